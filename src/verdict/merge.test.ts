import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeVerdicts } from './merge.ts';
import { type JudgedFinding, PASS, type Verdict } from './verdict.ts';

function verdict(kind: Verdict['verdict'], detector: string): Verdict {
  const finding: JudgedFinding = {
    detector,
    class: 'evasion',
    severity: 'high',
    score: 80,
    reason: 'somebody did something',
    verdict: kind,
  };
  const action = kind === 'block' ? 'drop' : 'forward';
  return { verdict: kind, action, findings: [finding], cannotJudge: [] };
}

test('the worst component decides about its message', () => {
  const merged = mergeVerdicts([verdict('flag', 'odd-tags'), verdict('block', 'global-opcode'), PASS]);
  assert.equal(merged.verdict, 'block');
  assert.equal(merged.action, 'drop');
  assert.deepEqual(
    merged.findings.map((finding) => finding.detector),
    ['odd-tags', 'global-opcode'],
  );
});

test('what is found about every component of a message is said once', () => {
  const merged = mergeVerdicts([verdict('flag', 'odd-tags'), verdict('flag', 'odd-tags')]);
  assert.equal(merged.findings.length, 1);
});

test('why parts could not be judged is kept', () => {
  const merged = mergeVerdicts([
    { ...PASS, cannotJudge: ['side-unknown'] },
    { ...PASS, cannotJudge: ['side-unknown', 'malformed'] },
  ]);
  assert.deepEqual(merged.cannotJudge, ['side-unknown', 'malformed']);
});

test('a message without components passes, one component is its message', () => {
  assert.equal(mergeVerdicts([]), PASS);
  const one = verdict('flag', 'odd-tags');
  assert.equal(mergeVerdicts([one]), one);
});
