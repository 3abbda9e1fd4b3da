import { createHash, timingSafeEqual } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { TextSender, TextToSend } from '../../bank/one-time-codes.ts';
import { ApiError } from '../api-error.ts';

/** The gateway is in the same house: an answer that takes longer does not come. */
const SEND_MS = 5_000;
/** A code is worth nothing after five minutes; whoever asks about its text later is told not to deliver it. */
const WAITING_MS = 10 * 60_000;
/** Texts on their way, at some hundred octets each. The eldest goes, and is not delivered then. */
export const MAX_TEXTS_ON_THEIR_WAY = 100_000;

export interface TextGatewayOptions {
  /** Where texts are posted to. */
  readonly url: string;
  /** What both sides know each other by. */
  readonly token: string;
  /** Whom the text is from, as the recipient sees it. */
  readonly sender: string | undefined;
  /** How the gateway reaches this server, without a slash at the end. */
  readonly publicUrl: string;
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly nowMs: () => number;
  readonly deadline: (afterMs: number) => AbortSignal;
}

/**
 * Gives texts to the operator's gateway, and answers it when it asks, right before it delivers one, whether that may
 * still be: docs/BANK-TEXTS.md.
 */
export class TextGateway implements TextSender {
  private readonly options: TextGatewayOptions;
  private readonly onTheirWay = new Map<
    string,
    { readonly untilMs: number; readonly stillWanted: () => boolean }
  >();

  constructor(options: TextGatewayOptions) {
    this.options = options;
  }

  async send({ to, body, stillWanted }: TextToSend): Promise<void> {
    const { url, token, sender, publicUrl, newId, nowMs, deadline } = this.options;
    const id = newId();
    this.forget(nowMs());
    this.onTheirWay.set(id, { untilMs: nowMs() + WAITING_MS, stillWanted });
    const text = {
      id,
      to: `+${to}`,
      ...(sender === undefined ? {} : { from: sender }),
      text: body,
      askBeforeDelivery: `${publicUrl}/api/v1/texts/${id}`,
    };
    let status: number | undefined;
    try {
      const response = await fetch(url, {
        method: 'POST',
        redirect: 'error',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(text),
        signal: deadline(SEND_MS),
      });
      await response.body?.cancel();
      status = response.status;
    } catch {
      // told below: an address or a reason of the operator's network is nothing for a bank
    }
    if (status !== undefined && status >= 200 && status < 300) return;
    this.onTheirWay.delete(id);
    throw new ApiError(
      503,
      'UNAVAILABLE',
      'texts cannot be sent at the moment: use another channel, or try again later',
    );
  }

  /** Adds what the gateway asks before it delivers a text. */
  addTo(server: FastifyInstance): void {
    server.get('/api/v1/texts/:id', async (request) => {
      if (!this.isGateway(request))
        throw new ApiError(401, 'UNAUTHENTICATED', 'the token of the gateway is missing');
      const { id } = request.params as { readonly id: string };
      const found = this.onTheirWay.get(id);
      const isKnown = found !== undefined && this.options.nowMs() <= found.untilMs;
      return { deliver: isKnown && found.stillWanted() };
    });
  }

  private isGateway({ headers }: FastifyRequest): boolean {
    const digest = (text: string) => createHash('sha256').update(text).digest();
    return timingSafeEqual(digest(headers.authorization ?? ''), digest(`Bearer ${this.options.token}`));
  }

  /** In the order they were sent. */
  private forget(nowMs: number): void {
    for (const [id, { untilMs }] of this.onTheirWay) {
      if (nowMs <= untilMs && this.onTheirWay.size < MAX_TEXTS_ON_THEIR_WAY) break;
      this.onTheirWay.delete(id);
    }
  }
}
