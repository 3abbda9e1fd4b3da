import { ParameterSchema } from '../sigtran/parameter-schema.ts';

/** Protocol Data 1: an MTP3 message from its service information octet (RFC 3331 3.3.1.1). */
export const PROTOCOL_DATA_1 = 0x0300;
/** Protocol Data 2 of TTC: a length indicator octet precedes, whose high bits are the priority. */
export const PROTOCOL_DATA_2 = 0x0301;
/** Protocol Data as drafts before the RFC number it; tag 14 is reserved in the RFC. */
export const DRAFT_PROTOCOL_DATA = 0x000e;

/** Messages and parameters of M2UA (RFC 3331 3.1.3, 3.2, 3.3). */
export const M2UA_SCHEMA = new ParameterSchema(
  'm2ua',
  [
    [0x0001, 'interfaceIdentifier', 'u32-list'],
    [0x0003, 'interfaceIdentifierText', 'text'],
    [0x0004, 'infoString', 'text'],
    [0x0007, 'diagnosticInformation', 'hex'],
    [0x0008, 'interfaceIdentifierRange', 'id-range'],
    [0x0009, 'heartbeatData', 'hex'],
    [0x000b, 'trafficModeType', 'u32'],
    [0x000c, 'errorCode', 'u32'],
    [0x000d, 'status', 'status'],
    [DRAFT_PROTOCOL_DATA, 'draftProtocolData', 'payload'],
    [0x0011, 'aspIdentifier', 'u32'],
    [0x0013, 'correlationId', 'u32'],
    [PROTOCOL_DATA_1, 'protocolData1', 'payload'],
    [PROTOCOL_DATA_2, 'protocolData2', 'payload'],
    [0x0302, 'stateRequest', 'u32'],
    [0x0303, 'stateEvent', 'u32'],
    [0x0304, 'congestionStatus', 'u32'],
    [0x0305, 'discardStatus', 'u32'],
    [0x0306, 'action', 'u32'],
    [0x0307, 'sequenceNumber', 'u32'],
    [0x0308, 'retrievalResult', 'u32'],
    [0x0309, 'linkKey', 'nested'],
    [0x030a, 'localLinkKeyIdentifier', 'u32'],
    [0x030b, 'signallingDataTerminalIdentifier', 'u32'],
    [0x030c, 'signallingDataLinkIdentifier', 'u32'],
    [0x030d, 'registrationResult', 'nested'],
    [0x030e, 'registrationStatus', 'u32'],
    [0x030f, 'deregistrationResult', 'nested'],
    [0x0310, 'deregistrationStatus', 'u32'],
  ],
  [
    [0, 0, ['ERR', 'NTFY']],
    [3, 1, ['ASPUP', 'ASPDN', 'BEAT', 'ASPUP ACK', 'ASPDN ACK', 'BEAT ACK']],
    [4, 1, ['ASPAC', 'ASPIA', 'ASPAC ACK', 'ASPIA ACK']],
    [
      6,
      1,
      [
        'DATA',
        'ESTABLISH REQ',
        'ESTABLISH CFM',
        'RELEASE REQ',
        'RELEASE CFM',
        'RELEASE IND',
        'STATE REQ',
        'STATE CFM',
        'STATE IND',
        'RETRIEVAL REQ',
        'RETRIEVAL CFM',
        'RETRIEVAL IND',
        'RETRIEVAL COMPLETE IND',
        'CONGESTION IND',
        'DATA ACK',
      ],
    ],
    [10, 1, ['REG REQ', 'REG RSP', 'DEREG REQ', 'DEREG RSP']],
  ],
);
