import { BitFields, flag } from '../bit-fields.ts';
import { Enumeration } from '../enumeration.ts';
import type { IsupValue } from '../isup-record.ts';
import { fieldsOf, numberField, type ParameterCodec, textField, wholeNumber } from '../parameter-codec.ts';
import { PRESENTATION, SCREENING } from './numbers.ts';

/** Point codes are 14 bits in 2 octets at ITU-T, 24 bits in 3 octets at ANSI; the low octet comes first. */
export type PointCodeOctets = 2 | 3;
const POINT_CODE_BITS = { 2: 14, 3: 24 } as const;

/** §3.50, also origination ISC point code §3.40. */
export function pointCode(octets: PointCodeOctets): ParameterCodec {
  const bits = POINT_CODE_BITS[octets];
  return {
    decode(cursor) {
      const code = octets === 2 ? cursor.u16le() : cursor.u24le();
      return code < 2 ** bits ? code : undefined;
    },
    encode(value, writer) {
      const code = wholeNumber(value, 'a point code', bits);
      if (octets === 2) writer.u16le(code);
      else writer.u24le(code);
    },
  };
}

/** §3.8: `{callIdentity, pointCode}`. */
export function callReference(octets: PointCodeOctets): ParameterCodec {
  const point = pointCode(octets);
  return {
    decode(cursor, faults, layer) {
      const callIdentity = cursor.u24();
      const code = point.decode(cursor, faults, layer);
      return code === undefined ? undefined : { callIdentity, pointCode: code };
    },
    encode(value, writer) {
      const fields = fieldsOf(value, 'callReference');
      writer.u24(numberField(fields, 'callIdentity', 24));
      point.encode(fields.pointCode ?? null, writer);
    },
  };
}

/** §3.17: `{localReference, pointCode, protocolClass, credit}`; a class 2 connection has no credit. */
export function connectionRequest(octets: PointCodeOctets): ParameterCodec {
  const point = pointCode(octets);
  return {
    decode(cursor, faults, layer) {
      const localReference = cursor.u24();
      const code = point.decode(cursor, faults, layer);
      if (code === undefined) return undefined;
      const value: Record<string, IsupValue> = {
        localReference,
        pointCode: code,
        protocolClass: cursor.u8(),
      };
      if (cursor.remaining > 0) value.credit = cursor.u8();
      return value;
    },
    encode(value, writer) {
      const fields = fieldsOf(value, 'connectionRequest');
      writer.u24(numberField(fields, 'localReference', 24));
      point.encode(fields.pointCode ?? null, writer);
      writer.u8(numberField(fields, 'protocolClass', 8));
      if (fields.credit !== undefined) writer.u8(numberField(fields, 'credit', 8));
    },
  };
}

const NETWORK_TYPE = new Enumeration({ 0: 'itu', 2: 'national' });

/** §3.36: `{networkType, networkPlan, network, facility}`, the last two in hex; no network is implied. */
export const networkSpecificFacility: ParameterCodec = {
  decode(cursor) {
    const octets = cursor.u8();
    if (octets === 0) return { facility: cursor.hex() };
    const first = cursor.u8();
    if (first < 0x80) return undefined;
    return {
      networkType: NETWORK_TYPE.textOf((first >> 4) & 7),
      networkPlan: first & 0xf,
      network: cursor.hex(octets - 1),
      facility: cursor.hex(),
    };
  },
  encode(value, writer) {
    const fields = fieldsOf(value, 'networkSpecificFacility');
    if (fields.network === undefined) {
      writer.u8(0).hex(textField(fields, 'facility'));
      return;
    }
    const network = textField(fields, 'network');
    writer.u8(wholeNumber(1 + network.length / 2, 'the length of network', 8));
    const type = NETWORK_TYPE.codeOf(fields.networkType, 'networkType', 3);
    writer.u8(0x80 | (type << 4) | numberField(fields, 'networkPlan', 4));
    writer.hex(network).hex(textField(fields, 'facility'));
  },
};

/** §3.68 */
export const networkManagementControls = new BitFields({ octets: 1, extension: true }, [
  flag('A', 'temporaryAlternativeRouting'),
]);

const APPLICATION = new Enumeration({ 0: 'unidentified', 1: 'pss1', 3: 'charging', 4: 'gat', 5: 'bat' });

/**
 * Application transport, §3.82 and Q.765: `{context, sendNotification, releaseCall, newSequence,
 * segments, segmentationReference, userInformation}`. The user information stays octets: in a first
 * segment it begins with the originating and destination addresses, each behind its length, where the
 * context has them; in BICC the bearer's information (Q.765.5) follows.
 */
export const applicationTransport: ParameterCodec = {
  decode(cursor) {
    const context = cursor.u8();
    const instructions = cursor.u8();
    const segmentation = cursor.u8();
    if (context < 0x80 || (instructions & 0xfc) !== 0x80) return undefined;
    const value: Record<string, IsupValue> = {
      context: APPLICATION.textOf(context & 0x7f),
      sendNotification: (instructions & 2) !== 0,
      releaseCall: (instructions & 1) !== 0,
      newSequence: (segmentation & 0x40) !== 0,
      segments: segmentation & 0x3f,
    };
    if (segmentation < 0x80) {
      const reference = cursor.u8();
      if (reference < 0x80) return undefined;
      value.segmentationReference = reference & 0x7f;
    }
    value.userInformation = cursor.hex();
    return value;
  },
  encode(value, writer) {
    const fields = fieldsOf(value, 'applicationTransport');
    const reference = fields.segmentationReference;
    writer.u8(0x80 | APPLICATION.codeOf(fields.context, 'context', 7));
    writer.u8(0x80 | (bit(fields.sendNotification) << 1) | bit(fields.releaseCall));
    writer.u8(
      (reference === undefined ? 0x80 : 0) |
        (bit(fields.newSequence) << 6) |
        numberField(fields, 'segments', 6, 0),
    );
    if (reference !== undefined) writer.u8(0x80 | wholeNumber(reference, 'segmentationReference', 7));
    writer.hex(textField(fields, 'userInformation', ''));
  },
};

function bit(value: IsupValue | undefined): number {
  return value === true ? 1 : 0;
}

const SHAPE = new Enumeration([
  'point',
  'pointWithUncertainty',
  'pointWithAltitude',
  'ellipse',
  'circleSector',
  'polygon',
]);

/** §3.88: `{shape, presentation, screening, description}`; the description of the shape stays octets. */
export const callingGeodeticLocation: ParameterCodec = {
  decode(cursor) {
    const shape = cursor.u8();
    const indicators = cursor.u8();
    if (shape >= 0x80 || (indicators & 0xf0) !== 0) return undefined;
    return {
      shape: SHAPE.textOf(shape),
      presentation: PRESENTATION.textOf(indicators >> 2),
      screening: SCREENING.textOf(indicators & 3),
      description: cursor.hex(),
    };
  },
  encode(value, writer) {
    const fields = fieldsOf(value, 'callingGeodeticLocation');
    writer.u8(SHAPE.codeOf(fields.shape, 'shape', 7));
    const presentation = PRESENTATION.codeOf(fields.presentation, 'presentation', 2) << 2;
    writer.u8(presentation | SCREENING.codeOf(fields.screening, 'screening', 2));
    writer.hex(textField(fields, 'description'));
  },
};
