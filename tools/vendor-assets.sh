#!/bin/sh
# Fetches the design system and the typeface from npm and puts the few files that we serve
# into the service's static folder. Needed only to take a new version: the files are committed.
#
#   tools/vendor-assets.sh
#
# Needs npm, openssl and tar. A package whose SHA-512 is not the recorded one is refused.
# For a new version: change name and integrity below (`npm view NAME@VERSION dist.integrity`),
# the folder in cairn.css, cairn.js and page.jte, and the hashes in VendoredAssetsTest.
set -eu

repository=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
assets=$repository/service/src/main/resources/static/assets
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT INT TERM

# unpack PACKAGE INTEGRITY: fetches PACKAGE and leaves its files in $work/package.
unpack() {
  (cd "$work" && rm -rf package ./*.tgz && npm pack --silent "$1" >/dev/null)
  got=sha512-$(openssl dgst -sha512 -binary "$work"/*.tgz | openssl base64 -A)
  if [ "$got" != "$2" ]; then
    echo "vendor-assets: $1 is not what was recorded." >&2
    echo "  recorded $2" >&2
    echo "  came     $got" >&2
    exit 1
  fi
  tar -xzf "$work"/*.tgz -C "$work"
}

# keep FOLDER FILE...: copies files of the unpacked package into a versioned folder.
keep() {
  folder=$assets/$1
  shift
  rm -rf "$folder"
  mkdir -p "$folder"
  for file; do
    cp "$work/package/$file" "$folder/"
    chmod 644 "$folder/$(basename "$file")"
  done
}

unpack @scottish-government/design-system@4.2.0 \
  sha512-kCIG0P4kN+G1rJay9lOplMoEYVnfEDqI7iU2IUHw/BJbTVADvdqV8gT0wVlA35OFs17Rqy+gLyNbveiwgb4qBw==
keep sgds-4.2.0 \
  dist/css/design-system.min.css \
  dist/scripts/design-system.js \
  dist/images/icons/icons.stack.svg \
  LICENSE.txt

unpack @fontsource-variable/roboto@5.3.0 \
  sha512-BoaaZiQf8fgtxv07KXkTwx1bKz/EoqIlTXq2OOKKXINxp6qXWdnlChqV+hSaDANS49yyUASFl3OVBMMDTCIHFA==
keep roboto-5.3.0 \
  files/roboto-latin-wght-normal.woff2 \
  files/roboto-latin-ext-wght-normal.woff2 \
  LICENSE

(cd "$assets" && sha256sum sgds-4.2.0/* roboto-5.3.0/*)
