import type { JsonObject } from '../../../fhir/json-value.js'
import { readText } from '../../../fhir/read-element.js'
import { isKnownDisplay } from '../../../fhir/terminology/known-codes.js'
import { isKnownUnit } from '../../../fhir/terminology/units.js'
import { clinicalCodeOf } from '../code-sets/clinical-codings.js'
import { labelled } from './copy-inline-label.js'
import { keepKeys } from '../../../fhir/keep-keys.js'
import { mayBeTelephone } from '../whereabouts/may-be-telephone.js'

const CODING_KEYS = new Set(['id', 'extension', 'system', 'version', 'code', 'display', 'userSelected'])

export function isCoding(element: JsonObject): boolean {
  return (
    (typeof element['system'] === 'string' || typeof element['code'] === 'string') &&
    Object.keys(element).every((key) => CODING_KEYS.has(key))
  )
}

/** A clinical code, with the words for it only where they are those of our own tables: other words may say anything. */
export function copyCoding(coding: JsonObject): JsonObject | undefined {
  const code = clinicalCodeOf(coding)
  const system = readText(coding, 'system')
  if (code === undefined || system === undefined) return undefined
  const display = readText(coding, 'display')
  return {
    ...labelled(coding),
    system,
    code,
    ...(coding['userSelected'] === true ? { userSelected: true } : {}),
    ...(display !== undefined && isKnownDisplay({ system, code }, display) ? { display } : {}),
  }
}

const DEGREES = /^(?:deg|degrees?|°)/i
const COMPARATOR = /^(?:[<>]=?|ad)$/

/** A number with its unit where that is one; no number of degrees, which may be of latitude. */
export function copyQuantity(quantity: JsonObject): JsonObject | undefined {
  const unit = readText(quantity, 'unit') ?? ''
  const units = [unit, readText(quantity, 'code') ?? '']
  if (units.some((one) => DEGREES.test(one) && !isKnownUnit(one))) return undefined
  const isUnit = isKnownUnit(unit)
  const isCoded = clinicalCodeOf(quantity) !== undefined
  if (!isUnit && !isCoded && mayBeTelephone(quantity['value'])) return undefined
  const kept = (isKept: boolean, ...keys: readonly string[]): JsonObject =>
    isKept ? keepKeys(quantity, keys) : {}
  return {
    ...labelled(quantity),
    ...kept(true, 'value'),
    ...kept(COMPARATOR.test(readText(quantity, 'comparator') ?? ''), 'comparator'),
    ...kept(isUnit, 'unit'),
    ...kept(isCoded, 'system', 'code'),
  }
}
