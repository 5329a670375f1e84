// Tables of a FlatBuffers file, read in place: a table points to its fields through a list of offsets, 0 for one it lacks.

/** A table in some bytes. Reading beyond them throws a RangeError, which means that the file is damaged. */
export class FlatTable {
  constructor(private readonly view: DataView, private readonly at: number) {}

  /** The table a size-prefixed root at `from` points to. */
  static root(view: DataView, from: number): FlatTable {
    return new FlatTable(view, from + 4 + view.getUint32(from + 4, true));
  }

  uint8(field: number, missing = 0): number {
    const place = this.place(field);
    return place === 0 ? missing : this.view.getUint8(place);
  }

  uint16(field: number, missing: number): number {
    const place = this.place(field);
    return place === 0 ? missing : this.view.getUint16(place, true);
  }

  int32(field: number): number {
    const place = this.place(field);
    return place === 0 ? 0 : this.view.getInt32(place, true);
  }

  /** A count of 64 bits, beyond what any file holds not exact. */
  uint64(field: number): number {
    const place = this.place(field);
    return place === 0 ? 0 : Number(this.view.getBigUint64(place, true));
  }

  text(field: number): string {
    const { start, length } = this.vector(field);
    return new TextDecoder().decode(new Uint8Array(this.view.buffer, this.view.byteOffset + start, length));
  }

  table(field: number): FlatTable | null {
    const place = this.place(field);
    return place === 0 ? null : new FlatTable(this.view, place + this.view.getUint32(place, true));
  }

  tables(field: number): FlatTable[] {
    const { start, length } = this.vector(field);
    return Array.from({ length }, (_, i) => new FlatTable(this.view, start + 4 * i + this.view.getUint32(start + 4 * i, true)));
  }

  bytes(field: number): DataView {
    const { start, length } = this.vector(field);
    return new DataView(this.view.buffer, this.view.byteOffset + start, length);
  }

  uint32s(field: number): number[] {
    const { start, length } = this.vector(field, 4);
    return Array.from({ length }, (_, i) => this.view.getUint32(start + 4 * i, true));
  }

  doubles(field: number): number[] {
    const { start, length } = this.vector(field, 8);
    return Array.from({ length }, (_, i) => this.view.getFloat64(start + 8 * i, true));
  }

  /** Where the values of a field begin and how many there are, each of `size` bytes. */
  private vector(field: number, size = 1): { readonly start: number; readonly length: number } {
    const place = this.place(field);
    if (place === 0) return { start: 0, length: 0 };
    const at = place + this.view.getUint32(place, true);
    const length = this.view.getUint32(at, true);
    if (at + 4 + size * length > this.view.byteLength) throw new RangeError('a list ends beyond the file');
    return { start: at + 4, length };
  }

  /** The place of a field; 0 where the table lacks it. */
  private place(field: number): number {
    const list = this.at - this.view.getInt32(this.at, true);
    const slot = 4 + 2 * field;
    if (slot >= this.view.getUint16(list, true)) return 0;
    const offset = this.view.getUint16(list + slot, true);
    return offset === 0 ? 0 : this.at + offset;
  }
}
