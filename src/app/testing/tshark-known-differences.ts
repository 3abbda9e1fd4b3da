/** A difference between Wardline and tshark that is understood. Each place and field must still occur. */
export interface KnownDifference {
  /** File of the corpus, or `synthetic: ` and what our encoders made. */
  readonly capture: string;
  /** Packets, with `/1` behind for the second message of one; of what our encoders made, the message's name. */
  readonly at: readonly string[];
  readonly fields: readonly string[];
  readonly right: 'Wardline' | 'tshark' | 'both';
  /** Why, in a sentence or two, with the clause that decides. */
  readonly because: string;
}

function packets(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}

const ADDRESSING = [
  'opc',
  'dpc',
  'si',
  'sccp.type',
  'sccp.called.ssn',
  'sccp.called.pc',
  'sccp.calling.ssn',
  'sccp.calling.pc',
];

const ANSI_COMPONENTS =
  'Wardline tells ANSI TCAP (T1.114) by its package type and reads its transaction ids; components and ANSI-41 are not read, and stand as hex. docs/NOT-SUPPORTED.md says so.';

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    capture: 'arkime_m3ua_synthetic.pcap',
    at: ['5', '20', '21', '22', '51', '52', '66', '67', '68', '73', '74', '75', '78', '86', '90'],
    fields: ['damaged'],
    right: 'Wardline',
    because:
      'The TCAP message claims two octets more than the SCCP data hold (Q.773 4.1, X.690 8.1.3). Wardline reports the message as cut short and reads what is there; tshark reads it and says nothing.',
  },
  {
    capture: 'arkime_m3ua_synthetic.pcap',
    at: ['10', '31', '32'],
    fields: ['damaged'],
    right: 'Wardline',
    because:
      'Three octets follow the address complete message, whose pointer says that no optional part comes (Q.763 table 21). Wardline keeps and reports them; tshark passes over them.',
  },
  {
    capture: 'arkime_m3ua_synthetic.pcap',
    at: ['89'],
    fields: ['damaged'],
    right: 'both',
    because:
      'Message type 0 is none of Q.763 table 4. Wardline reports a fault; tshark warns too, but does not call the message malformed.',
  },
  {
    capture: 'arkime_m3ua_synthetic.pcap',
    at: ['81'],
    fields: [
      ...ADDRESSING,
      'tcap.type',
      'tcap.otid',
      'tcap.applicationContext',
      'component',
      'operation',
      'number',
      'damaged',
    ],
    right: 'both',
    because:
      'The data stand in parameter 2, which was Protocol Data in the drafts before RFC 4666 and is unassigned in it. Wardline takes the form from the tag, so that a draft peer cannot send past it; tshark takes the form from an option alone, and has read no message here.',
  },
  {
    capture: 'pcapr_mixed_sigtran.pcap',
    at: ['3', '16'],
    fields: ['component', 'operation'],
    right: 'Wardline',
    because:
      'The application context is an operator’s own, so the components are none of MAP’s though the subsystem numbers are. tshark stops at the fifth, whose contents it cannot read as MAP; Wardline goes on to all thirteen, gives their codes, and reports that the context is not known and what does not fit MAP’s types.',
  },
  {
    capture: 'pcapr_mixed_sigtran.pcap',
    at: ['19'],
    fields: ['component', 'operation', 'damaged'],
    right: 'Wardline',
    because:
      'The message in packets 14 to 16, returned as undeliverable in three XUDTS (Q.713 4.19). Wardline reads returned messages as it reads others; tshark puts the segments together and shows the TCAP message without its components.',
  },
  {
    capture: 'pcapr_mixed_sigtran.pcap',
    at: ['159', '335'],
    fields: ['damaged'],
    right: 'Wardline',
    because:
      'roamingNotAllowed in a dialogue of version 2 has the bare cause as parameter (GSM 09.02 version 2); the sequence came with version 3 (TS 29.002 17.7.7). tshark knows the sequence alone.',
  },
  {
    capture: 'ws_Mobile-Terminating-Call_AMR.pcap',
    at: ['3', '5', '7'],
    fields: ['damaged'],
    right: 'Wardline',
    because:
      'Bit 8 of the address indicators says that they are coded nationally (Q.713 3.4.1), and they are: as ANSI T1.112.3 has it they hold subsystem 142 (RANAP) and the point codes of the routing label. Read as the ITU-T has it, an octet is left over. Wardline reports it; tshark passes over it. With the ANSI variant Wardline reads them without a fault.',
  },
  {
    capture: 'ws_ansi_map_ota.pcap',
    at: packets(1, 24),
    fields: ['component'],
    right: 'tshark',
    because: ANSI_COMPONENTS,
  },
  {
    capture: 'ws_ansi_map_win.pcap',
    at: packets(1, 9),
    fields: ['component'],
    right: 'tshark',
    because: ANSI_COMPONENTS,
  },
  {
    capture: 'ws_ansi_tcap_over_itu_sccp_over_mtp3_over_mtp2.pcap',
    at: ['1'],
    fields: ['component'],
    right: 'tshark',
    because: ANSI_COMPONENTS,
  },
  {
    capture: 'ws_ansi_map_win.pcap',
    at: ['1', '2', '4', '5', '7', '8'],
    fields: ['sccp.calling.ssn', 'sccp.calling.pc', 'damaged'],
    right: 'both',
    because:
      'Bit 8 of the calling address is clear, which in ANSI T1.112.3 means the international coding; but the address has the five octets of the ANSI one, and read so it holds the node that the answers go to. tshark goes by the bit, finds subsystem 0 and calls the packet malformed; Wardline goes by the variant it is told.',
  },
  {
    capture: 'ws_camel.pcap',
    at: ['1'],
    fields: ['number'],
    right: 'Wardline',
    because:
      'calledPartyBCDNumber has bit 8 of its first octet clear. TS 24.008 10.5.4.7 fixes that bit at 1 and gives the number no second octet of indicators, so the digits begin at once: 41788005047. tshark takes 41 for such an octet.',
  },
  {
    capture: 'ws_japan_tcap_over_m2pa.pcap',
    at: ['3'],
    fields: ['component'],
    right: 'Wardline',
    because:
      'tshark chooses who speaks above TCAP by the called subsystem number, 5, and leaves the component as data. The calling one is an HLR’s (6): Wardline goes by either, and names code 1 as unknown.',
  },
  {
    capture: 'ws_japan_tcap_over_m2pa.pcap',
    at: ['5'],
    fields: ['damaged'],
    right: 'both',
    because:
      'Operation code 1 is none of MAP’s (TS 29.002 17.5). tshark calls its result malformed; Wardline gives it without a name and keeps the parameter, for an unknown operation is no damage.',
  },
  {
    capture: 'synthetic: ISUP',
    at: ['ANM with circuitAssignmentMap 02 03000080'],
    fields: ['damaged'],
    right: 'Wardline',
    because:
      'The map for 2048 kbit/s has its type and four octets (Q.763 3.69). tshark 4.0 reads on behind them and calls the packet malformed.',
  },
  {
    capture: 'synthetic: ISUP',
    at: [
      'ANM with calledDirectoryNumber 04 90 447700091032',
      'ANM with originalCalledInNumber 04 10 447700091032',
      'ANM with htrInformation 04 10 447700091032',
      'ANM with networkRoutingNumber 14 447700091032',
      'ANM with networkRoutingNumber 94 21f3',
    ],
    fields: ['isup.number'],
    right: 'Wardline',
    because: 'Numbers of later editions of Q.763 (3.86, 3.87, 3.89, 3.90), which tshark 4.0 shows as octets.',
  },
  {
    capture: 'synthetic: MAP',
    at: ['prepareSubsequentHandover result: an MSC of version 2 grants the move on'],
    fields: ['damaged'],
    right: 'Wardline',
    because:
      'The result of version 2 is an access signal as it is (GSM 09.02); version 3 put a sequence around it. tshark reads the sequence alone.',
  },
  {
    capture: 'synthetic: MAP',
    at: [
      'performHandover argument: an MSC of version 1 asks another for a radio channel',
      'noteInternalHandover argument: an MSC of version 1 tells of a handover among its own cells',
    ],
    fields: ['damaged'],
    right: 'Wardline',
    because: 'Operations of version 1 (GSM 09.02), whose contents tshark does not know.',
  },
  {
    capture: 'synthetic: MAP',
    at: [
      'performHandover result: an MSC of version 1 answers with a handover number',
      'performSubsequentHandover argument: an MSC of version 1 asks for a move on',
    ],
    fields: ['number', 'damaged'],
    right: 'Wardline',
    because: 'Operations of version 1 (GSM 09.02), whose contents tshark does not know.',
  },
  {
    capture: 'synthetic: MAP',
    at: ['traceSubscriberActivity argument: an MSC of version 1 has a handed-over call recorded'],
    fields: ['imsi', 'damaged'],
    right: 'Wardline',
    because: 'An operation of version 1 (GSM 09.02), whose contents tshark does not know.',
  },
  {
    capture: 'synthetic: MAP',
    at: ['updateLocation argument: a VLR of version 1 names the MSC by a roaming number'],
    fields: ['number', 'damaged'],
    right: 'Wardline',
    because:
      'In versions 1 and 2 the MSC could be given by a roaming number, tag 0, in place of its own number, tag 1 (GSM 09.02). tshark knows tag 1 alone.',
  },
  {
    capture: 'synthetic: MAP',
    at: ['updateLocation result: the HLR accepts a VLR of version 1 with its bare number'],
    fields: ['number', 'imsi'],
    right: 'Wardline',
    because:
      'In version 1 the result is the HLR’s number as it is (GSM 09.02). tshark takes the octets for an IMSI.',
  },
  {
    capture: 'synthetic: MAP',
    at: ['processUnstructuredSS-Request argument: the home network asks by USSD and rings'],
    fields: ['ussd.text'],
    right: 'Wardline',
    because:
      'Coding scheme 0x44 means octets of 8 bits (TS 23.038 clause 5), which are no text. Wardline keeps them as hex; tshark shows them as characters.',
  },
  {
    capture: 'synthetic: MAP',
    at: [
      'roamingNotAllowed: the HLR of version 2 says so with the bare cause',
      'absentSubscriber: a subscriber of version 1 is absent, and messages wait',
    ],
    fields: ['damaged'],
    right: 'Wardline',
    because:
      'Versions 1 and 2 have the bare cause, or the bare sign that messages wait, as parameter of these errors (GSM 09.02); version 3 put a sequence around them (TS 29.002 17.7.7). tshark knows the sequence alone.',
  },
  {
    capture: 'synthetic: CAP',
    at: [
      'furnishChargingInformationGPRS argument: a session is marked for charging',
      'sendChargingInformationGPRS argument: a phone is told its tariff',
    ],
    fields: ['damaged'],
    right: 'Wardline',
    because:
      'The octet string holds a sequence (TS 29.078 clause 8.1). tshark shows its contents as Wardline does, but also tries to show the whole as one number, and calls it malformed for that.',
  },
  {
    capture: 'synthetic: CAP',
    at: ['initialDPSMS argument: a bank writes to a subscriber whose SGSN asks'],
    fields: ['number'],
    right: 'Wardline',
    because:
      'The sender of a short message may be a name in the 7-bit alphabet (TS 23.040 9.1.2.5, type of number 5). Wardline shows the name; tshark shows its octets as digits.',
  },
];
