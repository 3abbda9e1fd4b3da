// `npm run bench:bank`: how many questions a second the bank's interface answers, and how fast, while the engine judges
// the lab's traffic beside it on the same core. Exit status 1 where an answer was wrong; never for a time.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createInterface } from 'node:readline';
import autocannon from 'autocannon';
import { importJWK, SignJWT } from 'jose';
import type { ServerReady } from './bank-bench/server-ready.ts';
import { ROOT } from './lib/project.ts';
import { countOption, scriptOptions } from './lib/script-options.ts';
import { START_FLAGS } from './lib/start-flags.ts';

const values = scriptOptions('bench:bank', {
  subscribers: { type: 'string', default: '1000000' },
  messages: { type: 'string', default: '50000' },
  rate: { type: 'string', default: '5000' },
  seconds: { type: 'string', default: '10' },
  connections: { type: 'string', default: '16' },
});
const count = (name: keyof typeof values) => countOption('bench:bank', name, values[name], 1);
const [subscribers, messages, rate] = [count('subscribers'), count('messages'), count('rate')];
const [seconds, connections] = [count('seconds'), count('connections')];
/** Bodies that are made ahead, by each connection when it begins: more of them hold the client up, and not the server. */
const BODIES = 64;

const hasTaskset = process.platform === 'linux' && spawnSync('taskset', ['-V']).status === 0;
const program = [...START_FLAGS, 'scripts/bank-bench/server.ts', String(subscribers), String(messages)];
const child: ChildProcess = hasTaskset
  ? spawn('taskset', ['-c', '1', process.execPath, ...program], {
      cwd: ROOT,
      stdio: ['pipe', 'pipe', 'inherit'],
    })
  : spawn(process.execPath, program, { cwd: ROOT, stdio: ['pipe', 'pipe', 'inherit'] });
if (child.stdout === null || child.stdin === null) throw new Error('the server has no pipes');
const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
const told = async () => JSON.parse((await lines.next()).value as string);
if (hasTaskset) spawnSync('taskset', ['-cp', '0', String(process.pid)]);

const ready = (await told()) as ServerReady;
const token = await tokenOf(ready);
const first = Number(ready.firstNumber.slice(1));
const requests = Array.from({ length: BODIES }, (_, i) => ({
  method: 'POST' as const,
  path: '/sms-interception-risk/v0.1/check',
  headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  body: JSON.stringify({ phoneNumber: `+${first + ((i * 7919) % ready.numbers)}` }),
}));
const load = (more: object) =>
  autocannon({ url: ready.url, connections, duration: seconds, requests, ...more });

await load({ duration: 3 });
child.stdin.write('warm\n');
const before = await told();
const steady = await load({ overallRate: rate });
child.stdin.write('steady\n');
const between = await told();
const most = await load({});
child.stdin.write('end\n');
const after = await told();

const judgedASecond = (one: typeof before, other: typeof before) =>
  Math.round((other.judged - one.judged) / (other.seconds - one.seconds));
const row = (what: string, { requests: r, latency, non2xx, errors }: autocannon.Result, judged: number) =>
  `| ${what} | ${Math.round(r.average)} | ${latency.p50} | ${latency.p99} | ${latency.max} | ${non2xx + errors} | ${judged} |`;
console.log(`${subscribers} subscribers, server on one core, ${connections} connections from another.`);
console.log(
  '| load | answers a second | p50, ms | p99, ms | most, ms | not answered | messages judged a second |',
);
console.log('| --- | --- | --- | --- | --- | --- | --- |');
console.log(row(`${rate} a second`, steady, judgedASecond(before, between)));
console.log(row('as many as can be', most, judgedASecond(between, after)));
if (steady.non2xx + steady.errors + most.non2xx + most.errors + after.failures > 0) process.exitCode = 1;

async function tokenOf({ url, key }: ServerReady): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const assertion = await new SignJWT({
    iss: 'bench',
    sub: 'bench',
    aud: `${url}/oauth2/token`,
    iat: now,
    exp: now + 60,
    jti: 'bench',
  })
    .setProtectedHeader({ alg: 'ES256', kid: 'bench' })
    .sign(await importJWK(key, 'ES256'));
  const response = await fetch(`${url}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      scope: 'dpv:FraudPreventionAndDetection sms-interception-risk:check',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: assertion,
    }),
  });
  const { access_token: text } = (await response.json()) as { access_token?: string };
  if (text === undefined) throw new Error(`no token: ${response.status}`);
  return text;
}
