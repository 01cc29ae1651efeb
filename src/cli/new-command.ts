// The bundle of `cxpd new`, loaded when it runs.
export { newDraft } from './new.ts';
