//! The words of the report itself, in each language of the interface.

use crate::finding::{Severity, Ui};
use crate::lang::Language;

/// Everything the page says that is neither an article's text nor a finding's message.
#[derive(Debug)]
pub(super) struct Words {
    pub(super) code: &'static str,
    pub(super) decimal_mark: &'static str,
    /// What stands behind a number in percent, its space included.
    pub(super) percent: &'static str,
    languages: [(&'static str, &'static str); 2],
    severities: [&'static str; 4],
    pub(super) headline: &'static str,
    pub(super) contents: &'static str,
    pub(super) source: &'static str,
    pub(super) target: &'static str,
    pub(super) passed: &'static str,
    pub(super) failed: &'static str,
    pub(super) score: &'static str,
    pub(super) points: &'static str,
    pub(super) source_words: &'static str,
    pub(super) mean: &'static str,
    pub(super) fails_from: &'static str,
    pub(super) shown_from: &'static str,
    pub(super) findings: &'static str,
    pub(super) nothing: &'static str,
    pub(super) settled: &'static str,
    pub(super) known: &'static str,
    pub(super) dismissed: &'static str,
    pub(super) sure: &'static str,
    pub(super) better: &'static str,
    pub(super) also: &'static str,
    pub(super) show: &'static str,
    pub(super) to_finding: &'static str,
    pub(super) fingerprint: &'static str,
    pub(super) copy: &'static str,
    pub(super) copied: &'static str,
    pub(super) article: &'static str,
    pub(super) line: &'static str,
    pub(super) missing: &'static str,
    pub(super) added: &'static str,
    pub(super) moved: &'static str,
    pub(super) unsure: &'static str,
    pub(super) only_source: &'static str,
    pub(super) only_target: &'static str,
    pub(super) set_aside: &'static str,
    pub(super) filter: &'static str,
    pub(super) every_check: &'static str,
    pub(super) keys: &'static str,
    pub(super) skip_link: &'static str,
    pub(super) offline: &'static str,
}

impl Words {
    /// The words in a language of the interface.
    pub(super) fn of(ui: Ui) -> &'static Words {
        match ui {
            Ui::En => &ENGLISH,
            Ui::Es => &SPANISH,
        }
    }

    /// What a severity is called.
    pub(super) fn severity(&self, severity: Severity) -> &'static str {
        let [info, minor, major, critical] = self.severities;
        match severity {
            Severity::Info => info,
            Severity::Minor => minor,
            Severity::Major => major,
            Severity::Critical => critical,
        }
    }

    /// What a language is called.
    pub(super) fn language(&self, language: &Language) -> &'static str {
        self.languages.iter().find(|(code, _)| *code == language.code).map_or(language.name, |(_, name)| name)
    }

    /// A number with one digit behind the decimal mark.
    pub(super) fn decimal(&self, value: f64) -> String {
        format!("{value:.1}").replace('.', self.decimal_mark)
    }

    /// A share of 1.0 in whole percent.
    pub(super) fn share(&self, value: f64) -> String {
        format!("{:.0}{}", value * 100.0, self.percent)
    }
}

static ENGLISH: Words = Words {
    code: "en",
    decimal_mark: ".",
    percent: "%",
    languages: [("en", "English"), ("es", "Spanish")],
    severities: ["info", "minor", "major", "critical"],
    headline: "Translation review",
    contents: "Articles",
    source: "Original",
    target: "Translation",
    passed: "Passed",
    failed: "Not passed",
    score: "Score",
    points: "penalty points",
    source_words: "words in the original",
    mean: "mean of all articles, each weighing as much as it has words",
    fails_from: "Fails from",
    shown_from: "findings shown from",
    findings: "Findings",
    nothing: "No findings: every sentence has its counterpart, and nothing in them differs that the checks look at.",
    settled: "Known or dismissed, not counted",
    known: "known",
    dismissed: "dismissed",
    sure: "sure",
    better: "Better",
    also: "also at",
    show: "Show in the text",
    to_finding: "to finding",
    fingerprint: "fingerprint",
    copy: "Copy",
    copied: "Copied",
    article: "The whole article",
    line: "line",
    missing: "missing",
    added: "added",
    moved: "moved",
    unsure: "pairing uncertain",
    only_source: "nothing in the translation",
    only_target: "nothing in the original",
    set_aside: "Set aside, not part of the article",
    filter: "Show",
    every_check: "every check",
    keys: "j next, k previous",
    skip_link: "Skip to the findings",
    offline: "One file, made offline; nothing is loaded or sent.",
};

static SPANISH: Words = Words {
    code: "es",
    decimal_mark: ",",
    percent: "\u{a0}%",
    languages: [("en", "inglés"), ("es", "español")],
    severities: ["nota", "leve", "grave", "crítico"],
    headline: "Revisión de la traducción",
    contents: "Artículos",
    source: "Original",
    target: "Traducción",
    passed: "Aprobado",
    failed: "No aprobado",
    score: "Puntuación",
    points: "puntos de penalización",
    source_words: "palabras en el original",
    mean: "media de todos los artículos, según las palabras de cada uno",
    fails_from: "No aprueba desde",
    shown_from: "se muestran hallazgos desde",
    findings: "Hallazgos",
    nothing: "Sin hallazgos: cada frase tiene su correspondiente y no difieren en nada de lo que se comprueba.",
    settled: "Ya conocidos o descartados, no cuentan",
    known: "conocido",
    dismissed: "descartado",
    sure: "de certeza",
    better: "Mejor",
    also: "también en",
    show: "Ver en el texto",
    to_finding: "al hallazgo",
    fingerprint: "huella",
    copy: "Copiar",
    copied: "Copiado",
    article: "El artículo completo",
    line: "línea",
    missing: "falta",
    added: "añadido",
    moved: "desplazado",
    unsure: "correspondencia dudosa",
    only_source: "nada en la traducción",
    only_target: "nada en el original",
    set_aside: "Apartado, no forma parte del artículo",
    filter: "Mostrar",
    every_check: "todas las comprobaciones",
    keys: "j siguiente, k anterior",
    skip_link: "Ir a los hallazgos",
    offline: "Un solo archivo, hecho sin conexión; no carga ni envía nada.",
};
