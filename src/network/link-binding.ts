import type { WardlineConfig } from './config-schema.ts';
import { PrefixSet } from './prefix-set.ts';

interface Bound {
  readonly titles: PrefixSet;
  readonly tadigs: Set<string>;
}

/**
 * Which senders belong to which link, by `network.links` of the configuration. The point code that a
 * message arrives from is the peer's own, and the peer cannot choose it; the calling title is the sender's
 * word. A partner's title over a link of somebody else's was put there by somebody else.
 */
export class LinkBinding {
  private readonly byPointCode = new Map<number, Bound>();

  /** @throws RangeError where a range of the configuration is none, which `readConfig` would have told */
  constructor({ network }: Pick<WardlineConfig, 'network'>) {
    for (const { pointCodes, partners, globalTitles } of network.links)
      for (const pointCode of pointCodes) {
        const bound = this.byPointCode.get(pointCode) ?? { titles: new PrefixSet(), tadigs: new Set() };
        this.byPointCode.set(pointCode, bound);
        for (const tadig of partners) bound.tadigs.add(tadig);
        for (const range of globalTitles) bound.titles.add(range);
      }
  }

  /**
   * Whether a calling title may come from a point code. `undefined` where that point code is bound to
   * nobody, and nothing can be said.
   *
   * @param title in E.164, digits
   * @param tadig of the operator whose title it is, where that is known
   */
  fits(opc: number, title: string, tadig: string | undefined): boolean | undefined {
    const bound = this.byPointCode.get(opc);
    if (bound === undefined) return undefined;
    return (tadig !== undefined && bound.tadigs.has(tadig)) || bound.titles.covers(title);
  }
}
