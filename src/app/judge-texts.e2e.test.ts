// Short messages: questions, deliveries, reports and alerts. From octets to verdicts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { alertServiceCentre } from '../wire/map/operations/alert-service-centre.ts';
import { reportSmDeliveryStatus } from '../wire/map/operations/report-sm-delivery-status.ts';
import { type Scene, Story } from './testing/story.ts';
import { assertFound, assertHonest, assertNotAccused, judged } from './testing/story-judgement.ts';
import {
  as,
  FRENCH_HLR,
  FRENCH_SMSC,
  frenchGuest,
  HLR,
  OUR_MSC,
  PARIS,
  ROUTER,
  SMSC,
  SPANISH_SMSC,
  STRANGE_HLR,
  STRANGE_MSC,
  STRANGE_VLR,
  type StoryNode,
  subscriber,
  WITH_ROUTER,
} from './testing/story-network.ts';
import { arrives, asksForRoute, delivers, quietMorning, textsHome, writes } from './testing/story-scenes.ts';
import { ask, done, e164, refuse, UNKNOWN_SUBSCRIBER } from './testing/story-words.ts';

const ALICE = subscriber(1);
const BOB = subscriber(2);
const GUEST = frenchGuest(1);
/** What our router tells in place of the IMSI, and of the switch. */
const MADE_UP = '234150000000777';

function morning(): Story {
  const story = new Story();
  quietMorning(story);
  return story;
}

/** With a router: it answers and is the place to deliver to. */
function routerMorning(): Story {
  const story = new Story();
  for (let i = 0; i < 9; i++) {
    textsByRouter(story, subscriber(900 + i).msisdn, FRENCH_SMSC);
    arrives(story, subscriber(910 + i), PARIS);
    story.wait(10);
  }
  return story;
}

function textsByRouter(story: Story, msisdn: string, centre: StoryNode): Scene {
  const route = { imsi: MADE_UP, node: ROUTER, at: as(ROUTER, 6) };
  return [...asksForRoute(story, msisdn, centre, route), ...delivers(story, centre, ROUTER, MADE_UP)];
}

function reports(story: Story, msisdn: string, centre: StoryNode): Scene {
  const argument = {
    msisdn: e164(msisdn),
    serviceCentreAddress: e164(centre.title),
    'sm-DeliveryOutcome': 'absentSubscriber',
  };
  return story.dialogue(
    centre,
    HLR,
    [
      ['opener', ask(reportSmDeliveryStatus, argument)],
      ['responder', done()],
    ],
    { context: 'shortMsgGatewayContext-v3' },
  );
}

function alerts(story: Story, msisdn: string, node: StoryNode): Scene {
  const argument = { msisdn: e164(msisdn), serviceCentreAddress: e164(SMSC.title) };
  return story.dialogue(
    node,
    SMSC,
    [
      ['opener', ask(alertServiceCentre, argument, 2)],
      ['responder', done()],
    ],
    { context: 'shortMsgAlertContext-v2' },
  );
}

test('without a router: a text after its question, and texts that nobody asked for', async () => {
  const story = morning();
  const honest = [textsHome(story, ALICE, FRENCH_SMSC), textsHome(story, BOB, SPANISH_SMSC)];
  story.wait(20);
  const again = delivers(story, FRENCH_SMSC, OUR_MSC, ALICE.imsi);
  const unasked = delivers(story, STRANGE_MSC, OUR_MSC, subscriber(3).imsi);
  const another = delivers(story, STRANGE_MSC, OUR_MSC, ALICE.imsi);
  const older = [1, 2].map((version) =>
    delivers(story, STRANGE_MSC, OUR_MSC, BOB.imsi, { version: version as 1 | 2 }),
  );
  const judgement = await judged(story);
  assertHonest(judgement, ...honest, again);
  assertFound(judgement, unasked, 'text-without-question', { score: 50, class: 'sms-spoofing' });
  for (const scene of [another, ...older])
    assertFound(judgement, scene, 'text-without-question', { score: 45 });
});

test('texts of versions 1 and 2 after their question', async () => {
  const story = morning();
  const scenes = [];
  for (const version of [1, 2] as const) {
    scenes.push(asksForRoute(story, ALICE.msisdn, FRENCH_SMSC, { imsi: ALICE.imsi, node: OUR_MSC }));
    scenes.push(delivers(story, FRENCH_SMSC, OUR_MSC, ALICE.imsi, { version }));
    scenes.push(delivers(story, FRENCH_SMSC, OUR_MSC, ALICE.imsi, { version, refused: UNKNOWN_SUBSCRIBER }));
  }
  assertHonest(await judged(story), ...scenes);
});

test('with a router: its own identities pass, and who goes around it is found', async () => {
  const story = routerMorning();
  const honest = [
    textsByRouter(story, ALICE.msisdn, FRENCH_SMSC),
    textsByRouter(story, BOB.msisdn, SPANISH_SMSC),
  ];
  const around = asksForRoute(story, ALICE.msisdn, STRANGE_MSC, {
    imsi: ALICE.imsi,
    node: OUR_MSC,
    called: HLR,
  });
  const byImsi: StoryNode = { title: '447700000000001', ssn: 6, np: 7, home: true };
  const byTitle = asksForRoute(story, ALICE.msisdn, STRANGE_MSC, {
    imsi: ALICE.imsi,
    node: OUR_MSC,
    called: byImsi,
  });
  const straight = delivers(story, STRANGE_MSC, OUR_MSC, ALICE.imsi);
  const judgement = await judged(story, WITH_ROUTER);
  assertHonest(judgement, ...honest);
  for (const scene of [around, byTitle, straight]) {
    assertFound(judgement, scene, 'sms-routing-sidestep', { score: 85, verdict: 'block' });
  }
});

test('a text to our roamer goes from our own centre, and is nobody’s spoof', async () => {
  const story = routerMorning();
  arrives(story, ALICE, PARIS);
  story.wait(10);
  const text = delivers(story, SMSC, PARIS, ALICE.imsi, { from: { alphanumeric: 'EXAMPLEBANK' } });
  const older = delivers(story, SMSC, PARIS, ALICE.imsi, { version: 2 });
  assertHonest(await judged(story, WITH_ROUTER), text, older);
});

test('a text under one of our numbers from nowhere, and of a roamer older than the memory', async () => {
  const story = morning();
  const spoof = writes(story, ALICE, STRANGE_VLR, { centre: { title: '12125550300', ssn: 8, home: true } });
  const roamer = writes(story, BOB, PARIS);
  const judgement = await judged(story);
  assertFound(judgement, spoof, 'our-number-from-outside', { score: 50, class: 'sms-spoofing' });
  assertHonest(judgement, roamer);
});

test('a bank’s name, one that looks like it, and the bank itself', async () => {
  const story = morning();
  const under = (name: string, centre: StoryNode) => {
    asksForRoute(story, ALICE.msisdn, centre, { imsi: ALICE.imsi, node: OUR_MSC });
    return delivers(story, centre, OUR_MSC, ALICE.imsi, { from: { alphanumeric: name } });
  };
  const forged = under('ExampleBank', SPANISH_SMSC);
  const alike = under('EXAMP1EBANK', SPANISH_SMSC);
  const right = under('ExampleBank', FRENCH_SMSC);
  const other = under('Florist', SPANISH_SMSC);
  const judgement = await judged(story);
  for (const scene of [forged, alike]) {
    assertFound(judgement, scene, 'protected-sender-name', { score: 80, verdict: 'block' });
  }
  assertHonest(judgement, right, other);
});

test('silent texts and orders to the SIM: from outside, and of a guest’s own network', async () => {
  const story = morning();
  asksForRoute(story, ALICE.msisdn, SPANISH_SMSC, { imsi: ALICE.imsi, node: OUR_MSC });
  const silent = delivers(story, SPANISH_SMSC, OUR_MSC, ALICE.imsi, { pid: 0x40 });
  const toSim = delivers(story, SPANISH_SMSC, OUR_MSC, ALICE.imsi, { pid: 0x7f });
  const own = [0x40, 0x7f].map((pid) => delivers(story, FRENCH_SMSC, OUR_MSC, GUEST.imsi, { pid }));
  const judgement = await judged(story);
  assertFound(judgement, silent, 'silent-text', { score: 85, verdict: 'block' });
  assertFound(judgement, toSim, 'binary-text-from-outside', { score: 90, verdict: 'block' });
  assertHonest(judgement, ...own);
});

test('alerts and reports: of strangers, of the home network, of who asked', async () => {
  const story = morning();
  const alert = alerts(story, ALICE.msisdn, STRANGE_HLR);
  const own = alerts(story, GUEST.msisdn, FRENCH_HLR);
  textsHome(story, ALICE, FRENCH_SMSC);
  const honest = reports(story, ALICE.msisdn, FRENCH_SMSC);
  const report = reports(story, ALICE.msisdn, STRANGE_MSC);
  const judgement = await judged(story);
  assertFound(judgement, alert, 'sms-alert-by-stranger', { score: 70, verdict: 'flag' });
  assertHonest(judgement, own, honest);
  assertFound(judgement, report, 'delivery-report-without-question', { score: 45 });
});

test('numbers asked one after another and no text; a busy centre whose texts follow', async () => {
  const story = morning();
  const harvest: Scene[] = [];
  const busy: Scene[] = [];
  for (let i = 100; i < 180; i++) {
    const who = subscriber(i);
    const friend = subscriber((i * 37) % 900);
    harvest.push(asksForRoute(story, who.msisdn, STRANGE_MSC, { imsi: who.imsi, node: OUR_MSC }));
    busy.push(textsHome(story, friend, FRENCH_SMSC));
    story.nowMs += 20_000;
  }
  const judgement = await judged(story);
  assertFound(judgement, harvest.flat(), 'many-subscribers-asked', { score: 75, class: 'identity-harvest' });
  assertHonest(judgement, ...busy);
});

test('a hub asks under one title and delivers under another of its network', async () => {
  const story = morning();
  const scenes: Scene[] = [];
  for (let i = 100; i < 160; i++) {
    const who = subscriber((i * 37) % 900);
    const route = { imsi: who.imsi, node: OUR_MSC };
    scenes.push(asksForRoute(story, who.msisdn, { title: '33609000305', ssn: 8 }, route));
    scenes.push(delivers(story, { title: '33609000306', ssn: 8 }, OUR_MSC, who.imsi));
    story.nowMs += 30_000;
  }
  const judgement = await judged(story);
  assertNotAccused(judgement, ...scenes);
  assert.deepEqual(judgement.incidentsFrom('medium'), []);
});

test('a small network has one title for its switch and its texts: it serves, and texts go both ways', async () => {
  const story = morning();
  const small: StoryNode = { title: '353871000010', ssn: 7 };
  const scenes: Scene[] = [];
  for (let i = 200; i < 210; i++) {
    scenes.push(arrives(story, subscriber(i), small));
    scenes.push(textsHome(story, subscriber(i + 20), as(small, 8)));
    story.wait(5);
  }
  assertNotAccused(await judged(story), ...scenes);
});

test('a question that is refused is no attack', async () => {
  const story = morning();
  const scene = story.dialogue(FRENCH_SMSC, HLR, [['opener'], ['responder', refuse(UNKNOWN_SUBSCRIBER)]], {
    context: 'shortMsgGatewayContext-v3',
  });
  assertHonest(await judged(story), scene);
});
