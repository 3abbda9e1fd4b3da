import { SaxesParser } from 'saxes';

/** A file of one operator has a few megabytes at most; sixteen times what the largest seen have in text. */
export const MAX_XML_CHARACTERS: number = 16 * 1024 * 1024;
/** Seven elements make a range of numbers: some seventy thousand ranges, more than an operator has. */
export const MAX_XML_ELEMENTS = 500_000;
/** IR.21 nests a dozen deep. What walks the tree does so by calling itself. */
export const MAX_XML_DEPTH = 64;
/** Names and numbers are short; the rest of a long remark is not kept. */
export const MAX_XML_TEXT_CHARACTERS = 1_000;

/** An element, without its attributes and its namespace: neither says anything in IR.21. */
export interface XmlElement {
  /** As compared: without prefix, in lower case, without `_` and `-`. */
  readonly name: string;
  /** As people know it: without prefix. */
  readonly written: string;
  /** From 1. */
  readonly line: number;
  /** Its own text, trimmed. */
  text: string;
  readonly children: XmlElement[];
}

/** Why a text is no XML that can be used, in one line, with the mend. */
export interface XmlFault {
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** The text of a name as names are compared: schema versions differ in `_` and in case. */
function comparable(name: string): string {
  return name.toLowerCase().replace(/[_-]/g, '');
}

/** Ends the parser's work; it never leaves this file. */
class Stop extends Error {
  readonly fault: XmlFault;

  constructor(fault: XmlFault) {
    super(fault.text);
    this.fault = fault;
  }
}

class TreeBuilder {
  readonly parser = new SaxesParser({ xmlns: false });
  root: XmlElement | undefined;
  private readonly open: XmlElement[] = [];
  private elements = 0;

  constructor() {
    const { parser } = this;
    parser.on('opentagstart', ({ name }) => this.begin(name));
    parser.on('closetag', () => this.end());
    parser.on('text', (text) => this.add(text));
    parser.on('cdata', (text) => this.add(text));
    parser.on('error', ({ message }) => {
      const says = message.replace(/^\d+:\d+: /, '').replace(/\s+/g, ' ');
      this.stop(`is no XML (${says.slice(0, 120)}); take the file anew from where it came, or mend it here`);
    });
  }

  private stop(text: string): never {
    const { line, column } = this.parser;
    throw new Stop({ line: Math.max(1, line), column: Math.max(1, column), text });
  }

  private begin(name: string): void {
    if (++this.elements > MAX_XML_ELEMENTS)
      this.stop(`has more than ${MAX_XML_ELEMENTS} elements; split it into a file a network`);
    if (this.open.length >= MAX_XML_DEPTH)
      this.stop(`is nested deeper than ${MAX_XML_DEPTH} elements, as no IR.21 is; take the file anew`);
    const written = name.slice(name.indexOf(':') + 1);
    const { line } = this.parser;
    const element: XmlElement = { name: comparable(written), written, line, text: '', children: [] };
    this.open.at(-1)?.children.push(element);
    this.root ??= element;
    this.open.push(element);
  }

  private end(): void {
    const element = this.open.pop();
    if (element !== undefined) element.text = element.text.trim();
  }

  private add(text: string): void {
    const element = this.open.at(-1);
    if (element === undefined || element.text.length >= MAX_XML_TEXT_CHARACTERS) return;
    element.text = (element.text + text).slice(0, MAX_XML_TEXT_CHARACTERS);
  }
}

/**
 * Reads XML as a tree of elements. Never throws. Nothing is fetched, a document type is skipped, and no
 * entity is expanded but XML's own five: any other is a fault.
 */
export function readXml(text: string): { root: XmlElement } | { fault: XmlFault } {
  if (text.length > MAX_XML_CHARACTERS) {
    const long = `is longer than ${MAX_XML_CHARACTERS} characters; split it into a file a network`;
    return { fault: { line: 1, column: 1, text: long } };
  }
  const builder = new TreeBuilder();
  try {
    builder.parser.write(text).close();
  } catch (cause) {
    if (cause instanceof Stop) return { fault: cause.fault };
    throw cause;
  }
  const { root } = builder;
  if (root !== undefined) return { root };
  const empty = 'is empty; take the file anew from where it came';
  return { fault: { line: 1, column: 1, text: empty } };
}

/** The nearest elements below one that have a name; not those within one found, nor within `except`. */
export function elementsIn(
  element: XmlElement,
  name: string,
  except: ReadonlySet<string> = NONE,
): XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.name === name) return [child];
    return except.has(child.name) ? [] : elementsIn(child, name, except);
  });
}

const NONE: ReadonlySet<string> = new Set();

/** The children of an element by one of their names. */
export function childrenOf(element: XmlElement, ...names: readonly string[]): XmlElement[] {
  return element.children.filter(({ name }) => names.includes(name));
}

/** The text of the first child of that name that has one; empty where there is none. */
export function textOfChild(element: XmlElement, ...names: readonly string[]): string {
  return childrenOf(element, ...names).find(({ text }) => text !== '')?.text ?? '';
}
