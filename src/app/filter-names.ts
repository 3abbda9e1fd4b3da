import { nearest } from '../network/nearest.ts';
import { errors as CAP_ERRORS } from '../wire/cap/errors.ts';
import { OPERATIONS as CAP_OPERATIONS } from '../wire/cap/registry.ts';
import { ITU_MESSAGES } from '../wire/isup/message-table.ts';
import { errors as MAP_ERRORS } from '../wire/map/errors.ts';
import { OPERATIONS as MAP_OPERATIONS } from '../wire/map/registry.ts';
import { SCCP_TYPE_NAMES } from '../wire/sccp/message-type.ts';

/** As the specifications spell the names, by their lower case. */
const SPELLING = new Map<string, string>();

function namesOf(names: readonly string[]): ReadonlySet<string> {
  for (const name of names) if (!SPELLING.has(name.toLowerCase())) SPELLING.set(name.toLowerCase(), name);
  return new Set(names.map((name) => name.toLowerCase()));
}

/** Names that a filter may use, in lower case, by what they name. */
export const OPERATION_NAMES: ReadonlySet<string> = namesOf([
  ...MAP_OPERATIONS.flatMap(({ name, formerNames }) => [name, ...Object.values(formerNames ?? {})]),
  ...CAP_OPERATIONS.map(({ name }) => name),
]);
export const ERROR_NAMES: ReadonlySet<string> = namesOf(
  [...MAP_ERRORS, ...CAP_ERRORS].map(({ name }) => name),
);
export const TCAP_TYPES: ReadonlySet<string> = namesOf([
  'begin',
  'continue',
  'end',
  'abort',
  'unidirectional',
]);
export const ISUP_TYPES: ReadonlySet<string> = namesOf(
  ITU_MESSAGES.byCode.flatMap((definition) => (definition === undefined ? [] : [definition.acronym])),
);
export const SCCP_TYPES: ReadonlySet<string> = namesOf(SCCP_TYPE_NAMES);
export const LAYER_NAMES: ReadonlySet<string> = namesOf(
  (
    'ethernet vlan sll sll2 loopback ipv4 ipv6 udp tcp sctp mtp2-phdr mtp2 mtp3 ' +
    'm3ua m2ua m2pa sua sccp tcap map cap isup bicc sms'
  ).split(' '),
);
/** What a bare word may be. */
export const ALL_NAMES: ReadonlySet<string> = new Set([
  ...OPERATION_NAMES,
  ...ERROR_NAMES,
  ...TCAP_TYPES,
  ...ISUP_TYPES,
  ...SCCP_TYPES,
  ...LAYER_NAMES,
]);

/** `; did you mean updateLocation?` where a known name is near, else nothing. */
export function suggestion(word: string, known: Iterable<string>): string {
  const near = nearest(word, known);
  return near === undefined ? '' : `; did you mean ${SPELLING.get(near) ?? near}?`;
}
