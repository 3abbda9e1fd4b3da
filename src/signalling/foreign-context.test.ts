import assert from 'node:assert/strict';
import { test } from 'node:test';
import { octetsFromHex } from '../wire/octet-writer.ts';
import { encodeUdt } from '../wire/sccp/encode-sccp.ts';
import { encodeTcap } from '../wire/tcap/encode-tcap.ts';
import { MessageReader } from './message-reader.ts';

/** An invoke of code 23 from one home location register to another, its argument an empty sequence or `parameter`. */
function read(acOid: string, parameter: string) {
  const address = { gt: '447700900001', ssn: 6, np: 1, nai: 4, tt: 0, pc: null };
  const tcap = encodeTcap(
    {
      type: 'begin',
      otid: '00000001',
      dtid: null,
      applicationContext: null,
      acOid,
      dialogue: { pdu: 'AARQ' },
    },
    [{ type: 'invoke', invokeId: 1, code: 23, parameter: octetsFromHex(parameter) }],
  );
  const octets = encodeUdt(
    { called: address, calling: address, protocolClass: 0, returnOnError: false },
    tcap,
  );
  return new MessageReader().read(octets, 0, octets.length, 'sccp', 0)?.record;
}

test("an operator's own application context is said first where its operations do not fit MAP's", () => {
  const record = read('1.2.826.0.1249.1', '3000');
  assert.equal(record?.components[0]?.operation, 'updateGprsLocation');
  assert.match(record.faults[0]?.text ?? '', /^application context 1\.2\.826\.0\.1249\.1 is not known/);
  assert.ok(record.faults.slice(1).every(({ layer }) => layer === 'map'));
});

test("a context of MAP's own is not said to be unknown where an argument is damaged", () => {
  const record = read('0.4.0.0.1.0.32.3', '3000');
  assert.ok(record?.faults.length);
  assert.ok(record.faults.every(({ layer }) => layer === 'map'));
});
