import { FilterFault } from './filter-fault.ts';
import { bareTest, keyTest } from './filter-keys.ts';
import type { FilterTest } from './filter-subject.ts';
import { type FilterToken, filterTokens } from './filter-words.ts';

/** Parentheses and `not` inside each other: far more than anyone writes, far less than the stack holds. */
export const MAX_FILTER_DEPTH = 100;

/**
 * Reads a filter expression once, into a question that is asked of every message: terms combined with
 * `and`, `or`, `not` and parentheses, `not` before `and` before `or`. Throws FilterFault.
 */
export function parseFilter(expression: string): FilterTest {
  return new Parser(filterTokens(expression)).whole();
}

const OPERATORS: ReadonlySet<string> = new Set(['and', 'or', 'not']);

class Parser {
  private readonly tokens: readonly FilterToken[];
  private at = 0;
  private depth = 0;

  constructor(tokens: readonly FilterToken[]) {
    this.tokens = tokens;
  }

  whole(): FilterTest {
    const test = this.either();
    if (!this.is('end')) this.expected('and, or, or the end');
    return test;
  }

  private get token(): FilterToken {
    return this.tokens[Math.min(this.at, this.tokens.length - 1)] as FilterToken;
  }

  private expected(what: string): never {
    const { kind, text, position } = this.token;
    throw new FilterFault(position, `${kind === 'end' ? 'the end' : `"${text}"`}, where ${what} is expected`);
  }

  private is(kind: FilterToken['kind']): boolean {
    return this.token.kind === kind;
  }

  private isOperator(word: string): boolean {
    return this.token.kind === 'word' && this.token.text.toLowerCase() === word;
  }

  private either(): FilterTest {
    let test = this.both();
    while (this.isOperator('or')) {
      this.at++;
      const [left, right] = [test, this.both()];
      test = (subject) => left(subject) || right(subject);
    }
    return test;
  }

  private both(): FilterTest {
    let test = this.negated();
    while (this.isOperator('and')) {
      this.at++;
      const [left, right] = [test, this.negated()];
      test = (subject) => left(subject) && right(subject);
    }
    return test;
  }

  private negated(): FilterTest {
    if (this.depth >= MAX_FILTER_DEPTH) {
      throw new FilterFault(
        this.token.position,
        `more than ${MAX_FILTER_DEPTH} parts stand inside each other`,
      );
    }
    this.depth++;
    const test = this.unbounded();
    this.depth--;
    return test;
  }

  private unbounded(): FilterTest {
    if (this.isOperator('not')) {
      this.at++;
      const test = this.negated();
      return (subject) => !test(subject);
    }
    if (!this.is('(')) return this.term();
    this.at++;
    const test = this.either();
    if (!this.is(')')) this.expected('and, or, or )');
    this.at++;
    return test;
  }

  private term(): FilterTest {
    const word = this.token;
    const isTerm =
      word.kind === 'quoted' || (word.kind === 'word' && !OPERATORS.has(word.text.toLowerCase()));
    if (!isTerm) this.expected('a term such as operation=updateLocation or gt=33609*');
    this.at++;
    const { kind } = this.token;
    if (kind !== '=' && kind !== '!=') return bareTest(word);
    this.at++;
    const test = this.values(word);
    return kind === '=' ? test : (subject) => !test(subject);
  }

  /** The values behind `=`, any of which will do. */
  private values(key: FilterToken): FilterTest {
    const tests: FilterTest[] = [];
    do {
      if (tests.length > 0) this.at++;
      if (!this.is('word') && !this.is('quoted')) this.expected(`a value for ${key.text}`);
      tests.push(keyTest(key, this.token));
      this.at++;
    } while (this.is(','));
    const [only] = tests;
    return tests.length === 1 && only !== undefined ? only : (subject) => tests.some((test) => test(subject));
  }
}
