import { withoutKeys } from '../../../src/fhir/without-keys.js'
import { readResource } from '../../../src/record/reading/record-view.js'
import { toOpenHistory } from '../../../src/record/instances/open-history.js'
import { aResource, coded, DIRECTORY, HOLMWOOD } from '../../support/a-record.js'
import { aResource as ofLabels } from '../../support/labels.js'

const LOCKED = { level: 'locked', sensitivities: [], controller: HOLMWOOD } as const

interface Version {
  readonly words: string
  readonly div?: string
  readonly note?: string
}

/** What is shown of some versions of one condition, of which the notes are sealed and locked. */
function shownOf(...versions: readonly Version[]): readonly unknown[] {
  const stored = versions.map(({ words, div, note }, index) => ({
    resourceType: 'Condition',
    id: 'c'.repeat(32),
    meta: { versionId: String(index + 1) },
    ...(div === undefined ? {} : { text: { status: 'generated', div } }),
    code: coded(words),
    ...(note === undefined ? {} : { note }),
  }))
  const replaced = stored.slice(0, -1).map((json, index) => ({
    reference: `Condition/${json.id}`,
    version: index + 1,
    receivedAt: `2026-10-0${index + 1}T09:00:00Z`,
    text: JSON.stringify(json),
  }))
  const held = readResource(aResource({ resourceType: 'Condition' }), DIRECTORY)
  const current = { ...held, json: ofLabels(stored.at(-1) ?? {}) }
  const history = toOpenHistory(current, replaced, {
    withoutLocked(_reference, json) {
      if (!('note' in json)) return { json, locked: undefined }
      return { json: withoutKeys(json, ['note', 'text']), locked: LOCKED }
    },
  })
  return [...(history?.earlier ?? []), ...(history?.now ? [history.now] : [])].map(({ version, json }) => [
    version,
    (json['code'] as { readonly text?: string } | undefined)?.text,
    (json['text'] as { readonly div?: string } | undefined)?.div,
  ])
}

describe('the narrative of something that has a hidden part', () => {
  it('is the one from before the part came', () => {
    expect(shownOf({ words: 'A', div: 'a' }, { words: 'A', div: 'b', note: 'x' })).toEqual([[1, 'A', 'a']])
  })

  it('stays with a change that others see, where it is word for word the one from before', () => {
    expect(shownOf({ words: 'A', div: 'a' }, { words: 'B', div: 'a', note: 'x' })).toEqual([
      [1, 'A', 'a'],
      [2, 'B', 'a'],
    ])
  })

  it('goes with a change that others see, where it may tell of both', () => {
    expect(shownOf({ words: 'A', div: 'a' }, { words: 'B', div: 'b', note: 'x' })).toEqual([
      [1, 'A', 'a'],
      [2, 'B', undefined],
    ])
    expect(shownOf({ words: 'A' }, { words: 'B', div: 'a', note: 'x' }, { words: 'B', div: 'a' })).toEqual([
      [1, 'A', undefined],
      [2, 'B', undefined],
    ])
  })

  it('stays gone where the part is taken out again, and the words of then stay', () => {
    expect(
      shownOf({ words: 'A', div: 'a' }, { words: 'A', div: 'b', note: 'x' }, { words: 'A', div: 'b' }),
    ).toEqual([[1, 'A', 'a']])
    expect(
      shownOf({ words: 'A', div: 'a' }, { words: 'A', div: 'b', note: 'x' }, { words: 'B', div: 'b' }),
    ).toEqual([
      [1, 'A', 'a'],
      [2, 'B', undefined],
    ])
    expect(
      shownOf({ words: 'A', div: 'a' }, { words: 'A', div: 'b', note: 'x' }, { words: 'A', div: 'c' }),
    ).toEqual([
      [1, 'A', 'a'],
      [2, 'A', 'c'],
    ])
  })

  it('is a change where two that may be seen differ', () => {
    expect(
      shownOf({ words: 'A', div: 'a' }, { words: 'A', div: 'b' }, { words: 'A', div: 'b', note: 'x' }),
    ).toEqual([
      [1, 'A', 'a'],
      [2, 'A', 'b'],
    ])
  })
})

describe('what a report says of its results', () => {
  const CONCLUDES = { resourceType: 'DiagnosticReport', id: 'd'.repeat(32), status: 'final' }

  /** What is shown of some versions of one report, in which those with a `note` have a result that is sealed and locked. */
  function concluded(...versions: readonly object[]): readonly unknown[] {
    const replaced = versions.slice(0, -1).map((version, index) => ({
      reference: `DiagnosticReport/${CONCLUDES.id}`,
      version: index + 1,
      receivedAt: `2026-10-0${index + 1}T09:00:00Z`,
      text: JSON.stringify({ ...CONCLUDES, ...version }),
    }))
    const held = readResource(aResource({ resourceType: 'DiagnosticReport' }), DIRECTORY)
    const meta = { versionId: String(versions.length) }
    const current = { ...held, json: ofLabels({ ...CONCLUDES, meta, ...versions.at(-1) }) }
    const history = toOpenHistory(current, replaced, {
      withoutLocked(_reference, json) {
        if (!('note' in json)) return { json, locked: undefined }
        return { json: withoutKeys(json, ['note', 'conclusion']), locked: LOCKED }
      },
    })
    const { earlier = [], now } = history ?? {}
    return [...earlier, ...(now ? [now] : [])].map(({ version, json }) => [version, json['conclusion']])
  }

  it('is what it said before a locked result came', () => {
    expect(concluded({ conclusion: 'Well' }, { conclusion: 'CANARY', note: 'x' })).toEqual([[1, 'Well']])
  })

  it('goes with a change that others see, where it may tell of both', () => {
    expect(concluded({ conclusion: 'Well' }, { status: 'amended', conclusion: 'CANARY', note: 'x' })).toEqual(
      [
        [1, 'Well'],
        [2, undefined],
      ],
    )
  })

  it('changes for all to see where nothing is locked', () => {
    expect(concluded({ note: 'x' }, { conclusion: 'Well' }, { conclusion: 'Ill' })).toEqual([
      [1, undefined],
      [2, 'Well'],
      [3, 'Ill'],
    ])
  })
})
