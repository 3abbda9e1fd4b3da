import { join } from 'node:path';
import { bankApisOf } from '../../src/http/bank-apis.ts';
import type { Caller } from '../../src/http/caller.ts';
import { sandboxAnswers } from '../../src/http/sandbox/sandbox-answers.ts';
import { SANDBOX_CODE, sandboxCodes } from '../../src/http/sandbox/sandbox-codes.ts';
import { SANDBOX_NUMBERS, type SandboxTopic } from '../../src/http/sandbox/sandbox-number-table.ts';
import { sandboxSubscriber } from '../../src/http/sandbox/sandbox-numbers.ts';
import { buildServer } from '../../src/http/server.ts';
import { ROOT } from './project.ts';

export const SANDBOX_FILE = join(ROOT, 'docs', 'SANDBOX.md');

type AskedTopic = Exclude<SandboxTopic, 'events'>;

/** A question as it is written in the head of a column, and where it goes. */
interface Question {
  readonly head: string;
  readonly path: string;
  readonly body: (phoneNumber: string) => object;
}

const byNumber = (phoneNumber: string) => ({ phoneNumber });
const byDevice = (phoneNumber: string) => ({ device: { phoneNumber } });
const SIM_CHECK: Question = { head: '`check`', path: '/sim-swap/v2/check', body: byNumber };

const QUESTIONS: Readonly<Record<AskedTopic, readonly Question[]>> = {
  'sms-interception-risk': [{ head: '`check`', path: '/sms-interception-risk/v0.1/check', body: byNumber }],
  'sim-swap': [SIM_CHECK, { head: '`retrieve-date`', path: '/sim-swap/v2/retrieve-date', body: byNumber }],
  'call-forwarding-signal': [
    {
      head: '`unconditional-call-forwardings`',
      path: '/call-forwarding-signal/v0.4/unconditional-call-forwardings',
      body: byNumber,
    },
    { head: '`call-forwardings`', path: '/call-forwarding-signal/v0.4/call-forwardings', body: byNumber },
  ],
  'device-roaming-status': [
    { head: '`retrieve`', path: '/device-roaming-status/v1/retrieve', body: byDevice },
  ],
  'device-reachability-status': [
    { head: '`retrieve`', path: '/device-reachability-status/v1/retrieve', body: byDevice },
  ],
  'one-time-password-sms': [
    {
      head: '`send-code`',
      path: '/one-time-password-sms/v1/send-code',
      body: (phoneNumber) => ({ phoneNumber, message: '{{code}} is your code' }),
    },
  ],
  errors: [{ ...SIM_CHECK, head: 'every question' }],
};

/** What differs from one day to the next, or says again what was asked. */
const LEFT_OUT = new Set(['lastStatusTime', 'coverage', 'device', 'text']);

const NOW_MS = Date.UTC(2026, 0, 1);
const HOUR_MS = 3_600_000;

/** A bank of the sandbox that may ask everything. */
const CALLER: Caller = {
  tenant: {
    id: 'example-bank',
    name: 'Example Bank',
    scopes: new Set(),
    isSandbox: true,
    mayAskAbout: (msisdn) => sandboxSubscriber(msisdn) !== undefined,
    hasConsentOf: (msisdn) => sandboxSubscriber(msisdn)?.hasConsent === true,
  },
  clientId: 'example-bank',
  scopes: new Set([
    ...['sim-swap', 'device-roaming-status:read', 'device-reachability-status:read'],
    ...['sms-interception-risk:check', 'one-time-password-sms:send-validate'],
    'call-forwarding-signal:unconditional-call-forwardings:read',
    'call-forwarding-signal:call-forwardings:read',
  ]),
  purpose: 'dpv:FraudPreventionAndDetection',
  phoneNumber: undefined,
};

/** Asks the interfaces, as they are served to a bank of the sandbox. */
export async function sandboxServer() {
  const nowMs = () => NOW_MS;
  let serial = 0;
  return buildServer({
    apis: bankApisOf(
      sandboxAnswers(
        sandboxCodes(nowMs, () => `code-${++serial}`),
        nowMs,
      ),
    ),
    authenticator: { authenticate: async () => CALLER },
    newId: () => 'made-here',
  });
}

function told(key: string, value: unknown): unknown {
  if (LEFT_OUT.has(key)) return undefined;
  if (key === 'authenticationId') return '…';
  if (key === 'latestSimChange' && typeof value === 'string')
    return `${(NOW_MS - Date.parse(value)) / HOUR_MS} hours ago`;
  return value;
}

/** docs/SANDBOX.md, by asking the sandbox. */
export async function renderSandboxDocs(): Promise<string> {
  const server = await sandboxServer();
  const answer = async ({ path, body }: Question, msisdn: string) => {
    const response = await server.inject({ method: 'POST', url: path, payload: body(`+${msisdn}`) });
    const { code } = response.json() as { code?: string };
    const words = response.statusCode < 300 ? JSON.stringify(response.json(), told) : code;
    return `${response.statusCode} \`${words}\``;
  };
  const section = async (topic: AskedTopic) => {
    const questions = QUESTIONS[topic];
    const heads = ['number', 'what', ...questions.map(({ head }) => head)];
    const rows = [heads, heads.map(() => '---')];
    for (const { msisdn, words } of SANDBOX_NUMBERS.filter((one) => one.topic === topic)) {
      const answers = await Promise.all(questions.map((question) => answer(question, msisdn)));
      rows.push([`+${msisdn}`, words, ...answers]);
    }
    return `## ${topic}\n\n${rows.map((row) => `| ${row.join(' | ')} |\n`).join('')}\n`;
  };
  const sections: string[] = [];
  for (const topic of Object.keys(QUESTIONS) as AskedTopic[]) {
    sections.push(await section(topic));
    if (topic === 'one-time-password-sms') sections.push(`${CODES}\n`, events());
  }
  await server.close();
  return `${HEAD}${sections.join('')}`.trimEnd().concat('\n');
}

function events(): string {
  const rows = SANDBOX_NUMBERS.filter(({ topic }) => topic === 'events').map(
    ({ msisdn, words }) => `| +${msisdn} | ${words} |\n`,
  );
  return `## events\n\n${EVENTS}\n\n| number | what happens |\n| --- | --- |\n${rows.join('')}\n`;
}

const HEAD = `# The sandbox

A bank that is tried out asks a tenant with \`sandbox: true\` ([BANK-ACCESS](BANK-ACCESS.md)): the same server, tokens,
contracts and errors, with fixed numbers and fixed answers. The numbers are of the range that Ofcom keeps for fiction, and
belong to nobody. Nothing of the network is ever told to such a bank, and nothing of the sandbox to another. Every answer
has the header \`x-wardline-sandbox: true\`.

A number says the same in every interface. What the tables do not name is as with an ordinary subscriber: at home, reached
by text and data, the same SIM for 100 days, no calls forwarded, \`SAFE\`. Numbers that are not here are
404 \`IDENTIFIER_NOT_FOUND\`. Times are counted back from the question; \`lastStatusTime\`, \`coverage\` and the texts of
reasons are left out below.

Written by \`node scripts/sandbox-docs.ts\`, which asks the sandbox; the table is
\`src/http/sandbox/sandbox-number-table.ts\`.

`;

const CODES = `No text is sent, and the code is always \`${SANDBOX_CODE}\`. Another one is
\`ONE_TIME_PASSWORD_SMS.INVALID_OTP\`, the third wrong one \`….VERIFICATION_FAILED\`, one that was used or is five minutes
old \`….VERIFICATION_EXPIRED\`. Codes to every number that is \`AT_RISK\` or \`INTERCEPTION_IN_PROGRESS\` are blocked, and
after five codes to a number within five minutes there is no sixth.
`;

const EVENTS = `A subscription to one of these is told its event a second after it was made, each subscription once. One with
\`initialEvent: true\` is told what holds at the beginning, for every number. Subscriptions of the sandbox are in memory
alone: a restart ends them, without a word.`;
