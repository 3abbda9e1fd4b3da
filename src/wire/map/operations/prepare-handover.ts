import { bits, either, integer, nullType, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { isdnAddressString } from '../types/address.ts';
import { globalCellId } from '../types/cell.ts';
import { csgSubscriptionDataList } from '../types/csg-subscription.ts';
import { imei, imsi } from '../types/digits.ts';
import { extensionContainer } from '../types/extension-container.ts';
import { asciCallReference } from '../types/group-call-identity.ts';
import {
  allowedUmtsAlgorithms,
  aoIpCodec,
  aoIpCodecsList,
  bssmapServiceHandover,
  bssmapServiceHandoverList,
  chosenRadioResourceInformation,
  codec,
  codecList,
  encryptionInformation,
  geranClassmark,
  integrityProtectionInformation,
  radioResourceInformation,
  radioResourceList,
  ranapServiceHandover,
  relocationNumberList,
  rncId,
  selectedUmtsAlgorithms,
  supportedCodecsList,
} from '../types/handover-radio.ts';
import { hexOctets } from '../types/hex.ts';
import { accessNetworkSignalInfo, externalSignalInfo } from '../types/signal-info.ts';
import { zoneCodeList } from '../types/subscriber-data.ts';
import { tracePropagationList } from '../types/trace-propagation.ts';
import { uesbiIu } from '../types/uesbi-iu.ts';

/** MSC-A asks MSC-B to make a radio channel ready: TS 29.002 clauses 8.4.1 and 17.7.1. */
export const prepareHandover = operation({
  opcode: 68,
  name: 'prepareHandover',
  timer: 'm',
  argument: either(
    tagged(
      3,
      sequence({
        targetCellId: optional(tagged(0, globalCellId)),
        'ho-NumberNotRequired': optional(nullType),
        targetRNCId: optional(tagged(1, rncId)),
        'an-APDU': optional(tagged(2, accessNetworkSignalInfo)),
        multipleBearerRequested: optional(tagged(3, nullType)),
        imsi: optional(tagged(4, imsi)),
        integrityProtectionInfo: optional(tagged(5, integrityProtectionInformation)),
        encryptionInfo: optional(tagged(6, encryptionInformation)),
        radioResourceInformation: optional(tagged(7, radioResourceInformation)),
        'allowedGSM-Algorithms': optional(tagged(9, hexOctets('allowedGsmAlgorithms', 1))),
        'allowedUMTS-Algorithms': optional(tagged(10, allowedUmtsAlgorithms)),
        radioResourceList: optional(tagged(11, radioResourceList)),
        extensionContainer: optional(tagged(8, extensionContainer)),
        'rab-Id': optional(tagged(12, integer)),
        'bssmap-ServiceHandover': optional(tagged(13, bssmapServiceHandover)),
        'ranap-ServiceHandover': optional(tagged(14, ranapServiceHandover)),
        'bssmap-ServiceHandoverList': optional(tagged(15, bssmapServiceHandoverList)),
        asciCallReference: optional(tagged(20, asciCallReference)),
        'geran-classmark': optional(tagged(16, geranClassmark)),
        iuCurrentlyUsedCodec: optional(tagged(17, codec)),
        iuSupportedCodecsList: optional(tagged(18, supportedCodecsList)),
        'rab-ConfigurationIndicator': optional(tagged(19, nullType)),
        'uesbi-Iu': optional(tagged(21, uesbiIu)),
        imeisv: optional(tagged(22, imei)),
        alternativeChannelType: optional(tagged(23, radioResourceInformation)),
        tracePropagationList: optional(tagged(25, tracePropagationList)),
        aoipSupportedCodecsListAnchor: optional(tagged(26, aoIpCodecsList)),
        regionalSubscriptionData: optional(tagged(27, zoneCodeList)),
        lclsGlobalCallReference: optional(tagged(28, hexOctets('lclsGlobalCallReference', 13, 15))),
        'lcls-Negotiation': optional(
          tagged(29, bits('permission-indicator-not-allowed-bit', 'permission-indicator-spare-bit')),
        ),
        'lcls-Configuration-Preference': optional(
          tagged(
            30,
            bits(
              'forward-data-sending-indicator',
              'backward-data-sending-indicator',
              'forward-data-reception-indicator',
              'backward-data-reception-indicator',
            ),
          ),
        ),
        'csg-SubscriptionDataList': optional(tagged(31, csgSubscriptionDataList)),
      }),
    ),
    sequence({
      targetCellId: optional(globalCellId),
      'ho-NumberNotRequired': optional(nullType),
      'bss-APDU': optional(externalSignalInfo),
    }),
  ),
  result: either(
    tagged(
      3,
      sequence({
        handoverNumber: optional(tagged(0, isdnAddressString)),
        relocationNumberList: optional(tagged(1, relocationNumberList)),
        'an-APDU': optional(tagged(2, accessNetworkSignalInfo)),
        multicallBearerInfo: optional(tagged(3, integer)),
        multipleBearerNotSupported: optional(nullType),
        'selectedUMTS-Algorithms': optional(tagged(5, selectedUmtsAlgorithms)),
        chosenRadioResourceInformation: optional(tagged(6, chosenRadioResourceInformation)),
        extensionContainer: optional(tagged(4, extensionContainer)),
        iuSelectedCodec: optional(tagged(7, codec)),
        iuAvailableCodecsList: optional(tagged(8, codecList)),
        aoipSelectedCodecTarget: optional(tagged(9, aoIpCodec)),
        aoipAvailableCodecsListMap: optional(tagged(10, aoIpCodecsList)),
      }),
    ),
    sequence({
      handoverNumber: optional(isdnAddressString),
      'bss-APDU': optional(externalSignalInfo),
    }),
  ),
});
