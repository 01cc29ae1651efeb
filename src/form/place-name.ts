import type { Path } from '../diagnostics/diagnostic.ts';

/** What one item of a list is called. */
const itemNames: Readonly<Record<string, string>> = {
  duties: 'duty',
  tasks: 'task',
  statements: 'statement',
  dutyStations: 'duty station',
  subdivisions: 'subdivision',
  conditionsOfEmployment: 'condition',
  standards: 'standard',
  competencies: 'competency',
  goals: 'goal',
  activities: 'activity',
  elements: 'element',
  requirements: 'requirement',
  objectives: 'objective',
  supports: 'id',
};

/** A place as people say it: `"percent" of duty 1`, `task 2 of duty 1`, `"grade" of position`; items count from 1. */
export function placeName(path: Path): string {
  const names: string[] = [];
  for (const [index, step] of path.entries()) {
    if (typeof step === 'string') {
      if (typeof path[index + 1] !== 'number') names.unshift(index === path.length - 1 ? `"${step}"` : step);
    } else {
      const list = String(path[index - 1]);
      names.unshift(`${itemNames[list] ?? `item of "${list}", number`} ${step + 1}`);
    }
  }
  return names.length === 0 ? 'the file' : names.join(' of ');
}
