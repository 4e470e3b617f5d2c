/**
 * What cultures grow, by the short names of laboratories and in full, with the SNOMED CT code of the organism: general knowledge, only codes
 * that are known for certain. Resistant and sensitive are two, and so are a group of organisms and one of the group.
 */
export const ORGANISMS = `
escherichia coli; e coli; e.coli; esch coli; S:112283007
extended spectrum beta-lactamase escherichia coli; esbl e coli; e coli esbl; esbl producing e coli; esbl-producing escherichia coli; esbl escherichia coli
coliform; coliforms; coliform bacilli; coliform organism
klebsiella pneumoniae; k pneumoniae; kleb pneumoniae; klebsiella pneumonia; S:56415008
klebsiella oxytoca; k oxytoca; S:40886007
klebsiella species; klebsiella sp; klebsiella spp; klebsiella
proteus mirabilis; p mirabilis; S:73457008
proteus species; proteus sp; proteus spp; proteus
pseudomonas aeruginosa; ps aeruginosa; p aeruginosa; pseud aeruginosa; pseudomonas aerug; S:52499004
pseudomonas species; pseudomonas sp; pseudomonas spp; pseudomonas
enterobacter cloacae; e cloacae; ent cloacae; S:14385002
enterococcus faecalis; e faecalis; ent faecalis; strep faecalis; streptococcus faecalis; S:78065002
enterococcus faecium; e faecium; ent faecium; S:90272000
vancomycin resistant enterococcus; vre; vancomycin-resistant enterococci; vancomycin resistant enterococci
enterococcus species; enterococcus sp; enterococcus spp; enterococcus; enterococci
citrobacter freundii; c freundii; S:6265002
citrobacter koseri; c koseri
morganella morganii; m morganii; S:243301005
serratia marcescens; s marcescens; S:33522002
acinetobacter baumannii; a baumannii; S:91288006
stenotrophomonas maltophilia; s maltophilia; steno maltophilia; S:113697002
staphylococcus aureus; staph aureus; s aureus; staph. aureus; S:3092008
methicillin resistant staphylococcus aureus; mrsa; meticillin resistant staphylococcus aureus; meticillin resistant staph aureus; methicillin resistant staph aureus; S:115329001
methicillin sensitive staphylococcus aureus; mssa; meticillin sensitive staphylococcus aureus; meticillin sensitive staph aureus; methicillin sensitive staph aureus; methicillin susceptible staphylococcus aureus
coagulase negative staphylococcus; cons; coag neg staph; coagulase negative staphylococci; coag negative staph; coagulase-negative staph
staphylococcus epidermidis; staph epidermidis; s epidermidis; S:60875001
staphylococcus saprophyticus; staph saprophyticus; s saprophyticus; S:83452006
streptococcus pneumoniae; strep pneumoniae; s pneumoniae; pneumococcus; strep pneumo; S:9861002
streptococcus pyogenes; strep pyogenes; s pyogenes; group a streptococcus; group a strep; gas; beta haemolytic streptococcus group a; group a beta haemolytic streptococcus; lancefield group a streptococcus; S:80166006
streptococcus agalactiae; strep agalactiae; s agalactiae; group b streptococcus; group b strep; gbs; beta haemolytic streptococcus group b; group b beta haemolytic streptococcus; lancefield group b streptococcus; S:43492007
group c streptococcus; group c strep; beta haemolytic streptococcus group c; group c beta haemolytic streptococcus
group g streptococcus; group g strep; beta haemolytic streptococcus group g; group g beta haemolytic streptococcus
haemophilus influenzae; h influenzae; h influenza; haem influenzae; h flu; haemophilus influenza; S:44470000
moraxella catarrhalis; m catarrhalis; S:24226003
neisseria meningitidis; n meningitidis; meningococcus; S:17872004
neisseria gonorrhoeae; n gonorrhoeae; gonococcus; S:68704007
chlamydia trachomatis; c trachomatis; S:63938009
mycoplasma pneumoniae; m pneumoniae; S:58720004
legionella pneumophila; l pneumophila; S:80897008
listeria monocytogenes; l monocytogenes; listeria; S:36094007
mycobacterium tuberculosis; m tuberculosis; mtb; m tb; S:113861009
clostridioides difficile; clostridium difficile; c difficile; c diff; cl difficile; S:5933001
campylobacter jejuni; c jejuni; S:66543000
campylobacter species; campylobacter sp; campylobacter spp; campylobacter
salmonella species; salmonella sp; salmonella spp; salmonella
helicobacter pylori; h pylori; S:80774000
candida albicans; c albicans; S:53326005
candida species; candida sp; candida spp; candida; yeast; yeasts
influenza a virus; influenza a; flu a; S:407479009
influenza b virus; influenza b; flu b; S:407480007
respiratory syncytial virus; rsv; S:6415009
sars-cov-2; severe acute respiratory syndrome coronavirus 2; covid-19 virus; S:840533007
no growth; no bacterial growth; no growth after 48 hours; no growth after 5 days; no growth at 48 hours; no growth at 5 days; no organisms grown; nothing grown; sterile; no growth to date
no significant growth; nsg; no significant bacterial growth; no significant growth seen; no significant growth detected
mixed growth; mixed growth of doubtful significance; mixed growth probable contamination; mixed growth likely contaminant; mixed growth of organisms; heavy mixed growth; probable contamination; contaminated; mixed bacterial growth
normal flora; normal skin flora; normal respiratory flora; normal commensal flora; commensals; skin flora; upper respiratory tract flora; normal throat flora; normal vaginal flora; regional flora
`

/** What was grown, without how much of it: `Heavy growth of E. coli` and `E. coli isolated` name the organism. That nothing grew stays. */
export function toOrganismName(text: string): string {
  return text
    .replace(
      /^\s*(?:culture\s*:\s*)?(?:[<>]?\s*10\s?(?:\^|\*\*)\s?\d\s*(?:cfu\/ml|orgs?\/ml|\/ml)?\s*)?(?:(?:heavy|moderate|light|scanty|profuse|pure|significant)\s+)*(?:growth (?:of )?)?/i,
      '',
    )
    .replace(
      /[\s,(]*(?:[<>]?\s*10\s?(?:\^|\*\*)\s?\d\s*(?:cfu\/ml|orgs?\/ml|\/ml)?|was |were )?\)?\s*(?<!\bnot )(?:isolated|grown|cultured|identified)?\s*\.?\s*$/i,
      '',
    )
}
