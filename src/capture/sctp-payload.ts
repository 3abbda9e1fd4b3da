import type { CapturedLayer } from './captured-message.ts';

/** Registered ports, which tell where a stack sends payload protocol identifier 0. */
const PORT_M2UA = 2904;
const PORT_M3UA = 2905;
const PORT_M2PA = 3565;
const PORT_SUA = 14001;

/**
 * The layer that a payload protocol identifier names (IANA), or `undefined` for one that carries no
 * SS7. Some stacks send the number least significant octet first, some send 0 and leave it to the port.
 * `ports` is the source port in the upper and the destination port in the lower 16 bits.
 */
export function layerOfPayload(ppid: number, ports: number): CapturedLayer | undefined {
  switch (ppid) {
    case 3:
    case 0x03000000:
      return 'm3ua';
    case 2:
    case 0x02000000:
      return 'm2ua';
    case 5:
    case 0x05000000:
      return 'm2pa';
    case 4:
    case 0x04000000:
      return 'sua';
    case 0:
      return layerOfPort(ports & 0xffff) ?? layerOfPort(ports >>> 16);
    default:
      return undefined;
  }
}

function layerOfPort(port: number): CapturedLayer | undefined {
  switch (port) {
    case PORT_M3UA:
      return 'm3ua';
    case PORT_M2UA:
      return 'm2ua';
    case PORT_M2PA:
      return 'm2pa';
    case PORT_SUA:
      return 'sua';
    default:
      return undefined;
  }
}
