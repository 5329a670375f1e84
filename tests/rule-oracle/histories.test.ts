// placeholder
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HISTORY_SEED, histories } from './histories.ts';
import { readDistrict } from './oracle.ts';
it('x', () => {
  const t0 = performance.now();
  const drawn = fc.sample(histories(), { seed: HISTORY_SEED, numRuns: 5000 });
  const t1 = performance.now();
  let n = 0; let worst = 0; const count: Record<string, number> = {};
  for (const h of drawn) { const a = performance.now(); const read = readDistrict(h.district, h.settings); for (const l of h.lists) { n += 1; for (const x of read(l)) { for (const b of x.blockedBy) count[b] = (count[b] ?? 0) + 1; count[x.level] = (count[x.level] ?? 0) + 1; if (x.ruleLevel !== x.level) count['overr'] = (count['overr'] ?? 0) + 1; if (x.liveLevel !== x.level) count['live'] = (count['live'] ?? 0) + 1; if (x.nextLevel === null && x.level >= 'q' ) count['nonext'] = (count['nonext'] ?? 0) + 1; } } worst = Math.max(worst, performance.now() - a); }
  const t2 = performance.now();
  console.log('gen', (t1 - t0) / drawn.length, 'judge', (t2 - t1) / drawn.length, 'lists', n / drawn.length, 'worst', worst, count);
  console.log('tl', drawn.filter((h) => h.settings.timeline.length > 1).length, 'ov', drawn.filter((h) => h.district.overrides.length > 0).length, 'vis', drawn.filter((h) => h.district.visits.length > 0).length, 'lists0', drawn.filter((h) => h.lists.length === 0).length);
  expect(1).toBe(1);
});
