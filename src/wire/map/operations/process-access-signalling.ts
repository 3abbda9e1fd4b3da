import { either, integer, named, optional, sequence, tagged } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { extensionContainer } from '../types/extension-container.ts';
import {
  aoIpCodec,
  aoIpCodecsList,
  chosenRadioResourceInformation,
  codec,
  codecList,
  selectedUmtsAlgorithms,
} from '../types/handover-radio.ts';
import { hexOctets } from '../types/hex.ts';
import { accessNetworkSignalInfo, externalSignalInfo } from '../types/signal-info.ts';

/** MSC-B passes radio signalling to MSC-A: TS 29.002 clauses 8.4.3 and 17.7.1. */
export const processAccessSignalling = operation({
  opcode: 33,
  name: 'processAccessSignalling',
  timer: 's',
  argument: either(
    tagged(
      3,
      sequence({
        'an-APDU': accessNetworkSignalInfo,
        'selectedUMTS-Algorithms': optional(tagged(1, selectedUmtsAlgorithms)),
        'selectedGSM-Algorithm': optional(tagged(2, hexOctets('selectedGsmAlgorithm', 1))),
        chosenRadioResourceInformation: optional(tagged(3, chosenRadioResourceInformation)),
        'selectedRab-Id': optional(tagged(4, integer)),
        extensionContainer: optional(tagged(0, extensionContainer)),
        iUSelectedCodec: optional(tagged(5, codec)),
        iuAvailableCodecsList: optional(tagged(6, codecList)),
        aoipSelectedCodecTarget: optional(tagged(7, aoIpCodec)),
        aoipAvailableCodecsListMap: optional(tagged(8, aoIpCodecsList)),
      }),
    ),
    named('bss-APDU', externalSignalInfo),
  ),
});
