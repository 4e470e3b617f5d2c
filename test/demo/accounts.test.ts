import { DEMO_ACCOUNTS } from '../../src/demo/accounts.js'
import { DEMO_ORGANISATIONS } from '../../src/demo/organisations.js'
import { ROLE_NAMES } from '../../src/identity/roles.js'

describe('the demo accounts', () => {
  it('are the fifteen that the documentation names', () => {
    expect(DEMO_ACCOUNTS.map(({ username }) => username)).toEqual(
      (
        'gp practice.nurse district.nurse ed.consultant ward.doctor liaison.psychiatrist mh.nurse social.worker ' +
        'pharmacist care.coordinator vcse.worker receptionist caldicott.guardian privacy.officer auditor'
      ).split(' '),
    )
  })

  it('have ids of twelve digits, none twice, and roles that are known, at organisations that take part', () => {
    const ids = DEMO_ACCOUNTS.flatMap(({ userId, roles }) => [
      userId,
      ...roles.map(({ profileId }) => profileId),
    ])
    const roles = DEMO_ACCOUNTS.flatMap((account) => account.roles)

    expect(ids.filter((id) => !/^\d{12}$/.test(id))).toEqual([])
    expect(new Set(ids).size).toBe(ids.length)
    expect(roles.filter(({ roleCode }) => !Object.hasOwn(ROLE_NAMES, roleCode))).toEqual([])
    expect(
      roles.filter(({ organisation }) => !DEMO_ORGANISATIONS.some(({ odsCode }) => odsCode === organisation)),
    ).toEqual([])
  })

  it('lets the GP choose between two practices', () => {
    expect(DEMO_ACCOUNTS[0]?.roles.map(({ organisation }) => organisation)).toEqual(['Z99001', 'Z99002'])
  })
})
