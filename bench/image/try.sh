#!/bin/sh
# Runs the image where no container engine is: unpacks its layers, and starts it in a root that
# cannot be written to, as uid 65532, with /tmp and /data alone to write to. Needs root for that.
set -eu
image=$1
folder=$2
rm -rf "$folder"
mkdir -p "$folder/image" "$folder/root" "$folder/data"
tar -xf "$image" -C "$folder/image"
for layer in $(sed 's/.*"Layers":\[\([^]]*\)\].*/\1/; s/[",]/ /g' "$folder/image/manifest.json"); do
  tar --warning=no-unknown-keyword -xzf "$folder/image/$layer" -C "$folder/root"
done
[ "$(id -u)" -eq 0 ] || { echo "Not root: the image is made, but was not run."; exit 0; }
mkdir -p "$folder/root/tmp" "$folder/root/data" "$folder/root/proc" "$folder/root/dev"
chmod 1777 "$folder/root/tmp"
chown 65532:65532 "$folder/data"

# Runs a command of the image in a mount namespace of its own.
run() {
  unshare --mount --pid --fork sh -eu -c '
    root=$1 data=$2; shift 2
    mount --bind "$root" "$root"
    mount -o remount,bind,ro "$root"
    mount -t tmpfs -o mode=1777,nosuid,nodev none "$root/tmp"
    mount --bind "$data" "$root/data"
    mount -t proc none "$root/proc"
    mount -t tmpfs none "$root/dev"
    for each in null random urandom; do : >"$root/dev/$each"; mount --bind "/dev/$each" "$root/dev/$each"; done
    exec chroot --userspec=65532:65532 "$root" /opt/java/bin/java "$@"
  ' - "$folder/root" "$folder/data" "$@"
}
export LC_ALL=C.UTF-8 TRACKRECORD_DATA_DIR=/data PATH="$PATH"
in_run() {
  # The folder of the arguments' files, as the image says.
  command=$1
  shift
  run "@/opt/trackrecord/run/$command" "$@"
}

expect() {
  what=$1 wanted=$2 said=$3
  case $said in
    *"$wanted"*) ;;
    *) echo "$what says: $said" >&2; exit 1 ;;
  esac
}
expect "the console" "21 songs in 5 datasets" "$(unset TRACKRECORD_DATA_DIR; cd /; in_run console --execute '/artist The Quillon Sparrows')"
printf 'id,title,author,license,url\n1,Moss,Fern,CC0,\n' >"$folder/data/list.csv"
expect "a build" '"indexed"' "$(in_run data build --json --dataset stable-audio-open=/data/list.csv 2>/dev/null)"
expect "the console on an index" "Moss" "$(in_run console --execute '/artist Fern')"
in_run report --artist Fern --output /data/report.pdf >/dev/null
expect "the report" "%PDF" "$(head -c 8 "$folder/data/report.pdf")"
expect "the root" "Read-only file system" "$(in_run console --csv /moss.csv --execute '/artist Fern' 2>&1 || true)"
expect "a bot without a token" "DISCORD_TOKEN" "$(in_run discord 2>&1 || true)"
expect "a bot that does not run" "does not answer" "$(in_run health discord 2>&1 || true)"
[ -z "$(find "$folder/data" ! -user 65532 ! -name list.csv)" ] || { echo "not all was written by 65532" >&2; exit 1; }
expect "a bot without its platform" "cannot be reached" "$(export DISCORD_TOKEN=none DISCORD_API_BASE_URL=http://127.0.0.1:1/api/v10/ DISCORD_GATEWAY_URL=ws://127.0.0.1:1; in_run discord 2>&1 || true)"
rm -rf "$folder/root" "$folder/image" "$folder/data"
echo "The image answers as uid 65532 with a read-only root."
