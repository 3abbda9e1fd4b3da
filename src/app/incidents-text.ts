import type { AuditRow } from '../incident/audit-trail.ts';
import type { StoredIncident } from '../incident/incident-store.ts';
import { cutToWidth } from './text-fit.ts';
import type { Paint } from './text-paint.ts';
import { safeText } from './text-safe.ts';

/** Where the output is no terminal. */
const COLUMNS = 110;
const SEVERITY_WIDTH = 8;
const STATUS_WIDTH = 12;

/** `2026-01-15T10:00:00.123456Z` → `2026-01-15 10:00:00`. */
function clock(at: string): string {
  return at.slice(0, 19).replace('T', ' ');
}

/** An incident as one line of a list. */
export function listLine(
  { status, incident }: StoredIncident,
  paint: Paint,
  columns: number = COLUMNS,
): string {
  const { severity, id, lastAt, title } = incident;
  const grave = severity === 'critical' || severity === 'high';
  const word = severity.toUpperCase().padEnd(SEVERITY_WIDTH);
  const parts = [
    grave ? paint('fault', word) : word,
    status.padEnd(STATUS_WIDTH),
    paint('faint', clock(lastAt)),
    paint('faint', id),
    paint('heading', safeText(title)),
  ];
  return cutToWidth(parts.join('  '), columns);
}

/** `closed by ann at 2026-01-15 12:00:00 UTC: a partner test` */
export function statusLine({ status, changedBy, changedAt, why }: StoredIncident): string {
  const reason = why === null || why === '' ? '' : `: ${safeText(why)}`;
  return `${status} by ${safeText(changedBy)} at ${clock(changedAt)} UTC${reason}`;
}

/** What was done to an incident, a line each. */
export function historyLines(history: readonly AuditRow[], paint: Paint): string[] {
  return history.map(({ at, action, who, detail }) => {
    const said = detail.why ?? detail.where ?? detail.what;
    const more = said === undefined ? '' : ` (${safeText(said)})`;
    return `  ${paint('faint', `${clock(at)} UTC`)}  ${action} by ${safeText(who)}${more}`;
  });
}
