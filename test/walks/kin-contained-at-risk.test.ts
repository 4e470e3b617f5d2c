import { rebuildDatabase } from '../../src/cli/commands/rebuild-command.js'
import { NHS_NUMBER_SYSTEM, type NhsNumber } from '../../src/fhir/nhs-number.js'
import { ODS_CODE_SYSTEM } from '../../src/fhir/ods-code.js'
import { CONFIDENTIALITY_SYSTEM } from '../../src/fhir/profiles.js'
import { aTestNhsNumber } from '../support/nhs-numbers.js'
import { postAbout } from '../support/post-about.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

type Resource = Readonly<Record<string, unknown>>

const mothersNumber = aTestNhsNumber(892)
const spaced = `${mothersNumber.slice(0, 3)} ${mothersNumber.slice(3, 6)} ${mothersNumber.slice(6)}`
const PLACES = /07700900778|Shelter Lane|KT98/
const places = {
  telecom: [{ system: 'phone', value: '07700900778' }],
  address: [{ line: ['12 Shelter Lane'], postalCode: 'KT98 9ZZ' }],
}
const TEAM: Resource = {
  resourceType: 'CareTeam',
  status: 'active',
  period: { start: '2026-11-01' },
  participant: [{ member: { identifier: { system: ODS_CODE_SYSTEM, value: 'RHM99' } } }],
}

/** What her daughter said, with the mother inside of it and nowhere else. */
const saidBy = (mother: Resource): Resource => ({
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'Sleeps well' },
  valueString: 'yes',
  contained: [{ id: 'mum', name: [{ family: 'Riskmum', given: ['Dora'] }], ...places, ...mother }],
  ...(mother['resourceType'] === 'Patient'
    ? { focus: [{ reference: '#mum' }] }
    : { performer: [{ reference: '#mum' }] }),
})

describe('a mother at risk, whom the record of her child names by NHS number inside of something else alone', () => {
  let app: TestApp

  const post = (number: NhsNumber, patient: Resource, resources: readonly Resource[]): Promise<void> =>
    postAbout(app, { number, patient, by: 'st-annes-hospital' }, resources)

  async function fhir(path: string): Promise<string> {
    const authorization = `Bearer ${await app.accountToken('mh.nurse')}`
    return (await fetch(`${app.baseUrl}/fhir/${path}`, { headers: { authorization } })).text()
  }

  async function personOf(number: NhsNumber): Promise<string> {
    const [row] = await app.database.query<{ readonly person: string }>(
      'select person_id as person from persons where nhs_number = $1',
      [number],
    )
    return row?.person ?? ''
  }

  /** Where in a child's record it is told where she lives or how she is reached. */
  async function toldAt(number: NhsNumber): Promise<readonly string[]> {
    const child = await personOf(number)
    const found = await fhir(`Observation?patient=${child}`)
    const observation = /Observation\/([0-9a-f-]{32,36})/.exec(found)?.[1] ?? ''
    expect(found).toContain('Sleeps well')
    const told: string[] = []
    for (const path of [
      `Observation?patient=${child}`,
      `Observation/${observation}`,
      `Observation/${observation}/_history`,
      `Observation/${observation}/_history/1`,
      `Patient/${child}/$everything`,
    ])
      if (PLACES.test(await fhir(path))) told.push(path.replace(observation, 'id').replace(child, 'child'))
    return told
  }

  const CHILDREN: readonly (readonly [string, NhsNumber, Resource])[] = [
    [
      'as a RelatedPerson',
      aTestNhsNumber(893),
      { resourceType: 'RelatedPerson', identifier: [{ system: NHS_NUMBER_SYSTEM, value: mothersNumber }] },
    ],
    [
      'as a Patient, her number with spaces',
      aTestNhsNumber(894),
      { resourceType: 'Patient', identifier: [{ system: NHS_NUMBER_SYSTEM, value: spaced }] },
    ],
  ]

  const sendMother = (security: readonly object[]): Promise<void> =>
    post(
      mothersNumber,
      {
        name: [{ family: 'Riskmum', given: ['Dora'] }],
        birthDate: '1988-03-04',
        ...places,
        ...(security.length === 0 ? {} : { meta: { security } }),
      },
      [],
    )

  beforeAll(async () => {
    app = await startTestApp({ demo: 0 })
    await sendMother([])
    for (const [, number, mother] of CHILDREN) {
      const patient = { name: [{ family: 'Riskmum', given: ['Eva'] }], birthDate: '2015-05-06' }
      await post(number, patient, [saidBy(mother), TEAM])
      // The later one names her no more: the earlier still does.
      await post(number, patient, [
        saidBy({ ...mother, identifier: [{ value: 'unknown' }], telecom: undefined, address: undefined }),
      ])
    }
  })
  afterAll(() => app.close())

  it.each(CHILDREN)('is told of there while nobody says that she is at risk: %s', async (_how, number) => {
    expect(await toldAt(number)).toEqual(['Observation/id/_history', 'Observation/id/_history/1'])
  })

  it('has no address and no telephone there from the moment a source marks her, as they stood before neither', async () => {
    await sendMother([{ system: CONFIDENTIALITY_SYSTEM, code: 'R' }])

    for (const [, number] of CHILDREN) expect(await toldAt(number)).toEqual([])
  })

  it.each(CHILDREN)(
    'has none there when she is named again, %s, and the log names nobody',
    async (_how, number, mother) => {
      await post(number, { name: [{ family: 'Riskmum', given: ['Eva'] }], birthDate: '2015-05-06' }, [
        saidBy(mother),
      ])

      expect(await toldAt(number)).toEqual([])
      expect(await fhir(`Observation?patient=${await personOf(number)}`)).toContain('Riskmum')
      expect(app.printed()).not.toMatch(PLACES)
      expect(JSON.stringify(await app.log())).not.toContain(mothersNumber)
      expect((await app.log()).at(-1)).toMatchObject({ kind: 'outcome', decision: 'permit' })
    },
  )

  it('has none there after the numbers that records name were gathered anew, by a rebuild', async () => {
    const kept = await namedNumbers()
    expect(kept.filter(({ nhs_number: number }) => number === mothersNumber)).toHaveLength(2)

    await app.database.query('delete from numbers_named')
    await rebuildDatabase(app.database, {
      dataDir: app.dataDir,
      fhirBaseUrl: undefined,
      words: { print: () => 0, complain: () => 0, isTerminal: false },
    })
    expect(await namedNumbers()).toEqual(kept)
    for (const [, number] of CHILDREN) expect(await toldAt(number)).toEqual([])
  })

  function namedNumbers(): Promise<readonly { readonly person_id: string; readonly nhs_number: string }[]> {
    return app.database.query(
      'select person_id, nhs_number from numbers_named order by person_id, nhs_number',
    )
  }
})
