import { takesTexts } from '../../bank/number-kind.ts';
import type { OneTimeCodes } from '../../bank/one-time-codes.ts';
import type { TextService } from '../../state/number-row.ts';
import { ApiError } from '../api-error.ts';
import type { Caller } from '../caller.ts';
import type { OperationHandler } from '../camara-api.ts';

const PREFIX = 'ONE_TIME_PASSWORD_SMS';

export interface OneTimePasswordOptions {
  readonly codes: Pick<OneTimeCodes, 'send' | 'check'>;
  /** Whether texts come to a number (digits, no `+`), as far as that was seen. */
  readonly textServiceOf: (msisdn: string) => TextService | 'not-ours';
}

/** CAMARA one-time-password-sms 1.1.1: codes that go only where nobody else reads them. */
export function oneTimePasswordHandlers(
  options: OneTimePasswordOptions,
): Readonly<Record<string, OperationHandler>> {
  return {
    sendCode: async ({ caller, body }) => {
      const { phoneNumber, message } = body as { phoneNumber: string; message: string };
      const msisdn = recipientOf(caller, phoneNumber, options);
      const sent = await options.codes.send(caller.tenant.id, msisdn, message);
      if (typeof sent === 'object') return { authenticationId: sent.id };
      throw sent === 'blocked'
        ? new ApiError(
            403,
            `${PREFIX}.PHONE_NUMBER_BLOCKED`,
            'a code to this number could be read by others now: use another channel',
          )
        : new ApiError(
            403,
            `${PREFIX}.MAX_OTP_CODES_EXCEEDED`,
            'too many codes were sent to this number: try again in some minutes',
          );
    },
    validateCode: async ({ caller, body }, reply) => {
      const { authenticationId, code } = body as { authenticationId: string; code: string };
      const check = options.codes.check(caller.tenant.id, authenticationId, code);
      switch (check) {
        case 'right':
          return reply.code(204).send();
        case 'wrong':
          throw new ApiError(400, `${PREFIX}.INVALID_OTP`, 'that is not the code');
        case 'failed':
          throw new ApiError(
            400,
            `${PREFIX}.VERIFICATION_FAILED`,
            'the code was mistyped too often: send another',
          );
        case 'expired':
          throw new ApiError(
            400,
            `${PREFIX}.VERIFICATION_EXPIRED`,
            'the code is not valid any longer: send another',
          );
        case 'unknown':
          throw new ApiError(404, 'NOT_FOUND', 'there is no such authenticationId');
        default:
          return check satisfies never;
      }
    },
  };
}

/** Digits of a number of ours that texts come to. */
function recipientOf(
  { tenant, phoneNumber: named }: Caller,
  phoneNumber: string,
  { textServiceOf }: OneTimePasswordOptions,
): string {
  const msisdn = phoneNumber.slice(1);
  if (!takesTexts(msisdn)) throw notAllowed();
  const isTheirs = named === undefined || named === phoneNumber;
  const service = tenant.mayAskAbout(msisdn) && isTheirs ? textServiceOf(msisdn) : 'not-ours';
  switch (service) {
    case 'not-ours':
      throw new ApiError(404, 'NOT_FOUND', 'the number is not one of this operator');
    case 'not-provisioned':
      throw notAllowed();
    case 'barred':
      throw new ApiError(403, `${PREFIX}.PHONE_NUMBER_BLOCKED`, 'the holder of the number takes no texts');
    default:
      return msisdn;
  }
}

function notAllowed(): ApiError {
  return new ApiError(403, `${PREFIX}.PHONE_NUMBER_NOT_ALLOWED`, 'no texts come to this number');
}
