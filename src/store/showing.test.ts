// What works on the map, and what a refusal means. Oracle: what a person sees at that moment.
import { describe, expect, it } from 'vitest';
import { RULE_PACKS } from '../../data/rule-packs/index.ts';
import type { RedrawGesture } from '../domain/redraw/gestures/gesture.ts';
import { chooseDesk, choosePlacing, DEFAULT_SETTINGS, initialState, setSaved } from './commands.ts';
import { acceptTrial, chooseRedrawTool, keepSketch, tellRedrawRefusal, tryGesture } from './redraw-commands.ts';
import { isDrawing, standingRefusal, toolAtWork } from './showing.ts';
import type { State } from './state.ts';

const apply = (state: State, ...commands: ((state: State) => State)[]): State => commands.reduce((now, command) => command(now), state);
const page = apply(initialState(DEFAULT_SETTINGS, RULE_PACKS, RULE_PACKS[0]!.id), setSaved('saved'), chooseDesk('redraw'));
const stroke = [[126, 44], [126, 44.001]];

describe('what is done on the map', () => {
  it.each(['lasso', 'paint', 'split', 'draw', 'border', 'hole'] as const)('belongs to the tool %s until what was drawn waits for its name', (tool) => {
    const now = apply(page, chooseRedrawTool(tool));
    expect([toolAtWork(now), isDrawing(now)]).toEqual([tool, true]);
    expect(isDrawing(apply(now, keepSketch({ kind: 'split', row: 0, stroke })))).toBe(false);
  });

  it('changes no border on a day that is shown as published; units may still be taken in hand', () => {
    const onPublishedDay = { ...page, published: [{ day: page.screen.day } as State['published'][number]] };
    for (const tool of ['split', 'draw', 'border', 'hole'] as const) expect(toolAtWork(apply(onPublishedDay, chooseRedrawTool(tool)))).toBe('pick');
    for (const tool of ['lasso', 'paint'] as const) expect(toolAtWork(apply(onPublishedDay, chooseRedrawTool(tool)))).toBe(tool);
  });

  it('belongs to no tool where units are picked or merged, on another desk, and where nothing may be changed', () => {
    for (const tool of ['pick', 'merge'] as const) expect(isDrawing(apply(page, chooseRedrawTool(tool)))).toBe(false);
    expect(isDrawing(apply(page, chooseRedrawTool('lasso'), chooseDesk('today')))).toBe(false);
    expect(isDrawing(apply(page, chooseRedrawTool('lasso'), setSaved('read-only')))).toBe(false);
  });

  it('belongs to a pin or an outline that is being placed, whichever desk is in front', () => {
    expect(isDrawing(apply(page, chooseDesk('unplaced'), choosePlacing({ row: 0, how: 'pin' })))).toBe(true);
  });
});

describe('a refusal', () => {
  const refusal = { refused: 'overlaps', unit: '乙', meters: null, at: null } as const;
  const gesture: RedrawGesture = { kind: 'move-corner', row: 0, corner: [0, 0], to: [1, 1] };
  const refused = acceptTrial({ of: gesture, changes: [], list: null, outlines: [], refusal });
  const held = tryGesture(gesture);

  it('of a border that is held is none yet; let go of, nothing was done', () => {
    const now = apply(page, chooseRedrawTool('border'), held, refused);
    expect(standingRefusal(now)).toEqual({ refusal, outcome: 'held', isStroke: false });
    expect(standingRefusal(apply(now, tellRedrawRefusal(refusal)))).toEqual({ refusal, outcome: 'undone', isStroke: false });
    expect(standingRefusal(apply(now, tellRedrawRefusal(refusal), held))).toBeNull();
  });

  it('of a stroke that waits for its name is one of a stroke', () => {
    const now = apply(page, keepSketch({ kind: 'split', row: 0, stroke }), tryGesture({ kind: 'split', row: 0, stroke, name: '甲' }), refused);
    expect(standingRefusal(now)).toEqual({ refusal, outcome: 'waiting', isStroke: true });
  });
});
