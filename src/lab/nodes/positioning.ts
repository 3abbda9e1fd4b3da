import { Random } from '../../kit/random.ts';
import { provideSubscriberLocation } from '../../wire/map/operations/provide-subscriber-location.ts';
import { digitsField, textField } from '../core/fields.ts';
import { UNIDENTIFIED_SUBSCRIBER } from '../core/map-errors.ts';
import type { SignallingNode } from '../core/signalling-node.ts';
import { CAPITALS, type Point } from './capital-table.ts';

/** Subscribers live so far around the capital of their country, in degrees. */
const AROUND = 0.2;
/** A position is right to so many metres: the code of TS 23.032 clause 6.2 nearest to 50. */
const UNCERTAINTY_METRES = 51;
const NOWHERE: Point = { latitude: 0, longitude: 0 };

/**
 * Makes a serving node tell positions of those it serves, TS 29.002 clause 13A.2. Whoever asks is told: who may ask
 * is for the network to say that lets the question in.
 */
export function answerPositions(node: SignallingNode, isHere: (imsi: string) => boolean): void {
  node.on(provideSubscriberLocation, (request) => {
    const imsi = textField(request.argument, 'imsi');
    if (imsi === '' && digitsField(request.argument, 'msisdn') === '') request.error(UNIDENTIFIED_SUBSCRIBER);
    else if (!isHere(imsi)) request.error(UNIDENTIFIED_SUBSCRIBER);
    else
      request.result(provideSubscriberLocation, {
        locationEstimate: {
          type: 'ellipsoidPointWithUncertaintyCircle',
          ...positionOf(node, imsi),
          uncertainty: UNCERTAINTY_METRES,
        },
        ageOfLocationEstimate: 0,
      });
  });
}

/** The same for the same subscriber at the same node: people sit still in this world. */
function positionOf(node: SignallingNode, imsi: string): Point {
  const chance = new Random(node.lab.seed, `position of ${imsi} at ${node.title}`);
  const { latitude, longitude } = CAPITALS[node.network.facts.country] ?? NOWHERE;
  return {
    latitude: latitude + chance.between(-AROUND, AROUND),
    longitude: longitude + chance.between(-AROUND, AROUND),
  };
}
