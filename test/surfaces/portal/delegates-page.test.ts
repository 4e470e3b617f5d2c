import { toDelegatesPage } from '../../../src/surfaces/portal/delegates/delegates-page.js'
import { aPerson } from '../../support/a-record.js'

const DELEGATION = {
  id: 'd',
  version: 1,
  status: 'active',
  delegate: aPerson('b'),
  delegateName: 'CANARYKIN, Robin',
  basis: 'parental-responsibility',
  covers: 'all',
  from: '2026-01-01',
  content: '{}',
  recordedAt: '2026-01-01T00:00:00Z',
} as const

function rowsOf(isAtRisk: boolean): ReturnType<typeof toDelegatesPage>['rows'] {
  const seen = {
    delegations: [DELEGATION],
    finding: undefined,
    birthDate: undefined,
    hasDied: false,
    isAtRisk,
  }
  return toDelegatesPage({ person: aPerson('a'), seen }).rows
}

describe('the page of who acts for a person', () => {
  it('says who it is, and on which ground', () => {
    expect(rowsOf(false)).toMatchObject([{ id: 'd', name: 'CANARYKIN, Robin' }])
  })

  it('names no kin of somebody at risk, and says the ground as before', () => {
    expect(rowsOf(true)).toEqual([{ ...rowsOf(false)[0], name: 'Somebody whose name is not shown' }])
  })
})
