import type { CodeSets } from '../../../src/access/labels/code-sets/code-sets.js'
import type { Lens } from '../../../src/access/lens.js'
import { createAssembler, type RecordToAssemble } from '../../../src/record/assembly/assemble-parts.js'
import { readLenses } from '../../../src/surfaces/portal/lenses/read-lenses.js'
import { createRenderRecord } from '../../../src/surfaces/portal/render-record/render-record.js'
import { createThreadAssembler } from '../../../src/wiring/assembly/thread-assembler.js'
import { aLens } from '../../support/a-lens.js'
import { aPerson, aResource, DIRECTORY, type ResourceContent } from '../../support/a-record.js'
import { bigPerson } from '../../support/big-person.js'
import { CODE_SETS } from '../../support/code-sets.js'
import { HEADING_MAP } from '../../support/heading-map.js'

const BASE_URL = 'https://record.example'
const RELEASE = 'test'
const root = process.cwd()

const codeSetsOf = ({ text, version }: CodeSets): Pick<CodeSets, 'text' | 'version'> => ({ text, version })

const here = createAssembler({
  baseUrl: BASE_URL,
  directory: DIRECTORY,
  release: RELEASE,
  codeSets: CODE_SETS,
  headingMap: HEADING_MAP,
  render: createRenderRecord({ root, lenses: readLenses({ root }) }),
})

function aRecordOf(size: number, lens: Lens = aLens()): RecordToAssemble {
  const entries = bigPerson('9990000018', size).entry.slice(1)
  return {
    person: aPerson(),
    resources: entries.map(({ resource }, index) =>
      aResource(resource as ResourceContent, {
        labelClass: index % 10 === 3 ? 'V' : 'N',
        id: `r${String(index)}`,
      }),
    ),
    state: { version: 1, sources: [] },
    lens,
    today: '2026-11-23',
    toldApart: [],
    heldBack: [],
    redacted: [],
    replaced: [],
  }
}

const SHORT = 20
const LONG = 450

describe('a long record is assembled in a thread', () => {
  const assembler = createThreadAssembler({
    here,
    directory: DIRECTORY,
    start: { root, baseUrl: BASE_URL, release: RELEASE, codeSets: codeSetsOf(CODE_SETS) },
  })
  afterAll(async () => assembler.close())

  it('into the same bytes as where it is asked for, with what the reader may not see left out of pages', async () => {
    const record = aRecordOf(LONG)
    const made = await assembler.assemble(record)
    const expected = here.assemble(record)

    expect(made.parts.map(({ part, labelClass }) => `${part} ${labelClass}`)).toEqual(
      expected.parts.map(({ part, labelClass }) => `${part} ${labelClass}`),
    )
    const differing = made.parts.filter(
      ({ body }, index) => Buffer.compare(body, expected.parts[index]?.body ?? Buffer.alloc(0)) !== 0,
    )
    expect(differing.map(({ part }) => part)).toEqual([])
    expect(made.parts.map((part) => ({ ...part, body: undefined }))).toEqual(
      expected.parts.map((part) => ({ ...part, body: undefined })),
    )
  })

  it('and asks the lens of the permit, never one of its own', async () => {
    const asked: string[] = []
    const own = aLens()
    const lens: Lens = {
      ...own,
      coverOf(labelClass) {
        asked.push(labelClass)
        return own.coverOf(labelClass)
      },
    }
    await assembler.assemble(aRecordOf(LONG, lens))
    expect(asked).toEqual(expect.arrayContaining(['N||Z99001', 'V||Z99001']))
    expect(new Set(asked).size).toBe(asked.length)
  })

  it('while a short one that comes after it is ready before it', async () => {
    const order: string[] = []
    const long = Promise.resolve(assembler.assemble(aRecordOf(LONG))).then(() => order.push('long'))
    const short = Promise.resolve(assembler.assemble(aRecordOf(SHORT))).then(() => order.push('short'))
    await Promise.all([long, short])
    expect(order).toEqual(['short', 'long'])
  })

  it('and what goes wrong there is told to who waits for it, and to nobody after', async () => {
    const broken: Lens = {
      ...aLens(),
      coverOf: () => {
        throw new Error('The lens has no answer.')
      },
    }
    await expect(assembler.assemble(aRecordOf(LONG, broken))).rejects.toThrow('The lens has no answer.')
    await expect(Promise.resolve(assembler.assemble(aRecordOf(LONG)))).resolves.toHaveProperty('parts')
  })
})

/** The version of the gateway's own has a digest behind it, that of the file has none. */
describe('what a thread makes', () => {
  const codeSets = { ...CODE_SETS, version: `${CODE_SETS.version}+0123456789ab` }
  const versioned = createAssembler({
    baseUrl: BASE_URL,
    directory: DIRECTORY,
    release: RELEASE,
    codeSets,
    headingMap: HEADING_MAP,
    render: createRenderRecord({ root, lenses: readLenses({ root }) }),
  })
  const inThread = (sets: CodeSets): ReturnType<typeof createThreadAssembler> =>
    createThreadAssembler({
      here: versioned,
      directory: DIRECTORY,
      start: { root, baseUrl: BASE_URL, release: RELEASE, codeSets: codeSetsOf(sets) },
    })

  it('is found again by the id by which it is asked for, so that no later page is made anew', async () => {
    const assembler = inThread(codeSets)
    const record = aRecordOf(LONG)
    const made = await assembler.assemble(record)
    await assembler.close()

    expect(new Set(made.parts.map((part) => part.assembler))).toEqual(
      new Set([assembler.idFor(record.state)]),
    )
  })

  it('is not taken where it could not be found again', async () => {
    const assembler = inThread(CODE_SETS)
    await expect(assembler.assemble(aRecordOf(LONG))).rejects.toThrow('other settings')
    await assembler.close()
  })
})

describe('a thread that assembles', () => {
  it('ends with the gateway, and who waits is told', async () => {
    const assembler = createThreadAssembler({
      here,
      directory: DIRECTORY,
      start: { root, baseUrl: BASE_URL, release: RELEASE, codeSets: codeSetsOf(CODE_SETS) },
    })
    const waiting = Promise.resolve(assembler.assemble(aRecordOf(LONG)))
    await Promise.all([expect(waiting).rejects.toThrow('has ended'), assembler.close()])
  })
})
