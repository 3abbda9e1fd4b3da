import type { IsupNumber } from '../../isup/isup-record.ts';
import { locationNumber as numberOfLocation } from '../../isup/parameters/numbers.ts';
import { isupParameter } from './isup-parameter.ts';

/** Location number of ITU-T Q.763 clause 3.30, as ISUP carries it. */
export const locationNumber = isupParameter<IsupNumber>('locationNumber', numberOfLocation, 2, 10);
