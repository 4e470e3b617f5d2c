import { actorFromClaims } from '../../src/identity/actor-from-claims.js'
import { parsePersonClaims, type PersonClaims, type RoleClaim } from '../../src/identity/claims.js'
import type { Organisation } from '../../src/identity/organisation.js'
import { partnerFromToken } from '../../src/identity/partner-from-token.js'
import type { Duty } from '../../src/identity/roles.js'
import { OAK_STREET, WEY_VALLEY } from '../support/actors.js'

const OAK: Organisation = { odsCode: OAK_STREET, name: 'Oak Street Surgery', kind: 'primary-care' }
const WEY: Organisation = { odsCode: WEY_VALLEY, name: 'Wey Valley Hospital', kind: 'acute' }
const DIRECTORY = new Map([OAK, WEY].map((organisation) => [organisation.odsCode, organisation]))

/** A policy by which these are the roles that review, and this one cares for people. */
function dutyOf(roleCode: string): Duty {
  if (['R0001', 'R5105', 'R8012'].includes(roleCode)) return 'review'
  return roleCode === 'R8000' ? 'clinical' : 'none'
}

function aRole(differs: Partial<RoleClaim> = {}): RoleClaim {
  return {
    person_orgid: '555000000201',
    person_roleid: '555000000101',
    org_code: 'Z99001',
    org_name: 'OAK STREET SURGERY',
    role_code: 'R8000',
    role_name: 'Clinical Practitioner',
    ...differs,
  }
}

function actorWith(roles: readonly RoleClaim[], roleProfileId?: string): ReturnType<typeof actorFromClaims> {
  const claims: PersonClaims = {
    nhsid_useruid: '555000000001',
    name: 'Dr Asha Rahman',
    nhsid_nrbac_roles: roles,
  }
  return actorFromClaims(
    { claims, roleProfileId, session: 'session-1', scopes: ['user/*.rs'] },
    DIRECTORY,
    dutyOf,
  )
}

describe('who somebody is, from what their identity provider says', () => {
  it('is a clinician in the one role that they hold, at the organisation as it is named here', () => {
    expect(actorWith([aRole()])).toEqual({
      outcome: 'actor',
      actor: {
        kind: 'clinician',
        id: '555000000001',
        name: 'Dr Asha Rahman',
        duty: 'clinical',
        role: { code: 'R8000', name: 'Clinical Practitioner', profileId: '555000000101' },
        organisation: 'Z99001',
        organisationName: 'Oak Street Surgery',
        session: 'session-1',
        scopes: ['user/*.rs'],
      },
    })
  })

  it.each([
    ['R0001', 'auditor'],
    ['R5105', 'auditor'],
    ['R8012', 'auditor'],
    ['R8001', 'clinician'],
    // Whether the role is a clinical one is for the gate to judge.
    ['R8009', 'clinician'],
    ['R9999', 'clinician'],
    ['constructor', 'clinician'],
  ])('in role %s is an %s', (role_code, kind) => {
    expect(actorWith([aRole({ role_code })])).toMatchObject({ outcome: 'actor', actor: { kind } })
  })

  it('takes the role that was chosen, and its organisation', () => {
    const roles = [aRole(), aRole({ person_roleid: '555000000102', org_code: 'RWV99' })]

    expect(actorWith(roles, '555000000102')).toMatchObject({
      outcome: 'actor',
      actor: { organisation: 'RWV99', organisationName: 'Wey Valley Hospital' },
    })
  })

  it.each([
    ['none is held', [], undefined, { outcome: 'refused', reason: 'no-role' }],
    [
      'several are held and none was chosen',
      [aRole(), aRole({ person_roleid: '2' })],
      undefined,
      { outcome: 'choose' },
    ],
    ['another one was chosen', [aRole()], '999', { outcome: 'refused', reason: 'role-not-held' }],
    [
      'its organisation has no code',
      [aRole({ org_code: '' })],
      undefined,
      { outcome: 'refused', reason: 'organisation-unknown' },
    ],
  ])('is nobody in a role when %s', (_case, roles, chosen, expected) => {
    expect(actorWith(roles, chosen)).toEqual(expected)
  })
})

describe('claims', () => {
  it.each([
    ['no user id', { name: 'Dr Asha Rahman' }],
    ['an empty user id', { nhsid_useruid: '', name: 'Dr Asha Rahman' }],
    ['a user id that is no text', { nhsid_useruid: 5, name: 'Dr Asha Rahman' }],
    ['no name', { nhsid_useruid: '555000000001' }],
  ])('say nobody with %s', (_case, claims) => {
    expect(parsePersonClaims(claims)).toBeUndefined()
  })

  it('say the role alone where CIS2 writes the way to it', () => {
    const role = { person_roleid: '1', role_code: 'S8000:G8000:R8001', role_name: '"Clinical":"Nurse"' }
    const person = { nhsid_useruid: '555000000001', name: 'Bethan Price', nhsid_nrbac_roles: [role] }

    expect(parsePersonClaims(person)?.nhsid_nrbac_roles).toMatchObject([
      { role_code: 'R8001', role_name: 'Nurse' },
    ])
  })

  it('leave out roles that are not whole, and what is no list of roles', () => {
    const person = { nhsid_useruid: '555000000001', name: 'Dr Asha Rahman' }
    const roles = [null, 'R8000', { role_code: 'R8000' }, { person_roleid: '1', role_code: 8000 }]

    expect(parsePersonClaims({ ...person, nhsid_nrbac_roles: roles })?.nhsid_nrbac_roles).toMatchObject([
      { person_roleid: '1', role_code: '' },
    ])
    expect(parsePersonClaims({ ...person, nhsid_nrbac_roles: 'R8000' })?.nhsid_nrbac_roles).toEqual([])
  })
})

describe('which partner a token is of', () => {
  const partners = new Map([['wey-valley-hospital', WEY]])
  const token = { clientId: 'wey-valley-hospital', jti: 'token-1', scopes: ['system/*.cu'] }

  it('is found by its client id', () => {
    expect(partnerFromToken(token, partners)).toMatchObject({
      kind: 'partner-system',
      organisation: 'RWV99',
      sourceKind: 'acute',
      session: 'token-1',
      scopes: ['system/*.cu'],
    })
  })

  it('is none when the client is no longer a partner', () => {
    expect(partnerFromToken({ ...token, clientId: 'st-annes-hospital' }, partners)).toBeUndefined()
  })
})
