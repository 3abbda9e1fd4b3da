import { changed, children, type Element, hasIdentifier } from './element.ts';

/* Identifiers of Q.773 clause 4.2 and of X.690. */
const COMPONENT_PORTION = 0x6c;
const INVOKE = 0xa1;
const INTEGER = 0x02;

/** A request within a message: what stands where (Q.773 table 19). */
export interface RequestElements {
  readonly request: Element;
  readonly invokeId: Element;
  readonly code: Element;
  /** `undefined` where it asks without one. */
  readonly argument: Element | undefined;
}

/** A message with what `change` does to each of its requests; one without requests stays as it is. */
export function changedRequests(tcap: Uint8Array, change: (elements: RequestElements) => void): Uint8Array {
  return changed(tcap, (message) => {
    for (const portion of children(message)) {
      if (!hasIdentifier(portion, COMPONENT_PORTION)) continue;
      for (const request of children(portion)) {
        if (!hasIdentifier(request, INVOKE)) continue;
        const [invokeId, ...others] = children(request);
        const at = others.findIndex((one) => hasIdentifier(one, INTEGER));
        const code = others[at];
        if (invokeId !== undefined && code !== undefined)
          change({ request, invokeId, code, argument: others[at + 1] });
      }
    }
  });
}
