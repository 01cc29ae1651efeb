// The bundle of `cxpd new`, loaded when it runs.
export { answersSchema } from './answers-schema.ts';
export { newDraft } from './new.ts';
