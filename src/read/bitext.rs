//! Text that is aligned already: a table of two columns, or a translation memory.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::document::Document;
use crate::error::{Error, Result};
use crate::lang::{LANGUAGES, Language, Locale};
use crate::pair::{Pair, Side};

use super::language::Evidence;
use super::{Options, binary, encoding, input, read};

/// Reads the bitext at `path`: a document for each side, with as many lines as there are rows or units. `locales` says what the
/// columns are; a translation memory says it itself, and then they only tell which side is the source.
///
/// # Errors
/// Where the file cannot be read, has rows of other than two columns, is no well-formed XML, or has not two languages that are known.
pub fn bitext(path: &str, locales: Pair<Option<Locale>>, options: &Options) -> Result<Pair<Document>> {
    let bytes = input::bytes(path, options.max_size)?;
    binary::check_bytes(path, &bytes)?;
    let is_memory = path.to_lowercase().ends_with(".tmx") || bytes.trim_ascii_start().starts_with(b"<?xml");
    let text = encoding::decode(path, &bytes, options.encoding.as_deref(), is_memory)?;
    let (sides, locales) = if is_memory {
        let units = units(path, &text)?;
        let locales = languages(path, &units, locales)?;
        (Pair::new(Side::Source, Side::Target).map(|side| column(&units, locales.get(side).language)), locales)
    } else {
        let sides = columns(path, &text)?;
        let found = sides.as_ref().map(|side| Evidence::of(side).likely().map(Locale::plain));
        let place = |said: Option<Locale>, found: Option<Locale>| {
            said.or(found).ok_or_else(|| Error::new(path, "is in languages that cannot be told", "say them with --from and --to"))
        };
        (sides, Pair::new(place(locales.source, found.source)?, place(locales.target, found.target)?))
    };
    if locales.source.language == locales.target.language {
        let name = locales.source.language.name;
        return Err(Error::new(path, format!("has two sides in {name}"), "give a text with its translation, or say --from and --to"));
    }
    let document = |side: Side| {
        let options = Options { locale: Some(*locales.get(side)), encoding: None, format: None, max_size: u64::MAX, lines: true };
        read(path, sides.get(side).as_bytes(), &options)
    };
    Ok(Pair::new(document(Side::Source)?, document(Side::Target)?))
}

/// The two columns of a table, a row a line. Rows that begin with `#` and have no tab are comments.
fn columns(path: &str, text: &str) -> Result<Pair<String>> {
    let mut sides = Pair::<String>::default();
    for (line, row) in (1..).zip(text.lines()).filter(|(_, row)| !row.trim().is_empty()) {
        let columns: Vec<&str> = row.split('\t').collect();
        let [source, target] = columns[..] else {
            let what = format!("has {} columns, not two", columns.len());
            return Err(Error::new(format!("{path}:{line}"), what, "write a sentence, a tab and its translation on each line"));
        };
        push(&mut sides.source, source);
        push(&mut sides.target, target);
    }
    Ok(sides)
}

/// A line more, whatever line breaks its text has.
fn push(side: &mut String, text: &str) {
    side.push_str(&text.split_whitespace().collect::<Vec<_>>().join(" "));
    side.push('\n');
}

/// The segments of a unit with their languages, in the order of the file.
type Unit = Vec<(Locale, String)>;

fn units(path: &str, text: &str) -> Result<Vec<Unit>> {
    let mut reader = Reader::from_str(text);
    let (mut units, mut locale, mut segment): (Vec<Unit>, Option<Locale>, Option<String>) = (Vec::new(), None, None);
    loop {
        let event = reader.read_event().map_err(|problem| {
            let line = 1 + text.get(..reader.error_position() as usize).map_or(0, |read| read.matches('\n').count());
            Error::new(format!("{path}:{line}"), format!("is no well-formed XML: {problem}"), "export the translation memory anew")
        })?;
        match event {
            Event::Start(element) => match element.name().into_inner() {
                "tu" => units.push(Vec::new()),
                "tuv" => locale = language(&element),
                "seg" => segment = Some(String::new()),
                _ => {}
            },
            Event::End(element) if element.name().into_inner() == "seg" => {
                if let (Some(unit), Some(locale), Some(segment)) = (units.last_mut(), locale, segment.take()) {
                    unit.push((locale, segment));
                }
            }
            Event::Text(words) => segment.iter_mut().for_each(|segment| segment.push_str(&words)),
            Event::CData(words) => segment.iter_mut().for_each(|segment| segment.push_str(&words)),
            Event::GeneralRef(name) => segment.iter_mut().for_each(|segment| segment.push_str(&character(&name))),
            Event::Eof => return Ok(units),
            _ => {}
        }
    }
}

/// The language of a variant, where it is one that is known; a region that is not known is left aside.
fn language(variant: &BytesStart) -> Option<Locale> {
    let tags = variant.attributes().filter_map(|attribute| attribute.ok());
    let tag = tags.into_iter().find(|attribute| matches!(attribute.key.into_inner(), "xml:lang" | "lang"))?.value.into_owned();
    Locale::parse(&tag).or_else(|| Locale::parse(tag.split(['-', '_']).next()?))
}

/// What an entity or a character reference stands for; nothing where that is not known.
fn character(reference: &BytesRef) -> String {
    match reference.resolve_char_ref() {
        Ok(Some(c)) => c.to_string(),
        _ => resolve_predefined_entity(reference).unwrap_or_default().to_owned(),
    }
}

/// Which languages are the sides: those that the user says, else the first unit of two tells.
fn languages(path: &str, units: &[Unit], said: Pair<Option<Locale>>) -> Result<Pair<Locale>> {
    let first = units.iter().find_map(|unit| match &unit[..] {
        [(a, _), (b, _), ..] if a.language != b.language => Some(Pair::new(*a, *b)),
        _ => None,
    });
    let names: Vec<&str> = LANGUAGES.iter().map(|language| language.name).collect();
    let unknown = || Error::new(path, format!("has no unit in {}", names.join(" and ")), "give a translation memory of these languages");
    let found = first.ok_or_else(unknown)?;
    let swapped = said.source.is_some_and(|locale| locale.language != found.source.language)
        || said.target.is_some_and(|locale| locale.language != found.target.language);
    Ok(if swapped { found.swap() } else { found })
}

/// The segments of one language, a line for each unit.
fn column(units: &[Unit], language: &Language) -> String {
    let mut side = String::new();
    for unit in units {
        push(&mut side, unit.iter().find(|(locale, _)| locale.language == language).map_or("", |(_, text)| text));
    }
    side
}
