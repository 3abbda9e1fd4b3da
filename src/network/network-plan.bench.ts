// How long the plan takes to say whose a global title is, with as many ranges as all operators of the world
// have, as a ratio to a plain loop that takes a number apart into its digits and adds up a table's entries.

import { NetworkPlan } from './network-plan.ts';
import { readConfig } from './read-config.ts';
import { EXAMPLE_CONFIG } from './test-configs.ts';

const RANGES = 500_000;
const OPERATORS = 1_000;
const LOOK_UPS = 1 << 18;
const ROUNDS = 7;
const COUNTRIES = ['1', '33', '34', '39', '49', '52', '55', '62', '86', '91', '234', '351', '420', '971'];

/** The same numbers in every run. */
let seed = 4127;
function below(bound: number): number {
  seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fffffff;
  return Math.floor((seed / 0x80000000) * bound);
}

function digits(count: number): string {
  let text = '';
  for (let i = 0; i < count; i++) text += below(10);
  return text;
}

/** 5 to 12 digits, as ranges of titles have. */
const prefixes = Array.from(
  { length: RANGES },
  () => `${COUNTRIES[below(COUNTRIES.length)]}${digits(4 + below(7))}`,
);
const { config } = readConfig(EXAMPLE_CONFIG, 'wardline.yaml');
const [example] = config.partners.list;
if (example === undefined) throw new Error('the example has no partner');
const list = Array.from({ length: OPERATORS }, (_, i) => {
  const globalTitles = prefixes.slice((i * RANGES) / OPERATORS, ((i + 1) * RANGES) / OPERATORS);
  const nodes = globalTitles.slice(0, 20).map((range) => ({ role: 'mscVlr' as const, range }));
  return { ...example, tadig: `X${String(i).padStart(4, '0')}`, globalTitles, nodes };
});
const memoryBefore = process.memoryUsage();
const began = process.hrtime.bigint();
const plan = new NetworkPlan({ ...config, partners: { files: [], list } });
const buildMs = Number(process.hrtime.bigint() - began) / 1e6;
const megaoctets = (process.memoryUsage().arrayBuffers - memoryBefore.arrayBuffers) / 1e6;

const titles = Array.from({ length: LOOK_UPS }, () => `${prefixes[below(RANGES)]}${digits(4)}`.slice(0, 15));
const numbers = Float64Array.from(titles, (title) => Number(`1${title}`));
const table = Int32Array.from({ length: 1 << 16 }, (_, i) => i);

function reference(): number {
  let sum = 0;
  for (let number of numbers) {
    while (number > 1) {
      const rest = Math.floor(number / 10);
      sum = (sum + (table[((sum << 4) + number - rest * 10) & 0xffff] ?? 0)) | 0;
      number = rest;
    }
  }
  return sum;
}

function byNumber(): number {
  let found = 0;
  for (const number of numbers) if (plan.operatorOfTitleNumber(number) !== undefined) found++;
  return found;
}

function byText(): number {
  let found = 0;
  for (const title of titles) if (plan.operatorOfTitle(title) !== undefined) found++;
  return found;
}

function roles(): number {
  let found = 0;
  for (const number of numbers) found += plan.rolesOfTitleNumber(number).length;
  return found;
}

const contestants = { reference, byNumber, byText, roles };
type Name = keyof typeof contestants;
const times: Record<Name, number[]> = { reference: [], byNumber: [], byText: [], roles: [] };
for (let round = 0; round <= ROUNDS; round++) {
  for (const name of Object.keys(contestants) as Name[]) {
    const start = process.hrtime.bigint();
    const result = contestants[name]();
    const took = Number(process.hrtime.bigint() - start) / LOOK_UPS;
    if ((name === 'byNumber' || name === 'byText') && result !== LOOK_UPS)
      throw new Error(`${result} of ${LOOK_UPS} titles were found`);
    // The round before the first teaches the compiler.
    if (round > 0) times[name].push(took);
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

console.log(
  `network plan: ${RANGES} ranges of ${OPERATORS} operators, built in ${buildMs.toFixed(0)} ms, ${megaoctets.toFixed(0)} MB`,
);
for (const [name, what] of [
  ['byNumber', 'operator of a title, as a number'],
  ['byText', 'operator of a title, as text'],
  ['roles', 'roles of a title'],
] as const) {
  const ratio = median(times[name].map((took, round) => took / (times.reference[round] ?? Number.NaN)));
  console.log(
    `  ${what}: ${median(times[name]).toFixed(0)} ns a look-up, ${ratio.toFixed(1)} times the plain loop (${median(times.reference).toFixed(0)} ns)`,
  );
}
