import type { SinkAnswer } from './sink-post.ts';

/**
 * What becomes of an event that was posted.
 *
 * `delivered`  the sink took it
 * `gone`       there is no sink any more, and nothing is posted to it again
 * `again`      it may be taken later
 * `never`      it will not be taken later either: the sink understood it, and does not want it
 */
export type DeliveryOutcome = 'delivered' | 'gone' | 'again' | 'never';

/** Refusals that somebody mends: a token, a path, a limit, a server that is busy (RFC 9110, RFC 6585, RFC 8470). */
const MENDABLE: ReadonlySet<number> = new Set([401, 403, 404, 408, 425, 429]);

export function outcomeOf({ status }: Pick<SinkAnswer, 'status'>): DeliveryOutcome {
  if (status >= 200 && status < 300) return 'delivered';
  if (status === 410) return 'gone';
  // a redirection is not followed: it leads where nobody looked
  return status >= 500 || MENDABLE.has(status) ? 'again' : 'never';
}
