import { encodeElement } from '../../wire/ber/encode-value.ts';
import { applicationContextOid } from '../../wire/map/application-contexts.ts';
import { moForwardSm } from '../../wire/map/operations/mo-forward-sm.ts';
import { mtForwardSm } from '../../wire/map/operations/mt-forward-sm.ts';
import type { TpduRecord } from '../../wire/sms/tpdu-record.ts';
import { type SyntheticMessage, transaction } from './tshark-synthetic.ts';

const SSN_MSC = 8;
const CENTRE = { digits: '447700900300', nai: 1, np: 1 };
const SENDER = { digits: '447700900123', nai: 1, np: 1 };
const AT = '2019-01-31T10:00:00+00:00';

const DELIVER: TpduRecord = {
  type: 'SMS-DELIVER',
  'TP-MMS': 1,
  'TP-OA': SENDER,
  'TP-PID': 0,
  'TP-DCS': 0,
  'TP-SCTS': AT,
};
const SUBMIT: TpduRecord = { type: 'SMS-SUBMIT', 'TP-MR': 7, 'TP-DA': SENDER, 'TP-PID': 0, 'TP-DCS': 0 };

/** Short messages of every coding, to a subscriber and from one. */
const TPDUS: readonly (readonly [says: string, tpdu: TpduRecord])[] = [
  ['a one-time code', { ...DELIVER, text: '123456 is your code' }],
  [
    'the whole basic alphabet',
    { ...DELIVER, text: '@£$¥èéùìòÇ\nØøÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&()*+,-./09:;<=>?¡AZÄÖÑÜ§¿azäöñüà' },
  ],
  ['characters of the extension table', { ...DELIVER, text: '{}[]~\\|^€ 12' }],
  ['160 characters', { ...DELIVER, text: 'a'.repeat(160) }],
  ['seven characters, whose last octet has room for one more', { ...DELIVER, text: 'code: 1' }],
  [
    'an alphanumeric sender',
    { ...DELIVER, 'TP-OA': { alphanumeric: 'MetroBank', nai: 5, np: 0 }, text: 'Hi' },
  ],
  ['Cyrillic in UCS-2', { ...DELIVER, 'TP-DCS': 8, text: 'Ваш код 123456' }],
  ['an emoji in UCS-2', { ...DELIVER, 'TP-DCS': 8, text: 'код 🔑' }],
  [
    'a part of several',
    { ...DELIVER, udh: [{ iei: 0, name: 'concatenation8', hex: '2a0201' }], text: 'the first half of it' },
  ],
  [
    'a part of several with a reference of two octets',
    { ...DELIVER, udh: [{ iei: 8, name: 'concatenation16', hex: '012a0202' }], text: 'the other half' },
  ],
  ['octets to an application', { ...DELIVER, 'TP-DCS': 4, text: null, data: '0102ff' }],
  ['a flash message', { ...DELIVER, 'TP-DCS': 0x10, text: 'look' }],
  ['a message of type 0', { ...DELIVER, 'TP-PID': 0x40, text: '' }],
  ['a submission', { ...SUBMIT, text: 'hello' }],
  ['a submission that asks for a report', { ...SUBMIT, 'TP-SRR': 1, text: 'hello' }],
];

/** Each of them in the operation that carries it. */
export function smsMessages(): SyntheticMessage[] {
  return TPDUS.map(([says, tpdu]) => {
    const toSubscriber = tpdu.type === 'SMS-DELIVER';
    const code = toSubscriber ? mtForwardSm.opcode : moForwardSm.opcode;
    const parameter = toSubscriber
      ? encodeElement<unknown>(mtForwardSm.argument, {
          'sm-RP-DA': { imsi: '234150000000001' },
          'sm-RP-OA': { serviceCentreAddressOA: CENTRE },
          'sm-RP-UI': { tpdu },
        })
      : encodeElement<unknown>(moForwardSm.argument, {
          'sm-RP-DA': { serviceCentreAddressDA: CENTRE },
          'sm-RP-OA': { msisdn: SENDER },
          'sm-RP-UI': { tpdu },
        });
    const context = applicationContextOid(
      toSubscriber ? 'shortMsgMT-RelayContext-v3' : 'shortMsgMO-RelayContext-v3',
    );
    const component = { type: 'invoke', invokeId: 1, code, parameter } as const;
    return transaction(says, context, component, [SSN_MSC, SSN_MSC]);
  });
}
