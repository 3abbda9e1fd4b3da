import { CaptureReader } from './capture-reader.ts';
import { sctpPacket } from './packet-builder.ts';
import { PcapWriter } from './pcap-writer.ts';

/** Octets given to the reader at a time, as a file stream does. */
const CHUNK_OCTETS = 64 * 1024;
const PACKETS = 200_000;
const ROUNDS = 7;

/** Two directions of an association, taking turns, a message of 156 octets a packet of 220. */
function capture(): Uint8Array {
  const parts: Uint8Array[] = [];
  const writer = new PcapWriter((octets) => parts.push(octets), { linkType: 1 });
  for (let i = 0; i < PACKETS; i++) {
    const isForth = i % 2 === 0;
    const octets = new Uint8Array(158).fill(i & 0xff);
    writer.packet(
      1_700_000_000 + Math.floor(i / 1000),
      (i % 1000) * 1_000_000,
      sctpPacket({
        source: isForth ? '192.0.2.1' : '192.0.2.2',
        destination: isForth ? '192.0.2.2' : '192.0.2.1',
        sourcePort: 2905,
        destinationPort: 2905,
        verificationTag: isForth ? 0x5ac31b07 : 0x91be2210,
        chunks: [{ tsn: 4_294_900_000 + (i >>> 1), stream: 1, streamSequence: i & 0xffff, ppid: 3, octets }],
      }),
    );
  }
  return Buffer.concat(parts);
}

const file = capture();
const microseconds: number[] = [];
for (let round = 0; round < ROUNDS; round++) {
  let messages = 0;
  const reader = new CaptureReader({ message: () => messages++, fault: () => {} });
  const began = process.hrtime.bigint();
  for (let at = 0; at < file.length; at += CHUNK_OCTETS) reader.push(file.subarray(at, at + CHUNK_OCTETS));
  reader.end();
  const took = Number(process.hrtime.bigint() - began) / 1000;
  if (messages !== PACKETS) throw new Error(`${messages} of ${PACKETS} messages were read`);
  microseconds.push(took / PACKETS);
}
microseconds.sort((a, b) => a - b);
const median = microseconds[ROUNDS >> 1] ?? Number.NaN;
console.log(
  `capture reader: ${median.toFixed(3)} µs a packet, ${(1 / median).toFixed(2)} million packets a second`,
);
