// The bundle of the commands that write documents, loaded when one of them runs.
export { exportDrafts } from './export-drafts.ts';
export { verify } from './verify.ts';
