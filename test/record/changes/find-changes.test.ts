import { findChanges, findChangesAfter } from '../../../src/record/changes/find-changes.js'
import { nameOfMarks, readMarks, writeMarks, type ItemMark } from '../../../src/record/changes/item-mark.js'

const EARLIER = Date.parse('2026-11-20T09:00:00Z')
const LATER = Date.parse('2026-11-23T09:00:00Z')

function aMark(differs: Partial<ItemMark> = {}): ItemMark {
  return { reference: 'Condition/1', digest: 'a', version: 1, receivedAt: EARLIER, lacks: 0, ...differs }
}

const marks = (...all: readonly ItemMark[]) => readMarks(writeMarks(all))
const told = (changes: ReturnType<typeof findChanges>): readonly string[] =>
  changes.map(({ kind, now }) => `${kind} ${now.reference}`)

const IN_ERROR = aMark({ digest: '', version: 2, receivedAt: LATER })
const CHANGED = aMark({ digest: 'b', version: 2, receivedAt: LATER })

describe('what has changed between a look and now', () => {
  it.each([
    ['what was not there is new', [], [aMark()], ['new Condition/1']],
    ['what is the same is not told', [aMark()], [aMark()], []],
    ['what its source changed has changed', [aMark()], [CHANGED], ['changed Condition/1']],
    ['what its source took back is gone', [aMark()], [IN_ERROR], ['gone Condition/1']],
    ['HZ24: what is not shown any more is not told', [aMark()], [], []],
    ['what was taken back before anybody saw it is not told', [], [IN_ERROR], []],
    ['what was taken back before is not told again', [IN_ERROR], [IN_ERROR], []],
    [
      'what was taken back by mistake, and is there again, is new',
      [IN_ERROR],
      [CHANGED],
      ['new Condition/1'],
    ],
    ['a version that says the same is no change', [aMark()], [aMark({ version: 2 })], []],
    [
      'what no source has changed is no change, whatever is shown of it',
      [aMark()],
      [aMark({ digest: 'b' })],
      [],
    ],
    [
      'HZ24: a part that is kept back now is no change, even where its source made it so',
      [aMark()],
      [aMark({ ...CHANGED, lacks: 1 })],
      [],
    ],
    [
      'HZ24: places that are taken out of what is shown without a part are no change',
      [aMark({ lacks: 1 })],
      [aMark({ ...CHANGED, lacks: 2 })],
      [],
    ],
    [
      'what is shown without a part, before and now, has changed when its rest has',
      [aMark({ lacks: 1 })],
      [aMark({ ...CHANGED, lacks: 1 })],
      ['changed Condition/1'],
    ],
    [
      'of what more is shown now is told, though it is of the same version',
      [aMark({ lacks: 1 })],
      [aMark({ digest: 'b' })],
      ['changed Condition/1'],
    ],
  ] as const)('%s', (_case, before, now, changes) => {
    expect(told(findChanges(marks(...now), [marks(...before)]))).toEqual(changes)
  })

  it('puts what is gone first, then what has changed, then what is new; of each the latest first', () => {
    const before = marks(
      aMark({ reference: 'A/1' }),
      aMark({ reference: 'A/2' }),
      aMark({ reference: 'A/3' }),
    )
    const now = marks(
      aMark({ reference: 'A/1', digest: 'b', version: 2, receivedAt: EARLIER }),
      aMark({ ...CHANGED, reference: 'A/2' }),
      aMark({ ...IN_ERROR, reference: 'A/3' }),
      aMark({ reference: 'A/5' }),
      aMark({ reference: 'A/4' }),
    )
    expect(told(findChanges(now, [before]))).toEqual([
      'gone A/3',
      'changed A/2',
      'changed A/1',
      'new A/4',
      'new A/5',
    ])
  })

  it('is compared with every look of a team: what one of them has seen as it is is not told', () => {
    const looks = [marks(), marks(aMark()), marks(CHANGED)]
    expect(findChanges(marks(CHANGED), looks)).toEqual([])
    expect(findChanges(marks(CHANGED), looks.slice(0, 2))).toEqual([
      { kind: 'changed', now: CHANGED, before: aMark() },
    ])
  })

  it('is compared with the look that was shown as much of it, where a team was shown more and less', () => {
    const now = aMark({ ...CHANGED, lacks: 1 })
    const [whole, rest] = [aMark({ digest: 'c', version: 2 }), aMark({ lacks: 1 })]
    expect(findChanges(marks(now), [marks(whole), marks(rest)])).toEqual([
      { kind: 'changed', now, before: rest },
    ])
  })
})

describe('what came since a time', () => {
  const instant = Date.parse('2026-11-22T00:00:00Z')
  it.each([
    ['its first version is new', aMark({ receivedAt: LATER }), ['new Condition/1']],
    ['a later one has changed', CHANGED, ['changed Condition/1']],
    ['what was taken back is gone', IN_ERROR, ['gone Condition/1']],
    ['what was in error from the first is not told', aMark({ ...IN_ERROR, version: 1 }), []],
    ['what came before is not told', aMark({ version: 7 }), []],
  ] as const)('%s', (_case, mark, changes) => {
    expect(told(findChangesAfter(marks(mark), instant))).toEqual(changes)
  })
})

describe('marks', () => {
  it('have the same name in whatever order they come, and another one when one is different', () => {
    const [one, other] = [aMark(), aMark({ reference: 'A/1' })]
    expect(nameOfMarks(writeMarks([one, other]))).toBe(nameOfMarks(writeMarks([other, one])))
    expect(nameOfMarks(writeMarks([CHANGED, other]))).not.toBe(nameOfMarks(writeMarks([one, other])))
  })
})
