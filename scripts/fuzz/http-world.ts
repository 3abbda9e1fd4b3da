import type { FastifyInstance } from 'fastify';
import { EVENT_APIS, type EventApiName } from '../../src/bank/events/event-api-table.ts';
import { EventDatabase } from '../../src/bank/events/event-database.ts';
import { makeSigningKeys } from '../../src/http/auth/signing-keys.ts';
import { BankSide } from '../../src/http/bank-side.ts';
import { newServer } from '../../src/http/server.ts';
import { makeBankKeys } from '../../src/http/testing/bank-client.ts';
import { ASKED_NUMBERS, httpNetwork } from './http-network.ts';
import type { HttpOperation } from './http-operations.ts';
import { type Asker, askersConfig, askersHeaders, SUBSCRIBER } from './http-tokens.ts';

/** After half a day without a message the link is taken to be down; cases take less of the day than that. */
const DOWN_MS = 13 * 3_600_000;
const MS_BETWEEN_CASES = 20;
const MOST_MS = 11 * 3_600_000;
/** The clock of tokens and quotas hardly moves: tokens must last, and seconds must end. */
const CASES_A_MS = 50;
/** Codes remembered of each bank. */
const MAX_KEPT_CODES = 4;

interface Owned {
  readonly asker: Asker;
  readonly api: EventApiName;
}

/** The bank side over a network, its clocks, and what it was left with by the requests before. */
export class HttpWorld {
  readonly server: FastifyInstance;
  readonly headers: ReadonlyMap<Asker, string | undefined>;
  /** Faults of ours that no caller is told of. */
  readonly faults: unknown[];
  /** Subscriptions that stand, by identifier. */
  readonly subscriptions = new Map<string, Owned>();
  /** Codes that were sent, latest last: by whom, what they are asked back by, and what they are. */
  readonly codes: { readonly tenant: string; readonly id: string; readonly code: string }[];
  private readonly side: BankSide;
  private readonly clock: HttpClock;

  private constructor(
    parts: Pick<HttpWorld, 'server' | 'headers' | 'faults' | 'codes'> & { side: BankSide; clock: HttpClock },
  ) {
    this.server = parts.server;
    this.headers = parts.headers;
    this.faults = parts.faults;
    this.codes = parts.codes;
    this.side = parts.side;
    this.clock = parts.clock;
  }

  static async open(operations: readonly HttpOperation[]): Promise<HttpWorld> {
    const network = httpNetwork();
    const [bankKeys, keys] = await Promise.all([makeBankKeys(), makeSigningKeys()]);
    const clock = new HttpClock(network.nowMs, Date.now());
    const faults: unknown[] = [];
    const codes: HttpWorld['codes'] = [];
    let text = '';
    let serial = 0;
    let draw = 0;
    const side = await BankSide.open({
      config: askersConfig(bankKeys.publicJwk, operations),
      keys,
      knowledge: network.knowledge,
      events: EventDatabase.open(':memory:'),
      texts: {
        async send({ body, stillWanted }) {
          if (stillWanted()) text = body;
        },
      },
      networkNowMs: () => clock.networkMs,
      wallNowMs: () => clock.wallMs,
      chance: () => 0.5,
      secretChance: (end) => (draw = (draw * 31 + 4127) % end),
      newId: () => lettered(serial++),
      resolve: async () => ['127.0.0.1'],
      deadline: (afterMs) => AbortSignal.timeout(afterMs),
      onFault: (error) => faults.push(error),
    });
    const server = newServer(() => lettered(serial++));
    server.addHook('onSend', async (request, _reply, payload) => {
      const sent = /"authenticationId":"([^"]+)"/.exec(String(payload))?.[1];
      const code = /\d{6}/.exec(text)?.[0];
      if (sent === undefined || code === undefined) return;
      codes.push({ tenant: request.caller.tenant.id, id: sent, code });
      if (codes.length > MAX_KEPT_CODES) codes.shift();
    });
    await side.addTo(server);
    const url = await server.listen({ port: 0, host: '127.0.0.1' });
    const headers = await askersHeaders(url, bankKeys, keys, operations);
    const world = new HttpWorld({ server, headers, faults, codes, side, clock });
    // the one question of its day
    await server.inject({
      method: 'GET',
      url: '/sim-swap-subscriptions/v0.3/subscriptions',
      headers: { authorization: headers.get('spent') ?? '' },
    });
    world.mend();
    return world;
  }

  /** Now, as the network has it. */
  get nowMs(): number {
    return this.clock.networkMs;
  }

  /** Goes to the time of a case; that of one in which nobody has watched for half a day. */
  at(index: number, isDown: boolean): void {
    this.clock.networkAheadMs = Math.min(index * MS_BETWEEN_CASES, MOST_MS) + (isDown ? DOWN_MS : 0);
    this.clock.wallAheadMs = Math.floor(index / CASES_A_MS);
  }

  /** Each bank has one subscription at each interface, and the subscriber too; none beside these. */
  mend(): void {
    const names = Object.keys(EVENT_APIS) as EventApiName[];
    for (const api of names) {
      for (const tenant of ['bank', 'other-bank']) {
        for (const { id } of this.side.subscriptions.list(tenant, api)) {
          if (!this.subscriptions.has(id)) this.side.subscriptions.remove(tenant, api, id, this.nowMs);
        }
      }
      for (const asker of ['bank', 'other bank', 'subscriber'] as const) this.own(api, asker);
    }
  }

  private own(api: EventApiName, asker: 'bank' | 'other bank' | 'subscriber'): void {
    const tenant = asker === 'other bank' ? 'other-bank' : 'bank';
    for (const [id, owned] of this.subscriptions) {
      if (owned.asker !== asker || owned.api !== api) continue;
      if (this.side.subscriptions.find(tenant, api, id) !== undefined) return;
      this.subscriptions.delete(id);
    }
    const [kind] = EVENT_APIS[api].kinds;
    if (kind === undefined) throw new Error(`${api} tells nothing`);
    const msisdn = asker === 'subscriber' ? SUBSCRIBER.slice(1) : (ASKED_NUMBERS[1] ?? '');
    const made = this.side.subscriptions.create(
      {
        api,
        tenant,
        msisdn,
        namesSubscriber: asker !== 'subscriber',
        kind,
        sink: 'https://bank.example.com/events',
        credential: { accessToken: SINK_SECRET, expiresAtMs: this.nowMs + 400 * 86_400_000 },
        expiresAtMs: undefined,
        maxEvents: undefined,
        initialEvent: undefined,
      },
      this.nowMs,
    );
    if (made === undefined) throw new Error('there is no room for a subscription');
    this.subscriptions.set(made.id, { asker, api });
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.side.close();
  }
}

/** What the sinks of standing subscriptions are shown, and nobody else. */
export const SINK_SECRET = 'what-the-sink-alone-is-shown';

class HttpClock {
  networkAheadMs = 0;
  wallAheadMs = 0;
  private readonly networkStartMs: number;
  private readonly wallStartMs: number;

  constructor(networkStartMs: number, wallStartMs: number) {
    this.networkStartMs = networkStartMs;
    this.wallStartMs = wallStartMs;
  }

  get networkMs(): number {
    return this.networkStartMs + this.networkAheadMs;
  }
  get wallMs(): number {
    return this.wallStartMs + this.wallAheadMs;
  }
}

/** In the form of a UUID and without digits, so that none is mistaken for a subscriber's number. */
function lettered(serial: number): string {
  const letters = serial
    .toString(6)
    .padStart(32, '0')
    .replace(/\d/g, (digit) => 'abcdef'[Number(digit)] ?? 'a');
  return [
    letters.slice(0, 8),
    letters.slice(8, 12),
    letters.slice(12, 16),
    letters.slice(16, 20),
    letters.slice(20),
  ].join('-');
}
