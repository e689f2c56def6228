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
[ -s LICENSE ] && [ -s licences/discord/THIRD-PARTY.txt ] && [ -s licences/slack/THIRD-PARTY.txt ] && [ -s licences/opensearch/THIRD-PARTY.txt ]
empty=$(find . -type d -empty)
[ -z "$empty" ] || { echo "the package holds empty folders: $empty" >&2; exit 1; }
answer=$(./trackrecord console --execute '/artist The Quillon Sparrows')
echo "$answer" | grep -q "21 songs in 5 datasets"
# The program's own output takes one result behind the other, as for any other tool.
printf 'title,artist\nPaper Lighthouse,The Quillon Sparrows\n' >"$folder/catalogue.csv"
for each in 1 2; do
  ./trackrecord check "$folder/catalogue.csv" --output /dev/stdout
done >"$folder/checked.csv" 2>/dev/null
[ "$(grep -c exact_name "$folder/checked.csv")" -eq 2 ]
# The part for clusters lies apart, and is found by those who ask for it.
[ -z "$(ls lib | grep opensearch)" ] && [ -n "$(ls opensearch | grep opensearch-java)" ]
refused=$(./trackrecord data rollback --cluster http://127.0.0.1:1 2>&1 || true)
case $refused in
  "The cluster at http://127.0.0.1:1 cannot be reached."*) ;;
  *) echo "data rollback --cluster says: $refused" >&2; exit 1 ;;
esac
refused=$(TRACKRECORD_CATALOG=opensearch:http://127.0.0.1:1 \
  ./trackrecord console --execute '/stats' 2>&1 || true)
case $refused in
  "The cluster at http://127.0.0.1:1 cannot be reached."*) ;;
  *) echo "the console without its cluster says: $refused" >&2; exit 1 ;;
esac
./trackrecord data list | grep -q '^laion-disco-12m '
./trackrecord doctor --help | grep -q -i settings
./trackrecord discord --help | grep -q -i discord
./trackrecord slack --help | grep -q -i slack

# The archive of loaded classes is code: it comes from a private folder of this user, or from nowhere.
cache=$folder/cache
java=$folder/java
mkdir -p "$java/bin"
echo 'JAVA_VERSION="99"' >"$java/release"
printf '#!/bin/sh\necho "$@"\n' >"$java/bin/java"
chmod +x "$java/bin/java"

# Starts with the given variables a Java that only prints what it was started with.
arguments() {
  env -u XDG_CACHE_HOME -u HOME TMPDIR="$folder" TRACKRECORD_JAVA_HOME="$java" "$@" ./trackrecord data list
}
no_archive() {
  case=$1
  shift
  started=$(arguments "$@")
  case $started in
    *Archive*) echo "an archive is used with $case: $started" >&2; exit 1 ;;
    *DataMain\ list) ;;
    *) echo "nothing is started with $case: $started" >&2; exit 1 ;;
  esac
}
no_archive_where() {
  no_archive "$1" XDG_CACHE_HOME="$cache"
  rm -rf "$cache"
  mkdir "$cache"
}

mkdir "$cache"
no_archive "neither HOME nor XDG_CACHE_HOME"
no_archive "empty variables" HOME= XDG_CACHE_HOME=
no_archive "a home that cannot be written" HOME=/dev/null
no_archive "a cache that cannot be made" XDG_CACHE_HOME=/dev/null/cache
no_archive "a cache below the working folder" XDG_CACHE_HOME=cache
[ ! -e cache ] || { echo "a relative XDG_CACHE_HOME was taken" >&2; exit 1; }
for mode in 0720 0702 1777; do
  mkdir -m "$mode" "$cache/trackrecord"
  no_archive_where "a cache of mode $mode"
done
mkdir "$cache/elsewhere"
ln -s elsewhere "$cache/trackrecord"
no_archive_where "a cache that is a link"
: >"$cache/trackrecord"
no_archive_where "a cache that is a file"
if [ "$(id -u)" -eq 0 ]; then
  mkdir "$cache/trackrecord"
  chown 12345 "$cache/trackrecord"
  no_archive_where "a cache of another user"
fi
arguments HOME="$cache" | grep -q "SharedArchiveFile=$cache/.cache/trackrecord/data-99.jsa "

(umask 002 && env XDG_CACHE_HOME="$cache/of mine" ./trackrecord data list >/dev/null)
[ -n "$(find "$cache/of mine/trackrecord" -name 'data-*.jsa' -size +100k)" ] || { echo "no archive was made" >&2; exit 1; }
[ -z "$(find "$cache/of mine/trackrecord" -prune ! -perm 0700)" ] || { echo "the cache is open to others" >&2; exit 1; }
echo "The package answers."
