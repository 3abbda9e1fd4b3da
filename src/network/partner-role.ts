import type { HomeRole } from './home-role.ts';

/**
 * What a node of a partner is, as `partners.list[].nodes` and IR.21 have it. `mscVlr` serves calls, `sgsn`
 * packet data; of our own nodes both are `mscVlr`.
 */
export const PARTNER_ROLES = ['hlr', 'mscVlr', 'sgsn', 'smsc', 'gmlc', 'gsmScf'] as const satisfies readonly (
  | HomeRole
  | 'sgsn'
)[];

export type PartnerRole = (typeof PARTNER_ROLES)[number];
