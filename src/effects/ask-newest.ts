// Asks a question of a worker: while an answer is awaited only the newest other one waits, and an answer nobody asks for any more is dropped.

export interface Asking<Question, Answer> {
  /** The question of now; null where nothing is to be asked. */
  readonly read: () => Question | null;
  readonly isSame: (one: Question, other: Question) => boolean;
  /** `isGivenUp`: asked between two steps of it; what it then rejects with is not told. */
  readonly ask: (question: Question, isGivenUp: () => boolean) => Promise<Answer>;
  /** Takes the answer to a question that is still the one of now. */
  readonly take: (answer: Answer, question: Question) => void;
  readonly tell: (reason: unknown) => void;
  /** Called once for a question under way that is no longer the one of now. */
  readonly giveUp?: () => void;
  /** Milliseconds the hand rests before a question goes out. */
  readonly restMs?: number;
}

export interface NewestAsker {
  /** To be called when the question may be another. */
  again(): void;
  /** The answer given last is no longer one: it is asked again even where the question is the same. */
  forget(): void;
}

export function askNewest<Question, Answer>({ read, isSame, ask, take, tell, giveUp = () => {}, restMs = 0 }: Asking<Question, Answer>): NewestAsker {
  let answered: Question | null = null;
  let underWay: { readonly question: Question; isGivenUp: boolean } | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  /** Counts what was forgotten: an answer under way then is none. */
  let turn = 0;

  const run = async (): Promise<void> => {
    const question = read();
    if (question === null || underWay !== null || (answered !== null && isSame(answered, question))) return;
    const own = { question, isGivenUp: false };
    underWay = own;
    const asked = turn;
    let answer: { readonly of: Answer } | null = null;
    try {
      answer = { of: await ask(question, () => own.isGivenUp) };
    } catch (reason) {
      // What nobody asks for any more may fail unheard, and what was given up has to.
      const still = read();
      if (asked === turn && !own.isGivenUp && still !== null && isSame(still, question)) tell(reason);
    }
    underWay = null;
    const now = read();
    const stands = asked === turn && now !== null && isSame(now, question) && !(own.isGivenUp && answer === null);
    if (stands) {
      // A question that failed is not asked again until something changes.
      answered = question;
      if (answer !== null) take(answer.of, question);
    } else await run();
  };

  const abandon = (): void => {
    if (underWay === null || underWay.isGivenUp) return;
    underWay.isGivenUp = true;
    giveUp();
  };

  return {
    again() {
      const now = read();
      if (underWay !== null && (now === null || !isSame(now, underWay.question))) abandon();
      clearTimeout(resting);
      resting = setTimeout(() => void run(), restMs);
    },
    forget() {
      turn++;
      answered = null;
      abandon();
    },
  };
}
