import type { MedicineName } from '../words/medicine-name.js'

/** Substances of which nearly every product releases slowly: a name that does not say it means the same. */
const ALWAYS_SLOW =
  /^(?:tamsulosin|fesoterodine|mirabegron|lithium|mesalazine|theophylline|isosorbide mononitrate|alfuzosin)\b/

/** How a product that is swallowed whole releases what is in it; `undefined` where its names do not tell. */
export function releaseOf(names: readonly MedicineName[]): 'modified' | 'ordinary' | undefined {
  const swallowed = names.filter(({ form }) => form === undefined || form === 'solid')
  if (swallowed.length < names.length || swallowed.length === 0) return undefined
  if (swallowed.some(({ substance }) => ALWAYS_SLOW.test(substance))) return undefined
  if (swallowed.some(({ release }) => release === 'modified')) return 'modified'
  const isSaid = swallowed.some(({ release, strength }) => release === 'ordinary' || strength !== '')
  return isSaid && swallowed.every(({ release }) => release !== 'gastro-resistant') ? 'ordinary' : undefined
}
