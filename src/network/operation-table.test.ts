import assert from 'node:assert/strict';
import { test } from 'node:test';
import { operationNamed } from '../wire/cap/registry.ts';
import { OPERATIONS } from '../wire/map/registry.ts';
import { CAP_OPERATION_NAMES, MAP_OPERATION_NAMES } from './operation-table.ts';

test('operations of agreements are those that are decoded', () => {
  assert.deepEqual(
    MAP_OPERATION_NAMES,
    Object.fromEntries(OPERATIONS.map(({ opcode, name }) => [opcode, name])),
  );
  for (const name of CAP_OPERATION_NAMES) assert.ok(operationNamed(name), name);
});
