#!/usr/bin/env bash
# `ical-generator` 11.1.2 ends a calendar without a line end. In RFC 5545 (3.4) each content line, END:VCALENDAR too, ends in
# CRLF. Seen: the text ends in "END:VCALENDAR".
. "$(dirname "$0")/setup.sh" ical-generator@11.1.2
seen=$(node --input-type=module -e "
import ical from 'ical-generator';
console.log(JSON.stringify(ical({ name: 'A calendar' }).toString().slice(-13)));")
expect '"END:VCALENDAR"' "$seen"
