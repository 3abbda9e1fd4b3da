import type { TransactionUser } from '../wire/glance/transaction-user.ts';
import type { SmsAddress } from '../wire/sms/address.ts';
import type { DataCoding } from '../wire/sms/data-coding.ts';
import type { MsuRecord } from './msu-record.ts';

/** Names a component of a transaction, or the message itself where it has none. */
export type EventKind = 'invoke' | 'returnResult' | 'returnError' | 'reject' | 'none';

export type DialogueStep = 'begin' | 'continue' | 'end' | 'abort' | 'unidirectional' | 'ansi' | 'none';

/** A party of SCCP as detectors see it. Digits are text; `''` where there is no global title. */
export interface PartyView {
  readonly title: string;
  /** The title as a number: a 1 and up to 15 decimal digits; 0 without a title, -1 where only text can hold it. */
  readonly number: number;
  /** -1 where the address has none. */
  readonly ssn: number;
  readonly pointCode: number;
  /** Numbering plan (1 E.164, 6 E.212, 7 E.214) and nature of address; -1 where not given. */
  readonly np: number;
  readonly nai: number;
  readonly tt: number;
  readonly routedOnTitle: boolean;
}

/** A number within an argument, with the field's identifier. */
export interface TitleInArgument {
  /** `vlr-Number`, `msc-Number`, `sgsn-Number`, `serviceCentreAddress…`, `gsmSCF-Address`, … */
  readonly field: string;
  readonly digits: string;
}

/**
 * What the dialogue asked: the first request of its initiator, remembered until the dialogue ends. Digits
 * are `''` where the request named none; those that no number can hold are left out too.
 */
export interface DialogueOpening {
  /** Local operation code, -1 where it is not known. */
  readonly opcode: number;
  readonly imsi: string;
  readonly msisdn: string;
  /** vlr-Number or sgsn-Number of the request. */
  readonly servingNode: string;
  /** Calling title of who began. */
  readonly sender: string;
  /** Called title of the request: whom it was put to. */
  readonly receiver: string;
  /** The same as numbers, in the form of `PartyView.number`; 0 where there is none. */
  readonly imsiNumber: number;
  readonly msisdnNumber: number;
  readonly servingNodeNumber: number;
  readonly senderNumber: number;
  readonly receiverNumber: number;
  readonly atMs: number;
}

/**
 * A short message as its first octets tell it, in a request that carries one to a phone or from one: an SMS-DELIVER or
 * SMS-SUBMIT that is whole and has no header in its user data.
 */
export interface PlainTextView {
  readonly direction: 'sc-to-ms' | 'ms-to-sc';
  readonly protocolId: number;
  readonly coding: DataCoding;
  /** TP-UDL: septets, or octets. */
  readonly length: number;
  /** Who a text to a phone is from, whom one from a phone is for. Made anew when it is asked for. */
  readonly address: SmsAddress | undefined;
}

/**
 * One component of one message, in words: what every detector is handed. A view that is moved from
 * component to component: copy what you keep. The last place where octets could be seen is behind it.
 */
export interface SignallingEvent {
  /** Nanosecond-exact times stay with the capture; detectors count in milliseconds since 1970. */
  readonly atMs: number;
  readonly opc: number;
  readonly dpc: number;
  /** SCCP message: `UDT`, `XUDT`, `LUDT`, …; `UDTS` and kin bring back what could not be delivered. */
  readonly sccpType: string;
  /** True where SCCP brings back what could not be delivered (UDTS and kin, CLDR). */
  readonly returned: boolean;
  readonly called: PartyView;
  readonly calling: PartyView;
  readonly user: TransactionUser;
  readonly step: DialogueStep;
  /** Octets of the transaction ids, 0 where absent. */
  readonly otidOctets: number;
  readonly dtidOctets: number;
  /** Object identifier of the application context given in this message or remembered of its dialogue; `''` none. */
  readonly contextOid: string;
  /** By name, `''` where there is none or it is not known. */
  readonly contextName: string;
  /** True where the dialogue's first message was not seen, so that its context is not known. */
  readonly contextUnseen: boolean;
  /**
   * Whether the application context allows this operation from this role; `undefined` where context,
   * operation or role is not known, or there is no invoke.
   */
  readonly contextAllows: boolean | undefined;
  /** MAP version by the context; 0 where it is not told. */
  readonly version: number;
  readonly kind: EventKind;
  /** -1 where there is none. */
  readonly invokeId: number;
  /** Local error code of a returnError, -1 otherwise. */
  readonly errorCode: number;
  /**
   * What the dialogue asked, in every message of it after that request; `undefined` in the request itself
   * and where it was not seen.
   */
  readonly opening: DialogueOpening | undefined;
  /**
   * Of a result, error or rejection, and of any continue, end or abort: whether the dialogue it belongs to
   * was seen; of what SCCP brings back, whether the message was seen that it pretends to be. `undefined` for
   * what begins a dialogue, and where no id tells.
   */
  readonly dialogueSeen: boolean | undefined;
  /** True where dialogues were forgotten for want of room so lately that this may be of one of them. */
  readonly dialoguesForgotten: boolean;
  /** Of how many components this is one, and which, from 0. */
  readonly componentCount: number;
  readonly componentIndex: number;
  /** Local operation code, -1 where there is none or it is global. */
  readonly opcode: number;
  /** Global operation code as object identifier, `''` none. */
  readonly globalOpcode: string;
  /** Identifier of the operation, `''` where it is not known. */
  readonly operation: string;
  /** True where the component comes from who began the dialogue; `undefined` where that is not known. */
  readonly byInitiator: boolean | undefined;
  /** First identities of the argument or result, `''` where there is none. */
  readonly imsi: string;
  readonly msisdn: string;
  /** The same, and vlr-Number or sgsn-Number, as numbers in the form of `PartyView.number`. */
  readonly imsiNumber: number;
  readonly msisdnNumber: number;
  readonly servingNodeNumber: number;
  /** Node titles in the argument, in order. */
  readonly titlesInArgument: readonly TitleInArgument[];
  /** The same as numbers in the form of `PartyView.number`, in any order; 0 stands for none. */
  readonly titleNumbers: ArrayLike<number>;
  /**
   * The short message that a request carries, where the full decode finds no fault in it and no header; `undefined`
   * says nothing. A view like this one: ask during the call only.
   */
  readonly plainText: PlainTextView | undefined;
  /** Bits of `signalling/oddity.ts`. */
  readonly oddities: number;
  /** True where the message could not be read whole. */
  readonly faulty: boolean;
  /**
   * True where a message of the same shape was read whole before, with no fault and nothing in it that its
   * specification does not have; the same but for digits, transaction ids and plain texts, octet by octet. False
   * says nothing. Asking costs a full decode the first time.
   */
  readonly sound: boolean;
  /**
   * Stands for its shape where it is sound: messages with the same one are the same but for digits that the glance reads,
   * transaction ids and plain texts. `undefined` says nothing. What is found of a shape may be kept by it, weakly.
   */
  readonly shape: object | undefined;
  /** The full decode, made when it is asked for the first time. */
  readonly record: MsuRecord;
}
