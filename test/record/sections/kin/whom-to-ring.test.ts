import { whoToCall } from '../../../../src/surfaces/portal/render-record/print/who-to-call.js'
import { aJoinedRecord, aResource, COUNTY, coded, type ResourceContent } from '../../../support/a-record.js'
import type { JoinedRecord, SectionItem, SectionKey } from '../../../../src/record/sections/section.js'
import { WEY_VALLEY } from '../../../support/actors.js'

const kin = (name: string, relationship: string, differs: object = {}): ResourceContent => ({
  resourceType: 'RelatedPerson',
  active: true,
  name: [{ text: name }],
  relationship: [coded(relationship)],
  telecom: [{ system: 'phone', value: `07700 90${String(name.length).padStart(4, '0')}` }],
  ...differs,
})

const alert = (words: string, category = 'Legal'): ResourceContent => ({
  resourceType: 'Flag',
  status: 'active',
  category: [coded(category)],
  code: coded(words),
})

const TEAM: ResourceContent = {
  resourceType: 'CareTeam',
  status: 'active',
  participant: [
    { role: [coded('Key worker')], member: { display: 'Kim Worker' } },
    { role: [coded('GP')], member: { display: 'Gil Practice' } },
  ],
}

const record = (...told: readonly ResourceContent[]): JoinedRecord =>
  aJoinedRecord([TEAM, ...told].map((one) => aResource(one)))

const called = (joined: JoinedRecord): readonly string[] => whoToCall(joined).map(({ what }) => what)

const linesOf = (joined: JoinedRecord, key: SectionKey): readonly SectionItem[] =>
  joined.sections.find((one) => one.key === key)?.current ?? []

const table = (lines: readonly SectionItem[]): readonly string[] =>
  lines.map(({ what, details, marks }) =>
    [what, details.join('; '), marks.map(({ text }) => text).join(', ')].filter(Boolean).join(' | '),
  )

describe('whom to ring of the person’s own people', () => {
  it.each([
    'Next of kin',
    'Main carer',
    'Emergency contact',
    'Attorney for health',
    'Court appointed deputy',
  ])('is before other professionals who is %s, whatever their name', (relationship) => {
    expect(called(record(kin('Aaron Able', 'Cousin'), kin('Zoe Young', relationship)))).toEqual([
      'Kim Worker',
      'Zoe Young',
      'Gil Practice',
      'Aaron Able',
    ])
  })

  it.each(['C', 'N', 'ECON', 'HPOWATT'])('is who has no word but the code %s for it', (code) => {
    const coding = [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0131', code, display: 'Relation' }]

    expect(
      called(record(kin('Aaron Able', 'Cousin'), kin('Zoe Young', '', { relationship: [{ coding }] })))[1],
    ).toBe('Zoe Young')
  })

  it('is nobody for an order of names alone: relatives of whom no more is known stand behind professionals', () => {
    expect(called(record(kin('Aaron Able', 'Father'), kin('Zoe Young', 'Mother')))).toEqual([
      'Kim Worker',
      'Gil Practice',
      'Aaron Able',
      'Zoe Young',
    ])
  })

  it('is a parent of a person who is not grown up', () => {
    const child = aResource({ resourceType: 'Patient', birthDate: '2012-05-01' }, { id: 'abc' })
    const own = [kin('Aaron Able', 'Uncle'), kin('Zoe Young', 'Mother')].map((one) =>
      aResource({ ...one, patient: { reference: 'Patient/abc' } }),
    )

    expect(called(aJoinedRecord([aResource(TEAM), child, ...own]))[1]).toBe('Zoe Young')
  })

  it('is whom a source ranks first, before next of kin', () => {
    const ranked = {
      extension: [
        {
          url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-ContactRank',
          valuePositiveInt: 1,
        },
      ],
    }

    expect(called(record(kin('Aaron Able', 'Next of kin'), kin('Zoe Young', 'Friend', ranked)))[1]).toBe(
      'Zoe Young',
    )
  })

  it('is not who is said not to be next of kin, and they are not forbidden for it', () => {
    expect(called(record(kin('Aaron Able', 'Friend, not next of kin'), kin('Zoe Young', 'Carer')))).toEqual([
      'Kim Worker',
      'Zoe Young',
      'Gil Practice',
      'Aaron Able',
    ])
  })
})

describe('one of the person’s own people who is not to be rung', () => {
  it.each([
    ['Father: no contact order, do not give information', {}],
    ['Ex-husband (non-molestation order)', {}],
    ['Mother, estranged', {}],
    ['Alleged perpetrator', {}],
    ['Next of kin, does not want to be involved', {}],
    ['Son', { note: undefined, name: [{ text: 'Chidi Okafor (NOT TO BE CONTACTED)' }] }],
    ['Carer', { note: [{ text: 'Injunction since March' }] }],
    ['Carer', { note: [{ text: 'Do not tell her about the diagnosis' }] }],
  ])('is never among those to call: %s', (relationship, differs) => {
    const joined = record(kin('Chidi Okafor', relationship, differs), kin('Zoe Young', 'Aunt'))

    expect(called(joined).filter((one) => one.startsWith('Chidi'))).toEqual([])
  })

  it('stands among the alerts with the words and without a number', () => {
    const joined = record(kin('Chidi Okafor', 'Father: no contact order, do not give information'))

    expect(table(linesOf(joined, 'alerts'))).toEqual([
      'Chidi Okafor | Father: no contact order, do not give information | not to be rung: read why',
    ])
    expect(linesOf(joined, 'alerts')[0]?.isKept).toBe(true)
  })

  it('stands last of the family, with the number and the mark', () => {
    const joined = record(kin('Chidi Okafor', 'Father: no contact'), kin('Zoe Young', 'Aunt'))

    expect(table(linesOf(joined, 'personal-contacts'))).toEqual([
      'Zoe Young | Aunt; telephone: 07700 900009',
      'Chidi Okafor | Father: no contact; telephone: 07700 900012 | not to be rung: read why',
    ])
  })

  it('is nobody to ring where another source has no word of it', () => {
    const joined = aJoinedRecord([
      aResource(kin('Chidi Okafor', 'Next of kin')),
      aResource(kin('Chidi Okafor', 'Father: no contact'), { from: COUNTY }),
    ])

    expect(called(joined)).not.toContain('Chidi Okafor')
  })

  it('is whom an alert by name forbids to be told; one that names nobody forbids nobody', () => {
    const father = kin('Chidi Okafor', 'Father')

    expect(called(record(father, alert('Do not give information to Chidi Okafor')))).not.toContain(
      'Chidi Okafor',
    )
    expect(called(record(father, alert('Do not give information to the press')))).toContain('Chidi Okafor')
  })

  it.each(['Do not ring after 9 pm', 'Not to be called at night', 'Does not drive'])(
    'is not who may be rung but for: %s',
    (text) => {
      expect(called(record(kin('Zoe Young', 'Carer', { note: [{ text }] })))).toContain('Zoe Young')
    },
  )

  it.each([
    'Sister, next of kin: do not leave voicemail',
    'Friend (daughter is estranged), emergency contact',
    'Next of kin, cannot drive',
    'Sister, next of kin; estranged from their father',
  ])(
    'is not who has a word of no beside what they are: they keep their place, to be read first: %s',
    (told) => {
      const joined = record(kin('Zoe Young', told))

      expect(called(joined)).toContain('Zoe Young')
      expect(table(linesOf(joined, 'personal-contacts'))).toEqual([
        `Zoe Young | ${told}; telephone: 07700 900009 | read before ringing`,
      ])
    },
  )

  it.each(['Son; no contact number at work', 'Niece, never married'])(
    'is not, and has no mark: %s',
    (told) => {
      expect(table(linesOf(record(kin('Zoe Young', told)), 'personal-contacts'))).toEqual([
        `Zoe Young | ${told}; telephone: 07700 900009`,
      ])
    },
  )

  it.each(['Relationship not known', 'Not stated'])('is not who is only: %s', (relationship) => {
    expect(called(record(kin('Zoe Young', relationship)))).toContain('Zoe Young')
  })
})

describe('a decision that names one of the person’s own people', () => {
  const DEPUTY = alert('Court appointed deputy for welfare: Maura Byrne (mother)')
  const MOTHER = kin('Maura Byrne', 'Mother')

  it('has their number, among the alerts and under the law', () => {
    const joined = record(MOTHER, DEPUTY)

    for (const key of ['alerts', 'legal'] as const) {
      expect(linesOf(joined, key)[0]?.details).toContain('Maura Byrne: telephone 07700 900011')
    }
  })

  it('puts them before other professionals, beside next of kin', () => {
    expect(called(record(kin('Aaron Able', 'Next of kin'), MOTHER, DEPUTY))).toEqual([
      'Kim Worker',
      'Aaron Able',
      'Maura Byrne',
      'Gil Practice',
    ])
  })

  it('finds them by family name first, and by their name among others', () => {
    for (const words of ['LPA for health: BYRNE, Maura', 'Attorney: Mrs Maura Anne Byrne, sister']) {
      expect(called(record(MOTHER, alert(words)))[1]).toBe('Maura Byrne')
    }
  })

  it('tells nobody the number of somebody whom it forbids', () => {
    const joined = record(kin('Chidi Okafor', 'Father: no contact'), alert('Former deputy: Chidi Okafor'))

    expect(linesOf(joined, 'legal')[0]?.details.join()).not.toContain('07700')
  })

  it('is read where another source tells of them than tells of it', () => {
    const joined = aJoinedRecord([
      aResource(TEAM),
      aResource(MOTHER, { from: WEY_VALLEY }),
      aResource(DEPUTY, { from: COUNTY }),
    ])

    expect(called(joined)[1]).toBe('Maura Byrne')
  })
})
