import { dutiesTotal100 } from './duties/duties-total-100.ts';
import { evenGrade } from './factors/even-grade.ts';
import { factorLevel } from './factors/factor-level.ts';
import { factorsComplete } from './factors/factors-complete.ts';
import { gradePoints } from './factors/grade-points.ts';
import { guideGs15 } from './factors/guide-gs15.ts';
import { standardsNamed } from './factors/standards-named.ts';
import { pwpCritical } from './plan/pwp-critical.ts';
import { pwpLevels } from './plan/pwp-levels.ts';
import { pwpMeasure } from './plan/pwp-measure.ts';
import { pwpPeriod } from './plan/pwp-period.ts';
import { pwpSesElements } from './plan/pwp-ses-elements.ts';
import { pwpTraces } from './plan/pwp-traces.ts';
import { pwpWeights } from './plan/pwp-weights.ts';
import { competencySupported } from './requirements/competency-supported.ts';
import { experienceSupported } from './requirements/experience-supported.ts';
import { requirementsKnown } from './requirements/requirements-known.ts';
import { verificationComplete } from './requirements/verification-complete.ts';
import { verificationYes } from './requirements/verification-yes.ts';
import type { Rule } from './rule.ts';

/** Every rule, in the order in which they run and are listed. */
export const allRules: readonly Rule[] = [
  // Duties
  dutiesTotal100,
  // Factors and grade
  factorsComplete,
  factorLevel,
  gradePoints,
  evenGrade,
  standardsNamed,
  guideGs15,
  // OPM requirement set
  requirementsKnown,
  experienceSupported,
  competencySupported,
  verificationComplete,
  verificationYes,
  // Performance plan
  pwpPeriod,
  pwpWeights,
  pwpLevels,
  pwpCritical,
  pwpTraces,
  pwpMeasure,
  pwpSesElements,
];
