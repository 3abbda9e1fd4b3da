/** Country codes of two digits, E.164; 1 and 7 have one, all others three. */
const TWO_DIGIT_CODES: ReadonlySet<string> = new Set(
  (
    '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 ' +
    '60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'
  ).split(' '),
);

/** Digits that stand together at the end, as people read numbers out. */
const LAST_GROUP_DIGITS = 6;

function countryCodeLength(digits: string): number {
  if (digits.startsWith('1') || digits.startsWith('7')) return 1;
  return TWO_DIGIT_CODES.has(digits.slice(0, 2)) ? 2 : 3;
}

/** An international number to read: `447700900123` → `+44 7700 900123`. Masked digits may be among it. */
export function internationalNumber(digits: string): string {
  const code = digits.slice(0, countryCodeLength(digits));
  const national = digits.slice(code.length);
  const cut = Math.max(0, national.length - LAST_GROUP_DIGITS);
  return [`+${code}`, national.slice(0, cut), national.slice(cut)].filter((group) => group !== '').join(' ');
}
