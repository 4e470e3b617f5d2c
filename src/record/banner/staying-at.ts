import { dayOf, toClinicalDate } from '../reading/clinical-date.js'
import { all, textAt, type Element } from '../reading/element.js'
import { groupBy } from '../reading/group-by.js'
import { addressOf, notOver } from '../reading/people-names.js'
import type { ReadResource } from '../reading/record-view.js'

/**
 * Where somebody stays for a while instead of at home, as any source says today: `Staying at 9 Hill View, Dorking, until
 * 18-Dec-2026`, and by whom where they tell of several places. Whoever visits goes there. An address for letters alone is not
 * where anybody stays.
 */
export function stayingAt(patients: readonly ReadResource[], today: string): readonly string[] {
  const told = patients.flatMap(({ json, source }) =>
    temporary(json, today).flatMap((address) => {
      const where = addressOf([address])
      return where === undefined ? [] : [{ words: `${where}, ${untilWords(address)}`, source }]
    }),
  )
  const places = [...groupBy(told, ({ words }) => words)]
  return places.map(([words, members]) => {
    const names = [...new Set(members.map(({ source }) => source.name))].join(', ')
    return places.length === 1 ? `Staying at ${words}` : `Staying at ${words} (${names})`
  })
}

/** Where somebody lives else: what is for a while is no home, nor is one that is yet to begin. */
export function lastingAddresses(addresses: readonly Element[]): readonly Element[] {
  return addresses.filter((address) => textAt(address, 'use') !== 'temp')
}

function temporary(patient: Element, today: string): readonly Element[] {
  return notOver(all(patient, 'address'), today).filter((address) => {
    const start = textAt(address, 'period', 'start')
    const hasBegun = start === undefined || dayOf(start) <= today
    return textAt(address, 'use') === 'temp' && textAt(address, 'type') !== 'postal' && hasBegun
  })
}

function untilWords(address: Element): string {
  const end = textAt(address, 'period', 'end')
  return end === undefined ? 'until when is not told' : `until ${toClinicalDate(end).text}`
}
