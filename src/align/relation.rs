//! How two values answer each other: the same, the same said in another way, or different in a way that has a name.

use rust_decimal::Decimal;

use crate::annotate::{Bound, Date, Measure, Money, Number, NumberKind, Percent, Time, Value};

/// How two values answer each other, the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Relation {
    /// They are equal.
    Same,
    /// They say the same in another way: converted, rounded under a hedge, a part left unsaid.
    Agrees,
    /// The same number, with bounds that exclude each other: *more than 50*, *fewer than 50*.
    OtherBound,
    /// The same number of something else: *6 feet*, *6 meters*; per cent for percentage points.
    OtherUnit,
    /// Another value of the same kind.
    Other,
    /// Values that are not to be compared.
    Unrelated,
}

/// How far a converted measure may be off: a share of it. Newsrooms round what they convert; not yet measured.
const CONVERSION: (i64, u32) = (3, 2);
/// How far a number said to be approximate may be off: a share of it; not yet measured.
const ROUNDING: (i64, u32) = (2, 2);
/// Stretches of time that one language counts in full and the other in other units: 15 *días* are *two weeks*, 8 are *a week*.
const IDIOMS_IN_DAYS: [(i64, i64); 2] = [(8, 7), (15, 14)];
/// Days of a month, as contracts and converted stretches count them.
const DAYS_OF_MONTH: i64 = 30;

/// How `a` and `b`, one of each side, answer each other.
pub fn relate(a: &Value, b: &Value) -> Relation {
    match (a, b) {
        _ if a == b => Relation::Same,
        (Value::Date(a), Value::Date(b)) => dates(a, b),
        (Value::Time(a), Value::Time(b)) => times(*a, *b),
        (Value::Date(date), other) | (other, Value::Date(date)) => {
            agrees(other.number().is_some_and(|number| is_part_of_date(number, date)))
        }
        (Value::Time(time), Value::Number(number)) | (Value::Number(number), Value::Time(time)) => agrees(is_hour(number, *time)),
        (Value::Money(a), Value::Money(b)) => sums(a, b),
        (Value::Percent(a), Value::Percent(b)) => percentages(a, b),
        (Value::Measure(a), Value::Measure(b)) => measures(a, b),
        (Value::Money(money), Value::Measure(measure)) | (Value::Measure(measure), Value::Money(money)) => weighed(money, measure),
        (Value::Percent(percent), Value::Number(number)) | (Value::Number(number), Value::Percent(percent)) => share(percent, number),
        (Value::Number(a), Value::Number(b)) => numbers(a, b),
        _ => match (a.number(), b.number()) {
            (Some(a), Some(b)) => agrees(a.same_value(b)),
            _ => Relation::Unrelated,
        },
    }
}

fn agrees(agrees: bool) -> Relation {
    if agrees { Relation::Agrees } else { Relation::Unrelated }
}

/// Two numbers of the same kind of thing.
pub fn numbers(a: &Number, b: &Number) -> Relation {
    if is_same_amount(a, b) {
        return if excludes(a.bound, b.bound) { Relation::OtherBound } else { Relation::Agrees };
    }
    match (a.kind, b.kind) {
        (NumberKind::Score, NumberKind::Score) => agrees_or_other(a.low == b.high && a.high == b.low),
        (NumberKind::Code, NumberKind::Code) | (NumberKind::Ordinal, NumberKind::Ordinal) => Relation::Other,
        (NumberKind::Multitude, NumberKind::Multitude) | (NumberKind::Multiple, NumberKind::Multiple) => Relation::Other,
        (NumberKind::Cardinal, NumberKind::Cardinal) | (NumberKind::Fraction, NumberKind::Fraction) => cardinals(a, b),
        _ => Relation::Unrelated,
    }
}

fn cardinals(a: &Number, b: &Number) -> Relation {
    match (a.is_single(), b.is_single()) {
        (true, true) => agrees_or_other((a.about || b.about) && is_near(a.low, b.low, ROUNDING)),
        (false, false) => Relation::Other,
        // One end of a range may be all that the other side says.
        _ => agrees_or_other([a.low, a.high].iter().any(|end| *end == b.low || *end == b.high)),
    }
}

fn agrees_or_other(agrees: bool) -> Relation {
    if agrees { Relation::Agrees } else { Relation::Other }
}

/// The same value, or the same digits read in the other number format.
fn is_same_amount(a: &Number, b: &Number) -> bool {
    a.same_value(b)
        || (a.is_single()
            && b.is_single()
            && (a.other_reading == Some(b.low) || b.other_reading == Some(a.low))
            && a.foreign_format != b.foreign_format)
}

/// Whether no number can fulfil both bounds as they are meant.
fn excludes(a: Bound, b: Bound) -> bool {
    let above = |bound| matches!(bound, Bound::AtLeast | Bound::MoreThan);
    let below = |bound| matches!(bound, Bound::AtMost | Bound::LessThan);
    above(a) && below(b) || below(a) && above(b)
}

fn is_near(a: Decimal, b: Decimal, (share, scale): (i64, u32)) -> bool {
    let most = a.abs().max(b.abs());
    match (most.checked_mul(Decimal::new(share, scale)), a.checked_sub(b)) {
        (Some(margin), Some(apart)) => apart.abs() <= margin,
        _ => false,
    }
}

fn sums(a: &Money, b: &Money) -> Relation {
    let amount = numbers(&a.amount, &b.amount);
    match (a.same_currency(b), amount) {
        (true, amount) => amount,
        (false, Relation::Agrees | Relation::OtherBound) => Relation::OtherUnit,
        // Another amount of another currency may be converted: no rate is known here.
        (false, _) => Relation::Unrelated,
    }
}

fn percentages(a: &Percent, b: &Percent) -> Relation {
    match numbers(&a.amount, &b.amount) {
        Relation::Agrees if a.points != b.points => Relation::OtherUnit,
        relation => relation,
    }
}

/// *a quarter* = 25 %; a bare 25 beside 25 % is the same amount, of what the check of percentages asks.
fn share(percent: &Percent, number: &Number) -> Relation {
    let part = percent.amount.low.checked_div(Decimal::ONE_HUNDRED);
    if percent.amount.same_value(number) {
        return if number.kind == NumberKind::Cardinal { Relation::OtherUnit } else { Relation::Unrelated };
    }
    agrees(number.kind == NumberKind::Fraction && part.is_some_and(|part| is_near(part, number.low, (1, 2))))
}

/// *40 pounds* may be money or weight.
fn weighed(money: &Money, measure: &Measure) -> Relation {
    match money.or_unit {
        Some(unit) => match measures(&Measure { amount: money.amount, unit }, measure) {
            Relation::OtherUnit | Relation::Other => Relation::Unrelated,
            relation => relation,
        },
        None => {
            if money.amount.same_value(&measure.amount) {
                Relation::OtherUnit
            } else {
                Relation::Unrelated
            }
        }
    }
}

fn measures(a: &Measure, b: &Measure) -> Relation {
    if a.unit == b.unit {
        return numbers(&a.amount, &b.amount);
    }
    if converts(a, b) || converts(b, a) || is_idiom(a, b) || is_idiom(b, a) {
        return Relation::Agrees;
    }
    if a.amount.same_value(&b.amount) {
        return Relation::OtherUnit;
    }
    if a.unit.dimension == b.unit.dimension { Relation::Other } else { Relation::Unrelated }
}

/// Whether `a` in the unit of `b` is `b`: within the margin of newsrooms, or rounded to the digits that `b` shows.
fn converts(a: &Measure, b: &Measure) -> bool {
    let end = |from: Decimal, to: Decimal| {
        let Some(exact) = convert(from, a, b) else { return false };
        let hedged = a.amount.about || b.amount.about || a.amount.bound != Bound::Exactly;
        let rounded = exact.round_dp(to.normalize().scale()).normalize() == to.normalize();
        let exact_time = matches!(b.unit.dimension, "time" | "calendar") && a.unit.dimension == b.unit.dimension;
        if exact_time {
            exact == to || hedged && is_near(exact, to, CONVERSION)
        } else {
            rounded || is_near(exact, to, CONVERSION) || hedged && is_near(exact, to, (7, 2))
        }
    };
    end(a.amount.low, b.amount.low) && end(a.amount.high, b.amount.high)
}

fn convert(amount: Decimal, from: &Measure, to: &Measure) -> Option<Decimal> {
    from.unit.convert(amount, to.unit).or_else(|| {
        // Between days and months there is no fixed number, only a usual one.
        let seconds = Decimal::new(DAYS_OF_MONTH * 86_400, 0);
        let base = from.unit.to_base(amount)?;
        let base = match (from.unit.dimension, to.unit.dimension) {
            ("calendar", "time") => base.checked_mul(seconds)?,
            ("time", "calendar") => base.checked_div(seconds)?,
            _ => return None,
        };
        base.checked_div(to.unit.to_base(Decimal::ONE)?)
    })
}

fn is_idiom(a: &Measure, b: &Measure) -> bool {
    let Some(other) = b.unit.to_base(b.amount.low).and_then(|seconds| seconds.checked_div(Decimal::new(86_400, 0))) else { return false };
    let days = |(counted, meant): &(i64, i64)| a.amount.low == Decimal::new(*counted, 0) && other == Decimal::new(*meant, 0);
    a.unit.id == "day" && b.unit.dimension == "time" && IDIOMS_IN_DAYS.iter().any(days)
}

/// The parts that both say must agree.
fn dates(a: &Date, b: &Date) -> Relation {
    let parts = [
        both(a.weekday.map(i32::from), b.weekday.map(i32::from)),
        both(a.day.map(i32::from), b.day.map(i32::from)),
        both(a.month.map(i32::from), b.month.map(i32::from)),
        both(a.year, b.year),
    ];
    if parts.contains(&Some(false)) { Relation::Other } else { agrees(parts.contains(&Some(true))) }
}

fn both(a: Option<i32>, b: Option<i32>) -> Option<bool> {
    Some(a? == b?)
}

fn times(a: Time, b: Time) -> Relation {
    let apart = a.minutes.abs_diff(b.minutes);
    agrees_or_other(apart == 0 || apart == 720 && !(a.certain && b.certain))
}

/// A year, a day or a decade by itself.
fn is_part_of_date(number: &Number, date: &Date) -> bool {
    let is = |part: i32| number.low == Decimal::from(part);
    if number.kind == NumberKind::Code {
        return date.month.is_some_and(|month| is(i32::from(month))) && date.day.is_some_and(|day| number.high == Decimal::from(day));
    }
    let in_century = date.year.is_some_and(|year| date.decade && is(year.rem_euclid(100)));
    in_century || date.year.is_some_and(is) || date.day.is_some_and(|day| is(i32::from(day)))
}

fn is_hour(number: &Number, time: Time) -> bool {
    let hours = Decimal::from(time.minutes / 60);
    time.minutes.is_multiple_of(60)
        && [Decimal::ZERO, Decimal::new(12, 0)].iter().any(|half| number.low + half == hours || number.low == hours + half)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::annotate::annotate;
    use crate::document::{Block, BlockKind, Document, Origin, Span};
    use crate::lang::{ENGLISH, Language, Locale, SPANISH};
    use crate::segment::{Unit, segment};

    /// The first value that a sentence mentions.
    fn value(text: &str, language: &'static Language) -> Value {
        let blocks = vec![Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len()) }];
        let (origin, text) = (Origin::new(text), format!("{text}\n"));
        let document =
            Document { path: String::new(), locale: Locale::plain(language), title: None, text, blocks, skipped: Vec::new(), origin };
        let found = annotate(segment(document, Unit::Blocks));
        let mut values = found.mentions.into_iter().map(|mention| mention.value);
        values.find(|value| value.number().is_some() || matches!(value, Value::Date(_) | Value::Time(_))).unwrap()
    }

    #[test]
    fn what_says_the_same_is_told_from_what_does_not() {
        use Relation::{Agrees, Other, OtherBound, OtherUnit, Same, Unrelated};
        for (english, spanish, relation) in [
            ("They sold 1,482 seats.", "Vendieron 1.482 asientos.", Same),
            ("They sold 1,482 seats.", "Vendieron 1.428 asientos.", Other),
            ("It cost $3.4 billion.", "Costó 3.400 millones de dólares.", Same),
            ("It cost $3.4 billion.", "Costó 3,4 billones de dólares.", Other),
            ("It cost $80,000.", "Costó 80.000 euros.", OtherUnit),
            ("It cost $80,000.", "Costó 70.000 euros.", Unrelated),
            ("It rose 5%.", "Subió cinco puntos porcentuales.", OtherUnit),
            ("A quarter of the seats are free.", "El 25 % de los asientos está libre.", Agrees),
            ("About 1,990 people signed.", "Firmaron unas 2.000 personas.", Agrees),
            ("More than 300 people signed.", "Firmaron menos de 300 personas.", OtherBound),
            ("Thousands of people signed.", "Firmaron miles de personas.", Same),
            ("Thousands of people signed.", "Firmaron cientos de personas.", Other),
            ("Sales doubled.", "Las ventas se triplicaron.", Other),
            ("Sales doubled.", "Las ventas son dos veces las de antes.", Same),
            ("Sales doubled.", "Las ventas subieron un 100 %.", Unrelated),
            ("He is 6 feet tall.", "Mide 1,83 metros.", Agrees),
            ("He is 6 feet tall.", "Mide 6 metros.", OtherUnit),
            ("It is 10 miles away.", "Está a 25 kilómetros.", Other),
            ("It was 95 degrees Fahrenheit.", "Hacía 35 grados Celsius.", Agrees),
            ("They return in two weeks.", "Vuelven en quince días.", Agrees),
            ("It lasted 90 minutes.", "Duró una hora y media.", Same),
            ("It opens on July 4, 2019.", "Abre el 4 de julio.", Agrees),
            ("It opens on July 4.", "Abre el 4 de junio.", Other),
            ("It opens on Monday.", "Abre el 4 de junio.", Unrelated),
            ("It left at 5:45 p.m.", "Salió a las 17.45.", Same),
            ("It left at 7:45 p.m.", "Salió a las 17.45.", Other),
        ] {
            let found = relate(&value(english, ENGLISH), &value(spanish, SPANISH));
            assert!(found == relation || (found, relation) == (Agrees, Same), "{english} {spanish} {found:?}");
        }
    }
}
