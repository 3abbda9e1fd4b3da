import { type BankKnowledge, numberOf } from '../bank/bank-memory.ts';
import { CallForwardingAnswers } from '../bank/call-forwarding.ts';
import type { InterceptionRisk } from '../bank/interception-risk.ts';
import type { OneTimeCodes } from '../bank/one-time-codes.ts';
import { ReachabilityAnswers } from '../bank/reachability.ts';
import { RoamingAnswers } from '../bank/roaming.ts';
import { SimSwapAnswers } from '../bank/sim-swap.ts';
import type { CamaraApi } from './camara-api.ts';
import { loadContract } from './contract/load-contract.ts';
import { callForwardingHandlers } from './routes/call-forwarding-signal.ts';
import { reachabilityHandlers } from './routes/device-reachability-status.ts';
import { roamingHandlers } from './routes/device-roaming-status.ts';
import { type OneTimePasswordOptions, oneTimePasswordHandlers } from './routes/one-time-password-sms.ts';
import { simSwapHandlers } from './routes/sim-swap.ts';
import { interceptionRiskHandlers } from './routes/sms-interception-risk.ts';
import { interceptionRiskSubscriptionHandlers } from './routes/sms-interception-risk-subscriptions.ts';
import type { SubscriptionServices } from './routes/subscriptions.ts';
import { subscriptionApis } from './subscription-apis.ts';

/** What the bank's interfaces are answered from, where that is what signalling showed. */
export interface BankServices {
  readonly knowledge: BankKnowledge;
  readonly risk: InterceptionRisk;
  /** Now, as the network has it: milliseconds since 1970. */
  readonly nowMs: () => number;
  /** Nothing where nobody sends texts for us: the interface is not served then. */
  readonly codes?: OneTimeCodes | undefined;
  /** Nothing where no events are told: what subscribes is not served then. */
  readonly subscriptions?: SubscriptionServices | undefined;
}

/** Whatever the bank's interfaces are answered from: what signalling showed, or a table. */
export interface BankAnswers {
  readonly simSwap: Pick<SimSwapAnswers, keyof SimSwapAnswers>;
  readonly forwarding: Pick<CallForwardingAnswers, keyof CallForwardingAnswers>;
  readonly roaming: Pick<RoamingAnswers, keyof RoamingAnswers>;
  readonly reachability: Pick<ReachabilityAnswers, keyof ReachabilityAnswers>;
  readonly risk: Pick<InterceptionRisk, 'ask' | 'watched'>;
  readonly nowMs: () => number;
  readonly texts?: OneTimePasswordOptions | undefined;
  readonly subscriptions?: SubscriptionServices | undefined;
}

/** Every interface, as it is served from what is known. */
export function bankApis({
  knowledge,
  risk,
  nowMs,
  codes,
  subscriptions,
}: BankServices): readonly CamaraApi[] {
  return bankApisOf({
    simSwap: new SimSwapAnswers(knowledge),
    forwarding: new CallForwardingAnswers(knowledge),
    roaming: new RoamingAnswers(knowledge),
    reachability: new ReachabilityAnswers(knowledge),
    risk,
    nowMs,
    texts: codes && { codes, textServiceOf: textServices(knowledge) },
    subscriptions,
  });
}

/** Every interface, as it is served. */
export function bankApisOf(answers: BankAnswers): readonly CamaraApi[] {
  const { nowMs, texts, subscriptions } = answers;
  const apis: CamaraApi[] = [
    {
      prefix: '/sim-swap/v2',
      document: loadContract('sim-swap'),
      handlers: simSwapHandlers(answers.simSwap, nowMs),
    },
    {
      prefix: '/call-forwarding-signal/v0.4',
      document: loadContract('call-forwarding-signal'),
      handlers: callForwardingHandlers(answers.forwarding, nowMs),
    },
    {
      prefix: '/device-roaming-status/v1',
      document: loadContract('device-roaming-status'),
      handlers: roamingHandlers(answers.roaming, nowMs),
    },
    {
      prefix: '/device-reachability-status/v1',
      document: loadContract('device-reachability-status'),
      handlers: reachabilityHandlers(answers.reachability, nowMs),
    },
    {
      prefix: '/sms-interception-risk/v0.1',
      document: loadContract('sms-interception-risk'),
      handlers: {
        ...interceptionRiskHandlers(answers.risk, nowMs),
        ...(subscriptions !== undefined && interceptionRiskSubscriptionHandlers(subscriptions)),
      },
    },
    ...(subscriptions === undefined ? [] : subscriptionApis(subscriptions)),
  ];
  if (texts !== undefined) {
    apis.push({
      prefix: '/one-time-password-sms/v1',
      document: loadContract('one-time-password-sms'),
      handlers: oneTimePasswordHandlers(texts),
    });
  }
  return apis;
}

function textServices({ memory, plan }: BankKnowledge): OneTimePasswordOptions['textServiceOf'] {
  return (msisdn) => {
    if (!plan.isHomeMsisdn(msisdn)) return 'not-ours';
    const row = memory.numbers.find(numberOf(msisdn));
    return row < 0 ? 'unknown' : memory.numbers.view(row).textService;
  };
}
