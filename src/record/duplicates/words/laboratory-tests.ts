/**
 * Tests of a district laboratory by their short names, their LOINC and their SNOMED CT codes, beside those of `tests`: general knowledge,
 * only codes that are known for certain. Serum and urine, free and total, T and I, a ratio and what is in it are two.
 */
export const LABORATORY_TESTS = `
haemoglobin; hgb; haemoglobin estimate; L:718-7; L:20509-6; L:59260-0
white cell count; wbc count; total white cells; total leucocyte count; leucocyte count; L:6690-2; L:26464-8; L:804-5
platelets; platelet; plats; L:777-3; L:26515-7; L:778-1
neutrophils; neuts; neutro; neutrophil; absolute neutrophil count; L:751-8; L:753-4; L:26499-4
lymphocytes; lymph; lymphocyte; L:732-8
monocytes; monocyte; L:743-5; L:26484-6
eosinophils; eosin; eosinophil; L:712-0
basophils; basophil; L:704-7; L:26444-0; L:705-4
reticulocytes; reticulocyte; L:14196-0; L:60474-4
mean corpuscular volume; mean corpuscular vol; L:787-2
mean corpuscular haemoglobin; L:785-6; L:28539-5
mean corpuscular haemoglobin concentration; mchc; L:786-4; L:28540-3
red cell distribution width; red blood cell distribution width cv; L:788-0; L:30385-9
mean platelet volume; L:32623-1; L:28542-9
haematocrit; pcv; hematocrit; L:4544-3; L:20570-8
red blood cell count; red blood cells; rcc; rbcs; L:789-8; L:26453-1
nucleated red cells; nucleated red blood cells; nrbc; nrbcs
urea; L:3091-6; L:22664-7
creatinine; L:2160-0; L:14682-9
estimated glomerular filtration rate; estimated gfr; L:88293-6; L:69405-9; L:77147-7
potassium; k+; potassium serum; L:6298-4; L:2823-3
sodium; na+; sodium serum; L:2947-0; L:2951-2
chloride; cl-; L:2075-0; L:2069-3
bicarbonate; hco3-; tco2; L:20565-8; L:1963-8; L:1959-6
anion gap; L:33037-3; L:1863-0
osmolality; osmo; serum osmo; osmol; serum osmol; L:2692-2
urine osmolality; urine osmo; osmolality urine; urinary osmolality; L:2695-5
urine sodium; urinary sodium; sodium urine; na urine; spot urine sodium; random urine sodium; L:2955-3
urine potassium; urinary potassium; potassium urine; L:2828-2
urine creatinine; urinary creatinine; creatinine urine; L:2161-8; L:14683-7
urine albumin; urinary albumin; microalbumin; urine microalbumin; urine albumin concentration; L:14957-5; L:1754-1
urine protein; urinary protein; protein urine; L:2888-6
urine albumin creatinine ratio; albumin:creatinine ratio; urine albumin:creatinine ratio; urine microalbumin/creatinine ratio; a:c ratio; a/c ratio; L:9318-7; L:14959-1; L:13705-9
urine protein creatinine ratio; protein:creatinine ratio; urine protein:creatinine ratio; p:c ratio; u-pcr; L:2890-2; L:34366-5
calcium; total ca; calcium serum; L:17861-6; L:2000-8
adjusted calcium; cor ca; cor calcium; calcium adjusted for albumin; calcium (adjusted); albumin corrected calcium; L:29265-6; L:18281-6
ionised calcium; ionised ca; ica; ica2+; ionized calcium; free calcium; L:1995-0; L:1994-3
phosphate; phosphate inorganic; phos; L:14879-1; L:2777-1
magnesium; mg2+; magnesium serum; L:2601-3; L:19123-9
urate; serum uric acid; L:14933-6; L:3084-1
alkaline phosphatase; alk phos; alkp; alkphos; L:6768-6
alanine aminotransferase; alt; alanine transferase; alt/sgpt; L:1742-6; L:1743-4
aspartate aminotransferase; ast/sgot; L:1920-8
gamma-glutamyl transferase; g-gt; gammagt; gamma glutamyl transferase; L:2324-2
bilirubin; bilirubin total; tot bili; L:14631-6; L:1975-2
conjugated bilirubin; conj bili; conj bilirubin; bilirubin direct; L:1968-7; L:14629-0
albumin; albumin serum; L:1751-7; L:61151-7
total protein; tp serum; protein total; L:2885-2
globulin; calculated globulin; glob; globulins; L:2336-6; L:10834-0
lactate dehydrogenase; ld; lactic dehydrogenase; serum ldh; L:2532-0; L:14804-9; L:14805-6
amylase; pancreatic amylase total; amyl; L:1798-8
lipase; L:3040-3
creatine kinase; ck total; L:2157-6
c-reactive protein; high sensitivity crp; crp quantitative; L:1988-5; L:30522-7; L:76485-2
procalcitonin; L:33959-8
erythrocyte sedimentation rate; L:4537-7; L:30341-2; L:82477-1
troponin t; tropt; trop-t; troponin-t; hs tropt; L:67151-1; L:6598-7; L:48425-3
troponin i; tropi; trop-i; troponin-i; hs tropi; L:10839-9; L:89579-7; L:49563-0; L:42757-5
nt-probnp; nt-pro bnp; nt-pro-bnp; n-terminal pro bnp; L:33762-6; L:83107-3; L:71425-3
d-dimer; d-dimers; d dimers; fibrin d-dimer; L:48066-5; L:48065-7; L:7799-0; L:48067-3; L:71427-9
international normalised ratio; inr ratio; L:6301-6; L:34714-6; L:46418-0; L:38875-1
prothrombin time; pt secs; L:5902-2; L:5964-2
activated partial thromboplastin time; aptt secs; L:14979-9; L:3173-2
activated partial thromboplastin time ratio; aptt-r; L:63561-5
fibrinogen; clauss; derived fibrinogen; L:3255-7
thyroid stimulating hormone; tsh serum; L:3016-3; L:3015-5; L:11580-8; L:11579-0
free thyroxine; free thyroxin; t4 (free); ft4 serum; L:3024-7; L:14920-3
free triiodothyronine; t3 (free); L:3051-0; L:14928-6
ferritin; ferr; L:2276-4; L:20567-4
iron; fe; iron serum; L:2498-4; L:14798-3
transferrin; trf; trfn; L:3034-6
transferrin saturation; transferrin sats; trf sat; % transferrin saturation; transferrin saturation index; L:2502-3
total iron binding capacity; L:2500-7; L:14800-7
vitamin b12; b12 level; b-12; vitamin b-12; L:2132-9; L:14685-2
active vitamin b12; active b12; holotranscobalamin
folate; fol; folic acid; serum folate level; L:2284-8; L:14732-2
red cell folate; rbc folate; red blood cell folate; L:2283-0
vitamin d; 25-oh vitamin d; 25ohd; 25-oh d; vitamin d total; total 25-oh vitamin d; L:1989-3; L:62292-8
parathyroid hormone; intact pth; parathormone; L:2731-8; L:14866-8
haemoglobin a1c; hba1c (ifcc); glycosylated haemoglobin; glycated hb; L:59261-8; L:4548-4; L:17856-6
glucose; glucose random; glucose level; L:14749-6; L:2345-7; L:2339-0; L:15074-8
fasting glucose; glucose fasting; glucose (fasting); L:14771-0; L:1558-6; L:1557-8
cholesterol; chol total; L:14647-2; L:2093-3
hdl cholesterol; cholesterol hdl; L:14646-4; L:2085-9
ldl cholesterol; cholesterol ldl; L:22748-8; L:13457-7; L:2089-1; L:18262-6
non-hdl cholesterol; cholesterol non-hdl; non-hdl; L:43396-1; L:70204-3
triglycerides; trigl; triglyceride level; L:14927-8; L:2571-8
total cholesterol hdl ratio; serum cholesterol/hdl ratio; total cholesterol:hdl ratio; L:9830-1; L:32309-7
prostate specific antigen; psa total; L:2857-1; L:35741-8
carcinoembryonic antigen; L:2039-6
alpha-fetoprotein; L:1834-1
cancer antigen 125; ca-125; L:10334-1
cancer antigen 19-9; ca 199; ca-199; L:24108-3
cancer antigen 15-3; ca 153; ca-153; L:6875-9
immunoglobulin g; igg serum; L:2465-3
immunoglobulin a; iga serum; L:2458-8
immunoglobulin m; igm serum; L:2472-9
immunoglobulin e; ige total; L:19113-0
rheumatoid factor; rheum factor; L:11572-5
anti-ccp antibody; L:32218-0; L:33935-8
antinuclear antibody; L:5048-4; L:8061-4
complement c3; L:4485-9
complement c4; L:4498-2
tissue transglutaminase antibody; tissue transglutaminase; anti-ttg; anti ttg; ttg antibody; tissue transglutaminase iga antibody; ttg-iga; L:31017-7; L:46128-5
thyroid peroxidase antibody; tpo antibody; anti tpo; L:8099-4
ammonia; nh3; nh4; ammonium; blood ammonia; L:16362-6; L:22763-7; L:1841-6
lactate; lact; L:2524-7; L:32693-4; L:14118-4
digoxin level; digoxin serum; L:10535-3; L:14698-5
lithium; lithium serum; L:14334-7; L:3719-2
carbamazepine level; L:3432-2; L:14639-9
phenytoin level; L:3968-5; L:14877-5
valproate level; valproic acid; valproic acid level; sodium valproate level; L:4086-5; L:21590-5
gentamicin level; gentamicin random; L:35668-3
vancomycin level; vancomycin random; L:20578-1
paracetamol level; acetaminophen level; L:3298-7
salicylate level; salicylates; L:4024-6
theophylline level; L:4049-3
tacrolimus level; L:11253-2
ciclosporin level; L:3520-4
follicle stimulating hormone; fsh serum; L:15067-2
luteinising hormone; lh serum; luteinizing hormone; L:10501-5
oestradiol; e2; estradiol e2; L:14715-7; L:2243-4
progesterone; prog; L:14890-8; L:2839-9
testosterone; testo; total testosterone; L:14913-8; L:2986-8
sex hormone binding globulin; L:13967-5
prolactin; prl; L:2842-3; L:15081-3; L:20568-2
cortisol; cort; L:2143-6; L:14675-3
human chorionic gonadotrophin; L:19080-1; L:21198-7
caeruloplasmin; L:2064-4
copper; cu serum; L:5631-7
zinc; zn; L:5763-8
alpha-1 antitrypsin; L:6771-0; L:1825-9
beta-2 microglobulin; L:1952-1
faecal calprotectin; faecal calp; f calprotectin; stool calprotectin; calp; L:38445-3
faecal immunochemical test; L:29771-3; L:80372-6
hepatitis b surface antigen; L:5195-3; L:5196-1
hepatitis c antibody; L:16128-1; L:13955-0
hiv test; hiv 1+2 antibody; L:56888-1; L:75622-1
urine culture; urine mc&s; urine m/c/s; culture of urine; msu m/c/s; L:630-4
blood culture; culture of blood; bc culture; L:600-7
sputum culture; sputum m/c/s; culture of sputum; respiratory culture sputum; L:6460-0; L:624-7
stool culture; culture of faeces; faeces culture and sensitivity; stool m/c/s; L:625-4
wound swab; wound swab m/c/s; culture of wound; L:6462-6
throat swab; L:626-2
catheter specimen of urine; catheter urine culture; catheter specimen urine; catheter urine
partial pressure of carbon dioxide; pco2; L:2019-8; L:11557-6
partial pressure of oxygen; po2; L:2703-7; L:11556-8
ph; blood ph; arterial ph; ph arterial; ph blood; L:2744-1; L:11558-4
base excess; base deficit excess; L:11555-0; L:1925-7
covid-19 pcr; sars-cov-2 rna pcr; L:94500-6; L:94309-2
covid-19 lateral flow; L:94558-4
glucose; finger prick glucose; fingerprick glucose; L:14743-9; L:41653-7
urine leucocytes; leucocytes urine; urine leukocytes; dipstick leucocytes; L:5799-2
urine nitrite; nitrite; nitrites; nitrite urine; urine nitrites; dipstick nitrite; L:5802-4
urine glucose; glucose urine; dipstick glucose; L:5792-7
urine ketones; ketones urine; dipstick ketones; L:5797-6
urine blood; blood urine; dipstick blood; L:5794-3
urine specific gravity; specific gravity; L:5811-5
lipoprotein a; lp(a); lipoprotein (a)
apolipoprotein b; apo b; apob
cystatin c; cystatin-c
homocysteine; plasma homocysteine
methylmalonic acid; mma
aldosterone; plasma aldosterone
renin; plasma renin; renin activity
metanephrines; plasma metanephrines
dehydroepiandrosterone sulfate; dheas; dhea-s; dhea sulphate
androstenedione; a4 androstenedione
17-hydroxyprogesterone; 17-ohp; 17 oh progesterone; 17 hydroxyprogesterone
calcitonin; serum calcitonin
paraprotein; m protein; monoclonal protein; m band; paraprotein band
tuberculosis interferon gamma release assay; igra; quantiferon; t-spot; quantiferon gold; t spot tb
cd4 count; cd4; cd4 lymphocyte count
hiv viral load; hiv rna; hiv-1 rna; hiv vl
bile acids; total bile acids; serum bile acids
faecal elastase; pancreatic elastase; stool elastase; elastase faecal
`
