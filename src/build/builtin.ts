import type { Section } from '../form/form.ts';
import { readForm } from '../form/read-form.ts';
import { readLibrary } from '../language/library.ts';
import { recommendedSchema } from '../language/recommended.ts';
import { readPreset } from '../new/preset.ts';
import { LineIndex } from '../source/line-index.ts';
import { parseSource } from '../source/parse-source.ts';
import type { SourceFinding } from '../source/source-finding.ts';
import { actionVerbsSchema } from '../standards/action-verbs.ts';
import { dutiesSchema } from '../standards/duties.ts';
import { dutyWordingSchema } from '../standards/duty-wording.ts';
import { factorLevelsSchema } from '../standards/factor-levels.ts';
import { factorWordingSchema } from '../standards/factor-wording.ts';
import { fesSchema } from '../standards/fes.ts';
import { gssgSchema } from '../standards/gssg.ts';
import {
  aagegSchema,
  seriesSchema,
  staleReferencesSchema,
  usualPatternsSchema,
} from '../standards/guides.ts';
import { levelSignalsSchema } from '../standards/level-signals.ts';
import { hiringFactsSchema } from '../standards/hiring.ts';
import { measuresSchema } from '../standards/measures.ts';
import { performanceSchema } from '../standards/performance.ts';
import { personNamesSchema } from '../standards/person-names.ts';
import { plainLanguageSchema } from '../standards/plain-language.ts';
import { positionChecksSchema } from '../standards/position-checks.ts';
import { readRequirementSet } from '../standards/read-requirement-set.ts';
import { supportSchema } from '../standards/support.ts';
import {
  credentialsSchema,
  languageChecksSchema,
  placeholdersSchema,
  placesSchema,
  usaStaffingSchema,
} from '../standards/wording.ts';

/** A file below `templates/`: its path from there and its text. */
export interface TemplateFile {
  readonly path: string;
  readonly text: string;
}

const standards = {
  fes: fesSchema,
  gssg: gssgSchema,
  aageg: aagegSchema,
  'usual-patterns': usualPatternsSchema,
  series: seriesSchema,
  'stale-references': staleReferencesSchema,
  performance: performanceSchema,
  'usa-staffing': usaStaffingSchema,
  places: placesSchema,
  credentials: credentialsSchema,
  duties: dutiesSchema,
  'action-verbs': actionVerbsSchema,
  placeholders: placeholdersSchema,
  language: languageChecksSchema,
  measures: measuresSchema,
  support: supportSchema,
  hiring: hiringFactsSchema,
  'position-checks': positionChecksSchema,
  'duty-wording': dutyWordingSchema,
  'person-names': personNamesSchema,
  'factor-wording': factorWordingSchema,
  'level-signals': levelSignalsSchema,
  'plain-language': plainLanguageSchema,
};

export { compileTemplate } from '../fill/compile-template.ts';
export { completionWords } from './completion-words.ts';

/** Reads the built-in data as strictly as an agency's own; any finding in it fails the build. */
export function readBuiltin(files: readonly TemplateFile[]) {
  const below = (folder: string): TemplateFile[] =>
    files.filter((file) => file.path.startsWith(`${folder}/`));
  const libraries = below('language').map((file) => {
    const { root } = parsed(file);
    const { library, findings } = readLibrary(`templates/${file.path}`, file.text, root);
    if (library === null) throw failure(file, findings);
    return library;
  });
  const standard = (name: keyof typeof standards) => {
    const file = files.find((one) => one.path === `standards/${name}.yaml`);
    if (file === undefined) throw new Error(`templates/standards/${name}.yaml is missing`);
    return read(standards[name], file);
  };
  return {
    libraries,
    standards: {
      fes: standard('fes'),
      gssg: standard('gssg'),
      aageg: standard('aageg'),
      usualPatterns: standard('usual-patterns'),
      series: standard('series'),
      staleReferences: standard('stale-references'),
      performance: standard('performance'),
      usaStaffing: standard('usa-staffing'),
      places: standard('places'),
      credentials: standard('credentials'),
      duties: standard('duties'),
      actionVerbs: standard('action-verbs'),
      placeholders: standard('placeholders'),
      language: standard('language'),
      measures: standard('measures'),
      positionChecks: standard('position-checks'),
      dutyWording: standard('duty-wording'),
      personNames: standard('person-names'),
      factorWording: standard('factor-wording'),
      levelSignals: standard('level-signals'),
      plainLanguage: standard('plain-language'),
      support: standard('support'),
      hiring: standard('hiring'),
      requirementSets: below('requirements').map((file) => {
        const { set, findings } = readRequirementSet(file.text, parsed(file).root);
        if (set === null) throw failure(file, findings);
        return set;
      }),
    },
  };
}

/** Reads the presets of `cxpd new`, in the order in which they are offered. */
export function readPresets(files: readonly TemplateFile[]) {
  const presets = files
    .filter(({ path }) => path.startsWith('presets/'))
    .map((file) => {
      const { preset, findings } = readPreset(file.text, parsed(file).root);
      if (preset === null) throw failure(file, findings);
      return preset;
    });
  return presets.sort((one, other) => one.order - other.order);
}

/** Reads the recommended texts of the language libraries. */
export function readRecommended(files: readonly TemplateFile[]) {
  return files
    .filter(({ path }) => path.startsWith('recommended/'))
    .map((file) => read(recommendedSchema, file));
}

/** Reads the factor levels in plain words. */
export function readFactorLevels(files: readonly TemplateFile[]) {
  const file = files.find(({ path }) => path === 'standards/factor-levels.yaml');
  if (file === undefined) throw new Error('templates/standards/factor-levels.yaml is missing');
  return read(factorLevelsSchema, file);
}

function parsed(file: TemplateFile) {
  const { root, findings } = parseSource(file.text);
  if (root === null || findings.length > 0) throw failure(file, findings);
  return { root };
}

function read(schema: Section, file: TemplateFile): unknown {
  const { value, findings } = readForm(schema, file.text, parsed(file).root);
  if (findings.length > 0) throw failure(file, findings);
  return value;
}

function failure(file: TemplateFile, findings: readonly SourceFinding[]): Error {
  const lines = new LineIndex(file.text);
  const told = findings.map((one) => `  line ${lines.position(one.span.start).line}: ${one.message}`);
  return new Error(`templates/${file.path} cannot be used:\n${told.join('\n')}`);
}
