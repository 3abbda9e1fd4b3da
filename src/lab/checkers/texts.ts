import type { World } from '../core/world.ts';
import { type Check, check } from './check.ts';

/** A text that was written: words that no other text has, and whom it is for. */
export interface SentText {
  /** MSISDN. */
  readonly to: string;
  readonly text: string;
}

/** What went wrong with a text. */
export interface TextFault {
  readonly code: 'twice' | 'wrong-phone' | 'never-written';
  readonly phone: number;
  readonly text: string;
}

/**
 * Holds every text that a phone shows against those that were written: each is shown once at most, and by the phone
 * whose number it was written to. Words must be those of one text alone.
 */
export class TextChecker {
  readonly faults: TextFault[] = [];
  /** Texts that were shown. */
  delivered = 0;
  /** Written and not shown yet: MSISDN by words. */
  private readonly waiting = new Map<string, string>();
  private readonly shown = new Set<string>();
  private readonly world: World;

  constructor(world: World) {
    this.world = world;
    world.phones.readers.push((phone, { text }) => this.read(phone, text));
  }

  /** Texts that have not been shown, by MSISDN. */
  get undelivered(): readonly SentText[] {
    return [...this.waiting].map(([text, to]) => ({ to, text }));
  }

  /** To be told of every text that is written, before it is sent. */
  readonly wrote = ({ to, text }: SentText): void => {
    this.waiting.set(text, to);
  };

  private read(phone: number, text: string): void {
    const to = this.waiting.get(text);
    if (to === undefined) {
      this.faults.push({ code: this.shown.has(text) ? 'twice' : 'never-written', phone, text });
      return;
    }
    this.waiting.delete(text);
    this.shown.add(text);
    this.delivered++;
    if (to !== this.world.phones.msisdnOf(phone)) this.faults.push({ code: 'wrong-phone', phone, text });
  }
}

/**
 * A text that was written is shown once, and by the phone that it was for. Attackers and stories write texts that nobody
 * told the checker of; where there are none, each that is shown must have been written.
 */
export function textsComeOnce(
  { faults }: Pick<TextChecker, 'faults'>,
  { toldOfAll }: { toldOfAll: boolean },
): Check {
  const grave = faults.filter(({ code }) => toldOfAll || code !== 'never-written');
  const [first] = grave;
  return check(
    'a text is shown once, and by the phone that it was for',
    first && `${grave.length} were not; the first: ${first.code.replaceAll('-', ' ')}`,
  );
}
