import { NHS_NUMBER_SYSTEM } from '../../src/fhir/nhs-number.js'

const LOCAL = 'https://wey-valley.example/id'

const TESTS = [
  ['2160-0', 'Creatinine', 'umol/L', 80, '60', '110'],
  ['2823-3', 'Potassium', 'mmol/L', 4.2, '3.5', '5.3'],
  ['2951-2', 'Sodium', 'mmol/L', 139, '133', '146'],
  ['718-7', 'Haemoglobin', 'g/L', 131, '115', '165'],
  ['1988-5', 'C reactive protein', 'mg/L', 4, '0', '5'],
] as const

interface Entry {
  readonly fullUrl: string
  readonly resource: Readonly<Record<string, unknown>>
  readonly request: { readonly method: string; readonly url: string }
}

/**
 * A transaction Bundle of one invented person with `size` resources, most of them laboratory results, as a hospital
 * sends them: 1 Patient, an Encounter for every twenty results.
 */
export function bigPerson(
  nhsNumber: string,
  size: number,
): { resourceType: 'Bundle'; type: 'transaction'; entry: Entry[] } {
  const entry: Entry[] = [patient(nhsNumber)]
  while (entry.length < size) {
    const n = entry.length
    if (n % 21 === 1) entry.push(encounter(nhsNumber, n))
    else entry.push(result(nhsNumber, n))
  }
  return { resourceType: 'Bundle', type: 'transaction', entry }
}

function patient(nhsNumber: string): Entry {
  return anEntry(nhsNumber, 'Patient', 'patient', {
    identifier: [
      { system: NHS_NUMBER_SYSTEM, value: nhsNumber },
      { system: `${LOCAL}/patient`, value: `P${nhsNumber}` },
    ],
    name: [{ use: 'official', family: 'Thornbury', given: ['Edith'], prefix: ['Mrs'] }],
    gender: 'female',
    birthDate: '1938-02-11',
    address: [{ line: ['4 Larch Close'], city: 'Leatherhead', postalCode: 'KT22 7ZZ' }],
  })
}

function encounter(nhsNumber: string, n: number): Entry {
  const day = dayOf(n)
  return anEntry(nhsNumber, 'Encounter', `e${n}`, {
    identifier: [{ system: `${LOCAL}/encounter`, value: `${nhsNumber}-${n}` }],
    status: 'finished',
    class: { system: 'http://terminology.hl7.org/CodeSystem/v3-ActCode', code: 'AMB', display: 'ambulatory' },
    type: [{ text: 'Outpatient clinic' }],
    subject: { reference: `urn:uuid:${uuid(nhsNumber, 'patient')}` },
    period: { start: `${day}T09:00:00+00:00`, end: `${day}T09:30:00+00:00` },
  })
}

function result(nhsNumber: string, n: number): Entry {
  const [code, text, unit, usual, low, high] = TESTS[n % TESTS.length] ?? TESTS[0]
  return anEntry(nhsNumber, 'Observation', `o${n}`, {
    identifier: [{ system: `${LOCAL}/result`, value: `${nhsNumber}-${n}` }],
    status: 'final',
    category: [
      {
        coding: [
          { system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' },
        ],
      },
    ],
    code: { coding: [{ system: 'http://loinc.org', code, display: text }], text },
    subject: { reference: `urn:uuid:${uuid(nhsNumber, 'patient')}` },
    effectiveDateTime: `${dayOf(n)}T08:15:00+00:00`,
    valueQuantity: { value: usual + (n % 7), unit, system: 'http://unitsofmeasure.org', code: unit },
    referenceRange: [{ low: { value: Number(low), unit }, high: { value: Number(high), unit } }],
  })
}

function anEntry(
  nhsNumber: string,
  type: string,
  key: string,
  content: Readonly<Record<string, unknown>>,
): Entry {
  return {
    fullUrl: `urn:uuid:${uuid(nhsNumber, key)}`,
    resource: { resourceType: type, ...content },
    request: { method: 'POST', url: type },
  }
}

function dayOf(n: number): string {
  return `${2015 + (n % 11)}-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`
}

/** A UUID that is the same for the same person and key. */
function uuid(nhsNumber: string, key: string): string {
  const hex = Buffer.from(`${nhsNumber}${key.padStart(6, '0')}`)
    .toString('hex')
    .slice(0, 32)
    .padEnd(32, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
