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
*.pdf) set -- --print-to-pdf="$out" --no-pdf-header-footer ;;
*) set -- --screenshot="$out" ;;
esac
case ${THEME:-light} in
dark) theme=0 ;;
*) theme=1 ;;
esac

"$browser" --headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking \
    --disable-component-update --disable-sync --hide-scrollbars --force-device-scale-factor="${SCALE:-1}" \
    --blink-settings=preferredColorScheme="$theme" --user-data-dir="$profile" --window-size="$(echo "$size" | tr x ,)" \
    "$@" "file://$report" 2>/dev/null
