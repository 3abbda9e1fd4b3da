/** An element of PDML, tshark's XML of a dissected packet: a protocol or a field. */
export interface PdmlNode {
  /** Of the display filter: `sccp.called.digits`. Empty for a line of text. */
  readonly name: string;
  /** The value as text. */
  readonly show: string;
  /** The whole line as the tree of the analyser shows it. */
  readonly showname: string;
  /** The octets as hex; of a bit field its value. */
  readonly value: string;
  readonly children: readonly PdmlNode[];
}

const PACKET_OPENS = '<packet>';
const PACKET_CLOSES = '</packet>';

/** The packets of a PDML document, each as the elements right under it. */
export function* pdmlPackets(xml: string): Generator<readonly PdmlNode[]> {
  for (let opens = xml.indexOf(PACKET_OPENS); opens >= 0; ) {
    const closes = xml.indexOf(PACKET_CLOSES, opens);
    if (closes < 0) throw new Error('PDML ends within a packet');
    yield nodesOf(xml, opens + PACKET_OPENS.length, closes);
    opens = xml.indexOf(PACKET_OPENS, closes);
  }
}

/** Elements between two positions of the text; attributes hold `<` and `>` as entities only. */
function nodesOf(xml: string, start: number, end: number): PdmlNode[] {
  const outermost: PdmlNode[] = [];
  const open: PdmlNode[][] = [outermost];
  for (let at = xml.indexOf('<', start); at >= 0 && at < end; ) {
    const closes = xml.indexOf('>', at);
    if (xml.charAt(at + 1) === '/') open.pop();
    else {
      const tag = xml.slice(at, closes);
      const children: PdmlNode[] = [];
      open.at(-1)?.push({
        name: attribute(tag, 'name'),
        show: attribute(tag, 'show'),
        showname: attribute(tag, 'showname'),
        value: attribute(tag, 'value'),
        children,
      });
      if (!tag.endsWith('/')) open.push(children);
    }
    at = xml.indexOf('<', closes);
  }
  return outermost;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

function attribute(tag: string, name: string): string {
  const opening = ` ${name}="`;
  const at = tag.indexOf(opening);
  if (at < 0) return '';
  const start = at + opening.length;
  const text = tag.slice(start, tag.indexOf('"', start));
  if (!text.includes('&')) return text;
  return text.replaceAll(/&(?:#x([0-9a-fA-F]+)|[a-z]+);/g, (entity, code: string | undefined) =>
    code === undefined ? (ENTITIES[entity] ?? entity) : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** An element and everything below it, in the order of the document. */
export function* withDescendants(nodes: readonly PdmlNode[]): Generator<PdmlNode> {
  for (const node of nodes) {
    yield node;
    yield* withDescendants(node.children);
  }
}
