import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Io } from './io.ts';
import { EXIT_USAGE, UserError } from './user-error.ts';

/** As question-keeping.ts has it, which brings a database along: not for every command line. */
const DEFAULT_TRAIL = 'questions.db';
const DEFAULT_MOST = 100;

interface Flags {
  readonly store: string;
  readonly format: 'text' | 'json';
}

interface ListFlags extends Flags {
  readonly tenant?: string;
  readonly about?: string;
  readonly key?: string;
  readonly since?: string;
  readonly most: number;
}

/** Adds `wardline questions …`. The exit status is left in `outcome`. */
export function addQuestions(program: Command, io: Io, outcome: { status: number }): void {
  const questions = program
    .command('questions')
    .summary('look at what banks asked, and whether the trail of it is whole')
    .description('Looks at the trail of what banks asked and were told, which serve keeps.')
    .helpCommand(false)
    .helpOption('-h, --help', 'say this')
    .usage('list|verify')
    .action(() => {
      throw new UserError('questions wants a word: wardline questions list', EXIT_USAGE);
    });
  const add = (name: string, description: string) =>
    questions
      .command(name)
      .description(description)
      .option('--store <file>', 'where the questions are kept', DEFAULT_TRAIL)
      .addOption(new Option('--format <form>', 'how').choices(['text', 'json']).default('text'))
      .helpOption('-h, --help', 'say this');

  add('list', 'Lists questions, the latest first.')
    .option('--tenant <id>', 'only those of a bank')
    .option('--about <msisdn>', 'only those about a number; needs the key of the trail')
    .option('--key <file>', 'the key (default: beside the store, with .key behind its name)')
    .option('--since <time>', 'only those from then on: 2026-01-15, 24h, 7d')
    .option('--most <count>', 'how many at most', countOf, DEFAULT_MOST)
    .action(async (flags: ListFlags) => {
      const { listQuestions } = await import('./questions-command.ts');
      outcome.status = await listQuestions(flags, io);
    });
  add('verify', 'Says whether the trail is what was written.').action(async (flags: Flags) => {
    const { verifyQuestions } = await import('./questions-command.ts');
    outcome.status = await verifyQuestions(flags, io);
  });
}

function countOf(text: string): number {
  const count = Number(text);
  if (Number.isSafeInteger(count) && count > 0) return count;
  throw new InvalidArgumentError('write a whole number from 1 on.');
}
