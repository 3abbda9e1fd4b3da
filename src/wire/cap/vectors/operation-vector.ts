/** One argument or result as octets, which were read by another decoder too, and what they mean. */
export interface OperationVector {
  readonly operation: string;
  readonly part: 'argument' | 'result';
  /** What happens in the network. */
  readonly about: string;
  /** Hex, a line an element. */
  readonly octets: readonly string[];
  readonly value: unknown;
}
