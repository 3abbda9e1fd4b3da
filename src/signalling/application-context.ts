import { CodeSet } from '../kit/code-set.ts';
import { capContextOf } from '../wire/cap/application-contexts.ts';
import {
  APPLICATION_CONTEXTS,
  applicationContextOf,
  operationAllowed,
} from '../wire/map/application-contexts.ts';

/** Application contexts, for rooms that may not look at octets. */

/** Whether an application context is one of MAP's or CAP's. */
export function isKnownContext(oid: string): boolean {
  return applicationContextOf(oid) !== undefined || capContextOf(oid) !== undefined;
}

/** Whether either side of a dialogue of MAP may invoke an operation in a context. */
export function isInContext(oid: string, opcode: number): boolean {
  return operationAllowed(oid, opcode, true) === true || operationAllowed(oid, opcode, false) === true;
}

const VERSION_1: ReadonlySet<number> = new Set(
  APPLICATION_CONTEXTS.filter((context) => context.version === 1).flatMap((context) => [
    ...context.byInitiator,
    ...context.byResponder,
  ]),
);

/** Whether MAP version 1, the only one whose dialogues carry no application context, has an operation. */
export function isOfVersion1(opcode: number): boolean {
  return VERSION_1.has(opcode);
}

/** Subsystem numbers of the roles that contexts name, TS 23.003 clause 8. MSC and VLR are one node. */
const ROLE_SUBSYSTEMS: Readonly<Record<string, readonly number[]>> = {
  HLR: [6],
  VLR: [7, 8],
  MSC: [8, 7],
  VMSC: [8, 7],
  GMSC: [8, 7],
  IWMSC: [8, 7],
  MSCA: [8, 7],
  MSCB: [8, 7],
  EIR: [9],
  GMLC: [145],
  gsmSCF: [147],
  SGSN: [149],
  GGSN: [150],
};

/** Subsystem numbers of who may begin a dialogue, and of who is addressed. */
export interface ContextSubsystems {
  readonly initiators: CodeSet;
  readonly responders: CodeSet;
}

/** Of each context of MAP whose roles have subsystem numbers that are agreed worldwide. */
const SUBSYSTEMS: ReadonlyMap<string, ContextSubsystems> = new Map(
  APPLICATION_CONTEXTS.filter(({ roles }) => roles.flat().every((role) => role in ROLE_SUBSYSTEMS)).map(
    ({ oid, roles }) => [
      oid,
      {
        initiators: new CodeSet(roles.flatMap(([initiator]) => ROLE_SUBSYSTEMS[initiator] ?? [])),
        responders: new CodeSet(roles.flatMap(([, responder]) => ROLE_SUBSYSTEMS[responder] ?? [])),
      },
    ],
  ),
);

/** The subsystems that an application context is between; `undefined` where they are not agreed. */
export function subsystemsOfContext(oid: string): ContextSubsystems | undefined {
  return SUBSYSTEMS.get(oid);
}
