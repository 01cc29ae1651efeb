import { languageStock } from '../assess/language-stock.ts';
import type { Builtin } from '../builtin.ts';
import type { SchemaIds } from '../draft/json-schema.ts';
import type { SchemaId } from '../form/json-schema.ts';
import type { Level } from '../standards/fes.ts';

/** Longest text that an editor shows beside an id. */
const shownLength = 160;

/** The ids that are built in, for the JSON Schema. */
export function schemaIds({ libraries, standards }: Builtin): SchemaIds {
  const { requirementSets: sets, fes, gssg } = standards;
  const stock = languageStock(libraries, sets).entries;
  const bySection = (wanted: (section: string) => boolean): Record<string, SchemaId[]> => {
    const by: Record<string, SchemaId[]> = {};
    for (const { id, section, name, text } of stock) {
      if (!wanted(section)) continue;
      by[section] = [
        ...(by[section] ?? []),
        { id, description: shorten(name === null ? text : `${name}: ${text}`) },
      ];
    }
    return by;
  };
  const { specializedExperience = [], technicalCompetencies = [] } = bySection(() => true);
  return {
    language: bySection((section) => !/Experience|Competencies/.test(section)),
    requirements: { specializedExperience, competencies: technicalCompetencies },
    requirementSets: sets.map(({ set, title }) => ({ id: set, description: title })),
    freezeExemptions: sets.flatMap(({ participation }) =>
      (participation?.freeze?.options ?? []).map(({ id, text }) => ({ id, description: shorten(text) })),
    ),
    libraries: libraries.map(({ library, title }) => ({ id: library, description: title })),
    levels: {
      factors: Object.fromEntries(fes.factors.map(({ key, levels }) => [key, levels.flatMap(spellings)])),
      supervisoryFactors: Object.fromEntries(
        gssg.factors.map(({ key, levels }) => [key, levels.flatMap(spellings)]),
      ),
    },
  };
}

/** Purposes of contacts are written with a letter too: `7-c` is `7-3`. */
function spellings({ level, points }: Level): SchemaId[] {
  const description = `${points} points`;
  const digit = /^7-([1-4])$/.exec(level)?.[1];
  const letter = digit === undefined ? [] : [{ id: `7-${'abcd'.charAt(Number(digit) - 1)}`, description }];
  return [{ id: level, description }, ...letter];
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length > shownLength ? `${line.slice(0, shownLength - 1)}…` : line;
}
