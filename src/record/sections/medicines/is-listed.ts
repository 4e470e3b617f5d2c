import type { Medicine } from './medicine.js'

/** Whether it is an order or a line of a list of what is taken, and no single dose or supply. */
export function isListed({ resource: { type } }: Pick<Medicine, 'resource'>): boolean {
  return type === 'MedicationRequest' || type === 'MedicationStatement'
}
