import { CodedOctet } from '../bit-fields.ts';
import { Enumeration } from '../enumeration.ts';
import type { IsupFields, IsupValue } from '../isup-record.ts';
import {
  fieldsOf,
  listField,
  numberField,
  type ParameterCodec,
  textField,
  writeSized,
} from '../parameter-codec.ts';
import { CODING_STANDARD } from './cause.ts';

/** Multiples of 64 kbit/s that §3.54 names by their number of time slots. */
const SLOTS: Record<number, string> = {};
for (let slots = 3; slots <= 29; slots++) {
  // 6 and 24 slots have codes of their own (384 and 1536 kbit/s).
  if (slots !== 6 && slots !== 24) SLOTS[slots + 13] = `unrestricted${slots}x64k`;
}

/** §3.54, also the prime §3.55 and the medium used §3.56. */
export const transmissionMedium = new CodedOctet({
  0: 'speech',
  2: 'unrestricted64k',
  3: 'audio3k1Hz',
  4: 'reservedSpeechAlternate64k',
  5: 'reserved64kAlternateSpeech',
  6: 'preferred64k',
  7: 'unrestricted2x64k',
  8: 'unrestricted384k',
  9: 'unrestricted1536k',
  10: 'unrestricted1920k',
  ...SLOTS,
});

const CAPABILITY = new Enumeration({
  0: 'speech',
  8: 'unrestrictedDigital',
  9: 'restrictedDigital',
  16: 'audio3k1Hz',
  17: 'unrestrictedDigitalWithTones',
  24: 'video',
});
const MODE = new Enumeration({ 0: 'circuit', 2: 'packet' });
const RATE = new Enumeration({
  0: 'packet',
  16: '64k',
  17: '2x64k',
  19: '384k',
  21: '1536k',
  23: '1920k',
  24: 'multirate',
});
const MULTIRATE = 24;

/**
 * User service information, §3.57: the bearer capability of Q.931 §4.5.5 without its first two octets.
 * `layers` are the user information protocols, each `{layer, protocol, details}`, details in hex.
 */
export const userServiceInformation: ParameterCodec = {
  decode(cursor) {
    const first = cursor.u8();
    const second = cursor.u8();
    if (first < 0x80 || second < 0x80) return undefined;
    const value: Record<string, IsupValue> = {
      codingStandard: CODING_STANDARD.textOf((first >> 5) & 3),
      transferCapability: CAPABILITY.textOf(first & 0x1f),
      transferMode: MODE.textOf((second >> 5) & 3),
      transferRate: RATE.textOf(second & 0x1f),
    };
    if ((second & 0x1f) === MULTIRATE) {
      const multiplier = cursor.u8();
      if (multiplier < 0x80) return undefined;
      value.rateMultiplier = multiplier & 0x7f;
    }
    const layers: IsupFields[] = [];
    while (cursor.remaining > 0) {
      const octet = cursor.u8();
      const start = cursor.pos;
      let last = octet;
      while (last < 0x80 && cursor.remaining > 0) last = cursor.u8();
      if (last < 0x80) return undefined;
      const details = cursor.window(start, cursor.pos).hex();
      layers.push({ layer: (octet >> 5) & 3, protocol: octet & 0x1f, details });
    }
    value.layers = layers;
    return value;
  },
  encode(value, writer) {
    const fields = fieldsOf(value, 'userServiceInformation');
    const coding = CODING_STANDARD.codeOf(fields.codingStandard, 'codingStandard', 2);
    writer.u8(0x80 | (coding << 5) | CAPABILITY.codeOf(fields.transferCapability, 'transferCapability', 5));
    const rate = RATE.codeOf(fields.transferRate, 'transferRate', 5);
    writer.u8(0x80 | (MODE.codeOf(fields.transferMode, 'transferMode', 2) << 5) | rate);
    if (rate === MULTIRATE) writer.u8(0x80 | numberField(fields, 'rateMultiplier', 7));
    for (const element of listField(fields, 'layers')) {
      const layer = fieldsOf(element, 'layers');
      const details = textField(layer, 'details', '');
      const lead = (numberField(layer, 'layer', 2) << 5) | numberField(layer, 'protocol', 5);
      writer.u8(details === '' ? 0x80 | lead : lead).hex(details);
    }
  },
};

const PRESENTATION_METHOD = 1;
const HIGH_LAYER = new Enumeration({
  1: 'telephony',
  4: 'facsimileGroup2And3',
  33: 'facsimileGroup4Class1',
  36: 'facsimileGroup4Class2And3Teletex',
  40: 'teletexMixedMode',
  49: 'teletexProcessable',
  50: 'teletex',
  51: 'videotexSyntaxBased',
  53: 'videotex',
  56: 'telex',
  65: 'messageHandling',
  66: 'osiApplication',
  94: 'maintenance',
  95: 'management',
  96: 'videotelephony',
  97: 'videoconferencing',
  104: 'multimedia',
});

/** User teleservice information, §3.59: the high layer compatibility of Q.931 §4.5.17. */
export const userTeleserviceInformation: ParameterCodec = {
  decode(cursor) {
    const first = cursor.u8();
    const second = cursor.u8();
    if (first < 0x80) return undefined;
    const value: Record<string, IsupValue> = {
      codingStandard: CODING_STANDARD.textOf((first >> 5) & 3),
      interpretation: (first >> 2) & 7,
      presentationMethod: first & 3,
      highLayer: HIGH_LAYER.textOf(second & 0x7f),
    };
    if (second < 0x80) {
      const extended = cursor.u8();
      if (extended < 0x80) return undefined;
      value.extended = extended & 0x7f;
    }
    return value;
  },
  encode(value, writer) {
    const fields = fieldsOf(value, 'userTeleserviceInformation');
    const coding = CODING_STANDARD.codeOf(fields.codingStandard, 'codingStandard', 2);
    const interpretation = numberField(fields, 'interpretation', 3) << 2;
    const method = numberField(fields, 'presentationMethod', 2, PRESENTATION_METHOD);
    writer.u8(0x80 | (coding << 5) | interpretation | method);
    const highLayer = HIGH_LAYER.codeOf(fields.highLayer, 'highLayer', 7);
    const extended = fields.extended !== undefined;
    writer.u8(extended ? highLayer : 0x80 | highLayer);
    if (extended) writer.u8(0x80 | numberField(fields, 'extended', 7));
  },
};

const ELEMENT = new Enumeration({
  4: 'bearerCapability',
  8: 'cause',
  28: 'facility',
  30: 'progressIndicator',
  39: 'notificationIndicator',
  40: 'display',
  41: 'dateTime',
  44: 'keypadFacility',
  76: 'connectedNumber',
  77: 'connectedSubaddress',
  108: 'callingPartyNumber',
  109: 'callingPartySubaddress',
  112: 'calledPartyNumber',
  113: 'calledPartySubaddress',
  116: 'redirectingNumber',
  118: 'redirectionNumber',
  124: 'lowLayerCompatibility',
  125: 'highLayerCompatibility',
  126: 'userUser',
});

/** Access transport, §3.3: information elements of Q.931. Those of one octet (128 and up) have no data. */
export const accessTransport: ParameterCodec = {
  decode(cursor) {
    const elements: IsupFields[] = [];
    while (cursor.remaining > 0) {
      const code = cursor.u8();
      if (code >= 0x80) elements.push({ element: code });
      else elements.push({ element: ELEMENT.textOf(code), data: cursor.hex(cursor.u8()) });
    }
    return { elements };
  },
  encode(value, writer) {
    for (const element of listField(fieldsOf(value, 'accessTransport'), 'elements')) {
      const fields = fieldsOf(element, 'elements');
      const code = ELEMENT.codeOf(fields.element, 'element', 8);
      writer.u8(code);
      if (code < 0x80) writeSized(textField(fields, 'data'), writer);
    }
  },
};
