import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { test } from 'node:test';
import type { CapOperation } from './operation.ts';
import { OPERATIONS, operationName, operationNamed, operationOf } from './registry.ts';

test('CAP has 54 operations, each with an opcode and a name of its own', () => {
  assert.equal(OPERATIONS.length, 54);
  assert.equal(new Set(OPERATIONS.map((operation) => operation.opcode)).size, 54);
  assert.equal(new Set(OPERATIONS.map((operation) => operation.name)).size, 54);
  for (const operation of OPERATIONS) {
    assert.equal(operationOf(operation.opcode), operation);
    assert.equal(operationNamed(operation.name), operation);
  }
});

test('an operation is found by the opcode of TS 29.078', () => {
  const some: readonly [number, string][] = [
    [0, 'initialDP'],
    [20, 'connect'],
    [31, 'continue'],
    [60, 'initialDPSMS'],
    [78, 'initialDPGPRS'],
    [86, 'disconnectForwardConnectionWithArgument'],
    [97, 'playTone'],
  ];
  for (const [opcode, name] of some) assert.equal(operationName(opcode), name);
});

test('an opcode that CAP does not have is none of its operations', () => {
  assert.equal(operationOf(2), undefined);
  assert.equal(operationOf(68), undefined);
});

test('the registry has the operations of the folder, and those without an argument', async () => {
  const folder = new URL('./operations/', import.meta.url);
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  const inFolder: string[] = [];
  for (const file of files) {
    const module = (await import(new URL(file, folder).href)) as Record<string, CapOperation>;
    for (const operation of Object.values(module)) {
      assert.equal(operationOf(operation.opcode), operation, `${file} is in the registry`);
      assert.ok(operation.argument, `${file} has a schema`);
      inFolder.push(operation.name);
    }
  }
  assert.equal(inFolder.length, files.length);
  assert.deepEqual(
    OPERATIONS.filter((operation) => !inFolder.includes(operation.name)).map((operation) => operation.name),
    ['disconnectForwardConnection', 'continue', 'activityTest', 'continueSMS', 'activityTestGPRS'],
  );
});
