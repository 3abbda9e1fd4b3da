import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LinkBinding } from './link-binding.ts';
import { readConfig } from './read-config.ts';
import { exampleWith } from './test-configs.ts';

function binding(links: string): LinkBinding {
  const text = exampleWith('interconnect: [2001] }', `interconnect: [2001, 2002, 2003] }\n  links: ${links}`);
  const { config, faults } = readConfig(text, 'wardline.yaml');
  assert.deepEqual(faults, []);
  return new LinkBinding(config);
}

const PARIS = '{ name: Paris, pointCodes: [2001, 2002], partners: [FRAF1], globalTitles: ["1202555"] }';
const BOUND = binding(
  `[${PARIS}, { name: Madrid, pointCodes: [2003], globalTitles: ["34600000000-34600000019"] }]`,
);

test('a partner comes over its link, from every point code of it', () => {
  assert.equal(BOUND.fits(2001, '33609000010', 'FRAF1'), true);
  assert.equal(BOUND.fits(2002, '33609000010', 'FRAF1'), true);
});

test("a partner's title over somebody else's link does not fit", () => {
  assert.equal(BOUND.fits(2003, '33609000010', 'FRAF1'), false);
  assert.equal(BOUND.fits(2001, '33609055000', 'FRAX9'), false);
});

test('titles that a link names come over it, whoever they are', () => {
  assert.equal(BOUND.fits(2001, '12025550100', undefined), true);
  assert.equal(BOUND.fits(2003, '34600000019', undefined), true);
  assert.equal(BOUND.fits(2003, '34600000020', undefined), false);
  assert.equal(BOUND.fits(2001, '', undefined), false);
});

test('a point code that is bound to nobody says nothing', () => {
  assert.equal(BOUND.fits(4000, '33609000010', 'FRAF1'), undefined);
  assert.equal(binding('[]').fits(2001, '33609000010', 'FRAF1'), undefined);
});
