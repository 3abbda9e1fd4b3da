import { type OctetCodec, octets } from '../../ber/schema.ts';

/**
 * One octet whose values have identifiers. What has none, or more octets, is `0x` and hex: the prefix
 * keeps a code apart from an identifier that looks like hex, as `cd` (call deflection) does.
 */
export function octetCodes(
  name: string,
  identifiers: Readonly<Record<string, number>>,
  least: number,
  most: number,
): OctetCodec<string> {
  const codes = new Map(Object.entries(identifiers));
  const names = new Map(Object.entries(identifiers).map(([identifier, code]) => [code, identifier]));
  return {
    name,
    decode(ctx, start, end) {
      const length = end - start;
      if (length < least || length > most) {
        ctx.fault('bad-length', start, `${name} has ${length} octets, not ${least} to ${most}`);
      }
      const known = length === 1 ? names.get(ctx.cursor.at(start)) : undefined;
      return known ?? `0x${ctx.cursor.hexOf(start, end)}`;
    },
    encode(value, writer) {
      const code = codes.get(value);
      if (code !== undefined) writer.u8(code);
      else if (value.startsWith('0x')) writer.hex(value.slice(2));
      else throw new RangeError(`"${value}" is none of the identifiers of ${name}`);
    },
  };
}

/** Calling party's category of Q.763 clause 3.11, which a subscriber's Category carries. */
const CATEGORIES = {
  unknown: 0x00,
  operatorFrench: 0x01,
  operatorEnglish: 0x02,
  operatorGerman: 0x03,
  operatorRussian: 0x04,
  operatorSpanish: 0x05,
  ordinary: 0x0a,
  priority: 0x0b,
  data: 0x0c,
  test: 0x0d,
  payphone: 0x0f,
} as const;
export const category = octets(octetCodes('category', CATEGORIES, 1, 1));

/** MM-Code of TS 29.002 clause 17.7.1: mobility events that CAMEL may be told of. */
const MM_CODES = {
  'Location-update-in-same-VLR': 0x00,
  'Location-update-to-other-VLR': 0x01,
  'IMSI-Attach': 0x02,
  'MS-initiated-IMSI-Detach': 0x03,
  'Network-initiated-IMSI-Detach': 0x04,
  'Routeing-Area-update-in-same-SGSN': 0x80,
  'Routeing-Area-update-to-other-SGSN-update-from-new-SGSN': 0x81,
  'Routeing-Area-update-to-other-SGSN-disconnect-by-detach': 0x82,
  'GPRS-Attach': 0x83,
  'MS-initiated-GPRS-Detach': 0x84,
  'Network-initiated-GPRS-Detach': 0x85,
  'Network-initiated-transfer-to-the-MS-not-reachable-for-paging-state': 0x86,
} as const;
export const mmCode = octets(octetCodes('mmCode', MM_CODES, 1, 1));

/** AlertingPattern of TS 29.002 clause 17.7.8. */
const ALERTING_PATTERNS = {
  'alertingLevel-0': 0x00,
  'alertingLevel-1': 0x01,
  'alertingLevel-2': 0x02,
  'alertingCategory-1': 0x04,
  'alertingCategory-2': 0x05,
  'alertingCategory-3': 0x06,
  'alertingCategory-4': 0x07,
  'alertingCategory-5': 0x08,
} as const;
export const alertingPattern = octets(octetCodes('alertingPattern', ALERTING_PATTERNS, 1, 1));

/** InterCUG-Restrictions of TS 29.002 clause 17.7.1; the names say it in our words. */
const INTER_CUG_RESTRICTIONS = {
  cugOnly: 0x00,
  outgoingAccess: 0x01,
  incomingAccess: 0x02,
  outgoingAndIncomingAccess: 0x03,
} as const;
export const interCugRestrictions = octets(octetCodes('interCugRestrictions', INTER_CUG_RESTRICTIONS, 1, 1));

/** PDN-Type of TS 29.002 clause 17.7.1 and TS 29.272. */
const PDN_TYPES = { IPv4: 0x01, IPv6: 0x02, IPv4v6: 0x03, IPv4_or_IPv6: 0x04 } as const;
export const pdnType = octets(octetCodes('pdnType', PDN_TYPES, 1, 1));
