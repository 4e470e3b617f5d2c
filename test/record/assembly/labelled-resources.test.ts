import { INLINE_LABEL_URL, LABEL_SYSTEM } from '../../../src/fhir/profiles.js'
import type { OdsCode } from '../../../src/fhir/ods-code.js'
import type { JsonObject } from '../../../src/fhir/json-value.js'
import { toLabelledResources } from '../../../src/record/assembly/labelled-resources.js'
import { readResource } from '../../../src/record/reading/record-view.js'
import type { RecordedResource } from '../../../src/record/record-store.js'
import { CODE_SETS } from '../../support/code-sets.js'
import { aResource, DIRECTORY } from '../../support/a-record.js'
import { WEY_VALLEY } from '../../support/actors.js'

/** The label classes under which each goes out, by type. */
function classesOf(resources: readonly RecordedResource[]): Readonly<Record<string, readonly string[]>> {
  const labelled = toLabelledResources(
    resources.map((one) => readResource(one, DIRECTORY)),
    { codeSets: CODE_SETS, directory: DIRECTORY },
  )
  const types = [...new Set(labelled.map(({ type }) => type))]
  return Object.fromEntries(
    types.map((type) => [
      type,
      labelled.filter((one) => one.type === type).map(({ labelClass }) => labelClass),
    ]),
  )
}

describe('somebody whom only a very restricted item names', () => {
  const therapist = aResource(
    { resourceType: 'Practitioner', name: [{ family: 'Farquhar' }] },
    { shared: true },
  )
  const visit = aResource(
    {
      resourceType: 'Encounter',
      meta: {
        security: [{ system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'V' }],
      },
      participant: [{ individual: { reference: `Practitioner/${therapist.id}` } }],
    },
    { from: WEY_VALLEY },
  )
  const letter = aResource({ resourceType: 'DocumentReference' })
  const provenance = (...named: readonly RecordedResource[]) =>
    aResource({
      resourceType: 'Provenance',
      target: named.map(({ type, id }) => ({ reference: `${type}/${id}` })),
    })

  it('is as restricted, although the Provenance of what came along names both', () => {
    const classes = classesOf([therapist, visit, letter, provenance(letter, therapist)])

    expect(classes['Practitioner']).toEqual(['V||RWV99'])
    expect(classes['Provenance']).toEqual(['N||Z99001'])
  })

  it('is named by no Provenance, and by none alone', () => {
    const [kept] = toLabelledResources(
      [therapist, visit, letter, provenance(letter, therapist)].map((one) => readResource(one, DIRECTORY)),
      { codeSets: CODE_SETS, directory: DIRECTORY },
    ).filter(({ type }) => type === 'Provenance')

    expect(kept?.text).toContain(letter.id)
    expect(kept?.text).not.toContain(therapist.id)
    expect(classesOf([therapist, visit, provenance(therapist)])['Provenance']).toBeUndefined()
  })

  it('is not there at all where nothing but a Provenance names them', () => {
    expect(classesOf([therapist, letter, provenance(letter, therapist)])['Practitioner']).toBeUndefined()
  })
})

describe('a Binary', () => {
  const content = aResource({ resourceType: 'Binary', contentType: 'text/plain', data: 'QQ==' })
  const at = `Binary/${content.id}`
  const attached = { contentType: 'text/plain', url: at }
  const locked = { meta: { security: [{ system: LABEL_SYSTEM, code: 'sealed-and-locked' }] } }
  const lockedHere = {
    extension: [{ url: INLINE_LABEL_URL, valueCoding: { system: LABEL_SYSTEM, code: 'sealed-and-locked' } }],
  }
  const HOLDERS = [
    { resourceType: 'QuestionnaireResponse', item: [{ answer: [{ valueAttachment: attached }] }] },
    { resourceType: 'Communication', payload: [{ contentAttachment: attached }] },
    { resourceType: 'Communication', payload: [{ contentReference: { reference: at } }] },
    { resourceType: 'Task', input: [{ valueAttachment: attached }] },
    { resourceType: 'Composition', section: [{ entry: [{ reference: at }] }] },
    { resourceType: 'DocumentManifest', content: [{ reference: at }] },
    { resourceType: 'Condition', extension: [{ url: 'urn:letter', valueAttachment: attached }] },
    { resourceType: 'Media', content: attached },
    { resourceType: 'Patient', photo: [attached] },
  ]

  it.each(HOLDERS)('is as strict as the one that holds it: $resourceType', (holder) => {
    const provenance = aResource({ resourceType: 'Provenance', target: [{ reference: at }] })

    expect(classesOf([content, aResource(holder), provenance])['Binary']).toEqual(['N||Z99001'])
    expect(classesOf([content, aResource({ ...holder, ...locked }), provenance])['Binary']).toEqual([
      'locked||Z99001',
    ])
  })

  it('goes with the part that holds it', () => {
    const answers = [{ valueAttachment: { ...attached, ...lockedHere } }, { valueString: 'No' }]
    const holder = aResource({ resourceType: 'QuestionnaireResponse', item: [{ answer: answers }] })

    expect(classesOf([content, holder])).toEqual({
      QuestionnaireResponse: ['N||Z99001&locked||Z99001', 'N||Z99001!locked||Z99001'],
      Binary: ['locked||Z99001'],
    })
  })

  it('is seen by whoever sees one of those that hold it, and makes all of them as strict as it is', () => {
    const [told, , , task] = HOLDERS.map((one) => aResource(one)) as [
      RecordedResource,
      unknown,
      unknown,
      never,
    ]
    const sealed = aResource({ ...HOLDERS[1], resourceType: 'Communication', ...locked })
    expect(classesOf([content, told, sealed])['Binary']).toEqual(['N||Z99001'])

    const hiv = aResource(
      {
        resourceType: 'Binary',
        contentType: 'text/plain',
        data: Buffer.from('HIV positive').toString('base64'),
      },
      { id: content.id },
    )
    expect(classesOf([hiv, told, task])).toEqual({
      Binary: ['R|HIV,STD|Z99001'],
      QuestionnaireResponse: ['R|HIV,STD|Z99001'],
      Task: ['R|HIV,STD|Z99001'],
    })
  })

  it('is not there where nothing holds it, and no Provenance names it', () => {
    const letter = aResource({ resourceType: 'DocumentReference' })
    const provenance = aResource({
      resourceType: 'Provenance',
      target: [{ reference: at }, { reference: `DocumentReference/${letter.id}` }],
    })
    const labelled = toLabelledResources(
      [content, letter, provenance].map((one) => readResource(one, DIRECTORY)),
      { codeSets: CODE_SETS, directory: DIRECTORY },
    )

    expect(labelled.map(({ type }) => type)).toEqual(['DocumentReference', 'Provenance'])
    expect(labelled[1]?.text).not.toContain(content.id)
  })
})

describe('the Patients of somebody at risk', () => {
  const flag = { system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }
  const ours = (code: string) => ({ system: LABEL_SYSTEM, code })
  const patientWith = (security: readonly JsonObject[], more: JsonObject = {}) =>
    aResource({
      resourceType: 'Patient',
      meta: { security },
      name: [{ family: 'Underhay' }],
      address: [{ city: 'Godalming' }],
      ...more,
    })

  it('are seen by all who open the record, as sensitive and without places, where no more is said of them', () => {
    const [patient, ...others] = toLabelledResources([readResource(patientWith([flag]), DIRECTORY)], {
      codeSets: CODE_SETS,
      directory: DIRECTORY,
    })
    expect(others).toEqual([])
    expect(patient).toMatchObject({ labelClass: 'N||Z99001', json: { meta: { security: [flag] } } })
    expect(patient?.text).toContain(JSON.stringify(flag))
    expect(patient?.text).not.toContain('Godalming')
  })

  it.each([
    [[flag, ours('sealed-and-locked')], 'locked||Z99001'],
    [[flag, ours('sealed')], 'sealed||Z99001'],
    [[flag, ours('GRA')], 'legal|GRA|Z99001'],
    [[{ ...flag, code: 'V' }], 'V||Z99001'],
  ])('keep whatever else their source says of them: %j', (security, labelClass) => {
    expect(classesOf([patientWith(security)])['Patient']).toEqual([labelClass])
  })

  it('keep the label of a part, and stand there once without it', () => {
    const valueCoding = ours('sealed-and-locked')
    const former = { family: 'Formername', extension: [{ url: INLINE_LABEL_URL, valueCoding }] }
    const patient = patientWith([flag], { name: [{ family: 'Underhay' }, former] })
    const labelled = toLabelledResources([readResource(patient, DIRECTORY)], {
      codeSets: CODE_SETS,
      directory: DIRECTORY,
    })

    expect(labelled.map(({ labelClass }) => labelClass)).toEqual([
      'N||Z99001&locked||Z99001',
      'N||Z99001!locked||Z99001',
    ])
    expect(labelled[1]?.text).not.toContain('Formername')
    expect(labelled[1]?.json).toMatchObject({ meta: { security: [flag] } })
  })

  it('have a practice that is given by code alone, and is not told by its name in a note either', () => {
    const gp = { identifier: { system: 'https://fhir.nhs.uk/Id/ods-organization-code', value: 'Z99001' } }
    const name = DIRECTORY.get('Z99001' as OdsCode)?.name ?? ''
    const note = aResource(
      { resourceType: 'AllergyIntolerance', note: [{ text: `Reviewed at ${name}` }] },
      { from: WEY_VALLEY },
    )
    const textsOf = (security: readonly JsonObject[]) =>
      toLabelledResources(
        [patientWith(security, { generalPractitioner: [gp] }), note].map((one) =>
          readResource(one, DIRECTORY),
        ),
        { codeSets: CODE_SETS, directory: DIRECTORY },
      )
        .map(({ text }) => text)
        .join()

    expect(name.split(' ').length).toBeGreaterThan(1)
    expect(textsOf([flag])).not.toContain(name)
    expect(textsOf([])).toContain(`Reviewed at ${name}`)
  })
})

describe('what is confidential of somebody at risk', () => {
  const R = { system: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality', code: 'R' }
  const patient = (...security: readonly JsonObject[]) =>
    aResource({ resourceType: 'Patient', meta: { security }, name: [{ family: 'Underhay' }] })
  const weight = (more: object) =>
    aResource({
      resourceType: 'Observation',
      code: { coding: [{ system: 'http://snomed.info/sct', code: '27113001' }] },
      ...more,
    })
  const locked = (code = 'sealed-and-locked') => ({ security: [{ system: LABEL_SYSTEM, code }] })
  const letter = aResource({ resourceType: 'DocumentReference', meta: locked('legally-restricted') })
  const hidden = aResource({ resourceType: 'QuestionnaireResponse', meta: locked() })
  const ward = aResource({ resourceType: 'Location', meta: locked() }, { shared: true })
  const visit = aResource({
    resourceType: 'Encounter',
    location: [{ location: { reference: `Location/${ward.id}` } }],
  })
  const inline = (url: string) => ({
    valueQuantity: {
      value: 70,
      extension: [{ url, valueCoding: { system: LABEL_SYSTEM, code: 'sealed-and-locked' } }],
    },
  })

  it.each<[string, readonly RecordedResource[]]>([
    ['a label in another writing', [weight({ meta: locked('sealed_and_locked') })]],
    ['a label in words', [weight({ meta: locked('legally restricted') })]],
    ['the label of an element', [weight(inline(`${INLINE_LABEL_URL.replace('http:', 'https:')}/`))]],
    [
      'the label of a hidden document',
      [letter, weight({ derivedFrom: [{ reference: `DocumentReference/${letter.id}` }] })],
    ],
    [
      'the label of locked answers',
      [hidden, weight({ derivedFrom: [{ reference: `QuestionnaireResponse/${hidden.id}` }] })],
    ],
    ['the label of a place', [ward, visit, weight({ encounter: { reference: `Encounter/${visit.id}` } })]],
  ])('has %s as anybody else has', (_case, resources) => {
    const plain = classesOf([patient(), ...resources])['Observation']
    expect(classesOf([patient(R), ...resources])['Observation']).toEqual(plain)
    expect(plain).not.toEqual(['N||Z99001'])
  })

  it('is as plain as anybody else’s where nothing says more of it', () => {
    expect(classesOf([patient(R), weight({})])['Observation']).toEqual(['N||Z99001'])
  })

  it('is told by no document that is withheld, of which a locked one is not told at all', () => {
    const open = aResource({ resourceType: 'DocumentReference' })
    const note = aResource({ resourceType: 'Task', for: { reference: `DocumentReference/${open.id}` } })
    const labelled = toLabelledResources(
      [patient(R), open, hidden, note].map((one) => readResource(one, DIRECTORY)),
      { codeSets: CODE_SETS, directory: DIRECTORY },
    )
    expect(labelled.map(({ type }) => type).sort()).toEqual(['DocumentReference', 'Patient', 'Task'])
    expect(labelled.find(({ type }) => type === 'Task')?.text).not.toContain(open.id)
  })

  it('names nothing that has the same id in other records, and a medicine by its code', () => {
    const code = { coding: [{ system: 'https://dmd.nhs.uk', code: '42104811000001109' }] }
    const medicine = aResource({ resourceType: 'Medication', code }, { shared: true })
    const doctor = aResource({ resourceType: 'Practitioner' }, { shared: true })
    const order = aResource({
      resourceType: 'MedicationRequest',
      medicationReference: { reference: `Medication/${medicine.id}` },
      requester: { reference: `Practitioner/${doctor.id}` },
    })
    const labelledOf = (security: readonly JsonObject[]) =>
      toLabelledResources(
        [patient(...security), medicine, doctor, order].map((one) => readResource(one, DIRECTORY)),
        { codeSets: CODE_SETS, directory: DIRECTORY },
      )
    const texts = labelledOf([R]).map(({ text }) => text)
    expect(texts).toHaveLength(2)
    expect(texts.join()).toContain(JSON.stringify(code))
    expect(texts.join()).not.toContain(medicine.id)
    expect(texts.join()).not.toContain(doctor.id)
    expect(labelledOf([])).toHaveLength(4)
  })
})
