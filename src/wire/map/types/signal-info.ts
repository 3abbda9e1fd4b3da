import { enumerated, optional, sequence } from '../../ber/schema.ts';
import { extensionContainer } from './extension-container.ts';
import { hexOctets } from './hex.ts';

/* Signalling of another protocol carried through MAP: TS 29.002 clauses 7.6.9 and 17.7.8. */

export const externalSignalInfo = sequence({
  protocolId: enumerated({ 'gsm-0408': 1, 'gsm-0806': 2, 'gsm-BSSMAP': 3, 'ets-300102-1': 4 }),
  signalInfo: hexOctets('signalInfo', 1, 200),
  extensionContainer: optional(extensionContainer),
});

export const extExternalSignalInfo = sequence({
  'ext-ProtocolId': enumerated({ 'ets-300356': 1 }),
  signalInfo: hexOctets('signalInfo', 1, 200),
  extensionContainer: optional(extensionContainer),
});

export const accessNetworkSignalInfo = sequence({
  accessNetworkProtocolId: enumerated({ 'ts3G-48006': 1, 'ts3G-25413': 2 }),
  signalInfo: hexOctets('longSignalInfo', 1, 2560),
  extensionContainer: optional(extensionContainer),
});

export const isdnSubaddressString = hexOctets('isdnSubaddressString', 1, 21);
