/** An answer of the server. */
export interface Received {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed; `undefined` where there is none. */
  readonly body: unknown;
}

export async function receivedOf(response: Response): Promise<Received> {
  const text = await response.text();
  const { status, headers } = response;
  return { status, headers, body: text === '' ? undefined : JSON.parse(text) };
}
