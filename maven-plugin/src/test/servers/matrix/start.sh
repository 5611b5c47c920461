#!/usr/bin/env bash
# Synapse, the homeserver that most of Matrix runs on, at 127.0.0.1, from the Debian folder that .ci/install-servers made.
# Needs root. Usage: start.sh PORT; prints READY and its address. Its users are bot and hasty.
set -eu
root=$(readlink -f "$(dirname "$0")/root")
port=$1
data=$(mktemp -d "$root/tmp/synapse-XXXXXX")
inside=${data#"$root"}
cat >"$data/homeserver.yaml" <<CONFIG
server_name: localhost
public_baseurl: "http://127.0.0.1:$port/"
listeners:
  - { port: $port, tls: false, type: http, bind_addresses: ['127.0.0.1'], resources: [ { names: [client], compress: false } ] }
database: { name: sqlite3, args: { database: $inside/db } }
log_config: $inside/log.yaml
media_store_path: $inside/media
signing_key_path: $inside/signing.key
registration_shared_secret: test-secret
macaroon_secret_key: test-macaroon
form_secret: test-form
report_stats: false
trusted_key_servers: []
suppress_key_server_warning: true
federation_domain_whitelist: []
CONFIG
cat >"$data/log.yaml" <<'CONFIG'
version: 1
handlers: { c: { class: logging.StreamHandler } }
root: { level: WARNING, handlers: [c] }
disable_existing_loggers: false
CONFIG
chroot "$root" python3 -m synapse.app.homeserver -c "$inside/homeserver.yaml" --generate-keys >&2
chroot "$root" python3 -m synapse.app.homeserver -c "$inside/homeserver.yaml" >&2 &
pid=$!
trap 'kill $pid 2>/dev/null || true; rm -rf "$data"' EXIT INT TERM
until (exec 3<>/dev/tcp/127.0.0.1/"$port") 2>/dev/null; do
  kill -0 $pid
  sleep 0.1
done
for user in bot hasty; do
  chroot "$root" python3 -m synapse._scripts.register_new_matrix_user -u $user -p $user-pass --no-admin -k test-secret \
    "http://127.0.0.1:$port" >&2
done
echo "READY http://127.0.0.1:$port"
wait $pid
