import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { JudgedFinding } from '../verdict/verdict.ts';
import {
  INCIDENT_GAP_MS,
  IncidentGathering,
  MAX_EVIDENCE,
  MAX_INCIDENTS,
  MAX_STORY_STEPS,
  type Observation,
} from './gather.ts';

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

function seen(more: Partial<Observation> = {}): Observation {
  const atMs = more.atMs ?? START_MS;
  return {
    capture: 0,
    frame: 4,
    index: 0,
    findings: [FINDING],
    sender: { gt: '33609000010', country: 'FR', operator: 'Example France' },
    imsi: '',
    msisdn: '447700900123',
    at: `${new Date(atMs).toISOString().slice(0, -1)}000Z`,
    atMs,
    ...more,
  };
}

test('findings of one class about one subscriber are one incident', () => {
  const gathering = new IncidentGathering();
  gathering.add(seen());
  gathering.add(
    seen({
      frame: 9,
      atMs: START_MS + 61_500,
      sender: { gt: '34609000010', country: 'ES', operator: null },
      findings: [
        {
          ...FINDING,
          detector: 'padded-opcode',
          class: 'location-tracking',
          severity: 'critical',
          score: 80,
        },
      ],
    }),
  );
  const [incident, ...others] = gathering.incidents();
  assert.deepEqual(others, []);
  assert.deepEqual(incident, {
    id: incident?.id,
    class: 'location-tracking',
    title: 'Location asked for: +44 7700 90••••',
    severity: 'critical',
    confidence: 0.98,
    subscriber: { imsi: null, msisdn: '44770090••••' },
    senders: [
      { gt: '33609000010', country: 'FR', operator: 'Example France' },
      { gt: '34609000010', country: 'ES', operator: null },
    ],
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
  });
  assert.match(incident?.id ?? '', /^[0-9a-f]{12}$/);
  assert.ok((incident?.advice ?? '').length > 20);
});

test('another class, subscriber or nameless sender is an incident of its own', () => {
  const gathering = new IncidentGathering();
  gathering.add(seen());
  gathering.add(seen({ findings: [{ ...FINDING, class: 'evasion' }] }));
  gathering.add(seen({ msisdn: '447700900124' }));
  gathering.add(seen({ imsi: '234150000000001' }));
  gathering.add(seen({ msisdn: '' }));
  gathering.add(seen({ msisdn: '', sender: { gt: '', country: null, operator: null } }));
  const titles = gathering.incidents().map((incident) => incident.title);
  assert.equal(new Set(gathering.incidents().map((incident) => incident.id)).size, 6);
  assert.ok(titles.includes('Location asked for: by +33 609 000010 (Example France)'));
  assert.ok(titles.includes('Location asked for: by a node without title'));
});

test('the worst incident comes first, then the earliest', () => {
  const gathering = new IncidentGathering();
  const add = (severity: JudgedFinding['severity'], msisdn: string, atMs: number) =>
    gathering.add(seen({ findings: [{ ...FINDING, severity }], msisdn, atMs }));
  add('low', '447700900001', START_MS);
  add('high', '447700900003', START_MS + 2000);
  add('high', '447700900002', START_MS + 1000);
  const order = gathering.incidents().map(({ severity, firstAt }) => `${severity} ${firstAt.slice(17, 19)}`);
  assert.deepEqual(order, ['high 01', 'high 02', 'low 00']);
});

test('what policy lets pass is no incident', () => {
  const gathering = new IncidentGathering();
  gathering.add(seen({ findings: [{ ...FINDING, verdict: 'pass' }] }));
  assert.deepEqual(gathering.incidents(), []);
});

test('an id is the same in every run, and tells nothing of the rest', () => {
  const id = () => {
    const gathering = new IncidentGathering({ reveal: true });
    gathering.add(seen());
    return gathering.incidents()[0];
  };
  assert.equal(id()?.id, id()?.id);
  assert.equal(id()?.subscriber.msisdn, '447700900123');
});

test('after a day of quiet an incident is over', () => {
  const gathering = new IncidentGathering();
  gathering.add(seen());
  gathering.add(seen({ frame: 5, atMs: START_MS + INCIDENT_GAP_MS }));
  gathering.add(seen({ frame: 6, atMs: START_MS + 2 * INCIDENT_GAP_MS + 1 }));
  const incidents = gathering.incidents();
  assert.deepEqual(
    incidents.map((incident) => incident.messages),
    [2, 1],
  );
  assert.notEqual(incidents[0]?.id, incidents[1]?.id);
});

test('a flood makes one incident whose lists end and say so', () => {
  const gathering = new IncidentGathering();
  const messages = MAX_EVIDENCE + 37;
  for (let frame = 1; frame <= messages; frame++) gathering.add(seen({ frame, atMs: START_MS + frame }));
  const [incident] = gathering.incidents();
  assert.equal(incident?.frames.length, MAX_EVIDENCE);
  assert.equal(incident?.messages, messages);
  assert.equal(incident?.story.at(-1), `… and ${messages - MAX_STORY_STEPS} more`);
});

test('findings that find no room are counted', () => {
  const gathering = new IncidentGathering();
  for (let i = 0; i < MAX_INCIDENTS + 3; i++) {
    gathering.add(
      seen({ msisdn: '', sender: { gt: String(33609000000 + i), country: null, operator: null } }),
    );
  }
  assert.equal(gathering.incidents().length, MAX_INCIDENTS);
  assert.equal(gathering.leftOut, 3);
});

test('several messages of one packet are one frame and several pieces of evidence', () => {
  const gathering = new IncidentGathering();
  gathering.add(seen());
  gathering.add(seen({ index: 1 }));
  gathering.add(seen({ capture: 1 }));
  const [incident] = gathering.incidents();
  assert.deepEqual(incident?.frames, [4, 4]);
  assert.equal(incident?.evidence.length, 3);
});
