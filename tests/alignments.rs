//! The formats of `cotejo align`: what is written can be read, and text is never markup.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test may fail and print")]

mod common;

use std::fs;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

const SOURCE: &str = "The ship <b>Aurora</b> & its crew arrived on Monday.\nNobody was waiting for it.\nMenu\n";
const TARGET: &str = "El barco <b>Aurora</b> y su tripulación llegaron el lunes.\nNadie lo esperaba \u{1}&amp; nada.\n";

/// What the program writes of two texts with markup in them.
fn written(format: &str) -> String {
    let desk = tempfile::tempdir().unwrap();
    let [source, target] = [("source.txt", SOURCE), ("target.txt", TARGET)].map(|(name, text)| {
        let path = desk.path().join(name).to_string_lossy().into_owned();
        fs::write(&path, text).unwrap();
        path
    });
    let output = common::run(["align", &source, &target, "--from", "en", "--to", "es-MX", "--lines", "--format", format]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The attributes of an element.
fn attributes(element: &BytesStart) -> Vec<(String, String)> {
    element.attributes().map(Result::unwrap).map(|one| (one.key.into_inner().to_owned(), one.value.into_owned())).collect()
}

#[test]
fn a_translation_memory_is_as_tmx_1_4b_says() {
    let text = written("tmx");
    let mut reader = Reader::from_str(&text);
    let mut open: Vec<String> = Vec::new();
    let mut segments: Vec<(String, String)> = Vec::new();
    let mut language = String::new();
    // The elements that may stand in each, as the DTD has them.
    let may = |inside: &str, element: &str| {
        let children: &[&str] = match inside {
            "" => &["tmx"],
            "tmx" => &["header", "body"],
            "body" => &["tu"],
            "tu" => &["prop", "tuv"],
            "tuv" => &["seg"],
            _ => &[],
        };
        assert!(children.contains(&element), "{element} in {inside}");
    };
    loop {
        match reader.read_event().unwrap() {
            Event::Start(element) => {
                let name = element.name().into_inner().to_owned();
                may(open.last().map_or("", String::as_str), &name);
                match name.as_str() {
                    "tmx" => assert_eq!(attributes(&element), [("version".to_owned(), "1.4".to_owned())]),
                    "prop" => assert_eq!(attributes(&element)[0].0, "type"),
                    "tuv" => language = attributes(&element).into_iter().find(|(key, _)| key == "xml:lang").unwrap().1,
                    "seg" => segments.push((language.clone(), String::new())),
                    _ => {}
                }
                open.push(name);
            }
            Event::Empty(element) => {
                assert_eq!(element.name().into_inner(), "header");
                let keys: Vec<String> = attributes(&element).into_iter().map(|(key, _)| key).collect();
                for key in ["creationtool", "creationtoolversion", "segtype", "o-tmf", "adminlang", "srclang", "datatype"] {
                    assert!(keys.iter().any(|known| known == key), "a header wants {key}");
                }
            }
            Event::End(_) => _ = open.pop(),
            Event::Text(words) if open.last().is_some_and(|name| name == "seg") => {
                segments.last_mut().unwrap().1.push_str(&words);
            }
            Event::GeneralRef(entity) if open.last().is_some_and(|name| name == "seg") => {
                let c = match &*entity {
                    "lt" => '<',
                    "gt" => '>',
                    "amp" => '&',
                    other => panic!("&{other};"),
                };
                segments.last_mut().unwrap().1.push(c);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    let lines = |text: &str| {
        text.replace('\u{1}', " ").lines().take(2).map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ")).collect::<Vec<_>>()
    };
    let wanted: Vec<(String, String)> =
        lines(SOURCE).into_iter().zip(lines(TARGET)).flat_map(|(a, b)| [("en".to_owned(), a), ("es-MX".to_owned(), b)]).collect();
    let squeezed = segments.into_iter().map(|(language, text)| (language, text.split_whitespace().collect::<Vec<_>>().join(" ")));
    assert_eq!(squeezed.collect::<Vec<_>>(), wanted);
}

#[test]
fn the_picture_is_one_page_that_loads_nothing() {
    let page = written("html");
    assert!(page.starts_with("<!DOCTYPE html>") && page.trim_end().ends_with("</html>"));
    for loading in ["<script", "src=", "@import", "url(", "http://", "https://"] {
        assert!(!page.contains(loading), "{loading}");
    }
    assert!(page.contains("default-src 'none'") && page.contains("prefers-color-scheme: dark"));
    assert!(page.contains("&#60;b&#62;Aurora") && !page.contains("<b>Aurora"), "text is never markup");
    // Every bead of the picture leads to a row, and every row is drawn.
    for bead in 0..3 {
        assert_eq!(page.matches(&format!("href=\"#b{bead}\"")).count(), 1);
        assert_eq!(page.matches(&format!("id=\"b{bead}\"")).count(), 1);
    }
    assert!(page.contains("class=\"alone\"") && page.contains("class=\"band\"") && page.contains("class=\"way\""));
}
