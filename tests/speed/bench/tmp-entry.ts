import { COLD_START_GOALS } from './cold-start.ts';
const g = COLD_START_GOALS[0]!;
const p = g.prepare() as any;
const N=+process.argv[2]!;
for (let i=0;i<N;i++){ let t=performance.now(); p.ours(); console.log((performance.now()-t).toFixed(0)); }
