import {
  isWithin,
  judgeScopes,
  parseScope,
  parseScopes,
  toCanonicalScope,
} from '../../src/identity/smart-scopes.js'

describe('a SMART scope', () => {
  it.each([
    ['user/*.rs', 'user', '*', 'rs'],
    ['patient/Observation.r', 'patient', 'Observation', 'r'],
    ['system/*.cruds', 'system', '*', 'cruds'],
    ['user/Task.cu', 'user', 'Task', 'cu'],
    // SMART 1, each as the form of SMART 2 that means the same.
    ['user/*.read', 'user', '*', 'rs'],
    ['patient/Condition.write', 'patient', 'Condition', 'cud'],
    ['user/Patient.*', 'user', 'Patient', 'cruds'],
  ])('%s is read', (scope, context, type, letters) => {
    expect(parseScope(scope)).toEqual({ context, type, permissions: new Set(letters), restrictions: [] })
  })

  it.each([
    ['a word after the star (B05)', 'patient/*.*x'],
    ['letters out of order (B05)', 'user/*.sr'],
    ['letters only in another order (B05)', 'patient/Observation.sr'],
    ['another context (B05)', 'access/other*'],
    ['a letter twice', 'user/*.rrs'],
    ['an unknown letter', 'user/*.x'],
    ['no letter', 'user/*.'],
    ['no dot', 'user/*'],
    ['capitals', 'user/*.RS'],
    ['an unknown type', 'user/Everything.rs'],
    ['a type of JavaScript', 'user/constructor.rs'],
    ['a type in small letters', 'user/observation.rs'],
    ['two types', 'user/Patient,Observation.rs'],
    ['an empty restriction', 'user/Observation.rs?'],
    ['a restriction without value', 'user/Observation.rs?category='],
    ['a restriction with a modifier', 'user/Observation.rs?code:in=x'],
    ['a restriction by something that cannot be searched by', 'user/Observation.rs?data-absent-reason=x'],
    ['one of two restrictions that cannot be held to', 'user/Observation.rs?category=x&_security=N'],
    ['a restriction by a date', 'user/Observation.rs?date=2026'],
    ['a restriction of a type that is searched by nothing', 'user/Patient.rs?gender=female'],
    ['a restriction that no type knows', 'user/*.rs?made-up=x'],
    ['a chained restriction', 'user/Observation.rs?patient.name=x'],
    ['a restriction that is not encoded rightly', 'user/Observation.rs?category=%zz'],
    ['a restriction of SMART 1', 'user/Observation.read?category=x'],
    ['a line break', 'user/*.rs\nuser/*.cruds'],
    ['nothing', ''],
    ['a launch scope', 'launch/patient'],
  ])('that is written with %s allows nothing', (_case, scope) => {
    expect(parseScope(scope)).toBeUndefined()
    expect(parseScopes([scope])).toEqual([])
  })

  it('keeps its restrictions as data', () => {
    const scope = 'patient/Observation.rs?category=http%3A%2F%2Fexample.org%7Claboratory&status=final'

    expect(parseScope(scope)?.restrictions).toEqual([
      { name: 'category', value: 'http://example.org|laboratory' },
      { name: 'status', value: 'final' },
    ])
    expect(toCanonicalScope(scope)).toBe(scope)
    expect(toCanonicalScope('user/*.read')).toBe('user/*.rs')
  })
})

describe('scopes as a ceiling', () => {
  const LAB = { name: 'category', value: 'laboratory' }

  it.each([
    ['reading, with r', ['user/*.r'], 'r', 'allowed'],
    ['reading, with s alone', ['user/*.s'], 'r', 'beyond-scope'],
    ['searching, with r alone (B02)', ['user/*.r'], 's', 'beyond-scope'],
    ['searching, with s', ['user/Observation.s'], 's', 'allowed'],
    ['reading, with the right to write (B03)', ['user/*.cud'], 'r', 'beyond-scope'],
    ['creating, with the right to read', ['user/*.rs'], 'c', 'beyond-scope'],
    ['creating, with the right to write', ['user/*.cud'], 'c', 'allowed'],
    ['reading, with another type', ['user/Patient.rs'], 'r', 'beyond-scope'],
    ['reading, with a parameter of another type', ['user/*.r?lifecycle-status=active'], 'r', 'beyond-scope'],
    ['reading, with no scope', [], 'r', 'beyond-scope'],
  ] as const)('for %s', (_case, scopes, permission, outcome) => {
    expect(judgeScopes(parseScopes(scopes), { type: 'Observation', permission }).outcome).toBe(outcome)
  })

  it('for every type need a scope of every type that is not narrowed', () => {
    const ofAll = { type: '*', permission: 'r' } as const
    expect(judgeScopes(parseScopes(['user/*.rs']), ofAll)).toEqual({ outcome: 'allowed', anyOf: undefined })
    for (const scope of ['user/Observation.rs', 'user/*.rs?status=final'])
      expect(judgeScopes(parseScopes([scope]), ofAll)).toEqual({ outcome: 'beyond-scope' })
  })

  it('says to what a narrowed scope is narrowed, and nothing where a whole one stands beside it', () => {
    const narrowed = ['user/Observation.rs?category=laboratory', 'user/Observation.r?status=final']

    const judged = (scopes: readonly string[], permission: 'r' | 's') =>
      judgeScopes(parseScopes(scopes), { type: 'Observation', permission })

    expect(judged(narrowed, 'r')).toEqual({
      outcome: 'allowed',
      anyOf: [[LAB], [{ name: 'status', value: 'final' }]],
    })
    expect(judged(narrowed, 's')).toEqual({ outcome: 'allowed', anyOf: [[LAB]] })
    expect(judged([...narrowed, 'user/*.rs'], 'r')).toEqual({ outcome: 'allowed', anyOf: undefined })
  })

  it.each([
    ['user/Observation.r', 'user/*.rs', true],
    ['user/Observation.rs?category=laboratory', 'user/Observation.rs', true],
    ['user/Observation.rs', 'user/Observation.rs?category=laboratory', false],
    ['user/Observation.rs?category=x', 'user/Observation.rs?category=laboratory', false],
    ['patient/*.rs', 'user/*.rs', false],
    ['user/*.rs', 'user/Observation.rs', false],
    ['user/*.cruds', 'user/*.rs', false],
  ])('lets an app ask for %s when it is registered for %s: %s', (asked, registered, isIn) => {
    const grant = parseScope(asked)
    expect(grant && isWithin(grant, parseScopes([registered]))).toBe(isIn)
  })
})
