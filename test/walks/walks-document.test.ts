import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../../src/cli/project-root.js'

const ROOT = projectRoot()
const DOCUMENT = readFileSync(path.join(ROOT, 'docs', 'walks.md'), 'utf8')

/** One numbered line of a walk. */
interface Step {
  readonly number: number
  readonly file: string
  readonly exported: readonly string[]
  readonly calls: readonly Call[]
}

interface Call {
  readonly steps: readonly number[]
  /** The files that lie between the two, where they do not know each other. */
  readonly by: readonly string[]
}

const LINK = /\[[^\]]*\]\(([^)#]+)[^)]*\)/g
const STEP = /^(\d+)\. \[`([^`]+)`\]\([^)]+\) ?(.*)$/
const CALLS = /Calls (\d+(?:, \d+)*)(?: by (\[.*?\))\.(?= |$))?/g
/** What is written as code right behind a link to a file, or behind another such name: `; \`name\``. */
const NAMED_AFTER_LINK = /\[`(src\/[^`]+\.ts)`\]\([^)]+\)\s+`([A-Za-z]+)`/g

const walks = DOCUMENT.split(/^## /m)
  .slice(1)
  .map((text) => ({ title: text.split('\n')[0] ?? '', steps: text.split('\n').flatMap(toStep) }))

function toStep(line: string): readonly Step[] {
  const [, number, file, words = ''] = STEP.exec(line) ?? []
  if (number === undefined || file === undefined) return []
  const prose = words.split(/ Calls \d/)[0] ?? ''
  return [
    {
      number: Number(number),
      file,
      exported: [...prose.matchAll(/`([a-z][A-Za-z]+)`/g)]
        .map(([, name = '']) => name)
        .filter(isProbablyExport),
      calls: [...words.matchAll(CALLS)].map(([, steps = '', between = '']) => ({
        steps: steps.split(', ').map(Number),
        by: [...between.matchAll(/\[`([^`]+)`\]/g)].map(([, name = '']) => name),
      })),
    },
  ]
}

/** Names of functions have a capital inside or are one word of our own; `meta.source` and paths have other signs. */
function isProbablyExport(name: string): boolean {
  return /^[a-z]+([A-Z][a-z]*)*$/.test(name)
}

function read(file: string): string {
  return readFileSync(path.join(ROOT, file), 'utf8')
}

/** Which files of the project a file imports, types included. */
function importsOf(file: string): readonly string[] {
  return [...read(file).matchAll(/from '(\.[^']+)\.js'/g)].map(([, target = '']) =>
    path.posix.join(path.posix.dirname(file), `${target}.ts`),
  )
}

function exportsOf(file: string): readonly string[] {
  return [...read(file).matchAll(/^export (?:async )?(?:function\*?|const|class) (\w+)/gm)].map(
    ([, name = '']) => name,
  )
}

/** Whether one of two files imports the other. */
function knows(one: string, other: string): boolean {
  return importsOf(one).includes(other) || importsOf(other).includes(one)
}

/** What a call claims and the imports do not bear out. */
function untrue(step: Step, { steps, by }: Call, all: readonly Step[]): readonly string[] {
  return steps.flatMap((number) => {
    const called = all.find((one) => one.number === number)?.file
    if (called === undefined) return [`step ${step.number} calls ${number}, which is not there`]
    if (by.length === 0) {
      return importsOf(step.file).includes(called) ? [] : [`${step.file} does not import ${called}`]
    }
    return [...by, called].flatMap((file, index) => {
      const before = index === 0 ? step.file : (by[index - 1] ?? '')
      return knows(before, file) ? [] : [`neither of ${before} and ${file} imports the other`]
    })
  })
}

describe('docs/walks.md', () => {
  it('tells three walks, their steps numbered without gaps', () => {
    expect(walks.map(({ title }) => title)).toEqual([
      'A partner posts',
      'A clinician opens a record',
      'An auditor asks who looked',
    ])
    for (const { steps } of walks) {
      expect(steps.length).toBeGreaterThan(10)
      expect(steps.map(({ number }) => number)).toEqual(steps.map((_step, index) => index + 1))
    }
  })

  it('links to nothing that is not there, and to the glossary', () => {
    const links = [...DOCUMENT.matchAll(LINK)].map(([, link = '']) => link)

    expect(links.filter((link) => !existsSync(path.join(ROOT, 'docs', link)))).toEqual([])
    expect(links).toContain('glossary.md')
  })

  it('links each file by the path that it shows', () => {
    const shown = [...DOCUMENT.matchAll(/\[`((?:src|test)[^`]*)`\]\(([^)]+)\)/g)]

    expect(shown.filter(([, name = '', link]) => link !== `../${name}`).map(([text]) => text)).toEqual([])
  })

  it('names for each step but a thread what its file really exports', () => {
    for (const { steps } of walks) {
      for (const { file, exported } of steps) {
        expect(file.endsWith('-thread.ts') || exported.length > 0).toBe(true)
        expect({ file, exported: exported.filter((name) => !exportsOf(file).includes(name)) }).toEqual({
          file,
          exported: [],
        })
      }
    }
  })

  it('names what the other files that it mentions really export', () => {
    const named = [...DOCUMENT.matchAll(NAMED_AFTER_LINK)].map(([, file = '', name = '']) => ({ file, name }))

    expect(named.length).toBeGreaterThan(50)
    expect(named.filter(({ file, name }) => !exportsOf(file).includes(name))).toEqual([])
  })

  it('says "calls" only where one file imports the other, or the files between them do', () => {
    for (const { steps } of walks) {
      expect(steps.flatMap((step) => step.calls.flatMap((call) => untrue(step, call, steps)))).toEqual([])
    }
  })

  it('reaches every step of a walk from its first one', () => {
    for (const { steps } of walks) {
      const called = new Set(steps.flatMap(({ calls }) => calls.flatMap(({ steps: numbers }) => numbers)))
      expect(steps.slice(1).filter(({ number }) => !called.has(number))).toEqual([])
    }
  })
})

describe('README.md and its neighbours', () => {
  const readme = read('README.md')

  it('link to nothing that is not there', () => {
    const broken = [
      'README.md',
      'CHANGELOG.md',
      'docs/operate.md',
      'docs/hapi.md',
      'docs/glossary.md',
    ].flatMap((file) =>
      [...read(file).matchAll(LINK)]
        .map(([, link = '']) => link)
        .filter((link) => !/^https?:/.test(link) && !existsSync(path.join(ROOT, path.dirname(file), link)))
        .map((link) => `${file}: ${link}`),
    )

    expect(broken).toEqual([])
  })

  it('name each variable of the environment that the configuration reads, and no other', () => {
    const names = (text: string, pattern: RegExp): readonly string[] =>
      [...text.matchAll(pattern)].map(([, name = '']) => name).sort()

    expect(names(readme, /^\| `([A-Z_]+)` \|/gm)).toEqual(
      names(read('src/config/config.ts'), /^ {2}([A-Z_]+): /gm),
    )
  })
})
