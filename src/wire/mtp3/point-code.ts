import { largestPointCode, type Mtp3Variant } from './variant.ts';

/**
 * Widths in bits of the parts that a point code is written in, most significant first:
 * zone-network-point 3-8-3 (Q.708), network-cluster-member 8-8-8 (T1.111.8, China alike),
 * 7-4-5 (TTC).
 */
const PARTS: Readonly<Record<Mtp3Variant, readonly [number, number, number]>> = {
  itu: [3, 8, 3],
  ansi: [8, 8, 8],
  china: [8, 8, 8],
  japan: [7, 4, 5],
};

/** A point code in its three parts, as people write it: 4106 is `2-1-2` in ITU form. */
export function formatPointCode(pointCode: number, variant: Mtp3Variant = 'itu'): string {
  const [, middle, low] = PARTS[variant];
  const high = pointCode >>> (middle + low);
  return `${high}-${(pointCode >>> low) & ((1 << middle) - 1)}-${pointCode & ((1 << low) - 1)}`;
}

/** A point code from `2-1-2` or from a plain number; `undefined` for what is neither or does not fit. */
export function parsePointCode(text: string, variant: Mtp3Variant = 'itu'): number | undefined {
  const parts = text.trim().split('-');
  const values = parts.map((part) => (/^\d{1,8}$/.test(part) ? Number(part) : -1));
  if (parts.length === 1) {
    const [value = -1] = values;
    return value >= 0 && value <= largestPointCode(variant) ? value : undefined;
  }
  if (parts.length !== 3) return undefined;
  let pointCode = 0;
  for (const [i, width] of PARTS[variant].entries()) {
    const value = values[i] ?? -1;
    if (value < 0 || value >= 1 << width) return undefined;
    pointCode = pointCode * (1 << width) + value;
  }
  return pointCode;
}
