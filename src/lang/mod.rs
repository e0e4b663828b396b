//! What the program knows of each language by itself: a language is one value, tables and switches.

mod en;
mod es;
mod forms;
mod mentions;
mod phrases;
mod table;

pub use forms::FormTable;
pub use mentions::Mentions;
pub use phrases::{PhraseTable, Phrases, Piece, pieces};
pub use table::{Table, WordList, rows};

/// A language: its tables and switches. There is one value for each language the program knows.
pub struct Language {
    /// ISO 639-1 code.
    pub code: &'static str,
    /// Its name in English.
    pub name: &'static str,
    /// The column that it takes in the tables of a language pair.
    pub column: usize,
    /// The mark between whole and fraction in its usual numbers.
    pub decimal_mark: char,
    /// The Snowball stemmer that fits it.
    pub stemmer: rust_stemmers::Algorithm,
    /// Articles, prepositions, pronouns, auxiliaries: words that say nothing of what a sentence is about.
    pub function_words: WordList,
    /// Prepositions, conjunctions and relatives: words that open a clause or phrase.
    pub clause_openers: WordList,
    /// Short forms that end in a full stop without ending a sentence, and what follows them: `name`, `number` or `end`.
    pub abbreviations: Table,
    /// Forms whose lemma no rule finds: those of a list, and those that the patterns of irregular verbs make.
    pub irregular_forms: FormTable,
    /// Past forms of verbs of saying, such as stand behind quoted speech.
    pub speech_verbs: WordList,
    /// Endings of forms that the stemmer keeps apart from their lemma: ending, then endings of lemmas joined by `|`, `-` for none.
    pub lemma_endings: Table,
    /// Pronouns that hang on a verb, one or two together.
    pub clitics: WordList,
    /// What pronouns hang on: how it ends, what it ends in when it stands alone, whether only with an accent.
    pub clitic_hosts: Table,
    /// Stems of words that are spelled in two ways: a stem, then the stem of the other spelling.
    pub spellings: Table,
    /// How many characters its news prose takes to say what English says in one (NTREX-128, development half).
    pub expansion: f64,
    /// The words by which it mentions numbers, dates, times and names.
    pub mentions: &'static Mentions,
    /// Lemmas that say without a negation what the other language may say with one.
    pub counter_negations: WordList,
    /// Expressions whose negation denies nothing.
    pub negation_turns: PhraseTable,
    /// Words that begin another clause.
    pub conjunctions: WordList,
    /// Modals and hedges: word or expression, what it says, strength from 1 to 3. A word may have several rows.
    pub modality: Table,
    /// How verbs end in the future, if they have one; more than that is told by [`Language::modality`].
    pub future_endings: &'static [&'static str],
    /// How adverbs end that are made of adjectives, and say another thing.
    pub adverb_ending: &'static str,
    /// Lines of a page that are no part of an article: phrase, what it is, how it is met.
    pub furniture: Table,
    /// Words of the lines under a headline: word, `byline` or `date`.
    pub masthead: Table,
    /// Names that pages give to their parts: word, what stands there.
    pub page_parts: Table,
    /// What pages say that stand in an article's place: phrase, what the page is.
    pub walls: Table,
    /// First names that men (`m`) or women (`f`) alone bear.
    pub first_names: Table,
    /// Small words that tell a man from a woman: word, `m` or `f`, `determiner`, `subject`, `object` or `pronoun`.
    pub gender_words: Table,
    /// Words for roles that are oftener something else.
    pub ambiguous_roles: WordList,
    /// Endings of plurals of words for people: ending, ending of the singular.
    pub plural_endings: Table,
    /// Whether the plural for men stands for men and women together: *los hermanos*.
    pub generic_masculine: bool,
    /// Words that rightly stand twice in a row.
    pub doubled_words: WordList,
    /// Words with which a text speaks of a short form.
    pub acronym_words: WordList,
    /// Whether an apostrophe and an *s* make a possessive.
    pub possessive: bool,
    /// Marks that open a question or an exclamation, with those that close it.
    pub opening_marks: &'static [(char, char)],
    /// What programs and unfinished work leave in a text: phrase, where it is met, what it is.
    pub artifacts: PhraseTable,
    /// Whether languages and peoples, and what is theirs, are written with a capital.
    pub people_capitals: bool,
    /// Whether headlines may give most words a capital.
    pub headline_capitals: bool,
    /// Words of peoples and regions that are rightly written in either case, in small letters.
    pub either_case: WordList,
    /// Words that want another behind them, so that no sentence ends in one.
    pub dangling: WordList,
    /// Offices and dignities whose capital is a matter of rule, in small letters.
    pub offices: PhraseTable,
    /// Whether they have a capital directly before a name; else they never have one.
    pub office_capitals: bool,
}

/// English.
pub static ENGLISH: &Language = &en::ENGLISH;
/// Spanish.
pub static SPANISH: &Language = &es::SPANISH;
/// All languages, in the order of their columns.
pub static LANGUAGES: [&Language; 2] = [ENGLISH, SPANISH];

/// `word` with a capital at its beginning.
pub fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

impl Language {
    /// The language with this ISO 639-1 code.
    pub fn of(code: &str) -> Option<&'static Language> {
        LANGUAGES.into_iter().find(|language| language.code == code)
    }
}

impl PartialEq for Language {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for Language {}

impl std::fmt::Debug for Language {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.code)
    }
}

/// A language and, where it is known, the variety of it: `es`, `es-MX`, `en-GB`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale {
    /// The language.
    pub language: &'static Language,
    /// ISO 3166 or UN M.49 code of the region, such as `MX` or `419`.
    pub region: Option<&'static str>,
}

/// Regions whose variety of a language the program tells apart.
const REGIONS: [&str; 8] = ["ES", "MX", "419", "US", "PR", "GB", "AR", "CO"];

/// Those of [`REGIONS`] that lie in Latin America, UN M.49 code 419, or speak as it does.
const IN_THE_AMERICAS: [&str; 4] = ["MX", "US", "AR", "CO"];

impl Locale {
    /// The language without a variety.
    pub fn plain(language: &'static Language) -> Self {
        Locale { language, region: None }
    }

    /// Reads `es`, `es-MX`, `en_GB`. `None` for a language or region that the program does not know.
    pub fn parse(tag: &str) -> Option<Self> {
        let mut parts = tag.split(['-', '_']);
        let language = Language::of(&parts.next()?.to_lowercase())?;
        let region = match parts.next() {
            None => None,
            Some(code) => Some(*REGIONS.iter().find(|region| region.eq_ignore_ascii_case(code))?),
        };
        parts.next().is_none().then_some(Locale { language, region })
    }

    /// Whether a text of this locale may use what belongs to `variety`, a tag: one that states no variety may use anything, and what is
    /// of `es-419` is at home in each country of the Americas.
    pub fn is_within(self, variety: &str) -> bool {
        let Some(region) = self.region else { return true };
        let Some((language, place)) = variety.split_once('-') else { return false };
        language == self.language.code && (place == region || place == "419" && IN_THE_AMERICAS.contains(&region))
    }

    /// The tag, such as `es-MX`.
    pub fn tag(self) -> String {
        match self.region {
            Some(region) => format!("{}-{region}", self.language.code),
            None => self.language.code.to_owned(),
        }
    }
}
