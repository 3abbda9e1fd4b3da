/* What partners told the home network that they do, and it agreed to. */

/** Who looks up to whom numbers were ported, by asking for routes of texts that never come: a partner, and the end of one title. */
export const NUMBER_LOOK_UPS = { partner: 'de', end: '330' } as const;
