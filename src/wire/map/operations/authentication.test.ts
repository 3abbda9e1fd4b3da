import { checkVectors } from '../check-vectors.ts';
import { sendAuthenticationInfo } from './send-authentication-info.ts';
import { sendParameters } from './send-parameters.ts';

/* Octets put together from the tables of TS 29.002 by hand; text behind a semicolon is a comment. */

const IMSI = '234150000000001';
const RAND = '000102030405060708090a0b0c0d0e0f';
const KEY = '101112131415161718191a1b1c1d1e1f';

checkVectors([
  {
    says: 'a VLR asks for vectors, and proves that its count is out of step',
    type: sendAuthenticationInfo.argument,
    octets: `
  30 40
    80 08 32140500000000f1                    ; imsi
    02 01 05                                  ; numberOfRequestedVectors
    81 00                                     ; immediateResponsePreferred
    30 22                                     ; re-synchronisationInfo
      04 10 000102030405060708090a0b0c0d0e0f  ; rand
      04 0e 0102030405060708090a0b0c0d0e      ; auts
    83 01 11                                  ; mme-sgsn
    84 03 02f810                              ; requestingPLMN-Id
    85 01 01                                  ; numberOfRequestedAdditional-Vectors
    86 00                                     ; additionalVectorsAreForEPS
`,
    value: {
      imsi: IMSI,
      numberOfRequestedVectors: 5,
      immediateResponsePreferred: null,
      're-synchronisationInfo': { rand: RAND, auts: '0102030405060708090a0b0c0d0e' },
      requestingNodeType: 'mme-sgsn',
      'requestingPLMN-Id': { mcc: '208', mnc: '01' },
      'numberOfRequestedAdditional-Vectors': 1,
      additionalVectorsAreForEPS: null,
    },
  },
  {
    says: 'a VLR of version 2 asks with the bare IMSI',
    type: sendAuthenticationInfo.versions[2].argument,
    octets: `
  04 08 32140500000000f1  ; imsi
`,
    value: { imsi: IMSI },
  },
  {
    says: 'the HLR answers with a triplet',
    type: sendAuthenticationInfo.result,
    octets: `
  a3 26
    a0 24                                       ; tripletList
      30 22
        04 10 000102030405060708090a0b0c0d0e0f  ; rand
        04 04 deadbeef                          ; sres
        04 08 0011223344556677                  ; kc
`,
    value: {
      authenticationSetList: { tripletList: [{ rand: RAND, sres: 'deadbeef', kc: '0011223344556677' }] },
    },
  },
  {
    says: 'the HLR answers with a quintuplet and a vector for EPS',
    type: sendAuthenticationInfo.result,
    octets: `
  a3 81 aa
    a1 54                                                                       ; quintupletList
      30 52
        04 10 000102030405060708090a0b0c0d0e0f                                  ; rand
        04 08 deadbeef01020304                                                  ; xres
        04 10 101112131415161718191a1b1c1d1e1f                                  ; ck
        04 10 101112131415161718191a1b1c1d1e1f                                  ; ik
        04 10 000102030405060708090a0b0c0d0e0f                                  ; autn
    a2 52                                                                       ; eps-AuthenticationSetList
      30 50
        04 10 000102030405060708090a0b0c0d0e0f                                  ; rand
        04 08 deadbeef01020304                                                  ; xres
        04 10 000102030405060708090a0b0c0d0e0f                                  ; autn
        04 20 101112131415161718191a1b1c1d1e1f101112131415161718191a1b1c1d1e1f  ; kasme
`,
    value: {
      authenticationSetList: {
        quintupletList: [{ rand: RAND, xres: 'deadbeef01020304', ck: KEY, ik: KEY, autn: RAND }],
      },
      'eps-AuthenticationSetList': [{ rand: RAND, xres: 'deadbeef01020304', autn: RAND, kasme: KEY + KEY }],
    },
  },
  {
    says: 'the HLR of version 2 answers with bare triplets',
    type: sendAuthenticationInfo.versions[2].result,
    octets: `
  30 24
    30 22
      04 10 000102030405060708090a0b0c0d0e0f  ; rand
      04 04 deadbeef                          ; sres
      04 08 0011223344556677                  ; kc
`,
    value: {
      authenticationSetList: { tripletList: [{ rand: RAND, sres: 'deadbeef', kc: '0011223344556677' }] },
    },
  },
  {
    says: 'a VLR of version 1 asks for authentication sets and the identity',
    type: sendParameters.argument,
    octets: `
  30 0e
    81 04 a1b2c3d4  ; tmsi
    30 06           ; requestParameterList
      0a 01 00      ; requestIMSI
      0a 01 01      ; requestAuthenticationSet
`,
    value: {
      subscriberId: { tmsi: 'a1b2c3d4' },
      requestParameterList: ['requestIMSI', 'requestAuthenticationSet'],
    },
  },
  {
    says: 'a VLR of version 1 is told them',
    type: sendParameters.result,
    octets: `
  30 2e
    80 08 32140500000000f1                    ; imsi
    a1 22                                     ; authenticationSet
      04 10 000102030405060708090a0b0c0d0e0f  ; rand
      04 04 deadbeef                          ; sres
      04 08 0011223344556677                  ; kc
`,
    value: [{ imsi: IMSI }, { authenticationSet: { rand: RAND, sres: 'deadbeef', kc: '0011223344556677' } }],
  },
]);
