// Questions that overtake one another. Oracle: the answer shown is that of the last question.
import { describe, expect, it } from 'vitest';
import { rest } from '../../tests/desk/desk-page.ts';
import { askNewest } from './ask-newest.ts';

function makeAsker(restMs = 0) {
  const state = { question: 'a' as string | null, asked: [] as string[], taken: [] as string[], told: [] as string[], givenUp: 0 };
  const open: { readonly question: string; readonly answer: () => void; readonly fail: () => void }[] = [];
  const asker = askNewest<string, string>({
    read: () => state.question,
    isSame: (one, other) => one === other,
    ask: (question) => {
      state.asked.push(question);
      return new Promise((resolve, reject) => { open.push({ question, answer: () => resolve(`to ${question}`), fail: () => reject(new Error(question)) }); });
    },
    take: (answer) => { state.taken.push(answer); },
    tell: (reason) => { state.told.push((reason as Error).message); },
    giveUp: () => { state.givenUp++; },
    restMs,
  });
  return { state, asker, open };
}

describe('of questions that overtake one another', () => {
  it('the newest alone is asked next, and the answer to an older one is dropped', async () => {
    const { state, asker, open } = makeAsker();
    asker.again();
    await rest(5);
    for (const question of ['b', 'c', 'd']) {
      state.question = question;
      asker.again();
    }
    await rest(5);
    open[0]!.answer();
    await rest(5);
    open[1]!.answer();
    await rest(5);
    expect(state.asked).toEqual(['a', 'd']);
    expect(state.taken).toEqual(['to d']);
  });

  it('one that was answered is not asked again until it is forgotten', async () => {
    const { state, asker, open } = makeAsker();
    asker.again();
    await rest(5);
    open[0]!.answer();
    await rest(5);
    asker.again();
    await rest(5);
    expect(state.asked).toEqual(['a']);
    asker.forget();
    asker.again();
    await rest(5);
    expect(state.asked).toEqual(['a', 'a']);
  });

  it('one forgotten while it is under way is dropped, even where it is asked again', async () => {
    const { state, asker, open } = makeAsker();
    asker.again();
    await rest(5);
    asker.forget();
    open[0]!.answer();
    await rest(5);
    expect(state.taken).toEqual([]);
    open[1]!.answer();
    await rest(5);
    expect(state.taken).toEqual(['to a']);
  });

  it('one under way is given up once, when it is no longer the one of now, before the hand rests', async () => {
    const { state, asker, open } = makeAsker(30);
    asker.again();
    await rest(60);
    asker.again();
    expect([open.length, state.givenUp]).toEqual([1, 0]);
    for (const question of ['b', 'c']) {
      state.question = question;
      asker.again();
    }
    expect(state.givenUp).toBe(1);
    state.question = null;
    asker.again();
    asker.forget();
    expect(state.givenUp).toBe(1);
  });

  it('one given up fails unheard and is asked anew where it is the one of now again; an answer that came all the same is taken', async () => {
    const { state, asker, open } = makeAsker();
    const leaveAndReturn = (): void => {
      for (const question of ['b', 'a']) {
        state.question = question;
        asker.again();
      }
    };
    asker.again();
    await rest(5);
    leaveAndReturn();
    open[0]!.fail();
    await rest(5);
    expect([state.told, state.asked, state.givenUp]).toEqual([[], ['a', 'a'], 1]);
    leaveAndReturn();
    open[1]!.answer();
    await rest(5);
    expect([state.taken, state.asked]).toEqual([['to a'], ['a', 'a']]);
  });

  it('one that failed is told once and asked again when something changes', async () => {
    const { state, asker, open } = makeAsker();
    asker.again();
    await rest(5);
    open[0]!.fail();
    await rest(5);
    asker.again();
    await rest(5);
    expect([state.told, state.asked]).toEqual([['a'], ['a']]);
    state.question = 'b';
    asker.again();
    await rest(5);
    expect(state.asked).toEqual(['a', 'b']);
  });

  it('none goes out while the hand moves, and none where nothing is to be asked', async () => {
    const { state, asker } = makeAsker(40);
    for (const question of ['b', 'c', 'd']) {
      state.question = question;
      asker.again();
      await rest(10);
    }
    expect(state.asked).toEqual([]);
    await rest(60);
    expect(state.asked).toEqual(['d']);
    state.question = null;
    asker.again();
    await rest(60);
    expect(state.asked).toEqual(['d']);
  });
});
