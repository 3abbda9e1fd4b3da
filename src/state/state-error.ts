/**
 * What keeps remembered state from being used.
 *
 * `damaged`   octets on disk that were once whole are not any more
 * `missing`   a file of the folder is gone that others need
 * `version`   written in a format that this Wardline does not read
 * `capacity`  kept for more subscribers than there is room for now
 * `busy`      another process has the folder
 * `failed`    the disk took no more: nothing is acknowledged from here on
 */
export type StateErrorCode = 'damaged' | 'missing' | 'version' | 'capacity' | 'busy' | 'failed';

/** Says what is wrong with the folder of the state, where, and what to do. */
export class StateError extends Error {
  readonly code: StateErrorCode;
  readonly file: string;
  /** Octets from the start of the file; 0 where the whole file is meant. */
  readonly offset: number;

  constructor(code: StateErrorCode, file: string, offset: number, text: string, cause?: unknown) {
    super(`${file}${offset === 0 ? '' : `, octet ${offset}`}: ${text}`, cause === undefined ? {} : { cause });
    this.name = 'StateError';
    this.code = code;
    this.file = file;
    this.offset = offset;
  }
}
