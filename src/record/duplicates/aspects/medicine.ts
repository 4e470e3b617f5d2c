import { codesOf } from '../../reading/coded-text.js'
import { all, textAt } from '../../reading/element.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { medicineOf } from '../../sections/allergies/same-substance.js'
import { createAspect, type Agreement } from '../aspect.js'
import { areTwoBrands, isBoundToBrand } from '../words/bound-to-brand.js'
import { isMadeOtherwise } from '../words/how-made.js'
import { medicinesDisagree } from '../words/medicines-disagree.js'
import { isSameStrength } from '../words/same-strength.js'
import { readMedicineName, type MedicineName } from '../words/medicine-name.js'

export interface ToldMedicine {
  readonly codes: readonly string[]
  readonly names: readonly MedicineName[]
}

/** Every way in which a source names a medicine. */
export function readMedicine(resource: ReadResource, view: RecordView): ToldMedicine | undefined {
  const coded = medicineOf(resource, view)
  const said = view.nameOf(resource.json['medicationReference'], resource)
  const texts = [
    textAt(coded, 'text'),
    ...all(coded, 'coding').map((coding) => textAt(coding, 'display')),
    coded === undefined ? said : undefined,
  ]
  const names = texts
    .flatMap((text) => (text === undefined ? [] : [readMedicineName(text)]))
    .filter((name) => name !== undefined)
  // dm+d is a part of SNOMED CT: one code, whichever of the two systems a feed names.
  const codes = codesOf(coded).map((code) =>
    code.replace(/^https:\/\/dmd\.nhs\.uk\|/, 'http://snomed.info/sct|'),
  )
  const exact = names.filter((name) => !isBare(name) || !names.some((other) => saysMore(other, name)))
  return codes.length + exact.length === 0 ? undefined : { codes, names: exact }
}

/** The substance alone. */
function isBare({ strength, form, release }: MedicineName): boolean {
  return strength === '' && form === undefined && release === undefined
}

/** A code of the substance beside the name of the product says nothing that the product does not: it could be any of its products. */
function saysMore(one: MedicineName, bare: MedicineName): boolean {
  return one.substance === bare.substance && !isBare(one)
}

/**
 * One medicine: a code in common, or the same substance in a form, a release and a salt that do not contradict. How much
 * of it is taken is another aspect.
 */
export const medicine = createAspect<ToldMedicine>({
  read: readMedicine,
  compare(one, other) {
    if (one.codes.some((code) => other.codes.includes(code))) return isMisnamed(one, other) ? 'apart' : 'same'
    if (one.names.length === 0 || other.names.length === 0) return 'unknown'
    const pairs = one.names.flatMap((name) => other.names.map((told) => compareNames(name, told)))
    return pairs.includes('apart') && !pairs.includes('near') ? 'apart' : 'near'
  },
  keys: ({ codes, names }) => [...codes, ...names.map(({ substance }) => `substance ${substance}`)],
})

/** Whether one code stands beside the names of two medicines: which of them is meant nobody can tell. */
export function isMisnamed(one: ToldMedicine, other: ToldMedicine): boolean {
  return one.codes.some((code) => other.codes.includes(code)) && medicinesDisagree(one.names, other.names)
}

function compareNames(one: MedicineName, other: MedicineName): Agreement {
  const isApart =
    one.substance !== other.substance ||
    differ(one.salts || undefined, other.salts || undefined) ||
    differ(one.form, other.form) ||
    differ(one.device, other.device) ||
    differ(one.hours, other.hours) ||
    isProductApart(one, other) ||
    isReleaseApart(one, other)
  return isApart ? 'apart' : 'near'
}

/** Two numbers before tablets, and no strength, may be how many or two strengths: `Loestrin 20 tablets`, `Loestrin 30 tablets`. */
function isCountedOtherwise(one: MedicineName, other: MedicineName): boolean {
  const isNeither = one.strength === '' && other.strength === ''
  return isNeither && differ(one.counted || undefined, other.counted || undefined)
}

/** Whether they are two products of one substance of which one is not given for the other. */
function isProductApart(one: MedicineName, other: MedicineName): boolean {
  if (isCountedOtherwise(one, other)) return true
  const isSlow = [one, other].some(({ release }) => release === 'modified')
  const isBound = isBoundToBrand(one.substance, isSlow)
  const isOtherBrand = areTwoBrands(one.brand, other.brand) || differ(one.version, other.version)
  return (isBound && isOtherBrand) || isMadeOtherwise(one.substance, [one.made, other.made], { isBound })
}

/** Whether both are said, and are not one. */
function differ(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other
}

/** Of which every product that is swallowed releases it in one way, slowly or behind the stomach. */
const ONE_RELEASE =
  /^(?:tamsulosin|felodipine|fesoterodine|mirabegron|lithium|mesalazine|theophylline|ranolazine|omeprazole|esomeprazole|lansoprazole|pantoprazole|rabeprazole|duloxetine|pancreatin|bisacodyl)\b/

/** Who names a form or a strength and says nothing of a release means the ordinary one. */
function isReleaseApart(one: MedicineName, other: MedicineName): boolean {
  // A depot is slow by what it is, and nobody need say so.
  const isDepot = [one, other].some(({ form }) => form === 'injection' || form === 'patch')
  if (ONE_RELEASE.test(one.substance) || isDepot) return false
  const [release, others] = [one, other].map(
    (name) => name.release ?? (name.strength === '' ? undefined : 'ordinary'),
  )
  if (release === undefined || others === undefined || release === others) return false
  return (
    release === 'modified' ||
    others === 'modified' ||
    (one.release !== undefined && other.release !== undefined)
  )
}

/** The strength of the product, by name or by code; two of one name without strength are of one. */
export const strength = createAspect<ToldMedicine>({
  read: readMedicine,
  compare(one, other) {
    if (one.codes.some((code) => other.codes.includes(code))) return 'same'
    const [own, others] = [one, other].map(({ names }) => names.map((name) => name.strength).filter(isSaid))
    if (own === undefined || others === undefined) return 'unknown'
    if (own.length === 0 || others.length === 0)
      return withoutStrength([one, other], own.length === others.length)
    return isOneStrength(one.names, other.names) ? 'same' : 'apart'
  },
})

/** Where one at the least says no strength: one product by its brand, or, where neither says any, one form. */
function withoutStrength([one, other]: readonly [ToldMedicine, ToldMedicine], isNeither: boolean): Agreement {
  return isOneProduct(one, other) || (isNeither && isOneForm(one, other)) ? 'same' : 'unknown'
}

/** By what is in a millilitre, or by what a whole syringe holds where one says no more: `40mg/0.4ml` and `40 mg`. */
export function isOneStrength(names: readonly MedicineName[], others: readonly MedicineName[]): boolean {
  return names.some((one) =>
    others.some(
      (other) =>
        isSameStrength(one.strength, other.strength) ||
        (one.holds !== '' && one.holds === other.strength) ||
        (other.holds !== '' && other.holds === one.strength),
    ),
  )
}

function isSaid(text: string): boolean {
  return text !== ''
}

/** Emollients, feeds and thickeners are named by a brand that comes in one strength: `Zerobase 11% cream` and `Zerobase cream`. */
function isOneProduct(one: ToldMedicine, other: ToldMedicine): boolean {
  return one.names.some(
    ({ brand, substance }) =>
      brand !== undefined && brand === substance && other.names.some((name) => name.brand === brand),
  )
}

function isOneForm(one: ToldMedicine, other: ToldMedicine): boolean {
  return one.names.some(({ form }) => form !== undefined && other.names.some((name) => name.form === form))
}
