import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { callerIsOfNetworkOf, callerIsOfNetworkOfNumber } from './same-network.ts';
import { event, party } from './testing/event.ts';
import { factsOf } from './testing/network.ts';

/** Titles of ours, of partners, of nobody in countries with and without a plan, of ships, and none. */
const title = fc.oneof(
  fc.constantFrom('', '447700900100', '33609000010', '33609000500', '346090111', '870123456', '44'),
  fc
    .tuple(fc.constantFrom('447700', '336090', '33610', '346', '4915', '870', '1'), fc.nat(9_999_999))
    .map(([prefix, rest]) => `${prefix}${rest}`),
);

test('a title is of the caller’s network as a number where it is as text', () => {
  fc.assert(
    fc.property(title, title, fc.constantFrom(-1, 1, 6, 7), (calling, other, np) => {
      const request = event({ calling: party(calling, 7, { np }) });
      const facts = factsOf(request);
      const number = other === '' ? 0 : Number(`1${other}`);
      assert.equal(
        callerIsOfNetworkOfNumber(number, request, facts),
        callerIsOfNetworkOf(other, request, facts),
      );
    }),
    { numRuns: 2000 },
  );
});

test('what is known of a title is the same by its number and by its text', () => {
  fc.assert(
    fc.property(title, (digits) => {
      const request = event({ calling: party(digits, 7), called: party(digits, 6) });
      const facts = factsOf(request);
      assert.equal(facts.operatorOfNumber(request.calling.number), facts.operatorOf(digits));
      assert.equal(facts.callingCountry, facts.countryOf(digits));
      assert.deepEqual(facts.callingRoles, facts.partnerRoles(digits));
      assert.equal(facts.homeRoleOf(request.called), facts.homeRole(digits));
    }),
    { numRuns: 1000 },
  );
});
