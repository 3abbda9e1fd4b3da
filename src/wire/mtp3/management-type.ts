import type { Mtp3Variant } from './variant.ts';

/** A part of a management message behind its heading. */
export type PartName = 'affectedPc' | 'affectedPcAndStatus' | 'status' | 'fsn' | 'userCause' | 'pattern';

interface ManagementType {
  readonly name: string;
  readonly h0: number;
  readonly h1: number;
  /** Parts in ITU-T's layout, in order. */
  readonly parts: readonly PartName[];
  /** True where ANSI T1.111.4 puts a link code into the body, so that ITU-T's layout does not hold. */
  readonly link?: true;
}

/** Names, headings and bodies of signalling network management (Q.704 table 1; clusters are ANSI's). */
const MANAGEMENT: readonly ManagementType[] = [
  { name: 'COO', h0: 1, h1: 1, parts: ['fsn'], link: true },
  { name: 'COA', h0: 1, h1: 2, parts: ['fsn'], link: true },
  { name: 'XCO', h0: 1, h1: 3, parts: [], link: true },
  { name: 'XCA', h0: 1, h1: 4, parts: [], link: true },
  { name: 'CBD', h0: 1, h1: 5, parts: [], link: true },
  { name: 'CBA', h0: 1, h1: 6, parts: [], link: true },
  { name: 'ECO', h0: 2, h1: 1, parts: [], link: true },
  { name: 'ECA', h0: 2, h1: 2, parts: [], link: true },
  { name: 'RCT', h0: 3, h1: 1, parts: [] },
  { name: 'TFC', h0: 3, h1: 2, parts: ['affectedPcAndStatus'] },
  { name: 'TFP', h0: 4, h1: 1, parts: ['affectedPc'] },
  { name: 'TCP', h0: 4, h1: 2, parts: ['affectedPc'] },
  { name: 'TFR', h0: 4, h1: 3, parts: ['affectedPc'] },
  { name: 'TCR', h0: 4, h1: 4, parts: ['affectedPc'] },
  { name: 'TFA', h0: 4, h1: 5, parts: ['affectedPc'] },
  { name: 'TCA', h0: 4, h1: 6, parts: ['affectedPc'] },
  { name: 'RST', h0: 5, h1: 1, parts: ['affectedPc'] },
  { name: 'RSR', h0: 5, h1: 2, parts: ['affectedPc'] },
  { name: 'RCP', h0: 5, h1: 3, parts: ['affectedPc'] },
  { name: 'RCR', h0: 5, h1: 4, parts: ['affectedPc'] },
  { name: 'LIN', h0: 6, h1: 1, parts: [], link: true },
  { name: 'LUN', h0: 6, h1: 2, parts: [], link: true },
  { name: 'LIA', h0: 6, h1: 3, parts: [], link: true },
  { name: 'LUA', h0: 6, h1: 4, parts: [], link: true },
  { name: 'LID', h0: 6, h1: 5, parts: [], link: true },
  { name: 'LFU', h0: 6, h1: 6, parts: [], link: true },
  { name: 'LLT', h0: 6, h1: 7, parts: [], link: true },
  { name: 'LRT', h0: 6, h1: 8, parts: [], link: true },
  { name: 'TRA', h0: 7, h1: 1, parts: [] },
  { name: 'TRW', h0: 7, h1: 2, parts: [] },
  { name: 'DLC', h0: 8, h1: 1, parts: [], link: true },
  { name: 'CSS', h0: 8, h1: 2, parts: [], link: true },
  { name: 'CNS', h0: 8, h1: 3, parts: [], link: true },
  { name: 'CNP', h0: 8, h1: 4, parts: [], link: true },
  { name: 'UPU', h0: 10, h1: 1, parts: ['affectedPc', 'userCause'] },
];

/** Signalling link test (Q.707 5.4). */
const TESTS: readonly ManagementType[] = [
  { name: 'SLTM', h0: 1, h1: 1, parts: ['pattern'], link: true },
  { name: 'SLTA', h0: 1, h1: 2, parts: ['pattern'], link: true },
];

const BY_HEADING = new Map(MANAGEMENT.map((type) => [(type.h1 << 4) | type.h0, type.name]));
const TESTS_BY_HEADING = new Map(TESTS.map((type) => [(type.h1 << 4) | type.h0, type.name]));
const BY_NAME = new Map([...MANAGEMENT, ...TESTS].map((type) => [type.name, type]));

/** The name of a message: management where the service indicator is 0, testing where it is 1 or 2. */
export function managementName(si: number, h0: number, h1: number): string | undefined {
  return (si === 0 ? BY_HEADING : TESTS_BY_HEADING).get((h1 << 4) | h0);
}

/** The heading of a message by its name. */
export function headingOf(name: string): { readonly h0: number; readonly h1: number } | undefined {
  return BY_NAME.get(name);
}

/** The parts of a message's body that this variant lays out as ITU-T does. */
export function partsOf(name: string, variant: Mtp3Variant): readonly PartName[] {
  const type = BY_NAME.get(name);
  if (type === undefined || (variant === 'ansi' && type.link === true)) return [];
  // ANSI's TFC has the congestion status in an octet of its own.
  if (variant === 'ansi' && name === 'TFC') return ['affectedPc', 'status'];
  return type.parts;
}
