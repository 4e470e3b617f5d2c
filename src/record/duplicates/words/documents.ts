import { readMeanings } from './meanings.js'

/** Kinds of documents that hospitals and practices name differently; what is left of a title is compared, see `title`. */
const TABLE = `
discharge summary; discharge; hospital discharge; inpatient discharge; inpatient discharge summary; hospital discharge summary; discharge notification; electronic discharge summary; edischarge; ds; S:373942005; L:18842-5
emergency department attendance; ed attendance summary; ed attendance; emergency department summary; a&e attendance; emergency care summary; ed discharge
`

export const DOCUMENTS = readMeanings(TABLE)
