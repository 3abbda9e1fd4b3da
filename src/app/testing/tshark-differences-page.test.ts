import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { DIFFERENCES_FILE, differencesPage } from './tshark-differences-page.ts';

test('the page of differences from tshark is what the list of the comparison says', () => {
  // WARDLINE_WRITE_DIFFERENCES=1 writes the page anew
  if (process.env.WARDLINE_WRITE_DIFFERENCES === '1') writeFileSync(DIFFERENCES_FILE, differencesPage());
  assert.equal(readFileSync(DIFFERENCES_FILE, 'utf8'), differencesPage());
});
