import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { octetsFromHex } from '../octet-writer.ts';
import { decodeTpdu } from './decode-tpdu.ts';
import { encodeTpdu } from './encode-tpdu.ts';
import type { Direction, ReportForm, TpduRecord } from './tpdu-record.ts';

function read(hex: string, direction: Direction, form?: ReportForm): { record: TpduRecord; faults: Faults } {
  const faults: Faults = [];
  const record = decodeTpdu(new Cursor(octetsFromHex(hex)), direction, faults, form);
  assert.ok(record);
  return { record, faults };
}

/** Reads a message that has nothing wrong with it, and sees that it is written back octet by octet. */
function readWhole(hex: string, direction: Direction, form?: ReportForm): TpduRecord {
  const { record, faults } = read(hex, direction, form);
  assert.deepEqual(faults, []);
  assert.equal(Buffer.from(encodeTpdu(record)).toString('hex'), hex.replace(/\s+/g, ''));
  return record;
}

/** 447700900123, international, E.164, as TP-OA, TP-DA or TP-RA. */
const CUSTOMER = '0c 91 44 77 00 09 10 32';
/** 2019-01-31 10:00:00, one hour ahead of UTC. */
const SCTS = '91 10 13 01 00 00 40';

describe('a message that is delivered to a phone', () => {
  test('a one-time code comes from an alphanumeric sender', () => {
    const record = readWhole(
      // MTI 0, no more messages | 7 semi-octets, alphanumeric, "Bank" | PID, DCS 0 | time | 19 septets
      `04 07 d0 c2b07b0d 00 00 ${SCTS} 13 d9775d0e1abfc965507a0ea2e566b8d80d`,
      'sc-to-ms',
    );
    assert.deepEqual(record, {
      type: 'SMS-DELIVER',
      'TP-MTI': 0,
      'TP-MMS': 1,
      'TP-LP': 0,
      'TP-SRI': 0,
      'TP-UDHI': 0,
      'TP-RP': 0,
      'TP-OA': { alphanumeric: 'Bank', nai: 5, np: 0 },
      'TP-PID': 0,
      'TP-DCS': 0,
      dcs: {
        group: 'general',
        alphabet: 'gsm7',
        messageClass: null,
        compressed: false,
        automaticDeletion: false,
        messageWaiting: null,
      },
      'TP-SCTS': '2019-01-31T10:00:00+01:00',
      'TP-UDL': 19,
      text: 'Your code is 493817',
    });
  });

  test('a number is the sender, a reply path and a status report are asked for', () => {
    const record = readWhole(`a0 ${CUSTOMER} 00 00 ${SCTS} 0a e8329bfd4697d9ec37`, 'sc-to-ms');
    assert.deepEqual(record['TP-OA'], { digits: '447700900123', nai: 1, np: 1 });
    assert.equal(record['TP-MMS'], 0);
    assert.equal(record['TP-SRI'], 1);
    assert.equal(record['TP-RP'], 1);
    assert.equal(record.text, 'hellohello');
  });

  test('a concatenated part has one fill bit between its header and its text', () => {
    // UDHL 5 | concatenation, reference 0x2a, part 1 of 2 | 7 septets of header, then 11 of text
    const record = readWhole(
      `44 ${CUSTOMER} 00 00 ${SCTS} 12 05 00 03 2a 02 01 c66f721944cbcd70b11b`,
      'sc-to-ms',
    );
    assert.equal(record.text, 'code 493817');
    assert.equal(record.data, undefined);
    assert.deepEqual(record.udh, [
      { iei: 0, name: 'concatenation8', reference: 42, parts: 2, part: 1, hex: '2a0201' },
    ]);
  });

  test('fill bits that carry something are kept as octets beside the text', () => {
    const record = readWhole(
      `44 ${CUSTOMER} 00 00 ${SCTS} 12 05 00 03 2a 02 01 c76f721944cbcd70b11b`,
      'sc-to-ms',
    );
    assert.equal(record.text, 'code 493817');
    assert.equal(record.data, 'c76f721944cbcd70b11b');
  });

  test('a flash message is of class 0', () => {
    const record = readWhole(`04 ${CUSTOMER} 00 10 ${SCTS} 05 4676788e06`, 'sc-to-ms');
    assert.equal(record.text, 'Flash');
    assert.equal(record.dcs?.messageClass, 0);
  });

  test('a silent message of type 0 has PID 0x40 and no text', () => {
    const record = readWhole(`04 ${CUSTOMER} 40 00 ${SCTS} 00`, 'sc-to-ms');
    assert.equal(record['TP-PID'], 0x40);
    assert.equal(record['TP-UDL'], 0);
    assert.equal(record.text, '');
  });

  test('an emoji is a pair of surrogates in UCS-2', () => {
    const record = readWhole(`04 ${CUSTOMER} 00 08 ${SCTS} 0a d83dde000020006f006b`, 'sc-to-ms');
    assert.equal(record.text, '\u{1f600} ok');
    assert.equal(record.data, undefined);
  });

  test('a lone surrogate becomes U+FFFD and its octets are kept', () => {
    const record = readWhole(`04 ${CUSTOMER} 00 08 ${SCTS} 04 d83d006b`, 'sc-to-ms');
    assert.equal(record.text, '\ufffdk');
    assert.equal(record.data, 'd83d006b');
  });

  test('Turkish letters come with a locking shift', () => {
    // UDHL 3 | locking shift, Turkish | 5 septets of header with 3 fill bits, then 1c 69 07
    const record = readWhole(`44 ${CUSTOMER} 00 00 ${SCTS} 08 03 25 01 01 e0a40f`, 'sc-to-ms');
    assert.equal(record.text, '\u015ei\u0131');
    assert.deepEqual(record.udh, [
      {
        iei: 0x25,
        name: 'nationalLanguageLockingShift',
        languageIdentifier: 1,
        language: 'Turkish',
        hex: '01',
      },
    ]);
  });

  test('Turkish letters come with a single shift', () => {
    // UDHL 3 | single shift, Turkish | 3 fill bits, then 1b 53
    const record = readWhole(`44 ${CUSTOMER} 00 00 ${SCTS} 07 03 24 01 01 d8 4c 01`, 'sc-to-ms');
    assert.equal(record.data, undefined);
    assert.equal(record.text, '\u015e');
  });

  test('a binary message to a SIM application is octets', () => {
    // PID 0x7f, class 2 8-bit | UDHL 2, command packet header of TS 31.115
    const record = readWhole(`44 ${CUSTOMER} 7f f6 ${SCTS} 07 02 70 00 00020d0e`, 'sc-to-ms');
    assert.equal(record.text, null);
    assert.equal(record.data, '00020d0e');
    assert.equal(record.dcs?.messageClass, 2);
    assert.equal(record.udh?.[0]?.name, 'simToolkitSecurityHeader');
  });

  test('compressed text is kept as octets and said to be unread', () => {
    const { record, faults } = read(`04 ${CUSTOMER} 00 20 ${SCTS} 02 abcd`, 'sc-to-ms');
    assert.equal(record.text, null);
    assert.equal(record.data, 'abcd');
    assert.equal(faults[0]?.code, 'unsupported');
  });

  test('a reserved type is read as a phone would, and reported', () => {
    const { record, faults } = read(`07 ${CUSTOMER} 00 00 ${SCTS} 00`, 'sc-to-ms');
    assert.equal(record.type, 'SMS-DELIVER');
    assert.equal(record['TP-MTI'], 3);
    assert.equal(faults[0]?.code, 'bad-value');
  });

  test('spare bits of the first octet are kept', () => {
    const record = readWhole(`14 ${CUSTOMER} 00 00 ${SCTS} 00`, 'sc-to-ms');
    assert.equal(record.spareBits, 0x10);
  });
});

describe('a message with lengths that lie', () => {
  test('more than 160 septets are clipped', () => {
    const { record, faults } = read(`04 ${CUSTOMER} 00 00 ${SCTS} ff ${'00'.repeat(224)}`, 'sc-to-ms');
    assert.equal(record['TP-UDL'], 160);
    assert.equal(record.text, '@'.repeat(160));
    assert.equal(record.trailing?.length, 2 * (224 - 140));
    assert.deepEqual(
      faults.map((fault) => fault.code),
      ['bad-length', 'trailing'],
    );
  });

  test('more than 140 octets are clipped', () => {
    const { record, faults } = read(`04 ${CUSTOMER} 00 04 ${SCTS} 8d ${'ab'.repeat(140)}`, 'sc-to-ms');
    assert.equal(record['TP-UDL'], 140);
    assert.equal(record.data, 'ab'.repeat(140));
    assert.equal(faults[0]?.code, 'bad-length');
  });

  test('a text that is cut short keeps what arrived', () => {
    const { record, faults } = read(`04 ${CUSTOMER} 00 00 ${SCTS} 0a e8329bfd`, 'sc-to-ms');
    assert.equal(record.text, 'hell');
    assert.equal(faults[0]?.code, 'truncated');
  });

  test('a header that claims more than there is leaves no text', () => {
    const { record, faults } = read(`44 ${CUSTOMER} 00 04 ${SCTS} 04 40 00 03 2a`, 'sc-to-ms');
    assert.deepEqual(
      faults.map((fault) => fault.code),
      ['bad-length', 'bad-length', 'bad-length'],
    );
    assert.deepEqual(record.udh, [{ iei: 0, name: 'concatenation8', hex: '2a' }]);
  });

  test('a message that ends within its timestamp keeps the fields before', () => {
    const { record, faults } = read(`04 ${CUSTOMER} 00 00 91 10`, 'sc-to-ms');
    assert.equal(record['TP-DCS'], 0);
    assert.equal(record['TP-SCTS'], undefined);
    assert.equal(faults[0]?.code, 'truncated');
    assert.throws(() => encodeTpdu(record), RangeError);
  });

  test('an empty message gives nothing', () => {
    const faults: Faults = [];
    assert.equal(decodeTpdu(new Cursor(new Uint8Array(0)), 'sc-to-ms', faults), undefined);
    assert.equal(faults[0]?.code, 'truncated');
  });
});

describe('a message that a phone submits', () => {
  test('without a validity period', () => {
    const record = readWhole(`01 2a ${CUSTOMER} 00 00 0a e8329bfd4697d9ec37`, 'ms-to-sc');
    assert.equal(record.type, 'SMS-SUBMIT');
    assert.equal(record['TP-MR'], 42);
    assert.equal(record['TP-VPF'], 0);
    assert.deepEqual(record['TP-DA'], { digits: '447700900123', nai: 1, np: 1 });
    assert.equal(record.text, 'hellohello');
  });

  test('with a relative validity period', () => {
    const record = readWhole(`11 2a ${CUSTOMER} 00 00 a7 01 41`, 'ms-to-sc');
    assert.deepEqual(record['TP-VP'], { form: 'relative', duration: 'PT24H' });
    assert.equal(record.text, 'A');
  });

  test('with an absolute validity period', () => {
    const record = readWhole(`19 2a ${CUSTOMER} 00 00 ${SCTS} 01 41`, 'ms-to-sc');
    assert.deepEqual(record['TP-VP'], { form: 'absolute', time: '2019-01-31T10:00:00+01:00' });
  });

  test('with an enhanced validity period', () => {
    const record = readWhole(`09 2a ${CUSTOMER} 00 00 43 10 20 30 00 00 00 01 41`, 'ms-to-sc');
    assert.deepEqual(record['TP-VP'], {
      form: 'enhanced',
      singleShot: true,
      unit: 'clock',
      duration: 'PT1H2M3S',
    });
  });

  test('with a reserved type, kept as octets', () => {
    const { record, faults } = read('03 01 02', 'ms-to-sc');
    assert.deepEqual(record, { type: 'reserved', 'TP-MTI': 3, data: '0102' });
    assert.equal(faults[0]?.code, 'bad-value');
  });
});

describe('a report', () => {
  test('a phone acknowledges a delivery with nothing to add', () => {
    const record = readWhole('00 00', 'ms-to-sc');
    assert.deepEqual(record, { type: 'SMS-DELIVER-REPORT', 'TP-MTI': 0, 'TP-UDHI': 0, 'TP-PI': 0 });
  });

  test('a phone refuses a delivery because its memory is full', () => {
    const record = readWhole('00 d3 00', 'ms-to-sc');
    assert.equal(record['TP-FCS'], 0xd3);
    assert.equal(record['TP-PI'], 0);
  });

  test('a SIM answers with data', () => {
    // PI: PID, DCS and UDL follow | class 2 8-bit
    const record = readWhole('00 07 7f f6 03 a1b2c3', 'ms-to-sc', 'rp-ack');
    assert.equal(record['TP-PID'], 0x7f);
    assert.equal(record.data, 'a1b2c3');
  });

  test('the form that carried it decides where the octet could be either', () => {
    assert.equal(readWhole('00 80 00', 'ms-to-sc', 'rp-error')['TP-FCS'], 0x80);
    const acknowledged = readWhole('00 80 00', 'ms-to-sc', 'rp-ack');
    assert.equal(acknowledged['TP-FCS'], undefined);
    assert.equal(acknowledged['TP-PI-extension'], '00');
  });

  test('a centre accepts a submission at a time', () => {
    const record = readWhole(`01 00 ${SCTS}`, 'sc-to-ms');
    assert.equal(record.type, 'SMS-SUBMIT-REPORT');
    assert.equal(record['TP-SCTS'], '2019-01-31T10:00:00+01:00');
  });

  test('a centre refuses a submission', () => {
    const record = readWhole(`01 c0 00 ${SCTS}`, 'sc-to-ms');
    assert.equal(record['TP-FCS'], 0xc0);
  });

  test('a centre says that a message was delivered', () => {
    const record = readWhole(`06 2a ${CUSTOMER} ${SCTS} 91 10 13 01 00 50 48 00`, 'sc-to-ms');
    assert.equal(record.type, 'SMS-STATUS-REPORT');
    assert.equal(record['TP-ST'], 0);
    assert.equal(record['TP-DT'], '2019-01-31T10:00:05-01:00');
    assert.deepEqual(record['TP-RA'], { digits: '447700900123', nai: 1, np: 1 });
    assert.equal(record['TP-PI'], undefined);
  });

  test('a status report carries text where its parameters say so', () => {
    const record = readWhole(`06 2a ${CUSTOMER} ${SCTS} ${SCTS} 00 06 00 05 4676788e06`, 'sc-to-ms');
    assert.equal(record['TP-PI'], 6);
    assert.equal(record.text, 'Flash');
  });

  test('an impossible time is kept as octets', () => {
    const { record, faults } = read(`01 00 ${'00'.repeat(7)}`, 'sc-to-ms');
    assert.deepEqual(record['TP-SCTS'], { hex: '00000000000000' });
    assert.equal(faults[0]?.code, 'bad-value');
  });
});

describe('a command', () => {
  test('a phone has a message deleted', () => {
    const record = readWhole(`02 07 00 02 2a ${CUSTOMER} 02 beef`, 'ms-to-sc');
    assert.equal(record.type, 'SMS-COMMAND');
    assert.equal(record['TP-CT'], 2);
    assert.equal(record['TP-MN'], 42);
    assert.equal(record['TP-CDL'], 2);
    assert.equal(record.data, 'beef');
  });
});

describe('a message made from its text alone', () => {
  test('the lengths and the indicator of a header follow from what is there', () => {
    const record: TpduRecord = {
      type: 'SMS-DELIVER',
      'TP-OA': { alphanumeric: 'MyBank1', nai: 5, np: 0 },
      'TP-PID': 0,
      'TP-DCS': 0,
      'TP-SCTS': '2019-01-31T10:00:00+01:00',
      udh: [{ iei: 0x25, name: 'nationalLanguageLockingShift', hex: '06' }],
      text: '\u0915',
    };
    const made = Buffer.from(encodeTpdu(record)).toString('hex');
    // 5 septets of header, 3 fill bits, one septet 0x15
    assert.equal(made, '440dd0cdbc30ec5ec70000009110130100004006 03250106 a800'.replaceAll(' ', ''));
    assert.equal(read(made, 'sc-to-ms').record.text, '\u0915');
  });

  test('161 septets are refused', () => {
    const record: TpduRecord = {
      type: 'SMS-SUBMIT',
      'TP-MR': 0,
      'TP-DA': { digits: '447700900123', nai: 1, np: 1 },
      'TP-PID': 0,
      'TP-DCS': 0,
      text: 'a'.repeat(161),
    };
    assert.throws(() => encodeTpdu(record), RangeError);
    assert.equal(encodeTpdu({ ...record, text: 'a'.repeat(160) }).length, 1 + 1 + 8 + 3 + 140);
  });

  test('a character that the alphabet lacks is refused', () => {
    const record = readWhole(`01 2a ${CUSTOMER} 00 00 01 41`, 'ms-to-sc');
    assert.throws(() => encodeTpdu({ ...record, text: '\u0915' }), RangeError);
  });
});
