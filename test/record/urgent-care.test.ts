import { aJoinedRecord, aResource, coded, HOLMWOOD } from '../support/a-record.js'
import { OAK_STREET, WEY_VALLEY } from '../support/actors.js'

const METHOD = 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-AdmissionMethod'

function anAttendance(start: string | undefined, differs: object = {}, from = WEY_VALLEY) {
  return aResource(
    {
      resourceType: 'Encounter',
      status: 'finished',
      class: { code: 'EMER' },
      ...(start === undefined ? {} : { period: { start } }),
      ...differs,
    },
    { from },
  )
}

function aStay(start: string, method: object | undefined) {
  return anAttendance(start, {
    class: { code: 'IMP' },
    ...(method === undefined
      ? {}
      : { hospitalization: { extension: [{ url: METHOD, valueCodeableConcept: method }] } }),
  })
}

function dictionary(code: string, display: string): object {
  return {
    coding: [{ system: 'https://fhir.hl7.org.uk/CodeSystem/UKCore-AdmissionMethodEngland', code, display }],
  }
}

/** On 23 November 2026. */
function said(...resources: ReturnType<typeof aResource>[]): string | undefined {
  return aJoinedRecord(resources).urgentCare
}

describe('how often somebody came as an emergency', () => {
  it('counts attendances and emergency admissions of the last twelve months, and says who told', () => {
    expect(
      said(
        anAttendance('2026-11-20T14:05:00Z'),
        anAttendance('2026-03-01T02:00:00Z'),
        anAttendance('2025-11-22T09:00:00Z'),
        aStay('2026-11-20', dictionary('21', 'Emergency: through the emergency department')),
        aStay('2026-05-02', dictionary('11', 'Elective: waiting list')),
      ),
    ).toBe(
      'In the last twelve months 2 ED attendances and 1 emergency admission, as far as Wey Valley Hospital told and it is shown here.',
    )
  })

  it('says that none is known of a hospital that tells of them, and never that there was none', () => {
    expect(said(anAttendance('2019-01-01'))).toBe(
      'In the last twelve months no ED attendances and no emergency admissions, as far as Wey Valley Hospital told and it is shown here.',
    )
  })

  it.each([
    ['nobody has sent anything', []],
    [
      'a practice alone tells of contacts',
      [anAttendance('2026-11-20', { class: { code: 'AMB' } }, OAK_STREET)],
    ],
    ['a hospital has sent a clinic visit alone', [anAttendance('2026-11-20', { class: { code: 'AMB' } })]],
    [
      'a mental health trust tells of its ward',
      [anAttendance('2026-11-20', { class: { code: 'IMP' } }, HOLMWOOD)],
    ],
  ])('says that it is not known where %s', (_case, resources) => {
    expect(said(...resources)).toBe(
      'No hospital has told of an attendance or a stay here: how often the person came as an emergency is not known.',
    )
  })

  it.each([
    ['its type', { type: [{ text: 'Emergency admission' }] }, '1 emergency admission'],
    ['its priority', { priority: { coding: [{ code: 'EM' }] } }, '1 emergency admission'],
    ['its type, planned', { type: [{ text: 'Elective admission' }] }, 'no emergency admissions'],
    ['its type, not an emergency', { type: [{ text: 'Non-emergency transfer' }] }, 'no emergency admissions'],
  ])('reads how a stay began from %s, where no method of admission was sent', (_what, differs, words) => {
    const stay = anAttendance('2026-11-20', { class: { code: 'IMP' }, ...differs })

    expect(said(stay)).toContain(`no ED attendances and ${words}, as far as`)
    expect(said(stay)).not.toContain('not said')
  })

  it('does not guess at a stay of which nobody says how it began, nor at what has no date', () => {
    expect(said(aStay('2026-05-02', undefined), anAttendance(undefined))).toMatch(
      /no ED attendances and no stay told as an emergency, .* Of 1 stay it is not said whether it was an emergency\. 1 attendance or stay without a date is not counted\.$/,
    )
  })

  it('reads words where there is no code, and counts one attendance of two tellings once', () => {
    const one = anAttendance('2026-11-20T14:05:00Z', { identifier: [{ system: 'urn:visits', value: '1' }] })
    const again = anAttendance(
      '2026-11-20T14:05:00Z',
      { identifier: [{ system: 'urn:visits', value: '1' }] },
      OAK_STREET,
    )

    expect(said(one, again, aStay('2026-05-02', coded('Emergency admission by a GP')))).toMatch(
      /1 ED attendance and 1 emergency admission/,
    )
  })

  it('counts nothing that was planned, cancelled or of days to come', () => {
    expect(
      said(
        anAttendance('2026-01-20'),
        anAttendance('2026-02-20', { status: 'cancelled' }),
        anAttendance('2027-02-20'),
        anAttendance('2026-02-21', { status: 'planned' }),
      ),
    ).toMatch(/1 ED attendance and no emergency admissions/)
  })
})
