import { pounds } from '../lab/story/money.ts';
import type { Io } from './io.ts';
import type { FirewallMode } from './lab/firewall-mode.ts';
import type { LabOutcome } from './lab/lab-outcome.ts';
import { liveAndCast } from './lab/live-and-cast.ts';
import { playMetroBank, type StoryOutcome, type StoryRunOptions } from './lab/story/metro-bank-run.ts';
import { metroBankText } from './lab/story/metro-bank-text.ts';
import { aborted } from './serve/aborted.ts';
import { DemonstrationServer } from './serve/demonstration-server.ts';
import { wrapped } from './text-fit.ts';
import { paintFor } from './text-paint.ts';
import { EXIT_DONE } from './user-error.ts';

/** What the demonstration is laid out for; wider terminals get no more. */
const COLUMNS = 100;
const SEED = 4127;
const SUBSCRIBERS = 300;

const ABOUT =
  'SS7 carries the calls, short messages and roaming of mobile networks, and asks no sender to prove who ' +
  'it is. Wardline is the part that asks: it reads what crosses the links of a network, judges every ' +
  'message, and says who did what to whom.';
const STORY =
  'In 2019 customers of a British bank lost money: passwords stolen by a false site, then the texts with the ' +
  'one-time codes led to the thieves by SS7. What follows is that theft, in a simulated network of some twenty ' +
  'operators that speak real signalling in memory, first with nobody at the border, then with Wardline.';

const STAYS =
  'The server stays up until Ctrl-C, over the world as the story left it: /healthz, /readyz, /metrics, and the ' +
  'interfaces for banks, to read and to try at /api/bank/.';

const NEXT: readonly (readonly [command: string, what: string])[] = [
  ['npm start -- lab metro-bank --firewall off', 'the theft, step by step'],
  ['npm start -- lab metro-bank-holiday', 'a customer on holiday'],
  ['npm start -- lab list', 'every attack'],
  ['npm start -- inspect YOUR.pcap', 'your own capture, judged'],
  ['npm start -- decode YOUR.pcap', 'your own capture, read'],
  ['npm start -- --help', 'everything else'],
];

/**
 * `npm start` without words: the bank story in the lab, without a firewall and with one, and a server over the world
 * of the second, which is up before the story begins and until `stop`.
 */
export async function demonstrate(io: Io, stop: AbortSignal, port?: number): Promise<number> {
  const paint = paintFor(io);
  const say = (text = '') => io.stdout.write(`${text}\n`);
  say(paint('heading', 'Wardline, a signalling firewall for SS7'));
  say(wrapped(ABOUT, COLUMNS, ''));
  say();
  let server: DemonstrationServer | undefined;
  try {
    const guarded = await played('enforce', async (firewall, queue) => {
      server = await DemonstrationServer.open(firewall, queue, io, port);
      say(whereText(server));
      say();
      say(wrapped(STORY, COLUMNS, ''));
      say();
      return server.bank;
    });
    const { outcome: bare } = await played('off');
    tellStory(bare, guarded, io);
    if (server !== undefined) say(askText(server, guarded.outcome, io));
    say(`\n${wrapped(STAYS, COLUMNS, '')}`);
    await aborted(stop);
  } finally {
    await server?.close();
  }
  return EXIT_DONE;
}

function whereText({ bank, taken }: DemonstrationServer): string {
  const why = taken === undefined ? '' : `port ${taken} is another program's, so `;
  return `${why}the bank's interfaces are at ${bank.url} until Ctrl-C`;
}

/** How to ask about the victim as the bank does, while the server is up. */
function askText({ bank, keyFile }: DemonstrationServer, { incidents }: LabOutcome, io: Io): string {
  const paint = paintFor(io);
  const msisdn = incidents[0]?.subscriber?.msisdn ?? '';
  const url = bank.url === 'http://127.0.0.1:7007' ? '' : ` --url ${bank.url}`;
  const command = `npm start -- check +${msisdn} --client-id ${bank.clientId} --key ${keyFile}${url}`;
  return `  ${command}\n    ${paint('faint', 'the question of the bank, about the customer of the story')}`;
}

function tellStory(bare: LabOutcome, { outcome, steps }: StoryOutcome, io: Io): void {
  const paint = paintFor(io);
  const say = (text = '') => io.stdout.write(`${text}\n`);
  say(paint('heading', 'Nobody at the border'));
  say(`  the code went to   ${paint('fault', bare.codeDeliveredTo)}`);
  say(`  money stolen       ${paint('fault', pounds(Math.round(bare.money.moved * 100)))}`);
  say();
  const replay = `npm start -- lab metro-bank --seed ${SEED} --level careful --firewall enforce`;
  io.stdout.write(metroBankText(outcome, steps, { replay, paint }));
  say();
  say(paint('heading', 'Next:'));
  const width = Math.max(...NEXT.map(([command]) => command.length));
  for (const [command, what] of NEXT) say(`  ${command.padEnd(width)}  ${paint('faint', what)}`);
}

function played(firewall: FirewallMode, openBank?: StoryRunOptions['openBank']) {
  return playMetroBank({
    name: 'metro-bank',
    variant: 'theft',
    seed: SEED,
    level: 'careful',
    firewall,
    subscribers: SUBSCRIBERS,
    live: liveAndCast,
    ...(openBank === undefined ? {} : { openBank }),
  });
}
