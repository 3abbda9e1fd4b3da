import type { ThreatClass } from './threat-class.ts';

/** What a request that never crosses an interconnect is after. `$` stands for the subscriber. */
export interface CategoryOneUse {
  readonly class: ThreatClass;
  /** Goes on from "somebody …". */
  readonly deed: string;
  /** Who may ask, within one network. */
  readonly only: string;
}

function use(threat: ThreatClass, deed: string, only: string): CategoryOneUse {
  return { class: threat, deed, only };
}

const HANDOVER = use(
  'call-interception',
  "sent a handover step for $'s call",
  'only neighbouring switches of one network hand calls over',
);
const GROUP_CALL = use(
  'denial-of-service',
  'meddled with group calls',
  'only switches of one network share group calls',
);
const CALL_CONTROL = use(
  'call-interception',
  'meddled with a call of $',
  'only switches of one network do so',
);
const SIWF = use(
  'call-interception',
  'asked for an interworking function of ours',
  'only our own switches use it',
);
const TRACE = use('profile-fraud', "switched tracing of $'s activity", 'only our own maintenance centre may');
const LEGACY = use(
  'scanning',
  'used an operation code that no interconnected network needs',
  'no roaming agreement covers it',
);

/** Operation codes that are never honest between networks without an agreement, and what each is after. */
const USES: ReadonlyMap<number, CategoryOneUse> = new Map<number, CategoryOneUse>([
  [
    71,
    use(
      'location-tracking',
      'asked where $ is and whether the phone is in use',
      'only our own gsmSCF may ask',
    ),
  ],
  [65, use('profile-fraud', 'tried to change the services of $', 'only our own gsmSCF may change them')],
  [62, use('profile-fraud', 'asked for the service profile of $', 'only our own gsmSCF may ask')],
  [58, use('identity-harvest', 'asked for the IMSI of $', 'only our own VLRs may ask')],
  [
    22,
    use(
      'location-tracking',
      'asked how to route a call to $',
      'only our own GMSC may ask where no optimal routing is agreed',
    ),
  ],
  [24, use('location-tracking', 'asked for the SGSN that serves $', 'only our own GGSN may ask')],
  [85, use('location-tracking', 'asked which node can locate $', 'only our own GMLC may ask')],
  [83, use('location-tracking', 'asked for the position of $', 'only our own GMLC may ask')],
  [86, use('location-tracking', 'reported a position of $', 'only our own switches report to our GMLC')],
  [5, use('profile-fraud', 'told us that the services of $ have changed', 'only our own HLR may say so')],
  [55, use('key-theft', 'asked for the identity and keys of $', 'only VLRs of one network pass them on')],
  [9, use('key-theft', 'asked for keys or services of $', 'only our own VLRs may ask')],
  [68, HANDOVER],
  [69, HANDOVER],
  [29, HANDOVER],
  [33, HANDOVER],
  [28, HANDOVER],
  [30, HANDOVER],
  [34, HANDOVER],
  [35, HANDOVER],
  [6, CALL_CONTROL],
  [20, CALL_CONTROL],
  [16, LEGACY],
  [21, use('sms-spoofing', 'sent a short message to a group call', 'only our own gateway may')],
  [25, use('denial-of-service', 'reported that $ cannot be reached for data', 'only our own GGSN may')],
  [26, use('denial-of-service', 'reported that $ can be reached for data', 'only our own HLR may')],
  [27, LEGACY],
  [31, SIWF],
  [32, SIWF],
  [39, GROUP_CALL],
  [40, GROUP_CALL],
  [41, GROUP_CALL],
  [42, GROUP_CALL],
  [84, GROUP_CALL],
  [
    43,
    use('identity-harvest', 'asked our equipment register about a phone', 'only our own switches may ask'),
  ],
  [50, TRACE],
  [51, TRACE],
  [52, TRACE],
  [
    72,
    use('scanning', 'reported the use of a service by $ to our gsmSCF', 'only our own switches report to it'),
  ],
  [76, use('profile-fraud', 'registered call completion for $', 'only our own VLRs may')],
  [77, use('profile-fraud', 'erased call completion of $', 'only our own VLRs may')],
  ...[78, 79, 80, 81, 82].map((opcode) => [opcode, LEGACY] as const),
  ...Array.from({ length: 18 }, (_, index) => [109 + index, LEGACY] as const),
]);

export const CATEGORY_ONE_OPERATIONS: readonly number[] = [...USES.keys()].sort((a, b) => a - b);

export function categoryOneUse(opcode: number): CategoryOneUse | undefined {
  return USES.get(opcode);
}
