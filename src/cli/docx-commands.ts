// The bundle of the commands that check Word files, loaded when one of them runs.
export { checkWord } from '../accessibility/check-word.ts';
export { checkDocxFiles } from './check-docx.ts';
export { wordExplanations } from './word-rule-parts.ts';
