import { BRANDS } from './brands.js'
import type { MedicineName } from './medicine-name.js'

/** Substances that the table of brands does not name, and that are met often. */
const OTHERS = `
aspirin bendroflumethiazide indapamide candesartan irbesartan valsartan enalapril captopril metoprolol carvedilol diltiazem
verapamil nitrofurantoin flucloxacillin doxycycline clarithromycin erythromycin cefuroxime ceftriaxone gentamicin vancomycin
fluconazole aciclovir folic cyanocobalamin hydroxocobalamin ferrous senna lactulose docusate bisacodyl loperamide domperidone
metoclopramide cyclizine ondansetron haloperidol levomepromazine midazolam diazepam lorazepam temazepam zopiclone zolpidem
amitriptyline nortriptyline trazodone duloxetine lithium valproate phenytoin topiramate baclofen naproxen celecoxib codeine
buprenorphine fentanyl methadone alfentanil glycopyrronium hyoscine dexamethasone hydrocortisone fludrocortisone allopurinol
colchicine hydroxychloroquine sulfasalazine leflunomide methotrexate tamoxifen anastrozole letrozole finasteride dutasteride
tolterodine oxybutynin latanoprost timolol montelukast theophylline ipratropium enoxaparin dalteparin tinzaparin heparin
ticagrelor prasugrel dipyridamole nicorandil ranolazine ivabradine eplerenone bumetanide insulin liraglutide linagliptin
pioglitazone glimepiride
`

const KNOWN: ReadonlySet<string> = new Set([
  ...[...BRANDS.values()].flatMap((name) => name.split('/')),
  ...OTHERS.trim().split(/\s+/),
])

/**
 * Whether names that stand beside one code are of different medicines: none in common, no word in common, and either both
 * known here or of different strengths. A brand that is not known here may hold what the other name says.
 */
export function medicinesDisagree(names: readonly MedicineName[], others: readonly MedicineName[]): boolean {
  if (names.length === 0 || others.length === 0) return false
  return names.every((name) => others.every((other) => isAnother(name, other)))
}

function isAnother(one: MedicineName, other: MedicineName): boolean {
  const [words, others] = [wordsOf(one), wordsOf(other)]
  if (words.some((word) => others.includes(word))) return false
  if ([words, others].every((told) => told.some((word) => KNOWN.has(word)))) return true
  return one.strength !== '' && other.strength !== '' && one.strength !== other.strength
}

/** A word of a salt or a class is not what a medicine is. */
function wordsOf({ substance }: MedicineName): readonly string[] {
  return [substance, ...substance.split(/[ /]/)]
}
