// Exposures gathered person by person, in any order: the strictest class holds, of one class the latest exposure.
import type { Minute } from '../../day.ts';
import { inPieces } from '../../steps.ts';
import { CONTACT_CLASSES, CONTACT_REASONS, type ContactClass, type ContactReason, type DerivedContacts } from './contact-table.ts';

export interface Exposure {
  readonly person: number;
  readonly contactClass: ContactClass;
  readonly caseOf: number;
  readonly first: Minute;
  readonly last: Minute;
  readonly reason: ContactReason;
  /** The close contact between, −1 for none. */
  readonly via: number;
  /** Place as in the roster, −1 where none is known. */
  readonly place: number;
}

/** What a person was to one case, and since when. */
export interface KnownContact {
  readonly caseOf: number;
  readonly first: Minute;
}

const NOBODY = 255;
const LINK = 4;

export class ContactCollector {
  /** Of each person the case and the go-between of the latest exposure in its class. */
  readonly caseOf: Uint32Array;
  readonly via: Int32Array;
  private readonly contactClass: Uint8Array;
  private readonly last: Int32Array;
  private readonly reason: Uint8Array;
  private readonly place: Int32Array;
  /** Exposures without go-between: of each person a chain from the newest back, by offset in `links`. */
  private readonly newest: Int32Array;
  /** Case, class, first minute, and the link before. */
  private links = new Int32Array(2 ** 12 * LINK);
  private end = 0;
  /** First exposure through the go-between that was chosen. */
  private readonly firstThrough: Int32Array;

  constructor(persons: number, private readonly hear: (exposure: Exposure) => void = () => {}) {
    this.newest = new Int32Array(persons).fill(-1);
    this.contactClass = new Uint8Array(persons).fill(NOBODY);
    [this.last, this.via, this.firstThrough] = [new Int32Array(persons), new Int32Array(persons).fill(-1), new Int32Array(persons)];
    [this.caseOf, this.reason, this.place] = [new Uint32Array(persons), new Uint8Array(persons), new Int32Array(persons).fill(-1)];
  }

  is(person: number, contactClass: ContactClass): boolean {
    return this.contactClass[person] === CONTACT_CLASSES.indexOf(contactClass);
  }

  /** A stricter class takes the place of a milder one; of one class the latest exposure says case, reason and via. */
  add(exposure: Exposure): void {
    this.hear(exposure);
    const { person, contactClass, caseOf, first, last, reason, via, place } = exposure;
    const [code, why, known] = [CONTACT_CLASSES.indexOf(contactClass), CONTACT_REASONS.indexOf(reason), this.contactClass[person]!];
    if (known !== NOBODY && code < known) return;
    if (via === -1) this.keepFirst(person, caseOf, code, first);
    // Of exposures that end in one minute the case first on file, then the surest reason: the order of the rows decides nothing.
    const order = known !== code ? 1 : last - this.last[person]! || this.caseOf[person]! - caseOf || this.reason[person]! - why || this.via[person]! - via || this.place[person]! - place;
    if (order <= 0) return;
    this.contactClass[person] = code;
    this.last[person] = last;
    this.caseOf[person] = caseOf;
    this.reason[person] = why;
    this.via[person] = via;
    this.place[person] = place;
    if (via !== -1) this.firstThrough[person] = first;
  }

  /** An earlier exposure of a person through the go-between and to the case that were chosen. */
  addEarlier(person: number, first: Minute): void {
    this.firstThrough[person] = Math.min(this.firstThrough[person]!, first);
  }

  /** Close contacts with the case each was close to first, of several at one minute the one first on file. */
  *closeContacts(): Generator<void, ReadonlyMap<number, KnownContact>> {
    const close = new Map<number, KnownContact>();
    yield* inPieces(this.newest.length, (from, to) => {
      for (let person = from; person < to; person++) {
        if (this.newest[person] === -1 || !this.is(person, 'close')) continue;
        close.set(person, this.exposuresOf(person).reduce((known, one) => ((one.first - known.first || one.caseOf - known.caseOf) < 0 ? one : known)));
      }
    });
    return close;
  }

  *finish(): Generator<void, DerivedContacts> {
    const persons = Uint32Array.from(this.contactClass.keys()).filter((person) => this.contactClass[person] !== NOBODY);
    const pick = <Column extends Uint8Array | Uint32Array | Int32Array>(column: Column, empty: Column): Column => {
      persons.forEach((person, row) => (empty[row] = column[person]!));
      return empty;
    };
    const size = persons.length;
    const firstMinute = new Int32Array(size);
    yield* inPieces(size, (from, to) => {
      for (let row = from; row < to; row++) firstMinute[row] = this.firstMinuteOf(persons[row]!);
    });
    return {
      count: size, person: persons,
      caseOf: pick(this.caseOf, new Uint32Array(size)), contactClass: pick(this.contactClass, new Uint8Array(size)),
      firstMinute, lastMinute: pick(this.last, new Int32Array(size)),
      reason: pick(this.reason, new Uint8Array(size)), via: pick(this.via, new Int32Array(size)), place: pick(this.place, new Int32Array(size)),
    };
  }

  private firstMinuteOf(person: number): Minute {
    if (this.via[person] !== -1) return this.firstThrough[person]!;
    return this.exposuresOf(person).reduce((least, { caseOf, first }) => (caseOf === this.caseOf[person] ? Math.min(least, first) : least), Infinity);
  }

  /** In the class the person has; of one case perhaps several. */
  private exposuresOf(person: number): KnownContact[] {
    const { links } = this;
    const exposures: KnownContact[] = [];
    for (let link = this.newest[person]!; link !== -1; link = links[link + 3]!) {
      if (links[link + 1] === this.contactClass[person]) exposures.push({ caseOf: links[link]!, first: links[link + 2]! });
    }
    return exposures;
  }

  private keepFirst(person: number, caseOf: number, code: number, first: Minute): void {
    const newest = this.newest[person]!;
    if (newest !== -1 && this.links[newest] === caseOf && this.links[newest + 1] === code) {
      this.links[newest + 2] = Math.min(this.links[newest + 2]!, first);
      return;
    }
    if (this.end === this.links.length) {
      const more = new Int32Array(2 * this.end);
      more.set(this.links);
      this.links = more;
    }
    const { links, end } = this;
    links[end] = caseOf;
    links[end + 1] = code;
    links[end + 2] = first;
    links[end + 3] = newest;
    this.newest[person] = end;
    this.end += LINK;
  }
}
