import { randomInt, randomUUID } from 'node:crypto';
import { RiskGate } from '../src/bank/code-gate.ts';
import { OneTimeCodes } from '../src/bank/one-time-codes.ts';
import { ApiError } from '../src/http/api-error.ts';
import { bankApis } from '../src/http/bank-apis.ts';
import type { Authenticator, Caller } from '../src/http/caller.ts';
import { buildServer } from '../src/http/server.ts';
import type { Api } from './apis.ts';
import type { Bank } from './bank.ts';
import type { Clock } from './clock.ts';
import { ServiceCentre } from './network/service-centre.ts';
import { watchOf } from './network/watch.ts';

/** What a scenario wants of the server before it is started. */
export interface BankSetting {
  /** What the bank of the scenario may ask. */
  quota?: { readonly perSecond: number; readonly perDay: number };
  /** For how long SIM cards are followed. */
  monitoredDays?: number;
  /** The link to the network is lost: nothing has come of it for long. */
  feedLost?: boolean;
}

/** As the server is set where a scenario says nothing else. */
export const MONITORED_DAYS = 100;

class StandIn implements Authenticator {
  readonly tokens = new Map<string, { caller: Caller; untilMs: number }>();
  private readonly clock: Clock;
  constructor(clock: Clock) {
    this.clock = clock;
  }
  async authenticate(authorization: string | undefined): Promise<Caller> {
    const found = this.tokens.get((authorization ?? '').replace('Bearer ', ''));
    if (found === undefined || found.untilMs < this.clock.tokensNowMs) {
      throw new ApiError(401, 'UNAUTHENTICATED', 'no token that is good here');
    }
    return found.caller;
  }
  make(scopes: readonly string[], phoneNumber: string | undefined): string {
    const token = randomUUID();
    this.tokens.set(token, {
      untilMs: this.clock.tokensNowMs + 300_000,
      caller: {
        tenant: {
          id: 'b',
          name: 'B',
          scopes: new Set(scopes),
          mayAskAbout: () => true,
          hasConsentOf: () => true,
        },
        clientId: 'b',
        scopes: new Set(scopes),
        purpose: undefined,
        phoneNumber,
      },
    });
    return token;
  }
}

/** Starts the server of one interface, with a network to watch and a bank that may ask everything. */
export async function openBank({ prefix }: Api, clock: Clock, setting: BankSetting): Promise<Bank> {
  const { link, knowledge, risk } = watchOf(setting.monitoredDays ?? MONITORED_DAYS);
  const nowMs = () => clock.nowMs;
  const centre = new ServiceCentre(() => undefined);
  const gate = new RiskGate(risk, knowledge, nowMs);
  const codes = new OneTimeCodes({ sender: centre, gate, nowMs, chance: randomInt, newId: randomUUID });
  const authenticator = new StandIn(clock);
  const apis = bankApis({ knowledge, risk, nowMs, codes }).filter((one) => one.prefix === prefix);
  const server = await buildServer({ apis, authenticator, newId: randomUUID });
  const url = await server.listen({ port: 0, host: '127.0.0.1' });
  return {
    url,
    link,
    settle: async () => undefined,
    token: async (scopes, phoneNumber) => authenticator.make(scopes, phoneNumber),
    foreignToken: async () => randomUUID(),
    lastText: (msisdn) => centre.lastText(msisdn),
    close: () => server.close(),
  };
}
