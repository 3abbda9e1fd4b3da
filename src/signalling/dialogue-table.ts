import type { TransactionUser } from '../wire/glance/transaction-user.ts';

/**
 * Dialogues remembered at once. A busy international link opens some thousands a second and closes most
 * within seconds; this holds about half a minute of it in some 10 MB.
 */
export const MAX_DIALOGUES = 65_536;

/** After so long a dialogue is over, whether its end was seen or not: MAP's longest timer is 10 minutes. */
export const DIALOGUE_LIFE_MS = 600_000;

/** Rows to begin with; a table doubles when they are taken. A reader of one small capture needs few. */
const FIRST_DIALOGUES = 64;

/**
 * Dialogues looked at to find one that may be forgotten where there is no more room. Those that were never
 * answered go first: a flood of first messages is answered by nobody.
 */
export const FORGET_STEPS = 32;

/** Index cells a dialogue: it has two keys, and no more than half of the cells may be taken. */
const CELLS_PER_DIALOGUE = 4;

const USERS: readonly TransactionUser[] = ['unknown', 'map', 'cap'];

/* Places in `named`. */
const OTID = 0;
const DTID = 1;
const SENDER = 2;
const RECEIVER = 3;

const INITIATOR = 0;
const RESPONDER = 1;

/** What a message says of its dialogue. */
export interface StatedDialogue {
  readonly user: TransactionUser;
  /** MAP version or CAP phase, 0 where it is not known. */
  readonly version: number;
  /** Object identifier of the application context, `''` where none was given. */
  readonly contextOid: string;
}

export const STEP_BEGIN = 0;
export const STEP_CONTINUE = 1;
/** End or abort. */
export const STEP_OVER = 2;
/** Unidirectional, or what SCCP brings back: part of no dialogue. */
export const STEP_ALONE = 3;

/**
 * What the messages of a dialogue mean when they no longer say it: the application context stands in the
 * first two alone, and what was asked in the request. Found by transaction id and the node that gave it,
 * at either end. Typed arrays; one answer, in fields, moved from message to message.
 *
 * Bounded: where there is no more room one of the eldest is forgotten, and counted. Its later messages are
 * read as if they were the first that is seen of it.
 */
export class DialogueTable {
  /* The answer. */
  user: TransactionUser = 'unknown';
  version = 0;
  contextOid = '';
  /** Whether the sender began the dialogue; `undefined` where that was not seen. */
  byInitiator: boolean | undefined;
  /** True where the dialogue's first message was not seen. */
  unseen = true;
  /** Row of the dialogue, valid until the next message; -1 where it is not remembered. */
  row = -1;

  /** How many were forgotten for room. */
  forgotten = 0;
  /** When that happened last, ms since 1970: what is not remembered may be one of these for as long as a dialogue lives. */
  forgottenAtMs = Number.NEGATIVE_INFINITY;

  /* The request that opened each dialogue, by row; `openedOpcode` is -1 until it came. */
  openedOpcode = new Int16Array(0);
  openedImsi = new Float64Array(0);
  openedMsisdn = new Float64Array(0);
  openedNode = new Float64Array(0);
  openedSender = new Float64Array(0);
  openedReceiver = new Float64Array(0);
  openedAtMs = new Float64Array(0);

  /** Rows that there may be, and that there are. */
  private readonly most: number;
  private readonly salt: number;
  private capacity = 0;
  private mask = 0;
  /** What the message at hand names: its ids and who they are of. */
  private readonly named = new Float64Array(4);
  /** Cell: row * 2 + side + 1, 0 empty. */
  private cells = new Int32Array(0);
  private owners = new Float64Array(0);
  private ids = new Float64Array(0);
  /** `placeOf` of each, which takes longer to work out than to read. */
  private hashes = new Int32Array(0);
  private users = new Uint8Array(0);
  private versions = new Uint8Array(0);
  private readonly contexts: string[] = [];
  private begunAtMs = new Float64Array(0);
  private free = new Int32Array(0);
  private freeCount = 0;
  private hand = 0;

  /**
   * @param salt of the places, 32 bits by chance: who opens dialogues chooses their ids, and could choose such
   *   as fall together, so that each look-up passes over all of them. What is answered does not depend on it
   */
  constructor(most: number = MAX_DIALOGUES, salt = 0) {
    this.most = most;
    this.salt = salt | 0;
    this.grow(Math.min(most, FIRST_DIALOGUES));
  }

  get size(): number {
    return this.capacity - this.freeCount;
  }

  /**
   * Takes one message in; what it is part of stands in the fields afterwards. Ids and nodes are numbers of
   * `dialogue-keys.ts`, ids 0 where absent.
   *
   * @param contextOid as the message states it, `''` for none
   */
  follow(
    step: number,
    otid: number,
    dtid: number,
    sender: number,
    receiver: number,
    user: TransactionUser,
    version: number,
    contextOid: string,
    atMs: number,
  ): void {
    // numbers that are no small integers are handed to a function as objects, which these four need not be
    const { named } = this;
    named[OTID] = otid;
    named[DTID] = dtid;
    named[SENDER] = sender;
    named[RECEIVER] = receiver;
    this.followNamed(step, user, version, contextOid, atMs);
  }

  private followNamed(
    step: number,
    user: TransactionUser,
    version: number,
    contextOid: string,
    atMs: number,
  ): void {
    const { named } = this;
    const otid = named[OTID] as number;
    const dtid = named[DTID] as number;
    const sender = named[SENDER] as number;
    const receiver = named[RECEIVER] as number;
    this.user = user;
    this.version = version;
    this.contextOid = contextOid;
    this.row = -1;
    if (step === STEP_BEGIN) {
      this.byInitiator = true;
      this.unseen = false;
      if (otid !== 0) this.begin(sender, otid, atMs);
      return;
    }
    let key = dtid === 0 ? -1 : this.find(receiver, dtid);
    // who sends to the initiator's id is the responder, and the other way round
    let side = key & 1 ? INITIATOR : RESPONDER;
    if (key < 0 && otid !== 0) {
      key = this.find(sender, otid);
      side = key & 1;
    }
    if (key < 0) {
      this.byInitiator = undefined;
      this.unseen = true;
      return;
    }
    const row = key >> 1;
    this.row = row;
    this.unseen = false;
    this.byInitiator = side === INITIATOR;
    if (contextOid === '') {
      this.user = USERS[this.users[row] as number] ?? 'unknown';
      this.version = this.versions[row] as number;
      this.contextOid = this.contexts[row] as string;
    } else if (step === STEP_CONTINUE) this.keepMeaning(row);
    if (step === STEP_OVER) this.release(row);
    else if (otid !== 0) this.setKey(row, side, sender, otid);
  }

  /** Whether a dialogue is remembered by this id of this node. */
  has(owner: number, id: number): boolean {
    return id !== 0 && this.find(owner, id) >= 0;
  }

  /** A message that is part of no dialogue. `returned`: nobody received it, and its parties have changed places. */
  alone(user: TransactionUser, version: number, contextOid: string, returned: boolean): void {
    this.user = user;
    this.version = version;
    this.contextOid = contextOid;
    this.row = -1;
    this.byInitiator = returned ? undefined : true;
    this.unseen = returned;
  }

  /** Keeps what the dialogue at hand was opened for; digits as numbers with a 1 before them, 0 for none. */
  open(
    opcode: number,
    imsi: number,
    msisdn: number,
    node: number,
    sender: number,
    receiver: number,
    atMs: number,
  ): void {
    const { row } = this;
    this.openedOpcode[row] = opcode;
    this.openedImsi[row] = imsi;
    this.openedMsisdn[row] = msisdn;
    this.openedNode[row] = node;
    this.openedSender[row] = sender;
    this.openedReceiver[row] = receiver;
    this.openedAtMs[row] = atMs;
  }

  private begin(sender: number, otid: number, atMs: number): void {
    const hash = placeOf(sender, otid, this.salt);
    const known = this.find(sender, otid, hash);
    if (known >= 0) this.release(known >> 1);
    if (this.freeCount === 0) {
      if (this.capacity < this.most) this.grow(Math.min(2 * this.capacity, this.most));
      else this.makeRoom(atMs);
    }
    const row = this.free[--this.freeCount] as number;
    this.row = row;
    this.openedOpcode[row] = -1;
    this.begunAtMs[row] = atMs;
    this.ids[2 * row + RESPONDER] = 0;
    this.keepMeaning(row);
    this.insert(row, INITIATOR, sender, otid, hash);
  }

  private keepMeaning(row: number): void {
    this.users[row] = USERS.indexOf(this.user);
    this.versions[row] = this.version;
    this.contexts[row] = this.contextOid;
  }

  private setKey(row: number, side: number, owner: number, id: number): void {
    const place = 2 * row + side;
    if (this.ids[place] === id && this.owners[place] === owner) return;
    const hash = placeOf(owner, id, this.salt);
    const other = this.find(owner, id, hash);
    // both ends under one id and title: a node that speaks to itself
    if (other >> 1 === row && other >= 0) return;
    // the node gave the id anew: what it stood for is over, or lives on by the id of its initiator alone
    if (other >= 0) {
      if ((other & 1) === INITIATOR) this.release(other >> 1);
      else this.remove(other);
    }
    if (this.ids[place] !== 0) this.remove(place);
    this.insert(row, side, owner, id, hash);
  }

  /** To more rows, all of which are taken or none are there yet. */
  private grow(capacity: number): void {
    const before = this.capacity;
    this.openedOpcode = grown(this.openedOpcode, new Int16Array(capacity));
    this.openedImsi = grown(this.openedImsi, new Float64Array(capacity));
    this.openedMsisdn = grown(this.openedMsisdn, new Float64Array(capacity));
    this.openedNode = grown(this.openedNode, new Float64Array(capacity));
    this.openedSender = grown(this.openedSender, new Float64Array(capacity));
    this.openedReceiver = grown(this.openedReceiver, new Float64Array(capacity));
    this.openedAtMs = grown(this.openedAtMs, new Float64Array(capacity));
    this.owners = grown(this.owners, new Float64Array(2 * capacity));
    this.ids = grown(this.ids, new Float64Array(2 * capacity));
    this.hashes = grown(this.hashes, new Int32Array(2 * capacity));
    this.users = grown(this.users, new Uint8Array(capacity));
    this.versions = grown(this.versions, new Uint8Array(capacity));
    this.begunAtMs = grown(this.begunAtMs, new Float64Array(capacity));
    this.free = grown(this.free, new Int32Array(capacity));
    this.capacity = capacity;
    const cells = 2 ** Math.ceil(Math.log2(capacity * CELLS_PER_DIALOGUE));
    this.mask = cells - 1;
    this.cells = new Int32Array(cells);
    for (let place = 0; place < 2 * before; place++) if (this.ids[place] !== 0) this.enter(place);
    for (let row = before; row < capacity; row++) this.contexts.push('');
    for (let row = capacity - 1; row >= before; row--) this.free[this.freeCount++] = row;
  }

  private makeRoom(atMs: number): void {
    let victim = -1;
    for (let step = 0; step < FORGET_STEPS && victim < 0; step++) {
      const row = this.hand;
      this.hand = row + 1 === this.capacity ? 0 : row + 1;
      if (this.ids[2 * row + RESPONDER] === 0 || atMs - (this.begunAtMs[row] as number) > DIALOGUE_LIFE_MS) {
        victim = row;
      }
    }
    // all of them are alive: the next in turn
    if (victim < 0) {
      victim = this.hand;
      this.hand = victim + 1 === this.capacity ? 0 : victim + 1;
    }
    if (atMs - (this.begunAtMs[victim] as number) <= DIALOGUE_LIFE_MS) {
      this.forgotten++;
      this.forgottenAtMs = atMs;
    }
    this.release(victim);
  }

  private release(row: number): void {
    this.remove(2 * row + INITIATOR);
    if (this.ids[2 * row + RESPONDER] !== 0) this.remove(2 * row + RESPONDER);
    this.free[this.freeCount++] = row;
  }

  private insert(row: number, side: number, owner: number, id: number, hash: number): void {
    const place = 2 * row + side;
    this.owners[place] = owner;
    this.ids[place] = id;
    this.hashes[place] = hash;
    this.enter(place);
  }

  private enter(place: number): void {
    const { cells, mask } = this;
    let cell = (this.hashes[place] as number) & mask;
    while (cells[cell] !== 0) cell = (cell + 1) & mask;
    cells[cell] = place + 1;
  }

  /** Place (row * 2 + side) of a key, or -1. */
  private find(owner: number, id: number, hash: number = placeOf(owner, id, this.salt)): number {
    const { cells, mask, owners, ids } = this;
    let cell = hash & mask;
    for (let place = cells[cell] as number; place !== 0; place = cells[cell] as number) {
      if (ids[place - 1] === id && owners[place - 1] === owner) return place - 1;
      cell = (cell + 1) & mask;
    }
    return -1;
  }

  /** Takes a key out, and moves up those behind it that it kept from their own cell. */
  private remove(place: number): void {
    const { cells, mask, hashes } = this;
    let hole = (hashes[place] as number) & mask;
    while (cells[hole] !== place + 1) hole = (hole + 1) & mask;
    let cell = hole;
    for (;;) {
      cell = (cell + 1) & mask;
      const next = cells[cell] as number;
      if (next === 0) break;
      const own = (hashes[next - 1] as number) & mask;
      if (((cell - own) & mask) >= ((cell - hole) & mask)) {
        cells[hole] = next;
        hole = cell;
      }
    }
    cells[hole] = 0;
    this.ids[place] = 0;
  }
}

function grown<T extends Float64Array | Int32Array | Int16Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

/**
 * Where a key stands first, 32 bits: two whole numbers of up to 53 bits, one half after the other, so that no
 * half can be chosen to undo another without knowing the salt.
 */
export function placeOf(owner: number, id: number, salt: number): number {
  let hash = mixed(salt ^ (owner >>> 0));
  hash = mixed(hash ^ ((owner * 2 ** -32) | 0));
  hash = mixed(hash ^ (id >>> 0));
  return mixed(hash ^ ((id * 2 ** -32) | 0));
}

function mixed(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}
