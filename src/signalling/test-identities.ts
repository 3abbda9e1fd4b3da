import { DecodeContext } from '../wire/ber/decode-context.ts';
import { decodeElement } from '../wire/ber/decode-value.ts';
import type { Asn1Type, Field, OctetCodec } from '../wire/ber/schema.ts';
import { operationOf as capOperationOf } from '../wire/cap/registry.ts';
import type { Cursor } from '../wire/cursor.ts';
import { SLOT_COUNT, slotOf } from '../wire/glance/argument-plan.ts';
import { operationOf as mapOperationOf } from '../wire/map/registry.ts';
import type { TcapComponent } from '../wire/tcap/tcap-record.ts';

/*
 * For tests alone: the identities of an argument as the full decode finds them. The operation's schema
 * is copied with an ear at every codec that a place of the glance stands for, and the full decoder is
 * run by the copy: what the ears hear, in the order of the octets, is what the glance must say.
 */

type Heard = (slot: number, digits: string) => void;

/** A copy of `type` whose leaves tell `heard` what they decode. `name` is the field's identifier. */
function listening(type: Asn1Type, name: string, heard: Heard): Asn1Type {
  const field = (inner: Field): Field => ({ ...inner, type: listening(inner.type, inner.name, heard) });
  switch (type.kind) {
    case 'octets': {
      const slot = slotOf(type.codec.name, name);
      return slot < 0 ? type : { ...type, codec: listeningCodec(type.codec, slot, heard) };
    }
    case 'sequence':
    case 'choice':
      return { ...type, fields: type.fields.map(field) };
    case 'list':
      return { ...type, element: listening(type.element, name, heard) };
    case 'either':
      return { ...type, types: type.types.map((inner) => listening(inner, name, heard)) };
    case 'named':
      return { ...type, type: listening(type.type, type.name, heard) };
    case 'tagged':
      return { ...type, type: listening(type.type, name, heard) };
    case 'later':
    case 'enumerated':
    case 'integer':
    case 'boolean':
    case 'null':
    case 'bits':
    case 'oid':
    case 'text':
    case 'any':
      return type;
    default:
      return type satisfies never;
  }
}

function listeningCodec(codec: OctetCodec<unknown>, slot: number, heard: Heard): OctetCodec<unknown> {
  return {
    ...codec,
    decode(ctx, start, end) {
      const value = codec.decode(ctx, start, end);
      const digits = typeof value === 'object' && value !== null && 'digits' in value ? value.digits : value;
      heard(slot, typeof digits === 'string' ? digits : '');
      return value;
    },
  };
}

interface Ear {
  readonly type: Asn1Type;
  readonly digits: string[];
}

const EARS = new WeakMap<Asn1Type, Ear>();

function earFor(type: Asn1Type): Ear {
  const known = EARS.get(type);
  if (known) return known;
  const digits = new Array<string>(SLOT_COUNT).fill('');
  const heard: Heard = (slot, text) => {
    digits[slot] ||= text;
  };
  const ear = { type: listening(type, '', heard), digits };
  EARS.set(type, ear);
  return ear;
}

const NONE: readonly string[] = new Array<string>(SLOT_COUNT).fill('');

/** By SLOT_*: the first digits of each place in a component's argument or result, `''` where there are none. */
export function identitiesOf(
  component: TcapComponent,
  cursor: Cursor,
  user: string,
  version: number,
): readonly string[] {
  const { type: kind, code, parameterStart, parameterEnd } = component;
  if (typeof code !== 'number' || parameterStart < 0 || user === 'unknown') return NONE;
  const operation = user === 'cap' ? capOperationOf(code) : mapOperationOf(code);
  const own = operation?.versions?.[version];
  const type =
    kind === 'invoke'
      ? (own?.argument ?? operation?.argument)
      : kind === 'returnResult' || kind === 'returnResultNotLast'
        ? (own?.result ?? operation?.result)
        : undefined;
  if (type === undefined) return NONE;
  const ear = earFor(type);
  ear.digits.fill('');
  decodeElement(new DecodeContext(cursor, [], 'map'), ear.type, parameterStart, parameterEnd);
  return [...ear.digits];
}
