import type { Json, JsonObject } from '../../src/http/contract/open-api-document.ts';
import type { Chance } from './chance.ts';
import { HttpBody } from './http-body.ts';
import { HttpMutator } from './http-mutator.ts';
import { ASKED_NUMBERS } from './http-network.ts';
import type { HttpOperation } from './http-operations.ts';
import { type Asker, BAD_ASKERS, GOOD_ASKERS, NARROW_SCOPE } from './http-tokens.ts';
import { type HttpWorld, SINK_SECRET } from './http-world.ts';

/** A request as it is sent, and what its maker knows of it. */
export interface HttpRequest {
  readonly operation: HttpOperation;
  readonly asker: Asker;
  readonly method: string;
  readonly url: string;
  /** Without `authorization`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly payload: string | undefined;
  readonly correlator: string | undefined;
  /** Whether method and path are those of the operation. */
  readonly isRouted: boolean;
  /** Whether the narrow bank may ask it. */
  readonly isNarrow: boolean;
  /** Whether it names a subscription or a code of somebody else. */
  readonly isOthers: boolean;
  /** Whether it is asked while nobody watches. */
  readonly isDown: boolean;
  /** Whether the body is as the schema has it. */
  readonly isSound: boolean;
  /** Numbers that its caller knows: sent now or before. */
  readonly known: readonly string[];
  readonly sink: string | undefined;
}

const CORRELATORS = [
  '',
  'b4333c46-49c0-4f62-80d7-f0ef930f1c46',
  'x'.repeat(256),
  'x'.repeat(257),
  'x'.repeat(8000),
  'a b',
  'ü',
  '</script>',
  '{{code}}',
  "' OR 1=1",
];
const TYPES = [
  'application/json; charset=utf-8',
  'application/json;charset=utf-16',
  'application/cloudevents+json',
  'application/x-www-form-urlencoded',
  'text/plain',
  'multipart/form-data; boundary=x',
  'application/octet-stream',
  'nonsense',
  '',
];
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS'];
const IDS = [
  '',
  '..',
  '%00',
  '%2e%2e%2f',
  '%zz',
  'x'.repeat(300),
  '__proto__',
  'constructor',
  '0',
  "'",
  '%F0%9F%92%A5',
  'a/b',
  'ABC',
];
const QUERIES = [
  '',
  '?',
  '?__proto__=1',
  '?a=1&a=2',
  '?phoneNumber=%2B447700900001',
  `?${'a=1&'.repeat(500)}`,
  '?%zz',
  '#x',
];

/** Requests to every operation, most of them wrong in some place. */
export class HttpRequests {
  private readonly chance: Chance;
  private readonly operations: readonly HttpOperation[];
  private readonly world: HttpWorld;
  private readonly bodies: HttpBody;
  private readonly mutator: HttpMutator;

  constructor(chance: Chance, operations: readonly HttpOperation[], world: HttpWorld) {
    this.chance = chance;
    this.operations = operations;
    this.world = world;
    this.bodies = new HttpBody(chance);
    this.mutator = new HttpMutator(chance);
  }

  next(isDown: boolean): HttpRequest {
    const { chance } = this;
    const picked = chance.pick(this.operations);
    const asker = this.asker();
    const { url, isThere, isOthers } = this.address(picked, asker);
    const method = chance.onceIn(24) ? chance.pick(METHODS) : picked.method;
    // another method of the same path may be another operation
    const found = this.operations.find((one) => one.path === picked.path && one.method === method);
    const operation = found ?? picked;
    const body = this.body(picked, asker);
    const headers: Record<string, string> = {};
    const correlator = chance.onceIn(3) ? chance.pick(CORRELATORS) : undefined;
    if (correlator !== undefined) headers['x-correlator'] = correlator;
    const type = chance.onceIn(16) ? chance.pick(TYPES) : 'application/json';
    if (body.text !== undefined || chance.onceIn(8)) headers['content-type'] = type;
    if (chance.onceIn(16)) headers.accept = chance.pick(['text/html', '*/*', 'application/xml']);
    if (chance.onceIn(32)) headers['x-large'] = 'x'.repeat(20_000);
    return {
      operation,
      asker,
      method,
      url,
      headers,
      payload: body.text,
      correlator,
      isRouted: isThere && found !== undefined,
      isNarrow: operation.scopes.some((scopes) => scopes.every((scope) => scope === NARROW_SCOPE)),
      isOthers: isOthers || body.isOthers,
      isDown,
      isSound: body.isSound,
      known: [body.text ?? '', url, ...ASKED_NUMBERS.slice(0, 2)],
      sink: body.sink,
    };
  }

  private asker(): Asker {
    const { chance } = this;
    if (chance.onceIn(8)) return chance.pick(BAD_ASKERS);
    if (chance.onceIn(12)) return chance.pick(['narrow', 'spent'] as const);
    return chance.pick(GOOD_ASKERS);
  }

  private address(
    { path }: HttpOperation,
    asker: Asker,
  ): { url: string; isThere: boolean; isOthers: boolean } {
    const { chance, world } = this;
    const query = chance.onceIn(16) ? chance.pick(QUERIES) : '';
    if (chance.onceIn(64)) {
      const url = chance.pick([`${path}/`, path.toUpperCase(), `/${path}`, `${path}/x/y`, '/', '/%zz']);
      return { url, isThere: false, isOthers: false };
    }
    if (!path.includes('{subscriptionId}')) return { url: `${path}${query}`, isThere: true, isOthers: false };
    const owned = [...world.subscriptions];
    if (chance.onceIn(6)) {
      const id = chance.pick(IDS);
      return {
        url: `${path.replace('{subscriptionId}', () => id)}${query}`,
        isThere: id === 'ABC',
        isOthers: true,
      };
    }
    const fitting = owned.filter(([, { api }]) => path.startsWith(`/${api}/`));
    const [id, owner] = chance.pick(fitting);
    // a bank sees what was made for its subscriber; the subscriber's token what is about them, which the other is not
    const isOthers = owner.asker !== asker && !(asker === 'bank' && owner.asker === 'subscriber');
    return { url: `${path.replace('{subscriptionId}', id)}${query}`, isThere: true, isOthers };
  }

  private body(operation: HttpOperation, asker: Asker) {
    const { chance, world } = this;
    const nothing = { isOthers: false, sink: undefined };
    if (operation.body === undefined) {
      return {
        ...nothing,
        text: chance.onceIn(12) ? chance.pick(['{}', 'x', '{"a":']) : undefined,
        isSound: true,
      };
    }
    if (chance.onceIn(40)) return { ...nothing, text: undefined, isSound: false };
    const made = this.bodies.make(operation.document, operation.body, {
      numbers: ASKED_NUMBERS,
      authenticationIds: [...world.codes.map(({ id }) => id), 'nobody'],
      codes: [...world.codes.map(({ code }) => code), '000000'],
      nowMs: world.nowMs,
    }) as JsonObject;
    if (asker === 'subscriber' && !chance.onceIn(3)) withoutSubject(made);
    const isSound = chance.onceIn(3);
    const text = isSound ? JSON.stringify(made) : this.mutator.changed(made);
    const named = subjectOf(text, 'authenticationId');
    const tenant = asker === 'other bank' ? 'other-bank' : 'bank';
    const isOthers =
      operation.operationId === 'validateCode' &&
      world.codes.some(({ id, tenant: owner }) => id === named && owner !== tenant);
    return { text, isSound, isOthers, sink: subjectOf(text, 'sink') };
  }
}

/** Leaves out who is asked about, as a token that names the subscriber wants it. */
function withoutSubject(body: JsonObject): void {
  delete body.phoneNumber;
  delete body.device;
  const { config } = body as { config?: { subscriptionDetail?: JsonObject } };
  delete config?.subscriptionDetail?.phoneNumber;
  delete config?.subscriptionDetail?.device;
}

/** A text of a body's own, as the server reads it. */
function subjectOf(text: string, key: string): string | undefined {
  try {
    const value = (JSON.parse(text) as Record<string, Json> | null)?.[key];
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A request as it is noted for who replays it: the token by whom it is of. */
export function noted({ asker, method, url, headers, payload, isDown }: HttpRequest): string {
  return `${JSON.stringify({ asker, method, url, headers, payload, isDown }).replaceAll(SINK_SECRET, '…')}\n`;
}
