#!/usr/bin/env bash
# `ics` 3.12.0 writes an event of one whole day with DURATION:P1DT. In RFC 5545 (3.3.6) a `T` is followed by hours, minutes
# or seconds: a whole day is P1D. Seen: DURATION:P1DT.
. "$(dirname "$0")/setup.sh" ics@3.12.0
seen=$(node -e "
const { value } = require('ics').createEvent({ start: [2027, 4, 6], duration: { days: 1 }, title: 'A day' });
console.log(value.split('\r\n').find((line) => line.startsWith('DURATION')));")
expect DURATION:P1DT "$seen"
