import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodeElement } from '../wire/ber/encode-value.ts';
import type { Asn1Type } from '../wire/ber/schema.ts';
import { sendRoutingInfoForSm } from '../wire/map/operations/send-routing-info-for-sm.ts';
import { updateLocation } from '../wire/map/operations/update-location.ts';
import { octetsFromHex } from '../wire/octet-writer.ts';
import { encodeSccp } from '../wire/sccp/encode-sccp.ts';
import type { ComponentToWrite } from '../wire/tcap/encode-tcap.ts';
import { EventReader } from './event-reader.ts';
import type { OuterLayer } from './message-reader.ts';
import { ODD_CONSTRUCTED_STRING, ODD_DIGITS, ODD_REPEATED_FIELD } from './oddity.ts';
import { FOREIGN_VLR, HOME_HLR, m3uaData, segments, tcapOctets, unitdata } from './test-messages.ts';

const PARTIES = { called: HOME_HLR, calling: FOREIGN_VLR };
const BACK = { called: FOREIGN_VLR, calling: HOME_HLR };
const LOCATION_UPDATE = '0.4.0.0.1.0.1.3';
const VLR = { digits: '33609000010', nai: 1, np: 1 };

function invoke(opcode: number, type: Asn1Type, value: unknown, invokeId = 1): ComponentToWrite {
  return { type: 'invoke', invokeId, code: opcode, parameter: encodeElement<unknown>(type, value) };
}

function locationUpdate(imsi: string, invokeId = 1): ComponentToWrite {
  return invoke(2, updateLocation.argument, { imsi, 'msc-Number': VLR, 'vlr-Number': VLR }, invokeId);
}

/** An updateLocation whose argument is given as octets. */
function locationUpdateOctets(hex: string): ComponentToWrite {
  return { type: 'invoke', invokeId: 1, code: 2, parameter: octetsFromHex(hex) };
}

function begin(...components: ComponentToWrite[]): Uint8Array {
  return unitdata(
    tcapOctets({ type: 'begin', otid: '1a2b3c4d', contextOid: LOCATION_UPDATE }, components),
    PARTIES,
  );
}

function read(reader: EventReader, octets: Uint8Array, layer: OuterLayer = 'sccp'): number {
  return reader.read(octets, 0, octets.length, layer, 0);
}

test('a location update is told by names', () => {
  const reader = new EventReader();
  assert.equal(read(reader, m3uaData(begin(locationUpdate('234150000000001'))), 'm3ua'), 1);
  const event = reader.event(0);
  assert.equal(event.operation, 'updateLocation');
  assert.equal(event.imsi, '234150000000001');
  assert.deepEqual(event.titlesInArgument, [
    { field: 'msc-Number', digits: '33609000010' },
    { field: 'vlr-Number', digits: '33609000010' },
  ]);
  assert.equal(event.calling.title, '33609000010');
  assert.equal(event.contextName, 'networkLocUpContext-v3');
  assert.deepEqual([event.byInitiator, event.contextAllows, event.contextUnseen], [true, true, false]);
});

test('each component has its own identity, whichever is looked at first', () => {
  const reader = new EventReader();
  const octets = begin(
    locationUpdate('234150000000001', 1),
    invoke(
      45,
      sendRoutingInfoForSm.argument,
      {
        msisdn: { digits: '447700900123', nai: 1, np: 1 },
        'sm-RP-PRI': true,
        serviceCentreAddress: { digits: '33609000020', nai: 1, np: 1 },
      },
      2,
    ),
    locationUpdate('001010000000001', 3),
  );
  assert.equal(read(reader, octets), 3);
  const identities = (index: number) => {
    const { imsi, msisdn, operation } = reader.event(index);
    return [operation, imsi, msisdn];
  };
  const expected = [
    ['updateLocation', '234150000000001', ''],
    ['sendRoutingInfoForSM', '', '447700900123'],
    ['updateLocation', '001010000000001', ''],
  ];
  for (const order of [
    [0, 1, 2],
    [2, 0, 1],
    [1, 1, 0],
  ]) {
    for (const index of order) assert.deepEqual(identities(index), expected[index]);
  }
});

test('a continue is judged by the context that its begin gave', () => {
  const reader = new EventReader();
  read(reader, begin(locationUpdate('234150000000001')));
  const answer = { type: 'continue', otid: 'a1', dtid: '1a2b3c4d', contextOid: LOCATION_UPDATE } as const;
  read(reader, unitdata(tcapOctets(answer, []), BACK));
  assert.deepEqual([reader.step, reader.componentCount, reader.kind], ['continue', 0, 'none']);
  // insertSubscriberData (7) is the HLR's to invoke here, and not the VLR's
  const insert: ComponentToWrite = { type: 'invoke', invokeId: 2, code: 7, parameter: octetsFromHex('3000') };
  read(reader, unitdata(tcapOctets({ type: 'continue', otid: 'a1', dtid: '1a2b3c4d' }, [insert]), BACK));
  assert.deepEqual(
    [reader.contextOid, reader.contextUnseen, reader.byInitiator, reader.contextAllows],
    [LOCATION_UPDATE, false, false, true],
  );
  read(reader, unitdata(tcapOctets({ type: 'continue', otid: '1a2b3c4d', dtid: 'a1' }, [insert]), PARTIES));
  assert.deepEqual([reader.byInitiator, reader.contextAllows], [true, false]);
});

test('a continue whose begin was not seen has no context', () => {
  const reader = new EventReader();
  read(reader, unitdata(tcapOctets({ type: 'continue', otid: 'a1', dtid: 'b2' }, []), PARTIES));
  assert.deepEqual([reader.contextOid, reader.contextUnseen, reader.byInitiator], ['', true, undefined]);
});

// 30 1b
//    04 09 3214050000000010 32         imsi of 18 digits
//    81 06 9133060900 00               msc-Number
//    04 06 9133060900 00               vlr-Number
test('an IMSI of more than 15 digits comes out digit by digit', () => {
  const reader = new EventReader();
  read(
    reader,
    begin(locationUpdateOctets('301b 0409 321405000000001032 8106 913306090000 0406 913306090000')),
  );
  assert.equal(reader.imsi, '234150000000000123');
  assert.ok(reader.oddities & ODD_DIGITS);
  assert.match(JSON.stringify(reader.record), /"imsi":"234150000000000123"/);
});

// 30 1d
//    24 0c  04 04 32140500  04 04 000000f1      imsi in two segments: 23415000 0000001
test('an IMSI in segments comes out whole', () => {
  const reader = new EventReader();
  read(
    reader,
    begin(locationUpdateOctets('301e 240c 0404 32140500 0404 000000f1 8106 913306090000 0406 913306090000')),
  );
  assert.equal(reader.imsi, '234150000000001');
  assert.ok(reader.oddities & ODD_CONSTRUCTED_STRING);
});

test('a field that comes twice counts once, and is named', () => {
  const reader = new EventReader();
  const twice = '3022 0408 32140500000000f1 0408 00010100000000f1 0406 913306090000 8104 91330609';
  read(reader, begin(locationUpdateOctets(twice)));
  assert.equal(reader.imsi, '234150000000001');
  assert.ok(reader.oddities & ODD_REPEATED_FIELD);
});

// msc-Number a0 instead of 91: the extension bit is set in both; 11 has it clear
test('an address without its extension bit is read and named', () => {
  const reader = new EventReader();
  read(reader, begin(locationUpdateOctets('3018 0408 32140500000000f1 8104 11330609 0406 913306090000')));
  assert.deepEqual(reader.titlesInArgument[0], { field: 'msc-Number', digits: '336090' });
  assert.ok(reader.oddities & ODD_DIGITS);
});

test('an application context that is no object identifier is not taken for an absent one', () => {
  const reader = new EventReader();
  // 06 07 of the context name with its last octet left open
  const octets = begin(locationUpdate('234150000000001'));
  const at = Buffer.from(octets).indexOf(octetsFromHex('04000001000103'));
  octets.set(octetsFromHex('83'), at + 6);
  read(reader, octets);
  assert.equal(reader.contextOid, '0x04000001000183');
  assert.equal(reader.contextName, '');
});

test('what a connection or SCCP management carries is no transaction', () => {
  const reader = new EventReader();
  const tcap = tcapOctets({ type: 'begin', otid: '01' }, [locationUpdate('234150000000001')]);
  read(reader, encodeSccp({ type: 'DT1', destinationReference: 7, moreData: false }, tcap));
  assert.deepEqual([reader.sccpType, reader.step, reader.imsi, reader.faulty], ['DT1', 'none', '', false]);
  const own = { called: { ...HOME_HLR, ssn: 1 }, calling: { ...FOREIGN_VLR, ssn: 1 } };
  read(reader, unitdata(tcap, own));
  assert.deepEqual([reader.step, reader.imsi, reader.called.ssn], ['none', '', 1]);
});

test('nothing of a message is left when the next one is no SCCP', () => {
  const reader = new EventReader();
  read(reader, m3uaData(begin(locationUpdate('234150000000001'))), 'm3ua');
  assert.equal(read(reader, octetsFromHex('00'), 'm2pa'), 0);
  assert.deepEqual([reader.opc, reader.step, reader.imsi], [-1, 'none', '']);
});

test('segments are one event when the last has come; one out of turn is a faulty event', () => {
  const reader = new EventReader();
  const tcap = tcapOctets({ type: 'begin', otid: '01', contextOid: LOCATION_UPDATE }, [
    locationUpdate('234150000000001'),
  ]);
  const [one, two, three, ...others] = segments(tcap, PARTIES, Math.ceil(tcap.length / 3));
  assert.ok(one && two && three && others.length === 0);
  assert.deepEqual(
    [one, two, three].map((part) => read(reader, part)),
    [0, 0, 1],
  );
  assert.equal(reader.imsi, '234150000000001');
  assert.equal(reader.record.segments, 3);
  read(reader, one);
  assert.equal(read(reader, three), 1);
  assert.equal(reader.faulty, true);
  assert.equal(reader.record.faults.length, 1);
});

test('an address that is cut short makes its message faulty', () => {
  const reader = new EventReader();
  const octets = begin(locationUpdate('234150000000001'));
  // called party: 0b 12 06 …; an indicator that announces a point code makes the rest too short
  const at = Buffer.from(octets).indexOf(octetsFromHex('0b1206'));
  octets[at + 1] = 0x2d;
  read(reader, octets);
  assert.equal(reader.faulty, true);
  assert.ok(reader.record.faults.some(({ layer }) => layer === 'sccp'));
});

test('a begin that comes back undelivered begins no dialogue', () => {
  const reader = new EventReader();
  const tcap = tcapOctets({ type: 'begin', otid: '1a2b3c4d', contextOid: LOCATION_UPDATE }, [
    locationUpdate('234150000000001'),
  ]);
  // the parties have changed places: the HLR's side sends back what the VLR had sent
  const returned = encodeSccp({ type: 'UDTS', called: FOREIGN_VLR, calling: HOME_HLR, returnCause: 1 }, tcap);
  assert.equal(read(reader, returned), 1);
  assert.equal(reader.event(0).byInitiator, undefined);
  const answer = tcapOctets({ type: 'end', dtid: '1a2b3c4d' }, [{ type: 'returnResult', invokeId: 1 }]);
  read(reader, unitdata(answer, { called: HOME_HLR, calling: FOREIGN_VLR }));
  assert.equal(reader.event(0).contextUnseen, true);
});

test('segments that come back are no message, and no fault', () => {
  const reader = new EventReader();
  const segmentation = { first: false, class: 0, remaining: 0, reference: 77 };
  const octets = encodeSccp(
    { type: 'XUDTS', called: FOREIGN_VLR, calling: HOME_HLR, returnCause: 1, hopCounter: 10, segmentation },
    octetsFromHex('0102'),
  );
  assert.equal(read(reader, octets), 0);
  const event = reader.event(0);
  assert.deepEqual([event.kind, event.faulty, event.record.payload], ['none', false, '0102']);
  assert.deepEqual(event.record.faults, []);
});
