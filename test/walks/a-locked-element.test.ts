import {
  asOfAnybody,
  createTeller,
  differencesOf,
  everyDoor,
  LOCKED_ELEMENT,
  LOCKED_WHOLE,
  someNumbers,
  type HeldPerson,
  type Sent,
  type Teller,
} from '../support/hidden-change.js'
import { signIn, type PortalSession } from '../support/portal-session.js'
import { startTestApp, type TestApp } from '../support/test-app.js'

/** At Oak Street: they may know of nothing that is sealed and locked at the hospital. */
const READER = 'practice.nurse'

const WEIGHT = {
  resourceType: 'Observation',
  status: 'final',
  code: { text: 'Body weight' },
  effectiveDateTime: '2026-10-01',
  valueQuantity: { value: 70, unit: 'kg', system: 'http://unitsofmeasure.org', code: 'kg' },
}
const CODED = { coding: [{ system: 'http://snomed.info/sct', code: '195967001', display: 'Asthma' }] }
const CLINICAL = 'http://terminology.hl7.org/CodeSystem/condition-clinical'
const ASTHMA = {
  resourceType: 'Condition',
  clinicalStatus: { coding: [{ system: CLINICAL, code: 'active' }] },
  code: CODED,
  recordedDate: '2026-10-01',
}
const LETTER = {
  resourceType: 'Composition',
  status: 'final',
  type: { coding: [{ system: 'http://snomed.info/sct', code: '373942005' }] },
  date: '2026-11-01',
  author: [{ display: 'Dr A' }],
  title: 'Letter',
}
const VISIT = {
  resourceType: 'Encounter',
  status: 'finished',
  class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB' },
  period: { start: '2026-10-01T10:00:00Z', end: '2026-10-01T11:00:00Z' },
}
const VERIFIED = 'http://terminology.hl7.org/CodeSystem/condition-ver-status'
const TABLETS = {
  resourceType: 'MedicationRequest',
  status: 'active',
  intent: 'order',
  medicationCodeableConcept: { text: 'Salbutamol' },
  authoredOn: '2026-10-01',
}
/** As trusts send them: numbers of an order and of a visit of which the record has nothing. */
const REPORT = {
  resourceType: 'DiagnosticReport',
  status: 'final',
  code: { coding: [{ system: 'http://snomed.info/sct', code: '26604007', display: 'Full blood count' }] },
  effectiveDateTime: '2026-10-01',
  basedOn: [{ type: 'ServiceRequest', identifier: { value: 'ORD-1' }, display: 'CANARY order' }],
  encounter: { reference: 'https://wey-valley.example/fhir/Encounter/V-1', display: 'CANARY visit' },
  performer: [{ type: 'Practitioner', identifier: { value: '10452' }, display: 'Dr B' }],
}

const urn = (index: number): string => `urn:uuid:00000000-0000-4000-8000-0000000000${index}`
const BLOODS = {
  resourceType: 'DiagnosticReport',
  status: 'final',
  code: REPORT.code,
  effectiveDateTime: '2026-10-01',
  result: [{ reference: urn(10) }],
}

/** A visit to somebody whom it contains. */
function seenBy(telecom: object | undefined): object {
  return {
    ...VISIT,
    contained: [{ resourceType: 'Practitioner', id: 'p', name: [{ family: 'Applewhite' }], telecom }],
    participant: [{ individual: { reference: '#p' } }],
  }
}

function aNarrative(words: string): object {
  return { text: { status: 'generated', div: `<div xmlns="http://www.w3.org/1999/xhtml">${words}</div>` } }
}

/** Two worlds: in one something is sealed and locked, in the other it was never sent. */
interface Pair {
  readonly what: string
  readonly locked: Sent
  readonly never: Sent
}

const patient = (more: object): Sent => ({ patient: more, resources: { weight: WEIGHT } })
const one = (resource: object): Sent => ({ resources: { weight: WEIGHT, one: resource } })
const NOTHING: Sent = { resources: { weight: WEIGHT } }

const PAIRS: readonly Pair[] = [
  {
    what: 'who has died, and when',
    locked: patient({ deceasedDateTime: '2026-11-11', _deceasedDateTime: LOCKED_ELEMENT }),
    never: NOTHING,
  },
  {
    what: 'whether somebody has died',
    locked: patient({ deceasedBoolean: true, _deceasedBoolean: LOCKED_ELEMENT }),
    never: NOTHING,
  },
  {
    what: 'all that the hospital says of who somebody is, of which its measurements are shown',
    locked: patient({ ...LOCKED_WHOLE, gender: 'female', telecom: [{ system: 'phone', value: 'CANARY' }] }),
    never: NOTHING,
  },
  {
    what: 'whether what the hospital says of somebody still holds',
    locked: patient({ active: true, _active: LOCKED_ELEMENT, address: [{ city: 'CANARY' }] }),
    never: NOTHING,
  },
  {
    what: 'that a name is an old one',
    locked: {
      patient: {
        name: [
          { family: 'Zebedeen', given: ['Quillon'] },
          { family: 'CANARY', use: 'old', _use: LOCKED_ELEMENT },
        ],
      },
      resources: { weight: WEIGHT },
    },
    never: NOTHING,
  },
  {
    what: 'the words of a note',
    locked: one({ ...ASTHMA, note: [{ time: '2026-10-01', text: 'CANARY', _text: LOCKED_ELEMENT }] }),
    never: one(ASTHMA),
  },
  {
    what: 'what a problem is',
    locked: one({ ...ASTHMA, code: { ...CODED, ...LOCKED_ELEMENT } }),
    never: NOTHING,
  },
  {
    what: 'whether a problem is active',
    locked: one({ ...ASTHMA, clinicalStatus: { ...ASTHMA.clinicalStatus, ...LOCKED_ELEMENT } }),
    never: NOTHING,
  },
  {
    what: 'what was measured',
    locked: one({ ...WEIGHT, code: { ...WEIGHT.code, ...LOCKED_ELEMENT } }),
    never: NOTHING,
  },
  { what: 'how far a measurement is', locked: one({ ...WEIGHT, _status: LOCKED_ELEMENT }), never: NOTHING },
  {
    what: 'the number that was measured',
    locked: one({ ...WEIGHT, valueQuantity: { ...WEIGHT.valueQuantity, _value: LOCKED_ELEMENT } }),
    never: one({ ...WEIGHT, valueQuantity: undefined }),
  },
  {
    what: 'what kind of visit it was',
    locked: one({ ...VISIT, class: { ...VISIT.class, ...LOCKED_ELEMENT } }),
    never: NOTHING,
  },
  {
    what: 'what a visit was in before',
    locked: one({ ...VISIT, statusHistory: [{ status: 'arrived', period: LOCKED_ELEMENT }] }),
    never: one(VISIT),
  },
  {
    what: 'the medicine',
    locked: one({ ...TABLETS, medicationCodeableConcept: { text: 'CANARY', ...LOCKED_ELEMENT } }),
    never: NOTHING,
  },
  {
    what: 'that a dose is as needed',
    locked: one({
      ...TABLETS,
      dosageInstruction: [{ text: 'CANARY', asNeededBoolean: true, _asNeededBoolean: LOCKED_ELEMENT }],
    }),
    never: NOTHING,
  },
  {
    what: 'that a dose is for once a week',
    locked: one({
      ...TABLETS,
      dosageInstruction: [
        {
          timing: { repeat: { frequency: 1, period: 1, periodUnit: 'wk' }, ...LOCKED_ELEMENT },
          doseAndRate: [{ doseQuantity: { value: 10, unit: 'mg' } }],
        },
      ],
    }),
    never: NOTHING,
  },
  {
    what: 'the code by which a problem is refuted',
    locked: one({
      ...ASTHMA,
      clinicalStatus: undefined,
      verificationStatus: { coding: [{ system: VERIFIED, code: 'refuted', _code: LOCKED_ELEMENT }] },
    }),
    never: NOTHING,
  },
  {
    what: 'the unit of a measurement',
    locked: one({ ...WEIGHT, valueQuantity: { value: 11, unit: 'CANARY', _unit: LOCKED_ELEMENT } }),
    never: one({ ...WEIGHT, valueQuantity: undefined }),
  },
  {
    what: 'a telephone number of somebody who is contained',
    locked: one(seenBy([{ system: 'phone', value: 'CANARY', ...LOCKED_ELEMENT }])),
    never: one(seenBy(undefined)),
  },
  {
    what: 'that a medicine must not be given',
    locked: one({ ...TABLETS, doNotPerform: true, _doNotPerform: LOCKED_ELEMENT }),
    never: NOTHING,
  },
  {
    what: 'another measurement, by references that lead to nothing',
    locked: {
      resources: {
        weight: WEIGHT,
        one: REPORT,
        two: { ...WEIGHT, code: { text: 'CANARY' }, ...LOCKED_WHOLE },
      },
    },
    never: one(REPORT),
  },
  {
    what: 'a note beside references that lead to nothing',
    locked: one({ ...REPORT, _conclusion: LOCKED_ELEMENT, conclusion: 'CANARY' }),
    never: one(REPORT),
  },
  {
    what: 'one result of a report, and what the report says of it',
    locked: {
      resources: {
        weight: WEIGHT,
        one: { ...BLOODS, result: [...BLOODS.result, { reference: urn(12) }], conclusion: 'CANARY' },
        two: { ...WEIGHT, code: { text: 'CANARY' }, ...LOCKED_WHOLE },
      },
    },
    never: one(BLOODS),
  },
  {
    what: 'a section of a letter',
    locked: one({
      ...LETTER,
      section: [
        { title: 'Plan', ...aNarrative('Rest.') },
        { title: 'CANARY', ...aNarrative('CANARY'), ...LOCKED_ELEMENT },
      ],
    }),
    never: one({ ...LETTER, section: [{ title: 'Plan', ...aNarrative('Rest.') }] }),
  },
]

describe('what is sealed and locked in something without which the rest is not itself', () => {
  let app: TestApp
  let teller: Teller
  let nurse: PortalSession
  const numbers = someNumbers()

  beforeAll(async () => {
    app = await startTestApp()
    teller = createTeller(app)
    nurse = await signIn(app.baseUrl, READER)
  })
  afterAll(() => app.close())

  async function seenOf(...sent: readonly Sent[]): Promise<Readonly<Record<string, string>>> {
    const held: HeldPerson = { nhsNumber: numbers(), family: 'Zebedeen' }
    await teller.register(held)
    for (const each of sent) await teller.send(held, each)
    const person = await teller.idOf(held)
    const references = await teller.referencesOf(held)
    const asked = { person, references: [], since: '2026-01-01T00:00:00Z' }
    const own = references.filter((reference) => !/^(?:Patient|Observation)/.test(reference))
    const doors = Object.entries(await everyDoor(app, READER, asked))
    const pages = await Promise.all(
      ['', '/print', '/timeline'].map(async (page): Promise<[string, string]> => {
        const { text } = await nurse.get(`/patients/${person}${page}`)
        return [
          `page ${page}`,
          text.replaceAll(
            /(?:nonce|value|datetime|id|for|href|aria-[a-z]+)="[^"]+"|\d\d:\d\d|\d{3} \d{3} \d{4}/g,
            '',
          ),
        ]
      }),
    )
    expect(JSON.stringify([doors, pages])).not.toContain('CANARY')
    expect(own.length).toBeLessThan(2)
    return Object.fromEntries([...doors, ...pages].map(([name, text]) => [name, asOfAnybody(text, held, [])]))
  }

  it.each(PAIRS)('is not told by anything: $what', async ({ locked, never }) => {
    const [seen, other] = [await seenOf(locked), await seenOf(never)]
    expect(differencesOf(seen, other)).toEqual([])
    expect(seen['everything']).toContain('Body weight')
  })

  it.each(PAIRS.filter(({ locked }) => locked.patient))(
    'is not told by anything where it comes later, either: $what',
    async ({ locked, never }) => {
      const [seen, other] = [await seenOf(never, locked), await seenOf(never, never)]
      expect(differencesOf(seen, other)).toEqual([])
    },
  )

  it.each(PAIRS.filter(({ never }) => 'one' in never.resources))(
    'stands as before where it comes later: $what',
    async ({ locked, never }) => {
      const [seen, other] = [await seenOf(never, locked), await seenOf(never)]
      expect(seen['everything']).toEqual(other['everything'])
    },
  )
})
