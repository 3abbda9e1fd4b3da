import { encodeIsup, type IsupToEncode } from '../wire/isup/encode-isup.ts';
import { encodeM3ua } from '../wire/m3ua/m3ua.ts';
import { type MapMessage, mapMessageOctets, type Node, type Route, transferOctets } from './map-message.ts';

const CARRIER_POINT_CODE = 2001;
const HOME_POINT_CODE = 1001;

/* The network of examples/wardline.yaml, a partner in France, and a stranger. */

export const HLR: Node = { title: '447700900001', ssn: 6 };
export const HOME_VLR: Node = { title: '447700900100', ssn: 7 };
export const SMSC: Node = { title: '447700900300', ssn: 8 };
export const FRENCH_VLR: Node = { title: '33609000010', ssn: 7 };
export const FRENCH_MSC: Node = { title: '33609000010', ssn: 8 };
export const STRANGER = '12125550142';

export const ROAMER = { imsi: '234150000000001', msisdn: '447700900123' };
export const AT_HOME = { imsi: '234150000000002', msisdn: '447700900124' };
export const FRIEND = '447700900125';
export const CIRCUIT = 17;

/** A message of the story, its time not yet told. */
export interface Step {
  /** `in` comes from the carrier. */
  readonly direction: 'in' | 'out';
  readonly stream: number;
  readonly octets: Uint8Array;
}

/** A number as MAP and SMS have it: international, E.164. */
export function international(digits: string) {
  return { digits, nai: 1, np: 1 };
}

function route(direction: 'in' | 'out'): Route {
  return direction === 'in'
    ? { opc: CARRIER_POINT_CODE, dpc: HOME_POINT_CODE }
    : { opc: HOME_POINT_CODE, dpc: CARRIER_POINT_CODE };
}

/** A message of MAP over the link. */
export function map(direction: 'in' | 'out', message: MapMessage): Step {
  return { direction, stream: 1, octets: mapMessageOctets(message, route(direction)) };
}

/** A message of a call. */
export function isup(direction: 'in' | 'out', record: IsupToEncode): Step {
  return { direction, stream: 2, octets: transferOctets(route(direction), 5, encodeIsup(record)) };
}

/** A message of M3UA itself, by its name. */
export function management(direction: 'in' | 'out', type: string): Step {
  return { direction, stream: 0, octets: encodeM3ua({ type, parameters: [] }) };
}
