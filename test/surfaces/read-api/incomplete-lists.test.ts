import type { Bundle, OperationOutcome } from 'fhir/r4.js'
import type { PgliteDatabase } from '../../../src/adapters/postgres/pglite/open-pglite.js'
import type { PersonId } from '../../../src/fhir/person-id.js'
import { aDatabase } from '../../support/a-database.js'
import { holdRecord } from '../../support/a-held-record.js'
import { aReadApi } from '../../support/a-read-api.js'
import { aPerson, aResource, coded } from '../../support/a-record.js'
import { aClinician, WEY_VALLEY } from '../../support/actors.js'

const BASE_URL = 'https://record.example'
const walter = aPerson('a')
const greta = aPerson('b')
const subject = { reference: `Patient/${walter}` }
const WARNING = 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-ListWarningCode'

function aList(
  title: string,
  code: string,
  { of = walter, ...differs }: { of?: PersonId } & Parameters<typeof aResource>[1] = {},
) {
  return aResource(
    {
      resourceType: 'List',
      status: 'current',
      title,
      subject: { reference: `Patient/${of}` },
      extension: [{ url: WARNING, valueCodeableConcept: { coding: [{ code }] } }],
      entry: [{ item: { display: 'Canary entry' } }],
    },
    differs,
  )
}

const IN_TRANSIT =
  'Oak Street Surgery: Not all medicines may be here: the record is still on its way from the practice before.'
const CONFIDENTIAL =
  'Oak Street Surgery: Not all allergies may be here: the source left out what is confidential.'

let database: PgliteDatabase

beforeAll(async () => {
  database = await aDatabase()
  const patient = { resourceType: 'Patient', name: [{ family: 'Gpcby', given: ['Walter'] }] }
  const senna = { resourceType: 'MedicationRequest', status: 'active', intent: 'order', subject }
  await holdRecord(database, {
    person: walter,
    resources: [
      aResource(patient, { id: walter }),
      aResource({ ...senna, medicationCodeableConcept: coded('Senna 7.5 mg') }),
      aResource({ resourceType: 'AllergyIntolerance', code: coded('Latex'), patient: subject }),
      aList('Medications and medical devices', 'data-in-transit'),
      aList('Allergies and adverse reactions', 'confidential-items'),
      // Nobody but its source may know of it.
      aList('Problems', 'data-in-transit', { from: WEY_VALLEY, labelClass: 'locked' }),
    ],
  })
  await holdRecord(database, {
    person: greta,
    resources: [
      aResource({ ...patient, name: [{ family: 'Gpcby', given: ['Greta'] }] }, { id: greta }),
      aList('Medical devices and implants', 'data-awaiting-filing', { of: greta }),
    ],
  })
})

afterAll(() => database.close())

async function warnings(path: string, scopes: readonly string[] = ['user/*.rs']): Promise<readonly string[]> {
  const { agent } = aReadApi(database, { actor: aClinician({ scopes }), baseUrl: BASE_URL })
  const { text } = await agent.get(`/fhir/${path}`).expect(200)
  const { entry = [] } = JSON.parse(text) as Bundle
  return entry
    .flatMap(({ resource }) =>
      resource?.resourceType === 'OperationOutcome' ? (resource as OperationOutcome).issue : [],
    )
    .map(({ code, diagnostics = '' }) => `${code}: ${diagnostics}`)
    .filter((words) => words.includes('may be here'))
}

describe('software that asks for what a list is about that its source calls incomplete (HZ30)', () => {
  it.each([
    [`MedicationRequest?patient=${walter}`, [`incomplete: ${IN_TRANSIT}`]],
    [`MedicationStatement?patient=${walter}`, [`incomplete: ${IN_TRANSIT}`]],
    // GP Connect has them on the list of medicines.
    [`DeviceUseStatement?patient=${walter}`, [`incomplete: ${IN_TRANSIT}`]],
    [`MedicationRequest?patient=${walter}&_summary=count`, [`incomplete: ${IN_TRANSIT}`]],
    [`AllergyIntolerance?patient=${walter}`, [`suppressed: ${CONFIDENTIAL}`]],
    [`Condition?patient=${walter}`, []],
    [`Observation?patient=${walter}`, []],
    [`List?patient=${walter}`, [`suppressed: ${CONFIDENTIAL}`, `incomplete: ${IN_TRANSIT}`]],
    [`Patient/${walter}/$everything`, [`suppressed: ${CONFIDENTIAL}`, `incomplete: ${IN_TRANSIT}`]],
    [`Patient/${walter}/$everything?_count=2`, [`suppressed: ${CONFIDENTIAL}`, `incomplete: ${IN_TRANSIT}`]],
    [`Patient/${walter}/$everything?_type=MedicationRequest`, [`incomplete: ${IN_TRANSIT}`]],
    [`Patient/${walter}/$summary`, [`suppressed: ${CONFIDENTIAL}`, `incomplete: ${IN_TRANSIT}`]],
  ])(
    'is warned of it, and of no other list, least of all of one that it may not see: %s',
    async (path, told) => {
      expect(await warnings(path)).toEqual(told)
      // From memory too.
      expect(await warnings(path)).toEqual(told)
    },
  )

  async function narrativesOf(person: string): Promise<(title: RegExp) => string> {
    const { agent } = aReadApi(database, { actor: aClinician(), baseUrl: BASE_URL })
    const { text } = await agent.get(`/fhir/Patient/${person}/$summary`).expect(200)
    const sections = (
      JSON.parse(text) as { entry: { resource: { section?: { title: string; text: object }[] } }[] }
    ).entry[0]?.resource.section
    return (title) => JSON.stringify(sections?.find((one) => title.test(one.title))?.text)
  }

  it('says it in the section of a summary and in what there is to know about it', async () => {
    const narrative = await narrativesOf(walter)

    expect(narrative(/^Allergies/)).toContain('Not all allergies may be here')
    expect(narrative(/^Medicines/)).toContain('Not all medicines may be here')
    expect(narrative(/^Medical devices/)).toContain('Not all medicines may be here')
    expect(narrative(/^About this summary/)).toContain(IN_TRANSIT)
    expect(narrative(/^Active problems/)).not.toContain('may be here')
  })

  it('says it of devices in the section of devices, and not among the medicines', async () => {
    const narrative = await narrativesOf(greta)

    expect(narrative(/^Medical devices/)).toContain('Not all medical devices may be here')
    expect(narrative(/^Medicines/)).not.toContain('may be here')
  })

  it('is told under narrow scopes that the list is not whole, and nothing of the list', async () => {
    const scopes = ['user/MedicationRequest.rs']

    for (const path of [`MedicationRequest?patient=${walter}`, `Patient/${walter}/$everything`])
      expect(await warnings(path, scopes)).toEqual([
        'incomplete: Not all medicines may be here: a source says so of its list.',
      ])
  })
})
