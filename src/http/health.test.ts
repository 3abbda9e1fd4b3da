import assert from 'node:assert/strict';
import { test } from 'node:test';
import Fastify from 'fastify';
import { serveHealth } from './health.ts';

test('a service that cannot be relied on says why, and is alive all the same', async () => {
  const app = Fastify();
  const reasons: string[] = [];
  serveHealth(app, () => reasons);
  assert.deepEqual(
    [(await app.inject('/readyz')).statusCode, (await app.inject('/healthz')).statusCode],
    [200, 200],
  );
  reasons.push('the input has ended');
  const ready = await app.inject('/readyz');
  assert.equal(ready.statusCode, 503);
  assert.deepEqual(ready.json(), { status: 'not ready', reasons: ['the input has ended'] });
  assert.equal(ready.headers['cache-control'], 'no-store');
  assert.equal((await app.inject('/healthz')).statusCode, 200);
});
