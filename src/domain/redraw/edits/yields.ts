// Who gives way where a new unit is drawn over others; apart from the drawing, so that a form may offer them.

/**
 * Who gives way on ground that belongs to others: they, the new polygon, or nobody. `take-in`: nobody is cut in two; who
 * has more than half of its ground inside becomes part of the new polygon whole, and it gives way to all others.
 */
export const YIELDS = ['cut-neighbours', 'take-in', 'cut-new', 'overlap'] as const;
export type Yield = (typeof YIELDS)[number];
