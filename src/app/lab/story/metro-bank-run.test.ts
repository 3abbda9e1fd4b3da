import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LEVELS, type Level } from '../../../lab/core/truth.ts';
import type { StoryVariant } from '../../../lab/story/metro-bank.ts';
import type { FirewallMode } from '../firewall-mode.ts';
import { liveAndCast } from '../live-and-cast.ts';
import { playMetroBank, type StoryOutcome } from './metro-bank-run.ts';
import { metroBankText } from './metro-bank-text.ts';

const COLUMNS = 100;

function played(
  level: Level,
  firewall: FirewallMode,
  { seed = 4127, variant = 'theft' }: { seed?: number; variant?: StoryVariant } = {},
) {
  return playMetroBank({
    name: 'metro-bank',
    variant,
    seed,
    level,
    firewall,
    subscribers: 300,
    live: liveAndCast,
  });
}

function assertHolds({ outcome }: StoryOutcome): void {
  assert.deepEqual(
    outcome.checks.filter(({ ok }) => !ok),
    [],
  );
}

function deeds({ steps }: StoryOutcome): string[] {
  return steps.filter(({ actor }) => actor === 'firewall').map(({ what }) => what);
}

for (const level of LEVELS) {
  test(`${level} thieves with nobody at the border: the money is gone, and nobody knows`, async () => {
    const story = await played(level, 'off');
    const { codeDeliveredTo, bankVerdict, money, incidents } = story.outcome;
    assertHolds(story);
    assert.equal(codeDeliveredTo, 'thieves');
    assert.equal(bankVerdict, 'UNKNOWN');
    assert.deepEqual(money, { moved: 4812.5, currency: 'GBP' });
    assert.deepEqual(incidents, []);
  });

  test(`${level} thieves under a firewall that watches: the money is gone, and the incident tells how`, async () => {
    const story = await played(level, 'monitor');
    const { codeDeliveredTo, bankVerdict, money, incidents, messages } = story.outcome;
    assertHolds(story);
    assert.equal(codeDeliveredTo, 'thieves');
    assert.ok(money.moved > 0);
    assert.equal(bankVerdict, 'INTERCEPTION_IN_PROGRESS');
    assert.deepEqual([messages.drop, messages.answer], [0, 0]);
    const theft = incidents.find((incident) => incident.class === 'sms-interception');
    assert.ok(theft);
    const told = theft.story.join('\n');
    assert.match(told, /move: .*updateLocation.*\n(.*\n)*.*text to the new place: .*mt-ForwardSM/);
  });

  test(`${level} thieves under a firewall that stops: no money, and no code for them`, async () => {
    const story = await played(level, 'enforce');
    const { codeDeliveredTo, bankVerdict, money, incidents } = story.outcome;
    assertHolds(story);
    assert.equal(codeDeliveredTo, 'customer');
    assert.equal(money.moved, 0);
    assert.ok(incidents.some((incident) => incident.class === 'sms-interception'));
    assert.equal(bankVerdict, level === 'careful' ? 'INTERCEPTION_IN_PROGRESS' : 'AT_RISK');
  });
}

test('the careful cannot be stopped at the registration: the code is kept back, and the bank is warned in time', async () => {
  const story = await played('careful', 'enforce');
  assert.match(deeds(story).join('\n'), /lets it pass, and doubts it(.*\n)*.*keeps the text back/);
  const times = story.steps.map(({ atMs }) => atMs);
  assert.deepEqual(
    times,
    times.toSorted((a, b) => a - b),
  );
  const at = (what: string) => {
    const step = story.steps.find((one) => one.what.startsWith(what));
    assert.ok(step, what);
    return step.atMs;
  };
  // an expired code warns nobody
  assert.ok(at('declares the code void') - at('texts a one-time code') < 60_000);
  assert.ok(at('the phone of the customer') > at('declares the code void'));
});

test('where the bank calls, its calls are drawn away, unless the firewall stops it and the bank calls nobody', async () => {
  for (const level of LEVELS) {
    const off = await played(level, 'off', { variant: 'call-back' });
    assert.deepEqual([off.outcome.codeDeliveredTo, off.outcome.bankVerdict], ['thieves', 'UNKNOWN']);
    assert.ok(off.outcome.money.moved > 0);
    const watched = await played(level, 'monitor', { variant: 'call-back' });
    assert.ok(watched.outcome.money.moved > 0);
    assert.equal(watched.outcome.incidents[0]?.class, 'call-interception');
    const enforced = await played(level, 'enforce', { variant: 'call-back' });
    assertHolds(enforced);
    assert.deepEqual(
      [enforced.outcome.codeDeliveredTo, enforced.outcome.bankVerdict, enforced.outcome.money.moved],
      ['nobody', 'AT_RISK', 0],
    );
  }
});

test('under two titles the careful get the code, and the bank, which is told of the new place, lets no money go', async () => {
  for (const level of LEVELS) {
    const { outcome } = await played(level, 'enforce', { variant: 'two-titles' });
    assert.equal(outcome.money.moved, 0, level);
    assert.equal(
      outcome.checks.every(({ ok }) => ok),
      true,
    );
    assert.notEqual(outcome.bankVerdict, 'SAFE');
    assert.notEqual(outcome.bankVerdict, 'UNKNOWN');
    assert.equal(outcome.codeDeliveredTo === 'thieves', level === 'careful', level);
  }
});

test('over HTTP the bank is told SAFE, then of the interception before it sends the code, and SAFE again the day after', async () => {
  const { steps } = await played('clumsy', 'monitor');
  const told = steps
    .map(
      ({ what }) =>
        /^answers (\w+)/.exec(what)?.[1] ?? (what === 'texts a one-time code' ? 'code' : undefined),
    )
    .filter((one) => one !== undefined);
  assert.deepEqual([told[0], told[1], told.at(-1)], ['SAFE', 'INTERCEPTION_IN_PROGRESS', 'SAFE']);
  assert.ok(told.indexOf('code') > told.indexOf('INTERCEPTION_IN_PROGRESS'));
});

test('a customer on holiday gets the code, nothing of theirs is stopped, and the bank may send', async () => {
  for (const level of LEVELS) {
    const story = await playMetroBank({
      name: 'metro-bank-holiday',
      variant: 'holiday',
      seed: 4127,
      level,
      firewall: 'enforce',
      subscribers: 300,
      live: liveAndCast,
    });
    assertHolds(story);
    const { codeDeliveredTo, bankVerdict, money } = story.outcome;
    assert.deepEqual([codeDeliveredTo, bankVerdict, money.moved], ['customer', 'SAFE', 0]);
    assert.deepEqual(deeds(story), ['answers SAFE']);
    assert.ok(story.steps.some(({ what }) => what === 'pays the hotel, £214.00'));
  }
});

test('whatever the seed, thieves win against nobody and lose against the firewall', async () => {
  for (let seed = 1; seed <= 5; seed++) {
    for (const level of LEVELS) {
      assert.ok((await played(level, 'off', { seed })).outcome.money.moved > 0, `${seed} ${level}`);
      const enforced = await played(level, 'enforce', { seed });
      assertHolds(enforced);
      assert.notEqual(enforced.outcome.codeDeliveredTo, 'thieves', `${seed} ${level}`);
    }
  }
});

test('the same seed tells the same', async () => {
  assert.deepEqual(await played('careful', 'enforce'), await played('careful', 'enforce'));
  assert.notDeepEqual(
    await played('careful', 'enforce', { seed: 1 }),
    await played('careful', 'enforce', { seed: 2 }),
  );
});

test('on a terminal the story is a ladder, wide as a page, that says who was stopped and where the code went', async () => {
  const { outcome, steps } = await played('careful', 'enforce');
  const text = metroBankText(outcome, steps, {
    replay: 'wardline lab metro-bank',
    paint: (_part, words) => words,
  });
  const lines = text.split('\n');
  assert.ok(
    lines.every((line) => line.length <= COLUMNS),
    lines.find((line) => line.length > COLUMNS),
  );
  assert.ok(lines.length < COLUMNS, 'too long to read in a minute');
  assert.match(text, /^ +customer +bank +network +firewall +thieves$/m);
  assert.match(text, /keeps the text back/);
  // an arrow that was stopped ends at the firewall
  assert.match(text, /■◀─+● +put the number back/);
  assert.match(text, /^code +went to the customer$/m);
  assert.match(text, /^bank +was told INTERCEPTION_IN_PROGRESS$/m);
});
