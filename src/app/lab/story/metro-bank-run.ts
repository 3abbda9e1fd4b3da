import { codesAreReadBeforeUse, codesAreReadOnce, codesAreUsedInTime } from '../../../lab/checkers/codes.ts';
import { moneyIsConserved } from '../../../lab/checkers/money.ts';
import { textsComeOnce } from '../../../lab/checkers/texts.ts';
import type { EdgeObserver } from '../../../lab/core/edge.ts';
import type { EventQueue } from '../../../lab/core/event-queue.ts';
import type { Level } from '../../../lab/core/truth.ts';
import type { Casting } from '../../../lab/scenarios/stage.ts';
import { CODE_MS } from '../../../lab/story/bank.ts';
import { METRO_BANK_HOURS, MetroBank, type StoryVariant } from '../../../lab/story/metro-bank.ts';
import { type StoryStep, Tale } from '../../../lab/story/tale.ts';
import type { FirewallMode } from '../firewall-mode.ts';
import type { LabFirewall } from '../lab-firewall.ts';
import type { LabCheck, LabOutcome } from '../lab-outcome.ts';
import { LabRun, type LabRunOptions } from '../lab-run.ts';
import { ScoreKeeper } from '../score/score-keeper.ts';
import { BankOverHttp } from './bank-over-http.ts';
import { FirewallTeller } from './firewall-teller.ts';

/** The story by the names of its variants. */
export const STORY_NAMES: ReadonlyMap<string, StoryVariant> = new Map([
  ['metro-bank', 'theft'],
  ['metro-bank-two-titles', 'two-titles'],
  ['metro-bank-call-back', 'call-back'],
  ['metro-bank-holiday', 'holiday'],
]);

const PENCE = 100;

export interface StoryRunOptions {
  readonly name: string;
  readonly variant: StoryVariant;
  readonly seed: number;
  readonly level: Level;
  readonly firewall: FirewallMode;
  readonly subscribers: number;
  /** Plans the honest life around the story. */
  readonly live: LabRunOptions['live'];
  readonly observe?: EdgeObserver;
  /** Opens what the bank asks; who gives it closes that. A server for the time of the story where it is left out. */
  readonly openBank?: (firewall: LabFirewall, queue: EventQueue) => Promise<BankOverHttp>;
}

/** What came of a story: for machines, and for who reads it. */
export interface StoryOutcome {
  readonly outcome: LabOutcome;
  readonly steps: readonly StoryStep[];
}

/**
 * The story of a bank in a simulated world, with a firewall at its border that the bank asks over HTTP as any bank
 * would, or without.
 */
export async function playMetroBank(options: StoryRunOptions): Promise<StoryOutcome> {
  const { seed, firewall, subscribers, level, variant, live, observe } = options;
  const keeper = new ScoreKeeper();
  let casting: Casting | undefined;
  let teller: FirewallTeller | undefined;
  const run = new LabRun({
    seed,
    subscribers,
    hours: METRO_BANK_HOURS,
    firewall,
    attacks: [],
    live: (world, hours, wrote) => {
      casting = live(world, hours, wrote);
      return casting;
    },
    ...(observe === undefined ? {} : { observe }),
    onEvent: (event, verdict, place) => {
      const message = run.firewall?.message;
      if (message !== undefined) keeper.component(event, verdict, message);
      teller?.watch(event, verdict, place);
    },
    watch: (message, verdict) => keeper.message(message, verdict),
    forBanks: true,
  });
  const { world } = run;
  // a story is told for what happens in it: no message of it is lost by chance
  world.lab.exchange.trouble = { lost: 0, late: 0 };
  if (casting === undefined) throw new Error('nobody lives in the world');
  const cast = { customer: casting.next(), friend: casting.next() };
  const tale = new Tale(world.lab.queue);
  if (firewall !== 'off') {
    const imsi = world.phones.imsiOf(cast.customer);
    const msisdn = world.phones.msisdnOf(cast.customer);
    teller = new FirewallTeller(tale, firewall, (one, other) => one === imsi || other === msisdn);
  }
  const openBank = options.openBank ?? ((firewall, queue) => BankOverHttp.open(firewall, queue));
  const http = run.firewall && (await openBank(run.firewall, world.lab.queue));
  try {
    const heeds = firewall === 'enforce';
    const story = new MetroBank({ world, level, variant, cast, advisor: http?.advisor, heeds, tale });
    await run.runWaiting();
    return { outcome: outcomeOf(options, run, story, keeper), steps: story.steps };
  } finally {
    if (options.openBank === undefined) await http?.close();
  }
}

function outcomeOf(options: StoryRunOptions, run: LabRun, story: MetroBank, keeper: ScoreKeeper): LabOutcome {
  const { name, seed, firewall, level, variant } = options;
  return {
    scenario: name,
    seed,
    firewall,
    level: variant === 'holiday' ? '' : level,
    codeDeliveredTo: story.codeDeliveredTo,
    bankVerdict: story.bankVerdict,
    money: { moved: story.movedPence / PENCE, currency: 'GBP' },
    incidents: run.firewall?.gathering.incidents() ?? [],
    steps: story.steps.map(({ atMs, actor, to, what }) => ({
      at: new Date(atMs).toISOString(),
      actor,
      ...(to === undefined ? {} : { to }),
      what,
    })),
    checks: checksOf(options, run, story, keeper),
    messages: { ...run.world.lab.edge.counts },
  };
}

function checksOf(
  { firewall, variant }: StoryRunOptions,
  run: LabRun,
  { bank, customer, thieves, movedPence, codeDeliveredTo }: MetroBank,
  { honest }: ScoreKeeper,
): LabCheck[] {
  const { sentCodes, accounts } = bank;
  const read = [
    { who: 'the customer', codes: customer.codeNumbers },
    { who: 'the thieves', codes: thieves?.codes ?? [] },
  ];
  const checks: LabCheck[] = [
    moneyIsConserved(accounts),
    codesAreReadOnce(sentCodes, read),
    codesAreReadBeforeUse(sentCodes, read),
    codesAreUsedInTime(sentCodes, CODE_MS),
    textsComeOnce(run.texts, { toldOfAll: false }),
  ];
  if (firewall === 'off') return checks;
  const { registrationsBlocked, registrations } = honest;
  checks.push(
    held('no detector failed', run.firewall?.engine.failures.size === 0),
    held(
      'no honest registration was refused',
      registrationsBlocked === 0,
      `${registrationsBlocked} of ${registrations}`,
    ),
  );
  if (firewall === 'enforce' && variant !== 'holiday') {
    checks.push(held('no money was stolen', movedPence === 0, `${movedPence} pence`));
    // under two titles they cannot be told from travellers; what is left is the caution of the bank
    if (variant !== 'two-titles') {
      checks.push(held('no code came to the thieves', codeDeliveredTo !== 'thieves'));
    }
  }
  if (variant === 'holiday') {
    checks.push(held('a customer on holiday gets the code', codeDeliveredTo === 'customer', codeDeliveredTo));
  }
  return checks;
}

function held(name: string, ok: boolean, detail = 'it was'): LabCheck {
  return ok ? { name, ok } : { name, ok, detail };
}
