// Steps that several wait for.
import { describe, expect, it } from 'vitest';
import { finish, shareSteps } from './steps.ts';

describe('shared steps', () => {
  it('are taken once by whoever comes, and all have the result', () => {
    let taken = 0;
    const shared = shareSteps((function* () {
      for (; taken < 5; taken++) yield;
      return { of: taken };
    })());
    const [one, other] = [shared(), shared()];
    one.next();
    other.next();
    one.next();
    // One gives up; the other goes on where it was.
    one.return({ of: -1 });
    const found = finish(other);
    expect([found.of, taken]).toEqual([5, 5]);
    expect(finish(shared())).toBe(found);
  });

  it('fail for all alike', () => {
    const shared = shareSteps((function* (): Generator<void, number> {
      yield;
      throw new RangeError('none');
    })());
    expect(() => finish(shared())).toThrow('none');
    expect(() => finish(shared())).toThrow('none');
  });
});
