/** Why a question has no answer. */
export type NoAnswer =
  /** None of this network's numbers. */
  | { readonly no: 'not-found' }
  /** What was seen of the number does not tell. */
  | { readonly no: 'not-known'; readonly text: string }
  /** Signalling is not watched at the moment. */
  | { readonly no: 'not-watched' }
  /** It tells, but not for so long a time; `mostHours` it does. */
  | { readonly no: 'beyond-watch'; readonly mostHours: number };

export type Answer<T> = T | NoAnswer;

export function isAnswered<T extends object>(answer: Answer<T>): answer is T {
  return !('no' in answer);
}
