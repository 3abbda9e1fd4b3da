import type { XmlElement } from './xml-tree.ts';

/** Something of an IR.21 file that is not as it should be, and was read all the same. */
export interface Ir21Oddity {
  /** From 1; where the element begins. */
  readonly line: number;
  readonly what: string;
  readonly done: string;
}

/** Takes note of an oddity at an element. */
export type TellOddity = (at: XmlElement, what: string, done: string) => void;

/** Longer texts are told in part: an oddity is one line. */
const TOLD_CHARACTERS = 60;

/** A text of the file as an oddity tells it. */
export function told(text: string): string {
  const short = text.length <= TOLD_CHARACTERS ? text : `${text.slice(0, TOLD_CHARACTERS)}…`;
  return JSON.stringify(short);
}
