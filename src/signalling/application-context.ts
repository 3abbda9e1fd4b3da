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
