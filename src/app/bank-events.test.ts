import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exportJWK, generateKeyPair } from 'jose';
import { MSISDN, T } from '../bank/events/test-events-world.ts';
import { InterceptionRisk } from '../bank/interception-risk.ts';
import { EventSigner } from '../http/events/event-signer.ts';
import { tlsSink } from '../http/testing/tls-sink.ts';
import { configSchema } from '../network/config-schema.ts';
import { NetworkPlan } from '../network/network-plan.ts';
import { NumberTable } from '../state/number-table.ts';
import { RecentFindings } from '../state/recent-findings.ts';
import { SubscriberTable } from '../state/subscriber-table.ts';
import { BankEvents } from './bank-events.ts';

const IMSI = 1_234150000000007;
const NUMBER = Number(`1${MSISDN}`);

const PLAN = new NetworkPlan(
  configSchema.parse({
    network: {
      ...{ name: 'Example Mobile', country: 'GB', tadig: 'GBREX', plmns: ['23415'] },
      ...{ msisdnPrefixes: ['447700'], globalTitles: { prefixes: ['4477009'] } },
    },
  }),
);

test('a number gets another SIM, and the sink of a bank that subscribed is told', async (t) => {
  const sink = await tlsSink();
  t.after(() => sink.close());
  const numbers = new NumberTable({ capacity: 8 });
  const subscribers = new SubscriberTable({ capacity: 8, homeCountry: 'GB', seed: 1 });
  const memory = { numbers, subscribers, findings: new RecentFindings() };
  const { privateKey } = await generateKeyPair('ES256', { extractable: true });
  let nowMs = T;
  const faults: unknown[] = [];
  const events = new BankEvents({
    path: ':memory:',
    knowledge: { memory, plan: PLAN, coverage: 'interconnect', monitoredDays: 100 },
    risk: new InterceptionRisk(memory, PLAN),
    bankOf: () => ({ sinks: { allowPrivate: true }, hasConsentOf: () => false }),
    publicUrl: 'https://wardline.example.com',
    signer: await EventSigner.of({ ...(await exportJWK(privateKey)), alg: 'ES256', kid: 'events-1' }),
    nowMs: () => nowMs,
    trustedCertificates: [sink.certificate],
    onFault: (error) => faults.push(error),
  });
  numbers.changed = (number) => events.numberChanged(String(number).slice(1));
  numbers.pair(IMSI, NUMBER, T);
  events.flush();
  const { service } = events.services;
  const made = service.create(
    {
      ...{ api: 'sim-swap-subscriptions', kind: 'swapped', tenant: 'metro-bank', msisdn: MSISDN },
      ...{ namesSubscriber: true, sink: sink.url, credential: undefined, initialEvent: undefined },
      ...{ expiresAtMs: T + 20_000, maxEvents: undefined },
    },
    T,
  );
  nowMs = T + 10_000;
  numbers.pair(IMSI + 1, NUMBER, nowMs);
  events.flush();
  await events.delivery.settled();
  assert.deepEqual(sink.kinds(), ['swapped']);
  assert.equal(sink.received[0]?.event.data.subscriptionId, made?.id);
  // the end of a subscription comes by the clock of the server alone
  nowMs = T + 20_000;
  while (sink.received.length < 2) await new Promise((resolve) => setTimeout(resolve, 50));
  assert.deepEqual(sink.kinds(), ['swapped', 'subscription-ended']);
  await events.stop();
  assert.deepEqual(faults, []);
});
