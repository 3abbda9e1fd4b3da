import type { World } from '../../../lab/core/world.ts';
import type { WrittenText } from '../../../lab/traffic/life.ts';

/** What became of one-time codes that were sent to honest roamers by our own service centre. */
export interface CodeScore {
  sent: number;
  /** Shown by the phone that they were for. */
  delivered: number;
  /** Kept back by the firewall at least once, whether they came in the end or not. */
  kept: number;
}

/** Follows codes from where they are written to where they are shown. Words of a text are those of one text alone. */
export class CodeKeeper {
  readonly score: CodeScore = { sent: 0, delivered: 0, kept: 0 };
  /** Sent and not shown yet, by words: whom they are for. */
  private readonly waiting = new Map<string, number>();
  private readonly kept = new Set<string>();
  private isReading = false;

  /** To be told of every text that is written, before it is sent. */
  wrote({ kind, to, text, centre }: WrittenText, world: World): void {
    if (kind !== 'code' || centre !== world.home.smsc.title) return;
    const phone = world.lab.home.subscriberOfMsisdn(to);
    if (phone < 0 || phone >= world.phones.homeCount || !isAbroad(world, phone)) return;
    if (!this.isReading) {
      this.isReading = true;
      world.phones.readers.push((reader, shown) => this.read(reader, shown.text));
    }
    this.score.sent++;
    this.waiting.set(text, phone);
  }

  /** The firewall did not let a text through. */
  keptBack(text: string): void {
    if (!this.waiting.has(text) || this.kept.has(text)) return;
    this.kept.add(text);
    this.score.kept++;
  }

  private read(phone: number, text: string): void {
    if (this.waiting.get(text) !== phone) return;
    this.waiting.delete(text);
    this.score.delivered++;
  }
}

function isAbroad({ phones, switches }: World, phone: number): boolean {
  const at = phones.attached[phone] ?? -1;
  return at >= 0 && !switches.at(at).network.isHome;
}
