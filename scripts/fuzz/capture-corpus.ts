import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { CaptureReader } from '../../src/capture/capture-reader.ts';
import type { CapturedMessage } from '../../src/capture/captured-message.ts';
import { dataPacket, ipPacket, PcapngBlocks, pcap, tcpFrame } from '../../src/capture/test-captures.ts';
import type { OuterLayer } from '../../src/signalling/message-reader.ts';
import { ROOT } from '../lib/project.ts';
import type { Chance } from './chance.ts';
import type { CorpusMessage } from './message-corpus.ts';

/** A file to begin from. */
export interface CorpusFile {
  readonly name: string;
  readonly octets: Uint8Array;
  readonly isGzip: boolean;
}

/** What is taken of a capture at most: files are read by the thousand. */
const MAX_FILE_OCTETS = 24 * 1024;

/** Messages taken of one capture: more of them say the same again. */
const MAX_MESSAGES_PER_CAPTURE = 400;

const CORPUS = resolve(ROOT, process.env.WARDLINE_CORPUS ?? '../shared/captures');

/** Captures beside the project, none where there are none. */
function foundCaptures(): { name: string; octets: Uint8Array }[] {
  if (!existsSync(CORPUS)) return [];
  return readdirSync(CORPUS)
    .filter((name) => /\.p?cap(ng)?(\.gz)?$/.test(name))
    .sort()
    .map((name) => {
      const octets = readFileSync(join(CORPUS, name));
      return { name, octets: name.endsWith('.gz') ? gunzipSync(octets) : octets };
    });
}

/** The messages of the captures beside the project. */
export function foundMessages(): CorpusMessage[] {
  const messages: CorpusMessage[] = [];
  for (const { octets } of foundCaptures()) {
    const most = messages.length + MAX_MESSAGES_PER_CAPTURE;
    const reader = new CaptureReader({
      message({ octets: buffer, start, end, layer }: CapturedMessage) {
        if (messages.length < most && end > start) {
          messages.push(foundMessage(layer, buffer.slice(start, end)));
        }
      },
      fault() {},
    });
    reader.push(octets);
    reader.end();
  }
  return messages;
}

/** Where the BER of a message from elsewhere begins is guessed: the first tag of a TCAP message whose length fits. */
function foundMessage(layer: OuterLayer, octets: Uint8Array): CorpusMessage {
  for (let at = 8; at + 2 < octets.length; at++) {
    const tag = octets[at] as number;
    const rest = octets.length - at - 2;
    const length = octets[at + 1] as number;
    if (tag >= 0x61 && tag <= 0x67 && length <= rest && length + 4 >= rest) {
      const counted = octets[at - 1] === length + 2;
      return {
        layer,
        octets,
        berAt: at,
        lengths: counted ? [{ at: at - 1, octets: 1, littleEndian: true }] : [],
      };
    }
  }
  return { layer, octets, berAt: -1, lengths: [] };
}

/** Captures of each format, link and transport, around messages of ours; and those beside the project. */
export function captureFiles(chance: Chance, messages: readonly CorpusMessage[]): CorpusFile[] {
  const m3ua = messages.filter(({ layer }) => layer === 'm3ua').map(({ octets }) => octets);
  const sccp = messages.filter(({ layer }) => layer === 'sccp').map(({ octets }) => octets);
  const mtp3 = messages.filter(({ layer }) => layer === 'mtp3').map(({ octets }) => octets);
  const some = (from: readonly Uint8Array[], count: number) =>
    Array.from({ length: count }, () => chance.pick(from));
  const files: { name: string; octets: Uint8Array }[] = [];
  for (let i = 0; i < 8; i++) {
    const packets = sctpPackets(chance, some(m3ua, 8));
    files.push(
      { name: 'pcap', octets: pcap(packets) },
      { name: 'pcap, packets cut', octets: pcap(packets, 1, 80) },
      {
        name: 'pcap, IP alone',
        octets: pcap(
          some(m3ua, 5).map((octets, tsn) => ipPacket(tsn, octets)),
          101,
        ),
      },
      { name: 'pcap, MTP3 alone', octets: pcap(some(mtp3, 5), 141) },
      { name: 'pcap, SCCP alone', octets: pcap(some(sccp, 5), 142) },
      { name: 'pcap, TCP', octets: pcap(tcpPackets(some(m3ua, 6))) },
      { name: 'pcapng', octets: pcapng(true, packets) },
      { name: 'pcapng, most significant octet first', octets: pcapng(false, packets) },
    );
  }
  for (const { name, octets } of foundCaptures())
    files.push({ name, octets: octets.subarray(0, MAX_FILE_OCTETS) });
  const plain = files.map((file) => ({ ...file, isGzip: false }));
  // gzip of each kind once: behind damage of it little is read
  const packed = files
    .filter((_, i) => i % 8 === 0)
    .map(({ name, octets }) => ({
      name: `${name}, gzip`,
      octets: gzipSync(octets),
      isGzip: true,
    }));
  return [...plain, ...packed];
}

/** Each message in a packet, one of them in three, their order not always kept. */
function sctpPackets(chance: Chance, messages: readonly Uint8Array[]): Uint8Array[] {
  const packets: Uint8Array[] = [];
  let tsn = 100;
  messages.forEach((octets, i) => {
    const streamSequence = i;
    if (chance.onceIn(4) && octets.length > 6) {
      const cut = Math.floor(octets.length / 3);
      packets.push(
        dataPacket(tsn++, octets.subarray(0, cut), { streamSequence, ends: false }),
        dataPacket(tsn++, octets.subarray(cut, 2 * cut), { streamSequence, begins: false, ends: false }),
        dataPacket(tsn++, octets.subarray(2 * cut), { streamSequence, begins: false }),
      );
    } else packets.push(dataPacket(tsn++, octets, { streamSequence }));
  });
  if (chance.onceIn(2)) {
    const at = chance.below(packets.length - 1);
    packets.splice(at, 2, ...packets.slice(at, at + 2).reverse());
  }
  return packets;
}

function tcpPackets(messages: readonly Uint8Array[]): Uint8Array[] {
  let sequence = 1000;
  return messages.flatMap((octets) => {
    const cut = Math.floor(octets.length / 2);
    const parts = [octets.subarray(0, cut), octets.subarray(cut)];
    return parts.map((part) => {
      const frame = tcpFrame(sequence, part);
      sequence += part.length;
      return frame;
    });
  });
}

function pcapng(littleEndian: boolean, packets: readonly Uint8Array[]): Uint8Array {
  const blocks = new PcapngBlocks(littleEndian).section().interface(1, { resolution: 9 }).interface(1);
  packets.forEach((packet, i) => {
    if (i % 5 === 4) blocks.simplePacket(packet);
    else blocks.packet(i % 2, BigInt(i) * 1000n, packet, i % 7 === 6);
  });
  return blocks.finish();
}
