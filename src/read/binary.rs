//! Files that hold no text: known by their first bytes, or by a zero in what should be characters.

use crate::error::{Error, Result};

const PICTURE: (&str, &str) = ("is a picture", "give the text that it shows");
const ARCHIVE: (&str, &str) = ("is an archive", "unpack it and name a file in it");
const RECORDING: (&str, &str) = ("is a recording", "give a transcript of it");
const PROGRAM: (&str, &str) = ("is a program", "name a file of text");

/// How files that hold no plain text begin, what they are, and what the user can do.
const SIGNATURES: [(&[u8], (&str, &str)); 17] = [
    (b"%PDF-", ("is a PDF", "convert it to text first, with pdftotext for instance")),
    (b"\x89PNG\r\n\x1A\n", PICTURE),
    (b"\xFF\xD8\xFF", PICTURE),
    (b"GIF87a", PICTURE),
    (b"GIF89a", PICTURE),
    (b"II*\0", PICTURE),
    (b"MM\0*", PICTURE),
    (b"\x1F\x8B", ARCHIVE),
    (b"7z\xBC\xAF\x27\x1C", ARCHIVE),
    (b"Rar!\x1A\x07", ARCHIVE),
    (b"BZh91AY", ARCHIVE),
    (b"\xFD7zXZ\0", ARCHIVE),
    (b"ID3", RECORDING),
    (b"OggS", RECORDING),
    (b"\x7FELF", PROGRAM),
    (b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", ("is an old Word or Office file", "save it as plain text or as a web page")),
    (b"{\\rtf", ("is an RTF file", "save it as plain text or as a web page")),
];

/// How far into a zip its first names are looked for, in bytes.
const ZIP_HEAD: usize = 4096;

/// # Errors
/// Where the first bytes are those of a format without plain text.
pub(super) fn check_bytes(path: &str, bytes: &[u8]) -> Result<()> {
    let known = if bytes.starts_with(b"PK\x03\x04") {
        Some(zip(bytes))
    } else if bytes.starts_with(b"RIFF") && bytes.get(8..12).is_some_and(|kind| kind == b"WEBP") {
        Some(PICTURE)
    } else {
        SIGNATURES.into_iter().find(|(start, _)| bytes.starts_with(start)).map(|(_, says)| says)
    };
    known.map_or(Ok(()), |(what, remedy)| Err(Error::new(path, what, remedy)))
}

/// Office files are zips; the names of their first parts tell them apart.
fn zip(bytes: &[u8]) -> (&'static str, &'static str) {
    let head = &bytes[..bytes.len().min(ZIP_HEAD)];
    let holds = |name: &[u8]| head.windows(name.len()).any(|window| window == name);
    if holds(b"word/") || holds(b"[Content_Types].xml") {
        ("is a Word or Office file", "save it as plain text or as a web page for now")
    } else if holds(b"application/vnd.oasis.opendocument") {
        ("is an OpenDocument file", "save it as plain text or as a web page for now")
    } else if holds(b"application/epub") {
        ("is an EPUB book", "convert the chapter to text or to a web page")
    } else {
        ARCHIVE
    }
}

/// # Errors
/// Where a zero stands among the characters: text has none.
pub(super) fn check_text(path: &str, text: &str) -> Result<()> {
    if text.contains('\0') {
        return Err(Error::new(path, "is binary (it holds a NUL byte)", "name a file of text, or say its --encoding"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_says_what_it_is() {
        let cases: [(&[u8], &str); 8] = [
            (b"\x89PNG\r\n\x1A\n\0\0\0\rIHDR", "a: is a picture; give the text that it shows"),
            (b"RIFF\x10\0\0\0WEBPVP8 ", "a: is a picture; give the text that it shows"),
            (b"%PDF-1.7\n", "a: is a PDF; convert it to text first, with pdftotext for instance"),
            (b"PK\x03\x04 notes.txt", "a: is an archive; unpack it and name a file in it"),
            (b"PK\x03\x04 [Content_Types].xml", "a: is a Word or Office file; save it as plain text or as a web page for now"),
            (
                b"PK\x03\x04 mimetypeapplication/vnd.oasis.opendocument.text",
                "a: is an OpenDocument file; save it as plain text or as a web page for now",
            ),
            (b"\x1F\x8B\x08", "a: is an archive; unpack it and name a file in it"),
            (b"{\\rtf1\\ansi", "a: is an RTF file; save it as plain text or as a web page"),
        ];
        for (bytes, says) in cases {
            assert_eq!(check_bytes("a", bytes).unwrap_err().to_string(), says);
        }
        assert!(check_bytes("a", b"PKW, the maker of PDF files, said %PDF-").is_ok());
        assert!(check_text("a", "two\0words").unwrap_err().to_string().contains("NUL"));
    }
}
