import { constants } from 'node:os';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Exit status of a program that a signal ended, as shells have it. */
const EXIT_BY_SIGNAL = 128;

/** What the first Ctrl-C or SIGTERM sets off; the second ends the program at once. */
export interface StopSignals {
  readonly stop: AbortSignal;
  /** Leaves signals to the system again. */
  dispose(): void;
}

export function stopSignals(): StopSignals {
  const controller = new AbortController();
  const onSignal = (signal: (typeof SIGNALS)[number]) => {
    if (controller.signal.aborted) process.exit(EXIT_BY_SIGNAL + constants.signals[signal]);
    controller.abort();
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  return {
    stop: controller.signal,
    dispose: () => {
      for (const signal of SIGNALS) process.off(signal, onSignal);
    },
  };
}
