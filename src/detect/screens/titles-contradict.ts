import { type Detector, found, type Particulars } from '../detector.ts';
import { isRequestFromOutside } from '../request.ts';
import { isTextToPhone, OPCODE_FORWARD_SM } from '../short-message.ts';

/** How sure a contradiction is: of known operators, and of countries where an operator is not known. */
interface Weight {
  readonly operators: Particulars;
  readonly countries: Particulars;
}

const REGISTERS: Weight = {
  operators: { severity: 'high', score: 80, class: 'sms-interception' },
  countries: { severity: 'low', score: 35, class: 'sms-interception' },
};
const DETACHES: Weight = {
  operators: { severity: 'high', score: 80, class: 'denial-of-service' },
  countries: { severity: 'low', score: 35, class: 'denial-of-service' },
};
const ROUTES_SMS: Weight = {
  operators: { severity: 'medium', score: 55, class: 'identity-harvest' },
  countries: { severity: 'low', score: 30, class: 'identity-harvest' },
};
/** Only a partner who may ask at all comes so far: others are stopped by what they ask. */
const ASKS_WHERE: Weight = {
  operators: { severity: 'medium', score: 55, class: 'location-tracking' },
  countries: { severity: 'low', score: 30, class: 'location-tracking' },
};
/** Hubs deliver for many service centres: the address is often not of who calls. */
const DELIVERS_SMS: Weight = {
  operators: { severity: 'low', score: 35, class: 'sms-spoofing' },
  countries: { severity: 'info', score: 20, class: 'sms-spoofing' },
};

/**
 * Operations whose argument names the sender's own node. In MO-forwardSM, alertServiceCentre and
 * cancelLocation it is another's by meaning, and there is nothing to compare.
 */
const WEIGHTS: ReadonlyMap<number, Weight> = new Map([
  [2, REGISTERS],
  [23, REGISTERS],
  [67, DETACHES],
  [45, ROUTES_SMS],
  [47, ROUTES_SMS],
  [44, DELIVERS_SMS],
  [46, DELIVERS_SMS],
  [22, ASKS_WHERE],
  [62, ASKS_WHERE],
  [65, ASKS_WHERE],
  [71, ASKS_WHERE],
  [83, ASKS_WHERE],
  [85, ASKS_WHERE],
]);

const SENDERS_FIELDS: ReadonlySet<string> = new Set([
  'vlr-Number',
  'msc-Number',
  'sgsn-Number',
  'serviceCentreAddress',
  'serviceCentreAddressOA',
  'gsmSCF-Address',
  'mlc-Number',
  'networkNode-Number',
]);

export const titlesContradict: Detector = {
  id: 'titles-contradict',
  title: 'The sender and the node it names are of different networks',
  about:
    'A location update names the switch that serves the subscriber, a routing request names the service ' +
    'centre that wants to deliver, a question its gsmSCF or location centre. Both should belong to the operator that calls. An attacker who wants the ' +
    'answer at a place of his own often changes one of the two and forgets the other.',
  class: 'sms-interception',
  operations: [...WEIGHTS.keys()],
  when: ['outside'],
  severity: 'high',
  score: 80,
  references: ['3GPP TS 29.002 clauses 8.1.2, 12.1 and 12.2', '3GPP TR 23.840'],
  falsePositives: [
    'Hubs for roaming and short messages that call under titles of their own',
    'Sponsored roaming and virtual operators',
    'Groups of operators that share nodes between countries; list the shared titles for each of them',
    'Service centres of content providers hosted in another country',
  ],
  inspect(event, facts) {
    if (!isRequestFromOutside(event, facts)) return undefined;
    // a subscriber's own text names the service centre it is for
    if (event.opcode === OPCODE_FORWARD_SM && !isTextToPhone(event)) return undefined;
    const weight = WEIGHTS.get(event.opcode);
    if (weight === undefined || facts.namesOwnNodesOnly) return undefined;
    const { words, callingOperator, callingCountry } = facts;
    for (const { field, digits } of event.titlesInArgument) {
      if (!SENDERS_FIELDS.has(field)) continue;
      const reason = () =>
        `${words.caller(event)} sent ${event.operation} for ${words.subscriber(event)} and named ${words.node(digits)} as ${field}`;
      const operator = facts.operatorOf(digits);
      if (operator !== undefined && callingOperator !== undefined) {
        if (operator.tadig === callingOperator.tadig) continue;
        return found(titlesContradict, facts, `${reason()}, a node of another operator`, weight.operators);
      }
      const country = facts.countryOf(digits);
      if (country === undefined || callingCountry === undefined || country === callingCountry) continue;
      return found(titlesContradict, facts, `${reason()}, a node in another country`, weight.countries);
    }
    return undefined;
  },
};
