import { internationalNumber } from '../../kit/number-words.ts';
import type { IncidentLadder, LadderEntry } from './incident-ladder.ts';
import { type LadderDrawing, type LadderRow, type Lane, layOutLadder, TEXT_INDENT } from './ladder-layout.ts';
import type { LadderNode } from './ladder-step.ts';
import { cutText, html, type Markup } from './markup.ts';
import { nodeWords, roleWords } from './node-words.ts';
import { clockOf, countryName, plural, VERDICT_WORDS } from './report-words.ts';

/** Widths of characters in the heads of life lines: of names, which are bold, and of the rest. */
const NAME_WIDTH = 8.2;
const MORE_WIDTH = 6.8;

/** Characters of what a message is: an operation, or an error with its name. */
const MAX_WHAT_CHARACTERS = 60;

/** Width of a character of what a message is. */
const WHAT_WIDTH = 8;

/** Life lines so close have their names in smaller letters. */
const DENSE_SPACING = 150;

/** What a head takes at most, where life lines are far apart. */
const MAX_HEAD_WIDTH = 240;

/** How far the end of an arrow stays off its life line. */
const OFF_LINE = 3;
const HEAD_LENGTH = 9;
const CROSS = 7;

/** The ladder of an incident: one drawing, or several that go on from each other. */
export function ladderFigures(id: string, ladder: IncidentLadder): readonly Markup[] {
  const drawings = layOutLadder(ladder.entries);
  return drawings.map((drawing, place) => {
    const part = drawings.length > 1 ? `, part ${place + 1} of ${drawings.length}` : '';
    return drawingSvg(drawing, `${id}-ladder-${place}`, part);
  });
}

function drawingSvg(drawing: LadderDrawing, id: string, part: string): Markup {
  const { width, height, lanes, rows, wardlineX, headHeight } = drawing;
  const summary = `${plural(rows.length, 'message')} between ${plural(lanes.length, 'node')}, in order of time. The table below has the same.`;
  return html`<div class="scroll" role="region" aria-labelledby="${id}-title" tabindex="0"><svg class="ladder" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title ${id}-desc"><title id="${id}-title">Sequence of messages${part}</title><desc id="${id}-desc">${summary}</desc>
<rect class="wardline-band" x="${wardlineX - 13}" y="${headHeight - 6}" width="26" height="${height - headHeight + 2}" rx="6"/>
${lanes.map((lane) => laneMarkup(lane, drawing))}
<line class="wardline-line" x1="${wardlineX}" y1="${headHeight}" x2="${wardlineX}" y2="${height - 4}"/>
<text class="lane-name wardline-name" x="${wardlineX}" y="30" text-anchor="middle">Wardline</text>
<text class="lane-more" x="${wardlineX}" y="47" text-anchor="middle">asks who it is</text>
${rows.map((row) => rowMarkup(row, drawing))}
</svg></div>
`;
}

function laneMarkup({ x, nodes, side }: Lane, { height, headHeight, spacing }: LadderDrawing): Markup {
  const [first] = nodes;
  if (first === undefined) return html``;
  const width = Math.min(spacing, MAX_HEAD_WIDTH) - 6;
  const [characters, moreCharacters] = [Math.floor(width / NAME_WIDTH), Math.floor(width / MORE_WIDTH)];
  const more = nodes.length > 1 ? ` and ${nodes.length - 1} more` : '';
  const name = first.title === '' ? codeWords(first) : internationalNumber(first.title);
  const forged = side === 'outside' && first.role !== null;
  const dense = spacing < DENSE_SPACING ? ' dense' : '';
  const second = forged ? 'claims to be ours' : (first.operator ?? ownerWords(first, side));
  // of our own nodes, and of what claims to be one, the role says all
  const isOurs = first.role !== null;
  const third = [
    roleWords(first.role),
    first.country === null || isOurs ? '' : countryName(first.country),
  ].filter((word) => word !== '');
  return html`<g><title>${nodes.map((node) => nodeWords(node)).join('; ')}</title><line class="lane-line" x1="${x}" y1="${headHeight}" x2="${x}" y2="${height - 4}"/>
<text class="lane-name${dense}" x="${x}" y="18" text-anchor="middle">${cutText(name + more, Math.max(characters, 16))}</text>
<text class="lane-more${forged ? ' forged' : ''}" x="${x}" y="35" text-anchor="middle">${cutText(second, moreCharacters)}</text>
<text class="lane-more" x="${x}" y="51" text-anchor="middle">${cutText(third.join(', '), moreCharacters)}</text></g>
`;
}

function ownerWords({ country }: LadderNode, side: Lane['side']): string {
  if (side === 'home') return country === null ? '' : 'operator not known';
  return 'operator not known';
}

function codeWords({ pointCode }: LadderNode): string {
  return pointCode < 0 ? 'no title' : `point code ${pointCode}`;
}

function rowMarkup(row: LadderRow, drawing: LadderDrawing): Markup {
  const { entry, y, fromX, toX, lines, silence, silenceY } = row;
  const { step, isEvidence } = entry;
  const rightward = toX >= fromX;
  const anchor = rightward ? 'start' : 'end';
  const textX = rightward ? fromX + TEXT_INDENT : fromX - TEXT_INDENT;
  const kind = `step v-${step.verdict}${isEvidence ? '' : ' around'}`;
  return html`${silence === '' ? '' : silenceMarkup(silence, silenceY, drawing)}<g class="${kind}"><title>${rowTitle(entry)}</title>
<text class="clock" x="0" y="${y - 4}">${clockOf(step.at)}</text><text class="packet" x="0" y="${y + 11}">packet ${step.frame}</text>
<text class="what" x="${textX}" y="${y - 10}" text-anchor="${anchor}">${cutText(step.what, MAX_WHAT_CHARACTERS)}</text>
${arrowMarkup(row)}
${lines.map((line, place) => html`<text class="parameters" x="${textX}" y="${y + 16 + place * 15}" text-anchor="${anchor}">${line}</text>`)}</g>
`;
}

function rowTitle({ step }: LadderEntry): string {
  const reason = step.reason === null ? '' : `: ${step.reason}`;
  return `${clockOf(step.at)} ${step.what}, ${VERDICT_WORDS[step.verdict]}${reason}`;
}

function silenceMarkup(text: string, y: number, { width, gutter }: LadderDrawing): Markup {
  return html`<line class="silence-line" x1="${gutter - 12}" y1="${y}" x2="${width}" y2="${y}"/><text class="silence" x="0" y="${y + 4}">${text}</text>
`;
}

/** The arrow up to where it is stopped, or to its end. */
function arrowMarkup({ entry, y, fromX, toX, wardlineX }: LadderRow): Markup {
  const { step } = entry;
  const way = toX >= fromX ? 1 : -1;
  const start = fromX + way * OFF_LINE;
  const dashes = step.isAnswer ? html` stroke-dasharray="6 4"` : '';
  const isStopped = step.verdict === 'block' || step.verdict === 'answer';
  if (fromX === toX)
    return html`<path class="arrow" fill="none" d="M${start} ${y}h34v9h-30"/>${headMarkup(start + 4, y + 9, -1)}`;
  const stopX = wardlineX ?? Math.round((fromX + toX) / 2);
  // beside Wardline, or behind the words of the message where they reach so far
  const whatEnd =
    fromX + way * (TEXT_INDENT + 10 + WHAT_WIDTH * Math.min(MAX_WHAT_CHARACTERS, step.what.length));
  const badgeX = way > 0 ? Math.max(stopX + 18, whatEnd) : Math.min(stopX - 18, whatEnd);
  if (!isStopped) {
    const end = toX - way * OFF_LINE;
    const mark = step.verdict === 'pass' ? '' : markMarkup(step.verdict, stopX, y);
    return html`<line class="arrow" x1="${start}" y1="${y}" x2="${end - way * HEAD_LENGTH}" y2="${y}"${dashes}/>${headMarkup(end, y, way)}${mark}${badgeMarkup(step.verdict, badgeX, y, way)}`;
  }
  const beyond = step.isForwarded
    ? html`<line class="beyond" x1="${stopX + way * 14}" y1="${y}" x2="${toX - way * OFF_LINE}" y2="${y}"/>`
    : '';
  const word = step.isForwarded ? 'would be blocked' : VERDICT_WORDS[step.verdict];
  return html`<line class="arrow" x1="${start}" y1="${y}" x2="${stopX - way * (CROSS + 5)}" y2="${y}"${dashes}/>${headMarkup(stopX - way * (CROSS + 3), y, way)}${beyond}<path class="cross" d="M${stopX - CROSS} ${y - CROSS}l${2 * CROSS} ${2 * CROSS}m0 ${-2 * CROSS}l${-2 * CROSS} ${2 * CROSS}"/>${badgeMarkup(step.verdict, badgeX, y, way, word)}`;
}

function headMarkup(x: number, y: number, way: number): Markup {
  return html`<path class="head" d="M${x} ${y}l${-way * HEAD_LENGTH} -4.5v9z"/>`;
}

/** What Wardline thinks of a message that goes on. */
function markMarkup(verdict: string, x: number, y: number): Markup {
  return html`<circle class="mark" cx="${x}" cy="${y}" r="5.5"><title>${verdict}</title></circle>`;
}

function badgeMarkup(
  verdict: keyof typeof VERDICT_WORDS,
  x: number,
  y: number,
  way: number,
  word: string = VERDICT_WORDS[verdict],
): Markup | string {
  if (verdict === 'pass') return '';
  return html`<text class="badge" x="${x}" y="${y - 10}" text-anchor="${way > 0 ? 'start' : 'end'}">${word}</text>`;
}
