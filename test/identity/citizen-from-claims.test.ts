import { citizenFromClaims } from '../../src/identity/citizen-from-claims.js'

const MAYA = {
  sub: '5f2a',
  nhs_number: '999 000 9074',
  birthdate: '1979-03-04',
  given_name: 'Maya',
  family_name: 'Okafor',
  identity_proofing_level: 'P9',
  vot: 'P9.Cp.Cd',
}

describe('citizenFromClaims', () => {
  it('knows somebody whose identity was proven', () => {
    expect(citizenFromClaims(MAYA, 'citizens')).toEqual({
      outcome: 'citizen',
      claims: { nhsid_useruid: 'citizens:5f2a', name: 'Maya Okafor', nhsid_nrbac_roles: [] },
      citizen: { nhsNumber: '9990009074', birthDate: '1979-03-04' },
    })
  })

  it.each([
    ['proven less', { identity_proofing_level: 'P5' }, 'identity-not-proofed'],
    ['proven less, by the vector of trust', { vot: 'P5.Cp' }, 'identity-not-proofed'],
    ['proven in a way that is not known', { vot: 'P99.Cp' }, 'identity-not-proofed'],
    ['without a level', { identity_proofing_level: undefined }, 'identity-not-proofed'],
    ['with a number whose check digit is wrong', { nhs_number: '9990009075' }, 'sign-in-failed'],
    ['without a number', { nhs_number: undefined }, 'sign-in-failed'],
    ['with a part of a birth date', { birthdate: '1979-03' }, 'sign-in-failed'],
    ['without a name', { given_name: '', family_name: undefined }, 'sign-in-failed'],
    ['without an id', { sub: '' }, 'sign-in-failed'],
  ])('knows nobody %s', (_how, differs, reason) => {
    expect(citizenFromClaims({ ...MAYA, ...differs }, 'citizens')).toEqual({ outcome: 'refused', reason })
  })
})
