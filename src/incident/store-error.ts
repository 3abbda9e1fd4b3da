/** What can keep a store of incidents from doing what was asked. */
export type StoreErrorCode =
  | 'no-store'
  | 'cannot-open'
  | 'not-a-store'
  | 'newer-version'
  | 'busy'
  | 'read-only'
  | 'disk-full'
  | 'damaged'
  | 'disk-failed'
  | 'no-such-incident'
  | 'ambiguous-id'
  | 'wrong-status';

/** A fault of the world, or of what was asked: one line that says what to do; SQLite's own error is the cause. */
export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StoreError';
    this.code = code;
  }
}

/** Primary result codes of SQLite (sqlite.org/rescode.html); the extended ones have them in their low octet. */
const PRIMARY_CODE = 0xff;
const FAULTS: ReadonlyMap<number, readonly [StoreErrorCode, string]> = new Map([
  [5, ['busy', 'another program writes to it; try again in a moment']],
  [6, ['busy', 'another program writes to it; try again in a moment']],
  [8, ['read-only', 'it cannot be written; check its permissions and those of its folder']],
  [10, ['disk-failed', 'the disk failed; look at it, and copy the store elsewhere']],
  [11, ['damaged', 'it is damaged; restore it from a backup']],
  [13, ['disk-full', 'the disk is full; nothing was changed; make room and try again']],
  [14, ['cannot-open', 'it cannot be opened; check the path and the permissions of its folder']],
  [26, ['not-a-store', 'this is no store of incidents; name another file']],
]);

/** SQLite's error as one of the store's; any other error, a bug of ours, as it was. */
export function storeFault(path: string, error: unknown): unknown {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return error;
  const known = FAULTS.get(error.errcode & PRIMARY_CODE);
  if (known === undefined) return error;
  const [code, text] = known;
  return new StoreError(code, `${path}: ${text}`, { cause: error });
}
