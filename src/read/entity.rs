//! Character references: `&ntilde;`, `&#241;`, `&#xF1;`.

use html5gum::{Token, Tokenizer};

use super::piece::Pen;

/// The longest reference, in bytes; the longest name of HTML has 33.
const LONGEST: usize = 40;

/// Writes text in which characters may be referred to, and which stands in the file at byte `at`.
pub(super) fn write(pen: &mut Pen, text: &str, at: usize) {
    let mut done = 0;
    for (start, _) in text.match_indices('&') {
        if start < done {
            continue;
        }
        let Some((length, characters)) = decode(&text[start..]) else { continue };
        pen.add(&text[done..start], at + done);
        done = start + length;
        pen.replace(&characters, crate::document::Span::new(at + start, at + done));
    }
    pen.add(&text[done..], at + done);
}

/// The reference that `text` begins with: its length in bytes, and the characters it stands for.
fn decode(text: &str) -> Option<(usize, String)> {
    let name = text.bytes().skip(1).take(LONGEST).take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#').count() + 1;
    if name == 1 {
        return None;
    }
    let length = name + usize::from(text.as_bytes().get(name) == Some(&b';'));
    let reference = text.get(..length)?;
    let token = Tokenizer::new(reference).find_map(|Ok(token)| if let Token::String(text) = token { Some(text) } else { None })?;
    let characters = String::from_utf8_lossy(&token).into_owned();
    let real = !characters.starts_with('&') || matches!(reference, "&amp" | "&amp;" | "&AMP;" | "&#38;" | "&#x26;");
    (real && !characters.contains('\0')).then_some((length, characters))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_written_as_their_characters() {
        let cases = [
            ("a&ntilde;o", "año"),
            ("&#191;Qu&eacute;?", "¿Qué?"),
            ("&#xBF;Qu&#xe9;?", "¿Qué?"),
            ("Harbor &amp; Ledger", "Harbor & Ledger"),
            ("R&D, AT&T and &unknown; stay", "R&D, AT&T and &unknown; stay"),
            ("&copy 2025", "© 2025"),
            ("S.&nbsp;L.", "S.\u{A0}L."),
            ("&", "&"),
            ("&&amp;&", "&&&"),
        ];
        for (written, read) in cases {
            let mut pen = Pen::default();
            write(&mut pen, written, 0);
            assert_eq!(pen.lift(crate::document::BlockKind::Paragraph).unwrap().text, read);
        }
    }
}
