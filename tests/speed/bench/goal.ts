// A goal of speed: ours against a named rival, measured in turn in one process.

export interface Goal {
  /** What is measured, with its size. */
  readonly goal: string;
  readonly rival: string;
  /** The ratio that must be reached: rival through ours at least, or ours through rival at most; `told`: the first, without a gate. */
  readonly target: { readonly timesFaster: number } | { readonly shareOf: number } | 'told';
  /** Rounds; each runs ours and the rival in turn, the faster one several times. */
  readonly rounds: number;
  /** False where its data is not on this machine. */
  readonly isHere?: boolean;
  /** Called once before the rounds; what it makes is not measured. */
  prepare(): Promise<Runs> | Runs;
}

export interface Runs {
  ours(): unknown;
  /** Or milliseconds, where the goal is a time. */
  readonly rival: (() => unknown) | number;
}

/** Unmeasured runs of ours: so many, and for so long. */
const [WARM_UP, WARM_UP_MS] = [3, 2000];
/** Runs of the faster one in a round, beside the first. */
const MOST_REPEATS = 12;
/** Rounds of a work without a rival, each this long at least. */
const [ROUNDS, SHORTEST_MS] = [5, 50];

export interface GoalResult {
  readonly goal: string;
  readonly against: string;
  /** Milliseconds of processor time, medians; or what `unit` says. */
  readonly ours: number;
  readonly rival: number;
  readonly ratio: number;
  readonly target: string;
  readonly met: boolean;
  readonly unit: 'ms' | 'MB' | 'people';
}

export async function measureGoal({ goal, rival: against, target, rounds, prepare }: Goal): Promise<GoalResult> {
  const runs = await prepare();
  // The compiler learns ours first: what is measured is a program that has been running.
  await warmUp(() => runs.ours());
  const [ours, rivals]: [number[], number[]] = [[], []];
  const { rival } = runs;
  for (let round = 0; round < rounds; round++) {
    const [own, other] = [await time(() => runs.ours()), typeof rival === 'number' ? rival : await time(rival)];
    // The faster one runs on while the slower one took, or thirteen times, so that it is not judged by what the other left to tidy up.
    ours.push(median([own, ...(await repeat(() => runs.ours(), other - own))]));
    rivals.push(typeof rival === 'number' ? rival : median([other, ...(await repeat(rival, own - other))]));
  }
  const [own, other] = [median(ours), median(rivals)];
  const isFaster = target === 'told' || 'timesFaster' in target;
  const ratio = isFaster ? other / own : own / other;
  return {
    goal, against, ours: own, rival: other, ratio,
    ...(target === 'told' ? { target: 'told, no goal', met: true }
      : 'timesFaster' in target ? { target: `≥ ${target.timesFaster} × faster`, met: ratio >= target.timesFaster }
      : { target: `≤ ${target.shareOf} ×`, met: ratio <= target.shareOf }),
    unit: 'ms',
  };
}

/** Times of runs that together last as long, in milliseconds of processor time, or of so many as are enough. */
async function repeat(run: () => unknown, lasting: number): Promise<number[]> {
  const times: number[] = [];
  for (let spent = 0; spent < lasting && times.length < MOST_REPEATS;) {
    const taken = await time(run);
    times.push(taken);
    spent += taken;
  }
  return times;
}

async function warmUp(run: () => unknown): Promise<void> {
  const begun = performance.now();
  for (let round = 0; round < WARM_UP || performance.now() < begun + WARM_UP_MS; round++) await run();
}

/** Milliseconds of processor time of one run, the median of some; short ones are repeated within each. */
export async function medianTime(run: () => unknown): Promise<number> {
  await warmUp(run);
  const times = Math.max(1, Math.ceil(SHORTEST_MS / Math.max(1e-3, await time(run))));
  const measured: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    measured.push((await time(async () => {
      for (let i = 0; i < times; i++) await run();
    })) / times);
  }
  return median(measured);
}

/** Milliseconds of processor time: other work on the machine moves it far less than the clock. */
async function time(run: () => unknown): Promise<number> {
  const start = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}
