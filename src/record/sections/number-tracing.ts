import { codedWords } from '../reading/coded-text.js'
import { all, textAt, type Element } from '../reading/element.js'

const NUMBER_STATUS =
  'https://fhir.hl7.org.uk/StructureDefinition/Extension-UKCore-NHSNumberVerificationStatus'

/** Of UK Core, whichever of its code systems they are sent of. @see https://www.datadictionary.nhs.uk/attributes/nhs_number_status_indicator_code.html */
const STATUSES: Readonly<Record<string, string>> = {
  '01': 'number present and verified',
  '02': 'number present but not traced',
  '03': 'trace required',
  '04': 'trace attempted - no match or multiple match found',
  '05': 'trace needs to be resolved - (NHS number or patient detail conflict)',
  '06': 'trace in progress',
  '07': 'number not present and trace not required',
  '08': 'trace postponed (baby under six weeks old)',
}

/** How a source says it has traced an NHS number. A code says more than the words beside it, which are not always sent. */
export function tracingWords(identifier: Element): string | undefined {
  return all(identifier, 'extension')
    .filter((extension) => textAt(extension, 'url') === NUMBER_STATUS)
    .map((extension) => {
      const [status] = all(extension, 'valueCodeableConcept')
      const code = all(status, 'coding')
        .map((coding) => textAt(coding, 'code') ?? '')
        .find((one) => Object.hasOwn(STATUSES, one))
      return code === undefined ? codedWords(status) : STATUSES[code]
    })
    .find((words) => words !== undefined)
}
