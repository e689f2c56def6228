#!/bin/sh
# Builds the package and the image twice from what is committed, in two folders, and compares them.
# Arguments are passed to Maven, such as -o.
set -eu
home=$(cd "$(dirname "$0")/../../.." && pwd -P)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
for each in one another/folder; do
  mkdir -p "$folder/$each"
  git -C "$home" archive HEAD | tar -x -C "$folder/$each"
  (cd "$folder/$each" && mvn -B -ntp -q -DskipTests -Pimage package "$@")
done
status=0
cd "$folder/one"
for file in bench/target/trackrecord-*.tar.gz bench/image/target/trackrecord-image.tar */target/trackrecord-*.jar; do
  if cmp -s "$file" "$folder/another/folder/$file"; then
    echo "equal    $file"
  else
    echo "differs  $file" >&2
    status=1
  fi
done
exit $status
