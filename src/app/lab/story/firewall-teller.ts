import { DETECTORS } from '../../../detect/registry.ts';
import type { EventWatcher } from '../../../firewall/message-judge.ts';
import type { Tale } from '../../../lab/story/tale.ts';
import type { JudgedFinding, Verdict } from '../../../verdict/verdict.ts';

const TITLES: ReadonlyMap<string, string> = new Map(DETECTORS.map(({ id, title }) => [id, title]));

/** Below it a finding is a remark. */
const TOLD_SCORE = 20;

/** Signs that are told of a suspicion. */
const TOLD_SIGNS = 4;

/** What a firewall does with messages about one subscriber, told among what the people of a story do. */
export class FirewallTeller {
  private readonly tale: Tale;
  private readonly isAbout: (imsi: string, msisdn: string) => boolean;
  private readonly mode: 'monitor' | 'enforce';
  /** Told before, and not again: service centres try more than once. */
  private readonly told = new Set<string>();

  constructor(tale: Tale, mode: 'monitor' | 'enforce', isAbout: (imsi: string, msisdn: string) => boolean) {
    this.tale = tale;
    this.mode = mode;
    this.isAbout = isAbout;
  }

  readonly watch: EventWatcher = ({ imsi, msisdn, opening, operation }, verdict) => {
    if (verdict.verdict === 'pass') return;
    if (!this.isAbout(imsi || (opening?.imsi ?? ''), msisdn || (opening?.msisdn ?? ''))) return;
    const worst = worstOf(verdict);
    if (worst === undefined) return;
    const key = `${operation} ${worst.detector} ${verdict.verdict}`;
    if (this.told.has(key)) return;
    this.told.add(key);
    const title = TITLES.get(worst.detector) ?? worst.detector;
    const why = signsOf(worst);
    this.tale.tell(
      'firewall',
      undefined,
      `${this.deed(verdict)}: ${lowered(title)} (${worst.score} of 100)`,
      {
        why,
        stopped: this.mode === 'enforce' && verdict.action !== 'forward',
      },
    );
  };

  private deed({ verdict, action }: Verdict): string {
    if (verdict === 'flag' || verdict === 'pass') return 'takes note';
    const isText = action.startsWith('answer:') || verdict === 'answer';
    if (this.mode === 'monitor') return verdict === 'hold' ? 'would doubt it' : 'would stop it';
    if (verdict === 'hold') return isText ? 'keeps the text back' : 'lets it pass, and doubts it';
    return 'stops it';
  }
}

function worstOf({ findings }: Verdict): JudgedFinding | undefined {
  let worst: JudgedFinding | undefined;
  for (const finding of findings) {
    if (finding.score >= TOLD_SCORE && finding.score > (worst?.score ?? 0)) worst = finding;
  }
  return worst;
}

/** What speaks for it and against it, the strongest first. */
function signsOf({ evidence = [] }: JudgedFinding): string[] {
  const signs = [...evidence].sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
  const told = signs.slice(0, TOLD_SIGNS).map(({ points, text }) => `${signed(points)} ${text}`);
  const more = signs.length - told.length;
  return more === 0 ? told : [...told, `and ${more} more`];
}

function signed(points: number): string {
  return `${points > 0 ? '+' : '−'}${Math.abs(points)}`;
}

function lowered(title: string): string {
  return title.charAt(0).toLowerCase() + title.slice(1);
}
