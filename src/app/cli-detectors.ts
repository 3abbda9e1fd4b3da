import { type Command, Option } from 'commander';
import type { Io } from './io.ts';

/** Adds `wardline detectors` and `wardline explain ID`. The exit status is left in `outcome`. */
export function addDetectors(program: Command, io: Io, outcome: { status: number }): void {
  program
    .command('detectors')
    .summary('list what is looked for')
    .description('Lists what Wardline looks for.')
    .usage('[options]')
    .addOption(new Option('--format <form>', 'how').choices(['text', 'json']).default('text'))
    .helpOption('-h, --help', 'say this')
    .action(async ({ format }: { readonly format: 'text' | 'json' }) => {
      const { listDetectors } = await import('./detectors-command.ts');
      outcome.status = listDetectors(format, io);
    });
  program
    .command('explain')
    .summary('tell a detector, a class or a cause whole')
    .description('Tells a detector whole, a class of incidents, or why something cannot be judged.')
    .argument('<ID>')
    .usage('ID')
    .configureHelp({ visibleArguments: () => [] })
    .helpOption('-h, --help', 'say this')
    .action(async (id: string) => {
      const { explain } = await import('./detectors-command.ts');
      outcome.status = explain(id, io);
    });
}
