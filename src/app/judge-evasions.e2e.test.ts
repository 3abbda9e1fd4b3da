// Octets that lead filters astray, and honest stacks that write oddly. From octets to verdicts.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { anyTimeInterrogation } from '../wire/map/operations/any-time-interrogation.ts';
import { insertSubscriberData } from '../wire/map/operations/insert-subscriber-data.ts';
import { updateLocation } from '../wire/map/operations/update-location.ts';
import { encodeSccp } from '../wire/sccp/encode-sccp.ts';
import { encodeTcap } from '../wire/tcap/encode-tcap.ts';
import { addressOf, type DialogueOptions, replaced, type Scene, Story, type Turn } from './testing/story.ts';
import { assertFound, assertHonest, assertNotAccused, judged } from './testing/story-judgement.ts';
import {
  as,
  HLR,
  MADRID,
  OUR_VLR,
  PARIS,
  STRANGE_HLR,
  STRANGE_SCF,
  STRANGE_VLR,
  STRANGER,
  type StoryNode,
  subscriber,
} from './testing/story-network.ts';
import {
  arrives,
  asksBalance,
  asksForKeys,
  quietMorning,
  registers,
  writes,
} from './testing/story-scenes.ts';
import { answer, ask, askOctets, done, e164 } from './testing/story-words.ts';

const ALICE = subscriber(1);
const BOB = subscriber(2);
const LOCATION = 'networkLocUpContext-v3';
const ENQUIRY = 'anyTimeInfoEnquiryContext-v3';

const QUESTION = ask(anyTimeInterrogation, {
  subscriberIdentity: { msisdn: e164(ALICE.msisdn) },
  requestedInfo: { locationInformation: null },
  'gsmSCF-Address': e164(STRANGER),
});

function update(node: StoryNode, who = ALICE) {
  return ask(updateLocation, {
    imsi: who.imsi,
    'msc-Number': e164(node.title),
    'vlr-Number': e164(node.title),
  });
}

/** IMSI 234150000000001 as its element, and the numbers that follow it. */
const IMSI_ELEMENT = '040832140500000000f1';
const NUMBERS = '8107913306090000f1 0407913306090000f1';

function morning(): Story {
  const story = new Story();
  quietMorning(story);
  return story;
}

function opens(story: Story, from: StoryNode, turn: Turn, options: DialogueOptions = {}, to = HLR): Scene {
  return story.dialogue(from, to, [turn], { context: LOCATION, ...options });
}

test('operation codes: of an object identifier, padded, and as they should be', async () => {
  const story = morning();
  const global = opens(story, STRANGE_SCF, ['opener', { ...QUESTION, code: '1.3.6.1.4.1.32473.71' }], {
    context: ENQUIRY,
  });
  const padded = opens(story, STRANGE_SCF, ['opener', { ...QUESTION, code: '0x0047' }], { context: ENQUIRY });
  const paddedHonest = opens(story, PARIS, ['opener', { ...update(PARIS), code: '0x00000002' }]);
  const judgement = await judged(story);
  assertFound(judgement, global, 'global-opcode', { score: 95, verdict: 'block' });
  assertFound(judgement, padded, 'padded-opcode', { score: 85, verdict: 'block' });
  assertFound(judgement, padded, 'at-interconnect-never', { score: 95 });
  assertFound(judgement, paddedHonest, 'padded-opcode', { score: 85, verdict: 'block' });
});

test('the tag of the IMSI in the long form hides no IMSI', async () => {
  const story = morning();
  arrives(story, ALICE, PARIS);
  story.wait(10);
  writes(story, ALICE, PARIS);
  story.wait(5);
  const odd = opens(story, STRANGE_VLR, [
    'opener',
    askOctets(
      2,
      `301e 1f04 0832140500000000f1 8107912121550510f2 0407912121550510f2`.replace('301e', '301d'),
    ),
  ]);
  const judgement = await judged(story);
  assertFound(judgement, odd, 'odd-tags', { verdict: 'block' });
});

test('an indefinite length, and a needlessly long one, are remarked and judged like others', async () => {
  const story = morning();
  const honest = opens(story, PARIS, ['opener', askOctets(2, `3080 ${IMSI_ELEMENT} ${NUMBERS} 0000`)]);
  const long = opens(story, MADRID, [
    'opener',
    askOctets(2, `30811c ${IMSI_ELEMENT} ${NUMBERS}`.replaceAll('33060900', '43060900')),
  ]);
  const judgement = await judged(story);
  assertFound(judgement, honest, 'odd-lengths', { score: 10 });
  assertFound(judgement, long, 'odd-lengths', { score: 10 });
  assert.notEqual(judgement.verdict(honest), 'block');
});

test('transaction ids of five octets, of none, and of four', async () => {
  const story = morning();
  const long = opens(story, PARIS, ['opener', update(PARIS)], { otid: '0102030405' });
  const empty = opens(story, PARIS, ['opener', update(PARIS)], { otid: '' });
  const judgement = await judged(story);
  for (const scene of [long, empty])
    assertFound(judgement, scene, 'long-transaction-id', { score: 85, verdict: 'block' });
});

test('contexts: missing, unknown, of another operation, and of version 1', async () => {
  const story = morning();
  const missing = story.dialogue(STRANGE_SCF, HLR, [['opener', QUESTION]]);
  const unknown = opens(story, PARIS, ['opener', update(PARIS)], { context: '0.4.0.0.1.0.99.3' });
  const other = opens(story, STRANGE_VLR, ['opener', QUESTION], { context: LOCATION });
  const first = [asksForKeys(story, BOB, PARIS), registers(story, BOB, PARIS, { version: 1 })];
  const judgement = await judged(story);
  assertFound(judgement, missing, 'operation-not-of-context', { score: 80, verdict: 'block' });
  assertFound(judgement, unknown, 'operation-not-of-context', { score: 60 });
  assertFound(judgement, other, 'operation-not-of-context', { score: 80, verdict: 'block' });
  assertHonest(judgement, ...first);
});

test('several requests at once, one id twice, and the profile in pieces that the home network sends', async () => {
  const story = morning();
  const hidden = opens(story, STRANGE_VLR, ['opener', update(STRANGE_VLR), { ...QUESTION, invokeId: 2 }]);
  const twice = opens(story, STRANGE_VLR, ['opener', update(STRANGE_VLR), QUESTION]);
  const judgement = await judged(story);
  assertFound(judgement, hidden, 'several-components', { score: 80, verdict: 'block' });
  assertFound(judgement, hidden, 'at-interconnect-never', { score: 95 });
  assertFound(judgement, twice, 'several-components', { verdict: 'block' });
});

test('the operation in the continue of a dialogue that began empty, and an honest handshake', async () => {
  const story = morning();
  const attack = story.dialogue(STRANGE_SCF, HLR, [['opener'], ['responder'], ['opener', QUESTION]], {
    context: ENQUIRY,
    staysOpen: true,
  });
  asksForKeys(story, BOB, PARIS);
  const honest = story.dialogue(
    PARIS,
    HLR,
    [
      ['opener'],
      ['responder'],
      ['opener', update(PARIS, BOB)],
      ['responder', ask(insertSubscriberData, { msisdn: e164(BOB.msisdn) }, 3, 2)],
      ['opener', done(2)],
      ['responder', answer(updateLocation, { 'hlr-Number': e164(HLR.title) })],
    ],
    { context: LOCATION },
  );
  story.wait(5);
  const life = asksBalance(story, BOB, PARIS);
  const other = asksBalance(story, BOB, MADRID);
  const judgement = await judged(story);
  assertFound(judgement, attack, 'at-interconnect-never', { score: 95, verdict: 'block' });
  assertHonest(judgement, honest, life);
  // the handshake taught where Bob is
  assertFound(judgement, other, 'not-the-serving-node', { score: 85, verdict: 'block' });
});

test('requests and results of dialogues that nobody began: after the warm-up, and before it', async () => {
  const profile = ask(insertSubscriberData, { msisdn: e164(ALICE.msisdn) });
  const young = new Story();
  const early = young.dialogue(STRANGE_HLR, OUR_VLR, [['opener', profile]], { unbegun: true });
  const story = morning();
  const inserted = story.dialogue(STRANGE_HLR, OUR_VLR, [['opener', profile]], {
    unbegun: true,
    staysOpen: true,
  });
  const result = story.dialogue(
    STRANGE_VLR,
    OUR_VLR,
    [['opener', answer(updateLocation, { 'hlr-Number': e164(STRANGER) })]],
    { unbegun: true },
  );
  const judgement = await judged(story);
  assertFound(judgement, inserted, 'answer-nobody-asked-for', { score: 80, verdict: 'block' });
  assertFound(judgement, result, 'answer-nobody-asked-for', { score: 75, verdict: 'block' });
  assertFound(await judged(young), early, 'answer-nobody-asked-for', { score: 25 });
});

test('a message in segments is judged whole, an honest one too; what does not fit is found', async () => {
  const story = morning();
  const attack = opens(story, STRANGE_SCF, ['opener', QUESTION], { context: ENQUIRY, segmentOctets: 30 });
  asksForKeys(story, BOB, PARIS);
  const honest = opens(story, PARIS, ['opener', update(PARIS, BOB)], { segmentOctets: 40 });
  const second = opens(story, MADRID, ['opener', update(MADRID, subscriber(3))], { segmentOctets: 40 });
  const judgement = await judged(story);
  assertFound(judgement, attack, 'at-interconnect-never', { score: 95, verdict: 'block' });
  assertHonest(judgement, honest);
  assert.ok(second.length > 1);
});

test('segments left out and doubled', async () => {
  const source = new Story();
  const parts = opens(source, STRANGE_VLR, ['opener', update(STRANGE_VLR)], { segmentOctets: 25 });
  const story = morning();
  const again = (i: number) => {
    const { octets } = parts[i] ?? assert.fail();
    return story.sccp(STRANGE_VLR, HLR, sccpOf(octets));
  };
  const first = again(0);
  const gap = again(2);
  const late = again(1);
  const judgement = await judged(story);
  assertFound(judgement, [first, gap, late], 'segments-that-do-not-fit', { score: 50 });
});

/** The SCCP message of a DATA message with one parameter: behind header, parameter's header and label. */
function sccpOf(octets: Uint8Array): Uint8Array {
  const parameterOctets = new DataView(octets.buffer, octets.byteOffset).getUint16(10);
  return octets.subarray(24, 8 + parameterOctets);
}

test('numbering plans: a question under a title made of an IMSI, a caller that hides, a roamer’s registration', async () => {
  const story = morning();
  const byImsi: StoryNode = { title: '447700000000001', ssn: 6, np: 7, home: true };
  const question = opens(story, STRANGE_SCF, ['opener', QUESTION], { context: ENQUIRY }, byImsi);
  const hidden = opens(story, { title: '310150000000001', ssn: 7, np: 7 }, ['opener', update(STRANGE_VLR)]);
  const honest = [
    asksForKeys(story, BOB, PARIS, { at: byImsi }),
    registers(story, BOB, PARIS, { at: byImsi }),
  ];
  const judgement = await judged(story);
  assertFound(judgement, question, 'numbering-plan-misused', { score: 80, verdict: 'block' });
  assertFound(judgement, hidden, 'numbering-plan-misused', { score: 50 });
  assertHonest(judgement, ...honest);
});

test('subsystems: missing, of another node, and an MSC that is one with its VLR', async () => {
  const story = morning();
  const wrong = opens(story, PARIS, ['opener', update(PARIS)], {}, as(HLR, 147));
  const missing = opens(story, PARIS, ['opener', update(PARIS)], {}, as(HLR, 0));
  const honest = [asksForKeys(story, BOB, as(PARIS, 8)), registers(story, BOB, as(PARIS, 8))];
  const judgement = await judged(story);
  assertFound(judgement, wrong, 'ssn-not-of-context', { score: 55 });
  assertFound(judgement, missing, 'ssn-not-of-context', { score: 45 });
  assertHonest(judgement, ...honest);
});

test('what comes back undelivered: of what went out, and of what never did', async () => {
  const story = morning();
  const sent = opens(
    story,
    HLR,
    ['opener', ask(insertSubscriberData, { imsi: ALICE.imsi })],
    { context: 'subscriberDataMngtContext-v3', otid: '0a0b0c0d' },
    PARIS,
  );
  const back = (otid: string) => {
    const tcap = encodeTcap({ type: 'begin', otid, dtid: null, applicationContext: null, acOid: null }, [
      ask(insertSubscriberData, { imsi: ALICE.imsi }),
    ]);
    const octets = encodeSccp(
      { type: 'UDTS', called: addressOf(HLR), calling: addressOf(PARIS), returnCause: 1 },
      tcap,
    );
    return [story.sccp(PARIS, HLR, octets)];
  };
  const honest = back('0a0b0c0d');
  const forged = back('01010101');
  const judgement = await judged(story);
  assertHonest(judgement, sent, honest);
  assertFound(judgement, forged, 'reflected-message', { score: 75, verdict: 'block' });
});

test('SCCP management by global title from outside', async () => {
  const story = morning();
  const prohibited = Uint8Array.from([2, 6, 0xe9, 0x03, 0]);
  const management = { ...addressOf(as(PARIS, 1)) };
  const common = {
    called: addressOf(as(HLR, 1)),
    calling: management,
    protocolClass: 0,
    returnOnError: false,
  };
  const scene = [story.sccp(PARIS, HLR, encodeSccp({ type: 'UDT', ...common }, prohibited))];
  assertFound(await judged(story), scene, 'sccp-management-from-outside', { score: 75, verdict: 'block' });
});

test('digits: an IMSI of sixteen, a filler in the middle; and a number of an odd count', async () => {
  const story = morning();
  const sixteen = opens(story, PARIS, ['opener', askOctets(2, `301c 04083214050000000010 ${NUMBERS}`)]);
  const filler = opens(story, PARIS, ['opener', askOctets(2, `301c 040832140500f00000f1 ${NUMBERS}`)]);
  const judgement = await judged(story);
  assertFound(judgement, sixteen, 'odd-digits', { score: 45 });
  assertFound(judgement, filler, 'odd-digits', { score: 30 });
});

test('fields of somebody: named, and no reason to stop a message', async () => {
  const story = morning();
  asksForKeys(story, ALICE, PARIS);
  const scene = opens(story, PARIS, ['opener', askOctets(2, `301f ${IMSI_ELEMENT} ${NUMBERS} 9d0101`)]);
  const judgement = await judged(story);
  assertFound(judgement, scene, 'unknown-extension', { score: 20 });
  assertNotAccused(judgement, scene);
});

test('a request that is cut off in the middle is not forwarded', async () => {
  const story = morning();
  const scene = opens(story, PARIS, ['opener', update(PARIS)], {
    tampered: (tcap) => replaced(tcap, '0407913306', '0417913306'),
  });
  const judgement = await judged(story);
  assert.equal(judgement.verdict(scene), 'block');
  assert.deepEqual(judgement.messagesOf(scene)[0]?.cannotJudge?.includes('malformed'), true);
});

test('a stranger calls title after title and is refused', async () => {
  const story = morning();
  const scenes: Scene[] = [];
  for (let i = 0; i < 60; i++) {
    const to: StoryNode = { title: String(447700090000 + i), ssn: 6 + (i % 8), home: true };
    scenes.push(
      story.dialogue(
        STRANGE_VLR,
        to,
        [
          ['opener', update(STRANGE_VLR)],
          ['responder', { type: 'returnError', invokeId: 1, code: 34 }],
        ],
        {
          context: LOCATION,
        },
      ),
    );
  }
  assertFound(await judged(story), scenes.flat(), 'nodes-scanned', { score: 60, class: 'scanning' });
});
