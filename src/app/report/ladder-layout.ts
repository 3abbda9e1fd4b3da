import type { LadderEntry } from './incident-ladder.ts';
import type { LadderNode, LadderStep } from './ladder-step.ts';
import { durationWords } from './report-words.ts';

/** Life lines on one side of Wardline; further nodes share the last. */
export const MAX_LANES_A_SIDE = 3;

/** Messages of one drawing: what fits on a printed page. A longer ladder goes on in the next. */
export const MAX_ROWS_A_DRAWING = 12;

/** A silence so long is told between two messages. */
export const TOLD_SILENCE_MS = 10_000;

/** Units of the drawing, which are pixels where it is shown in its own size. */
export const LADDER_WIDTH = 960;
const GUTTER = 104;
const SIDE_MARGIN = 76;
const HEAD_HEIGHT = 66;
const ROW_HEIGHT = 52;
const LINE_HEIGHT = 15;
const SILENCE_HEIGHT = 28;

/** Characters of parameters on a line, and lines of them. */
const LINE_CHARACTERS = 92;
const MAX_PARAMETER_LINES = 3;

export type LaneSide = 'outside' | 'home';

export interface Lane {
  readonly side: LaneSide;
  readonly x: number;
  /** More than one where life lines are shared. */
  readonly nodes: readonly LadderNode[];
}

export interface LadderRow {
  readonly entry: LadderEntry;
  /** Of the arrow. */
  readonly y: number;
  readonly fromX: number;
  readonly toX: number;
  /** Where it meets Wardline; `undefined` where both ends are on one side. */
  readonly wardlineX: number | undefined;
  /** Its parameters, a text a line. */
  readonly lines: readonly string[];
  /** `2 min 59 s later`, above it; `''` where it follows soon. */
  readonly silence: string;
  readonly silenceY: number;
}

export interface LadderDrawing {
  readonly width: number;
  readonly height: number;
  readonly headHeight: number;
  readonly gutter: number;
  readonly lanes: readonly Lane[];
  readonly wardlineX: number;
  readonly rows: readonly LadderRow[];
}

/** Where everything of a ladder stands: outside to the left, our network to the right, Wardline between. */
export function layOutLadder(entries: readonly LadderEntry[]): LadderDrawing[] {
  const { placeOf, outside, home } = assignLanes(entries.map(({ step }) => step));
  const columns = outside.length + 1 + home.length;
  const spacing = (LADDER_WIDTH - GUTTER - 2 * SIDE_MARGIN) / Math.max(1, columns - 1);
  const xOf = (column: number) => Math.round(GUTTER + SIDE_MARGIN + column * spacing);
  const lanes: Lane[] = [
    ...outside.map((nodes, place) => ({ side: 'outside' as const, x: xOf(place), nodes })),
    ...home.map((nodes, place) => ({ side: 'home' as const, x: xOf(outside.length + 1 + place), nodes })),
  ];
  const wardlineX = xOf(outside.length);
  const laneX = (lane: LanePlace) =>
    xOf(lane.side === 'outside' ? lane.place : outside.length + 1 + lane.place);
  const drawings: LadderDrawing[] = [];
  for (let first = 0; first < entries.length; first += MAX_ROWS_A_DRAWING) {
    const rows: LadderRow[] = [];
    let y = HEAD_HEIGHT + 4;
    entries.slice(first, first + MAX_ROWS_A_DRAWING).forEach((entry, place) => {
      const { step } = entry;
      const before = entries[first + place - 1]?.step;
      const quiet = before === undefined ? 0 : step.atMs - before.atMs;
      const silence = quiet >= TOLD_SILENCE_MS ? `${durationWords(quiet)} later` : '';
      const silenceY = y + SILENCE_HEIGHT / 2;
      if (silence !== '') y += SILENCE_HEIGHT;
      const lines = parameterLines(step.parameters);
      const [from, to] = placeOf(step);
      rows.push({
        entry,
        y: y + ROW_HEIGHT / 2 + 4,
        fromX: laneX(from),
        toX: laneX(to),
        wardlineX: from.side === to.side ? undefined : wardlineX,
        lines,
        silence,
        silenceY,
      });
      y += ROW_HEIGHT + Math.max(0, lines.length - 1) * LINE_HEIGHT;
    });
    drawings.push({
      width: LADDER_WIDTH,
      height: y + 12,
      headHeight: HEAD_HEIGHT,
      gutter: GUTTER,
      lanes,
      wardlineX,
      rows,
    });
  }
  return drawings;
}

interface LanePlace {
  readonly side: LaneSide;
  readonly place: number;
}

interface Lanes {
  readonly outside: LadderNode[][];
  readonly home: LadderNode[][];
  placeOf(step: LadderStep): readonly [from: LanePlace, to: LanePlace];
}

/** Gives each node a life line in the order that they appear. */
function assignLanes(steps: readonly LadderStep[]): Lanes {
  const lanes: Record<LaneSide, LadderNode[][]> = { outside: [], home: [] };
  const places = new Map<string, LanePlace>();
  const placeFor = (node: LadderNode, side: LaneSide, isCertain: boolean): LanePlace => {
    const name = nodeName(node);
    // a forger stands outside though the title it uses is one of ours
    const known = places.get(`${side} ${name}`);
    if (known !== undefined) return known;
    const other = places.get(`${side === 'home' ? 'outside' : 'home'} ${name}`);
    if (other !== undefined && !isCertain) return other;
    const row = lanes[side];
    const isShared = row.length >= MAX_LANES_A_SIDE;
    if (isShared) row[row.length - 1]?.push(node);
    else row.push([node]);
    const place: LanePlace = { side, place: row.length - 1 };
    places.set(`${side} ${name}`, place);
    return place;
  };
  const placeOf = (step: LadderStep): readonly [LanePlace, LanePlace] => {
    const isCertain = step.side !== 'unknown';
    const fromHome = step.side === 'from-home';
    const from = placeFor(step.from, fromHome ? 'home' : 'outside', isCertain);
    return [from, placeFor(step.to, fromHome ? 'outside' : 'home', isCertain)];
  };
  for (const step of steps) placeOf(step);
  return { ...lanes, placeOf };
}

function nodeName({ title, pointCode }: LadderNode): string {
  return title === '' ? `pc ${pointCode}` : title;
}

/** Parameters side by side as long as they fit, broken between them. */
function parameterLines(parameters: readonly string[]): string[] {
  const lines: string[] = [];
  for (const parameter of parameters) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 3 + parameter.length <= LINE_CHARACTERS)
      lines[lines.length - 1] = `${last} · ${parameter}`;
    else if (lines.length < MAX_PARAMETER_LINES) lines.push(parameter);
  }
  return lines;
}
