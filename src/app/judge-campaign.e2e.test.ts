// One attack, minutes between its steps, in a hundred thousand honest messages. From octets to one incident.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sendImsi } from '../wire/map/operations/send-imsi.ts';
import { Story } from './testing/story.ts';
import { honestDay } from './testing/story-day.ts';
import { judged, toldShort } from './testing/story-judgement.ts';
import { HLR, OUR_MSC, PARIS, SMSC, STRANGE_MSC, STRANGE_VLR, subscriber } from './testing/story-network.ts';
import { arrives, asksForKeys, asksForRoute, delivers, registers, writes } from './testing/story-scenes.ts';
import { ask, e164 } from './testing/story-words.ts';

/** Nobody of the honest crowd. */
const ALICE = subscriber(950);

test('a theft of texts among a hundred thousand honest messages is one incident, in its order', async () => {
  const story = new Story();
  honestDay(story, { messages: 100_000, seed: 4127, hours: 8 });
  story.at(120);
  arrives(story, ALICE, PARIS);
  story.wait(60);
  writes(story, ALICE, PARIS);
  const route = asksForRoute(story, ALICE.msisdn, STRANGE_MSC, { imsi: ALICE.imsi, node: OUR_MSC });
  story.wait(7);
  const identity = story.dialogue(
    STRANGE_VLR,
    HLR,
    [['opener', ask(sendImsi, { msisdn: e164(ALICE.msisdn) })]],
    {
      context: 'imsiRetrievalContext-v2',
    },
  );
  story.wait(6);
  const keys = asksForKeys(story, ALICE, STRANGE_VLR);
  story.wait(11);
  const theft = registers(story, ALICE, STRANGE_VLR);
  story.wait(3);
  const code = delivers(story, SMSC, STRANGE_VLR, ALICE.imsi, { from: { alphanumeric: 'EXAMPLEBANK' } });
  story.wait(9);
  const back = registers(story, ALICE, STRANGE_VLR, { named: PARIS.title });

  const judgement = await judged(story);
  const { report } = judgement.run;
  assert.ok(report.decoded > 100_000);
  const [incident, ...others] = judgement.incidentsFrom('medium');
  assert.ok(incident !== undefined);
  assert.deepEqual(
    others.map(({ title, story: told }) => [title, told]),
    [],
  );
  assert.equal(incident.class, 'sms-interception');
  assert.equal(incident.severity, 'critical');
  assert.equal(incident.subscriber.imsi, ALICE.imsi);
  assert.equal(incident.subscriber.msisdn, ALICE.msisdn);
  const steps = [identity, keys, theft, code, back].map((scene) => judgement.framesOf(scene)[0]);
  assert.deepEqual(
    incident.frames,
    steps,
    toldShort([route, keys, back].flatMap((scene) => judgement.of(scene))),
  );
  assert.deepEqual(
    incident.frames,
    [...incident.frames].sort((a, b) => a - b),
  );
});
