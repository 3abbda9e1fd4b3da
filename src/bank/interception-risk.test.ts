import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configSchema } from '../network/config-schema.ts';
import { NetworkPlan } from '../network/network-plan.ts';
import type { RecentFinding } from '../state/recent-finding.ts';
import { MAX_FINDING_AGE_MS, RecentFindings } from '../state/recent-findings.ts';
import { SubscriberTable } from '../state/subscriber-table.ts';
import { InterceptionRisk } from './interception-risk.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const T = Date.UTC(2026, 0, 13, 20, 0, 0);
const MSISDN = '447700900007';
const NUMBER = 1_447700900007;
const IMSI = 1_234150000000007;
const MADRID = 1_34609000100;
const THIEF = '353871731';
const THIEF_NUMBER = 1_353871731;

const PLAN = new NetworkPlan(
  configSchema.parse({
    network: {
      name: 'Example Mobile',
      country: 'GB',
      tadig: 'GBREX',
      plmns: ['23415'],
      msisdnPrefixes: ['447700'],
      globalTitles: { prefixes: ['4477009'] },
    },
    partners: {
      list: [
        {
          tadig: 'IRLX1',
          name: 'Example Ireland',
          country: 'IE',
          plmns: ['27299'],
          globalTitles: ['353871'],
        },
        { tadig: 'ESPX1', name: 'Example Spain', country: 'ES', plmns: ['21407'], globalTitles: ['346090'] },
      ],
    },
  }),
);

/** Memory that has watched for a while, of one subscriber, and what it answers. */
function memory({ watchedMs = 12 * HOUR_MS } = {}) {
  const subscribers = new SubscriberTable({ capacity: 8, homeCountry: 'GB', seed: 1 });
  subscribers.watched(T - watchedMs);
  const findings = new RecentFindings();
  const row = subscribers.obtain(IMSI);
  subscribers.name(IMSI, NUMBER);
  findings.alias(IMSI, NUMBER);
  const risk = new InterceptionRisk({ subscribers, findings }, PLAN);
  const answer = (atMs = T) => {
    // the link is never silent for long
    const { watchedSinceMs, watchedUntilMs } = subscribers;
    if (watchedSinceMs > 0) for (let at = watchedUntilMs; at < atMs; at += HOUR_MS) subscribers.watched(at);
    const { verdict, reasons } = risk.ask(MSISDN, atMs);
    return [verdict, ...reasons];
  };
  const found = (more: Partial<RecentFinding> = {}) => findings.add(IMSI, { ...THEFT, ...more });
  return { subscribers, findings, row, risk, answer, found };
}

const THEFT: RecentFinding = {
  detector: 'stolen-registration',
  threat: 'sms-interception',
  score: 55,
  atMs: T - 5 * MINUTE_MS,
  sender: THIEF,
  operation: 'updateLocation',
};
const TEXT: Partial<RecentFinding> = {
  detector: 'text-to-stolen-place',
  score: 60,
  atMs: T - 4 * MINUTE_MS,
  sender: '447700900300',
  operation: 'mt-ForwardSM',
};

/** The subscriber came home in the morning, and was registered by thieves five minutes ago. */
function robbed() {
  const world = memory();
  world.subscribers.cameHome(world.row, T - 8 * HOUR_MS);
  world.subscribers.placed(world.row, 'cs', THIEF_NUMBER, 'IE', THEFT.atMs + 200);
  return world;
}

test('who came home is safe, and who lives abroad is', () => {
  const home = memory();
  home.subscribers.cameHome(home.row, T - 8 * HOUR_MS);
  assert.deepEqual(home.answer(), ['SAFE', 'HOME_IN_NETWORK']);
  const abroad = memory();
  abroad.subscribers.placed(abroad.row, 'cs', MADRID, 'ES', T - 5 * HOUR_MS);
  abroad.subscribers.alive(abroad.row, T - 4 * HOUR_MS);
  assert.deepEqual(abroad.answer(), ['SAFE', 'ALIVE_ABROAD']);
});

test('nothing that was not seen makes anybody safe', () => {
  const young = memory({ watchedMs: HOUR_MS - 1000 });
  young.subscribers.cameHome(young.row, T - MINUTE_MS);
  assert.deepEqual(young.answer(), ['UNKNOWN', 'WATCH_TOO_YOUNG']);
  assert.deepEqual(young.answer(T + 1000), ['SAFE', 'HOME_IN_NETWORK']);
  const blind = memory();
  assert.deepEqual(blind.answer(), ['UNKNOWN', 'PLACE_NOT_KNOWN']);
  const { risk } = blind;
  assert.deepEqual(risk.ask('447700900008', T), {
    verdict: 'UNKNOWN',
    reasons: ['SUBSCRIBER_NOT_SEEN'],
    latestFactAtMs: undefined,
  });
  assert.deepEqual(risk.ask('33639980001', T).reasons, ['NUMBER_NOT_OURS']);
  const unwatched = new SubscriberTable({ capacity: 8, homeCountry: 'GB', seed: 1 });
  const asleep = new InterceptionRisk({ subscribers: unwatched, findings: new RecentFindings() }, PLAN);
  assert.deepEqual(asleep.ask(MSISDN, T).reasons, ['WATCH_TOO_YOUNG']);
});

test('while nobody has watched for half a day nothing is safe, and what is known to be bad still is', () => {
  const { subscribers, row, risk, found } = memory();
  subscribers.placed(row, 'cs', MADRID, 'ES', T - HOUR_MS);
  subscribers.alive(row, T - MINUTE_MS);
  subscribers.watched(T);
  const later = T + 13 * HOUR_MS;
  assert.deepEqual(risk.ask(MSISDN, later).reasons, ['WATCH_INTERRUPTED']);
  found({ atMs: later - HOUR_MS });
  assert.equal(risk.ask(MSISDN, later).verdict, 'AT_RISK');
});

test('a registration abroad alone is a risk for minutes, and proves nothing until the phone is used there', () => {
  const { subscribers, row, answer } = memory();
  subscribers.placed(row, 'cs', MADRID, 'ES', T);
  assert.deepEqual(answer(T + MINUTE_MS), ['AT_RISK', 'JUST_REGISTERED_ABROAD']);
  assert.deepEqual(answer(T + HOUR_MS), ['UNKNOWN', 'NO_LIFE_ABROAD']);
  subscribers.alive(row, T + 2 * MINUTE_MS);
  // a code that thieves took is life at the place too
  assert.deepEqual(answer(T + 3 * MINUTE_MS), ['AT_RISK', 'JUST_REGISTERED_ABROAD']);
  assert.deepEqual(answer(T + 15 * MINUTE_MS), ['SAFE', 'ALIVE_ABROAD']);
});

test('a doubted registration that holds is a risk, and an interception once a text is on its way there', () => {
  const { answer, found } = robbed();
  found();
  assert.deepEqual(answer(), ['AT_RISK', 'DOUBTED_REGISTRATION_IN_FORCE']);
  // the network registers the phone again, and is doubted again: no further sign
  found({ atMs: T - 3 * MINUTE_MS });
  assert.deepEqual(answer(), ['AT_RISK', 'DOUBTED_REGISTRATION_IN_FORCE']);
  found(TEXT);
  assert.deepEqual(answer(), [
    'INTERCEPTION_IN_PROGRESS',
    'DOUBTED_REGISTRATION_IN_FORCE',
    'MORE_SIGNS_SINCE',
  ]);
});

test('a registration that should have been refused and holds is an interception, however young the watch', () => {
  const { subscribers, row, answer, found } = memory({ watchedMs: MINUTE_MS });
  subscribers.placed(row, 'cs', THIEF_NUMBER, 'IE', THEFT.atMs + 200);
  found({ score: 75 });
  assert.deepEqual(answer(), ['INTERCEPTION_IN_PROGRESS', 'DOUBTED_REGISTRATION_IN_FORCE']);
});

test('a doubt below forty is a remark, and what was found of others before the theft is no sign after it', () => {
  const slight = robbed();
  slight.subscribers.alive(slight.row, T - MINUTE_MS);
  slight.found({ score: 39 });
  assert.deepEqual(slight.answer(T + 15 * MINUTE_MS), ['SAFE', 'ALIVE_ABROAD']);
  const before = robbed();
  before.found();
  before.found({ ...TEXT, atMs: THEFT.atMs - MINUTE_MS });
  assert.deepEqual(before.answer(), ['AT_RISK', 'DOUBTED_REGISTRATION_IN_FORCE']);
});

test('a theft that was stopped is a risk for the hours that it is remembered, and then it is over', () => {
  const { subscribers, row, answer, found } = memory();
  subscribers.cameHome(row, T - 8 * HOUR_MS);
  found({ score: 99 });
  assert.deepEqual(answer(), ['AT_RISK', 'DOUBTED_REGISTRATION_NOT_IN_FORCE']);
  assert.deepEqual(answer(THEFT.atMs + MAX_FINDING_AGE_MS + 1), ['SAFE', 'HOME_IN_NETWORK']);
});

test('a stopped theft of a roamer, by a title of the network that serves them, is not in force', () => {
  const { subscribers, row, answer, found } = memory();
  subscribers.placed(row, 'cs', 1_353871100, 'IE', T - 5 * HOUR_MS);
  subscribers.alive(row, T - 4 * HOUR_MS);
  found({ score: 99 });
  assert.deepEqual(answer(), ['AT_RISK', 'DOUBTED_REGISTRATION_NOT_IN_FORCE']);
});

test('the thieves move the subscriber on within their network: the doubt is still in force', () => {
  const { subscribers, row, answer, found } = robbed();
  found();
  subscribers.placed(row, 'cs', 1_353871732, 'IE', T - MINUTE_MS);
  assert.deepEqual(answer(), ['AT_RISK', 'DOUBTED_REGISTRATION_IN_FORCE']);
});

test('the subscriber is back: a risk while the doubt is young, and safe when it has aged out', () => {
  const home = robbed();
  home.found({ score: 80 });
  home.found(TEXT);
  home.subscribers.cameHome(home.row, T + 20 * MINUTE_MS);
  assert.deepEqual(home.answer(T + 21 * MINUTE_MS), ['AT_RISK', 'DOUBTED_REGISTRATION_NOT_IN_FORCE']);
  assert.deepEqual(home.answer(T + MAX_FINDING_AGE_MS + MINUTE_MS), ['SAFE', 'HOME_IN_NETWORK']);
  const elsewhere = robbed();
  elsewhere.found();
  elsewhere.subscribers.placed(elsewhere.row, 'cs', MADRID, 'ES', T + 20 * MINUTE_MS);
  assert.equal(elsewhere.answer(T + 21 * MINUTE_MS)[1], 'DOUBTED_REGISTRATION_NOT_IN_FORCE');
});

test('a doubt that aged out does not make a place safe at which no phone was ever used', () => {
  const { answer, found } = robbed();
  found();
  assert.deepEqual(answer(T + MAX_FINDING_AGE_MS), ['UNKNOWN', 'NO_LIFE_ABROAD']);
});

test('keys that somebody took are a risk; that somebody asked for a place is not', () => {
  const { subscribers, row, answer, found } = memory();
  subscribers.cameHome(row, T - 8 * HOUR_MS);
  found({ threat: 'location-tracking', score: 95, operation: 'anyTimeInterrogation' });
  assert.deepEqual(answer(), ['SAFE', 'HOME_IN_NETWORK']);
  found({ threat: 'key-theft', score: 45, operation: 'sendAuthenticationInfo' });
  assert.deepEqual(answer(), ['AT_RISK', 'PREPARATIONS_SEEN']);
});

test('calls that somebody forwards are a risk, until that is forgotten', () => {
  const { subscribers, row, answer, found } = memory();
  subscribers.cameHome(row, T - 8 * HOUR_MS);
  found({ threat: 'call-interception', score: 39, operation: 'registerSS' });
  assert.deepEqual(answer(), ['SAFE', 'HOME_IN_NETWORK']);
  found({ threat: 'call-interception', score: 80, operation: 'registerSS' });
  assert.deepEqual(answer(), ['AT_RISK', 'CALLS_FORWARDED_BY_OTHERS']);
  assert.deepEqual(answer(T + MAX_FINDING_AGE_MS), ['SAFE', 'HOME_IN_NETWORK']);
});

test('the time of the latest fact is told, of places, of life, and of findings', () => {
  const { risk, found } = robbed();
  assert.equal(risk.ask(MSISDN, T).latestFactAtMs, Math.floor((THEFT.atMs + 200) / 1000) * 1000);
  found({ ...TEXT });
  assert.equal(risk.ask(MSISDN, T).latestFactAtMs, T - 4 * MINUTE_MS);
});

test('what was found under the number alone, before the IMSI was known, counts', () => {
  const { subscribers, row, answer, findings } = memory();
  subscribers.cameHome(row, T - 8 * HOUR_MS);
  const apart = new RecentFindings();
  apart.add(NUMBER, THEFT);
  const risk = new InterceptionRisk({ subscribers, findings: apart }, PLAN);
  assert.deepEqual(risk.ask(MSISDN, T).verdict, 'AT_RISK');
  apart.add(IMSI, { ...THEFT, atMs: T - 2 * MINUTE_MS });
  assert.equal(risk.ask(MSISDN, T).latestFactAtMs, T - 2 * MINUTE_MS);
  assert.equal(findings.size, 0);
  assert.deepEqual(answer(), ['SAFE', 'HOME_IN_NETWORK']);
});
