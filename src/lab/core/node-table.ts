import { NONE } from './phones.ts';

/** Nodes of one kind by number, so that columns can name them. */
export class NodeTable<T extends { readonly title: string }> {
  private readonly nodes: T[] = [];
  private readonly numbers = new Map<string, number>();

  /** Answers the node's number. */
  add(node: T): number {
    this.numbers.set(node.title, this.nodes.length);
    return this.nodes.push(node) - 1;
  }

  /** Throws `RangeError` where there is none. */
  at(number: number): T {
    const found = this.nodes[number];
    if (found === undefined) throw new RangeError(`there is no node ${number}`);
    return found;
  }

  /** `NONE` for a title that is no such node's. */
  numberOf(title: string): number {
    return this.numbers.get(title) ?? NONE;
  }
}
