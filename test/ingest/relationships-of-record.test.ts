import {
  isSecretAlone,
  relationshipsOfRecord,
  type StoredResource,
} from '../../src/ingest/relationships-of-record.js'
import { INLINE_LABEL_URL, JOINED_TAG, LABEL_SYSTEM, RECORD_TAG_SYSTEM } from '../../src/fhir/profiles.js'
import type { OdsCode } from '../../src/fhir/ods-code.js'
import { MILL_LANE, OAK_STREET, WEY_VALLEY } from '../support/actors.js'
import { CODE_SETS } from '../support/labels.js'

const HOLMWOOD = 'RHM99' as OdsCode
const named = (value: string): object => ({
  identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value },
})
const LOCKED = { system: LABEL_SYSTEM, code: 'sealed-and-locked' }
const lockedMeta = { meta: { security: [LOCKED] } }

function stored(
  resource: { readonly resourceType: string; readonly id: string; readonly [member: string]: unknown },
  organisation: OdsCode = WEY_VALLEY,
): StoredResource {
  const { resourceType: type, id } = resource
  const sourceKind = organisation === WEY_VALLEY ? 'acute' : 'primary-care'
  return { type, id, organisation, sourceKind, shared: false, text: JSON.stringify(resource) }
}

const visit = { resourceType: 'Encounter', id: 'v', status: 'in-progress', period: { start: '2026-11-01' } }
const referral = {
  resourceType: 'ServiceRequest',
  id: 's',
  status: 'active',
  authoredOn: '2026-11-01',
  performer: [named(HOLMWOOD)],
}
const teamOf = (...members: readonly string[]) => ({
  resourceType: 'CareTeam',
  id: 't',
  status: 'active',
  period: { start: '2026-11-01' },
  participant: members.map((member) => ({ member: named(member) })),
})
const registered = (organisation: OdsCode) =>
  stored(
    { resourceType: 'Patient', id: 'p', ...{ generalPractitioner: [named(organisation)] } },
    organisation,
  )

function shownBy(...resources: readonly StoredResource[]): readonly string[] {
  const secret = resources
    .filter((one) => isSecretAlone(one, CODE_SETS))
    .map(({ type, id }) => `${type}/${id}`)
  return relationshipsOfRecord(resources, CODE_SETS, new Set(secret)).map(
    ({ kind, organisation, isSecret }) => `${kind} ${organisation}${isSecret ? ' secret' : ''}`,
  )
}

describe('relationshipsOfRecord', () => {
  it('shows what each resource shows', () => {
    expect(shownBy(stored(visit), stored(referral))).toEqual(['contact RWV99', 'referral RHM99'])
  })

  it('shows nothing by a record in which nothing is evidence, nor by the Patient that is joined', () => {
    const tag = [{ system: RECORD_TAG_SYSTEM, code: JOINED_TAG }]
    const joined = {
      resourceType: 'Patient',
      id: 'j',
      meta: { tag },
      generalPractitioner: [named(OAK_STREET)],
    }
    expect(shownBy(stored({ resourceType: 'Observation', id: 'o' }), stored(joined, OAK_STREET))).toEqual([])
  })

  it('shows as secret what its source alone may know, and nothing of it of others', () => {
    expect(shownBy(stored({ ...visit, ...lockedMeta }), stored({ ...referral, ...lockedMeta }))).toEqual([
      'contact RWV99 secret',
    ])
  })

  it('shows to others nothing that a secret part of it makes another than it is', () => {
    const inline = { extension: [{ url: INLINE_LABEL_URL, valueCoding: LOCKED }] }
    const ended = { member: named(HOLMWOOD), period: { end: '2020-01-01', ...inline } }
    expect(shownBy(stored({ ...teamOf(), participant: [ended] }))).toEqual([])
    const secretMember = { member: named(HOLMWOOD), ...inline }
    const open = { member: named(MILL_LANE) }
    expect(shownBy(stored({ ...teamOf(), participant: [secretMember, open] }))).toEqual(['team Z99002'])
  })

  it('shows no team of which its own member alone tells, whoever else it names', () => {
    expect(shownBy(stored(teamOf(WEY_VALLEY)))).toEqual([])
    expect(shownBy(stored(teamOf(WEY_VALLEY, HOLMWOOD)))).toEqual(['team RHM99'])
  })

  it('shows such a team where the member has seen the person, or somebody else names it', () => {
    expect(shownBy(stored(teamOf(WEY_VALLEY)), stored(visit))).toContain('team RWV99')
    const toThem = stored({ ...referral, performer: [named(WEY_VALLEY)] }, OAK_STREET)
    expect(shownBy(stored(teamOf(WEY_VALLEY)), toThem)).toContain('team RWV99')
  })

  it('shows no team that its own member invents around those of whom others know that they care for the person', () => {
    const around = { ...teamOf(WEY_VALLEY, OAK_STREET), managingOrganization: [named(OAK_STREET)] }
    const theirs = stored({ ...visit, id: 'w' }, OAK_STREET)
    expect(shownBy(stored(around), registered(OAK_STREET), theirs)).toEqual([
      'team Z99001',
      'registered-practice Z99001',
      'contact Z99001',
    ])
  })

  it('shows such a team once one of them tells of the member itself', () => {
    const around = stored(teamOf(WEY_VALLEY, OAK_STREET))
    const theirs = stored({ ...teamOf(OAK_STREET, WEY_VALLEY), id: 'u' }, OAK_STREET)
    expect(
      shownBy(around, registered(OAK_STREET), theirs).filter((one) => one === 'team RWV99'),
    ).toHaveLength(2)
  })
})

describe('isSecretAlone', () => {
  const inline = { extension: [{ url: INLINE_LABEL_URL, valueCoding: LOCKED }] }

  it.each([
    ['a referral', referral, false],
    ['what is labelled so', { ...referral, ...lockedMeta }, true],
    ['what has a part that is', { ...referral, note: [{ text: 'kept back', ...inline }] }, true],
    [
      'what contains something that is',
      { ...referral, contained: [{ resourceType: 'Basic', ...lockedMeta }] },
      true,
    ],
    [
      'what refers to something, whatever that is',
      { ...referral, reasonReference: [{ reference: 'Condition/1' }] },
      false,
    ],
  ])('is told of %s by itself', (_which, resource, isSecret) => {
    expect(isSecretAlone(stored(resource), CODE_SETS)).toBe(isSecret)
  })
})
