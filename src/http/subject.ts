import { ApiError } from './api-error.ts';
import type { Caller } from './caller.ts';

/**
 * The number that a request is about: named by the token, or else by the request. Both at once are refused, though
 * they were the same (CAMARA API Design Guide, appendix A).
 *
 * @param named E.164 with `+` as the body has it
 * @returns digits with country code, without `+`
 */
export function subjectOf(caller: Caller, named: string | undefined): string {
  const { phoneNumber, tenant } = caller;
  if (phoneNumber !== undefined && named !== undefined) {
    throw new ApiError(
      422,
      'UNNECESSARY_IDENTIFIER',
      'the token names the subscriber already: leave the number out',
    );
  }
  const number = phoneNumber ?? named;
  if (number === undefined) {
    throw new ApiError(422, 'MISSING_IDENTIFIER', 'neither the token nor the request names a subscriber');
  }
  const msisdn = number.slice(1);
  // what a bank may not ask about is to it as if it were not there
  if (!tenant.mayAskAbout(msisdn)) throw notFound();
  return msisdn;
}

/** No number of this network, or none that this bank may ask about: the two look alike. */
export function notFound(): ApiError {
  return new ApiError(404, 'IDENTIFIER_NOT_FOUND', 'the number is not known here');
}
