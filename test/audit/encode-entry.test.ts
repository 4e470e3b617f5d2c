import fc from 'fast-check'
import { encodeEntry } from '../../src/audit/encode-entry.js'
import {
  checkStorable,
  ENTRY_COLUMNS,
  toColumns,
  toLoggedEvent,
  type EntryColumns,
} from '../../src/audit/entry-columns.js'
import { anEvent, anEventActor } from '../support/an-event.js'

const entry = toColumns(anEvent(), 'gateway-1.example/log', 7)
const disclosed = { status: 200, recordVersion: 3, resources: 12, withheld: 1, what: 'everything' }

describe('encodeEntry', () => {
  it('has the layout that other people’s verifiers are written to', () => {
    const bytes = Buffer.from(encodeEntry(entry))
    const name = 'neighbourhood-record/audit-entry/v1\n'
    expect(bytes.subarray(0, name.length).toString()).toBe(name)

    const log = bytes.subarray(name.length)
    expect(log.subarray(0, 5).toString('hex')).toBe('0100000015')
    expect(log.subarray(5, 26).toString()).toBe('gateway-1.example/log')
    expect(log.subarray(26, 35).toString('hex')).toBe('020000000000000007')
    expect(bytes.subarray(-6).toString('hex')).toBe('000000000000')
  })

  it.each(ENTRY_COLUMNS)('gives other bytes when only %s differs', (column, type) => {
    const value = entry[column]
    const other = { ...entry, [column]: type === 'text' ? `${String(value)} ` : Number(value) + 1 }
    expect(encodeEntry(other)).not.toEqual(encodeEntry(entry))
  })

  it('never takes text out of one column for text of the next', () => {
    const moved = { ...entry, actor_id: `${entry.actor_id}D`, actor_name: entry.actor_name.slice(1) }
    expect(encodeEntry(moved)).not.toEqual(encodeEntry(entry))
  })

  it('tells nothing said from an empty text', () => {
    expect(encodeEntry({ ...entry, reason: '' })).not.toEqual(encodeEntry({ ...entry, reason: null }))
  })

  it('refuses a number that is not whole', () => {
    expect(() => encodeEntry({ ...entry, recorded_at: 1.5 })).toThrow(RangeError)
  })

  it('gives different bytes for any two entries that differ', () => {
    const text = fc.string({ unit: 'binary' })
    const anEntry = fc.record({
      actor_name: text,
      role_code: text,
      reason: fc.option(text),
      intent: fc.option(fc.maxSafeInteger()),
    })
    fc.assert(
      fc.property(anEntry, anEntry, (one, other) => {
        const same = JSON.stringify(one) === JSON.stringify(other)
        const bytesOf = (differs: Partial<EntryColumns>): string =>
          Buffer.from(encodeEntry({ ...entry, ...differs })).toString('hex')
        expect(bytesOf(one) === bytesOf(other)).toBe(same)
      }),
    )
  })
})

describe('toColumns', () => {
  it.each([
    ['an intent', anEvent()],
    ['an outcome', anEvent({ kind: 'outcome', intent: 6, disclosed })],
    [
      'somebody who never said who they are',
      anEvent({ actor: anEventActor({ kind: 'anonymous', id: '' }), person: null, purpose: null }),
    ],
  ])('loses nothing of %s', (_case, event) => {
    expect(toLoggedEvent(toColumns(event, 'log', 9))).toEqual({ ...event, log: 'log', index: 9 })
  })

  it('shows what no database can hold, so that no attempt stays out of the log', () => {
    const { query, basis } = toColumns(anEvent({ query: 'family=\0\ud800x', basis: null }), 'log', 0)
    expect(query).toBe('family=␀\ufffdx')
    expect(basis).toBeNull()
  })

  it('reads an entry of which somebody has removed columns', () => {
    const robbed = {
      ...toColumns(anEvent({ disclosed }), 'log', 0),
      record_version: null,
      resources: null,
      withheld: null,
      what: null,
    }
    expect(toLoggedEvent(robbed).disclosed).toEqual({
      status: 200,
      recordVersion: 0,
      resources: 0,
      withheld: 0,
      what: '',
    })
  })
})

describe('checkStorable', () => {
  it('lets through what the columns take', () => {
    expect(() => {
      checkStorable(anEvent({ disclosed }))
    }).not.toThrow()
  })

  it.each([
    ['a time that is no number', { recordedAt: Number.NaN }],
    ['a count beyond what the column takes', { disclosed: { ...disclosed, resources: 3_000_000_000 } }],
    ['an intent that is not whole', { intent: 0.5 }],
  ])('refuses %s before it can keep others out of the log', (_case, differs) => {
    expect(() => {
      checkStorable(anEvent(differs))
    }).toThrow(RangeError)
  })
})
