import { capContextOf, capOperationAllowed } from '../wire/cap/application-contexts.ts';
import {
  APPLICATION_CONTEXTS,
  applicationContextOf,
  operationAllowed,
} from '../wire/map/application-contexts.ts';

/** What an application context says about an operation, for rooms that may not look at octets. */
export type ContextAnswer = 'allowed' | 'not-allowed' | 'unknown-context';

/** Whether an application context is one of MAP's or CAP's. */
export function isKnownContext(oid: string): boolean {
  return applicationContextOf(oid) !== undefined || capContextOf(oid) !== undefined;
}

/**
 * Whether a side of the dialogue may invoke an operation in an application context of MAP or CAP.
 *
 * @param byInitiator `undefined` where the side is not known: either will do then
 */
export function contextAllows(oid: string, opcode: number, byInitiator: boolean | undefined): ContextAnswer {
  const answers = (byInitiator === undefined ? [true, false] : [byInitiator]).map(
    (role) => operationAllowed(oid, opcode, role) ?? capOperationAllowed(oid, opcode, role),
  );
  if (answers[0] === undefined) return 'unknown-context';
  return answers.includes(true) ? 'allowed' : 'not-allowed';
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
