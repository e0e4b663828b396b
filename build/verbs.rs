//! Conjugates the irregular verbs of Spanish: a stem that changes by a pattern, and the endings of its conjugation.

use std::collections::{BTreeSet, HashMap};

use super::Problem;
use super::spelling::{Spelled, bare, join, stressed_last};

/// What a pattern changes: left for right, where the left side stands last in the stem.
type Changes = Vec<(String, String)>;

/// What a pattern changes in each of the stems of a verb.
pub(super) struct Pattern {
    stressed: Changes,
    first: Changes,
    imperfect: Changes,
    soft: Changes,
    strong: Changes,
    future: Changes,
    participle: Changes,
    imperative: Changes,
}

/// The endings of each place of the paradigm: those of -ar, -er and -ir.
pub(super) struct Endings(HashMap<String, [Vec<String>; 3]>);

/// Pronouns that hang on a short imperative: *ponte*, *dime*. What hangs on longer forms is taken off by rule.
const CLITICS: [&str; 9] = ["la", "las", "le", "les", "lo", "los", "me", "nos", "te"];

/// Reads `verb-patterns.tsv`.
pub(super) fn patterns(rows: Vec<(String, Vec<String>)>) -> Result<HashMap<String, Pattern>, Problem> {
    let pattern = |(place, cells): (String, Vec<String>)| {
        let [name, stressed, first, imperfect, soft, strong, future, participle, imperative, _] = &cells[..] else {
            return Err(format!("{place}: a row has ten columns with tabs between"));
        };
        let changes = |cell| changes(cell).ok_or_else(|| format!("{place}: `{cell}` is no change such as `e>ie`"));
        let pattern = Pattern {
            stressed: changes(stressed)?,
            first: changes(first)?,
            imperfect: changes(imperfect)?,
            soft: changes(soft)?,
            strong: changes(strong)?,
            future: changes(future)?,
            participle: changes(participle)?,
            imperative: changes(imperative)?,
        };
        Ok((name.clone(), pattern))
    };
    Ok(rows.into_iter().map(pattern).collect::<Result<_, String>>()?)
}

fn changes(cell: &str) -> Option<Changes> {
    let change = |change: &str| change.split_once('>').map(|(from, to)| (from.to_owned(), to.to_owned()));
    if cell == "-" { Some(Vec::new()) } else { cell.split('|').map(change).collect() }
}

/// Reads `verb-endings.tsv`.
pub(super) fn endings(rows: Vec<(String, Vec<String>)>) -> Result<Endings, Problem> {
    let mut endings = HashMap::new();
    for (place, cells) in rows {
        let [name, columns @ ..] = &cells[..] else { continue };
        let lists: Vec<Vec<String>> = columns.iter().map(|cell| cell.split('|').map(str::to_owned).collect()).collect();
        endings.insert(name.clone(), lists.try_into().map_err(|_| format!("{place}: a row has four columns with tabs between"))?);
    }
    Ok(Endings(endings))
}

/// A verb to be conjugated.
pub(super) struct Verb<'a> {
    pub(super) infinitive: &'a str,
    stem: String,
    conjugation: usize,
    pattern: &'a Pattern,
    regular: bool,
    own: Vec<&'a str>,
    endings: &'a Endings,
}

impl<'a> Verb<'a> {
    /// The verb in a row of `verbs.tsv`, or what is wrong with the row.
    pub(super) fn new(cells: &'a [String], patterns: &'a HashMap<String, Pattern>, endings: &'a Endings) -> Result<Self, String> {
        let (infinitive, name, own) = match cells {
            [infinitive, name] => (infinitive, name, Vec::new()),
            [infinitive, name, own] => (infinitive, name, own.split('|').collect()),
            _ => return Err("a row has two or three columns with tabs between".to_owned()),
        };
        let pattern = patterns.get(name).ok_or_else(|| format!("no pattern is called `{name}`"))?;
        let ends = [&["ar"][..], &["er"], &["ir", "ír"]];
        let found = ends.iter().enumerate().flat_map(|(number, ends)| ends.iter().map(move |end| (number, *end)));
        let (conjugation, stem) = found
            .into_iter()
            .find_map(|(number, end)| Some((number, infinitive.strip_suffix(end)?.to_owned())))
            .ok_or_else(|| format!("`{infinitive}` is no infinitive"))?;
        Ok(Verb { infinitive, stem, conjugation, pattern, regular: name != "own", own, endings })
    }

    /// All its forms but the infinitive.
    pub(super) fn forms(&self) -> BTreeSet<String> {
        let mut forms: BTreeSet<String> = self.own.iter().map(|&form| form.to_owned()).collect();
        self.future(&mut forms);
        if self.regular {
            self.present(&mut forms);
            self.past(&mut forms);
            self.imperative(&mut forms);
        }
        forms
    }

    fn future(&self, forms: &mut BTreeSet<String>) {
        let stems = changed(&bare(self.infinitive), &self.pattern.future);
        self.add(&stems.unwrap_or_else(|| vec![bare(self.infinitive)]), "future", forms);
    }

    fn present(&self, forms: &mut BTreeSet<String>) {
        let plain = vec![self.stem.clone()];
        let stressed = self.changed(&self.pattern.stressed).unwrap_or_else(|| plain.clone());
        let soft = self.changed(&self.pattern.soft).unwrap_or_else(|| plain.clone());
        self.add(&plain, "present", forms);
        let imperfect = self.changed(&self.pattern.imperfect).unwrap_or_else(|| plain.clone());
        self.add(&imperfect, "imperfect", forms);
        self.add(&stressed, "stressed present", forms);
        match self.changed(&self.pattern.first) {
            Some(stems) => {
                for place in ["first person", "stressed subjunctive", "subjunctive"] {
                    let endings = self.endings(place);
                    forms.extend(stems.iter().flat_map(|stem| endings.iter().map(move |ending| format!("{stem}{ending}"))));
                }
            }
            None => {
                self.add(&stressed, "first person", forms);
                self.add(&stressed, "stressed subjunctive", forms);
                self.add(&soft, "subjunctive", forms);
            }
        }
    }

    fn past(&self, forms: &mut BTreeSet<String>) {
        let plain = vec![self.stem.clone()];
        let soft = self.changed(&self.pattern.soft).unwrap_or_else(|| plain.clone());
        match self.changed(&self.pattern.strong) {
            Some(stems) => {
                self.add(&stems, "strong past", forms);
                let (palatal, others): (Vec<_>, Vec<_>) = stems.into_iter().partition(|stem| stem.ends_with('j'));
                self.add(&palatal, "past behind j", forms);
                self.add(&others, "past behind others", forms);
            }
            None => {
                self.add(&plain, "past", forms);
                self.add(&soft, "soft past", forms);
            }
        }
        self.add(&soft, "gerund", forms);
        match self.changed(&self.pattern.participle) {
            Some(stems) => forms.extend(stems.iter().flat_map(|stem| ["o", "a", "os", "as"].map(|ending| format!("{stem}{ending}")))),
            None => self.add(&plain, "participle", forms),
        }
    }

    fn imperative(&self, forms: &mut BTreeSet<String>) {
        for form in self.changed(&self.pattern.imperative).unwrap_or_default() {
            forms.extend(CLITICS.map(|clitic| format!("{form}{clitic}")));
            forms.insert(stressed_last(&form));
        }
    }

    /// Puts the endings of a place of the paradigm behind each stem.
    fn add(&self, stems: &[String], place: &str, forms: &mut BTreeSet<String>) {
        let spelled = if self.conjugation == 0 { Spelled::Back } else { Spelled::Front };
        let endings = self.endings(place);
        forms.extend(stems.iter().flat_map(|stem| endings.iter().map(move |ending| join(stem, ending, spelled))));
    }

    fn endings(&self, place: &str) -> &[String] {
        self.endings.0.get(place).map_or(&[], |columns| &columns[self.conjugation])
    }

    fn changed(&self, changes: &Changes) -> Option<Vec<String>> {
        changed(&self.stem, changes)
    }
}

/// The stem as each of the changes makes it that finds its place; none if no change does.
fn changed(stem: &str, changes: &Changes) -> Option<Vec<String>> {
    let made = changes.iter().filter_map(|(from, to)| {
        let at = stem.rfind(from.as_str())?;
        let (before, after) = (&stem[..at], &stem[at + from.len()..]);
        let to = if before.ends_with('g') && to == "ue" { "üe" } else { to };
        Some(format!("{before}{to}{after}"))
    });
    let made: Vec<String> = made.collect();
    (!made.is_empty()).then_some(made)
}
