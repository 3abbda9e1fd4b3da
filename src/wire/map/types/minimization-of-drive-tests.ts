import { enumerated, integer, optional, sequence, sequenceOf, tagged } from '../../ber/schema.ts';
import { eUtranCgi, globalCellId, laiFixedLength, raIdentity, taId } from './cell.ts';
import { extensionContainer } from './extension-container.ts';
import { hexOctets } from './hex.ts';
import { plmnId } from './plmn.ts';

/* Measurements that telephones report instead of drive tests: TS 29.002 clause 17.7.2, TS 32.422 */

/** Identifiers and codes in the order of the specification, from 0. */
function numbered<const N extends readonly string[]>(...names: N): Record<N[number], number> {
  return Object.fromEntries(names.map((name, code) => [name, code])) as Record<N[number], number>;
}

const UMTS_PERIODS = [
  '250ms',
  '500ms',
  '1000ms',
  '2000ms',
  '3000ms',
  '4000ms',
  '6000ms',
  '8000ms',
  '12000ms',
  '16000ms',
  '20000ms',
  '24000ms',
  '28000ms',
  '32000ms',
  '64000ms',
] as const;
const periodUmts = enumerated(numbered(...UMTS_PERIODS.map((period) => `d${period}`)));
const periodLte = enumerated(
  numbered('d1024ms', 'd1280ms', 'd2048ms', 'd2560ms', 'd5120ms', 'd10240ms', 'd1min'),
);
const reportInterval = enumerated(
  numbered(
    ...UMTS_PERIODS.map((period) => `umts${period}`),
    'lte120ms',
    'lte240ms',
    'lte480ms',
    'lte640ms',
    'lte1024ms',
    'lte2048ms',
    'lte5120ms',
    'lte10240ms',
    'lte1min',
    'lte6min',
    'lte12min',
    'lte30min',
    'lte60min',
  ),
);

const areaScope = sequence({
  'cgi-List': optional(tagged(0, sequenceOf(globalCellId))),
  'e-utran-cgi-List': optional(tagged(1, sequenceOf(eUtranCgi))),
  'routingAreaId-List': optional(tagged(2, sequenceOf(raIdentity))),
  'locationAreaId-List': optional(tagged(3, sequenceOf(laiFixedLength))),
  'trackingAreaId-List': optional(tagged(4, sequenceOf(taId))),
  extensionContainer: optional(tagged(5, extensionContainer)),
});

export const mdtConfiguration = sequence({
  jobType: enumerated(
    numbered('immediate-MDT-only', 'logged-MDT-only', 'trace-only', 'immediate-MDT-and-trace'),
  ),
  areaScope: optional(areaScope),
  listOfMeasurements: optional(hexOctets('listOfMeasurements', 4)),
  reportingTrigger: optional(tagged(0, hexOctets('reportingTrigger', 1))),
  reportInterval: optional(reportInterval),
  reportAmount: optional(
    tagged(1, enumerated(numbered('d1', 'd2', 'd4', 'd8', 'd16', 'd32', 'd64', 'infinity'))),
  ),
  eventThresholdRSRP: optional(integer),
  eventThresholdRSRQ: optional(tagged(2, integer)),
  loggingInterval: optional(
    tagged(
      3,
      enumerated(
        numbered('d1dot28', 'd2dot56', 'd5dot12', 'd10dot24', 'd20dot48', 'd30dot72', 'd40dot96', 'd61dot44'),
      ),
    ),
  ),
  loggingDuration: optional(
    tagged(4, enumerated(numbered('d600sec', 'd1200sec', 'd2400sec', 'd3600sec', 'd5400sec', 'd7200sec'))),
  ),
  extensionContainer: optional(tagged(5, extensionContainer)),
  measurementPeriodUMTS: optional(tagged(6, periodUmts)),
  measurementPeriodLTE: optional(tagged(7, periodLte)),
  'collectionPeriodRRM-UMTS': optional(tagged(8, periodUmts)),
  'collectionPeriodRRM-LTE': optional(tagged(9, periodLte)),
  positioningMethod: optional(tagged(10, hexOctets('positioningMethod', 1))),
  measurementQuantity: optional(tagged(11, hexOctets('measurementQuantity', 1))),
  eventThreshold1F: optional(tagged(12, integer)),
  eventThreshold1I: optional(tagged(13, integer)),
  'mdt-Allowed-PLMN-List': optional(tagged(14, sequenceOf(plmnId))),
});
