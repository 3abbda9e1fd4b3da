import { atOnce } from '../carried/at-once.ts';
import { interrogate } from '../carried/interrogate.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import { rewriteProfile } from '../carried/rewrite-profile.ts';
import { stealRegistration } from '../carried/steal-registration.ts';
import { inPieces } from '../core/tampering/fields.ts';
import type { Scenario } from './scenario.ts';

/* Strings in arguments of TS 29.002 clause 17.7.1. */
const NUMBER = 0x81;
const GSM_SCF = 0x83;
const OCTET_STRING = 0x04;
/** The IMSI of insertSubscriberData. */
const IMSI = 0x80;
/** Octets of the first piece: MCC and part of the MNC, so that no piece names a network. */
const CUT_AT = 2;

export const stringInPieces: Scenario = {
  id: 'string-in-pieces',
  title: 'An identity cut into pieces that the node puts together',
  about:
    'BER lets a string come in pieces; a filter that reads the element’s octets finds tags where digits ' +
    'belong. The clumsy cut both numbers of three interrogations; the careful the IMSI of one location ' +
    'update under a partner’s title; the insider the IMSI alone of an insertSubscriberData to the right switch.',
  class: 'evasion',
  alsoRight: ['location-tracking', 'sms-interception', 'profile-fraud'],
  row: 'Long-form tag, repeated field, string in pieces, trailing octets',
  play(stage) {
    const node = stage.rogue();
    switch (stage.level) {
      case 'clumsy':
        node.tamper = (tcap) => inPieces(inPieces(tcap, NUMBER, CUT_AT), GSM_SCF, CUT_AT);
        atOnce(stage, (about) => interrogate(stage, { node, about }));
        break;
      case 'careful':
        node.tamper = (tcap) => inPieces(tcap, OCTET_STRING, CUT_AT);
        stage.after(stage.pauseMs(), () => stealRegistration(stage, { node, about: stage.victim() }));
        break;
      case 'insider':
        node.tamper = (tcap) => inPieces(tcap, IMSI, CUT_AT);
        knowingTheRoute(stage, (at) => rewriteProfile(stage, { node, at }));
        break;
      default:
        stage.level satisfies never;
    }
  },
};
