import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SignallingEvent } from '../../signalling/signalling-event.ts';
import { event, party } from '../testing/event.ts';
import { factsWith } from '../testing/network.ts';
import { titleNotOfLink } from './title-not-of-link.ts';

/** The link of 2001 carries France alone; of 2002 nothing is listed. */
function inspect(more: Partial<SignallingEvent>) {
  const of = event({ opcode: 2, operation: 'updateLocation', ...more });
  const titleFitsLink = (opc: number, _title: string, tadig: string | undefined) =>
    opc === 2001 ? tadig === 'FRAF1' : undefined;
  return titleNotOfLink.inspect(of, factsWith(of, {}, { titleFitsLink, side: 'from-outside' }));
}

const SPANISH = party('34609000010', 7);

test('a Spanish title comes over the link that carries France', () => {
  const finding = inspect({ calling: SPANISH });
  assert.equal(finding?.class, 'evasion');
  assert.equal(finding?.severity, 'high');
  assert.match(finding?.reason ?? '', /\+34 609 000010 \(Example Spain\) sent updateLocation over the link/);
});

test('what cannot hurt is flagged and never stopped: a carrier may lead it another way', () => {
  const finding = inspect({ calling: SPANISH, opcode: 89, operation: 'noteMM-Event' });
  assert.equal(finding?.severity, 'medium');
});

test('the title of the link comes, and no list says who comes over the other link', () => {
  assert.equal(inspect({}), undefined);
  assert.equal(inspect({ opc: 2002, calling: SPANISH }), undefined);
});

test('a message says it once, and one that comes back says nothing', () => {
  assert.equal(inspect({ calling: SPANISH, componentIndex: 1 }), undefined);
  assert.equal(inspect({ calling: SPANISH, sccpType: 'UDTS' }), undefined);
});
