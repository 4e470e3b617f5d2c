import { wordsOf } from '../../reading/coded-text.js'
import { all, textAt } from '../../reading/element.js'
import { createAspect } from '../aspect.js'
import { toPlainName } from '../words/plain-name.js'

/** A ward by a name of its own: `Juniper Ward`. Numbers, and what a ward is for, every hospital has. */
const WARD = /\b([A-Z][a-z]{3,}(?:\s+[A-Z][a-z]{3,})?)\s+(?:Ward|Unit|Lodge)\b/g
const OF_EVERY_HOSPITAL =
  /\b(?:medical|surgical|assessment|admissions?|acute|stroke|intensive|care|high|dependency|coronary|maternity|labour|children|paediatric|elderly|emergency|psychiatric|inpatient|rehabilitation|orthopaedic|day|short|stay|respiratory|cardiac|decision|main|general|mental|health|female|male|older|adult|adults|hospital|community)\b/i

/** The ward of a stay by its name, where it is told as a place or in what the stay is called. */
export const sameWard = createAspect<readonly string[]>({
  read({ json }) {
    const said = [
      ...all(json, 'location').map((place) => textAt(place, 'location', 'display') ?? ''),
      ...all(json, 'type').map((type) => wordsOf(type)),
    ]
    const wards = said
      .flatMap((text) => [...text.matchAll(WARD)].map(([, name = '']) => name))
      .filter((name) => !OF_EVERY_HOSPITAL.test(name))
      .map(toPlainName)
    return wards.length === 0 ? undefined : wards
  },
  compare: (one, other) => (one.some((ward) => other.includes(ward)) ? 'same' : 'apart'),
})
