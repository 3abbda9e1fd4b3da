import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Engine } from '../engine/engine.ts';
import { IncidentGathering } from '../incident/gather.ts';
import { transferOctets } from '../lab/map-message.ts';
import { segmentSccp } from '../wire/sccp/segment-sccp.ts';
import { encodeTcap } from '../wire/tcap/encode-tcap.ts';
import { InlineFirewall } from './inline-firewall.ts';
import { MessageJudge } from './message-judge.ts';

const ROUTE = { opc: 2001, dpc: 1001 };
const address = (gt: string) => ({ gt, ssn: 6, np: 1, nai: 4, tt: 0, pc: null });

/** A begin without a component, in segments of a few octets. */
function segments(reference: number): Uint8Array[] {
  const frame = { type: 'begin', otid: '0000000a', dtid: null, applicationContext: null, acOid: null };
  const options = {
    called: address('447700900001'),
    calling: address('33609000400'),
    reference,
    segmentOctets: 3,
  };
  return segmentSccp(encodeTcap(frame), options).map((octets) => transferOctets(ROUTE, 3, octets));
}

test('segments are kept until their message is whole, and go on before its last one', () => {
  const firewall = new InlineFirewall(
    new MessageJudge(new Engine({ plan: undefined }), new IncidentGathering()),
  );
  const all = segments(7);
  assert.ok(all.length > 2);
  const decisions = all.map((octets, i) => firewall.decide(octets, true, 1000 + i, i + 1));
  const last = decisions.pop();
  assert.ok(decisions.every(({ action }) => action === 'keep'));
  assert.deepEqual(last, { action: 'forward', before: decisions.map((_, i) => i + 1) });
});

test('a segment whose first one never came goes no further', () => {
  const firewall = new InlineFirewall(
    new MessageJudge(new Engine({ plan: undefined }), new IncidentGathering()),
  );
  const [, second] = segments(8);
  assert.ok(second);
  assert.notEqual(firewall.decide(second, true, 1000, 1).action, 'keep');
});
