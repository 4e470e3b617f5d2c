/** The columns of the list of medicines beside the medicine, its date and its source; in the order of the table. */
export const MEDICINE_COLUMNS = [
  ['dose', 'Dose'],
  ['route', 'Route'],
  ['kind', 'Repeat or acute'],
  ['issued', 'Last issued'],
  ['prescriber', 'Prescriber'],
  ['standing', 'Standing'],
] as const satisfies readonly (readonly [key: string, title: string])[]

export type MedicineColumn = (typeof MEDICINE_COLUMNS)[number][0]

/** What a source says under each column; `undefined` for what it does not say. No column is ever left out. */
export type MedicineColumns = Readonly<Record<MedicineColumn, string | undefined>>
