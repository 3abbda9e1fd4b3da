import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { appendFile, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { m3uaCapture } from '../capture/m3ua-capture-writer.ts';
import { firstLook } from '../lab/first-look.ts';
import { EXAMPLE_CONFIG } from '../network/test-configs.ts';
import { inspect } from './inspect-command.ts';

/** The header of a capture file. */
const HEADER_OCTETS = 24;

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await wait(20);
}

test('a policy that changes while a capture is followed holds for what comes after', {
  timeout: 30_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'wardline-follow-'));
  try {
    const path = (name: string) => join(folder, name);
    const capture = m3uaCapture(firstLook());
    await writeFile(path('live.pcap'), capture.subarray(0, HEADER_OCTETS));
    await writeFile(path('wardline.yaml'), EXAMPLE_CONFIG.replace('mode: enforce', 'mode: monitor'));
    let stdout = '';
    let stderr = '';
    const into = (take: (text: string) => void) =>
      new Writable({
        write(chunk, _encoding, done) {
          take(String(chunk));
          done();
        },
      });
    const stop = new AbortController();
    const running = inspect(
      ['live.pcap'],
      {
        config: 'wardline.yaml',
        format: 'json',
        messages: 'verdicts.ndjson',
        follow: true,
        stop: stop.signal,
      },
      {
        stdin: Readable.from([]),
        stdout: into((text) => {
          stdout += text;
        }),
        stderr: into((text) => {
          stderr += text;
        }),
        env: {},
        cwd: folder,
      },
    );
    // The configuration is read before this file is opened.
    await until(() => existsSync(path('verdicts.ndjson')));
    await writeFile(path('next'), EXAMPLE_CONFIG.replace('mode: enforce', 'mode: enforced'));
    await rename(path('next'), path('wardline.yaml'));
    await until(() => stderr.includes('what was read before stays until that is mended'));
    await writeFile(path('next'), EXAMPLE_CONFIG);
    await rename(path('next'), path('wardline.yaml'));
    await until(() => stderr.includes('has changed, and is in force'));
    await appendFile(path('live.pcap'), capture.subarray(HEADER_OCTETS));
    await until(async () => (await readFile(path('verdicts.ndjson'), 'utf8')).includes('"block"'));
    stop.abort();
    assert.equal(await running, 0);
    assert.match(stderr, /policy\.mode: "enforced" is neither monitor nor enforce/);
    assert.ok((JSON.parse(stdout) as { verdicts: { block: number } }).verdicts.block > 0);
  } finally {
    await rm(folder, { recursive: true });
  }
});
