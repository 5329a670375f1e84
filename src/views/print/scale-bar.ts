// The scale of the printed map: a bar of a round distance, how long it is on paper, and the ratio (1:n).

export interface ScaleBar {
  readonly meters: number;
  /** Length on paper. */
  readonly millimeters: number;
}

/** The longest bar of 1, 2 or 5 times a power of ten metres that is at most `longest` millimetres, for the metres of one millimetre of paper. */
export function measureScaleBar(metersPerMillimeter: number, longest: number): ScaleBar {
  const most = metersPerMillimeter * longest;
  const power = 10 ** Math.floor(Math.log10(most));
  const meters = power * ([5, 2].find((step) => step * power <= most) ?? 1);
  return { meters, millimeters: meters / metersPerMillimeter };
}

/**
 * The n of 1:n in two digits, at most a twentieth off: the map's own scale grows towards its northern edge, and a printer
 * or a copier changes it; who measures takes the bar.
 */
export function roundRatio(metersPerMillimeter: number): number {
  const exact = metersPerMillimeter * 1000;
  const step = 10 ** (Math.floor(Math.log10(exact)) - 1);
  return Math.round(Math.round(exact / step) * step);
}

/** 500 m, 2 km; the same in every language. */
export function writeDistance(meters: number): string {
  return meters >= 1000 ? `${meters / 1000} km` : `${meters} m`;
}
