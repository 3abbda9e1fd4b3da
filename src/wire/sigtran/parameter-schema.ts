import type { Layer } from '../fault.ts';
import type { ParameterKind, ParameterType } from './parameter-kind.ts';

/** The parameters and messages of one adaptation layer. */
export class ParameterSchema {
  readonly layer: Layer;
  private readonly byTag = new Map<number, ParameterType>();
  private readonly byName = new Map<string, ParameterType>();
  private readonly typeNames = new Map<number, string>();
  private readonly typeCodes = new Map<string, number>();

  /**
   * @param parameters tag, name and kind; where a name stands twice, the first tag is written
   * @param messages by class: the names of the types, from the given first type on
   */
  constructor(
    layer: Layer,
    parameters: readonly (readonly [number, string, ParameterKind])[],
    messages: readonly (readonly [messageClass: number, firstType: number, names: readonly string[]])[],
  ) {
    this.layer = layer;
    for (const [tag, name, kind] of parameters) {
      const type = { tag, name, kind };
      this.byTag.set(tag, type);
      if (!this.byName.has(name)) this.byName.set(name, type);
    }
    for (const [messageClass, firstType, names] of messages) {
      for (const [i, name] of names.entries()) {
        const code = (messageClass << 8) | (firstType + i);
        this.typeNames.set(code, name);
        // The key messages have the same names in every layer, but only one class in each.
        this.typeCodes.set(name, code);
      }
    }
  }

  parameter(tag: number): ParameterType | undefined {
    return this.byTag.get(tag);
  }

  parameterNamed(name: string): ParameterType | undefined {
    return this.byName.get(name);
  }

  /** The name of a message, or `class/type` in digits where there is none. */
  messageName(messageClass: number, messageType: number): string {
    return this.typeNames.get((messageClass << 8) | messageType) ?? `${messageClass}/${messageType}`;
  }

  /** Class and type of a message by name, as one number: class × 256 + type. */
  messageCode(name: string): number | undefined {
    const known = this.typeCodes.get(name);
    if (known !== undefined) return known;
    const [messageClass = '', messageType = '', more] = name.split('/');
    const first = Number.parseInt(messageClass, 10);
    const second = Number.parseInt(messageType, 10);
    if (more !== undefined || !(first >= 0 && first <= 255 && second >= 0 && second <= 255)) return undefined;
    return (first << 8) | second;
  }

  get parameterNames(): readonly string[] {
    return [...this.byName.keys()];
  }

  get messageNames(): readonly string[] {
    return [...this.typeCodes.keys()];
  }
}
