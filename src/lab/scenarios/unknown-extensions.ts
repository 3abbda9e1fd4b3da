import { atOnce } from '../carried/at-once.ts';
import { interrogate } from '../carried/interrogate.ts';
import { knowingTheRoute } from '../carried/knowing-the-route.ts';
import { locate } from '../carried/locate.ts';
import { stealRegistration } from '../carried/steal-registration.ts';
import { type Element, element } from '../core/tampering/element.ts';
import { withFieldBehind } from '../core/tampering/fields.ts';
import type { Scenario } from './scenario.ts';

/* Identifiers: ExtensionContainer of updateLocation and its list (TS 29.002 clause 17.7.11), and tags that no argument has. */
const SEQUENCE = 0x30;
const LIST = 0xa0;
const OBJECT_IDENTIFIER = 0x06;
const OCTET_STRING = 0x04;
const UNKNOWN = 0x9e;
const UNKNOWN_FIELDS = [0x98, 0x99, 0x9a, 0x9b, 0x9c];
/** 1.3.6.1.4.1.99999.1, of nobody. */
const NOBODYS_EXTENSION = Uint8Array.of(0x2b, 6, 1, 4, 1, 0x86, 0x8d, 0x1f, 1);
const FILLING_OCTETS = 24;

export const unknownExtensions: Scenario = {
  id: 'unknown-extensions',
  title: 'Fields and extensions that nobody has specified',
  about:
    'Nodes pass over what they do not know, as MAP asks of them; a filter with a strict grammar may give up. The ' +
    'clumsy add five long unknown fields to three interrogations; the careful a private extension of nobody’s ' +
    'to one location update; the insider one short unknown field to a question to the right switch.',
  class: 'evasion',
  alsoRight: ['location-tracking', 'sms-interception'],
  row: 'Unknown extensions and fields',
  play(stage) {
    const node = stage.rogue();
    switch (stage.level) {
      case 'clumsy':
        node.tamper = (tcap) =>
          UNKNOWN_FIELDS.reduce(
            (octets, tag) => withFieldBehind(octets, () => element([tag], new Uint8Array(FILLING_OCTETS))),
            tcap,
          );
        atOnce(stage, (about) => interrogate(stage, { node, about }));
        break;
      case 'careful':
        node.tamper = (tcap) => withFieldBehind(tcap, privateExtension);
        stage.after(stage.pauseMs(), () => stealRegistration(stage, { node, about: stage.victim() }));
        break;
      case 'insider':
        node.tamper = (tcap) => withFieldBehind(tcap, () => element([UNKNOWN], Uint8Array.of(1)));
        knowingTheRoute(stage, (at) => locate(stage, { node, at }));
        break;
      default:
        stage.level satisfies never;
    }
  },
};

function privateExtension(): Element {
  const identifier = element([OBJECT_IDENTIFIER], NOBODYS_EXTENSION);
  const extension = element([SEQUENCE], [identifier, element([OCTET_STRING], Uint8Array.of(0))]);
  return element([SEQUENCE], [element([LIST], [extension])]);
}
