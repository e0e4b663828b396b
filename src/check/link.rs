//! Web and mail addresses, hashtags and handles: those of the source that are missing in the target, and those that changed.

use strsim::osa_distance;

use crate::align::Aligned;
use crate::document::Span;
use crate::finding::{Finding, Says, Severity};
use crate::pair::{Pair, Side};

use super::row::{Check, Group};

/// The row of the check.
pub(super) static LINK: Check = Check {
    name: "link",
    group: Group::Form,
    severity: Severity::Major,
    mqm: "accuracy/mistranslation/entity",
    page: include_str!("link.md"),
    says: Says {
        en: "the source points to “{source}”, not to “{target}”", es: "el original remite a «{source}», no a «{target}»"
    },
    run,
};

const LOST: Says = Says { en: "“{source}” does not stand in the translation", es: "«{source}» no está en la traducción" };

/// An address or tag that answers another but for a few letters; not yet measured.
const CHANGED: u8 = 85;
/// One that nothing answers; not yet measured.
const MISSING: u8 = 60;
/// Two tags or addresses differ by a slip where at most so many of their letters in a hundred do; not yet measured.
const SLIP_SHARE: usize = 25;

/// Something that a machine reads.
struct Pointer<'t> {
    span: Span,
    text: &'t str,
}

fn run(text: &Aligned, findings: &mut Vec<Finding>) {
    let everywhere = pointers(text, Side::Target, 0..text.text.target.sentences.sentences.len());
    for bead in text.beads.iter().filter(|bead| bead.is_two_sided()) {
        let here = Pair::new(bead.sentences.source.as_slice(), bead.sentences.target.as_slice());
        let source = pointers(text, Side::Source, here.source.iter().copied());
        if source.is_empty() {
            continue;
        }
        let target = pointers(text, Side::Target, here.target.iter().copied());
        let languages = text.text.as_ref().map(|side| side.sentences.document.locale.language.code);
        let answers = |a: &Pointer, b: &Pointer| are_same(a.text, b.text, languages);
        let mut free: Vec<&Pointer> = target.iter().filter(|b| !source.iter().any(|a| answers(a, b))).collect();
        for lost in source.iter().filter(|a| !everywhere.iter().any(|b| answers(a, b))) {
            let near = free.iter().position(|other| is_slip(lost.text, other.text));
            match near.map(|at| free.remove(at)) {
                Some(other) => findings.push(changed(lost, other)),
                None if free.iter().any(|other| kind(other.text) == kind(lost.text)) => {}
                None if is_named(text, &here, lost.text) => {}
                None => {
                    let finding = LINK.finding(MISSING).severity(Severity::Minor).say(LOST);
                    findings.push(finding.at(Side::Source, lost.span).fill("source", lost.text));
                }
            }
        }
    }
}

fn changed(source: &Pointer, target: &Pointer) -> Finding {
    let finding = LINK.finding(CHANGED).at(Side::Target, target.span).at(Side::Source, source.span);
    finding.fill("source", source.text).fill("target", target.text).suggest(source.text)
}

/// Addresses, hashtags and handles of some sentences of one side, in order.
fn pointers(text: &Aligned, side: Side, sentences: impl IntoIterator<Item = usize>) -> Vec<Pointer<'_>> {
    let annotated = text.text.get(side);
    let mut found = Vec::new();
    for number in sentences {
        let Some(sentence) = annotated.sentences.sentences.get(number) else { continue };
        let links: Vec<Span> = annotated.links_of(number).collect();
        let tags = tags(annotated.text(sentence.span)).into_iter();
        let tags = tags.map(|tag| Span::new(sentence.span.start + tag.start, sentence.span.start + tag.end));
        let tags = tags.filter(|tag| !links.iter().any(|link| link.overlaps(*tag)));
        found.extend(links.iter().copied().chain(tags).map(|span| Pointer { span, text: annotated.text(span) }));
    }
    found
}

/// Hashtags and handles: `#` or `@` at the start of a word, then letters, digits and underscores, one of them a letter.
fn tags(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    for (start, mark) in text.match_indices(['#', '@']) {
        let (before, after) = (text.get(..start).unwrap_or_default(), text.get(start + mark.len()..).unwrap_or_default());
        let name = after.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or_default();
        let begins = !before.ends_with(|c: char| c.is_alphanumeric() || matches!(c, '#' | '@' | '/' | '&' | '_'));
        if begins && name.chars().count() > 1 && name.contains(char::is_alphabetic) {
            found.push(Span::new(start, start + mark.len() + name.len()));
        }
    }
    found
}

#[derive(PartialEq, Eq)]
enum Kind {
    Web,
    Mail,
    Hashtag,
    Handle,
}

fn kind(pointer: &str) -> Kind {
    match pointer {
        _ if pointer.starts_with('#') => Kind::Hashtag,
        _ if pointer.starts_with('@') => Kind::Handle,
        _ if pointer.contains('@') && !pointer.contains("//") => Kind::Mail,
        _ => Kind::Web,
    }
}

/// Whether two point to the same, or to the pages of one site for the readers of each language.
fn are_same(source: &str, target: &str, languages: Pair<&str>) -> bool {
    if kind(source) != kind(target) {
        return false;
    }
    if kind(source) != Kind::Web {
        return source.to_lowercase() == target.to_lowercase();
    }
    let parts = Pair::new(parts(source), parts(target));
    let mut bare = parts.as_ref().map(|parts| parts.iter().filter(|part| !is_language(part)).peekable());
    let same_host = bare.source.peek() == bare.target.peek();
    let own =
        |parts: &[String], language: &str| parts.iter().any(|part| part.split(['-', '_']).next() == Some(language) && is_language(part));
    let is_own = own(&parts.target, languages.target) && !own(&parts.source, languages.target);
    same_host && is_own || bare.source.eq(bare.target)
}

/// The host and the folders of an address in small letters, a language that stands before the host first: *es.example.org/a*.
fn parts(address: &str) -> Vec<String> {
    let lower = address.to_lowercase();
    let bare = lower.split_once("://").map_or(lower.as_str(), |(_, rest)| rest).trim_end_matches('/');
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    let (first, rest) = bare.split_once('.').unwrap_or((bare, ""));
    let bare = if is_language(first) && rest.contains('.') { vec![first, rest] } else { vec![bare] };
    bare.into_iter().flat_map(|part| part.split('/')).map(str::to_owned).collect()
}

/// Whether a part of an address is the code of a language or of a locale.
fn is_language(part: &str) -> bool {
    crate::lang::Locale::parse(part).is_some()
}

/// Whether the one may have become the other by accident.
fn is_slip(source: &str, target: &str) -> bool {
    let letters = source.chars().count().max(target.chars().count());
    kind(source) == kind(target) && osa_distance(source, target) * 100 <= letters * SLIP_SHARE
}

/// Whether the target says in words whom a tag points to: *@AmnestyOnline*, *Amnesty*; or names the site of an address.
fn is_named(text: &Aligned, here: &Pair<&[usize]>, pointer: &str) -> bool {
    let name: String = pointer.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    let target = &text.text.target.sentences;
    let mut words = here.target.iter().filter_map(|&number| target.sentences.get(number)).flat_map(|sentence| sentence.words.clone());
    words.any(|word| {
        target.words.get(word).is_some() && {
            let form = target.form(word);
            form.capital && !form.function && form.lower.chars().count() > 3 && name.contains(&form.lower)
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_of_one_site_answer_each_other() {
        let languages = Pair::new("en", "es");
        for (source, target, same) in [
            ("https://example.org/report", "example.org/report/", true),
            ("www.example.org/en/report-2024", "https://example.org/es/informe-2024", true),
            ("https://en.example.org/wiki/Spain", "https://es.example.org/wiki/España", true),
            ("https://example.org/en/report-2024", "https://example.org/en/report-2042", false),
            ("https://example.org/a", "https://example.com/a", false),
            ("@Madrid", "@madrid", true),
            ("#MeToo", "@MeToo", false),
            ("info@example.org", "info@example.com", false),
        ] {
            assert_eq!(are_same(source, target, languages), same, "{source} {target}");
        }
    }

    #[test]
    fn tags_begin_with_their_mark() {
        let found = |text: &'static str| tags(text).into_iter().map(|span| span.of(text)).collect::<Vec<_>>();
        assert_eq!(found("#MeToo and (@ana_9), not a@b.es, C# or #1"), ["#MeToo", "@ana_9"]);
    }

    proptest::proptest! {
        #[test]
        fn no_text_is_too_strange(a in "\\PC*", b in "\\PC*") {
            for tag in tags(&a) {
                proptest::prop_assert!(tag.of(&a).starts_with(['#', '@']));
            }
            are_same(&a, &b, Pair::new("en", "es"));
        }
    }
}
