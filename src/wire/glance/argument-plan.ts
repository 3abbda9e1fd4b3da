import type { Asn1Type, Field, OctetCodec } from '../ber/schema.ts';
import type { TagKey } from '../ber/tag.ts';

/*
 * What the glance looks for in an argument, worked out once from the operation's schema: a tree of
 * the fields that stand on the way to an identity or a title, every branch without one cut off.
 */

/** Places of `Glance.digits`: the identities and titles that screens ask for. */
export const SLOT_IMSI = 0;
export const SLOT_MSISDN = 1;
export const SLOT_MSC = 2;
export const SLOT_VLR = 3;
export const SLOT_SGSN = 4;
export const SLOT_SERVICE_CENTRE = 5;
export const SLOT_GSM_SCF = 6;
export const SLOT_GMLC = 7;
export const SLOT_FORWARDED_TO = 8;
export const SLOT_OTHER_NODE = 9;
export const SLOT_COUNT = 10;

/** Instead of a place: nothing to keep, something to look for within, or a short message that is kept by its place. */
const SLOT_NOTHING = -1;
export const SLOT_WITHIN = -2;
export const SLOT_TEXT = -3;

/** Marks of fields by which the direction of a short message is told. */
export const MARK_FROM_CENTRE = 1;
export const MARK_TO_CENTRE = 2;

/** How the elements of a node are taken, see `PlanNode`. */
export const KIND_SEQUENCE = 0;
export const KIND_LIST = 1;
export const KIND_SINGLE = 2;

const SLOT_OF_FIELD: Readonly<Record<string, number>> = {
  'msc-Number': SLOT_MSC,
  'vlr-Number': SLOT_VLR,
  'sgsn-Number': SLOT_SGSN,
  serviceCentreAddress: SLOT_SERVICE_CENTRE,
  serviceCentreAddressOA: SLOT_SERVICE_CENTRE,
  serviceCentreAddressDA: SLOT_SERVICE_CENTRE,
  'gsmSCF-Address': SLOT_GSM_SCF,
  'mlc-Number': SLOT_GMLC,
  forwardedToNumber: SLOT_FORWARDED_TO,
  'networkNode-Number': SLOT_OTHER_NODE,
  'gmsc-OrGsmSCF-Address': SLOT_OTHER_NODE,
  'gmsc-Address': SLOT_OTHER_NODE,
};

/** The place that a leaf goes to, or -1. Codec names are those of `map/types`. */
export function slotOf(codecName: string, fieldName: string): number {
  if (codecName === 'imsi') return SLOT_IMSI;
  if (codecName === 'msisdn') return SLOT_MSISDN;
  if (codecName === 'isdnAddress' || codecName === 'address' || codecName === 'ftnAddress') {
    return SLOT_OF_FIELD[fieldName] ?? -1;
  }
  return -1;
}

function markOf(fieldName: string): number {
  if (fieldName === 'serviceCentreAddressOA') return MARK_FROM_CENTRE;
  return fieldName === 'serviceCentreAddressDA' ? MARK_TO_CENTRE : 0;
}

/**
 * The elements of a constructed value, flat, so that the hot path compares small integers in a row.
 * Entry i says: an element with tag `tags[i]` belongs to field `fieldOf[i]`; its digits go to
 * `slots[i]`, or the search goes on in `inner[i]` (SLOT_WITHIN), or it is of no interest (SLOT_NOTHING).
 *
 * A `sequence` looks for a field from the last one on and then from the first, as the full decode
 * does; a `list` takes every element, a `single` one alone.
 */
export interface PlanNode {
  readonly kind: 0 | 1 | 2;
  readonly tags: Int32Array;
  readonly fieldOf: Int32Array;
  readonly slots: Int32Array;
  /** 1 where an octet of nature and plan comes before the digits. */
  readonly isAddress: Uint8Array;
  /** MARK_* of the fields. */
  readonly marks: Uint8Array;
  /** What reads the digits whole, where they are not plain. */
  readonly codecs: readonly (OctetCodec<unknown> | undefined)[];
  readonly inner: readonly (PlanNode | undefined)[];
  /** First entry of the field behind that of entry i. */
  readonly nextEntry: Int32Array;
  /** Of a `single` that looks within its first tag: what for, and the identifier octet that leads there. */
  readonly usual: PlanNode | undefined;
  readonly usualIdentifier: number;
}

interface PlanStep {
  readonly slot: number;
  readonly codec?: OctetCodec<unknown>;
  readonly isAddress: boolean;
  readonly mark?: number;
  readonly inner: PlanNode | undefined;
}

interface PlanField {
  readonly tags: readonly TagKey[];
  readonly steps: readonly (PlanStep | undefined)[];
}

/** A plan for an element of `type`, or `undefined` where there is nothing to look for. */
export function planFor(type: Asn1Type): PlanNode | undefined {
  const field = planField(type, '', []);
  return nodeOf(KIND_SINGLE, [field]);
}

function planField(type: Asn1Type, name: string, within: readonly Asn1Type[]): PlanField {
  const tags: TagKey[] = [];
  const steps: (PlanStep | undefined)[] = [];
  addSteps(type, undefined, name, within, tags, steps);
  return { tags, steps };
}

/** Adds a step for each tag that `type` can begin with; `outer` replaces the type's own tag. */
function addSteps(
  type: Asn1Type,
  outer: TagKey | undefined,
  name: string,
  within: readonly Asn1Type[],
  tags: TagKey[],
  steps: (PlanStep | undefined)[],
): void {
  switch (type.kind) {
    case 'choice':
      for (const field of type.fields) addSteps(field.type, undefined, field.name, within, tags, steps);
      return;
    case 'either':
      for (const alternative of type.types) addSteps(alternative, outer, name, within, tags, steps);
      return;
    case 'named':
      addSteps(type.type, outer, type.name, within, tags, steps);
      return;
    case 'later':
      // a type within itself is followed by the full decode alone
      if (!within.includes(type)) addSteps(type.type(), outer, name, [...within, type], tags, steps);
      return;
    case 'tagged': {
      const tag = outer ?? type.tags[0];
      if (!type.explicit) {
        addSteps(type.type, tag, name, within, tags, steps);
        return;
      }
      const inner = nodeOf(KIND_SINGLE, [planField(type.type, name, within)]);
      pushStep(tag, inner && { slot: -1, isAddress: false, inner }, tags, steps);
      return;
    }
    case 'octets': {
      const tag = outer ?? type.tags[0];
      if (type.codec.name === 'smRpUi') {
        pushStep(tag, { slot: SLOT_TEXT, isAddress: false, inner: undefined }, tags, steps);
        return;
      }
      const slot = slotOf(type.codec.name, name);
      const isAddress = type.codec.name !== 'imsi';
      const mark = markOf(name);
      pushStep(
        tag,
        slot < 0 ? undefined : { slot, codec: type.codec, isAddress, mark, inner: undefined },
        tags,
        steps,
      );
      return;
    }
    case 'sequence': {
      const inner = nodeOf(
        KIND_SEQUENCE,
        type.fields.map((field: Field) => planField(field.type, field.name, within)),
      );
      pushStep(outer ?? type.tags[0], inner && { slot: -1, isAddress: false, inner }, tags, steps);
      return;
    }
    case 'list': {
      const inner = nodeOf(KIND_LIST, [planField(type.element, name, within)]);
      pushStep(outer ?? type.tags[0], inner && { slot: -1, isAddress: false, inner }, tags, steps);
      return;
    }
    default:
      pushStep(outer ?? type.tags[0], undefined, tags, steps);
  }
}

/** Types without a tag (open types) match any; they hold nothing to look for and are left out. */
function pushStep(
  tag: TagKey | undefined,
  step: PlanStep | undefined,
  tags: TagKey[],
  steps: (PlanStep | undefined)[],
): void {
  if (tag === undefined) return;
  tags.push(tag);
  steps.push(step);
}

/** Fields without interest stay in: they keep a later tag from being taken for an earlier field. */
function nodeOf(kind: PlanNode['kind'], fields: readonly PlanField[]): PlanNode | undefined {
  if (!fields.some((field) => field.steps.some((step) => step !== undefined))) return undefined;
  const entries = fields.flatMap((field, index) =>
    field.tags.map((tag, i) => ({ tag, index, step: field.steps[i] })),
  );
  const firstEntry = new Int32Array(fields.length + 1).fill(entries.length);
  for (let i = entries.length - 1; i >= 0; i--) firstEntry[entries[i]?.index ?? 0] = i;
  // a field that no tag begins has no entry: it starts where the next one does
  for (let i = fields.length - 1; i >= 0; i--) {
    firstEntry[i] = Math.min(firstEntry[i] ?? 0, firstEntry[i + 1] ?? 0);
  }
  const [foremost] = entries;
  const usual = kind === KIND_SINGLE ? foremost?.step?.inner : undefined;
  return {
    kind,
    usual,
    usualIdentifier: usual && foremost ? constructedIdentifier(foremost.tag) : -1,
    tags: Int32Array.from(entries, (entry) => entry.tag),
    fieldOf: Int32Array.from(entries, (entry) => entry.index),
    slots: Int32Array.from(entries, (entry) => slotOrWithin(entry.step)),
    isAddress: Uint8Array.from(entries, (entry) => (entry.step?.isAddress ? 1 : 0)),
    marks: Uint8Array.from(entries, (entry) => entry.step?.mark ?? 0),
    codecs: entries.map((entry) => entry.step?.codec),
    inner: entries.map((entry) => entry.step?.inner),
    nextEntry: Int32Array.from(entries, (entry) => firstEntry[entry.index + 1] ?? entries.length),
  };
}

/** The one octet of a constructed element's tag (X.690 8.1.2), or -1 where it needs more. */
function constructedIdentifier(tag: TagKey): number {
  const number = tag & 0xffffff;
  return number < 0x1f ? ((tag >> 24) << 6) | 0x20 | number : -1;
}

function slotOrWithin(step: PlanStep | undefined): number {
  if (step === undefined) return SLOT_NOTHING;
  return step.inner === undefined ? step.slot : SLOT_WITHIN;
}
