// Whether a code may go to a number, by what signalling showed until then.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RiskGate } from '../bank/code-gate.ts';
import { BankStory } from './testing/bank-story.ts';
import { Story } from './testing/story.ts';
import { MADRID, PARIS, STRANGE_VLR, subscriber } from './testing/story-network.ts';
import { arrives, quietMorning, registers, writes } from './testing/story-scenes.ts';

const ALICE = subscriber(1);

function gateOf(story: Story) {
  const heard = new BankStory(story);
  const gate = new RiskGate(heard.risk, heard.knowledge, () => story.nowMs);
  return () => {
    heard.hear();
    return gate.look(ALICE.msisdn);
  };
}

function inParis(): Story {
  const story = new Story();
  quietMorning(story);
  arrives(story, ALICE, PARIS);
  story.wait(30);
  writes(story, ALICE, PARIS);
  return story;
}

test('the place is the same while the subscriber stays, and another after they moved on', () => {
  const story = inParis();
  const look = gateOf(story);
  const before = look();
  assert.equal(before.open, true);
  story.wait(2);
  writes(story, ALICE, PARIS);
  assert.deepEqual(look(), before);
  story.wait(240);
  arrives(story, ALICE, MADRID);
  assert.notEqual(look().place, before.place);
});

test('a theft closes the gate', () => {
  const story = inParis();
  const look = gateOf(story);
  assert.equal(look().open, true);
  registers(story, ALICE, STRANGE_VLR);
  assert.equal(look().open, false);
});

test('a number of which nothing is known may have a code', () => {
  const story = new Story();
  quietMorning(story);
  assert.deepEqual(gateOf(story)(), { open: true, place: '' });
});
