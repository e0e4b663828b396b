#!/usr/bin/env python3
"""Writes the tables of data/en-es/cldr/ out of the Unicode CLDR, as npm packages hold it.

    scripts/cldr.py            fetches the packages into a temporary folder and writes the tables
    scripts/cldr.py --check    writes nothing; fails if a table is not what the packages give
    --packages FOLDER          takes the packages unpacked in FOLDER/cldr-…-full/ instead of fetching them

Needs Python 3 and, to fetch, npm. The tables are committed: the build needs neither.
"""

import argparse
import json
import re
import subprocess
import sys
import tarfile
import tempfile
import unicodedata
from pathlib import Path

VERSION = "48.2.0"
PACKAGES = ["cldr-localenames-full", "cldr-dates-full", "cldr-numbers-full", "cldr-units-full"]
DATA = Path(__file__).resolve().parent.parent / "data"
TABLES = DATA / "en-es" / "cldr"
LICENCE = DATA / "LICENSE-UNICODE"

LANGUAGES = ["en", "es"]
# Varieties whose forms are taken, those that hold others first. The Spanish ones have slips of spelling among their units
# and currencies (millas naúticas, baht tailandes), and call a language otherwise without need (vasco): they are not taken there.
VARIETIES_OF_MONEY = {"en": ["en-GB"], "es": []}
VARIETIES_OF_UNITS = {"en": ["en-GB"], "es": ["es-419"]}
VARIETIES_OF_TERRITORIES = {"en": ["en-GB"], "es": ["es-419", "es-MX", "es-US"]}

# Codes that are no country: groupings, pretended regions, what has no name.
NO_TERRITORY = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"}
# Codes of accounts, funds, metals and tests, which no article pays in.
NO_MONEY = {"BOL", "BOV", "CHE", "CHW", "CLF", "COU", "MXV", "USN", "USS", "UYI", "UYW"}
MONEY_WITH_X = {"XAF", "XCD", "XCG", "XDR", "XOF", "XPF"}
# Codes that name no one language.
NO_LANGUAGE = {"mis", "mul", "root", "und", "zxx"}
# Units to which CLDR gives a sign in place of a Spanish name.
NO_UNIT = {"fortnight"}


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--check", action="store_true", help="write nothing; fail if a table is not what the packages give")
    arguments.add_argument("--packages", type=Path, help="a folder with the packages unpacked")
    options = arguments.parse_args()
    if options.packages:
        sys.exit(run(Cldr(options.packages), options.check))
    with tempfile.TemporaryDirectory() as folder:
        fetch(Path(folder))
        sys.exit(run(Cldr(Path(folder)), options.check))


def run(cldr, check):
    texts = {TABLES / f"{name}.tsv": table(*content) for name, content in tables(cldr).items()}
    texts[LICENCE] = (cldr.folder / PACKAGES[0] / "LICENSE").read_text(encoding="utf-8")
    stale = [path for path, text in texts.items() if not path.exists() or path.read_text(encoding="utf-8") != text]
    if check:
        for path in stale:
            print(f"{path} is not what CLDR {VERSION} gives", file=sys.stderr)
        return 1 if stale else 0
    TABLES.mkdir(parents=True, exist_ok=True)
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")
    return 0


def fetch(folder):
    for package in PACKAGES:
        subprocess.run(["npm", "pack", "--silent", f"{package}@{VERSION}"], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        with tarfile.open(folder / f"{package}-{VERSION}.tgz") as archive:
            for member in archive.getmembers():
                member.name = member.name.replace("package/", f"{package}/", 1)
            archive.extractall(folder, filter="data")


class Cldr:
    """The unpacked packages."""

    def __init__(self, folder):
        self.folder = folder

    def read(self, package, locale, file):
        path = self.folder / f"cldr-{package}-full" / "main" / locale / f"{file}.json"
        return json.loads(path.read_text(encoding="utf-8"))["main"][locale]

    def names(self, locale, file):
        return self.read("localenames", locale, file)["localeDisplayNames"][file]

    def currencies(self, locale):
        return self.read("numbers", locale, "currencies")["numbers"]["currencies"]

    def units(self, locale):
        return self.read("units", locale, "units")["units"]["long"]

    def calendar(self, locale, part):
        calendar = self.read("dates", locale, "ca-gregorian")["dates"]["calendars"]["gregorian"]
        return calendar[part]["stand-alone"]["wide"]


def tables(cldr):
    """Each table: what its columns are, and its rows."""
    return {
        "territories": (
            "Countries and territories: ISO 3166 code, English name, Spanish name, further English names, further Spanish names\n"
            "(| between), varieties: further names that only these have. “&” is written “and”, and what CLDR gives only with\n"
            "brackets or a dash (Congo - Kinshasa) is left out.",
            territories(cldr),
        ),
        "languages": (
            "Languages: ISO 639 code, English name, Spanish name, further English names, further Spanish names (| between).",
            languages(cldr),
        ),
        "currencies": (
            "Currencies, of today and of the past: ISO 4217 code, English forms, Spanish forms (| between): singular, plural, then\n"
            "signs that stand for no other currency.",
            currencies(cldr),
        ),
        "units": (
            "Units of measure, those of data/en-es/units.tsv: id, English forms, Spanish forms (| between): singular, plural, then\n"
            "those of en-GB and es-419.",
            units(cldr),
        ),
        "calendar": (
            "Months and days of the week: month or weekday, number (1 = January or Monday), English name, Spanish name.",
            calendar(cldr),
        ),
    }


def table(head, rows):
    lines = [f"# {line}" for line in head.split("\n")]
    lines.append(f"# Unicode CLDR {VERSION}, written by scripts/cldr.py; Unicode-3.0 (data/LICENSE-UNICODE).")
    rows = sorted(("\t".join(row) for row in rows), key=lambda row: row.encode())
    return unicodedata.normalize("NFC", "\n".join(lines + rows) + "\n")


def territories(cldr):
    for code, forms in named(cldr, "territories", VARIETIES_OF_TERRITORIES).items():
        if re.fullmatch("[A-Z]{2}", code) and code not in NO_TERRITORY:
            yield [code, *forms]


def languages(cldr):
    for code, forms in named(cldr, "languages", {"en": [], "es": []}).items():
        if re.fullmatch("[a-z]{2,3}", code) and code not in NO_LANGUAGE:
            yield [code, *forms[:-1]]


def named(cldr, file, varieties):
    """Codes with their names by language, further names by language, and varieties."""
    plain = {language: plain_names(cldr.names(language, file)) for language in LANGUAGES}
    others = {
        language: {variety: plain_names(cldr.names(variety, file)) for variety in varieties[language]} for language in LANGUAGES
    }
    found = {}
    for code in plain["en"]:
        if any(not plain[language].get(code) for language in LANGUAGES):
            continue
        also, belongs = {}, {}
        for language in LANGUAGES:
            names = plain[language][code]
            also[language] = names[1:]
            for variety, its in others[language].items():
                for name in its.get(code, [])[:1]:
                    if name not in names and not (name in belongs and belongs[name][0] == "es-419"):
                        belongs.setdefault(name, []).append(variety)
                        if name not in also[language]:
                            also[language].append(name)
        first = [plain[language][code][0] for language in LANGUAGES]
        varieties_of = "|".join(f"{name}={','.join(its)}" for name, its in sorted(belongs.items()))
        found[code] = first + ["|".join(also[language]) for language in LANGUAGES] + [varieties_of]
    return found


def plain_names(names):
    """Codes with all names that have neither bracket nor dash, the chief one first."""
    found = {}
    for key, name in names.items():
        code = key.split("-alt-")[0]
        name = spelt_out(name)
        if not re.search("-alt-(menu|long)|-menu-", key) and not re.search(r"[()\[\],]| - | SAR |^RU$|^R\. U\.$", name):
            known = found.setdefault(code, [])
            if name not in known:
                known.append(name)
    return found


def spelt_out(name):
    return name.replace(" & ", " and ")


def currencies(cldr):
    books = {locale: cldr.currencies(locale) for language in LANGUAGES for locale in [language, *VARIETIES_OF_MONEY[language]]}
    signs = {language: signs_of(books[language]) for language in LANGUAGES}
    for code in books["en"]:
        if code in NO_MONEY or code.startswith("X") and code not in MONEY_WITH_X:
            continue
        cells = []
        for language in LANGUAGES:
            forms = []
            for locale in [language, *VARIETIES_OF_MONEY[language]]:
                row = books[locale].get(code, {})
                forms += [spelt_out(row.get(f"displayName-count-{count}", "")) for count in ["one", "other"]]
            cells.append(cell([form for form in forms if not re.search(r"[()\[\]\d]", form)] + signs[language].get(code, [])))
        if all(cells):
            yield [code, *cells]


def signs_of(book):
    """The signs of each currency that hold a currency sign and stand for no other."""
    owners = {}
    for code, row in book.items():
        for key in ["symbol", "symbol-alt-narrow"]:
            sign = row.get(key, "").replace("\u202f", " ").replace("\xa0", " ")
            if sign != "¤" and any(unicodedata.category(letter) == "Sc" for letter in sign):
                owners.setdefault(sign, []).append(code)
    found = {}
    for sign, codes in owners.items():
        if len(set(codes)) == 1:
            found.setdefault(codes[0], []).append(sign)
    return found


def units(cldr):
    books = {locale: cldr.units(locale) for language in LANGUAGES for locale in [language, *VARIETIES_OF_UNITS[language]]}
    keys = {key.split("-", 1)[-1]: key for key in books["en"]}
    for row in (DATA / "en-es" / "units.tsv").read_text(encoding="utf-8").splitlines():
        unit = row.split("\t")[0]
        if row.startswith("#") or unit not in keys or unit in NO_UNIT:
            continue
        cells = []
        for language in LANGUAGES:
            forms = []
            for locale in [language, *VARIETIES_OF_UNITS[language]]:
                patterns = books[locale].get(keys[unit], {})
                forms += [patterns.get(f"unitPattern-count-{count}", "") for count in ["one", "other"]]
            cells.append(cell(form.removeprefix("{0}").strip() for form in forms))
        yield [unit, *cells]


def cell(forms):
    return "|".join(dict.fromkeys(form for form in forms if form))


def calendar(cldr):
    days = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    for number in range(1, 13):
        yield ["month", str(number), *(cldr.calendar(language, "months")[str(number)] for language in LANGUAGES)]
    for number, day in enumerate(days, 1):
        yield ["weekday", str(number), *(cldr.calendar(language, "days")[day] for language in LANGUAGES)]


if __name__ == "__main__":
    main()
