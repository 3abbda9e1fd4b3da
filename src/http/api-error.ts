/**
 * What a caller of the bank's interfaces is told in place of an answer: the status, and the code and message of
 * CAMARA's error body (API Design Guide, 3.1). Thrown by handlers, and written by the server.
 */
export class ApiError extends Error {
  readonly status: number;
  readonly code: string;

  /** @param message one line for the developer of the bank; never a subscriber's number */
  constructor(status: number, code: string, message: string) {
    super(message);
    this.name = 'ApiError';
    this.status = status;
    this.code = code;
  }
}
