/** The layers that can lie below a signalling message, by number; their names are what `decode` prints. */
export const LowerLayer = {
  ethernet: 0,
  vlan: 1,
  sll: 2,
  sll2: 3,
  loopback: 4,
  ipv4: 5,
  ipv6: 6,
  udp: 7,
  tcp: 8,
  sctp: 9,
  mtp2Pseudo: 10,
  mtp2: 11,
} as const;

const NAMES: readonly string[] = [
  'ethernet',
  'vlan',
  'sll',
  'sll2',
  'loopback',
  'ipv4',
  'ipv6',
  'udp',
  'tcp',
  'sctp',
  'mtp2-phdr',
  'mtp2',
];

/** Depth of VLAN tags times link types times transports stays far below this; past it a stack stops growing. */
export const MAX_LAYER_STACKS = 512;

/** The stack with no layer in it. */
export const EMPTY_STACK = 0;

/** Lists of layer names, made once a combination and then shared, so that a packet costs no list of its own. */
export class LayerStacks {
  private readonly lists: (readonly string[])[] = [[]];
  private readonly children = new Int32Array(MAX_LAYER_STACKS * NAMES.length);

  /** The stack that has `layer` (a value of `LowerLayer`) on top of `stack`. */
  on(stack: number, layer: number): number {
    const child = this.children[stack * NAMES.length + layer] as number;
    return child !== 0 ? child : this.grow(stack, layer);
  }

  private grow(stack: number, layer: number): number {
    if (this.lists.length >= MAX_LAYER_STACKS) return stack;
    const grown = this.lists.length;
    this.lists.push(Object.freeze([...this.names(stack), NAMES[layer] ?? 'unknown']));
    this.children[stack * NAMES.length + layer] = grown;
    return grown;
  }

  /** Names from the outermost layer inwards. */
  names(stack: number): readonly string[] {
    return this.lists[stack] ?? [];
  }
}
