// A binary heap for shortest ways along the roads, least metres first.
import type { RoadEdge } from './roads.ts';

/** A junction reached, and by which stretch. */
export interface Reached {
  readonly node: number;
  readonly meters: number;
  readonly by?: RoadEdge;
}

export class Heap {
  private readonly items: Reached[] = [];

  constructor(start: readonly Reached[]) {
    for (const item of start) this.push(item);
  }

  push(item: Reached): void {
    const { items } = this;
    items.push(item);
    for (let i = items.length - 1; i > 0; ) {
      const up = (i - 1) >> 1;
      if (items[up]!.meters <= items[i]!.meters) return;
      [items[up], items[i]] = [items[i]!, items[up]!];
      i = up;
    }
  }

  pop(): Reached | undefined {
    const { items } = this;
    const top = items[0];
    const last = items.pop();
    if (items.length === 0 || !last) return top;
    items[0] = last;
    for (let i = 0; ; ) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2]) if (child < items.length && items[child]!.meters < items[least]!.meters) least = child;
      if (least === i) return top;
      [items[least], items[i]] = [items[i]!, items[least]!];
      i = least;
    }
  }
}
