import type { ToldMedicine } from '../../duplicates/aspects/medicine.js'
import type { MedicineName } from '../../duplicates/words/medicine-name.js'
import { readOnce } from '../../reading/read-once.js'
import { concentrationIn, isBareStrength, isSameStrength } from '../../duplicates/words/same-strength.js'

/**
 * Whether two products of one substance hold unlike amounts in a millilitre, a puff, a drop or an hour. Of those a reader must
 * see both strengths whatever is taken of each: the same millilitres or puffs of the other are another dose. Tablets are not
 * meant: of them the dose says it. Products of two forms, and one without a known strength, are not compared.
 */
export function strengthsDiffer(one: ToldMedicine, other: ToldMedicine): boolean {
  if (one.codes.some((code) => other.codes.includes(code)) || areOfTwoForms(one, other)) return false
  const [own, others] = [strengthsOf(one), strengthsOf(other)]
  if (own.length === 0 || others.length === 0) return false
  return !own.some((strength) => others.some((told) => isOneStrength(strength, told)))
}

function areOfTwoForms(one: ToldMedicine, other: ToldMedicine): boolean {
  const [own, others] = [one, other].map(({ names }) => names.flatMap(({ form }) => form ?? []))
  if (!own?.length || !others?.length) return false
  return !own.some((form) => others.includes(form))
}

const strengthsOf = readOnce(({ names }: ToldMedicine): readonly string[] =>
  names
    .map((name) => {
      const said = concentrationIn(name.strength)
      if (said !== '') return said
      return isInhaled(name) && isBareStrength(name.strength) ? name.strength : ''
    })
    .filter((strength) => strength !== ''),
)

/** `100/6` and `200/6` share a number, and are two; `125` and `125/25` name one inhaler. */
function isOneStrength(one: string, other: string): boolean {
  if (isSameStrength(one, other)) return true
  if (!isBareStrength(one) || !isBareStrength(other)) return false
  const [few, many] = [one.split('/'), other.split('/')].sort((a, b) => a.length - b.length)
  return few !== undefined && many !== undefined && few.every((number) => many.includes(number))
}

const INHALED =
  /\b(?:beclometasone|budesonide|ciclesonide|fluticasone|mometasone|formoterol|salmeterol|vilanterol|indacaterol|olodaterol|salbutamol|terbutaline|tiotropium|umeclidinium|glycopyrronium|aclidinium|ipratropium)\b/

function isInhaled({ form, substance }: MedicineName): boolean {
  return form === 'inhaler' || (form === undefined && INHALED.test(substance))
}
