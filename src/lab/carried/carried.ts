import type { RogueNode } from '../core/rogue-node.ts';
import type { AskOptions } from '../core/signalling-node.ts';

/** What a request that is carried past a filter differs in from one as networks send it. */
export type Oddly = Partial<
  Pick<AskOptions, 'to' | 'ssn' | 'context' | 'version' | 'oldest' | 'handshake' | 'contextIn'>
>;

/** A request of an attacker about somebody. */
export interface Carried {
  readonly node: RogueNode;
  /** The phone of whom it is about. */
  readonly about: number;
  readonly oddly?: Oddly;
}
