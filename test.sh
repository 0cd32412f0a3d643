#!/usr/bin/env bash
# Installs what the tests need, builds once, runs every test on both databases, and leaves nothing running behind.
# The last line is `N passed, N failed, N skipped`; the exit code is 0 when nothing failed.
#
#   ./test.sh                  everything
#   ./test.sh Domain Data      only tests/Assessment.Domain.Tests and tests/Assessment.Data.Tests
#
# As root on Debian what is missing is installed. Elsewhere it is named, and the tests that need it are skipped.
#   ASSESSMENT_TEST_INSTALL=no          install nothing
#   ASSESSMENT_TEST_WITHOUT=soffice     do without these commands (as in `needs`, below), even as root
#   ASSESSMENT_TEST_POSTGRES=Host=…     use this server, where databases may be made and dropped, and start none
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

# What a test needs beyond .NET and Node: the command that shows that it is there, and the Debian packages that bring it.
needs=(
  initdb:postgresql
  'chromium:chromium fonts-liberation'
  pdftotext:poppler-utils
  soffice:libreoffice-writer-nogui
)

export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_GENERATE_ASPNET_CERTIFICATE=false DOTNET_CLI_UI_LANGUAGE=en
# No server of the build outlives it.
export MSBUILDDISABLENODEREUSE=1 DOTNET_CLI_USE_MSBUILD_SERVER=0 UseSharedCompilation=false UseRazorBuildServer=false

say() { printf '== %s\n' "$*"; }
has() { command -v "$1" >/dev/null 2>&1; }
is_root() { [ "$(id -u)" -eq 0 ]; }

# --- one folder for everything temporary, one mark on everything started -------------------------------------------------

scratch=$(mktemp -d /tmp/assessment-test.XXXXXX)
export TMPDIR=$scratch/tmp
chmod 755 "$scratch"
mkdir "$TMPDIR" "$scratch/results"
if [ ! -w "${HOME:-/nowhere}" ]; then
  export HOME=$scratch/home
  mkdir "$HOME"
fi

child= postgres=

# In the background and waited for, so that a signal is answered at once; in a group of its own, so that all of it can be stopped.
run() {
  local status=0
  ASSESSMENT_TEST_RUN=$scratch setsid "$@" </dev/null &
  child=$!
  wait "$child" || status=$?
  child=
  return "$status"
}

as_postgres() {
  if is_root; then (cd / && ASSESSMENT_TEST_RUN=$scratch runuser -u postgres -- "$@"); else ASSESSMENT_TEST_RUN=$scratch "$@"; fi
}

# Every process that carries our mark: also those that moved to a group of their own.
leftovers() { grep -lsz "^ASSESSMENT_TEST_RUN=$scratch\$" /proc/[0-9]*/environ 2>/dev/null | cut -d/ -f3 || true; }

clean_up() {
  trap - EXIT
  trap '' INT TERM HUP
  [ -z "$child" ] || kill -TERM -- "-$child" 2>/dev/null || true
  [ -z "$postgres" ] || as_postgres "$postgres/pg_ctl" -D "$scratch/postgres/data" -m fast -w -t 30 stop >/dev/null 2>&1 || true
  child= postgres=
  local pid
  for pid in $(leftovers); do
    say "still running, stopped now: $pid $(cat "/proc/$pid/comm" 2>/dev/null)"
    kill -KILL "$pid" 2>/dev/null || true
  done
  rm -rf "$scratch"
}
trap clean_up EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# --- what the tests need --------------------------------------------------------------------------------------------------

postgres_folder() {
  local found
  found=$(ls -d /usr/lib/postgresql/*/bin/initdb 2>/dev/null | sort -V | tail -n 1)
  [ -n "$found" ] || found=$(command -v initdb || true)
  [ -z "$found" ] || dirname "$(readlink -f "$found")"
}

is_there() { if [ "$1" = initdb ]; then [ -n "$(postgres_folder)" ]; else has "$1"; fi; }

apt() {
  run timeout 600 env DEBIAN_FRONTEND=noninteractive apt-get -qq -y -o DPkg::Lock::Timeout=120 -o Dpkg::Use-Pty=0 "$@" >"$scratch/apt.log" 2>&1
}

install() {
  say "installing $1"
  if [ "$1" = postgresql ]; then
    # Without this the package makes and starts a cluster of its own.
    apt install --no-install-recommends postgresql-common &&
      sed -i 's/^#*create_main_cluster *=.*/create_main_cluster = false/' /etc/postgresql-common/createcluster.conf || return
  fi
  # shellcheck disable=SC2086 # several packages may bring one command
  apt install --no-install-recommends $1
}

install_missing() {
  local need updated=
  for need in "${needs[@]}"; do
    local command=${need%%:*} package=${need#*:}
    if is_there "$command" || [[ " ${ASSESSMENT_TEST_WITHOUT:-} " == *" $command "* ]]; then continue; fi
    if ! is_root || ! has apt-get || [ "${ASSESSMENT_TEST_INSTALL:-yes}" = no ]; then
      say "$command is missing, and the tests that need it are skipped (Debian: apt-get install $package, as root)"
      continue
    fi
    [ -n "$updated" ] || apt update || true
    updated=yes
    install "$package" || { tail -n 5 "$scratch/apt.log"; say "$package could not be installed; the tests that need it are skipped"; }
  done
}

# A server of our own on a socket in our folder: no port to clash with, and nobody else comes in.
start_postgres() {
  local bin folder=$scratch/postgres
  [ -z "${ASSESSMENT_TEST_POSTGRES:-}" ] || return 0
  bin=$(postgres_folder)
  [ -n "$bin" ] || return 0
  mkdir -m 700 "$folder"
  if is_root && ! chown postgres "$folder"; then return 0; fi
  if as_postgres "$bin/initdb" -D "$folder/data" -U assessment --auth=trust --no-locale --encoding=UTF8 >"$scratch/initdb.log" 2>&1 &&
    postgres=$bin &&
    as_postgres "$bin/pg_ctl" -D "$folder/data" -w -t 60 -l "$folder/log" \
      -o "-c listen_addresses='' -c unix_socket_directories=$folder" start </dev/null >>"$scratch/initdb.log" 2>&1; then
    export ASSESSMENT_TEST_POSTGRES="Host=$folder;Database=postgres;Username=assessment"
  else
    tail -n 20 "$scratch/initdb.log" "$folder/log" 2>/dev/null || true
    say "PostgreSQL did not start; its tests are skipped"
  fi
}

# --- build, run, count ----------------------------------------------------------------------------------------------------

passed=0 failed=0 skipped=0

finish() {
  clean_up
  printf '%s passed, %s failed, %s skipped\n' "$passed" "$failed" "$skipped"
  [ "$failed" -eq 0 ]
  exit
}

fail() {
  failed=$((failed + 1))
  say "FAILED: $*"
}

# Reads one result file: "outcome<tab>name<tab>message", one line a test.
results() {
  awk 'BEGIN { RS = "<UnitTestResult " }
    function plain(text) { gsub(/&quot;/, "\"", text); gsub(/&lt;/, "<", text); gsub(/&gt;/, ">", text); gsub(/&amp;/, "\\&", text); gsub(/[ \t\r\n]+/, " ", text); return text }
    function attribute(name) { return match($0, name "=\"[^\"]*\"") ? plain(substr($0, RSTART + length(name) + 2, RLENGTH - length(name) - 3)) : "" }
    NR > 1 {
      message = ""
      start = index($0, "<Message>")
      if (start) { message = substr($0, start + 9); message = plain(substr(message, 1, index(message, "</Message>") - 1)) }
      print attribute("outcome") "\t" attribute("testName") "\t" message
    }' "$1"
}

test_project() {
  local project=$1 name=${1#tests/} status=0 list=$scratch/results/${1#tests/}.txt
  run timeout --kill-after=30 1500 dotnet test "$project" --no-build --nologo \
    --logger "trx;LogFileName=$name.trx" --results-directory "$scratch/results" || status=$?
  if [ -f "$scratch/results/$name.trx" ]; then results "$scratch/results/$name.trx" >"$list"; else : >"$list"; fi

  local well ill left
  well=$(grep -c '^Passed' "$list" || true)
  left=$(grep -c '^NotExecuted' "$list" || true)
  ill=$(($(wc -l <"$list") - well - left))
  passed=$((passed + well)) failed=$((failed + ill)) skipped=$((skipped + left))
  if [ "$status" -ne 0 ] && [ "$ill" -eq 0 ]; then fail "$name ended with exit code $status before its tests did"; fi
}

projects=(tests/*.Tests)
if [ $# -gt 0 ]; then projects=("${@/#/tests/Assessment.}") && projects=("${projects[@]/%/.Tests}"); fi

has dotnet || { fail "the .NET SDK is missing (dotnet.microsoft.com)"; finish; }
has node || say "Node is missing: charts and PDF cannot be made, and the tests that need them are skipped"
install_missing
start_postgres

say "building"
started=$SECONDS
if [ $# -gt 0 ]; then targets=("${projects[@]}"); else targets=(Assessment.sln); fi
for target in "${targets[@]}"; do
  run dotnet build "$target" --nologo -v minimal --disable-build-servers || { fail "$target does not build"; finish; }
done
say "built in $((SECONDS - started)) s"

for project in "${projects[@]}"; do
  started=$SECONDS
  say "$project"
  test_project "$project"
  say "$((SECONDS - started)) s"
done

if [ "$skipped" -gt 0 ]; then
  say "skipped:"
  awk -F '\t' '$1 == "NotExecuted" { printf "   %s\n      %s\n", $2, $3 }' "$scratch"/results/*.txt
fi
finish
