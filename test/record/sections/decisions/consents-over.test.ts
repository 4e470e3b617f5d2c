import { aResource, aSection, coded, type ResourceContent } from '../../../support/a-record.js'

const ADR = {
  coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'adr' }],
}

const aConsent = (names: readonly string[], differs: object = {}): ResourceContent => ({
  resourceType: 'Consent',
  status: 'active',
  scope: ADR,
  category: names.map((name) => coded(name)),
  dateTime: '2026-05-01',
  ...differs,
})

describe('a Consent that its own name says is over', () => {
  it.each([
    ['a power of attorney', aConsent(['LPA revoked'])],
    ['one of a kind', aConsent(['Lasting power of attorney for health and welfare, revoked 12-Oct-2026'])],
    ['an advance decision', aConsent(['Advance decision to refuse treatment withdrawn'])],
    ['an advance decision by its short name', aConsent(['ADRT (revoked)'])],
    ['by a category of its own', aConsent(['Advance decision to refuse treatment', 'Withdrawn'])],
    ['by the title of its document', aConsent(['LPA'], { sourceAttachment: { title: 'Revocation of LPA' } })],
  ])('stands with what is not in force, and says so: %s', (_what, consent) => {
    const { current, past } = aSection('legal', [aResource(consent)])

    expect(current).toEqual([])
    expect(past[0]?.marks.map(({ text }) => text)).toEqual(['over by its own words'])
  })

  it('of resuscitation too, which is then no more refused by it', () => {
    const consent = aConsent(['DNACPR revoked'], { provision: { type: 'deny' } })
    const { current, past } = aSection('end-of-life', [aResource(consent)])

    expect(current).toEqual([])
    expect(past[0]?.marks.map(({ text }) => text)).toContain('over by its own words')
  })

  it.each([
    'LPA not revoked',
    'Advance decision: asks that life support be withdrawn',
    'Advance decision to have treatment withdrawn',
    'Consent to discharge',
    'LPA revoked in error, still in force',
  ])('is in force, or may be, where that is not sure: “%s”', (name) => {
    const { current, past } = aSection('legal', [aResource(aConsent([name]))])

    expect([current.length, past.length]).toEqual([1, 0])
  })

  it.each([
    [['LPA for health and welfare registered. EPA revoked']],
    [['LPA for health and welfare', 'EPA revoked']],
    [['Advance decision to refuse treatment', 'Withdrawn in error']],
  ])('stays where it is if another one is over, or not surely this one: %s', (names) => {
    const { current } = aSection('legal', [aResource(aConsent(names))])

    expect(current[0]?.marks.map(({ text }) => text)).not.toContain('over by its own words')
  })

  it('is marked where it may be over', () => {
    const { current } = aSection('legal', [aResource(aConsent(['LPA, to be revoked']))])

    expect(current[0]?.marks.map(({ text }) => text)).toContain(
      'may not be in force: read its words and ask its source',
    )
  })
})
