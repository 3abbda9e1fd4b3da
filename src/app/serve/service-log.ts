import { setTimeout as wait } from 'node:timers/promises';
import { type Logger, pino } from 'pino';
import { maskedText } from '../../http/masked-text.ts';
import type { Io } from '../io.ts';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Octets of the log that wait for a slow reader; beyond, lines are dropped and the service goes on. */
export const MAX_LOG_OCTETS = 4 * 1024 * 1024;

/** What a reader of the log gets at the end to take the last lines. */
const FLUSH_MS = 1000;

export interface ServiceLog {
  readonly logger: Logger;
  /** Lines that a slow reader cost. */
  readonly dropped: () => number;
  /** Waits until what was logged is written, or nobody takes it. */
  close(): Promise<void>;
}

/** The log of a service: JSON on standard error, a line an event, without subscribers' numbers. */
export function openLog(level: LogLevel, io: Io): ServiceLog {
  const options = {
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: errorFields },
  };
  if (io.stderr !== process.stderr)
    return { logger: pino(options, io.stderr), dropped: () => 0, close: async () => {} };
  let dropped = 0;
  const destination = pino.destination({ dest: process.stderr.fd, sync: false, maxLength: MAX_LOG_OCTETS });
  destination.on('drop', () => {
    dropped++;
  });
  // who read the log is gone; the service is not
  destination.on('error', () => {});
  const flushed = () => new Promise<void>((resolve) => destination.flush(() => resolve()));
  return {
    logger: pino(options, destination),
    dropped: () => dropped,
    close: () => Promise.race([flushed(), wait(FLUSH_MS)]),
  };
}

/** An error as it may be logged: its words may hold what a stranger sent. */
function errorFields(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: maskedText(String(error)) };
  const { name, message, stack = '' } = error;
  const code = 'code' in error ? String(error.code) : undefined;
  return { name, code, message: maskedText(message), at: stack.split('\n').slice(1).map(trimmed) };
}

function trimmed(line: string): string {
  return line.trim();
}
