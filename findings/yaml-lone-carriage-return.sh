#!/usr/bin/env bash
# `yaml` 2.9.1 takes a lone carriage return for content. To YAML 1.2 (5.4) it is a line break, so the text below is a map of
# two keys. Seen: an error, BLOCK_AS_IMPLICIT_KEY, as if both stood on one line.
. "$(dirname "$0")/setup.sh" yaml@2.9.1
seen=$(node -e "console.log(require('yaml').parseDocument('a: b\rc: d\n').errors.map(({ code }) => code).join())")
expect BLOCK_AS_IMPLICIT_KEY "$seen"
