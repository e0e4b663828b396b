//! Number words in full grammar, alone and behind digits: *treinta y cinco mil*, *1.200 millones*, *two and a half million*.

use rust_decimal::Decimal;

use super::number;
use super::numeral::Numeral;
use super::role::{Role, role};
use super::text::Text;
use super::year;

/// The number at `at`, in digits or words. `and` says whether a word such as *and* may join its parts.
pub(super) fn numeral(text: &Text<'_>, at: usize, and: bool) -> Option<Numeral> {
    if let Some((Role::Minus, sign)) = role(text, at) {
        let number = numeral(text, at + 1, and).filter(|number| !number.bare_one)?;
        return Some(Numeral { value: number.value * sign, ..number });
    }
    if let Some(half) = half_of(text, at) {
        return Some(half);
    }
    if let Some(year) = year::in_words(text, at) {
        return Some(year);
    }
    let mut sum = Sum::start(text, at, and)?;
    while sum.step() {}
    sum.finish()
}

/// *half a million*, *medio centenar*.
pub(super) fn half_of(text: &Text<'_>, at: usize) -> Option<Numeral> {
    let (_, half) = role(text, at).filter(|(role, _)| *role == Role::Half)?;
    let next = if role(text, at + 1).is_some_and(|(role, _)| role == Role::Article) { at + 2 } else { at + 1 };
    let (kind, of) = role(text, next)?;
    let about = kind == Role::About;
    matches!(kind, Role::Scale | Role::Group | Role::About).then(|| Numeral { about, ..Numeral::of(half * of, next + 1) })
}

/// *two years and a half*, *un millón y medio*, *two-and-a-half*: the half behind *and* at `at`, and the piece behind it.
pub(super) fn and_a_half(text: &Text<'_>, at: usize) -> Option<(usize, Decimal)> {
    role(text, at).filter(|(role, _)| *role == Role::And)?;
    let skip = |at: usize| if text.is_hyphen(at) { at + 1 } else { at };
    let article = role(text, skip(at + 1)).is_some_and(|(role, _)| role == Role::Article);
    let half = if article { skip(skip(at + 1) + 1) } else { skip(at + 1) };
    role(text, half).filter(|(role, _)| *role == Role::Half).map(|(_, value)| (half + 1, value))
}

/// The number below a hundred at `at`, two digits if it is not below ten, and the piece behind it.
pub(super) fn two_digits(text: &Text<'_>, at: usize) -> Option<(Decimal, usize)> {
    let small = |at: usize| role(text, at).filter(|(role, value)| matches!(role, Role::One | Role::Small) && *value < Decimal::ONE_HUNDRED);
    let (_, value) = small(at)?;
    let joined = text.is_hyphen(at + 1) || role(text, at + 1).is_some_and(|(role, least)| role == Role::And && least <= Decimal::TEN);
    let unit = if joined { at + 2 } else { at + 1 };
    let takes_unit = value >= Decimal::TEN && place(value) == Decimal::TEN;
    match small(unit).filter(|(_, unit)| takes_unit && *unit < Decimal::TEN && !unit.is_zero()) {
        Some((_, more)) => Some((value + more, unit + 1)),
        None => Some((value, at + 1)),
    }
}

/// A number being put together: closed groups (thousands, millions) and the group at work below a thousand.
struct Sum<'a, 't> {
    text: &'a Text<'t>,
    and: bool,
    /// Whether commas may stand between its groups: *one million, two hundred thousand*.
    commas: bool,
    from: usize,
    at: usize,
    closed: Decimal,
    current: Option<Decimal>,
    /// The last scale or group.
    scale: Decimal,
    written: Numeral,
}

impl<'a, 't> Sum<'a, 't> {
    fn start(text: &'a Text<'t>, at: usize, and: bool) -> Option<Self> {
        let blank = Numeral::of(Decimal::ZERO, at);
        let sum =
            |current, closed, written, to| Sum { text, and, commas: true, from: at, at: to, closed, current, scale: Decimal::ONE, written };
        if let Some(number) = number::digits(text, at) {
            return Some(sum(Some(number.value), Decimal::ZERO, number, number.to));
        }
        let (role, value) = role(text, at)?;
        match role {
            Role::Article => {
                Some(sum(Some(value), Decimal::ZERO, Numeral { article: true, bare_one: true, bare_article: true, ..blank }, at + 1))
            }
            Role::One => Some(sum(Some(value), Decimal::ZERO, Numeral { article: true, bare_one: true, ..blank }, at + 1)),
            Role::Small => Some(sum(Some(value), Decimal::ZERO, blank, at + 1)),
            Role::Thousand => Some(Sum { scale: value, ..sum(None, value, blank, at + 1) }),
            // "Docena y media", "millón y medio" count one without saying so.
            Role::Group | Role::About | Role::Scale if and && and_a_half(text, at + 1).is_some() => {
                Some(Sum { scale: value, ..sum(None, value, Numeral { about: role == Role::About, ..blank }, at + 1) })
            }
            Role::Odd if !value.is_zero() => Some(sum(Some(value), Decimal::ZERO, Numeral { about: true, ..blank }, at + 1)),
            _ => None,
        }
    }

    /// The value so far.
    fn value(&self) -> Decimal {
        self.closed.checked_add(self.current.unwrap_or_default()).unwrap_or(self.closed)
    }

    /// Takes the next word, if it goes on with the number.
    fn step(&mut self) -> bool {
        let hyphen = self.text.is_hyphen(self.at) && self.text.is_word(self.at + 1);
        let at = if hyphen { self.at + 1 } else { self.at };
        if self.text.is_digits(at) && !hyphen {
            return self.digits_of_a_smaller_scale(at);
        }
        if self.text.raw(at) == "," {
            return self.hundreds_behind_a_comma(at + 1);
        }
        let Some((role, value)) = role(self.text, at) else { return false };
        match role {
            Role::One | Role::Small => self.add(value, at),
            Role::Hundred => self.hundred(value, at),
            Role::Scale | Role::Thousand => self.multiply(value, at),
            Role::Group | Role::About => self.group(value, at, role == Role::About),
            Role::AboutOf => self.is_of_things(at) && self.group(value, at, true),
            Role::Suffix => self.suffix(value, at),
            Role::And => self.join(value, at),
            Role::Point => self.decimals(at + 1),
            Role::Odd => (hyphen || self.value() >= Decimal::from(20)) && self.and_some_more(at),
            Role::Article | Role::Half | Role::MoneySuffix | Role::Minus | Role::Oh => false,
        }
    }

    fn take(&mut self, to: usize) -> bool {
        self.at = to;
        self.written.bare_one = false;
        self.written.bare_article = false;
        self.written.other = None;
        true
    }

    fn add(&mut self, value: Decimal, at: usize) -> bool {
        let fits = match self.current {
            None => place(self.closed) > value,
            Some(current) => !self.written.digits && current != Decimal::ZERO && place(current) > value && value != Decimal::ZERO,
        };
        // "A twenty" is no number, and "one twenty" none that we know.
        if !fits || self.written.bare_one {
            return false;
        }
        self.current = Some(self.current.unwrap_or_default() + value);
        self.take(at + 1)
    }

    fn hundred(&mut self, value: Decimal, at: usize) -> bool {
        let Some(current) = self.current.filter(|current| *current > Decimal::ZERO && *current < value) else { return false };
        let Some(product) = current.checked_mul(value) else { return false };
        self.current = Some(product);
        self.take(at + 1)
    }

    fn multiply(&mut self, scale: Decimal, at: usize) -> bool {
        let low = self.closed.checked_rem(scale).unwrap_or_default();
        let high = self.closed - low;
        let Some(group) = low.checked_add(self.current.unwrap_or_default()).filter(|group| !group.is_zero()) else {
            return false;
        };
        let Some(product) = group.checked_mul(scale) else { return false };
        if !high.is_zero() && place(high) <= product {
            return false;
        }
        let Some(closed) = high.checked_add(product) else { return false };
        (self.closed, self.current, self.scale) = (closed, None, scale);
        self.take(at + 1)
    }

    fn group(&mut self, value: Decimal, at: usize, about: bool) -> bool {
        let Some(product) = self.current.filter(|_| self.closed.is_zero()).and_then(|count| count.checked_mul(value)) else { return false };
        (self.closed, self.current, self.scale) = (product, None, value);
        self.written.about |= about;
        self.take(at + 1)
    }

    /// "The couple", "a score of 3" are no numbers; "a couple of friends", "a score of men" are.
    fn is_of_things(&self, at: usize) -> bool {
        self.text.lower(at + 1) == self.text.tables().of && !self.text.is_digits(at + 2)
    }

    fn suffix(&mut self, value: Decimal, at: usize) -> bool {
        let fits = self.written.digits && self.closed.is_zero() && (self.text.is_glued(at) || value > Decimal::ONE_THOUSAND);
        let Some(product) = self.current.filter(|_| fits).and_then(|count| count.checked_mul(value)) else { return false };
        (self.closed, self.current, self.scale) = (product, None, value);
        let dot = self.text.raw(at + 1) == "." && self.text.lower(at + 2) == self.text.tables().of;
        self.take(if dot { at + 2 } else { at + 1 })
    }

    /// *and* / *y* before a smaller number, or before *a half* / *medio*.
    fn join(&mut self, least: Decimal, at: usize) -> bool {
        if self.and && (self.half(at) || self.and_some_more(at + 1)) {
            return true;
        }
        let Some((Role::One | Role::Small, value)) = role(self.text, at + 1).filter(|_| self.and) else { return false };
        if self.written.bare_one || self.written.digits || place(self.value()) < least || place(self.value()) <= value {
            return false;
        }
        let before = (self.at, self.current, self.written);
        if self.add(value, at + 1) && !role(self.text, self.at).is_some_and(|(role, _)| role == Role::Hundred) {
            return true;
        }
        (self.at, self.current, self.written) = before;
        false
    }

    fn half(&mut self, at: usize) -> bool {
        let Some((to, half)) = and_a_half(self.text, at) else { return false };
        let Some(sum) = half.checked_mul(self.scale).and_then(|half| self.value().checked_add(half)) else { return false };
        (self.closed, self.current) = (Decimal::ZERO, Some(sum));
        self.take(to)
    }

    /// *y pico*, *y tantos*, *-odd* behind a round number.
    fn and_some_more(&mut self, at: usize) -> bool {
        let odd = role(self.text, at).is_some_and(|(role, value)| role == Role::Odd && value.is_zero());
        if !odd || place(self.value()) < Decimal::TEN {
            return false;
        }
        self.written.about = true;
        self.take(at + 1)
    }

    /// *one hundred thousand, two hundred and six*.
    fn hundreds_behind_a_comma(&mut self, at: usize) -> bool {
        let hundred = role(self.text, at + 1).is_some_and(|(role, _)| role == Role::Hundred);
        let article = role(self.text, at).is_some_and(|(role, _)| role == Role::Article);
        let open = self.commas && self.closed >= Decimal::ONE_THOUSAND && self.current.is_none() && !self.written.digits;
        let Some(mut rest) = Sum::start(self.text, at, self.and).filter(|_| hundred && !article && open) else { return false };
        rest.commas = false;
        while rest.step() {}
        let value = Some(rest.value()).filter(|value| *value < self.scale && !rest.written.digits);
        let Some(sum) = value.and_then(|value| self.closed.checked_add(value)) else { return false };
        // What may follow behind one more comma is smaller still.
        (self.closed, self.scale) = (sum, if rest.closed.is_zero() { Decimal::ONE } else { rest.scale });
        self.take(rest.at)
    }

    /// *two point five*, *tres coma catorce*: digits one by one, or two at a time.
    fn decimals(&mut self, from: usize) -> bool {
        let Some(whole) = self.current.filter(|whole| whole.is_integer() && !self.written.digits && self.closed.is_zero()) else {
            return false;
        };
        let (mut decimals, mut at) = (String::new(), from);
        while let Some((digits, to)) = nought(self.text, at).or_else(|| two_digits(self.text, at)) {
            decimals.push_str(&digits.to_string());
            at = to;
        }
        let Some(sum) = format!("0.{decimals}").parse().ok().and_then(|part: Decimal| whole.checked_add(part)).filter(|_| at > from) else {
            return false;
        };
        self.current = Some(sum);
        self.take(at)
    }

    /// *5 millones 300 mil*.
    fn digits_of_a_smaller_scale(&mut self, at: usize) -> bool {
        if self.current.is_some() || self.scale <= Decimal::ONE_THOUSAND {
            return false;
        }
        let Some(number) = number::digits(self.text, at) else { return false };
        let Some((Role::Scale | Role::Thousand, scale)) = role(self.text, number.to) else { return false };
        let Some(sum) = number.value.checked_mul(scale).filter(|more| *more < self.scale).and_then(|more| self.closed.checked_add(more))
        else {
            return false;
        };
        self.closed = sum;
        self.take(number.to + 1)
    }

    fn finish(self) -> Option<Numeral> {
        // An article before a noun is no number; the caller asks for `bare_one` and drops it.
        let value = self.value().normalize();
        (self.at > self.from).then_some(Numeral { to: self.at, value, ..self.written })
    }
}

/// The *oh* of *two point oh five*.
fn nought(text: &Text<'_>, at: usize) -> Option<(Decimal, usize)> {
    role(text, at).filter(|(role, _)| *role == Role::Oh).map(|(_, value)| (value, at + 1))
}

/// The lowest place that is not zero: 1, 10, 100, 1000 …
pub(super) fn place(value: Decimal) -> Decimal {
    let mut place = Decimal::ONE;
    while !value.is_zero() {
        let Some(next) = place.checked_mul(Decimal::TEN) else { break };
        if value.checked_rem(next) != Some(Decimal::ZERO) {
            break;
        }
        place = next;
    }
    place
}
