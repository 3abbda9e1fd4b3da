/** A question that a bank asked, and what it was told. Texts are `''` where there is none. */
export interface Question {
  /** When it was answered, milliseconds since 1970. */
  readonly atMs: number;
  readonly tenant: string;
  readonly client: string;
  /** Method and route, `POST /sim-swap/v2/check` for one. */
  readonly operation: string;
  /** The number that it was about: digits with country code. Kept as a keyed hash alone. */
  readonly about: string;
  readonly status: number;
  /** Of an error. */
  readonly code: string;
  /** Of the risk that a text is intercepted. */
  readonly verdict: string;
  /** `x-correlator`. */
  readonly correlator: string;
}

/** Where questions are written down. */
export interface QuestionLog {
  /** True where what is asked could not be written down: nothing may be answered then. */
  readonly isBehind: boolean;
  /** Never waits. */
  asked(question: Question): void;
  /** Writes what is left. */
  close(): Promise<void>;
}
