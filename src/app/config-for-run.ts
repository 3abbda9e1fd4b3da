import { faultLine, withoutNotes } from '../network/config-fault.ts';
import type { WardlineConfig } from '../network/config-schema.ts';
import { type Io, resolvePath } from './io.ts';
import { ConfigUnreadable, loadConfig } from './load-config.ts';
import { POLICY_NAMES } from './policy-names.ts';
import { safeText } from './text-safe.ts';
import { UserError } from './user-error.ts';

/** The configuration of a file, its faults told on standard error; a UserError where it cannot be used. */
export async function configForRun(path: string, io: Io): Promise<WardlineConfig> {
  try {
    const { config, faults } = await loadConfig(resolvePath(io, path), {
      now: Date.now(),
      detectors: POLICY_NAMES,
    });
    const told = withoutNotes(faults);
    for (const fault of told) io.stderr.write(`${safeText(faultLine(fault))}\n`);
    if (told.length < faults.length)
      io.stderr.write(
        `wardline: ${safeText(path)}: notes on its partner files: ${faults.length - told.length}; wardline config check says them\n`,
      );
    const errors = faults.filter((fault) => fault.severity === 'error').length;
    if (errors > 0)
      throw new UserError(
        `${path}: ${errors === 1 ? 'a fault keeps' : `${errors} faults keep`} it from being used; mend what is said above`,
      );
    return config;
  } catch (error) {
    if (error instanceof ConfigUnreadable) throw new UserError(error.message);
    throw error;
  }
}
