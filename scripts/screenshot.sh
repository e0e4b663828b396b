#!/bin/sh
# A picture of an HTML report, as a reader sees it: headless Chromium, no network.
#
#   scripts/screenshot.sh REPORT.html OUT.png [WIDTHxHEIGHT]
#
# OUT.pdf in place of OUT.png prints it. THEME=dark shows it in the dark. CHROMIUM names the browser, if it is not on the path.
set -eu

report=$(realpath "$1")
out=$2
size=${3:-1400x1000}

profile=$(mktemp -d)
trap 'rm -rf "$profile"' EXIT
browser=${CHROMIUM:-$(command -v chromium || command -v chromium-browser || command -v google-chrome)}

case $out in
*.pdf) action="--print-to-pdf=$out --no-pdf-header-footer" ;;
*) action="--screenshot=$out" ;;
esac
[ "${THEME:-light}" = dark ] && action="$action --blink-settings=preferredColorScheme=0" ||
    action="$action --blink-settings=preferredColorScheme=1"

# shellcheck disable=SC2086 # the options are words of ours, the file name among them has to be free of blanks
"$browser" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --hide-scrollbars --force-device-scale-factor="${SCALE:-1}" \
    --user-data-dir="$profile" --window-size="$(echo "$size" | tr x ,)" $action "file://$report" 2>/dev/null
