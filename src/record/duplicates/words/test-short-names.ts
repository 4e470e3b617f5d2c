/**
 * What laboratories and wards call their tests and measurements, in short and at length: general knowledge of reports and of the names of
 * the NHS pathology lists. A free and a total one, one of serum and one of urine, T and I are two.
 */
export const TEST_SHORT_NAMES = `
lymphocytes; lymphs; lymph count
eosinophils; eos; eosins
neutrophils; polymorphs; polys
monocytes; monos
basophils; basos; baso
white cell count; total wbc; twbc; white count
platelets; plats; thrombocytes
haemoglobin; hgb; total haemoglobin
mean corpuscular volume; mean red cell volume
mean corpuscular haemoglobin; mean red cell haemoglobin
red cell distribution width; red cell width
creatinine; creat; crea; serum creat
bicarbonate; bicarb; total bicarbonate; venous bicarbonate
hdl cholesterol; hdl-c; hdlc; hdl chol; high density lipoprotein
ldl cholesterol; ldl-c; ldlc; ldl chol; low density lipoprotein; calculated ldl
non-hdl cholesterol; non-hdl-c; non hdl chol
total cholesterol hdl ratio; chol/hdl ratio; cholesterol hdl ratio; tc/hdl; tc:hdl ratio
troponin t; high sensitivity cardiac troponin t; hs-ctnt; hsctnt; ctnt
troponin i; high sensitivity cardiac troponin i; hs-ctni; hsctni; ctni
glucose; rbg; rpg; gluc; random blood sugar; rbs; bsl
fasting glucose; fpg; fbs; fasting blood sugar
alkaline phosphatase; alkp; alk phosphatase; alkaline phos
alanine aminotransferase; alanine transaminase; sgpt; alat
aspartate aminotransferase; sgot; asat
gamma-glutamyl transferase; ggtp; yggt
bilirubin; t bil; total bili
conjugated bilirubin; direct bilirubin; dbil
unconjugated bilirubin; indirect bilirubin
adjusted calcium; acca; adjusted ca; corr ca; corr calcium
phosphate; phos; inorganic phos
c-reactive protein; c reactive prot
erythrocyte sedimentation rate; sed rate; sedimentation rate
international normalised ratio; pt-inr; poct inr; inr poc
prothrombin time; protime; pro time
activated partial thromboplastin time; ptt; partial thromboplastin time
activated partial thromboplastin time ratio; aptt ratio; apttr; aptr
fibrinogen; fib
d-dimer; ddimer; quantitative d-dimer
thyroid stimulating hormone; thyrotropin; thyrotrophin; s-tsh
free thyroxine; fr t4
free triiodothyronine; free tri-iodothyronine; fr t3
vitamin d; total 25 oh vitamin d
vitamin b12; vit b12; total b12; s b12
folate; serum folic acid; s folate
ferritin; s ferritin; ferr
transferrin saturation; iron saturation; tf sat
prostate specific antigen; total prostate specific antigen
nt-probnp; nt pro b-type natriuretic peptide; ntpbnp
estimated glomerular filtration rate; e-gfr; gfr est
creatinine clearance; crcl; cockcroft gault; cockcroft-gault creatinine clearance; cg crcl
urine albumin creatinine ratio; ualb/creat ratio; alb/creat ratio; urine alb:creat ratio
urine protein creatinine ratio; prot/creat ratio; urine prot:creat ratio
creatine kinase; creatinine kinase; total ck
lactate; lactic acid
lithium; li level; serum li
theophylline level; theophylline; serum theophylline; plasma theophylline
gentamicin level; gentamicin; gent level; serum gentamicin
vancomycin level; vancomycin; vanc level; serum vancomycin
tacrolimus level; tacrolimus; fk506; fk506 level; whole blood tacrolimus
ciclosporin level; ciclosporin; cyclosporin level
lamotrigine level; lamotrigine; serum lamotrigine
paracetamol level; paracetamol; serum paracetamol
salicylate level; salicylate; serum salicylate
ethanol level; blood alcohol; blood ethanol; serum ethanol
thiopurine methyltransferase; tpmt; tpmt activity
alpha-1 antitrypsin; a1at; aat
caeruloplasmin; ceruloplasmin
copper; serum copper
zinc; serum zinc
angiotensin converting enzyme; serum ace; s ace
beta-2 microglobulin; b2m; b2 microglobulin
haptoglobin; serum haptoglobin
direct antiglobulin test; dat; coombs test; direct coombs test; dct
lupus anticoagulant; lac; lupus inhibitor
anticardiolipin antibody; acl antibody; cardiolipin antibodies; anti cardiolipin
mitochondrial antibody; anti-mitochondrial antibody; ama; antimitochondrial antibodies
smooth muscle antibody; anti-smooth muscle antibody; sma; asma
intrinsic factor antibody; anti-intrinsic factor; ifab; anti intrinsic factor antibodies
gastric parietal cell antibody; parietal cell antibodies; gpc antibody; anti parietal cell
oxygen saturation; pulse ox
heart rate; heart beats; pulse bpm
respiratory rate; rr per min; respirations per minute
body temperature; temp c; body temp
body weight; wgt; body wt; weight kg
body height; hgt; height cm
body mass index; bmi index; bmi calculated
blood pressure; b/p; bp sitting; sitting blood pressure
peak expiratory flow rate; peak flow rate; pefr best of three; best peak flow
forced expiratory volume in 1 second; forced expired volume in 1 second
forced vital capacity; forced vital cap
glasgow coma scale; gcs total; glasgow coma scale total
waterlow; waterlow assessment
malnutrition universal screening; malnutrition screening must
generalised anxiety disorder 7; gad7 anxiety score
mini-mental state examination; mini mental; mini mental state
abbreviated mental test; abbreviated mental test 10
ankle brachial pressure index; abpi doppler
bone profile; bone profile ca/po4/alp; bone biochemistry; bone chemistry; calcium profile; bone group
urine culture; msu mc&s; midstream urine culture; mid stream urine culture; urine m c & s; urine mcs; msu m c and s; mid stream urine mc&s; msu microscopy culture and sensitivity
catheter specimen of urine; csu; csu culture; csu mc&s
wound swab; wound swab mc&s; wound swab mcs; wound mc&s; wound swab microscopy culture and sensitivity; wound swab m c & s
stool culture; stool mcs; stool sample mc&s; stool specimen culture; faecal mc&s; faeces mcs
sputum culture; sputum mcs; sputum sample culture; sputum sample mc&s; sputum microscopy culture and sensitivity
throat swab; throat swab mc&s; throat swab mcs
ear swab; ear swab mc&s; ear swab mcs
high vaginal swab; hvs mc&s; hvs culture; high vaginal swab mc&s; hvs mcs
blood culture; blood cultures mc&s; peripheral blood culture
skin scrapings; mycology skin; fungal skin scrapings; skin scraping for mycology
nail clippings; mycology nail; fungal nail clippings; nail clippings for mycology
full blood count; fbc and diff; fbc with differential; full blood count and differential
urea and electrolytes; u&e and creatinine; renal function; renal function tests; kidney function tests; kidney function test; renal function test; urea electrolytes and creatinine
liver function tests; liver profile; liver function; liver panel; liver enzymes
thyroid function tests; thyroid profile; thyroid panel
lipid profile; full lipid profile
coagulation screen; coag; coag screen; clotting studies; coagulation studies; coagulation
haematinics; haematinic screen; b12 folate ferritin; haematinic assay
autoimmune screen; autoimmune profile; autoantibody screen; auto-immune screen
`
