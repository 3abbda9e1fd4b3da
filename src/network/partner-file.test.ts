import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultLine } from './config-fault.ts';
import { mergePartners, readPartnerFile } from './partner-file.ts';
import { readConfig } from './read-config.ts';
import { EXAMPLE_CONFIG } from './test-configs.ts';

const ITALIA = `tadig: ITAXM
name: Example Italia
country: IT
plmns: ["22201"]
globalTitles: ["393350"]
`;
const home = readConfig(EXAMPLE_CONFIG, 'wardline.yaml').config;

test('a file describes one partner, a list of them, or a list under partners', () => {
  const item = ITALIA.trim().split('\n').join('\n  ');
  for (const text of [ITALIA, `- ${item}\n`, `partners:\n- ${item}\n`]) {
    const { partners, faults } = readPartnerFile(text, 'italia.yaml');
    assert.deepEqual(faults, []);
    assert.deepEqual(
      partners.map(({ tadig, globalTitles, allow }) => ({ tadig, globalTitles, allow })),
      [{ tadig: 'ITAXM', globalTitles: ['393350'], allow: [] }],
    );
  }
});

test('partners of files stand after those of the list', () => {
  const { config, faults } = mergePartners(home, [readPartnerFile(ITALIA, 'italia.yaml')]);
  assert.deepEqual(faults, []);
  assert.deepEqual(
    config.partners.list.map(({ tadig }) => tadig),
    ['FRAF1', 'FRAX9', 'ITAXM'],
  );
});

test('faults of a file have its name and line', () => {
  const text = ITALIA.replace('"22201"', '"2220"').replace('country: IT', 'country: EN');
  const file = readPartnerFile(text, 'italia.yaml');
  assert.equal(file.partners.length, 1);
  assert.deepEqual(mergePartners(home, [file]).faults.map(faultLine), [
    'italia.yaml:3: country: "EN" is no country of ISO 3166; write GB',
    'italia.yaml:4: plmns[0]: "2220" is no PLMN; write country code and network code, 5 or 6 digits, such as 23415',
  ]);
});

test('a partner that claims what is ours or known as another is warned of, and the first keeps it', () => {
  const text = ITALIA.replace('"393350"', '"44770090011", "336090"');
  const { config, faults } = mergePartners(home, [readPartnerFile(text, 'italia.yaml')]);
  assert.deepEqual(
    faults.map((fault) => `${fault.severity} ${faultLine(fault)}`),
    [
      'warning italia.yaml:5: globalTitles[0]: "44770090011" is in our own network; take it out here, or out of network',
      `warning italia.yaml:5: globalTitles[1]: "336090" is FRAF1's as well (336090); leave it to one of the two`,
    ],
  );
  assert.equal(config.partners.list.length, 3);
});

test('a partner that two files describe is read from the first', () => {
  const again = ITALIA.replace('Example Italia', 'Another')
    .replace('22201', '22202')
    .replace('393350', '393351');
  const files = [readPartnerFile(ITALIA, 'a.yaml'), readPartnerFile(again, 'b.yaml')];
  const { config, faults } = mergePartners(home, files);
  assert.deepEqual(faults.map(faultLine), [
    'b.yaml:1: tadig: "ITAXM" is described at a.yaml:1 already; keep one',
  ]);
  assert.equal(config.partners.list.at(-1)?.name, 'Example Italia');
});

test('a partner by which nothing would be recognised is warned of', () => {
  const file = readPartnerFile('{ tadig: ITAXM, name: Example Italia, country: IT }', 'italia.yaml');
  assert.deepEqual(mergePartners(home, [file]).faults.map(faultLine), [
    'italia.yaml:1: this partner: nothing would be recognised by it; write globalTitles and plmns',
  ]);
});

test('an IR.21 file in XML is refused in one line, by its name or what is in it', () => {
  for (const [name, text] of [
    ['ir21/IR21_ITAXM.xml', ''],
    ['partners/x.yaml', '<?xml version="1.0"?><TADIGRAEXIR21/>'],
  ] as const) {
    const { partners, faults } = readPartnerFile(text, name);
    assert.deepEqual(partners, []);
    assert.deepEqual(faults.map(faultLine), [
      `${name}:1: partner files in XML (IR.21) are not read in this version; write the same facts as YAML, as in partners.list`,
    ]);
  }
});

test('an empty or unreadable file is told', () => {
  assert.match(readPartnerFile('', 'x.yaml').faults.map(faultLine).join(), /^x\.yaml:1: the file is empty/);
  assert.match(readPartnerFile('a: [', 'x.yaml').faults.map(faultLine).join(), /^x\.yaml:1: is no YAML/);
  assert.equal(readPartnerFile('just words', 'x.yaml').faults.length, 1);
});
