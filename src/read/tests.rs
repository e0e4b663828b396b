//! What reading refuses, and what it says; what it must never refuse.

use super::*;
use crate::pair::Pair;

const ENGLISH: &str =
    "The envoy arrived in Pyongyang on Monday for three days of talks.\nShe had been there before, she said, and it was cold.\n";
const SPANISH: &str =
    "La enviada llegó el lunes a Pyongyang para mantener tres días de conversaciones.\nYa había estado allí, dijo, y hacía frío.\n";
const FRENCH: &str = "Le gouvernement a annoncé lundi un nouveau train de mesures pour aider les familles aux revenus les plus faibles, après des \
    mois de négociations avec les syndicats. Le ministre des Finances a dit que le plan n'augmentera pas le déficit, mais l'opposition \
    accuse l'exécutif de cacher les chiffres aux députés.\n";

fn refusal(name: &str, bytes: &[u8]) -> String {
    read(name, bytes, &Options::default()).unwrap_err().to_string()
}

fn locale(code: &str) -> Option<Locale> {
    Locale::parse(code)
}

/// Reads two texts as the files `a.txt` and `b.txt`, whose folder is cut from what is said.
fn pair_of(source: &str, target: &str, from: Option<Locale>, to: Option<Locale>) -> std::result::Result<Pair<Document>, String> {
    let folder = tempfile::tempdir().unwrap();
    let paths = Pair::new(folder.path().join("a.txt"), folder.path().join("b.txt"));
    std::fs::write(&paths.source, source).unwrap();
    std::fs::write(&paths.target, target).unwrap();
    let names = paths.as_ref().map(|path| path.to_str().unwrap());
    let cut = format!("{}/", folder.path().display());
    pair(names, Pair::new(from, to), &Options::default()).map_err(|error| error.to_string().replace(&cut, ""))
}

#[test]
fn each_refusal_names_the_file_the_fault_and_the_way_out() {
    let cases: [(&str, &[u8], &str); 10] = [
        ("a.txt", b"", "a.txt: is empty; name a file with text in it"),
        ("a.txt", b" \n\t\r\n", "a.txt: holds nothing but white space; name a file with text in it"),
        ("a.txt", b"two\0words", "a.txt: is binary (it holds a NUL byte); name a file of text, or say its --encoding"),
        ("a.txt", b"\x89PNG\r\n\x1A\n\0\0", "a.txt: is a picture; give the text that it shows"),
        ("a.pdf", b"%PDF-1.7", "a.pdf: is a PDF; convert it to text first, with pdftotext for instance"),
        ("a.txt", b"Share\nTweet\nRead more\n", "a.txt: holds no article, only what stands around one; name a file with prose in it"),
        ("a.txt", b"Page not found\nThe page you are looking for has moved.\n", ERROR_PAGE),
        ("a.txt", "Página no encontrada\nVuelva a la portada.\n".as_bytes(), ERROR_PAGE),
        ("a.txt", "Inicia sesión para seguir leyendo\nCorreo\nContraseña\n".as_bytes(), LOGIN_WALL),
        ("a.txt", FRENCH.as_bytes(), "a.txt: is in French; give a text in English or Spanish"),
    ];
    for (name, bytes, says) in cases {
        assert_eq!(refusal(name, bytes), says);
    }
}

const ERROR_PAGE: &str = "a.txt: is an error page, not an article; look up the address of the article, and save the page again";
const LOGIN_WALL: &str = "a.txt: is a login wall, not an article; log in, then save the page or copy its text";

#[test]
fn a_text_over_the_limit_is_refused() {
    let options = Options { max_size: 8, ..Options::default() };
    let error = read("a.txt", b"nine bytes", &options).unwrap_err().to_string();
    assert_eq!(error, "a.txt: is larger than 8 bytes; cut it into parts, or allow more with --max-size");
}

#[test]
fn short_prose_that_speaks_of_walls_is_no_wall() {
    let innocent = [
        "The site was down on Monday: 404 readers complained.",
        "She could not find the page she was looking for in the book.",
        "Users must log in once a week, the minister said.",
        "El usuario no inició sesión hasta el lunes.",
    ];
    for text in innocent {
        assert!(read("a.txt", text.as_bytes(), &Options::default()).is_ok(), "{text}");
    }
}

#[test]
fn a_pair_finds_its_languages() {
    let codes = |pair: Pair<Document>| (pair.source.locale.tag(), pair.target.locale.tag());
    let both = ("en".to_owned(), "es".to_owned());
    assert_eq!(pair_of(ENGLISH, SPANISH, None, None).map(codes), Ok(both.clone()));
    assert_eq!(pair_of(ENGLISH, SPANISH, None, locale("es")).map(codes), Ok(both.clone()));
    assert_eq!(pair_of(ENGLISH, SPANISH, locale("en-GB"), None).map(codes), Ok(("en-GB".to_owned(), "es".to_owned())));
    // One side says nothing of its language, and the other settles it.
    assert_eq!(pair_of(ENGLISH, "Pyongyang, 18.30.\n", None, None).map(codes), Ok(both));
}

#[test]
fn a_target_left_in_the_language_of_the_source_is_no_error() {
    assert!(pair_of(ENGLISH, ENGLISH, locale("en"), locale("es")).is_ok());
    assert!(pair_of(SPANISH, SPANISH, locale("es"), None).is_ok());
}

#[test]
fn what_is_no_pair_is_refused() {
    let round =
        "a.txt: the texts are the wrong way round: this one is in English, and b.txt in Spanish; change their places, or --from and --to";
    assert_eq!(pair_of(ENGLISH, SPANISH, locale("es"), locale("en")).unwrap_err(), round);
    assert_eq!(pair_of(ENGLISH, SPANISH, locale("es"), None).unwrap_err(), round);
    let alike = "b.txt: is in English, and so is a.txt; say which languages they should be in with --from and --to";
    assert_eq!(pair_of(ENGLISH, ENGLISH, None, None).unwrap_err(), alike);
    assert_eq!(
        pair_of("18.30", "18:30", None, None).unwrap_err(),
        "a.txt: its language can't be told; name the languages with --from and --to"
    );
    let third = "b.txt: is in French; give a text in English or Spanish";
    assert_eq!(pair_of(ENGLISH, FRENCH, locale("en"), locale("es")).unwrap_err(), third);
    let same = "b.txt: both texts are said to be in Spanish; name two languages with --from and --to";
    assert_eq!(pair_of(ENGLISH, SPANISH, locale("es"), locale("es-MX")).unwrap_err(), same);
}

#[test]
fn one_file_is_no_pair_under_whatever_name() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.txt");
    std::fs::write(&path, ENGLISH).unwrap();
    let (plain, roundabout) = (path.display().to_string(), format!("{}/./a.txt", folder.path().display()));
    for names in [Pair::new(plain.as_str(), plain.as_str()), Pair::new(plain.as_str(), roundabout.as_str()), Pair::new("-", "-")] {
        let error = pair(names, Pair::default(), &Options::default()).unwrap_err().to_string();
        assert!(error.ends_with("is given as both texts; name the source and its translation"), "{error}");
    }
}

#[test]
fn the_headline_of_the_other_text_is_furniture_and_an_untranslated_line_is_not() {
    let english = "Envoy arrives in Pyongyang for aid talks\n\nLa enviada llega a Pionyang para hablar de ayuda\n\nThe envoy arrived on Monday for three days of talks.\n";
    let spanish =
        "La enviada llega a Pionyang para hablar de ayuda\n\nLa enviada llegó el lunes para mantener tres días de conversaciones.\n";
    let read = pair_of(spanish, english, locale("es"), locale("en")).unwrap();
    assert_eq!(read.target.blocks.len(), 2);
    assert_eq!(read.target.skipped[0].why, "headline in the other language");
    assert_eq!(read.target.skipped[0].place.line, 3);
    let left = "Envoy arrives in Pyongyang for aid talks\n\nLa enviada llegó el lunes para mantener tres días de conversaciones.\n";
    assert_eq!(pair_of(spanish, left, locale("es"), locale("en")).unwrap().target.blocks.len(), 2);
    let title_left = "La enviada llega a Pionyang para hablar de ayuda\n\nThe envoy arrived on Monday for three days of talks.\n";
    assert_eq!(pair_of(spanish, title_left, locale("es"), locale("en")).unwrap().target.blocks.len(), 2);
}

#[test]
fn every_line_is_a_block_where_lines_are_asked_for() {
    let options = Options { lines: true, ..Options::default() };
    let document = read("a.txt", b"Share\n\nThe envoy said that she had been there.\nRead more\n", &options).unwrap();
    assert_eq!((document.blocks.len(), document.skipped.len()), (4, 0));
    assert_eq!(document.place(document.blocks[2].span).line, 3);
}

#[test]
fn the_ending_of_the_name_tells_the_format_else_the_beginning_does() {
    let cases: [(&str, &[u8], Format); 6] = [
        ("a.md", b"<html>", Format::Markdown),
        ("content.es/a.HTM", b"words", Format::Html),
        ("a.txt", b"words", Format::Plain),
        ("-", b"\xEF\xBB\xBF  <!DOCTYPE html><p>", Format::Html),
        ("a.en", b"<?xml version='1.0'?>\n<html>", Format::Html),
        ("a.md/notes", b"words", Format::Plain),
    ];
    for (name, bytes, format) in cases {
        assert_eq!(Format::of(name, bytes), format, "{name}");
    }
}

/// Text that looks like the three formats, and like nothing.
fn anything() -> impl proptest::strategy::Strategy<Value = String> {
    let part = proptest::prop_oneof![
        "[a-zñ ,.]{0,30}",
        "\\PC{0,8}",
        proptest::sample::select(vec![
            "\n",
            "\n\n",
            "\r\n",
            "\t",
            "  ",
            "&ntilde;",
            "&#241;",
            "&",
            "&amp",
            "<p>",
            "</p>",
            "<b>",
            "</b>",
            "<br>",
            "<h1>",
            "</h1>",
            "<div class='share'>",
            "</div>",
            "<article>",
            "</article>",
            "<nav>",
            "</nav>",
            "<!--",
            "-->",
            "<script>",
            "</script>",
            "<a href=x>",
            "</a>",
            "*",
            "**",
            "_",
            "`",
            "# ",
            "- ",
            "> ",
            "| a | b |\n|---|---|\n",
            "[x](y)",
            "![x](y)",
            "{{<",
            ">}}",
            "{%",
            "%}",
            "---\n",
            "title: ",
            "\"",
            "\\",
            "[^1]",
            "[^1]: ",
            "Share\n",
            "0\n",
            "By Ana Ruiz\n",
            "    ",
            "<title>",
            "</title>",
            "ñ",
            "«",
            "»",
        ])
        .prop_map(str::to_owned),
    ];
    proptest::collection::vec(part, 0..40).prop_map(|parts| parts.concat())
}

use proptest::strategy::Strategy;

const FORMATS: [Format; 3] = [Format::Plain, Format::Markdown, Format::Html];

proptest::proptest! {
    #[test]
    fn no_bytes_panic(bytes: Vec<u8>, lines: bool) {
        for format in FORMATS {
            let _ = read("a", &bytes, &Options { format: Some(format), lines, ..Options::default() });
        }
    }

    /// What stands at a word's place in the file is the word, entities and escapes aside.
    #[test]
    fn the_characters_at_a_place_are_those_of_the_text(file in anything()) {
        for format in FORMATS {
            let Ok(document) = read("a", file.as_bytes(), &Options { format: Some(format), ..Options::default() }) else { continue };
            for block in &document.blocks {
                for (at, word) in language::words(block.span.of(&document.text)).map(|word| (word.as_ptr() as usize - document.text.as_ptr() as usize, word)) {
                    let span = crate::document::Span::new(at, at + word.len());
                    let written = document.origin.bytes(span).of(document.origin.file()).to_owned();
                    let plain = !written.contains(['&', '<', '\\', '*', '_', '`', '~', '[', ']', '"', '\'', '{']);
                    proptest::prop_assert!(!plain || unblanked(&written) == unblanked(word), "{format:?}: {written:?} for {word:?}");
                    let _ = document.place(span);
                }
            }
        }
    }
}

#[test]
fn deep_nesting_takes_linear_time() {
    let depth = 20_000;
    let nested = |tag: &str| {
        format!(
            "<html><body>{}<p>The envoy arrived in Pyongyang on Monday.{}",
            format!("<{tag}>").repeat(depth),
            format!("</{tag}>").repeat(depth)
        )
    };
    for tag in ["div", "b", "a", "li", "blockquote", "table", "custom"] {
        let document = read("a.html", nested(tag).as_bytes(), &Options::default()).unwrap();
        assert!(document.text.contains("The envoy arrived in Pyongyang on Monday."), "{tag}");
    }
}

fn unblanked(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}
