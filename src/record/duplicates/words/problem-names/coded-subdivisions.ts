/**
 * Subdivisions of ICD-10 that say more than the problem (which artery, which quadrant, with what) and mean it all the same, and diagnoses of
 * discharges beside the other tables: general knowledge, only codes that are known for certain.
 */
export const CODED_SUBDIVISIONS = `
ischaemic stroke; I:I63.0; I:I63.1; I:I63.2; I:I63.3; I:I63.4; I:I63.5; I:I63.8
haemorrhagic stroke; intracerebral bleed; I:I61.0; I:I61.1; I:I61.2; I:I61.3; I:I61.4; I:I61.5; I:I61.8
transient ischaemic attack; I:G45.8
amaurosis fugax; S:88032003; I:G45.3
chronic atrial fibrillation; chronic af; I:I48.2
atrial flutter; I:I48.4
angina; stable angina pectoris; I:I20.8
acute coronary syndrome; acute ischaemic heart disease; I:I24.9
ischaemic heart disease; atherosclerotic heart disease; I:I25.1; I:I25.8
pulmonary embolism; pulmonary embolism with acute cor pulmonale; I:I26.0
cardiac arrhythmia; arrhythmia; irregular heartbeat; S:698247007; I:I49.9
peripheral arterial disease; atherosclerosis of arteries of extremities; I:I70.2
raynaud's; I:I73.0
venous leg ulcer; varicose veins of lower extremities with ulcer; I:I83.0
chronic venous insufficiency; I:I87.2
lymphoedema; I:I89.0
mycoplasma pneumonia; pneumonia due to mycoplasma; pneumonia due to mycoplasma pneumoniae; S:46970008; I:J15.7
pneumonia; I:J18.8
influenza; I:J10; I:J10.1
bronchitis; bronchitis not specified as acute or chronic; S:32398004; I:J40
chronic bronchitis; S:63480004; I:J42
chronic obstructive pulmonary disease; I:J44.8
asthma; predominantly allergic asthma; mixed asthma; I:J45.0; I:J45.1; I:J45.8
hypersensitivity pneumonitis; extrinsic allergic alveolitis; S:37471005; I:J67.9
acute respiratory distress syndrome; ards; adult respiratory distress syndrome; S:67782005; I:J80
allergic rhinitis; I:J30.1; I:J30.2; I:J30.3; I:J30.4
deviated nasal septum; deviated septum; S:126660000; I:J34.2
chronic tonsillitis; recurrent tonsillitis; S:90979004; I:J35.0
wheeze; wheezing; S:56018004; I:R06.2
oesophageal ulcer; ulcer of oesophagus; S:30811009; I:K22.1
gastric ulcer; I:K25.3; I:K25.7
duodenal ulcer; I:K26.3; I:K26.7
chronic gastritis; S:8493009; I:K29.5
inguinal hernia; bilateral inguinal hernia; I:K40.2
ulcerative colitis; I:K51.0; I:K51.2; I:K51.3; I:K51.8
crohn's disease; I:K50.8
mesenteric ischaemia; acute vascular disorders of intestine; I:K55.0
bowel perforation; perforated bowel; perforation of intestine; perforated viscus; S:56905009; I:K63.1
abdominal adhesions; peritoneal adhesions; intra-abdominal adhesions; I:K66.0
liver abscess; abscess of liver; hepatic abscess; S:27916005; I:K75.0
autoimmune hepatitis; I:K75.4
hepatorenal syndrome; S:51292008; I:K76.7
cholecystitis; calculus of gallbladder with other cholecystitis; I:K80.1
biliary obstruction; bile duct obstruction; obstruction of bile duct; obstructive jaundice; I:K83.1
chronic pancreatitis; I:K86.0
pancreatic pseudocyst; pseudocyst of pancreas; I:K86.3
dental caries; tooth decay; caries; S:80967001; I:K02.9; I:K02
mouth ulcers; aphthous ulcers; recurrent oral aphthae; oral ulceration; I:K12.0
neurogenic bladder; neuromuscular dysfunction of bladder; I:N31.9
balanitis; balanoposthitis; I:N48.1
erectile dysfunction; I:N48.4
breast lump; lump in breast; unspecified lump in breast; breast mass; S:89164003; I:N63
endometriosis; I:N80.1; I:N80.3
adenomyosis; endometriosis of uterus; S:76376003; I:N80.0
endometrial polyp; polyp of endometrium; polyp of corpus uteri; I:N84.0
cervical polyp; polyp of cervix; polyp of cervix uteri; I:N84.1
endometrial hyperplasia; I:N85.0
amenorrhoea; amenorrhoea unspecified; no periods; S:14302001; I:N91.2
postcoital bleeding; postcoital and contact bleeding; I:N93.0
dyspareunia; pain during sex; painful intercourse; S:71315007; I:N94.1
vaginal atrophy; postmenopausal atrophic vaginitis; I:N95.2
infertility; female infertility; I:N97.9
uterine prolapse; I:N81.2; I:N81.3
proteinuria; protein in urine; S:29738008; I:R80
gestational hypertension; pregnancy induced hypertension; pregnancy-induced hypertension; pih; S:48194001; I:O13
retained placenta; I:O73.0
twin pregnancy; twins pregnancy; S:65147003; I:O30.0
first degree perineal tear; 1st degree perineal tear; first degree perineal laceration; I:O70.0
second degree perineal tear; 2nd degree perineal tear; second degree perineal laceration; I:O70.1
third degree perineal tear; 3rd degree perineal tear; third degree perineal laceration; I:O70.2
dermatitis; dermatitis unspecified; S:182782007; I:L30.9
abscess of limb; cutaneous abscess of limb; I:L02.4
cellulitis of trunk; I:L03.3
drug eruption; drug rash; generalised skin eruption due to drugs; S:28926001; I:L27.0
psoriasis; I:L40.0
acne; I:L70.0
rosacea; I:L71.9
epidermoid cyst; epidermal cyst; I:L72.0
hidradenitis suppurativa; I:L73.2
lichen sclerosus; lichen sclerosus et atrophicus; I:L90.0
gonorrhoea; gonococcal infection; S:15628003; I:A54.9
genital herpes; anogenital herpes; S:33839006; I:A60.0
genital warts; anogenital warts; S:266113007; I:A63.0
herpes zoster ophthalmicus; ophthalmic shingles; zoster ocular disease; S:87513003; I:B02.3
cold sore; I:B00.1
athlete's foot; I:B35.3
ringworm; I:B35.4
vaginal thrush; candidiasis of vulva and vagina; I:B37.3
joint pain; arthralgia; pain in joint; S:57676002; I:M25.5
pain in limb; limb pain; I:M79.6
myalgia; muscle pain; muscle aches; S:68962001; I:M79.1
rheumatoid arthritis; I:M05.9; I:M05; I:M05.8; I:M06.0
gout; idiopathic gout; I:M10.0
osteoarthritis of hip; I:M16.0; I:M16.1
osteoarthritis of knee; I:M17.0; I:M17.1
osteoarthritis of thumb; thumb osteoarthritis; osteoarthritis of first carpometacarpal joint; oa thumb; base of thumb osteoarthritis; I:M18.9; I:M18
meniscal tear; derangement of meniscus due to old tear; I:M23.2; I:S83.2
granulomatosis with polyangiitis; I:M31.3
giant cell arteritis; giant cell arteritis with polymyalgia rheumatica; I:M31.5
dermatomyositis; S:396230008
polymyositis; S:31384009; I:M33.2
hypermobility syndrome; I:M35.7
scoliosis; S:298382003; I:M41.9
spondylolisthesis; S:274152003; I:M43.1
discitis; discitis unspecified; I:M46.4
spinal stenosis; I:M48.0
lumbar disc prolapse; other specified intervertebral disc displacement; I:M51.2
baker's cyst; synovial cyst of popliteal space; I:M71.2
shoulder impingement; I:M75.4
achilles tendinopathy; I:M76.6
stress fracture; I:M84.3
paget's disease of bone; I:M88.9
costochondritis; tietze's syndrome; chondrocostal junction syndrome; S:64109004; I:M94.0
osteoporosis; postmenopausal osteoporosis; I:M81.0
fractured ankle; bimalleolar fracture; trimalleolar fracture; fractures of other parts of lower leg; I:S82.8
fracture of fibula; fibula fracture; fractured fibula; S:75591007; I:S82.4
fracture of acetabulum; acetabular fracture; I:S32.4
fracture of distal femur; distal femoral fracture; distal femur fracture; supracondylar fracture of femur; I:S72.4
fracture of shaft of radius; radial shaft fracture; I:S52.3
fracture of shaft of ulna; ulnar shaft fracture; I:S52.2
fracture of thumb; thumb fracture; fractured thumb; I:S62.5
fracture of finger; finger fracture; fractured finger; phalangeal fracture of finger; I:S62.6
fracture of mandible; mandibular fracture; fractured jaw; broken jaw; I:S02.6
fracture of base of skull; base of skull fracture; basal skull fracture; I:S02.1
extradural haematoma; extradural haemorrhage; epidural haemorrhage; I:S06.4
laceration of scalp; scalp laceration; open wound of scalp; cut to scalp; I:S01.0
haemothorax; traumatic haemothorax; S:31892009; I:S27.1
anaphylaxis; anaphylactic shock; anaphylactic reaction; S:39579001; I:T78.2; I:T88.6
angioedema; angioneurotic oedema; angio-oedema; S:41291007; I:T78.3
allergic reaction; allergy unspecified; S:419076005; I:T78.4
wound infection; surgical site infection; postoperative wound infection; post-operative wound infection; infection following a procedure; I:T81.4
wound dehiscence; disruption of operation wound; dehiscence of wound; I:T81.3
infected joint prosthesis; prosthetic joint infection; infection of prosthetic joint; I:T84.5
food bolus obstruction; food bolus; oesophageal food bolus; I:T18.1
hypothermia; S:386689009; I:T68
epigastric pain; pain localised to upper abdomen; upper abdominal pain; S:79922009; I:R10.1
lower abdominal pain; pain localised to other parts of lower abdomen; S:54586004; I:R10.3
bloating; abdominal bloating; abdominal distension; flatulence and related conditions; I:R14
faecal incontinence; I:R15
hepatomegaly; enlarged liver; S:80515008; I:R16.0
splenomegaly; enlarged spleen; S:16294009; I:R16.1
change in bowel habit; altered bowel habit; change of bowel habit; S:88111009; I:R19.4
paraesthesia; pins and needles; tingling; paraesthesia of skin; S:91019004; I:R20.2
rash; skin rash; rash and other nonspecific skin eruption; S:271807003; I:R21
neck lump; lump in neck; localised swelling of neck; I:R22.1
unsteady gait; unsteadiness; unsteady on feet; unsteadiness on feet; S:22631008
dysuria; I:R30.0
urinary incontinence; I:R32
visual hallucinations; S:64269007; I:R44.1
auditory hallucinations; hearing voices; S:45150006; I:R44.0
hypovolaemic shock; S:39419009; I:R57.1
lymphadenopathy; enlarged lymph nodes; swollen lymph nodes; enlarged lymph node; swollen glands; S:30746006; I:R59.9; I:R59
excessive sweating; I:R61.9; I:R61
cachexia; S:238108007; I:R64
hyperglycaemia; high blood sugar; raised blood glucose; S:80394007; I:R73.9
abnormal liver function tests; deranged lfts; deranged liver function; abnormal lfts; raised lfts; abnormal liver function; abnormal results of liver function studies; I:R94.5
iron deficiency; low iron; S:35240004; I:E61.1
gilbert's syndrome; gilbert syndrome; gilberts; S:27503000; I:E80.4
amyloidosis; S:17602002; I:E85.9
severe malnutrition; severe protein-energy malnutrition; I:E43
hypoglycaemia; drug-induced hypoglycaemia; drug-induced hypoglycaemia without coma; I:E16.0
parkinson's disease dementia; dementia in parkinson's disease; parkinsons dementia; pdd; S:425390006; I:F02.3
delirium; delirium superimposed on dementia; delirium on dementia; I:F05.0; I:F05.1; I:F05.8
alzheimer's disease; I:F00.9; I:G30.0; I:G30.1; I:G30.8
acute stress reaction; S:67195008; I:F43.0
non-epileptic attack disorder; dissociative convulsions; I:F44.5
eating disorder; I:F50.9
specific phobia; I:F40.2
insomnia; I:G47.0
narcolepsy; S:60380001; I:G47.4
meralgia paraesthetica; I:G57.1
morton's neuroma; morton's metatarsalgia; I:G57.6
charcot-marie-tooth disease; I:G60.0
cauda equina; I:G83.4
hypoxic brain injury; anoxic brain damage; anoxic brain injury; I:G93.1
benign intracranial hypertension; I:G93.2
chronic fatigue syndrome; postviral fatigue syndrome; post-viral fatigue syndrome; I:G93.3
encephalopathy; S:81308009; I:G93.4
cerebral oedema; brain swelling; S:2032001; I:G93.6
spinal cord compression; cord compression; S:71286001; I:G95.2
hypertrophic cardiomyopathy; I:I42.2
caecal cancer; cancer of caecum; carcinoma of caecum; I:C18.0
sigmoid cancer; sigmoid colon cancer; cancer of sigmoid colon; carcinoma of sigmoid; cancer of sigmoid; I:C18.7
malignant neoplasm of breast; I:C50.0; I:C50.1; I:C50.2; I:C50.3; I:C50.4; I:C50.5; I:C50.6; I:C50.8
lung cancer; I:C34.0; I:C34.2; I:C34.8
bladder cancer; I:C67.0; I:C67.1; I:C67.2; I:C67.3; I:C67.4; I:C67.5; I:C67.6; I:C67.8
malignant melanoma; I:C43.0; I:C43.1; I:C43.2; I:C43.3; I:C43.4; I:C43.5; I:C43.6; I:C43.7; I:C43.8
pancreatic cancer; I:C25.0; I:C25.1; I:C25.2
oesophageal cancer; I:C15.3; I:C15.4; I:C15.5
cholangiocarcinoma; bile duct cancer; intrahepatic bile duct carcinoma; S:70179006; I:C22.1
peritoneal metastases; peritoneal mets; secondary cancer of peritoneum; I:C78.6
follicular lymphoma; S:308121000; I:C82; I:C82.9
waldenstrom's macroglobulinaemia; waldenstrom macroglobulinaemia; waldenstroms; S:190818004; I:C88.0
lipoma; S:93163002; I:D17.9
meningioma; benign meningioma; I:D32.0; I:D32.9
autoimmune haemolytic anaemia; aiha; S:413603009
von willebrand disease; I:D68.0
sarcoidosis; I:D86.9; I:D86
`
