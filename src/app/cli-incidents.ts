import { type Command, Option } from 'commander';
import { THREAT_CLASSES, type ThreatClass } from '../detect/threat-class.ts';
import type { IncidentStatus } from '../incident/incident-store.ts';
import type { Io } from './io.ts';
import { EXIT_USAGE, UserError } from './user-error.ts';

/** As in incident-keeping.ts and incident-store.ts, which bring a database along: not for every command line. */
const DEFAULT_STORE = 'wardline-incidents.db';
const STATUSES: readonly IncidentStatus[] = ['open', 'acknowledged', 'closed'];

interface Flags {
  readonly store: string;
  readonly who?: string;
  readonly format: 'text' | 'json';
}

interface ListFlags extends Flags {
  readonly status?: IncidentStatus;
  readonly class?: ThreatClass;
  readonly since?: string;
}

/** Adds `wardline incidents …`. The exit status is left in `outcome`. */
export function addIncidents(program: Command, io: Io, outcome: { status: number }): void {
  const incidents = program
    .command('incidents')
    .summary('look at kept incidents, and say what became of them')
    .description('Looks at the incidents that inspect --store keeps, and says what became of them.')
    .helpCommand(false)
    .helpOption('-h, --help', 'say this')
    .usage('list|show|acknowledge|close|reopen|verify')
    .action(() => {
      throw new UserError('incidents wants a word: wardline incidents list', EXIT_USAGE);
    });
  const add = (name: string, description: string) =>
    incidents
      .command(name)
      .description(description)
      .option('--store <file>', 'where the incidents are kept', DEFAULT_STORE)
      .option('--who <name>', 'who asks, for the audit trail (default: the name of the system user)')
      .addOption(new Option('--format <form>', 'how').choices(['text', 'json']).default('text'))
      .helpOption('-h, --help', 'say this');

  add('list', 'Lists incidents, the worst first.')
    .addOption(new Option('--status <status>', 'only these').choices(STATUSES))
    .addOption(new Option('--class <class>', 'only these').choices(THREAT_CLASSES))
    .option('--since <time>', 'only those that went on then or later: 2026-01-15, 24h, 7d')
    .action(async (flags: ListFlags) => {
      const { listIncidents } = await import('./incidents-command.ts');
      outcome.status = await listIncidents(flags, io);
    });
  add('show', 'Shows an incident whole, and what was done to it.')
    .argument('<ID>', 'or the beginning of it')
    .option('--reveal', "write subscribers' numbers out; the audit trail says that you did")
    .action(async (id: string, flags: Flags & { readonly reveal?: true }) => {
      const { showIncident } = await import('./incidents-command.ts');
      outcome.status = await showIncident(id, flags, io);
    });
  add('acknowledge', 'Says that somebody looks after an incident.')
    .argument('<ID>', 'or the beginning of it')
    .action(async (id: string, flags: Flags) => {
      const { turnIncident } = await import('./incidents-command.ts');
      outcome.status = await turnIncident('acknowledge', id, flags, io);
    });
  add('close', 'Says that an incident is over.')
    .argument('<ID>', 'or the beginning of it')
    .requiredOption('--why <text>', 'what it was, and what was done')
    .action(async (id: string, flags: Flags & { readonly why: string }) => {
      const { turnIncident } = await import('./incidents-command.ts');
      outcome.status = await turnIncident('close', id, flags, io);
    });
  add('reopen', 'Opens an incident again.')
    .argument('<ID>', 'or the beginning of it')
    .option('--why <text>', 'why')
    .action(async (id: string, flags: Flags & { readonly why?: string }) => {
      const { turnIncident } = await import('./incidents-command.ts');
      outcome.status = await turnIncident('reopen', id, flags, io);
    });
  add('verify', 'Says whether the audit trail and the incidents are what was written.').action(
    async (flags: Flags) => {
      const { verifyIncidents } = await import('./incidents-command.ts');
      outcome.status = await verifyIncidents(flags, io);
    },
  );
}
