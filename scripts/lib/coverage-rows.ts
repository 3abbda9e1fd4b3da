import type { CannotJudgeCause } from '../../src/verdict/cannot-judge.ts';

/** One way to abuse signalling, and what here finds it. */
export interface CoverageRow {
  readonly group: 'screens' | 'short messages' | 'suspicions' | 'evasions';
  readonly what: string;
  /** Identifiers of detectors. None, and no causes: it is not found in this version, and the page says so. */
  readonly detectors: readonly string[];
  readonly causes?: readonly CannotJudgeCause[];
  /** Names of tests, word for word; those of attacks first, then those of honest look-alikes. */
  readonly tests: readonly string[];
}

type Rest = readonly [
  what: string,
  detectors: readonly string[],
  tests: readonly string[],
  causes?: readonly CannotJudgeCause[],
];

function rows(group: CoverageRow['group'], list: readonly Rest[]): CoverageRow[] {
  return list.map(([what, detectors, tests, causes]) => ({
    group,
    what,
    detectors,
    tests,
    ...(causes && { causes }),
  }));
}

export const COVERAGE_ROWS: readonly CoverageRow[] = [
  ...rows('screens', [
    [
      'Operations that stay within one network (category 1)',
      ['at-interconnect-never'],
      [
        'every operation of the list is found and named',
        'our own gsmSCF asks its HLR where a subscriber is',
        'a partner that has an agreement for the operation is left alone, and only for that one',
      ],
    ],
    [
      'Operations of the home network alone, about its roamers here (category 2)',
      ['home-only-from-outside'],
      [
        'somebody abroad cancels the registration of one of our subscribers',
        'a partner cancels the registration of its own subscriber who roams here',
      ],
    ],
    [
      'Operations of the network that serves our roamer (category 3)',
      ['not-the-serving-node'],
      [
        'every operation of the serving network is found, each for what it does',
        'the roamer’s own network does all of it',
      ],
    ],
    [
      'A registration, or a request for keys, from where the subscriber cannot be',
      ['implausible-move', 'another-home-operator'],
      [
        'a subscriber who was at home ten minutes ago is registered in America',
        'another operator of our country registers our subscriber',
        'a tourist takes a flight',
        'national roaming that is agreed',
      ],
    ],
    [
      'Calling title and nodes in the argument of different operators',
      ['titles-contradict'],
      [
        'a location update names a VLR of another operator than the one that calls',
        'a gsmSCF of another operator asks for a profile',
        'a roamer registers and every title is of the network that calls',
      ],
    ],
    [
      'A title of ours from outside',
      ['own-title-from-outside'],
      [
        'a message from the interconnection carries a title of ours as its sender',
        'our own node speaks to a partner',
      ],
    ],
    [
      'A title over a link that its network does not use',
      ['title-not-of-link'],
      [
        'a Spanish title comes over the link that carries France',
        'the title of the link comes, and no list says who comes over the other link',
      ],
    ],
    [
      'A node that does what is not for its kind',
      ['role-mismatch'],
      ['a service centre registers one of our subscribers', 'everybody minds their own business'],
    ],
  ]),
  ...rows('short messages', [
    [
      'A route asked around the SMS router, a text delivered around it',
      ['sms-routing-sidestep'],
      [
        'somebody addresses our HLR itself for the route of a text',
        'somebody addresses the request by a title made of an IMSI',
        'a text for one of ours goes straight to a switch of ours',
        'a service centre asks by the number, or asks the router',
      ],
    ],
    [
      'A text without the question before it, or by another network than asked',
      ['text-without-question'],
      [
        'a stranger delivers a text and nobody asked where to',
        'another network delivers than the one that asked',
        'a hub delivers under another of its titles',
      ],
    ],
    [
      'A text under one of our numbers from a title that does not serve it',
      ['our-number-from-outside', 'not-the-serving-node'],
      [
        'a stranger sends a text under one of our numbers to a centre that is not ours',
        'a text in the name of a subscriber comes from another country than the one they roam in',
        'a roamer of ours sends a text from a network that serves roamers',
      ],
    ],
    [
      'A protected sender name by another route, or a name that looks like it',
      ['protected-sender-name'],
      [
        'a text comes under a bank’s name by a route that is not the bank’s',
        'a name is written so that it looks like a bank’s',
        'the bank’s own aggregator sends, whatever way it writes the name',
      ],
    ],
    [
      'Texts for the SIM or the phone: toolkit, settings, WAP push',
      ['binary-text-from-outside'],
      [
        'a SIM toolkit command comes from another network',
        'texts give orders to the phone, or change its settings',
        'a roamer’s own home network keeps its SIM',
      ],
    ],
    [
      'Silent texts',
      ['silent-text'],
      ['a silent text finds out whether a phone is on', 'a partner tests a SIM of its own that roams here'],
    ],
    [
      'Alerts and notices about our subscribers from outside',
      ['sms-alert-by-stranger'],
      [
        'a stranger says that texts can be delivered to one of ours',
        'a stranger says why texts wait',
        'a home network alerts our service centre about its own subscriber',
      ],
    ],
    [
      'Reports of delivery by who never asked',
      ['delivery-report-without-question'],
      [
        'somebody who never asked reports that a subscriber cannot be reached',
        'a gateway that asked and brought nothing reports that nobody is there',
        'the gateway that asked reports',
      ],
    ],
  ]),
  ...rows('suspicions', [
    [
      'Interception of texts by a stolen registration',
      ['stolen-registration', 'implausible-move', 'brief-registration', 'text-to-stolen-place'],
      [
        'a clumsy thief: an unknown title far away, minutes after life at home',
        'a bank’s code goes to who registered the subscriber five minutes ago',
        'the old network registers the subscriber again, minutes after the theft; it is told and not stopped',
        'an honest tourist on a flight',
        'texts to roamers whose registration nobody doubted',
        'roamers go back and forth and nobody doubted them',
      ],
    ],
    [
      'A subscriber followed by several operations, titles or silent texts',
      ['subscriber-followed', 'at-interconnect-never', 'silent-text'],
      [
        'the same subscriber is asked for by several operations and titles',
        'one title asks where many subscribers are',
        'a contracted location service asks again and again',
      ],
    ],
    [
      'Harvest of identities: many subscribers, numbers in a row, no texts after',
      ['many-subscribers-asked'],
      [
        'one title asks about numbers one after another and sends no text',
        'a busy service centre asks, and its texts follow',
        'a patient harvest: some questions an hour for a day, and no text comes of them',
        'a centre or a hub whose texts follow, but for some',
        'a hub asks under one title and delivers under another: the text is credited to who asked',
      ],
    ],
    [
      'Search for nodes, subsystems and operations',
      ['nodes-scanned'],
      [
        'a stranger calls title after title and is refused',
        'a stranger tries subsystems and operations',
        'a patient search: a call in some minutes, for a day, and several of them to titles that nobody has',
        'a partner tests before opening: flagged and below the bound',
        'papers of a partner that name nodes which we took away: one or two, and it has served subscribers',
      ],
    ],
    [
      'Calls forwarded to a foreign or premium number, or by a title that does not serve',
      ['call-forwarding-theft', 'not-the-serving-node'],
      [
        'a stranger forwards every call of a subscriber at home to a third country',
        'a supplementary service names its subscriber in the dialogue alone, and is found by it',
        'a roamer forwards calls: home, to a number of the place, to voice mail',
      ],
    ],
    [
      'A control point (gsmSCF) of strangers over calls',
      ['foreign-gsm-scf'],
      [
        'somebody abroad puts a control point over the calls of our subscriber',
        'hosted CAMEL: a roamer’s home network names a control point of its group abroad',
      ],
    ],
    [
      'A roaming number of another country after a registration',
      ['roaming-number-elsewhere'],
      [
        'after a stolen registration calls are led to a third country',
        'a switch gives out a number of its own country, or one that its operator lists',
      ],
    ],
    [
      'Keys asked for without a registration after, for many subscribers',
      ['keys-without-arrival'],
      [
        'a title collects the keys of many subscribers and registers none',
        'a few keys an hour, a day long, and nobody arrives',
        'an arrival: keys first, and the registration follows',
        'a busy switch at an airport: an arrival for most of the keys',
        'a working switch: nearly all arrive within a day; a lost message, a phone switched off',
      ],
    ],
    [
      'Profiles changed by strangers; USSD from a title that does not serve',
      ['home-only-from-outside', 'not-the-serving-node'],
      [
        'somebody rewrites the profile of our subscriber, whatever the dialogue looks like',
        'the roamer’s own network does all of it',
      ],
    ],
    [
      'Subscribers cut off: cancelled, purged, barred, one by one or in numbers',
      ['home-only-from-outside', 'not-the-serving-node', 'service-denied'],
      [
        'a title purges subscribers by the hundred whom it does not serve',
        'the HLR of roamers restarts, and tells each of our switches',
        'somebody abroad cancels the registration of one of our subscribers',
        'somebody abroad purges a subscriber who is at home',
        'a VLR purges days later who left it without its being told; texts do not come so late',
      ],
    ],
    [
      'SCCP management from another network',
      ['sccp-management-from-outside'],
      [
        'somebody says by global title that our HLR is out of service',
        'our own nodes manage each other, and traffic of subscribers is none of this',
      ],
    ],
  ]),
  ...rows('evasions', [
    [
      'Operation code as an object identifier',
      ['global-opcode'],
      [
        'an interrogation hides its code in an object identifier',
        'another user of TCAP has object identifiers of its own',
      ],
    ],
    ['Padded operation code', ['padded-opcode'], ['an interrogation writes its code over two octets']],
    [
      'Long-form tag, repeated field, string in pieces, trailing octets',
      ['odd-tags'],
      [
        'a location update writes the tag of its IMSI in the long form',
        'what an oddity weighs depends on the operation',
      ],
    ],
    [
      'Indefinite or needlessly long length',
      ['odd-lengths', 'unlike-its-network'],
      [
        'an indefinite length is named and weighs next to nothing',
        'a new title writes lengths as no switch of its network ever did',
        'a network whose equipment writes so',
      ],
    ],
    [
      'Transaction id over four octets, or empty',
      ['long-transaction-id'],
      ['a dialogue is opened under an id of five octets'],
    ],
    [
      'Application context missing, unknown, or not the operation’s',
      ['operation-not-of-context'],
      [
        'an operation that version 1 does not have comes without a context',
        'a context that nobody specified is remarked',
        'an interrogation travels in the context of a location update',
        'a location update of version 1 needs no context',
      ],
      ['unknown-context'],
    ],
    [
      'Several components, duplicate invoke ids',
      ['several-components'],
      [
        'an interrogation hides behind a location update',
        'two requests under one invoke id',
        'two requests under one invoke id stand behind a result',
        'a long profile comes in several pieces, and a result with a request',
      ],
    ],
    [
      'The operation in the continue of a dialogue that began empty',
      ['at-interconnect-never'],
      [
        'the operation hides in the continue of a dialogue that began empty',
        'a dialogue that begins empty is an honest handshake',
      ],
    ],
    [
      'Continue, end or result of a dialogue that nobody began',
      ['answer-nobody-asked-for', 'answer-by-another-network'],
      [
        'a stranger answers a question that was put to France',
        'a number of a listed operator is answered for by a stranger of its country',
        'a ported number: an operator of the country that is in no plan answers as it has before',
        'the register of the subscriber answers under a title of its own',
        'a profile is inserted in a dialogue that nobody began',
        'a result comes that nobody asked for, with or without the name of its operation',
        'while the watch is young the beginning may have been before it',
        'an answer to what was asked, an abort alone and an empty end are left alone',
      ],
    ],
    [
      'Segments doubled, left out or of mixed senders',
      ['segments-that-do-not-fit', 'unlike-its-network'],
      [
        'a gap, and a segment that comes twice, do not fit',
        'the segments of two senders are never one message',
        'segments in their order make a message, which is judged as one',
        'a short request in segments, and a translation type of its own, are odd in any network',
      ],
    ],
    [
      'Numbering plan or nature of address mixed up',
      ['numbering-plan-misused', 'sms-routing-sidestep', 'unlike-its-network'],
      [
        'a question is addressed by a title made of an IMSI',
        'a caller hides behind a title that is none of E.164',
        'serving nodes address the home network of a roamer by a mobile title',
      ],
    ],
    [
      'Subsystem number missing, or not the context’s',
      ['ssn-not-of-context'],
      [
        'a location update is addressed to a gsmSCF',
        'a location update names no subsystem',
        'a VLR, or the MSC that is one node with it, updates a location',
      ],
    ],
    [
      'Reflection by service messages',
      ['reflected-message'],
      ['a network brings back what we never sent', 'what we sent comes back undelivered'],
    ],
    [
      'Filler and hex digits, an IMSI over 15 digits',
      ['odd-digits'],
      [
        'an IMSI has more digits than any IMSI',
        'a filler stands in the middle of a number',
        'an IMSI of 15 digits is left alone',
      ],
    ],
    [
      'Unknown extensions and fields',
      ['unknown-extension', 'unlike-its-network'],
      [
        'a location update carries an extension of somebody',
        'vendors add fields everywhere: it is told below the bound',
      ],
    ],
    [
      'What cannot be read whole, or goes over our bounds',
      [],
      [
        'a request of outside that can hurt is read whole before it is believed',
        'what the capture cut short is no fault of the sender',
      ],
      ['malformed', 'doubtful-value', 'over-limit'],
    ],
    [
      'Operations and users that nobody knows',
      [],
      ['operations, contexts and users that nobody knows are told apart'],
      ['unknown-operation', 'unknown-user', 'not-an-itu-message'],
    ],
  ]),
];
