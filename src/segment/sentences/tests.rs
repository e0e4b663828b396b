//! Hard boundaries, written as text with `|` at each.

use proptest::prelude::*;

use super::{LONGEST, split};
use crate::document::Span;
use crate::lang::{ENGLISH, Language, SPANISH};

const IN_ENGLISH: &[&str] = &[
    // Abbreviations before names.
    "Mr. Smith met Dr. Jones.| They spoke.",
    "Gen. Mark Milley retired.| Lt. Gov. Dan Patrick did not.",
    "Sen. Ted Cruz spoke.| So did Rep. Al Green.",
    "Prof. Will Smith teaches.| He likes it.",
    "It is near Mt. Everest, not Ft. Worth.",
    "Martin Luther King Jr. Day is in January.",
    "It was signed by Harry Connick Jr.| The singer was there.",
    "France vs. England ended early.| Nobody cared.",
    "Roe v. Wade was overturned.| Many protested.",
    "He flew to St. Louis.| She lives on Main St.| The house is old.",
    "Some fruits, e.g. Apples, are sweet.",
    "Smith et al. found nothing new.| So did Roe et al.| The study is old.",
    "Acme Inc. Chairman Bob Roe resigned.| Acme Inc.| The firm is closed.",
    "He works for Acme Corp. in Texas.",
    "She has a Ph.D. in physics.| He has none.",
    "She got her Ph.D.| It took years.",
    // Numbers.
    "It is ruled out by art. 3 of the treaty.| See No. 5.| No.| The answer is no.",
    "See fig. 2 and pp. 12-14.| Then stop.",
    "It happened on Jan. 6 in Washington.| It lasted until Sept.| Then it ended.",
    "Prices rose 3.5% to $1.25 million.| Wages did not.",
    "It weighs 3.| 20 people saw it.",
    "Three died.| 20 people were hurt.",
    "It cost him dearly.| $20 million was lost.",
    "Version 2.0.1 of example.com is out.| Go.",
    "1. Open the door.| 2. Close it.",
    "a. Open the door.",
    "a) Open the door.| It is heavy.",
    "II. The war began.| It went on.",
    "2.1. Methods are described here.",
    // Acronyms and times.
    "He lives in the U.S. and works.",
    "The U.S. Senate voted.| He lives in the U.S.| The president agreed.",
    "They left the U.S.| In Mexico, they rested.",
    "He moved to Washington, D.C.| He was young.",
    "It starts at 3 p.m. Monday.| It ends at 5 p.m.| The doors close then.",
    "It starts at 3 p.m. and ends at 5 a.m.",
    "The U.S.’s role grew.| The U.N. Security Council met.",
    "Books, pens, etc. were sold.| Bread, milk, etc.| The shop was full.",
    // Initials.
    "J. K. Rowling wrote it.| J.R.R. Tolkien did not.",
    "George W. Bush spoke.| Samuel L. Jackson listened.",
    "We chose plan B.| The plan failed.",
    "It is vitamin C.| It helps.",
    // Quotes.
    "“What?” he said.| “Nothing.”",
    "\"What?\" he said.| \"Nothing.\"",
    "“Why now?” Smith asked.| Nobody knew.",
    "“Why now?” President Joe Biden said.",
    "“Why now?”| The crowd was silent.",
    "“Stop!” cried John.",
    "“I came.| I saw.| I won,” he said.",
    "He said: “I came.| I saw.”| Then he left.",
    "“It is the end.”|Next came the rain.",
    "He said “no.”| “Yes,” she said.",
    "She said, 'I know.'| He did not.",
    "“I know,” she said.| “We all do.”",
    "‘Really?’ asked the judge.| ‘Yes.’",
    // Brackets and notes.
    "He left (at noon.)| She stayed.",
    "He left.[1]| She stayed.",
    "(He left.)| She stayed.",
    "He left.¹| She stayed.",
    "It ended [in 1999].| Then it began again.",
    // Ellipses.
    "Well… the man left.| Well…| The man left.",
    "Well... maybe.| He waited...| Nothing came.",
    "It was […] the best of times.| It was.",
    "… and then he left.| He never came back.",
    // The rest.
    "Who?| Me?",
    "What?!| No.",
    "He paused; she waited: Nothing came.",
    "Is it so?| 20 people say yes.",
    "He said so.| – The crowd laughed.",
    "It came out.| iPhone sales rose.",
    "See http://example.com/a?B=c for more.| Then go.",
    "The end.\u{200B}| The beginning.",
    "One line\nand the next of it.| Then more.",
    "He came.|She left.",
];

const IN_SPANISH: &[&str] = &[
    // Abbreviations before names.
    "El Sr. Pérez y la Dra. Gómez llegaron.| Hablaron mucho.",
    "La Sra. De la Rúa no vino.| El Sr. El Fassi sí.",
    "El Gral. Videla murió preso.",
    "D. Juan y Dña. María bailaron.| Fue ayer.",
    "Viven en la Avda. América.| Es larga.",
    "Sto. Domingo de Silos es un pueblo.",
    "Algunas frutas, p. ej. Manzanas, son dulces.",
    "El Madrid vs. Barcelona fue aburrido.",
    "Trabaja en Acme S. A. desde 1999.| Gana poco.",
    "Trabaja en Acme S. A.| El sueldo es bajo.",
    "La empresa Acme, S.A. Barcelona, ha cerrado.",
    "Compró pan, leche, etc. y se fue.| Compró pan, etc.| Luego se fue.",
    // Numbers.
    "Lo dice el art. 3 de la ley.| Véase núm. 5.",
    "Véanse las págs. 12 y 13.| Después, nada.",
    "Es el n.º 5 de la lista.| Es el 1.er piso.| Es la 2.ª vez.",
    "Es el 3.er hijo.| Nació ayer.",
    "En total murieron tres.| 20 personas resultaron heridas.",
    "Costó 3.500 euros.| El 2,5 % se perdió.",
    "Costó 1.250,50 euros.| 20 más que ayer.",
    "A las 16.40 aterrizó.| Nadie esperaba.",
    "1. Abra la puerta.| 2. Ciérrela.",
    "a) Abra la puerta.| Pesa mucho.",
    "1.º Abra la puerta.",
    "Felipe VI. habló poco.",
    "Reinó Felipe VI.| El rey habló.",
    "Reinó Carlos V.| El rey habló.",
    "Era el año 1999.| El mundo cambió.",
    // Acronyms and times.
    "Vive en EE. UU. desde niño.| Trabaja allí.",
    "Vive en EE. UU.| El presidente también.",
    "Vive en EE.UU.| En México, no.",
    "El presidente de EE. UU. Joe Biden viajó.",
    "Sale a las 3 p. m. de Madrid.| Llega tarde.",
    "Sale a las 3 p. m.| El tren es lento.",
    "Sale a las 3 p.m.| Llega a las 5 a.m.| Es lento.",
    "CC. OO. convocó la huelga.| CC. OO.| El sindicato ganó.",
    "Lo piden las CC. AA. Madrid no.| Lo piden las CC. AA.| El plan es bueno.",
    "Toma vitamina D.| El médico lo pide.",
    "Nació en el 44 a. C. en Roma.| Murió joven.",
    // Initials.
    "J. K. Rowling lo escribió.| Lo firmó J. A. Bayona.",
    "Lo dijo George W. Bush.| Era tarde.",
    "Eligieron el plan B.| El plan fracasó.",
    // Quotes and inverted marks.
    "«¿Qué?», dijo.| «Nada».",
    "«¿Qué?» dijo él.| «Nada».",
    "«¿Por qué?» preguntó Juan.| Nadie lo sabía.",
    "«No venimos a firmar nada», declaró.| «Venimos a escuchar».",
    "«Vine.| Vi.| Vencí», dijo César.",
    "Dijo: «Vine.| Vi».| Luego se fue.",
    "Lo llamó «héroe».| Él calló.",
    "“Se acabó.”|Luego llovió.",
    "« Se acabó. » | Luego llovió.",
    "Sí.| ¿quién?",
    "Sí.| ¿Quién lo sabe?| Nadie.",
    "¿Quién?| ¿Cuándo?| ¡Dígalo!",
    "¿Vino Juan?, preguntó ella.",
    "¡Qué bien!, dijo.| Y se fue.",
    "¿Qué pasa?|¿Quién llama?",
    "Dice que sí.|¿Quién lo duda?",
    "¿Quién lo sabe?».| Luego calló.",
    // Dashes.
    "—¿Vienes? —preguntó Juan—.| Es tarde.",
    "—No lo sé.| —Pues yo sí.",
    "—No lo sé —dijo—.| Pregunta a otro.",
    "—¡Corre! —gritó.| Y corrió.",
    "Madrid, 5 ene. (EFE).- El presidente habló.| Nadie lo oyó.",
    // Brackets and notes.
    "Lo dijo.[1]| Luego calló.",
    "Lo dijo (ayer).| Luego calló.",
    "(Lo dijo ayer.)| Luego calló.",
    "Lo dijo.²| Luego calló.",
    "Lo dijo (¡por fin!) y calló.",
    "Gritaban \"Now!\" (¡ahora!) en la calle.",
    // Ellipses.
    "Bueno… el hombre calló.| Bueno…| El hombre calló.",
    "No sé...| Nadie lo sabe.",
    "Pero… ¿quién lo sabe?",
    "El plan […] no es bueno.| Es peor.",
    "Vale (...).| Luego, nada.",
    "Unos… 20 hombres.| Más no.",
    // The rest.
    "Calló; luego dijo: No.",
    "Llegaron los alumnos.| @juan no vino.",
    "Lo dijo ayer.|Luego calló.",
    "El fin.\u{a0}| El principio.",
    "Véase www.elpais.es/a.b?c=D en la red.| Nada más.",
];

/// The sentences of the text without its bars, joined by bars.
fn marked(text: &str, language: &Language) -> String {
    let plain = text.replace('|', "");
    let spans = split(&plain, Span::new(0, plain.len()), language);
    let mut out = String::new();
    let mut at = 0;
    for (number, span) in spans.iter().enumerate() {
        if number > 0 {
            out.push('|');
        }
        out.push_str(plain[at..span.end].trim_start());
        at = span.end;
    }
    out
}

fn wanted(text: &str) -> String {
    let pieces: Vec<_> = text.split('|').map(|piece| piece.trim().to_owned()).collect();
    pieces.join("|")
}

fn check(table: &[&str], language: &Language) {
    assert!(table.len() >= 60);
    let wrong: Vec<_> = table.iter().map(|text| (wanted(text), marked(text, language))).filter(|(a, b)| a != b).collect();
    let lines: Vec<_> = wrong.iter().map(|(wanted, got)| format!("want {wanted}\n got {got}")).collect();
    assert!(wrong.is_empty(), "\n{}", lines.join("\n"));
}

#[test]
fn english_boundaries() {
    check(IN_ENGLISH, ENGLISH);
}

#[test]
fn spanish_boundaries() {
    check(IN_SPANISH, SPANISH);
}

proptest! {
    /// Sentences ascend, none is empty, and only white space lies between them and around them.
    #[test]
    fn nothing_is_lost(text in "([a-zA-Zñé0-9 .?!…,;:«»“”\"'’()\\[\\]¿¡—\n\u{200B}\u{301}日。-]|\\PC){0,80}", before in "[a-z.é ]{0,4}") {
        let whole = format!("{before}{text}z");
        for language in [ENGLISH, SPANISH] {
            let block = Span::new(before.len(), before.len() + text.len());
            let mut at = block.start;
            for span in split(&whole, block, language) {
                prop_assert!(!span.is_empty());
                prop_assert!(whole[at..span.start].trim().is_empty());
                prop_assert_eq!(span.of(&whole).trim(), span.of(&whole));
                at = span.end;
            }
            prop_assert!(whole[at..block.end].trim().is_empty());
        }
    }
}

#[test]
fn a_sentence_without_end_is_cut_at_white_space_or_between_characters() {
    for unit in ["palabra ", "ñ", "日", "a\u{301}"] {
        let text = unit.repeat(3 * LONGEST / unit.len());
        let spans = split(&text, Span::new(0, text.len()), SPANISH);
        assert!((3..=4).contains(&spans.len()), "{unit}: {}", spans.len());
        assert!(spans.iter().all(|span| span.length() <= LONGEST && !unit.contains(' ') || span.of(&text).ends_with("palabra")));
        assert_eq!(
            spans.iter().map(|span| span.length()).sum::<usize>() + (spans.len() - 1) * unit.matches(' ').count(),
            text.trim().len()
        );
    }
}
