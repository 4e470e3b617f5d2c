import type { Section } from '../../../record/sections/section.js'

/**
 * The sections of which it is said that there is nothing, as they stand in the place that `fillUntold` fills: whether that
 * can be said hangs on who is late when it is read. Nothing where something is withheld, which is said in its own words.
 */
export function untoldKeys(sections: readonly Pick<Section, 'key' | 'nothing'>[]): string | undefined {
  const isUnsaid = sections.every(({ nothing }) => nothing !== undefined && nothing.kind !== 'withheld')
  return isUnsaid ? sections.map(({ key }) => key).join(',') : undefined
}
