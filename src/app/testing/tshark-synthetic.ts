import { sctpPacket } from '../../capture/packet-builder.ts';
import { PcapWriter } from '../../capture/pcap-writer.ts';
import { CAP_CONTEXTS } from '../../wire/cap/application-contexts.ts';
import { operationNamed } from '../../wire/cap/registry.ts';
import type { OperationVector } from '../../wire/cap/vectors/operation-vector.ts';
import { encodeM3ua } from '../../wire/m3ua/m3ua.ts';
import { APPLICATION_CONTEXTS } from '../../wire/map/application-contexts.ts';
import type { Vector } from '../../wire/map/check-vectors.ts';
import { errors } from '../../wire/map/errors.ts';
import { OPERATIONS } from '../../wire/map/registry.ts';
import { octetsFromHex } from '../../wire/octet-writer.ts';
import { encodeSccp, MAX_SHORT_DATA_OCTETS } from '../../wire/sccp/encode-sccp.ts';
import { type ComponentToWrite, encodeTcap } from '../../wire/tcap/encode-tcap.ts';

/** One message of a capture that our encoders make. */
export interface SyntheticMessage {
  /** What is in it, for the report. */
  readonly says: string;
  /** Service indicator: 3 SCCP, 5 ISUP. */
  readonly si: number;
  readonly octets: Uint8Array;
}

const SSN_HLR = 6;
const SSN_VLR = 7;
const SSN_CAP = 146;

/** An argument or result of MAP as the octets of its vector, in a dialogue that may carry it. */
export function messageOfMapVector(vector: Vector): SyntheticMessage | undefined {
  const parameter = octetsFromHex(vector.octets.replaceAll(/;.*$/gm, ''));
  for (const operation of OPERATIONS) {
    const { opcode, name } = operation;
    for (const [version, types] of [[0, operation] as const, ...versionsOf(operation.versions)]) {
      const part =
        types.argument === vector.type ? 'argument' : types.result === vector.type ? 'result' : undefined;
      if (!part) continue;
      const component: ComponentToWrite =
        part === 'argument'
          ? { type: 'invoke', invokeId: 1, code: opcode, parameter }
          : { type: 'returnResult', invokeId: 1, code: opcode, parameter };
      const says = `${name} ${part}: ${vector.says}`;
      const context = mapContext(opcode, version || numberBehind('version', vector.says));
      return transaction(says, context, component, [SSN_HLR, SSN_VLR]);
    }
  }
  const error = errors.find((candidate) => candidate.parameter === vector.type);
  if (!error) return undefined;
  const component: ComponentToWrite = { type: 'returnError', invokeId: 1, code: error.code, parameter };
  return transaction(`${error.name}: ${vector.says}`, undefined, component, [SSN_HLR, SSN_VLR]);
}

/** A vector of an older version or phase says so in its name. 0 where it says nothing. */
function numberBehind(word: string, says: string): number {
  return Number(new RegExp(`${word} (\\d)`).exec(says)?.[1] ?? 0);
}

function versionsOf<T>(versions: Readonly<Record<number, T>> | undefined): (readonly [number, T])[] {
  return Object.entries(versions ?? {}).map(([version, types]) => [Number(version), types] as const);
}

/** The application context that may carry an operation: of a version, or the newest. */
function mapContext(opcode: number, version: number): string | undefined {
  const fitting = APPLICATION_CONTEXTS.filter(
    (context) =>
      (version === 0 || context.version === version) &&
      (context.byInitiator.includes(opcode) || context.byResponder.includes(opcode)),
  );
  return fitting.sort((a, b) => b.version - a.version)[0]?.oid;
}

/** An argument or result of CAP as the octets of its vector. */
export function messageOfCapVector({ operation, part, about, octets }: OperationVector): SyntheticMessage {
  const code = operationNamed(operation)?.opcode ?? -1;
  const parameter = octetsFromHex(octets.join(''));
  const phase = numberBehind('phase', about);
  const fitting = CAP_CONTEXTS.filter(
    (context) =>
      (phase === 0 || context.phase === phase) &&
      (context.byInitiator.includes(code) || context.byResponder.includes(code)),
  );
  const oid = fitting.sort((a, b) => b.phase - a.phase)[0]?.oid;
  const type = part === 'argument' ? 'invoke' : 'returnResult';
  return transaction(`${operation} ${part}: ${about}`, oid, { type, invokeId: 1, code, parameter }, [
    SSN_CAP,
    SSN_CAP,
  ]);
}

/** A component in the message of a dialogue that carries it, in a UDT, or in an LUDT where it is long. */
export function transaction(
  says: string,
  acOid: string | undefined,
  component: ComponentToWrite,
  ssns: readonly [called: number, calling: number],
): SyntheticMessage {
  const opens = component.type === 'invoke';
  const tcap = encodeTcap(
    {
      type: opens ? 'begin' : 'end',
      otid: opens ? '00000001' : null,
      dtid: opens ? null : '00000002',
      applicationContext: null,
      acOid: acOid ?? null,
      ...(acOid === undefined ? {} : { dialogue: opens ? OPENS : ACCEPTS }),
    },
    [component],
  );
  const title = { np: 1, nai: 4, tt: 0, pc: null };
  const octets = encodeSccp(
    {
      type: tcap.length > MAX_SHORT_DATA_OCTETS ? 'LUDT' : 'UDT',
      called: { ...title, gt: '447700900001', ssn: ssns[0] },
      calling: { ...title, gt: '33609000010', ssn: ssns[1] },
      protocolClass: 0,
      returnOnError: false,
    },
    tcap,
  );
  return { says, si: 3, octets };
}

const OPENS = { pdu: 'AARQ' } as const;
const ACCEPTS = { pdu: 'AARE', result: 'accepted', resultSource: 'user', diagnostic: 'null' } as const;

/** LINKTYPE_ETHERNET. */
const ETHERNET = 1;
/** RFC 4666: port and payload protocol identifier of M3UA. */
const M3UA = { sourcePort: 2905, destinationPort: 2905, ppid: 3 };

/** A pcap file with a message a packet, over M3UA. */
export function syntheticCapture(messages: readonly SyntheticMessage[]): Uint8Array {
  const parts: Uint8Array[] = [];
  const pcap = new PcapWriter((octets) => parts.push(octets), { linkType: ETHERNET });
  messages.forEach(({ si, octets }, tsn) => {
    const protocolData = { opc: 1001, dpc: 2001, si, ni: 2, mp: 0, sls: 1 };
    const message = encodeM3ua({ type: 'DATA', protocolData, parameters: [] }, octets);
    const { sourcePort, destinationPort, ppid } = M3UA;
    pcap.packet(
      1_548_928_800 + tsn,
      0,
      sctpPacket({
        source: '192.0.2.1',
        destination: '192.0.2.2',
        sourcePort,
        destinationPort,
        verificationTag: 0x5ac31b07,
        chunks: [{ tsn, stream: 1, streamSequence: tsn & 0xffff, ppid, octets: message }],
      }),
    );
  });
  return Buffer.concat(parts);
}
