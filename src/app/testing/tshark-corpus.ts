import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ReaderOptions } from '../../signalling/message-reader.ts';
import { parseSsns } from '../reader-options.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

/** Captures of real networks and tools, kept outside the project, with a manifest beside them. */
export const CORPUS = resolve(ROOT, process.env.WARDLINE_CORPUS ?? '../shared/captures');
const MANIFEST = join(CORPUS, 'manifest.tsv');

export interface CorpusCapture {
  readonly file: string;
  /** Words for tshark's command line. */
  readonly tsharkOptions: readonly string[];
  /** The like for Wardline. */
  readonly readerOptions: ReaderOptions;
}

export function hasCorpus(): boolean {
  return existsSync(MANIFEST);
}

/** Every capture of the manifest, with the options that it needs in both readers. */
export function corpusCaptures(): CorpusCapture[] {
  const [header = '', ...lines] = readFileSync(MANIFEST, 'utf8').trimEnd().split('\n');
  const column = header.split('\t').indexOf('tshark_opts');
  return lines.map((line) => {
    const cells = line.split('\t');
    const tsharkOptions = wordsOf(unquoted(cells[column] ?? ''));
    return { file: cells[0] ?? '', tsharkOptions, readerOptions: readerOptionsOf(tsharkOptions) };
  });
}

/** A cell that holds quotes is itself quoted, and its quotes are doubled. */
function unquoted(cell: string): string {
  return cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
}

/** Words of a command line, where quotes hold spaces together. */
function wordsOf(text: string): string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(/(?:"[^"]*"|[^\s"])+/g)) words.push(word.replaceAll('"', ''));
  return words;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Throws on an option that Wardline has no like of: the comparison would be of two different readings. */
function readerOptionsOf(words: readonly string[]): ReaderOptions {
  const options: Mutable<ReaderOptions> = {};
  for (const word of words) {
    const [name, value = ''] = word.split(/:(.*)/s);
    switch (name) {
      case '-o':
        break;
      case 'camel.tcap.ssn': {
        const ssns = parseSsns(value);
        if (typeof ssns === 'string') throw new Error(ssns);
        options.capSsns = ssns;
        break;
      }
      case 'mtp3.standard':
        options.variant = variantOf(value);
        break;
      case 'm3ua.version':
        if (value !== 'Internet Draft version 6') throw new Error(`M3UA version ${value}`);
        options.m3uaVersion = 'draft6';
        break;
      case 'm2pa.version':
        if (value !== 'RFC') throw new Error(`M2PA version ${value}`);
        break;
      default:
        throw new Error(`Wardline has no option like tshark's ${word}`);
    }
  }
  return options;
}

function variantOf(standard: string): 'ansi' | 'japan' {
  if (standard === 'ANSI') return 'ansi';
  if (standard === 'Japan') return 'japan';
  throw new Error(`MTP3 standard ${standard}`);
}
