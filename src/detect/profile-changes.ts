import type { SignallingEvent } from '../signalling/signalling-event.ts';
import { argumentOf, numberIn, serviceKind } from './argument.ts';
import type { Facts } from './facts.ts';
import { member } from './member.ts';

/** Features of a forwarding, or services withdrawn, that are told one by one. */
const MAX_TOLD = 3;

/**
 * What insertSubscriberData or deleteSubscriberData does that an analyst should know at once: barring and
 * CAMEL that fall, calls that go elsewhere; `''` where it is neither. Asks for the full decode.
 */
export function profileChanges(event: SignallingEvent, facts: Facts): string {
  const argument = argumentOf(event);
  const told: string[] = [];
  const barring = member(member(argument, 'odb-Data'), 'odb-GeneralData');
  if (Array.isArray(barring)) {
    told.push(barring.length === 0 ? 'lifts the operator’s barring' : 'sets the operator’s barring');
  }
  if (member(argument, 'subscriberStatus') === 'serviceGranted') told.push('ends the operator’s barring');
  if (member(argument, 'vlrCamelSubscriptionInfo') !== undefined)
    told.push('sets who controls calls (CAMEL)');
  addForwarding(member(argument, 'provisionedSS'), facts, told);
  if (
    member(argument, 'camelSubscriptionInfoWithdraw') !== undefined ||
    member(argument, 'specificCSI-Withdraw') !== undefined
  ) {
    told.push('withdraws CAMEL');
  }
  const services = member(argument, 'ss-List');
  if (Array.isArray(services) && services.some((code) => serviceKind(String(code)) === 'barring')) {
    told.push('withdraws barring');
  }
  return told.join(', ');
}

function addForwarding(services: unknown, facts: Facts, told: string[]): void {
  if (!Array.isArray(services)) return;
  for (const service of services) {
    const features = member(member(service, 'forwardingInfo'), 'forwardingFeatureList');
    if (!Array.isArray(features)) continue;
    for (const feature of features.slice(0, MAX_TOLD)) {
      const number = numberIn(feature, 'forwardedToNumber');
      if (number !== undefined) told.push(`forwards calls to ${facts.words.msisdn(number.digits)}`);
    }
  }
}
