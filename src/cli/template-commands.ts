// The bundle of the command about document templates, loaded when it runs.
export { templates } from './templates.ts';
export { templateReports } from './templates-check.ts';
export { compileOwnTemplates, readOwnTemplates } from './own-templates.ts';
