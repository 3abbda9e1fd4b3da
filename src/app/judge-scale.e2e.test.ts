// A day of a network, and one attack in it. From octets to incidents.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Story } from './testing/story.ts';
import { honestDay } from './testing/story-day.ts';
import { judged, toldShort } from './testing/story-judgement.ts';

/** Of so many messages; an analyst looks at a handful. */
const MOST_LOW_INCIDENTS = 5;

test('an honest day of 200,000 messages stops nothing, and gives an analyst a handful of remarks at most', async () => {
  const story = new Story();
  honestDay(story, { messages: 200_000, seed: 20_260_115, hours: 24 });
  const { run } = await judged(story);
  const { report, lines } = run;
  const told = toldShort(lines.flatMap(({ findings }) => findings).slice(0, 20));
  assert.ok(report.decoded >= 200_000);
  assert.deepEqual([report.verdicts.block, report.verdicts.answer, report.verdicts.hold], [0, 0, 0], told);
  assert.deepEqual(report.detectorFailures, {});
  assert.deepEqual(report.faults, {});
  assert.deepEqual(report.cannotJudge, {});
  assert.deepEqual(
    report.incidents.filter(({ severity }) => severity !== 'low' && severity !== 'info'),
    [],
    told,
  );
  assert.ok(report.incidents.length <= MOST_LOW_INCIDENTS, `${report.incidents.length} incidents:${told}`);
});
