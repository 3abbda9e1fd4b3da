import type { Link } from './network/dialogues.ts';

/** The server under test and the network that it watches, as a scenario needs them. */
export interface Bank {
  /** Without a slash at the end. */
  readonly url: string;
  /** The link between the home network and the others, that the server watches. */
  readonly link: Link;
  /** What time alone brings about: expiries, and notifications that are due. */
  settle(): Promise<void>;
  /** An access token of the scenario's bank; for one subscriber where their number is given. */
  token(scopes: readonly string[], phoneNumber?: string): Promise<string>;
  /** A well-formed token that an issuer unknown to the server signed. */
  foreignToken(scopes: readonly string[]): Promise<string>;
  /** Text of the last code that was sent to a number. */
  lastText(msisdn: string): string | undefined;
  close(): Promise<void>;
}
