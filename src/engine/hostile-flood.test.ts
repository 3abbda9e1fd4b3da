import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TEST_PLAN } from '../detect/testing/network.ts';
import { MAX_DIALOGUES } from '../signalling/dialogue-table.ts';
import { EventReader } from '../signalling/event-reader.ts';
import type { Verdict } from '../verdict/verdict.ts';
import { encodeElement } from '../wire/ber/encode-value.ts';
import { encodeM3ua } from '../wire/m3ua/m3ua.ts';
import { applicationContextOid } from '../wire/map/application-contexts.ts';
import { purgeMS } from '../wire/map/operations/purge-ms.ts';
import { sendAuthenticationInfo } from '../wire/map/operations/send-authentication-info.ts';
import { updateLocation } from '../wire/map/operations/update-location.ts';
import { encodeUdt } from '../wire/sccp/encode-sccp.ts';
import { type ComponentToWrite, encodeTcap } from '../wire/tcap/encode-tcap.ts';
import { Engine } from './engine.ts';
import { EngineMemory } from './engine-memory.ts';

const OUR_HLR = '447700900001';
const FRENCH_VLR = '33609000500';
const VICTIM = '234150000000001';

const SUBSCRIBERS = 64;
const SENDERS = 256;
const PREFIX_OF_STRANGERS = '1202555';

const BEGAN_MS = Date.UTC(2026, 0, 15, 10);
const PLACED_AT_MS = BEGAN_MS - 3 * 86_400_000;

interface Said {
  readonly from: string;
  readonly to: string;
  readonly fromHome?: boolean;
  readonly type: 'begin' | 'continue' | 'end';
  readonly otid?: string;
  readonly dtid?: string;
  readonly context?: string;
  readonly components: readonly ComponentToWrite[];
}

/** M3UA around a message between a node abroad and our HLR. */
function octetsOf({ from, to, fromHome = false, type, otid, dtid, context, components }: Said) {
  const acOid = context === undefined ? null : (applicationContextOid(context) ?? null);
  const dialogue =
    type === 'begin'
      ? ({ pdu: 'AARQ' } as const)
      : ({ pdu: 'AARE', result: 'accepted', resultSource: 'user', diagnostic: 'null' } as const);
  const tcap = encodeTcap(
    {
      type,
      otid: otid ?? null,
      dtid: dtid ?? null,
      applicationContext: null,
      acOid,
      ...(acOid === null ? {} : { dialogue }),
    },
    components,
  );
  const address = (gt: string, ssn: number) => ({ gt, ssn, np: 1, nai: 4, tt: 0, pc: null });
  const [callingSsn, calledSsn] = fromHome ? [6, 7] : [7, 6];
  const sccp = encodeUdt(
    {
      called: address(to, calledSsn),
      calling: address(from, callingSsn),
      protocolClass: 0,
      returnOnError: false,
    },
    tcap,
  );
  const route = fromHome ? { opc: 1001, dpc: 2001 } : { opc: 2001, dpc: 1001 };
  const label = { ...route, si: 3, ni: 2, mp: 0, sls: 1 };
  return encodeM3ua({ type: 'DATA', protocolData: label, parameters: [] }, sccp);
}

function wantsKeys(imsi: string): ComponentToWrite {
  const parameter = encodeElement<unknown>(sendAuthenticationInfo.argument, {
    imsi,
    numberOfRequestedVectors: 1,
  });
  return { type: 'invoke', invokeId: 1, code: sendAuthenticationInfo.opcode, parameter };
}

function registers(imsi: string, vlr: string): ComponentToWrite {
  const title = { digits: vlr, nai: 1, np: 1 };
  const parameter = encodeElement<unknown>(updateLocation.argument, {
    imsi,
    'msc-Number': title,
    'vlr-Number': title,
  });
  return { type: 'invoke', invokeId: 1, code: updateLocation.opcode, parameter };
}

function purges(imsi: string, vlr: string): ComponentToWrite {
  const parameter = encodeElement<unknown>(purgeMS.argument, {
    imsi,
    'vlr-Number': { digits: vlr, nai: 1, np: 1 },
  });
  return { type: 'invoke', invokeId: 1, code: purgeMS.opcode, parameter };
}

const EMPTY_RESULT: ComponentToWrite = { type: 'returnResult', invokeId: 1 };

/** A link, the engine behind it, and room for few. */
class Link {
  readonly memory: EngineMemory;
  readonly engine: Engine;
  private readonly events = new EventReader();
  private atMs = BEGAN_MS;
  private strangers = 0;

  constructor(maxSubscribers = SUBSCRIBERS) {
    this.memory = new EngineMemory({ homeCountry: 'GB', maxSubscribers, maxSenders: SENDERS });
    this.engine = new Engine({ plan: TEST_PLAN, hasSmsRouter: true, memory: this.memory });
  }

  /** The subscriber came to France days ago. */
  place(imsi: string): void {
    const { subscribers } = this.memory;
    const row = subscribers.obtain(Number(`1${imsi}`));
    subscribers.placed(row, 'cs', Number(`1${FRENCH_VLR}`), 'FR', PLACED_AT_MS);
  }

  judge(said: Said): Verdict {
    const octets = octetsOf(said);
    this.atMs++;
    assert.equal(this.events.read(octets, 0, octets.length, 'm3ua', this.atMs), 1);
    return this.engine.judge(this.events.event(0));
  }

  /** Messages of which each is of another title and dialogue, about the next of 900 subscribers of ours. */
  flood(messages: number): void {
    for (let i = 0; i < messages; i++) this.askKeys(this.strangers++);
  }

  askKeys(stranger: number): Verdict {
    const imsi = `234150000000${100 + (stranger % 900)}`;
    return this.judge({
      from: strangerOf(stranger),
      to: OUR_HLR,
      type: 'begin',
      otid: idOf(stranger),
      context: 'infoRetrievalContext-v3',
      components: [wantsKeys(imsi)],
    });
  }

  purge(from: string): Verdict {
    const components = [purges(VICTIM, from)];
    const context = 'msPurgingContext-v3';
    return this.judge({ from, to: OUR_HLR, type: 'begin', otid: 'aaaaaaaa', context, components });
  }
}

function strangerOf(number: number): string {
  return `${PREFIX_OF_STRANGERS}${1_000_000 + number}`;
}

function idOf(number: number): string {
  return number.toString(16).padStart(8, '0');
}

function detectorsOf(verdict: Verdict): string[] {
  return verdict.findings.map(({ detector }) => detector);
}

test('a flood of strangers fills the tables to their room and no further, and who makes way is counted', () => {
  const link = new Link();
  link.place(VICTIM);
  link.flood(2000);
  const { subscribers, senders } = link.memory;
  assert.equal(subscribers.size, SUBSCRIBERS);
  // each of the 2000 found its subscriber driven out again, and drove out another
  assert.equal(subscribers.evicted, 2000 - (SUBSCRIBERS - 1));
  assert.equal(subscribers.refused, 0);
  assert.equal(senders.size, SENDERS);
  assert.equal(senders.evictions + senders.refusals, 2000 - SENDERS);
  assert.equal(link.engine.failures.size, 0);
});

test('an attack on a subscriber whose place is confirmed is found in the middle of a flood', () => {
  const link = new Link();
  link.place(VICTIM);
  const before = link.purge('12025559999');
  link.flood(2000);
  const during = link.purge('12025559999');
  assert.deepEqual(detectorsOf(during), ['not-the-serving-node']);
  assert.equal(during.verdict, 'block');
  assert.deepEqual(detectorsOf(during), detectorsOf(before));
  assert.deepEqual(during.cannotJudge, []);
});

test('the serving network of a confirmed subscriber is believed in the middle of a flood', () => {
  const link = new Link();
  link.place(VICTIM);
  link.flood(2000);
  const verdict = link.purge(FRENCH_VLR);
  assert.equal(verdict.verdict, 'pass');
  assert.deepEqual(verdict.cannotJudge, []);
});

test('about a subscriber for whom there is no more room a verdict says that memory is full', () => {
  const link = new Link();
  assert.deepEqual(link.askKeys(0).cannotJudge, []);
  link.flood(2000);
  assert.deepEqual(link.askKeys(2000).cannotJudge, ['memory-full']);
});

test('subscribers whose places are confirmed make way for nobody: newcomers are refused, and counted', () => {
  const link = new Link(4);
  for (let i = 1; i <= 4; i++) link.place(`23415000000000${i}`);
  link.flood(500);
  const { subscribers } = link.memory;
  assert.equal(subscribers.size, 4);
  assert.equal(subscribers.evicted, 0);
  assert.equal(subscribers.refused, 500);
  assert.deepEqual(detectorsOf(link.purge('12025559999')), ['not-the-serving-node']);
});

test('a registration that our HLR answered outlives more dialogues than there is room for; those of the flood do not', () => {
  const link = new Link();
  const context = 'networkLocUpContext-v3';
  const registration = { otid: 'bbbbbbbb', context, components: [registers(VICTIM, FRENCH_VLR)] };
  link.judge({ from: FRENCH_VLR, to: OUR_HLR, type: 'begin', ...registration });
  const answer = { from: OUR_HLR, to: FRENCH_VLR, fromHome: true } as const;
  link.judge({ ...answer, type: 'continue', otid: 'cccccccc', dtid: 'bbbbbbbb', context, components: [] });
  link.flood(MAX_DIALOGUES + 1000);
  // of the flood's first dialogue nothing is known any more: what it goes on with cannot be judged
  const stranger = { from: strangerOf(0), to: OUR_HLR, otid: idOf(0), dtid: 'dddddddd' };
  const forgotten = link.judge({ ...stranger, type: 'continue', components: [EMPTY_RESULT] });
  assert.deepEqual(
    forgotten.cannotJudge.filter((cause) => cause === 'memory-full'),
    ['memory-full'],
  );
  const parameter = encodeElement<unknown>(updateLocation.result, {
    'hlr-Number': { digits: OUR_HLR, nai: 1, np: 1 },
  });
  const accepted: ComponentToWrite = {
    type: 'returnResult',
    invokeId: 1,
    code: updateLocation.opcode,
    parameter,
  };
  const done = link.judge({ ...answer, type: 'end', dtid: 'bbbbbbbb', components: [accepted] });
  assert.deepEqual(done.cannotJudge, []);
  const { subscribers } = link.memory;
  const row = subscribers.find(Number(`1${VICTIM}`));
  assert.equal(subscribers.view(row).vlr, FRENCH_VLR);
});
