import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import type { Question } from './question.ts';

export const KEY = new Uint8Array(32).fill(7);
export const AT = Date.UTC(2026, 0, 13, 20);
export const ABOUT = '447700900007';

/** Path of a trail that is gone after the test. */
export function trailOf(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'wardline-questions-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return join(folder, 'questions.db');
}

/** A question that was answered; tests say what is different. */
export function question(of: Partial<Question> = {}): Question {
  return {
    atMs: AT,
    tenant: 'example-bank',
    client: 'example-bank-log-in',
    operation: 'POST /sms-interception-risk/v0.1/check',
    about: ABOUT,
    status: 200,
    code: '',
    verdict: 'SAFE',
    correlator: 'a-log-in',
    ...of,
  };
}
