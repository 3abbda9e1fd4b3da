import fc from 'fast-check';
import { invoke, mapMessageOctets } from '../lab/map-message.ts';
import { moForwardSm } from '../wire/map/operations/mo-forward-sm.ts';
import { mtForwardSm } from '../wire/map/operations/mt-forward-sm.ts';
import { arbitraryText } from '../wire/sms/arbitrary-texts.ts';

/* For tests alone: M3UA messages that carry a short message, to a phone or from one. */

const IMSI = { imsi: '234150000000001' };
const CENTRE = { digits: '33609000300', nai: 1, np: 1 };
const PHONE = { digits: '447700900001', nai: 1, np: 1 };

/** Whom a text is for and from, as operations of each version name them, and in ways that none does. */
const names = fc.constantFrom(
  { 'sm-RP-DA': IMSI, 'sm-RP-OA': { serviceCentreAddressOA: CENTRE } },
  { 'sm-RP-DA': { serviceCentreAddressDA: CENTRE }, 'sm-RP-OA': { msisdn: PHONE } },
  { 'sm-RP-DA': { serviceCentreAddressDA: CENTRE }, 'sm-RP-OA': { serviceCentreAddressOA: CENTRE } },
  { 'sm-RP-DA': { 'noSM-RP-DA': null }, 'sm-RP-OA': { 'noSM-RP-OA': null } },
  { 'sm-RP-DA': { roamingNumber: PHONE }, 'sm-RP-OA': { serviceCentreAddressOA: CENTRE } },
);

const way = fc.constantFrom(
  { operation: mtForwardSm, context: 'shortMsgMT-RelayContext-v3' },
  { operation: moForwardSm, context: 'shortMsgMO-RelayContext-v3' },
  { operation: moForwardSm, context: 'shortMsgMT-RelayContext-v2' },
);

/** One message, a few octets of it changed at times. */
export const arbitraryTextMessage: fc.Arbitrary<Uint8Array> = fc
  .tuple(
    way,
    names,
    arbitraryText,
    fc.boolean(),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 2 }),
    ),
  )
  .map(([{ operation, context }, named, text, more, changes]) => {
    const hex = Buffer.from(text.octets).toString('hex');
    const octets = mapMessageOctets(
      {
        from: { title: '33609000300', ssn: 8 },
        to: { title: '447700900400', ssn: 8 },
        type: 'begin',
        otid: '0a0b0c0d',
        context,
        components: [
          invoke(operation, {
            ...named,
            'sm-RP-UI': { hex },
            ...(more ? { moreMessagesToSend: null } : {}),
          } as never),
        ],
      },
      { opc: 2001, dpc: 1001 },
    );
    for (const [at, value] of changes) octets[at % octets.length] = value;
    return octets;
  });
