import assert from 'node:assert/strict';
import { Writable } from 'node:stream';
import { test } from 'node:test';
import Fastify, { type FastifyInstance, LogController } from 'fastify';
import { ApiError } from './api-error.ts';
import { METRICS } from './metrics/metric-table.ts';
import { serveMetrics } from './metrics.ts';
import { RequestWatch } from './request-watch.ts';

interface Line {
  readonly msg: string;
  readonly route?: string;
  readonly status?: number;
  readonly correlator?: string;
  readonly err?: { readonly message: string };
}

function watched(): { app: FastifyInstance; lines: () => Line[] } {
  let log = '';
  const stream = new Writable({
    write(chunk, _encoding, done) {
      log += String(chunk);
      done();
    },
  });
  const app = Fastify({
    logger: { stream },
    logController: new LogController({ disableRequestLogging: true }),
  });
  const watch = new RequestWatch();
  watch.attach(app);
  serveMetrics(app, [watch.source]);
  app.get('/numbers/:number', () => ({}));
  app.get('/refused', () => {
    throw new ApiError(404, 'NOT_FOUND', 'there is no such thing');
  });
  app.get('/broken', () => {
    throw new Error('a bug');
  });
  const lines = () =>
    log
      .trimEnd()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as Line);
  return { app, lines };
}

test('a request is one line of the log, which has the route and never the number in its path', async () => {
  const { app, lines } = watched();
  await app.inject({ url: '/numbers/447700900123', headers: { 'x-correlator': 'login-447700900123' } });
  const [line, ...more] = lines();
  assert.deepEqual(more, []);
  assert.deepEqual(
    [line?.msg, line?.route, line?.status, line?.correlator],
    ['answered', '/numbers/:number', 200, 'login-44770090••••'],
  );
  assert.doesNotMatch(JSON.stringify(lines()), /900123/);
});

test('a correlator that is a UUID is told whole, though it may end in twelve digits', async () => {
  const { app, lines } = watched();
  const correlator = '11111111-2222-4333-8444-123456789012';
  await app.inject({ url: '/refused', headers: { 'x-correlator': correlator } });
  assert.equal(lines()[0]?.correlator, correlator);
});

test('a bug is logged as an error, and what the caller did wrong is not', async () => {
  const { app, lines } = watched();
  await app.inject('/refused');
  assert.deepEqual(
    lines().map(({ msg }) => msg),
    ['answered'],
  );
  await app.inject('/broken');
  assert.deepEqual(
    lines().map(({ msg, err }) => `${msg} ${err?.message ?? ''}`.trim()),
    ['answered', 'failed a bug', 'answered'],
  );
});

test('requests are counted by route and status, and what strangers make up as one', async () => {
  const { app } = watched();
  await app.inject('/numbers/447700900001');
  await app.inject('/numbers/447700900002');
  for (const url of ['/a', '/b', '/c']) await app.inject({ url, method: 'OPTIONS' });
  const { body, headers } = await app.inject('/metrics');
  assert.match(String(headers['content-type']), /^text\/plain; version=0\.0\.4/);
  const { name } = METRICS.requests;
  const lines = body.split('\n').filter((line) => line.startsWith(name));
  assert.deepEqual(lines, [
    `${name}{method="GET",route="/numbers/:number",status="200"} 2`,
    `${name}{method="-",route="none",status="404"} 3`,
  ]);
  const count = `${METRICS.requestDuration.name}_count{route="/numbers/:number"} 2`;
  assert.ok(body.split('\n').includes(count), body);
});
