import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { JudgedFinding } from '../verdict/verdict.ts';
import { CHAIN_GAP_MS, INCIDENT_GAP_MS } from './belonging.ts';
import { MAX_EVIDENCE, MAX_STORY_STEPS } from './case.ts';
import { MAX_INCIDENTS } from './case-room.ts';
import {
  CAMPAIGN_SUBSCRIBERS,
  INTERCEPTION_CAMPAIGN_SUBSCRIBERS,
  IncidentGathering,
  LEAST_ALONE_SCORE,
} from './gather.ts';
import type { Incident } from './incident.ts';
import type { Observation } from './step.ts';
import { MAX_LISTED_SUBSCRIBERS } from './subscriber-tally.ts';

const FINDING: JudgedFinding = {
  detector: 'at-interconnect-never',
  category: 1,
  class: 'location-tracking',
  severity: 'high',
  score: 90,
  reason: 'somebody asked where somebody is',
  verdict: 'block',
};

const START_MS = Date.UTC(2019, 0, 31, 10);
const MINUTE_MS = 60_000;
const FRANCE = { gt: '33609000010', country: 'FR', operator: 'Example France' };
const SPAIN = { gt: '34609000010', country: 'ES', operator: null };

function seen(more: Partial<Observation> = {}): Observation {
  const atMs = more.atMs ?? START_MS;
  return {
    capture: 0,
    frame: 4,
    index: 0,
    findings: [FINDING],
    sender: FRANCE,
    imsi: '',
    msisdn: '447700900123',
    at: `${new Date(atMs).toISOString().slice(0, -1)}000Z`,
    atMs,
    ...more,
  };
}

function finding(threat: JudgedFinding['class'], more: Partial<JudgedFinding> = {}): JudgedFinding {
  return { ...FINDING, class: threat, detector: `finds-${threat}`, reason: `${threat} it was`, ...more };
}

function gathered(...observations: readonly Observation[]): Incident[] {
  const gathering = new IncidentGathering();
  for (const observation of observations) gathering.add(observation);
  return gathering.incidents();
}

/** A foreign title by number; each of another block. */
function stranger(n: number): Observation['sender'] {
  return { gt: `${4_000_000 + n}001`, country: null, operator: null };
}

function number(n: number): string {
  return `447700900${String(n % 1000).padStart(3, '0')}${n >= 1000 ? String(Math.floor(n / 1000)) : ''}`;
}

describe('one subscriber', () => {
  test('two titles that ask where a subscriber is are one incident', () => {
    const [incident, ...others] = gathered(
      seen(),
      seen({
        frame: 9,
        atMs: START_MS + 61_500,
        sender: SPAIN,
        findings: [{ ...FINDING, detector: 'padded-opcode', severity: 'critical', score: 80 }],
      }),
    );
    assert.deepEqual(others, []);
    assert.deepEqual(incident, {
      id: incident?.id,
      class: 'location-tracking',
      title: 'Location asked for: +44 7700 90••••',
      severity: 'critical',
      confidence: 0.98,
      subscriber: { imsi: null, msisdn: '44770090••••' },
      senders: [FRANCE, SPAIN],
      firstAt: '2019-01-31T10:00:00.000000Z',
      lastAt: '2019-01-31T10:01:01.500000Z',
      detectors: ['at-interconnect-never', 'padded-opcode'],
      frames: [4, 9],
      evidence: [
        { capture: 0, frame: 4, index: 0 },
        { capture: 0, frame: 9, index: 0 },
      ],
      story: ['10:00:00 somebody asked where somebody is', '10:01:01 somebody asked where somebody is'],
      advice: incident?.advice,
      messages: 2,
      classes: ['location-tracking'],
      phases: ['reconnaissance'],
      subscribers: 1,
      subscriberList: [{ imsi: null, msisdn: '44770090••••' }],
    });
    assert.match(incident?.id ?? '', /^[0-9a-f]{12}$/);
    assert.ok((incident?.advice ?? '').length > 20);
  });

  test('another subscriber is another incident, and so is a message that names none', () => {
    const incidents = gathered(
      seen(),
      seen({ msisdn: '447700900124' }),
      seen({ msisdn: '' }),
      seen({ msisdn: '', sender: { gt: '', country: null, operator: null } }),
    );
    assert.equal(new Set(incidents.map(({ id }) => id)).size, 4);
    const titles = incidents.map(({ title }) => title);
    assert.ok(titles.includes('Location asked for: by +33 609 000010 (Example France)'));
    assert.ok(titles.includes('Location asked for: by a node without title'));
  });

  test('an evasion with what it hides is one incident, which goes by what is hidden', () => {
    const both = [finding('evasion', { severity: 'critical', score: 95 }), FINDING];
    const [incident, ...others] = gathered(seen({ findings: both }));
    assert.deepEqual(others, []);
    assert.equal(incident?.class, 'location-tracking');
    assert.equal(incident?.severity, 'critical');
    assert.deepEqual(incident?.story, [
      '10:00:00 reconnaissance: somebody asked where somebody is',
      '10:00:00 evasion: evasion it was',
    ]);
  });

  test('unrelated deeds of unrelated networks stay apart', () => {
    const incidents = gathered(
      seen(),
      seen({ sender: SPAIN, findings: [finding('profile-fraud')], atMs: START_MS + MINUTE_MS }),
    );
    assert.equal(incidents.length, 2);
    const ofOneSender = gathered(
      seen(),
      seen({ findings: [finding('profile-fraud')], atMs: START_MS + MINUTE_MS }),
    );
    assert.equal(ofOneSender.length, 1);
  });

  test('another network’s step is of the attack for some hours, and no longer', () => {
    const after = (gapMs: number) =>
      gathered(
        seen({ findings: [finding('identity-harvest')] }),
        seen({ sender: SPAIN, findings: [finding('sms-interception')], atMs: START_MS + gapMs }),
      ).length;
    assert.equal(after(CHAIN_GAP_MS), 1);
    assert.equal(after(CHAIN_GAP_MS + 1), 2);
  });

  test('after a day of quiet an incident is over', () => {
    const incidents = gathered(
      seen(),
      seen({ frame: 5, atMs: START_MS + INCIDENT_GAP_MS }),
      seen({ frame: 6, atMs: START_MS + 2 * INCIDENT_GAP_MS + 1 }),
    );
    assert.deepEqual(
      incidents.map(({ messages }) => messages),
      [2, 1],
    );
    assert.equal(
      incidents[0]?.story[0],
      '10:00:00 somebody asked where somebody is … once more at 2019-02-01 10:00:00',
    );
  });

  test('an IMSI and a number that a message joins are one subscriber', () => {
    const imsi = '234150000000001';
    const [incident, ...others] = gathered(
      seen({ findings: [finding('identity-harvest')] }),
      seen({ imsi, msisdn: '', findings: [finding('sms-interception')], sender: SPAIN, frame: 5 }),
      seen({ imsi, frame: 6 }),
    );
    assert.deepEqual(others, []);
    assert.equal(incident?.class, 'sms-interception');
    assert.deepEqual(incident?.subscriber, { imsi: '23415000000••••', msisdn: '44770090••••' });
    assert.deepEqual(incident?.frames, [4, 5, 6]);
  });

  test('so are those that are known to belong together, whether that is learnt before or after', () => {
    for (const early of [true, false]) {
      const gathering = new IncidentGathering();
      if (early) gathering.alias('234150000000001', '447700900123');
      gathering.add(seen());
      gathering.add(seen({ msisdn: '', imsi: '234150000000001', frame: 5 }));
      if (!early) gathering.alias('234150000000001', '447700900123');
      const [incident, ...others] = gathering.incidents();
      assert.deepEqual(others, []);
      assert.deepEqual(incident?.frames, [4, 5]);
    }
  });

  test('numbers are masked in a story, or written out, however the detector wrote them', () => {
    for (const number of ['+44 7700 900123', '+44 7700 90••••']) {
      const gathering = new IncidentGathering();
      gathering.add(seen({ findings: [{ ...FINDING, reason: `it asked where ${number} is` }] }));
      assert.deepEqual(gathering.incidents()[0]?.story, ['10:00:00 it asked where +44 7700 90•••• is']);
      assert.deepEqual(gathering.incidents(true)[0]?.story, ['10:00:00 it asked where +44 7700 900123 is']);
      assert.equal(gathering.incidents(true)[0]?.subscriber.msisdn, '447700900123');
    }
  });
});

describe('weak findings', () => {
  const weak = finding('identity-harvest', {
    score: LEAST_ALONE_SCORE - 1,
    severity: 'low',
    verdict: 'flag',
  });

  test('make no incident alone', () => {
    assert.deepEqual(gathered(seen({ findings: [weak] }), seen({ msisdn: '', findings: [weak] })), []);
  });

  test('are steps of an incident that is there, and the beginning of one to come', () => {
    const strong = seen({
      frame: 5,
      atMs: START_MS + MINUTE_MS,
      sender: SPAIN,
      findings: [finding('sms-interception')],
    });
    const [before] = gathered(seen({ findings: [weak] }), strong);
    const after = { ...strong, atMs: START_MS + 2 * MINUTE_MS, frame: 7, findings: [weak] };
    assert.deepEqual(before?.frames, [4, 5]);
    assert.deepEqual(gathered(strong, after)[0]?.frames, [5, 7]);
  });

  test('what policy lets pass is nothing at all', () => {
    assert.deepEqual(gathered(seen({ findings: [{ ...FINDING, verdict: 'pass' }] })), []);
  });
});

describe('a kill chain', () => {
  const imsi = '234150000000001';
  const victim = '447700900999';
  const harvest = finding('identity-harvest', { severity: 'low', score: 40, detector: 'routing-asked' });
  const keys = finding('key-theft', { severity: 'medium', score: 50, detector: 'keys-asked' });
  const moved = finding('sms-interception', { score: 85, detector: 'impossible-move' });
  const text = finding('sms-interception', { score: 70, detector: 'text-to-suspect' });
  const step = (frame: number, minutes: number, what: JudgedFinding, more: Partial<Observation>) =>
    seen({ frame, atMs: START_MS + minutes * MINUTE_MS, findings: [what], ...more });
  const chain: readonly Observation[] = [
    step(1, 0, harvest, { msisdn: victim, operation: 'sendRoutingInfoForSM' }),
    step(2, 7, keys, { imsi, msisdn: '', sender: SPAIN, operation: 'sendAuthenticationInfo' }),
    step(3, 8, moved, { imsi, msisdn: '', sender: SPAIN, operation: 'updateLocation' }),
    step(4, 12, text, { imsi, msisdn: victim, sender: stranger(0), operation: 'mt-ForwardSM' }),
    step(5, 15, moved, { imsi, msisdn: '', sender: SPAIN, operation: 'updateLocation' }),
  ];

  function check(incident: Incident | undefined): void {
    assert.equal(incident?.class, 'sms-interception');
    assert.equal(incident?.severity, 'critical');
    assert.deepEqual(incident?.phases, [
      'reconnaissance',
      'key request',
      'move',
      'text to the new place',
      'second move',
    ]);
    assert.deepEqual(incident?.story, [
      '10:00:00 reconnaissance: identity-harvest it was',
      '10:07:00 key request: key-theft it was',
      '10:08:00 move: sms-interception it was',
      '10:12:00 text to the new place: sms-interception it was',
      '10:15:00 second move: sms-interception it was',
    ]);
    assert.equal(incident?.messages, 5);
  }

  test('is one incident, in order of time, more severe than its steps where it is whole', () => {
    const incidents = gathered(...chain);
    assert.equal(incidents.length, 1);
    check(incidents[0]);
    assert.equal(gathered(...chain.slice(0, 3))[0]?.severity, 'high');
  });

  // Everybody else: partners' odd stacks, trackers and harvesters, each about other subscribers.
  function unrelated(n: number): Observation {
    const threats = ['location-tracking', 'identity-harvest', 'evasion', 'denial-of-service'] as const;
    const threat = threats[n % threats.length] ?? 'evasion';
    const severity = (['low', 'medium', 'info'] as const)[n % 3] ?? 'info';
    return seen({
      frame: 10 + n,
      atMs: START_MS + Math.floor((n / 20_000) * 3 * MINUTE_MS),
      msisdn: n % 5 === 0 ? '' : `33612${String(n).padStart(6, '0')}`,
      sender: stranger(n % 3 === 0 ? n : n % 300),
      findings: [finding(threat, { severity, score: 35 + (n % 40) })],
    });
  }

  test('is one incident still among a hundred thousand other observations', () => {
    const gathering = new IncidentGathering();
    let next = 0;
    for (let n = 0; n < 100_000; n++) {
      if (n % 20_000 === 0 && next < chain.length) {
        const of = chain[next++];
        if (of !== undefined) gathering.add(of);
      }
      gathering.add(unrelated(n));
    }
    const about = gathering.incidents(true).filter(({ subscriber }) => subscriber.msisdn === victim);
    assert.equal(about.length, 1);
    check(about[0]);
    assert.ok(gathering.incidents().length <= MAX_INCIDENTS + 10);
  });

  test('keeps how it began where that was part of a harvest of many', () => {
    const gathering = new IncidentGathering();
    for (let n = 0; n < 500; n++) {
      const [first] = chain;
      if (first !== undefined) gathering.add({ ...first, msisdn: number(n), frame: 1000 + n });
    }
    for (const of of [chain[0], ...chain.slice(1)]) if (of !== undefined) gathering.add(of);
    const incidents = gathering.incidents(true);
    assert.equal(incidents.length, 2);
    check(incidents.find(({ subscriber }) => subscriber.msisdn === victim));
  });
});

describe('one sender and many subscribers', () => {
  const harvested = (n: number, more: Partial<Observation> = {}) =>
    seen({
      frame: n + 1,
      atMs: START_MS + n * 1000,
      msisdn: number(n),
      findings: [finding('identity-harvest')],
      ...more,
    });

  test('are incidents of their own while they are few', () => {
    const few = Array.from({ length: CAMPAIGN_SUBSCRIBERS - 1 }, (_, n) => harvested(n));
    assert.equal(gathered(...few).length, CAMPAIGN_SUBSCRIBERS - 1);
  });

  test('are one campaign where they are many, which keeps the id of the first', () => {
    const many = Array.from({ length: 500 }, (_, n) =>
      harvested(n, { sender: { ...FRANCE, gt: `336090000${10 + (n % 7)}` } }),
    );
    const [campaign, ...others] = gathered(...many);
    assert.deepEqual(others, []);
    assert.equal(campaign?.id, gathered(harvested(0))[0]?.id);
    assert.equal(campaign?.messages, 500);
    assert.ok(Math.abs((campaign?.subscribers ?? 0) - 500) < 40, String(campaign?.subscribers));
    assert.equal(campaign?.subscriberList.length, MAX_LISTED_SUBSCRIBERS);
    assert.equal(campaign?.subscriberList[0]?.msisdn, '44770090••••');
    assert.deepEqual(campaign?.subscriber, { imsi: null, msisdn: null });
    assert.match(
      campaign?.title ?? '',
      /^Identity asked for: \d+ subscribers, by \+33 609 000010 \(Example France\) and 6 more titles$/,
    );
    assert.match(campaign?.story.join('\n') ?? '', /more times until 10:08:\d\d/);
  });

  test('titles of one block are one sender though no plan knows them', () => {
    const many = Array.from({ length: 12 }, (_, n) =>
      harvested(n, { sender: { gt: `46700${String(n).padStart(6, '0')}`, country: 'SE', operator: null } }),
    );
    assert.equal(gathered(...many).length, 1);
  });

  test('interceptions stay apart for longer', () => {
    const moved = (count: number) =>
      gathered(
        ...Array.from({ length: count }, (_, n) => harvested(n, { findings: [finding('sms-interception')] })),
      ).length;
    assert.equal(moved(INTERCEPTION_CAMPAIGN_SUBSCRIBERS - 1), INTERCEPTION_CAMPAIGN_SUBSCRIBERS - 1);
    assert.equal(moved(INTERCEPTION_CAMPAIGN_SUBSCRIBERS), 1);
  });

  test('what names nobody is part of the sender’s campaign', () => {
    const many = Array.from({ length: 9 }, (_, n) => harvested(n, n % 4 === 0 ? { msisdn: '' } : {}));
    const [campaign, ...others] = gathered(...many);
    assert.deepEqual(others, []);
    assert.equal(campaign?.subscribers, 6);
    assert.equal(campaign?.messages, 9);
  });

  test('an id tells nothing of who it is about', () => {
    const [one] = gathered(seen());
    const [other] = gathered(seen({ msisdn: '447700900124' }));
    assert.equal(one?.id, other?.id);
    const both = gathered(seen(), seen({ msisdn: '447700900124' }));
    assert.equal(new Set(both.map(({ id }) => id)).size, 2);
  });
});

describe('bounds', () => {
  test('a flood makes one incident whose lists end, and whose story says how often', () => {
    const gathering = new IncidentGathering();
    const messages = MAX_EVIDENCE + 37;
    for (let frame = 1; frame <= messages; frame++) gathering.add(seen({ frame, atMs: START_MS + frame }));
    const [incident] = gathering.incidents();
    assert.equal(incident?.frames.length, MAX_EVIDENCE);
    assert.equal(incident?.messages, messages);
    assert.deepEqual(incident?.story, [
      `10:00:00 somebody asked where somebody is … ${messages - 1} more times until 10:00:01`,
    ]);
  });

  test('a story of many different steps keeps the first, the gravest and the only ones of a phase', () => {
    const steps = Array.from({ length: 3 * MAX_STORY_STEPS }, (_, n) =>
      seen({
        frame: n,
        atMs: START_MS + n * 1000,
        findings: [finding('identity-harvest', { detector: `finds-${n}`, severity: 'low' })],
      }),
    );
    const last = seen({
      frame: 900,
      atMs: START_MS + 900_000,
      findings: [finding('sms-interception')],
    });
    const [incident] = gathered(...steps, last);
    assert.equal(incident?.story.length, MAX_STORY_STEPS + 1);
    assert.equal(incident?.story.at(-2), '10:15:00 move: sms-interception it was');
    assert.equal(incident?.story.at(-1), `… and ${2 * MAX_STORY_STEPS + 1} more`);
    assert.match(incident?.story[0] ?? '', /^10:00:00 /);
  });

  test('what finds no room of its own is folded together and counted, the oldest of the least severe first', () => {
    const gathering = new IncidentGathering();
    const more = 50;
    gathering.add(
      seen({ msisdn: '447700900001', sender: stranger(1), findings: [finding('sms-interception')] }),
    );
    for (let n = 2; n < MAX_INCIDENTS + 2 + more; n++) {
      gathering.add(
        seen({
          frame: n,
          msisdn: `336120${String(n).padStart(5, '0')}`,
          sender: stranger(n),
          findings: [finding('identity-harvest', { severity: 'low' })],
        }),
      );
    }
    const incidents = gathering.incidents(true);
    assert.equal(incidents.length, MAX_INCIDENTS + 1);
    assert.equal(gathering.leftOut, more + 1);
    assert.equal(incidents[0]?.class, 'sms-interception');
    const crowd = incidents.find(({ title }) => title.endsWith('by many senders'));
    assert.equal(crowd?.messages, more + 1);
    assert.equal(crowd?.subscribers, more + 1);
    assert.equal(
      incidents.reduce((sum, { messages }) => sum + messages, 0),
      MAX_INCIDENTS + 1 + more,
    );
  });

  test('several messages of one packet are one frame and several pieces of evidence', () => {
    const [incident] = gathered(seen(), seen({ index: 1 }), seen({ capture: 1 }));
    assert.deepEqual(incident?.frames, [4, 4]);
    assert.equal(incident?.evidence.length, 3);
  });

  test('the worst incident comes first, then the earliest', () => {
    const of = (severity: JudgedFinding['severity'], n: number) =>
      seen({ findings: [{ ...FINDING, severity }], msisdn: number(n), atMs: START_MS + n * 1000 });
    const order = gathered(of('low', 1), of('high', 3), of('high', 2));
    assert.deepEqual(
      order.map(({ severity, firstAt }) => `${severity} ${firstAt.slice(17, 19)}`),
      ['high 02', 'high 03', 'low 01'],
    );
  });
});
