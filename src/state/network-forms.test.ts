import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NetworkForms } from './network-forms.ts';

const DAY_MS = 86_400_000;
const NOON = Date.UTC(2026, 0, 13, 12);

test('how a network writes is told by form, for a week', () => {
  const forms = new NetworkForms();
  forms.wrote(-5, 0, NOON);
  forms.wrote(-5, 1 | 8, NOON + DAY_MS);
  forms.wrote(-6, 8, NOON);
  const habit = forms.habitOf(-5, NOON + 2 * DAY_MS);
  assert.deepEqual([habit.seen, habit.like(1), habit.like(8), habit.like(2)], [2, 1, 1, 0]);
  assert.equal(forms.habitOf(-5, NOON + 15 * DAY_MS).seen, 0);
});
