import { type Hazard, type HazardLog, toScore } from './hazard.js'

/** The hazard log as a page that a clinical safety officer reads. */
export function toMarkdown({ standard, scale, hazards }: HazardLog): string {
  return [
    '# Hazard log',
    '',
    `In the shape of ${standard}. Each control names the tests that show it; the build fails where one of them is missing or does`,
    'not pass. This page is made of [hazard-log.json](hazard-log.json) by `npm run hazard-log`; an operator takes it over into',
    'their own safety case (DCB0160), with their own names for the owners.',
    '',
    `Severity 1–5: ${scale.severity.join(', ')}. Likelihood 1–5: ${scale.likelihood.join(', ')}. A risk is one times the other.`,
    '',
    '| # | Hazard | Risk before | Risk that is left | Owner |',
    '| --- | --- | --- | --- | --- |',
    ...hazards.map(toRow),
    '',
    ...hazards.flatMap(toChapter),
  ].join('\n')
}

function toRow({ id, hazard, initialRisk, residualRisk, owner }: Hazard): string {
  return `| [${id}](#${id.toLowerCase()}) | ${hazard} | ${toScore(initialRisk)} | ${toScore(residualRisk)} | ${owner} |`
}

function toChapter(hazard: Hazard): readonly string[] {
  const { id, cause, effect, initialRisk, residualRisk, owner, controls, left } = hazard
  return [
    `## ${id}`,
    '',
    `**${hazard.hazard}.**`,
    '',
    `- Cause: ${cause}.`,
    `- Effect: ${effect}.`,
    `- Risk before: severity ${initialRisk.severity}, likelihood ${initialRisk.likelihood}. Left: severity ${residualRisk.severity}, likelihood ${residualRisk.likelihood}.`,
    `- Owner: ${owner}.`,
    ...controls.flatMap(({ control, tests }) => [
      `- Control: ${control}.`,
      ...tests.map(({ file, title }) => `  - [${file}](../test/${file}): ${title}`),
    ]),
    ...(left === undefined ? [] : [`- Not controlled: ${left}`]),
    '',
  ]
}
