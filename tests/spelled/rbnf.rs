//! Spells numbers by rules in the form of CLDR's rule-based number formats: what whole numbers from 0 to 10¹⁸ need of it.
//! The form is told in Unicode Technical Standard 35, part 3, and in the reference of ICU's class `RuleBasedNumberFormat`.

use std::collections::BTreeMap;

/// Rule sets by name, such as `%spellout-cardinal`.
pub(crate) struct Rules {
    sets: BTreeMap<String, Vec<Rule>>,
    /// What stands between thousands in digits.
    grouping: char,
}

/// How a number from `base` on is written: words and, in them, parts of the number.
struct Rule {
    base: u64,
    /// The power of the radix that parts the number in two.
    divisor: u64,
    body: Vec<Part>,
}

enum Part {
    Words(String),
    /// `<<`: how often the divisor goes into the number.
    Quotient(Format),
    /// `>>`: what is left of it.
    Remainder(Format),
    /// `==`: the number itself.
    Same(Format),
    /// `[…]`: left out where nothing is left.
    IfRemainder(Vec<Part>),
    /// `$(ordinal,one{st}…)$`: the ending that the plural rule chooses.
    Ending(BTreeMap<String, String>),
}

/// What a part of the number is written by.
enum Format {
    ThisSet,
    Set(String),
    Digits,
}

impl Rules {
    /// Reads rules in CLDR's text form, a rule a line; what says how to read, or write a sign or fraction, is passed over.
    pub(crate) fn read(texts: &[&str], grouping: char) -> Self {
        let mut sets: BTreeMap<String, Vec<Rule>> = BTreeMap::new();
        let mut name = String::new();
        for line in texts.iter().flat_map(|text| text.lines()) {
            let Some((head, body)) = line.split_once(':') else { continue };
            if head.starts_with('%') {
                head.clone_into(&mut name);
            } else if head.starts_with(|c: char| c.is_ascii_digit()) {
                sets.entry(name.clone()).or_default().push(Rule::read(head, body.trim_start().trim_end_matches(';')));
            }
        }
        Rules { sets, grouping }
    }

    /// `number` by the rule set of this name.
    pub(crate) fn spell(&self, set: &str, number: u64) -> String {
        let rules = self.sets.get(set).unwrap_or_else(|| panic!("no rule set {set}"));
        let rule = &rules[rules.partition_point(|rule| rule.base <= number) - 1];
        let mut text = String::new();
        self.write(&mut text, set, rule, &rule.body, number);
        text
    }

    fn write(&self, text: &mut String, set: &str, rule: &Rule, parts: &[Part], number: u64) {
        let (quotient, remainder) = (number / rule.divisor, number % rule.divisor);
        for part in parts {
            match part {
                Part::Words(words) => text.push_str(words),
                Part::Quotient(format) => text.push_str(&self.format(set, format, quotient)),
                Part::Remainder(format) => text.push_str(&self.format(set, format, remainder)),
                Part::Same(format) => text.push_str(&self.format(set, format, number)),
                Part::IfRemainder(parts) if remainder > 0 => self.write(text, set, rule, parts, number),
                Part::IfRemainder(_) => {}
                Part::Ending(endings) => text.push_str(&endings[plural(number)]),
            }
        }
    }

    fn format(&self, set: &str, format: &Format, number: u64) -> String {
        match format {
            Format::ThisSet => self.spell(set, number),
            Format::Set(set) => self.spell(set, number),
            Format::Digits => self.digits(number),
        }
    }

    fn digits(&self, number: u64) -> String {
        let digits = number.to_string();
        let mut text = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                text.push(self.grouping);
            }
            text.push(digit);
        }
        text
    }
}

/// The class of an English ordinal: 1st, 2nd, 3rd, 4th.
fn plural(number: u64) -> &'static str {
    match (number % 10, number % 100) {
        (_, 11..=13) => "other",
        (1, _) => "one",
        (2, _) => "two",
        (3, _) => "few",
        _ => "other",
    }
}

impl Rule {
    /// `1010/100` and the body behind it.
    fn read(head: &str, body: &str) -> Self {
        let (base, radix) = head.split_once('/').unwrap_or((head, "10"));
        let (base, radix): (u64, u64) = (base.parse().unwrap(), radix.parse().unwrap());
        let mut divisor = 1;
        while base / divisor >= radix {
            divisor *= radix;
        }
        // An apostrophe keeps the blank behind it.
        Rule { base, divisor, body: parts(body.strip_prefix('\'').unwrap_or(body)) }
    }
}

/// The parts of a rule's body.
fn parts(body: &str) -> Vec<Part> {
    let mut list = Vec::new();
    let mut rest = body;
    while let Some(first) = rest.chars().next() {
        let behind = &rest[first.len_utf8()..];
        let upto = |end: &str| behind.split_once(end).unwrap_or_else(|| panic!("no {end} in {body}"));
        rest = match first {
            '[' => {
                let (inside, rest) = upto("]");
                list.push(Part::IfRemainder(parts(inside)));
                rest
            }
            '<' | '>' | '=' => {
                let (inside, rest) = upto(&first.to_string());
                let format = match inside {
                    "" => Format::ThisSet,
                    set if set.starts_with('%') => Format::Set(set.to_owned()),
                    _ => Format::Digits,
                };
                list.push(match first {
                    '<' => Part::Quotient(format),
                    '>' => Part::Remainder(format),
                    _ => Part::Same(format),
                });
                rest
            }
            '$' => {
                let (inside, rest) = upto(")$");
                let endings = inside.trim_start_matches("(ordinal,").split_terminator('}').filter_map(|ending| ending.split_once('{'));
                list.push(Part::Ending(endings.map(|(class, ending)| (class.to_owned(), ending.to_owned())).collect()));
                rest
            }
            _ => {
                let end = rest.find(['[', '<', '>', '=', '$']).unwrap_or(rest.len());
                list.push(Part::Words(rest[..end].to_owned()));
                &rest[end..]
            }
        };
    }
    list
}
