import { DecodeContext } from '../wire/ber/decode-context.ts';
import { decodeElement } from '../wire/ber/decode-value.ts';
import { type Asn1Type, any } from '../wire/ber/schema.ts';
import { elementJson } from '../wire/ber/value-json.ts';
import { errorOf as capErrorOf } from '../wire/cap/errors.ts';
import { operationOf as capOperationOf } from '../wire/cap/registry.ts';
import type { Cursor } from '../wire/cursor.ts';
import type { Faults } from '../wire/fault.ts';
import type { TransactionUser } from '../wire/glance/transaction-user.ts';
import { errorOf as mapErrorOf } from '../wire/map/errors.ts';
import { operationOf as mapOperationOf, operationName } from '../wire/map/registry.ts';
import type { TcapComponent } from '../wire/tcap/tcap-record.ts';
import type { ComponentRecord } from './msu-record.ts';

interface Meaning {
  readonly name: string | null;
  readonly argument: Asn1Type;
  readonly result: Asn1Type;
}

const UNKNOWN: Meaning = { name: null, argument: any, result: any };

/** Local codes of MAP and CAP are below, versions and phases far below: what is kept of what they mean. */
const KEPT_CODES = 256;
const KEPT_VERSIONS = 8;
const meanings: Record<TransactionUser, Meaning[]> = { map: [], cap: [], unknown: [] };

function meaningOf(user: TransactionUser, version: number, code: number | string | undefined): Meaning {
  if (typeof code !== 'number' || code < 0 || code >= KEPT_CODES || version >= KEPT_VERSIONS) {
    return findMeaning(user, version, code);
  }
  const kept = meanings[user];
  const place = version * KEPT_CODES + code;
  kept[place] ??= findMeaning(user, version, code);
  return kept[place];
}

/** What an operation code means to the user; a code without meaning is left to the generic walk. */
function findMeaning(user: TransactionUser, version: number, code: number | string | undefined): Meaning {
  if (typeof code !== 'number') return UNKNOWN;
  const operation = user === 'map' ? mapOperationOf(code) : user === 'cap' ? capOperationOf(code) : undefined;
  if (!operation) return UNKNOWN;
  const own = operation.versions?.[version];
  return {
    name: (user === 'map' ? operationName(code, version) : undefined) ?? operation.name,
    argument: own?.argument ?? operation.argument ?? any,
    result: own?.result ?? operation.result ?? any,
  };
}

/** Decodes the parameters of the components of one message. Oddities met on the way are added up. */
export function decodeComponents(
  components: readonly TcapComponent[],
  user: TransactionUser,
  version: number,
  cursor: Cursor,
  faults: Faults,
): { records: ComponentRecord[]; oddities: number } {
  const ctx = new DecodeContext(cursor, faults, user === 'cap' ? 'cap' : 'map');
  const records = components.map((component) => decodeComponent(component, user, version, ctx));
  return { records, oddities: ctx.oddities };
}

/** The same as the text that JSON.stringify makes of the records, without the records where nothing is odd. */
export function componentsJson(
  components: readonly TcapComponent[],
  user: TransactionUser,
  version: number,
  cursor: Cursor,
  faults: Faults,
): { json: string; oddities: number } {
  const ctx = new DecodeContext(cursor, faults, user === 'cap' ? 'cap' : 'map');
  let json = '[';
  for (const component of components) {
    if (json !== '[') json += ',';
    json +=
      usualJson(component, user, version, ctx) ??
      JSON.stringify(decodeComponent(component, user, version, ctx));
  }
  return { json: `${json}]`, oddities: ctx.oddities };
}

/** An invocation or a result of a known operation; its name is ours and needs no escape. */
function usualJson(
  component: TcapComponent,
  user: TransactionUser,
  version: number,
  ctx: DecodeContext,
): string | undefined {
  const { type, invokeId, linkedId, code, parameterStart } = component;
  if (typeof code !== 'number' || linkedId !== undefined) return undefined;
  if (type === 'returnError' || type === 'reject') return undefined;
  const { name, argument, result } = meaningOf(user, version, code);
  if (name === null) return undefined;
  const isInvoke = type === 'invoke';
  const value =
    parameterStart < 0
      ? 'null'
      : elementJson(ctx, isInvoke ? argument : result, parameterStart, component.parameterEnd);
  if (value === undefined) return undefined;
  const label = isInvoke ? 'argument' : 'result';
  return `{"type":"${type}","invokeId":${invokeId},"opcode":${code},"operation":"${name}","${label}":${value}}`;
}

function decodeComponent(
  component: TcapComponent,
  user: TransactionUser,
  version: number,
  ctx: DecodeContext,
): ComponentRecord {
  const { type, invokeId, code } = component;
  const record: ComponentRecord = { type, invokeId };
  if (component.linkedId !== undefined) record.linkedId = component.linkedId;
  const value = (schema: Asn1Type) =>
    component.parameterStart < 0
      ? null
      : (decodeElement(ctx, schema, component.parameterStart, component.parameterEnd) ?? null);
  switch (type) {
    case 'invoke': {
      const meaning = meaningOf(user, version, code);
      record.opcode = code ?? null;
      record.operation = meaning.name;
      record.argument = value(meaning.argument);
      return record;
    }
    case 'returnResult':
    case 'returnResultNotLast': {
      const meaning = meaningOf(user, version, code);
      record.opcode = code ?? null;
      record.operation = meaning.name;
      record.result = value(meaning.result);
      return record;
    }
    case 'returnError': {
      const error =
        typeof code === 'number' ? (user === 'cap' ? capErrorOf(code) : mapErrorOf(code)) : undefined;
      if (code !== undefined) record.errorCode = code;
      record.error = error?.name ?? null;
      record.parameter = value(error?.parameter ?? any);
      return record;
    }
    case 'reject':
      if (component.problem) record.problem = component.problem;
      return record;
    default:
      return type satisfies never;
  }
}
