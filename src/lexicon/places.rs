//! Names of places: `data/en-es/places.tsv`, then what `data/en-es/cldr/territories.tsv` has beyond it.

use std::sync::LazyLock;

use crate::document::Span;
use crate::lang::{LANGUAGES, Locale, rows};

use super::names::{Names, same};

/// The row of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct PlaceId(pub u16);

/// How a form of a place stands in a language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Standing {
    /// The name that the language gives to the place, or another that is fully right.
    Proper,
    /// A right form of another variety of the language than the one that is asked for.
    Elsewhere,
    /// A form of the other language that serious papers print as well.
    Wavering,
    /// A form that the language does not use.
    Foreign,
}

/// A place and its forms; cells hold forms with `|` between.
struct Place {
    proper: [&'static str; LANGUAGES.len()],
    also: [&'static str; LANGUAGES.len()],
    wavers: [&'static str; LANGUAGES.len()],
    ambiguous: &'static str,
    varieties: &'static str,
}

impl Place {
    /// The columns `en`, `es`, kind, further forms and wavering forms by language, ambiguous forms, varieties.
    fn by_hand(row: &'static str) -> Self {
        let mut columns = row.split('\t');
        let mut next = || columns.next().unwrap_or_default();
        let proper = [next(), next()];
        let _kind = next();
        Place { proper, also: [next(), next()], wavers: [next(), next()], ambiguous: next(), varieties: next() }
    }

    /// The columns code, `en`, `es`, further forms by language, varieties.
    fn of_cldr(row: &'static str) -> Self {
        let mut columns = row.split('\t').skip(1);
        let mut next = || columns.next().unwrap_or_default();
        Place { proper: [next(), next()], also: [next(), next()], wavers: [""; LANGUAGES.len()], ambiguous: "", varieties: next() }
    }

    fn forms(&self) -> impl Iterator<Item = &'static str> + use<> {
        let cells = [self.proper, self.also, self.wavers].into_iter().flatten();
        cells.flat_map(|cell| cell.split('|')).filter(|form| !form.is_empty())
    }

    /// Its right names in the first language.
    fn keys(&self) -> impl Iterator<Item = &'static str> + use<> {
        self.proper.into_iter().take(1).chain(self.also.into_iter().take(1)).flat_map(|cell| cell.split('|'))
    }

    /// Whether a form belongs to all varieties of the language or to that of `locale`.
    fn is_at_home(&self, form: &str, locale: Locale) -> bool {
        let named = self.varieties.split('|').filter_map(|one| one.split_once('=')).find(|(named, _)| same(named, form));
        named.is_none_or(|(_, varieties)| varieties.split(',').any(|variety| locale.is_within(variety)))
    }
}

/// All places, by id, and their names. A place of CLDR that has a name of the first language, the key of both tables, in common with the
/// hand-written one is left to that.
struct Gazetteer {
    places: Vec<Place>,
    names: Names<PlaceId>,
}

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    let mut all = Gazetteer { places: Vec::new(), names: Names::new() };
    for row in rows(include_str!("../../data/en-es/places.tsv")) {
        all.push(Place::by_hand(row));
    }
    for row in rows(include_str!("../../data/en-es/cldr/territories.tsv")) {
        let place = Place::of_cldr(row);
        if !place.keys().any(|name| all.names.all(name).next().is_some()) {
            all.push(place);
        }
    }
    all
});

impl Gazetteer {
    fn push(&mut self, place: Place) {
        let Ok(id) = u16::try_from(self.places.len()) else { return };
        for form in place.forms() {
            self.names.insert(form, PlaceId(id));
        }
        self.places.push(place);
    }
}

fn place(id: PlaceId) -> Option<&'static Place> {
    GAZETTEER.places.get(usize::from(id.0))
}

/// The places named in `text`, from left to right: the longest form at each word, none overlapping, in exact case but for the first
/// letter of a generic word (*mar Adriático*, *Mar Adriático*). Of places with the same form the first of the table.
pub fn find(text: &str) -> Vec<(Span, PlaceId)> {
    GAZETTEER.names.find(text)
}

/// All places with a form: *Túnez* is a country and its capital.
pub fn all(form: &str) -> impl Iterator<Item = PlaceId> {
    GAZETTEER.names.all(form)
}

/// How `form` of a place stands in a language or, where one is stated, in a variety of it.
pub fn standing(id: PlaceId, form: &str, locale: Locale) -> Standing {
    let Some(place) = place(id) else { return Standing::Foreign };
    let stands = |cells: &[&str]| cells.get(locale.language.column).is_some_and(|forms| forms.split('|').any(|known| same(known, form)));
    if stands(&place.proper) || stands(&place.also) {
        return if place.is_at_home(form, locale) { Standing::Proper } else { Standing::Elsewhere };
    }
    if stands(&place.wavers) { Standing::Wavering } else { Standing::Foreign }
}

/// The name of a place in a language or a variety of it.
pub fn proper(id: PlaceId, locale: Locale) -> &'static str {
    let Some(place) = place(id) else { return "" };
    let column = locale.language.column;
    let cells = [place.proper.get(column), place.also.get(column)].into_iter().flatten();
    let mut forms = cells.flat_map(|cell| cell.split('|')).filter(|form| !form.is_empty());
    let usual = forms.clone().next().unwrap_or_default();
    forms.find(|form| place.is_at_home(form, locale)).unwrap_or(usual)
}

/// Whether all languages have the name of the place in common.
pub fn is_alike(id: PlaceId) -> bool {
    place(id).is_some_and(|place| place.proper.windows(2).all(|pair| matches!(pair, [a, b] if a == b)))
}

/// Whether `form` is also a first name, surname, club, company or common word.
pub fn is_ambiguous(id: PlaceId, form: &str) -> bool {
    place(id).is_some_and(|place| place.ambiguous.split('|').any(|known| same(known, form)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::{ENGLISH, SPANISH};

    fn names(text: &str) -> Vec<(&str, &'static str)> {
        find(text).into_iter().map(|(span, id)| (span.of(text), proper(id, Locale::plain(ENGLISH)))).collect()
    }

    #[test]
    fn the_longest_form_on_word_boundaries_in_exact_case() {
        assert_eq!(names("De Pionyang a Ginebra"), [("Pionyang", "Pyongyang"), ("Ginebra", "Geneva")]);
        assert_eq!(names("el Mar Adriático y el mar Adriático"), [("Mar Adriático", "Adriatic Sea"), ("mar Adriático", "Adriatic Sea")]);
        assert_eq!(names("pionyang, Pionyangs, Argelinos"), []);
    }

    #[test]
    fn a_form_stands_differently_in_each_language() {
        let id = find("Pionyang")[0].1;
        let [english, spanish] = [ENGLISH, SPANISH].map(Locale::plain);
        assert_eq!(standing(id, "Pionyang", spanish), Standing::Proper);
        assert_eq!(standing(id, "Pionyang", english), Standing::Foreign);
        assert_eq!(standing(id, "Pyongyang", english), Standing::Proper);
    }

    #[test]
    fn a_form_stands_differently_in_each_variety() {
        let id = all("Romania").next().unwrap();
        let ask = |tag, form| (standing(id, form, Locale::parse(tag).unwrap()), proper(id, Locale::parse(tag).unwrap()));
        assert_eq!(ask("es", "Rumania"), (Standing::Proper, "Rumanía"));
        assert_eq!(ask("es-ES", "Rumania"), (Standing::Elsewhere, "Rumanía"));
        assert_eq!(ask("es-MX", "Rumania"), (Standing::Proper, "Rumania"));
        assert_eq!(ask("es-MX", "Rumanía"), (Standing::Elsewhere, "Rumania"));
    }

    #[test]
    fn countries_of_cldr_are_there_once() {
        assert_eq!(names("Austria y Sudáfrica"), [("Austria", "Austria"), ("Sudáfrica", "South Africa")]);
        assert_eq!(all("Turquía").count(), 1);
        assert_eq!(all("Túnez").count(), 2);
        let countries = rows(include_str!("../../data/en-es/cldr/territories.tsv")).map(Place::of_cldr);
        let is_there = |country: &Place| {
            let named = country.keys().flat_map(all);
            let rows =
                named.filter_map(super::place).filter(|row| row.forms().any(|form| country.forms().skip(1).any(|name| same(form, name))));
            rows.count() > 0
        };
        let lost: Vec<_> = countries.filter(|country| !is_there(country)).map(|country| country.proper).collect();
        assert!(lost.is_empty(), "{lost:?}");
    }
}
