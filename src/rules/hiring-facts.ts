import type { Path, Severity } from '../diagnostics/diagnostic.ts';
import type { RuleContext } from './rule.ts';

type Report = RuleContext['report'];

/** A dated act of the hiring action. */
export interface DatedAct {
  readonly path: Path;
  /** What was done, as it stands after "Unexpected": "submission in the talent portal". */
  readonly name: string;
  /** `YYYY-MM-DD`, or undefined where the draft gives none. */
  readonly day: string | undefined;
}

/** Tells the acts that are dated later than today; none of them can be planned. */
export function reportFuture(
  acts: readonly DatedAct[],
  context: Pick<RuleContext, 'today' | 'report'>,
): void {
  for (const { path, name, day } of acts) {
    if (day === undefined || day <= context.today) continue;
    context.report({
      path,
      message: `Unexpected ${name} on ${day}, expected a day not after today (${context.today}).`,
      fix: 'Correct the date, or delete the line until it is done.',
    });
  }
}

/**
 * Tells an act that is dated before one that must come first. The same day is right, and a first one that lies ahead
 * of today is told as such alone.
 */
export function reportOrder(
  first: DatedAct,
  then: DatedAct,
  context: Pick<RuleContext, 'today' | 'report'>,
): void {
  if (first.day === undefined || then.day === undefined || first.day <= then.day) return;
  if (first.day > context.today) return;
  context.report({
    path: then.path,
    message: `Unexpected ${then.name} on ${then.day}, expected a day not before the ${first.name} on ${first.day}.`,
    fix: 'Correct the date that is wrong; if both are right, the steps were taken out of order: ask HR staff how to mend it.',
    related: [{ path: first.path, message: `The ${first.name}.` }],
  });
}

/** Tells an act without a date. */
export function reportUndated({ path, name, day }: DatedAct, report: Report, severity?: Severity): void {
  if (day !== undefined) return;
  report({
    path,
    message: `Missing date of the ${name}, expected the day on which it was done.`,
    fix: `Add "${path.at(-1)}: …" below "${path.at(-2)}:", as year-month-day, once it is done.`,
    ...(severity === undefined ? {} : { severity }),
  });
}

/** A fact that must be a certain yes or no. */
export interface AnsweredFact {
  readonly path: Path;
  readonly value: boolean | undefined;
  /** The answer that it takes; yes unless said otherwise. */
  readonly wanted?: boolean;
  /** What the answer states, as it stands after "that": "a funded position exists". */
  readonly states: string;
  /** What to do when the answer is the other one, as a sentence. */
  readonly otherwise: string;
}

/** Tells a fact that is left open, or that keeps the position out. */
export function reportAnswer(
  { path, value, wanted = true, states, otherwise }: AnsweredFact,
  report: Report,
): void {
  if (value === wanted) return;
  const key = String(path.at(-1));
  const [right, other] = wanted ? ['yes', 'no'] : ['no', 'yes'];
  if (value === undefined) {
    report({
      path,
      message: `Missing "${key}", expected ${right}: ${states}.`,
      fix: `Add "${key}: ${right}" below "${path.at(-2)}:" once that is so.`,
    });
  } else {
    report({
      path,
      message: `Unexpected ${other} for "${key}", expected ${right}: ${states}.`,
      fix: otherwise,
    });
  }
}

/** Who signs a form. */
export interface Signer {
  readonly name?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** Tells what is missing or wrong in the name, email and phone of somebody who signs; `who` stands after "of". */
export function reportSigner(path: Path, signer: Signer, who: string, report: Report): void {
  const add = (key: string): string => `Add "${key}: …" below "${path.at(-1)}:".`;
  const missing = (['name', 'email', 'phone'] as const).filter((key) => signer[key] === undefined);
  for (const key of missing) {
    report({
      path: [...path, key],
      message: `Missing ${key} of ${who}, expected it as the form asks for it.`,
      fix: add(key),
    });
  }
  if (signer.email !== undefined && !/^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]+$/.test(signer.email)) {
    report({
      path: [...path, 'email'],
      message: `Unexpected email "${signer.email}" of ${who}, expected one address, such as name@agency.gov.`,
      fix: 'Type an address such as name@agency.gov, and the phone number under "phone".',
    });
  }
  const digits = signer.phone?.replaceAll(/\D/g, '').length;
  if (digits !== undefined && digits < 7) {
    report({
      path: [...path, 'phone'],
      message: `Unexpected phone "${signer.phone}" of ${who}, expected at least seven digits.`,
      fix: 'Type a number such as 202-555-0100.',
    });
  }
}
