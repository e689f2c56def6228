#!/bin/sh
# Tries the package as an operator would who has only a JDK: unpacks it into an empty folder and asks.
set -eu
archive=$1
folder=$2
rm -rf "$folder"
mkdir -p "$folder"
tar -xzf "$archive" -C "$folder"
cd "$folder"/trackrecord-*
# Neither Maven nor a compiler's sources are there to fall back on.
for forbidden in pom.xml bench/src index-data/src; do
  [ ! -e "$forbidden" ] || { echo "the package holds $forbidden" >&2; exit 1; }
done
[ -s LICENSE ] && [ -s licences/discord/THIRD-PARTY.txt ] && [ -s licences/slack/THIRD-PARTY.txt ]
answer=$(./trackrecord console --data-dir "$folder/data" --execute '/artist The Quillon Sparrows')
echo "$answer" | grep -q "tracks credited to this name are present in 5 datasets"
./trackrecord data list | grep -q '^laion-disco-12m '
./trackrecord discord --help | grep -q -i discord
./trackrecord slack --help | grep -q -i slack
echo "The package answers."
