#!/usr/bin/env bash
# Speed and size of the release build, as a table.
#
#   benches/run.sh            whole process against `git diff --no-index` on one pair of about 700 words; memory; size
#   benches/run.sh --build    the same, and a clean debug build into a folder of its own (minutes)
#
# Times are medians of 20 runs of each program, taken in turn, so that both see the same machine.
set -euo pipefail
cd "$(dirname "$0")/.."

runs=20
source=corpora/news/001/es.txt
target=corpora/news/001/en.txt
program=target/release/cotejo
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

cargo build --release --quiet

check() {
    "$program" check "$source" "$target" --from es --to en --exit-zero --quiet --json "$work/report.json" --html "$work/report.html"
}
compare() {
    git diff --no-index --no-color "$source" "$target" >"$work/diff.txt" || true
}

median() {
    sort -n "$1" | awk '{ row[NR] = $1 } END { print (row[int((NR + 1) / 2)] + row[int(NR / 2) + 1]) / 2 / 1e6 }'
}

check
compare
# The programs alone are timed, without a shell around them: its own start would stand in both figures and flatter the ratio.
python3 - "$runs" "$program" "$source" "$target" "$work" <<'PYTHON'
import os, sys, time
runs, program, source, target, work = sys.argv[1:]
ours = [program, "check", source, target, "--from", "es", "--to", "en", "--exit-zero", "--quiet",
        "--json", work + "/report.json", "--html", work + "/report.html"]
theirs = ["git", "diff", "--no-index", "--no-color", source, target]
silent = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
for _ in range(int(runs)):
    for name, command in (("cotejo", ours), ("git", theirs)):
        start = time.perf_counter_ns()
        os.waitpid(os.posix_spawnp(command[0], command, os.environ, file_actions=silent), 0)
        with open(f"{work}/{name}.ns", "a") as out:
            print(time.perf_counter_ns() - start, file=out)
PYTHON
ours=$(median "$work/cotejo.ns")
theirs=$(median "$work/git.ns")

# Peak memory by GNU time where it is there, else by the kernel's own count.
peak() {
    if [ -x /usr/bin/time ]; then
        /usr/bin/time -f %M -o "$work/peak" "$program" check "$source" "$target" --from es --to en --exit-zero --quiet \
            --json "$work/report.json" --html "$work/report.html"
        cat "$work/peak"
    else
        python3 - "$program" "$source" "$target" "$work" <<'PYTHON'
import resource, subprocess, sys
program, source, target, work = sys.argv[1:]
subprocess.run([program, "check", source, target, "--from", "es", "--to", "en", "--exit-zero", "--quiet",
                "--json", work + "/report.json", "--html", work + "/report.html"], check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
PYTHON
    fi
}

row() { printf '%-44s %12s   %s\n' "$1" "$2" "$3"; }

words=$(wc -w <"$source")
row "what ($words words with the furniture)" "measured" "limit"
row "cotejo check to JSON and HTML, median of $runs" "$(printf '%.1f ms' "$ours")" ""
row "git diff --no-index, median of $runs" "$(printf '%.1f ms' "$theirs")" ""
row "ratio" "$(awk -v a="$ours" -v b="$theirs" 'BEGIN { printf "%.1f", a / b }')" "25"
row "peak memory" "$(awk -v kb="$(peak)" 'BEGIN { printf "%.1f MB", kb / 1024 }')" "60 MB"
row "release binary" "$(awk -v b="$(wc -c <"$program")" 'BEGIN { printf "%.1f MB", b / 1048576 }')" "20 MB"

if [ "${1:-}" = --build ]; then
    start=$(date +%s)
    CARGO_TARGET_DIR="$work/target" cargo build --quiet
    row "clean debug build" "$(($(date +%s) - start)) s" "120 s"
fi
