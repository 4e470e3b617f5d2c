import type { PgliteDatabase } from '../../../src/adapters/postgres/pglite/open-pglite.js'
import { aDatabase } from '../../support/a-database.js'
import { holdRecord } from '../../support/a-held-record.js'
import { aReadApi } from '../../support/a-read-api.js'
import { aPerson, aResource, coded } from '../../support/a-record.js'
import { aClinician, WEY_VALLEY } from '../../support/actors.js'

const margaret = aPerson('a')
const vaccination = {
  ...aResource({ resourceType: 'Immunization', status: 'completed' }, { from: WEY_VALLEY }),
  version: 9,
}
const hidden = aResource(
  { resourceType: 'Practitioner', identifier: [{ system: 'urn:staff', value: 'H-1' }] },
  { labelClass: 'V', from: WEY_VALLEY, shared: true },
)

const local = (value: string, more: object = {}): object => ({
  identifier: { value, ...more },
  display: `Who ${value}`,
})
const EMPLOYEE = {
  type: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/v2-0203', code: 'EI' }] },
}

/** What an earlier version said, and whether others than its sender are shown that version. */
const VERSIONS: readonly (readonly [string, boolean, object])[] = [
  ['who gave it, by a local number', true, { performer: [{ actor: local('1') }] }],
  ['who gave it, by an address of the sender', true, { performer: [{ actor: elsewhere('Practitioner/x') }] }],
  ['somebody by a number that says that it is of an employee', true, { note: [note(local('2', EMPLOYEE))] }],
  ['somebody by a number of whatever', false, { note: [note(local('3'))] }],
  ['who gave it, who is withheld', false, { performer: [{ actor: local('H-1') }] }],
  [
    'two by one number, one of whom is whatever',
    false,
    { performer: [{ actor: local('4') }], note: [note(local('4'))] },
  ],
  [
    'who gave it, by an id of this record that nobody has',
    false,
    { performer: [{ actor: { reference: `Practitioner/${aPerson('f')}` } }] },
  ],
]

function elsewhere(path: string): object {
  return { reference: `https://ehr.example/fhir/${path}`, display: 'Who gave it' }
}

function note(authorReference: object): object {
  return { text: 'Well', authorReference }
}

describe('an earlier version that names somebody of whom the record has nothing', () => {
  let database: PgliteDatabase

  beforeAll(async () => {
    database = await aDatabase()
    await holdRecord(database, {
      person: margaret,
      resources: [
        aResource({ resourceType: 'Patient', name: [{ family: 'Holland' }] }, { id: margaret }),
        aResource({ resourceType: 'Condition', code: coded('Asthma') }),
        vaccination,
        hidden,
      ],
    })
    for (const [index, [, , says]] of VERSIONS.entries()) {
      await database.query('insert into resource_versions values ($1, $2, $3, $4, $5, $6, $7, $8)', [
        ...[margaret, 'Immunization', vaccination.id, index + 1, 'hash'],
        `{"resourceType":"Immunization","id":"${vaccination.id}","meta":{`,
        `"source":"urn:x"},${JSON.stringify(says).slice(1)}`,
        `2026-11-0${index + 1}T09:00:00Z`,
      ])
    }
  })
  afterAll(() => database.close())

  it.each(VERSIONS.map(([what, isShown], index) => ({ what, isShown, version: index + 1 })))(
    'is shown, where that is $what: $isShown',
    async ({ isShown, version }) => {
      const { agent } = aReadApi(database, { actor: aClinician(), baseUrl: 'https://record.example' })
      await agent
        .get(`/fhir/Immunization/${vaccination.id}/_history/${version}`)
        .buffer()
        .expect(isShown ? 200 : 404)
    },
  )
})
