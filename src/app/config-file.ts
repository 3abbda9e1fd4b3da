import { readFile, stat } from 'node:fs/promises';

/** Four octets for each of the characters that a reader of configuration takes at most. */
export const MAX_CONFIG_OCTETS: number = 64 * 1024 * 1024;

/** Where XML says how it is written, by its standard. */
const XML_ENCODING = /^<\?xml[^>]{0,100}?\bencoding\s*=\s*["']([\w.-]{1,40})["']/;
const LOOKED_AT_OCTETS = 200;

/**
 * The text of a file of the configuration. UTF-8; files of IR.21 are also written as UTF-16, which their
 * first octets tell, or in an encoding that the XML declares.
 */
export async function readConfigFile(path: string): Promise<string> {
  const { size } = await stat(path);
  if (size > MAX_CONFIG_OCTETS) throw new Error(`it has ${size} octets, and ${MAX_CONFIG_OCTETS} are read`);
  return textOf(await readFile(path));
}

export function textOf(octets: Uint8Array): string {
  return new TextDecoder(encodingOf(octets)).decode(octets);
}

function encodingOf(octets: Uint8Array): string {
  const [first, second] = octets;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const declared = XML_ENCODING.exec(
    Buffer.from(octets.subarray(0, LOOKED_AT_OCTETS)).toString('latin1'),
  )?.[1];
  try {
    return new TextDecoder(declared).encoding;
  } catch {
    return 'utf-8';
  }
}

/** Why a file cannot be read or written, in words. */
export function whyUnreadable(cause: unknown): string {
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EACCES' || code === 'EPERM') return 'it may not be read by this user';
  if (code === 'EISDIR') return 'it is a folder';
  return cause instanceof Error ? cause.message.replace(/\s+/g, ' ') : String(cause);
}
