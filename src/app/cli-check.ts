import { type Command, InvalidArgumentError, Option } from 'commander';
import type { Io } from './io.ts';
import { EXIT_USAGE, UserError } from './user-error.ts';

/** The contract's bound, in hours. */
const MOST_HOURS = 2400;

interface Flags {
  readonly url: string;
  readonly clientId?: string;
  readonly key?: string;
  readonly issuer?: string;
  readonly purpose: string;
  readonly maxAge?: number;
  readonly format: 'text' | 'json';
}

const HELP = `
The bank is named in the configuration of the service, with its public key.

Example:
  wardline check +447700900123 --client-id example-bank --key example-bank.key.json`;

/** Adds `wardline check`. The exit status is left in `outcome`. */
export function addCheck(program: Command, io: Io, outcome: { status: number }): void {
  program
    .command('check')
    .summary("ask a running service the bank's question about a number")
    .description('Asks a running service whether a code that is sent to a number could be intercepted now.')
    .argument('<MSISDN>')
    .usage('MSISDN [options]')
    .addOption(
      new Option('--url <address>', 'where the service is')
        .env('WARDLINE_URL')
        .default('http://127.0.0.1:7007'),
    )
    .addOption(new Option('--client-id <id>', 'as whom to ask').env('WARDLINE_CLIENT_ID'))
    .addOption(new Option('--key <file>', 'its private key, a JWK').env('WARDLINE_KEY'))
    .option('--issuer <address>', 'who issues its tokens, where that is another address')
    .option('--purpose <purpose>', 'what for', 'dpv:FraudPreventionAndDetection')
    .option('--max-age <hours>', 'how old the latest fact may be', hoursOf)
    .addOption(new Option('--format <form>', 'of the answer').choices(['text', 'json']).default('text'))
    .configureHelp({ visibleArguments: () => [] })
    .helpOption('-h, --help', 'say this')
    .addHelpText('after', HELP)
    .action(async (msisdn: string, { clientId, key, ...flags }: Flags) => {
      if (clientId === undefined || key === undefined) {
        throw new UserError(
          'say who asks: --client-id ID and --key FILE, or WARDLINE_CLIENT_ID and WARDLINE_KEY',
          EXIT_USAGE,
        );
      }
      const { check } = await import('./check-command.ts');
      outcome.status = await check(msisdn, { ...flags, clientId, key }, io);
    });
}

function hoursOf(text: string): number {
  const hours = Number(text);
  if (Number.isInteger(hours) && hours >= 1 && hours <= MOST_HOURS) return hours;
  throw new InvalidArgumentError(`write hours from 1 to ${MOST_HOURS}.`);
}
