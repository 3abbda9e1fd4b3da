/**
 * The application contexts of MAP: TS 29.002 clauses 17.3.1 and 17.3.2, with those of GSM 09.02 that
 * versions 1 and 2 brought. A context fixes who may invoke what: the side that opened the dialogue, or
 * the other.
 */

/** Who opens the dialogue, and who answers. */
type Roles = readonly (readonly [initiator: string, responder: string])[];

export interface ApplicationContext {
  readonly oid: string;
  /** `networkLocUpContext-v3`. */
  readonly name: string;
  /** The last arc but one. */
  readonly number: number;
  /** The last arc. */
  readonly version: number;
  readonly roles: Roles;
  /** Operation codes that the side that opened the dialogue may invoke. */
  readonly byInitiator: readonly number[];
  /** Operation codes that the other side may invoke. */
  readonly byResponder: readonly number[];
}

/** {itu-t identified-organization etsi mobileDomain gsm-Network ac-Id} */
const BASE = '0.4.0.0.1.0';

/** Operation codes by initiator and by responder. */
type Invokes = readonly [byInitiator: readonly number[], byResponder?: readonly number[]];

interface Family {
  readonly number: number;
  readonly name: string;
  readonly roles: Roles;
  readonly versions: Readonly<Record<number, Invokes>>;
  /** Where an older version has another name. */
  readonly formerNames?: Readonly<Record<number, string>>;
}

const SERVING_NODES_OF_HLR: Roles = [
  ['HLR', 'VLR'],
  ['HLR', 'SGSN'],
];
const HLR_OF_SERVING_NODES: Roles = [
  ['VLR', 'HLR'],
  ['SGSN', 'HLR'],
];

/** The same operations in several versions. */
function same(versions: readonly number[], ...invokes: Invokes): Readonly<Record<number, Invokes>> {
  return Object.fromEntries(versions.map((version) => [version, invokes]));
}

const FAMILIES: readonly Family[] = [
  {
    number: 1,
    name: 'networkLocUpContext',
    roles: [['VLR', 'HLR']],
    versions: { ...same([3, 2], [2, 57], [38, 7, 50]), 1: [[2], [38, 7, 50]] },
  },
  {
    number: 2,
    name: 'locationCancellationContext',
    roles: SERVING_NODES_OF_HLR,
    versions: same([3, 2, 1], [3]),
  },
  {
    number: 3,
    name: 'roamingNumberEnquiryContext',
    roles: [['HLR', 'VLR']],
    versions: same([3, 2, 1], [4]),
  },
  {
    number: 4,
    name: 'istAlertingContext',
    roles: [
      ['VMSC', 'HLR'],
      ['GMSC', 'HLR'],
    ],
    versions: same([3], [87]),
  },
  {
    number: 5,
    name: 'locationInfoRetrievalContext',
    roles: [
      ['GMSC', 'HLR'],
      ['GMSC', 'NPLR'],
      ['gsmSCF', 'HLR'],
    ],
    versions: same([3, 2, 1], [22]),
  },
  {
    number: 6,
    name: 'callControlTransferContext',
    roles: [['VMSC', 'GMSC']],
    versions: same([4, 3], [6]),
  },
  {
    number: 7,
    name: 'reportingContext',
    roles: [
      ['HLR', 'VLR'],
      ['VLR', 'HLR'],
    ],
    versions: same([3], [73, 74, 75], [73, 74]),
  },
  { number: 8, name: 'callCompletionContext', roles: [['VLR', 'HLR']], versions: same([3], [76, 77]) },
  {
    number: 9,
    name: 'serviceTerminationContext',
    roles: [
      ['HLR', 'VMSC'],
      ['HLR', 'GMSC'],
    ],
    versions: same([3], [88]),
  },
  {
    number: 10,
    name: 'resetContext',
    roles: [...SERVING_NODES_OF_HLR, ['CSS', 'VLR'], ['CSS', 'SGSN']],
    versions: same([3, 2, 1], [37]),
  },
  {
    number: 11,
    name: 'handoverControlContext',
    roles: [['MSCA', 'MSCB']],
    versions: {
      ...same([3, 2], [68, 34], [29, 33, 69]),
      1: [
        [28, 34, 52],
        [29, 35, 33, 30],
      ],
    },
  },
  {
    number: 12,
    name: 'sIWFSAllocationContext',
    roles: [['VMSC', 'SIWF']],
    versions: same([3], [31, 32], [32]),
  },
  {
    number: 13,
    name: 'equipmentMngtContext',
    roles: [
      ['MSC', 'EIR'],
      ['SGSN', 'EIR'],
    ],
    versions: same([3, 2, 1], [43]),
  },
  {
    number: 14,
    name: 'infoRetrievalContext',
    roles: HLR_OF_SERVING_NODES,
    // version 1 serves between VLRs too
    versions: { ...same([3, 2], [56]), 1: [[9]] },
  },
  {
    number: 15,
    name: 'interVlrInfoRetrievalContext',
    roles: [['VLR', 'VLR']],
    versions: same([3, 2], [55]),
  },
  {
    number: 16,
    name: 'subscriberDataMngtContext',
    roles: [...SERVING_NODES_OF_HLR, ['CSS', 'VLR'], ['CSS', 'SGSN']],
    versions: same([3, 2, 1], [7, 8]),
  },
  {
    number: 17,
    name: 'tracingContext',
    roles: SERVING_NODES_OF_HLR,
    versions: same([3, 2, 1], [50, 51]),
  },
  {
    number: 18,
    name: 'networkFunctionalSsContext',
    roles: [['VLR', 'HLR']],
    versions: {
      2: [[10, 11, 12, 13, 17, 14], [18]],
      1: [[10, 11, 12, 13, 17, 14, 19, 54], [18]],
    },
  },
  {
    number: 19,
    name: 'networkUnstructuredSsContext',
    roles: [
      ['VLR', 'HLR'],
      ['HLR', 'VLR'],
      ['HLR', 'gsmSCF'],
      ['gsmSCF', 'HLR'],
      ['HLR', 'HLR'],
    ],
    // either side may be the one that asks
    versions: same([2], [59, 60, 61], [59, 60, 61]),
  },
  {
    number: 20,
    name: 'shortMsgGatewayContext',
    roles: [['GMSC', 'HLR']],
    versions: { ...same([3, 2], [45, 47], [63]), 1: [[45, 47]] },
  },
  {
    number: 21,
    name: 'shortMsgMO-RelayContext',
    roles: [
      ['MSC', 'IWMSC'],
      ['SGSN', 'IWMSC'],
    ],
    versions: same([3, 2, 1], [46]),
    // of both directions
    formerNames: { 1: 'shortMsgRelayContext' },
  },
  {
    number: 22,
    name: 'subscriberDataModificationNotificationContext',
    roles: [['HLR', 'gsmSCF']],
    versions: same([3], [5]),
  },
  { number: 23, name: 'shortMsgAlertContext', roles: [['HLR', 'IWMSC']], versions: { 2: [[64]], 1: [[49]] } },
  {
    number: 24,
    name: 'mwdMngtContext',
    roles: HLR_OF_SERVING_NODES,
    versions: { ...same([3, 2], [66]), 1: [[48]] },
  },
  {
    number: 25,
    name: 'shortMsgMT-RelayContext',
    roles: [
      ['GMSC', 'MSC'],
      ['GMSC', 'SGSN'],
    ],
    // forwardSM until version 3 gave the direction an operation of its own
    versions: { 3: [[44]], 2: [[46]] },
  },
  { number: 26, name: 'imsiRetrievalContext', roles: [['VLR', 'HLR']], versions: same([2], [58]) },
  { number: 27, name: 'msPurgingContext', roles: HLR_OF_SERVING_NODES, versions: same([3, 2], [67]) },
  {
    number: 28,
    name: 'subscriberInfoEnquiryContext',
    roles: SERVING_NODES_OF_HLR,
    versions: same([3], [70]),
  },
  {
    number: 29,
    name: 'anyTimeInfoEnquiryContext',
    roles: [
      ['gsmSCF', 'HLR'],
      ['gsmSCF', 'GMLC'],
      ['gsmSCF', 'NPLR'],
    ],
    versions: same([3], [71]),
  },
  {
    number: 31,
    name: 'groupCallControlContext',
    roles: [['anchor MSC', 'relay MSC']],
    versions: same([3], [39, 42], [40, 41]),
  },
  {
    number: 32,
    name: 'gprsLocationUpdateContext',
    roles: [['SGSN', 'HLR']],
    versions: same([3], [23], [7, 50]),
  },
  {
    number: 33,
    name: 'gprsLocationInfoRetrievalContext',
    roles: [['GGSN', 'HLR']],
    versions: same([4, 3], [24]),
  },
  { number: 34, name: 'failureReportContext', roles: [['GGSN', 'HLR']], versions: same([3], [25]) },
  { number: 35, name: 'gprsNotifyContext', roles: [['HLR', 'GGSN']], versions: same([3], [26]) },
  {
    number: 36,
    name: 'ss-InvocationNotificationContext',
    roles: [
      ['MSC', 'gsmSCF'],
      ['HLR', 'gsmSCF'],
    ],
    versions: same([3], [72]),
  },
  { number: 37, name: 'locationSvcGatewayContext', roles: [['GMLC', 'HLR']], versions: same([3], [85]) },
  {
    number: 38,
    name: 'locationSvcEnquiryContext',
    roles: [
      ['GMLC', 'MSC'],
      ['GMLC', 'SGSN'],
      ['MSC', 'GMLC'],
      ['SGSN', 'GMLC'],
    ],
    versions: same([3], [83, 86]),
  },
  {
    number: 39,
    name: 'authenticationFailureReportContext',
    roles: HLR_OF_SERVING_NODES,
    versions: same([3], [15]),
  },
  {
    number: 41,
    name: 'shortMsgMT-Relay-VGCS-Context',
    roles: [['GMSC', 'MSC']],
    versions: same([3], [21]),
  },
  {
    number: 42,
    name: 'mm-EventReportingContext',
    roles: [
      ['VLR', 'gsmSCF'],
      ['SGSN', 'gsmSCF'],
    ],
    versions: same([3], [89]),
  },
  {
    number: 43,
    name: 'anyTimeInfohandlingContext',
    roles: [['gsmSCF', 'HLR']],
    versions: same([3], [62, 65]),
  },
  { number: 44, name: 'resourceManagementContext', roles: [['GMSC', 'VMSC']], versions: same([3], [20]) },
  {
    number: 45,
    name: 'groupCallInfoRetControlContext',
    roles: [
      ['visited MSC', 'group call serving MSC'],
      ['group call serving MSC', 'visited MSC'],
    ],
    versions: same([3], [84]),
  },
  {
    number: 46,
    name: 'vcsgLocationUpdateContext',
    roles: [
      ['VLR', 'CSS'],
      ['SGSN', 'CSS'],
    ],
    versions: same([3], [53], [7]),
  },
  {
    number: 47,
    name: 'vcsgLocationCancellationContext',
    roles: [
      ['CSS', 'VLR'],
      ['CSS', 'SGSN'],
    ],
    versions: same([3], [36]),
  },
];

/** Every context of every version. */
export const APPLICATION_CONTEXTS: readonly ApplicationContext[] = FAMILIES.flatMap((family) =>
  Object.entries(family.versions).map(([key, [byInitiator, byResponder = []]]) => {
    const version = Number(key);
    return {
      oid: `${BASE}.${family.number}.${version}`,
      name: `${family.formerNames?.[version] ?? family.name}-v${version}`,
      number: family.number,
      version,
      roles: family.roles,
      byInitiator,
      byResponder,
    };
  }),
);

const BY_OID: ReadonlyMap<string, ApplicationContext> = new Map(
  APPLICATION_CONTEXTS.map((context) => [context.oid, context]),
);
const BY_NAME: ReadonlyMap<string, ApplicationContext> = new Map(
  APPLICATION_CONTEXTS.map((context) => [context.name, context]),
);

export function applicationContextOf(oid: string): ApplicationContext | undefined {
  return BY_OID.get(oid);
}

/** `0.4.0.0.1.0.1.3` → `networkLocUpContext-v3`. */
export function applicationContextName(oid: string): string | undefined {
  return BY_OID.get(oid)?.name;
}

/** `networkLocUpContext-v3` → `0.4.0.0.1.0.1.3`. */
export function applicationContextOid(name: string): string | undefined {
  return BY_NAME.get(name)?.oid;
}

/** The last context of each operation and side, and what was answered. */
const KEPT_OPERATIONS = 128;
const KEPT_OIDS: string[] = new Array(2 * KEPT_OPERATIONS).fill('');
const KEPT_ANSWERS: (boolean | undefined)[] = new Array(2 * KEPT_OPERATIONS).fill(undefined);

/**
 * Whether a side of the dialogue may invoke an operation in an application context; `undefined` where
 * the context is none of MAP.
 */
export function operationAllowed(oid: string, opcode: number, byInitiator: boolean): boolean | undefined {
  // nearly always what was asked last about the operation
  const place = (opcode << 1) | (byInitiator ? 1 : 0);
  const isKept = opcode >= 0 && opcode < KEPT_OPERATIONS;
  if (isKept && KEPT_OIDS[place] === oid) return KEPT_ANSWERS[place];
  const context = BY_OID.get(oid);
  const answer = context && (byInitiator ? context.byInitiator : context.byResponder).includes(opcode);
  if (isKept) {
    KEPT_OIDS[place] = oid;
    KEPT_ANSWERS[place] = answer;
  }
  return answer;
}
