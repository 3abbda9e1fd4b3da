import { styleText } from 'node:util';
import { type Io, mayColour } from './io.ts';

/** What a part of the output is, for its colour. */
export type Part =
  | 'heading'
  | 'faint'
  | 'address'
  | 'operation'
  | 'result'
  | 'error'
  | 'identity'
  | 'text'
  | 'fault'
  | 'good';

const STYLES: Readonly<Record<Part, Parameters<typeof styleText>[0]>> = {
  heading: 'bold',
  faint: 'dim',
  address: 'cyan',
  operation: 'bold',
  result: 'green',
  error: 'red',
  identity: 'yellow',
  text: 'magenta',
  fault: ['red', 'bold'],
  good: 'green',
};

/** Colours a part of the output, or leaves it as it is. */
export type Paint = (part: Part, text: string) => string;

const PLAIN: Paint = (_part, text) => text;
const COLOURED: Paint = (part, text) => styleText(STYLES[part], text, { validateStream: false });

export function paintFor(io: Io, stream: { readonly isTTY?: boolean } = io.stdout): Paint {
  return mayColour(io, stream) ? COLOURED : PLAIN;
}
