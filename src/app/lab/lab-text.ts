import type { Incident } from '../../incident/incident.ts';
import { wrapped } from '../text-fit.ts';
import type { Paint, Part } from '../text-paint.ts';
import type { FirewallMode } from './firewall-mode.ts';
import type { LabOutcome } from './lab-outcome.ts';

/** Lines are no longer than people read with ease, whatever the terminal. */
const COLUMNS = 100;
const TIME_COLUMNS = 10;
const ACTOR_COLUMNS = 12;
const INDENT = ' '.repeat(TIME_COLUMNS + ACTOR_COLUMNS);
/** Incidents that are told step by step. */
const TOLD_INCIDENTS = 5;

const FIREWALL_WORDS: Readonly<Record<FirewallMode, string>> = {
  off: 'no firewall',
  monitor: 'a firewall that only watches',
  enforce: 'a firewall that stops',
};

/** What `lab --format text` says of a run, with its last line's end. */
export function labText(
  outcome: LabOutcome,
  { title, about, replay, paint }: { title: string; about: string; replay: string; paint: Paint },
): string {
  const { level, firewall, incidents, steps, checks, messages } = outcome;
  const who = level === '' ? '' : `${level} attacker, `;
  const lines = [
    paint('heading', title),
    wrapped(about, COLUMNS, ''),
    paint('faint', `${who}${FIREWALL_WORDS[firewall]}, seed ${outcome.seed}`),
    '',
  ];
  if (steps.length > 0) {
    lines.push(paint('heading', 'What happened'));
    for (const { at, actor, what } of steps) lines.push(stepLine(at, actor, what, paint));
    lines.push('');
  }
  if (firewall !== 'off') lines.push(...incidentLines(incidents, paint), '');
  lines.push(paint('heading', 'At the border'), `  ${messagesText(messages)}`, '');
  if (checks.length > 0) {
    lines.push(paint('heading', 'Checks'));
    for (const { name, ok, detail } of checks) {
      const mark = ok ? paint('good', 'holds') : paint('fault', 'FAILS');
      lines.push(`  ${mark}  ${name}${detail === undefined ? '' : `: ${detail}`}`);
    }
    lines.push('');
  }
  lines.push(paint('faint', `again: ${replay}`));
  return `${lines.join('\n')}\n`;
}

function stepLine(at: string, actor: string, what: string, paint: Paint): string {
  const time = at.slice(11, 19).padEnd(TIME_COLUMNS);
  const part: Part =
    actor === 'firewall' ? 'good' : actor === 'attacker' || actor === 'thieves' ? 'error' : 'address';
  return (
    paint('faint', time) +
    paint(part, actor.padEnd(ACTOR_COLUMNS)) +
    wrapped(what, COLUMNS - INDENT.length, INDENT)
  );
}

function incidentLines(incidents: readonly Incident[], paint: Paint): string[] {
  if (incidents.length === 0) return [paint('heading', 'The firewall raised no incident')];
  const many = incidents.length === 1 ? '1 incident' : `${incidents.length} incidents`;
  const lines = [paint('heading', `The firewall raised ${many}`)];
  for (const { severity, title, story, confidence } of incidents.slice(0, TOLD_INCIDENTS)) {
    const part: Part = severity === 'critical' || severity === 'high' ? 'fault' : 'identity';
    lines.push(`  ${paint(part, severity.toUpperCase())}  ${title} (${Math.round(confidence * 100)} % sure)`);
    for (const step of story) lines.push(`    ${wrapped(step, COLUMNS - 6, '      ')}`);
  }
  if (incidents.length > TOLD_INCIDENTS) lines.push(`  and ${incidents.length - TOLD_INCIDENTS} more`);
  return lines;
}

function messagesText({ forward, drop, answer, delay }: LabOutcome['messages']): string {
  const parts = [`${forward} messages went on`];
  if (drop > 0) parts.push(`${drop} were dropped`);
  if (answer > 0) parts.push(`${answer} were refused with an answer`);
  if (delay > 0) parts.push(`${delay} were delayed`);
  return parts.join(', ');
}
