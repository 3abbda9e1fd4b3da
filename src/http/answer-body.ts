import { type Answer, isAnswered } from '../bank/answer.ts';
import { ApiError } from './api-error.ts';
import { notFound } from './subject.ts';

/** What a question was answered with; where it has no answer, the reason in the terms of the contracts. */
export function answered<T extends object>(answer: Answer<T>): T {
  if (isAnswered(answer)) return answer;
  switch (answer.no) {
    case 'not-found':
      throw notFound();
    case 'not-known':
      throw new ApiError(422, 'SERVICE_NOT_APPLICABLE', answer.text);
    case 'not-watched':
      throw new ApiError(503, 'UNAVAILABLE', 'the network cannot be watched at the moment: try again later');
    case 'beyond-watch':
      throw new ApiError(
        400,
        'OUT_OF_RANGE',
        `maxAge is too long: this number has been watched for ${hours(answer.mostHours)}`,
      );
    default:
      return answer satisfies never;
  }
}

function hours(count: number): string {
  return count === 1 ? '1 hour' : `${count} hours`;
}

/** Milliseconds since 1970 as RFC 3339. */
export function timestamp(atMs: number): string {
  return new Date(atMs).toISOString();
}
