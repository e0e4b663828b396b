//! What the page promises: well-formed, inert, complete, the same each time.

use std::collections::HashSet;

use html5gum::{Token, Tokenizer};
use proptest::prelude::*;

use crate::finding::Ui;
use crate::report::{Report, Status};

use super::policy::{SCRIPT, STYLE};
use super::sample;

fn html(report: &Report) -> String {
    let mut bytes = Vec::new();
    (super::HTML.write)(report, &mut bytes).unwrap();
    String::from_utf8(bytes).unwrap()
}

/// An element: its name and its attributes.
type Element = (String, Vec<(String, String)>);

const VOID: [&str; 3] = ["meta", "input", "br"];

/// All elements of a page, and its text without style and script. Panics where an end tag does not close the last open one.
fn walk(html: &str) -> (Vec<Element>, String) {
    let string = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let (mut elements, mut text, mut open) = (Vec::new(), String::new(), Vec::<String>::new());
    for token in Tokenizer::new(html) {
        match token.unwrap() {
            Token::StartTag(tag) => {
                let name = string(&tag.name);
                let attributes = tag.attributes.iter().map(|(key, value)| (string(key), string(value)));
                elements.push((name.clone(), attributes.collect()));
                if !VOID.contains(&name.as_str()) {
                    open.push(name);
                }
            }
            Token::EndTag(tag) => assert_eq!(open.pop(), Some(string(&tag.name)), "after {}", &text[text.len().saturating_sub(80)..]),
            Token::String(words) if open.last().is_none_or(|tag| !["style", "script"].contains(&tag.as_str())) => {
                text.push_str(&string(&words));
            }
            Token::Error(error) => panic!("{error:?}"),
            _ => {}
        }
    }
    assert!(open.is_empty(), "left open: {open:?}");
    (elements, text)
}

/// As [`walk`], for a page whose script and style hold no tags: they are cut out, as the tokenizer does not know them.
fn elements(html: &str) -> (Vec<Element>, String) {
    walk(&html.replacen(STYLE, "", 1).replacen(SCRIPT, "", 1))
}

fn values<'a>(elements: &'a [Element], name: &str) -> Vec<&'a str> {
    let attributes = elements.iter().flat_map(|(_, attributes)| attributes);
    attributes.filter(|(key, _)| key == name).map(|(_, value)| value.as_str()).collect()
}

#[test]
fn the_page_is_well_formed_and_each_link_leads_somewhere() {
    for ui in [Ui::En, Ui::Es] {
        for pairs in [0, 1, 3] {
            let (elements, _) = elements(&html(&sample::report("", ui, pairs)));
            let ids = values(&elements, "id");
            let known: HashSet<&str> = ids.iter().copied().collect();
            assert_eq!(known.len(), ids.len(), "an id stands twice");
            for link in values(&elements, "href") {
                assert!(link.strip_prefix('#').is_some_and(|id| known.contains(id)), "{link}");
            }
            for name in ["aria-labelledby", "data-row"] {
                assert!(values(&elements, name).iter().all(|id| known.contains(id)));
            }
        }
    }
}

#[test]
fn each_finding_stands_once_and_is_linked_with_its_place_both_ways() {
    let report = sample::report("", Ui::En, 1);
    let page = html(&report);
    assert_eq!(report.documents[0].findings.len(), 5);
    for (index, judged) in report.documents[0].findings.iter().enumerate() {
        let number = index + 1;
        assert_eq!(page.matches(&format!("id=\"p1-f{number}\"")).count(), 1);
        assert_eq!(page.matches(&judged.fingerprint).count(), 1);
        assert!(page.contains(&format!("href=\"#p1-f{number}\"")), "no way back to {number}");
    }
    assert_eq!(page.matches("class=\"jump\"").count(), 5);
}

#[test]
fn missing_text_is_a_hole_at_its_place_and_added_text_is_named() {
    let page = html(&sample::report("", Ui::En, 1));
    let article = &page[page.find("<table").unwrap()..];
    assert_eq!(article.matches("class=\"hole major\"").count(), 2);
    let row = |number: usize| {
        let start = article.find(&format!("id=\"p1-b{number}\"")).unwrap();
        &article[start..start + article[start..].find("</tr>").unwrap()]
    };
    assert!(row(2).contains("<span lang=\"es\"><bdi>Nadie lo visita.</bdi></span>"), "{}", row(2));
    let (before, after) = row(1).split_once("class=\"hole").unwrap();
    assert!(before.contains("1,520") && after.contains(", según el alcalde"));
    assert!(row(3).contains("<mark class=\"added minor\"><span class=\"tag\" lang=\"en\">+ added</span> quite white</mark>"));
    assert!(row(3).contains("moved") && row(3).contains("pairing uncertain, 21%"));
}

#[test]
fn both_texts_say_their_language_and_the_page_its_own() {
    let page = html(&sample::report("", Ui::Es, 1));
    assert!(page.contains("<html lang=\"es\">") && page.contains("lang=\"en\">") && page.contains("No aprobado"));
    assert!(page.contains("<td class=\"source is-title\" lang=\"es\">") && page.contains("<td class=\"target is-title\" lang=\"en\">"));
    assert!(page.contains("97\u{a0}% de certeza"));
}

#[test]
fn findings_that_do_not_count_stand_apart() {
    let mut report = sample::report("", Ui::En, 1);
    report.documents[0].findings[0].status = Status::Suppressed;
    let page = html(&report);
    let (counted, settled) = page.split_once("Known or dismissed").unwrap();
    assert!(!counted.contains("id=\"p1-f1\"") && settled.contains("id=\"p1-f1\"") && settled.contains("dismissed"));
}

#[test]
fn nothing_is_loaded_and_the_policy_names_the_style_and_script_that_are_there() {
    let page = html(&sample::report("", Ui::En, 2));
    let (elements, _) = elements(&page);
    for name in ["src", "srcset", "action", "style", "onclick", "onload"] {
        assert!(values(&elements, name).is_empty(), "{name}");
    }
    assert!(!elements.iter().any(|(name, _)| ["link", "img", "iframe", "object", "base"].contains(&name.as_str())));
    assert!(!page.contains("http:") && !page.contains("https:") && !page.contains("url(") && !page.contains("@import"));
    assert!(page.contains(&format!("<style>{STYLE}</style>")) && page.contains(&format!("<script>{SCRIPT}</script>")));
    let policy = "default-src 'none'; style-src 'sha256-";
    assert!(values(&elements, "content").iter().any(|content| content.starts_with(policy) && content.contains("; script-src 'sha256-")));
}

#[test]
fn hostile_text_comes_out_as_text() {
    let hostile = [
        "\"><script>alert(1)</script>",
        "</style></script></title><b>",
        "' onclick='alert(1)' x=\"",
        "<!-- <![CDATA[ &lt;i&gt; &#60;u&#62;",
        "\u{202e}txt.exe \u{2067}",
        "{{ words }} {% if true %}",
    ];
    let plain = elements(&html(&sample::report("", Ui::En, 2))).0;
    for more in hostile {
        let (there, text) = elements(&html(&sample::report(more, Ui::En, 2)));
        let names = |elements: &[Element]| elements.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>();
        assert_eq!(names(&there), names(&plain), "{more}");
        let keys = |elements: &[Element]| elements.iter().flat_map(|(_, all)| all.iter().map(|(key, _)| key.clone())).collect::<Vec<_>>();
        assert_eq!(keys(&there), keys(&plain), "{more}");
        assert!(text.contains(&format!("Nadie lo visita.{more}")), "{more}");
    }
}

#[test]
fn the_same_report_gives_the_same_bytes() {
    assert_eq!(html(&sample::report("", Ui::En, 2)), html(&sample::report("", Ui::En, 2)));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn whatever_the_text_the_page_is_well_formed(more in "[^\r\n\\p{Cc}]{0,40}") {
        elements(&html(&sample::report(&more, Ui::Es, 1)));
    }
}

/// WCAG 2.2, contrast of two colours written `#rrggbb` or `#rgb`.
fn contrast(one: &str, other: &str) -> f64 {
    let luminance = |colour: &str| {
        let digits = colour.trim_start_matches('#');
        let wide: String = if digits.len() == 3 { digits.chars().flat_map(|digit| [digit, digit]).collect() } else { digits.to_owned() };
        let channel = |at: usize| {
            let share = f64::from(u8::from_str_radix(&wide[at..at + 2], 16).unwrap()) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(0) + 0.7152 * channel(2) + 0.0722 * channel(4)
    };
    let (one, other) = (luminance(one) + 0.05, luminance(other) + 0.05);
    one.max(other) / one.min(other)
}

#[test]
fn every_ink_can_be_read_on_its_ground_in_light_and_dark() {
    let (light, dark) = STYLE.split_once("@media screen and (prefers-color-scheme: dark)").unwrap();
    for theme in [light, dark] {
        let colour = |name: &str| theme.split_once(&format!("--{name}: ")).unwrap().1.split(';').next().unwrap();
        let hues = ["critical", "major", "minor", "info", "good"];
        let inks = ["ink", "quiet", "link"].into_iter().chain(hues);
        let mut pairs: Vec<(&str, String)> = inks.flat_map(|ink| [(ink, "paper".to_owned()), (ink, "card".to_owned())]).collect();
        pairs.extend(hues.into_iter().flat_map(|hue| [(hue, format!("{hue}-tint")), ("ink", format!("{hue}-tint"))]));
        pairs.extend([("ink", "here".to_owned()), ("quiet", "here".to_owned())]);
        for (ink, ground) in pairs {
            let contrast = contrast(colour(ink), colour(&ground));
            assert!(contrast >= 4.5, "{ink} on {ground}: {contrast:.2}");
        }
    }
}
