import { z } from 'zod';
import { homeClaims } from './config-checks.ts';
import { type ConfigFault, type ConfigPath, sortedFaults } from './config-fault.ts';
import { type Partner, partnerSchema, type WardlineConfig } from './config-schema.ts';
import { ConfigText } from './config-text.ts';
import { checkPartner } from './partner-checks.ts';
import { itemsAt, valueAt } from './plain-data.ts';
import { CLAIM_KINDS } from './prefix-claims.ts';
import { prune } from './prune.ts';
import { schemaFaults } from './schema-faults.ts';

/** What a partner file says. */
export interface PartnerFile {
  readonly fileName: string;
  readonly partners: readonly Partner[];
  readonly faults: readonly ConfigFault[];
  /** The text with its places, for what only all files together show. */
  readonly source?: ConfigText;
  /** Where in the text each partner stands, those that could not be read included. */
  readonly paths: readonly ConfigPath[];
}

/** A file is one partner, a list of them, or a map with the list under `partners`. */
function partnerPaths(data: unknown): ConfigPath[] {
  if (Array.isArray(data)) return itemsAt(data, []);
  return Array.isArray(valueAt(data, ['partners'])) ? itemsAt(data, ['partners']) : [[]];
}

/**
 * Reads a file of partners in YAML: the same facts as an item of `partners.list`, one or many. Never
 * throws. Files of IR.21 XML are not read in this version, which is a fault of one line.
 */
export function readPartnerFile(text: string, fileName: string): PartnerFile {
  if (/\.xml$/i.test(fileName) || /^\uFEFF?\s*</.test(text)) {
    const words =
      'partner files in XML (IR.21) are not read in this version; write the same facts as YAML, as in partners.list';
    const fault: ConfigFault = { file: fileName, line: 1, column: 1, severity: 'error', text: words };
    return { fileName, partners: [], faults: [fault], paths: [] };
  }
  const source = new ConfigText(text, fileName);
  const faults = [...source.faults];
  const partners: Partner[] = [];
  if (source.data === undefined || source.data === null) {
    if (faults.length === 0)
      faults.push(source.fault([], 'the file is empty; write a partner with tadig, name and country'));
    return { fileName, partners, faults, paths: [] };
  }
  const paths = partnerPaths(source.data);
  const jsonSchema = z.toJSONSchema(partnerSchema, { io: 'input' });
  for (const path of paths) {
    const value = path.length === 0 ? source.data : valueAt(source.data, path);
    const result = partnerSchema.safeParse(value);
    if (!result.success) faults.push(...schemaFaults(source, path, result.error.issues, jsonSchema));
    const partner = result.success ? result.data : prune(partnerSchema, value, {});
    if (partner !== undefined) partners.push(partner);
  }
  return { fileName, partners, faults: sortedFaults(faults), source, paths };
}

/**
 * A configuration with the partners of its files after those of its list.
 *
 * A file is an operator's own word: where it claims what is ours or another's, that is a warning, and the
 * first claim stands (ours, then the list's, then the files' in their order).
 *
 * @returns faults of the files: their own and those that only all together show
 */
export function mergePartners(
  config: WardlineConfig,
  files: readonly PartnerFile[],
): { config: WardlineConfig; faults: ConfigFault[] } {
  const claims = homeClaims(config);
  const owners = new Map<string, string>();
  if (config.network.tadig !== undefined) owners.set(config.network.tadig, 'network.tadig');
  for (const partner of config.partners.list) {
    owners.set(partner.tadig, 'partners.list');
    for (const kind of CLAIM_KINDS) for (const text of partner[kind]) claims.add(kind, text, partner.tadig);
  }
  const known = new Set(owners.keys());
  const list = [...config.partners.list];
  const faults: ConfigFault[] = [];
  for (const { partners, faults: own, source, paths } of files) {
    const found =
      source === undefined
        ? []
        : paths.flatMap((path) => checkPartner(source, path, claims, owners, 'warning'));
    faults.push(...sortedFaults([...own, ...found]));
    for (const partner of partners) {
      if (known.has(partner.tadig)) continue;
      known.add(partner.tadig);
      list.push(partner);
    }
  }
  return { config: { ...config, partners: { ...config.partners, list } }, faults };
}
