import type { ActionVerbs } from './action-verbs.ts';
import type { DutyFacts } from './duties.ts';
import type { DutyWording } from './duty-wording.ts';
import type { FactorWording } from './factor-wording.ts';
import type { Fes } from './fes.ts';
import type { Gssg } from './gssg.ts';
import type { Aageg, SeriesData, StaleReferences, UsualPatterns } from './guides.ts';
import type { HiringFacts } from './hiring.ts';
import type { LevelSignals } from './level-signals.ts';
import type { Measures } from './measures.ts';
import type { PerformanceData } from './performance.ts';
import type { PersonNames } from './person-names.ts';
import type { PlainLanguage } from './plain-language.ts';
import type { PositionChecks } from './position-checks.ts';
import type { RequirementSet } from './requirement-set.ts';
import type { SupportFacts } from './support.ts';
import type { Credentials, LanguageChecks, Placeholders, Places, UsaStaffing } from './wording.ts';

/** Every standard that the checks rest on, as data. */
export interface Standards {
  readonly fes: Fes;
  readonly gssg: Gssg;
  readonly aageg: Aageg;
  readonly usualPatterns: UsualPatterns;
  readonly series: SeriesData;
  readonly staleReferences: StaleReferences;
  readonly performance: PerformanceData;
  readonly measures: Measures;
  readonly usaStaffing: UsaStaffing;
  readonly places: Places;
  readonly credentials: Credentials;
  readonly duties: DutyFacts;
  readonly actionVerbs: ActionVerbs;
  readonly placeholders: Placeholders;
  readonly language: LanguageChecks;
  readonly positionChecks: PositionChecks;
  readonly dutyWording: DutyWording;
  readonly personNames: PersonNames;
  readonly factorWording: FactorWording;
  readonly levelSignals: LevelSignals;
  readonly plainLanguage: PlainLanguage;
  readonly support: SupportFacts;
  readonly hiring: HiringFacts;
  readonly requirementSets: readonly RequirementSet[];
}
