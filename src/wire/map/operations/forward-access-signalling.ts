import { either, enumerated, named, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { imei } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import {
  allowedUmtsAlgorithms,
  aoIpCodec,
  aoIpCodecsList,
  bssmapServiceHandover,
  bssmapServiceHandoverList,
  codec,
  encryptionInformation,
  integrityProtectionInformation,
  radioResourceInformation,
  radioResourceList,
  ranapServiceHandover,
  supportedCodecsList,
} from '../types/handover-radio.ts';
import { hexOctets } from '../types/hex.ts';
import { accessNetworkSignalInfo, externalSignalInfo } from '../types/signal-info.ts';
import { tracePropagationList } from '../types/trace-propagation.ts';
import { uesbiIu } from '../types/uesbi-iu.ts';

/** MSC-A passes radio signalling to MSC-B: TS 29.002 clauses 8.4.4 and 17.7.1. */
export const forwardAccessSignalling = operation({
  opcode: 34,
  name: 'forwardAccessSignalling',
  timer: 's',
  argument: either(
    tagged(
      3,
      sequence({
        'an-APDU': accessNetworkSignalInfo,
        integrityProtectionInfo: optional(tagged(0, integrityProtectionInformation)),
        encryptionInfo: optional(tagged(1, encryptionInformation)),
        keyStatus: optional(tagged(2, enumerated({ old: 0, new: 1 }))),
        'allowedGSM-Algorithms': optional(tagged(4, hexOctets('allowedGsmAlgorithms', 1))),
        'allowedUMTS-Algorithms': optional(tagged(5, allowedUmtsAlgorithms)),
        radioResourceInformation: optional(tagged(6, radioResourceInformation)),
        extensionContainer: optional(tagged(3, extensionContainer)),
        radioResourceList: optional(tagged(7, radioResourceList)),
        'bssmap-ServiceHandover': optional(tagged(9, bssmapServiceHandover)),
        'ranap-ServiceHandover': optional(tagged(8, ranapServiceHandover)),
        'bssmap-ServiceHandoverList': optional(tagged(10, bssmapServiceHandoverList)),
        currentlyUsedCodec: optional(tagged(11, codec)),
        iuSupportedCodecsList: optional(tagged(12, supportedCodecsList)),
        'rab-ConfigurationIndicator': optional(tagged(13, nullType)),
        iuSelectedCodec: optional(tagged(14, codec)),
        alternativeChannelType: optional(tagged(15, radioResourceInformation)),
        tracePropagationList: optional(tagged(17, tracePropagationList)),
        aoipSupportedCodecsListAnchor: optional(tagged(18, aoIpCodecsList)),
        aoipSelectedCodecTarget: optional(tagged(19, aoIpCodec)),
        'uesbi-Iu': optional(tagged(20, uesbiIu)),
        imeisv: optional(tagged(21, imei)),
      }),
    ),
    named('bss-APDU', externalSignalInfo),
  ),
});
