import { configSchema, type WardlineConfig } from '../../network/config-schema.ts';
import { NetworkPlan } from '../../network/network-plan.ts';
import type { Side } from '../../network/sides.ts';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { type MessageMemory, NO_MEMORY } from '../../state/message-memory.ts';
import { type NetworkHabit, NO_HABIT } from '../../state/network-forms.ts';
import type { RecentFinding } from '../../state/recent-finding.ts';
import { QUIET_DAY, type SenderDay } from '../../state/sender-day.ts';
import { type SenderHour, type SenderView, UNKNOWN_SENDER } from '../../state/sender-view.ts';
import { EMPTY_SUBSCRIBER, type SubscriberView } from '../../state/subscriber-view.ts';
import { MessageFacts, type MessageFactsOptions } from '../message-facts.ts';
import { numberOf } from './event.ts';

/** A small world: us in Britain, a partner in France with one agreement, one in Spain with none. */
export const TEST_CONFIG: WardlineConfig = configSchema.parse({
  network: {
    name: 'Example Mobile',
    country: 'GB',
    tadig: 'GBREX',
    plmns: ['23415'],
    msisdnPrefixes: ['447700'],
    globalTitles: {
      prefixes: ['4477009'],
      hlr: ['447700900001'],
      mscVlr: ['447700900100-447700900119'],
      smsRouter: ['447700900400'],
    },
    pointCodes: { home: [1001, 1002], interconnect: [2001] },
  },
  partners: {
    list: [
      {
        tadig: 'FRAF1',
        name: 'Example France',
        country: 'FR',
        plmns: ['20801'],
        globalTitles: ['336090'],
        allow: ['sendRoutingInfoForLCS'],
        nodes: [
          { role: 'smsc', range: '33609000300-33609000309' },
          { role: 'hlr', range: '33609000400' },
          { role: 'mscVlr', range: '33609000010-33609000039' },
          { role: 'mscVlr', range: '33609000500-33609000509' },
          { role: 'mscVlr', range: '33609000510' },
          { role: 'smsc', range: '33609000510' },
        ],
      },
      {
        tadig: 'ESPX1',
        name: 'Example Spain',
        country: 'ES',
        plmns: ['21407'],
        globalTitles: ['346090'],
        msisdnPrefixes: ['346550'],
        roamingNumbers: ['34609990'],
      },
    ],
  },
});

export const TEST_PLAN: NetworkPlan = new NetworkPlan(TEST_CONFIG);

/** Facts about an event in the small world; numbers are written out. */
export function factsOf(
  event: SignallingEvent,
  side?: Side,
  more: { hasSmsRouter?: boolean; reveal?: boolean } = {},
): MessageFacts {
  const facts = new MessageFacts({
    plan: TEST_PLAN,
    hasSmsRouter: true,
    reveal: true,
    ...more,
    memory: NO_MEMORY,
  });
  facts.reset(event, side);
  return facts;
}

/** What a test says is remembered; the rest is as if nothing were. */
export interface Remembered {
  readonly subscriber?: Partial<SubscriberView>;
  readonly sender?: Partial<Omit<SenderView, 'hour'>> & { readonly hour?: Partial<SenderHour> };
  readonly senderDay?: Partial<SenderDay>;
  readonly habit?: NetworkHabit;
  readonly recent?: readonly RecentFinding[];
  /** A day, unless said otherwise. */
  readonly watchedMs?: number;
}

export interface FactsOptions {
  readonly side?: Side;
  readonly hasSmsRouter?: boolean;
  readonly reveal?: boolean;
  readonly routesOfSenderName?: MessageFactsOptions['routesOfSenderName'];
  readonly titleFitsLink?: MessageFactsOptions['titleFitsLink'];
}

/** Facts about an event in the small world where something is remembered; numbers are written out. */
export function factsWith(
  event: SignallingEvent,
  { subscriber, sender, senderDay, habit = NO_HABIT, recent = [], watchedMs = 86_400_000 }: Remembered,
  { side, ...more }: FactsOptions = {},
): MessageFacts {
  const { hour, ...seen } = sender ?? {};
  const memory: MessageMemory = {
    subscriber: subscriber === undefined ? EMPTY_SUBSCRIBER : subscriberWith(subscriber),
    sender: {
      ...UNKNOWN_SENDER,
      ...(sender === undefined ? {} : { known: true, ...seen }),
      hour: { ...UNKNOWN_SENDER.hour, ...hour },
    },
    senderDayOf: () => ({ ...QUIET_DAY, ...senderDay }),
    habitOf: () => habit,
    recent,
    watchedMs,
  };
  const facts = new MessageFacts({ plan: TEST_PLAN, hasSmsRouter: true, reveal: true, ...more, memory });
  facts.reset(event, side);
  return facts;
}

function subscriberWith(told: Partial<SubscriberView>): SubscriberView {
  const view = { ...EMPTY_SUBSCRIBER, known: true, ...told };
  return {
    ...view,
    vlrNumber: numberOf(view.vlr),
    sgsnNumber: numberOf(view.sgsn),
    routingAskedByNumber: numberOf(view.routingAskedBy),
    authenticationAskedByNumber: numberOf(view.authenticationAskedBy),
  };
}

/** Facts where no network plan was given. */
export function factsWithoutPlan(event: SignallingEvent): MessageFacts {
  const facts = new MessageFacts({ plan: undefined, hasSmsRouter: false, reveal: true, memory: NO_MEMORY });
  facts.reset(event);
  return facts;
}
