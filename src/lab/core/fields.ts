import { member } from '../../kit/member.ts';

/* Fields of decoded arguments and results, whose shapes the other side decides. */

export function textField(value: unknown, name: string): string {
  const field = member(value, name);
  return typeof field === 'string' ? field : '';
}

/** Digits of an address, `''` where there is none. */
export function digitsField(value: unknown, name: string): string {
  return textField(member(value, name), 'digits');
}
