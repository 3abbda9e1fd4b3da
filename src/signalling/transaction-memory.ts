/**
 * Transactions remembered at once. A busy international link opens some thousands a second and
 * closes most within seconds; this holds about half a minute of it in some 20 MB.
 */
export const MAX_REMEMBERED_TRANSACTIONS = 65_536;

export interface TransactionMeaning {
  readonly user: 'map' | 'cap';
  /** MAP version, 0 where it is not known. */
  readonly version: number;
}

/**
 * What the messages of a transaction mean when they no longer say it: the application context stands
 * in the first two messages alone. Bounded: the oldest is forgotten first, and its later messages are
 * read by subsystem number and operation code, as if the capture had begun in mid-dialogue.
 */
export class TransactionMemory {
  private readonly meanings = new Map<string, TransactionMeaning>();
  /** How many were forgotten for room. */
  forgotten = 0;

  /** @param owner names who gave the transaction id: a transaction id is only unique at one node */
  remember(owner: string, transactionId: string, meaning: TransactionMeaning): void {
    const key = `${owner}/${transactionId}`;
    if (this.meanings.size >= MAX_REMEMBERED_TRANSACTIONS && !this.meanings.has(key)) {
      const oldest = this.meanings.keys().next();
      if (!oldest.done) this.meanings.delete(oldest.value);
      this.forgotten++;
    }
    this.meanings.set(key, meaning);
  }

  recall(owner: string, transactionId: string): TransactionMeaning | undefined {
    return this.meanings.get(`${owner}/${transactionId}`);
  }

  forget(owner: string, transactionId: string): void {
    this.meanings.delete(`${owner}/${transactionId}`);
  }
}
