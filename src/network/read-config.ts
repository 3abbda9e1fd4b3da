import { type ConfigSurroundings, checkConfig } from './config-checks.ts';
import { type ConfigFault, type ConfigPath, sortedFaults } from './config-fault.ts';
import { configJsonSchema, configSchema, type WardlineConfig } from './config-schema.ts';
import { ConfigText } from './config-text.ts';
import { prune } from './prune.ts';
import { schemaFaults } from './schema-faults.ts';

/** What stands in for what a network must say and does not. It recognises nothing as ours. */
const STAND_INS = { network: { name: 'unnamed', country: 'XX', plmns: [] } };

export interface ReadConfig {
  /**
   * What could be read, the rest left out or at its default. Only where no fault is an error may a
   * network be guarded with it.
   */
  readonly config: WardlineConfig;
  /** Every fault of the file, in its order. */
  readonly faults: ConfigFault[];
  /** Where the value of a path stands. */
  readonly positionOf: (path: ConfigPath) => { line: number; column: number };
}

/**
 * Reads the text of wardline.yaml. Never throws: what is wrong is told, all of it.
 *
 * @param fileName how faults name the file
 */
export function readConfig(
  text: string,
  fileName: string,
  surroundings: ConfigSurroundings = {},
): ReadConfig {
  const source = new ConfigText(text, fileName);
  const faults = [...source.faults];
  const positionOf = (path: ConfigPath) => source.positionOf(path);
  const nothing = () => configSchema.parse(STAND_INS);
  if (source.data === undefined || source.data === null) {
    if (faults.length === 0)
      faults.push(source.fault([], 'the file is empty; begin with network:, as in examples/wardline.yaml'));
    return { config: nothing(), faults, positionOf };
  }
  if (typeof source.data !== 'object' || Array.isArray(source.data)) {
    faults.push(source.fault([], 'the file is no map; begin with network:, as in examples/wardline.yaml'));
    return { config: nothing(), faults, positionOf };
  }
  const result = configSchema.safeParse(source.data);
  if (!result.success) faults.push(...schemaFaults(source, [], result.error.issues, configJsonSchema()));
  faults.push(...checkConfig(source, surroundings));
  const config = result.success ? result.data : (prune(configSchema, source.data, STAND_INS) ?? nothing());
  return { config, faults: sortedFaults(faults), positionOf };
}
