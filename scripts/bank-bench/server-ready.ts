import type { JWK } from 'jose';

/** What the server of the bench says when it can be asked. */
export interface ServerReady {
  readonly url: string;
  readonly key: JWK;
  /** E.164 with `+`; those remembered are this one and the next ones. */
  readonly firstNumber: string;
  readonly numbers: number;
  /** Messages of the lab's day. */
  readonly day: number;
}
