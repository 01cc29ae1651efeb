import { dutiesCount } from './duties/duties-count.ts';
import { dutiesTotal100 } from './duties/duties-total-100.ts';
import { dutyActionVerb } from './duties/duty-action-verb.ts';
import { dutyDuplicate } from './duties/duty-duplicate.ts';
import { dutySmallShare } from './duties/duty-small-share.ts';
import { gradeControllingShare } from './duties/grade-controlling-share.ts';
import { otherDuties } from './duties/other-duties.ts';
import { evenGrade } from './factors/even-grade.ts';
import { factorLevel } from './factors/factor-level.ts';
import { factorsComplete } from './factors/factors-complete.ts';
import { gradePoints } from './factors/grade-points.ts';
import { guideGs15 } from './factors/guide-gs15.ts';
import { standardsNamed } from './factors/standards-named.ts';
import { languageAgency } from './language/language-agency.ts';
import { languageDrift } from './language/language-drift.ts';
import { languageDuplicate } from './language/language-duplicate.ts';
import { languageHoles } from './language/language-holes.ts';
import { languageKnown } from './language/language-known.ts';
import { languageNone } from './language/language-none.ts';
import { languageWeight } from './language/language-weight.ts';
import { staleReference } from './language/stale-reference.ts';
import { pwpCritical } from './plan/pwp-critical.ts';
import { pwpLevels } from './plan/pwp-levels.ts';
import { pwpMeasure } from './plan/pwp-measure.ts';
import { pwpPeriod } from './plan/pwp-period.ts';
import { pwpSesElements } from './plan/pwp-ses-elements.ts';
import { pwpTraces } from './plan/pwp-traces.ts';
import { pwpWeights } from './plan/pwp-weights.ts';
import { degreeRequired } from './position/degree-required.ts';
import { dutyStationSplit } from './position/duty-station-split.ts';
import { gradeInterval } from './position/grade-interval.ts';
import { seriesFormat } from './position/series-format.ts';
import { seriesRationale } from './position/series-rationale.ts';
import { statusClassified } from './position/status-classified.ts';
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
    ],
  },
  {
    title: 'Factors and grade',
    rules: [factorsComplete, factorLevel, gradePoints, evenGrade, standardsNamed, guideGs15],
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
];

/** Every rule, in the order in which they run and are listed. */
export const allRules: readonly Rule[] = ruleGroups.flatMap((group) => group.rules);
