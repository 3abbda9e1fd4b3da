import type { WireFault } from '../wire/fault.ts';
import type { IsupRecord } from '../wire/isup/isup-record.ts';
import type { SccpRecord } from '../wire/sccp/sccp-record.ts';
import type { ScmgRecord } from '../wire/sccp/scmg.ts';
import type { TcapRecord } from '../wire/tcap/tcap-record.ts';

/** One component with its operation named and its parameter decoded. */
export interface ComponentRecord {
  type: 'invoke' | 'returnResult' | 'returnResultNotLast' | 'returnError' | 'reject';
  invokeId: number | null;
  linkedId?: number;
  /** Local code; a global one as object identifier; `null` where a result came without. */
  opcode?: number | string | null;
  /** `null` where no operation of the user has this code. */
  operation?: string | null;
  argument?: unknown;
  result?: unknown;
  errorCode?: number | string;
  error?: string | null;
  parameter?: unknown;
  problem?: { type: string; code: number | string };
}

/** Everything that one message signal unit says; with `frame` and `at` before it, a line of `decode`. */
export interface MsuRecord {
  /** From the outermost signalling layer inwards. */
  layers: string[];
  opc: number | null;
  dpc: number | null;
  si: number | null;
  sccp: SccpRecord | SuaAddressing | null;
  tcap: TcapRecord | null;
  components: ComponentRecord[];
  isup: IsupRecord | null;
  faults: WireFault[];
  ni?: number;
  sls?: number;
  /** SCCP management. */
  scmg?: ScmgRecord;
  /** Messages of MTP3 itself, and of adaptation layers where they carry no MSU. */
  management?: unknown;
  /** User data that no decoder of ours reads (BSSAP, RANAP, …), or that waits for its other segments. */
  payload?: string;
  /** Where this message completed a segmented one: how many segments it took. */
  segments?: number;
  /** Names of what is odd in the encoding. */
  oddities?: string[];
}

/** SUA carries SCCP's addresses itself; shown in the same shape. */
export interface SuaAddressing {
  readonly type: string;
  readonly called: unknown;
  readonly calling: unknown;
}
