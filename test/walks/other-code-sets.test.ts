import { WALKTHROUGH } from '../../src/demo/walkthrough.js'
import { allOfTheRecord } from '../support/read-model.js'
import { someCodeSets } from '../support/some-code-sets.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

const NUMBERS = WALKTHROUGH.map(({ nhsNumber }) => nhsNumber)

describe('an operator loads code sets of their own', () => {
  let app: TestApp

  beforeAll(async () => {
    app = await startTestApp({ demo: 3 })
  }, 120_000)
  afterAll(() => app.close())

  async function told(by: TestApp): Promise<readonly string[]> {
    return (await allOfTheRecord(by, NUMBERS)).flatMap(({ everything }) => everything)
  }

  /** What others than the practice that asks have sent; of its own it is shown everything. */
  function ofOthers(entries: readonly string[], code: string): readonly string[] {
    return entries.filter(
      (entry) => entry.includes(`"${code}"`) && !entry.includes('"source":"urn:ods:Z99001"'),
    )
  }

  /** What another source says that something is, in SNOMED CT. */
  function aCode(entries: readonly string[]): string {
    const all = ofOthers(entries, 'http://snomed.info/sct').join('\n')
    return (
      /"code":\{"coding":\[\{"system":"http:\/\/snomed.info\/sct","code":"(\d{6,18})"/.exec(all)?.[1] ?? ''
    )
  }

  it('is told at every start that the sample is not enough, until they have', async () => {
    expect(app.printed()).toContain('SAMPLE')
    const other = await startTestApp({ besides: app, codeSets: someCodeSets({ codes: ['195967001'] }) })
    expect(other.printed()).not.toContain('SAMPLE')
    await other.close()
  })

  it('sees what is stored already labelled anew by the gateway that was started with them, though the version is the same', async () => {
    const before = await told(app)
    const code = aCode(before)
    expect(code).not.toBe('')
    expect(ofOthers(before, code).length).toBeGreaterThan(0)

    const harmless = await startTestApp({ besides: app, codeSets: someCodeSets({ codes: ['123456789'] }) })
    expect(ofOthers(await told(harmless), code).length).toBeGreaterThan(0)
    await harmless.close()

    const stricter = await startTestApp({ besides: app, codeSets: someCodeSets({ codes: [code] }) })
    const after = await told(stricter)
    expect(after.length).toBeGreaterThan(10)
    expect(ofOthers(after, code)).toEqual([])
    await stricter.close()
  })
})
