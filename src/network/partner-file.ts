import { z } from 'zod';
import { homeClaims } from './config-checks.ts';
import { type ConfigFault, type ConfigPath, sortedFaults, withoutNotes } from './config-fault.ts';
import { type Partner, partnerSchema, type WardlineConfig } from './config-schema.ts';
import { ConfigText } from './config-text.ts';
import { MAX_IR21_ODDITIES, readIr21 } from './ir21/read-ir21.ts';
import { checkPartner } from './partner-checks.ts';
import { itemsAt, type PlacedData, valueAt } from './plain-data.ts';
import { CLAIM_KINDS } from './prefix-claims.ts';
import { prune } from './prune.ts';
import { schemaFaults } from './schema-faults.ts';

/** What a partner file says. */
export interface PartnerFile {
  readonly fileName: string;
  readonly partners: readonly Partner[];
  readonly faults: readonly ConfigFault[];
  /** The text with its places, for what only all files together show. */
  readonly source?: PlacedData;
  /** Where in the text each partner stands, those that could not be read included. */
  readonly paths: readonly ConfigPath[];
  /** Whether an operator wrote it about itself (IR.21): what is odd in it is noted, since we cannot mend it. */
  readonly isOwnWord?: boolean;
}

/** A file is one partner, a list of them, or a map with the list under `partners`. */
function partnerPaths(data: unknown): ConfigPath[] {
  if (Array.isArray(data)) return itemsAt(data, []);
  return Array.isArray(valueAt(data, ['partners'])) ? itemsAt(data, ['partners']) : [[]];
}

/** A file of IR.21: its oddities are notes, and only what cannot be read at all is a fault. */
function readXmlFile(text: string, fileName: string): PartnerFile {
  const { partners, oddities, fault, source } = readIr21(text, fileName);
  const faults: ConfigFault[] = oddities.map(({ line, what, done }) => ({
    file: fileName,
    line,
    column: 1,
    severity: 'note',
    text: `${what}; ${done}`,
  }));
  if (fault !== undefined) faults.push({ file: fileName, ...fault, severity: 'error' });
  const paths = partners.map(({ tadig }) => [tadig]);
  return { fileName, partners, faults: sortedFaults(faults), source, paths, isOwnWord: true };
}

/**
 * Reads a file of partners: IR.21 in XML, or YAML with the same facts as an item of `partners.list`, one or
 * many. Never throws.
 */
export function readPartnerFile(text: string, fileName: string): PartnerFile {
  if (/\.xml$/i.test(fileName) || /^\uFEFF?\s*</.test(text)) return readXmlFile(text, fileName);
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
  for (const { partners, faults: own, source, paths, isOwnWord = false } of files) {
    const found: ConfigFault[] = [];
    for (const path of paths) {
      if (source === undefined) break;
      // Our own file of IR.21 among those of others.
      if (isOwnWord && path[0] === config.network.tadig)
        found.push(source.fault(path, `${path[0]} is our own; what network says stands`, 'note'));
      else found.push(...checkPartner(source, path, claims, owners, isOwnWord ? 'note' : 'warning'));
    }
    faults.push(...sortedFaults([...own, ...fewNotes(found)]));
    for (const partner of partners) {
      if (known.has(partner.tadig)) continue;
      known.add(partner.tadig);
      list.push(partner);
    }
  }
  return { config: { ...config, partners: { ...config.partners, list } }, faults };
}

/** The first notes, and how many more there are: two files of one operator may contradict in each range. */
function fewNotes(faults: readonly ConfigFault[]): ConfigFault[] {
  const notes = faults.filter(({ severity }) => severity === 'note');
  const last = notes[MAX_IR21_ODDITIES - 1];
  if (last === undefined || notes.length === MAX_IR21_ODDITIES) return [...faults];
  const more = `${notes.length - MAX_IR21_ODDITIES} more claims like these are others' as well`;
  return [...withoutNotes(faults), ...notes.slice(0, MAX_IR21_ODDITIES), { ...last, text: more }];
}
