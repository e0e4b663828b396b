//! TMX 1.4b, the translation memory exchange format of LISA OSCAR: a unit for each two-sided bead.

use std::fmt::Write as _;

use crate::align::Aligned;
use crate::pair::{Pair, Side};

use super::beads::texts;

/// Two-sided beads as a translation memory. Text without a counterpart is no translation and is left out; how sure a bead is, and
/// whether it is moved, stand as properties of its unit.
pub fn tmx(aligned: &Aligned) -> String {
    let tags = Pair::new(Side::Source, Side::Target).map(|side| aligned.text.get(side).sentences.document.locale.tag());
    let mut text = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <!DOCTYPE tmx SYSTEM \"tmx14.dtd\">\n\
         <tmx version=\"1.4\">\n\
         <header creationtool=\"cotejo\" creationtoolversion=\"{version}\" segtype=\"sentence\" o-tmf=\"cotejo\" adminlang=\"en\" \
         srclang=\"{source}\" datatype=\"plaintext\"/>\n\
         <body>\n",
        version = env!("CARGO_PKG_VERSION"),
        source = tags.source,
    );
    for bead in aligned.beads.iter().filter(|bead| bead.is_two_sided()) {
        let words = texts(aligned, bead);
        // Writing to a string cannot fail.
        _ = write!(text, "<tu><prop type=\"x-confidence\">{:.2}</prop>", bead.confidence);
        if bead.moved {
            text.push_str("<prop type=\"x-moved\">yes</prop>");
        }
        for side in Side::BOTH {
            _ = write!(text, "<tuv xml:lang=\"{}\"><seg>{}</seg></tuv>", tags.get(side), escaped(words.get(side)));
        }
        text.push_str("</tu>\n");
    }
    text + "</body>\n</tmx>\n"
}

/// Text as XML 1.0 may hold it: markup escaped, a blank for each character that no document may have (its production 2).
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '\t' | '\n' | '\r' => escaped.push(c),
            '\0'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => escaped.push(' '),
            _ => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_never_markup() {
        assert_eq!(escaped("a <b> & \"c\" ]]> \u{1}ñ\u{ffff}"), "a &lt;b&gt; &amp; \"c\" ]]&gt;  ñ ");
    }
}
