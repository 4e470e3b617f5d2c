import type { Label } from './label.js'

/**
 * The mark of what somebody reported as another person's: it is in no sender's power to give or to take, and goes along
 * references as sensitivities do.
 */
export const HELD_BACK = 'HELD-BACK'

/** Whether it is held back from everybody until somebody has found out whose it is. */
export function isHeldBack({ sensitivities }: Label): boolean {
  return sensitivities.includes(HELD_BACK)
}

/** The label as it was before that was reported. */
export function withoutHeldBack(label: Label): Label {
  if (!isHeldBack(label)) return label
  return { ...label, sensitivities: label.sensitivities.filter((code) => code !== HELD_BACK) }
}
