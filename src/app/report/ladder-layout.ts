import type { LadderEntry } from './incident-ladder.ts';
import type { LadderNode, LadderStep } from './ladder-step.ts';
import { cutText } from './markup.ts';
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
const SIDE_MARGIN = 66;
const HEAD_HEIGHT = 66;
const ROW_HEIGHT = 56;
const LINE_HEIGHT = 15;
const SILENCE_HEIGHT = 28;

/** Lines of parameters below an arrow. */
const MAX_PARAMETER_LINES = 4;

/** Width of a character of them, on the average and a little more. */
const CHARACTER_WIDTH = 7.1;

/** Room beside Wardline, where it is told what became of a message, in widths between other life lines. */
const WARDLINE_ROOM = 1.7;
const CROWDED_WARDLINE_ROOM = 1.25;
const CROWDED_LANES = 4;

/** From the life line that it comes from to the words of a message. */
export const TEXT_INDENT = 12;

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
  /** Between life lines of one side. */
  readonly spacing: number;
  readonly lanes: readonly Lane[];
  readonly wardlineX: number;
  readonly rows: readonly LadderRow[];
}

/** Where everything of a ladder stands: outside to the left, our network to the right, Wardline between. */
export function layOutLadder(entries: readonly LadderEntry[]): LadderDrawing[] {
  const { placeOf, outside, home } = assignLanes(entries.map(({ step }) => step));
  const room = outside.length + home.length >= CROWDED_LANES ? CROWDED_WARDLINE_ROOM : WARDLINE_ROOM;
  const spaces = Math.max(0, outside.length - 1) + Math.max(0, home.length - 1) + 2 * room;
  const spacing = (LADDER_WIDTH - GUTTER - 2 * SIDE_MARGIN) / spaces;
  // Wardline is the column after those outside
  const xOf = (column: number) => {
    const beside = column < outside.length ? 0 : column === outside.length ? room - 1 : 2 * (room - 1);
    return Math.round(GUTTER + SIDE_MARGIN + (column + beside) * spacing);
  };
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
      const [from, to] = placeOf(step);
      const [fromX, toX] = [laneX(from), laneX(to)];
      const textRoom = (toX >= fromX ? LADDER_WIDTH - fromX : fromX - GUTTER) - TEXT_INDENT;
      const lines = parameterLines(step.parameters, Math.floor(textRoom / CHARACTER_WIDTH));
      rows.push({
        entry,
        y: y + ROW_HEIGHT / 2 + 2,
        fromX,
        toX,
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
      spacing,
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
function parameterLines(parameters: readonly string[], characters: number): string[] {
  const lines: string[] = [];
  for (const parameter of parameters) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 3 + parameter.length <= characters)
      lines[lines.length - 1] = `${last} · ${parameter}`;
    else if (lines.length < MAX_PARAMETER_LINES) lines.push(cutText(parameter, characters));
  }
  return lines;
}
