//! Bad input: where no honest report can be made, the program says in one line where, what and the way out, and exits 2;
//! what is odd but can be read is handled.

#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a test may fail and print")]

mod common;

use std::fs;
use std::io::{Read, Write};
use std::path::Path;
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

const SPANISH: &str = "La delegación llegó el lunes a la capital con un plan de 64 millones de euros.\n\n\
    El grupo visitará el martes un hospital y volverá el miércoles a la frontera, según dijo su portavoz.\n\n\
    «No venimos a firmar nada», declaró la enviada a los periodistas que la esperaban en el aeropuerto.\n\n\
    Nadie sabe todavía quién podrá vigilar el reparto de los alimentos ni cuánto tardará en llegar el primer barco.\n";

const ENGLISH: &str = "The delegation arrived in the capital on Monday with a plan worth 64 million euros.\n\n\
    The group will visit a hospital on Tuesday and go back to the border on Wednesday, its spokeswoman said.\n\n\
    “We have not come to sign anything,” the envoy told the reporters who were waiting for her at the airport.\n\n\
    Nobody knows yet who will be able to watch the handing out of the food, or how long the first ship will take.\n";

const FRENCH: &str = "La délégation est arrivée lundi dans la capitale avec un plan de 64 millions d’euros pour les écoles.\n\n\
    Le groupe visitera mardi un hôpital et retournera mercredi à la frontière, a déclaré sa porte-parole aux journalistes.\n\n\
    « Nous ne sommes pas venus pour signer quoi que ce soit », a dit l’envoyée à ceux qui l’attendaient à l’aéroport.\n\n\
    Personne ne sait encore qui pourra surveiller la distribution des vivres, ni combien de temps mettra le premier bateau.\n";

/// A folder with a good pair, `es.txt` and `en.txt`, in which the program is run.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        let desk = Desk(tempfile::tempdir().unwrap());
        desk.put("es.txt", SPANISH);
        desk.put("en.txt", ENGLISH);
        desk
    }

    fn put(&self, name: &str, bytes: impl AsRef<[u8]>) {
        fs::write(self.path().join(name), bytes).unwrap();
    }

    fn path(&self) -> &Path {
        self.0.path()
    }

    fn command(&self, line: &str) -> Command {
        let mut command = common::cotejo();
        command.current_dir(self.path()).args(line.split_whitespace());
        command
    }

    fn run(&self, line: &str) -> Output {
        self.command(line).output().unwrap()
    }

    /// What the program says on standard error when it cannot run: one line, exit 2, nothing on standard output.
    fn refusal(&self, line: &str) -> String {
        let output = self.run(line);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "cotejo {line}: {said}");
        assert_eq!(said.lines().count(), 1, "cotejo {line}: one line, not {said}");
        assert!(output.stdout.is_empty(), "cotejo {line}: something on standard output");
        said.trim_end().to_owned()
    }

    /// The findings of a run that comes to a verdict.
    fn findings(&self, line: &str) -> Vec<Value> {
        let output = self.run(&format!("{line} --json -"));
        assert!(matches!(output.status.code(), Some(0 | 1)), "cotejo {line}: {}", String::from_utf8_lossy(&output.stderr));
        let report: Value = serde_json::from_slice(&output.stdout).unwrap();
        common::validate("docs/cotejo-1.schema.json", &report);
        report["documents"][0]["findings"].as_array().unwrap().clone()
    }
}

/// A way to spoil the desk, the command line, and what the program says.
type Case = (fn(&Desk), &'static str, &'static str);

const UNREADABLE: [Case; 14] = [
    (|_| (), "check none.txt en.txt", "cotejo: none.txt: no such file; check the path"),
    (|_| (), "check es.txt en.txt/none.txt", "cotejo: en.txt/none.txt: no such file; check the path"),
    (|desk| fs::create_dir(desk.path().join("folder")).unwrap(), "check folder en.txt", "cotejo: folder: is a folder; name a file in it"),
    (|desk| desk.put("empty.txt", ""), "check es.txt empty.txt", "cotejo: empty.txt: is empty; name a file with text in it"),
    (
        |desk| desk.put("blank.txt", " \n\t\r\n\u{a0}\n"),
        "check es.txt blank.txt",
        "cotejo: blank.txt: holds nothing but white space; name a file with text in it",
    ),
    (
        |desk| desk.put("nul.txt", "La delegación\0llegó el lunes.\n"),
        "check nul.txt en.txt",
        "cotejo: nul.txt: is binary (it holds a NUL byte); name a file of text, or say its --encoding",
    ),
    (
        |desk| desk.put("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01"),
        "check a.png en.txt",
        "cotejo: a.png: is a picture; give the text that it shows",
    ),
    (
        |desk| desk.put("a.pdf", "%PDF-1.7\n1 0 obj\n"),
        "check a.pdf en.txt",
        "cotejo: a.pdf: is a PDF; convert it to text first, with pdftotext for instance",
    ),
    (
        |desk| desk.put("big.txt", "palabra ".repeat(200_000)),
        "check big.txt en.txt --max-size 1",
        "cotejo: big.txt: is larger than 1 MB; cut it into parts, or allow more with --max-size",
    ),
    (|desk| desk.put("fr.txt", FRENCH), "check fr.txt en.txt", "cotejo: fr.txt: is in French; give a text in English or Spanish"),
    (
        |desk| desk.put("fr.txt", FRENCH),
        "check es.txt fr.txt --from es --to en",
        "cotejo: fr.txt: is in French; give a text in English or Spanish",
    ),
    (
        |_| (),
        "check es.txt en.txt --from en --to es",
        "cotejo: es.txt: the texts are the wrong way round: this one is in Spanish, and en.txt in English; ",
    ),
    (|_| (), "check es.txt es.txt", "cotejo: es.txt: is given as both texts; name the source and its translation"),
    (|_| (), "check es.txt ./es.txt", "cotejo: ./es.txt: is given as both texts; name the source and its translation"),
];

#[test]
fn what_cannot_be_read_is_refused() {
    for (spoil, line, expected) in UNREADABLE {
        let desk = Desk::new();
        spoil(&desk);
        let said = desk.refusal(line);
        assert!(said.starts_with(expected), "cotejo {line}\n  says:     {said}\n  expected: {expected}");
    }
}

#[test]
fn a_wall_or_an_error_page_is_no_article() {
    let walls = [
        "<!doctype html><html lang=en><head><title>404 Not Found</title></head><body><h1>Not Found</h1>\
         <p>The requested URL was not found on this server.</p></body></html>",
        "<!doctype html><html lang=en><head><title>Log in</title></head><body><h1>Log in to continue</h1>\
         <form><label>Email <input></label><label>Password <input type=password></label><button>Log in</button></form></body></html>",
    ];
    for wall in walls {
        let desk = Desk::new();
        desk.put("wall.html", wall);
        let said = desk.refusal("check es.txt wall.html --from es --to en");
        assert!(said.starts_with("cotejo: wall.html: "), "{said}");
    }
}

#[test]
fn what_cannot_be_written_is_refused() {
    let desk = Desk::new();
    desk.put("report", "an older report\n");
    for line in [
        "check es.txt en.txt --json report/new.json",
        "check es.txt en.txt --json none/new.json",
        "check es.txt en.txt --json .",
        "align es.txt en.txt --out report/new.tsv",
    ] {
        let said = desk.refusal(line);
        let (place, remedy) = (line.rsplit(' ').next().unwrap(), said.rsplit("; ").next().unwrap());
        assert!(said.starts_with(&format!("cotejo: {place}: ")) && !remedy.is_empty(), "cotejo {line}: {said}");
    }
    assert_eq!(fs::read_to_string(desk.path().join("report")).unwrap(), "an older report\n");
}

#[test]
#[cfg(target_os = "linux")]
fn a_disk_that_takes_nothing_is_an_error() {
    let desk = Desk::new();
    let full = desk.refusal("check es.txt en.txt --json /dev/full");
    assert!(full.starts_with("cotejo: /dev/full: cannot be written: "), "{full}");
    let full = desk.command("align es.txt en.txt").stdout(fs::OpenOptions::new().write(true).open("/dev/full").unwrap()).output().unwrap();
    assert_eq!(full.status.code(), Some(2));
    let system = desk.refusal("check es.txt en.txt --json /sys/x.json");
    assert!(system.starts_with("cotejo: /sys/x.json: cannot be written: "), "{system}");
}

#[test]
#[cfg(unix)]
fn a_link_is_written_through() {
    let desk = Desk::new();
    desk.put("real.json", "");
    std::os::unix::fs::symlink("real.json", desk.path().join("link.json")).unwrap();
    assert_eq!(desk.run("check es.txt en.txt --exit-zero --json link.json").status.code(), Some(0));
    assert!(fs::symlink_metadata(desk.path().join("link.json")).unwrap().is_symlink());
    assert!(fs::read_to_string(desk.path().join("real.json")).unwrap().contains("cotejo/1"));
}

#[test]
fn a_run_that_fails_leaves_nothing_behind() {
    let desk = Desk::new();
    desk.put("nul.txt", "a\0b");
    desk.refusal("check es.txt nul.txt --json new.json");
    desk.refusal("check es.txt en.txt --json new.json --select no-such-check");
    let names: Vec<_> = fs::read_dir(desk.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 3, "{names:?}");
}

#[test]
fn a_reader_that_closes_the_pipe_has_seen_enough() {
    let desk = Desk::new();
    let long: String = (0..3000).map(|number| format!("El texto número {number} de la lista está en su sitio.\n")).collect();
    desk.put("long.txt", long);
    let mut child = desk.command("read long.txt").stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut out = child.stdout.take().unwrap();
    out.read_exact(&mut [0; 10]).unwrap();
    drop(out);
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), String::from_utf8_lossy(&output.stderr).as_ref()), (Some(0), ""));
}

#[test]
fn standard_input_is_a_text_too() {
    let desk = Desk::new();
    let mut child =
        desk.command("check - en.txt --from es --to en --exit-zero").stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(SPANISH.as_bytes()).unwrap();
    assert_eq!(child.wait_with_output().unwrap().status.code(), Some(0));
    assert_eq!(desk.refusal("check - -"), "cotejo: standard input: is given as both texts; name the source and its translation");
}

#[test]
fn invalid_bytes_are_read_as_what_they_can_be() {
    let desk = Desk::new();
    desk.put("es.txt", [SPANISH.as_bytes(), b"\xff\xfe\x80 y \xed\xa0\x80 siguen.\n", SPANISH.as_bytes()].concat());
    desk.findings("check es.txt en.txt");
}

#[test]
fn a_line_of_50_megabytes_is_read_by_the_reader_or_refused_by_a_stated_limit() {
    let desk = Desk::new();
    desk.put("line.txt", "una palabra tras otra, ".repeat(50_000_000 / 23));
    let output = desk.run("read line.txt --language es");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.code() == Some(0) || output.status.code() == Some(2) && said.contains("larger"), "{:?}: {said}", output.status);
}

#[test]
fn a_hundred_thousand_nested_tags_are_read() {
    let desk = Desk::new();
    let deep = "<div>".repeat(100_000);
    let paragraphs: String = SPANISH.lines().map(|line| format!("<p>{line}</p>")).collect();
    desk.put("deep.html", format!("<!doctype html><html lang=es><body><article>{paragraphs}{deep}hondo{}", "</div>".repeat(100_000)));
    let output = desk.run("read deep.html --language es");
    assert!(matches!(output.status.code(), Some(0 | 2)), "{:?}", output.status);
}

#[test]
fn a_target_left_in_the_language_of_the_source_is_a_finding() {
    let desk = Desk::new();
    desk.put("left.txt", SPANISH);
    let findings = desk.findings("check es.txt left.txt --from es --to en");
    assert!(findings.iter().any(|finding| finding["check"] == "untranslated" && finding["severity"] == "critical"), "{findings:#?}");
}

#[test]
fn a_target_of_a_tenth_is_an_omission() {
    let desk = Desk::new();
    let (es, en): (String, &str) = ((1..=12).map(|n| SPANISH.replace("64", &(n * 7).to_string())).collect(), ENGLISH);
    desk.put("long.txt", es);
    desk.put("short.txt", en);
    let findings = desk.findings("check long.txt short.txt --from es --to en");
    assert!(findings.iter().any(|finding| finding["check"] == "omission"), "{findings:#?}");
}
