//! What a mention stands for: one type for both languages, so that equal means the same thing.

use rust_decimal::Decimal;

use crate::document::Span;
use crate::lexicon::places::PlaceId;
use crate::lexicon::units::Unit;

/// What a mention stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A bare number.
    Number(Number),
    /// A sum of money.
    Money(Money),
    /// A percentage, or a distance in percentage points.
    Percent(Percent),
    /// A number with a unit of measure.
    Measure(Measure),
    /// A calendar date or a part of one.
    Date(Date),
    /// A time of day.
    Time(Time),
    /// A place of the gazetteer.
    Place(PlaceId),
    /// A name that is no known place.
    Name(Name),
    /// A short form in capitals, such as `NATO`.
    Acronym(String),
    /// A stretch in quotation marks.
    Quote(Quote),
    /// A web or mail address.
    Link(String),
    /// A word that turns its clause into the contrary, such as *not* or *nunca*.
    Negation,
}

impl Value {
    /// The number inside, whatever it counts.
    pub fn number(&self) -> Option<&Number> {
        match self {
            Value::Number(number) => Some(number),
            Value::Money(money) => Some(&money.amount),
            Value::Percent(percent) => Some(&percent.amount),
            Value::Measure(measure) => Some(&measure.amount),
            _ => None,
        }
    }
}

/// What a bound says of the number that it stands before.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Bound {
    /// Just that number.
    #[default]
    Exactly,
    /// *at least*, *al menos*.
    AtLeast,
    /// *up to*, *as many as*, *hasta*, *como máximo*.
    AtMost,
    /// *more than*, *más de*.
    MoreThan,
    /// *less than*, *fewer than*, *menos de*.
    LessThan,
}

/// How a number is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum NumberKind {
    /// How many.
    #[default]
    Cardinal,
    /// Which in a row: *third*, *21st*, *siglo XXI*, *Felipe VI*.
    Ordinal,
    /// A part: *two thirds*, *la mitad*.
    Fraction,
    /// A result: *2-1*; the two numbers are `low` and `high`, in the order as written.
    Score,
    /// A number in a name or code: *Airbus A320*, *Covid-19*, *24/7*. *9/11* and *11-S* hold month and day.
    Code,
    /// Many that are not counted, by the power of ten: *hundreds*, *decenas de miles*.
    Multitude,
    /// How many times as much, or how often: *double*, *tripled*, *twice*, *el cuádruple*.
    Multiple,
}

/// A number by its value, in exact decimals.
///
/// Two numbers are equal where [`Number::low`], [`Number::high`] and [`Number::bound`] agree. How they are written (digits, words,
/// format) is no part of that, nor is *about*, which translators add and drop, nor the kind: *the 65th minute* is *el minuto 65*.
#[derive(Clone, Copy, Debug)]
pub struct Number {
    /// The value, or the lower end of a range.
    pub low: Decimal,
    /// The value, or the upper end of a range.
    pub high: Decimal,
    /// *at least*, *hasta*: part of the value.
    pub bound: Bound,
    /// Whether it is said to be approximate: *about*, *unos*.
    pub about: bool,
    /// How it is used.
    pub kind: NumberKind,
    /// Whether it is written in digits.
    pub digits: bool,
    /// Whether its one is an article that counts along, as in *a year*, *un millón*, *una hora*.
    pub article: bool,
    /// Whether its separators are those of another format than the document's: *12.345,67* in English.
    pub foreign_format: bool,
    /// What the same digits say in the other format, where they can be read either way: 1.25 for *1,250* in English.
    pub other_reading: Option<Decimal>,
    /// The numeral itself, without sign, unit and bound.
    pub numeral: Span,
}

impl Number {
    /// An exact cardinal in words.
    pub fn exactly(value: Decimal) -> Self {
        Number {
            low: value,
            high: value,
            bound: Bound::Exactly,
            about: false,
            kind: NumberKind::Cardinal,
            digits: false,
            article: false,
            foreign_format: false,
            other_reading: None,
            numeral: Span::default(),
        }
    }

    /// Whether both ends are the same number.
    pub fn is_single(&self) -> bool {
        self.low == self.high
    }

    /// Whether the two hold the same values, whatever their bounds and kinds.
    pub fn same_value(&self, other: &Number) -> bool {
        self.low == other.low && self.high == other.high
    }
}

impl PartialEq for Number {
    fn eq(&self, other: &Self) -> bool {
        self.same_value(other) && self.bound == other.bound
    }
}

impl Eq for Number {}

/// A sum of money. Two are equal where the amounts are and one currency fits both.
#[derive(Clone, Debug)]
pub struct Money {
    /// How much, in the main unit: 50 cents are 0.5.
    pub amount: Number,
    /// ISO 4217 codes that the words may stand for, the likeliest first: `$` and *pesos* stand for many.
    pub currencies: &'static [&'static str],
    /// The unit of measure that the same words may mean as well: *pounds*, *libras*.
    pub or_unit: Option<&'static Unit>,
}

impl Money {
    /// Whether one currency fits both.
    pub fn same_currency(&self, other: &Money) -> bool {
        self.currencies.iter().any(|code| other.currencies.contains(code))
    }
}

impl PartialEq for Money {
    fn eq(&self, other: &Self) -> bool {
        self.amount == other.amount && self.same_currency(other)
    }
}

impl Eq for Money {}

/// A percentage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Percent {
    /// How many hundredths.
    pub amount: Number,
    /// Whether it counts percentage points.
    pub points: bool,
}

/// A measured quantity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Measure {
    /// How many units.
    pub amount: Number,
    /// The unit.
    pub unit: &'static Unit,
}

/// A date: the parts that are said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Date {
    /// 1 = Monday … 7 = Sunday.
    pub weekday: Option<u8>,
    /// Day of the month, 1 to 31.
    pub day: Option<u8>,
    /// 1 = January … 12 = December.
    pub month: Option<u8>,
    /// Year, or first year of a decade.
    pub year: Option<i32>,
    /// Whether the year stands for its decade: *the 1990s*, *los años noventa*.
    pub decade: bool,
}

/// A time of day. Two are equal where the minutes are; where one leaves the half of the day open, twelve hours are no difference.
#[derive(Clone, Copy, Debug)]
pub struct Time {
    /// Minutes after midnight, 0 to 1439.
    pub minutes: u16,
    /// Whether morning or afternoon is said or follows from the 24-hour clock; else `minutes` may be off by twelve hours.
    pub certain: bool,
}

impl PartialEq for Time {
    fn eq(&self, other: &Self) -> bool {
        let half_a_day = 12 * 60;
        self.minutes == other.minutes || !(self.certain && other.certain) && self.minutes % half_a_day == other.minutes % half_a_day
    }
}

/// A name of a person, body, work or an unknown place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its words that carry meaning, as written, without titles and particles.
    pub parts: Vec<Span>,
}

/// A stretch in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// The words between the marks.
    pub inside: Span,
    /// Whether the closing mark stands in the same block.
    pub closed: bool,
}
