// Texts of the four bounds (四至) of a plot in English.
import type { FourBoundsWords } from './four-bounds-zh.ts';

export const fourBoundsEn: FourBoundsWords = {
  side: (side, names) => `on the ${side} by ${names.join(', ')}`,
  nothing: (side) => `on the ${side} by nothing named`,
  beyond: (side, name, meters) => `on the ${side} by nothing named (${name} about ${meters} m further ${side})`,
  all: (sides) => `bounded ${sides.join('; ')}`,
};
