import { UserError } from '../errors.ts';
import type { Io } from '../io.ts';
import type { Session } from '../new/question.ts';
import { unanswered } from '../new/questions.ts';
import { answerFlags } from './new-input.ts';
import { say } from './say.ts';

/** Lists at once what a draft needs and nobody can be asked for. Returns whether something is missing. */
export function tellMissing(session: Session, io: Io): boolean {
  const missing = unanswered(session, 'required');
  if (missing.length === 0) return false;
  say(
    io,
    `cxpd: ${missing.length} ${missing.length === 1 ? 'answer is' : 'answers are'} missing, and there is no terminal to ask on:`,
  );
  const width = Math.max(...missing.map(({ id }) => id.length)) + 2;
  for (const { id, ask } of missing) say(io, `  ${id.padEnd(width)}${ask}${flagFor(id)}`);
  const expected = unanswered(session, 'expected').filter(({ path }) => path.length > 0);
  if (expected.length > 0) {
    say(io, `A whole description has these too: ${expected.map(({ id }) => id).join(', ')}.`);
  }
  say(
    io,
    'Give them with --set KEY=VALUE, or in a file with --answers FILE, where they stand as in a draft.',
  );
  for (const line of otherWays(io)) say(io, line);
  return true;
}

/** Without a terminal nothing can be asked. */
export function refuseWithoutTerminal(io: Io): UserError {
  return new UserError('There is no terminal to ask questions on.', { hint: otherWays(io).join(' ') });
}

function flagFor(id: string): string {
  const flag = Object.entries(answerFlags).find(([, key]) => key === id)?.[0];
  return flag === undefined
    ? ''
    : ` (--${flag.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)})`;
}

function otherWays(io: Io): string[] {
  const isGitBash = io.env.MSYSTEM !== undefined && io.env.MSYSTEM !== '';
  const terminal = isGitBash
    ? 'This window (Git Bash) hides its keyboard from programs: use Windows Terminal or PowerShell, or type winpty cxpd new.'
    : 'To be asked, run cxpd new in a terminal, with nothing piped in or out.';
  return [terminal, 'To type a draft yourself: cxpd new --template > draft.yaml'];
}
