import { VERDICT_KINDS, type VerdictKind } from '../../verdict/verdict-kind.ts';
import { html, type Markup } from './markup.ts';
import { durationWords, grouped, plural, VERDICT_WORDS } from './report-words.ts';
import type { TrafficBars } from './traffic-bins.ts';

const WIDTH = 960;
const LEFT = 56;
const RIGHT = 12;
const TOP = 12;
const PANEL_HEIGHT = 150;
const PANEL_GAP = 46;
const AXIS_HEIGHT = 30;

/** What was counted at all is seen, be it one message beside a million. */
const LEAST_HEIGHT = 2.5;

/** Times written under the axis. */
const MAX_TIME_LABELS = 8;

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Between times that are written, milliseconds. */
const TIME_STEPS: readonly number[] = [
  ...[10, 50, 100, 200, 500, SECOND, 2 * SECOND, 5 * SECOND, 10 * SECOND, 30 * SECOND],
  ...[MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 20 * MINUTE, 30 * MINUTE, HOUR, 2 * HOUR, 4 * HOUR],
  ...[6 * HOUR, 12 * HOUR, DAY, 2 * DAY, 7 * DAY, 14 * DAY, 28 * DAY, 84 * DAY, 364 * DAY, 3640 * DAY],
];

/** Below this part of all messages, those that did not pass are drawn once more on a scale of their own. */
const SCALE_OF_OWN = 0.25;

/** From the bottom of a bar to its top. */
const STACK: readonly VerdictKind[] = ['pass', 'flag', 'hold', 'answer', 'block'];

interface Panel {
  readonly title: string;
  readonly kinds: readonly VerdictKind[];
  readonly most: number;
}

/** Messages over time, stacked by verdict. */
export function timelineSvg(traffic: TrafficBars): Markup {
  const all = panelOf('Messages', STACK, traffic);
  const found = panelOf('Not passed', STACK.slice(1), traffic);
  const panels = found.most > 0 && found.most < all.most * SCALE_OF_OWN ? [all, found] : [all];
  const height = TOP + panels.length * PANEL_HEIGHT + (panels.length - 1) * PANEL_GAP + AXIS_HEIGHT;
  const { bars, widthMs, fromMs } = traffic;
  const total = sum(bars.map((bar) => sum(bar)));
  const summary = `${plural(total, 'message')} in ${plural(bars.length, 'stretch', 'stretches')} of ${durationWords(widthMs)} from ${timeText(fromMs, widthMs, true)} UTC: ${totals(traffic)}.`;
  return html`<svg class="timeline" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="timeline-title timeline-desc"><title id="timeline-title">Messages over time, by verdict</title><desc id="timeline-desc">${summary}</desc>
${panels.map((panel, place) => panelMarkup(panel, TOP + place * (PANEL_HEIGHT + PANEL_GAP), traffic, panels.length > 1))}
${timeAxis(traffic, height - AXIS_HEIGHT)}
</svg>
`;
}

/** `17 passed, 7 blocked` */
function totals({ bars }: TrafficBars): string {
  return STACK.map((kind) => ({ kind, count: sum(bars.map((bar) => countOf(bar, kind))) }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => `${grouped(count)} ${VERDICT_WORDS[kind]}`)
    .join(', ');
}

function panelOf(title: string, kinds: readonly VerdictKind[], { bars }: TrafficBars): Panel {
  const most = Math.max(0, ...bars.map((bar) => sum(kinds.map((kind) => countOf(bar, kind)))));
  return { title, kinds, most };
}

function panelMarkup(
  { title, kinds, most }: Panel,
  top: number,
  { bars, widthMs, fromMs }: TrafficBars,
  isNamed: boolean,
): Markup {
  const step = tickStep(most);
  const ceiling = Math.max(step, Math.ceil(most / step) * step);
  const bottom = top + PANEL_HEIGHT;
  const slot = (WIDTH - LEFT - RIGHT) / bars.length;
  const ticks = Array.from({ length: Math.round(ceiling / step) + 1 }, (_, place) => place * step);
  const barWidth = rounded(Math.min(28, Math.max(1, slot - Math.min(3, slot * 0.2))));
  return html`<g>${ticks.map((tick) => {
    const y = rounded(bottom - (tick / ceiling) * PANEL_HEIGHT);
    return html`<line class="${tick === 0 ? 'axis' : 'grid'}" x1="${LEFT}" y1="${y}" x2="${WIDTH - RIGHT}" y2="${y}"/><text class="tick" x="${LEFT - 8}" y="${y + 4}" text-anchor="end">${grouped(tick)}</text>`;
  })}${isNamed ? html`<text class="panel-name" x="${LEFT + 6}" y="${top + 6}">${title}</text>` : ''}
${bars.map((bar, place) => {
  if (sum(kinds.map((kind) => countOf(bar, kind))) === 0) return '';
  const x = rounded(LEFT + place * slot + (slot - barWidth) / 2);
  let y = bottom;
  const from = timeText(fromMs + place * widthMs, widthMs, false);
  const words = kinds
    .filter((kind) => countOf(bar, kind) > 0)
    .map((kind) => `${grouped(countOf(bar, kind))} ${VERDICT_WORDS[kind]}`);
  return html`<g><title>${from}: ${words.join(', ')}</title>${kinds.map((kind) => {
    const count = countOf(bar, kind);
    if (count === 0) return '';
    const height = rounded(Math.max(LEAST_HEIGHT, (count / ceiling) * PANEL_HEIGHT));
    y = rounded(y - height);
    return html`<rect class="bar v-${kind}" x="${x}" y="${y}" width="${barWidth}" height="${height}"/>`;
  })}</g>
`;
})}</g>`;
}

function timeAxis({ bars, widthMs, fromMs }: TrafficBars, top: number): Markup {
  const slot = (WIDTH - LEFT - RIGHT) / bars.length;
  const span = bars.length * widthMs;
  const step = TIME_STEPS.find((ms) => ms % widthMs === 0 && span / ms <= MAX_TIME_LABELS) ?? span;
  const times: number[] = [];
  for (let at = Math.ceil(fromMs / step) * step; at < fromMs + span; at += step) times.push(at);
  // shorter than a step: where it begins is all there is to say
  if (times.length === 0) times.push(fromMs);
  return html`${times.map((at) => {
    const x = rounded(LEFT + ((at - fromMs) / widthMs) * slot);
    const anchor = x < LEFT + 30 ? 'start' : x > WIDTH - 60 ? 'end' : 'middle';
    return html`<line class="axis" x1="${x}" y1="${top}" x2="${x}" y2="${top + 5}"/><text class="tick" x="${x}" y="${top + 20}" text-anchor="${anchor}">${timeText(at, widthMs, false)}</text>`;
  })}`;
}

/** A time as fine as the bars are: `10:05`, `10:05:30`, `10:05:30.5`, `15 Jan 10:00`, `2026-01-15`. */
function timeText(atMs: number, widthMs: number, isWhole: boolean): string {
  const iso = new Date(atMs).toISOString();
  if (isWhole) return iso.slice(0, 19).replace('T', ' ');
  if (widthMs >= 86_400_000) return iso.slice(0, 10);
  if (widthMs >= 1_800_000) return `${iso.slice(5, 10)} ${iso.slice(11, 16)}`;
  if (widthMs >= 60_000) return iso.slice(11, 16);
  return widthMs >= 1_000 ? iso.slice(11, 19) : iso.slice(11, 22);
}

/** 1, 2 or 5 times a power of ten, such that four or fewer lines reach over the highest bar. */
function tickStep(most: number): number {
  let power = 1;
  for (;;) {
    for (const factor of [1, 2, 5]) if (most / (factor * power) <= 4) return factor * power;
    power *= 10;
  }
}

function countOf(bar: readonly number[], kind: VerdictKind): number {
  return bar[VERDICT_KINDS.indexOf(kind)] ?? 0;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

function rounded(value: number): number {
  return Math.round(value * 10) / 10;
}
