//! What in a Markdown file is neither Markdown nor prose: shortcodes, template tags, comments, the tags of HTML blocks.
//!
//! It is overwritten with blanks, byte for byte, so that all else keeps its place.

use std::ops::Range;

use html5gum::{DefaultEmitter, Token, Tokenizer};

/// How template tags and comments begin and end.
const FENCES: [(&str, &str); 5] = [("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{{", "}}"), ("<!--", "-->")];
/// Template tags whose body is no prose, up to the tag of the same name with `end` or `/` before it.
const BODIES: [&str; 4] = ["highlight", "raw", "comment", "mermaid"];
/// Elements whose text is no prose.
const DROPPED: [&[u8]; 6] = [b"script", b"style", b"svg", b"pre", b"noscript", b"template"];

/// The file with shortcodes, template tags and comments blanked.
pub(super) fn templates(file: &str) -> String {
    let mut masked = file.as_bytes().to_vec();
    let mut at = 0;
    let mut missing = [false; FENCES.len()];
    while let Some(found) = file[at..].find(['{', '<']).map(|found| at + found) {
        let opens = |(_, (open, _)): &(usize, &(&str, &str))| file[found..].starts_with(open);
        let fence = FENCES.iter().enumerate().filter(|(which, _)| !missing[*which]).find(opens);
        let Some((which, (open, close))) = fence else {
            at = found + 1;
            continue;
        };
        let Some(end) = file[found + open.len()..].find(close).map(|end| found + open.len() + end) else {
            // Searched once to the end of the file is enough.
            missing[which] = true;
            continue;
        };
        let tag = &file[found + open.len()..end];
        at = body_end(file, tag, end + close.len()).unwrap_or(end + close.len());
        blank(&mut masked, found..at);
    }
    String::from_utf8(masked).unwrap_or_else(|_| file.to_owned())
}

/// Where the body of a template tag ends, behind its end tag, if what stands in it is no prose.
fn body_end(file: &str, tag: &str, from: usize) -> Option<usize> {
    let name = tag.trim_matches(['-', ' ']).split_whitespace().next()?;
    let name = BODIES.into_iter().find(|body| *body == name)?;
    let rest = &file[from..];
    let end = rest.find(&format!("end{name}")).or_else(|| rest.find(&format!("/{name}"))).or_else(|| rest.find(&format!("/ {name}")))?;
    let close = rest[end..].find('}')?;
    Some(from + end + close + rest[end + close..].bytes().take_while(|byte| *byte == b'}').count())
}

/// Blanks the tags in the HTML blocks of a file, and the text of elements that hold no prose.
pub(super) fn tags(file: &str, blocks: &[Range<usize>]) -> String {
    let mut masked = file.as_bytes().to_vec();
    for block in blocks {
        let Some(html) = file.get(block.clone()) else { continue };
        let mut emitter = DefaultEmitter::<usize>::new_with_span();
        emitter.naively_switch_states(true);
        let mut dropped: Option<usize> = None;
        for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
            let (name, span, opens) = match &token {
                Token::StartTag(tag) => (&tag.name, tag.span, true),
                Token::EndTag(tag) => (&tag.name, tag.span, false),
                _ => continue,
            };
            let start = if !opens && DROPPED.contains(&&name[..]) { dropped.take() } else { None };
            blank(&mut masked, block.start + start.unwrap_or(span.start)..block.start + span.end);
            if opens && DROPPED.contains(&&name[..]) {
                dropped.get_or_insert(span.start);
            }
        }
        if let Some(start) = dropped {
            blank(&mut masked, block.start + start..block.end);
        }
    }
    String::from_utf8(masked).unwrap_or_else(|_| file.to_owned())
}

fn blank(bytes: &mut [u8], range: Range<usize>) {
    for byte in bytes.get_mut(range).into_iter().flatten().filter(|byte| !matches!(**byte, b'\n' | b'\r')) {
        *byte = b' ';
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_blanked_leaves_all_else_in_its_place() {
        let cases = [
            ("a {{< ñ >}} b", "a            b"),
            ("a <!-- x\ny --> b", "a       \n      b"),
            ("{% highlight js %}x{% endhighlight %}!", "                                     !"),
            ("{{ never closed and {this} too", "{{ never closed and {this} too"),
        ];
        for (file, masked) in cases {
            assert_eq!(templates(file), masked);
        }
        let html = "<p>one</p>\n<script>two</script>x";
        let block = 0..html.len();
        assert_eq!(tags(html, std::slice::from_ref(&block)), "   one    \n                    x");
    }
}
