// 亩: the measure of fields and plots; fifteen to the hectare.
export const SQUARE_METERS_PER_MU = 10_000 / 15;
