import { BER_OK } from '../../ber/ber-reader.ts';
import type { DecodeContext } from '../../ber/decode-context.ts';
import { decodeHere } from '../../ber/decode-value.ts';
import { encodeElement } from '../../ber/encode-value.ts';
import { type Asn1Type, type OctetCodec, octets } from '../../ber/schema.ts';

/** One form of what is inside: which octets have it, which values are written in it. */
export interface WrappedForm {
  readonly type: Asn1Type;
  /** The reader stands on the header of the outermost element; it may be moved. */
  readonly read: (ctx: DecodeContext) => boolean;
  readonly writes: (value: unknown) => boolean;
}

/** A codec that says what is inside, so that whoever walks a schema can walk on. */
export interface WrappedCodec<T> extends OctetCodec<T> {
  readonly inner: readonly Asn1Type[];
}

/**
 * An OCTET STRING whose contents are BER again, as CAP has charging data. Contents that are no BER of the
 * expected type are kept as hex text; octets behind the element as `trailing`.
 *
 * `forms` are older forms of the same data, asked before `type`, which is the current one.
 */
export function wrapped<T>(name: string, type: Asn1Type<T>, forms: readonly WrappedForm[] = []) {
  const codec: WrappedCodec<T | string> = {
    name,
    inner: [...forms.map((form) => form.type), type],
    decode(ctx, start, end) {
      const { reader } = ctx;
      if (reader.read(start, end) !== BER_OK || !type.tags.includes(reader.tag)) {
        ctx.fault('bad-value', start, `${name} holds something else than its charging data`);
        return ctx.cursor.hexOf(start, end);
      }
      const next = reader.next;
      const form = forms.find((candidate) => {
        reader.read(start, end);
        return candidate.read(ctx);
      });
      reader.read(start, end);
      const value = decodeHere(ctx, form?.type ?? type) as T;
      if (next === end) return value;
      ctx.fault('trailing', next, `octets follow where ${name} ends`);
      return { ...value, trailing: ctx.cursor.hexOf(next, end) };
    },
    encode(value, writer) {
      if (typeof value === 'string') {
        writer.hex(value);
        return;
      }
      const trailing = (value as { trailing?: unknown }).trailing;
      if (typeof trailing === 'string') writer.hex(trailing);
      const form = forms.find((candidate) => candidate.writes(value));
      writer.bytes(encodeElement(form?.type ?? type, value));
    },
  };
  return octets(codec);
}
