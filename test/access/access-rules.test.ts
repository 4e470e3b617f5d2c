import { readFileSync } from 'node:fs'
import path from 'node:path'
import {
  RULES_THAT_ALWAYS_HOLD,
  RULES_THAT_BROKEN_GLASS_SETS_ASIDE,
  type Rule,
} from '../../src/access/access-rules.js'
import { LABEL_RULES_AT_HOME, LABEL_RULES_FOR_DELEGATES } from '../../src/access/decide-delegate-label.js'
import { LABEL_RULES } from '../../src/access/decide-label.js'
import { projectRoot } from '../../src/cli/project-root.js'

const DOCUMENT = readFileSync(path.join(projectRoot(), 'docs', 'access.md'), 'utf8')

/** The lines of a table of the document, as they are printed for these rules. */
function toLines(rules: readonly Rule[], first: number): readonly string[] {
  return rules.map(
    ({ reasons, when }, place) =>
      `| ${first + place} | ${when} | ${reasons.map((reason) => `\`${reason}\``).join(', ')} |`,
  )
}

/** What stands in the document under a heading: the lines of its table, without its head. */
function linesUnder(heading: string): readonly string[] {
  const section = DOCUMENT.split(`### ${heading}\n`)[1]?.split(/^##/m)[0] ?? ''
  return section.split('\n').filter((line) => /^\| \d/.test(line))
}

describe('the rules, as those read them who govern it', () => {
  it('stand in the document in the order and the words of the code: those that always hold', () => {
    expect(linesUnder('These always hold')).toEqual(toLines(RULES_THAT_ALWAYS_HOLD, 1))
  })

  it('and those that a broken glass sets aside', () => {
    const first = RULES_THAT_ALWAYS_HOLD.length + 1
    expect(linesUnder('These a broken glass sets aside')).toEqual(
      toLines(RULES_THAT_BROKEN_GLASS_SETS_ASIDE, first),
    )
  })

  it.each([
    ['To people at work', LABEL_RULES],
    ['To people at home, of whosever record', LABEL_RULES_AT_HOME],
    ['To who acts for somebody else', LABEL_RULES_FOR_DELEGATES],
  ] as const)('and those about what of an open record is shown: %s', (heading, rules) => {
    expect(linesUnder(heading)).toEqual(
      rules.map(
        ({ when, cover, reason }: { when: string; cover: string; reason?: string }, place) =>
          `| ${place + 1} | ${when} | ${reason === undefined ? cover : `${cover}, \`${reason}\``} |`,
      ),
    )
  })

  it('have each reason once', () => {
    const rules: readonly Rule[] = [...RULES_THAT_ALWAYS_HOLD, ...RULES_THAT_BROKEN_GLASS_SETS_ASIDE]
    const reasons = rules.flatMap((rule) => rule.reasons)
    expect(new Set(reasons).size).toBe(reasons.length)
  })
})
