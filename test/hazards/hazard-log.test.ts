import { existsSync, readFileSync } from 'node:fs'
import { findUnproven } from './find-unproven.js'
import type { HazardLog } from './hazard.js'
import { readHazardLog } from './read-hazard-log.js'
import { toMarkdown } from './to-markdown.js'

describe('the hazard log', () => {
  const log = readHazardLog()

  it('has each hazard once, in order', () => {
    const ids = log.hazards.map(({ id }) => id)

    expect(ids).toEqual([...new Set(ids)].toSorted())
  })

  it('stands on its page as it stands in its data (npm run hazard-log makes the page anew)', () => {
    expect(readFileSync('docs/hazard-log.md', 'utf8')).toBe(toMarkdown(log))
  })

  it('names tests in files that are there', () => {
    const files = new Set(
      log.hazards.flatMap(({ controls }) => controls.flatMap(({ tests }) => tests.map(({ file }) => file))),
    )

    expect([...files].filter((file) => !existsSync(`test/${file}`))).toEqual([])
  })

  it('names a test of many cases by the words before what differs, for those stand in the title of each', () => {
    const titles = log.hazards.flatMap(({ controls }) =>
      controls.flatMap(({ tests }) => tests.map(({ title }) => title)),
    )

    expect(titles.filter((title) => /%[a-z#]|\$[a-z]/iu.test(title))).toEqual([])
  })
})

describe('a control of the hazard log', () => {
  const [first] = readHazardLog().hazards
  const one: HazardLog = {
    ...readHazardLog(),
    hazards: first
      ? [
          {
            ...first,
            controls: [
              {
                control: 'a lamp is lit',
                tests: [{ file: 'lamps/lamp.test.ts', title: 'is lit' }],
              },
            ],
          },
        ]
      : [],
  }
  const ran = { file: 'lamps/lamp.test.ts', fullName: 'a lamp is lit at night', status: 'passed' }

  it('is shown by a test of that file whose title has its words, and that passed', () => {
    expect(findUnproven(one, [ran])).toEqual([])
  })

  it.each([
    ['the test did not pass', [{ ...ran, status: 'failed' }]],
    ['the test did not pass', [{ ...ran, status: 'pending' }]],
    ['the test did not pass', [ran, { ...ran, fullName: 'a lamp is lit by day', status: 'failed' }]],
    ['there is no such test', [{ ...ran, file: 'lamps/other.test.ts' }]],
    ['there is no such test', [{ ...ran, fullName: 'a lamp is dark' }]],
    ['there is no such test', []],
  ])('is not shown, and the build fails: %s', (fault, tests) => {
    expect(findUnproven(one, tests)).toEqual([`HZ01: ${fault}: lamps/lamp.test.ts, "is lit"`])
  })
})
