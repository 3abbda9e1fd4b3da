import { decodeComponents } from '../../../signalling/components.ts';
import { oddityNames } from '../../../signalling/oddity.ts';
import { Cursor } from '../../../wire/cursor.ts';
import type { Faults } from '../../../wire/fault.ts';
import { anyTimeInterrogation } from '../../../wire/map/operations/any-time-interrogation.ts';
import { updateLocation } from '../../../wire/map/operations/update-location.ts';
import { decodeTcap } from '../../../wire/tcap/decode-tcap.ts';
import { encodeTcap } from '../../../wire/tcap/encode-tcap.ts';
import { e164, invokeOf } from '../components.ts';

const BEGIN = { type: 'begin', otid: '11223344', dtid: null, applicationContext: null, acOid: null } as const;

/** A begin with a location update, and one with an interrogation. */
export const UPDATE = encodeTcap(BEGIN, [
  invokeOf(
    updateLocation,
    {
      imsi: '234150000000001',
      'msc-Number': e164('336090100'),
      'vlr-Number': e164('336090100'),
    },
    3,
    1,
  ),
]);
export const INTERROGATION = encodeTcap(BEGIN, [
  invokeOf(
    anyTimeInterrogation,
    {
      subscriberIdentity: { msisdn: e164('447700900123') },
      requestedInfo: { locationInformation: null },
      'gsmSCF-Address': e164('336090500'),
    },
    3,
    1,
  ),
]);

/** What a full decode makes of a message of MAP version 3. */
export function readTcap(tcap: Uint8Array) {
  const faults: Faults = [];
  const cursor = new Cursor(tcap);
  const message = decodeTcap(cursor, faults, () => undefined);
  const { records, oddities } = decodeComponents(message?.components ?? [], 'map', 3, cursor, faults);
  return {
    otid: message?.record.otid,
    components: records,
    oddities: oddityNames((message?.oddities ?? 0) | oddities),
    faults: faults.map(({ layer, code }) => `${layer} ${code}`),
  };
}
