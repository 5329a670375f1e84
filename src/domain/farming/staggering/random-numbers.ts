// Numbers that look random and follow from a seed alone, so that the same problem and seed give the same plan everywhere.

/** A whole number from 0 to before `below`. */
export type RandomBelow = (below: number) => number;

/** Scatters the 32 bits of a whole number; every bit of the input moves about half of the output's. */
function scatter(value: number): number {
  let bits = Math.imul(value ^ (value >>> 16), 0x21f0aaad);
  bits = Math.imul(bits ^ (bits >>> 15), 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
}

/** A counter stepping through all of its 2³² states, scattered; whole-number arithmetic only, which no engine rounds differently. */
export function randomBelow(seed: number): RandomBelow {
  let state = scatter(seed | 0);
  return (below) => {
    state = (state + 0x9e3779b9) | 0;
    return Math.floor((scatter(state) / 2 ** 32) * below);
  };
}
