/** Exit status of a program that Ctrl-C ended, as shells have it. */
const EXIT_INTERRUPTED = 130;

/**
 * A signal that Ctrl-C sets off, so that a run without an end of its own comes to one. The second Ctrl-C
 * ends the program at once.
 */
export function interruption(): AbortSignal {
  const controller = new AbortController();
  process.once('SIGINT', () => {
    controller.abort();
    process.once('SIGINT', () => process.exit(EXIT_INTERRUPTED));
  });
  return controller.signal;
}
