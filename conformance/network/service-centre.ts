import type { TextSender, TextToSend } from '../../src/bank/one-time-codes.ts';

/** The operator's short message centre: takes the texts of the server, and brings them to the subscribers at once. */
export class ServiceCentre implements TextSender {
  private readonly texts = new Map<string, string>();
  async send({ to, body, stillWanted }: TextToSend): Promise<void> {
    if (!stillWanted()) return;
    this.texts.set(to, body);
  }

  lastText(msisdn: string): string | undefined {
    return this.texts.get(msisdn);
  }
}
