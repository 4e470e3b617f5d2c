import { aJoinedRecord, aResource, coded, status, type ResourceContent } from '../../support/a-record.js'
import { WEY_VALLEY } from '../../support/actors.js'

const aProblem = (code: object, differs: object = {}): ResourceContent => ({
  resourceType: 'Condition',
  clinicalStatus: status('active'),
  code,
  onsetDateTime: '2026-11-20',
  ...differs,
})

const aVisit = (text: string, differs: object = {}): ResourceContent => ({
  resourceType: 'Encounter',
  status: 'finished',
  class: { code: 'HH' },
  period: { start: '2026-11-20' },
  type: [{ text }],
  ...differs,
})

const aLetter = (title: string): ResourceContent => ({
  resourceType: 'DocumentReference',
  status: 'current',
  type: { text: title },
  date: '2026-11-20',
  content: [{ attachment: { contentType: 'application/pdf' } }],
})

const ALIVE: ResourceContent = { resourceType: 'Patient', deceasedBoolean: false }

const deathsIn = (...told: readonly ResourceContent[]): readonly string[] =>
  aJoinedRecord(told.map((one) => aResource(one))).banner.disagreements.filter((line) => /death/.test(line))

describe('a death that is told in another way than by the entry of the person', () => {
  it.each<[string, ResourceContent]>([
    ['a problem by its code', aProblem(coded('Found in bed', '419099009'))],
    ['a problem by its name', aProblem({ text: 'Died at Rosewood 20-Nov-2026' })],
    ['a bare word', aProblem({ text: 'Dead' })],
    [
      'a finding',
      {
        resourceType: 'Observation',
        status: 'final',
        code: coded('Date of death', '399753006'),
        valueDateTime: '2026-11-20',
      },
    ],
    ['a visit', aVisit('Verification of expected death')],
    ['a certificate', aLetter('Medical certificate of cause of death')],
  ])('HZ20: %s stands in the banner as the word of its source, and is not confirmed', (_what, told) => {
    expect(deathsIn(told)).toEqual([
      expect.stringMatching(
        /^death: Oak Street Surgery tells of a death \(“.+”, 20-Nov-2026\): not confirmed$/,
      ),
    ])
  })

  it.each<[string, ResourceContent]>([
    ['a death in the family', aProblem({ text: 'Death of husband' })],
    ['one that is feared', aProblem({ text: 'Thoughts of being dead' })],
    ['a tooth', aProblem({ text: 'Dead tooth' })],
    ['where to die', aLetter('Preferred place of death')],
    ['what was agreed for it', aLetter('Agreement: nurse verification of expected death')],
    ['a kidney of a donor', aProblem({ text: 'Deceased donor kidney transplant' })],
    ['a death that was refuted', aProblem({ text: 'Dead' }, { verificationStatus: status('refuted') })],
    ['a visit that was cancelled', aVisit('Verification of death', { status: 'cancelled' })],
  ])('is not %s', (_what, told) => {
    expect(deathsIn(told)).toEqual([])
  })

  it('HZ12: is held against a source that has the person alive, in the banner and as a contradiction', () => {
    const { banner, conflicts } = aJoinedRecord([
      aResource(aProblem({ text: 'Dead' })),
      aResource(ALIVE, { from: WEY_VALLEY }),
    ])
    expect(banner.disagreements).toContain('death: Wey Valley Hospital says alive')
    expect(banner.died).toBeUndefined()
    expect(conflicts).toHaveLength(1)
  })

  it('is told once where the entry of the person says it', () => {
    const dead = { resourceType: 'Patient', deceasedDateTime: '2026-11-20' }
    expect(deathsIn(dead, aProblem({ text: 'Dead' }))).toEqual([])
  })
})
