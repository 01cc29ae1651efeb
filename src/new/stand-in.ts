import type { Plain } from '../form/to-plain.ts';
import { type DraftTree, isMap, layOver, listAt } from './draft-tree.ts';

/**
 * A draft that is not complete yet, with stand-ins for what every draft must have, so that the checks of the rest can
 * run. What the checks say of the stand-ins themselves is nothing that anybody typed.
 */
export function withStandIns(tree: DraftTree): DraftTree {
  const least: DraftTree = {
    cxpd: '1',
    position: { title: 'Position', payPlan: 'GS', series: '0301' },
    organization: { agency: 'Agency' },
  };
  const duties = listAt(tree, ['duties']);
  const whole = (duties.length === 0 ? [{}] : duties).map((duty, index): Plain => {
    const given = isMap(duty) ? duty : {};
    return { title: `Duty number ${index}`, percent: '10', tasks: [`Leads matter ${index}.`], ...given };
  });
  return { ...layOver(least, tree), duties: whole };
}
