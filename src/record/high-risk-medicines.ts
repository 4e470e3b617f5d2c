import { readMedicineName } from './duplicates/words/medicine-name.js'

/**
 * Medicines that hurt most when somebody does not know of them, the gravest first, and who warned of each.
 *
 * @see National Patient Safety Agency (NPSA) and NHS England patient safety alerts, by their numbers
 * @see ISMP List of High-Alert Medications in Community/Ambulatory Care Settings (2021)
 */
const HIGH_RISK: readonly { readonly alert: string; readonly words: RegExp }[] = [
  {
    alert: 'NPSA/2007/18, anticoagulants; ISMP',
    words:
      /\b(?:warfarin|apixaban|rivaroxaban|edoxaban|dabigatran|acenocoumarol|phenindione|(?:\w+)?heparin|dalteparin|enoxaparin|tinzaparin|fondaparinux|clexane|fragmin|innohep|inhixa|arixtra|sinthrome)\b/,
  },
  { alert: 'NPSA/2011/PSA003, insulin; ISMP', words: /\b(?:insulin|lyumjev|xultophy|suliqua)\b/ },
  {
    alert: 'NPSA/2008/RRR05, opioids; ISMP',
    words:
      /\b(?:(?:dia|hydro)?morphine|oxycodone|fentanyl|alfentanil|buprenorphine|methadone|hydromorphone|pethidine|tapentadol|tramadol|(?:dihydro)?codeine|co-codamol|co-dydramol|longtec|shortec|butec|butrans|subutex|espranor|buvidal|matrifen|fencino|durogesic|physeptone|palexia)\b/,
  },
  { alert: 'NPSA/2009/PSA005, lithium', words: /\b(?:lithium|liskonum|li-liquid)\b/ },
  { alert: 'NPSA/2006/13, methotrexate by mouth; ISMP', words: /\b(?:methotrexate|metoject)\b/ },
  { alert: 'ISMP, neutropenia and interactions', words: /\bclozapine\b/ },
  {
    alert: 'NatPSA/2020/005, steroids that may not stop at once',
    words: /\b(?:prednisolone|hydrocortisone (?:[\d.]+ ?m|tab|mod)|dexamethasone|fludrocortisone)/,
  },
  {
    alert: 'ISMP, narrow between too little and too much',
    words:
      /\b(?:digoxin|amiodarone|phenytoin|carbamazepine|valproate|theophylline|aminophylline|ciclosporin|tacrolimus|azathioprine|mercaptopurine|mycophenolate|leflunomide)\b/,
  },
  {
    alert: 'NPSA/2008/RRR001, medicines against cancer by mouth',
    words: /\b\w+(?:citabine|tinib|ciclib|zolomide)\b/,
  },
  {
    alert: 'NPSA/2008/RRR011, midazolam; ISMP, sedation',
    words: /\b(?:midazolam|diazepam|lorazepam|clonazepam)\b/,
  },
  {
    alert: 'ISMP, low sugar',
    words: /\b(?:gliclazide|glimepiride|glipizide|tolbutamide|glibenclamide)\b/,
  },
  { alert: 'ISMP, medicines that may not be late', words: /\b(?:co-careldopa|co-beneldopa|levodopa)\b/ },
]

/** The place of a medicine among those that hurt most when they are overlooked, by its name: the lower, the graver. */
export function riskPlace(name: string): number {
  const words = `${name} ${readMedicineName(name)?.substance ?? ''}`.toLowerCase()
  const place = HIGH_RISK.findIndex((one) => one.words.test(words))
  return place === -1 ? HIGH_RISK.length : place
}
