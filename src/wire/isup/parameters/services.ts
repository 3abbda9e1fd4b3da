import type { Cursor } from '../../cursor.ts';
import { readDigits, writeDigits } from '../address-digits.ts';
import { BitFields, choice, flag } from '../bit-fields.ts';
import { Enumeration } from '../enumeration.ts';
import type { IsupValue } from '../isup-record.ts';
import { fieldsOf, listField, numberField, type ParameterCodec, textField } from '../parameter-codec.ts';
import { readIa5, writeIa5 } from './numbers.ts';

/** §3.61: `{protocolDiscriminator, data}`, what one user sends to the other. */
export const userToUserInformation: ParameterCodec = {
  decode: (cursor) => ({ protocolDiscriminator: cursor.u8(), data: cursor.hex() }),
  encode(value, writer) {
    const fields = fieldsOf(value, 'userToUserInformation');
    writer.u8(numberField(fields, 'protocolDiscriminator', 8)).hex(textField(fields, 'data', ''));
  },
};

const REQUEST = { 0: 'noInformation', 2: 'requestNotEssential', 3: 'requestEssential' } as const;
const RESPONSE = ['noInformation', 'notProvided', 'provided'] as const;
const SERVICES = [
  ['B', 'service1'],
  ['D', 'service2'],
  ['F', 'service3'],
] as const;
const userToUserRequest = new BitFields({ octets: 1 }, [
  choice('A', 1, 'type', ['request', 'response']),
  ...SERVICES.map(([letter, name]) => choice(letter, 2, name, REQUEST)),
]);
const userToUserResponse = new BitFields({ octets: 1 }, [
  choice('A', 1, 'type', ['request', 'response']),
  ...SERVICES.map(([letter, name]) => choice(letter, 2, name, RESPONSE)),
  flag('H', 'discardedByNetwork'),
]);

/** One octet that bit A makes a request or a response, each with fields of its own. */
function requestOrResponse(request: BitFields, response: BitFields): ParameterCodec {
  return {
    decode: (cursor: Cursor) => ((cursor.peek() & 1) === 1 ? response : request).decode(cursor),
    encode(value, writer) {
      const type = fieldsOf(value, 'parameter').type;
      (type === 'response' ? response : request).encode(value, writer);
    },
  };
}

/** §3.60 */
export const userToUserIndicators = requestOrResponse(userToUserRequest, userToUserResponse);

/** §3.67 */
export const loopPreventionIndicators = requestOrResponse(
  new BitFields({ octets: 1 }, [choice('A', 1, 'type', ['request', 'response'])]),
  new BitFields({ octets: 1 }, [
    choice('A', 1, 'type', ['request', 'response']),
    choice('B', 2, 'response', ['insufficientInformation', 'noLoopExists', 'simultaneousTransfer']),
  ]),
);

/** §3.15: `{networkIdentity, code}`; the identity is four digits. */
export const closedUserGroupInterlockCode: ParameterCodec = {
  decode: (cursor) => ({ networkIdentity: cursor.hex(2), code: cursor.u16() }),
  encode(value, writer) {
    const fields = fieldsOf(value, 'closedUserGroupInterlockCode');
    writer.hex(fourDigits(fields)).u16(numberField(fields, 'code', 16));
  },
};

function fourDigits(fields: { readonly [name: string]: IsupValue }): string {
  const digits = textField(fields, 'networkIdentity');
  if (digits.length !== 4) throw new RangeError('networkIdentity needs four digits');
  return digits;
}

const PRECEDENCE = new Enumeration(['flashOverride', 'flash', 'immediate', 'priority', 'routine']);
const LOOK_AHEAD = new Enumeration(['allowed', 'pathReserved', 'notAllowed']);

/** §3.34: `{precedence, lookAhead, networkIdentity, serviceDomain}`. */
export const mlppPrecedence: ParameterCodec = {
  decode(cursor) {
    const first = cursor.u8();
    if ((first & 0x90) !== 0) return undefined;
    return {
      precedence: PRECEDENCE.textOf(first & 0xf),
      lookAhead: LOOK_AHEAD.textOf((first >> 5) & 3),
      networkIdentity: cursor.hex(2),
      serviceDomain: cursor.u24(),
    };
  },
  encode(value, writer) {
    const fields = fieldsOf(value, 'mlppPrecedence');
    const lookAhead = LOOK_AHEAD.codeOf(fields.lookAhead, 'lookAhead', 2) << 5;
    writer.u8(lookAhead | PRECEDENCE.codeOf(fields.precedence, 'precedence', 4));
    writer.hex(fourDigits(fields)).u24(numberField(fields, 'serviceDomain', 24));
  },
};

/** §3.48: the components of remote operations stay octets. */
export const remoteOperations: ParameterCodec = {
  decode(cursor) {
    const first = cursor.u8();
    if ((first & 0xe0) !== 0x80) return undefined;
    return { protocolProfile: first & 0x1f, components: cursor.hex() };
  },
  encode(value, writer) {
    const fields = fieldsOf(value, 'remoteOperations');
    writer.u8(0x80 | numberField(fields, 'protocolProfile', 5)).hex(textField(fields, 'components'));
  },
};

const FEATURE = new Enumeration({ 1: 'callTransfer' });

/** §3.49 */
export const serviceActivation: ParameterCodec = {
  decode(cursor) {
    const features: (string | number)[] = [];
    while (cursor.remaining > 0) features.push(FEATURE.textOf(cursor.u8()));
    return { features };
  },
  encode(value, writer) {
    for (const feature of listField(fieldsOf(value, 'serviceActivation'), 'features')) {
      writer.u8(FEATURE.codeOf(feature, 'feature', 8));
    }
  },
};

/** §3.63 */
export const ccss = new BitFields({ octets: 1 }, [flag('A', 'ccssCall')]);

/** §3.83 */
export const ccnrPossibleIndicator = new BitFields({ octets: 1 }, [flag('A', 'possible')]);

/** §3.81 */
export const collectCallRequest = new BitFields({ octets: 1 }, [flag('A', 'requested')]);

/** §3.76 */
export const conferenceTreatmentIndicators = new BitFields({ octets: 1, extension: true }, [
  choice('A', 2, 'conferenceAcceptance', ['noIndication', 'accept', 'reject']),
]);

/** §3.78 */
export const uidActionIndicators = new BitFields({ octets: 1, extension: true }, [
  flag('A', 'throughConnectBothDirections'),
  flag('B', 'stopTimerT9'),
]);

/** §3.79 */
export const uidCapabilityIndicators = new BitFields({ octets: 1, extension: true }, [
  flag('A', 'throughConnectionModifiable'),
  flag('B', 'timerT9Stoppable'),
]);

/** §3.62 */
export const backwardGvns = new BitFields({ octets: 1, extension: true }, [
  choice('A', 2, 'terminatingAccess', ['noInformation', 'dedicated', 'switched']),
]);

/**
 * Forward GVNS, §3.66: `{originatingProvider, userGroup, terminatingRouting}`. The first two are digits
 * behind an octet with their parity and their number of octets; the third stays octets.
 */
export const forwardGvns: ParameterCodec = {
  decode(cursor) {
    const originatingProvider = shortDigits(cursor);
    const userGroup = shortDigits(cursor);
    if (originatingProvider === undefined || userGroup === undefined) return undefined;
    return { originatingProvider, userGroup, terminatingRouting: cursor.hex() };
  },
  encode(value, writer) {
    const fields = fieldsOf(value, 'forwardGvns');
    for (const name of ['originatingProvider', 'userGroup']) {
      const digits = textField(fields, name);
      const octets = Math.ceil(digits.length / 2);
      if (octets > 15) throw new RangeError(`${name} is longer than its length can say`);
      writer.u8((digits.length % 2) * 0x80 + octets);
      writeDigits(digits, writer);
    }
    writer.hex(textField(fields, 'terminatingRouting', ''));
  },
};

function shortDigits(cursor: Cursor): string | undefined {
  const lead = cursor.u8();
  const octets = lead & 0xf;
  if ((lead & 0x70) !== 0) return undefined;
  const start = cursor.pos;
  cursor.skip(octets);
  const digits = readDigits(cursor.window(start, start + octets), octets);
  if (lead < 0x80) return digits;
  return digits.endsWith('0') ? digits.slice(0, -1) : undefined;
}

/** §3.77: text for the called user's display, where it is plain IA5; otherwise octets. */
export const displayInformation: ParameterCodec = {
  decode(cursor) {
    const start = cursor.pos;
    const text = readIa5(cursor);
    return text === undefined ? { hex: cursor.window(start, cursor.end).hex() } : { text };
  },
  encode(value, writer) {
    writeIa5(textField(fieldsOf(value, 'displayInformation'), 'text'), writer);
  },
};
