//! From bytes to characters: byte order mark, then what the user or the file says, then what the bytes look like.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};

use crate::error::{Error, Result};

/// How far into a file a declaration of its encoding is looked for, in bytes (HTML asks for the first 1024).
const HEAD: usize = 1024;
/// How much of a file is looked at for the zeros of UTF-16, in bytes.
const SAMPLE: usize = 4096;

/// Decodes a file; the byte order mark is gone from the result, and bytes that mean nothing become U+FFFD.
///
/// `declares` says whether the format is one whose files name their encoding (HTML, XML).
///
/// # Errors
/// Where the user names an encoding that is none.
pub(super) fn decode(path: &str, bytes: &[u8], said: Option<&str>, declares: bool) -> Result<String> {
    let said = said.map(|name| named(path, name)).transpose()?;
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return Ok(encoding.decode_without_bom_handling(&bytes[mark..]).0.into_owned());
    }
    let encoding = said.or_else(|| if declares { declared(bytes) } else { None }).unwrap_or_else(|| by_content(bytes));
    Ok(encoding.decode_without_bom_handling(bytes).0.into_owned())
}

fn named(path: &str, name: &str) -> Result<&'static Encoding> {
    Encoding::for_label(name.as_bytes()).ok_or_else(|| {
        Error::new(path, format!("no encoding is called {name:?}"), "name it as a web page would, such as utf-8 or windows-1252")
    })
}

/// The encoding that the head of a page names: `<?xml encoding="…"?>`, `<meta charset=…>`, `content="…; charset=…"`.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(HEAD)]).to_ascii_lowercase();
    let xml = head.starts_with("<?xml").then(|| head.split_once("?>")).flatten().and_then(|(head, _)| value_of(head, "encoding"));
    let label = xml.or_else(|| {
        let metas = head.match_indices("<meta").map(|(at, _)| head[at..].split('>').next().unwrap_or_default());
        metas.into_iter().find_map(|meta| value_of(meta, "charset"))
    })?;
    let encoding = Encoding::for_label(label.as_bytes())?;
    // A declaration that can be read byte by byte is not in UTF-16, whatever it says (WHATWG, prescan).
    Some(if encoding == UTF_16BE || encoding == UTF_16LE { UTF_8 } else { encoding })
}

/// The value behind `name=` in a tag, with or without quotes.
fn value_of<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let behind = tag.match_indices(name).find_map(|(at, _)| tag[at + name.len()..].trim_start().strip_prefix('='))?;
    let value = behind.trim_start().trim_start_matches(['"', '\'']);
    let end = value.find(|c: char| !(c.is_ascii_alphanumeric() || "-_:.".contains(c))).unwrap_or(value.len());
    Some(&value[..end])
}

fn by_content(bytes: &[u8]) -> &'static Encoding {
    if let Some(encoding) = by_zeros(bytes) {
        return encoding;
    }
    if is_mostly_utf8(bytes) {
        return UTF_8;
    }
    let mut detector = chardetng::EncodingDetector::new(chardetng::Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    // The top-level domain settles what few bytes leave open: Western Europe.
    detector.guess(Some(b"es"), chardetng::Utf8Detection::Deny)
}

/// UTF-16 without a mark: in Western text every other byte is zero.
fn by_zeros(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(SAMPLE)];
    let zeros = |odd: usize| sample.iter().skip(odd).step_by(2).filter(|&&byte| byte == 0).count();
    let (high, low) = (zeros(0), zeros(1));
    let many = |zeros: usize| zeros * 2 * 10 > sample.len() * 7;
    let few = |zeros: usize| zeros * 2 * 100 < sample.len();
    match (many(high), many(low)) {
        (true, false) if few(low) => Some(UTF_16BE),
        (false, true) if few(high) => Some(UTF_16LE),
        _ => None,
    }
}

/// Whether the bytes are UTF-8, or UTF-8 with a few slips: at least four good characters outside ASCII for each bad byte.
fn is_mostly_utf8(bytes: &[u8]) -> bool {
    let (mut good, mut bad) = (0_usize, 0_usize);
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().bytes().filter(|byte| *byte >= 0xC0).count();
        bad += usize::from(!chunk.invalid().is_empty());
    }
    bad == 0 || good >= bad.saturating_mul(4)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SPANISH: &str = "La señora Núñez llegó a Pionyang — «mañana será otro día», dijo.";

    fn utf16(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    fn windows_1252(text: &str) -> Vec<u8> {
        encoding_rs::WINDOWS_1252.encode(text).0.into_owned()
    }

    #[test]
    fn each_encoding_gives_the_same_text() {
        let marked = |mark: &[u8], body: Vec<u8>| [mark, &body].concat();
        let cases: [(&str, Vec<u8>); 8] = [
            ("UTF-8", SPANISH.into()),
            ("UTF-8 with a mark", marked(&[0xEF, 0xBB, 0xBF], SPANISH.into())),
            ("UTF-16LE with a mark", marked(&[0xFF, 0xFE], utf16(SPANISH, u16::to_le_bytes))),
            ("UTF-16BE with a mark", marked(&[0xFE, 0xFF], utf16(SPANISH, u16::to_be_bytes))),
            ("UTF-16LE by its zeros", utf16(SPANISH, u16::to_le_bytes)),
            ("UTF-16BE by its zeros", utf16(SPANISH, u16::to_be_bytes)),
            ("Windows-1252 by its bytes", windows_1252(SPANISH)),
            ("UTF-8 cut in the last character", SPANISH.as_bytes().to_vec()),
        ];
        for (name, bytes) in cases {
            assert_eq!(decode("a.txt", &bytes, None, false).unwrap(), SPANISH, "{name}");
        }
    }

    #[test]
    fn a_page_may_say_its_encoding() {
        let heads = [
            "<meta charset=windows-1252>",
            "<META CHARSET = \"ISO-8859-1\">",
            "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'>",
            "<?xml version=\"1.0\" encoding='iso-8859-15'?>",
        ];
        for head in heads {
            let page = windows_1252(&format!("{head}<p>Año"));
            assert!(decode("a.html", &page, None, true).unwrap().ends_with("Año"), "{head}");
        }
        // One letter alone would be read otherwise: the declaration counts, and only where the format has one.
        let page = "<meta charset=koi8-r><p>\u{442}".to_owned();
        let bytes = encoding_rs::KOI8_R.encode(&page).0.into_owned();
        assert_eq!(decode("a.html", &bytes, None, true).unwrap(), page);
    }

    #[test]
    fn what_the_user_says_counts_more_than_the_page_and_less_than_the_mark() {
        let page = windows_1252("<meta charset=utf-8><p>Año");
        assert!(decode("a.html", &page, Some("latin1"), true).unwrap().ends_with("Año"));
        assert_eq!(decode("a.txt", b"\xEF\xBB\xBFA\xC3\xB1o", Some("latin1"), false).unwrap(), "Año");
        let error = decode("a.txt", b"x", Some("utf-9"), false).unwrap_err();
        assert!(error.to_string().contains("utf-9") && error.to_string().contains("windows-1252"), "{error}");
    }

    #[test]
    fn invalid_bytes_are_no_error() {
        let slip = [SPANISH.as_bytes(), b" \xFF ", SPANISH.as_bytes()].concat();
        assert_eq!(decode("a.txt", &slip, None, false).unwrap(), format!("{SPANISH} \u{FFFD} {SPANISH}"));
        let cut = &SPANISH.as_bytes()[..4];
        assert_eq!(decode("a.txt", &[SPANISH.as_bytes(), b"\xC3"].concat(), None, false).unwrap(), format!("{SPANISH}\u{FFFD}"));
        assert_eq!(decode("a.txt", cut, Some("utf-8"), false).unwrap(), "La s");
    }
}
