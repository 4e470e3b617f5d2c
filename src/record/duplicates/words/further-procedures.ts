/** Procedures of theatres, clinics, wards and practices beside those of `procedures`: names from general knowledge of practice. */
export const FURTHER_PROCEDURES = `
insertion of implantable loop recorder; loop recorder insertion; ilr insertion; ilr implant; implantable loop recorder; insertion of ilr; insertion of loop recorder; reveal device insertion
insertion of cardiac resynchronisation device; crt-d insertion; crt-p insertion; biventricular pacemaker insertion; crt insertion
mitral valve replacement; mvr; replacement of mitral valve
mitral valve repair; repair of mitral valve
aortic aneurysm repair; open repair of abdominal aortic aneurysm; open aaa repair; aaa repair
femoropopliteal bypass; fem-pop bypass; femoral popliteal bypass; femoro-popliteal bypass; femoral to popliteal bypass
peripheral angioplasty; angioplasty of leg artery; leg angioplasty; lower limb angioplasty; percutaneous transluminal angioplasty of leg
endovenous ablation of varicose veins; evla; endovenous laser ablation; rfa varicose veins; endovenous laser treatment; radiofrequency ablation of varicose veins
transoesophageal echocardiogram; toe; toe echo; transoesophageal echo; transesophageal echocardiogram; tee
exercise tolerance test; ett; exercise ecg; exercise treadmill test; treadmill test; stress ecg
24 hour ecg; holter monitor; 24 hour tape; 24hr ecg; ambulatory ecg; holter; 24 hour holter monitor; ambulatory electrocardiogram; 24h tape
24 hour blood pressure monitoring; abpm; ambulatory blood pressure monitoring; 24 hour bp monitor; 24hr bp; ambulatory bp monitoring
laparoscopic sterilisation; tubal ligation; lap sterilisation; female sterilisation; laparoscopic tubal ligation; clips to fallopian tubes
hysteroscopy; diagnostic hysteroscopy; outpatient hysteroscopy
large loop excision of transformation zone; lletz; loop excision of cervix; large loop excision of the transformation zone; lletz biopsy
colposcopy; S:392003006
endometrial ablation; ablation of endometrium; novasure; novasure ablation
endometrial biopsy; pipelle; pipelle biopsy; biopsy of endometrium
anterior repair; anterior colporrhaphy; cystocele repair; repair of cystocele; anterior vaginal repair
posterior repair; posterior colporrhaphy; rectocele repair; repair of rectocele; posterior vaginal repair
forceps delivery; instrumental delivery by forceps; delivery by forceps
ventouse delivery; ventouse; vacuum extraction delivery; vacuum delivery; vacuum assisted delivery; kiwi delivery
normal delivery; svd; spontaneous vaginal delivery; normal vaginal delivery; nvd; spontaneous vertex delivery
termination of pregnancy; top; induced abortion; therapeutic abortion
contraceptive implant removal; removal of nexplanon; nexplanon removal; removal of contraceptive implant; removal of subcutaneous contraceptive
removal of intrauterine device; coil removal; removal of coil; iud removal; ius removal; mirena removal; removal of iud; removal of mirena coil
nephrectomy; removal of kidney; radical nephrectomy
radical prostatectomy; robotic prostatectomy; ralp; robot assisted radical prostatectomy; robotic assisted laparoscopic prostatectomy; robotic radical prostatectomy
holmium laser enucleation of prostate; holep; holmium laser prostatectomy; laser enucleation of prostate
extracorporeal shock wave lithotripsy; eswl; lithotripsy; shock wave lithotripsy; swl
ureteroscopy; urs; ureteroscopy and laser; ureteroscopy and lasertripsy
insertion of ureteric stent; ureteric stent insertion; jj stent; jj stent insertion; insertion of jj stent; double j stent; double j stent insertion; stent to ureter
removal of ureteric stent; ureteric stent removal; jj stent removal; removal of jj stent
insertion of nephrostomy; nephrostomy; percutaneous nephrostomy; nephrostomy insertion; pcn insertion
intravesical botulinum toxin; botox to bladder; intravesical botox; bladder botox; injection of botulinum toxin into bladder; intradetrusor botox
trial without catheter; twoc; trial of void; trial without urinary catheter
bladder scan; bladder ultrasound post void; post void bladder scan; post-void residual scan
circumcision
hydrocele repair; repair of hydrocele
orchidectomy; removal of testis; orchiectomy
creation of arteriovenous fistula; av fistula; av fistula formation; avf formation; arteriovenous fistula formation; fistula formation for dialysis
upper limb fracture manipulation; manipulation of wrist fracture; mua wrist; closed reduction of distal radius fracture; manipulation under anaesthetic of wrist
intramedullary nailing of femur; im nail femur; femoral nail; intramedullary nail femur; gamma nail; insertion of intramedullary nail into femur
lumbar discectomy; discectomy; microdiscectomy; excision of lumbar disc; lumbar microdiscectomy; removal of lumbar disc
lumbar decompression; spinal decompression; lumbar laminectomy; laminectomy; decompression of lumbar spine; decompressive laminectomy
anterior cervical discectomy and fusion; acdf
vertebroplasty; kyphoplasty; balloon kyphoplasty
subacromial decompression; asd shoulder; arthroscopic subacromial decompression; shoulder decompression
trigger finger release; release of trigger finger; trigger release
dupuytren's fasciectomy; fasciectomy; dupuytrens release; palmar fasciectomy; excision of dupuytren's contracture
cubital tunnel decompression; ulnar nerve decompression; ulnar nerve release; cubital tunnel release
steroid injection; corticosteroid injection; joint injection; intra-articular steroid injection; intra-articular injection; steroid joint injection; depo-medrone injection; injection of steroid into joint
epidural injection; epidural steroid injection; caudal epidural; lumbar epidural
nerve root block; nerve root injection; transforaminal injection
removal of metalwork; removal of metal work; rom metalwork; removal of internal fixation; removal of plate and screws; metalwork removal
application of plaster cast; plaster cast; pop applied; plaster of paris; cast application; application of cast
excision of skin lesion; removal of skin lesion; skin lesion excision; excision of lesion of skin; minor surgery excision of skin lesion
mohs surgery; mohs micrographic surgery; mohs
cryotherapy; cryosurgery; liquid nitrogen treatment; cryocautery; freezing of lesion; cryotherapy to skin lesion
curettage and cautery; curette and cautery; c&c; c and c; curettage of skin lesion
incision and drainage of abscess; i&d abscess; abscess drainage; drainage of abscess; incision drainage abscess
suture of laceration; suturing; sutured wound; suture of wound; wound sutured; wound closure with sutures; sutures inserted; suturing of laceration
removal of sutures; suture removal; ros; sutures removed; stitches removed; removal of stitches
removal of clips; clips removed; clip removal; staple removal; removal of staples
wound dressing; dressing of wound; dressing change; change of dressing; wound care dressing; dressing changed; wound redressed; redressing of wound
compression bandaging; compression bandage; leg compression bandaging; application of compression bandage; four layer bandaging; 4 layer bandaging
negative pressure wound therapy; vac therapy; npwt; topical negative pressure; tnp; vac dressing; vacuum assisted closure
doppler assessment; abpi; ankle brachial pressure index; doppler abpi; leg doppler; ankle brachial pressure index measurement
ear syringing; ear irrigation; irrigation of ear; microsuction; ear wax removal; removal of ear wax; aural microsuction; syringing of ear; microsuction of ear
venepuncture; blood test; blood taken; taking of blood; phlebotomy; venesection for blood sample; blood sample taken
therapeutic venesection; venesection; phlebotomy therapeutic; therapeutic phlebotomy
intravenous iron infusion; iron infusion; iv iron; iv iron infusion; ferinject infusion; monofer infusion
intravenous antibiotic therapy; iv antibiotics; opat; intravenous antibiotics
insertion of peripheral cannula; cannulation; iv cannulation; peripheral cannulation; cannula insertion; venflon insertion; intravenous cannulation
insertion of nasogastric tube; ng tube; ng tube insertion; nasogastric tube insertion; ngt insertion; nasogastric intubation; insertion of ng tube
change of gastrostomy tube; peg change; peg tube change; change of peg tube; gastrostomy tube change; replacement of peg tube
insertion of jejunostomy; jej insertion; jejunostomy; pej; rij
chest drain insertion; insertion of chest drain; intercostal drain; icd chest; intercostal drain insertion; tube thoracostomy; chest drain
pleural aspiration; thoracentesis; pleural tap; thoracocentesis; aspiration of pleural effusion
abdominal paracentesis; paracentesis; ascitic drain; ascitic tap; drainage of ascites; ascitic drainage; paracentesis of abdomen
endobronchial ultrasound; ebus; ebus tbna; endobronchial ultrasound guided biopsy
pulmonary function tests; pft; pfts; lung function tests; full lung function tests; lung function
sleep study; polysomnography; overnight oximetry sleep study; respiratory polygraphy
non-invasive ventilation; niv; bipap; non invasive ventilation; bilevel ventilation
transient elastography; fibroscan; transient elastography of liver; liver fibroscan; fibroscan of liver; liver elastography
vaginal hysterectomy; vh
capsule endoscopy; video capsule endoscopy; vce; pillcam
ct colonography; ctc; ct pneumocolon; virtual colonoscopy; ct colonogram
endoscopic ultrasound; eus
oesophageal dilatation; dilatation of oesophagus; oesophageal dilation; dilatation of oesophageal stricture
banding of haemorrhoids; haemorrhoid banding; rubber band ligation of haemorrhoids; rbl haemorrhoids; rubber band ligation
haemorrhoidectomy; removal of haemorrhoids
hartmann's procedure; hartmanns; hartmann procedure; hartmann's
formation of colostomy; colostomy; colostomy formation
formation of ileostomy; ileostomy; ileostomy formation; loop ileostomy
reversal of ileostomy; ileostomy reversal; closure of ileostomy; closure of loop ileostomy
gastric bypass; roux-en-y gastric bypass; rygb; roux en y gastric bypass
sleeve gastrectomy; gastric sleeve; lsg; laparoscopic sleeve gastrectomy
fundoplication; nissen fundoplication; laparoscopic fundoplication; anti-reflux surgery
incisional hernia repair; repair of incisional hernia
femoral hernia repair; repair of femoral hernia
sentinel lymph node biopsy; slnb; snb; sentinel node biopsy
axillary node clearance; anc; axillary clearance; axillary lymph node clearance; axillary lymph node dissection
core biopsy of breast; breast core biopsy; breast biopsy; biopsy of breast
breast reconstruction; reconstruction of breast
chemotherapy; cytotoxic chemotherapy; sact; systemic anti-cancer therapy
radiotherapy; external beam radiotherapy; ebrt; radiation therapy
vitrectomy; pars plana vitrectomy; ppv eye
yag laser capsulotomy; yag capsulotomy; yag laser; yag laser posterior capsulotomy; capsulotomy
selective laser trabeculoplasty; slt; laser trabeculoplasty
pan-retinal photocoagulation; prp; panretinal photocoagulation; laser photocoagulation of retina; pan retinal laser
diabetic eye screening; retinal screening; diabetic retinal screening; desp screening; diabetic retinopathy screening
diabetic foot check; diabetic foot examination; diabetic foot screening; diabetic foot screen; foot check diabetic
functional endoscopic sinus surgery; fess; endoscopic sinus surgery
nasal cautery; cautery of nose; cauterisation of nose; nasal cauterisation; cautery of septum
nasendoscopy; flexible nasendoscopy; fne; nasoendoscopy; flexible nasolaryngoscopy; fnl; nasal endoscopy
audiometry; hearing test; pure tone audiogram; pta; audiogram; pure tone audiometry
dental extraction; tooth extraction; extraction of tooth; tooth removed; removal of tooth
medication review; review of medication; structured medication review; smr; medicines review
comprehensive geriatric assessment; cga
nhs health check; health check nhs; cardiovascular health check
learning disability annual health check; ld annual health check; ld health check; learning disability health check; annual health check learning disability
smoking cessation advice; advice on smoking cessation; stop smoking advice; smoking cessation education; very brief advice on smoking
mammogram; mammography; breast screening; screening mammogram; screening mammography; breast screening mammogram
`
