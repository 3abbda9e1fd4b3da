import type { TextSender, TextToSend } from '../../src/bank/one-time-codes.ts';

/** The operator's short message centre: takes the texts of the server and brings them to the subscribers. */
export class ServiceCentre implements TextSender {
  private readonly texts = new Map<string, string>();
  private readonly deliver: (text: string, msisdn: string) => void;

  /** @param deliver puts the delivery on the link, where the subscriber is abroad */
  constructor(deliver: (text: string, msisdn: string) => void) {
    this.deliver = deliver;
  }

  async send({ to, body, stillWanted }: TextToSend): Promise<void> {
    if (!stillWanted()) return;
    this.deliver(body, to);
    this.texts.set(to, body);
  }

  lastText(msisdn: string): string | undefined {
    return this.texts.get(msisdn);
  }
}
