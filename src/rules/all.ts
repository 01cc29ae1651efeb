import { dutiesCount } from './duties/duties-count.ts';
import { dutiesTotal100 } from './duties/duties-total-100.ts';
import { dutyActionVerb } from './duties/duty-action-verb.ts';
import { dutyDuplicate } from './duties/duty-duplicate.ts';
import { dutySmallShare } from './duties/duty-small-share.ts';
import { dutyVague } from './duties/duty-vague.ts';
import { gradeControllingShare } from './duties/grade-controlling-share.ts';
import { otherDuties } from './duties/other-duties.ts';
import { personalName } from './duties/personal-name.ts';
import { contactsAgree } from './factors/contacts-agree.ts';
import { evenGrade } from './factors/even-grade.ts';
import { factor1Count } from './factors/factor-1-count.ts';
import { factor1Traits } from './factors/factor-1-traits.ts';
import { factor2Parts } from './factors/factor-2-parts.ts';
import { factor3Names } from './factors/factor-3-names.ts';
import { factor5Errors } from './factors/factor-5-errors.ts';
import { factor6Supervisor } from './factors/factor-6-supervisor.ts';
import { factor89Everyday } from './factors/factor-8-9-everyday.ts';
import { factorLevel } from './factors/factor-level.ts';
import { factorsComplete } from './factors/factors-complete.ts';
import { gradePoints } from './factors/grade-points.ts';
import { guideGs15 } from './factors/guide-gs15.ts';
import { guideLevel } from './factors/guide-level.ts';
import { levelQuoted } from './factors/level-quoted.ts';
import { levelTextSignals } from './factors/level-text-signals.ts';
import { standardsNamed } from './factors/standards-named.ts';
import { languageAgency } from './language/language-agency.ts';
import { languageDrift } from './language/language-drift.ts';
import { languageDuplicate } from './language/language-duplicate.ts';
import { languageHoles } from './language/language-holes.ts';
import { languageKnown } from './language/language-known.ts';
import { languageNone } from './language/language-none.ts';
import { languageWeight } from './language/language-weight.ts';
import { staleReference } from './language/stale-reference.ts';
import { passiveVoice } from './plain-language/passive-voice.ts';
import { readingGrade } from './plain-language/reading-grade.ts';
import { sentenceLength } from './plain-language/sentence-length.ts';
import { shall } from './plain-language/shall.ts';
import { slash } from './plain-language/slash.ts';
import { undefinedAcronym } from './plain-language/undefined-acronym.ts';
import { wordyPhrase } from './plain-language/wordy-phrase.ts';
import { pwpCritical } from './plan/pwp-critical.ts';
import { pwpLevels } from './plan/pwp-levels.ts';
import { pwpMeasure } from './plan/pwp-measure.ts';
import { pwpPeriod } from './plan/pwp-period.ts';
import { pwpSesElements } from './plan/pwp-ses-elements.ts';
import { pwpTraces } from './plan/pwp-traces.ts';
import { pwpWeights } from './plan/pwp-weights.ts';
import { coverComplete } from './position/cover-complete.ts';
import { degreeRequired } from './position/degree-required.ts';
import { designationRecord } from './position/designation-record.ts';
import { dutyStationSplit } from './position/duty-station-split.ts';
import { flsaBasis } from './position/flsa-basis.ts';
import { gradeInterval } from './position/grade-interval.ts';
import { leaderBasis } from './position/leader-basis.ts';
import { reasonExplained } from './position/reason-explained.ts';
import { seriesFormat } from './position/series-format.ts';
import { seriesRationale } from './position/series-rationale.ts';
import { statusClassified } from './position/status-classified.ts';
import { supervisoryConsistent } from './position/supervisory-consistent.ts';
import { titleSeries } from './position/title-series.ts';
import { usaStaffingCharacters } from './position/usa-staffing-characters.ts';
import { accountsReady } from './requirements/accounts-ready.ts';
import { certificateWindow } from './requirements/certificate-window.ts';
import { formAComplete } from './requirements/form-a-complete.ts';
import { formAFreeze } from './requirements/form-a-freeze.ts';
import { formARouting } from './requirements/form-a-routing.ts';
import { formDates } from './requirements/form-dates.ts';
import { hiringOrder } from './requirements/hiring-order.ts';
import { offerComplete } from './requirements/offer-complete.ts';
import { offerOrder } from './requirements/offer-order.ts';
import { pdSentToOpm } from './requirements/pd-sent-to-opm.ts';
import { positionFundable } from './requirements/position-fundable.ts';
import { supportUnlikely } from './requirements/support-unlikely.ts';
import { verificationSigner } from './requirements/verification-signer.ts';
import { competencySupported } from './requirements/competency-supported.ts';
import { experienceSupported } from './requirements/experience-supported.ts';
import { requirementsKnown } from './requirements/requirements-known.ts';
import { verificationComplete } from './requirements/verification-complete.ts';
import { verificationYes } from './requirements/verification-yes.ts';
import type { Rule } from './rule.ts';

/** Rules about one subject. */
export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly Rule[];
}

/** Every rule by its subject, in the order in which they run and are listed. */
export const ruleGroups: readonly RuleGroup[] = [
  {
    title: 'Position and organization',
    rules: [
      seriesFormat,
      usaStaffingCharacters,
      titleSeries,
      gradeInterval,
      dutyStationSplit,
      seriesRationale,
      degreeRequired,
      supervisoryConsistent,
      leaderBasis,
      reasonExplained,
      coverComplete,
      flsaBasis,
      designationRecord,
      statusClassified,
    ],
  },
  {
    title: 'Duties',
    rules: [
      dutiesTotal100,
      dutiesCount,
      dutySmallShare,
      gradeControllingShare,
      dutyActionVerb,
      dutyDuplicate,
      otherDuties,
      dutyVague,
      personalName,
    ],
  },
  {
    title: 'Factors and grade',
    rules: [
      factorsComplete,
      factorLevel,
      gradePoints,
      evenGrade,
      standardsNamed,
      guideLevel,
      guideGs15,
      contactsAgree,
      factor1Count,
      factor1Traits,
      factor2Parts,
      factor3Names,
      factor5Errors,
      factor89Everyday,
      factor6Supervisor,
      levelQuoted,
      levelTextSignals,
    ],
  },
  {
    title: 'OPM requirement set',
    rules: [
      requirementsKnown,
      experienceSupported,
      competencySupported,
      verificationComplete,
      verificationYes,
      verificationSigner,
      supportUnlikely,
      formAComplete,
      formAFreeze,
      formARouting,
      formDates,
      positionFundable,
      accountsReady,
      pdSentToOpm,
      hiringOrder,
      offerOrder,
      offerComplete,
      certificateWindow,
    ],
  },
  {
    title: 'CX language',
    rules: [
      languageKnown,
      languageHoles,
      languageNone,
      languageDuplicate,
      languageDrift,
      languageAgency,
      languageWeight,
      staleReference,
    ],
  },
  {
    title: 'Performance plan',
    rules: [pwpPeriod, pwpWeights, pwpLevels, pwpCritical, pwpTraces, pwpMeasure, pwpSesElements],
  },
  {
    title: 'Plain language',
    rules: [sentenceLength, passiveVoice, shall, wordyPhrase, undefinedAcronym, readingGrade, slash],
  },
];

/** Every rule, in the order in which they run and are listed. */
export const allRules: readonly Rule[] = ruleGroups.flatMap((group) => group.rules);
