import type { Cursor } from '../../cursor.ts';
import type { OctetWriter } from '../../octet-writer.ts';
import { BitFields, choice, flag } from '../bit-fields.ts';
import type { IsupFields } from '../isup-record.ts';
import { fieldsOf, listField, numberField, type ParameterCodec, textField } from '../parameter-codec.ts';

/** Bit H: no more octets of instructions follow. */
const LAST = 0x80;
const INTERWORKING = ['passOn', 'discardMessage', 'releaseCall', 'discardParameter'] as const;
const PASS_ON = ['releaseCall', 'discardMessage', 'discardParameter'] as const;
const COMMON = [
  choice('A', 1, 'transit', ['interpretAtTransit', 'interpretAtEndNode']),
  flag('B', 'releaseCall'),
  flag('C', 'sendNotification'),
  flag('D', 'discardMessage'),
] as const;
const MESSAGE_INSTRUCTIONS = new BitFields({ octets: 1, extension: true }, [
  ...COMMON,
  choice('E', 1, 'passOnNotPossible', ['releaseCall', 'discardInformation']),
  choice('F', 2, 'broadbandInterworking', INTERWORKING),
]);
const PARAMETER_INSTRUCTIONS = new BitFields({ octets: 1, extension: true }, [
  ...COMMON,
  flag('E', 'discardParameter'),
  choice('F', 2, 'passOnNotPossible', PASS_ON),
]);

/** The first octet's instructions, and the octets that its extension bit announces as `further` hex. */
function readInstructions(layout: BitFields, cursor: Cursor): IsupFields | undefined {
  let last = cursor.u8();
  const value = layout.valuesOf(last | LAST, 8);
  if (last >= LAST) return value;
  const start = cursor.pos;
  while (last < LAST && cursor.remaining > 0) last = cursor.u8();
  if (last < LAST) return undefined;
  return { ...value, further: cursor.window(start, cursor.pos).hex() };
}

function writeInstructions(layout: BitFields, fields: IsupFields, writer: OctetWriter): void {
  const { further, ...first } = fields;
  // Bit H of the first octet is 0 where more octets follow.
  layout.encode(further === undefined ? first : { ...first, spare: LAST }, writer);
  if (further !== undefined) writer.hex(textField(fields, 'further'));
}

/** §3.33: what an exchange that does not know the message does with it. */
export const messageCompatibilityInformation: ParameterCodec = {
  decode: (cursor) => readInstructions(MESSAGE_INSTRUCTIONS, cursor),
  encode(value, writer) {
    const { more: _behind, ...fields } = fieldsOf(value, 'messageCompatibilityInformation');
    writeInstructions(MESSAGE_INSTRUCTIONS, fields, writer);
  },
};

/** §3.41: `{parameters}`, what an exchange that does not know the parameter `code` does with it. */
export const parameterCompatibilityInformation: ParameterCodec = {
  decode(cursor) {
    const parameters: IsupFields[] = [];
    while (cursor.remaining > 0) {
      const code = cursor.u8();
      const instructions = readInstructions(PARAMETER_INSTRUCTIONS, cursor);
      if (instructions === undefined) return undefined;
      parameters.push({ code, ...instructions });
    }
    return { parameters };
  },
  encode(value, writer) {
    for (const element of listField(fieldsOf(value, 'parameterCompatibilityInformation'), 'parameters')) {
      const { code: _code, ...instructions } = fieldsOf(element, 'parameters');
      writer.u8(numberField(fieldsOf(element, 'parameters'), 'code', 8));
      writeInstructions(PARAMETER_INSTRUCTIONS, instructions, writer);
    }
  },
};
