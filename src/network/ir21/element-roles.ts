import type { PartnerRole } from '../partner-role.ts';

/** What `NwElementType` says, a word each, without hyphens and numbers. */
const ROLES: Readonly<Record<string, readonly PartnerRole[]>> = {
  HLR: ['hlr'],
  HSS: ['hlr'],
  HLRHSS: ['hlr'],
  HLRAUC: ['hlr'],
  MSC: ['mscVlr'],
  VLR: ['mscVlr'],
  MSCVLR: ['mscVlr'],
  MSS: ['mscVlr'],
  MSCS: ['mscVlr'],
  GMSC: ['mscVlr'],
  TMSC: ['mscVlr'],
  SGSN: ['sgsn'],
  SMSC: ['smsc'],
  SMSSC: ['smsc'],
  SMSGMSC: ['smsc'],
  SMSIWMSC: ['smsc'],
  IWMSC: ['smsc'],
  GMLC: ['gmlc'],
  MLC: ['gmlc'],
  SCP: ['gsmScf'],
  SCF: ['gsmScf'],
  GSMSCF: ['gsmScf'],
};

/** The roles of a network element type: `MSC/VLR`, `HLR-HSS`, `SMS GMSC`, `SGSN 2`. None for the others. */
export function rolesOfElementType(type: string): PartnerRole[] {
  const words = type
    .toUpperCase()
    .replace(/\bSMS[\s-]+/g, 'SMS')
    .replace(/-/g, '')
    .split(/[^A-Z]+/);
  const roles = words.flatMap((word) => (Object.hasOwn(ROLES, word) ? (ROLES[word] ?? []) : []));
  return [...new Set(roles)];
}
