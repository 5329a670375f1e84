// The points of tracks on file that a way can be made of, each track cleaned once: what is stored never changes under its hash.
import type { Minute } from '../../src/domain/day.ts';
import { cleanTrack, type CleanTracks } from '../../src/domain/tracing/track/clean-track.ts';
import type { RecordedTrack } from '../../src/formats/case-file/stored-tracing.ts';
import type { OpenTraces } from './open-traces.ts';

/** So many are kept: whoever looks through cases comes back to the last ones. */
const MOST_KEPT = 24;

export class CleanedTracks {
  private readonly kept = new Map<string, CleanTracks>();

  /** Points after `now` are refused. Yields between steps where the track is not known yet. */
  *clean({ plan, recorded }: OpenTraces, track: number, now: Minute): Generator<unknown, CleanTracks> {
    const { table, entry } = recorded.tracks[track]!;
    // A withdrawn row leaves the hash as it was, and not the count.
    const hash = plan.rowSets.find((one) => one.entry === entry)?.rows ?? entry;
    const before = isAllBefore(table, now) ? '' : String(now);
    const key = `${hash} ${table.count} ${before}`;
    const known = this.kept.get(key);
    const cleaned = known ?? (yield* cleanTrack(table, before === '' ? {} : { now: 60 * (now + 1) }));
    this.kept.delete(key);
    this.kept.set(key, cleaned);
    for (const oldest of this.kept.keys()) if (this.kept.size > MOST_KEPT) this.kept.delete(oldest);
    return cleaned;
  }
}

function isAllBefore({ second }: RecordedTrack['table'], now: Minute): boolean {
  const end = 60 * (now + 1);
  return second.every((one) => !(one > end));
}
