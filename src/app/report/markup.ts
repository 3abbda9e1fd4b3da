import { safeText } from '../text-safe.ts';

/** Markup that may stand in the page as it is. `html` makes it, and what it is given otherwise is text. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

export type Piece = Markup | string | number | null | undefined | readonly Piece[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it stands between tags and in quoted attributes. Controls and what turns text around are shown. */
export function escapeHtml(text: string): string {
  return safeText(text.toWellFormed()).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
}

/** A template whose literal part is markup, and all it is filled with is text, numbers or markup. */
export function html(literals: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  let text = literals[0] ?? '';
  pieces.forEach((piece, place) => {
    text += pieceText(piece) + (literals[place + 1] ?? '');
  });
  return new Markup(text);
}

function pieceText(piece: Piece): string {
  if (piece === null || piece === undefined) return '';
  if (piece instanceof Markup) return piece.text;
  if (typeof piece === 'object') return piece.map(pieceText).join('');
  return typeof piece === 'number' ? String(piece) : escapeHtml(piece);
}

/** Text no longer than so many characters; what was cut off is told by `…`. */
export function cutText(text: string, characters: number): string {
  const whole = [...text];
  return whole.length <= characters ? text : `${whole.slice(0, characters - 1).join('')}…`;
}
