import { ParameterSchema } from '../sigtran/parameter-schema.ts';
import {
  ASP_STATE,
  ASP_TRAFFIC,
  MANAGEMENT,
  NETWORK_MANAGEMENT,
  ROUTING_KEY,
  TRANSFER,
} from './message-class.ts';

/** Messages and parameters of M3UA (RFC 4666 3.1.2, 3.2). */
export const M3UA_SCHEMA = new ParameterSchema(
  'm3ua',
  [
    [0x0004, 'infoString', 'text'],
    [0x0006, 'routingContext', 'u32-list'],
    [0x0007, 'diagnosticInformation', 'hex'],
    [0x0009, 'heartbeatData', 'hex'],
    [0x000b, 'trafficModeType', 'u32'],
    [0x000c, 'errorCode', 'u32'],
    [0x000d, 'status', 'status'],
    [0x0011, 'aspIdentifier', 'u32'],
    [0x0012, 'affectedPointCode', 'pc-list'],
    [0x0013, 'correlationId', 'u32'],
    [0x0200, 'networkAppearance', 'u32'],
    [0x0204, 'userCause', 'user-cause'],
    [0x0205, 'congestionIndications', 'low-u8'],
    [0x0206, 'concernedDestination', 'pc'],
    [0x0207, 'routingKey', 'nested'],
    [0x0208, 'registrationResult', 'nested'],
    [0x0209, 'deregistrationResult', 'nested'],
    [0x020a, 'localRoutingKeyIdentifier', 'u32'],
    [0x020b, 'destinationPointCode', 'pc'],
    [0x020c, 'serviceIndicators', 'u8-list'],
    [0x020e, 'originatingPointCodeList', 'pc-list'],
    [0x020f, 'circuitRange', 'hex'],
    [0x0210, 'protocolData', 'payload'],
    [0x0212, 'registrationStatus', 'u32'],
    [0x0213, 'deregistrationStatus', 'u32'],
  ],
  [
    [MANAGEMENT, 0, ['ERR', 'NTFY']],
    [TRANSFER, 1, ['DATA']],
    [NETWORK_MANAGEMENT, 1, ['DUNA', 'DAVA', 'DAUD', 'SCON', 'DUPU', 'DRST']],
    [ASP_STATE, 1, ['ASPUP', 'ASPDN', 'BEAT', 'ASPUP ACK', 'ASPDN ACK', 'BEAT ACK']],
    [ASP_TRAFFIC, 1, ['ASPAC', 'ASPIA', 'ASPAC ACK', 'ASPIA ACK']],
    [ROUTING_KEY, 1, ['REG REQ', 'REG RSP', 'DEREG REQ', 'DEREG RSP']],
  ],
);
