import type { Dialogue, Meaning } from '../core/dialogue.ts';
import type { RogueNode } from '../core/rogue-node.ts';
import type { Place } from '../core/signalling-node.ts';
import type { Stage } from '../scenarios/stage.ts';

/** Answers of the farthest nodes are there by then. */
const ANSWERED_MS = 2000;

/** Opens a dialogue and says nothing in it; once the other side has agreed, its own transaction id is known. */
export function greet(
  stage: Stage,
  node: RogueNode,
  to: Place,
  ssn: number,
  meaning: Meaning,
  then: (agreed: Dialogue) => void,
): void {
  stage.tell('opens a dialogue, says nothing, and learns the transaction id of the other side');
  const dialogue = node.open(to, ssn, meaning);
  dialogue.flush();
  stage.after(ANSWERED_MS, () => {
    if (dialogue.remoteId !== '') then(dialogue);
  });
}
