import { labelWithVersions } from '../../../src/access/labels/label-record.js'
import { toBarePatients } from '../../../src/access/labels/bare-patients.js'
import { readLabelClass, alternativesOf, writeLabelClass } from '../../../src/access/labels/label-class.js'
import { JOINED_TAG, LABEL_SYSTEM, RECORD_TAG_SYSTEM } from '../../../src/fhir/profiles.js'
import { OAK_STREET } from '../../support/actors.js'
import { aResource, HOSPITAL, inRecord, PLAIN_RULES } from '../../support/labels.js'

type Unlabelled = ReturnType<typeof inRecord>

const LOCKED = { security: [{ system: LABEL_SYSTEM, code: 'sealed-and-locked' }] }
const OWN = { system: 'urn:clinic', value: '7' }
const PASSPORT = { system: 'urn:passport', value: 'CANARY' }
const NUMBER = { system: 'https://fhir.nhs.uk/Id/nhs-number', value: '9990000018' }
const NAME = { family: 'Underhay', given: ['Ada'] }

const locked = inRecord('Patient/clinic', {
  meta: { ...LOCKED, source: 'urn:s', tag: [{ system: 'urn:canary', code: 'x' }] },
  identifier: [NUMBER, OWN, PASSPORT],
  name: [NAME, { family: 'Canary' }],
  birthDate: '1941-03-04',
  gender: 'female',
  link: [{ type: 'refer', other: { reference: 'Patient/joined' } }],
})
const thing = inRecord('Observation/1', { subject: { reference: 'Patient/joined', identifier: OWN } })
const hidden = inRecord('Observation/2', { meta: LOCKED })
const restricted = (reference: string, code: string): Unlabelled =>
  inRecord(reference, {
    meta: { security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code }] },
  })
const other = (more: object = {}): Unlabelled => ({
  ...inRecord('Patient/practice', { identifier: [NUMBER], name: [NAME], birthDate: '1941-03-04', ...more }),
  controller: OAK_STREET,
})

function bareOf(...resources: readonly Unlabelled[]) {
  const variants = labelWithVersions(resources, PLAIN_RULES).bare.get('Patient/clinic')
  return variants?.map(({ labelClass, text }) => ({ labelClass, says: JSON.parse(text) as unknown }))
}

describe('what stands in the place of a Patient that is sealed and locked whole', () => {
  const nameless = {
    resourceType: 'Patient',
    id: 'clinic',
    meta: { source: 'urn:s', tag: [] },
    identifier: [OWN],
    link: [{ type: 'refer', other: { reference: 'Patient/joined' } }],
  }

  it('is shown to whoever is shown something else of its source, and not to those who see the Patient', () => {
    expect(bareOf(locked, thing)).toEqual([{ labelClass: 'N||RHM99!locked||RHM99', says: nameless }])
  })

  it('is nothing where nothing else of its source is shown', () => {
    expect(bareOf(locked, hidden, { ...thing, controller: OAK_STREET })).toBeUndefined()
    expect(bareOf(locked, { ...thing, shared: true })).toBeUndefined()
    expect(bareOf(locked, inRecord('Provenance/1', { target: [] }))).toBeUndefined()
  })

  it('is nothing where the Patient is shown, or is the joined one', () => {
    const open = inRecord('Patient/clinic', { name: [NAME] })
    const joined = inRecord('Patient/clinic', {
      meta: { ...LOCKED, tag: [{ system: RECORD_TAG_SYSTEM, code: JOINED_TAG }] },
    })
    expect([open, joined].map((one) => bareOf(one, thing))).toEqual([undefined, undefined])
  })

  it('says who it is as the Patient of another source does, to whoever is shown that', () => {
    expect(bareOf(locked, thing, other())).toEqual([
      {
        labelClass: 'N||RHM99!locked||RHM99&N||Y99001'.replace('Y99001', OAK_STREET),
        says: { ...nameless, identifier: [NUMBER, OWN], name: [NAME], birthDate: '1941-03-04' },
      },
      { labelClass: `N||RHM99!locked||RHM99!N||${OAK_STREET}`, says: nameless },
    ])
  })

  it('tells nothing of what it says itself: it is the same whatever that is', () => {
    const changed = inRecord('Patient/clinic', {
      meta: { ...LOCKED, source: 'urn:s' },
      identifier: [PASSPORT],
      name: [{ family: 'Canary' }],
      birthDate: '1950-01-01',
      link: [{ type: 'refer', other: { reference: 'Patient/joined' } }],
    })
    expect(bareOf(changed, thing, other())).toEqual(bareOf(locked, thing, other()))
    expect(bareOf(changed, thing)).toEqual(bareOf(locked, thing))
  })

  it('says who it is as one of several does, the same one always', () => {
    const second = { ...other({ name: [{ family: 'Second' }] }), reference: 'Patient/second' }
    const first = bareOf(locked, thing, other())
    expect(bareOf(locked, thing, second, other())).toEqual(first)
    expect(bareOf(locked, thing, other(), second)).toEqual(first)
  })

  it('says a number once where its source names the person by that', () => {
    const byNumber = inRecord('Observation/1', {
      subject: { reference: 'Patient/joined', identifier: NUMBER },
    })
    expect(bareOf(locked, byNumber, other())).toMatchObject([
      { says: { identifier: [NUMBER] } },
      { says: { identifier: [NUMBER] } },
    ])
  })

  it('says no identifier of somebody else, or of what is not shown to all who are shown it', () => {
    const ofMother = { reference: 'Patient/mother', identifier: PASSPORT }
    const subject = { reference: 'Patient/joined', identifier: PASSPORT }
    expect(
      bareOf(
        locked,
        inRecord('Observation/1', { subject: thing.json['subject'], focus: [ofMother] }),
        inRecord('Observation/2', { meta: LOCKED, subject }),
      ),
    ).toEqual([{ labelClass: 'N||RHM99!locked||RHM99', says: nameless }])
  })

  it.each([
    ['no name', { name: undefined }],
    ['no birth date', { birthDate: undefined }],
    ['the same, confidentially', { meta: LOCKED }],
    [
      'the same, but a part of it confidentially',
      {
        gender: 'female',
        _gender: {
          extension: [
            {
              url: 'http://hl7.org/fhir/uv/security-label-ds4p/StructureDefinition/extension-inline-sec-label',
              valueCoding: LOCKED.security[0],
            },
          ],
        },
      },
    ],
  ])('does not say who it is where another source says %s', (_case, more) => {
    const [only, ...others] = bareOf(locked, thing, other(more)) ?? []
    expect([only?.says, others]).toEqual([nameless, []])
  })

  it('is shown to whoever is shown the least strict of what its source sent, or any of several', () => {
    const classesWith = (...things: readonly Unlabelled[]): readonly string[] =>
      (bareOf(locked, ...things) ?? [])
        .flatMap(({ labelClass }) => alternativesOf(labelClass))
        .map((one) => readLabelClass(one).rest.sensitivities.join())
    const [drugs, abuse] = [restricted('Observation/3', 'SUD'), restricted('Observation/4', 'SDV')]
    expect(classesWith(drugs, thing)).toEqual([''])
    expect(classesWith(drugs, abuse)).toEqual(['SUD', 'SDV'])
  })

  it('is told once where several things of its source are as strict as each other', () => {
    const another = inRecord('Observation/5', {})
    expect(bareOf(locked, thing, another)).toEqual([{ labelClass: 'N||RHM99!locked||RHM99', says: nameless }])
  })

  it('takes nothing of a tag, of a Patient or of an identifier that says nothing', () => {
    const labelled = (level: 'locked' | 'N') => ({ level, sensitivities: [], controller: HOSPITAL })
    const variants = new Map([
      [
        locked.reference,
        [{ labelClass: writeLabelClass({ rest: labelled('locked'), parts: [] }), json: {}, text: '' }],
      ],
      [
        thing.reference,
        [{ labelClass: writeLabelClass({ rest: labelled('N'), parts: [] }), json: {}, text: '' }],
      ],
    ])
    const link = [{ type: 'refer', other: { reference: 'Patient/joined' } }]
    const bare = (patient: object, observed: object): unknown =>
      toBarePatients(
        [
          { ...locked, json: aResource(patient) },
          { ...thing, json: aResource(observed) },
          inRecord('Observation/none', {}),
        ],
        variants,
      )
        .get(locked.reference)
        ?.map(({ text }) => JSON.parse(text) as unknown)
    expect(bare({ id: 'clinic', identifier: [{ value: '9' }, {}] }, { id: '1' })).toEqual([
      { id: 'clinic', meta: { tag: [] } },
    ])
    expect(
      bare(
        { meta: { tag: [{ code: 'x' }] }, link },
        { subject: { reference: 'Patient/joined', identifier: { system: 'urn:a' } } },
      ),
    ).toEqual([{ meta: { tag: [] }, identifier: [{ system: 'urn:a' }], link }])
  })

  it('keeps the stamps of the record, and of the tags those that say where it is from', () => {
    const tags = [
      { system: 'https://fhir.nhs.uk/Id/ods-organization-code', code: 'RHM99' },
      { system: RECORD_TAG_SYSTEM, code: 'x' },
      { system: 'urn:canary', code: 'CANARY' },
      { code: 'CANARY' },
    ]
    const stamped = inRecord('Patient/clinic', {
      meta: {
        ...LOCKED,
        source: 'urn:s',
        versionId: '4',
        lastUpdated: '2026-11-01T10:00:00Z',
        profile: ['x'],
        tag: tags,
      },
      link: [{ type: 'refer', other: { reference: 'Patient/joined' } }],
    })
    const [only] = bareOf(stamped, thing) ?? []

    expect(only?.says).toMatchObject({
      meta: { source: 'urn:s', versionId: '4', lastUpdated: '2026-11-01T10:00:00Z', tag: tags.slice(0, 2) },
    })
    expect(JSON.stringify(only?.says)).not.toMatch(/CANARY|profile/)
  })

  it('says of the Patient of another source its NHS number and no other number', () => {
    const [told] = bareOf(locked, thing, other({ identifier: [PASSPORT, NUMBER, OWN] })) ?? []

    expect(told?.says).toMatchObject({ identifier: [NUMBER, OWN] })
    expect(JSON.stringify(told?.says)).not.toContain('CANARY')
  })

  it('says two identifiers by which its source names the person, and one that differs in its system alone', () => {
    const named = (reference: string, identifier: object): Unlabelled =>
      inRecord(reference, { subject: { reference: 'Patient/joined', identifier } })
    const elsewhere = { system: 'urn:ward', value: OWN.value }
    const bare = bareOf(
      locked,
      named('Observation/1', { ...OWN, period: { start: '2020' } }),
      named('Observation/6', elsewhere),
      named('Observation/7', { system: OWN.system, value: '8' }),
    )

    expect(bare?.[0]?.says).toMatchObject({
      identifier: [OWN, elsewhere, { system: OWN.system, value: '8' }],
    })
    expect(JSON.stringify(bare)).not.toContain('period')
  })

  it('is nothing where its source has nothing but a Patient or the content of a document', () => {
    expect(bareOf(locked, inRecord('Binary/1', {}))).toBeUndefined()
    expect(bareOf(locked, inRecord('Patient/second', { name: [NAME] }))).toBeUndefined()
  })

  it('has no identifier where none is known', () => {
    const [only] = bareOf(locked, inRecord('Observation/1', {})) ?? []
    expect(only?.says).not.toHaveProperty('identifier')
    const bareOnly = inRecord('Patient/clinic', {
      meta: LOCKED,
      link: [{ other: { reference: 'Patient/joined' } }],
    })
    const named = {
      subject: { reference: 'Patient/joined', identifier: { value: '9' } },
      focus: [{ identifier: OWN }],
    }
    expect(bareOf(bareOnly, inRecord('Observation/1', named))).toMatchObject([
      { says: { identifier: [{ value: '9' }] } },
    ])
  })
})
