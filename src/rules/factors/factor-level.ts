import type { Path } from '../../diagnostics/diagnostic.ts';
import type { DraftFactor } from '../../draft/schema.ts';
import { factorKeys, fesFactor, findLevel, type Level } from '../../standards/fes.ts';
import type { Standards } from '../../standards/standards.ts';
import { noFactorGrade } from '../no-factor-grade.ts';
import type { Rule } from '../rule.ts';

/** A factor claims a level that it has. */
export const factorLevel: Rule = {
  id: 'factor-level',
  severity: 'error',
  from: 'draft',
  summary: 'Each factor claims a level that the factor has.',
  explain:
    'Points are credited for the listed levels only; there is nothing in between and nothing beyond. Type the level as the ' +
    'standard writes it, such as 1-8. For Factor 7, 7-c and 7-3 are the same.',
  source:
    'OPM, Introduction to the Position Classification Standards, Appendix 3; General Schedule Supervisory Guide',
  requires: [
    'factors',
    'supervisoryFactors',
    'developmental',
    'position.payPlan',
    'position.grade',
    'position.equivalentTo',
  ],
  skip: noFactorGrade,
  check({ draft, standards, report }) {
    const sets: { path: Path; factors: Factors; kinds: readonly Kind[] }[] = [
      { path: ['factors'], factors: draft.factors ?? {}, kinds: nineFactors(standards) },
      {
        path: ['supervisoryFactors'],
        factors: (draft.supervisoryFactors ?? {}) as Factors,
        kinds: standards.gssg.factors,
      },
      ...Object.entries(draft.developmental ?? {}).map(([grade, { factors }]) => ({
        path: ['developmental', grade, 'factors'],
        factors,
        kinds: nineFactors(standards),
      })),
    ];
    for (const { path, factors, kinds } of sets) {
      for (const kind of kinds) {
        const written = factors[kind.key]?.level;
        if (written === undefined || findLevel(kind.levels, written) !== undefined) continue;
        const meant = likelyLevel(kind, written, kinds);
        report({
          path: [...path, kind.key, 'level'],
          message: `Unexpected level "${written}" for Factor ${kind.number}, ${kind.name}, expected ${range(kind.levels)}.`,
          fix: meant ?? `Type one of ${kind.levels.map(({ level }) => level).join(', ')}.`,
        });
      }
    }
  },
};

type Factors = Readonly<Record<string, DraftFactor | undefined>>;

/** What of a factor, of either guide, its levels are checked against. */
interface Kind {
  readonly key: string;
  readonly number: string | number;
  readonly name: string;
  readonly levels: readonly Level[];
}

function nineFactors({ fes }: Standards): Kind[] {
  return factorKeys.map((key) => fesFactor(fes, key));
}

function range(levels: readonly Level[]): string {
  return `${levels[0]?.level} to ${levels.at(-1)?.level}`;
}

/** What to type, where the writing shows which level was meant. */
function likelyLevel(kind: Kind, written: string, kinds: readonly Kind[]): string | undefined {
  const other = kinds.find((one) => one !== kind && findLevel(one.levels, written) !== undefined);
  if (other !== undefined) {
    return `${written} is a level of Factor ${other.number}, ${other.name}; type a level of Factor ${kind.number} here.`;
  }
  // "1.8", "1 - 8" and "7c" lack no more than the dash; "c" is a purpose.
  const dashed = written.trim().replace(/^(\d[AB]?)\s*[-._/ ]?\s*([\da-d])$/i, '$1-$2');
  const tidy = findLevel(kind.levels, dashed) ?? findLevel(kind.levels, `${kind.number}-${written.trim()}`);
  if (tidy !== undefined) return `Type ${tidy.level}.`;
  // "8", "FL 1-8", "Level 1-8, 1550 points", "3c", "4-3" for 4A-3 and paragraphs such as "3-2c" all hold one level.
  const held = kind.levels.filter(({ level }) => {
    const short = level.slice(level.indexOf('-') + 1);
    const full = new RegExp(`(?<![\\w-])${level}(?!\\d|-)`, 'i');
    const plain = level.replace(/[AB]-/, '-');
    return (
      full.test(written) || [short, plain].includes(written.trim()) || asContacts(kind, written) === level
    );
  });
  return held.length === 1 ? `Type ${held[0]?.level}.` : undefined;
}

/** The Administrative Analysis Guide writes both contact factors as one sign: `3c` is 6-3 and 7-3. */
function asContacts(kind: Kind, written: string): string | undefined {
  const [, contacts, purpose] = /^([1-4])-?([a-d])$/i.exec(written.trim()) ?? [];
  if (contacts === undefined || purpose === undefined) return undefined;
  if (kind.key === 'personalContacts') return `6-${contacts}`;
  return kind.key === 'purposeOfContacts' && kind.number === 7
    ? `7-${'abcd'.indexOf(purpose.toLowerCase()) + 1}`
    : undefined;
}
