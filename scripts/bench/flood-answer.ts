/** What a flood of the engine told. */
export interface FloodAnswer {
  readonly messages: number;
  /** Of the input that was read. */
  readonly octets: number;
  /** Most memory resident until the tables were full, and until the end. */
  readonly fullOctets: number;
  readonly peakOctets: number;
  readonly tookMs: number;
  /** Rows in use of the tables at the end, and those that made way or found no room. */
  readonly subscribers: number;
  readonly subscribersRefused: number;
  readonly subscribersEvicted: number;
  readonly senders: number;
  readonly sendersEvicted: number;
  readonly stopped: number;
  /** Verdicts that say that memory was too full to know. */
  readonly memoryFull: number;
}
