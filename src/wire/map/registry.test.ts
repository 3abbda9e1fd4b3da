import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'node:test';
import { applicationContextOf, applicationContextOid } from './application-contexts.ts';
import type { MapOperation } from './operation.ts';
import { OPERATIONS, operationName, operationOf } from './registry.ts';

const FOLDER = join(import.meta.dirname, 'operations');

/** Tables of TS 29.002 that are kept beside the captures and not in the project. */
const ROOT = resolve(import.meta.dirname, '../../..');
const FACTS = resolve(ROOT, process.env.WARDLINE_CORPUS ?? '../shared/captures', '../facts/map-tables.json');
const withFacts = { skip: existsSync(FACTS) ? false : 'the tables of TS 29.002 are not beside the captures' };

interface Facts {
  operations: Record<string, { name: string; timer: string }>;
  applicationContexts: Record<
    string,
    { oid: string; initiatorConsumerOf?: string[]; responderConsumerOf?: string[]; operationsOf?: string[] }
  >;
  packages: Record<string, { consumerInvokes: string[]; supplierInvokes: string[] }>;
  v1v2OnlyOpcodes: Record<string, string>;
}

function facts(): Facts {
  return JSON.parse(readFileSync(FACTS, 'utf8')) as Facts;
}

test('the registry lists every operation of the folder, and no other', async () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.ts') && !file.includes('.test.'));
  const inFolder: MapOperation[] = [];
  for (const file of files) {
    const module = (await import(join(FOLDER, file))) as Record<string, unknown>;
    const found = Object.values(module).filter(
      (value): value is MapOperation => typeof value === 'object' && value !== null && 'opcode' in value,
    );
    assert.equal(found.length, 1, `${file} has one operation`);
    inFolder.push(...found);
  }
  assert.ok(files.length >= 79);
  assert.deepEqual(new Set(OPERATIONS), new Set(inFolder));
  assert.equal(OPERATIONS.length, inFolder.length);
});

test('no two operations share a code, and they are listed in the order of their codes', () => {
  const codes = OPERATIONS.map((operation) => operation.opcode);
  assert.deepEqual(
    codes,
    [...new Set(codes)].sort((a, b) => a - b),
  );
});

test('an operation goes by the name of its version', () => {
  assert.equal(operationName(46), 'mo-ForwardSM');
  assert.equal(operationName(46, 3), 'mo-ForwardSM');
  assert.equal(operationName(46, 2), 'forwardSM');
  assert.equal(operationName(46, 1), 'forwardSM');
  assert.equal(operationName(45, 1), 'sendRoutingInfoForSM');
  assert.equal(operationName(200), undefined);
  assert.equal(operationOf(200), undefined);
});

test('names and timers are those of the tables', withFacts, () => {
  for (const [opcode, fact] of Object.entries(facts().operations)) {
    const operation = operationOf(Number(opcode));
    assert.equal(operation?.name, fact.name);
    // one timer is told in minutes, within the range of ml
    assert.equal(operation?.timer, fact.timer === '10' ? 'ml' : fact.timer, fact.name);
  }
});

test('the operations of versions 1 and 2 alone are those of the tables', withFacts, () => {
  for (const [opcode, name] of Object.entries(facts().v1v2OnlyOpcodes)) {
    const operation = operationOf(Number(opcode));
    assert.ok(operation?.name === name || operation?.formerNames?.[2] === name, name);
  }
});

test('application contexts let each side invoke what their packages hold', withFacts, () => {
  const { applicationContexts, packages } = facts();
  const codeOf = new Map(OPERATIONS.map((operation) => [plain(operation.name), operation.opcode]));
  let compared = 0;
  for (const [name, fact] of Object.entries(applicationContexts)) {
    assert.equal(applicationContextOid(name), fact.oid);
    const context = applicationContextOf(fact.oid);
    assert.ok(context, name);
    const expected = { byInitiator: new Set<number>(), byResponder: new Set<number>() };
    const add = (side: Set<number>, invoked: readonly string[]): void => {
      for (const invokedName of invoked) side.add(codeOf.get(plain(invokedName)) ?? assert.fail(invokedName));
    };
    const { initiatorConsumerOf = [], responderConsumerOf = [], operationsOf = [] } = fact;
    for (const key of [...initiatorConsumerOf, ...operationsOf]) {
      // of a package without an entry of its own the first version that has one says the same
      const { consumerInvokes, supplierInvokes } =
        packages[key] ?? packages[key.replace(/-v1$/, '-v2')] ?? none();
      add(expected.byInitiator, consumerInvokes);
      add(expected.byResponder, supplierInvokes);
    }
    for (const key of [...responderConsumerOf, ...operationsOf]) {
      const { consumerInvokes, supplierInvokes } = packages[key] ?? none();
      add(expected.byResponder, consumerInvokes);
      add(expected.byInitiator, supplierInvokes);
    }
    if (expected.byInitiator.size === 0) continue;
    compared++;
    assert.deepEqual(new Set(context.byInitiator), expected.byInitiator, name);
    assert.deepEqual(new Set(context.byResponder), expected.byResponder, name);
  }
  assert.ok(compared > 40, `${compared} contexts`);
});

/** The tables spell a name in several ways: `forwardCheckSs-Indication`, `mt-forwardSM`, `istAlert`. */
function plain(name: string): string {
  return name.replaceAll('-', '').toLowerCase();
}

function none(): { consumerInvokes: string[]; supplierInvokes: string[] } {
  return { consumerInvokes: [], supplierInvokes: [] };
}
