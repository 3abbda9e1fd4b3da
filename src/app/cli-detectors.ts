import { type Command, Option } from 'commander';
import type { Outcome } from './cli-program.ts';
import type { Io } from './io.ts';

/** `detectors` and `explain`: what is looked for. */
export function addDetectors(program: Command, io: Io, outcome: Outcome): void {
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
