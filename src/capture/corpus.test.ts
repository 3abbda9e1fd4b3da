import assert from 'node:assert/strict';
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, it } from 'node:test';
import type { CapturedLayer } from './captured-message.ts';
import { readCapture } from './read-capture.ts';

/**
 * Captures of real networks and tools, kept outside the project, with a manifest of what another
 * analyser sees in each: packets of each protocol, M3UA data messages by service indicator.
 */
const ROOT = resolve(import.meta.dirname, '../..');
const CORPUS = resolve(ROOT, process.env.WARDLINE_CORPUS ?? '../shared/captures');
const MANIFEST = join(CORPUS, 'manifest.tsv');

interface Histogram {
  readonly proto?: Readonly<Record<string, number>>;
  readonly m3ua_si?: Readonly<Record<string, number>>;
}

interface Entry {
  readonly file: string;
  readonly packets: number;
  readonly histogram: Histogram;
}

function manifest(): Entry[] {
  const [header = '', ...lines] = readFileSync(MANIFEST, 'utf8').trimEnd().split('\n');
  const columns = header.split('\t');
  const column = (line: readonly string[], name: string): string => line[columns.indexOf(name)] ?? '';
  return lines.map((text) => {
    const line = text.split('\t');
    const quoted = column(line, 'histogram');
    const json = quoted.startsWith('"') ? quoted.slice(1, -1).replaceAll('""', '"') : quoted;
    return {
      file: column(line, 'file'),
      packets: Number(column(line, 'packets')),
      histogram: JSON.parse(json === '' ? '{}' : json),
    };
  });
}

/** The layers that the manifest counts too. MTP3 is counted within others as well, so only where it is outermost. */
const COMPARED: readonly CapturedLayer[] = ['m3ua', 'm2ua', 'm2pa', 'mtp2'];

/** Whether an M3UA message has the parameter Protocol Data (RFC 4666, 3.3.1); drafts numbered it otherwise. */
function hasProtocolData(message: Uint8Array): boolean {
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength);
  for (let at = 8; at + 4 <= message.length; at += Math.max(4, Math.ceil(view.getUint16(at + 2) / 4) * 4)) {
    if (view.getUint16(at) === 0x0210) return true;
  }
  return false;
}

describe('the corpus of captures', {
  skip: existsSync(MANIFEST) ? false : `no captures at ${CORPUS}`,
}, () => {
  const entries = existsSync(MANIFEST) ? manifest() : [];

  it('is all in the manifest', () => {
    const files = readdirSync(CORPUS).filter((name) => /\.p?cap(ng)?$/.test(name));
    assert.deepEqual(files.sort(), entries.map(({ file }) => file).sort());
  });

  for (const { file, packets, histogram } of entries) {
    it(`${file} holds the messages that the manifest counts`, async () => {
      const frames = new Map<CapturedLayer, Set<number>>();
      let m3uaData = 0;
      const faults: string[] = [];
      const statistics = await readCapture(createReadStream(join(CORPUS, file)), {
        message({ octets, start, end, layer, frame }) {
          const known = frames.get(layer) ?? new Set();
          frames.set(layer, known.add(frame));
          if (layer === 'm3ua' && hasProtocolData(octets.subarray(start, end))) m3uaData++;
        },
        fault: ({ frame, layer, code, text }) => faults.push(`${frame} ${layer}/${code} ${text}`),
      });
      assert.deepEqual(faults, []);
      assert.equal(statistics.packets, packets);
      const expected = histogram.proto ?? {};
      for (const layer of COMPARED) {
        assert.equal(frames.get(layer)?.size ?? 0, expected[layer] ?? 0, `packets with ${layer}`);
      }
      if (frames.has('mtp3')) assert.equal(frames.get('mtp3')?.size, expected.mtp3);
      if (histogram.m3ua_si !== undefined) {
        const data = Object.values(histogram.m3ua_si).reduce((sum, count) => sum + count, 0);
        assert.equal(m3uaData, data, 'M3UA data messages');
      }
    });
  }
});
