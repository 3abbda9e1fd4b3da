import type { CannotJudgeCause } from '../../verdict/cannot-judge.ts';

/** What a cause means to whoever reads the report. */
export const CAUSE_TEXTS: Readonly<Record<CannotJudgeCause, string>> = {
  malformed: 'could not be read whole: lengths, tags or mandatory parts are wrong',
  'doubtful-value': 'was read whole, and a value in it is none that the specification knows',
  'over-limit': 'reached one of Wardline’s bounds before its end',
  'unknown-operation': 'asked for an operation that means nothing to the user of the dialogue',
  'unknown-context': 'named an application context that is none of MAP’s or CAP’s',
  'unknown-user': 'is neither MAP nor CAP, or its dialogue began before the capture',
  'not-an-itu-message': 'is TCAP of ANSI, whose operations no detector knows',
  'not-screened': 'was read, and no detector looks at signalling of its kind',
  'cut-by-capture': 'is in the capture with its beginning alone',
  'memory-full': 'could not be judged by what was before: there was no room to remember it',
  'no-network-plan': 'could not be judged by who is who: no network plan was given',
  'side-unknown': 'came from a side that nothing tells: neither point codes nor titles are in the plan',
  'detector-failed': 'made a detector fail, which is a fault of Wardline',
};
