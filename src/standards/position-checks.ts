import type { ValueOf } from '../form/form.ts';
import { choice, code, list, prose, section } from '../form/scalars.ts';

/** Words for the rules about supervisors and team leaders. */
export const positionChecksSchema = /* @__PURE__ */ (() =>
  section('Supervisors and team leaders.', {
    standard: choice('Which standard.', ['position-checks']),
    title: prose('Title.'),
    supervisorTitles: list('Words of a title that say that the position supervises.', code('A word.')),
    leaderGuides: list('Names that mean the guide for team leaders.', prose('A name.')),
  }))();

/** Words for the rules about supervisors and team leaders, as data. */
export type PositionChecks = ValueOf<typeof positionChecksSchema>;
