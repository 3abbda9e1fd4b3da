import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultLine } from './config-fault.ts';
import { readConfig } from './read-config.ts';
import { EXAMPLE_CONFIG, exampleWith } from './test-configs.ts';

const NOW = Date.UTC(2026, 0, 15, 12);

function faultsOf(text: string): string[] {
  return readConfig(text, 'wardline.yaml', { now: NOW }).faults.map(faultLine);
}

/** The example with one piece changed has these faults, each `line: text`, and no others. */
function faulty(piece: string, other: string, ...expected: string[]): void {
  assert.deepEqual(
    faultsOf(exampleWith(piece, other)),
    expected.map((line) => `wardline.yaml:${line}`),
    other,
  );
}

test('the example is read without faults, with everything it says', () => {
  const { config, faults } = readConfig(EXAMPLE_CONFIG, 'wardline.yaml', { now: NOW });
  assert.deepEqual(faults, []);
  assert.equal(config.network.name, 'Example Mobile');
  assert.deepEqual(config.network.globalTitles.mscVlr, ['447700900100-447700900119']);
  assert.deepEqual(config.network.pointCodes, { home: [1001, 1002], interconnect: [2001] });
  assert.deepEqual(config.partners.list[1]?.allow, [71, 'provideSubscriberLocation', 'initialDP']);
  assert.equal(config.policy.mode, 'enforce');
  assert.deepEqual(config.policy.default, { scanning: 'flag' });
});

test('what a network may leave out has a default, and nothing is blocked by default', () => {
  const { config, faults } = readConfig(
    'network: { name: N, country: GB, plmns: ["23415"], globalTitles: { prefixes: ["4477009"] } }',
    'wardline.yaml',
  );
  assert.deepEqual(faults, []);
  assert.equal(config.policy.mode, 'monitor');
  assert.deepEqual(config.partners, { files: [], list: [] });
  assert.deepEqual(config.network.globalTitles.gsmScf, []);
});

test('a word that is none of the choices is told with them', () => {
  faulty(
    'mode: enforce',
    'mode: enforced',
    '22: policy.mode: "enforced" is neither monitor nor enforce; write one of the two',
  );
  faulty(
    'scanning: flag',
    'scanning: allow',
    '23: policy.default.scanning: "allow" is none of pass, flag, hold, block, answer; write one of them',
  );
});

test('an unknown key is told with the nearest one', () => {
  faulty('    mscVlr:', '    mscvlr:', '9: network.globalTitles.mscvlr: there is no such key; write mscVlr');
  faulty(
    'policy:',
    'colour: red\npolicy:',
    '21: colour: there is no such key; what may stand here is network, partners, sms, policy, state, bank',
  );
});

test('digits without quotes are told as they were written, leading zeros too', () => {
  faulty(
    '["23415"]',
    '[00101]',
    '4: network.plmns[0]: 00101 is read as a number; write it in quotes: "00101"',
  );
});

test('bad ranges are told, each with its reason', () => {
  const at = '9: network.globalTitles.mscVlr[0]:';
  const piece = '447700900100-447700900119';
  faulty(
    piece,
    '447700900119-447700900100',
    `${at} "447700900119-447700900100" falls; write the lower number first`,
  );
  faulty(
    piece,
    '447700900100-44770090011',
    `${at} "447700900100-44770090011" has ends of unequal lengths; write both with the same number of digits`,
  );
  faulty(
    piece,
    '+44 7700 900100',
    `${at} "+44 7700 900100" is neither a prefix nor a range; write 1 to 15 digits without + or spaces, or two such numbers with - between`,
  );
});

test('a PLMN has 5 or 6 digits', () => {
  const mend = 'is no PLMN; write country code and network code, 5 or 6 digits, such as 23415';
  faulty('["20801"]', '["2080"]', `19: partners.list[0].plmns[0]: "2080" ${mend}`);
  faulty('["20801"]', '["2080100"]', `19: partners.list[0].plmns[0]: "2080100" ${mend}`);
  faulty('["20801"]', '["208-01"]', `19: partners.list[0].plmns[0]: "208-01" ${mend}`);
  faulty('["20801"]', '["310150"]');
});

test('a country that ISO does not know is told, with the one that was meant', () => {
  faulty('country: GB', 'country: UK', '3: network.country: "UK" is no country of ISO 3166; write GB');
  faulty(
    'country: GB',
    'country: Britain',
    '3: network.country: "Britain" is no country of ISO 3166; write its two capital letters, such as GB',
  );
  faulty('country: GB', 'country: NO');
});

test('what must be there and is not is told where it should stand', () => {
  faulty('  name: Example Mobile\n', '', '1: network.name: is missing; write it, such as "Example Mobile"');
  faulty('tadig: FRAF1, ', '', '19: partners.list[0].tadig: is missing; write it, such as "FRAF1"');
  faulty('["23415"]', '[]', '4: network.plmns: is empty, and no subscriber would be ours; write ["23415"]');
  faulty(
    '    gmlc: []',
    '    gmlc:',
    '12: network.globalTitles.gmlc: is empty; write [] or leave the key out',
  );
});

test('repetitions are told', () => {
  faulty(
    '["447700900300"]',
    '["447700900300", "447700900300"]',
    '10: network.globalTitles.smsc[1]: "447700900300" stands in this list twice; keep one',
  );
  faulty(
    '["447700900300"]',
    '["447700900001"]',
    '10: network.globalTitles.smsc[0]: "447700900001" is in hlr as well; leave it in one of the two',
  );
  faulty(
    'interconnect: [2001]',
    'interconnect: [1001]',
    '15: network.pointCodes.interconnect[0]: 1001 is in home as well; leave it in one of the two',
  );
  faulty(
    'FRAX9',
    'FRAF1',
    '20: partners.list[1].tadig: "FRAF1" is described at wardline.yaml:19 already; keep one',
  );
  faulty('  country: GB', '  country: GB\n  country: FR', '4: this key stands here twice; keep one');
});

test("a node's title must be one of ours", () => {
  faulty(
    '["447700900300"]',
    '["33609000010"]',
    '10: network.globalTitles.smsc[0]: "33609000010" begins with none of network.globalTitles.prefixes; add its prefix there',
  );
});

test('point codes are whole numbers of at most 24 bits', () => {
  const mend = 'is no point code; write a whole number from 0 to 16777215';
  faulty('[2001]', '[-1]', `15: network.pointCodes.interconnect[0]: -1 ${mend}`);
  faulty('[2001]', '[16777216]', `15: network.pointCodes.interconnect[0]: 16777216 ${mend}`);
});

test('two partners cannot have the same prefix, and none can have ours', () => {
  faulty(
    '"33609055"',
    '"336090"',
    `20: partners.list[1].globalTitles[0]: "336090" is FRAF1's as well (336090); leave it to one of the two`,
  );
  faulty(
    '"33609055"',
    '"336088-336091"',
    `20: partners.list[1].globalTitles[0]: "336088-336091" is FRAF1's as well (336090); leave it to one of the two`,
  );
  faulty(
    '"33609055"',
    '"44770090001"',
    '20: partners.list[1].globalTitles[0]: "44770090001" is in our own network; take it out here, or out of network',
  );
  faulty(
    '["20899"]',
    '["23415"]',
    '20: partners.list[1].plmns[0]: "23415" is in our own network; take it out here, or out of network',
  );
});

test('an operation of an agreement must be one', () => {
  const at = '20: partners.list[1].allow[0]:';
  faulty(
    '[71,',
    '[anyTimeInterogation,',
    `${at} "anyTimeInterogation" is no operation of MAP or CAP; write anyTimeInterrogation`,
  );
  faulty(
    '[71,',
    '["71",',
    `${at} "71" is no operation of MAP or CAP; write the code without quotes, or anyTimeInterrogation`,
  );
  faulty('[71,', '[300,', `${at} 300 is no operation of MAP or CAP; write a code from 0 to 255`);
});

test('an exception has a reason and an end, and the end is to come', () => {
  const exception = (text: string) =>
    `exceptions:\n    - { detector: scanning, sender: "33609000010", ${text} }`;
  const at = '25: policy.exceptions[0]';
  faulty('exceptions: []', exception('until: 2026-01-15, reason: a trial'));
  faulty(
    'exceptions: []',
    exception('until: 2026-01-14, reason: a trial'),
    `${at}.until: "2026-01-14" is past, and the exception is no longer in force; take it out, or agree on a new end`,
  );
  faulty(
    'exceptions: []',
    exception('reason: a trial'),
    `${at}.until: is missing; write it, such as "2027-03-31"`,
  );
  faulty(
    'exceptions: []',
    exception('until: 2026-13-01, reason: a trial'),
    `${at}.until: "2026-13-01" is no date; write the last day as 2027-03-31, or a time as 2027-03-31T18:00:00Z`,
  );
  faulty(
    'exceptions: []',
    exception('until: 2027-01-01'),
    `${at}.reason: is missing; write it, such as "trial of a location service, agreed with fraud desk"`,
  );
  faulty(
    'exceptions: []',
    exception('until: 2027-01-01, reason: " "'),
    `${at}.reason: " " is no reason; write why this sender may`,
  );
});

test('an exception that has ended does not keep a firewall from starting', () => {
  const text = exampleWith(
    'exceptions: []',
    'exceptions: [{ detector: scanning, sender: "33", until: 2026-01-14, reason: a trial }]',
  );
  const { config, faults } = readConfig(text, 'wardline.yaml', { now: NOW });
  assert.deepEqual(
    faults.map(({ severity }) => severity),
    ['warning'],
  );
  assert.equal(config.policy.exceptions.length, 1);
  assert.deepEqual(readConfig(text, 'wardline.yaml').faults, []);
});

test('a class or detector that is misspelt is told; of detectors only where they are known', () => {
  faulty(
    'scanning: flag',
    'scaning: flag',
    '23: policy.default: "scaning" is neither a class of incidents nor a detector; write scanning',
  );
  const text = exampleWith('scanning: flag', 'at-interconnect: flag');
  assert.deepEqual(readConfig(text, 'wardline.yaml').faults, []);
  const detectors = ['at-interconnect-never'];
  const [fault, ...more] = readConfig(text, 'wardline.yaml', { detectors }).faults;
  assert.deepEqual(more, []);
  assert.equal(fault?.line, 23);
  assert.match(fault?.text ?? '', /neither a class of incidents nor a detector/);
  const known = exampleWith('scanning: flag', 'at-interconnect-never: flag');
  assert.deepEqual(readConfig(known, 'wardline.yaml', { detectors }).faults, []);
});

test('all faults of a file are told at once, in its order', () => {
  const text = exampleWith('mode: enforce', 'mode: on')
    .replace('country: GB', 'country: UK')
    .replace('["20801"]', '["2"]')
    .replace('"33609055"', '"336090"');
  assert.deepEqual(
    readConfig(text, 'wardline.yaml').faults.map(({ line }) => line),
    [3, 19, 20, 22],
  );
});

test('what is right in a faulty file is read all the same', () => {
  const text = exampleWith('mode: enforce', 'mode: on')
    .replace('"447700900001"', '"x"')
    .replace('FRAX9', 'f');
  const { config } = readConfig(text, 'wardline.yaml');
  assert.equal(config.policy.mode, 'monitor');
  assert.deepEqual(config.network.globalTitles.hlr, []);
  assert.deepEqual(config.network.globalTitles.smsc, ['447700900300']);
  assert.deepEqual(
    config.partners.list.map(({ tadig }) => tadig),
    ['FRAF1'],
  );
});

test('a text that is no YAML is told with the line where it stops to be', () => {
  const faults = faultsOf('network:\n  name: Example\n  plmns: ["23415"\npolicy:\n');
  assert.ok(faults.length > 0);
  assert.match(faults[0] ?? '', /^wardline\.yaml:[34]: is no YAML \(.*\); mend /);
});

test('a file without a configuration says how one begins', () => {
  for (const text of ['', '# nothing yet\n', '~'])
    assert.match(faultsOf(text).join(), /^wardline\.yaml:1: the file is empty; begin with network:/);
  for (const text of ['- network', 'network'])
    assert.match(faultsOf(text).join(), /^wardline\.yaml:1: the file is no map; begin with network:/);
  assert.deepEqual(faultsOf('policy: { mode: monitor }'), [
    'wardline.yaml:1: network: is missing; write a map with name, country and plmns',
  ]);
});

test('a file of nested brackets or many aliases is told and read no further', () => {
  assert.ok(faultsOf('['.repeat(100_000)).length > 0);
  const bomb = ['a0: &a0 [x]'];
  for (let i = 1; i < 30; i++) bomb.push(`a${i}: &a${i} [*a${i - 1}, *a${i - 1}, *a${i - 1}]`);
  assert.match(faultsOf(bomb.join('\n')).join(), /cannot be read as YAML/);
});
