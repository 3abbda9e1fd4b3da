// The server's half of `npm run bench:bank`: judges traffic of the lab at a steady rate, and answers banks beside it.
// Prints one line of JSON when it is ready, and one when it is told to end on standard input.
import { randomInt, randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { LabRun } from '../../src/app/lab/lab-run.ts';
import { liveAndCast } from '../../src/app/lab/live-and-cast.ts';
import { EventDatabase } from '../../src/bank/events/event-database.ts';
import { Engine } from '../../src/engine/engine.ts';
import { EngineMemory } from '../../src/engine/engine-memory.ts';
import { knowledgeOfConfig } from '../../src/engine/knowledge-of-config.ts';
import { MessageJudge } from '../../src/firewall/message-judge.ts';
import { makeSigningKeys } from '../../src/http/auth/signing-keys.ts';
import { BankSide } from '../../src/http/bank-side.ts';
import { newServer } from '../../src/http/server.ts';
import { IncidentGathering } from '../../src/incident/gather.ts';
import { firewallConfig } from '../../src/lab/core/firewall-config.ts';
import { bankSchema } from '../../src/network/bank-config-schema.ts';
import { NetworkPlan } from '../../src/network/network-plan.ts';
import { NumberTable } from '../../src/state/number-table.ts';
import type { ServerReady } from './server-ready.ts';

/** Of the lab's day: enough for some thousand dialogues, which come round every second. */
const LAB_SUBSCRIBERS = 20_000;
const DAY_MS = 86_400_000;
/** As the service: requests wait no longer for a turn of their own. */
const SLICE_MS = 2;
const TURN_MS = 1;
const PORT = 7171;

const remembered = Number(process.argv[2]);
const messagesASecond = Number(process.argv[3]);

interface Day {
  readonly messages: readonly { readonly octets: Uint8Array; readonly atMs: number }[];
  readonly config: ReturnType<typeof firewallConfig>;
  readonly firstImsi: number;
  readonly firstMsisdn: string;
}

/** A day of the lab. The world itself is let go: a service has none in its memory. */
function labDay(): Day {
  const messages: { octets: Uint8Array; atMs: number }[] = [];
  const run = new LabRun({
    seed: 1,
    subscribers: LAB_SUBSCRIBERS,
    hours: 24,
    firewall: 'off',
    attacks: [],
    live: liveAndCast,
    observe: ({ octets, atMs }) => messages.push({ octets: Uint8Array.from(octets), atMs }),
  });
  run.run();
  const { network } = run.world.home;
  return {
    messages,
    config: firewallConfig(run.world.lab, 'enforce'),
    firstImsi: Number(`1${network.imsiOf(0)}`),
    firstMsisdn: network.msisdnOf(0),
  };
}

const { messages, config, firstImsi, firstMsisdn } = labDay();
const numbers = new NumberTable({ capacity: remembered + LAB_SUBSCRIBERS });
const memory = new EngineMemory({
  homeCountry: config.network.country,
  maxSubscribers: remembered + LAB_SUBSCRIBERS,
  maxSenders: 65_536,
  tables: { numbers },
});
const startMs = messages[0]?.atMs ?? 0;
for (let i = 0; i < remembered; i++) {
  const [imsi, msisdn] = [firstImsi + i, Number(`1${firstMsisdn}`) + i];
  memory.subscribers.name(imsi, msisdn);
  memory.subscribers.cameHome(memory.subscribers.find(imsi), startMs - DAY_MS);
  numbers.pair(imsi, msisdn, startMs - DAY_MS);
}
memory.subscribers.watched(startMs - 3_600_000);

const engine = new Engine({ ...knowledgeOfConfig(config), memory, onFound: (who) => side.found(who) });
const judge = new MessageJudge(engine, new IncidentGathering({ reveal: false }));

const { privateKey } = await generateKeyPair('ES256', { extractable: true });
const key: JWK = { ...(await exportJWK(privateKey)), alg: 'ES256', kid: 'bench' };
const { d: _, ...publicKey } = key;
const url = `http://127.0.0.1:${PORT}`;
let nowMs = startMs;
const bank = bankSchema.parse({
  publicUrl: url,
  tenants: [
    {
      id: 'bench',
      name: 'Bench',
      clientId: 'bench',
      jwks: { keys: [publicKey] },
      scopes: ['sms-interception-risk:check'],
      purposes: ['dpv:FraudPreventionAndDetection'],
      quota: { perSecond: 100_000, perDay: 1_000_000_000 },
    },
  ],
});
const side = await BankSide.open({
  config: bank,
  keys: await makeSigningKeys(),
  knowledge: {
    memory: { subscribers: memory.subscribers, findings: memory.findings, numbers },
    plan: new NetworkPlan(config),
    coverage: 'interconnect',
    monitoredDays: 100,
  },
  events: EventDatabase.open(':memory:'),
  networkNowMs: () => nowMs,
  wallNowMs: () => Date.now(),
  chance: Math.random,
  secretChance: (end) => randomInt(end),
  newId: randomUUID,
  resolve: async () => [],
  deadline: (afterMs) => AbortSignal.timeout(afterMs),
  onFault: (error) => {
    throw error;
  },
});
const server = newServer(randomUUID);
await side.addTo(server);
await server.listen({ host: '127.0.0.1', port: PORT });
const ticking = setInterval(() => side.tick(), 250);

let judged = 0;
let at = 0;
let day = 0;
let frame = 0;
const beganMs = performance.now();
/** Judges what is due by now, for as long as a slice, and leaves the rest to the next turn. */
function turn(): void {
  const due = ((performance.now() - beganMs) * messagesASecond) / 1000;
  const untilMs = performance.now() + SLICE_MS;
  while (judged < due) {
    const message = messages[at++] as Day['messages'][number];
    if (at === messages.length) {
      at = 0;
      day++;
    }
    nowMs = Math.max(nowMs, message.atMs + day * DAY_MS);
    judge.read(message.octets, 0, message.octets.length, 'm3ua', nowMs);
    judge.judge({ capture: 0, frame: ++frame, index: 0, iso: () => '' });
    judged++;
    if ((judged & 15) === 0 && performance.now() > untilMs) break;
  }
}
let timer = setTimeout(function again() {
  turn();
  timer = setTimeout(again, TURN_MS);
}, TURN_MS);

const ready: ServerReady = {
  url,
  key,
  firstNumber: `+${firstMsisdn}`,
  numbers: remembered,
  day: messages.length,
};
process.stdout.write(`${JSON.stringify(ready)}\n`);
for await (const line of createInterface({ input: process.stdin })) {
  const seconds = (performance.now() - beganMs) / 1000;
  process.stdout.write(`${JSON.stringify({ judged, seconds, line, failures: engine.failures.size })}\n`);
  if (line === 'end') break;
}
clearTimeout(timer);
clearInterval(ticking);
await server.close();
await side.close();
