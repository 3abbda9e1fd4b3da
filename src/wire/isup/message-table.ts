import {
  ANSI_PARAMETERS,
  ITU_PARAMETERS,
  type ParameterDefinition,
  type ParameterTable,
} from './parameter-table.ts';

/** How a message goes on behind its mandatory parts. */
export type OptionalPart =
  /** No optional part, and no pointer to one. */
  | 'none'
  /** A pointer, which is 0 where no optional parameter follows. */
  | 'allowed'
  /** As `allowed`, but a message may end where the pointer would stand. */
  | 'mayBeCut';

/** The format of one message type: what decoder and encoder both go by. */
export interface MessageDefinition {
  readonly code: number;
  /** The acronym of Q.763 table 4. */
  readonly acronym: string;
  /** The mandatory fixed part, in order. */
  readonly fixed: readonly FixedParameter[];
  /** The mandatory variable part, in the order of its pointers. */
  readonly variable: readonly ParameterDefinition[];
  readonly optional: OptionalPart;
  /** `message`: another message inside (PAM). `national`: a body that networks define for themselves. */
  readonly body: 'parameters' | 'message' | 'national';
}

export interface FixedParameter {
  readonly parameter: ParameterDefinition;
  readonly octets: number;
}

interface Format {
  /** Name and octets of each parameter of the mandatory fixed part. */
  readonly fixed?: readonly (readonly [string, number])[];
  readonly variable?: readonly string[];
  readonly optional?: OptionalPart;
  readonly body?: 'message' | 'national';
}

type Row = readonly [code: number, acronym: string, format: Format];

const CIRCUIT: Format = {};
const OPTIONAL: Format = { optional: 'allowed' };
const SUSPENSION: Format = { fixed: [['suspendResumeIndicators', 1]], optional: 'allowed' };
const CIRCUIT_GROUP: Format = { variable: ['rangeAndStatus'] };
const GROUP_BLOCKING: Format = {
  fixed: [['circuitGroupSupervisionMessageTypeIndicator', 1]],
  variable: ['rangeAndStatus'],
};
const FACILITY_REQUEST: Format = { fixed: [['facilityIndicator', 1]], optional: 'allowed' };
/** Reserved since 1992: networks that still send them go by the edition they were built to. */
const NATIONAL: Format = { body: 'national' };

/** ITU-T Q.763 (12/1999) table 4, the formats from its tables 21 to 54. */
const ITU: readonly Row[] = [
  [
    0x01,
    'IAM',
    {
      fixed: [
        ['natureOfConnectionIndicators', 1],
        ['forwardCallIndicators', 2],
        ['callingPartysCategory', 1],
        ['transmissionMediumRequirement', 1],
      ],
      variable: ['calledPartyNumber'],
      optional: 'allowed',
    },
  ],
  [0x02, 'SAM', { variable: ['subsequentNumber'], optional: 'allowed' }],
  [0x03, 'INR', { fixed: [['informationRequestIndicators', 2]], optional: 'allowed' }],
  [0x04, 'INF', { fixed: [['informationIndicators', 2]], optional: 'allowed' }],
  [0x05, 'COT', { fixed: [['continuityIndicators', 1]] }],
  [0x06, 'ACM', { fixed: [['backwardCallIndicators', 2]], optional: 'allowed' }],
  [0x07, 'CON', { fixed: [['backwardCallIndicators', 2]], optional: 'allowed' }],
  [0x08, 'FOT', OPTIONAL],
  [0x09, 'ANM', OPTIONAL],
  [0x0c, 'REL', { variable: ['causeIndicators'], optional: 'allowed' }],
  [0x0d, 'SUS', SUSPENSION],
  [0x0e, 'RES', SUSPENSION],
  [0x10, 'RLC', OPTIONAL],
  [0x11, 'CCR', CIRCUIT],
  [0x12, 'RSC', CIRCUIT],
  [0x13, 'BLO', CIRCUIT],
  [0x14, 'UBL', CIRCUIT],
  [0x15, 'BLA', CIRCUIT],
  [0x16, 'UBA', CIRCUIT],
  [0x17, 'GRS', CIRCUIT_GROUP],
  [0x18, 'CGB', GROUP_BLOCKING],
  [0x19, 'CGU', GROUP_BLOCKING],
  [0x1a, 'CGBA', GROUP_BLOCKING],
  [0x1b, 'CGUA', GROUP_BLOCKING],
  [0x1c, 'CMR', NATIONAL],
  [0x1d, 'CMC', NATIONAL],
  [0x1e, 'CMRJ', NATIONAL],
  [0x1f, 'FAR', FACILITY_REQUEST],
  [0x20, 'FAA', FACILITY_REQUEST],
  [0x21, 'FRJ', { fixed: [['facilityIndicator', 1]], variable: ['causeIndicators'], optional: 'allowed' }],
  [0x22, 'FAD', NATIONAL],
  [0x23, 'FAI', NATIONAL],
  [0x24, 'LPA', CIRCUIT],
  [0x27, 'DRS', NATIONAL],
  [0x28, 'PAM', { body: 'message' }],
  [0x29, 'GRA', CIRCUIT_GROUP],
  [0x2a, 'CQM', CIRCUIT_GROUP],
  [0x2b, 'CQR', { variable: ['rangeAndStatus', 'circuitStateIndicator'] }],
  [0x2c, 'CPG', { fixed: [['eventInformation', 1]], optional: 'allowed' }],
  [0x2d, 'USR', { variable: ['userToUserInformation'], optional: 'allowed' }],
  [0x2e, 'UCIC', CIRCUIT],
  [0x2f, 'CFN', { variable: ['causeIndicators'], optional: 'allowed' }],
  [0x30, 'OLM', CIRCUIT],
  [0x31, 'CRG', NATIONAL],
  [0x32, 'NRM', OPTIONAL],
  [0x33, 'FAC', OPTIONAL],
  [0x34, 'UPT', OPTIONAL],
  [0x35, 'UPA', OPTIONAL],
  [0x36, 'IDR', OPTIONAL],
  [0x37, 'IRS', OPTIONAL],
  [0x38, 'SGM', OPTIONAL],
  [0x40, 'LOP', OPTIONAL],
  [0x41, 'APT', OPTIONAL],
  [0x42, 'PRI', OPTIONAL],
  [0x43, 'SDN', OPTIONAL],
];

/** Where ANSI T1.113 differs: the bearer of an IAM is mandatory, and circuits have messages of their own. */
const ANSI: readonly Row[] = [
  [
    0x01,
    'IAM',
    {
      fixed: [
        ['natureOfConnectionIndicators', 1],
        ['forwardCallIndicators', 2],
        ['callingPartysCategory', 1],
      ],
      variable: ['userServiceInformation', 'calledPartyNumber'],
      optional: 'allowed',
    },
  ],
  [0x10, 'RLC', { optional: 'mayBeCut' }],
  [0xe9, 'CRA', CIRCUIT],
  [0xea, 'CRM', { fixed: [['natureOfConnectionIndicators', 1]], optional: 'mayBeCut' }],
  [
    0xeb,
    'CVR',
    {
      fixed: [
        ['circuitValidationResponseIndicator', 1],
        ['circuitGroupCharacteristicIndicator', 1],
      ],
      optional: 'allowed',
    },
  ],
  [0xec, 'CVT', CIRCUIT],
  [0xed, 'EXM', OPTIONAL],
];

/** TTC JT-Q763 has the formats of Q.763 and one message of its own, whose body carriers define. */
const JAPAN: readonly Row[] = [[0xfe, 'CHG', NATIONAL]];

export interface MessageTable {
  /** 256 places, one a message type code. */
  readonly byCode: readonly (MessageDefinition | undefined)[];
  readonly byAcronym: ReadonlyMap<string, MessageDefinition>;
}

function tableOf(parameters: ParameterTable, ...parts: readonly (readonly Row[])[]): MessageTable {
  const named = (name: string): ParameterDefinition => {
    const definition = parameters.byName.get(name);
    if (definition === undefined) throw new Error(`the parameter table has no ${name}`);
    return definition;
  };
  const byCode: (MessageDefinition | undefined)[] = Array.from({ length: 256 }, () => undefined);
  for (const [code, acronym, format] of parts.flat()) {
    byCode[code] = {
      code,
      acronym,
      fixed: (format.fixed ?? []).map(([name, octets]) => ({ parameter: named(name), octets })),
      variable: (format.variable ?? []).map(named),
      optional: format.optional ?? 'none',
      body: format.body ?? 'parameters',
    };
  }
  const byAcronym = new Map<string, MessageDefinition>();
  for (const definition of byCode) {
    if (definition !== undefined) byAcronym.set(definition.acronym, definition);
  }
  return { byCode, byAcronym };
}

export const ITU_MESSAGES: MessageTable = tableOf(ITU_PARAMETERS, ITU);
export const ANSI_MESSAGES: MessageTable = tableOf(ANSI_PARAMETERS, ITU, ANSI);
export const JAPAN_MESSAGES: MessageTable = tableOf(ITU_PARAMETERS, ITU, JAPAN);
