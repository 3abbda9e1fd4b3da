import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { PassThrough, Writable } from 'node:stream';
import { test } from 'node:test';
import { demonstrate } from './demonstration.ts';

test('where its port is another program’s the demonstration says so, and takes another', {
  timeout: 120_000,
}, async (t) => {
  const other = createServer().listen(0, '127.0.0.1');
  t.after(() => other.close());
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as { port: number };
  const stop = new AbortController();
  let text = '';
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      text += String(chunk);
      // the story is told to its end all the same
      if (text.includes('until Ctrl-C')) stop.abort();
      done();
    },
  });
  const io = { stdin: new PassThrough(), stdout, stderr: new PassThrough(), env: {}, cwd: '.' };
  assert.equal(await demonstrate(io, stop.signal, port), 0);
  const [, taken, url] =
    /^port (\d+) is another program's, so .* are at (http:\S+) until Ctrl-C$/m.exec(text) ?? [];
  assert.equal(Number(taken), port);
  assert.notEqual(new URL(url ?? '').port, String(port));
  assert.match(text, /^checks {6}all \d+ hold$/m);
  await assert.rejects(fetch(`${url}/healthz`), 'it is up no longer');
});
