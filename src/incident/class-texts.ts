import type { ThreatClass } from '../detect/threat-class.ts';

interface ClassTexts {
  /** Heads the incident; the subject follows. */
  readonly title: string;
  /** What to do, in the order of doing it. */
  readonly advice: string;
}

const TEXTS: Readonly<Record<ThreatClass, ClassTexts>> = {
  'location-tracking': {
    title: 'Location asked for',
    advice:
      'Block these operations from outside, and allow them only to partners with a contract. Ask the operator of the title who uses it; titles are leased. If the subscriber may be at risk, tell them by another way than the phone.',
  },
  'identity-harvest': {
    title: 'Identity asked for',
    advice:
      'Route requests for short-message routing over a home router, so that they learn neither IMSI nor switch. Watch the subscriber: an IMSI is what every further attack needs.',
  },
  'sms-interception': {
    title: 'Texts may be taken over',
    advice:
      'Check where the subscriber is registered and cancel a registration that is not theirs. Hold one-time codes to this number and tell the banks. Refuse location updates of this sender until its operator has explained them.',
  },
  'call-interception': {
    title: 'Calls may be taken over',
    advice:
      'Check the subscriber’s call forwarding and the gsmSCF in the profile, and put both back. Refuse the operation from outside.',
  },
  'key-theft': {
    title: 'Authentication keys asked for',
    advice:
      'Refuse the sender. The keys it was given open a session each: have the subscriber authenticated anew, and look for a false base station where they are.',
  },
  'profile-fraud': {
    title: 'Service profile meddled with',
    advice:
      'Compare the profile in the serving VLR with the HLR’s and send it anew. Look for barred services that were opened and for premium numbers called since.',
  },
  'denial-of-service': {
    title: 'Service cut off',
    advice:
      'Have the subscriber registered anew (a cancelled registration mends itself at the next location update). Refuse the operation from this sender; many subscribers at once mean an attack on the network.',
  },
  'sms-spoofing': {
    title: 'Forged texts',
    advice:
      'Refuse deliveries that no routing request came before. Find out what the texts say: they often lead to a false page of a bank.',
  },
  scanning: {
    title: 'Network probed',
    advice: 'Refuse the sender and tell its operator. Expect more from the same range of titles.',
  },
  evasion: {
    title: 'Screening evaded',
    advice:
      'Keep the octets as evidence. Look at what the message would have done had it been understood by the node it was for. Ask the partner whether its stack writes so; if it does, write an exception with an end.',
  },
};

export function incidentTitle(threat: ThreatClass, subject: string): string {
  return `${TEXTS[threat].title}: ${subject}`;
}

export function incidentAdvice(threat: ThreatClass): string {
  return TEXTS[threat].advice;
}
