import type { Path } from '../diagnostics/diagnostic.ts';
import { locate, type SourceNode } from '../source/source-document.ts';
import type { SourceFinding } from '../source/source-finding.ts';
import type { LibraryData, Worded } from './library.ts';

/** Ids as people quote them to each other; drafts name texts by them, as keys too. */
const idPattern = /^[A-Za-z0-9](?:[\w.-]*[A-Za-z0-9])?$/;

/** What a text of a section has to have beside its wording. */
const needs = { contacts: ['factor'], competency: ['name', 'levels'], goal: ['activities'] } as const;

/**
 * Says what in a library would print something wrong or nothing, though each key has a value that it may have: ids that
 * two texts have, holes that are not in their text, and what a section lacks.
 */
export function checkLibrary({ texts }: LibraryData, root: SourceNode): SourceFinding[] {
  const findings: SourceFinding[] = [];
  const add = (path: Path, message: string, fix: string, rule = 'wrong-type'): void => {
    findings.push({ rule, message, fix, span: locate(root, path) });
  };
  const ids = new Set<string>();
  const checkId = (id: string, path: Path): void => {
    if (!idPattern.test(id)) {
      add(path, `Unexpected id "${id}", expected letters, digits and hyphens.`, 'Type an id such as NPS-D1.');
    } else if (ids.has(id)) {
      add(
        path,
        `Unexpected second text "${id}", expected each id once.`,
        'Give one of them another id.',
        'taken-id',
      );
    }
    ids.add(id);
  };
  const checkHoles = ({ text, holes = [] }: Worded, path: Path): void => {
    const stoodFor = new Set<string>();
    for (const [index, { replaces }] of holes.entries()) {
      const at = [...path, 'holes', index, 'replaces'];
      if (!text.includes(replaces)) {
        add(
          at,
          `Unexpected words "${replaces}", expected words of the text that this hole stands for.`,
          'Copy the words from the text, signs and capitals included.',
        );
      } else if (stoodFor.has(replaces)) {
        add(at, `Unexpected second hole for "${replaces}", expected one.`, 'Take one of them out.');
      }
      stoodFor.add(replaces);
    }
  };
  for (const [index, one] of texts.entries()) {
    const path = ['texts', index];
    checkId(one.id, [...path, 'id']);
    checkHoles(one, path);
    for (const [at, level] of (one.levels ?? []).entries()) checkHoles(level, [...path, 'levels', at]);
    for (const [at, activity] of (one.activities ?? []).entries()) {
      checkId(activity.id, [...path, 'activities', at, 'id']);
      checkHoles(activity, [...path, 'activities', at]);
    }
    const needed: readonly (keyof typeof one)[] =
      one.section in needs ? needs[one.section as keyof typeof needs] : [];
    for (const key of needed) {
      if (one[key] !== undefined) continue;
      add(
        [...path, 'section'],
        `Unexpected text for ${one.section} without "${key}", expected one.`,
        key === 'factor' ? 'Add factor: 6 or factor: 7.' : `Add a line "${key}: …".`,
        'missing-key',
      );
    }
  }
  return findings;
}
