import { parsePhoneNumberFromString } from 'libphonenumber-js/max';

/** Whether texts can come to a number at all, by the numbering plan of its country. */
export function takesTexts(msisdn: string): boolean {
  switch (parsePhoneNumberFromString(`+${msisdn}`)?.getType()) {
    case 'FIXED_LINE':
    case 'TOLL_FREE':
    case 'PREMIUM_RATE':
    case 'SHARED_COST':
    case 'UAN':
    case 'VOICEMAIL':
      return false;
    default:
      // where the plan does not tell, whose the number is decides
      return true;
  }
}
