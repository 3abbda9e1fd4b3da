/** Ready-made fault texts of a variable part, so that a hostile message costs the hot path no string. */
export interface PartTexts {
  readonly missing: string;
  readonly outside: string;
  readonly short: string;
}

function texts(name: string): PartTexts {
  return {
    missing: `the pointer leads to no ${name}`,
    outside: `the pointer to the ${name} leads out of the message`,
    short: `the ${name} claims more octets than the message has`,
  };
}

export const CALLED: PartTexts = texts('called party address');
export const CALLING: PartTexts = texts('calling party address');
export const USER_DATA: PartTexts = texts('data');
export const OPTIONAL_PART: PartTexts = texts('optional part');
