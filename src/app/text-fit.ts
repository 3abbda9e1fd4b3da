import { stripVTControlCharacters } from 'node:util';

const ESCAPE = '\u001b';

/** A coloured line cut to a width, its colours ended as they were; the cut is shown as `…`. */
export function cutToWidth(line: string, columns: number): string {
  if (stripVTControlCharacters(line).length <= columns) return line;
  let cut = '';
  let width = 0;
  for (let at = 0; at < line.length; ) {
    if (line.startsWith(ESCAPE, at)) {
      const end = line.indexOf('m', at) + 1 || line.length;
      cut += line.slice(at, end);
      at = end;
      continue;
    }
    const character = String.fromCodePoint(line.codePointAt(at) ?? 0);
    at += character.length;
    width++;
    if (width < columns) cut += character;
    else if (width === columns) cut += '…';
  }
  return cut;
}

/** Words in lines of a width, which an indent does not count to; each line after the first has it. */
export function wrapped(text: string, columns: number, indent: string): string {
  return wordLines(text, columns).join(`\n${indent}`);
}

/** Words in lines of a width; a word that is longer has a line of its own. */
export function wordLines(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines;
}
