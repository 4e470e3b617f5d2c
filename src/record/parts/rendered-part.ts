import type { RecordState } from '../record-store.js'

/** What every answer about a record says of it, made of what a reader sees. */
export type ToldOfAll = Pick<RecordState, 'unheardPractice' | 'incompleteLists'>

/** The text of the `rendered` part: nothing where there is nothing to say. */
export function writeRendered({ unheardPractice, incompleteLists = [] }: ToldOfAll): string {
  const told: ToldOfAll = {
    ...(unheardPractice === undefined ? {} : { unheardPractice }),
    ...(incompleteLists.length === 0 ? {} : { incompleteLists }),
  }
  return Object.keys(told).length === 0 ? '' : JSON.stringify(told)
}

const READ = new WeakMap<Uint8Array, ToldOfAll>()

/** Reads what {@link writeRendered} wrote, once as long as the part is at hand. */
export function readRendered(body: Uint8Array): ToldOfAll {
  if (body.byteLength === 0) return {}
  const known = READ.get(body)
  if (known) return known
  const told = JSON.parse(new TextDecoder().decode(body)) as ToldOfAll
  READ.set(body, told)
  return told
}
