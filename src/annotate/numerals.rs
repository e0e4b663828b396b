//! Number words in full grammar, alone and behind digits: *treinta y cinco mil*, *1.200 millones*, *two and a half million*.

use rust_decimal::Decimal;

use super::number;
use super::numeral::Numeral;
use super::text::Text;

/// What a number word does, and its value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Role {
    Article,
    One,
    Small,
    Hundred,
    Scale,
    /// A scale that may stand alone: *mil*.
    Thousand,
    Group,
    /// A group that is only roughly meant.
    About,
    Half,
    And,
    Suffix,
    /// A suffix behind amounts of money only.
    MoneySuffix,
    Minus,
}

/// The role and value of the word at `at`, if it is a number word.
pub(super) fn role(text: &Text<'_>, at: usize) -> Option<(Role, Decimal)> {
    let mut columns = text.tables().numerals.get(text.lower(at))?.split('\t');
    let role = match columns.next()? {
        "article" => Role::Article,
        "one" => Role::One,
        "small" => Role::Small,
        "hundred" => Role::Hundred,
        "scale" => Role::Scale,
        "thousand" => Role::Thousand,
        "group" => Role::Group,
        "about" => Role::About,
        "half" => Role::Half,
        "and" => Role::And,
        "suffix" => Role::Suffix,
        "money-suffix" => Role::MoneySuffix,
        "minus" => Role::Minus,
        _ => return None,
    };
    let value = columns.next()?;
    let here = columns.find_map(|column| column.split_once('=').filter(|(region, _)| text.locale.region == Some(region)));
    Some((role, here.map_or(value, |(_, value)| value).parse().ok()?))
}

/// The number at `at`, in digits or words. `and` says whether a word such as *and* may join its parts.
pub(super) fn numeral(text: &Text<'_>, at: usize, and: bool) -> Option<Numeral> {
    if let Some((Role::Minus, sign)) = role(text, at) {
        let number = numeral(text, at + 1, and).filter(|number| !number.bare_one)?;
        return Some(Numeral { value: number.value * sign, ..number });
    }
    if let Some(half) = half_of(text, at) {
        return Some(half);
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

/// A number being put together: closed groups (thousands, millions) and the group at work below a thousand.
struct Sum<'a, 't> {
    text: &'a Text<'t>,
    and: bool,
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
        let sum = |current, closed, written, to| Sum { text, and, from: at, at: to, closed, current, scale: Decimal::ONE, written };
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
            Role::Thousand => {
                let mut sum = sum(None, value, blank, at + 1);
                sum.scale = value;
                Some(sum)
            }
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
        let Some((role, value)) = role(self.text, at) else { return false };
        match role {
            Role::One | Role::Small => self.add(value, at),
            Role::Hundred => self.hundred(value, at),
            Role::Scale | Role::Thousand => self.multiply(value, at),
            Role::Group | Role::About => self.group(value, at, role == Role::About),
            Role::Suffix => self.suffix(value, at),
            Role::And => self.join(value, at),
            Role::Article | Role::Half | Role::MoneySuffix | Role::Minus => false,
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
        // "La pareja", "the couple" are no numbers; "un par de", "a couple of" are.
        if about && value < Decimal::TEN && self.text.lower(at + 1) != self.text.tables().of {
            return false;
        }
        (self.closed, self.current, self.scale) = (product, None, value);
        self.written.about |= about;
        self.take(at + 1)
    }

    fn suffix(&mut self, value: Decimal, at: usize) -> bool {
        let fits = self.written.digits && self.closed.is_zero() && (self.text.is_glued(at) || value > Decimal::ONE_THOUSAND);
        let Some(product) = self.current.filter(|_| fits).and_then(|count| count.checked_mul(value)) else { return false };
        (self.closed, self.current, self.scale) = (product, None, value);
        self.take(at + 1)
    }

    /// *and* / *y* before a smaller number, or before *a half* / *medio*.
    fn join(&mut self, least: Decimal, at: usize) -> bool {
        if self.and && self.half(at + 1) {
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
        let skip = |at: usize| if self.text.is_hyphen(at) { at + 1 } else { at };
        let article = role(self.text, skip(at)).is_some_and(|(role, _)| role == Role::Article);
        let at = if article { skip(skip(at) + 1) } else { skip(at) };
        let Some((Role::Half, half)) = role(self.text, at) else { return false };
        let Some(sum) = half.checked_mul(self.scale).and_then(|half| self.value().checked_add(half)) else { return false };
        (self.closed, self.current) = (Decimal::ZERO, Some(sum));
        self.take(at + 1)
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

/// The lowest place that is not zero: 1, 10, 100, 1000 …
fn place(value: Decimal) -> Decimal {
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
