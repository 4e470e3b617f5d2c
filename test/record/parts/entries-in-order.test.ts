import { toEntryPieces } from '../../../src/record/assembly/entry-pieces.js'
import { entriesInOrder } from '../../../src/record/parts/entries-in-order.js'
import { readResource } from '../../../src/record/reading/record-view.js'
import type { StoredPart } from '../../../src/record/record-store.js'
import { aResource, coded, DIRECTORY } from '../../support/a-record.js'

const STAMP = { recordVersion: 1, assembler: 'test', assembledOn: '2026-11-23' }

/** The parts of one label class that holds these resources. */
function partsOf(labelClass: string, types: readonly string[]): readonly StoredPart[] {
  const resources = types.map((resourceType) =>
    readResource(aResource({ resourceType, code: coded('Asthma') }), DIRECTORY),
  )
  return toEntryPieces(resources, { labelClass, baseUrl: '', kind: 'own' }).map((piece) => ({
    ...STAMP,
    ...piece,
  }))
}

const open = partsOf('N', ['Condition', 'Procedure'])
const restricted = partsOf('R', ['Observation'])
const veryRestricted = partsOf('V', ['Flag'])

const typesOf = (...parts: readonly (readonly StoredPart[])[]) =>
  entriesInOrder(parts.flat(), 'own').map(({ entry }) => entry.reference.split('/')[0])

describe('The order of what goes out', () => {
  it('is that of types, across the classes in which it is kept', () => {
    expect(typesOf(open, restricted)).toEqual(['Condition', 'Observation', 'Procedure'])
  })

  it('is of what each reader is shown, whoever read before: an order that is remembered gives nobody more or less', () => {
    expect(typesOf(open, restricted, veryRestricted)).toEqual([
      'Condition',
      'Flag',
      'Observation',
      'Procedure',
    ])
    expect(typesOf(open)).toEqual(['Condition', 'Procedure'])
    expect(typesOf(open, veryRestricted)).toEqual(['Condition', 'Flag', 'Procedure'])
    expect(typesOf(open, restricted)).toEqual(['Condition', 'Observation', 'Procedure'])
    expect(typesOf(open, restricted)).toEqual(['Condition', 'Observation', 'Procedure'])
  })

  it('is of nothing where nothing is shown', () => {
    expect(typesOf()).toEqual([])
    expect(entriesInOrder(open, 'shared')).toEqual([])
  })
})
