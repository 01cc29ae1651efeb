/** Most ways that are tried. */
const mostWays = 512;

/** There is too much to go through, so nothing can be told. */
export class TooMuch extends Error {}

/**
 * Goes a way once for every combination of answers to the questions that come up on it, yes before no. A question has one
 * answer on one way; which questions come up may depend on the answers. Throws `TooMuch` for very many ways.
 */
export function everyWay<Result>(go: (answer: (question: string) => boolean) => Result): Result[] {
  const results: Result[] = [];
  let given: [string, boolean][] = [];
  do {
    if (results.length >= mostWays) throw new TooMuch();
    const answers = new Map(given);
    results.push(
      go((question) => {
        const answer = answers.get(question) ?? true;
        answers.set(question, answer);
        return answer;
      }),
    );
    given = nextAnswers([...answers]);
  } while (given.length > 0);
  return results;
}

/** The last yes becomes a no, and what was asked after it is open again; none after a way without a yes. */
function nextAnswers(answers: readonly [string, boolean][]): [string, boolean][] {
  const last = answers.findLastIndex(([, answer]) => answer);
  return answers.slice(0, last + 1).map(([question, answer], index) => [question, answer && index < last]);
}
