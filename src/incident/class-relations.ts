import { compareSeverity, SEVERITIES, type Severity } from '../detect/severity.ts';
import type { ThreatClass } from '../detect/threat-class.ts';

/**
 * How grave and how specific a class is, in points. An interception says more than the questions that
 * prepared it, and everything says more than that something was written oddly.
 */
const GRAVITY: Readonly<Record<ThreatClass, number>> = {
  'sms-interception': 45,
  'call-interception': 40,
  'key-theft': 35,
  'profile-fraud': 30,
  'sms-spoofing': 25,
  'denial-of-service': 20,
  'location-tracking': 15,
  'identity-harvest': 10,
  scanning: 5,
  evasion: 0,
};

/** Points of a step of severity, and how many points of a score make one: gravity leads, the others weigh in. */
const SEVERITY_POINTS = 10;
const SCORE_PER_POINT = 5;

/** The strongest of what was found of one class. */
export interface ClassWeight {
  severity: Severity;
  /** 0-100. */
  score: number;
}

/** Points of a class as it was found. */
function weightOf(threat: ThreatClass, { severity, score }: ClassWeight): number {
  return GRAVITY[threat] + SEVERITIES.indexOf(severity) * SEVERITY_POINTS + score / SCORE_PER_POINT;
}

/** The class that an incident goes by: the weightiest of those found; by name where two weigh the same. */
export function leadingClass(found: Iterable<readonly [ThreatClass, ClassWeight]>): ThreatClass {
  let lead: ThreatClass = 'evasion';
  let most = Number.NEGATIVE_INFINITY;
  for (const [threat, weight] of found) {
    const points = weightOf(threat, weight);
    if (points < most || (points === most && threat >= lead)) continue;
    lead = threat;
    most = points;
  }
  return lead;
}

/** Notes what was found of a class; the strongest of each is kept. */
export function noteClass(
  found: Map<ThreatClass, ClassWeight>,
  threat: ThreatClass,
  { severity, score }: ClassWeight,
): void {
  const known = found.get(threat);
  if (known === undefined) {
    found.set(threat, { severity, score });
    return;
  }
  if (compareSeverity(severity, known.severity) > 0) known.severity = severity;
  if (score > known.score) known.score = score;
}

/**
 * Classes that are steps of one attack on a subscriber, so that they belong together even where different
 * networks' titles took them: titles are leased by the piece. The table of docs/adr/0008.
 */
const STEPS_OF_ONE_ATTACK: readonly (readonly [ThreatClass, readonly ThreatClass[]])[] = [
  [
    'sms-interception',
    [
      'identity-harvest',
      'location-tracking',
      'key-theft',
      'call-interception',
      'profile-fraud',
      'sms-spoofing',
      'denial-of-service',
    ],
  ],
  [
    'call-interception',
    ['identity-harvest', 'location-tracking', 'key-theft', 'profile-fraud', 'denial-of-service'],
  ],
  ['key-theft', ['identity-harvest', 'location-tracking']],
  ['profile-fraud', ['identity-harvest', 'denial-of-service']],
  ['sms-spoofing', ['identity-harvest']],
  ['denial-of-service', ['identity-harvest']],
  ['location-tracking', ['identity-harvest']],
];

const RELATED: ReadonlySet<string> = new Set(
  STEPS_OF_ONE_ATTACK.flatMap(([one, others]) =>
    others.flatMap((other) => [`${one} ${other}`, `${other} ${one}`]),
  ),
);

/** Whether two classes may be steps of one attack, whoever takes them. */
export function areRelated(one: ThreatClass, other: ThreatClass): boolean {
  return RELATED.has(`${one} ${other}`);
}
