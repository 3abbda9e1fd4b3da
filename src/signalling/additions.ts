/** Deeper than any argument goes. */
const MAX_DEPTH = 12;

/**
 * Whether a decoded component has nothing in it that its specification does not: no element that no schema
 * knows, no extension of a vendor.
 */
export function isWithoutAdditions(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > MAX_DEPTH) return false;
  for (const [name, inner] of Object.entries(value)) {
    if (name === 'unknown' || name === 'privateExtensionList') return false;
    if (!isWithoutAdditions(inner, depth + 1)) return false;
  }
  return true;
}
