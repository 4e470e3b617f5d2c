import { DEFAULT_POLICY } from '../../src/access/default-policy.js'
import { dutyUnder } from '../../src/access/role-duty.js'

describe('what a role is for under a policy', () => {
  it.each([
    ['R8000', 'clinical'],
    ['R8003', 'clinical'],
    ['R8008', 'none'],
    ['R8009', 'none'],
    ['R0001', 'review'],
    ['R5105', 'review'],
    ['R8012', 'review'],
    ['R9999', 'none'],
    ['constructor', 'none'],
  ])('is for %s by default: %s', (roleCode, duty) => {
    expect(dutyUnder(DEFAULT_POLICY, roleCode)).toBe(duty)
  })

  it.each([
    ['rights to review alone', ['review-access'], 'review'],
    ['one that clinicians have too', ['record-consent'], 'none'],
    ['both', ['review-log', 'read-record'], 'clinical'],
    ['none', [], 'none'],
  ] as const)('follows the policy’s own roles: %s', (_case, rights, duty) => {
    expect(dutyUnder({ roles: { R1234: { name: 'Matron', rights } } }, 'R1234')).toBe(duty)
  })
})
