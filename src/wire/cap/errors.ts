import { type Asn1Type, enumerated, integer, sequence, tagged } from '../ber/schema.ts';

/** An error of CAP; most have no parameter. */
export interface CapError {
  readonly code: number;
  /** The identifier of TS 29.078. */
  readonly name: string;
  readonly parameter?: Asn1Type;
}

/** TS 29.078 clauses 5.3 and 5.4. */
export const errors: readonly CapError[] = [
  { code: 0, name: 'canceled' },
  {
    code: 1,
    name: 'cancelFailed',
    parameter: sequence({
      problem: tagged(0, enumerated({ unknownOperation: 0, tooLate: 1, operationNotCancellable: 2 })),
      operation: tagged(1, integer),
    }),
  },
  { code: 3, name: 'eTCFailed' },
  { code: 4, name: 'improperCallerResponse' },
  { code: 6, name: 'missingCustomerRecord' },
  { code: 7, name: 'missingParameter' },
  { code: 8, name: 'parameterOutOfRange' },
  {
    code: 10,
    name: 'requestedInfoError',
    parameter: enumerated({ unknownRequestedInfo: 1, requestedInfoNotAvailable: 2 }),
  },
  {
    code: 11,
    name: 'systemFailure',
    parameter: enumerated({
      unavailableResources: 0,
      componentFailure: 1,
      basicCallProcessingException: 2,
      resourceStatusFailure: 3,
      endUserFailure: 4,
    }),
  },
  { code: 12, name: 'taskRefused', parameter: enumerated({ generic: 0, unobtainable: 1, congestion: 2 }) },
  { code: 13, name: 'unavailableResource' },
  { code: 14, name: 'unexpectedComponentSequence' },
  { code: 15, name: 'unexpectedDataValue' },
  { code: 16, name: 'unexpectedParameter' },
  { code: 17, name: 'unknownLegID' },
  { code: 50, name: 'unknownPDPID' },
  { code: 51, name: 'unknownCSID' },
];

const BY_CODE: ReadonlyMap<number, CapError> = new Map(errors.map((known) => [known.code, known]));

/** The error with a local code, `undefined` for one that CAP does not have. */
export function errorOf(code: number): CapError | undefined {
  return BY_CODE.get(code);
}

/** The identifier of a local code. */
export function errorName(code: number): string | undefined {
  return BY_CODE.get(code)?.name;
}
