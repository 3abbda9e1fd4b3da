import assert from 'node:assert/strict';
import { test } from 'node:test';
import { NetworkPlan, NP_E212, NP_E214 } from './network-plan.ts';
import { readConfig } from './read-config.ts';
import { EXAMPLE_CONFIG, examplePlan, exampleWith } from './test-configs.ts';

const plan = examplePlan();

/** The example, with more said of FRAF1. */
function planWith(more: string): NetworkPlan {
  const text = exampleWith('msisdnPrefixes: ["336"], allow: []', `msisdnPrefixes: ["336"]${more}`);
  return new NetworkPlan(readConfig(text, 'wardline.yaml').config);
}

test('our titles are ours, and those next to them are not', () => {
  assert.equal(plan.isHomeTitle('447700900001'), true);
  assert.equal(plan.isHomeTitle('4477009'), true);
  assert.equal(plan.isHomeTitle('44770080'), false);
  assert.equal(plan.isHomeTitle('33609000010'), false);
  assert.equal(plan.isHomeTitle(''), false);
  assert.equal(plan.operatorOfTitle('447700900999')?.name, 'Example Mobile');
});

test('each of our nodes has its role, at both ends of a range', () => {
  assert.equal(plan.homeRole('447700900001'), 'hlr');
  assert.equal(plan.homeRole('447700900100'), 'mscVlr');
  assert.equal(plan.homeRole('447700900119'), 'mscVlr');
  assert.equal(plan.homeRole('447700900300'), 'smsc');
  assert.equal(plan.homeRole('447700900400'), 'smsRouter');
  assert.equal(plan.homeRole('447700900120'), undefined);
  assert.equal(plan.homeRole('447700900099'), undefined);
  assert.equal(plan.homeRole('33609000010'), undefined);
});

test('our subscribers are told by their PLMN and number block', () => {
  assert.equal(plan.isHomeImsi('234150000000001'), true);
  assert.equal(plan.isHomeImsi('208010000000001'), false);
  assert.equal(plan.operatorOfImsi('208010000000001')?.tadig, 'FRAF1');
  assert.equal(plan.operatorOfImsi('310150000000001'), undefined);
  assert.equal(plan.isHomeMsisdn('447700900123'), true);
  assert.equal(plan.isHomeMsisdn('33612345678'), false);
  assert.equal(plan.operatorOfMsisdn('33612345678')?.tadig, 'FRAF1');
});

test('the same digits are of other people in E.164, E.212 and E.214', () => {
  assert.equal(plan.isHomeTitle('234150000000001', NP_E212), true);
  assert.equal(plan.isHomeTitle('234150000000001'), false);
  assert.equal(plan.operatorOfTitle('208010000000001', NP_E212)?.tadig, 'FRAF1');
  assert.equal(plan.operatorOfTitle('208010000000001'), undefined);
  assert.equal(plan.isHomeTitle('443850000000001', NP_E214), true);
  assert.equal(plan.isHomeTitle('443850000000001'), false);
  assert.equal(plan.isHomeTitle('447700900001', NP_E214), true);
  assert.equal(plan.operatorOfTitle('336120000001', NP_E214)?.tadig, 'FRAF1');
});

test('a hosted operator inside the range of another is found by its longer prefix', () => {
  assert.equal(plan.operatorOfTitle('33609000010')?.tadig, 'FRAF1');
  assert.equal(plan.operatorOfTitle('33609055010')?.tadig, 'FRAX9');
});

test('a title that nobody claims is unknown', () => {
  assert.equal(plan.operatorOfTitle('12025550100'), undefined);
  assert.equal(plan.partner('USAXM'), undefined);
});

test('digits as a number are of the same operator', () => {
  assert.equal(plan.operatorOfTitleNumber(133609000010)?.tadig, 'FRAF1');
  assert.equal(plan.operatorOfTitleNumber(1447700900001), plan.home);
  assert.equal(plan.operatorOfTitleNumber(1234150000000001, NP_E212), plan.home);
  assert.equal(plan.operatorOfTitleNumber(1443850000000001, NP_E214), plan.home);
  assert.equal(plan.operatorOfTitleNumber(0), undefined);
  assert.equal(plan.isHomeTitleNumber(1447700800001), false);
  assert.equal(plan.homeRoleNumber(1447700900001), 'hlr');
  assert.equal(plan.isHomeImsiNumber(1234150000000001), true);
  assert.equal(plan.operatorOfImsiNumber(1208010000000001)?.tadig, 'FRAF1');
  assert.equal(plan.isHomeMsisdnNumber(1447700900123), true);
  assert.equal(plan.operatorOfMsisdnNumber(133612345678)?.tadig, 'FRAF1');
});

test('an IMSI is of the same operator as text and as a number, whole or cut short', () => {
  for (const text of [
    '23415',
    '20801',
    '26201',
    '23415000000000',
    '234150000000001',
    '208010000000001',
    '999991234567890',
  ]) {
    for (let length = 1; length <= text.length; length++) {
      const imsi = text.slice(0, length);
      assert.equal(plan.operatorOfImsiNumber(Number(`1${imsi}`)), plan.operatorOfImsi(imsi), imsi);
    }
  }
  assert.equal(plan.operatorOfImsiNumber(1208010000000001), plan.operatorOfImsiNumber(1208010000000001));
});

test('network codes of two and three digits are told apart in an IMSI as a number, too', () => {
  const text = EXAMPLE_CONFIG.replace('plmns: ["20801"]', 'plmns: ["20801", "310150"]').replace(
    'plmns: ["20899"]',
    'plmns: ["20899", "31015", "310151"]',
  );
  const both = new NetworkPlan(readConfig(text, 'wardline.yaml').config);
  for (const imsi of ['310150000000001', '310151000000001', '310152000000001', '310160000000001']) {
    assert.equal(both.operatorOfImsiNumber(Number(`1${imsi}`)), both.operatorOfImsi(imsi), imsi);
  }
  assert.equal(both.operatorOfImsiNumber(1310150000000001)?.tadig, 'FRAF1');
});

test('point codes are of our own nodes or of the interconnect', () => {
  assert.equal(plan.isHomePointCode(1001), true);
  assert.equal(plan.isHomePointCode(2001), false);
  assert.equal(plan.isInterconnectPointCode(2001), true);
  assert.equal(plan.isInterconnectPointCode(1001), false);
});

test('an agreement lets a partner send an operation, by name or code, and no other', () => {
  const hosted = plan.partner('FRAX9');
  assert.equal(plan.allows(hosted, 71), true);
  assert.equal(plan.allows(hosted, 'anyTimeInterrogation'), true);
  assert.equal(plan.allows('FRAX9', 83), true);
  assert.equal(plan.allows(hosted, 'initialDP'), true);
  assert.equal(plan.allows(hosted, 0), false);
  assert.equal(plan.allows(hosted, 58), false);
  assert.equal(plan.allows(plan.partner('FRAF1'), 71), false);
  assert.equal(plan.allows(undefined, 71), false);
  assert.equal(plan.allows(plan.home, 71), false);
});

test('no partner takes a title or subscriber of ours, however long its prefix', () => {
  const greedy = EXAMPLE_CONFIG.replace('globalTitles: ["336090"]', 'globalTitles: ["44770090000"]').replace(
    'plmns: ["20801"]',
    'plmns: ["234150"]',
  );
  const { config, faults } = readConfig(greedy, 'wardline.yaml');
  assert.equal(faults.length, 2);
  const taken = new NetworkPlan(config);
  assert.equal(taken.operatorOfTitle('447700900001')?.home, true);
  assert.equal(taken.operatorOfTitleNumber(1447700900001)?.home, true);
  assert.equal(taken.isHomeImsi('234150000000001'), true);
});

test('a range that is none is our own bug by then', () => {
  const { config } = readConfig(EXAMPLE_CONFIG, 'wardline.yaml');
  const network = { ...config.network, msisdnPrefixes: ['+44'] };
  assert.throws(() => new NetworkPlan({ ...config, network }), RangeError);
});

test('half a million ranges are looked up like two', () => {
  const { config } = readConfig(EXAMPLE_CONFIG, 'wardline.yaml');
  const globalTitles = Array.from({ length: 500_000 }, (_, i) => `33${String(i * 1999).padStart(9, '0')}`);
  const [first] = config.partners.list;
  assert.ok(first);
  const large = new NetworkPlan({ ...config, partners: { files: [], list: [{ ...first, globalTitles }] } });
  for (let i = 0; i < 500_000; i += 9973) {
    const title = globalTitles[i] ?? '';
    assert.equal(large.operatorOfTitle(`${title}42`)?.tadig, 'FRAF1');
    assert.equal(large.operatorOfTitleNumber(Number(`1${title}42`))?.tadig, 'FRAF1');
    assert.equal(large.operatorOfTitle(`33${String(i * 1999 + 1).padStart(9, '0')}`), undefined);
  }
});

test("a partner's title has the role that the partner gives it, by the longest prefix", () => {
  const plan = planWith(`, roamingNumbers: ["336099"], nodes: [
      { role: hlr, range: "336090" }, { role: mscVlr, range: "33609000010-33609000019" },
      { role: smsc, range: "33609000030" }, { role: hlr, range: "33609000030" }, { role: sgsn, range: "3371" },
      { role: gmlc, range: "447700900001" }, { role: smsc, range: "33609055" }]`);
  assert.equal(plan.roleOfTitle('33609000001'), 'hlr');
  assert.equal(plan.roleOfTitle('33609000012'), 'mscVlr');
  assert.equal(plan.roleOfTitleNumber(133609000012), 'mscVlr');
  assert.equal(plan.roleOfTitle('33609000030'), undefined);
  assert.deepEqual(plan.rolesOfTitle('33609000030'), ['hlr', 'smsc']);
  assert.deepEqual(plan.rolesOfTitleNumber(133609000030), ['hlr', 'smsc']);
  assert.deepEqual(plan.rolesOfTitle('1202555000'), []);
});

test("a node is its partner's even where no range of titles covers it", () => {
  const plan = planWith(', nodes: [{ role: sgsn, range: "3371" }]');
  assert.equal(plan.operatorOfTitle('33710000001')?.tadig, 'FRAF1');
  assert.equal(plan.roleOfTitle('33710000001'), 'sgsn');
});

test("what a partner says of our titles, or of another's, gives them no role", () => {
  const plan = planWith(', nodes: [{ role: gmlc, range: "447700900001" }, { role: smsc, range: "3360905" }]');
  assert.equal(plan.roleOfTitle('447700900001'), undefined);
  assert.equal(plan.operatorOfTitle('33609055001')?.tadig, 'FRAX9');
  assert.equal(plan.roleOfTitle('33609055001'), undefined);
  assert.equal(plan.roleOfTitle('33609051'), 'smsc');
});

test('a roaming number is of the partner that gives it out, or ours, or unknown', () => {
  const plan = planWith(', roamingNumbers: ["336099", "4477009001"]');
  assert.equal(plan.operatorOfRoamingNumber('33609900001')?.tadig, 'FRAF1');
  assert.equal(plan.operatorOfRoamingNumber('447700900101')?.home, true);
  assert.equal(plan.operatorOfRoamingNumber('33609000001'), undefined);
});
