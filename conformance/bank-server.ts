import { randomInt, randomUUID } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { SignJWT } from 'jose';
import { EventDatabase } from '../src/bank/events/event-database.ts';
import { makeSigningKeys } from '../src/http/auth/signing-keys.ts';
import { BankSide } from '../src/http/bank-side.ts';
import { newServer } from '../src/http/server.ts';
import { BankClient, makeBankKeys } from '../src/http/testing/bank-client.ts';
import type { Bank, BankSetting } from './bank.ts';
import { type BankKind, bankConfig, bankName, PUBLIC_URL, PURPOSE } from './banks.ts';
import { Clock } from './clock.ts';
import { ServiceCentre } from './network/service-centre.ts';
import { Watch } from './network/watch.ts';
import { SINK_CERTIFICATE } from './sink.ts';

/** As the server is set where a scenario says nothing else. */
export const MONITORED_DAYS = 100;

const SUBSCRIBING = [
  'sim-swap-subscriptions',
  'device-roaming-status-subscriptions',
  'device-reachability-status-subscriptions',
] as const;

/** The server under test: one for the whole run, with another network and another bank for each scenario. */
interface Running {
  readonly server: FastifyInstance;
  readonly url: string;
  readonly side: BankSide;
}

let clock = new Clock();
const watch = new Watch();
const centre = new ServiceCentre();
const faults: unknown[] = [];
const bankKeys = await makeBankKeys();
const foreignKeys = await makeBankKeys();
const used = new Map<BankKind, number>();
let running: Promise<Running> | undefined;

async function start(): Promise<Running> {
  const side = await BankSide.open({
    config: bankConfig(bankKeys.publicJwk),
    keys: await makeSigningKeys(),
    knowledge: watch.knowledge,
    events: EventDatabase.open(':memory:'),
    texts: centre,
    networkNowMs: () => clock.nowMs,
    wallNowMs: () => clock.tokensNowMs,
    chance: Math.random,
    secretChance: randomInt,
    newId: randomUUID,
    resolve: async () => ['127.0.0.1'],
    deadline: (afterMs) => AbortSignal.timeout(afterMs),
    trustedCertificates: [SINK_CERTIFICATE.cert],
    onFault: (error) => faults.push(error),
  });
  const server = newServer(randomUUID);
  await side.addTo(server);
  return { server, side, url: await server.listen({ port: 0, host: '127.0.0.1' }) };
}

/** The server with a network that nothing happened in yet, and a bank that has asked nothing. */
export async function openBank(
  ofScenario: Clock,
  { limit, monitoredDays = MONITORED_DAYS }: BankSetting,
): Promise<Bank> {
  running ??= start();
  const { url, side } = await running;
  clock = ofScenario;
  watch.renew(monitoredDays);
  const kind = limit ?? 'usual';
  const place = used.get(kind) ?? 0;
  used.set(kind, place + 1);
  const name = bankName(kind, place);
  const client = new BankClient(url, name, bankKeys, PUBLIC_URL);
  return {
    url,
    link: watch.link,
    settle: () => side.tick(),
    token: (scopes, phoneNumber) => client.token(scopeText(scopes), phoneNumber),
    foreignToken: (scopes) => foreignToken(name, scopes),
    lastText: (msisdn) => centre.lastText(msisdn),
    close() {
      for (const api of SUBSCRIBING) {
        for (const { id } of side.subscriptions.list(name, api))
          side.subscriptions.remove(name, api, id, clock.nowMs);
      }
      const [fault] = faults.splice(0);
      if (fault !== undefined) throw fault;
    },
  };
}

/** Ends the server, after the last scenario. */
export async function closeServer(): Promise<void> {
  if (running === undefined) return;
  const { server, side } = await running;
  await server.close();
  await side.close();
}

function scopeText(scopes: readonly string[]): string {
  return [PURPOSE, ...scopes].join(' ');
}

/** As the server's own, but for who signed it. */
async function foreignToken(client: string, scopes: readonly string[]): Promise<string> {
  const { privateKey, publicJwk } = foreignKeys;
  return new SignJWT({ client_id: client, scope: scopeText(scopes) })
    .setProtectedHeader({ alg: 'ES256', kid: publicJwk.kid, typ: 'at+jwt' })
    .setIssuer(PUBLIC_URL)
    .setAudience(PUBLIC_URL)
    .setSubject(client)
    .setIssuedAt()
    .setExpirationTime('5m')
    .sign(privateKey);
}
