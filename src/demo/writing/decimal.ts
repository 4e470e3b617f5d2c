/** A sign that no text of the demo begins with. */
const SIGN = '\u001d'

/**
 * A number that is written with as many places as its laboratory gives, so that `4.0` stays `4.0`. It is a number once
 * the text has been made by {@link toJson}; until then it may only be passed on.
 */
export function decimal(value: number, places: number): number {
  return `${SIGN}${value.toFixed(places)}` as unknown as number
}

/** JSON text in which every {@link decimal} is a number with its places. */
export function toJson(value: unknown): string {
  return JSON.stringify(value).replace(/"\\u001d(-?[\d.]+)"/g, '$1')
}
