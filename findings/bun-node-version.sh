#!/usr/bin/env bash
# Bun 1.4.5 and Deno 2.9.6 give the same `process.version`, of a Node that neither is, while `process.versions.v8` differs:
# what is kept by that version (compiled code, native modules) is taken from the other. Seen: v26.3.0 of both.
. "$(dirname "$0")/setup.sh" @oven/bun-linux-x64@1.4.5 @deno/linux-x64-glibc@2.9.6
bun=node_modules/@oven/bun-linux-x64/bin/bun
deno=node_modules/@deno/linux-x64-glibc/deno
chmod +x "$bun" "$deno"
expect v26.3.0 "$("$bun" -e 'console.log(process.version)')"
expect v26.3.0 "$("$deno" eval 'console.log(process.version)')"
