// The bundle of the commands that read and check, loaded when one of them runs.
export { checklist } from './checklist.ts';
export { explain } from './explain.ts';
export { grade } from './grade.ts';
export { init } from './init.ts';
export { language } from './language.ts';
export { merge } from './merge.ts';
export { report } from './report.ts';
export { schema } from './schema.ts';
export { trace } from './trace.ts';
export { validate } from './validate.ts';
