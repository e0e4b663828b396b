//! Which language a text is in: by its function words, and for a third language by whatlang too.

use whatlang::Detector;

use crate::lang::{LANGUAGES, Language};

/// The fewest words by which a text is said to be in a third language (as documented).
const ENOUGH: usize = 50;
/// The words that are counted at most: more change nothing, and cost time.
const COUNTED: usize = 200_000;
/// The most of a text that whatlang sees, in bytes.
const SAMPLE: usize = 20_000;
/// A text with at least this share of function words of a language, among its words without a capital, is in that
/// language, whatever whatlang says of it. Of 1,356 stretches of 40 such words in translated news the least shares are
/// 0.33 (English) and 0.35 (Spanish); samples of the nearest others reach 0.33 (Galician), 0.29 (Catalan), 0.28 (Portuguese).
const AT_HOME: f64 = 0.34;

/// The function words of a text, by language.
pub(super) struct Evidence {
    words: usize,
    /// Words without a capital: no names.
    small: usize,
    /// Function words of each language among them.
    known: [usize; LANGUAGES.len()],
    /// Those of them that no other language of the program has.
    own: [usize; LANGUAGES.len()],
}

impl Evidence {
    /// Counts the words of a text.
    pub(super) fn of(text: &str) -> Self {
        let mut evidence = Evidence { words: 0, small: 0, known: Default::default(), own: Default::default() };
        for word in words(text).take(COUNTED) {
            evidence.add(word);
        }
        evidence
    }

    fn add(&mut self, word: &str) {
        let folded = word.to_lowercase();
        let small = folded == word;
        self.words += 1;
        self.small += usize::from(small);
        let holds = LANGUAGES.map(|language| language.function_words.contains(&folded));
        let alone = holds.iter().filter(|holds| **holds).count() == 1;
        for (at, _) in holds.iter().enumerate().filter(|(_, holds)| **holds) {
            self.known[at] += usize::from(small);
            self.own[at] += usize::from(alone);
        }
    }

    /// The language that the text is clearly in: three words of its own, and three times those of any other.
    pub(super) fn clear(&self) -> Option<&'static Language> {
        let best = self.best()?;
        let others = (0..LANGUAGES.len()).filter(|&at| at != best).map(|at| self.own[at]).max().unwrap_or(0);
        (self.own[best] >= 3 && self.own[best] >= 3 * others).then_some(LANGUAGES[best])
    }

    /// The language that the text is rather in than in another, if any word speaks for it.
    pub(super) fn likely(&self) -> Option<&'static Language> {
        let best = self.best()?;
        let others = (0..LANGUAGES.len()).filter(|&at| at != best).map(|at| self.own[at]).max().unwrap_or(0);
        (self.own[best] > others).then_some(LANGUAGES[best])
    }

    fn best(&self) -> Option<usize> {
        (0..LANGUAGES.len()).max_by_key(|&at| (self.own[at], std::cmp::Reverse(at)))
    }

    /// The share of the words without a capital that are function words of the best language, 0 to 1.
    fn share(&self) -> f64 {
        let known = self.known.iter().max().copied().unwrap_or(0);
        if self.small == 0 { 1.0 } else { known as f64 / self.small as f64 }
    }
}

/// The English name of a language that the program does not know and that `text` is clearly in.
pub(super) fn third(text: &str, evidence: &Evidence) -> Option<&'static str> {
    if evidence.words < ENOUGH || evidence.share() >= AT_HOME {
        return None;
    }
    let info = Detector::new().detect(&sample(text))?;
    let ours = LANGUAGES.iter().any(|language| language.name == info.lang().eng_name());
    (!ours && info.is_reliable()).then(|| info.lang().eng_name())
}

/// Words of prose: names, numbers and addresses tell whatlang nothing, so words with a capital are left out where there
/// are small letters.
fn sample(text: &str) -> String {
    let mut sample = String::new();
    for word in text.split_whitespace() {
        if sample.len() > SAMPLE {
            break;
        }
        if !word.chars().any(|c| c.is_uppercase() || c.is_ascii_digit() || c == '@') {
            sample.push_str(word);
            sample.push(' ');
        }
    }
    sample
}

/// The words of a text: letters, with the apostrophes between them. A script without blanks counts a word a letter.
pub(super) fn words(text: &str) -> impl Iterator<Item = &str> {
    unicode_segmentation::UnicodeSegmentation::unicode_words(text).filter(|word| word.chars().any(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    const PORTUGUESE: &str = "O governo anunciou esta segunda-feira um novo pacote de medidas para apoiar as famílias com menores \
        rendimentos, depois de meses de negociações com os sindicatos. O ministro das Finanças disse que o plano não vai aumentar \
        o défice, mas a oposição acusa o executivo de esconder os números, que ninguém conhece.";
    const CATALAN: &str = "El govern ha anunciat aquest dilluns un nou paquet de mesures per ajudar les famílies amb menys \
        ingressos, després de mesos de negociacions amb els sindicats. El ministre va dir que el pla no augmentarà el dèficit, \
        però l'oposició acusa l'executiu d'amagar els números. Segons el document, el salari mínim pujarà a mil euros.";
    const FRENCH: &str = "Le gouvernement a annoncé lundi un nouveau train de mesures pour aider les familles aux revenus les plus \
        faibles, après des mois de négociations avec les syndicats. Le ministre des Finances a dit que le plan n'augmentera pas \
        le déficit, mais l'opposition accuse l'exécutif de cacher les chiffres aux députés.";
    const GERMAN: &str = "Die Regierung hat am Montag ein neues Paket von Maßnahmen angekündigt, um Familien mit geringem Einkommen \
        zu helfen, nach Monaten der Verhandlungen mit den Gewerkschaften. Der Minister sagte, dass der Plan das Defizit nicht \
        erhöhen werde, aber die Opposition wirft der Regierung vor, die Zahlen zu verbergen, die niemand kennt.";
    const RUSSIAN: &str = "Правительство объявило в понедельник о новом пакете мер, чтобы помочь семьям с низкими доходами, после \
        нескольких месяцев переговоров с профсоюзами. Министр финансов сказал, что план не увеличит дефицит, но оппозиция \
        обвиняет правительство в том, что оно скрывает цифры. Как следует из документа, который был представлен депутатам, \
        минимальная зарплата вырастет до конца года, а предприниматели считают эту меру поспешной и просят больше времени.";

    fn name(text: &str) -> Option<&'static str> {
        third(text, &Evidence::of(text))
    }

    #[test]
    fn a_third_language_is_known_by_name() {
        for (text, expected) in
            [(PORTUGUESE, "Portuguese"), (CATALAN, "Catalan"), (FRENCH, "French"), (GERMAN, "German"), (RUSSIAN, "Russian")]
        {
            assert_eq!(name(text), Some(expected));
        }
    }

    #[test]
    fn few_words_of_it_are_not_held_against_a_text() {
        let short: String = FRENCH.chars().take(200).collect();
        assert_eq!(name(&short), None);
    }

    #[test]
    fn a_text_full_of_foreign_names_is_in_its_own_language() {
        let english = "Real Madrid beat Bayern München 3-1. Line-ups: Courtois; Carvajal, Éder Militão, David Alaba, Ferland Mendy; \
            Luka Modrić, Aurélien Tchouaméni, Eduardo Camavinga, Vinícius Júnior, Rodrygo Goes, Karim Benzema. Neuer; Mazraoui, \
            Dayot Upamecano, Matthijs de Ligt, Alphonso Davies; Joshua Kimmich, Leon Goretzka, Kingsley Coman, Thomas Müller, Leroy \
            Sané, Sadio Mané. Referee: Szymon Marciniak of Poland. The goals came late.";
        let spanish = "Fundação Calouste Gulbenkian, Museu Nacional do Azulejo, Mosteiro dos Jerónimos, Torre de Belém, Castelo de São \
            Jorge, Museu do Oriente, Palácio da Ajuda, Parque das Nações, Jardim da Estrela, Casa dos Bicos, Igreja de São Roque, \
            Convento do Carmo, Largo do Chiado, Praça do Comércio, Rua Augusta y Elevador de Santa Justa: estos son los lugares de \
            Lisboa que hay que ver en un fin de semana, según nuestra guía.";
        assert_eq!((name(english), name(spanish)), (None, None));
        assert_eq!(Evidence::of(english).clear().map(|language| language.code), Some("en"));
        assert_eq!(Evidence::of(spanish).clear().map(|language| language.code), Some("es"));
    }

    #[test]
    fn a_short_line_may_be_clear_and_a_name_never_is() {
        let code = |text: &str| Evidence::of(text).clear().map(|language| language.code);
        assert_eq!(code("Who will be allowed to watch the deliveries?"), Some("en"));
        assert_eq!(code("Una misión humanitaria negocia el regreso de los cooperantes con el Gobierno"), Some("es"));
        assert_eq!(code("Hotel Koryo, 18.30"), None);
    }
}
