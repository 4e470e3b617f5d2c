import { opensRecordTo, shutsOut, type SharingChange } from '../../src/access/sharing-change.js'
import { aPolicy } from '../support/access-facts.js'
import { MILL_LANE, OAK_STREET, ods, WEY_VALLEY } from '../support/actors.js'

const HOLMWOOD = ods('RHM99')
const policy = aPolicy({ consentRequired: ['mental-health'] })

function aChange(differs: Partial<SharingChange['consent']> = {}, isTakenBack = false): SharingChange {
  const consent = {
    status: 'active',
    scope: 'care',
    type: 'deny',
    organisations: [],
    categories: [],
    ...differs,
  } as const
  return { consent, isTakenBack }
}

describe('the record is opened to an organisation', () => {
  it.each([
    ['by an agreement that it needs', aChange({ type: 'permit', organisations: [HOLMWOOD] }), true],
    ['by one that names nobody', aChange({ type: 'permit' }), true],
    ['by an objection that is taken back', aChange({}, true), true],
    ['by a hiding that is taken back', aChange({ organisations: [HOLMWOOD] }, true), true],
    ['by a category that is taken back', aChange({ categories: ['HIV'] }, true), true],
    ['not by an agreement for others', aChange({ type: 'permit', organisations: [OAK_STREET] }), false],
    ['not by what hid it from others', aChange({ organisations: [OAK_STREET] }, true), false],
    ['not by hiding it', aChange(), false],
    ['not by taking an agreement back', aChange({ type: 'permit' }, true), false],
    ['not by what is said of research', aChange({ scope: 'research' }, true), false],
    ['not by what was taken back before', aChange({ status: 'inactive' }, true), false],
  ])('%s', (_case, change, expected) => {
    expect(opensRecordTo(change, HOLMWOOD, policy)).toBe(expected)
  })

  it('by an agreement only where its kind needs one', () => {
    expect(opensRecordTo(aChange({ type: 'permit' }), OAK_STREET, policy)).toBe(false)
    expect(opensRecordTo(aChange({ type: 'permit' }), ods('Z99999'), policy)).toBe(false)
  })
})

describe('another organisation is shut out', () => {
  const others = [OAK_STREET, WEY_VALLEY]

  it.each([
    ['by an objection', aChange(), true],
    ['by a hiding that names it', aChange({ organisations: [OAK_STREET, MILL_LANE] }), true],
    ['by a category that names it', aChange({ organisations: [OAK_STREET], categories: ['HIV'] }), true],
    ['by hiding all that a kind of source told', aChange({ categories: ['HIV', 'primary-care'] }), true],
    ['not by a sensitivity that is hidden from everybody', aChange({ categories: ['HIV'] }), false],
    ['not by a hiding that names others', aChange({ organisations: [MILL_LANE] }), false],
    ['not by agreeing', aChange({ type: 'permit' }), false],
    ['not by taking a hiding back', aChange({}, true), false],
    ['not by what is said of research', aChange({ scope: 'research' }), false],
  ])('%s', (_case, change, expected) => {
    expect(shutsOut(change, others, policy)).toBe(expected)
  })

  it('by taking back the agreement that it needs, and by that of one who needs none not', () => {
    const change = aChange({ type: 'permit' }, true)
    expect(shutsOut(change, [OAK_STREET, HOLMWOOD], policy)).toBe(true)
    expect(shutsOut(change, others, policy)).toBe(false)
  })

  it('never where nobody else cares for the person', () => {
    expect(shutsOut(aChange(), [], policy)).toBe(false)
  })
})
