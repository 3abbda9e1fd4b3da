/**
 * Whose routing label: ITU-T Q.704 (14 bit point codes), ANSI T1.111 (24 bit), the Chinese
 * national network (24 bit, GF 001-9001), the Japanese one (16 bit, TTC JT-Q704).
 */
export type Mtp3Variant = 'itu' | 'ansi' | 'china' | 'japan';

/** The largest point code of a variant. */
export function largestPointCode(variant: Mtp3Variant): number {
  switch (variant) {
    case 'itu':
      return 0x3fff;
    case 'japan':
      return 0xffff;
    case 'ansi':
    case 'china':
      return 0xffffff;
    default:
      return variant satisfies never;
  }
}

/** The largest signalling link selection of a variant. */
export function largestSls(variant: Mtp3Variant): number {
  return variant === 'ansi' ? 0xff : 0x0f;
}

/** Octets that a point code alone takes, as in SCCP addresses and management messages. */
export function pointCodeOctets(variant: Mtp3Variant): 2 | 3 {
  return variant === 'ansi' || variant === 'china' ? 3 : 2;
}
