#!/usr/bin/env bash
# `ics` 3.12.0 folds lines by characters. RFC 5545 (3.1) counts octets, 75 to a line. Seen: a title of 60 times `é` stands in
# one line of 128 bytes.
. "$(dirname "$0")/setup.sh" ics@3.12.0
seen=$(node -e "
const { value } = require('ics').createEvent({ start: [2027, 4, 6], duration: { days: 1 }, title: 'é'.repeat(60) });
console.log(Math.max(...value.split('\r\n').map((line) => Buffer.byteLength(line))));")
expect 128 "$seen"
