import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { APPLICATION_CONTEXTS, operationAllowed } from './application-contexts.ts';

test('what a context allows does not depend on what was asked before', () => {
  const oid = fc.oneof(
    fc.constantFrom(...APPLICATION_CONTEXTS.map((context) => context.oid)),
    fc.constant('1.2.3'),
  );
  const question = fc.tuple(
    oid,
    fc.oneof(fc.integer({ min: -1, max: 130 }), fc.constantFrom(2, 7, 56)),
    fc.boolean(),
  );
  fc.assert(
    fc.property(fc.array(question, { maxLength: 20 }), (questions) => {
      for (const [asked, opcode, byInitiator] of questions) {
        const context = APPLICATION_CONTEXTS.find((known) => known.oid === asked);
        const codes = byInitiator ? context?.byInitiator : context?.byResponder;
        assert.equal(operationAllowed(asked, opcode, byInitiator), codes?.includes(opcode));
      }
    }),
    { numRuns: 500 },
  );
});
