// The rim of a group of units in a coverage: its edges that no unit of the group has on the other side, as shapes.
import type { Path64 } from 'clipper2-ts';
import type { Coverage } from './coverage.ts';
import { isInsideRing } from './nested-rings.ts';
import { doubleArea, type Shape } from './rings.ts';

/** Walks the rims of the groups of one labelling; scratch columns are shared by all of them. */
export class RimTracer {
  private readonly edgeSeen: Int32Array;
  private readonly vertexSeen: Int32Array;
  private readonly vertexPlace: Int32Array;
  /** Vertices of the rim walked last, and of the part of it that is open still. */
  private readonly walk: Int32Array;
  private readonly open: Int32Array;
  private turn = 0;
  private ringTurn = 0;

  constructor(private readonly coverage: Coverage) {
    this.edgeSeen = new Int32Array(coverage.unit.length);
    this.vertexSeen = new Int32Array(coverage.x.length);
    this.vertexPlace = new Int32Array(coverage.x.length);
    this.walk = new Int32Array(coverage.unit.length);
    this.open = new Int32Array(coverage.unit.length);
  }

  /**
   * The ground of some units that are not entangled, as polygons; `groupOf` names the group of every unit. Rings that
   * meet themselves in a vertex are taken apart there, corners that lie straight between others are left out.
   */
  trace(members: Int32Array, groupOf: Int32Array): Shape[] {
    const { firstEdge, unit, next, twin, from } = this.coverage;
    const { edgeSeen, walk } = this;
    const group = groupOf[members[0]!]!;
    this.turn++;
    const isRim = (edge: number): boolean => twin[edge]! < 0 || groupOf[unit[twin[edge]!]!] !== group;
    const rings: Path64[] = [];
    for (const member of members) {
      for (let start = firstEdge[member]!; start < firstEdge[member + 1]!; start++) {
        if (edgeSeen[start] === this.turn || !isRim(start)) continue;
        let length = 0;
        for (let edge = start; edgeSeen[edge] !== this.turn; ) {
          edgeSeen[edge] = this.turn;
          walk[length++] = from[edge]!;
          // Round the vertex through the ground of the group to where its rim goes on.
          edge = next[edge]!;
          while (!isRim(edge)) edge = next[twin[edge]!]!;
        }
        this.partAtVertices(length, rings);
      }
    }
    return nestRings(rings);
  }

  private partAtVertices(length: number, rings: Path64[]): void {
    const { vertexSeen, vertexPlace, walk, open } = this;
    this.ringTurn++;
    let end = 0;
    for (let i = 0; i < length; i++) {
      const vertex = walk[i]!;
      if (vertexSeen[vertex] === this.ringTurn) {
        const start = vertexPlace[vertex]!;
        for (let j = start; j < end; j++) vertexSeen[open[j]!] = 0;
        this.addRing(start, end, rings);
        end = start;
      }
      vertexSeen[vertex] = this.ringTurn;
      vertexPlace[vertex] = end;
      open[end++] = vertex;
    }
    this.addRing(0, end, rings);
  }

  /** The ring of the vertices `start` … `end` − 1 that are open. */
  private addRing(start: number, end: number, rings: Path64[]): void {
    const { open, coverage: { x, y } } = this;
    const ring: Path64 = [];
    for (let i = start; i < end; i++) {
      const a = open[i === start ? end - 1 : i - 1]!;
      const b = open[i]!;
      const c = open[i + 1 === end ? start : i + 1]!;
      if ((x[b]! - x[a]!) * (y[c]! - y[b]!) !== (y[b]! - y[a]!) * (x[c]! - x[b]!)) ring.push({ x: x[b]!, y: y[b]! });
    }
    if (ring.length > 2) rings.push(ring);
  }
}

/** Rings as polygons: what turns left is ground, what turns right is a hole in the smallest ground around it. */
function nestRings(rings: readonly Path64[]): Shape[] {
  if (rings.length === 1) return [{ outer: rings[0]!, holes: [] }];
  const shapes: { outer: Path64; holes: Path64[]; area: number }[] = [];
  const holes: Path64[] = [];
  for (const ring of rings) {
    const area = doubleArea(ring);
    if (area > 0) shapes.push({ outer: ring, holes: [], area });
    else if (area < 0) holes.push(ring);
  }
  for (const hole of holes) {
    const around = shapes.length === 1 ? shapes[0] : shapes.filter(({ outer }) => isInsideRing(hole, outer)).sort((a, b) => a.area - b.area)[0];
    around?.holes.push(hole);
  }
  return shapes;
}
