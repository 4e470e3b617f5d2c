import { all, textAt, type Element } from './element.js'

/** The name in force: official or usual, never an old one where there is another. */
export function nameInForce(names: readonly Element[]): Element {
  const use = (name: Element): number => {
    const rank = ['official', 'usual', undefined, 'temp', 'nickname', 'anonymous', 'maiden', 'old'].indexOf(
      textAt(name, 'use'),
    )
    return rank === -1 ? 2 : rank
  }
  return [...names].sort((one, other) => use(one) - use(other))[0]
}

/** `HOLLAND, Margaret (Mrs)`; without a family name or a given one, what there is. */
export function formalName(name: Element): string | undefined {
  const family = textAt(name, 'family')?.toUpperCase()
  const given = textsOf(name, 'given')
  const prefix = textsOf(name, 'prefix')
  if (family === undefined && given === '') return textAt(name, 'text')
  const full = [family ?? '(no family name)', given].filter((part) => part !== '').join(', ')
  return prefix === '' ? full : `${full} (${prefix})`
}

/** `Dr Asha Rahman`. */
export function plainName(name: Element): string | undefined {
  const text = textAt(name, 'text')
  if (text !== undefined) return text
  const parts = [textsOf(name, 'prefix'), textsOf(name, 'given'), textAt(name, 'family') ?? ''].filter(
    (part) => part !== '',
  )
  return parts.length === 0 ? undefined : parts.join(' ')
}

function textsOf(element: Element, key: string): string {
  return all(element, key)
    .map((item) => textAt(item))
    .filter((text) => text !== undefined)
    .join(' ')
}

/** Those of names, addresses and telephone numbers that are not over on a day, `2026-11-23`. */
export function notOver(elements: readonly Element[], today: string): readonly Element[] {
  return elements.filter((element) => {
    const end = textAt(element, 'period', 'end')
    return end === undefined || end.slice(0, 10) >= today.slice(0, end.length)
  })
}

/** The telephone number in force: mobile or home before work, never an old one. */
export function telephoneOf(telecoms: readonly Element[]): string | undefined {
  const phones = telecoms.filter(
    (telecom) =>
      ['phone', 'sms', undefined].includes(textAt(telecom, 'system')) && textAt(telecom, 'use') !== 'old',
  )
  const rank = (phone: Element): number => Number(textAt(phone, 'rank') ?? 99)
  return [...phones]
    .sort((one, other) => rank(one) - rank(other))
    .map((phone) => textAt(phone, 'value'))
    .find((value) => value !== undefined)
}

/** The address in force on one line. */
export function addressOf(addresses: readonly Element[]): string | undefined {
  const current = addresses.filter((address) => textAt(address, 'use') !== 'old')
  const address = current.find((one) => textAt(one, 'use') === 'home') ?? current[0]
  const parts = [
    textsIn(address, 'line'),
    textAt(address, 'city'),
    textAt(address, 'district'),
    textAt(address, 'state'),
    textAt(address, 'postalCode'),
  ]
  const line = parts.filter((part) => part !== undefined && part !== '').join(', ')
  return line === '' ? textAt(address, 'text') : line
}

function textsIn(element: Element, key: string): string {
  return all(element, key)
    .map((item) => textAt(item))
    .filter((text) => text !== undefined)
    .join(', ')
}
