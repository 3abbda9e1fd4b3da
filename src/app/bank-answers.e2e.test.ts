// What a bank is told over HTTP of what signalling showed: from octets to answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { bankApis } from '../http/bank-apis.ts';
import type { Caller } from '../http/caller.ts';
import { buildServer } from '../http/server.ts';
import { insertSubscriberData } from '../wire/map/operations/insert-subscriber-data.ts';
import { updateLocation } from '../wire/map/operations/update-location.ts';
import { BankStory } from './testing/bank-story.ts';
import { Story } from './testing/story.ts';
import {
  FRENCH_SGSN,
  FRENCH_SMSC,
  HLR,
  OUR_MSC,
  PARIS,
  SMSC,
  STRANGE_VLR,
  type StoryNode,
  type StorySubscriber,
  subscriber,
} from './testing/story-network.ts';
import {
  arrives,
  asksForRoute,
  delivers,
  isTakenFrom,
  purges,
  purgesData,
  quietMorning,
  registers,
  registersForData,
  writes,
} from './testing/story-scenes.ts';
import { answer, ask, done, e164 } from './testing/story-words.ts';

const ALICE = subscriber(1);
const BOB = subscriber(2);
const HOUR_MINUTES = 60;
const DAY_MINUTES = 24 * HOUR_MINUTES;

const ALL_SCOPES = [
  'sim-swap',
  'call-forwarding-signal:unconditional-call-forwardings:read',
  'call-forwarding-signal:call-forwardings:read',
  'device-roaming-status:read',
  'device-reachability-status:read',
  'sms-interception-risk:check',
];

const CALLER: Caller = {
  tenant: {
    id: 'example-bank',
    name: 'Example Bank',
    scopes: new Set(ALL_SCOPES),
    mayAskAbout: (msisdn) => msisdn !== subscriber(999).msisdn,
    hasConsentOf: (msisdn) => msisdn !== BOB.msisdn,
  },
  clientId: 'example-bank',
  scopes: new Set(ALL_SCOPES),
  purpose: 'dpv:FraudPreventionAndDetection',
  phoneNumber: undefined,
};

interface Told {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** A story, and a bank that asks what came of it. */
async function bank(
  tell: (story: Story) => void,
  { caller = CALLER, coverage }: { caller?: Caller; coverage?: 'all' } = {},
) {
  const story = new Story();
  quietMorning(story);
  tell(story);
  const heard = new BankStory(story, coverage === undefined ? {} : { coverage });
  heard.hear();
  const nowMs = () => story.nowMs;
  const server: FastifyInstance = await buildServer({
    apis: bankApis({ knowledge: heard.knowledge, risk: heard.risk, nowMs }),
    authenticator: { authenticate: async () => caller },
    newId: () => 'made-here',
  });
  const post = async (url: string, payload: object): Promise<Told> => {
    const response = await server.inject({ method: 'POST', url, payload });
    return { status: response.statusCode, body: response.json() };
  };
  return { story, heard, post, server };
}

const phone = ({ msisdn }: StorySubscriber) => ({ phoneNumber: `+${msisdn}` });
const device = (who: StorySubscriber) => ({ device: phone(who) });

const SIM_CHECK = '/sim-swap/v2/check';
const SIM_DATE = '/sim-swap/v2/retrieve-date';
const ROAMING = '/device-roaming-status/v1/retrieve';
const REACHABLE = '/device-reachability-status/v1/retrieve';
const FORWARDED = '/call-forwarding-signal/v0.4/call-forwardings';
const FORWARDED_ALWAYS = '/call-forwarding-signal/v0.4/unconditional-call-forwardings';
const RISK = '/sms-interception-risk/v0.1/check';

/** A text to the subscriber that shows which SIM the number has. */
function shows(story: Story, who: StorySubscriber, imsi = who.imsi): void {
  asksForRoute(story, who.msisdn, FRENCH_SMSC, { imsi, node: OUR_MSC });
}

const NEW_SIM = '234150000000701';

/** Somebody else's life, by which the link is seen to live. */
function hums(story: Story): void {
  writes(story, subscriber(905), PARIS);
}

test('a new SIM that was seen yesterday is a swap within ten days, and not within an hour', async () => {
  const { post, story } = await bank((story) => {
    shows(story, ALICE);
    story.wait(3 * DAY_MINUTES);
    shows(story, ALICE, NEW_SIM);
    story.wait(20 * HOUR_MINUTES);
    hums(story);
  });
  assert.deepEqual((await post(SIM_CHECK, phone(ALICE))).body, { swapped: true });
  assert.deepEqual((await post(SIM_CHECK, { ...phone(ALICE), maxAge: 1 })).body, { swapped: false });
  const told = (await post(SIM_DATE, phone(ALICE))).body;
  const latest = Date.parse(String(told.latestSimChange));
  assert.ok(Math.abs(story.nowMs - latest - 20 * 3_600_000) < 60_000, String(told.latestSimChange));
});

test('the same SIM for eleven days is no swap, and how far back that holds is told', async () => {
  const { post } = await bank((story) => {
    shows(story, ALICE);
    story.wait(11 * DAY_MINUTES);
    shows(story, ALICE);
  });
  assert.deepEqual((await post(SIM_CHECK, phone(ALICE))).body, { swapped: false });
  assert.deepEqual((await post(SIM_DATE, phone(ALICE))).body, { latestSimChange: null, monitoredPeriod: 11 });
});

test('what was not watched is not called unchanged', async () => {
  const { post } = await bank((story) => {
    shows(story, ALICE);
    story.wait(5 * HOUR_MINUTES);
    shows(story, ALICE);
  });
  const young = await post(SIM_CHECK, phone(ALICE));
  assert.deepEqual([young.status, young.body.code], [400, 'OUT_OF_RANGE']);
  assert.match(String(young.body.message), /5 hours/);
  const unseen = await post(SIM_CHECK, phone(BOB));
  assert.deepEqual([unseen.status, unseen.body.code], [422, 'SERVICE_NOT_APPLICABLE']);
});

test('a SIM that was last seen two days ago may have been changed since', async () => {
  const { post } = await bank((story) => {
    shows(story, ALICE);
    story.wait(2 * DAY_MINUTES);
    hums(story);
  });
  assert.equal((await post(SIM_DATE, phone(ALICE))).body.code, 'SERVICE_NOT_APPLICABLE');
});

test('while nobody watches, nothing is said of now', async () => {
  const { post } = await bank((story) => {
    arrives(story, ALICE, PARIS);
    writes(story, ALICE, PARIS);
    story.wait(13 * HOUR_MINUTES);
  });
  const told = await post(ROAMING, device(ALICE));
  assert.deepEqual([told.status, told.body.code], [503, 'UNAVAILABLE']);
  assert.equal((await post(RISK, phone(ALICE))).body.verdict, 'UNKNOWN');
});

test('what was known before nobody watched for days is not called so now', async () => {
  const { post } = await bank((story) => {
    arrivesWith(story, ALICE, PARIS, []);
    story.wait(10);
    writes(story, ALICE, PARIS);
    story.wait(3 * DAY_MINUTES);
    // the link is back, and others are seen on it
    quietMorning(story);
  });
  const { verdict, reasons } = (await post(RISK, phone(ALICE))).body;
  assert.equal(verdict, 'UNKNOWN');
  assert.deepEqual(
    (reasons as { code: string }[]).map(({ code }) => code),
    ['WATCH_INTERRUPTED'],
  );
  assert.equal((await post(FORWARDED_ALWAYS, phone(ALICE))).status, 422);
});

test('a traveller roams in France since they were registered there, and at home after that was cancelled', async () => {
  const away = await bank((story) => {
    arrives(story, ALICE, PARIS);
    story.wait(10);
    writes(story, ALICE, PARIS);
  });
  const { status, body } = await away.post(ROAMING, device(ALICE));
  assert.equal(status, 200);
  assert.deepEqual(
    { ...body, lastStatusTime: undefined },
    { ...device(ALICE), roaming: true, countryCode: 208, countryName: ['FR'], lastStatusTime: undefined },
  );
  assert.ok(Math.abs(away.story.nowMs - Date.parse(String(body.lastStatusTime))) < 5_000);

  const back = await bank((story) => {
    arrives(story, ALICE, PARIS);
    story.wait(DAY_MINUTES);
    isTakenFrom(story, ALICE, PARIS);
  });
  assert.equal((await back.post(ROAMING, device(ALICE))).body.roaming, false);
});

test('the country is told to a bank whose customer agreed, and to no other', async () => {
  const { post } = await bank((story) => {
    arrives(story, BOB, PARIS);
  });
  const { body } = await post(ROAMING, device(BOB));
  assert.equal(body.roaming, true);
  assert.ok(!('countryCode' in body) && !('countryName' in body));
});

test('a stolen registration is not the place of the subscriber: the last trusted one is told', async () => {
  const { post, story } = await bank((story) => {
    arrives(story, ALICE, PARIS);
    story.wait(10);
    writes(story, ALICE, PARIS);
    story.wait(30);
    registers(story, ALICE, STRANGE_VLR);
  });
  const { body } = await post(ROAMING, device(ALICE));
  assert.deepEqual(body.countryName, ['FR']);
  assert.ok(story.nowMs - Date.parse(String(body.lastStatusTime)) >= 29 * 60_000);
  assert.equal((await post(REACHABLE, device(ALICE))).status, 422);
  const risk = (await post(RISK, phone(ALICE))).body;
  assert.equal(risk.verdict, 'INTERCEPTION_IN_PROGRESS');
  assert.equal(risk.recommendedAction, 'CALL_THE_CUSTOMER');
});

test('texts and data reach a phone that was registered for them, and none that its network purged for both', async () => {
  const there = await bank((story) => {
    arrives(story, ALICE, PARIS);
  });
  const told = (await there.post(REACHABLE, device(ALICE))).body;
  assert.deepEqual([told.reachable, told.connectivity], [true, ['SMS']]);

  const purged = await bank((story) => {
    arrives(story, ALICE, PARIS);
    registersForData(story, ALICE, FRENCH_SGSN);
    story.wait(DAY_MINUTES);
    purges(story, ALICE, PARIS);
  });
  const byData = (await purged.post(REACHABLE, device(ALICE))).body;
  assert.deepEqual([byData.reachable, byData.connectivity], [true, ['DATA']]);
  purgesData(purged.story, ALICE, FRENCH_SGSN);
  purged.heard.hear();
  const { reachable, connectivity } = (await purged.post(REACHABLE, device(ALICE))).body;
  assert.deepEqual([reachable, connectivity], [false, undefined]);
});

test('that no text reaches a phone does not make it unreachable while nothing was seen of its data', async () => {
  for (const closes of [
    (story: Story) => purges(story, ALICE, PARIS),
    (story: Story) => delivers(story, SMSC, PARIS, ALICE.imsi, { refused: 6 }),
  ]) {
    const { post, story, heard } = await bank((told) => {
      arrives(told, ALICE, PARIS);
      told.wait(HOUR_MINUTES);
      closes(told);
    });
    const unknown = await post(REACHABLE, device(ALICE));
    assert.deepEqual([unknown.status, unknown.body.code], [422, 'SERVICE_NOT_APPLICABLE']);
    registersForData(story, ALICE, FRENCH_SGSN);
    purgesData(story, ALICE, FRENCH_SGSN);
    heard.hear();
    assert.equal((await post(REACHABLE, device(ALICE))).body.reachable, false);
  }
});

/** A registration in which the profile tells how calls are forwarded. */
function arrivesWith(story: Story, who: StorySubscriber, node: StoryNode, active: readonly string[]): void {
  const location = { imsi: who.imsi, 'msc-Number': e164(node.title), 'vlr-Number': e164(node.title) };
  const provisionedSS = active.map((code) => ({
    forwardingInfo: {
      'ss-Code': code,
      forwardingFeatureList: [{ 'ss-Status': ['provisioned', 'registered', 'active'] }],
    },
  }));
  const profile = { msisdn: e164(who.msisdn), ...(active.length === 0 ? {} : { provisionedSS }) };
  story.dialogue(
    node,
    HLR,
    [
      ['opener', ask(updateLocation, location)],
      ['responder', ask(insertSubscriberData, profile, 3, 2)],
      ['opener', done(2)],
      ['responder', answer(updateLocation, { 'hlr-Number': e164(HLR.title) })],
    ],
    { context: 'networkLocUpContext-v3' },
  );
}

test('how the calls of a roamer are forwarded is what the profile said', async () => {
  const some = await bank((story) => arrivesWith(story, ALICE, PARIS, ['cfu', 'cfb']));
  assert.deepEqual((await some.post(FORWARDED_ALWAYS, phone(ALICE))).body, { active: true });
  assert.deepEqual((await some.post(FORWARDED, phone(ALICE))).body, ['unconditional', 'conditional_busy']);
  const none = await bank((story) => arrivesWith(story, ALICE, PARIS, []));
  assert.deepEqual((await none.post(FORWARDED_ALWAYS, phone(ALICE))).body, { active: false });
  assert.deepEqual((await none.post(FORWARDED, phone(ALICE))).body, ['inactive']);
});

test('at home forwarding changes unseen: that none is set is not said', async () => {
  const tell = (story: Story) => {
    arrivesWith(story, ALICE, PARIS, []);
    for (let hours = 0; hours < 24; hours += 8) {
      story.wait(8 * HOUR_MINUTES);
      hums(story);
    }
    isTakenFrom(story, ALICE, PARIS);
  };
  const { post } = await bank(tell);
  assert.equal((await post(FORWARDED_ALWAYS, phone(ALICE))).status, 422);
  const all = await bank(tell, { coverage: 'all' });
  assert.deepEqual((await all.post(FORWARDED_ALWAYS, phone(ALICE))).body, { active: false });
});

test('a subscriber who lives in Paris is safe, one of whom nothing was seen is unknown, and neither says where', async () => {
  const { post } = await bank((story) => {
    arrives(story, ALICE, PARIS);
    story.wait(HOUR_MINUTES);
    writes(story, ALICE, PARIS);
  });
  const safe = (await post(RISK, phone(ALICE))).body;
  assert.deepEqual([safe.verdict, safe.recommendedAction], ['SAFE', 'SEND']);
  assert.doesNotMatch(JSON.stringify(safe), /abroad|home|FR|roam/i);
  const unknown = (await post(RISK, phone(BOB))).body;
  assert.deepEqual([unknown.verdict, unknown.lastStatusTime], ['UNKNOWN', null]);
});

test('a SIM that is three hours old is a risk', async () => {
  const { post } = await bank((story) => {
    shows(story, ALICE);
    story.wait(DAY_MINUTES);
    shows(story, ALICE, NEW_SIM);
    story.wait(3 * HOUR_MINUTES);
  });
  const { verdict, reasons } = (await post(RISK, phone(ALICE))).body;
  assert.equal(verdict, 'AT_RISK');
  assert.deepEqual(
    (reasons as { code: string }[]).map(({ code }) => code),
    ['SIM_CHANGED_RECENTLY'],
  );
});

test('another network’s number, and one that the bank may not ask about, look alike', async () => {
  const { post } = await bank(() => {});
  for (const phoneNumber of ['+33639980123', `+${subscriber(999).msisdn}`]) {
    for (const [url, body] of [
      [SIM_CHECK, { phoneNumber }],
      [RISK, { phoneNumber }],
      [ROAMING, { device: { phoneNumber } }],
    ] as const) {
      const told = await post(url, body);
      assert.deepEqual([told.status, told.body.code], [404, 'IDENTIFIER_NOT_FOUND'], url);
    }
  }
});

test('who is asked about comes from the token or from the request, never from both', async () => {
  const threeLegged = await bank(() => {}, { caller: { ...CALLER, phoneNumber: `+${ALICE.msisdn}` } });
  assert.equal((await threeLegged.post(SIM_CHECK, phone(ALICE))).body.code, 'UNNECESSARY_IDENTIFIER');
  assert.equal((await threeLegged.post(SIM_CHECK, {})).body.code, 'SERVICE_NOT_APPLICABLE');
  const twoLegged = await bank(() => {});
  assert.equal((await twoLegged.post(SIM_CHECK, {})).body.code, 'MISSING_IDENTIFIER');
  const byAddress = await twoLegged.post(ROAMING, {
    device: { ipv4Address: { publicAddress: '192.0.2.7', publicPort: 443 } },
  });
  assert.equal(byAddress.body.code, 'UNSUPPORTED_IDENTIFIER');
});

test('a request that the contract does not have is told what is wrong with it', async () => {
  const { post, server } = await bank(() => {});
  const code = async (body: object) => (await post(SIM_CHECK, body)).body.code;
  assert.equal(await code({ phoneNumber: '07700900001' }), 'INVALID_ARGUMENT');
  assert.equal(await code({ ...phone(ALICE), maxAge: 0 }), 'OUT_OF_RANGE');
  assert.equal(await code({ ...phone(ALICE), maxAge: 2401 }), 'OUT_OF_RANGE');
  assert.equal(await code({ ...phone(ALICE), maxAge: 'long' }), 'INVALID_ARGUMENT');
  const broken = await server.inject({
    method: 'POST',
    url: SIM_CHECK,
    headers: { 'content-type': 'application/json', 'x-correlator': 'of-the-bank' },
    payload: '{"phoneNumber":',
  });
  assert.deepEqual([broken.statusCode, broken.json().code], [400, 'INVALID_ARGUMENT']);
  assert.equal(broken.headers['x-correlator'], 'of-the-bank');
  assert.match(String(broken.headers['content-type']), /^application\/json/);
});

test('a token without the scope is refused before the body is looked at', async () => {
  const { post } = await bank(() => {}, {
    caller: { ...CALLER, scopes: new Set(['device-roaming-status:read']) },
  });
  const told = await post(SIM_CHECK, { phoneNumber: 'x' });
  assert.deepEqual([told.status, told.body.code], [403, 'PERMISSION_DENIED']);
});
