/** What is wrong with a filter expression, and where: `position` counts characters from 1. */
export class FilterFault extends Error {
  readonly position: number;

  constructor(position: number, message: string) {
    super(message);
    this.name = 'FilterFault';
    this.position = position;
  }
}
