import { ENTRY_COLUMNS } from '../../../audit/entry-columns.js'

/** The columns of an entry, for a select list. */
export const ENTRY_SELECT = ENTRY_COLUMNS.map(([column]) => column).join(', ')
