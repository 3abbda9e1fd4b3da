import { type Detector, found } from '../detector.ts';
import { isOfOwnSubscriber, isRequestFromOutside } from '../request.ts';
import type { Severity } from '../severity.ts';
import { isTextToPhone, TEXT_TO_PHONE_OPERATIONS, type TextView, textIn } from '../short-message.ts';

/** TP-PID, TS 23.040 clause 9.2.3.9. */
const PID_DEPERSONALIZATION = 0x7d;
const PID_ME_DATA_DOWNLOAD = 0x7e;
const PID_SIM_DATA_DOWNLOAD = 0x7f;

/** The SIM toolkit's security headers, TS 23.040 clause 9.2.3.24 and TS 31.115. */
const IEI_TOOLKIT_FIRST = 0x70;
const IEI_TOOLKIT_LAST = 0x7f;

const CLASS_OF_SIM = 2;

/** Ports of WAP push and of settings over the air, in IANA's and OMA's registers. */
const PUSH_PORTS: ReadonlySet<number> = new Set([2805, 2923, 2948, 2949, 9200, 9201, 9202, 9203, 9204, 9205]);
const SETTINGS_PORTS: ReadonlySet<number> = new Set([49_996, 49_999]);

interface Purpose {
  /** Goes on from "a text that …". */
  readonly deed: string;
  readonly severity: Severity;
  readonly score: number;
}

const TO_SIM: Purpose = { deed: 'goes to the SIM and not to the reader', severity: 'high', score: 90 };
const TO_PHONE: Purpose = { deed: 'gives orders to the phone itself', severity: 'high', score: 85 };
const SETTINGS: Purpose = { deed: 'changes settings of the phone', severity: 'high', score: 75 };
const PUSH: Purpose = {
  deed: 'makes the phone fetch something (WAP push)',
  severity: 'medium',
  score: 50,
};
const STORED_ON_SIM: Purpose = { deed: 'is put on the SIM (class 2)', severity: 'low', score: 35 };

export const binaryTextFromOutside: Detector = {
  id: 'binary-text-from-outside',
  title: 'A text for the SIM or the phone instead of its owner',
  about:
    'Some texts are read by the SIM card or the phone and shown to nobody: commands of the SIM toolkit, ' +
    'settings over the air, WAP push. An operator sends them to its own subscribers from its own platform. ' +
    'From another network to one of ours they are attempts to take over the card or the phone.',
  class: 'sms-spoofing',
  operations: TEXT_TO_PHONE_OPERATIONS,
  when: ['outside'],
  severity: 'high',
  score: 90,
  references: ['3GPP TS 23.040 clauses 9.2.3.9 and 9.2.3.24', '3GPP TS 31.115', '3GPP TS 23.038 clause 4'],
  falsePositives: [
    'An over-the-air platform of ours that a supplier runs abroad: add its titles to the network plan',
    'The home network of a roamer who is here, which may, and is left alone',
    'Multimedia messages announced by WAP push straight from another network’s centre',
  ],
  inspect(event, facts) {
    if (!isRequestFromOutside(event, facts) || !isTextToPhone(event) || isOfOwnSubscriber(facts))
      return undefined;
    const text = textIn(event);
    const purpose = text && purposeOf(text);
    if (purpose === undefined) return undefined;
    const { words } = facts;
    const { severity, score, deed } = purpose;
    return found(
      binaryTextFromOutside,
      facts,
      `${words.caller(event)} sent ${words.subscriber(event)} a text that ${deed}; only the subscriber’s own network has a reason to`,
      { severity, score },
    );
  },
};

function purposeOf({ protocolId, messageClass, header }: TextView): Purpose | undefined {
  if (protocolId === PID_SIM_DATA_DOWNLOAD) return TO_SIM;
  if (protocolId === PID_ME_DATA_DOWNLOAD || protocolId === PID_DEPERSONALIZATION) return TO_PHONE;
  let purpose: Purpose | undefined;
  for (const { iei, destinationPort } of header) {
    if (iei >= IEI_TOOLKIT_FIRST && iei <= IEI_TOOLKIT_LAST) return TO_SIM;
    if (SETTINGS_PORTS.has(destinationPort)) purpose = SETTINGS;
    else if (PUSH_PORTS.has(destinationPort)) purpose ??= PUSH;
  }
  return purpose ?? (messageClass === CLASS_OF_SIM ? STORED_ON_SIM : undefined);
}
