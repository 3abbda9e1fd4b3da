import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import type { RecentFinding } from '../../state/recent-finding.ts';
import type { Finding } from '../detector.ts';
import { event, party } from '../testing/event.ts';
import { type FactsOptions, factsWith, factsWithoutPlan, type Remembered } from '../testing/network.ts';
import { stolenRegistration } from './stolen-registration.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

const BLOCK_WORTHY = 75;
const HOLD_WORTHY = 40;

const IMSI = '234150000000001';
const FRENCH = '33609000010';
const SPANISH = '34609000010';
const AMERICAN = '12025550100';

/** A registration by a title which names itself as VLR and MSC, unless said otherwise. */
function registersFrom(title: string, named = title, more: Partial<SignallingEvent> = {}): SignallingEvent {
  return event({
    opcode: 2,
    operation: 'updateLocation',
    imsi: IMSI,
    calling: party(title, 7),
    titlesInArgument: [
      { field: 'msc-Number', digits: named },
      { field: 'vlr-Number', digits: named },
    ],
    ...more,
  });
}

const NOW = event().atMs;

function atHome(agoMs: number): NonNullable<Remembered['subscriber']> {
  const placedAtMs = NOW - 90 * 24 * HOUR_MS;
  return { imsi: IMSI, whereabouts: 'home', country: 'GB', placedAtMs, aliveAtMs: NOW - agoMs };
}

/** Keys were asked for by the network that now registers, as every real arrival does. */
function authenticated(title: string, agoMs = 3 * SECOND_MS) {
  return { authenticationAskedBy: title.slice(0, 9), authenticationAskedAtMs: NOW - agoMs };
}

function askedRouting(title: string, agoMs: number) {
  return { routingAskedBy: title.slice(0, 9), routingAskedAtMs: NOW - agoMs };
}

const SERVES = { firstAtMs: NOW - 90 * 24 * HOUR_MS, lastAtMs: NOW, served: true };

function judged(of: SignallingEvent, remembered: Remembered, options?: FactsOptions): Finding | undefined {
  return stolenRegistration.inspect(of, factsWith(of, remembered, options));
}

function score(of: SignallingEvent, remembered: Remembered, options?: FactsOptions): number {
  return judged(of, remembered, options)?.score ?? 0;
}

test('a clumsy thief: an unknown title far away, minutes after life at home', () => {
  const finding = judged(registersFrom(AMERICAN), { subscriber: atHome(4 * MINUTE_MS) });
  assert.ok((finding?.score ?? 0) >= BLOCK_WORTHY);
  assert.equal(finding?.severity, 'high');
  assert.equal(finding?.class, 'sms-interception');
  assert.match(
    finding?.reason ?? '',
    /who was active at home 4 minutes before \(\+55 nobody travels \d{4} kilometres/,
  );
  assert.match(finding?.reason ?? '', /\+20 the subscriber was active at home 4 minutes before/);
  const packets = registersFrom(AMERICAN, AMERICAN, { opcode: 23, operation: 'updateGprsLocation' });
  assert.ok(score(packets, { subscriber: atHome(4 * MINUTE_MS) }) >= BLOCK_WORTHY);
});

test('a clumsy thief of a subscriber of whom nothing is remembered but the question before', () => {
  const remembered = { subscriber: askedRouting(AMERICAN, 2 * MINUTE_MS), sender: { askedRouting: true } };
  const finding = judged(registersFrom(AMERICAN), remembered);
  assert.ok((finding?.score ?? 0) >= BLOCK_WORTHY);
  assert.match(
    finding?.reason ?? '',
    /the same title asked how to route a text to the subscriber 2 minutes before, and no text of it was ever seen/,
  );
});

test('a careful thief: a partner’s title next door, slow, nodes that agree, keys asked for first', () => {
  const subscriber = {
    ...atHome(3 * HOUR_MS),
    ...askedRouting(FRENCH, 2 * HOUR_MS),
    ...authenticated(FRENCH, 20 * SECOND_MS),
  };
  const careful = judged(registersFrom(FRENCH), { subscriber, sender: { askedRouting: true } });
  assert.ok((careful?.score ?? 0) >= HOLD_WORTHY, careful?.reason);
  assert.ok((careful?.score ?? 0) < BLOCK_WORTHY, careful?.reason);
  const keyless = { ...subscriber, authenticationAskedBy: '', authenticationAskedAtMs: 0 };
  assert.ok(
    score(registersFrom(FRENCH), { subscriber: keyless, sender: { askedRouting: true } }) >= HOLD_WORTHY,
  );
});

test('patience is no alibi: what a thief arranges beforehand lowers the score by 25 at most', () => {
  const subscriber = {
    ...atHome(3 * HOUR_MS),
    ...askedRouting(FRENCH, 2 * HOUR_MS),
    ...authenticated(FRENCH),
    previousCountry: 'FR',
  };
  const finding = judged(registersFrom(FRENCH), { subscriber, sender: { ...SERVES, askedRouting: true } });
  const against = finding?.evidence?.filter(({ points }) => points < 0) ?? [];
  assert.equal(
    against.reduce((sum, { points }) => sum + points, 0),
    -25,
  );
  assert.ok((finding?.score ?? 0) > 0);
});

test('an insider: a leased title of our own country, or one of ours, after the question for routing', () => {
  const leased = '44799900010';
  const subscriber = { ...atHome(HOUR_MS), ...askedRouting(leased, HOUR_MS), ...authenticated(leased) };
  const finding = judged(registersFrom(leased), { subscriber, sender: { askedRouting: true } });
  assert.ok((finding?.score ?? 0) >= BLOCK_WORTHY, finding?.reason);
  assert.match(finding?.reason ?? '', /\+40 the title is of our own country, nobody in the plan claims it/);
  const ours = registersFrom('447700900119');
  assert.ok(score(ours, { subscriber: atHome(HOUR_MS) }, { side: 'from-outside' }) >= HOLD_WORTHY);
});

test('a patient thief two countries away whose nodes contradict each other', () => {
  const subscriber = { ...atHome(9 * HOUR_MS), ...askedRouting('49151000000', 8 * HOUR_MS) };
  const finding = judged(registersFrom(SPANISH, FRENCH), { subscriber });
  assert.ok((finding?.score ?? 0) >= HOLD_WORTHY - 10);
  assert.match(finding?.reason ?? '', /\+30 it named \+33 609 000010 \(Example France\) as msc-Number/);
});

test('what was found lately about the subscriber counts, the thief’s own more', () => {
  const recon: RecentFinding = {
    detector: 'at-interconnect-never',
    threat: 'location-tracking',
    score: 95,
    atMs: NOW - 30 * MINUTE_MS,
    sender: AMERICAN,
    operation: 'anyTimeInterrogation',
  };
  const cancel = {
    ...recon,
    threat: 'denial-of-service',
    operation: 'cancelLocation',
    sender: '4915100000001',
  };
  const plain = score(registersFrom(AMERICAN), { subscriber: atHome(9 * HOUR_MS) });
  const with_ = (recent: RecentFinding[]) =>
    score(registersFrom(AMERICAN), { subscriber: atHome(9 * HOUR_MS), recent });
  assert.equal(with_([recon]) - plain, 25);
  assert.equal(with_([{ ...recon, sender: '4915100000001' }]) - plain, 15);
  assert.equal(with_([cancel]) - plain, 20);
  assert.equal(with_([recon, cancel]) - plain, 45);
  assert.equal(with_([{ ...recon, score: 30 }]) - plain, 0);
  assert.equal(with_([{ ...recon, atMs: NOW - 25 * HOUR_MS }]) - plain, 0);
});

test('an honest tourist on a flight', () => {
  const subscriber = { ...atHome(4 * HOUR_MS), ...authenticated(SPANISH) };
  assert.equal(judged(registersFrom(SPANISH), { subscriber, sender: SERVES }), undefined);
  const far = { ...atHome(9 * HOUR_MS), ...authenticated(AMERICAN) };
  assert.ok(score(registersFrom(AMERICAN), { subscriber: far }) < HOLD_WORTHY);
});

test('an honest tourist to whom friends of the country write, in a network that has one title for everything', () => {
  const subscriber = {
    ...atHome(4 * HOUR_MS),
    ...askedRouting(SPANISH, HOUR_MS),
    ...authenticated(SPANISH),
  };
  const oneTitle = { ...SERVES, askedRouting: true, sentTexts: true };
  assert.ok(score(registersFrom(SPANISH), { subscriber, sender: oneTitle }) < HOLD_WORTHY);
  const neverTexting = { ...SERVES, askedRouting: true };
  assert.ok(score(registersFrom(SPANISH), { subscriber, sender: neverTexting }) < HOLD_WORTHY);
});

test('a ferry, or a border: two neighbours in turn, minutes apart', () => {
  const subscriber = {
    whereabouts: 'abroad' as const,
    country: 'ES',
    previousCountry: 'FR',
    vlr: SPANISH,
    placedAtMs: NOW - 6 * MINUTE_MS,
    aliveAtMs: NOW - MINUTE_MS,
    ...authenticated(FRENCH, 3 * HOUR_MS),
  };
  assert.ok(score(registersFrom(FRENCH), { subscriber, sender: SERVES }) < HOLD_WORTHY);
  const channel = { ...atHome(30 * SECOND_MS), ...authenticated(FRENCH) };
  assert.ok(score(registersFrom(FRENCH), { subscriber: channel, sender: SERVES }) < HOLD_WORTHY);
  assert.ok(score(registersFrom(FRENCH), { subscriber: channel }) < HOLD_WORTHY);
});

test('steering of roaming: networks of one country try in a burst and are refused', () => {
  const subscriber = { ...atHome(5 * HOUR_MS), ...authenticated('34699000010', 40 * SECOND_MS) };
  const refused = { ...SERVES, hour: { updates: 40, updatedSubscribers: 31, refused: 40 } };
  assert.ok(score(registersFrom(SPANISH), { subscriber, sender: refused }) < HOLD_WORTHY);
  assert.ok(
    score(registersFrom(SPANISH), { subscriber, sender: { ...refused, served: false } }) < HOLD_WORTHY,
  );
  assert.ok(score(registersFrom('34699000010'), { subscriber, sender: refused }) < HOLD_WORTHY);
});

test('a card of two IMSIs, or a sponsor’s: ours shows up abroad long after it was last in use', () => {
  const subscriber = atHome(30 * HOUR_MS);
  assert.ok(
    score(registersFrom(AMERICAN), { subscriber: { ...subscriber, ...authenticated(AMERICAN) } }) <
      HOLD_WORTHY,
  );
  assert.ok(score(registersFrom(AMERICAN), { subscriber }) < HOLD_WORTHY);
});

test('a virtual operator behind a hub: the title that calls is not the switch’s operator', () => {
  const subscriber = { ...atHome(5 * HOUR_MS), ...authenticated(SPANISH) };
  assert.ok(score(registersFrom(SPANISH, FRENCH), { subscriber, sender: SERVES }) < HOLD_WORTHY);
});

test('a stay aboard: the ship’s network registers, and the port after it', () => {
  const ship = '882123450000';
  const leaving = { ...atHome(20 * MINUTE_MS) };
  assert.ok(score(registersFrom(ship), { subscriber: leaving }) < HOLD_WORTHY);
  const aboard = {
    whereabouts: 'abroad' as const,
    country: 'maritime',
    vlr: ship,
    placedAtMs: NOW - 9 * HOUR_MS,
    aliveAtMs: NOW - 5 * MINUTE_MS,
  };
  assert.ok(score(registersFrom(SPANISH), { subscriber: aboard, sender: SERVES }) < HOLD_WORTHY);
});

test('a new switch of a partner where nothing else is odd', () => {
  assert.ok(score(registersFrom(SPANISH), { subscriber: atHome(5 * HOUR_MS) }) < HOLD_WORTHY);
  assert.ok(score(registersFrom(SPANISH), {}) < HOLD_WORTHY);
});

test('the subscriber comes back from a stolen registration', () => {
  const subscriber = {
    whereabouts: 'abroad' as const,
    country: 'US',
    previousCountry: 'FR',
    vlr: AMERICAN,
    placedAtMs: NOW - 5 * MINUTE_MS,
    aliveAtMs: NOW - 2 * MINUTE_MS,
  };
  const stolen: RecentFinding = {
    detector: 'stolen-registration',
    threat: 'sms-interception',
    score: 90,
    atMs: NOW - 5 * MINUTE_MS,
    sender: AMERICAN,
    operation: 'updateLocation',
  };
  const back = { subscriber, sender: SERVES, recent: [stolen] };
  assert.ok(score(registersFrom(FRENCH), back) < HOLD_WORTHY);
  assert.ok(score(registersFrom(FRENCH), { ...back, recent: [] }) >= HOLD_WORTHY);
});

test('a young memory, or one that had to forget, accuses nobody of being new', () => {
  const young = judged(registersFrom(AMERICAN), { subscriber: atHome(9 * HOUR_MS), watchedMs: 60_000 });
  assert.doesNotMatch(young?.reason ?? '', /never|did not authenticate/);
  const pressed = { subscriber: atHome(9 * HOUR_MS), sender: { pressed: true } };
  assert.doesNotMatch(judged(registersFrom(AMERICAN), pressed)?.reason ?? '', /never/);
});

test('more that speaks for a theft never lowers the score, more against it never raises it', () => {
  const base = score(registersFrom(SPANISH, FRENCH), { subscriber: atHome(9 * HOUR_MS) });
  const asked = { ...atHome(9 * HOUR_MS), ...askedRouting(SPANISH, HOUR_MS) };
  assert.ok(
    score(registersFrom(SPANISH, FRENCH), { subscriber: asked, sender: { askedRouting: true } }) >= base,
  );
  const honest = { ...atHome(9 * HOUR_MS), ...authenticated(SPANISH) };
  assert.ok(score(registersFrom(SPANISH, FRENCH), { subscriber: honest, sender: SERVES }) <= base);
});

test('roamers of others, our own switches, and a world without a plan', () => {
  const other = event({ ...registersFrom(AMERICAN), imsi: '214070000000001' });
  assert.equal(judged(other, { subscriber: atHome(0) }), undefined);
  const ours = event({ ...registersFrom('447700900100'), opc: 1002 });
  assert.equal(judged(ours, { subscriber: atHome(0) }), undefined);
  const of = registersFrom(AMERICAN);
  assert.equal(stolenRegistration.inspect(of, factsWithoutPlan(of)), undefined);
});

test('the reason that docs/JUDGING.md shows is the one that is given', () => {
  const subscriber = { ...atHome(4 * MINUTE_MS), ...authenticated('12025550100') };
  const of = registersFrom('12025550100');
  const reason = judged(of, { subscriber }, { reveal: false })?.reason ?? 'none';
  const page = readFileSync(new URL('../../../docs/JUDGING.md', import.meta.url), 'utf8');
  assert.ok(page.replaceAll('\n', ' ').includes(reason), reason);
});
