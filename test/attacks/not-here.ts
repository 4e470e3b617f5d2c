/** A row needs what is not at hand for this gateway. */
export class NotHere extends Error {
  override readonly name = 'NotHere'
}

/** @throws NotHere always */
export function notHere(what: string): never {
  throw new NotHere(`needs ${what}`)
}
