// The bundle of the reports for other programs, loaded when one of them is asked for.
export { renderGithubAnnotations } from '../reporters/github-report.ts';
export { renderJunitReport } from '../reporters/junit-report.ts';
export { renderMarkdownReport } from '../reporters/markdown-report.ts';
export { renderSarifReport } from '../reporters/sarif-report.ts';
