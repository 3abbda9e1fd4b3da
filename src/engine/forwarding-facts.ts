import { member } from '../kit/member.ts';
import type { ForwardingCondition } from '../state/number-view.ts';

/** A condition, and whether calls are forwarded under it. */
export type ForwardingFact = readonly [condition: ForwardingCondition, active: boolean];

const ALL: readonly ForwardingCondition[] = ['unconditional', 'busy', 'noReply', 'notReachable'];

/** Supplementary services that forward, TS 29.002 17.7.5, and what they stand for. Deflection is a call's own matter. */
const CONDITIONS: Readonly<Record<string, readonly ForwardingCondition[]>> = {
  allForwardingSS: ALL,
  cfu: ['unconditional'],
  allCondForwardingSS: ['busy', 'noReply', 'notReachable'],
  cfb: ['busy'],
  cfnry: ['noReply'],
  cfnrc: ['notReachable'],
};

/**
 * What `forwardingInfo` says of a service: active where it is for any basic service (TS 22.082 1.5: a subscriber may
 * forward speech and not data). Nothing where it tells no status.
 */
export function factsOfForwardingInfo(info: unknown): readonly ForwardingFact[] {
  const conditions = CONDITIONS[String(member(info, 'ss-Code'))];
  const features = member(info, 'forwardingFeatureList');
  if (conditions === undefined || !Array.isArray(features)) return [];
  const statuses = features.map((feature) => member(feature, 'ss-Status')).filter(Array.isArray);
  if (statuses.length === 0) return [];
  const active = statuses.some((status) => status.includes('active'));
  return conditions.map((condition) => [condition, active]);
}

/**
 * What the supplementary services of a profile say (`provisionedSS`). A service that is not among them may have been
 * told in another part of the profile, so that nothing is known of it.
 */
export function factsOfProvisioned(services: unknown): readonly ForwardingFact[] {
  if (!Array.isArray(services)) return [];
  const told = new Map<ForwardingCondition, boolean>();
  for (const service of services) {
    for (const [condition, active] of factsOfForwardingInfo(member(service, 'forwardingInfo'))) {
      told.set(condition, active || told.get(condition) === true);
    }
  }
  return [...told];
}

/**
 * What the answer to `sendRoutingInfo` says of a call: our register looks at unconditional forwarding before it looks
 * for the phone (TS 23.018 7.2.2), so that a roaming number, or another reason, shows that there is none.
 */
export function factsOfRouting(result: unknown): readonly ForwardingFact[] {
  const extended = member(result, 'extendedRoutingInfo');
  const routing = member(extended, 'routingInfo') ?? member(result, 'routingInfo');
  if (member(routing, 'roamingNumber') !== undefined) return [['unconditional', false]];
  const data = member(routing, 'forwardingData');
  if (data === undefined) return [];
  switch (member(member(data, 'forwardingOptions'), 'forwardingReason')) {
    case 'unconditional':
      return [['unconditional', true]];
    case 'busy':
      return [
        ['unconditional', false],
        ['busy', true],
      ];
    case 'noReply':
      return [
        ['unconditional', false],
        ['noReply', true],
      ];
    case 'notReachable':
      return [
        ['unconditional', false],
        ['notReachable', true],
      ];
    default:
      // version 1 gives a number and no reason
      return [];
  }
}
