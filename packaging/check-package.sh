#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# check-package.sh BUILD: makes the .deb of a finished build, looks into it, installs it, starts it, and purges it.
# Without the rights to install (or outside CI, where it would change somebody's system) it starts the unpacked program.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
. "$root/packaging/prepare.sh"
build=$(cd "$1" && pwd)
id=io.github.postledger.Postledger
work=$build/package
rm -rf "$work"
mkdir -p "$work"

(cd "$build" && cpack -G DEB -B "$work") >"$work/cpack.log" 2>&1 || { cat "$work/cpack.log" >&2; exit 1; }
deb=$(echo "$work"/postledger_*.deb)
dpkg-deb --info "$deb"
depends=$(dpkg-deb -f "$deb" Depends)
for library in libc6 libqt6core6 libqt6widgets6 libqt6charts6 libsqlite3-0; do
    [[ $depends == *"$library"* ]] || fail "The package does not depend on $library: $depends"
done

dpkg-deb -x "$deb" "$work/root"
for file in bin/postledger share/applications/$id.desktop share/metainfo/$id.metainfo.xml share/mime/packages/$id.xml \
    share/icons/hicolor/scalable/apps/$id.svg share/doc/postledger/copyright; do
    [ -s "$work/root/usr/$file" ] || fail "The package lacks /usr/$file"
done
desktop-file-validate "$work/root/usr/share/applications/$id.desktop"
appstreamcli validate --no-net "$work/root/usr/share/metainfo/$id.metainfo.xml"
# Validates as a side effect: a wrong file is a message, and the type is then unknown.
update-mime-database "$work/root/usr/share/mime"
grep -q "application/vnd.postledger.workspace:\*.postledger" "$work/root/usr/share/mime/globs2" \
    || fail "The MIME type of *.postledger is not known after its installation."

# start PROGRAM: as a user of the package would, in an empty home
start()
{
    local home=$work/home
    mkdir -p "$home"
    local clean=(env -i HOME="$home" PATH=/usr/bin:/bin LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen)
    "${clean[@]}" "$1" --help >"$work/help.txt" || fail "$1 --help failed"
    grep -q import "$work/help.txt" || fail "$1 --help does not name the command import"
    "${clean[@]}" "$1" formats | tee "$work/formats.txt"
    grep -q shopify_orders "$work/formats.txt" || fail "$1 formats does not name shopify_orders"
}

if [ -n "${CI:-}" ] && [ "$(id -u)" -eq 0 ] && ! dpkg-query -W -f='${db:Status-Status}' postledger 2>/dev/null | grep -qx installed; then
    dpkg -i "$deb" >&2
    outcome=0
    (start /usr/bin/postledger) || outcome=$?
    dpkg --purge postledger >&2
    [ ! -e /usr/bin/postledger ] && [ ! -e /usr/share/doc/postledger ] || fail "Purging the package leaves files."
    [ "$outcome" -eq 0 ] || exit "$outcome"
    say "$(basename "$deb") installs, starts and purges."
else
    start "$work/root/usr/bin/postledger"
    say "$(basename "$deb") unpacks and starts."
fi
