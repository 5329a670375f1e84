// HiGHS, the exact solver plans are held against; part of the tests only.
import loadHighs from 'highs';

export type Highs = Awaited<ReturnType<typeof loadHighs>>;

export const startHighs = (): Promise<Highs> => loadHighs();
