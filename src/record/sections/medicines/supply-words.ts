import { dayOf, toClinicalDate } from '../../reading/clinical-date.js'
import { codedWords, hasCode } from '../../reading/coded-text.js'
import { all, at, isTrueAt, textAt, type Element } from '../../reading/element.js'
import type { ReadResource, RecordView } from '../../reading/record-view.js'
import { joined, labelled } from '../../reading/section-item.js'

/** Who is to supply a medicine, whether another may be given in its place, and what it was ordered or told from. */
export function supplyWords(
  resource: ReadResource,
  view: RecordView,
  name: string,
): readonly (string | undefined)[] {
  const { json } = resource
  const nameOther = (reference: Parameters<RecordView['nameOf']>[0]): string | undefined => {
    const told = view.nameOf(reference, resource) ?? medicineNamed(view.resolve(reference, resource))
    return told === name ? undefined : told
  }
  return [
    substitutionWords(resource),
    labelled('supplied by', view.nameOf(at(json, 'dispenseRequest', 'performer'), resource)),
    labelled('instead of the prescription of', nameOther(json['priorPrescription'])),
    labelled('told from', joined(all(json, 'derivedFrom').map(nameOther))),
  ]
}

/** What a prescription or a statement that has no name of its own is of. */
function medicineNamed(told: ReadResource['json'] | undefined): string | undefined {
  return codedWords(told?.['medicationCodeableConcept'])
}

/** HL7's code for none. */
const NONE = 'N'

/** That another may be given is what every prescription says; that none may, and why, is told. */
function substitutionWords({ json }: ReadResource): string | undefined {
  const substitution = at(json, 'substitution')
  const allowed = at(substitution, 'allowedCodeableConcept')
  const isNone = at(substitution, 'allowedBoolean') === false || hasCode(allowed, [NONE])
  const reason = codedWords(at(substitution, 'reason'))
  if (isNone) return joined(['do not substitute', reason], ': ')
  const isSubstituted = isTrueAt(substitution, 'wasSubstituted')
  return isSubstituted ? joined(['another was given in place of what was ordered', reason], ': ') : undefined
}

/** When it was said, where the day that stands there is another: what somebody told of long ago may not be so today. */
export function toldOn(json: ReadResource['json']): string | undefined {
  const said = textAt(json, 'dateAsserted')
  const shown = textAt(json, 'effectivePeriod', 'start') ?? textAt(json, 'effectiveDateTime')
  if (said === undefined || shown === undefined || dayOf(shown) === dayOf(said)) return undefined
  return toClinicalDate(said).text
}

/** That a medicine goes on is what every list of medicines says; that it does not is told. */
export function courseWords(course: Element): string | undefined {
  if (hasCode(course, ['continuous'])) return undefined
  return hasCode(course, ['acute']) ? 'short course' : codedWords(course)
}
