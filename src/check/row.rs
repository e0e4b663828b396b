//! What a row of the table of checks holds.

use crate::align::Aligned;
use crate::finding::{Confidence, Finding, Says, Severity};
use crate::pair::Pair;

/// Checks of one kind, in the order in which they explain a fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// The form of the text: encoding, repetition.
    Form,
    /// Left in the other language.
    LeftBehind,
    /// Missing or added.
    Missing,
    /// Numbers, dates, measures.
    Facts,
    /// Names of people and places.
    Names,
    /// What the sentence says: negation.
    Sense,
    /// What is quoted.
    Speech,
    /// Punctuation and style.
    Manner,
}

impl Group {
    /// Its name in tables and help.
    pub fn name(self) -> &'static str {
        match self {
            Group::Form => "form",
            Group::LeftBehind => "left in the other language",
            Group::Missing => "missing, added",
            Group::Facts => "facts",
            Group::Names => "people and places",
            Group::Sense => "sense",
            Group::Speech => "speech",
            Group::Manner => "manner",
        }
    }
}

/// A check: a row of the table.
#[derive(Debug)]
pub struct Check {
    /// Its name, in kebab case.
    pub name: &'static str,
    /// The kind of fault it looks for.
    pub group: Group,
    /// What a fault of this kind usually costs the reader.
    pub severity: Severity,
    /// The place of the fault in the MQM typology.
    pub mqm: &'static str,
    /// Its page, in Markdown.
    pub page: &'static str,
    /// What it says.
    pub says: Says,
    /// Reads two aligned texts and tells what is wrong.
    pub run: fn(&Aligned, &mut Vec<Finding>),
}

impl Check {
    /// A finding of this check, of its usual severity and with its usual message, that points at nothing yet.
    pub fn finding(&self, percent: u8) -> Finding {
        Finding {
            check: self.name,
            mqm: self.mqm,
            severity: self.severity,
            confidence: Confidence::percent(percent),
            says: self.says,
            fill: Vec::new(),
            at: Pair::default(),
            hole: None,
            suggestion: None,
        }
    }

    /// The first sentence of its page.
    pub fn summary(&self) -> &'static str {
        self.page.lines().find(|line| !line.is_empty() && !line.starts_with('#')).unwrap_or_default()
    }
}
