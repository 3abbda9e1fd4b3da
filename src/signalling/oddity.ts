/** Oddities of encoding, for rooms that may not look at octets. */
export * from '../wire/ber/oddity.ts';
