/** Nothing of MAP nests deeper; the record was bounded when it was made. */
const MAX_SEARCH_DEPTH = 32;

/**
 * The first field of a decoded argument whose identifier begins with `field` and holds digits, or `''`.
 * For the slow road alone: digits that do not fit a number.
 */
export function firstDigits(value: unknown, field: string, depth = 0): string {
  if (typeof value !== 'object' || value === null || depth > MAX_SEARCH_DEPTH) return '';
  for (const [key, part] of Object.entries(value)) {
    if (key.startsWith(field)) {
      if (typeof part === 'string') return part;
      if (typeof part === 'object' && part !== null && 'digits' in part) return String(part.digits);
    }
    const inner = firstDigits(part, field, depth + 1);
    if (inner !== '') return inner;
  }
  return '';
}
