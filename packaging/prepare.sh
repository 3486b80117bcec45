# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by ./run, ./test, .ci/run, bench/compare and tests/fuzz/run: what they share. Needs $root, the top of the project.

say() { printf '\033[1m%s\033[0m\n' "▸ $*" >&2; }
fail() { printf '%s\n' "$*" >&2; exit 1; }

# packages SECTION: names in that section of debian-packages.txt
packages()
{
    awk -v wanted="[$1]" '/^\[/ { on = ($1 == wanted); next } on && NF && $1 !~ /^#/ { print $1 }' \
        "$root/packaging/debian-packages.txt"
}

# need SECTION...: installs the packages of these sections that are missing, and says so
need()
{
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "This is no Debian: the packages of packaging/debian-packages.txt have to be there under their names here."
        return
    fi
    local section name missing=()
    for section in "$@"; do
        for name in $(packages "$section"); do
            dpkg-query -W -f='${db:Status-Status}\n' "$name" 2>/dev/null | grep -qx installed || missing+=("$name")
        done
    done
    [ ${#missing[@]} -eq 0 ] && return
    local as=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "Missing: ${missing[*]}
Install them as root: apt-get install --no-install-recommends ${missing[*]}"
        as=(sudo)
    fi
    say "Installing ${#missing[@]} packages: ${missing[*]}"
    local apt=("${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -q -o Dpkg::Use-Pty=0)
    "${apt[@]}" update </dev/null >&2 || say "The package lists could not be renewed; going on with those at hand."
    "${apt[@]}" install -y --no-install-recommends "${missing[@]}" </dev/null >&2 \
        || fail "Installing failed. What it printed above says why; packaging/debian-packages.txt is the list."
}

# build PRESET [TARGET...]
build()
{
    local preset=$1 targets=()
    shift
    [ $# -gt 0 ] && targets=(--target "$@")
    # Without a home there is no default place for the compiler's cache.
    [ -n "${HOME:-}" ] && [ -w "${HOME:-}" ] || export CCACHE_DIR="${CCACHE_DIR:-$root/build/ccache}"
    say "Building (preset $preset)"
    local log=$root/build/configure-$preset.log
    mkdir -p "$root/build"
    (cd "$root" && cmake --preset "$preset" "${configure[@]}") >"$log" 2>&1 || { cat "$log" >&2; exit 1; }
    (cd "$root" && cmake --build --preset "$preset" "${targets[@]}" -- -j "${JOBS:-$(nproc)}") >&2 \
        || fail "The build failed."
}
configure=()
