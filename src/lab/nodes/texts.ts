import { member } from '../../kit/member.ts';
import { e164 } from '../core/components.ts';
import { digitsField, textField } from '../core/fields.ts';

/** A sender of a text: a number, or a name that a bank writes under. */
export type TextSender = string | { readonly alphanumeric: string };

/** A text on its way from a phone, TS 23.040 clause 9.2.2.2. */
export function submitTpdu(to: string, text: string) {
  const coding = { 'TP-PID': 0, 'TP-DCS': 0 } as const;
  return { type: 'SMS-SUBMIT', 'TP-MR': 1, 'TP-DA': e164(to), ...coding, text } as const;
}

/** A text on its way to a phone, clause 9.2.2.1. */
export function deliverTpdu(from: TextSender, text: string, atMs: number) {
  const address =
    typeof from === 'string' ? e164(from) : ({ alphanumeric: from.alphanumeric, nai: 5, np: 0 } as const);
  const stamp = `${new Date(atMs).toISOString().slice(0, 19)}+00:00`;
  return {
    type: 'SMS-DELIVER',
    'TP-OA': address,
    'TP-PID': 0,
    'TP-DCS': 0,
    'TP-SCTS': stamp,
    text,
  } as const;
}

/** Sender, words and stamp of its centre of a text that is delivered; `undefined` where there are none. */
export function deliveredText(argument: unknown): { from: string; text: string; stamp: string } | undefined {
  const tpdu = member(member(argument, 'sm-RP-UI'), 'tpdu');
  if (textField(tpdu, 'type') !== 'SMS-DELIVER') return undefined;
  const sender = member(tpdu, 'TP-OA');
  return {
    from: textField(sender, 'alphanumeric') || textField(sender, 'digits'),
    text: textField(tpdu, 'text'),
    stamp: textField(tpdu, 'TP-SCTS'),
  };
}

/** Who wrote a submitted text, and to whom. */
export function submittedText(argument: unknown): { from: string; to: string; text: string } | undefined {
  const tpdu = member(member(argument, 'sm-RP-UI'), 'tpdu');
  if (textField(tpdu, 'type') !== 'SMS-SUBMIT') return undefined;
  return {
    from: digitsField(member(argument, 'sm-RP-OA'), 'msisdn'),
    to: digitsField(tpdu, 'TP-DA'),
    text: textField(tpdu, 'text'),
  };
}
