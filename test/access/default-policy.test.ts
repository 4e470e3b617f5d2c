import { DEFAULT_POLICY, OPEN_AGREEMENT } from '../../src/access/default-policy.js'

/** What holds where nobody has written a policy, as it is told to whoever has to answer for it. */
describe('without a policy file', () => {
  const FINDS_AND_READS = ['find-people', 'read-record', 'see-restricted', 'claim-relationship']
  const REVIEWS = ['review-log', 'review-access', 'record-consent', 'flag-at-risk']

  it.each([
    ['R8000', 'Clinical Practitioner', [...FINDS_AND_READS, 'break-glass', 'unseal', 'record-consent']],
    ['R8001', 'Nurse', [...FINDS_AND_READS, 'break-glass', 'record-consent']],
    ['R8003', 'Health Professional', FINDS_AND_READS],
    ['R8014', 'Social Worker', [...FINDS_AND_READS, 'break-glass', 'record-consent']],
    ['R8008', 'Admin and Clinical Support', []],
    ['R8009', 'Receptionist', []],
    ['R0001', 'Privacy Officer', REVIEWS],
    ['R5105', 'Caldicott Guardian', REVIEWS],
    ['R8012', 'Information Officer', ['review-log']],
  ])('%s is %s, and may %j', (code, name, rights) => {
    expect(DEFAULT_POLICY.roles[code]).toEqual({ name, rights })
  })

  it('no other role may anything, and none sees what is very restricted without breaking the glass', () => {
    expect(Object.keys(DEFAULT_POLICY.roles)).toHaveLength(9)
    const rights = Object.values(DEFAULT_POLICY.roles).flatMap((role) => role.rights)
    expect(rights).not.toContain('see-very-restricted')
  })

  const STATUTORY = ['acute', 'community', 'mental-health', 'social-care', 'primary-care', 'ambulance']
  const WITH_PHARMACIES = [...STATUTORY, 'pharmacy']
  const ALL = [...WITH_PHARMACIES, 'vcse']

  it.each([
    ['PSY', 'Mental health', WITH_PHARMACIES],
    ['MH', 'Mental health', WITH_PHARMACIES],
    ['SUD', 'Use of drugs', WITH_PHARMACIES],
    ['ETH', 'Use of alcohol or drugs', WITH_PHARMACIES],
    ['SEX', 'Sexual health', ['primary-care', 'acute', 'mental-health']],
    ['STD', 'Sexual health', ['primary-care', 'acute']],
    ['HIV', 'HIV', ['primary-care', 'acute']],
    ['SDV', 'Domestic or sexual violence', STATUTORY],
    ['NOPAT', 'Not for the person or their family', ALL],
    ['THIRD-PARTY', 'About somebody else', ALL],
    ['SAFEGUARDING', 'Safeguarding', STATUTORY],
  ])('%s is %s, and seen by %j', (code, name, kinds) => {
    expect(DEFAULT_POLICY.sensitivities[code]).toEqual({ name, with: kinds })
  })

  it('what is sensitive in another way is seen by nobody but its source', () => {
    expect(Object.keys(DEFAULT_POLICY.sensitivities)).toHaveLength(11)
  })

  it('breaking the glass lasts an hour, on a strong sign-in of the day, and is reviewed within three', () => {
    expect(DEFAULT_POLICY.breakGlass).toEqual({
      minutes: 60,
      assurance: 3,
      signedInWithin: 600,
      repeatedAbove: 5,
      stopsAt: undefined,
      reviewWithin: 72,
    })
  })

  it('nobody opens their own record, and other ties are told', () => {
    expect(DEFAULT_POLICY.ties).toEqual({
      self: 'deny',
      family: 'alert',
      household: 'alert',
      'same-address': 'alert',
      'same-surname': 'alert',
    })
  })

  it('what has no end is ended, children grow up, and no kind of organisation needs recorded consent', () => {
    expect(DEFAULT_POLICY).toMatchObject({
      consentRequired: [],
      selfClaimDays: 28,
      daysWithoutEnd: { team: 730, referral: 365, contact: 365, appointment: 120 },
      children: { parentalAccessEnds: 16, competenceMayBeAssessedFrom: 12, whenCompetent: 'closed' },
    })
  })

  it('an open agreement shares everything with everybody who takes part, for care and with the person', () => {
    expect(OPEN_AGREEMENT).toEqual({
      controller: '*',
      with: ALL,
      purposes: ['TREAT', 'ETREAT', 'BTG', 'PATRQT'],
      except: [],
    })
  })
})
