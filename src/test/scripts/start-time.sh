#!/bin/sh
# Prints how long the built service takes to be ready and what it holds when idle, as a table row
# per run: start-time.sh [runs]. Needs Linux (/proc) and a build: run ./deckhand once before.
set -eu
cd "$(dirname "$0")/../../.."
runs=${1:-5}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

now() { date +%s%3N; }

resident() { awk '/^VmRSS/ { print int($2 / 1024) }' "/proc/$1/status"; }

# proportional share: PostgreSQL's processes share most of their pages
database_memory() {
  total=0
  first=$(head -n 1 "$work/home/database/data/postmaster.pid")
  for process in "$first" $(pgrep -P "$first"); do
    total=$((total + $(awk '/^Pss:/ { print $2 }' "/proc/$process/smaps_rollup")))
  done
  echo $((total / 1024))
}

measure() {
  begin=$(now)
  DECKHAND_HOME=$work/home QUARKUS_HTTP_PORT=0 ./deckhand >"$work/log" 2>&1 &
  until grep -q 'is ready' "$work/log"; do sleep 0.02; done
  ready=$(($(now) - begin))
  sleep 10
  echo "| $1 | $ready | $(resident $!) | $(database_memory) |"
  kill -"$2" $!
  wait $! 2>/dev/null || true
}

echo "| start | ready after (ms) | service resident, idle (MB) | database (MB) |"
echo "|---|---|---|---|"
run=0
while [ $run -lt "$runs" ]; do
  rm -rf "$work/home"
  measure "new database" TERM
  measure "existing database" KILL
  measure "after kill -9" TERM
  run=$((run + 1))
done
