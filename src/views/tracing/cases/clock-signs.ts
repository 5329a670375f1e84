// The sign of a clock's state beside its words: neither colour nor reading is needed.
import type { ClockState } from '../../../domain/tracing/cases/deadlines.ts';

export const CLOCK_SIGNS: Readonly<Record<ClockState, string>> = { 'not-started': '–', met: '✓', running: '·', soon: '!', late: '‼' };
