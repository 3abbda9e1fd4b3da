import { DETECTORS } from '../detect/registry.ts';
import { CANNOT_JUDGE_CAUSES } from '../verdict/cannot-judge.ts';
import { UNDECODABLE } from '../verdict/undecodable.ts';

/** What `policy` of a configuration may name beside the classes of incidents. */
export const POLICY_NAMES: readonly string[] = [
  ...DETECTORS.map((detector) => detector.id),
  UNDECODABLE,
  ...CANNOT_JUDGE_CAUSES,
];
