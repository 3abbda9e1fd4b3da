import type { RoamingFact } from './snapshot.ts';
import { type Comparison, changedAtMs, type Followed, type Happening, type Told } from './told.ts';

/**
 * `roaming-status`, `roaming-on`, `roaming-off` between home and abroad; `roaming-change-country` from one country
 * abroad to another. What is not known any more leaves what was told, and a first place is no change.
 */
export function followRoaming(comparison: Comparison): Followed {
  const { told, snapshot } = comparison;
  const fact = snapshot.roaming;
  if (fact === undefined) return { told, happening: undefined };
  const isTold =
    told.roaming === undefined
      ? told.owesInitial === true && isInitial(comparison, fact)
      : isChange(comparison, fact);
  return {
    told: toldBy(told, fact),
    happening: isTold ? happeningOf(comparison, fact) : undefined,
  };
}

function isInitial({ kind }: Comparison, { roaming }: RoamingFact): boolean {
  return kind === 'roaming-status' || kind === (roaming ? 'roaming-on' : 'roaming-off');
}

function isChange({ kind, told, mayTellPlace }: Comparison, { roaming, countryCode }: RoamingFact): boolean {
  if (kind !== 'roaming-change-country')
    return told.roaming !== roaming && (kind === 'roaming-status' || (kind === 'roaming-on') === roaming);
  const isElsewhere =
    countryCode !== undefined && told.countryCode !== undefined && countryCode !== told.countryCode;
  return mayTellPlace && told.roaming === true && roaming && isElsewhere;
}

function toldBy(told: Told, { roaming, countryCode, atMs }: RoamingFact): Told {
  const { owesInitial: _, countryCode: before, ...rest } = told;
  // a country that is not known now does not undo the one before: the next known one is compared with it
  const country = roaming ? (countryCode ?? before) : undefined;
  return { ...rest, roaming, factAtMs: atMs, ...(country !== undefined && { countryCode: country }) };
}

function happeningOf(comparison: Comparison, fact: RoamingFact): Happening {
  const { kind, mayTellPlace } = comparison;
  const { roaming, countryCode, countryName } = fact;
  const place =
    mayTellPlace && roaming && countryCode !== undefined
      ? { countryCode, countryName: countryName ?? [] }
      : {};
  const data =
    kind === 'roaming-status' ? { roaming, ...place } : kind === 'roaming-change-country' ? place : {};
  return { atMs: changedAtMs(comparison, fact.atMs), data };
}
