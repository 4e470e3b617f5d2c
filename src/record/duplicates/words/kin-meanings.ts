/**
 * Meanings of problems of which two codes may name one thing more or less exactly, or by its cause: ICD-10 has a category where
 * SNOMED CT has the disease. Each is what is general and what is more exact: two that are general alone (diabetes of type 1 and of
 * type 2) are no kin.
 */
const KIN: readonly (readonly [RegExp, RegExp])[] = [
  [/chronic obstructive pulmonary|copd/, /copd|emphysema|chronic bronchitis/],
  [/diabetes/, /^diabetic|hyperosmolar|glycaemia/],
  [/heart failure/, /ventricular failure|cardiomyopathy|oedema|cor pulmonale/],
  [/ischaemic heart|coronary/, /myocardial|angina|coronary|cardiomyopathy/],
  [/stroke|infarct/, /infarct|haemorrhag|hemi|transient ischaemic|phasia|dysphagia/],
  [/kidney|renal/, /kidney|renal|nephr|glomerul/],
  [/liver|cirrhosis/, /liver|hepat|varices|ascites|cirrhosis/],
  [/inflammatory bowel|^colitis/, /colitis|crohn/],
  [/psychosis/, /psychosis|schizo|delusion/],
  [/hyperthyroid/, /graves|thyrotoxic|goitre/],
  [/hypothyroid/, /hashimoto|thyroiditis|myxoedema/],
  [/osteopor|osteopenia/, /fracture|osteopor/],
  [/overdose|poisoning/, /self-harm|suicid|poisoning/],
]

/** Of these whatever matches twice is one thing more or less exactly told. */
const OF_ONE_KIND: readonly RegExp[] = [
  /anaemia|b12|folate/,
  /anxi|depress|low mood/,
  /femur|hip/,
  /pneumonia|respiratory|bronchitis|chest infection|covid/,
  /sepsis|infection|bacter/,
  /pain/,
  /delirium|confusion/,
  /gallstone|chole|bil(?:e|iary)/,
  /pancreat/,
  /diverticul/,
  /alcohol/,
  /macular/,
  /thrombo|embol/,
  /atrial/,
  /obes/,
  /lipid|cholesterol|triglycerid/,
  /migraine|headache/,
  /seizure|epilep/,
  /parkinson/,
  /vertigo|dizz|labyrinth|meniere/,
  /incontinence|bladder/,
]

/** Whether two meanings may be one problem, more or less exactly told. */
export function areKin(one: string, other: string): boolean {
  return (
    OF_ONE_KIND.some((kind) => kind.test(one) && kind.test(other)) ||
    KIN.some(
      ([general, exact]) =>
        (general.test(one) && exact.test(other)) || (general.test(other) && exact.test(one)),
    )
  )
}
