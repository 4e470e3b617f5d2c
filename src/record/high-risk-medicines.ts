import { readMedicineName } from './duplicates/words/medicine-name.js'

/** Who warned of a class of medicines, and whether the class was read against that source or is named by its number alone. */
interface Warning {
  readonly source: string
  readonly isRead: boolean
}

/** @see https://www.ismp.org/recommendations/high-alert-medications-community-ambulatory-list */
const ISMP: Warning = {
  source: 'ISMP List of High-Alert Medications in Community/Ambulatory Care Settings, 2021',
  isRead: true,
}

/** @see https://www.sps.nhs.uk/articles/patient-medication-safety-alerts-from-the-npsa-and-sps-resources-to-support-their-implementation/ */
const alert = (number: string): Warning => ({ source: number, isRead: false })

/**
 * Medicines that hurt most when somebody does not know of them, the gravest first. The order among the classes is ours. What is
 * not read is listed in docs/high-risk-medicines.md for a clinician to check before anybody relies on it.
 */
export const HIGH_RISK: readonly {
  readonly name: string
  readonly warnings: readonly [Warning, ...Warning[]]
  readonly words: RegExp
}[] = [
  {
    name: 'anticoagulants',
    warnings: [ISMP, alert('NPSA/2007/18')],
    words:
      /\b(?:warfarin|apixaban|rivaroxaban|edoxaban|dabigatran|acenocoumarol|phenindione|(?:\w+)?heparin|dalteparin|enoxaparin|tinzaparin|fondaparinux|clexane|fragmin|innohep|inhixa|arixtra|sinthrome)\b/,
  },
  {
    name: 'insulin',
    warnings: [ISMP, alert('NPSA/2011/PSA003')],
    words: /\b(?:insulin|lyumjev|xultophy|suliqua)\b/,
  },
  {
    name: 'opioids',
    warnings: [ISMP, alert('NPSA/2008/RRR05')],
    words:
      /\b(?:(?:dia|hydro)?morphine|oxycodone|fentanyl|alfentanil|buprenorphine|methadone|hydromorphone|pethidine|tapentadol|tramadol|(?:dihydro)?codeine|co-codamol|co-dydramol|longtec|shortec|butec|butrans|subutex|espranor|buvidal|matrifen|fencino|durogesic|physeptone|palexia)\b/,
  },
  {
    name: 'lithium',
    warnings: [alert('NPSA/2009/PSA005')],
    words: /\b(?:lithium|liskonum|li-liquid)\b/,
  },
  {
    name: 'methotrexate',
    warnings: [ISMP, alert('NPSA/2006/13')],
    words: /\b(?:methotrexate|metoject)\b/,
  },
  {
    name: 'clozapine',
    warnings: [alert('MHRA Drug Safety Update on clozapine, August 2020')],
    words: /\bclozapine\b/,
  },
  {
    name: 'steroids that may not stop at once',
    warnings: [alert('NatPSA/2020/005/NHSPS')],
    words: /\b(?:prednisolone|hydrocortisone (?:[\d.]+ ?m|tab|mod)|dexamethasone|fludrocortisone)/,
  },
  {
    name: 'medicines against rejection, and for an immune system that attacks',
    warnings: [ISMP],
    words:
      /\b(?:ciclosporin|cyclosporin|tacrolimus|azathioprine|mercaptopurine|mycophenol\w+|sirolimus|everolimus)\b/,
  },
  {
    name: 'medicines for epilepsy with a narrow range',
    warnings: [ISMP],
    words: /\b(?:phenytoin|carbamazepine|valpro\w+|lamotrigine)\b/,
  },
  {
    name: 'medicines with a narrow range',
    warnings: [alert('BNF, digoxin; amiodarone; theophylline; leflunomide')],
    words: /\b(?:digoxin|amiodarone|theophylline|aminophylline|leflunomide)\b/,
  },
  {
    name: 'medicines against cancer by mouth',
    warnings: [ISMP, alert('NPSA/2008/RRR001')],
    words:
      /\b(?:\w+(?:citabine|tinib|ciclib|zolomide)|cyclophosphamide|hydroxycarbamide|chlorambucil|melphalan|busulfan)\b/,
  },
  {
    name: 'medicines that make sleepy',
    warnings: [ISMP, alert('NPSA/2008/RRR011')],
    words: /\b(?:midazolam|diazepam|lorazepam|clonazepam|chloral hydrate)\b/,
  },
  {
    name: 'tablets that lower the sugar too far',
    warnings: [ISMP],
    words: /\b(?:gliclazide|glimepiride|glipizide|tolbutamide|glibenclamide)\b/,
  },
  {
    name: 'medicines that may not be late',
    warnings: [alert('NPSA/2010/RRR009')],
    words: /\b(?:co-careldopa|co-beneldopa|levodopa)\b/,
  },
  {
    name: 'adrenaline for an anaphylaxis',
    warnings: [ISMP],
    words: /\b(?:adrenaline|epinephrine|epipen|jext|emerade)\b/,
  },
]

/** The place of a medicine among those that hurt most when they are overlooked, by its name: the lower, the graver. */
export function riskPlace(name: string): number {
  const words = `${name} ${readMedicineName(name)?.substance ?? ''}`.toLowerCase()
  const place = HIGH_RISK.findIndex((one) => one.words.test(words))
  return place === -1 ? HIGH_RISK.length : place
}
