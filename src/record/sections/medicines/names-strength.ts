import type { Medicine } from './medicine.js'

/** `One daily with the 25`: the other strength, by its number. */
export function namesStrengthOf({ dosage }: Medicine, { told }: Medicine): boolean {
  const named = /\b(?:with|plus|in addition to|as well as)\s+(?:the\s+)?(?:other\s+)?(\d+(?:\.\d+)?)/i.exec(
    dosage.words ?? '',
  )?.[1]
  return (
    named !== undefined && (told?.names ?? []).some(({ strength }) => parseFloat(strength) === Number(named))
  )
}
