/** What is taken out by an operation that is named for it: `removal of gallbladder` is a cholecystectomy. */
const TAKEN_OUT: readonly (readonly [of: string, operation: string])[] = [
  ['gall ?bladder', 'cholecystectomy'],
  ['appendix', 'appendicectomy'],
  ['tonsils?', 'tonsillectomy'],
  ['adenoids?', 'adenoidectomy'],
  ['uterus|womb', 'hysterectomy'],
  ['prostate', 'prostatectomy'],
  ['spleen', 'splenectomy'],
  ['kidney', 'nephrectomy'],
  ['thyroid(?: gland)?', 'thyroidectomy'],
  ['parathyroid(?: gland)?', 'parathyroidectomy'],
  ['testis|testicle', 'orchidectomy'],
  ['ovary|ovaries', 'oophorectomy'],
  ['fallopian tubes?', 'salpingectomy'],
  ['fibroids?', 'myomectomy'],
  ['ha?emorrhoids?|piles', 'haemorrhoidectomy'],
  ['breast', 'mastectomy'],
  ['foreskin', 'circumcision'],
  ['vitreous(?: body)?', 'vitrectomy'],
  ['(?:colonic |bowel )?polyps?', 'polypectomy'],
]

const OUT: readonly (readonly [RegExp, string])[] = TAKEN_OUT.flatMap(([of, operation]) => [
  [new RegExp(`\\b(?:total |surgical )?(?:excision|removal) of (?:the )?(?:${of})\\b`, 'gi'), operation],
  [new RegExp(`\\b(?:${of}) (?:removal|excision)\\b`, 'gi'), operation],
])

/** What is done, one word for each: from general knowledge of operation notes, OPCS-4 and SNOMED CT. */
export const PROCEDURE_WORDS: readonly (readonly [RegExp, string])[] = [
  ...OUT,
  [
    /\b(?:implantation|implant(?=s? (?:of|insertion))|insertions?|inserted|placement|placed|fitting|fitted|siting|sited) (?=of\b)|\b(?:insertions?|inserted|placement|placed|fitting|fitted|siting|sited|implantation)\b/gi,
    'insertion ',
  ],
  [/\b(?:removed|extraction|take ?out)\b/gi, 'removal'],
  [/\b(?:excised|excisional)\b/gi, 'excision'],
  [/\b(?:repaired|herniorrhaphy|hernioplasty)\b/gi, 'repair'],
  [/\b(?:drained|aspirated)\b/gi, 'drainage'],
  [/\b(?:injected|injections|infiltration)\b/gi, 'injection'],
  [/\b(?:changed|changing|replaced|recatheteri[sz]\w+)\b/gi, 'change'],
  [/\b(hip|knee|shoulder|elbow|ankle) arthroplasty\b/gi, '$1 replacement'],
  [/\barthroplasty of (?:the )?(?:left |right )?(hip|knee|shoulder|elbow|ankle)\b/gi, '$1 replacement'],
  [/\b(?:biopsies|biopsied)\b/gi, 'biopsy'],
  [/\btransplant(?:ation|ed)?\b/gi, 'transplant'],
  [/\bamputated\b/gi, 'amputation'],
  [/\b(?:revised)\b/gi, 'revision'],
  [/\bga\b|\bunder (?:general|local) anaesthe(?:tic|sia)\b|\bunder (?:ga|la)\b/gi, ' '],
  [/\b(?:formation|creation) of\b|\b(?:formation|creation)\b/gi, ' '],
  [/\bnailing\b/gi, 'nail'],
  [/\bim (?=nail)/gi, 'intramedullary '],
  [/\btp (?=.*biopsy)/gi, 'transperineal '],
  [/\b(?:test|testing)\b/gi, ' '],
  [/\bgiven\b|\badministered\b|\bperformed\b|\bdone\b|\bwas\b/gi, ' '],
]
