import type { Facts } from './facts.ts';

/**
 * Whether nobody answers for the calling title: of our own country and claimed by no operator in the plan, as
 * leased titles are, or within a partner's range and not among the nodes that the partner lists. Strangers abroad
 * are another matter: texts come from networks that nobody has an agreement with.
 */
export function isTitleOfNobody(facts: Facts): boolean {
  if (!facts.hasPlan || facts.callingIsHome) return false;
  if (facts.callingOperator !== undefined) return facts.callerIsListed === false;
  return facts.callingCountry !== undefined && facts.callingCountry === facts.homeCountry;
}

/** Why, for a reason: to be asked where it is so. */
export function nobodyWords({ callingOperator }: Facts): string {
  return callingOperator === undefined
    ? 'the title is of our own country and no operator in the plan claims it'
    : `${callingOperator.name} does not list the title among its nodes`;
}
