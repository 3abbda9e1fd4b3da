import { FilterFault } from './filter-fault.ts';

/** A piece of a filter expression. */
export interface FilterToken {
  readonly kind: '(' | ')' | '=' | '!=' | ',' | 'word' | 'quoted' | 'end';
  readonly text: string;
  /** Of its first character, from 1. */
  readonly position: number;
}

const SYMBOLS = '()=,';

/** Cuts an expression into its pieces, the last of which is its end. Throws FilterFault. */
export function filterTokens(text: string): FilterToken[] {
  const tokens: FilterToken[] = [];
  let at = 0;
  while (at < text.length) {
    const character = text.charAt(at);
    const position = at + 1;
    if (/\s/.test(character)) {
      at++;
    } else if (text.startsWith('!=', at)) {
      tokens.push({ kind: '!=', text: '!=', position });
      at += 2;
    } else if (SYMBOLS.includes(character)) {
      tokens.push({ kind: character as '(' | ')' | '=' | ',', text: character, position });
      at++;
    } else if (character === '"' || character === "'") {
      const end = text.indexOf(character, at + 1);
      if (end < 0) throw new FilterFault(position, `the quotation that begins here has no end`);
      tokens.push({ kind: 'quoted', text: text.slice(at + 1, end), position });
      at = end + 1;
    } else {
      let end = at + 1;
      while (end < text.length && !/[\s()=,"']/.test(text.charAt(end)) && !text.startsWith('!=', end)) end++;
      tokens.push({ kind: 'word', text: text.slice(at, end), position });
      at = end;
    }
  }
  tokens.push({ kind: 'end', text: '', position: text.length + 1 });
  return tokens;
}
