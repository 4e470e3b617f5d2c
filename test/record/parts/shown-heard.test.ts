import type { Permit } from '../../../src/access/gate.js'
import type { HeardOf, RecordStore, StoredClass, StoredPart } from '../../../src/record/record-store.js'
import { toEntryPieces } from '../../../src/record/assembly/entry-pieces.js'
import { readResource } from '../../../src/record/reading/record-view.js'
import { readShownHeard } from '../../../src/record/parts/shown-heard.js'
import { aLens } from '../../support/a-lens.js'
import { aResource, coded, DIRECTORY } from '../../support/a-record.js'
import { OAK_STREET, WEY_VALLEY } from '../../support/actors.js'

const NINE = '2026-11-23T09:00:00.000Z'
const TEN = '2026-11-23T10:00:00.000Z'
const ELEVEN = '2026-11-23T11:00:00.000Z'

describe('readShownHeard', () => {
  const permit = { lens: aLens(['N']) } as unknown as Permit<'read-record'>
  const [asthma, clinic, told] = ['Asthma', 'Clinic', 'Told in part'].map((text) =>
    readResource(aResource({ resourceType: 'Condition', code: coded(text) }), DIRECTORY),
  )
  if (!asthma || !clinic || !told) throw new Error('There are three.')

  const classes = {
    open: `N||${WEY_VALLEY}`,
    hidden: `locked||${WEY_VALLEY}`,
    inPart: `N||${WEY_VALLEY}!locked||${WEY_VALLEY}`,
  }
  const stamp = { recordVersion: 1, assembler: 'test', assembledOn: '2026-11-23' }
  const pieces = [
    ...toEntryPieces([asthma], { labelClass: classes.open, baseUrl: '', kind: 'own' }),
    ...toEntryPieces([clinic], { labelClass: classes.hidden, baseUrl: '', kind: 'own' }),
    ...toEntryPieces([told], { labelClass: classes.inPart, baseUrl: '', kind: 'own' }),
  ]
  const parts = pieces.map((piece): StoredPart => ({ ...stamp, ...piece }))
  const source = { organisation: WEY_VALLEY, kind: 'acute', lastReceivedAt: NINE, heardAt: ELEVEN } as const

  async function heard(
    rows: readonly HeardOf[],
    labelClasses: readonly string[] = Object.values(classes),
  ): Promise<readonly (readonly [string, string])[]> {
    const store = {
      readHeard: async () => rows,
      readParts: async (
        _permit: unknown,
        wanted: { parts: readonly string[]; labelClasses: readonly string[] },
      ) =>
        parts.filter(
          (one) => wanted.parts.includes(one.part) && wanted.labelClasses.includes(one.labelClass),
        ),
    } as unknown as RecordStore
    const counts = labelClasses.map((labelClass): StoredClass => ({
      ...stamp,
      labelClass,
      part: 'count',
      resources: 1,
    }))
    return [...(await readShownHeard(store, permit, { state: { version: 1, sources: [source] }, counts }))]
  }
  const row = (at: string, ...references: readonly string[]): HeardOf => ({
    organisation: WEY_VALLEY,
    at,
    references,
  })

  it('is the latest of whatever was sent for whoever sees everything', async () => {
    expect(await heard([], [classes.open])).toEqual([[WEY_VALLEY, ELEVEN]])
  })

  it('is the latest that had something which is shown', async () => {
    expect(
      await heard([
        row(ELEVEN, clinic.reference),
        row(TEN, asthma.reference, clinic.reference),
        row(NINE, asthma.reference),
      ]),
    ).toEqual([[WEY_VALLEY, TEN]])
  })

  it('is nothing where only what is withheld came again', async () => {
    expect(await heard([row(ELEVEN, clinic.reference)])).toEqual([])
  })

  it('is what is shown as if a part had never come: who is not told of the part is told that the rest came again', async () => {
    expect(await heard([row(ELEVEN, clinic.reference), row(TEN, told.reference)])).toEqual([
      [WEY_VALLEY, TEN],
    ])
  })

  it('asks for nothing where nobody sent anything again', async () => {
    const state = {
      version: 1,
      sources: [{ organisation: OAK_STREET, kind: 'primary-care', lastReceivedAt: NINE }],
    } as const
    expect([...(await readShownHeard({} as RecordStore, permit, { state, counts: [] }))]).toEqual([])
  })
})
