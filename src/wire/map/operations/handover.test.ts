import { checkVectors } from '../check-vectors.ts';
import { forwardAccessSignalling } from './forward-access-signalling.ts';
import { noteInternalHandover } from './note-internal-handover.ts';
import { performHandover } from './perform-handover.ts';
import { performSubsequentHandover } from './perform-subsequent-handover.ts';
import { prepareHandover } from './prepare-handover.ts';
import { prepareSubsequentHandover } from './prepare-subsequent-handover.ts';
import { processAccessSignalling } from './process-access-signalling.ts';
import { provideSIWFSNumber } from './provide-siwfs-number.ts';
import { sendEndSignal } from './send-end-signal.ts';
import { sIWFSSignallingModify } from './siwfs-signalling-modify.ts';

/* Octets put together from the tables of TS 29.002 by hand; text behind a semicolon is a comment. */

checkVectors([
  {
    says: 'an MSC asks another for a radio channel',
    type: prepareHandover.argument,
    octets: `
  a3 1f                     ; [3] PrepareHO-Arg
    80 07 32f4510102abcd    ; targetCellId
    05 00                   ; ho-NumberNotRequired
    a2 08                   ; an-APDU
      0a 01 01              ; ts3G-48006
      04 03 0a0b0c          ; signalInfo
    84 08 32140500000000f1  ; imsi 234150000000001
`,
    value: {
      targetCellId: { mcc: '234', mnc: '15', lac: 0x0102, ci: 0xabcd },
      'ho-NumberNotRequired': null,
      'an-APDU': { accessNetworkProtocolId: 'ts3G-48006', signalInfo: '0a0b0c' },
      imsi: '234150000000001',
    },
  },
  {
    says: 'an MSC of version 2 asks another for a radio channel',
    type: prepareHandover.argument,
    octets: `
  30 13
    04 07 32f4510102abcd  ; targetCellId
    30 08                 ; bss-APDU
      0a 01 03            ; gsm-BSSMAP
      04 03 0a0b0c        ; signalInfo
`,
    value: {
      targetCellId: { mcc: '234', mnc: '15', lac: 0x0102, ci: 0xabcd },
      'bss-APDU': { protocolId: 'gsm-BSSMAP', signalInfo: '0a0b0c' },
    },
  },
  {
    says: 'an MSC answers with a handover number',
    type: prepareHandover.result,
    octets: `
  a3 23
    80 07 913306090090f9      ; handoverNumber
    a1 0e                     ; relocationNumberList
      30 0c
        04 07 913306090090f9  ; handoverNumber
        02 01 05              ; rab-Id
    a2 08                     ; an-APDU
      0a 01 01                ; ts3G-48006
      04 03 0a0b0c            ; signalInfo
`,
    value: {
      handoverNumber: { digits: '33609000099', nai: 1, np: 1 },
      relocationNumberList: [{ handoverNumber: { digits: '33609000099', nai: 1, np: 1 }, 'rab-Id': 5 }],
      'an-APDU': { accessNetworkProtocolId: 'ts3G-48006', signalInfo: '0a0b0c' },
    },
  },
  {
    says: 'an MSC asks for a move on to a third',
    type: prepareSubsequentHandover.argument,
    octets: `
  a3 1c
    80 07 32f4510102abcd  ; targetCellId
    81 07 913306090010f1  ; targetMSC-Number
    a3 08                 ; an-APDU
      0a 01 01            ; ts3G-48006
      04 03 0a0b0c        ; signalInfo
`,
    value: {
      targetCellId: { mcc: '234', mnc: '15', lac: 0x0102, ci: 0xabcd },
      'targetMSC-Number': { digits: '33609000011', nai: 1, np: 1 },
      'an-APDU': { accessNetworkProtocolId: 'ts3G-48006', signalInfo: '0a0b0c' },
    },
  },
  {
    says: 'an MSC of version 2 grants the move on',
    type: prepareSubsequentHandover.result,
    octets: `
  30 08           ; bss-APDU
    0a 01 03      ; gsm-BSSMAP
    04 03 0a0b0c  ; signalInfo
`,
    value: { 'bss-APDU': { protocolId: 'gsm-BSSMAP', signalInfo: '0a0b0c' } },
  },
  {
    says: 'an MSC says that the subscriber has arrived',
    type: sendEndSignal.argument,
    octets: `
  a3 0a
    30 08           ; an-APDU
      0a 01 01      ; ts3G-48006
      04 03 0a0b0c  ; signalInfo
`,
    value: { 'an-APDU': { accessNetworkProtocolId: 'ts3G-48006', signalInfo: '0a0b0c' } },
  },
  {
    says: 'an MSC of version 2 says that the subscriber has arrived',
    type: sendEndSignal.argument,
    octets: `
  30 08           ; bss-APDU
    0a 01 03      ; gsm-BSSMAP
    04 03 0a0b0c  ; signalInfo
`,
    value: { 'bss-APDU': { protocolId: 'gsm-BSSMAP', signalInfo: '0a0b0c' } },
  },
  {
    says: 'MSC-B passes radio signalling on',
    type: processAccessSignalling.argument,
    octets: `
  a3 0f
    30 08           ; an-APDU
      0a 01 01      ; ts3G-48006
      04 03 0a0b0c  ; signalInfo
    a1 03           ; selectedUMTS-Algorithms
      80 01 01      ; integrityProtectionAlgorithm
`,
    value: {
      'an-APDU': { accessNetworkProtocolId: 'ts3G-48006', signalInfo: '0a0b0c' },
      'selectedUMTS-Algorithms': { integrityProtectionAlgorithm: '01' },
    },
  },
  {
    says: 'MSC-A passes radio signalling on',
    type: forwardAccessSignalling.argument,
    octets: `
  a3 15
    30 08           ; an-APDU
      0a 01 01      ; ts3G-48006
      04 03 0a0b0c  ; signalInfo
    82 01 01        ; keyStatus: new
    ac 06           ; iuSupportedCodecsList
      a0 04         ; utranCodecList
        81 02 0001  ; codec1
`,
    value: {
      'an-APDU': { accessNetworkProtocolId: 'ts3G-48006', signalInfo: '0a0b0c' },
      keyStatus: 'new',
      iuSupportedCodecsList: { utranCodecList: { codec1: '0001' } },
    },
  },
  {
    says: 'an MSC of version 1 asks another for a radio channel',
    type: performHandover.argument,
    octets: `
  30 22
    04 07 32f4510102abcd    ; targetCellId
    04 07 32f4510102abcd    ; servingCellId
    04 01 08                ; channelType
    04 01 02                ; classmarkInfo
    8c 08 0011223344556677  ; [12] kc
`,
    value: {
      targetCellId: { mcc: '234', mnc: '15', lac: 0x0102, ci: 0xabcd },
      servingCellId: { mcc: '234', mnc: '15', lac: 0x0102, ci: 0xabcd },
      channelType: '08',
      classmarkInfo: '02',
      kc: '0011223344556677',
    },
  },
  {
    says: 'an MSC of version 1 answers with a handover number',
    type: performHandover.result,
    octets: `
  30 13
    04 07 913306090090f9  ; handoverNumber
    30 08                 ; accessSignalInfo
      0a 01 03            ; gsm-BSSMAP
      04 03 0a0b0c        ; signalInfo
`,
    value: {
      handoverNumber: { digits: '33609000099', nai: 1, np: 1 },
      accessSignalInfo: { protocolId: 'gsm-BSSMAP', signalInfo: '0a0b0c' },
    },
  },
  {
    says: 'an MSC of version 1 asks for a move on',
    type: performSubsequentHandover.argument,
    octets: `
  30 1b
    04 07 32f4510102abcd  ; targetCellId
    04 07 32f4510102abcd  ; servingCellId
    04 07 913306090010f1  ; targetMSC-Number
`,
    value: {
      targetCellId: { mcc: '234', mnc: '15', lac: 0x0102, ci: 0xabcd },
      servingCellId: { mcc: '234', mnc: '15', lac: 0x0102, ci: 0xabcd },
      'targetMSC-Number': { digits: '33609000011', nai: 1, np: 1 },
    },
  },
  {
    says: 'an MSC of version 1 tells of a handover among its own cells',
    type: noteInternalHandover.argument,
    octets: `
  30 0c
    0a 01 00              ; interBSS
    81 07 32f4510102abcd  ; targetCellId
`,
    value: { handoverType: 'interBSS', targetCellId: { mcc: '234', mnc: '15', lac: 0x0102, ci: 0xabcd } },
  },
  {
    says: 'an MSC takes a number of a shared interworking function',
    type: provideSIWFSNumber.argument,
    octets: `
  30 2a
    a0 08                 ; gsm-BearerCapability
      0a 01 01            ; gsm-0408
      04 03 0401a0        ; signalInfo
    a1 08                 ; isdn-BearerCapability
      0a 01 01            ; gsm-0408
      04 03 0401a0        ; signalInfo
    82 01 00              ; call-Direction
    83 07 91447700091032  ; b-Subscriber-Address
    a4 08                 ; chosenChannel
      0a 01 01            ; gsm-0408
      04 03 0401a0        ; signalInfo
`,
    value: {
      'gsm-BearerCapability': { protocolId: 'gsm-0408', signalInfo: '0401a0' },
      'isdn-BearerCapability': { protocolId: 'gsm-0408', signalInfo: '0401a0' },
      'call-Direction': '00',
      'b-Subscriber-Address': { digits: '447700900123', nai: 1, np: 1 },
      chosenChannel: { protocolId: 'gsm-0408', signalInfo: '0401a0' },
    },
  },
  {
    says: 'a shared interworking function gives a number',
    type: provideSIWFSNumber.result,
    octets: `
  30 09
    80 07 913306090090f9  ; sIWFSNumber
`,
    value: { sIWFSNumber: { digits: '33609000099', nai: 1, np: 1 } },
  },
  {
    says: 'an MSC changes the bearer at a shared interworking function',
    type: sIWFSSignallingModify.argument,
    octets: `
  30 0a
    a0 08           ; channelType
      0a 01 01      ; gsm-0408
      04 03 0401a0  ; signalInfo
`,
    value: { channelType: { protocolId: 'gsm-0408', signalInfo: '0401a0' } },
  },
]);
