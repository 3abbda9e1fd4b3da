import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The user's mistake: one line, no stack, and the status of a wrong command line. */
export function refuse(script: string, text: string): never {
  console.error(`npm run ${script}: ${text}`);
  process.exit(2);
}

/** What the command line of a script says. A word that it has no option for ends the process with one line. */
export function scriptOptions<const T extends Options>(script: string, options: T) {
  try {
    return parseArgs({ options, strict: true, allowPositionals: false }).values;
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const known = Object.keys(options).map((name) => `--${name}`);
    const what = error.message.split(/\.? *\n|\. /)[0];
    return refuse(script, `${what}; there are ${known.join(', ')}`);
  }
}

/** A whole number from `least` on that an option was given. */
export function countOption(script: string, name: string, text: string, least = 0): number {
  const value = Number(text);
  if (text.trim() === '' || !Number.isSafeInteger(value) || value < least) {
    return refuse(script, `--${name} needs a whole number from ${least} on, not "${text}"`);
  }
  return value;
}
