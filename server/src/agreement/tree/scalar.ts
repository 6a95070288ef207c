/** What YAML 1.2's core schema takes a plain scalar for: null, a truth value, a number, or text. Dates are text. */
export function plainValue(source: string): string | number | boolean | null {
  // Most text tells by its first character that it is nothing else.
  switch (source.charCodeAt(0)) {
    case 78: // N
    case 110: // n
    case 126: // ~
      return /^(?:~|[Nn]ull|NULL)$/.test(source) ? null : source;
    case 70: // F
    case 84: // T
    case 102: // f
    case 116: // t
      if (/^(?:[Tt]rue|TRUE)$/.test(source)) return true;
      return /^(?:[Ff]alse|FALSE)$/.test(source) ? false : source;
    case 43: // +
    case 45: // -
    case 46: // .
    case 48: // 0 to 9
    case 49:
    case 50:
    case 51:
    case 52:
    case 53:
    case 54:
    case 55:
    case 56:
    case 57:
      return number(source) ?? source;
    default:
      return Number.isNaN(source.charCodeAt(0)) ? null : source;
  }
}

function number(source: string): number | undefined {
  if (/^[-+]?\d+$/.test(source)) return Number.parseInt(source, 10);
  if (/^[-+]?(?:\.\d+|\d+\.\d*|(?:\.\d+|\d+(?:\.\d*)?)[eE][-+]?\d+)$/.test(source)) return Number.parseFloat(source);
  if (/^0o[0-7]+$/.test(source)) return Number.parseInt(source.slice(2), 8);
  if (/^0x[\dA-Fa-f]+$/.test(source)) return Number.parseInt(source.slice(2), 16);
  if (/^\.(?:nan|NaN|NAN)$/.test(source)) return Number.NaN;
  if (!/^[-+]?\.(?:inf|Inf|INF)$/.test(source)) return undefined;
  return source.startsWith('-') ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
}
