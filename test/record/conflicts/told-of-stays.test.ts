import { aJoinedRecord, aResource, aSection, HOLMWOOD, type ResourceContent } from '../../support/a-record.js'
import { WEY_VALLEY } from '../../support/actors.js'

function legalStatus(context: string, classification: string): object {
  return {
    url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-LegalStatus',
    extension: [
      { url: 'legalStatusContext', valueCodeableConcept: { text: context } },
      { url: 'legalStatusClassification', valueCodeableConcept: { text: classification } },
    ],
  }
}

function aStay(words: string, differs: object = {}, context = 'Legal Status on Admission'): ResourceContent {
  return {
    resourceType: 'Encounter',
    status: 'in-progress',
    class: { code: 'IMP' },
    period: { start: '2026-11-20' },
    extension: [legalStatus(context, words)],
    ...differs,
  }
}

function anAlert(text: string, start?: string): ResourceContent {
  return {
    resourceType: 'Flag',
    status: 'active',
    code: { text },
    ...(start !== undefined && { period: { start } }),
  }
}

/** What a stay at Wey Valley and something of Holmwood contradict each other in. */
function conflictsOf(stay: ResourceContent, other: ResourceContent): readonly string[] {
  const { conflicts } = aJoinedRecord([
    aResource(stay, { from: WEY_VALLEY }),
    aResource(other, { from: HOLMWOOD }),
  ])
  return conflicts.map(({ rule }) => rule)
}

describe('under which law a stay says that somebody is in hospital', () => {
  it.each([
    [
      'informal, against an alert that was in force before',
      aStay('Informal'),
      anAlert('Detained under section 3 MHA', '2026-11-01'),
    ],
    ['informal, against an alert without a day', aStay('Informal'), anAlert('Sectioned: section 2')],
    [
      'not formally detained, against an alert',
      aStay('Not formally detained'),
      anAlert('Detained under section 3 MHA'),
    ],
    [
      'detained, against an alert of an informal patient',
      aStay('Formally detained under Mental Health Act Section 3'),
      anAlert('Informal patient', '2026-11-21'),
    ],
    [
      'informal, against another stay that goes on since long before',
      aStay('Informal'),
      aStay('Formally detained under section 3', { period: { start: '2026-09-01' } }),
    ],
    [
      'informal when they went, against an alert that is still in force',
      aStay(
        'Informal',
        { status: 'finished', period: { start: '2026-10-01', end: '2026-11-10' } },
        'Legal Status on Discharge',
      ),
      anAlert('Detained under section 3 MHA', '2026-06-01'),
    ],
  ])('contradicts another source: %s', (_case, stay, other) => {
    expect(conflictsOf(stay, other)).toEqual(['legal-status-told-differently'])
  })

  it.each([
    [
      'who came of their own will is detained a day later',
      aStay('Informal'),
      anAlert('Detained under section 5', '2026-11-21'),
    ],
    [
      'both say that they are detained',
      aStay('Formally detained under section 3'),
      anAlert('Detained under section 3 MHA'),
    ],
    [
      'the stay in which somebody was informal has ended, and how they went was not said',
      aStay('Informal', { status: 'finished', period: { start: '2026-10-01', end: '2026-11-10' } }),
      anAlert('Detained under section 3 MHA', '2026-06-01'),
    ],
    [
      'the stay was cancelled',
      aStay('Informal', { status: 'cancelled' }),
      anAlert('Detained under section 3 MHA'),
    ],
    [
      'somebody went more than a year ago',
      aStay(
        'Informal',
        { status: 'finished', period: { start: '2025-10-01', end: '2025-11-10' } },
        'Legal Status on Discharge',
      ),
      anAlert('Detained under section 3 MHA', '2025-06-01'),
    ],
  ])('is no contradiction where %s', (_why, stay, other) => {
    expect(conflictsOf(stay, other)).toEqual([])
  })

  it('is marked where it stands as legal status, and not on the contact', () => {
    const resources = [
      aResource(aStay('Informal'), { from: WEY_VALLEY }),
      aResource(anAlert('Detained under section 3 MHA', '2026-11-01'), { from: HOLMWOOD }),
    ]
    const marked = (key: 'legal' | 'contacts'): readonly string[] =>
      aSection(key, resources)
        .current.filter(({ marks }) => marks.some(({ text }) => text === 'sources differ'))
        .map(({ what }) => what)

    expect(marked('legal')).toEqual(['Informal', 'Detained under section 3 MHA'])
    expect(marked('contacts')).toEqual([])
  })

  it('is told with its own words on its side of the contradiction', () => {
    const { conflicts } = aJoinedRecord([
      aResource(aStay('Informal'), { from: WEY_VALLEY }),
      aResource(anAlert('Detained under section 3 MHA', '2026-11-01'), { from: HOLMWOOD }),
    ])
    const words = conflicts[0]?.sides.map(({ what, details }) => [what, ...details].join(' · ')).join(' / ')

    expect(words).toMatch(/Informal/)
    expect(words).toMatch(/section 3/)
  })
})

describe('what somebody may eat in hospital', () => {
  const texture = (valueString: string): ResourceContent => ({
    resourceType: 'Observation',
    status: 'final',
    code: { text: 'Diet texture' },
    valueString,
    effectiveDateTime: '2026-11-01',
  })
  const stay = aStay('', {
    extension: [],
    hospitalization: { dietPreference: [{ text: 'IDDSI level 4 puree diet' }] },
  })

  it('contradicts another texture of another source while the stay goes on', () => {
    expect(conflictsOf(stay, texture('IDDSI level 6 soft and bite-sized diet'))).toEqual([
      'diet-told-differently',
    ])
    expect(conflictsOf(stay, texture('IDDSI level 4 diet'))).toEqual([])
    expect(
      conflictsOf(
        { ...stay, status: 'finished', period: { start: '2026-11-20', end: '2026-11-22' } },
        texture('IDDSI level 6 soft and bite-sized diet'),
      ),
    ).toEqual([])
  })
})

describe('an order of the law that a stay tells, beside an end of it that an alert tells', () => {
  const underSection3 = aStay('Formally detained under Mental Health Act Section 3', {
    period: { start: '2026-11-05' },
  })

  it.each([
    ['Section 3 rescinded 18-Nov-2026', '2026-11-18'],
    ['Discharged from section 3', '2026-11-18'],
    ['Section 3 rescinded', undefined],
  ])('HZ12: is told beside it, each with its day: %s', (words, start) => {
    const { conflicts } = aJoinedRecord([
      aResource(underSection3, { from: WEY_VALLEY }),
      aResource(anAlert(words, start), { from: HOLMWOOD }),
    ])
    const [conflict] = conflicts

    expect(conflict?.rule).toBe('legal-end-told-differently')
    expect(conflict?.sides.flatMap(({ when }) => when?.date.text ?? []).toSorted()).toEqual(
      ['05-Nov-2026', ...(start === undefined ? [] : ['18-Nov-2026'])].toSorted(),
    )
  })

  it.each([
    ['was told before they came', 'Section 3 rescinded', '2026-09-01'],
    ['is of another section', 'Section 2 rescinded', '2026-11-18'],
    ['was asked for', 'Section 3: appeal to tribunal', '2026-11-18'],
  ])('is none where the end %s', (_which, words, start) => {
    expect(conflictsOf(underSection3, anAlert(words, start))).toEqual([])
  })
})
