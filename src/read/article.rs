//! Which blocks of a page are its article.
//!
//! dom_smoothie reads the same page and is the judge; it knows no places, so its words are looked up among the blocks.
//! Between its first and last block everything stays but what names itself furniture: the judge drops pull quotes and
//! short lines, and a sentence lost costs more than a menu line left in.

use std::collections::{BTreeMap, HashSet};
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use crate::document::BlockKind;

use super::furniture;
use super::html::{Block, Page};
use super::language::words;
use super::masthead;
use super::piece::Piece;

/// The largest page that is shown to the judge, in bytes, and in elements.
const JUDGED_BYTES: usize = 4 << 20;
const JUDGED_ELEMENTS: usize = 30_000;
/// The most ampersands in it: 500,000 take the judge 2 s, a million 20 s.
const JUDGED_REFERENCES: usize = 100_000;
/// How many words in a row are looked up.
const SHINGLE: usize = 4;
/// A form of fewer words is a box to fill in; some pages put all they have into one.
const SMALL_FORM: usize = 80;
/// A block this short whose words are all links is an entry of a menu, in words.
const SHORT_LINK: usize = 25;
/// A byline, date or standfirst of more words is a paragraph.
const LONGEST_LINE: usize = 80;

/// The pieces of a page, with reasons where they are no part of the article.
pub(super) fn choose(mut page: Page, file: &str) -> Vec<Piece> {
    let judge = Judge::of(&page, file);
    let judged: Vec<bool> = page.blocks.iter().map(|block| judge.as_ref().is_some_and(|judge| judge.knows(&block.piece.text))).collect();
    let title = title(&page);
    let parts = std::mem::take(&mut page.parts);
    let furniture = furniture_parts(&page.blocks, &judged, title, parts.len());
    let forms = small_forms(&page.blocks);
    let article = article(&page.blocks, &judged, title);
    for (at, block) in page.blocks.iter_mut().enumerate() {
        let part = block.part.filter(|part| furniture.contains(part)).and_then(|part| parts.get(part)).copied();
        let form = block.form.filter(|form| forms.contains(form)).map(|_| "form");
        let links = (is_link(block) && !judged[at]).then_some("link");
        let outside = (!article.holds(at, block)).then_some("outside the article");
        if Some(at) == title {
            block.piece.kind = BlockKind::Title;
            block.piece.why = None;
        } else {
            block.piece.why = block.piece.why.or(part).or(form).or(outside).or(links);
        }
        let line = matches!(block.piece.kind, BlockKind::Byline | BlockKind::Date | BlockKind::Standfirst);
        if line && block.piece.len() > LONGEST_LINE {
            block.piece.kind = BlockKind::Paragraph;
        }
    }
    let mut pieces: Vec<Piece> = page.blocks.into_iter().map(|block| block.piece).collect();
    mark(&mut pieces);
    masthead::name_head(&mut pieces);
    pieces
}

/// Marks furniture by its words, cells of tables and the title aside.
fn mark(pieces: &mut [Piece]) {
    let mut start = 0;
    while start < pieces.len() {
        let is_line = |piece: &Piece| !matches!(piece.kind, BlockKind::Cell | BlockKind::Title);
        let end = start + pieces[start..].iter().take_while(|piece| is_line(piece)).count();
        furniture::mark_alone(&mut pieces[start..end]);
        start = end + 1;
    }
}

/// What dom_smoothie takes for the article, as runs of words.
struct Judge {
    hasher: BuildHasherDefault<DefaultHasher>,
    shingles: HashSet<u64>,
}

impl Judge {
    fn of(page: &Page, file: &str) -> Option<Self> {
        let references = || file.bytes().filter(|byte| *byte == b'&').count();
        if file.len() > JUDGED_BYTES || page.elements > JUDGED_ELEMENTS || references() > JUDGED_REFERENCES {
            return None;
        }
        let mut shallow = String::with_capacity(file.len());
        let mut done = 0;
        for tag in &page.too_deep {
            shallow.push_str(file.get(done..tag.start)?);
            // Words that a tag parted must not grow together.
            shallow.push(' ');
            done = tag.end;
        }
        shallow.push_str(file.get(done..)?);
        let article = dom_smoothie::Readability::new(shallow, None, None).ok()?.parse().ok()?;
        let mut judge = Judge { hasher: BuildHasherDefault::new(), shingles: HashSet::new() };
        judge.shingles = judge.shingles_of(&article.text_content).collect();
        (!judge.shingles.is_empty()).then_some(judge)
    }

    /// Whether most of a block's words stand in the article in the same order; a block of three words is never known.
    fn knows(&self, text: &str) -> bool {
        let (mut all, mut known) = (0, 0);
        for shingle in self.shingles_of(text) {
            all += 1;
            known += usize::from(self.shingles.contains(&shingle));
        }
        all > 0 && known * 10 >= all * 6
    }

    fn shingles_of<'a>(&'a self, text: &'a str) -> impl Iterator<Item = u64> + 'a {
        let words: Vec<u64> = words(text).map(|word| self.hasher.hash_one(word)).collect();
        let shingles: Vec<u64> = words.windows(SHINGLE).map(|words| self.hasher.hash_one(words)).collect();
        shingles.into_iter()
    }
}

/// The block that is the title: a heading that the page names as its title, else the first `<h1>` of an article, else the first.
fn title(page: &Page) -> Option<usize> {
    let named = page.title.as_deref().map(fold).unwrap_or_default();
    let headings = || page.blocks.iter().enumerate().filter(|(_, block)| block.level.is_some() && block.piece.why.is_none());
    let first = |fits: &dyn Fn(&Block) -> bool| headings().find(|(_, block)| fits(block)).map(|(at, _)| at);
    let top = |block: &Block| block.level == Some(1);
    first(&|block| fold(&block.piece.text) == named)
        .or_else(|| first(&|block| top(block) && block.piece.len() > 2 && named.contains(&fold(&block.piece.text))))
        .or_else(|| first(&|block| top(block) && block.article.is_some()))
        .or_else(|| first(&top))
}

/// The numbers of those parts that are furniture as they say: not where the title or most of the article stands in them.
fn furniture_parts(blocks: &[Block], judged: &[bool], title: Option<usize>, parts: usize) -> HashSet<usize> {
    let nothing_judged = !judged.contains(&true);
    let total: usize = blocks.iter().map(|block| block.piece.len()).sum();
    let (mut words, mut known) = (vec![0; parts], vec![0; parts]);
    for (block, judged) in blocks.iter().zip(judged) {
        if let Some(part) = block.part {
            words[part] += block.piece.len();
            known[part] += if *judged { block.piece.len() } else { 0 };
        }
    }
    let with_title = title.and_then(|at| blocks.get(at)).and_then(|block| block.part);
    let all_known: usize = blocks.iter().zip(judged).filter(|(_, judged)| **judged).map(|(block, _)| block.piece.len()).sum();
    let is_article = |part: &usize| known[*part] * 2 > all_known || (nothing_judged && words[*part] * 2 > total);
    (0..parts).filter(|part| Some(*part) != with_title && !is_article(part)).collect()
}

/// The numbers of the forms that are boxes to fill in.
fn small_forms(blocks: &[Block]) -> HashSet<usize> {
    let mut words: BTreeMap<usize, usize> = BTreeMap::new();
    for block in blocks {
        if let Some(form) = block.form {
            *words.entry(form).or_default() += block.piece.len();
        }
    }
    words.into_iter().filter(|(_, words)| *words < SMALL_FORM).map(|(form, _)| form).collect()
}

/// Where the article stands: a range of blocks, and the `<article>` that it is in.
struct Article {
    first: usize,
    last: usize,
    element: Option<usize>,
}

impl Article {
    fn holds(&self, at: usize, block: &Block) -> bool {
        (self.first..=self.last).contains(&at) || (self.element.is_some() && block.article == self.element)
    }
}

fn article(blocks: &[Block], judged: &[bool], title: Option<usize>) -> Article {
    let known = |at: &usize| judged.get(*at) == Some(&true);
    let range = (0..blocks.len()).find(known).zip((0..blocks.len()).rev().find(known));
    let element = main_element(blocks, judged, range.is_none(), title);
    match range {
        Some((first, last)) => Article { first: title.map_or(first, |title| title.min(first)), last, element },
        None if element.is_some() => Article { first: 1, last: 0, element },
        None => Article { first: 0, last: blocks.len(), element },
    }
}

/// The `<article>` with the most words of the article, where the judge found one; else with the most words at all.
fn main_element(blocks: &[Block], judged: &[bool], nothing_judged: bool, title: Option<usize>) -> Option<usize> {
    let mut words: BTreeMap<usize, usize> = BTreeMap::new();
    for (at, (block, judged)) in blocks.iter().zip(judged).enumerate() {
        if let Some(article) = block.article.filter(|_| *judged || nothing_judged || Some(at) == title) {
            *words.entry(article).or_default() += block.piece.len();
        }
    }
    words.into_iter().max_by_key(|(_, words)| *words).map(|(article, _)| article)
}

/// Whether a block is an entry of a menu: short, and all of it links.
fn is_link(block: &Block) -> bool {
    let line = !matches!(block.piece.kind, BlockKind::Heading | BlockKind::Byline | BlockKind::Caption | BlockKind::Cell);
    line && block.linked * 10 >= block.piece.text.len() * 9 && block.piece.len() < SHORT_LINK
}

fn fold(text: &str) -> String {
    words(text).map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use crate::document::Document;
    use crate::read::{Options, read};

    fn page(html: &str) -> Document {
        read("a.html", html.as_bytes(), &Options::default()).unwrap()
    }

    fn blocks(document: &Document) -> Vec<(&'static str, &str)> {
        document.blocks.iter().map(|block| (block.kind.name(), block.span.of(&document.text))).collect()
    }

    const ARTICLE: &str = "<html lang=en-GB><title>Envoy in Pyongyang | The Paper</title><body class='has-sidebar'>
        <nav><a href=/>Home</a></nav><header><a href=/>The Paper</a></header><article>
        <h1>Envoy in Pyongyang</h1><p class=standfirst>She has a plan.</p><div class=share-bar><a>Share on X</a></div>
        <p>The envoy arrived in <b>Pyong</b>yang on Monday<br>for three days of talks &mdash; she said.
        <p>She had been there before, and it was as cold as ever in the city that week.</p>
        <blockquote><p>“It was cold”</p></blockquote><aside><p>Most read</p></aside><p>Share prices did not move.</p></article>
        <footer>© The Paper</footer><script>let x = '<p>no prose</p>';</script>";

    #[test]
    fn the_article_remains_with_its_parts_named() {
        let document = page(ARTICLE);
        let expected = [
            ("title", "Envoy in Pyongyang"),
            ("standfirst", "She has a plan."),
            ("paragraph", "The envoy arrived in Pyongyang on Monday for three days of talks — she said."),
            ("paragraph", "She had been there before, and it was as cold as ever in the city that week."),
            ("quote", "“It was cold”"),
            ("paragraph", "Share prices did not move."),
        ];
        assert_eq!(blocks(&document), expected);
        assert_eq!(document.locale.tag(), "en-GB");
        let why: Vec<&str> = document.skipped.iter().map(|skipped| skipped.why).collect();
        assert_eq!(why, ["menu", "header", "share button", "sidebar", "footer"]);
    }

    #[test]
    fn a_page_that_calls_all_of_itself_furniture_is_read_all_the_same() {
        let html = "<div class=sidebar><h1>Envoy in Pyongyang</h1><p>The envoy arrived in Pyongyang on Monday for talks.</p></div>";
        assert_eq!(blocks(&page(html)).len(), 2);
        let form = format!("<form>{}</form>", "<p>The envoy arrived in Pyongyang on Monday for three days of talks.</p>".repeat(9));
        assert_eq!(blocks(&page(&form)).len(), 9);
    }
}
