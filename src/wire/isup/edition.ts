import type { Layer } from '../fault.ts';
import type { IsupOptions } from './isup-record.ts';
import { ANSI_MESSAGES, ITU_MESSAGES, JAPAN_MESSAGES, type MessageTable } from './message-table.ts';
import { ANSI_PARAMETERS, ITU_PARAMETERS, type ParameterTable } from './parameter-table.ts';

/** Everything that differs between ITU-T, ANSI, TTC and BICC. */
export interface Edition {
  readonly layer: Layer;
  readonly messages: MessageTable;
  readonly parameters: ParameterTable;
  /** Octets of the circuit identification code (call instance code in BICC). */
  readonly cicOctets: 2 | 4;
  readonly cicBits: number;
}

const ITU: Edition = {
  layer: 'isup',
  messages: ITU_MESSAGES,
  parameters: ITU_PARAMETERS,
  cicOctets: 2,
  cicBits: 12,
};
const ANSI: Edition = {
  layer: 'isup',
  messages: ANSI_MESSAGES,
  parameters: ANSI_PARAMETERS,
  cicOctets: 2,
  cicBits: 14,
};
const JAPAN: Edition = { ...ITU, messages: JAPAN_MESSAGES };
const EDITIONS = { itu: ITU, ansi: ANSI, japan: JAPAN } as const;
const BICC: Record<keyof typeof EDITIONS, Edition> = {
  itu: { ...ITU, layer: 'bicc', cicOctets: 4, cicBits: 32 },
  ansi: { ...ANSI, layer: 'bicc', cicOctets: 4, cicBits: 32 },
  japan: { ...JAPAN, layer: 'bicc', cicOctets: 4, cicBits: 32 },
};

export function editionOf(options: IsupOptions): Edition {
  return (options.bicc === true ? BICC : EDITIONS)[options.variant ?? 'itu'];
}
