import { consentToRecord, isHidden, isInForce, type ConsentFact } from '../../src/access/consent.js'
import { MILL_LANE, OAK_STREET, WEY_VALLEY } from '../support/actors.js'

const NOW = '2026-11-23T10:42:00.000Z'

function aConsent(differs: Partial<ConsentFact> = {}): ConsentFact {
  return {
    evidence: 'Consent/1',
    status: 'active',
    scope: 'care',
    type: 'deny',
    organisations: [],
    categories: [],
    ...differs,
  }
}

describe('of the states of a Consent two count', () => {
  it.each([
    ['active, without a period', {}, true],
    ['active, within its period', { from: '2026-11-01', to: '2026-12-01' }, true],
    ['active, its period over', { from: '2026-10-01', to: '2026-11-01' }, false],
    ['active, its period to come', { from: '2026-12-01' }, false],
    ['inactive', { status: 'inactive' }, false],
    ['rejected', { status: 'rejected' }, false],
    ['a draft', { status: 'draft' }, false],
    ['proposed', { status: 'proposed' }, false],
    ['entered in error', { status: 'entered-in-error' }, false],
  ] as const)('%s', (_state, differs, counts) => {
    for (const type of ['permit', 'deny'] as const)
      expect(isInForce(aConsent({ type, ...differs }), NOW)).toBe(counts)
  })

  it('one that begins this instant counts, one that ends this instant does not', () => {
    expect(isInForce(aConsent({ from: NOW }), NOW)).toBe(true)
    expect(isInForce(aConsent({ to: NOW }), NOW)).toBe(false)
  })

  it('its days begin and end at midnight in London, an hour before that of UTC in summer', () => {
    for (const type of ['permit', 'deny'] as const) {
      const july = aConsent({ type, from: '2026-07-01', to: '2026-07-02' })
      expect(isInForce(july, '2026-06-30T22:59:59.999Z')).toBe(false)
      expect(isInForce(july, '2026-06-30T23:00:00.000Z')).toBe(true)
      expect(isInForce(july, '2026-07-01T22:59:59.999Z')).toBe(true)
      expect(isInForce(july, '2026-07-01T23:00:00.000Z')).toBe(false)
      const winter = aConsent({ type, from: '2026-12-01' })
      expect(isInForce(winter, '2026-11-30T23:59:59.999Z')).toBe(false)
    }
  })

  it('one whose period cannot be read never permits and always denies', () => {
    for (const period of [{ from: 'soon' }, { to: 'later' }, { from: '2026-13-01' }]) {
      expect(isInForce(aConsent({ type: 'permit', ...period }), NOW)).toBe(false)
      expect(isInForce(aConsent({ type: 'deny', ...period }), NOW)).toBe(true)
    }
  })
})

describe('what a person said of the whole record', () => {
  const said = (...consents: readonly ConsentFact[]): string =>
    consentToRecord({ consents, organisation: OAK_STREET, now: NOW })

  it.each([
    ['nothing', [], 'none'],
    ['that nobody opens it', [aConsent()], 'objected'],
    ['that this organisation does not', [aConsent({ organisations: [OAK_STREET] })], 'hidden'],
    ['that another organisation does not', [aConsent({ organisations: [MILL_LANE] })], 'none'],
    ['that everybody may', [aConsent({ type: 'permit' })], 'permit'],
    ['that another organisation may', [aConsent({ type: 'permit', organisations: [MILL_LANE] })], 'none'],
    ['something about research', [aConsent({ scope: 'research' })], 'none'],
    ['something about one kind of information', [aConsent({ categories: ['HIV'] })], 'none'],
    [
      'that it may and that it may not: deny wins',
      [aConsent({ type: 'permit' }), aConsent({ organisations: [OAK_STREET] })],
      'hidden',
    ],
    ['what they took back', [aConsent({ status: 'inactive' })], 'none'],
  ] as const)('%s', (_what, consents, expected) => {
    expect(said(...consents)).toBe(expected)
  })
})

describe('what a person hides', () => {
  const hides = (consent: ConsentFact, sensitivities: readonly string[]): boolean =>
    isHidden({ consents: [consent], organisation: OAK_STREET, now: NOW }, { sensitivities }, 'acute')

  it('by its sensitivity', () => {
    expect(hides(aConsent({ categories: ['HIV'] }), ['HIV', 'STD'])).toBe(true)
    expect(hides(aConsent({ categories: ['HIV'] }), ['STD'])).toBe(false)
  })

  it.each([
    ['PSY', 'MH', true],
    ['MH', 'PSY', true],
    ['PSY', 'PSYTHPN', true],
    ['PSY', 'BH', true],
    ['SEX', 'STD', true],
    ['ETH', 'SUD', true],
    ['SUD', 'OPIOIDUD', true],
    ['SDV', 'DVD', true],
    ['SDV', 'VIO', true],
    ['PSY', 'SUD', false],
    ['PSYTHPN', 'PSY', false],
    ['HIV', 'STD', false],
  ])('by a category: of %s hides %s: %s', (category, code, expected) => {
    expect(hides(aConsent({ categories: [category] }), [code])).toBe(expected)
  })

  it('by each of several categories', () => {
    for (const categories of [
      ['HIV', 'PSY'],
      ['PSY', 'HIV'],
      ['acute', 'PSY'],
    ])
      expect(hides(aConsent({ categories }), ['HIV'])).toBe(true)
    expect(hides(aConsent({ categories: ['SDV', 'PSY'] }), ['HIV'])).toBe(false)
  })

  it('by the kind of its source', () => {
    expect(hides(aConsent({ categories: ['acute'] }), [])).toBe(true)
    expect(hides(aConsent({ categories: ['pharmacy'] }), [])).toBe(false)
  })

  it('from some and not from others', () => {
    expect(hides(aConsent({ categories: ['HIV'], organisations: [OAK_STREET] }), ['HIV'])).toBe(true)
    expect(hides(aConsent({ categories: ['HIV'], organisations: [WEY_VALLEY] }), ['HIV'])).toBe(false)
  })

  it('and never what they permit', () => {
    expect(hides(aConsent({ type: 'permit', categories: ['HIV'] }), ['HIV'])).toBe(false)
  })
})
