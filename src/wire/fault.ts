/** The layer at which a fault was found; the spelling of the `layers` list of `decode`. */
export type Layer =
  | 'capture'
  | 'ethernet'
  | 'ipv4'
  | 'ipv6'
  | 'udp'
  | 'tcp'
  | 'sctp'
  | 'm3ua'
  | 'm2ua'
  | 'm2pa'
  | 'sua'
  | 'mtp2'
  | 'mtp3'
  | 'sccp'
  | 'tcap'
  | 'map'
  | 'cap'
  | 'isup'
  | 'bicc'
  | 'sms';

/**
 * What can be wrong with received octets, as a value.
 *
 * `truncated`    a field needs more octets than there are
 * `bad-length`   a length field contradicts what surrounds it
 * `bad-tag`      a tag, type or form stands where the specification has no room for it
 * `bad-value`    the encoding is whole, the value is not one the specification knows
 * `missing`      a mandatory part is absent
 * `trailing`     octets follow where the structure ends
 * `limit`        one of our own bounds was reached (depth, count, size); `detail` names it
 * `unsupported`  a known form that this version does not read; it is kept as hex
 */
export type WireFaultCode =
  | 'truncated'
  | 'bad-length'
  | 'bad-tag'
  | 'bad-value'
  | 'missing'
  | 'trailing'
  | 'limit'
  | 'unsupported';

/** One fault of the peer. `atOctet` counts from 0 at the first octet of the message handed to the codec. */
export interface WireFault {
  readonly layer: Layer;
  readonly code: WireFaultCode;
  readonly atOctet: number;
  /** What and where in plain words, without the position: "calling party address is cut short". */
  readonly text: string;
}

/**
 * Where decoders report to. A decoder keeps what it could read and says what it could not:
 * a message with faults still yields its readable part.
 */
export type Faults = WireFault[];

/** No message needs more than this many fault lines to be understood; hostile ones would make thousands. */
export const MAX_FAULTS_PER_MESSAGE = 32;

export function report(
  faults: Faults,
  layer: Layer,
  code: WireFaultCode,
  atOctet: number,
  text: string,
): void {
  if (faults.length < MAX_FAULTS_PER_MESSAGE) faults.push({ layer, code, atOctet, text });
}
