import {
  INLINE_LABEL_URL,
  LABEL_SYSTEM,
  RECEIVED_TAG,
  RECORD_TAG_SYSTEM,
} from '../../../src/fhir/profiles.js'
import { readResource, type ReadResource } from '../../../src/record/reading/record-view.js'
import type { RecordedResource } from '../../../src/record/record-store.js'
import { restampRedacted } from '../../../src/record/instances/redacted-versions.js'
import { splitProvenances } from '../../../src/record/assembly/split-provenances.js'
import { toLabelledResources } from '../../../src/record/assembly/labelled-resources.js'
import { aLens } from '../../support/a-lens.js'
import { aResource, coded, DIRECTORY } from '../../support/a-record.js'
import { CODE_SETS } from '../../support/code-sets.js'

const NINE = '2026-11-23T09:00:00.000Z'
const TEN = '2026-11-23T10:00:00.000Z'
const LOCKED = { system: LABEL_SYSTEM, code: 'sealed-and-locked' }

const locked = { meta: { security: [LOCKED] } }
const lockedNote = {
  note: [{ text: 'CANARY', extension: [{ url: INLINE_LABEL_URL, valueCoding: LOCKED }] }],
}
const condition = (more: object = {}, id?: string): RecordedResource =>
  aResource({ resourceType: 'Condition', code: coded('Fall'), ...more }, id === undefined ? {} : { id })

/** What the record wrote of one submission. */
function received(targets: readonly RecordedResource[], recorded = NINE): RecordedResource {
  return {
    ...aResource(
      {
        resourceType: 'Provenance',
        meta: { tag: [{ system: RECORD_TAG_SYSTEM, code: RECEIVED_TAG }] },
        target: targets.map(({ type, id }) => ({ reference: `${type}/${id}` })),
        recorded,
      },
      { id: 'e'.repeat(32) },
    ),
    receivedAt: recorded,
  }
}

interface Held {
  readonly atRisk?: boolean
  readonly heldBack?: NonNullable<Parameters<typeof toLabelledResources>[1]['heldBack']>
  readonly known?: Parameters<typeof restampRedacted>[1]
}

function labelled(resources: readonly RecordedResource[], { known = [], ...more }: Held = {}) {
  const read = resources.map((one) => readResource(one, DIRECTORY))
  return restampRedacted(
    toLabelledResources(read, { codeSets: CODE_SETS, directory: DIRECTORY, ...more }),
    known,
  )
}

/** The Provenances that somebody who sees no locked item, and nothing very restricted, is given. */
function seen(resources: readonly RecordedResource[], held: Held = {}): readonly ReadResource[] {
  const lens = aLens(['N', 'R'])
  return splitProvenances(labelled(resources, held).resources).filter(
    ({ type, labelClass }) => type === 'Provenance' && lens.coverOf(labelClass) === 'shown',
  )
}

describe('the Provenance of one submission', () => {
  it('is the same whether something locked came along or not', () => {
    const shown = condition()
    const hidden = condition(locked)

    const [mixed, ...others] = seen([shown, hidden, received([shown, hidden])])
    const [alone] = seen([shown, received([shown])])

    expect(others).toEqual([])
    expect(mixed?.json['target']).toEqual([{ reference: `Condition/${shown.id}` }])
    expect(mixed).toEqual(alone)
    expect(seen([hidden, received([hidden])])).toEqual([])
  })

  it('names a Patient that its source sealed and locked to whoever is shown what stands in its place', () => {
    const shown = condition()
    const patient = aResource({ resourceType: 'Patient', ...locked })
    const open = aResource({ resourceType: 'Patient' })
    const [only, ...others] = seen([shown, patient, received([patient, shown])])
    const [told] = seen([shown, open, received([open, shown])])
    expect(others).toEqual([])
    expect(only?.text.replaceAll(patient.id, open.id)).toEqual(told?.text)
    // Of that source nothing else is shown.
    const alone = seen([condition(locked), patient, received([patient])])
    expect(alone).toEqual([])
  })

  it('names nothing that is not in the record of somebody at risk', () => {
    const shown = condition({ code: coded('Asthma', '195967001') })
    const kin = aResource({ resourceType: 'RelatedPerson', name: [{ family: 'Canary' }] })
    const [only] = seen([shown, kin, received([kin, shown])], { atRisk: true })
    expect(only?.json['target']).toEqual([{ reference: `Condition/${shown.id}` }])
  })

  it('stays with what was not reported as another person’s', () => {
    const right = condition()
    const wrong = condition()
    const [only] = seen([right, wrong, received([right, wrong])], {
      heldBack: [{ scope: 'item', reference: `Condition/${wrong.id}` }],
    })
    expect(only?.json['target']).toEqual([{ reference: `Condition/${right.id}` }])
  })

  it('stands once for each class of what may be seen, under ids that hang on the class alone', () => {
    const plain = condition()
    const restricted = condition({ code: coded('HIV', '86406008') })
    const both = seen([plain, restricted, received([plain, restricted])])
    const [alone] = seen([restricted, received([restricted])])

    expect(both).toHaveLength(2)
    expect(both[0]).toMatchObject({ id: 'e'.repeat(32), labelClass: 'N||Z99001' })
    expect(both[1]?.id).toMatch(/^e{24}[0-9a-f]{8}$/)
    expect(both[1]).toEqual(alone)
  })

  it('keeps its version and time when something is moved out of it', () => {
    const shown = condition()
    const whole = received([shown])
    const moved = { ...whole, version: 2, receivedAt: TEN }
    expect(seen([shown, moved])[0]?.text).toBe(seen([shown, whole])[0]?.text)
    expect(seen([shown, moved])[0]).toMatchObject({
      receivedAt: NINE,
      json: { meta: { versionId: '1', lastUpdated: NINE } },
    })
  })

  it('leaves what a sender says of where things came from as it is', () => {
    const shown = condition()
    const sent = aResource({
      resourceType: 'Provenance',
      target: [{ reference: `Condition/${shown.id}` }],
    })
    const given = labelled([shown, sent]).resources
    expect(splitProvenances(given)).toEqual(given)
  })
})

describe('the Provenance of an item with a locked note', () => {
  const first = condition(lockedNote, 'f'.repeat(32))
  const later = { ...first, version: 2, receivedAt: TEN }
  const before = labelled([first]).redacted

  it('is told with the item when both came', () => {
    expect(seen([first, received([first])])).toHaveLength(1)
  })

  it('is not told of a change of the note alone, but to those who see it', () => {
    const second = { ...received([later], TEN), id: 'd'.repeat(32) }
    const record = [later, received([later]), second]

    expect(seen(record, { known: before }).map(({ receivedAt }) => receivedAt)).toEqual([NINE])
    const all = splitProvenances(labelled(record, { known: before }).resources)
    const lens = aLens(['N', 'R', 'locked'])
    const told = all.filter(
      ({ type, labelClass }) => type === 'Provenance' && lens.coverOf(labelClass) === 'shown',
    )
    expect(told.map(({ receivedAt }) => receivedAt)).toEqual([NINE, TEN])
  })
})
