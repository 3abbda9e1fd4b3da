import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfig } from './read-config.ts';
import { foldedName, SenderNames } from './sender-names.ts';
import { EXAMPLE_CONFIG } from './test-configs.ts';

function names(list: string): SenderNames {
  const { config, faults } = readConfig(`${EXAMPLE_CONFIG}sms: { senderNames: ${list} }\n`, 'wardline.yaml');
  assert.deepEqual(faults, []);
  return new SenderNames(config);
}

const GUARDED = names(
  '[{ name: EXAMPLE BANK, routes: ["447700900300", "336090-336091", FRAF1] }, { name: Tax 2Go, routes: [] }]',
);

test('a guarded name is sent by its routes: titles, ranges and partners', () => {
  const route = GUARDED.routesOf('EXAMPLE BANK');
  assert.ok(route);
  assert.equal(route('447700900300', undefined), true);
  assert.equal(route('33609100001', undefined), true);
  assert.equal(route('12025550100', 'FRAF1'), true);
});

test('nobody else may send under a guarded name', () => {
  const route = GUARDED.routesOf('EXAMPLE BANK');
  assert.ok(route);
  assert.equal(route('447700900301', 'HOME'), false);
  assert.equal(route('33609200001', 'USAXM'), false);
  assert.equal(route('12025550100', undefined), false);
  assert.equal(route('', undefined), false);
});

test('a name without routes is sent by nobody from outside', () => {
  assert.equal(GUARDED.routesOf('TAX2GO')?.('447700900300', 'FRAF1'), false);
});

test('what readers take for a guarded name is one', () => {
  const spellings = [
    'example bank',
    'ExampleBank',
    'EXAMPLE-BANK',
    'Example.Bank',
    'EXAMP1E BANK',
    'EXAMPIE BANK',
  ];
  for (const name of [...spellings, 'EXAMPLE_BÄNK', 'éxample bañk', 'EX@MPLE BANK', ' EXAMPLE  BANK! '])
    assert.equal(GUARDED.routesOf(name)?.('447700900300', undefined), true, name);
});

test("other names are anybody's", () => {
  for (const name of ['EXAMPLE', 'EXAMPLE BANKS', 'XAMPLE BANK', 'EXAMPLE TANK', '', '!!!'])
    assert.equal(GUARDED.routesOf(name), undefined, name);
  assert.equal(names('[]').routesOf('EXAMPLE BANK'), undefined);
});

test('a name is compared without what readers overlook', () => {
  assert.equal(foldedName('O2-UK.'), foldedName('02 uk'));
  assert.equal(foldedName('PAYPAL'), foldedName('PayPaI'));
  assert.equal(foldedName('STRASSE'), foldedName('Straße'));
  assert.notEqual(foldedName('BANK A'), foldedName('BANK B'));
});
