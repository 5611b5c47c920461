#!/bin/sh
# snac, a small server that speaks Mastodon's API, on 127.0.0.1 and in plain HTTP.
# usage: start.sh PORT USER FOLDER      (FOLDER must not exist yet)
# Prints "READY http://localhost:PORT token TOKEN" when it answers; a TERM ends it.
# Needs the programs snac (Debian: snac2, from backports) and curl.
set -eu
port=$1 user=$2 folder=$3

# it asks for the address to listen at, the port, the public host, a path prefix, and a mail address
printf '127.0.0.1\n%s\nlocalhost:%s\n\n\n' "$port" "$port" | snac init "$folder" >"$folder.log"
sed -i 's/"protocol": "https"/"protocol": "http"/' "$folder/server.json"
password=$(printf '%s\n' "$user" | snac adduser "$folder" "$user" | sed -n 's/^User password is //p')

snac httpd "$folder" 2>>"$folder.log" &
server=$!
trap 'kill $server 2>/dev/null || true' EXIT
trap 'exit 143' INT TERM
until curl --silent --output /dev/null "http://localhost:$port/api/v1/instance"; do sleep 0.05; done

token=$(curl --silent "http://localhost:$port/oauth/x-snac-get-token" \
  --data-urlencode "login=$user" --data-urlencode "passwd=$password")
echo "READY http://localhost:$port token $token"
wait $server
