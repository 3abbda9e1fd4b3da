/** A bank, and what it agreed with the operator. */
export interface Tenant {
  readonly id: string;
  readonly name: string;
  /** Scopes that its tokens may have. */
  readonly scopes: ReadonlySet<string>;
  /** Whether it may ask about a number at all: digits with country code, without `+`. */
  mayAskAbout(msisdn: string): boolean;
  /** Whether the holder of a number agreed that the bank learns the country that they are in. */
  hasConsentOf(msisdn: string): boolean;
  /** Answered by the numbers of the sandbox, and by nothing else. */
  readonly isSandbox?: boolean;
}

/** Who asks, as the access token of a request says. */
export interface Caller {
  readonly tenant: Tenant;
  readonly clientId: string;
  readonly scopes: ReadonlySet<string>;
  /** Purpose of the Data Privacy Vocabulary, `dpv:FraudPreventionAndDetection` for one. */
  readonly purpose: string | undefined;
  /** E.164 with `+`, of a token that was made for one subscriber (three-legged). */
  readonly phoneNumber: string | undefined;
}

/** Tells who asks by the header `Authorization`; rejects with an `ApiError`. */
export interface Authenticator {
  authenticate(authorization: string | undefined): Promise<Caller>;
}
