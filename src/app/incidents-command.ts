import type { ThreatClass } from '../detect/threat-class.ts';
import type { IncidentStatus, IncidentStore, StoredIncident } from '../incident/incident-store.ts';
import { actOf, withStore } from './incident-keeping.ts';
import { historyLines, listLine, statusLine } from './incidents-text.ts';
import { incidentText } from './inspect-text.ts';
import { type Io, mayColour } from './io.ts';
import { momentOf } from './moment.ts';
import { paintFor } from './text-paint.ts';
import { EXIT_DONE, EXIT_USAGE, UserError } from './user-error.ts';

export interface IncidentsOptions {
  /** Path of the store. */
  readonly store: string;
  /** Who asks; the system's user where it is left out. */
  readonly who?: string | undefined;
  readonly format: 'text' | 'json';
}

export interface ListOptions extends IncidentsOptions {
  readonly status?: IncidentStatus | undefined;
  readonly class?: ThreatClass | undefined;
  /** A day or time of ISO 8601, or how long ago: `24h`, `7d`. */
  readonly since?: string | undefined;
}

/** `wardline incidents list`: a line an incident, the worst first. */
export async function listIncidents(options: ListOptions, io: Io): Promise<number> {
  const { since, status, class: threat, format } = options;
  const sinceMs = since === undefined ? undefined : momentOf(since, Date.now());
  return withStore(io, options.store, false, (store) => {
    const found = store.list({ status, class: threat, sinceMs });
    if (format === 'json') {
      io.stdout.write(`${JSON.stringify([...found].map(plain), null, 2)}\n`);
      return EXIT_DONE;
    }
    const paint = paintFor(io);
    let count = 0;
    for (const one of found) {
      io.stdout.write(`${listLine(one, paint, io.stdout.columns)}\n`);
      count++;
    }
    if (count === 0) io.stdout.write('No incident is kept that fits.\n');
    return EXIT_DONE;
  });
}

/** `wardline incidents show ID`: everything about one, with what was done to it. */
export async function showIncident(
  id: string,
  options: IncidentsOptions & { readonly reveal?: boolean | undefined },
  io: Io,
): Promise<number> {
  return withStore(io, options.store, false, (store) => {
    const found = options.reveal === true ? store.reveal(id, actOf(io, options.who)) : store.get(id);
    show(found, store, options, io);
    return EXIT_DONE;
  });
}

export type Turn = 'acknowledge' | 'close' | 'reopen';

/** `wardline incidents acknowledge|close|reopen ID`. */
export async function turnIncident(
  turn: Turn,
  id: string,
  options: IncidentsOptions & { readonly why?: string | undefined },
  io: Io,
): Promise<number> {
  const { why } = options;
  if (why?.trim() === '') throw new UserError('--why wants words: why is this so?', EXIT_USAGE);
  return withStore(io, options.store, false, (store) => {
    const act = actOf(io, options.who);
    let found: StoredIncident;
    if (turn === 'acknowledge') found = store.acknowledge(id, act);
    else if (turn === 'close') found = store.close(id, why ?? '', act);
    else found = store.reopen(id, act, why);
    if (options.format === 'json') io.stdout.write(`${JSON.stringify(plain(found), null, 2)}\n`);
    else io.stdout.write(`${found.incident.id} ${statusLine(found)}\n`);
    return EXIT_DONE;
  });
}

/** `wardline incidents verify`: whether the audit trail and the incidents are what was written. */
export async function verifyIncidents(options: IncidentsOptions, io: Io): Promise<number> {
  return withStore(io, options.store, false, (store) => {
    const verification = store.verify();
    const { rows, incidents, lastHash, broken } = verification;
    if (options.format === 'json') io.stdout.write(`${JSON.stringify(verification, null, 2)}\n`);
    else if (broken === undefined)
      io.stdout.write(
        `${rows} rows of the audit trail and ${incidents} incidents are as they were written; the last row's hash is ${lastHash}\n`,
      );
    if (broken !== undefined)
      throw new UserError(
        `${options.store}: row ${broken.row} of the audit trail is broken: ${broken.why}; keep the file as evidence and restore a backup`,
      );
    return EXIT_DONE;
  });
}

function show(found: StoredIncident, store: IncidentStore, { format }: IncidentsOptions, io: Io): void {
  const history = store.history(found.incident.id);
  if (format === 'json') {
    io.stdout.write(`${JSON.stringify({ ...plain(found), history }, null, 2)}\n`);
    return;
  }
  const lines = [
    incidentText(found.incident, mayColour(io, io.stdout)),
    `  ${'status'.padEnd(10)}${statusLine(found)}`,
    ...historyLines(history, paintFor(io)),
  ];
  io.stdout.write(`${lines.join('\n')}\n`);
}

/** The incident's own fields first, as `inspect` has them. */
function plain({ incident, ...life }: StoredIncident): Record<string, unknown> {
  return { ...incident, ...life };
}
