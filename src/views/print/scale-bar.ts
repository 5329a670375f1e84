// The scale bar of the printed map: a round distance, and how long it is on paper.

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

/** 500 m, 2 km; the same in every language. */
export function writeDistance(meters: number): string {
  return meters >= 1000 ? `${meters / 1000} km` : `${meters} m`;
}
