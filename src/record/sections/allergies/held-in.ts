import { remembered } from '../../duplicates/words/remembered.js'
import type { Substance } from './same-substance.js'

/** What each of the mixtures holds that have a name of their own, as the BNF has it. */
const CO_NAMES: Readonly<Record<string, readonly string[]>> = {
  'co-amilofruse': ['amiloride', 'furosemide'],
  'co-amilozide': ['amiloride', 'hydrochlorothiazide'],
  'co-amoxiclav': ['amoxicillin', 'clavulanic acid'],
  'co-beneldopa': ['levodopa', 'benserazide'],
  'co-careldopa': ['levodopa', 'carbidopa'],
  'co-codamol': ['codeine', 'paracetamol'],
  'co-codaprin': ['aspirin', 'codeine'],
  'co-danthramer': ['dantron', 'poloxamer'],
  'co-dydramol': ['dihydrocodeine', 'paracetamol'],
  'co-fluampicil': ['ampicillin', 'flucloxacillin'],
  'co-phenotrope': ['atropine', 'diphenoxylate'],
  'co-tenidone': ['atenolol', 'chlortalidone'],
  'co-trimoxazole': ['sulfamethoxazole', 'trimethoprim'],
  'co-zidocapt': ['captopril', 'hydrochlorothiazide'],
}

/** The substance that two have in common, one of them or both as part of a mixture; `undefined` where there is none. */
export function heldInBoth(one: Substance, other: Substance): string | undefined {
  const others = new Set(heldIn(other))
  return heldIn(one).find((name) => others.has(name))
}

/** Whether it is one of the mixtures that have a name of their own. */
export function isMixture({ names }: Substance): boolean {
  return names.some((name) => partsOfName(name).length > 0)
}

/** What a medicine is by its names, and what it holds. */
export function heldIn({ names }: Substance): readonly string[] {
  return names.flatMap((name) => [name, ...partsOfName(name)])
}

/** `codeine/paracetamol`, or a name of its own in whatever spelling. */
const partsOfName = remembered((name): readonly string[] => {
  const told = name.replace(/^co\s+/, 'co-')
  const known = Object.entries(CO_NAMES).find(([mixture]) => told.startsWith(mixture))?.[1]
  return known ?? (told.includes('/') ? told.split('/').map((part) => part.trim()) : [])
})
