import {
  aJoinedRecord,
  aPerson,
  aResource,
  aSection,
  coded,
  COUNTY,
  status,
  type ResourceContent,
} from '../../support/a-record.js'
import { aLens } from '../../support/a-lens.js'
import { OAK_STREET, WEY_VALLEY } from '../../support/actors.js'
import { ODS_CODE_SYSTEM } from '../../../src/fhir/ods-code.js'
import { NHS_NUMBER_SYSTEM } from '../../../src/fhir/nhs-number.js'
import { aTestNhsNumber } from '../../support/nhs-numbers.js'

const problem = { resourceType: 'Condition', clinicalStatus: status('active'), code: coded('Asthma') }

describe('an empty section says which nothing it is (HZ13)', () => {
  const hidden = aResource({ resourceType: 'AllergyIntolerance', code: coded('Latex') }, { labelClass: 'V' })

  it.each([
    [
      'a GP has sent other things',
      [aResource(problem)],
      'not-asked',
      'No source has said anything about allergies.',
    ],
    [
      'only social care has ever sent something',
      [aResource({ resourceType: 'EpisodeOfCare', status: 'active' }, { from: COUNTY })],
      'not-connected',
      'No source of allergies is connected for this person: GP, Hospital, Mental health, Community health and Pharmacy have sent nothing that is held here.',
    ],
    [
      'an allergy is withheld from the reader',
      [hidden],
      'withheld',
      'Information of this part of the record is withheld from you.',
    ],
  ] as const)('when %s', (_case, resources, kind, text) => {
    expect(aSection('allergies', resources).nothing).toMatchObject({ kind, text })
  })

  describe('of somebody whose practice has never sent anything', () => {
    const practice = {
      identifier: { system: ODS_CODE_SYSTEM, value: 'Z99003' },
      display: 'Station Road Surgery',
    }
    const patient = { resourceType: 'Patient', generalPractitioner: [practice] }
    const contact = aResource({ resourceType: 'Encounter', status: 'finished' }, { from: WEY_VALLEY })

    it('names it beside what no other source has said anything about', () => {
      const section = aSection('allergies', [aResource(patient, { from: WEY_VALLEY }), contact])

      expect(section.emptyReason).toBe('not-connected')
      expect(section.nothing?.text).toBe(
        'Station Road Surgery, the practice on record, has sent nothing that is held here; no other source has said anything about allergies.',
      )
    })

    it('does so when another practice has sent something', () => {
      const elsewhere = aResource(problem)

      expect(
        aSection('allergies', [aResource(patient, { from: WEY_VALLEY }), elsewhere]).nothing?.text,
      ).toMatch(/^Station Road Surgery, the practice on record, has sent nothing that is held here; /)
    })

    it('names it among kinds that never sent anything', () => {
      const sent = [aResource(patient, { from: COUNTY })]

      expect(aSection('allergies', sent).nothing?.text).toContain(': GP (Station Road Surgery), Hospital, ')
    })

    it('knows it by the Organization that is referred to', () => {
      const organisation = aResource(
        {
          resourceType: 'Organization',
          name: 'Station Road Surgery',
          identifier: [{ system: ODS_CODE_SYSTEM, value: 'Z99003' }],
        },
        { from: WEY_VALLEY, shared: true, id: 'station-road' },
      )
      const referring = { ...patient, generalPractitioner: [{ reference: 'Organization/station-road' }] }

      expect(aJoinedRecord([aResource(referring, { from: WEY_VALLEY }), organisation]).unheardPractice).toBe(
        'Station Road Surgery',
      )
    })

    it.each([
      ['it has sent something', { identifier: { system: ODS_CODE_SYSTEM, value: OAK_STREET } }, 'N'],
      ['it has no code by which it could be known', { display: 'Station Road Surgery' }, 'N'],
      ['something is withheld, which it may have sent', practice, 'V'],
    ] as const)('names none where %s', (_case, named, labelClass) => {
      const record = aJoinedRecord([
        aResource({ resourceType: 'Patient', generalPractitioner: [named] }),
        aResource(problem, { labelClass }),
      ])

      expect(record.unheardPractice).toBeUndefined()
    })
  })

  it('no two of these say the same', () => {
    const texts = [
      [aResource(problem)],
      [aResource({ resourceType: 'EpisodeOfCare' }, { from: COUNTY })],
      [
        aResource(
          {
            resourceType: 'Patient',
            generalPractitioner: [{ identifier: { system: ODS_CODE_SYSTEM, value: 'Z99003' } }],
          },
          { from: WEY_VALLEY },
        ),
      ],
      [hidden],
    ].map((resources) => aSection('allergies', resources).nothing?.text)

    expect(new Set(texts).size).toBe(4)
  })
})

describe('a death', () => {
  it('that sources agree about is said once, with each of them', () => {
    const died = { resourceType: 'Patient', deceasedDateTime: '2026-11-20' }
    const record = aJoinedRecord([
      aResource(died),
      aResource(died, { from: WEY_VALLEY }),
      aResource({ ...died, deceasedDateTime: '2026-11-21' }, { from: COUNTY }),
    ])

    expect(record.banner.died).toBe(
      '20-Nov-2026 (Oak Street Surgery, Wey Valley Hospital); 21-Nov-2026 (County Social Care)',
    )
  })
})

describe('what a reader may not see', () => {
  it('HZ24: is counted, and nothing of it, or of what it names, is in the record', () => {
    const clinic = aResource(
      { resourceType: 'Organization', name: 'Harbour Clinic' },
      { shared: true, labelClass: 'V' },
    )
    const secret = aResource(
      {
        resourceType: 'Condition',
        code: coded('Very private'),
        recorder: { reference: `Organization/${clinic.id}` },
      },
      { labelClass: 'V' },
    )

    const record = aJoinedRecord([aResource(problem), secret, clinic])

    expect(record.sections.find(({ key }) => key === 'problems')).toMatchObject({
      withheld: 1,
      nothing: undefined,
    })
    expect(JSON.stringify(record)).not.toMatch(/private|Harbour/)
  })
})

describe('where it is said that something of a part is withheld', () => {
  const flag = (text: string, labelClass = 'V') =>
    aResource({ resourceType: 'Flag', status: 'active', code: coded(text) }, { labelClass })
  const saidAt = (...flags: readonly ReturnType<typeof aResource>[]): readonly string[] =>
    aJoinedRecord([aResource(problem), ...flags])
      .sections.filter(({ withheld }) => withheld > 0)
      .map(({ key }) => key)

  it('HZ24: is no adjustment where no adjustment is withheld', () => {
    expect(saidAt(flag('Child protection plan'))).toEqual(['alerts', 'legal', 'safeguarding', 'risks'])
    expect(saidAt(flag('Falls risk'))).toEqual(['alerts', 'legal', 'safeguarding', 'risks'])
  })

  it('HZ24: an adjustment may be, and nothing there tells that it is none of the others', () => {
    const where = ['individual-requirements', 'alerts', 'legal', 'safeguarding', 'risks']

    expect(saidAt(flag('Needs large print'))).toEqual(where)
    expect(saidAt(flag('Needs large print'), flag('Child protection plan'))).toEqual(where)
  })
})

describe('every resource stands in one section, or is counted', () => {
  it('each of these is shown once', () => {
    const types = [
      'Condition',
      'Flag',
      'Goal',
      'Task',
      'Procedure',
      'Immunization',
      'Encounter',
      'Appointment',
      'CareTeam',
      'RelatedPerson',
      'DiagnosticReport',
      'EpisodeOfCare',
      'ServiceRequest',
      'CarePlan',
      'DocumentReference',
      'ImagingStudy',
      'MedicationStatement',
      'Consent',
      'RiskAssessment',
      'QuestionnaireResponse',
      'Observation',
      'NutritionOrder',
      'ClinicalImpression',
      'DeviceUseStatement',
    ]
    const resources = types.map((resourceType) => aResource({ resourceType }))

    const record = aJoinedRecord(resources)

    const shown = record.sections
      .flatMap(({ current, past }) => [...current, ...past])
      .map(({ reference }) => reference)
    expect([...shown].sort()).toEqual(resources.map(({ type, id }) => `${type}/${id}`).sort())
  })

  it('elements that have not the shape that FHIR gives them do not take the page away', () => {
    const odd = [
      'Condition',
      'Encounter',
      'Observation',
      'MedicationRequest',
      'CarePlan',
      'CareTeam',
      'Patient',
      'AllergyIntolerance',
      'QuestionnaireResponse',
    ].map((resourceType) =>
      aResource({
        resourceType,
        code: 'text',
        status: 7,
        period: [],
        category: 'x',
        name: 'x',
        item: 'x',
        reaction: 1,
        participant: 'y',
        component: true,
        dosageInstruction: {},
        class: [],
        onsetDateTime: {},
        identifier: 3,
        address: 'x',
        note: 'n',
      }),
    )

    expect(
      aJoinedRecord(odd).sections.flatMap(({ current, past, series }) => [...current, ...past, ...series])
        .length,
    ).toBeGreaterThan(6)
  })
})

describe('the patient banner', () => {
  const nhsNumber = aTestNhsNumber(3)
  const aPatient = (differs: object = {}): ResourceContent => ({
    resourceType: 'Patient',
    identifier: [{ system: NHS_NUMBER_SYSTEM, value: nhsNumber }],
    name: [
      { use: 'nickname', given: ['Peggy'] },
      { use: 'official', family: 'Holland', given: ['Margaret'], prefix: ['Mrs'] },
    ],
    gender: 'female',
    birthDate: '1941-03-04',
    address: [{ use: 'home', line: ['12 Mill Rise'], city: 'Leatherhead', postalCode: 'KT22 7ZZ' }],
    telecom: [{ system: 'phone', value: '07700 900123' }],
    generalPractitioner: [
      { identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'Z99001' } },
    ],
    ...differs,
  })
  const joined = (differs: object = {}) => aResource(aPatient(differs), { id: aPerson() })

  it('follows the rules for name, birth date, gender and NHS number', () => {
    expect(aJoinedRecord([joined()]).banner).toEqual({
      name: 'HOLLAND, Margaret (Mrs)',
      preferredName: 'Peggy',
      born: { text: '04-Mar-1941', iso: '1941-03-04' },
      age: '85y',
      died: undefined,
      ageAtDeath: undefined,
      gender: 'Female',
      nhsNumber: `${nhsNumber.slice(0, 3)} ${nhsNumber.slice(3, 6)} ${nhsNumber.slice(6)}`,
      address: '12 Mill Rise, Leatherhead, KT22 7ZZ',
      telephone: '07700 900123',
      practice: 'Oak Street Surgery',
      disagreements: [],
    })
  })

  it('says what is not known', () => {
    expect(aJoinedRecord([aResource({ resourceType: 'Patient' }, { id: aPerson() })]).banner).toMatchObject({
      name: 'name not known',
      born: undefined,
      gender: 'Not known',
      nhsNumber: 'not known',
      address: 'Address not known',
      telephone: 'Telephone not known',
      practice: 'GP practice not known',
    })
  })

  it('says about what a source disagrees', () => {
    const source = aResource(aPatient({ birthDate: '1941-03-03', gender: 'male' }), { from: WEY_VALLEY })

    expect(aJoinedRecord([joined(), source]).banner.disagreements).toEqual([
      'birth date: Wey Valley Hospital says 03-Mar-1941',
      'gender: Wey Valley Hospital says Male',
    ])
  })

  it('HZ20: a death that one source knows of is shown, with who says so', () => {
    const source = aResource(aPatient({ deceasedDateTime: '2026-11-20' }), { from: WEY_VALLEY })

    expect(aJoinedRecord([joined(), source]).banner).toMatchObject({
      died: '20-Nov-2026 (Wey Valley Hospital)',
      age: undefined,
      ageAtDeath: '85y',
    })
  })

  it.each([
    ['two days of death', ['2026-03-03', '2026-03-04'], '84y or 85y'],
    ['a month of death', ['2026-03'], 'not known'],
  ])('gives the age at death as far as %s allow it', (_case, days, age) => {
    const sources = days.map((deceasedDateTime, n) =>
      aResource(aPatient({ deceasedDateTime }), { from: n === 0 ? WEY_VALLEY : COUNTY }),
    )

    expect(aJoinedRecord([joined(), ...sources]).banner.ageAtDeath).toBe(age)
  })
})

describe('a device', () => {
  const pump = aResource({
    resourceType: 'Device',
    deviceName: [{ name: 'Pump', type: 'user-friendly-name' }],
  })
  const use = aResource(
    { resourceType: 'DeviceUseStatement', status: 'active', device: { reference: `Device/${pump.id}` } },
    { labelClass: 'V' },
  )

  it('stands by itself for whoever does not see what says how it is used', () => {
    const own = JSON.stringify(aSection('medicines', [pump]).current)
    expect(own).toContain('Pump')
    expect(JSON.stringify(aSection('medicines', [pump, use]).current)).toBe(own)
  })

  it('stands there once for whoever sees both', () => {
    const both = aJoinedRecord([pump, use], { lens: aLens(['N', 'R', 'V']) })
    const lines = both.sections.flatMap(({ current, past }) => [...current, ...past])
    expect(lines.map(({ reference }) => reference)).toEqual([`DeviceUseStatement/${use.id}`])
  })
})
