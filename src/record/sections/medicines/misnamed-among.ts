import { isMisnamed, type ToldMedicine } from '../../duplicates/aspects/medicine.js'
import { metAmong } from '../../reading/met-among.js'
import type { Medicine } from './medicine.js'

/** Finds which of these have a code of a medicine, and the name of another: see {@link isMisnamed}. */
export function misnamedAmong(medicines: readonly Medicine[]): (medicine: Medicine) => readonly Medicine[] {
  const met = metAmong<Medicine, ToldMedicine>(medicines, ({ told }) => told, {
    keyOf: (told) => JSON.stringify(told),
    sharedBy: ({ codes }) => codes,
    isMet: isMisnamed,
  })
  return ({ told }) => (told === undefined ? [] : met(told))
}
