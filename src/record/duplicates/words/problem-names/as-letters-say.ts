/**
 * Problems as practices, letters and people themselves call them beside the names of the other tables: from general knowledge of practice,
 * the synonyms of SNOMED CT and the inclusion terms of ICD-10. A kind, a stage or a side of a problem is another, and not here.
 */
export const AS_LETTERS_SAY = `
myocardial infarction; ami
type 1 diabetes mellitus; t1 diabetes; t1d; juvenile onset diabetes
type 2 diabetes mellitus; t2d; maturity onset diabetes
ankylosing spondylitis; ank spond; axial spondyloarthritis; axspa
fracture of distal radius; colles' fracture of wrist; distal radial fracture
malignant neoplasm of breast; malignant neoplasm of female breast; cancer of female breast
pernicious anaemia; addisonian anaemia; autoimmune b12 deficiency; addisonian pernicious anaemia
trigeminal neuralgia; tic douloureux
rotator cuff tear; rotator cuff tear shoulder; rotator cuff rupture; torn rotator cuff
plantar fasciitis; plantar fasciopathy; plantar fasciosis; plantar heel pain
lumbar disc prolapse; slipped lumbar disc; prolapsed lumbar disc; herniated lumbar disc; prolapsed lumbar intervertebral disc; lumbar disc herniation
spinal stenosis; spinal stenosis of lumbar region; lumbar canal stenosis
stress incontinence; stress incontinence of urine
urge incontinence; urge incontinence of urine
unstable angina; unstable angina pectoris
atrial flutter; aflutter; a flutter
second degree heart block; 2nd degree heart block; second degree av block
aortic stenosis; calcific aortic stenosis
dilated cardiomyopathy; congestive cardiomyopathy
takotsubo cardiomyopathy; takotsubo; stress cardiomyopathy
peripheral arterial disease; lower limb arterial disease
abdominal aortic aneurysm; aneurysm of abdominal aorta
ischaemic stroke; thromboembolic stroke
lacunar infarct; lacunar stroke; lacunar infarction
progressive supranuclear palsy; steele-richardson-olszewski syndrome
dementia with lewy bodies; lbd; diffuse lewy body disease
delirium; toxic confusional state
korsakoff's syndrome; wernicke-korsakoff syndrome; korsakoffs
essential tremor; familial tremor
cluster headache; cluster headaches; migrainous neuralgia
carpal tunnel syndrome; median nerve entrapment at wrist
meralgia paraesthetica; lateral cutaneous nerve of thigh entrapment
spina bifida; myelomeningocele
generalised tonic-clonic seizure; grand mal seizure; tonic clonic seizure; gtcs
absence seizures; petit mal; absence epilepsy; childhood absence epilepsy
bipolar disorder; manic depressive illness; manic depressive psychosis
obsessive-compulsive disorder; obsessive compulsive neurosis
opioid dependence; opioid dependency; opiate dependency
attention deficit hyperactivity disorder; hyperkinetic disorder; attention deficit disorder with hyperactivity
autism spectrum disorder; asc; childhood autism
learning disability; mental handicap
fetal alcohol spectrum disorder; fasd; fetal alcohol syndrome
tourette's syndrome; tourettes; gilles de la tourette syndrome
irritable bowel syndrome; spastic colon
ulcerative colitis; ulcerative proctocolitis
crohn's disease; regional enteritis
coeliac disease; gluten sensitive enteropathy; coeliac sprue
diverticular disease; diverticular disease of colon
diverticulitis; diverticulitis of colon
gastric ulcer; stomach ulcer
duodenal ulcer; ulcer of duodenum
hiatus hernia; sliding hiatus hernia
barrett's oesophagus; columnar lined oesophagus
gallstones; gallbladder stones; calculus of gallbladder; gall bladder stones
non-alcoholic fatty liver disease; metabolic dysfunction-associated steatotic liver disease
constipation; constipated
faecal incontinence; bowel incontinence; incontinent of faeces
hepatitis b; hepatitis b infection
hepatitis c; hepatitis c infection
incisional hernia; incisional herniation
lower respiratory tract infection; acute lrti; lower resp tract infection
upper respiratory tract infection; common cold; coryza; acute urti; upper resp tract infection
hospital acquired pneumonia; nosocomial pneumonia
pulmonary fibrosis; cryptogenic fibrosing alveolitis
obstructive sleep apnoea; obstructive sleep apnoea hypopnoea syndrome; osahs
nasal polyps; polyp of nasal cavity; nasal polyposis
urinary tract infection; lower uti
pyelonephritis; upper uti
end stage renal disease; eskd; established renal failure
overactive bladder; detrusor overactivity; bladder overactivity
neurogenic bladder; neuropathic bladder
erectile dysfunction; impotence of organic origin; male erectile disorder
hydrocele; hydrocoele
hypercholesterolaemia; pure hypercholesterolaemia
diabetic foot ulcer; dfu
hypoglycaemia; hypoglycaemic episode
vitamin d deficiency; low vitamin d; hypovitaminosis d
vitamin b12 deficiency; cobalamin deficiency; low b12
folate deficiency; folic acid deficiency; low folate
iron deficiency anaemia; fe deficiency anaemia
addison's disease; primary adrenocortical insufficiency
gout; gouty arthropathy
rosacea; acne rosacea
impetigo; impetigo contagiosa
scabies; infestation by sarcoptes scabiei
basal cell carcinoma; rodent ulcer
squamous cell carcinoma of skin; cscc
lipoma; lipomata
ganglion; ganglion cyst
lymphoedema; chronic lymphoedema
osteopenia; low bone density; reduced bone density
osteoporotic vertebral fracture; vertebral fragility fracture; osteoporotic wedge fracture; vertebral insufficiency fracture
neck pain; cervicalgia
fracture of neck of humerus; proximal humerus fracture; proximal humeral fracture; surgical neck of humerus fracture
fracture of pelvis; pelvic fracture
fracture of patella; patellar fracture
fracture of tibia; tibial fracture
olecranon bursitis; student's elbow; elbow bursitis
hypermobility syndrome; joint hypermobility syndrome; benign joint hypermobility syndrome; jhs; bjhs
fibromyalgia; fms; fibrositis
dry age-related macular degeneration; dry amd; dry macular degeneration; atrophic amd; geographic atrophy; dry armd
primary open angle glaucoma; chronic simple glaucoma; chronic open angle glaucoma
acute angle closure glaucoma; acute glaucoma; aacg
conjunctivitis; pink eye
conductive hearing loss; conductive deafness
tinnitus; ringing in ears
otitis externa; swimmer's ear; outer ear infection
endometriosis; endometrial deposits
uterine fibroids; uterine leiomyoma; leiomyoma of uterus
menopause; menopausal; climacteric
hyperemesis gravidarum; hyperemesis
ovarian cyst; cyst of ovary
lung cancer; bronchial carcinoma; carcinoma of bronchus; bronchogenic carcinoma
colorectal cancer; crc
thyroid cancer; ca thyroid
chronic lymphocytic leukaemia; chronic lymphatic leukaemia
multiple myeloma; plasma cell myeloma; myelomatosis
mesothelioma; malignant mesothelioma
sepsis; septicaemia
measles; rubeola; morbilli
mumps; epidemic parotitis
scarlet fever; scarlatina
gastroenteritis; infectious gastroenteritis
malnutrition; protein energy malnutrition
headache; cephalgia
cough; coughing
peripheral oedema; leg oedema; oedema of legs; pedal oedema
venous leg ulcer; venous stasis ulcer; varicose ulcer; varicose leg ulcer
arterial leg ulcer; ischaemic leg ulcer
mixed leg ulcer; mixed aetiology leg ulcer; mixed arterial and venous leg ulcer; mixed aetiology ulcer
paraplegia; paraplegic
tetraplegia; quadriplegia; quadriplegic
carotid artery stenosis; narrowing of carotid artery
pulmonary embolism; pte; pulmonary thromboembolism
hyponatraemia; low serum sodium
ex-smoker; former smoker; stopped smoking
premature birth; preterm birth; preterm delivery; prematurity
undescended testis; cryptorchidism; undescended testicle; maldescended testis
developmental dysplasia of hip; ddh; congenital dislocation of hip
talipes; club foot; talipes equinovarus; ctev
cleft lip and palate; cleft lip with cleft palate
tongue tie; ankyloglossia
bedwetting; nocturnal enuresis
infantile colic; colic in infant; baby colic
bronchiolitis; acute bronchiolitis
cows milk protein allergy; cmpa; cow's milk protein allergy; cow milk allergy; cows milk allergy
nappy rash; napkin dermatitis; diaper rash
hand foot and mouth disease; hfmd; hand foot mouth
slapped cheek; erythema infectiosum
`
