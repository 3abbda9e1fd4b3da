// Registrations: who takes a subscriber over, and who just travels. From octets to verdicts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Story } from './testing/story.ts';
import { assertFound, assertHonest, assertNotAccused, judged } from './testing/story-judgement.ts';
import {
  AMERICAN_VLR,
  as,
  FRENCH_SGSN,
  FRENCH_SMSC,
  LYON,
  MADRID,
  NEIGHBOUR,
  OUR_MSC,
  PARIS,
  SMSC,
  STRANGE_MSC,
  STRANGE_VLR,
  type StoryNode,
  subscriber,
} from './testing/story-network.ts';
import {
  arrives,
  asksBalance,
  asksForKeys,
  asksForRoute,
  delivers,
  isSteeredAway,
  isTakenFrom,
  quietMorning,
  registers,
  registersForData,
  textsHome,
  writes,
  writesAtHome,
} from './testing/story-scenes.ts';

const ALICE = subscriber(1);
const BOB = subscriber(2);
const CAROL = subscriber(3);
const SHIP: StoryNode = { title: '870772000010', ssn: 7 };

function morning(): Story {
  const story = new Story();
  quietMorning(story);
  return story;
}

test('a quiet morning: nobody is accused, and everything is judged', async () => {
  const story = morning();
  const judgement = await judged(story);
  assertHonest(judgement, story.messages());
  assert.deepEqual(judgement.run.report.cannotJudge, {});
  assert.deepEqual(judgement.run.report.incidents, []);
});

test('a subscriber who writes texts in Paris is registered in America ten minutes later', async () => {
  const story = morning();
  const arrival = arrives(story, ALICE, PARIS);
  story.wait(10);
  writes(story, ALICE, PARIS);
  story.wait(10);
  const theft = registers(story, ALICE, STRANGE_VLR);
  const judgement = await judged(story);
  assertHonest(judgement, arrival);
  assertFound(judgement, theft, 'implausible-move', { score: 85, verdict: 'block' });
  assertFound(judgement, theft, 'stolen-registration', { score: 75, class: 'sms-interception' });
});

test('the same in every version of MAP', async () => {
  for (const version of [1, 2, 3] as const) {
    const story = morning();
    const arrival = arrives(story, ALICE, PARIS, { version });
    story.wait(10);
    const text = writes(story, ALICE, PARIS, { version });
    story.wait(10);
    const theft = registers(story, ALICE, STRANGE_VLR, { version });
    const judgement = await judged(story);
    assertHonest(judgement, arrival, text);
    assertFound(judgement, theft, 'implausible-move', { score: 85, verdict: 'block' });
  }
});

test('a flight to America takes nine hours, and a second phone call is no theft', async () => {
  const story = morning();
  arrives(story, ALICE, PARIS);
  story.wait(10);
  writes(story, ALICE, PARIS);
  story.wait(9 * 60);
  const landing = arrives(story, ALICE, AMERICAN_VLR);
  const taken = isTakenFrom(story, ALICE, PARIS);
  story.wait(30);
  const text = writes(story, ALICE, AMERICAN_VLR);
  const judgement = await judged(story);
  assertHonest(judgement, landing, taken, text);
});

test('a commuter crosses a border, and a ferry lands: neighbours are never too fast', async () => {
  const story = morning();
  const scenes = [arrives(story, ALICE, PARIS)];
  for (const node of [MADRID, PARIS, MADRID, PARIS]) {
    story.wait(15);
    scenes.push(arrives(story, ALICE, node));
  }
  const judgement = await judged(story);
  assertNotAccused(judgement, ...scenes);
  assert.deepEqual(judgement.incidentsFrom('medium'), []);
});

test('a ship’s network registers who was in France an hour ago', async () => {
  const story = morning();
  arrives(story, ALICE, PARIS);
  story.wait(60);
  const aboard = arrives(story, ALICE, SHIP);
  const judgement = await judged(story);
  assertNotAccused(judgement, aboard);
});

test('who was registered moves within one network, and back, and is not taken for one who came home', async () => {
  const story = morning();
  arrives(story, ALICE, PARIS);
  story.wait(20);
  const scenes = [arrives(story, ALICE, LYON), isTakenFrom(story, ALICE, PARIS)];
  story.wait(20);
  scenes.push(writes(story, ALICE, LYON), asksBalance(story, ALICE, LYON));
  story.wait(20);
  scenes.push(arrives(story, ALICE, PARIS), isTakenFrom(story, ALICE, LYON), writes(story, ALICE, PARIS));
  assertHonest(await judged(story), ...scenes);
});

test('a register that cancels before it accepts, as most do', async () => {
  const story = morning();
  arrives(story, ALICE, PARIS);
  story.wait(60 * 8);
  const keys = asksForKeys(story, ALICE, MADRID);
  const began = story.nowMs;
  const update = registers(story, ALICE, MADRID);
  const ended = story.nowMs;
  story.nowMs = began + 50;
  const cancel = isTakenFrom(story, ALICE, PARIS);
  story.nowMs = ended;
  story.wait(5);
  const life = writes(story, ALICE, MADRID);
  assertHonest(await judged(story), keys, update, cancel, life);
});

test('our register cancels abroad: they are home, and a theft from America minutes later is impossible', async () => {
  const story = morning();
  arrives(story, ALICE, PARIS);
  story.wait(8 * 60);
  const cancel = isTakenFrom(story, ALICE, PARIS);
  story.wait(20);
  const theft = registers(story, ALICE, STRANGE_VLR);
  const judgement = await judged(story);
  assertHonest(judgement, cancel);
  assertFound(judgement, theft, 'implausible-move', { score: 60 });
  assertFound(judgement, theft, 'stolen-registration', { score: 75, verdict: 'block' });
});

test('packets move to another road while calls stay: no homecoming', async () => {
  const story = morning();
  arrives(story, ALICE, PARIS);
  const data = registersForData(story, ALICE, FRENCH_SGSN);
  story.wait(30);
  // the phone moves to a network that is not watched for packets; its calls stay in Paris
  const cancel = isTakenFrom(story, ALICE, FRENCH_SGSN);
  story.wait(10);
  const life = [writes(story, ALICE, PARIS), asksBalance(story, ALICE, PARIS)];
  assertHonest(await judged(story), data, cancel, ...life);
});

test('an SGSN registers who was at home a moment ago, on the far side of the ocean', async () => {
  const story = morning();
  arrives(story, ALICE, PARIS);
  story.wait(5);
  writes(story, ALICE, PARIS);
  story.wait(5);
  const theft = registersForData(story, ALICE, { title: '12125550142', ssn: 149 });
  const judgement = await judged(story);
  assertFound(judgement, theft, 'implausible-move', { score: 85, verdict: 'block' });
});

test('who is seen at home by a second link is at home', async () => {
  const story = morning();
  registers(story, ALICE, PARIS);
  story.wait(5 * 60);
  const life = writesAtHome(story, ALICE);
  story.wait(10);
  const theft = registers(story, ALICE, STRANGE_VLR);
  const judgement = await judged(story);
  assertHonest(judgement, life);
  assertFound(judgement, theft, 'implausible-move', { score: 85, verdict: 'block' });
});

test('refused registrations move nobody: steering refuses two networks, and the third is honest', async () => {
  const story = morning();
  arrives(story, ALICE, PARIS);
  story.wait(6 * 60);
  const refused = [0, 1, 2].flatMap(() => {
    asksForKeys(story, ALICE, MADRID);
    return isSteeredAway(story, ALICE, MADRID);
  });
  const life = writes(story, ALICE, PARIS);
  const judgement = await judged(story);
  assertNotAccused(judgement, refused);
  assertHonest(judgement, life);
});

test('a burst of steering makes no incident', async () => {
  const story = morning();
  const scenes = [];
  for (let i = 10; i < 40; i++) {
    const who = subscriber(i);
    for (let attempt = 0; attempt < 4; attempt++) {
      scenes.push(asksForKeys(story, who, MADRID), isSteeredAway(story, who, MADRID));
      story.nowMs += 15_000;
    }
    scenes.push(arrives(story, who, PARIS));
  }
  const judgement = await judged(story);
  assertNotAccused(judgement, ...scenes);
  assert.deepEqual(judgement.incidentsFrom('medium'), []);
});

test('reconnaissance first: the title that asks for the route registers the subscriber, and has never served', async () => {
  const story = morning();
  const recon = asksForRoute(story, ALICE.msisdn, STRANGE_MSC, { imsi: ALICE.imsi, node: OUR_MSC });
  story.wait(12);
  const theft = registers(story, ALICE, STRANGE_VLR);
  const judgement = await judged(story);
  assert.equal(judgement.verdict(recon), 'pass');
  assertFound(judgement, theft, 'stolen-registration', { score: 75, verdict: 'block' });
});

test('a friend abroad writes, and the subscriber then travels there: no reconnaissance', async () => {
  const story = morning();
  const text = textsHome(story, ALICE, FRENCH_SMSC);
  story.wait(4 * 60);
  const arrival = arrives(story, ALICE, PARIS);
  assertHonest(await judged(story), text, arrival);
});

test('a text to a stolen place, and to an honest one', async () => {
  const story = morning();
  arrives(story, ALICE, PARIS);
  arrives(story, BOB, PARIS);
  story.wait(10);
  writes(story, ALICE, PARIS);
  story.wait(5);
  const theft = registers(story, ALICE, STRANGE_VLR);
  story.wait(2);
  const code = delivers(story, SMSC, STRANGE_VLR, ALICE.imsi);
  const honest = delivers(story, SMSC, PARIS, BOB.imsi);
  const judgement = await judged(story);
  assertFound(judgement, theft, 'stolen-registration', { score: 75 });
  assertFound(judgement, code, 'text-to-stolen-place', { score: 90 });
  assertHonest(judgement, honest);
});

test('the thief’s registration is given back: by the old network, and by our own register', async () => {
  const story = morning();
  for (const who of [ALICE, BOB]) arrives(story, who, PARIS);
  story.wait(10);
  for (const who of [ALICE, BOB]) writes(story, who, PARIS);
  story.wait(5);
  registers(story, ALICE, STRANGE_VLR);
  registers(story, BOB, STRANGE_VLR);
  story.wait(10);
  const back = arrives(story, ALICE, PARIS);
  const home = isTakenFrom(story, BOB, STRANGE_VLR);
  const judgement = await judged(story);
  assertFound(judgement, back, 'brief-registration', { score: 50 });
  assert.notEqual(judgement.verdict(back), 'block');
  assertFound(judgement, home, 'brief-registration', { score: 50 });
});

test('hours after a theft the network that the subscriber never left is not stopped', async () => {
  const story = morning();
  arrives(story, ALICE, PARIS);
  story.wait(10);
  writes(story, ALICE, PARIS);
  story.wait(10);
  registers(story, ALICE, STRANGE_VLR);
  story.wait(3 * 60);
  const victim = [writes(story, ALICE, PARIS), asksBalance(story, ALICE, PARIS)];
  const other = asksBalance(story, ALICE, MADRID);
  const judgement = await judged(story);
  assertNotAccused(judgement, ...victim);
  assertFound(judgement, other, 'not-the-serving-node', { score: 85, verdict: 'block' });
});

test('another operator of our country, a title of ours from outside, and contradicting titles', async () => {
  const story = morning();
  const national = arrives(story, ALICE, NEIGHBOUR);
  const spoof = registers(story, BOB, { title: '447700091005', ssn: 7, home: true, spoofed: true });
  const mixed = registers(story, CAROL, PARIS, { named: '12125550199' });
  const contrary = registers(story, subscriber(4), PARIS, { named: MADRID.title });
  const judgement = await judged(story);
  assertFound(judgement, national, 'another-home-operator', { score: 80, verdict: 'block' });
  assertFound(judgement, spoof, 'own-title-from-outside', { score: 90, verdict: 'block' });
  assertFound(judgement, mixed, 'titles-contradict');
  assertFound(judgement, contrary, 'titles-contradict', { score: 80, verdict: 'block' });
});

test('a French title over the carrier of Spain, and Spanish ones', async () => {
  const story = morning();
  const borrowed = registers(story, ALICE, { ...PARIS, otherLink: true });
  const right = arrives(story, BOB, { ...MADRID, otherLink: true });
  const judgement = await judged(story);
  assertFound(judgement, borrowed, 'title-not-of-link', { score: 80, verdict: 'block' });
  assertHonest(judgement, right);
});

test('a service centre registers a subscriber; a switch does', async () => {
  const story = morning();
  const odd = registers(story, ALICE, as(FRENCH_SMSC, 7));
  const right = arrives(story, BOB, PARIS);
  const judgement = await judged(story);
  assertFound(judgement, odd, 'role-mismatch', { score: 75, verdict: 'block' });
  assertHonest(judgement, right);
});

test('a registration that is addressed by the IMSI (E.214) is as good as another', async () => {
  const story = morning();
  const byImsi: StoryNode = { title: '447700000000001', ssn: 6, np: 7, home: true };
  asksForKeys(story, ALICE, PARIS);
  const arrival = registers(story, ALICE, PARIS, { at: byImsi });
  story.wait(10);
  const life = writes(story, ALICE, PARIS);
  story.wait(10);
  const theft = registers(story, ALICE, STRANGE_VLR, { at: byImsi });
  const judgement = await judged(story);
  assertHonest(judgement, arrival, life);
  assertFound(judgement, theft, 'implausible-move', { score: 85, verdict: 'block' });
});

test('keys: an arrival asks for them, a collector asks and nobody arrives', async () => {
  const story = morning();
  const honest = [];
  for (let i = 10; i < 40; i++) honest.push(arrives(story, subscriber(i), PARIS));
  const collected = [];
  for (let i = 100; i < 140; i++) {
    collected.push(asksForKeys(story, subscriber(i), STRANGE_VLR));
    story.wait(0.5);
  }
  const judgement = await judged(story);
  assertHonest(judgement, ...honest);
  assertFound(judgement, collected.flat(), 'keys-without-arrival', { score: 70, class: 'key-theft' });
});

test('steering refused a network, and then the subscriber is home: the cancellation says so', async () => {
  const story = morning();
  arrives(story, ALICE, PARIS);
  story.wait(6 * 60);
  isSteeredAway(story, ALICE, MADRID);
  isTakenFrom(story, ALICE, PARIS);
  story.wait(10);
  const late = asksBalance(story, ALICE, MADRID);
  assertFound(await judged(story), late, 'not-the-serving-node', { score: 85, verdict: 'block' });
});
