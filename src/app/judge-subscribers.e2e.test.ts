// What is done to subscribers by who does not serve them, and by who does. From octets to verdicts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialDP } from '../wire/cap/operations/initial-dp.ts';
import { anyTimeInterrogation } from '../wire/map/operations/any-time-interrogation.ts';
import { cancelLocation } from '../wire/map/operations/cancel-location.ts';
import { deleteSubscriberData } from '../wire/map/operations/delete-subscriber-data.ts';
import { insertSubscriberData } from '../wire/map/operations/insert-subscriber-data.ts';
import { provideRoamingNumber } from '../wire/map/operations/provide-roaming-number.ts';
import { provideSubscriberInfo } from '../wire/map/operations/provide-subscriber-info.ts';
import { registerSS } from '../wire/map/operations/register-ss.ts';
import { reset } from '../wire/map/operations/reset.ts';
import { sendImsi } from '../wire/map/operations/send-imsi.ts';
import { sendRoutingInfo } from '../wire/map/operations/send-routing-info.ts';
import { sendRoutingInfoForLcs } from '../wire/map/operations/send-routing-info-for-lcs.ts';
import { unstructuredSSRequest } from '../wire/map/operations/unstructured-ss-request.ts';
import { type Scene, Story } from './testing/story.ts';
import { assertFound, assertHonest, assertNotAccused, judged } from './testing/story-judgement.ts';
import {
  as,
  FRENCH_HLR,
  frenchGuest,
  HLR,
  MADRID,
  OUR_VLR,
  PARIS,
  STRANGE_HLR,
  STRANGE_MSC,
  STRANGE_SCF,
  STRANGE_VLR,
  STRANGER,
  type StoryNode,
  type StorySubscriber,
  subscriber,
} from './testing/story-network.ts';
import {
  arrives,
  asksBalance,
  isTakenFrom,
  purges,
  quietMorning,
  registers,
  writes,
} from './testing/story-scenes.ts';
import { answer, ask, done, e164, refuse, UNKNOWN_SUBSCRIBER } from './testing/story-words.ts';

const ALICE = subscriber(1);
const BOB = subscriber(2);
const GUEST = frenchGuest(1);

function morning(): Story {
  const story = new Story();
  quietMorning(story);
  return story;
}

function asksWhere(story: Story, who: StorySubscriber, node: StoryNode, at = HLR): Scene {
  const question = {
    subscriberIdentity: { msisdn: e164(who.msisdn) },
    requestedInfo: { locationInformation: null },
    'gsmSCF-Address': e164(node.title),
  };
  return story.dialogue(node, at, [['opener', ask(anyTimeInterrogation, question)]], {
    context: 'anyTimeInfoEnquiryContext-v3',
  });
}

function asksServingNode(story: Story, who: StorySubscriber, node: StoryNode): Scene {
  const question = { imsi: who.imsi, requestedInfo: { locationInformation: null } };
  return story.dialogue(
    node,
    OUR_VLR,
    [
      ['opener', ask(provideSubscriberInfo, question)],
      ['responder', refuse(27)],
    ],
    {
      context: 'subscriberInfoEnquiryContext-v3',
    },
  );
}

function cancels(story: Story, who: StorySubscriber, node: StoryNode, version: 2 | 3 = 3): Scene {
  const identity = { imsi: who.imsi };
  const argument = version === 3 ? { identity } : identity;
  return story.dialogue(
    node,
    OUR_VLR,
    [
      ['opener', ask(cancelLocation, argument, version)],
      ['responder', done()],
    ],
    { context: `locationCancellationContext-v${version}` },
  );
}

function changesProfile(story: Story, who: StorySubscriber, node: StoryNode, profile: object): Scene {
  return story.dialogue(
    node,
    OUR_VLR,
    [
      ['opener', ask(insertSubscriberData, { imsi: who.imsi, ...profile })],
      ['responder', done()],
    ],
    { context: 'subscriberDataMngtContext-v3' },
  );
}

function forwardsCalls(story: Story, who: StorySubscriber, node: StoryNode, to: string): Scene {
  const argument = { 'ss-Code': 'cfu', forwardedToNumber: e164(to) };
  return story.dialogue(
    node,
    HLR,
    [
      ['opener', ask(registerSS, argument, 2)],
      ['responder', done()],
    ],
    { context: 'networkFunctionalSsContext-v2', reference: who.imsi },
  );
}

test('operations of category 1: a stranger asks, a partner may ask what was agreed and nothing else', async () => {
  const story = morning();
  const interrogation = asksWhere(story, ALICE, STRANGE_SCF);
  const identity = story.dialogue(
    as(STRANGE_VLR, 7),
    HLR,
    [['opener', ask(sendImsi, { msisdn: e164(ALICE.msisdn) })]],
    {
      context: 'imsiRetrievalContext-v2',
    },
  );
  const call = story.dialogue(
    STRANGE_MSC,
    as(HLR, 6),
    [
      [
        'opener',
        ask(sendRoutingInfo, {
          msisdn: e164(ALICE.msisdn),
          interrogationType: 'basicCall',
          'gmsc-OrGsmSCF-Address': e164(STRANGER),
        }),
      ],
    ],
    { context: 'locationInfoRetrievalContext-v3' },
  );
  const agreed = story.dialogue(
    { title: '33609000700', ssn: 145 },
    HLR,
    [
      [
        'opener',
        ask(sendRoutingInfoForLcs, {
          mlcNumber: e164('33609000700'),
          targetMS: { msisdn: e164(ALICE.msisdn) },
        }),
      ],
      ['responder', refuse(UNKNOWN_SUBSCRIBER)],
    ],
    { context: 'locationSvcGatewayContext-v3' },
  );
  const judgement = await judged(story);
  for (const scene of [interrogation, identity, call]) {
    assertFound(judgement, scene, 'at-interconnect-never', { score: 95, verdict: 'block' });
  }
  assertHonest(judgement, agreed);
});

test('category 2: strangers about our subscribers, a home network about its own', async () => {
  const story = morning();
  const attacks = [
    cancels(story, ALICE, STRANGE_HLR),
    cancels(story, ALICE, STRANGE_HLR, 2),
    changesProfile(story, ALICE, STRANGE_HLR, { msisdn: e164(ALICE.msisdn) }),
    asksServingNode(story, ALICE, STRANGE_HLR),
    story.dialogue(
      STRANGE_HLR,
      OUR_VLR,
      [
        [
          'opener',
          ask(deleteSubscriberData, { imsi: ALICE.imsi, roamingRestrictionDueToUnsupportedFeature: null }),
        ],
      ],
      { context: 'subscriberDataMngtContext-v3' },
    ),
    story.dialogue(
      STRANGE_HLR,
      OUR_VLR,
      [['opener', ask(provideRoamingNumber, { imsi: ALICE.imsi, 'msc-Number': e164(OUR_VLR.title) })]],
      { context: 'roamingNumberEnquiryContext-v3' },
    ),
    story.dialogue(
      STRANGE_HLR,
      OUR_VLR,
      [
        [
          'opener',
          ask(unstructuredSSRequest, { 'ussd-DataCodingScheme': 15, 'ussd-String': 'aa180c3602' }, 2),
        ],
      ],
      { context: 'networkUnstructuredSsContext-v2', reference: ALICE.imsi },
    ),
  ];
  const honest = [
    cancels(story, GUEST, FRENCH_HLR),
    cancels(story, GUEST, FRENCH_HLR, 2),
    changesProfile(story, GUEST, FRENCH_HLR, { msisdn: e164(GUEST.msisdn) }),
    asksServingNode(story, GUEST, FRENCH_HLR),
  ];
  const foreign = cancels(story, GUEST, { title: '34609000400', ssn: 6 });
  const judgement = await judged(story);
  for (const scene of attacks)
    assertFound(judgement, scene, 'home-only-from-outside', { score: 95, verdict: 'block' });
  assertFound(judgement, foreign, 'home-only-from-outside', { score: 80, verdict: 'block' });
  assertHonest(judgement, ...honest);
});

test('a guest registers: our own switch asks abroad, and the profile comes within the dialogue', async () => {
  const story = morning();
  const scene = registers(story, GUEST, OUR_VLR, { at: FRENCH_HLR });
  const text = writes(story, GUEST, OUR_VLR, { centre: { title: '33609000300', ssn: 8 } });
  assertHonest(await judged(story), scene, text);
});

test('category 3: USSD, services, texts and purges of the network that serves, and of another', async () => {
  const story = morning();
  arrives(story, ALICE, PARIS);
  story.wait(60);
  const honest = [
    asksBalance(story, ALICE, PARIS),
    forwardsCalls(story, ALICE, PARIS, '447700900999'),
    writes(story, ALICE, PARIS),
    writes(story, ALICE, PARIS, { version: 2 }),
    writes(story, ALICE, PARIS, { version: 1 }),
  ];
  const attacks = [
    asksBalance(story, ALICE, STRANGE_VLR),
    forwardsCalls(story, ALICE, STRANGE_VLR, '12125550143'),
    writes(story, ALICE, STRANGE_VLR),
    writes(story, ALICE, STRANGE_VLR, { version: 2 }),
    writes(story, ALICE, STRANGE_VLR, { version: 1 }),
    purges(story, ALICE, STRANGE_VLR),
  ];
  const judgement = await judged(story);
  assertHonest(judgement, ...honest);
  for (const scene of attacks)
    assertFound(judgement, scene, 'not-the-serving-node', { score: 85, verdict: 'block' });
});

test('CAMEL: a call on the account of a roamer, from the switch that serves them and from another', async () => {
  const begins = (story: Story, node: StoryNode) =>
    story.dialogue(
      as(node, 146),
      as(HLR, 146),
      [['opener', ask(initialDP, { serviceKey: 1, iMSI: ALICE.imsi })]],
      {
        context: '0.4.0.0.1.0.50.1',
      },
    );
  const story = morning();
  arrives(story, ALICE, PARIS);
  story.wait(30);
  const honest = begins(story, PARIS);
  const fraud = begins(story, STRANGE_VLR);
  const judgement = await judged(story);
  assertHonest(judgement, honest);
  assertFound(judgement, fraud, 'not-the-serving-node', { score: 85, verdict: 'block' });
});

test('a switch purges who was silent, another network serves them again, and both stay honest', async () => {
  const story = morning();
  arrives(story, ALICE, PARIS);
  story.wait(60 * 30);
  const gone = purges(story, ALICE, PARIS);
  story.wait(60 * 5);
  const scenes = [gone, arrives(story, ALICE, MADRID), isTakenFrom(story, ALICE, PARIS)];
  story.wait(20);
  scenes.push(writes(story, ALICE, MADRID), purges(story, ALICE, PARIS));
  assertNotAccused(await judged(story), ...scenes);
});

test('what is left over of the network before is told and not stopped', async () => {
  const story = morning();
  arrives(story, ALICE, PARIS);
  story.wait(60 * 3);
  arrives(story, ALICE, MADRID);
  story.wait(10);
  const late = [writes(story, ALICE, PARIS), purges(story, ALICE, PARIS)];
  const judgement = await judged(story);
  for (const scene of late) assertFound(judgement, scene, 'not-the-serving-node', { verdict: 'flag' });
  assertNotAccused(judgement, ...late);
});

test('calls forwarded by a thief: to a third country, after the theft', async () => {
  const story = morning();
  arrives(story, ALICE, PARIS);
  story.wait(10);
  writes(story, ALICE, PARIS);
  story.wait(10);
  const theft = forwardsCalls(story, ALICE, STRANGE_VLR, '882130000001');
  const abroad = forwardsCalls(story, BOB, STRANGE_VLR, '12125550143');
  const judgement = await judged(story);
  assertFound(judgement, theft, 'call-forwarding-theft', { score: 75, class: 'call-interception' });
  assertFound(judgement, abroad, 'call-forwarding-theft', { class: 'call-interception' });
});

test('a control point of strangers is put over the calls of ours; a roamer’s own network names its own', async () => {
  const csi = (scf: string) => ({
    vlrCamelSubscriptionInfo: {
      'o-CSI': {
        'o-BcsmCamelTDPDataList': [
          {
            'o-BcsmTriggerDetectionPoint': 'collectedInfo',
            serviceKey: 1,
            'gsmSCF-Address': e164(scf),
            defaultCallHandling: 'continueCall',
          },
        ],
      },
    },
  });
  const story = morning();
  const attack = changesProfile(story, ALICE, STRANGE_HLR, csi(STRANGER));
  const honest = changesProfile(story, GUEST, FRENCH_HLR, csi('33609000700'));
  const judgement = await judged(story);
  assertFound(judgement, attack, 'foreign-gsm-scf', { score: 50, class: 'call-interception' });
  assertHonest(judgement, honest);
});

test('a roaming number of another country, and of the switch itself', async () => {
  const gives = (story: Story, who: StorySubscriber, node: StoryNode, number: string) =>
    story.dialogue(
      HLR,
      node,
      [
        ['opener', ask(provideRoamingNumber, { imsi: who.imsi, 'msc-Number': e164(node.title) })],
        ['responder', answer(provideRoamingNumber, { roamingNumber: e164(number) })],
      ],
      { context: 'roamingNumberEnquiryContext-v3' },
    );
  const story = morning();
  arrives(story, ALICE, PARIS);
  arrives(story, BOB, PARIS);
  story.wait(10);
  const honest = gives(story, BOB, PARIS, '33609990001');
  writes(story, ALICE, PARIS);
  story.wait(5);
  registers(story, ALICE, STRANGE_VLR);
  story.wait(5);
  const led = gives(story, ALICE, STRANGE_VLR, '882130000001');
  const judgement = await judged(story);
  assertHonest(judgement, honest);
  assertFound(judgement, led, 'roaming-number-elsewhere', { score: 75, class: 'call-interception' });
});

test('subscribers are cut off in numbers; a switch of a partner clears up, an HLR restarts', async () => {
  const story = morning();
  for (let i = 100; i < 300; i++) arrives(story, subscriber(i), PARIS);
  story.wait(30);
  const attack: Scene[] = [];
  for (let i = 100; i < 300; i++) attack.push(purges(story, subscriber(i), STRANGE_VLR));
  const restart = story.dialogue(
    FRENCH_HLR,
    OUR_VLR,
    [['opener', ask(reset, { sendingNodenumber: { 'hlr-Number': e164(FRENCH_HLR.title) } }, 2)]],
    {
      context: 'resetContext-v2',
    },
  );
  story.wait(70);
  const clears: Scene[] = [];
  for (let i = 100; i < 300; i++) clears.push(purges(story, subscriber(i), PARIS));
  const judgement = await judged(story);
  assertFound(judgement, attack.flat(), 'service-denied', { score: 50, class: 'denial-of-service' });
  assertHonest(judgement, restart);
  assertNotAccused(judgement, ...clears);
});

test('somebody is followed by several operations and titles, and each is found before it is stopped', async () => {
  const story = morning();
  // by number and by IMSI: that both are one subscriber a registration told
  arrives(story, ALICE, PARIS);
  asksWhere(story, ALICE, STRANGE_SCF);
  story.wait(10);
  asksServingNode(story, ALICE, { title: '12125550143', ssn: 6 });
  story.wait(10);
  const third = asksWhere(story, ALICE, { title: '12125550144', ssn: 147 });
  const judgement = await judged(story);
  assertFound(judgement, third, 'subscriber-followed', { score: 60, class: 'location-tracking' });
  const [incident, ...others] = judgement.incidentsFrom('low');
  assert.deepEqual(others, []);
  assert.equal(incident?.class, 'location-tracking');
});
