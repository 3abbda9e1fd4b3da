import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { ConfigFault, ConfigPath } from './config-fault.ts';

/** Half a million ranges at some 30 characters each. A file beyond it is no configuration. */
export const MAX_CONFIG_CHARACTERS: number = 16 * 1024 * 1024;

const DUPLICATE_KEY = 'DUPLICATE_KEY';

/** The text of a YAML file as plain data that remembers where it stood. Never throws. */
export class ConfigText {
  readonly fileName: string;
  /** What the file says; `undefined` where it is no YAML. */
  readonly data: unknown;
  readonly faults: readonly ConfigFault[];
  private readonly lines = new LineCounter();
  private readonly document: Document.Parsed | undefined;

  constructor(text: string, fileName: string) {
    this.fileName = fileName;
    const faults: ConfigFault[] = [];
    this.faults = faults;
    if (text.length > MAX_CONFIG_CHARACTERS) {
      faults.push(
        this.fault([], `is longer than ${MAX_CONFIG_CHARACTERS} characters; split it into partner files`),
      );
      return;
    }
    try {
      const document = parseDocument(text, { lineCounter: this.lines, prettyErrors: false });
      this.document = document;
      for (const { code, message, pos } of document.errors) {
        const says = message.replace(/\s+/g, ' ');
        const told =
          code === DUPLICATE_KEY
            ? 'this key stands here twice; keep one'
            : `is no YAML (${says}); mend the indentation, quotes or brackets here`;
        faults.push({ ...this.fault([], told), ...this.place(pos[0]) });
      }
      // After any other error the rest of the file was guessed, and faults in it would mislead.
      if (document.errors.every(({ code }) => code === DUPLICATE_KEY)) this.data = document.toJS() as unknown;
    } catch (cause) {
      // What the library throws about a text: too many aliases, or nesting that exhausts the stack.
      const why = cause instanceof Error ? cause.message.replace(/\s+/g, ' ') : 'unknown';
      faults.push(this.fault([], `cannot be read as YAML (${why}); write it plainly, without aliases`));
    }
  }

  /** A fault at the value of a path, or at the nearest thing above it that is there. */
  fault(path: ConfigPath, text: string, severity: ConfigFault['severity'] = 'error'): ConfigFault {
    return { file: this.fileName, ...this.positionOf(path), severity, text };
  }

  /** Where the key of a path stands, rather than its value. */
  positionOfKey(path: ConfigPath): { line: number; column: number } {
    return this.place(this.walk(path).keyAt);
  }

  positionOf(path: ConfigPath): { line: number; column: number } {
    const { keyAt, node } = this.walk(path);
    return this.place(isScalar(node) && node.range && node.source !== '' ? node.range[0] : keyAt);
  }

  /** A number or word as it was written: `00101` where the data has 101. */
  sourceOf(path: ConfigPath): string | undefined {
    const { node } = this.walk(path);
    return isScalar(node) ? node.source : undefined;
  }

  private walk(path: ConfigPath): { keyAt: number; node: unknown } {
    let node: unknown = this.document?.contents;
    let keyAt = 0;
    for (const part of path) {
      if (isAlias(node) && this.document !== undefined) node = node.resolve(this.document);
      if (isMap(node)) {
        const pair = node.items.find(({ key }) => String(isScalar(key) ? key.value : key) === String(part));
        if (pair === undefined) return { keyAt, node: undefined };
        if (isScalar(pair.key) && pair.key.range) keyAt = pair.key.range[0];
        node = pair.value;
      } else if (isSeq(node)) {
        const item = node.items[Number(part)];
        if (item === undefined) return { keyAt, node: undefined };
        node = item;
        const range = (item as { range?: readonly number[] | null }).range;
        keyAt = range?.[0] ?? keyAt;
      } else {
        return { keyAt, node: undefined };
      }
    }
    return { keyAt, node };
  }

  private place(offset: number): { line: number; column: number } {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }
}
