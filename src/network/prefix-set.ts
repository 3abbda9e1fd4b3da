import { parseDigitRange, prefixesOf } from './digit-range.ts';
import { DigitTrie, NOT_FOUND } from './digit-trie.ts';

/** Prefixes and ranges of numbers, as the configuration writes them. */
export class PrefixSet {
  private readonly trie = new DigitTrie();

  /** @throws RangeError where the text is neither a prefix nor a range, which `readConfig` would have told */
  add(text: string): void {
    const range = parseDigitRange(text);
    if (typeof range === 'string') throw new RangeError(`${text} is no prefix or range: ${range}`);
    for (const prefix of prefixesOf(range)) this.trie.add(prefix, 0);
  }

  /** Whether these digits begin with one of the prefixes, or are in one of the ranges. */
  covers(digits: string): boolean {
    return this.trie.find(digits) !== NOT_FOUND;
  }
}
