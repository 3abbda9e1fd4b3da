import { atOnce } from '../carried/at-once.ts';
import { interrogate } from '../carried/interrogate.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import { locate } from '../carried/locate.ts';
import { stealRegistration } from '../carried/steal-registration.ts';
import { tbcdOctets } from '../core/tampering/digits.ts';
import { withContents } from '../core/tampering/fields.ts';
import type { Scenario } from './scenario.ts';

/* Numbers in arguments, TS 29.002 clause 17.7.1. */
const MSISDN = 0x81;
const IMSI_OF_UPDATE = 0x04;
const IMSI_OF_QUESTION = 0x80;
/** Two codes above nine. */
const HEX_PAIR = 0xba;
/** Octets of a number before which they stand: nature and plan, country, part of the prefix. */
const BEFORE = 3;

export const digitsThatAreNone: Scenario = {
  id: 'digits-that-are-none',
  title: 'Numbers with digits that no number has',
  about:
    'A filter reads another number than the node, which passes over what is no digit or has no room. The clumsy ' +
    'write hex digits into the middle of three telephone numbers; the careful give an IMSI of 16 digits in a ' +
    'location update; the insider hides further digits behind the filler that ends the IMSI.',
  class: 'evasion',
  alsoRight: ['location-tracking', 'sms-interception'],
  row: 'Filler and hex digits, an IMSI over 15 digits',
  play(stage) {
    const node = stage.rogue();
    switch (stage.level) {
      case 'clumsy':
        node.tamper = (tcap) =>
          withContents(tcap, MSISDN, (number) =>
            Uint8Array.of(...number.subarray(0, BEFORE), HEX_PAIR, ...number.subarray(BEFORE)),
          );
        atOnce(stage, (about) => interrogate(stage, { node, about }));
        break;
      case 'careful': {
        const about = stage.victim();
        const imsi = tbcdOctets(`${stage.world.phones.imsiOf(about)}7`);
        node.tamper = (tcap) => withContents(tcap, IMSI_OF_UPDATE, () => imsi);
        stage.after(stage.pauseMs(), () => stealRegistration(stage, { node, about }));
        break;
      }
      case 'insider':
        node.tamper = (tcap) =>
          withContents(tcap, IMSI_OF_QUESTION, (imsi) => Uint8Array.of(...imsi, ...tbcdOctets('42')));
        knowingTheRoute(stage, (at) => locate(stage, { node, at }));
        break;
      default:
        stage.level satisfies never;
    }
  },
};
