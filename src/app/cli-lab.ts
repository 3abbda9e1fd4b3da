import { type Command, InvalidArgumentError, Option } from 'commander';
import { LEVELS, type Level } from '../lab/core/truth.ts';
import type { Io } from './io.ts';
import { FIREWALLS, type FirewallMode } from './lab/firewall-mode.ts';

/** A subscriber has a number of its own in the lab's plan: six digits behind the prefix. */
const MAX_LAB_SUBSCRIBERS = 1_000_000;
/** Four weeks. */
const MAX_LAB_HOURS = 672;

interface Flags {
  readonly seed: number;
  readonly level: Level;
  readonly firewall: FirewallMode;
  readonly format: 'text' | 'json';
  readonly pcap?: string;
  readonly truth?: string;
  readonly subscribers?: number;
  readonly hours?: number;
}

const HELP = `
SCENARIO is metro-bank (the story of a bank), honest-day (nobody does harm), or an attack; list tells them.
Everything happens in memory: a lab cannot reach a real network.

Examples:
  wardline lab list
  wardline lab metro-bank --firewall off
  wardline lab metro-bank --level careful
  wardline lab honest-day --subscribers 10000 --pcap day.pcap --truth day.ndjson
  wardline lab where-is-she --level insider --format json`;

/** Adds `wardline lab`. The exit status is left in `outcome`. */
export function addLab(program: Command, io: Io, outcome: { status: number }): void {
  program
    .command('lab')
    .summary('play an attack, or an honest day, in a simulated network')
    .description('Plays a scenario in a simulated network, with the firewall at its border or without.')
    .argument('<SCENARIO>')
    .usage('SCENARIO|list [options]')
    .option('--seed <number>', 'the same seed plays the same', wholeNumber(0, Number.MAX_SAFE_INTEGER), 4127)
    .addOption(
      new Option('--level <level>', 'how much the attacker knows and owns')
        .choices(LEVELS)
        .default('careful'),
    )
    .addOption(
      new Option('--firewall <mode>', 'at the border of the network').choices(FIREWALLS).default('enforce'),
    )
    .addOption(new Option('--format <form>', 'how').choices(['text', 'json']).default('text'))
    .option('--pcap <file>', 'write what crosses the border there, as a capture')
    .option('--truth <file>', 'write there who sent each message and why, as ndjson')
    .option('--subscribers <number>', 'of the home network', wholeNumber(1, MAX_LAB_SUBSCRIBERS))
    .option('--hours <number>', 'how long it goes on', wholeNumber(1, MAX_LAB_HOURS))
    .configureHelp({ visibleArguments: () => [] })
    .helpOption('-h, --help', 'say this')
    .addHelpText('after', HELP)
    .action(async (scenario: string, flags: Flags) => {
      const { lab, listScenarios } = await import('./lab/lab-command.ts');
      outcome.status = scenario === 'list' ? listScenarios(flags, io) : await lab(scenario, flags, io);
    });
}

function wholeNumber(least: number, most: number): (text: string) => number {
  return (text) => {
    const number = Number(text);
    if (!/^\d+$/.test(text) || number < least || number > most) {
      throw new InvalidArgumentError(`write a whole number from ${least} to ${most}`);
    }
    return number;
  };
}
