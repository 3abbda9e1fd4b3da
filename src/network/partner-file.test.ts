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

/** A file of IR.21 with one network and one range of titles. */
function ir21(tadig: string, cc: string, ndc: string): string {
  return `<?xml version="1.0"?>
<TADIGRAEXIR21><OrganisationInfo><CountryInitials>${tadig.slice(0, 3)}</CountryInitials><NetworkList>
<Network><TADIGCode>${tadig}</TADIGCode><NetworkName>Example ${tadig}</NetworkName>
<GT_NumberRanges><NumberRange><CC>${cc}</CC><NDC>${ndc}</NDC></NumberRange></GT_NumberRanges>
</Network></NetworkList></OrganisationInfo></TADIGRAEXIR21>`;
}

test('a file of IR.21 is known by its name, or by what is in it', () => {
  for (const name of ['ir21/IR21_ITAXM.xml', 'partners/x.yaml']) {
    const { partners, faults } = readPartnerFile(ir21('ITAXM', '39', '3350'), name);
    assert.deepEqual(faults, []);
    assert.deepEqual(
      partners.map(({ tadig, country, globalTitles }) => ({ tadig, country, globalTitles })),
      [{ tadig: 'ITAXM', country: 'IT', globalTitles: ['393350'] }],
    );
  }
});

test('broken XML is one line, and stops no other file', () => {
  const files = [
    readPartnerFile('<a>\n<b>\n</a>', 'IR21_FRAXM_x_20260101.xml'),
    readPartnerFile(ir21('ITAXM', '39', '3350'), 'it.xml'),
  ];
  const { config, faults } = mergePartners(home, files);
  assert.deepEqual(
    faults.map((fault) => `${fault.severity} ${faultLine(fault)}`),
    [
      'error IR21_FRAXM_x_20260101.xml:3: is no XML (unexpected close tag.); take the file anew from where it came, or mend it here',
    ],
  );
  assert.equal(config.partners.list.at(-1)?.tadig, 'ITAXM');
});

test("what an operator's own file claims of another is noted, and of us a warning", () => {
  const files = [
    readPartnerFile(ir21('ITAXM', '39', '3350'), 'it.xml'),
    readPartnerFile(ir21('ITAXN', '39', '3350'), 'other.xml'),
    readPartnerFile(ir21('ITAXO', '44', '770090012'), 'ours.xml'),
  ];
  assert.deepEqual(
    mergePartners(home, files).faults.map((fault) => `${fault.severity} ${faultLine(fault)}`),
    [
      `note other.xml:4: note: ITAXN.globalTitles[0]: "393350" is ITAXM's as well (393350); leave it to one of the two`,
      'warning ours.xml:4: ITAXO.globalTitles[0]: "44770090012" is in our own network; take it out here, or out of network',
    ],
  );
});

test('two files of IR.21 about one operator are a warning, and the first stands', () => {
  const files = [
    readPartnerFile(ir21('ITAXM', '39', '3350'), 'a.xml'),
    readPartnerFile(ir21('ITAXM', '39', '3351'), 'b.xml'),
  ];
  const { config, faults } = mergePartners(home, files);
  assert.deepEqual(
    faults.map((fault) => `${fault.severity} ${faultLine(fault)}`),
    ['warning b.xml:3: ITAXM.tadig: "ITAXM" is described at a.xml:3 already; keep one'],
  );
  assert.deepEqual(config.partners.list.at(-1)?.globalTitles, ['393350']);
});

test('our own file of IR.21 among the others is noted, and makes us no partner', () => {
  const own = readConfig(
    EXAMPLE_CONFIG.replace('country: GB', 'country: GB\n  tadig: GBRXM'),
    'w.yaml',
  ).config;
  const { config, faults } = mergePartners(own, [readPartnerFile(ir21('GBRXM', '44', '77009'), 'own.xml')]);
  assert.deepEqual(faults.map(faultLine), ['own.xml:3: note: GBRXM is our own; what network says stands']);
  assert.equal(config.partners.list.length, 2);
});

test('of many contradictions in one file the first are noted and the others counted', () => {
  const ranges = Array.from(
    { length: 80 },
    (_, i) => `<NumberRange><CC>39</CC><NDC>33${100 + i}</NDC></NumberRange>`,
  );
  const text = (tadig: string) =>
    `<Network><TADIGCode>${tadig}</TADIGCode><GT_NumberRanges>${ranges.join('')}</GT_NumberRanges></Network>`;
  const files = [readPartnerFile(text('ITAXM'), 'a.xml'), readPartnerFile(text('ITAXN'), 'b.xml')];
  const { faults } = mergePartners(home, files);
  assert.equal(faults.length, 51);
  assert.equal(faults.at(-1)?.text, "30 more claims like these are others' as well");
});

test('an empty or unreadable file is told', () => {
  assert.match(readPartnerFile('', 'x.yaml').faults.map(faultLine).join(), /^x\.yaml:1: the file is empty/);
  assert.match(readPartnerFile('a: [', 'x.yaml').faults.map(faultLine).join(), /^x\.yaml:1: is no YAML/);
  assert.equal(readPartnerFile('just words', 'x.yaml').faults.length, 1);
});
