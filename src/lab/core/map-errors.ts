/* Errors of MAP that the nodes of the lab give, TS 29.002 clause 17.6. */
export const UNKNOWN_SUBSCRIBER = 1;
export const UNIDENTIFIED_SUBSCRIBER = 5;
export const ABSENT_SUBSCRIBER_SM = 6;
export const ROAMING_NOT_ALLOWED = 8;
export const ILLEGAL_SS_OPERATION = 16;
export const ABSENT_SUBSCRIBER = 27;
export const SYSTEM_FAILURE = 34;
export const UNEXPECTED_DATA_VALUE = 36;
export const PASSWORD_REGISTRATION_FAILURE = 37;
export const NEGATIVE_PASSWORD_CHECK = 38;
export const NO_ROAMING_NUMBER_AVAILABLE = 39;
