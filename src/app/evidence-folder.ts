import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import manifest from '../../package.json' with { type: 'json' };
import { PcapWriter } from '../capture/pcap-writer.ts';
import type { Incident } from '../incident/incident.ts';
import type { EvidenceKeeper, KeptFrame } from './evidence-keeper.ts';
import type { InspectedCapture } from './inspection.ts';
import { fileError, UserError } from './user-error.ts';

/** Numbers of subscribers are in it: nobody but its owner reads it. */
const OWNER_ONLY_FOLDER = 0o700;
const OWNER_ONLY_FILE = 0o600;

interface WrittenFile {
  /** From the folder of `--evidence`, with slashes. */
  readonly name: string;
  readonly octets: number;
  readonly sha256: string;
}

/** Makes the folder of `--evidence`. Throws a UserError at once where it cannot: not after hours of reading. */
export async function makeEvidenceFolder(name: string, path: string): Promise<void> {
  await writing(name, () => mkdir(path, { recursive: true, mode: OWNER_ONLY_FOLDER }));
}

/**
 * Writes a folder an incident: `incident.json` (as the report has it), `messages.ndjson` (its messages as
 * `decode` shows them) and `frames.pcap` (their packets, another file for each further link type). Beside
 * them `manifest.json`, and `SHA256SUMS` over everything, as `sha256sum --check` reads it.
 */
export async function writeEvidence(
  name: string,
  path: string,
  captures: readonly InspectedCapture[],
  incidents: readonly Incident[],
  keeper: EvidenceKeeper,
): Promise<void> {
  const sums: WrittenFile[] = [];
  const write = async (file: string, octets: Uint8Array | string): Promise<WrittenFile> => {
    await writing(name, () => writeFile(join(path, file), octets, { mode: OWNER_ONLY_FILE }));
    const sha256 = createHash('sha256').update(octets).digest('hex');
    const written = { name: file, octets: Buffer.byteLength(octets), sha256 };
    sums.push(written);
    return written;
  };
  const listed: unknown[] = [];
  for (const incident of incidents) {
    const { id, evidence, messages } = incident;
    await makeEvidenceFolder(name, join(path, id));
    const lines = evidence.map(({ capture, frame, index }) => keeper.line(capture, frame, index) ?? '');
    const files = [
      await write(`${id}/incident.json`, `${JSON.stringify(incident, null, 2)}\n`),
      await write(`${id}/messages.ndjson`, lines.join('')),
    ];
    for (const [file, octets] of framesFiles(framesOf(incident, keeper)))
      files.push(await write(`${id}/${file}`, octets));
    const written = lines.filter((line) => line !== '').length;
    listed.push({ id, messages, messagesWritten: written, files });
  }
  const about = {
    wardline: manifest.version,
    note: "messages.ndjson and the frames hold subscribers' numbers as they were sent",
    captures,
    incidents: listed,
  };
  await write('manifest.json', `${JSON.stringify(about, null, 2)}\n`);
  const lines = sums.map(({ sha256, name: file }) => `${sha256}  ${file}\n`);
  await write('SHA256SUMS', lines.join(''));
}

/** Packets of an incident, each once, in order. */
function framesOf({ evidence }: Incident, keeper: EvidenceKeeper): KeptFrame[] {
  const frames = new Set<KeptFrame>();
  for (const { capture, frame } of evidence) {
    const kept = keeper.frame(capture, frame);
    if (kept !== undefined) frames.add(kept);
  }
  return [...frames];
}

/** A capture a link type: the format knows one for a whole file. */
function framesFiles(frames: readonly KeptFrame[]): [file: string, octets: Uint8Array][] {
  const files: [string, Uint8Array][] = [];
  for (const linkType of new Set(frames.map((frame) => frame.linkType))) {
    const own = frames.filter((frame) => frame.linkType === linkType);
    const pieces: Uint8Array[] = [];
    const nanoseconds = own.some(({ fractionDigits }) => fractionDigits === 9);
    const writer = new PcapWriter((octets) => pieces.push(octets), { linkType, nanoseconds });
    for (const frame of own) writer.packet(frame.seconds, frame.nanoseconds, frame.octets, frame.wireOctets);
    files.push([files.length === 0 ? 'frames.pcap' : `frames-${linkType}.pcap`, Buffer.concat(pieces)]);
  }
  return files;
}

async function writing(name: string, body: () => Promise<unknown>): Promise<void> {
  try {
    await body();
  } catch (error) {
    const known = fileError(name, error);
    const why = known instanceof UserError ? known.message.slice(name.length + 2) : (error as Error).message;
    throw new UserError(`${name}: the evidence cannot be written there (${why})`);
  }
}
