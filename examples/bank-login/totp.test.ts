import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appUri, codeOfStep, stepAt, stepOfCode } from './totp.ts';

const SECRET = Buffer.from('12345678901234567890');

// RFC 6238, appendix B: the rows of SHA-1.
const VECTORS = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
] as const;

for (const [seconds, code] of VECTORS) {
  test(`the code ${seconds} seconds after 1970 is that of RFC 6238`, () => {
    assert.equal(codeOfStep(SECRET, stepAt(seconds * 1000), 8), code);
  });
}

test('a code is taken a step early or late, and no other', () => {
  const nowMs = 1_234_567_890_000;
  const now = stepAt(nowMs);
  for (const shift of [-2, -1, 0, 1, 2]) {
    const step = stepOfCode(SECRET, codeOfStep(SECRET, now + shift), nowMs, 0);
    assert.equal(step, Math.abs(shift) < 2 ? now + shift : undefined);
  }
  for (const typed of ['', '12345', '1234567', 'abcdef']) {
    assert.equal(stepOfCode(SECRET, typed, nowMs, 0), undefined);
  }
});

test('a code that was taken is not taken again, nor one before it', () => {
  const nowMs = 1_234_567_890_000;
  const now = stepAt(nowMs);
  assert.equal(stepOfCode(SECRET, codeOfStep(SECRET, now), nowMs, now), undefined);
  assert.equal(stepOfCode(SECRET, codeOfStep(SECRET, now - 1), nowMs, now), undefined);
});

test('an app is told the secret in base 32', () => {
  assert.equal(
    appUri(SECRET, 'Example Bank', 'bob'),
    'otpauth://totp/Example%20Bank:bob?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Example%20Bank',
  );
});
