import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readCodeSets } from '../../src/adapters/read-code-sets.js'
import { projectRoot } from '../../src/cli/project-root.js'
import { manyCodes, someCodeSets } from '../support/some-code-sets.js'

describe('readCodeSets', () => {
  let dataDir: string

  beforeEach(() => {
    dataDir = mkdtempSync(path.join(tmpdir(), 'code-sets-'))
  })
  afterEach(() => {
    rmSync(dataDir, { recursive: true })
  })

  function read(): ReturnType<typeof readCodeSets> {
    return readCodeSets({ dataDir, root: projectRoot() })
  }

  function load(text: string): void {
    mkdirSync(path.join(dataDir, 'labels'), { recursive: true })
    writeFileSync(path.join(dataDir, 'labels', 'code-sets.json'), text)
  }

  it('says that those which come along are a sample', async () => {
    const { codeSets, warnings } = await read()
    expect(codeSets.ofCode(undefined, '86406008').map(({ id }) => id)).toEqual(['hiv'])
    expect(warnings.join()).toMatch(/SAMPLE.*docs\/operate\.md/)
  })

  it('says nothing of the own ones of an operator, of 5,000 codes, and knows each', async () => {
    const codes = manyCodes(5000)
    load(someCodeSets({ version: '2026-10', codes }))
    const { codeSets, warnings } = await read()
    expect(warnings).toEqual([])
    expect(codeSets.version).toMatch(/^2026-10\+[0-9a-f]{12}$/)
    expect(codes.filter((code) => codeSets.ofCode('http://snomed.info/sct', code).length === 0)).toEqual([])
    expect(codeSets.ofCode('http://snomed.info/sct', '86406008')).toEqual([])
  })

  it('still says so of a sample to which something was added', async () => {
    load(someCodeSets({ version: '2026-11f-illustrative, and ours', codes: ['195967001'] }))
    expect((await read()).warnings.join()).toContain('SAMPLE')
  })

  it('has another version for another file, though nobody raised it', async () => {
    load(someCodeSets({ version: '7', codes: ['195967001'] }))
    const before = (await read()).codeSets.version
    load(someCodeSets({ version: '7', codes: ['195967001', '59621000'] }))
    expect((await read()).codeSets.version).not.toBe(before)
  })

  it.each([
    ['is not JSON', '{', /code-sets\.json: The code sets cannot be used: .*Nothing is served without labels/],
    ['is empty', '', /code-sets\.json: The code sets cannot be used/],
    ['is a ValueSet', '{"resourceType":"ValueSet"}', /code-sets\.json: .*systems must be an object/],
    [
      'has a code of a system that it does not name',
      someCodeSets({ codes: ['195967001'], system: 'read-v2' }),
      /sets\[0\]\.codes\[0\]\.system is not among the systems of the file/,
    ],
  ])('refuses a file that %s, with its name, the place and what to do', async (_how, text, why) => {
    load(text)
    await expect(read()).rejects.toThrow(why)
  })

  it('refuses what cannot be read, and does not take the sample in its place', async () => {
    mkdirSync(path.join(dataDir, 'labels', 'code-sets.json'), { recursive: true })
    await expect(read()).rejects.toThrow(/code-sets\.json: EISDIR/)
  })
})
