/** What common brands hold, as dm+d names it. `brand: generic`. */
const TABLE = `
eliquis: apixaban | xarelto: rivaroxaban | pradaxa: dabigatran | lixiana: edoxaban | lipitor: atorvastatin | zocor: simvastatin
crestor: rosuvastatin | tritace: ramipril | istin: amlodipine | cozaar: losartan | cardicor: bisoprolol | tenormin: atenolol
lasix: furosemide | losec: omeprazole | zoton: lansoprazole | nexium: esomeprazole | glucophage: metformin | diamicron: gliclazide
jardiance: empagliflozin | forxiga: dapagliflozin | januvia: sitagliptin | ozempic: semaglutide | rybelsus: semaglutide | trulicity: dulaglutide
humulin s: insulin soluble human | actrapid: insulin soluble human | soluble insulin: insulin soluble human | fiasp: insulin aspart
humulin i: insulin isophane human | insulatard: insulin isophane human | isophane insulin: insulin isophane human | apidra: insulin glulisine
humulin m3: insulin isophane biphasic human | biphasic isophane insulin: insulin isophane biphasic human | semglee: insulin glargine
novomix: insulin aspart biphasic | humalog mix: insulin lispro biphasic | humalog mix25: insulin lispro biphasic | humalog mix50: insulin lispro biphasic
marevan: warfarin | lanoxin: digoxin | mst: morphine | sevredol: morphine | cordarone: amiodarone | aldactone: spironolactone | inderal: propranolol
deltacortril: prednisolone | maxtrex: methotrexate | imuran: azathioprine | vesicare: solifenacin | betmiga: mirabegron | entresto: sacubitril/valsartan
nurofen plus: ibuprofen/codeine | panadol extra: paracetamol/caffeine | coversyl plus: perindopril/indapamide | cozaar comp: losartan/hydrochlorothiazide
lantus: insulin glargine | abasaglar: insulin glargine | toujeo: insulin glargine | novorapid: insulin aspart | humalog: insulin lispro
levemir: insulin detemir | tresiba: insulin degludec | lustral: sertraline | prozac: fluoxetine | cipramil: citalopram | cipralex: escitalopram
efexor: venlafaxine | zispin: mirtazapine | seroquel: quetiapine | zyprexa: olanzapine | risperdal: risperidone | abilify: aripiprazole
clozaril: clozapine | zaponex: clozapine | denzapine: clozapine | priadel: lithium carbonate | camcolit: lithium carbonate | epilim: sodium valproate
keppra: levetiracetam | lamictal: lamotrigine | tegretol: carbamazepine | neurontin: gabapentin | lyrica: pregabalin | aricept: donepezil
ebixa: memantine | sinemet: co-careldopa | madopar: co-beneldopa | ventolin: salbutamol | salamol: salbutamol | airomir: salbutamol
spiriva: tiotropium | clenil: beclometasone | qvar: beclometasone | seretide: fluticasone/salmeterol | symbicort: budesonide/formoterol
fostair: beclometasone/formoterol | nurofen: ibuprofen | brufen: ibuprofen | voltarol: diclofenac | panadol: paracetamol | calpol: paracetamol
tramadol hydrochloride: tramadol | zydol: tramadol | oramorph: morphine | mst continus: morphine | zomorph: morphine | oxynorm: oxycodone
oxycontin: oxycodone | augmentin: co-amoxiclav | amoxil: amoxicillin | tazocin: piperacillin/tazobactam | flagyl: metronidazole | zithromax: azithromycin
fosamax: alendronic acid | alendronate: alendronic acid | adcal-d3: calcium carbonate/colecalciferol | viagra: sildenafil | cialis: tadalafil
codeine/paracetamol: co-codamol | dihydrocodeine/paracetamol: co-dydramol | carbidopa/levodopa: co-careldopa | benserazide/levodopa: co-beneldopa
amoxicillin/clavulanic acid: co-amoxiclav | solpadol: co-codamol | kapake: co-codamol | laxido: macrogol compound | movicol: macrogol compound | cosmocol: macrogol compound
xeplion: paliperidone | depixol: flupentixol | clopixol: zuclopenthixol | piriton: chlorphenamine | clarityn: loratadine | zirtek: cetirizine
coumadin: warfarin | plavix: clopidogrel | zestril: lisinopril | coversyl: perindopril | adalat: nifedipine | cardura: doxazosin | flomax: tamsulosin
gtn: glyceryl trinitrate | nitrolingual: glyceryl trinitrate | coro-nitro: glyceryl trinitrate | butec: buprenorphine | butrans: buprenorphine | transtec: buprenorphine
xalatan: latanoprost | lumigan: bimatoprost | travatan: travoprost | fultium-d3: colecalciferol | invita d3: colecalciferol | thorens: colecalciferol
matrifen: fentanyl | durogesic: fentanyl | mezolar: fentanyl | fencino: fentanyl | evorel: estradiol | dalacin: clindamycin | klaricid: clarithromycin
relvar: fluticasone/vilanterol | trelegy: fluticasone/umeclidinium/vilanterol | trimbow: beclometasone/formoterol/glycopyrronium | luforbec: beclometasone/formoterol
salbutamol sulfate: salbutamol | albuterol: salbutamol | acetaminophen: paracetamol | frusemide: furosemide | adrenaline: epinephrine | eltroxin: levothyroxine
thyroxine: levothyroxine | amoxycillin: amoxicillin | cephalexin: cefalexin | bendrofluazide: bendroflumethiazide | beclomethasone: beclometasone
cholecalciferol: colecalciferol | vitamin d3: colecalciferol | phenoxymethylpenicillin: penicillin v | lignocaine: lidocaine | sulfamethoxazole/trimethoprim: co-trimoxazole | septrin: co-trimoxazole
`

/** Each brand or old name, and what it holds. */
export const BRANDS: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split(/[|\n]/)
    .map((pair) => pair.split(':').map((word) => word.trim()) as [string, string]),
)

/** The generic name of a brand, or of an old name; the name itself when it is none. */
export function toGeneric(name: string): string {
  const whole = BRANDS.get(name)
  if (whole !== undefined) return whole
  const [first = ''] = name.split(' ')
  const brand = BRANDS.get(first)
  // `Eliquis 5mg`, never `adrenaline autoinjector trainer`: what follows a brand says no other substance.
  return brand !== undefined && name.split(' ').length <= 2 ? brand : name
}
