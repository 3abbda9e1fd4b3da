import type { Answer } from '../../bank/answer.ts';
import type { InterceptionRiskAnswer } from '../../bank/interception-risk.ts';
import type { OneTimeCodes } from '../../bank/one-time-codes.ts';
import type { Reachability } from '../../bank/reachability.ts';
import type { Roaming } from '../../bank/roaming.ts';
import type { SimChange } from '../../bank/sim-swap.ts';
import type { ForwardingCondition } from '../../state/number-view.ts';
import { ApiError } from '../api-error.ts';
import type { BankAnswers } from '../bank-apis.ts';
import { sandboxSubscriber } from './sandbox-numbers.ts';
import type { SandboxSubscriber } from './sandbox-subscriber.ts';

const DAY_HOURS = 24;
const HOUR_MS = 3_600_000;
/** For so long back the sandbox answers, as long as the contract of sim-swap lets a network at most. */
const MONITORED_DAYS = 100;

/**
 * What the sandbox answers, from its table alone: nothing in here knows a memory, a plan or a subscriber.
 *
 * @param codes of the sandbox; nothing of them is sent
 */
export function sandboxAnswers(
  codes: Pick<OneTimeCodes, 'send' | 'check'>,
  nowMs: () => number,
): BankAnswers {
  return {
    nowMs,
    simSwap: { latestChange, changedWithin },
    forwarding: { unconditional: forwardsAll, all: forwards },
    roaming: { status: roams },
    reachability: { status: reaches },
    risk: {
      ask: riskOf,
      get watched() {
        return { sinceMs: nowMs() - MONITORED_DAYS * DAY_HOURS * HOUR_MS, untilMs: nowMs() };
      },
    },
    texts: {
      codes: {
        send: async (tenant, msisdn, message) =>
          sandboxSubscriber(msisdn)?.codes === 'too-many' ? 'too-many' : codes.send(tenant, msisdn, message),
        check: (tenant, id, code) => codes.check(tenant, id, code),
      },
      textServiceOf,
    },
  };
}

/** @throws ApiError 429 of a number that is there to be refused */
function find(msisdn: string): Answer<SandboxSubscriber> {
  const found = sandboxSubscriber(msisdn);
  if (found === undefined) return { no: 'not-found' };
  switch (found.refused) {
    case 'nothing':
      return found;
    case 'too-many-requests':
      throw new ApiError(429, 'TOO_MANY_REQUESTS', 'this number of the sandbox is always too much: wait');
    case 'unavailable':
      return { no: 'not-watched' };
    default:
      return found.refused satisfies never;
  }
}

function latestChange(msisdn: string, nowMs: number): Answer<SimChange> {
  const found = find(msisdn);
  if ('no' in found) return found;
  const { sim } = found;
  switch (sim.is) {
    case 'changed':
      return { atMs: nowMs - sim.hoursAgo * HOUR_MS, monitoredDays: MONITORED_DAYS };
    case 'unchanged':
      return { atMs: undefined, monitoredDays: MONITORED_DAYS };
    case 'watched-briefly':
      return { atMs: undefined, monitoredDays: sim.days };
    case 'not-known':
      return { no: 'not-known', text: 'nothing was seen yet of the SIM of this number' };
    default:
      return sim satisfies never;
  }
}

function changedWithin(msisdn: string, hours: number, nowMs: number): Answer<{ readonly changed: boolean }> {
  const change = latestChange(msisdn, nowMs);
  if ('no' in change) return change;
  const { atMs, monitoredDays } = change;
  const mostHours = monitoredDays * DAY_HOURS;
  if (hours > mostHours) return { no: 'beyond-watch', mostHours };
  return { changed: atMs !== undefined && nowMs - atMs <= hours * HOUR_MS };
}

function forwards(msisdn: string): Answer<{ readonly active: readonly ForwardingCondition[] }> {
  const found = find(msisdn);
  if ('no' in found) return found;
  return found.forwarding === 'not-known'
    ? { no: 'not-known', text: 'what was seen of this number does not tell how its calls are forwarded' }
    : { active: found.forwarding };
}

function forwardsAll(msisdn: string): Answer<{ readonly active: boolean }> {
  const answer = forwards(msisdn);
  return 'no' in answer ? answer : { active: answer.active.includes('unconditional') };
}

function roams(msisdn: string, nowMs: number): Answer<Roaming> {
  const found = find(msisdn);
  if ('no' in found) return found;
  const { place } = found;
  if (place === 'not-known')
    return { no: 'not-known', text: 'what was seen of this number does not tell whether it roams' };
  const isHome = place === 'home';
  return { roaming: !isHome, country: isHome ? '' : place, seenAtMs: seenAtMs(found, nowMs) ?? nowMs };
}

function reaches(msisdn: string, nowMs: number): Answer<Reachability> {
  const found = find(msisdn);
  if ('no' in found) return found;
  return found.reach === 'not-known'
    ? { no: 'not-known', text: 'what was seen of this number does not tell whether it can be reached' }
    : { ...found.reach, seenAtMs: seenAtMs(found, nowMs) ?? nowMs };
}

function riskOf(msisdn: string, nowMs: number, maxAgeMs = Number.POSITIVE_INFINITY): InterceptionRiskAnswer {
  const found = find(msisdn);
  if ('no' in found) {
    // what cannot be watched is no error to this interface: nothing is known then
    const reason = found.no === 'not-found' ? 'NUMBER_NOT_OURS' : 'WATCH_INTERRUPTED';
    return { verdict: 'UNKNOWN', reasons: [reason], latestFactAtMs: undefined };
  }
  const { verdict, reasons } = found;
  const latestFactAtMs = seenAtMs(found, nowMs);
  return verdict === 'SAFE' && nowMs - (latestFactAtMs ?? nowMs) > maxAgeMs
    ? { verdict: 'UNKNOWN', reasons: ['FACT_TOO_OLD'], latestFactAtMs }
    : { verdict, reasons, latestFactAtMs };
}

function textServiceOf(msisdn: string): ReturnType<NonNullable<BankAnswers['texts']>['textServiceOf']> {
  const found = find(msisdn);
  if ('no' in found) return found.no === 'not-found' ? 'not-ours' : 'unknown';
  return found.codes === 'barred' || found.codes === 'not-provisioned' ? found.codes : 'unknown';
}

function seenAtMs({ seenHoursAgo }: SandboxSubscriber, nowMs: number): number | undefined {
  return seenHoursAgo === undefined ? undefined : nowMs - seenHoursAgo * HOUR_MS;
}
