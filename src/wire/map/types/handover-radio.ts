import { integer, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { isdnAddressString } from './address.ts';
import { extensionContainer } from './extension-container.ts';
import { hexOctets } from './hex.ts';

/*
 * What the radio networks must agree on in a handover: TS 29.002 clause 17.7.1; the octets are those of TS
 * 48.008, 25.413 and 26.103.
 */

export const allowedUmtsAlgorithms = sequence({
  integrityProtectionAlgorithms: optional(
    tagged(0, hexOctets('permittedIntegrityProtectionAlgorithms', 1, 9)),
  ),
  encryptionAlgorithms: optional(tagged(1, hexOctets('permittedEncryptionAlgorithms', 1, 9))),
  extensionContainer: optional(tagged(2, extensionContainer)),
});

export const radioResourceInformation = hexOctets('radioResourceInformation', 3, 13);

export const radioResourceList = sequenceOf(
  sequence({
    radioResourceInformation,
    'rab-Id': integer,
  }),
);

export const bssmapServiceHandover = hexOctets('bssmapServiceHandover', 1);

export const bssmapServiceHandoverList = sequenceOf(
  sequence({
    'bssmap-ServiceHandover': bssmapServiceHandover,
    'rab-Id': integer,
  }),
);

export const aoIpCodec = hexOctets('aoIpCodec', 1, 3);

export const aoIpCodecsList = sequence({
  codec1: tagged(1, aoIpCodec),
  codec2: optional(tagged(2, aoIpCodec)),
  codec3: optional(tagged(3, aoIpCodec)),
  codec4: optional(tagged(4, aoIpCodec)),
  codec5: optional(tagged(5, aoIpCodec)),
  codec6: optional(tagged(6, aoIpCodec)),
  codec7: optional(tagged(7, aoIpCodec)),
  codec8: optional(tagged(8, aoIpCodec)),
  extensionContainer: optional(tagged(9, extensionContainer)),
});

export const codec = hexOctets('codec', 1, 4);

export const codecList = sequence({
  codec1: tagged(1, codec),
  codec2: optional(tagged(2, codec)),
  codec3: optional(tagged(3, codec)),
  codec4: optional(tagged(4, codec)),
  codec5: optional(tagged(5, codec)),
  codec6: optional(tagged(6, codec)),
  codec7: optional(tagged(7, codec)),
  codec8: optional(tagged(8, codec)),
  extensionContainer: optional(tagged(9, extensionContainer)),
});

export const supportedCodecsList = sequence({
  utranCodecList: optional(tagged(0, codecList)),
  geranCodecList: optional(tagged(1, codecList)),
  extensionContainer: optional(tagged(2, extensionContainer)),
});

export const selectedUmtsAlgorithms = sequence({
  integrityProtectionAlgorithm: optional(tagged(0, hexOctets('chosenIntegrityProtectionAlgorithm', 1))),
  encryptionAlgorithm: optional(tagged(1, hexOctets('chosenEncryptionAlgorithm', 1))),
  extensionContainer: optional(tagged(2, extensionContainer)),
});

export const chosenRadioResourceInformation = sequence({
  chosenChannelInfo: optional(tagged(0, hexOctets('chosenChannelInfo', 1))),
  chosenSpeechVersion: optional(tagged(1, hexOctets('chosenSpeechVersion', 1))),
});

export const relocationNumberList = sequenceOf(
  sequence({
    handoverNumber: isdnAddressString,
    'rab-Id': integer,
  }),
);

export const integrityProtectionInformation = hexOctets('integrityProtectionInformation', 18, 100);

export const encryptionInformation = hexOctets('encryptionInformation', 18, 100);

export const ranapServiceHandover = hexOctets('ranapServiceHandover', 1);

export const geranClassmark = hexOctets('geranClassmark', 2, 87);

export const rncId = hexOctets('rncId', 7);
