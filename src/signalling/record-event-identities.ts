import { MAX_DIGITS_AS_NUMBER } from '../wire/bcd.ts';
import type { Asn1Type, Field } from '../wire/ber/schema.ts';
import { operationOf as capOperationOf } from '../wire/cap/registry.ts';
import { SLOT_COUNT, SLOT_IMSI, slotOf } from '../wire/glance/argument-plan.ts';
import type { TransactionUser } from '../wire/glance/transaction-user.ts';
import { operationOf as mapOperationOf } from '../wire/map/registry.ts';
import type { ComponentRecord } from './msu-record.ts';

/** Deeper than any argument goes; types that hold themselves end here. */
const MAX_DEPTH = 24;

/** By SLOT_*: the first digits of each place in a component's argument or result, `''` where there are none. */
export function identitiesOfComponent(
  component: ComponentRecord | undefined,
  user: TransactionUser,
  version: number,
): readonly string[] {
  const digits = new Array<string>(SLOT_COUNT).fill('');
  const type = component && typeOf(component, user, version);
  if (component !== undefined && type !== undefined) {
    const value = component.type === 'invoke' ? component.argument : component.result;
    walk(type, '', value, digits, 0);
  }
  return digits;
}

/** Digits as a number with a 1 before them: 0 for none, -1 where only text can hold them. */
export function numberOfDigits(text: string): number {
  if (text === '') return 0;
  if (text.length > MAX_DIGITS_AS_NUMBER) return -1;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x30 || code > 0x39) return -1;
  }
  return Number(`1${text}`);
}

function typeOf(
  { type, opcode }: ComponentRecord,
  user: TransactionUser,
  version: number,
): Asn1Type | undefined {
  if (typeof opcode !== 'number' || user === 'unknown') return undefined;
  const operation = user === 'cap' ? capOperationOf(opcode) : mapOperationOf(opcode);
  const own = operation?.versions?.[version];
  if (type === 'invoke') return own?.argument ?? operation?.argument;
  return type === 'returnResult' || type === 'returnResultNotLast'
    ? (own?.result ?? operation?.result)
    : undefined;
}

/**
 * Goes through a decoded value with its type beside it, which tells what each string means. Members of a record
 * stand in the order of the octets, so that what is met first came first.
 */
function walk(schema: Asn1Type, name: string, value: unknown, digits: string[], depth: number): void {
  if (value === undefined || value === null || depth > MAX_DEPTH) return;
  switch (schema.kind) {
    case 'octets': {
      const slot = slotOf(schema.codec.name, name);
      if (slot >= 0) digits[slot] ||= slot === SLOT_IMSI ? textOf(value) : textOf(memberOf(value, 'digits'));
      return;
    }
    case 'sequence':
    case 'choice':
      walkMembers(schema.fields, value, digits, depth);
      return;
    case 'list':
      if (!Array.isArray(value)) return;
      for (const element of value) walk(schema.element, name, element, digits, depth + 1);
      return;
    case 'either':
      // the value says which of them it was: one alone has such members
      for (const alternative of schema.types) walk(alternative, name, value, digits, depth + 1);
      return;
    case 'named':
      walk(schema.type, schema.name, memberOf(value, schema.name), digits, depth + 1);
      return;
    case 'tagged':
      walk(schema.type, name, value, digits, depth);
      return;
    case 'later':
      walk(schema.type(), name, value, digits, depth + 1);
      return;
    case 'enumerated':
    case 'integer':
    case 'boolean':
    case 'null':
    case 'bits':
    case 'oid':
    case 'text':
    case 'any':
      return;
    default: {
      schema satisfies never;
    }
  }
}

function walkMembers(fields: readonly Field[], value: unknown, digits: string[], depth: number): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
  for (const [name, member] of Object.entries(value)) {
    const field = fields.find((candidate) => candidate.name === name);
    if (field !== undefined) walk(field.type, field.name, member, digits, depth + 1);
  }
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
