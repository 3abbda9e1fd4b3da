/** SCCP message type codes (Q.713 table 1). */
export const SCCP_TYPE_NAMES = [
  'CR',
  'CC',
  'CREF',
  'RLSD',
  'RLC',
  'DT1',
  'DT2',
  'AK',
  'UDT',
  'UDTS',
  'ED',
  'EA',
  'RSR',
  'RSC',
  'ERR',
  'IT',
  'XUDT',
  'XUDTS',
  'LUDT',
  'LUDTS',
] as const;

export type SccpTypeName = (typeof SCCP_TYPE_NAMES)[number];

export const CR = 0x01;
export const CC = 0x02;
export const CREF = 0x03;
export const RLSD = 0x04;
export const RLC = 0x05;
export const DT1 = 0x06;
export const DT2 = 0x07;
export const AK = 0x08;
export const UDT = 0x09;
export const UDTS = 0x0a;
export const ED = 0x0b;
export const EA = 0x0c;
export const RSR = 0x0d;
export const RSC = 0x0e;
export const ERR = 0x0f;
export const IT = 0x10;
export const XUDT = 0x11;
export const XUDTS = 0x12;
export const LUDT = 0x13;
export const LUDTS = 0x14;

/** The name of a message type code, `undefined` for one that Q.713 does not know. */
export function sccpTypeName(code: number): SccpTypeName | undefined {
  return SCCP_TYPE_NAMES[code - 1];
}

/** Whether a message stands for itself (Q.714 4): unitdata, and unitdata sent back. */
export function isConnectionless(code: number): boolean {
  return code === UDT || code === UDTS || (code >= XUDT && code <= LUDTS);
}

/** Whether a message brings back what could not be delivered (Q.714 4.2). */
export function isService(code: number): boolean {
  return code === UDTS || code === XUDTS || code === LUDTS;
}

/** The code of a message type. */
export function sccpTypeCode(name: SccpTypeName): number {
  return SCCP_TYPE_NAMES.indexOf(name) + 1;
}
