import { z } from 'zod';
import { parseDigitRange } from './digit-range.ts';

const RANGE_FAULTS = {
  'unequal-lengths': 'has ends of unequal lengths; write both with the same number of digits',
  falls: 'falls; write the lower number first',
} as const;

/** Adds what is wrong with a range whose form is right. */
export function checkRange(text: string, context: { addIssue(message: string): void }): void {
  const read = parseDigitRange(text);
  if (read === 'unequal-lengths' || read === 'falls') context.addIssue(RANGE_FAULTS[read]);
}

/** Numbers by a prefix, or from one to another. */
export const range = z
  .string()
  .regex(
    /^\d{1,15}( *- *\d{1,15})?$/,
    'is neither a prefix nor a range; write 1 to 15 digits without + or spaces, or two such numbers with - between',
  )
  .superRefine(checkRange)
  .meta({
    description: 'All numbers that begin with these digits, or a range with both ends',
    examples: ['447700900001', '447700900100-447700900119'],
  });

/** A list of them, empty where it is left out. */
export const ranges = (description: string) => z.array(range).default([]).meta({ description });
