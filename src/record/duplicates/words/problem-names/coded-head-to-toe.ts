/**
 * Problems of the nerves, mind, hormones, blood, skin and bones, infections, injuries and cancers as coders of discharges name them
 * (ICD-10), beside the words and the SNOMED CT codes of practices: from general knowledge, only codes that are known for certain.
 */
export const CODED_HEAD_TO_TOE = `
sepsis; sepsis unspecified; I:A41.9
gram-negative sepsis; gram negative sepsis; sepsis due to gram-negative organisms; sepsis due to other gram-negative organisms; e coli sepsis; sepsis due to e coli; sepsis due to escherichia coli; escherichia coli sepsis; S:449082003; I:A41.5
staphylococcal sepsis; sepsis due to staphylococcus aureus; staph aureus sepsis; I:A41.0
septic shock; S:76571007; I:R57.2
bacteraemia; S:5758002
clostridioides difficile infection; enterocolitis due to clostridium difficile; c. difficile infection; c. diff; c.diff; c.difficile; I:A04.7
norovirus infection; norovirus; norovirus gastroenteritis; acute gastroenteropathy due to norwalk agent; winter vomiting bug; I:A08.1
campylobacter infection; campylobacter enteritis; campylobacter gastroenteritis; S:86500004; I:A04.5
salmonella infection; salmonella gastroenteritis; salmonella enteritis; S:42338000; I:A02.0
rotavirus gastroenteritis; rotaviral enteritis; S:18624000; I:A08.0
erysipelas; S:44653001; I:A46
meningitis; S:7180009; I:G03; I:G03.9
viral meningitis; S:58170007; I:A87
bacterial meningitis; S:95883001; I:G00
meningococcal infection; meningococcal disease; meningococcal sepsis; S:23511006; I:A39
encephalitis; S:45170000; I:G04.9
measles; S:14189004; I:B05
mumps; S:36989005; I:B26
rubella; german measles; S:36653000; I:B06
scarlet fever; S:30242009; I:A38
hand foot and mouth disease; I:B08.4
malaria; S:61462000; I:B54
scabies; S:128869009; I:B86
impetigo; S:48277006; I:L01
threadworm infection; threadworms; enterobiasis; pinworm infection; S:266162007; I:B80
head lice; I:B85.0
viral warts; warts; wart; verruca vulgaris; S:57019003; I:B07
molluscum contagiosum; molluscum; S:40070004; I:B08.1
hepatitis a; acute hepatitis a; hep a; S:40468003; I:B15
hepatitis b; I:B18.1
hepatitis c; I:B18.2
viral infection; viral illness; S:34014006; I:B34.9
covid-19; covid-19 virus identified; covid-19 confirmed; I:U07.1
pulmonary tuberculosis; tb of lung; tuberculosis of lung; pulmonary tb; S:154283005
human immunodeficiency virus infection; asymptomatic hiv; I:Z21
seizure; fit; convulsions; other and unspecified convulsions; I:R56.8
status epilepticus; in status epilepticus; S:230456007; I:G41; I:G41.9
epilepsy; epilepsy unspecified; I:G40.9
transient global amnesia; tga; S:230736007; I:G45.4
lacunar infarct; S:230698000
hemiplegia; S:50582007; I:G81.9; I:G81
paraplegia; S:60389000; I:G82.2
tetraplegia; S:11538006; I:G82.5
hydrocephalus; S:230745008; I:G91.9
subdural haematoma; nontraumatic subdural haemorrhage; I:I62.0
traumatic subdural haematoma; traumatic subdural haemorrhage; traumatic sdh; I:S06.5
traumatic subarachnoid haemorrhage; traumatic sah; I:S06.6
concussion; mild head injury with concussion; S:110030002; I:S06.0
head injury; minor head injury; unspecified injury of head; bang to head; bump on head; I:S09.9
headache; S:25064002; I:R51
dizziness; dizziness and giddiness; I:R42
tremor; S:26079004; I:R25.1
ataxia; S:20262006; I:R27.0
dysarthria; slurred speech; S:8011004; I:R47.1
dysphasia; dysphasia and aphasia; I:R47.0
confusion; disorientation; I:R41.0
delirium; acute confusional state; I:F05.9
collapse; collapsed; S:271787007
syncope; syncope and collapse; blackout; blackouts; I:R55
falls; fall; tendency to fall; repeated falls; recurrent falls; S:161898004; I:R29.6
reduced mobility; off legs; off her legs; off his legs; gone off legs; gone off her legs; gone off his legs; acute decline in mobility
generalised weakness; weakness; general weakness; S:13791008
tired all the time; malaise and fatigue; I:R53
weight loss; abnormal weight loss; I:R63.4
loss of appetite; poor appetite; decreased appetite; S:79890006; I:R63.0
peripheral oedema; localised oedema; swelling of legs; S:271809000; I:R60.0
fever; I:R50
dysphagia; I:R13
guillain-barre; I:G61.0
myasthenia gravis; I:G70.0
trigeminal neuralgia; I:G50.0
cluster headache; S:193031009; I:G44.0
peripheral neuropathy; polyneuropathy; polyneuropathy unspecified; I:G62.9
essential tremor; I:G25.0
progressive supranuclear palsy; I:G23.1
vascular dementia; vascular dementia unspecified; I:F01.9
alcohol withdrawal; alcohol withdrawal state; I:F10.3
delirium tremens; dts; alcohol withdrawal delirium; S:8635005; I:F10.4
acute alcohol intoxication; alcohol intoxication; drunk; intoxicated with alcohol; S:25702006; I:F10.0
wernicke's encephalopathy; wernickes; wernicke encephalopathy; S:21007002; I:E51.2
mania; manic episode; S:231494001; I:F30
bipolar disorder; bipolar affective disorder unspecified; I:F31.9
acute psychosis; acute and transient psychotic disorder; acute psychotic episode; I:F23
delusional disorder; S:48500005; I:F22.0
mild depression; mild depressive episode; S:310495003; I:F32.0
moderate depression; moderate depressive episode; S:310496002; I:F32.1
severe depression; severe depressive episode; severe depressive episode without psychotic symptoms; S:310497006; I:F32.2
agoraphobia; S:70691001; I:F40.0
attention deficit hyperactivity disorder; I:F90.0
down's syndrome; I:Q90.9
paracetamol overdose; overdose of paracetamol; paracetamol poisoning; poisoning by paracetamol; poisoning by 4-aminophenol derivatives; took overdose of paracetamol; I:T39.1
diabetic ketoacidosis; type 1 diabetes mellitus with ketoacidosis; type 1 diabetes with ketoacidosis; I:E10.1
hypoglycaemia; hypoglycaemia unspecified; I:E16.2
hyponatraemia; hypo-osmolality and hyponatraemia; low na; I:E87.1
hypernatraemia; hyperosmolality and hypernatraemia; I:E87.0
hyperkalaemia; high k; I:E87.5
hypokalaemia; hypopotassaemia; low k; I:E87.6
hypercalcaemia; hypercalcemia
metabolic acidosis; S:59455009
fluid overload; volume overload; overloaded with fluid; S:21639008; I:E87.7
dehydration; volume depletion; I:E86
graves' disease; I:E05.0
goitre; nontoxic goitre; I:E04.9
thyroid nodule; nodule of thyroid; S:237495005; I:E04.1
hyperparathyroidism; I:E21.3; I:E21.0
hypoparathyroidism; S:36976004; I:E20
hypopituitarism; S:74728003; I:E23.0
acromegaly; S:74107003; I:E22.0
syndrome of inappropriate antidiuretic hormone secretion; I:E22.2
diabetes insipidus; I:E23.2
polycystic ovary syndrome; I:E28.2
familial hypercholesterolaemia; heterozygous familial hypercholesterolaemia
vitamin b12 deficiency anaemia; b12 deficiency anaemia; I:D51; I:D51.9
folate deficiency anaemia; folic acid deficiency anaemia; I:D52; I:D52.9
iron deficiency anaemia; I:D50.9
anaemia; anaemia unspecified; low hb; low haemoglobin; I:D64.9
pancytopenia; S:127034005
neutropenia; agranulocytosis; I:D70
thrombocytopenia; I:D69.6
immune thrombocytopenia; I:D69.3
disseminated intravascular coagulation; dic; S:67406007; I:D65
sickle cell crisis; sickle crisis; sickle cell anaemia with crisis; S:417425009; I:D57.0
multiple myeloma; I:C90.0
chronic lymphocytic leukaemia; I:C91.1
non-hodgkin lymphoma; non-hodgkin lymphoma unspecified; I:C85.9
diffuse large b-cell lymphoma; I:C83.3
myelodysplastic syndrome; I:D46; I:D46.9
polycythaemia vera; I:D45
essential thrombocythaemia; I:D47.3
monoclonal gammopathy; I:D47.2
laryngeal cancer; I:C32.9
lung cancer; I:C34.9; I:C34.1; I:C34.3
lung metastases; lung mets; pulmonary metastases; secondary cancer of lung; secondary malignant neoplasm of lung; metastatic cancer to lung; S:94391008; I:C78.0
secondary cancer of lymph nodes; lymph node metastases; metastatic cancer to lymph node; I:C77.9
mesothelioma; S:109378008; I:C45; I:C45.0
thyroid cancer; S:363478007; I:C73
brain tumour malignant; brain cancer; cancer of brain; malignant neoplasm of brain; S:428061005; I:C71; I:C71.9
rectosigmoid cancer; cancer of rectosigmoid junction; I:C19
vulval cancer; cancer of vulva; I:C51
cellulitis of face; facial cellulitis; I:L03.2
cellulitis of finger; cellulitis of toe; cellulitis of finger and toe; I:L03.0
necrotising fasciitis; S:52486002; I:M72.6
pilonidal sinus; pilonidal abscess; pilonidal cyst; I:L05.9; I:L05; I:L05.0
leg ulcer; ulcer of lower limb; I:L97
arterial leg ulcer; arterial ulcer of leg
bullous pemphigoid; pemphigoid; S:77090002; I:L12.0
lichen planus; S:4776004; I:L43
vitiligo; S:56727007; I:L80
alopecia areata; S:68225006; I:L63
septic arthritis; pyogenic arthritis; infective arthritis; S:396234004; I:M00.9; I:M00
osteomyelitis; S:60168000; I:M86.9; I:M86
discitis; spondylodiscitis; infective discitis
gout; I:M10.9
pseudogout; I:M11.2
rhabdomyolysis; S:240131006
back pain; backache; dorsalgia; S:161891005; I:M54.9
chronic low back pain; low back pain; I:M54.5
sciatica; lumbago with sciatica; I:M54.3; I:M54.4
neck pain; cervicalgia; S:81680005; I:M54.2
trigger finger; I:M65.3
de quervain's tenosynovitis; radial styloid tenosynovitis; I:M65.4
dupuytren's contracture; palmar fascial fibromatosis; I:M72.0
plantar fasciitis; plantar fascial fibromatosis; I:M72.2
olecranon bursitis; I:M70.2
prepatellar bursitis; housemaid's knee; I:M70.4
trochanteric bursitis; I:M70.6
osteoporotic vertebral fracture; osteoporosis with pathological fracture; osteoporotic fracture of vertebra
psoriatic arthritis; I:L40.5; I:M07.3
systemic sclerosis; I:M34
sjogren's; I:M35.0
fracture of neck of femur; fracture of neck femur; subcapital fracture of femur; intracapsular hip fracture; intracapsular neck of femur fracture; I:S72.0
intertrochanteric fracture of femur; pertrochanteric fracture; intertrochanteric fracture; pertrochanteric fracture of femur; intertrochanteric hip fracture; extracapsular hip fracture; extracapsular fracture of neck of femur; trochanteric fracture; I:S72.1
subtrochanteric fracture of femur; subtrochanteric fracture; I:S72.2
fracture of shaft of femur; femoral shaft fracture; fractured shaft of femur; S:6990005; I:S72.3
fracture of distal radius; fracture of lower end of radius; distal radius fracture; S:263199001; I:S52.5
fracture of head of radius; radial head fracture; fractured radial head; fracture of upper end of radius; I:S52.1
fracture of olecranon; olecranon fracture; fracture of upper end of ulna; I:S52.0
fracture of neck of humerus; fracture of upper end of humerus; fracture of proximal humerus; I:S42.2
fracture of shaft of humerus; humeral shaft fracture; I:S42.3
fracture of clavicle; I:S42.0
fracture of scapula; scapula fracture; I:S42.1
rib fracture; I:S22.3
multiple rib fractures; multiple fractures of ribs; fractures of several ribs; I:S22.4
fracture of sternum; sternal fracture; I:S22.2
fracture of lumbar vertebra; lumbar vertebral fracture; lumbar vertebra fracture; I:S32.0
fracture of thoracic vertebra; thoracic vertebral fracture; thoracic vertebra fracture; I:S22.0
fracture of pelvis; fracture of pubis; fractured pubic ramus; I:S32.5
fracture of patella; I:S82.0
fracture of shaft of tibia; tibial shaft fracture; I:S82.2
tibial plateau fracture; fracture of tibial plateau; fracture of upper end of tibia; I:S82.1
fracture of lateral malleolus; lateral malleolus fracture; lateral malleolar fracture; fractured lateral malleolus; I:S82.6
fracture of medial malleolus; medial malleolus fracture; medial malleolar fracture; I:S82.5
fracture of metatarsal; metatarsal fracture; fractured metatarsal; I:S92.3
fracture of calcaneus; calcaneal fracture; fractured calcaneum; I:S92.0
fracture of scaphoid; scaphoid fracture; I:S62.0
fracture of metacarpal; metacarpal fracture; fractured metacarpal; I:S62.3
fracture of nasal bones; broken nose; nasal fracture; fractured nose; fracture of nose; I:S02.2
dislocation of shoulder; shoulder dislocation; dislocated shoulder; I:S43.0
dislocation of hip; hip dislocation; dislocated hip; I:S73.0
dislocation of prosthetic hip; dislocated thr; dislocated hip replacement; dislocation of hip replacement; dislocation of hip prosthesis
sprain of ankle; ankle sprain; sprained ankle; S:44465007; I:S93.4
achilles tendon rupture; ruptured achilles tendon; rupture of achilles tendon; torn achilles
bitten by dog; dog bite; I:W54
menopausal symptoms; menopausal and female climacteric states; I:N95.1
postpartum haemorrhage; immediate postpartum haemorrhage; I:O72.1
pre-eclampsia; pre-eclampsia unspecified; I:O14.9
hyperemesis gravidarum; I:O21.0; I:O21.1
ectopic pregnancy; tubal pregnancy; S:34801009; I:O00; I:O00.9; I:O00.1
missed miscarriage; missed abortion; silent miscarriage; S:16607004; I:O02.1
threatened miscarriage; threatened abortion; S:54048003; I:O20.0
placenta praevia; S:36813001; I:O44
placental abruption; abruptio placentae; S:415105001; I:O45
ovarian cyst; I:N83.2
uterine fibroids; I:D25; I:D25.9
pelvic inflammatory disease; I:N73.9
uterine prolapse; uterovaginal prolapse; I:N81.4
cystocele; I:N81.1
rectocele; I:N81.6
bartholin's abscess; abscess of bartholin's gland; I:N75.1
cataract; cataract unspecified; I:H26.9; I:H25; I:H25.9
primary open angle glaucoma; I:H40.1
conjunctivitis; S:9826008; I:H10; I:H10.9
blepharitis; S:41446000; I:H01.0
meibomian cyst; I:H00.1
stye; hordeolum and other deep inflammation of eyelid; I:H00.0
central retinal vein occlusion; S:68478007
vitreous haemorrhage; bleed into vitreous; S:31341008; I:H43.1
uveitis; iritis; anterior uveitis; iridocyclitis; S:29050005; I:H20.9; I:H20
otitis externa; S:3135009; I:H60; I:H60.9
acute otitis media; acute suppurative otitis media; I:H66.0
otitis media; otitis media unspecified; S:65363002; I:H66.9
perforated eardrum; I:H72; I:H72.9
cholesteatoma; S:363668000; I:H71
meniere's disease; I:H81.0
benign paroxysmal positional vertigo; I:H81.1
vestibular neuronitis; vestibular neuritis; S:186738001; I:H81.2
labyrinthitis; S:23919004; I:H83.0
tinnitus; S:60862001; I:H93.1
hearing loss; I:H91.9; I:H90.5
`
