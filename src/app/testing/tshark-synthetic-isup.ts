import type { IsupOptions } from '../../wire/isup/isup-record.ts';
import { ITU_MESSAGES, type MessageDefinition } from '../../wire/isup/message-table.ts';
import { ITU_VECTORS } from '../../wire/isup/parameter.vectors.ts';
import { ITU_PARAMETERS } from '../../wire/isup/parameter-table.ts';
import { OctetWriter, octetsFromHex } from '../../wire/octet-writer.ts';
import type { SyntheticMessage } from './tshark-synthetic.ts';

const SI_ISUP = 5;
const SI_BICC = 13;
const CIC = 213;

/** Contents of a parameter, from the first of its vectors. */
function contentsOf(name: string): Uint8Array | undefined {
  const vector = ITU_VECTORS.find(([candidate]) => candidate === name);
  return vector && octetsFromHex(vector[1]);
}

/** Every message of Q.763 with its mandatory parameters, and a message around each optional one. */
export function isupMessages(): SyntheticMessage[] {
  const made: SyntheticMessage[] = [];
  for (const definition of ITU_MESSAGES.byAcronym.values()) {
    const octets = messageOf(definition, {});
    if (octets) made.push({ says: definition.acronym, si: SI_ISUP, octets });
  }
  const answer = ITU_MESSAGES.byAcronym.get('ANM');
  for (const [name, contents] of ITU_VECTORS) {
    const code = ITU_PARAMETERS.byName.get(name)?.code;
    if (!answer || code === undefined) continue;
    const optional = { code, contents: octetsFromHex(contents) };
    const octets = messageOf(answer, {}, optional);
    if (octets) made.push({ says: `ANM with ${name} ${contents}`, si: SI_ISUP, octets });
  }
  const initial = ITU_MESSAGES.byAcronym.get('IAM');
  const bicc = initial && messageOf(initial, { bicc: true });
  if (bicc) made.push({ says: 'IAM of BICC', si: SI_BICC, octets: bicc });
  return made;
}

/** `undefined` for a message whose body the table does not lay out, or for which a vector is missing. */
function messageOf(
  definition: MessageDefinition,
  { bicc = false }: IsupOptions,
  optional?: { readonly code: number; readonly contents: Uint8Array },
): Uint8Array | undefined {
  if (definition.body !== 'parameters') return undefined;
  const writer = new OctetWriter();
  if (bicc) writer.u32le(CIC);
  else writer.u16le(CIC);
  writer.u8(definition.code);
  for (const { parameter, octets } of definition.fixed) {
    const contents = contentsOf(parameter.name);
    if (contents?.length !== octets) return undefined;
    writer.bytes(contents);
  }
  const pointers = writer.length;
  const { variable } = definition;
  const hasPointer = definition.optional === 'allowed' || optional !== undefined;
  for (let i = 0; i < variable.length + (hasPointer ? 1 : 0); i++) writer.u8(0);
  for (const [i, { name }] of variable.entries()) {
    const contents = contentsOf(name);
    if (!contents) return undefined;
    writer.patch(pointers + i, writer.length - pointers - i);
    writer.u8(contents.length).bytes(contents);
  }
  if (optional) {
    const at = pointers + variable.length;
    writer.patch(at, writer.length - at);
    writer.u8(optional.code).u8(optional.contents.length).bytes(optional.contents).u8(0);
  }
  return writer.finish();
}
