import { type NetworkPlan, NP_E164 } from './network-plan.ts';

/** Where a message in a capture came from. `unknown` is to be treated as outside where it matters. */
export type Side = 'from-outside' | 'from-home' | 'unknown';

/** What of a message tells its side. What it does not have is absent, null or empty. */
export interface SideEvidence {
  readonly opc?: number | null | undefined;
  readonly dpc?: number | null | undefined;
  readonly callingTitle?: string | null | undefined;
  readonly calledTitle?: string | null | undefined;
  /** Numbering plans of the titles, Q.713; E.164 where they are absent. */
  readonly callingNumberingPlan?: number | null | undefined;
  readonly calledNumberingPlan?: number | null | undefined;
}

/** Whose a title is. */
export type TitleOwner = 'ours' | 'other' | 'none';

function ownerOf(
  title: string | null | undefined,
  numberingPlan: number | null | undefined,
  plan: NetworkPlan,
): TitleOwner {
  if (title === undefined || title === null || title === '') return 'none';
  return plan.isHomeTitle(title, numberingPlan ?? NP_E164) ? 'ours' : 'other';
}

/**
 * The side that a message came from, told by its point codes first: they are our own link's, while a
 * title is the sender's word. On a live link the association tells it, and this is not asked.
 *
 * `pointCodes.home` are our own nodes. `pointCodes.interconnect` are those that messages from outside
 * arrive from: the peers' gateways, or a gateway of our own that puts its code on what it passes inwards.
 *
 * | from (OPC) | to (DPC) | calling title | side |
 * | --- | --- | --- | --- |
 * | home | home | not ours | outside: one of our nodes passed it inwards |
 * | home | any other | any | home |
 * | home | home | ours, or none | home |
 * | interconnect | interconnect | not ours | outside, in transit |
 * | interconnect | interconnect | ours, or none | unknown: our gateway's message to a peer, or a spoof |
 * | interconnect | any other | any, ours too | outside; a title of ours is a spoof |
 * | neither | home | any, ours too | outside; the same |
 *
 * Without such evidence, the titles: a calling title that is not ours came from outside. One of ours to a
 * title that is not ours went out from home. One of ours to one of ours may be our own traffic or a spoof,
 * and without a calling title nobody says who sends: both are unknown.
 */
export function sideOf(message: SideEvidence, plan: NetworkPlan): Side {
  return sideByOwners(
    message.opc ?? -1,
    message.dpc ?? -1,
    ownerOf(message.callingTitle, message.callingNumberingPlan, plan),
    () => ownerOf(message.calledTitle, message.calledNumberingPlan, plan),
    plan,
  );
}

/**
 * The same by whose the titles are; the called one's owner is asked for where it decides alone.
 *
 * @param opc and `dpc`: -1 where there is none
 */
export function sideByOwners(
  opc: number,
  dpc: number,
  calling: TitleOwner,
  calledOwner: () => TitleOwner,
  plan: NetworkPlan,
): Side {
  if (opc >= 0) {
    const toHome = dpc >= 0 && plan.isHomePointCode(dpc);
    const toInterconnect = dpc >= 0 && plan.isInterconnectPointCode(dpc);
    if (plan.isHomePointCode(opc)) return toHome && calling === 'other' ? 'from-outside' : 'from-home';
    if (plan.isInterconnectPointCode(opc))
      return toInterconnect && calling !== 'other' ? 'unknown' : 'from-outside';
    if (toHome) return 'from-outside';
  }
  if (calling === 'other') return 'from-outside';
  return calling === 'ours' && calledOwner() === 'other' ? 'from-home' : 'unknown';
}
