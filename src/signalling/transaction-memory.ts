import type { TransactionUser } from '../wire/glance/transaction-user.ts';
import { idOfHex, nodeOfPointCode, nodeOfTitle } from './dialogue-keys.ts';
import {
  DialogueTable,
  MAX_DIALOGUES,
  STEP_ALONE,
  STEP_BEGIN,
  STEP_CONTINUE,
  STEP_OVER,
  type StatedDialogue,
} from './dialogue-table.ts';

/** A node as a message names it: by its title, or else by a point code. */
export interface NodeName {
  readonly title: string | null | undefined;
  readonly pointCode: number | null | undefined;
}

/** The frame of one message, in words; ids as hex text, `''` where absent. */
export interface TransactionStep {
  readonly type: string;
  /** Brought back as undeliverable: its parties have changed places, and nobody received it. */
  readonly returned: boolean;
  readonly otid: string;
  readonly dtid: string;
  readonly sender: NodeName;
  readonly receiver: NodeName;
  readonly stated: StatedDialogue;
  /** Milliseconds since 1970. */
  readonly atMs: number;
}

export interface FollowedDialogue {
  readonly user: TransactionUser;
  readonly version: number;
  readonly contextOid: string;
  /** True where the sender of this message began the dialogue; `undefined` where that was not seen. */
  readonly byInitiator: boolean | undefined;
  /** True where the dialogue's first message was not seen. */
  readonly unseen: boolean;
}

/** What a step is for the table of dialogues. */
export function stepOf(type: string): number {
  switch (type) {
    case 'begin':
      return STEP_BEGIN;
    case 'continue':
      return STEP_CONTINUE;
    case 'unidirectional':
      return STEP_ALONE;
    default:
      return STEP_OVER;
  }
}

/** The table of dialogues for who reads messages in words. */
export class TransactionMemory {
  private readonly table: DialogueTable;

  /** @param salt see `DialogueTable` */
  constructor(salt?: number) {
    this.table = new DialogueTable(MAX_DIALOGUES, salt);
  }

  follow({ type, returned, otid, dtid, sender, receiver, stated, atMs }: TransactionStep): FollowedDialogue {
    const { table } = this;
    const { user, version, contextOid } = stated;
    const step = stepOf(type);
    if (returned || step === STEP_ALONE) table.alone(user, version, contextOid, returned);
    else {
      const [from, to] = [nodeOf(sender), nodeOf(receiver)];
      table.follow(step, idOfHex(otid), idOfHex(dtid), from, to, user, version, contextOid, atMs);
    }
    return {
      user: table.user,
      version: table.version,
      contextOid: table.contextOid,
      byInitiator: table.byInitiator,
      unseen: table.unseen,
    };
  }
}

function nodeOf({ title, pointCode }: NodeName): number {
  return title ? nodeOfTitle(title) : nodeOfPointCode(pointCode ?? -1);
}
