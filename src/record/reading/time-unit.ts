const UNITS: Readonly<Record<string, string>> = {
  s: 'second',
  min: 'minute',
  h: 'hour',
  d: 'day',
  wk: 'week',
  mo: 'month',
  a: 'year',
}

const WORDS: ReadonlySet<string> = new Set(Object.values(UNITS))

/** A UCUM unit of time, or its English word, `week` for one and `weeks` for more; any other as it came. */
export function timeUnit(code: string, amount: string): string {
  const word = code.toLowerCase().replace(/s$/, '')
  const unit = Object.hasOwn(UNITS, code) ? UNITS[code] : WORDS.has(word) ? word : undefined
  if (unit === undefined) return code
  return amount === '1' ? unit : `${unit}s`
}
