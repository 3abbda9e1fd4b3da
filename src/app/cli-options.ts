import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ReaderOptions } from '../signalling/message-reader.ts';
import { parsePort, parseSsns, type ReadingOptions } from './reader-options.ts';
import { newSalt } from './salt.ts';

/** What commander gathers of the options that `decode` and `inspect` share. */
export interface ReadingFlags {
  readonly mtp3: 'itu' | 'ansi' | 'china' | 'japan';
  readonly m3ua: 'auto' | 'rfc' | 'draft6';
  readonly capSsn?: ReadonlySet<number>;
  readonly tcpPort: readonly number[];
  readonly follow?: true;
}

/** Adds the options that say how captures are to be read. */
export function addReadingOptions(command: Command): Command {
  return command
    .addOption(
      new Option('--mtp3 <variant>', 'routing labels of the network')
        .choices(['itu', 'ansi', 'china', 'japan'])
        .default('itu'),
    )
    .addOption(
      new Option('--m3ua <version>', 'form of M3UA: auto, RFC 4666, or the draft before it')
        .choices(['auto', 'rfc', 'draft6'])
        .default('auto'),
    )
    .option('--cap-ssn <numbers>', 'subsystem numbers used for CAP beside 146: 152,200-210', capSsns)
    .addOption(
      new Option('--tcp-port <port>', 'TCP port that carries M3UA beside 2905; may be repeated')
        .argParser(tcpPorts)
        .default([], 'none'),
    )
    .option('--follow', 'go on reading files that grow, until Ctrl-C');
}

function capSsns(text: string): ReadonlySet<number> {
  const ssns = parseSsns(text);
  if (typeof ssns === 'string') throw new InvalidArgumentError(ssns);
  return ssns;
}

function tcpPorts(text: string, before: readonly number[]): readonly number[] {
  const port = parsePort(text);
  if (typeof port === 'string') throw new InvalidArgumentError(port);
  return [...before, port];
}

/** The options as the readers of captures and messages take them. */
export function readingOptions(flags: ReadingFlags): ReadingOptions {
  const reader: ReaderOptions = {
    variant: flags.mtp3,
    m3uaVersion: flags.m3ua,
    salt: newSalt(),
    ...(flags.capSsn === undefined ? {} : { capSsns: flags.capSsn }),
  };
  return { reader, capture: { tcpPorts: flags.tcpPort }, follow: flags.follow === true };
}
