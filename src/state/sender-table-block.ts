import { crc32 } from 'node:zlib';
import { ROW_OCTETS } from './sender-table-layout.ts';

/**
 * What keeps a block of senders from being used.
 *
 * `truncated`  it ends before its rows do
 * `foreign`    it does not begin as one, or was written on a machine with the other order of octets
 * `version`    written in a format that this Wardline does not read
 * `damaged`    the checksum, or the length, is not that of the rows
 */
export interface SenderBlockFault {
  readonly code: 'truncated' | 'foreign' | 'version' | 'damaged';
  /** Plain words: "42 of 512 octets of senders are there". */
  readonly text: string;
}

/** What a block says beside its rows. */
export interface SenderBlockHead {
  /** Goes into the hashes that the sketches were made with. */
  readonly hashSeed: number;
  /** When a sender was last forgotten or turned away for want of room, milliseconds; 0 for never. */
  readonly pressedAtMs: number;
}

export interface SenderBlock extends SenderBlockHead {
  /** Rows one after the other, as long as they are told to be; not to be changed. */
  readonly rows: Uint8Array;
}

/** `WLSN` in the order of octets that this machine writes. */
const MAGIC = 0x4e534c57;
const VERSION = 1;

// The head in words of 32 bits, then the time in a double.
const HEAD_OCTETS = 32;
const MAGIC_WORD = 0;
const VERSION_WORD = 1;
const ROW_OCTETS_WORD = 2;
const COUNT_WORD = 3;
const SEED_WORD = 4;
const CHECK_WORD = 5;
const PRESSED_DOUBLE = 3;

/** CRC-32 of everything but the checksum itself. */
function checkOf(block: Uint8Array): number {
  const at = CHECK_WORD * 4;
  return crc32(block.subarray(at + 4), crc32(block.subarray(0, at)));
}

/** Rows as one block with a checksum, to be kept in a file. */
export function packSenders(head: SenderBlockHead, rows: Uint8Array): Uint8Array {
  const block = new Uint8Array(HEAD_OCTETS + rows.length);
  const words = new Uint32Array(block.buffer, 0, HEAD_OCTETS / 4);
  words[MAGIC_WORD] = MAGIC;
  words[VERSION_WORD] = VERSION;
  words[ROW_OCTETS_WORD] = ROW_OCTETS;
  words[COUNT_WORD] = rows.length / ROW_OCTETS;
  words[SEED_WORD] = head.hashSeed;
  new Float64Array(block.buffer, 0, HEAD_OCTETS / 8)[PRESSED_DOUBLE] = head.pressedAtMs;
  block.set(rows, HEAD_OCTETS);
  words[CHECK_WORD] = checkOf(block);
  return block;
}

/** Reads what `packSenders` wrote. Nothing is believed before the checksum fits. */
export function unpackSenders(block: Uint8Array): SenderBlock | SenderBlockFault {
  if (block.length < HEAD_OCTETS) return { code: 'truncated', text: `${block.length} octets are no block` };
  // Copied, since a block may begin anywhere in what was read; `slice` of a Buffer would be no copy.
  const head = new ArrayBuffer(HEAD_OCTETS);
  new Uint8Array(head).set(block.subarray(0, HEAD_OCTETS));
  const words = new Uint32Array(head);
  if (words[MAGIC_WORD] !== MAGIC) return { code: 'foreign', text: 'it does not begin as senders do' };
  if (words[VERSION_WORD] !== VERSION || words[ROW_OCTETS_WORD] !== ROW_OCTETS) {
    const text = `version ${words[VERSION_WORD]} of senders is not read here; use the Wardline that wrote it, or move the folder away and begin anew`;
    return { code: 'version', text };
  }
  const claimed = (words[COUNT_WORD] as number) * ROW_OCTETS;
  const rows = block.subarray(HEAD_OCTETS);
  if (rows.length < claimed) {
    return { code: 'truncated', text: `${rows.length} of ${claimed} octets of senders are there` };
  }
  if (rows.length > claimed) {
    return { code: 'damaged', text: `${rows.length - claimed} octets follow behind the senders` };
  }
  if (checkOf(block) !== words[CHECK_WORD]) return { code: 'damaged', text: 'its checksum does not fit' };
  const pressedAtMs = new Float64Array(head)[PRESSED_DOUBLE] as number;
  return { hashSeed: words[SEED_WORD] as number, pressedAtMs, rows };
}
