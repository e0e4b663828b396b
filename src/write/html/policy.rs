//! What the page may do: its own style, its own script, and nothing else.

use sha2::{Digest, Sha256};

/// The page's only style.
pub(super) const STYLE: &str = concat!(include_str!("templates/colours.css"), include_str!("templates/style.css"));
/// The page's only script. Without it everything can be read; with it one can walk, filter and copy.
pub(super) const SCRIPT: &str = include_str!("templates/script.js");

/// The content security policy of a page: nothing is loaded from anywhere, and only these two texts are style and script.
///
/// An article's text that came out as markup, by a fault of ours, would still be dead.
pub(super) fn policy(style: &str, script: Option<&str>) -> String {
    let style = base64(&Sha256::digest(style));
    let script = script.map(|script| format!("script-src 'sha256-{}'; ", base64(&Sha256::digest(script)))).unwrap_or_default();
    format!("default-src 'none'; style-src 'sha256-{style}'; {script}base-uri 'none'; form-action 'none'")
}

/// RFC 4648, section 4.
fn base64(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let group = (0..3).fold(0_usize, |group, at| group << 8 | three.get(at).map_or(0, |&byte| usize::from(byte)));
        let digits = (0..4).map(|at| DIGITS[group >> (18 - 6 * at) & 63] as char);
        text.extend(digits.take(three.len() + 1));
        text.extend(std::iter::repeat_n('=', 3 - three.len()));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_standard() {
        let cases = [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy"), ("\u{fb}\u{ff}", "w7vDvw==")];
        for (bytes, text) in cases {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }
}
