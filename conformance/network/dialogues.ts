import { type MapMessage, mapMessageOctets, type Node } from '../../src/lab/map-message.ts';
import type { ComponentToWrite } from '../../src/wire/tcap/encode-tcap.ts';

/** What takes the messages of the link between the network and its interconnection carrier. */
export type Link = (octets: Uint8Array, atMs: number) => void;

/** Point codes of the two ends. */
const CARRIER = 2001;
const HOME = 1001;

/** Within a dialogue a message follows the other after this. */
const STEP_MS = 200;

const HOME_TITLES = '4477009';

/** A question of one node to another, and what is said until it ends. */
export interface Talk {
  readonly context: string;
  readonly from: Node;
  readonly to: Node;
  readonly question: ComponentToWrite;
  /** What the asked node asks in between, and what it is answered. */
  readonly within?: { readonly question: ComponentToWrite; readonly answer: ComponentToWrite };
  readonly answer: ComponentToWrite;
}

/** Puts whole dialogues of MAP on the link, as the two nodes would speak them. */
export class Dialogues {
  private readonly link: Link;
  private transactions = 0x1000;

  constructor(link: Link) {
    this.link = link;
  }

  /** Both sides of a dialogue from `atMs` on. */
  speak({ context, from, to, question, within, answer }: Talk, atMs: number): void {
    const asker = this.transaction();
    let nextMs = atMs;
    const say = (message: Omit<MapMessage, 'from' | 'to'>, byAsker: boolean) => {
      const ends = byAsker ? { from, to } : { from: to, to: from };
      const outwards = ends.from.title.startsWith(HOME_TITLES);
      const route = outwards ? { opc: HOME, dpc: CARRIER } : { opc: CARRIER, dpc: HOME };
      this.link(mapMessageOctets({ ...message, ...ends }, route), nextMs);
      nextMs += STEP_MS;
    };
    say({ type: 'begin', otid: asker, context, components: [question] }, true);
    if (within !== undefined) {
      const asked = this.transaction();
      say({ type: 'continue', otid: asked, dtid: asker, context, components: [within.question] }, false);
      say({ type: 'continue', otid: asker, dtid: asked, components: [within.answer] }, true);
      say({ type: 'end', dtid: asker, components: [answer] }, false);
      return;
    }
    say({ type: 'end', dtid: asker, context, components: [answer] }, false);
  }

  private transaction(): string {
    return (this.transactions++).toString(16).padStart(8, '0');
  }
}
