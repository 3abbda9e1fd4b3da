import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MAX_IR21_ODDITIES, MAX_IR21_RANGES, readIr21 } from './read-ir21.ts';
import { ir21File, network, node, plmn, range, ranges, summaryItem } from './test-ir21.ts';

const NAME = 'IR21_FRAF1_Example_France_20260101.xml';

/** What one network with this data says, and what was odd. */
function read(data: string, options: Parameters<typeof ir21File>[1] = {}) {
  const { partners, oddities, fault } = readIr21(ir21File([network('FRAF1', data)], options), NAME);
  assert.equal(fault, undefined);
  const [partner] = partners;
  assert.ok(partner !== undefined);
  return { partner, oddities: oddities.map(({ line, what, done }) => `${line}: ${what}; ${done}`) };
}

test('an operator describes its numbers, titles, roaming numbers, nodes and mobile titles', () => {
  const { partner, oddities } = read(
    ranges('MSISDN', range('33', '6', '00000000', '09999999')) +
      ranges('GT', range('33', '6090')) +
      ranges('MSRN', range('33', '60999')) +
      plmn('208', '01') +
      '<x:CCITT_E214_MGT><x:MGT_CC>33</x:MGT_CC><x:MGT_NC>6090</x:MGT_NC></x:CCITT_E214_MGT>' +
      node('HLR', range('33', '6090', '00001', '00001')) +
      node('MSC/VLR', range('33', '6090', '00010', '00019'), range('33', '6091')) +
      '<x:CAMELInfoSection><x:GSM_SCF_List><x:GSM_SCF_Address>+33609000050</x:GSM_SCF_Address></x:GSM_SCF_List></x:CAMELInfoSection>',
  );
  assert.deepEqual(oddities, []);
  assert.deepEqual(partner, {
    tadig: 'FRAF1',
    name: 'Example France',
    country: 'FR',
    plmns: ['20801'],
    globalTitles: ['336090'],
    mobileGlobalTitles: ['336090'],
    msisdnPrefixes: ['33600000000-33609999999'],
    roamingNumbers: ['3360999'],
    nodes: [
      { role: 'hlr', range: '33609000001' },
      { role: 'mscVlr', range: '33609000010-33609000019' },
      { role: 'mscVlr', range: '336091' },
      { role: 'gsmScf', range: '33609000050' },
    ],
    allow: [],
  });
});

test('no prefix, any prefix, other case and underscores are the same element', () => {
  const file = ir21File([network('FRAF1', ranges('GT', range('33', '6090')))]);
  for (const text of [
    file.replaceAll(/<(\/?)[xg]:/g, '<$1'),
    file.replaceAll(/<(\/?)[xg]:/g, '<$1tadig-raex-21:'),
    file.replaceAll('GT_NumberRanges', 'GTnumberRanges'),
  ])
    assert.deepEqual(readIr21(text, NAME).partners[0]?.globalTitles, ['336090']);
});

test('several networks in a file are several partners, each with its country', () => {
  const text = ir21File([
    network('FRAF1', plmn('208', '01')),
    network('ESPXM', plmn('214', '99'), 'Example España'),
  ]);
  const { partners, oddities } = readIr21(text, NAME);
  assert.deepEqual(
    partners.map(({ tadig, country }) => `${tadig} ${country}`),
    ['FRAF1 FR', 'ESPXM ES'],
  );
  assert.deepEqual(oddities, [
    { line: 4, what: 'CountryInitials say FRA, and MCC 214 is of ES', done: 'ES taken' },
  ]);
});

test('a network that stands twice is one partner', () => {
  const text = ir21File([network('FRAF1', plmn('208', '01')), network('FRAF1', plmn('208', '02'))]);
  const { partners, oddities } = readIr21(text, NAME);
  assert.deepEqual(
    partners.map(({ plmns }) => plmns),
    [['20801', '20802']],
  );
  assert.deepEqual(oddities, [
    { line: 4, what: 'FRAF1 is described at line 3 already', done: 'both taken together' },
  ]);
});

test('networks that the operator hosts are not its own', () => {
  const hosted = network('FRAX9', ranges('GT', range('33', '60905')));
  const { partner } = read(`<x:HostedNetworksInfo>${hosted}</x:HostedNetworksInfo>${plmn('208', '01')}`);
  assert.equal(partner.tadig, 'FRAF1');
  assert.deepEqual(partner.globalTitles, []);
});

test('country and network code of subscribers stand in the number series, or in the summary', () => {
  const newer = { summary: summaryItem('FRAF1', '208', '02') };
  assert.deepEqual(read(plmn('208', '01')).partner.plmns, ['20801']);
  assert.deepEqual(read('', newer).partner.plmns, ['20802']);
  assert.deepEqual(read(plmn('208', '01'), newer).partner.plmns, ['20801', '20802']);
  assert.deepEqual(
    read('', { summary: summaryItem('FRAX9', '208', '02') + summaryItem('FRAX8', '208', '03') }).partner
      .plmns,
    [],
  );
});

test('a network code of one digit has a zero before it, and what is no code is left out', () => {
  const { partner, oddities } = read(plmn('208', '1') + plmn('20', 'x'));
  assert.deepEqual(partner.plmns, ['20801']);
  assert.deepEqual(oddities, [
    '3: MNC is 1, and has 2 or 3 digits; read as 01',
    '3: MCC "20" and MNC "x" are no PLMN; left out',
  ]);
});

test('serial numbers with only a start are all that begins with it', () => {
  const { partner, oddities } = read(
    ranges('GT', range('33', '609', '00001'), range('33', '610', undefined, '5')),
  );
  assert.deepEqual(partner.globalTitles, ['3360900001', '336105']);
  assert.deepEqual(oddities, [
    '3: SN_Range has only a start, 00001; read as all that begins with it',
    '3: SN_Range has only a stop, 5; read as all that begins with it',
  ]);
});

test('serial numbers of unequal lengths are filled up to the longer', () => {
  const { partner, oddities } = read(ranges('GT', range('33', '609', '1', '4999')));
  assert.deepEqual(partner.globalTitles, ['336091000-336094999']);
  assert.deepEqual(oddities, ['3: SN_Range has ends of unequal lengths, 1 and 4999; read as 1000 to 4999']);
});

test('no serial numbers, empty ones and words for none are the whole of country and network code', () => {
  const { partner, oddities } = read(
    ranges(
      'GT',
      '<g:CC>33</g:CC><g:NDC>6090</g:NDC>',
      range('33', '6091', '', ''),
      range('33', '6092', 'N/A', '-'),
    ),
  );
  assert.deepEqual(partner.globalTitles, ['336090', '336091', '336092']);
  assert.deepEqual(oddities, []);
});

test('a country without network codes has its serial numbers after the country code', () => {
  const { partner, oddities } = read(ranges('GT', range('354', '', '6090000', '6099999')), {
    initials: 'ISL',
  });
  assert.deepEqual(partner.globalTitles, ['3546090000-3546099999']);
  assert.deepEqual(oddities, []);
});

test("a whole country code is not one operator's", () => {
  const { partner, oddities } = read(ranges('GT', range('33', ''), range('33', '', '0', '9')));
  assert.deepEqual(partner.globalTitles, []);
  assert.deepEqual(oddities, [
    "3: the range is all of +33, which is no operator's alone; left out",
    "3: the range is all of +33, which is no operator's alone; left out",
  ]);
});

test('ranges that fall, are too long, or are no numbers are left out, and the others read', () => {
  const { partner, oddities } = read(
    ranges(
      'GT',
      range('33', '609', '50', '40'),
      range('33', '609', '1234567890123', '1234567890124'),
      range('33', '609', '1x', '2x'),
      range('33', '6x'),
      range('', '609'),
      range('33', '6 09'),
      range('+33', '6099'),
    ),
  );
  assert.deepEqual(partner.globalTitles, ['336099']);
  assert.deepEqual(oddities, [
    '3: SN_Range falls, from 50 to 40; left out',
    '3: the range has more than 15 digits, as no number has; left out',
    '3: SN_Range from "1x" to "2x" is no number; left out',
    '3: NDC is "6x", which is no number; left out',
    '3: CC is "", which is no country code; left out',
    '3: NDC is "6 09", which is no number; left out',
  ]);
});

test('several network codes in one element are several ranges', () => {
  const { partner, oddities } = read(ranges('GT', range('33', '6090, 6091')));
  assert.deepEqual(partner.globalTitles, ['336090', '336091']);
  assert.deepEqual(oddities, ['3: NDC is "6090, 6091"; read as 2 codes']);
});

test('a name that nobody filled in is the name of the organisation, and may hold the PLMN', () => {
  const { partners, oddities } = readIr21(
    ir21File([network('JPNXM', '', '(440-50)')], { initials: 'JPN' }),
    NAME,
  );
  assert.deepEqual(
    partners.map(({ name, plmns, country }) => ({ name, plmns, country })),
    [{ name: 'Example Group', plmns: ['44050'], country: 'JP' }],
  );
  assert.deepEqual(
    oddities.map(({ what, done }) => `${what}; ${done}`),
    [
      'the network has no MCC and MNC but in its name; 44050 taken from there',
      'NetworkName is "(440-50)", which is no name; called Example Group',
    ],
  );
});

test('a TADIG code is taken from the summary, the name of the file, or the sender', () => {
  const from = (name: string, options: Parameters<typeof ir21File>[1]) => {
    const { partners, oddities } = readIr21(ir21File([network('', plmn('208', '01'))], options), name);
    return [partners[0]?.tadig, oddities[0]?.done];
  };
  assert.deepEqual(from('a.xml', { summary: summaryItem('FRAF1', '208', '01') }), [
    'FRAF1',
    'FRAF1 taken from TADIGSummaryItem',
  ]);
  assert.deepEqual(from(`files/${NAME}`, { sender: 'FRAX9' }), ['FRAF1', "FRAF1 taken from the file's name"]);
  assert.deepEqual(from('a.xml', { sender: 'FRAX9' }), ['FRAX9', 'FRAX9 taken from SenderTADIG']);
});

test('without a TADIG code anywhere a file is refused in one line', () => {
  const { partners, oddities, fault } = readIr21(ir21File([network('', plmn('208', '01'))]), 'a.xml');
  assert.deepEqual([partners, oddities], [[], []]);
  assert.equal(
    fault?.text,
    'is no IR.21 that can be used (nothing says the TADIG code of this network); name it IR21_<TADIG>_<operator>_<date>.xml, or write the same facts as YAML',
  );
});

test('of several networks, one without a TADIG code is left out', () => {
  const { partners, oddities } = readIr21(ir21File([network('', ''), network('FRAF1 (main)', '')]), NAME);
  assert.deepEqual(
    partners.map(({ tadig }) => tadig),
    ['FRAF1'],
  );
  assert.deepEqual(
    oddities.map(({ line, done }) => `${line}: ${done}`),
    ['3: the network left out', '4: read as FRAF1'],
  );
});

test('a file without a list of networks is of one network', () => {
  const text = `<IR21>${ranges('GT', range('33', '6090'))}</IR21>`;
  const { partners } = readIr21(text, NAME);
  assert.deepEqual(
    partners.map(({ tadig, name, country, globalTitles }) => ({ tadig, name, country, globalTitles })),
    [{ tadig: 'FRAF1', name: 'Example France', country: 'FR', globalTitles: ['336090'] }],
  );
  assert.match(readIr21('<html/>', NAME).fault?.text ?? '', /^is no IR\.21 that can be used/);
});

test('the country is told by the initials, the PLMN, the TADIG code, or the titles', () => {
  const of = (tadig: string, initials: string, data: string) =>
    readIr21(ir21File([network(tadig, data)], { initials }), 'a.xml').partners[0]?.country;
  assert.equal(of('FRAF1', 'FRA', plmn('208', '01')), 'FR');
  assert.equal(of('FRAF1', 'FR', ''), 'FR');
  assert.equal(of('FRAF1', '', plmn('214', '99')), 'ES');
  assert.equal(of('ROM01', '', ''), 'RO');
  assert.equal(of('QQQ01', '', ranges('GT', range('39', '3350'))), 'IT');
  // A territory that shares the MCC of its neighbours is told by what it calls itself.
  assert.equal(of('MTQ01', 'MTQ', plmn('340', '99')), 'MQ');
  assert.equal(of('QQQ01', '', ''), undefined);
});

test('nodes have their roles by type, several where the type has several', () => {
  const { partner, oddities } = read(
    [
      node('MSC/VLR', range('33', '60901')),
      node('HLR-HSS', range('33', '60902')),
      node('SMS-GMSC', range('33', '60903')),
      node('SGSN 2', range('33', '60904')),
      node('gmlc', range('33', '60905')),
      node('SCP', range('33', '60906')),
      node('HLR, SMSC', range('33', '60907')),
      node('STP', range('33', '60908')),
    ].join(''),
  );
  assert.deepEqual(
    partner.nodes.map((one) => `${one.range} ${one.role}`),
    [
      '3360901 mscVlr',
      '3360902 hlr',
      '3360903 smsc',
      '3360904 sgsn',
      '3360905 gmlc',
      '3360906 gsmScf',
      '3360907 hlr',
      '3360907 smsc',
    ],
  );
  assert.deepEqual(partner.globalTitles, ['3360908']);
  assert.deepEqual(oddities, []);
});

test('a section that does not apply, or is missing, is no oddity', () => {
  const { partner, oddities } = read(
    '<x:RoutingInfoSection><x:SectionNA>x</x:SectionNA></x:RoutingInfoSection><x:CAMELInfoSection><x:SectionNA/></x:CAMELInfoSection>',
  );
  assert.deepEqual(partner.globalTitles, []);
  assert.deepEqual(oddities, []);
});

test('broken XML is one line with its place, and never half an operator', () => {
  const text = ir21File([network('FRAF1', plmn('208', '01'))]);
  const { partners, fault } = readIr21(text.slice(0, -30), NAME);
  assert.deepEqual(partners, []);
  assert.match(fault?.text ?? '', /^is no XML \(unclosed tag: .*\); take the file anew/);
  assert.equal(fault?.line, 4);
  assert.match(readIr21('', NAME).fault?.text ?? '', /^is no XML/);
});

test('entities of a document type are not expanded', () => {
  const bomb = '<!DOCTYPE a [<!ENTITY b "bbbb"><!ENTITY c SYSTEM "urn:example:elsewhere">]><a>&b;&c;</a>';
  const { fault } = readIr21(bomb, NAME);
  assert.match(fault?.text ?? '', /^is no XML \(undefined entity/);
});

test('what is nested too deep, or has too many elements, is refused', () => {
  assert.match(readIr21('<a>'.repeat(100_000), NAME).fault?.text ?? '', /^is nested deeper than 64/);
  assert.match(readIr21(`<a>${'<b/>'.repeat(500_001)}</a>`, NAME).fault?.text ?? '', /^has more than 500000/);
  assert.match(readIr21(' '.repeat(17_000_000), NAME).fault?.text ?? '', /^is longer than/);
});

test('ranges beyond what an operator has are left out, and oddities beyond a page are counted', () => {
  const many = Array.from({ length: MAX_IR21_RANGES + 10 }, (_, i) => range('33', String(100_000 + i)));
  const { partner, oddities } = read(ranges('GT', ...many));
  assert.equal(partner.globalTitles.length, MAX_IR21_RANGES);
  assert.equal(oddities.length, 1);
  const odd = read(
    ranges('GT', ...Array.from({ length: MAX_IR21_ODDITIES + 7 }, () => range('x', '1'))),
  ).oddities;
  assert.equal(odd.length, MAX_IR21_ODDITIES + 1);
  assert.match(odd.at(-1) ?? '', /^2: 7 more oddities/);
});
