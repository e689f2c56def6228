#!/bin/sh
# Looks for the secrets that the tests use in everything that the whole suite printed: surefire's
# reports of all modules, and the logs of processes that tests started.
set -eu
cd "$(dirname "$0")/../../.."

# What tests take as a token, a secret, or a user's words.
secrets='bG9vcGJhY2s.token.for-tests
aW50ZXJhY3Rpb246
xoxb-loopback
xapp-loopback
loopback-secret
xoxb-secret
xoxp-secret
top-secret
slack-signing-secret
secret-of-mine
hf_secret
also-secret
secret-ticket
secret words'

status=0
IFS='
'
for secret in $secrets; do
  # One that no test uses any more would find nothing for ever.
  grep -rqF --include='*.java' -- "$secret" */src/test || {
    echo "No test uses \"$secret\" any more: take it out of $0." >&2
    status=1
  }
  # shellcheck disable=SC2046
  printed=$(grep -rlF -- "$secret" $(ls -d */target/surefire-reports */target/soak 2>/dev/null) || true)
  [ -z "$printed" ] || {
    echo "The suite printed \"$secret\":" >&2
    echo "$printed" >&2
    status=1
  }
done
[ -n "$(ls -d */target/surefire-reports 2>/dev/null)" ] || { echo "No tests ran: nothing was looked at." >&2; }
exit $status
