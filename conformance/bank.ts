import type { Link } from './network/dialogues.ts';

/** What a scenario wants of the server before it is first asked. */
export interface BankSetting {
  /** Of which quota the bank of the scenario has little. */
  limit?: 'few a day' | 'few a second';
  /** For how long SIM cards are followed. */
  monitoredDays?: number;
}

/** The server under test and the network that it watches, as a scenario needs them. */
export interface Bank {
  /** Without a slash at the end. */
  readonly url: string;
  /** The link between the home network and the others, that the server watches. */
  readonly link: Link;
  /** What time alone brings about: expiries, and notifications that are due. */
  settle(): void;
  /** An access token of the scenario's bank; for one subscriber where their number is given. */
  token(scopes: readonly string[], phoneNumber?: string): Promise<string>;
  /** A well-formed token that an issuer unknown to the server signed. */
  foreignToken(scopes: readonly string[]): Promise<string>;
  /** Text of the last code that was sent to a number. */
  lastText(msisdn: string): string | undefined;
  /** Leaves nothing behind for the next scenario. Throws what the server held for a fault of its own. */
  close(): void;
}
