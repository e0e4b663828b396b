//! What a check says: one fault, where it is, how bad and how sure.

use crate::document::Span;
use crate::pair::{Pair, Side};

/// What a fault costs the reader, in the order of MQM's severities.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Worth knowing, no fault.
    Info,
    /// The reader stumbles and understands.
    Minor,
    /// The reader is misled or misses something.
    Major,
    /// The text says the contrary, or something else altogether.
    Critical,
}

impl Severity {
    /// All of them, the mildest first.
    pub const ALL: [Severity; 4] = [Severity::Info, Severity::Minor, Severity::Major, Severity::Critical];

    /// The name used on the command line and in reports.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Info => "info",
            Severity::Minor => "minor",
            Severity::Major => "major",
            Severity::Critical => "critical",
        }
    }

    /// The severity with this name.
    pub fn of(name: &str) -> Option<Severity> {
        Severity::ALL.into_iter().find(|severity| severity.name() == name)
    }
}

/// How sure the program is that a finding is right, in whole percent.
///
/// It is a promise: of the findings at 90, nine in ten are right on the measuring data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Confidence(u8);

impl Confidence {
    /// `percent` in a hundred; more than 100 is taken as 100.
    pub const fn percent(percent: u8) -> Self {
        Confidence(if percent > 100 { 100 } else { percent })
    }

    /// As a share, 0.0 to 1.0.
    pub fn share(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

/// What a check says, once for each language of the interface. `{name}` stands for words that the finding fills in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Says {
    /// In English.
    pub en: &'static str,
    /// In Spanish.
    pub es: &'static str,
}

/// The language of messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Ui {
    /// English.
    #[default]
    En,
    /// Spanish.
    Es,
}

impl Ui {
    /// The code used on the command line.
    pub fn code(self) -> &'static str {
        match self {
            Ui::En => "en",
            Ui::Es => "es",
        }
    }
}

impl Says {
    /// The template in a language of the interface.
    pub fn in_language(self, ui: Ui) -> &'static str {
        match ui {
            Ui::En => self.en,
            Ui::Es => self.es,
        }
    }
}

/// One fault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The name of the check that found it.
    pub check: &'static str,
    /// The place of the fault in the MQM typology, such as `accuracy/mistranslation/number`.
    pub mqm: &'static str,
    /// What it costs the reader.
    pub severity: Severity,
    /// How sure the program is.
    pub confidence: Confidence,
    /// The message, with holes.
    pub says: Says,
    /// What fills the holes, by name.
    pub fill: Vec<(&'static str, String)>,
    /// Stretches of both texts, the exact words first. An empty list says nothing about that side.
    pub at: Pair<Vec<Span>>,
    /// For text that is missing on the target: the empty span where it should stand.
    pub hole: Option<Span>,
    /// What should stand at the first target span instead.
    pub suggestion: Option<String>,
}

impl Finding {
    /// The message with its holes filled.
    pub fn message(&self, ui: Ui) -> String {
        let mut message = String::new();
        let mut rest = self.says.in_language(ui);
        while let Some((before, (name, after))) = rest.split_once('{').and_then(|(before, hole)| Some((before, hole.split_once('}')?))) {
            message.push_str(before);
            message.push_str(self.fill.iter().find(|(filled, _)| *filled == name).map_or("…", |(_, words)| words));
            rest = after;
        }
        message.push_str(rest);
        message
    }

    /// All stretches it points at, the exact words first; for missing text the hole where it should stand.
    pub fn places(&self) -> Pair<Vec<Span>> {
        let mut places = self.at.clone();
        if places.target.is_empty() {
            places.target.extend(self.hole);
        }
        places
    }

    /// Points at a stretch of one side as well; the first call for a side names the exact words.
    #[must_use]
    pub fn at(mut self, side: Side, span: Span) -> Self {
        self.at.get_mut(side).push(span);
        self
    }

    /// Fills the hole `{name}` of the message.
    #[must_use]
    pub fn fill(mut self, name: &'static str, words: impl Into<String>) -> Self {
        self.fill.push((name, words.into()));
        self
    }

    /// Another message than the check's usual one.
    #[must_use]
    pub fn say(mut self, says: Says) -> Self {
        self.says = says;
        self
    }

    /// Another severity than the check's usual one.
    #[must_use]
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = severity;
        self
    }

    /// What should stand there instead.
    #[must_use]
    pub fn suggest(mut self, words: impl Into<String>) -> Self {
        self.suggestion = Some(words.into());
        self
    }

    /// Where the missing text should stand in the target.
    #[must_use]
    pub fn hole(mut self, at: usize) -> Self {
        self.hole = Some(Span::new(at, at));
        self
    }
}
