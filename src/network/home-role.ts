/** What a node of ours is, as `network.globalTitles` has them. The first that a title is in decides. */
export const HOME_ROLES = ['hlr', 'mscVlr', 'smsc', 'smsRouter', 'gmlc', 'gsmScf'] as const;

/** `mscVlr` is whatever serves subscribers: MSC, VLR or SGSN. */
export type HomeRole = (typeof HOME_ROLES)[number];
