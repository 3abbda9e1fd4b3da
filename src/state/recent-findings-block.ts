import { crc32 } from 'node:zlib';
import type { RecentFinding } from './recent-finding.ts';

/**
 * What keeps a block of findings from being used.
 *
 * `truncated`  it ends before its findings do
 * `foreign`    it does not begin as one, or was written on a machine with the other order of octets
 * `version`    written in a format that this Wardline does not read
 * `damaged`    the checksum, or what the numbers say, does not fit
 */
export interface FindingsBlockFault {
  readonly code: 'truncated' | 'foreign' | 'version' | 'damaged';
  /** Plain words: "42 of 512 octets of findings are there". */
  readonly text: string;
}

/** What was found about one subscriber, under one number or two. */
export interface KeptAbout {
  readonly keys: readonly number[];
  readonly findings: readonly RecentFinding[];
}

export interface KeptFindings {
  /** In the order in which something was last found about them. */
  readonly about: readonly KeptAbout[];
  /** IMSI and MSISDN, the eldest pair first. */
  readonly pairs: readonly (readonly [number, number])[];
}

/** `WLFN` in the order of octets that this machine writes. */
const MAGIC = 0x4e464c57;
const VERSION = 1;

// The head in words of 32 bits. Behind it the texts as JSON, filled up with spaces, then doubles.
const HEAD_OCTETS = 32;
const MAGIC_WORD = 0;
const VERSION_WORD = 1;
const TEXT_OCTETS_WORD = 2;
const DOUBLES_WORD = 3;
const CHECK_WORD = 4;

/** CRC-32 of everything but the checksum itself. */
function checkOf(block: Uint8Array): number {
  const at = CHECK_WORD * 4;
  return crc32(block.subarray(at + 4), crc32(block.subarray(0, at)));
}

/** Findings as one block with a checksum, to be kept in a file. Texts that repeat are in it once. */
export function packFindings({ about, pairs }: KeptFindings): Uint8Array {
  const texts = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = texts.get(text);
    if (known !== undefined) return known;
    texts.set(text, texts.size);
    return texts.size - 1;
  };
  const doubles: number[] = [about.length];
  for (const { keys, findings } of about) {
    doubles.push(keys.length, ...keys, findings.length);
    for (const { detector, threat, score, atMs, sender, operation } of findings) {
      doubles.push(numberOf(detector), numberOf(threat), score, atMs, numberOf(sender), numberOf(operation));
    }
  }
  doubles.push(pairs.length);
  for (const [imsi, msisdn] of pairs) doubles.push(imsi, msisdn);
  const json = JSON.stringify([...texts.keys()]);
  const unfilled = Buffer.byteLength(json);
  const text = Buffer.from(json + ' '.repeat(-unfilled & 7));
  const block = new Uint8Array(HEAD_OCTETS + text.length + 8 * doubles.length);
  block.set(text, HEAD_OCTETS);
  new Float64Array(block.buffer, HEAD_OCTETS + text.length).set(doubles);
  const words = new Uint32Array(block.buffer, 0, HEAD_OCTETS / 4);
  words[MAGIC_WORD] = MAGIC;
  words[VERSION_WORD] = VERSION;
  words[TEXT_OCTETS_WORD] = text.length;
  words[DOUBLES_WORD] = doubles.length;
  words[CHECK_WORD] = checkOf(block);
  return block;
}

/** Reads what `packFindings` wrote. Nothing is believed before the checksum fits. */
export function unpackFindings(block: Uint8Array): KeptFindings | FindingsBlockFault {
  if (block.length < HEAD_OCTETS) return { code: 'truncated', text: `${block.length} octets are no block` };
  // Copied, since a block may begin anywhere in what was read.
  const copy = new Uint8Array(block.length);
  copy.set(block);
  const words = new Uint32Array(copy.buffer, 0, HEAD_OCTETS / 4);
  if (words[MAGIC_WORD] !== MAGIC) return { code: 'foreign', text: 'it does not begin as findings do' };
  if (words[VERSION_WORD] !== VERSION) {
    const text = `version ${words[VERSION_WORD]} of findings is not read here; use the Wardline that wrote it, or move the folder away and begin anew`;
    return { code: 'version', text };
  }
  const textOctets = words[TEXT_OCTETS_WORD] as number;
  const claimed = textOctets + 8 * (words[DOUBLES_WORD] as number);
  const held = copy.length - HEAD_OCTETS;
  if (held < claimed)
    return { code: 'truncated', text: `${held} of ${claimed} octets of findings are there` };
  if (held > claimed) return { code: 'damaged', text: `${held - claimed} octets follow behind the findings` };
  if (checkOf(copy) !== words[CHECK_WORD]) return { code: 'damaged', text: 'its checksum does not fit' };
  try {
    const texts: unknown = JSON.parse(Buffer.from(copy.buffer, HEAD_OCTETS, textOctets).toString('utf8'));
    return keptOf(new Float64Array(copy.buffer, HEAD_OCTETS + textOctets), texts as readonly string[]);
  } catch {
    return { code: 'damaged', text: 'its checksum fits, and what it says does not' };
  }
}

/** Throws where the numbers lead nowhere. */
function keptOf(doubles: Float64Array, texts: readonly string[]): KeptFindings {
  let at = 0;
  const next = (): number => {
    const value = doubles[at++];
    if (value === undefined) throw new RangeError('the numbers end too early');
    return value;
  };
  const text = (): string => {
    const value = texts[next()];
    if (typeof value !== 'string') throw new RangeError('a text is missing');
    return value;
  };
  const about: KeptAbout[] = [];
  for (let left = next(); left > 0; left--) {
    const keys: number[] = [];
    for (let count = next(); count > 0; count--) keys.push(next());
    const findings: RecentFinding[] = [];
    for (let count = next(); count > 0; count--) {
      const [detector, threat] = [text(), text()];
      const [score, atMs] = [next(), next()];
      findings.push({ detector, threat, score, atMs, sender: text(), operation: text() });
    }
    about.push({ keys, findings });
  }
  const pairs: (readonly [number, number])[] = [];
  for (let left = next(); left > 0; left--) pairs.push([next(), next()]);
  return { about, pairs };
}
