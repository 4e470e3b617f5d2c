import { readItem, writeItems } from '../../src/record/items/items-part.js'
import { linkWords } from '../../src/record/items/link-words.js'
import { toItemDetails } from '../../src/record/items/to-item-details.js'
import { toElementRows } from '../../src/record/items/element-rows.js'
import type { ItemDetail } from '../../src/record/items/item-detail.js'
import { isJsonObject, type JsonObject } from '../../src/fhir/json-value.js'
import { parseJson } from '../../src/fhir/parse-json.js'
import { readResource, toRecordView } from '../../src/record/reading/record-view.js'
import type { RecordedResource } from '../../src/record/record-store.js'
import { aJoinedRecord, aResource, aSection, asTable, coded, DIRECTORY, status } from '../support/a-record.js'

/** The items of a record of which a reader sees what is labelled N. */
function itemsOf(resources: readonly RecordedResource[]): readonly ItemDetail[] {
  const visible = resources
    .filter(({ labelClass }) => labelClass === 'N')
    .map((one) => readResource(one, DIRECTORY))
  return toItemDetails({
    visible,
    view: toRecordView(visible, { today: '2026-11-23', directory: DIRECTORY }),
    joined: aJoinedRecord(resources),
  })
}

function itemOf(resources: readonly RecordedResource[], { type, id }: RecordedResource): ItemDetail {
  const item = itemsOf(resources).find(({ reference }) => reference === `${type}/${id}`)
  if (!item) throw new Error('There is no such item.')
  return item
}

function json(content: object): JsonObject {
  const parsed = parseJson(JSON.stringify(content))
  if (parsed.outcome !== 'parsed' || !isJsonObject(parsed.value)) throw new Error('No JSON object')
  return parsed.value
}

const visit = aResource({ resourceType: 'Encounter', status: 'finished', type: [coded('Clinic visit')] })
const asthma = aResource({
  resourceType: 'Condition',
  clinicalStatus: status('active'),
  code: coded('Asthma'),
  encounter: { reference: `Encounter/${visit.id}` },
})
const inhaler = aResource({
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: coded('Salbutamol'),
  subject: { reference: 'Patient/1' },
  reasonReference: [{ reference: `Condition/${asthma.id}` }],
})
const supplied = aResource({
  resourceType: 'MedicationDispense',
  status: 'completed',
  medicationCodeableConcept: coded('Salbutamol'),
  authorizingPrescription: [{ reference: `MedicationRequest/${inhaler.id}` }],
})
const ALL = [visit, asthma, inhaler, supplied]

const linksOf = (item: ItemDetail): readonly string[] =>
  item.links.map(({ label, title, id }) => `${label}: ${title}${id === undefined ? '' : ` ${id}`}`)

describe('what an item hangs together with', () => {
  it.each([
    [
      'a problem, with its contact and its medicine',
      asthma,
      [`Contact: Clinic visit ${visit.id}`, `Reason for: Salbutamol ${inhaler.id}`],
    ],
    ['a contact, with what was told in it', visit, [`In this contact: Asthma ${asthma.id}`]],
    [
      'a prescription, with its reason and what was supplied',
      inhaler,
      [`Because of: Asthma ${asthma.id}`, `Supplied as: Salbutamol ${supplied.id}`],
    ],
    ['what was supplied', supplied, [`Prescribed by: Salbutamol ${inhaler.id}`]],
  ])('can be followed there and back: %s', (_case, resource, links) => {
    expect(linksOf(itemOf(ALL, resource))).toEqual(links)
  })

  it('leads to a letter that belongs to a report, and to each document that another one holds', () => {
    const attachment = { contentType: 'text/plain', data: 'U2Vlbg==' }
    const report = aResource({
      resourceType: 'DiagnosticReport',
      status: 'final',
      code: coded('Echocardiogram'),
      presentedForm: [attachment],
    })
    const letter = aResource({
      resourceType: 'DocumentReference',
      status: 'current',
      content: [{ attachment }],
    })
    const composition = aResource({
      resourceType: 'Composition',
      status: 'final',
      title: 'Discharge',
      section: [
        {
          text: { status: 'generated', div: '<div>Seen <b>well</b></div>' },
          entry: [report, letter, asthma].map(({ type, id }) => ({ reference: `${type}/${id}` })),
        },
      ],
    })
    const all = [report, letter, asthma, composition]

    expect([report, letter, asthma, composition].map((one) => itemOf(all, one).isDocument)).toEqual([
      true,
      true,
      false,
      false,
    ])
    expect(itemOf(all, composition).links.map(({ isDocument }) => isDocument === true)).toEqual([
      true,
      true,
      false,
    ])
    expect(itemOf(all, composition).rows.map(({ value }) => value)).toContainEqual(
      expect.stringContaining('Seen well'),
    )
    expect(asTable(aSection('documents', all)).join()).toContain('The text of the document is on its page.')
  })

  it('leads to each test of which it holds a result', () => {
    const panel = aResource({
      resourceType: 'Observation',
      status: 'final',
      category: [{ coding: [{ code: 'laboratory' }] }],
      code: coded('Blood count'),
      component: ['Haemoglobin', 'Platelets'].map((text) => ({
        code: coded(text),
        valueQuantity: { value: 1, unit: 'g/L' },
      })),
    })

    expect(itemOf([panel], panel).tests.map(({ name }) => name)).toEqual([
      'Blood count: Haemoglobin',
      'Blood count: Platelets',
    ])
    expect(itemOf([asthma], asthma).tests).toEqual([])
  })

  it('HZ24: is told in the same words when it is withheld and when there is none', () => {
    const secret = aResource(
      { resourceType: 'Encounter', type: [coded('Harbour Clinic')] },
      { labelClass: 'V' },
    )
    const referring = (id: string): RecordedResource =>
      aResource(
        { resourceType: 'Condition', code: coded('Cough'), encounter: { reference: `Encounter/${id}` } },
        { id: 'c'.repeat(32) },
      )
    const [withheld, absent] = [referring(secret.id), referring('f'.repeat(32))]
    const one = itemOf([secret, withheld], withheld)

    expect(one).toEqual(itemOf([absent], absent))
    expect(linksOf(one)).toEqual(['Contact: something not shown here'])
    expect(JSON.stringify(one)).not.toMatch(new RegExp(`Harbour|${secret.id}`))
  })

  it('HZ24: no item tells what refers to it when that is withheld', () => {
    const secret = aResource(
      {
        resourceType: 'Observation',
        code: coded('Private'),
        encounter: { reference: `Encounter/${visit.id}` },
      },
      { labelClass: 'V' },
    )
    expect(itemOf([visit, secret], visit)).toEqual(itemOf([visit], visit))
  })

  it('names a practitioner, who has no page, and leaves the person themselves out', () => {
    const doctor = aResource(
      { resourceType: 'Practitioner', name: [{ text: 'Dr A. Rahman' }] },
      { shared: true },
    )
    const note = aResource({
      resourceType: 'Condition',
      code: coded('Cough'),
      recorder: { reference: `Practitioner/${doctor.id}` },
      subject: { reference: 'Patient/1' },
    })
    const item = itemOf([doctor, note], note)
    expect(item.links).toEqual([])
    expect(item.provenance).toContainEqual({ label: 'Author', value: 'Dr A. Rahman' })
    expect(item.rows).toContainEqual({ label: 'Recorder', value: 'Dr A. Rahman' })
  })

  it('leads from a stay to the discharge summary that names none, and back, and says by what', () => {
    const stay = aResource({
      resourceType: 'Encounter',
      status: 'finished',
      class: { code: 'IMP' },
      type: [coded('Inpatient stay')],
      period: { start: '2026-11-01', end: '2026-11-10' },
    })
    const summary = (differs: object) =>
      aResource({
        resourceType: 'DocumentReference',
        status: 'current',
        type: coded('Discharge summary'),
        date: '2026-11-10T12:00:00Z',
        ...differs,
      })
    const unlinked = summary({})
    const linked = summary({ context: { encounter: [{ reference: `Encounter/${stay.id}` }] } })
    const labels = (all: readonly RecordedResource[], one: RecordedResource) =>
      itemOf(all, one).links.map(({ label, id }) => [label, id])

    expect(labels([stay, unlinked], stay)).toEqual([
      ['Discharge summary that names no stay, by source and time', unlinked.id],
    ])
    expect(labels([stay, unlinked], unlinked)).toEqual([
      ['Names no stay; by source and time that of', stay.id],
    ])
    expect(labels([stay, linked], linked)).toEqual([['Contact', stay.id]])
  })

  it('says that its source gave no author, where nobody is named', () => {
    expect(itemOf([asthma], asthma).provenance).toContainEqual({
      label: 'Author',
      value: 'not given by its source',
    })
  })

  it('is in words for every element that is followed, and for one that is not known', () => {
    expect(linkWords(['activity', 'reference'], 'back')).toBe('In the plan')
    expect(linkWords(['hasMember'], 'there')).toBe('Holds')
    expect(linkWords(['constructor'], 'there')).toBe('Refers to')
    expect(linkWords([], 'back')).toBe('Referred to by')
  })

  it('leaves out what was entered in error, as every list does', () => {
    const wrong = aResource({
      resourceType: 'Observation',
      status: 'entered-in-error',
      code: coded('Weight'),
    })
    expect(itemsOf([wrong])).toEqual([])
  })
})

describe('everything that the source said', () => {
  it('is there element by element, with the lexeme of a number and a date as it was given', () => {
    const rows = toElementRows(
      json({
        resourceType: 'Observation',
        id: 'x',
        meta: { versionId: '1' },
        text: { div: '<div>Weight <b>70</b></div>' },
        effectiveDateTime: '2019-05',
        issued: 'soon',
        valueQuantity: { unit: 'kg' },
        component: [{ valueBoolean: true }, { valueBoolean: false }, { valueString: ' ' }],
        subject: { reference: 'Patient/1' },
        content: [{ attachment: { data: 'AAAA' } }],
        contained: [{ resourceType: 'Device', id: 'd', deviceName: 'Scales' }],
      }),
      () => 'somebody',
    )
    expect(rows.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Effective date time: May-2019',
      'Issued: soon',
      'Value quantity › unit: kg',
      'Component › value boolean: yes',
      'Component › value boolean: no',
      'Subject: somebody',
      'Content › attachment › data: content of 4 characters, not shown here',
      'Within: device › device name: Scales',
      'What its sender wrote about it, not compared with the rest: Weight 70',
    ])
  })

  it('is in words: a code with what it means and whose it is, an extension by its name', () => {
    const rows = toElementRows(
      json({
        class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'IMP' },
        code: {
          coding: [{ system: 'http://snomed.info/sct', code: '195967001', display: 'Asthma' }],
          text: 'Asthma since school',
        },
        extension: [
          {
            url: 'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus',
            valueCode: '01',
          },
        ],
      }),
      () => '',
    )
    expect(rows.map(({ label, value }) => `${label}: ${value}`)).toEqual([
      'Class: (v3-ActCode IMP)',
      'Code › coded as: Asthma (SNOMED CT 195967001)',
      'Code: Asthma since school',
      'Further: nhs number verification status › value code: 01',
    ])
  })

  it('names extensions that are not known, and marks what may turn the meaning of what it stands in', () => {
    const rows = toElementRows(
      json({
        extension: [{ url: 'https://example.org/colour', valueCode: 'red' }, { valueCode: 'blue' }],
        modifierExtension: [
          { url: 'https://example.org/negated', extension: [{ url: 'how', valueBoolean: true }] },
          { url: 'https://example.org/bare' },
        ],
      }),
      () => '',
    )
    expect(rows).toEqual([
      { label: 'Further: colour › value code', value: 'red' },
      { label: 'Further, without a name › value code', value: 'blue' },
      {
        label: 'Further: negated › further: how › value boolean',
        value: 'yes',
        isModifier: true,
      },
      { label: 'Further: bare', value: 'nothing said', isModifier: true },
    ])
  })
})

describe('the part with the items', () => {
  const items = itemsOf(ALL)
  const part = writeItems(items)

  it('gives one by its id, and reads no other', () => {
    for (const item of items) {
      expect(readItem(part.items, part.index, item.reference.split('/')[1] ?? '')).toEqual(
        JSON.parse(JSON.stringify(item)),
      )
    }
  })

  it.each(['nothing', 'constructor', ''])('has none by the id %p', (id) => {
    expect(readItem(part.items, part.index, id)).toBeUndefined()
  })
})

describe('a letter that was sent as sections', () => {
  it('is read as a letter: titles, text, lists and tables apart, sections within sections, and what was left empty', () => {
    const letter = aResource({
      resourceType: 'Composition',
      title: 'Discharge summary',
      section: [
        {
          title: 'Medicines',
          text: {
            div: '<div><p>On discharge:</p><table><tr><th>Drug</th><th>Dose</th></tr><tr><td>Apixaban</td><td>5 mg</td></tr></table></div>',
          },
          section: [{ title: 'Stopped', text: { div: '<ul><li>Ramipril</li><li>Naproxen</li></ul>' } }],
        },
        { title: 'Allergies', emptyReason: { text: 'Nobody could be asked' } },
      ],
    })

    expect(itemOf([letter], letter).letter).toEqual([
      {
        title: 'Medicines',
        depth: 0,
        pieces: [
          { kind: 'paragraph', text: 'On discharge:' },
          {
            kind: 'table',
            rows: [
              ['Drug', 'Dose'],
              ['Apixaban', '5 mg'],
            ],
          },
        ],
      },
      { title: 'Stopped', depth: 1, pieces: [{ kind: 'list', items: ['Ramipril', 'Naproxen'] }] },
      {
        title: 'Allergies',
        depth: 0,
        pieces: [{ kind: 'paragraph', text: 'Nothing stands here: Nobody could be asked.' }],
      },
    ])
    expect(itemOf([asthma], asthma).letter).toEqual([])
  })
})
