import { type ConfigFault, type ConfigPath, pathText, quoted } from './config-fault.ts';
import { INCIDENT_CLASSES } from './config-schema.ts';
import type { ConfigText } from './config-text.ts';
import { parseDigitRange } from './digit-range.ts';
import { exceptionEndMs } from './exception-end.ts';
import { nearest } from './nearest.ts';
import { checkListed } from './partner-checks.ts';
import { itemsAt, textAt, valueAt } from './plain-data.ts';

/** What is known outside the file and judged against. */
export interface PolicySurroundings {
  /** Milliseconds since 1970; without it, no exception is past. */
  readonly now?: number;
  /** Identifiers of detectors; without them, any identifier is taken for one. */
  readonly detectors?: readonly string[];
}

/** A word that must be a class of incidents or a detector. */
function unknownDetector(word: string, detectors: readonly string[] | undefined): string | undefined {
  const known: readonly string[] = [...INCIDENT_CLASSES, ...(detectors ?? [])];
  if (known.includes(word)) return undefined;
  const near = nearest(word, known);
  if (detectors === undefined && near === undefined && /^[a-z][a-z0-9-]*$/.test(word)) return undefined;
  return `is neither a class of incidents nor a detector; write ${near ?? 'one, such as location-tracking'}`;
}

/** The keys of a map of actions, each told where the key stands. */
function checkActions(
  text: ConfigText,
  at: ConfigPath,
  detectors: readonly string[] | undefined,
): ConfigFault[] {
  const byName = valueAt(text.data, at);
  const isMap = typeof byName === 'object' && byName !== null && !Array.isArray(byName);
  return (isMap ? Object.keys(byName) : []).flatMap((word) => {
    const path = [...at, word];
    const wrong = unknownDetector(word, detectors);
    if (wrong === undefined) return [];
    return [
      { ...text.fault(path, `${pathText(at)}: ${quoted(word)} ${wrong}`), ...text.positionOfKey(path) },
    ];
  });
}

function checkException(
  text: ConfigText,
  path: ConfigPath,
  { now, detectors }: PolicySurroundings,
): ConfigFault[] {
  const faults: ConfigFault[] = [];
  const tell = (key: string, words: string, severity: ConfigFault['severity'] = 'error') =>
    faults.push(text.fault([...path, key], `${pathText([...path, key])}: ${words}`, severity));
  const detector = textAt(text.data, [...path, 'detector']);
  const wrong = detector === undefined ? undefined : unknownDetector(detector, detectors);
  if (wrong !== undefined && /^[a-z][a-z0-9-]*$/.test(detector ?? ''))
    tell('detector', `${quoted(detector)} ${wrong}`);
  const sender = textAt(text.data, [...path, 'sender']);
  const range = sender === undefined ? undefined : parseDigitRange(sender);
  if (range === 'unequal-lengths')
    tell(
      'sender',
      `${quoted(sender)} has ends of unequal lengths; write both with the same number of digits`,
    );
  if (range === 'falls') tell('sender', `${quoted(sender)} falls; write the lower number first`);
  faults.push(...checkListed(text, [[...path, 'sender']], ', or write a global title'));
  const until = textAt(text.data, [...path, 'until']);
  const end = until === undefined ? undefined : exceptionEndMs(until);
  if (now !== undefined && end !== undefined && end <= now)
    tell(
      'until',
      `${quoted(until)} is past, and the exception is no longer in force; take it out, or agree on a new end`,
      'warning',
    );
  return faults;
}

/** Each partner has one policy. */
function checkPartnerPolicies(text: ConfigText, detectors: readonly string[] | undefined): ConfigFault[] {
  const seen = new Map<string, string>();
  const paths = itemsAt(text.data, ['policy', 'partners']);
  const codes = paths.map((path) => [...path, 'tadig']);
  const twice = codes.flatMap((path) => {
    const tadig = textAt(text.data, path);
    if (tadig === undefined) return [];
    const first = seen.get(tadig);
    if (first === undefined) {
      seen.set(tadig, pathText(path.slice(0, -1)));
      return [];
    }
    return [text.fault(path, `${pathText(path)}: ${quoted(tadig)} has ${first} already; keep one`)];
  });
  return [
    ...twice,
    ...checkListed(text, codes),
    ...paths.flatMap((path) => checkActions(text, [...path, 'default'], detectors)),
  ];
}

/** What the schema cannot judge about the policy: names of detectors and partners, and ends that are past. */
export function checkPolicy(text: ConfigText, surroundings: PolicySurroundings): ConfigFault[] {
  const { detectors } = surroundings;
  return [
    ...checkActions(text, ['policy', 'default'], detectors),
    ...['international', 'national'].flatMap((perimeter) =>
      checkActions(text, ['policy', 'perimeters', perimeter, 'default'], detectors),
    ),
    ...checkPartnerPolicies(text, detectors),
    ...itemsAt(text.data, ['policy', 'exceptions']).flatMap((path) =>
      checkException(text, path, surroundings),
    ),
  ];
}
