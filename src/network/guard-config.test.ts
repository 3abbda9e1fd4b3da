import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultLine } from './config-fault.ts';
import { readConfig } from './read-config.ts';
import { EXAMPLE_CONFIG } from './test-configs.ts';

/** The example, which knows its partners: FRAF1 and FRAX9, and no files. */
const BASE = EXAMPLE_CONFIG.replace('  files: ["partners/*.yaml", "ir21/*.xml"]\n', '');
const POLICY_LINE = BASE.split('\n').indexOf('policy:') + 1;
const LAST_LINE = BASE.split('\n').length;

function faultsOf(text: string): string[] {
  return readConfig(text, 'wardline.yaml', { detectors: ['at-interconnect-never'] }).faults.map(faultLine);
}

function links(text: string): string {
  return BASE.replace('partners:\n', `  links:\n${text}partners:\n`);
}

/** A link in the lines from 17 on has these faults. */
function faultyLinks(text: string, ...expected: string[]): void {
  assert.deepEqual(
    faultsOf(links(text)),
    expected.map((line) => `wardline.yaml:${line}`),
  );
}

function faultyEnd(text: string, ...expected: string[]): void {
  assert.deepEqual(
    faultsOf(`${BASE}${text}\n`),
    expected.map((words) => `wardline.yaml:${LAST_LINE}: ${words}`),
  );
}

function faultyPolicy(text: string, ...expected: string[]): void {
  assert.deepEqual(
    faultsOf(BASE.replace('policy:\n', `policy:\n  ${text}\n`)),
    expected.map((words) => `wardline.yaml:${POLICY_LINE + 1}: ${words}`),
  );
}

test('what is not written is unguarded, unbound and of the usual size', () => {
  const { config, faults } = readConfig(BASE, 'wardline.yaml');
  assert.deepEqual(faults, []);
  assert.deepEqual(config.sms, { senderNames: [] });
  assert.deepEqual(config.network.links, []);
  assert.deepEqual(config.state, { maxSubscribers: 1_000_000, maxSenders: 65_536 });
  assert.deepEqual(config.policy.perimeters, { international: { default: {} }, national: { default: {} } });
  assert.deepEqual(config.policy.partners, []);
});

test('a link has a name, point codes, and those who may come over it', () => {
  const good = '    - { name: Paris, pointCodes: [2001], partners: [FRAF1], globalTitles: ["1202555"] }\n';
  const { config, faults } = readConfig(links(good), 'wardline.yaml');
  assert.deepEqual(faults, []);
  assert.deepEqual(config.network.links, [
    { name: 'Paris', pointCodes: [2001], partners: ['FRAF1'], globalTitles: ['1202555'] },
  ]);
});

test('a link of point codes that nothing arrives from is told', () => {
  faultyLinks(
    '    - { name: Paris, pointCodes: [2001, 2002], partners: [FRAF1] }\n',
    '17: network.links[0].pointCodes[1]: 2002 is not in network.pointCodes.interconnect; add it there',
  );
  faultyLinks(
    '    - { name: Paris, pointCodes: [], partners: [FRAF1] }\n',
    '17: network.links[0].pointCodes: is empty, and nothing would be known to come over the link; write [2001]',
  );
  faultyLinks(
    '    - { name: Paris, partners: [FRAF1] }\n',
    '17: network.links[0].pointCodes: is missing; write it, such as [2001]',
  );
  faultyLinks(
    '    - { name: Paris, pointCodes: [north], partners: [FRAF1] }\n',
    '17: network.links[0].pointCodes[0]: "north" is not a whole number; write it, such as 1001',
  );
});

test('a link for nobody, or for a partner that is not listed, is told', () => {
  faultyLinks(
    '    - { name: Paris, pointCodes: [2001] }\n',
    '17: network.links[0]: nobody might come over this link; write partners or globalTitles',
  );
  faultyLinks(
    '    - { name: Paris, pointCodes: [2001], partners: [FRAFI] }\n',
    '17: network.links[0].partners[0]: "FRAFI" is no listed partner; list it',
  );
  faultyLinks(
    '    - { name: Paris, pointCodes: [2001], globalTitles: ["33-32"] }\n',
    '17: network.links[0].globalTitles[0]: "33-32" falls; write the lower number first',
  );
});

test('two links have neither a name nor a point code in common', () => {
  faultyLinks(
    '    - { name: Paris, pointCodes: [2001], partners: [FRAF1] }\n' +
      '    - { name: Paris, pointCodes: [2001], partners: [FRAX9, FRAX9] }\n',
    '18: network.links[1].name: "Paris" is the name of network.links[0] as well; write another',
    '18: network.links[1].pointCodes[0]: 2001 is in network.links[0] as well; leave it in one of the two',
    '18: network.links[1].partners[1]: "FRAX9" stands in this list twice; keep one',
  );
});

test('where partners are in files, those of links and policies are not known yet', () => {
  const text = links('    - { name: Paris, pointCodes: [2001], partners: [USAXM] }\n').replace(
    '  list:\n',
    '  files: ["partners/*.yaml"]\n  list:\n',
  );
  assert.deepEqual(faultsOf(text), []);
});

test('a sender name has routes, and a faulty one is told', () => {
  const at = 'sms.senderNames[0]';
  faultyEnd('sms: { senderNames: [{ name: EXAMPLE BANK, routes: ["447700900300", FRAF1] }] }');
  faultyEnd(
    'sms: { senderNames: [{ name: EXAMPLE BANK }] }',
    `${at}.routes: is missing; write it, such as ["447700900300"]`,
  );
  faultyEnd(
    'sms: { senderNames: [{ name: "--", routes: [] }] }',
    `${at}.name: "--" is no sender name; write what recipients see, such as EXAMPLE BANK`,
  );
  faultyEnd(
    'sms: { senderNames: [{ name: EXAMPLE BANKING, routes: [] }] }',
    `${at}.name: "EXAMPLE BANKING" is longer than a sender name can be; write at most 11 letters and digits`,
  );
  faultyEnd(
    'sms: { senderNames: [{ name: BANK, routes: [33, "34-33", USAXM] }] }',
    `${at}.routes[0]: 33 is read as a number; write it in quotes: "33"`,
    `${at}.routes[1]: "34-33" falls; write the lower number first`,
    `${at}.routes[2]: "USAXM" is no listed partner; list it, or write a global title`,
  );
  faultyEnd(
    'sms: { senderNames: [{ name: BANK, routes: [to us] }] }',
    `${at}.routes[0]: "to us" is no route; write a global title, the digits it begins with, a range, or a partner's TADIG code`,
  );
  faultyEnd(
    'sms: { senderNames: [{ name: BANK 1, routes: [] }, { name: bank-I, routes: [] }] }',
    'sms.senderNames[1].name: "bank-I" reads like sms.senderNames[0].name; keep one, with the routes of both',
  );
});

test('what is remembered has bounds', () => {
  faultyEnd('state: { maxSubscribers: 10000000, maxSenders: 1000, folder: state }');
  faultyEnd(
    'state: { maxSubscribers: 999, maxSenders: 1000001, folder: "" }',
    'state.maxSubscribers: 999 is no bound; write a whole number from 1000 to 10000000',
    'state.maxSenders: 1000001 is no bound; write a whole number from 1000 to 1000000',
    'state.folder: "" is no folder; write its path, relative to this file',
  );
  faultyEnd(
    'state: { maxSubscribers: many, maxSender: 1 }',
    'state.maxSubscribers: "many" is not a whole number; write it, such as 1000000',
    'state.maxSender: there is no such key; write maxSenders',
  );
});

test('perimeters have a mode and actions of their own', () => {
  const text = 'perimeters: { international: { mode: enforce, default: { scanning: block } }, national: {} }';
  const { config, faults } = readConfig(BASE.replace('policy:\n', `policy:\n  ${text}\n`), 'wardline.yaml');
  assert.deepEqual(faults, []);
  assert.deepEqual(config.policy.perimeters, {
    international: { mode: 'enforce', default: { scanning: 'block' } },
    national: { default: {} },
  });
  faultyPolicy(
    'perimeters: { national: { mode: on, default: { scaning: flag } } }',
    'policy.perimeters.national.mode: "on" is neither monitor nor enforce; write one of the two',
    'policy.perimeters.national.default: "scaning" is neither a class of incidents nor a detector; write scanning',
  );
  faultyPolicy(
    'perimeters: { domestic: {} }',
    'policy.perimeters.domestic: there is no such key; what may stand here is international, national',
  );
  faultyPolicy(
    'perimeters: { international: { default: { scanning: drop } } }',
    'policy.perimeters.international.default.scanning: "drop" is none of pass, flag, hold, block, answer; write one of them',
  );
});

test('a partner has one policy, and is a listed one', () => {
  faultyPolicy('partners: [{ tadig: FRAF1, default: { at-interconnect-never: flag } }]');
  faultyPolicy(
    'partners: [{ tadig: FRAF1, default: {} }, { tadig: FRAF1, default: {} }, { tadig: USAXM, default: {} }]',
    'policy.partners[1].tadig: "FRAF1" has policy.partners[0] already; keep one',
    'policy.partners[2].tadig: "USAXM" is no listed partner; list it',
  );
  faultyPolicy(
    'partners: [{ tadig: FRAF1 }, { tadig: FRAX9, default: { at-interconect-never: flag } }]',
    'policy.partners[0].default: is missing; write a map such as { scanning: flag }',
    'policy.partners[1].default: "at-interconect-never" is neither a class of incidents nor a detector; write at-interconnect-never',
  );
});
