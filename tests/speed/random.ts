// Numbers that look random and are the same on every machine, for synthetic districts.

/** A number in [0, 1). */
export type Random = () => number;

/** Scatters the 32 bits of a whole number; every bit of the input moves about half of the output's. */
export function scatter(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x6d2f9a35);
  bits = Math.imul(bits ^ (bits >>> 15), 0xb14e27c9);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** A counter that steps by an odd number through all of its 2³² states, scattered. Whole-number arithmetic only: no engine rounds it differently. */
export function randomOf(seed: number): Random {
  let state = scatter(seed ^ 0x51ed270b);
  return () => {
    state = (state + 0x9e3779b1) | 0;
    return scatter(state) / 2 ** 32;
  };
}

export const between = (random: Random, low: number, high: number): number => low + (high - low) * random();

/** A whole number from `low` to `high`, both included. */
export const wholeBetween = (random: Random, low: number, high: number): number => low + Math.floor(random() * (high - low + 1));
