/** P-Abort causes, Q.773 table 17. */
export const P_ABORT_CAUSES: readonly string[] = [
  'unrecognizedMessageType',
  'unrecognizedTransactionID',
  'badlyFormattedTransactionPortion',
  'incorrectTransactionPortion',
  'resourceLimitation',
];

/** Problem types by tag, and their codes, Q.773 tables 24 to 27. */
export const PROBLEM_TYPES: readonly string[] = ['general', 'invoke', 'returnResult', 'returnError'];

export const PROBLEMS: readonly (readonly string[])[] = [
  ['unrecognizedComponent', 'mistypedComponent', 'badlyStructuredComponent'],
  [
    'duplicateInvokeID',
    'unrecognizedOperation',
    'mistypedParameter',
    'resourceLimitation',
    'initiatingRelease',
    'unrecognizedLinkedID',
    'linkedResponseUnexpected',
    'unexpectedLinkedOperation',
  ],
  ['unrecognizedInvokeID', 'returnResultUnexpected', 'mistypedParameter'],
  [
    'unrecognizedInvokeID',
    'returnErrorUnexpected',
    'unrecognizedError',
    'unexpectedError',
    'mistypedParameter',
  ],
];

/** AARE result, Q.773 4.2.3. */
export const ASSOCIATE_RESULTS: readonly string[] = ['accepted', 'reject-permanent'];
export const USER_DIAGNOSTICS: readonly string[] = [
  'null',
  'no-reason-given',
  'application-context-name-not-supported',
];
export const PROVIDER_DIAGNOSTICS: readonly string[] = [
  'null',
  'no-reason-given',
  'no-common-dialogue-portion',
];
export const ABORT_SOURCES: readonly string[] = ['dialogue-service-user', 'dialogue-service-provider'];

/** Packages of ANSI T1.114 by their private tag number. */
export const ANSI_PACKAGES: Readonly<Record<number, string>> = {
  1: 'unidirectional',
  2: 'queryWithPermission',
  3: 'queryWithoutPermission',
  4: 'response',
  5: 'conversationWithPermission',
  6: 'conversationWithoutPermission',
  22: 'abort',
};

/** The dialogue as object identifiers, Q.773 4.2.1 and 4.2.2. */
export const STRUCTURED_DIALOGUE = '0.0.17.773.1.1.1';
export const UNSTRUCTURED_DIALOGUE = '0.0.17.773.1.2.1';
