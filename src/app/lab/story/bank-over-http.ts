import { randomInt, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { WardlineBank } from '../../../../client/wardline-bank.ts';
import { EventDatabase } from '../../../bank/events/event-database.ts';
import { makeSigningKeys } from '../../../http/auth/signing-keys.ts';
import { BankSide } from '../../../http/bank-side.ts';
import { resolveHost } from '../../../http/events/sink-resolver.ts';
import { newServer } from '../../../http/server.ts';
import type { EventQueue } from '../../../lab/core/event-queue.ts';
import type { BankAdvisor } from '../../../lab/story/bank-advisor.ts';
import { bankSchema } from '../../../network/bank-config-schema.ts';
import { NetworkPlan } from '../../../network/network-plan.ts';
import type { LabFirewall } from '../lab-firewall.ts';

const CLIENT_ID = 'example-bank';

/** Opens a server on a port of loopback, with what `add` puts on it. */
export type ServerOpener = (
  port: number,
  add: (server: FastifyInstance) => Promise<void>,
) => Promise<{ close(): Promise<void> }>;

export interface BankPlace {
  /** Of loopback; any that is free where it is left out. */
  readonly port?: number;
  /** One that says nothing and serves nothing else, where it is left out. */
  readonly openServer?: ServerOpener;
}

/** The bank side of the lab's firewall on loopback, and the bank of the story as its client. */
export class BankOverHttp {
  readonly url: string;
  readonly advisor: BankAdvisor;
  readonly clientId = CLIENT_ID;
  /** The bank's private key: of a bank that there is in this world alone. */
  readonly key: JWK;
  private readonly side: BankSide;
  private readonly server: { close(): Promise<void> };

  private constructor(
    url: string,
    key: JWK,
    advisor: BankAdvisor,
    side: BankSide,
    server: { close(): Promise<void> },
  ) {
    this.url = url;
    this.key = key;
    this.advisor = advisor;
    this.side = side;
    this.server = server;
  }

  /** @param queue of the world: it stands still while the bank waits for an answer */
  static async open(
    firewall: LabFirewall,
    queue: EventQueue,
    { port: wanted, openServer = quietServer }: BankPlace = {},
  ): Promise<BankOverHttp> {
    const { privateKey } = await generateKeyPair('ES256', { extractable: true });
    const key: JWK = { ...(await exportJWK(privateKey)), alg: 'ES256', kid: CLIENT_ID };
    // tokens name the address that they are for, so that it has to be known before anything is served
    const port = wanted ?? (await freePort());
    const url = `http://127.0.0.1:${port}`;
    const side = await sideOf(firewall, queue, url, key);
    const server = await openServer(port, (app) => side.addTo(app)).catch(async (error: unknown) => {
      await side.close();
      throw error;
    });
    const client = new WardlineBank({ url, clientId: CLIENT_ID, key });
    const advisor: BankAdvisor = {
      ask: (msisdn, _atMs, answered) => {
        queue.standStill(
          client
            .interceptionRisk(`+${msisdn}`)
            .then(({ verdict, reasons }) => answered({ verdict, reasons: reasons.map(({ code }) => code) })),
        );
      },
    };
    return new BankOverHttp(url, key, advisor, side, server);
  }

  async close(): Promise<void> {
    await this.server.close();
    await this.side.close();
  }
}

const quietServer: ServerOpener = async (port, add) => {
  const server = newServer(randomUUID);
  await add(server);
  await server.listen({ host: '127.0.0.1', port });
  return server;
};

function sideOf(firewall: LabFirewall, queue: EventQueue, url: string, key: JWK): Promise<BankSide> {
  const { numbers, subscribers, findings } = firewall.memory;
  if (numbers === undefined) throw new Error('the firewall remembers nothing for banks');
  const { d: _, ...publicKey } = key;
  const config = bankSchema.parse({
    publicUrl: url,
    tenants: [
      {
        id: CLIENT_ID,
        name: 'Example Bank',
        clientId: CLIENT_ID,
        jwks: { keys: [publicKey] },
        scopes: ['sms-interception-risk:check'],
        purposes: ['dpv:FraudPreventionAndDetection'],
        // minutes of the world are milliseconds here
        quota: { perSecond: 100_000 },
      },
    ],
  });
  return makeSigningKeys().then((keys) =>
    BankSide.open({
      config,
      keys,
      knowledge: {
        memory: { numbers, subscribers, findings },
        plan: new NetworkPlan(firewall.config),
        coverage: config.coverage,
        monitoredDays: config.monitoredDays,
      },
      events: EventDatabase.open(':memory:'),
      networkNowMs: () => queue.nowMs,
      wallNowMs: () => Date.now(),
      chance: () => Math.random(),
      secretChance: (end) => randomInt(end),
      newId: randomUUID,
      resolve: resolveHost,
      deadline: (afterMs) => AbortSignal.timeout(afterMs),
      onFault: (error) => {
        throw error;
      },
    }),
  );
}

/** A port of loopback that nobody has at the moment. */
async function freePort(): Promise<number> {
  const probe = newServer(randomUUID);
  await probe.listen({ host: '127.0.0.1', port: 0 });
  const { port } = probe.server.address() as AddressInfo;
  await probe.close();
  return port;
}
