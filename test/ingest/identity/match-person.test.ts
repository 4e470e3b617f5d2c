import type { KnownName } from '../../../src/ingest/ingest-store.js'
import { checkMatch } from '../../../src/ingest/identity/match-person.js'
import { OAK_STREET, ods, WEY_VALLEY } from '../../support/actors.js'
import { aPerson } from '../../support/a-record.js'
import { aTestNhsNumber } from '../../support/nhs-numbers.js'

const BORN = '1948-02-29'
const ST_ANNES = ods('RSA99')
const PHARMACY = ods('FZ999')

function aName(differs: Partial<KnownName> = {}): KnownName {
  return {
    familyKey: 'OKONKWO',
    givenKey: 'MIRIAM',
    birthDate: BORN,
    organisation: OAK_STREET,
    patient: 'patient-of-oak-street',
    saidAt: '2026-11-01T08:00:00.000Z',
    byRegisteredPractice: false,
    ...differs,
  }
}

interface Sent {
  readonly called?: readonly (readonly [given: string, family: string])[]
  readonly birthDate?: string
  readonly by?: KnownName['organisation']
  readonly patient?: string
}

/** Where a Patient that Wey Valley sends disagrees with names that are held. */
function disagreements(
  names: readonly KnownName[],
  {
    called = [['MIRIAM', 'OKONKWO']],
    birthDate = BORN,
    by = WEY_VALLEY,
    patient = 'patient-of-sender',
  }: Sent,
): readonly (string | undefined)[] {
  const claim = {
    nhsNumber: aTestNhsNumber(1),
    birthDate,
    names: called.map(([givenKey, familyKey]) => ({ familyKey, givenKey, birthDate })),
    path: 'Patient',
  }
  const known = { person: aPerson(), nhsNumber: aTestNhsNumber(1), names }
  return checkMatch({ claim, organisation: by, patient }, known).map(({ expression }) => expression?.[0])
}

describe('a Patient with an NHS number that somebody has', () => {
  const held = [aName({ familyKey: 'OKONKWOREED' }), aName()]
  const fromHospital = aName({ organisation: WEY_VALLEY, patient: 'another-patient-of-sender' })

  it.each([
    ['the same name', [['MIRIAM', 'OKONKWOREED']]],
    ['a maiden name that is on record', [['MIRIAM', 'OKONKWO']]],
    ['an initial', [['M', 'OKONKWO']]],
    ['one of several names', [['MIRIAM', 'SMITH'] as const, ['MIRIAM', 'OKONKWO'] as const]],
  ] as const)('agrees by %s', (_case, called) => {
    expect(disagreements(held, { called })).toEqual([])
  })

  it.each([
    ['another family name', { called: [['MIRIAM', 'SMITH']] }, ['Patient.name']],
    ['another given name', { called: [['GRACE', 'OKONKWO']] }, ['Patient.name']],
    ['a shortened name that is no initial', { called: [['MI', 'OKONKWO']] }, ['Patient.name']],
    ['another birth date', { birthDate: '1948-02-28' }, ['Patient.birthDate']],
    ['a twin, who has another given name', { called: [['MARTHA', 'OKONKWO']] }, ['Patient.name']],
    [
      'somebody else altogether',
      { called: [['ANN', 'SMITH']], birthDate: '1950-01-01' },
      ['Patient.birthDate', 'Patient.name'],
    ],
  ] as const)(
    'disagrees by %s, and who has sent the person before is told where',
    (_case, sent, expected) => {
      expect(disagreements([...held, fromHospital], sent)).toEqual(expected)
    },
  )

  it.each([{ birthDate: '1948-02-28' }, { called: [['GRACE', 'OKONKWO']] as const }])(
    'a stranger is not told which of the two disagrees: a birth date could be found out by trying',
    (sent) => {
      expect(disagreements(held, sent)).toEqual(['Patient'])
    },
  )

  it('takes no sign of a script without initials for one', () => {
    const ming = aName({ givenKey: '明华', familyKey: '李' })
    expect(disagreements([ming], { called: [['明', '李']] })).toEqual(['Patient'])
    expect(disagreements([ming], { called: [['明华', '李']] })).toEqual([])
  })

  it('never says what is held', () => {
    const claim = { nhsNumber: aTestNhsNumber(1), birthDate: '1950-01-01', names: [], path: 'Patient' }
    const known = { person: aPerson(), nhsNumber: aTestNhsNumber(1), names: held }
    const said = JSON.stringify(checkMatch({ claim, organisation: WEY_VALLEY, patient: undefined }, known))
    expect(said).not.toMatch(/OKONKWO|MIRIAM|1948/i)
  })

  it('has nothing to disagree with for a new number', () => {
    const claim = { nhsNumber: aTestNhsNumber(1), birthDate: BORN, names: [], path: '' }
    expect(checkMatch({ claim, organisation: WEY_VALLEY, patient: undefined }, undefined)).toEqual([])
  })
})

describe('a source that corrects what it said', () => {
  const mistyped = aName({ organisation: WEY_VALLEY, patient: 'patient-of-sender', birthDate: '1984-02-29' })

  it('may, while nobody else has said who the number belongs to', () => {
    expect(disagreements([mistyped], {})).toEqual([])
    expect(disagreements([mistyped], { called: [['ANN', 'SMITH']] })).toEqual([])
  })

  it('may change the name or the birth date of a Patient that was accepted, not both at once', () => {
    const own = aName({ organisation: WEY_VALLEY, patient: 'patient-of-sender' })
    expect(disagreements([aName(), own], { called: [['MIRIAM', 'ADEYEMI']] })).toEqual([])
    expect(disagreements([aName(), own], { birthDate: '1948-02-28' })).toEqual([])
    expect(
      disagreements([aName(), own], { called: [['MIRIAM', 'ADEYEMI']], birthDate: '1948-02-28' }),
    ).toEqual(['Patient.birthDate', 'Patient.name'])
  })

  it('may not with another Patient of its own', () => {
    const own = aName({ organisation: WEY_VALLEY, patient: 'another' })
    expect(disagreements([aName(), own], { called: [['MIRIAM', 'ADEYEMI']] })).toEqual(['Patient.name'])
  })
})

describe('a name vouches for others', () => {
  const practice = aName({ byRegisteredPractice: true, saidAt: '2026-11-05T08:00:00.000Z' })
  const planted = aName({
    familyKey: 'ATTACKER',
    givenKey: 'EVE',
    organisation: ST_ANNES,
    patient: 'p',
    saidAt: '2026-11-10T08:00:00.000Z',
  })
  const eve = { called: [['EVE', 'ATTACKER']] as const }

  it('when the registered practice says it, whoever came first', () => {
    expect(disagreements([planted, practice], {})).toEqual([])
  })

  it('not when one other source alone says it', () => {
    expect(disagreements([practice, planted], eve)).toEqual(['Patient'])
    expect(disagreements([aName(), planted], eve)).toEqual(['Patient'])
  })

  it('when two organisations say it alike', () => {
    const again = { ...planted, organisation: PHARMACY, patient: 'q' }
    expect(disagreements([practice, planted, again], eve)).toEqual([])
  })

  it('when whoever came first says it, and no practice has', () => {
    const first = { ...planted, saidAt: '2026-10-01T08:00:00.000Z' }
    expect(disagreements([aName(), first], eve)).toEqual([])
  })
})
