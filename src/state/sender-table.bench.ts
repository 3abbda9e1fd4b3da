import { SenderTable } from './sender-table.ts';

const MESSAGES = 1_000_000;
/** Senders of a large network's interconnect; about all that its partners have. */
const SENDERS = 20_000;
const CAPACITY = 65_536;
const ROUNDS = 7;
const BEGAN = Date.UTC(2019, 0, 31, 10);

/** The same in every run, near enough to chance to defeat the caches: a full cycle over the senders. */
function scattered(i: number): number {
  return (i * 7919) % SENDERS;
}

/** One message: looked up, looked at, and told to its row. */
function observe(table: SenderTable, title: number, i: number): number {
  const atMs = BEGAN + (i >>> 8);
  const seen = table.view(table.find(title), atMs).served ? 1 : 0;
  const row = table.obtain(title, atMs);
  if (row < 0) return seen;
  table.message(row, atMs);
  table.request(row, i % 80, 1447700900001 + (i & 3), 6, atMs);
  if ((i & 7) === 0) table.routingAsked(row, 1447700900000 + (i % 1000), atMs);
  return seen;
}

interface PlainSender {
  lastAtMs: number;
  messages: number;
}

/** What the table is held against: a Map of objects that keeps two numbers a sender. */
function observePlainly(senders: Map<number, PlainSender>, title: number, i: number): number {
  let sender = senders.get(title);
  if (sender === undefined) {
    sender = { lastAtMs: 0, messages: 0 };
    senders.set(title, sender);
  }
  sender.lastAtMs = BEGAN + (i >>> 8);
  return ++sender.messages;
}

/** Median of the rounds. */
function nanosecondsEach(round: () => number): string {
  const took: number[] = [];
  let sum = 0;
  for (let i = 0; i < ROUNDS; i++) {
    const began = process.hrtime.bigint();
    sum += round();
    took.push(Number(process.hrtime.bigint() - began) / MESSAGES);
  }
  if (!Number.isFinite(sum)) throw new Error('nothing was measured');
  took.sort((a, b) => a - b);
  return (took[ROUNDS >> 1] ?? Number.NaN).toFixed(0);
}

const senders = new Map<number, PlainSender>();
const plain = nanosecondsEach(() => {
  let sum = 0;
  for (let i = 0; i < MESSAGES; i++) sum += observePlainly(senders, 133600000000 + scattered(i), i);
  return sum;
});

const known = new SenderTable({ capacity: CAPACITY, seed: 4127 });
const everyday = nanosecondsEach(() => {
  let sum = 0;
  for (let i = 0; i < MESSAGES; i++) sum += observe(known, 133600000000 + scattered(i), i);
  return sum;
});
if (known.size !== SENDERS) throw new Error(`${known.size} senders of ${SENDERS} are known`);

const flooded = new SenderTable({ capacity: CAPACITY, seed: 4127 });
let next = 0;
const flood = nanosecondsEach(() => {
  let sum = 0;
  for (let i = 0; i < MESSAGES; i++) sum += observe(flooded, 133600000000 + next++, i);
  return sum;
});
if (flooded.evictions === 0) throw new Error('the flood drove nobody out');

console.log(
  `sender table: ${everyday} ns a message of ${SENDERS} senders, ${flood} ns each a new title; ` +
    `a Map with two numbers a sender: ${plain} ns`,
);
