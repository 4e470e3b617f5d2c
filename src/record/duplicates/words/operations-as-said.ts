/**
 * Operations and treatments as theatre lists, letters and people call them, beside the names of the other tables: general knowledge of
 * OPCS-4 and practice. To put in, to change and to take out are three; to revise is another than to do.
 */
export const OPERATIONS_AS_SAID = `
hemiarthroplasty of hip; hip hemi; austin moore hemiarthroplasty
transurethral resection of bladder tumour; trans-urethral resection of bladder tumour; tur bladder tumour
transurethral resection of prostate; trans-urethral resection of prostate; tur prostate
cystoscopy; flexi cystoscopy; flexi cysto; flexible cystourethroscopy; cysto; flexible cysto
flexible sigmoidoscopy; flexi sigmoidoscopy; flexisig; flex sig; flexible sig
tonsillectomy; tonsils removed; tonsils out
adenotonsillectomy; adeno-tonsillectomy; tonsils and adenoids removed
adenoidectomy; adenoids removed; removal of adenoids
insertion of grommets; myringotomy and grommets; insertion of ventilation tubes into tympanic membranes; ventilation tubes inserted in ear drums; ventilation tubes inserted
percutaneous coronary intervention; primary angioplasty
aortic valve replacement; surgical avr; savr
transcatheter aortic valve implantation; transcatheter aortic valve replacement; trans-catheter aortic valve implantation
catheter ablation; catheter ablation of atrial fibrillation; pulmonary vein isolation; pvi
pacemaker generator change; pacemaker box change; ppm box change; pacemaker battery change
insertion of implantable loop recorder; loop recorder implant
endovascular aneurysm repair; endovascular aortic aneurysm repair
femoropopliteal bypass; femoro-popliteal bypass graft; femoropopliteal bypass graft
varicose vein surgery; vv surgery
endovenous ablation of varicose veins; endovenous ablation; evlt; endovenous laser treatment of varicose veins
bilateral salpingo-oophorectomy; bso; removal of both ovaries and tubes
colposcopy; colposcopic examination
vasectomy; male sterilisation
caesarean section; caesarian section; em lscs; el lscs; caesarian
forceps delivery; forceps; neville barnes forceps; kiellands forceps
normal delivery; snvd
insertion of intrauterine contraceptive device; copper coil insertion; copper coil fitted; copper iud insertion
contraceptive implant insertion; subdermal implant insertion
wide local excision of breast; breast conserving surgery
abdominoperineal resection; aper; abdomino-perineal excision of rectum; abdominoperineal excision of rectum
oesophagectomy; ivor lewis oesophagectomy
whipple's procedure; whipples; pancreaticoduodenectomy; whipple
splenectomy; removal of spleen; spleen removed
appendicectomy; appendix out
laparotomy; exploratory laparotomy
laparoscopy; diagnostic laparoscopy
liver biopsy; percutaneous liver biopsy
bone marrow biopsy; bone marrow examination; bm biopsy; bone marrow aspiration and trephine
skin biopsy; punch biopsy
revision of total hip replacement; revision thr; revision hip replacement; revision of hip arthroplasty; revision total hip arthroplasty
revision of total knee replacement; revision tkr; revision knee replacement; revision of knee arthroplasty
unicompartmental knee replacement; ukr; partial knee replacement; unicondylar knee replacement; oxford knee replacement; unicompartmental knee arthroplasty
reverse shoulder replacement; reverse total shoulder replacement; rtsr; reverse shoulder arthroplasty; reverse polarity shoulder replacement
rotator cuff repair; arthroscopic rotator cuff repair; arthroscopic cuff repair
anterior cruciate ligament reconstruction; aclr
meniscectomy; arthroscopic meniscectomy
hallux valgus correction; scarf osteotomy; bunion operation
carpal tunnel decompression; carpal tunnel operation; ctr; carpal tunnel surgery; median nerve decompression; median nerve decompression at wrist
lumbar fusion; fusion of lumbar spine; lumbar spinal fusion
phacoemulsification of cataract; phakoemulsification
trabeculectomy; glaucoma filtration surgery
corneal transplant; keratoplasty; corneal graft
insertion of hickman line; tunnelled line insertion; hickman insertion
removal of urinary catheter; catheter removed; removal of catheter; urinary catheter removed; removal of urethral catheter
insertion of nasogastric tube; ng tube passed
intubation; endotracheal intubation; tracheal intubation
chest drain insertion; intercostal chest drain; pleural drain insertion
abdominal paracentesis; ascitic tap drainage
joint aspiration; arthrocentesis
venepuncture; venous blood sampling
vitamin b12 injection; b12 injection; hydroxocobalamin injection; vit b12 injection; intramuscular b12 injection
physiotherapy; physio; physiotherapy treatment; physio session
hydrotherapy; aquatic physiotherapy; pool therapy
pulmonary rehabilitation; pulmonary rehab; pulmonary rehabilitation programme
cardiac rehabilitation; cardiac rehab; cardiac rehabilitation programme
desmond education; desmond programme; desmond course
dafne education; dafne course; dafne; dose adjustment for normal eating
`
