import { followReachability } from './reachability-rule.ts';
import { followRisk } from './risk-rule.ts';
import { followRoaming } from './roaming-rule.ts';
import { followSimSwap } from './sim-swap-rule.ts';
import type { Comparison, Followed } from './told.ts';

/** Compares what holds with what a subscription was told, by the rule of its event. */
export function follow(comparison: Comparison): Followed {
  const { kind } = comparison;
  switch (kind) {
    case 'swapped':
      return followSimSwap(comparison);
    case 'roaming-status':
    case 'roaming-on':
    case 'roaming-off':
    case 'roaming-change-country':
      return followRoaming(comparison);
    case 'reachability-data':
    case 'reachability-sms':
    case 'reachability-disconnected':
      return followReachability(comparison);
    case 'suspected':
    case 'cleared':
      return followRisk(comparison);
    default:
      return kind satisfies never;
  }
}
