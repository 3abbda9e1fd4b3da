/** What a simulated network is: its numbers, its place, and how its equipment speaks. */
export interface NetworkFacts {
  /** Short name within the lab. */
  readonly id: string;
  readonly name: string;
  readonly tadig: string;
  /** ISO 3166-1 alpha-2; `''` aboard ships and aircraft. */
  readonly country: string;
  /** MCC and MNC; subscriber numbers fill its IMSIs to 15 digits. */
  readonly plmn: string;
  /** What every global title of its nodes begins with. */
  readonly titles: string;
  /** What its subscribers' numbers begin with. */
  readonly msisdns: string;
  /** Country and network code that stand for its PLMN in mobile global titles, E.214. */
  readonly mobileTitles: string;
  /** Hours that its clocks are ahead of UTC in winter. */
  readonly utcOffset: number;
  /** Over which of the home network's carriers it is reached, from 0. */
  readonly carrier: number;
  /** Milliseconds from its edge to that of the home network, one way. */
  readonly latencyMs: number;
  /** Highest version of MAP that its equipment speaks. */
  readonly mapVersion: 1 | 2 | 3;
  /** Phase of CAMEL that its switches know; none where left out. */
  readonly camelPhase?: 2 | 3;
  /** Addresses registrations and requests for keys by mobile global titles. */
  readonly usesMobileTitles?: boolean;
  /** Writes lengths in the indefinite form, which BER allows. */
  readonly indefiniteLengths?: boolean;
  /** Its nodes read what no specification allows, as stacks in service were found to do; see `forgiving.ts`. */
  readonly forgiving?: boolean;
  /** Octets of every length in the long form, where one would do: BER allows it (X.690 8.1.3.5). */
  readonly lengthOctets?: number;
  /** Sends XUDT throughout, short messages too (Q.713 4.18). */
  readonly usesXudt?: boolean;
  /** MSC/VLRs that it has. */
  readonly switches: number;
  /** Left out of the plan of the home network's firewall: no agreement, or none that was written down. */
  readonly unlisted?: boolean;
}

/**
 * The home network and those that it meets, all made up: in twelve countries and more, the neighbours among
 * them, with old equipment here and there. Numbers are of ranges that are reserved for fiction, or of network
 * codes and title ranges that stand for examples.
 */
export const HOME_FACTS: NetworkFacts = {
  id: 'home',
  name: 'Example Mobile',
  tadig: 'GBREX',
  country: 'GB',
  plmn: '23415',
  titles: '447700090',
  msisdns: '447700900',
  mobileTitles: '447700',
  utcOffset: 0,
  carrier: 0,
  latencyMs: 0,
  mapVersion: 3,
  camelPhase: 3,
  forgiving: true,
  switches: 4,
};

export const PARTNER_FACTS: readonly NetworkFacts[] = [
  partner('ie', 'Example Ireland', 'IRLX1', 'IE', '27299', '353871', '353899', 0, 0, 8, 3),
  partner('fr', 'Example France', 'FRAF1', 'FR', '20801', '336090', '3363998', 1, 0, 12, 3),
  {
    ...partner('be', 'Example Belgium', 'BELX1', 'BE', '20699', '324609', '324699', 1, 0, 12, 3),
    usesMobileTitles: true,
  },
  partner('nl', 'Example Netherlands', 'NLDX1', 'NL', '20499', '316009', '316999', 1, 0, 14, 3),
  {
    ...partner('de', 'Example Germany', 'DEUX1', 'DE', '26299', '491609', '491699', 1, 0, 16, 3),
    usesMobileTitles: true,
  },
  partner('es', 'Example Spain', 'ESPX1', 'ES', '21407', '346090', '346399', 1, 0, 22, 3),
  partner('pt', 'Example Portugal', 'PRTX1', 'PT', '26899', '351960', '351969', 0, 1, 26, 2),
  partner('it', 'Example Italy', 'ITAX1', 'IT', '22299', '393909', '393999', 1, 1, 24, 3),
  {
    ...partner('pl', 'Example Poland', 'POLX1', 'PL', '26099', '486009', '486999', 1, 1, 28, 3),
    camelPhase: 2,
    indefiniteLengths: true,
  },
  {
    ...partner('tr', 'Example Turkey', 'TURX1', 'TR', '28699', '905309', '905399', 3, 1, 45, 3),
    camelPhase: 2,
    lengthOctets: 2,
  },
  {
    ...partner('us', 'Example America', 'USAXM', 'US', '310150', '120255', '120256', -5, 1, 60, 3),
    usesXudt: true,
    camelPhase: 2,
  },
  {
    ...partner('ae', 'Example Emirates', 'AREX1', 'AE', '42499', '971509', '971599', 4, 1, 80, 3),
    camelPhase: 2,
  },
  {
    ...partner('in', 'Example India', 'INDX1', 'IN', '40499', '919809', '919899', 5.5, 1, 110, 2),
    indefiniteLengths: true,
  },
  partner('ke', 'Example Kenya', 'KENX1', 'KE', '63999', '254709', '254799', 3, 1, 120, 1),
  // another operator of the home country, whose subscribers text and call ours
  {
    ...partner('nb', 'Neighbour Mobile', 'GBRNB', 'GB', '23499', '447700098', '447700909', 0, 0, 4, 3),
    mobileTitles: '447799',
  },
  // its phones carry a second identity of its own, which appears wherever their owners land
  partner('sponsor', 'Example Sponsor', 'LUXX1', 'LU', '27099', '352609', '352699', 1, 0, 14, 3),
  // competitors of the French and the Spanish partner, from which the home register steers its subscribers away
  {
    ...partner('fr2', 'Another Example France', 'FRAF2', 'FR', '20898', '336092', '3363996', 1, 1, 13, 3),
    mobileTitles: '336198',
  },
  {
    ...partner('es2', 'Another Example Spain', 'ESPX2', 'ES', '21498', '346092', '346398', 1, 0, 23, 3),
    mobileTitles: '346098',
  },
  // virtual: no switches of its own; its register stands at the French host, under a title of the host's range
  {
    ...partner('mvno', 'Example Virtual', 'FRAV1', 'FR', '20899', '33609065', '3363997', 1, 0, 12, 3),
    mobileTitles: '336199',
    switches: 0,
  },
  // aboard ships and aircraft: +882 and MCC 901 belong to no country
  partner('sea', 'Example Maritime', 'AAAX1', '', '90199', '882399', '882398', 0, 1, 300, 3),
  // nobody has an agreement with these: a stranger far away, and titles of the home country that were leased out
  {
    ...partner('stranger', 'Stranger', 'USAZZ', 'US', '310990', '121255', '121256', -5, 1, 70, 3),
    unlisted: true,
  },
  {
    ...partner('leased', 'Leased titles', 'GBRZZ', 'GB', '23498', '447700097', '447700907', 0, 1, 5, 3),
    mobileTitles: '447798',
    unlisted: true,
  },
];

function partner(
  id: string,
  name: string,
  tadig: string,
  country: string,
  plmn: string,
  titles: string,
  msisdns: string,
  utcOffset: number,
  carrier: number,
  latencyMs: number,
  mapVersion: 1 | 2 | 3,
): NetworkFacts {
  return {
    id,
    name,
    tadig,
    country,
    plmn,
    titles,
    msisdns,
    mobileTitles: titles.slice(0, 5),
    utcOffset,
    carrier,
    latencyMs,
    mapVersion,
    ...(mapVersion === 3 ? { camelPhase: 3 } : {}),
    switches: 3,
  };
}
