import { NP_E164 } from '../network/network-plan.ts';
import type { SignallingEvent } from '../signalling/signalling-event.ts';
import { titleText } from '../signalling/title-text.ts';
import type { Facts } from './facts.ts';

/**
 * Leading digits that two titles of one network share where no plan knows either: country code and
 * national destination code are 5 to 7 digits nearly everywhere (E.164 clause 6), and operators are given
 * whole destination codes.
 */
export const NETWORK_DIGITS = 7;

/**
 * Whether the calling title and another title are of one network; `undefined` where that cannot be said:
 * an operator whose list of ranges is short has titles that no plan knows.
 *
 * @param title E.164 digits of a node, its leading digits at least
 */
export function callerIsOfNetworkOf(
  title: string,
  { calling }: SignallingEvent,
  facts: Facts,
): boolean | undefined {
  if (title === '' || calling.title === '') return undefined;
  const isE164 = calling.np < 0 || calling.np === NP_E164;
  if (isE164 && calling.title === title) return true;
  return sameNetwork(
    isE164 ? calling.title : '',
    facts.callingOperator?.tadig,
    facts.callingCountry,
    title,
    facts,
  );
}

/**
 * As `callerIsOfNetworkOf`, of a title as a number with a 1 before its digits; 0 for none. Text is made only where
 * the plan does not know both.
 */
export function callerIsOfNetworkOfNumber(
  title: number,
  event: SignallingEvent,
  facts: Facts,
): boolean | undefined {
  const { calling } = event;
  if (title <= 0 || calling.number === 0) return undefined;
  if (calling.number === title && (calling.np < 0 || calling.np === NP_E164)) return true;
  const own = facts.callingOperator;
  const other = own && facts.operatorOfNumber(title);
  return own !== undefined && other !== undefined
    ? own.tadig === other.tadig
    : callerIsOfNetworkOf(titleText(title), event, facts);
}

/** The same of two titles of E.164. */
export function areOfOneNetwork(one: string, other: string, facts: Facts): boolean | undefined {
  if (one === '' || other === '') return undefined;
  if (one === other) return true;
  return sameNetwork(one, facts.operatorOf(one)?.tadig, facts.countryOf(one), other, facts);
}

function sameNetwork(
  one: string,
  tadig: string | undefined,
  country: string | undefined,
  other: string,
  facts: Facts,
): boolean | undefined {
  const otherTadig = facts.operatorOf(other)?.tadig;
  if (tadig !== undefined && otherTadig !== undefined) return tadig === otherTadig;
  const shared = one.slice(0, NETWORK_DIGITS);
  if (shared.length === NETWORK_DIGITS && other.startsWith(shared)) return true;
  const otherCountry = facts.countryOf(other);
  return country !== undefined && otherCountry !== undefined && country !== otherCountry ? false : undefined;
}
