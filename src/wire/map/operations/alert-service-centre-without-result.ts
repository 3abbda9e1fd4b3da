import { sequence } from '../../ber/schema.ts';
import { operation } from '../operation.ts';
import { addressString, msisdn } from '../types/address.ts';

/** Version 1 of alertServiceCentre, which nobody answers. */
export const alertServiceCentreWithoutResult = operation({
  opcode: 49,
  name: 'alertServiceCentreWithoutResult',
  timer: 's',
  argument: sequence({ msisdn, serviceCentreAddress: addressString }),
});
