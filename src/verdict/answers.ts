/** MAP errors that refuse without telling anything, TS 29.002 clause 17.6.6, by operation. */
const ERRORS: ReadonlyMap<number, string> = new Map([
  [2, 'roamingNotAllowed'],
  [23, 'roamingNotAllowed'],
  [22, 'facilityNotSupported'],
  [24, 'unknownSubscriber'],
  [44, 'facilityNotSupported'],
  [45, 'unknownSubscriber'],
  [46, 'facilityNotSupported'],
  [56, 'unknownSubscriber'],
  [58, 'unknownSubscriber'],
  [62, 'atsi-NotAllowed'],
  [65, 'atm-NotAllowed'],
  [70, 'unexpectedDataValue'],
  [71, 'ati-NotAllowed'],
  [83, 'unauthorizedRequestingNetwork'],
  [85, 'unauthorizedRequestingNetwork'],
]);

/** For operations whose errors all tell something. */
const ANY_OPERATION = 'systemFailure';

/** The error that refuses a request of MAP. */
export function refusalOf(opcode: number): string {
  return ERRORS.get(opcode) ?? ANY_OPERATION;
}
