import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Cursor } from '../cursor.ts';
import type { Faults } from '../fault.ts';
import { octetsFromHex } from '../octet-writer.ts';
import { decodeIsup, MAX_OPTIONAL_PARAMETERS } from './decode-isup.ts';
import { encodeIsup } from './encode-isup.ts';
import { causeIn, type IsupOptions, type IsupRecord, numberIn, withoutStop } from './isup-record.ts';
import { ITU_MESSAGES } from './message-table.ts';

function decode(hex: string, options: IsupOptions = {}): { record: IsupRecord; faults: Faults } {
  const faults: Faults = [];
  const record = decodeIsup(new Cursor(octetsFromHex(hex)), faults, options);
  assert.ok(record);
  return { record, faults };
}

function codes(faults: Faults): string[] {
  return faults.map(({ layer, code }) => `${layer}/${code}`);
}

/** A whole message: decodes without a fault to what `seen` picks of it, and encodes to the same octets. */
function whole(
  name: string,
  hex: string,
  messageType: string,
  seen: unknown,
  options: IsupOptions = {},
): void {
  test(name, () => {
    const { record, faults } = decode(hex, options);
    assert.deepEqual(faults, []);
    assert.equal(record.messageType, messageType);
    assert.deepEqual(JSON.parse(JSON.stringify(record.parameters)), seen);
    assert.deepEqual(encodeIsup(record, options), octetsFromHex(hex));
  });
}

const BUSY = {
  location: 'publicNetworkRemote',
  codingStandard: 'itu',
  cause: 17,
  name: 'userBusy',
  diagnostics: null,
};
const BACKWARD = {
  charge: 'charge',
  calledPartysStatus: 'noIndication',
  calledPartysCategory: 'ordinarySubscriber',
  endToEndMethod: 'none',
  interworking: false,
  endToEndInformation: false,
  isdnUserPartAllTheWay: false,
  holding: false,
  isdnAccess: false,
  echoControlDevice: false,
  sccpMethod: 'none',
};

describe('calls', () => {
  test('a call to a subscriber says who calls whom', () => {
    const hex =
      // CIC 213, IAM; nature; forward indicators; ordinary subscriber; 3.1 kHz audio
      'd500 01 00 2001 0a 03' +
      // pointers: called number, optional part; the number: odd with ST, international, E.164
      '02 0b 09 84 90 447700091032 0f' +
      // calling number: complete, presentation allowed, network provided; hop counter 20; end
      '0a 08 04 13 447700091054 3d 01 14 00';
    const { record, faults } = decode(hex);
    assert.deepEqual(faults, []);
    assert.deepEqual(record, {
      cic: 213,
      messageType: 'IAM',
      messageTypeCode: 1,
      parameters: {
        natureOfConnectionIndicators: {
          satellite: 'none',
          continuityCheck: 'notRequired',
          echoControlDevice: false,
        },
        forwardCallIndicators: {
          internationalCall: false,
          endToEndMethod: 'none',
          interworking: false,
          endToEndInformation: false,
          isdnUserPartAllTheWay: true,
          isdnUserPartPreference: 'preferred',
          isdnAccess: true,
          sccpMethod: 'none',
          portedNumberTranslated: false,
          queryOnReleaseAttempt: false,
        },
        callingPartysCategory: 'ordinarySubscriber',
        transmissionMediumRequirement: 'audio3k1Hz',
        calledPartyNumber: { digits: '447700900123f', nai: 4, np: 1, inn: 'notAllowed' },
        callingPartyNumber: {
          digits: '447700900145',
          nai: 4,
          np: 1,
          ni: 'complete',
          presentation: 'allowed',
          screening: 'networkProvided',
        },
        hopCounter: { count: 20 },
      },
    });
    assert.deepEqual(encodeIsup(record), octetsFromHex(hex));
    const called = numberIn(record, 'calledPartyNumber');
    assert.equal(withoutStop(called?.digits ?? ''), '447700900123');
    assert.equal(numberIn(record, 'redirectingNumber'), undefined);
  });

  whole('more digits follow a call', '0100 02 02 00 03 80 21 03', 'SAM', {
    subsequentNumber: { digits: '123' },
  });
  whole('an exchange asks for the calling number', '0100 03 01 00 00', 'INR', {
    informationRequestIndicators: {
      callingPartyAddress: true,
      holding: false,
      callingPartysCategory: false,
      chargeInformation: false,
      maliciousCallIdentification: false,
    },
  });
  whole('an exchange answers with the calling number', '0100 04 03 00 01 0a 04 04 13 44 77 00', 'INF', {
    informationIndicators: {
      callingPartyAddress: 'included',
      holdProvided: false,
      callingPartysCategoryIncluded: false,
      chargeInformationIncluded: false,
      unsolicited: false,
    },
    callingPartyNumber: {
      digits: '4477',
      nai: 4,
      np: 1,
      ni: 'complete',
      presentation: 'allowed',
      screening: 'networkProvided',
    },
  });
  whole('a circuit passes its continuity check', '0100 05 01', 'COT', {
    continuityIndicators: { successful: true },
  });
  whole('the address is complete and tones are in band', '0100 06 12 00 01 29 01 01 00', 'ACM', {
    backwardCallIndicators: BACKWARD,
    optionalBackwardCallIndicators: {
      inBandInformation: true,
      callDiversionMayOccur: false,
      simpleSegmentation: false,
      mlppUser: false,
    },
  });
  whole('a call is answered before it rings', '0100 07 12 00 00', 'CON', {
    backwardCallIndicators: BACKWARD,
  });
  whole('an operator rings forward', '0100 08 00', 'FOT', {});
  whole('a call is answered', '0100 09 00', 'ANM', {});
  whole('the called phone rings', '0100 2c 01 00', 'CPG', {
    eventInformation: { event: 'alerting', presentationRestricted: false },
  });
  whole('a call is refused as busy', '0100 0c 02 00 02 84 91', 'REL', { causeIndicators: BUSY });
  whole('a release is complete', '0100 10 00', 'RLC', {});
  whole('a subscriber hangs up for a while', '0100 0d 00 00', 'SUS', {
    suspendResumeIndicators: { initiatedBy: 'subscriber' },
  });
  whole('the network takes a call up again', '0100 0e 01 00', 'RES', {
    suspendResumeIndicators: { initiatedBy: 'network' },
  });
  whole('a facility is asked for', '0100 1f 02 00', 'FAR', { facilityIndicator: 'userToUserService' });
  whole('a facility is refused', '0100 21 02 02 00 02 84 91', 'FRJ', {
    facilityIndicator: 'userToUserService',
    causeIndicators: BUSY,
  });
  whole('a facility is sent during a call', '0100 33 01 32 03 91 a100 00', 'FAC', {
    remoteOperations: { protocolProfile: 17, components: 'a100' },
  });
  whole('a user sends octets to the other', '0100 2d 02 00 02 04 68', 'USR', {
    userToUserInformation: { protocolDiscriminator: 4, data: '68' },
  });
  whole('an exchange did not know a parameter', '0100 2f 02 00 03 84 e3 f4', 'CFN', {
    causeIndicators: {
      location: 'publicNetworkRemote',
      codingStandard: 'itu',
      cause: 99,
      name: 'parameterNotImplementedDiscarded',
      diagnostics: 'f4',
    },
  });
});

describe('circuits', () => {
  whole('a circuit is reset', '0100 12', 'RSC', {});
  whole('a group of circuits is reset', '0100 17 01 01 1d', 'GRS', {
    rangeAndStatus: { range: 29, status: '' },
  });
  whole('circuits are blocked', '0100 18 00 01 02 04 09', 'CGB', {
    circuitGroupSupervisionMessageTypeIndicator: { type: 'maintenance' },
    rangeAndStatus: { range: 4, status: '09' },
  });
  whole('circuits say their state', '0100 2b 02 03 01 01 02 0c 03', 'CQR', {
    rangeAndStatus: { range: 1, status: '' },
    circuitStateIndicator: {
      circuits: [{ call: 'idle', maintenance: 'none', hardware: 'none' }, { state: 'unequipped' }],
    },
  });
});

describe('other editions', () => {
  whole(
    'an ANSI call has its bearer in the mandatory part and 14 bits of circuit',
    // CIC 16382, IAM; nature; forward indicators; ordinary subscriber
    'fe3f 01 00 0000 0a' +
      // pointers: bearer, called number, no optional part
      '03 06 00' +
      // speech in circuit mode at 64 kbit/s, mu-law; odd, national, E.164
      '03 8090a2 08 83 10 212055050100',
    'IAM',
    {
      natureOfConnectionIndicators: {
        satellite: 'none',
        continuityCheck: 'notRequired',
        echoControlDevice: false,
      },
      forwardCallIndicators: {
        internationalCall: false,
        endToEndMethod: 'none',
        interworking: false,
        endToEndInformation: false,
        isdnUserPartAllTheWay: false,
        isdnUserPartPreference: 'preferred',
        isdnAccess: false,
        sccpMethod: 'none',
        portedNumberTranslated: false,
        queryOnReleaseAttempt: false,
      },
      callingPartysCategory: 'ordinarySubscriber',
      userServiceInformation: {
        codingStandard: 'itu',
        transferCapability: 'speech',
        transferMode: 'circuit',
        transferRate: '64k',
        layers: [{ layer: 1, protocol: 2, details: '' }],
      },
      calledPartyNumber: { digits: '12025550100', nai: 3, np: 1, inn: 'allowed' },
    },
    { variant: 'ansi' },
  );
  whole('an ANSI release may end without a pointer', '0100 10', 'RLC', {}, { variant: 'ansi' });
  whole(
    'BICC carries the bearer in an application transport message behind 4 octets of call instance code',
    '01000080 41 01 78 05 85 80 c0 0102 00',
    'APT',
    {
      applicationTransport: {
        context: 'bat',
        sendNotification: false,
        releaseCall: false,
        newSequence: true,
        segments: 0,
        userInformation: '0102',
      },
    },
    { bicc: true },
  );

  test('a BICC call instance code is 32 bits without a sign, and BICC faults say bicc', () => {
    const { record, faults } = decode('010000ff 63 aabb', { bicc: true });
    assert.equal(record.cic, 0xff000001);
    assert.deepEqual(codes(faults), ['bicc/bad-value']);
  });

  test('charging information of the Japanese edition is kept as it came', () => {
    const { record, faults } = decode('0100 fe 0102', { variant: 'japan' });
    assert.deepEqual(record, {
      cic: 1,
      messageType: 'CHG',
      messageTypeCode: 0xfe,
      parameters: {},
      body: '0102',
    });
    assert.deepEqual(codes(faults), ['isup/unsupported']);
    assert.deepEqual(encodeIsup(record, { variant: 'japan' }), octetsFromHex('0100 fe 0102'));
  });
});

describe('what a message hides or lacks', () => {
  test('a message that ends before its type is nothing', () => {
    const faults: Faults = [];
    assert.equal(decodeIsup(new Cursor(octetsFromHex('0100')), faults), undefined);
    assert.deepEqual(faults, [
      { layer: 'isup', code: 'truncated', atOctet: 0, text: 'the message ends before its message type' },
    ]);
  });

  test('bits above the 12 of a circuit are not taken for the circuit', () => {
    const { record, faults } = decode('01f0 12');
    assert.equal(record.cic, 1);
    assert.deepEqual(codes(faults), ['isup/bad-value']);
  });

  test('an unknown message type keeps its octets', () => {
    const { record, faults } = decode('0100 99 0102');
    assert.deepEqual(record, {
      cic: 1,
      messageType: null,
      messageTypeCode: 0x99,
      parameters: {},
      body: '0102',
    });
    assert.deepEqual(codes(faults), ['isup/bad-value']);
    assert.deepEqual(encodeIsup(record), octetsFromHex('0100 99 0102'));
  });

  test('a fixed part that is cut short keeps what there is', () => {
    const { record, faults } = decode('0100 01 00 20');
    assert.deepEqual(Object.keys(record.parameters), ['natureOfConnectionIndicators']);
    assert.equal(record.trailing, '20');
    assert.deepEqual(codes(faults), ['isup/truncated']);
    assert.equal(faults[0]?.atOctet, 4);
  });

  test('a pointer out of the message is refused, and its octets are kept', () => {
    const { record, faults } = decode('0100 0c 40 00 02 84 91');
    assert.deepEqual(record.parameters, {});
    assert.equal(record.trailing, '028491');
    assert.deepEqual(codes(faults), ['isup/bad-length', 'isup/trailing']);
    assert.equal(faults[0]?.atOctet, 3);
  });

  test('a pointer of 0 to a mandatory parameter is refused', () => {
    const { record, faults } = decode('0100 0c 00 00 02 84 91');
    assert.deepEqual(record.parameters, {});
    assert.deepEqual(codes(faults), ['isup/missing', 'isup/trailing']);
  });

  test('a pointer to another pointer is refused', () => {
    const { record, faults } = decode('0100 0c 01 04 02 84 91 00');
    assert.deepEqual(record.parameters, {});
    assert.equal(faults[0]?.code, 'bad-length');
  });

  test('an optional part inside a mandatory parameter is refused', () => {
    // the optional pointer leads to the last octet of the cause
    const { record, faults } = decode('0100 0c 02 03 02 84 91');
    assert.deepEqual(record.parameters.causeIndicators, BUSY);
    assert.deepEqual(codes(faults), ['isup/bad-length']);
  });

  test('octets that no pointer leads to are found', () => {
    const { record, faults } = decode('0100 0c 04 00 dead 02 84 91');
    assert.equal(record.gap, 'dead');
    assert.equal(causeIn(record)?.name, 'userBusy');
    assert.deepEqual(codes(faults), ['isup/trailing']);
    assert.equal(faults[0]?.atOctet, 5);
    assert.throws(() => encodeIsup(record), RangeError);
  });

  test('octets behind the end of optional parameters are found', () => {
    const hex = '0100 10 01 3d 01 01 00 c0ffee';
    const { record, faults } = decode(hex);
    assert.equal(record.trailing, 'c0ffee');
    assert.deepEqual(codes(faults), ['isup/trailing']);
    assert.equal(faults[0]?.atOctet, 8);
    assert.deepEqual(encodeIsup(record), octetsFromHex(hex));
  });

  test('octets behind a message that is its type alone are found', () => {
    const { record, faults } = decode('0100 13 00');
    assert.equal(record.trailing, '00');
    assert.deepEqual(codes(faults), ['isup/trailing']);
  });

  test('the end of optional parameters is missed', () => {
    const { record, faults } = decode('0100 10 01 3d 01 01');
    assert.deepEqual(record.parameters, { hopCounter: { count: 1 } });
    assert.deepEqual(codes(faults), ['isup/missing']);
  });

  test('a pointer that should stand there is missed', () => {
    assert.deepEqual(codes(decode('0100 09').faults), ['isup/truncated']);
    assert.deepEqual(codes(decode('0100 0c 01').faults), ['isup/bad-length', 'isup/truncated']);
  });

  test('a number that is cut short keeps its digits', () => {
    const { record, faults } = decode('0100 10 01 0a 08 04 13 4477');
    assert.equal(numberIn(record, 'callingPartyNumber')?.digits, '4477');
    assert.deepEqual(codes(faults), ['isup/truncated']);
  });

  test('an optional parameter without a length is kept', () => {
    const { record, faults } = decode('0100 10 01 0a');
    assert.equal(record.trailing, '0a');
    assert.deepEqual(codes(faults), ['isup/truncated', 'isup/trailing']);
  });

  test('a parameter too short for its fields is kept as hex', () => {
    const { record, faults } = decode('0100 09 01 0a 01 04 00');
    assert.deepEqual(record.parameters, { callingPartyNumber: { hex: '04' } });
    assert.equal(numberIn(record, 'callingPartyNumber'), undefined);
    assert.deepEqual(codes(faults), ['isup/truncated']);
    assert.deepEqual(encodeIsup(record), octetsFromHex('0100 09 01 0a 01 04 00'));
  });

  test('an octet more than a parameter has fields for is kept', () => {
    const { record, faults } = decode('0100 09 01 3d 02 01ff 00');
    assert.deepEqual(record.parameters, { hopCounter: { count: 1, more: 'ff' } });
    assert.deepEqual(codes(faults), ['isup/trailing']);
    assert.deepEqual(encodeIsup(record), octetsFromHex('0100 09 01 3d 02 01ff 00'));
  });

  test('spare bits and a filler that are not zero are kept', () => {
    // redirection number: spare bits 0xf of the second octet; one digit with filler 0xf
    const { record, faults } = decode('0100 09 01 0c 03 84 1f f1 00');
    assert.deepEqual(record.parameters, {
      redirectionNumber: { digits: '1', nai: 4, np: 1, inn: 'allowed', spare: 15, filler: 15 },
    });
    assert.deepEqual(faults, []);
    assert.deepEqual(encodeIsup(record), octetsFromHex('0100 09 01 0c 03 84 1f f1 00'));
  });

  test('an unknown parameter is kept under its code', () => {
    const hex = '0100 09 01 f4 02 6476 f4 00 00';
    const { record, faults } = decode(hex);
    assert.deepEqual(record.parameters, {
      unknown244: [
        { tag: '[244]', hex: '6476' },
        { tag: '[244]', hex: '' },
      ],
    });
    assert.deepEqual(faults, []);
    assert.deepEqual(encodeIsup(record), octetsFromHex(hex));
  });

  test('several generic numbers are all kept, and are no fault', () => {
    const hex = '0100 09 01 c0 04 05 04 13 44 c0 04 06 04 13 77 00';
    const { record, faults } = decode(hex);
    const numbers = record.parameters.genericNumber;
    assert.ok(Array.isArray(numbers));
    assert.deepEqual(
      numbers.map(({ digits, qualifier }) => [digits, qualifier]),
      [
        ['44', 'additionalConnectedNumber'],
        ['77', 'additionalCallingPartyNumber'],
      ],
    );
    assert.deepEqual(faults, []);
    assert.deepEqual(encodeIsup(record), octetsFromHex(hex));
  });

  test('a second called number hidden in the optional part does not replace the first', () => {
    const hex = '0100 01 00 0000 0a 00 02 05 03 04 10 44 04 03 04 10 77 00';
    const { record, faults } = decode(hex);
    assert.equal(numberIn(record, 'calledPartyNumber')?.digits, '44');
    assert.deepEqual(codes(faults), ['isup/bad-value']);
    assert.deepEqual(encodeIsup(record), octetsFromHex(hex));
  });

  test('more optional parameters than a link can carry are not all taken apart', () => {
    const parameter = 'f400';
    const { record, faults } = decode(`0100 09 01 ${parameter.repeat(MAX_OPTIONAL_PARAMETERS + 5)} 00`);
    const kept = record.parameters.unknown244;
    assert.ok(Array.isArray(kept));
    assert.equal(kept.length, MAX_OPTIONAL_PARAMETERS);
    assert.equal(record.trailing, `${parameter.repeat(5)}00`);
    assert.deepEqual(codes(faults), ['isup/limit', 'isup/trailing']);
  });

  test('a passed-along message is read, one inside it is not', () => {
    const hex = '0100 28 2d 02 00 02 04 68';
    const { record, faults } = decode(hex);
    assert.deepEqual(faults, []);
    assert.deepEqual(record.passedAlong, {
      messageType: 'USR',
      messageTypeCode: 0x2d,
      parameters: { userToUserInformation: { protocolDiscriminator: 4, data: '68' } },
    });
    assert.deepEqual(encodeIsup(record), octetsFromHex(hex));
    const nested = decode('0100 28 28 28 12');
    assert.deepEqual(codes(nested.faults), ['isup/limit']);
    assert.equal(nested.record.passedAlong?.body, '2812');
    assert.deepEqual(encodeIsup(nested.record), octetsFromHex('0100 28 28 28 12'));
    assert.deepEqual(codes(decode('0100 28').faults), ['isup/truncated']);
  });
});

test('the message types of table 4 are there by their codes', () => {
  const named = ITU_MESSAGES.byCode.flatMap((one, code) =>
    one === undefined ? [] : [`${code}:${one.acronym}`],
  );
  assert.equal(
    named.join(' '),
    '1:IAM 2:SAM 3:INR 4:INF 5:COT 6:ACM 7:CON 8:FOT 9:ANM 12:REL 13:SUS 14:RES 16:RLC 17:CCR 18:RSC ' +
      '19:BLO 20:UBL 21:BLA 22:UBA 23:GRS 24:CGB 25:CGU 26:CGBA 27:CGUA 28:CMR 29:CMC 30:CMRJ 31:FAR ' +
      '32:FAA 33:FRJ 34:FAD 35:FAI 36:LPA 39:DRS 40:PAM 41:GRA 42:CQM 43:CQR 44:CPG 45:USR 46:UCIC 47:CFN ' +
      '48:OLM 49:CRG 50:NRM 51:FAC 52:UPT 53:UPA 54:IDR 55:IRS 56:SGM 64:LOP 65:APT 66:PRI 67:SDN',
  );
});
