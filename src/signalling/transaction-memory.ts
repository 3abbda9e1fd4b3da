import type { TransactionUser } from '../wire/glance/transaction-user.ts';

/**
 * Transaction ids remembered at once. A busy international link opens some thousands a second and
 * closes most within seconds; this holds about half a minute of it in some 20 MB.
 */
export const MAX_REMEMBERED_TRANSACTIONS = 65_536;

/**
 * Who looks for the eldest in a map passes over the places of all that ended since: so several are
 * forgotten in one go. An iterator kept for the purpose would keep every table that the map outgrew.
 */
export const FORGOTTEN_AT_ONCE = 1024;

/** What a message says of its dialogue, or what was said in an earlier one. */
export interface DialogueMeaning {
  readonly user: TransactionUser;
  /** MAP version or CAP phase, 0 where it is not known. */
  readonly version: number;
  /** Object identifier of the application context, `''` where none was given. */
  readonly contextOid: string;
}

interface Remembered extends DialogueMeaning {
  /** Whether the node that gave the transaction id began the dialogue. */
  readonly ownerBegan: boolean;
  /** Key of the other end's transaction id, `''` until it is seen: who ends names one of the two alone. */
  peer: string;
}

/** The frame of one message, in words; ids as hex text, `''` where absent. */
export interface TransactionStep {
  readonly type: string;
  /** Brought back as undeliverable: its parties have changed places, and nobody received it. */
  readonly returned: boolean;
  readonly otid: string;
  readonly dtid: string;
  /** Name the sender and the receiver: a transaction id is only unique at the node that gave it. */
  readonly sender: string;
  readonly receiver: string;
  readonly stated: DialogueMeaning;
}

export interface FollowedDialogue extends DialogueMeaning {
  /** True where the sender of this message began the dialogue; `undefined` where that was not seen. */
  readonly byInitiator: boolean | undefined;
  /** True where the dialogue's first message was not seen. */
  readonly unseen: boolean;
}

/**
 * What the messages of a dialogue mean when they no longer say it: the application context stands in
 * the first two messages alone. Bounded: the oldest is forgotten first, and its later messages are
 * read by subsystem number and operation code, as if the capture had begun in mid-dialogue.
 */
export class TransactionMemory {
  private readonly entries = new Map<string, Remembered>();
  /** How many were forgotten for room. */
  forgotten = 0;

  /** Takes one message in, and answers what it is part of. */
  follow(step: TransactionStep): FollowedDialogue {
    const { type, otid, dtid, sender, receiver, stated } = step;
    const { user, version, contextOid } = stated;
    if (step.returned) return { ...stated, byInitiator: undefined, unseen: true };
    if (type === 'begin') {
      if (otid !== '') {
        this.remember(keyOf(sender, otid), { user, version, contextOid, ownerBegan: true, peer: '' });
      }
      return { user, version, contextOid, byInitiator: true, unseen: false };
    }
    if (type === 'unidirectional') return { user, version, contextOid, byInitiator: true, unseen: false };
    const theirKey = keyOf(receiver, dtid);
    const theirs = dtid === '' ? undefined : this.entries.get(theirKey);
    const ourKey = keyOf(sender, otid);
    const ours = theirs || otid === '' ? undefined : this.entries.get(ourKey);
    const known = theirs ?? ours;
    const byInitiator = theirs ? !theirs.ownerBegan : ours?.ownerBegan;
    const meaning = known === undefined || contextOid !== '' ? stated : known;
    if (type !== 'continue') this.forget(theirKey, theirs);
    else if (byInitiator !== undefined && otid !== '') {
      this.remember(ourKey, {
        user: meaning.user,
        version: meaning.version,
        contextOid: meaning.contextOid,
        ownerBegan: byInitiator,
        peer: theirs ? theirKey : (ours?.peer ?? ''),
      });
      if (theirs) theirs.peer = ourKey;
    }
    return {
      user: meaning.user,
      version: meaning.version,
      contextOid: meaning.contextOid,
      byInitiator,
      unseen: known === undefined,
    };
  }

  private remember(key: string, entry: Remembered): void {
    if (this.entries.size >= MAX_REMEMBERED_TRANSACTIONS && !this.entries.has(key)) this.makeRoom();
    this.entries.set(key, entry);
  }

  private makeRoom(): void {
    let count = 0;
    for (const eldest of this.entries.keys()) {
      this.entries.delete(eldest);
      if (++count >= FORGOTTEN_AT_ONCE) break;
    }
    this.forgotten += count;
  }

  /** The dialogue is over, at both ends. An id given anew since then belongs to another dialogue, and stays. */
  private forget(key: string, entry: Remembered | undefined): void {
    this.entries.delete(key);
    const peer = entry?.peer ?? '';
    if (peer !== '' && this.entries.get(peer)?.peer === key) this.entries.delete(peer);
  }
}

/** A transaction id is only unique at the node that gave it. */
function keyOf(owner: string, id: string): string {
  return `${owner}/${id}`;
}
