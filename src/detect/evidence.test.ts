import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Detector } from './detector.ts';
import { scoreOf, suspected } from './evidence.ts';
import { event } from './testing/event.ts';
import { factsOf } from './testing/network.ts';

const DETECTOR: Detector = {
  id: 'a-suspicion',
  title: 'A suspicion',
  about: 'For tests.',
  class: 'scanning',
  operations: 'all',
  severity: 'high',
  score: 99,
  references: [],
  falsePositives: [],
  inspect: () => undefined,
};

const FACTS = factsOf(event({}));

test('a suspicion is as severe as its score is high', () => {
  const severities = [99, 75, 74, 50, 49, 20].map(
    (points) => suspected(DETECTOR, FACTS, 'something', [{ points, text: 'a reason' }])?.severity,
  );
  assert.deepEqual(severities, ['high', 'high', 'medium', 'medium', 'low', 'low']);
});

test('what is not worth telling is no finding', () => {
  assert.equal(suspected(DETECTOR, FACTS, 'something', [{ points: 19, text: 'a reason' }]), undefined);
});

test('a score stays on its scale, and the reason tells every point', () => {
  const evidence = [
    { points: 90, text: 'one thing' },
    { points: 90, text: 'another' },
    { points: -10, text: 'a third' },
  ];
  assert.equal(scoreOf(evidence), 99);
  const finding = suspected(DETECTOR, FACTS, 'something', evidence);
  assert.equal(finding?.reason, 'something (+90 one thing; +90 another; −10 a third)');
  assert.deepEqual(finding?.evidence, evidence);
});
