import { checkVectors } from '../check-vectors.ts';
import { forwardGroupCallSignalling } from './forward-group-call-signalling.ts';
import { prepareGroupCall } from './prepare-group-call.ts';
import { processGroupCallSignalling } from './process-group-call-signalling.ts';
import { sendGroupCallEndSignal } from './send-group-call-end-signal.ts';
import { sendGroupCallInfo } from './send-group-call-info.ts';

/* Octets put together from the tables of TS 29.002 by hand; text behind a semicolon is a comment. */

checkVectors([
  {
    says: 'the anchor MSC has another take part in a group call',
    type: prepareGroupCall.argument,
    octets: `
  30 17
    04 01 91          ; voiceGroupCall
    04 03 0021f3      ; asciCallReference
    04 05 0102030405  ; codec-Info
    04 01 01          ; cipheringAlgorithm
    82 01 04          ; priority 4
    83 00             ; uplinkFree
`,
    value: {
      teleservice: 'voiceGroupCall',
      asciCallReference: '00123',
      'codec-Info': '0102030405',
      cipheringAlgorithm: '01',
      priority: 4,
      uplinkFree: null,
    },
  },
  {
    says: 'another MSC answers with a number for the group call',
    type: prepareGroupCall.result,
    octets: `
  30 09
    04 07 913306090090f9  ; groupCallNumber
`,
    value: { groupCallNumber: { digits: '33609000099', nai: 1, np: 1 } },
  },
  {
    says: 'an MSC says that its part of a group call stands',
    type: sendGroupCallEndSignal.argument,
    octets: `
  30 0d
    04 08 32140500000000f1  ; imsi
    80 01 01                ; privileged
`,
    value: { imsi: '234150000000001', talkerPriority: 'privileged' },
  },
  {
    says: 'an MSC passes on that somebody wants to talk',
    type: processGroupCallSignalling.argument,
    octets: `
  30 09
    80 00       ; uplinkRequest
    83 01 02    ; emergency
    84 02 04a0  ; additionalInfo, 4 bits
`,
    value: { uplinkRequest: null, talkerPriority: 'emergency', additionalInfo: '04a0' },
  },
  {
    says: 'the anchor MSC lets somebody talk',
    type: forwardGroupCallSignalling.argument,
    octets: `
  30 10
    04 08 32140500000000f1  ; imsi
    80 00                   ; uplinkRequestAck
    a5 02                   ; stateAttributes
      85 00                 ; downlinkAttached
`,
    value: { imsi: '234150000000001', uplinkRequestAck: null, stateAttributes: { downlinkAttached: null } },
  },
  {
    says: 'an MSC asks which one anchors a group call',
    type: sendGroupCallInfo.argument,
    octets: `
  30 1f
    0a 01 00                ; anchorMSC-AddressAndASCI-CallReference
    04 04 2143f5ff          ; groupId 12345 and filler
    04 01 91                ; voiceGroupCall
    80 07 32f4510102abcd    ; cellId
    81 08 32140500000000f1  ; imsi 234150000000001
`,
    value: {
      requestedInfo: 'anchorMSC-AddressAndASCI-CallReference',
      groupId: '12345',
      teleservice: 'voiceGroupCall',
      cellId: { mcc: '234', mnc: '15', lac: 0x0102, ci: 0xabcd },
      imsi: '234150000000001',
    },
  },
  {
    says: 'an MSC names the one that anchors a group call',
    type: sendGroupCallInfo.result,
    octets: `
  30 0e
    80 07 913306090010f1  ; anchorMSC-Address
    81 03 0021f3          ; asciCallReference
`,
    value: { 'anchorMSC-Address': { digits: '33609000011', nai: 1, np: 1 }, asciCallReference: '00123' },
  },
]);
