import type { PartnerRole } from '../../network/partner-role.ts';
import { type Detector, found, type Particulars } from '../detector.ts';
import { isRequestFromOutside } from '../request.ts';

/** Who sends an operation, and how much it says where somebody else does. */
interface Duty {
  readonly roles: readonly PartnerRole[];
  readonly who: string;
  readonly weight: Particulars;
}

const OPCODE_MT_FORWARD_SM = 44;
const OPCODE_MO_FORWARD_SM = 46;

const SERVING: readonly PartnerRole[] = ['mscVlr', 'sgsn'];
const WHO_SERVES = 'nodes that serve subscribers';
/** A gateway for texts is a function of a service centre, a switch or a router. */
const TEXTING: readonly PartnerRole[] = ['smsc', 'mscVlr'];

function serves(threat: NonNullable<Particulars['class']>): Duty {
  return { roles: SERVING, who: WHO_SERVES, weight: { severity: 'high', score: 75, class: threat } };
}

function homeRegister(threat: NonNullable<Particulars['class']>): Duty {
  const weight: Particulars = { severity: 'medium', score: 55, class: threat };
  return { roles: ['hlr'], who: 'home registers', weight };
}

function texts(threat: NonNullable<Particulars['class']>): Duty {
  const weight: Particulars = { severity: 'low', score: 35, class: threat };
  return { roles: TEXTING, who: 'service centres and their gateways', weight };
}

/**
 * provideSubscriberInfo and network USSD are left out: location and service control centres send them too,
 * where an agreement says so.
 */
const DUTIES: ReadonlyMap<number, Duty> = new Map<number, Duty>([
  [2, serves('sms-interception')],
  [23, serves('sms-interception')],
  [56, serves('key-theft')],
  [67, serves('denial-of-service')],
  [57, serves('identity-harvest')],
  ...[10, 12].map((opcode) => [opcode, serves('call-interception')] as const),
  ...[11, 13, 17, 59].map((opcode) => [opcode, serves('profile-fraud')] as const),
  [14, serves('identity-harvest')],
  [66, serves('sms-interception')],
  [46, serves('sms-spoofing')],
  [3, homeRegister('denial-of-service')],
  [4, homeRegister('call-interception')],
  [7, homeRegister('profile-fraud')],
  [8, homeRegister('profile-fraud')],
  [37, homeRegister('denial-of-service')],
  [44, texts('sms-spoofing')],
  [45, texts('identity-harvest')],
  [47, texts('sms-spoofing')],
]);

const ROLE_NAMES: Readonly<Record<PartnerRole, string>> = {
  hlr: 'home register (HLR)',
  mscVlr: 'switch (MSC/VLR)',
  sgsn: 'packet node (SGSN)',
  smsc: 'service centre (SMSC)',
  gmlc: 'location centre (GMLC)',
  gsmScf: 'service control point (gsmSCF)',
};

export const roleMismatch: Detector = {
  id: 'role-mismatch',
  title: 'A node does what is not its business',
  about:
    'A partner’s IR.21 says which of its titles are home registers, switches and service centres. A service ' +
    'centre that registers a subscriber, or a home register that sends a text for one, is a title in the ' +
    'wrong hands. Titles of which no partner says anything, and those with several roles of which one fits, ' +
    'are left alone.',
  class: 'sms-interception',
  operations: [...DUTIES.keys()].sort((a, b) => a - b),
  when: ['outside'],
  severity: 'high',
  score: 75,
  references: ['3GPP TS 29.002 clauses 8, 11 and 12', 'GSMA PRD IR.21', '3GPP TS 23.002 clause 4'],
  falsePositives: [
    'A partner that has renumbered its nodes and whose IR.21 is out of date',
    'A node of several roles of which the IR.21 names one alone: list the others too',
  ],
  inspect(event, facts) {
    // versions 1 and 2 deliver texts under the code of those from subscribers, who are named by number
    const isDelivery = event.opcode === OPCODE_MO_FORWARD_SM && event.msisdnNumber === 0;
    const duty = DUTIES.get(isDelivery ? OPCODE_MT_FORWARD_SM : event.opcode);
    if (duty === undefined || !isRequestFromOutside(event, facts)) return undefined;
    const roles = facts.callingRoles;
    if (roles.length === 0 || isAmong(roles, duty.roles)) return undefined;
    if (facts.callerMay(event.opcode)) return undefined;
    const { words } = facts;
    const known = roles.map((role) => ROLE_NAMES[role]).join(' and ');
    return found(
      roleMismatch,
      facts,
      `${words.caller(event)}, a ${known} by its IR.21, sent ${event.operation} for ${words.subscriber(event)}; ` +
        `only ${duty.who} do`,
      duty.weight,
    );
  },
};

function isAmong(roles: readonly PartnerRole[], allowed: readonly PartnerRole[]): boolean {
  return roles.some((role) => allowed.includes(role));
}
