/**
 * Brands of the BNF beside those of the other tables, of every chapter: `brand: what it holds`, each from the BNF's own list of the
 * medicinal forms of a monograph. Contraceptives and HRT are one by what a tablet holds, not by the company.
 */
export const BESIDE_THESE = `
tenoret: co-tenidone | tenif: atenolol/nifedipine | lasoride: co-amilofruse | fru co: co-amilofruse | navispare: amiloride/cyclopenthiazide | aldactide: co-flumactone
atacand: candesartan | tarka: trandolapril/verapamil | perdix: moexipril | navidrex: cyclopenthiazide | syscor: nisoldipine | corlan: hydrocortisone | isotrate: isosorbide mononitrate | sectral: acebutolol | visken: pindolol
cholestagel: colesevelam | vazkepa: icosapent ethyl | nexletol: bempedoic acid | verquvo: vericiguat | antepsin: sucralfate | cytotec: misoprostol | merbentyl: dicycloverine | lactugal: lactulose | docusol: docusate | isogel: ispaghula husk
celevac: methylcellulose | regulan: ispaghula husk | moviprep: macrogol moviprep | plenvu: macrogol plenvu | amitiza: lubiprostone | urdox: ursodeoxycholic acid | cholurso: ursodeoxycholic acid | ocaliva: obeticholic acid | pancrex: pancreatin
ladropen: flucloxacillin | penbritin: ampicillin | magnapen: co-fluampicil | ceporex: cefalexin | velosef: cefradine | zinacef: cefuroxime | erythrocin: erythromycin | acnamino: minocycline | monotrim: trimethoprim | trimopan: trimethoprim
furadantin: nitrofurantoin | fasigyn: tinidazole | xofluza: baloxavir | veklury: remdesivir | stromectol: ivermectin | lariam: mefloquine | avloclor: chloroquine | paludrine: proguanil | rifater: isoniazid/pyrazinamide/rifampicin
voractiv: ethambutol/isoniazid/pyrazinamide/rifampicin | descovy: emtricitabine/tenofovir alafenamide | tivicay: dolutegravir | triumeq: abacavir/dolutegravir/lamivudine | dovato: dolutegravir/lamivudine | juluca: dolutegravir/rilpivirine
thyronorm: levothyroxine | euthyrox: levothyroxine | tertroxin: liothyronine | cytomel: liothyronine | glucorex: metformin | bolamyn: metformin | glibenese: glipizide | daonil: glibenclamide | euglucon: glibenclamide
optilast: azelastine | rapitil: nedocromil | alomide: lodoxamide | zaditen: ketotifen | deltastab: prednisolone acetate | tryptizol: amitriptyline | lentizol: amitriptyline | prothiaden: dosulepin | dothapax: dosulepin | tofranil: imipramine | gamanil: lofepramine
piportil: pipotiazine | testim: testosterone | polyfax: bacitracin/polymyxin b | modrasone: alclometasone | nerisone: diflucortolone | propaderm: beclometasone | cutivate: fluticasone propionate | eurax: crotamiton | hedrin: dimeticone
zineryt: erythromycin/zinc | isotrex: isotretinoin | isotrexin: erythromycin/isotretinoin | aknemycin: erythromycin/tretinoin | infacol: simeticone | orthogynest: estriol | gynest: estriol | intrarosa: prasterone | angeliq: drospirenone/estradiol continuous
brevinor: ethinylestradiol/norethisterone | ovysmen: ethinylestradiol/norethisterone | norimin: ethinylestradiol/norethisterone
femodette: ethinylestradiol/gestodene | sunya: ethinylestradiol/gestodene | millinette: ethinylestradiol/gestodene | katya: ethinylestradiol/gestodene | aidulan: ethinylestradiol/gestodene | bimizza: desogestrel/ethinylestradiol | cimizza: desogestrel/ethinylestradiol | munalea: desogestrel/ethinylestradiol
elevin: ethinylestradiol/levonorgestrel | maexeni: ethinylestradiol/levonorgestrel | erlibelle: ethinylestradiol/levonorgestrel | daylette: drospirenone/ethinylestradiol | yacella: drospirenone/ethinylestradiol | yiznell: drospirenone/ethinylestradiol
zoely: estradiol/nomegestrol | cilique: ethinylestradiol/norgestimate | clairette: co-cyprindiol | acnocin: co-cyprindiol | micronor: norethisterone | aizea: desogestrel | desomono: desogestrel | desorex: desogestrel | moonia: desogestrel | nacrez: desogestrel | upostelle: levonorgestrel | isteranda: levonorgestrel
cabaser: cabergoline | indocid: indometacin | orudis: ketoprofen | surgam: tiaprofenic acid | dolobid: diflunisal | emflex: acemetacin | tramquel: tramadol | tilodol: tramadol | larapam: tramadol | rapifen: alfentanil | biodone: methadone | zanaflex: tizanidine
spasmacine: mebeverine | aurum mebeverine: mebeverine | forceval: forceval
sinemet 62.5: co-careldopa | sinemet 110: co-careldopa | sinemet 275: co-careldopa | madopar 62.5: co-beneldopa | madopar 125: co-beneldopa | madopar 250: co-beneldopa | epilim chrono 200: sodium valproate | epilim chrono 300: sodium valproate | epilim chrono 500: sodium valproate
epilim 100: sodium valproate | epilim 200: sodium valproate | epilim 500: sodium valproate | tenoret 50: co-tenidone | camcolit 250: lithium carbonate | camcolit 400: lithium carbonate
supralip 160: fenofibrate | natrilix sr: indapamide | ethibide: indapamide | tensaid: indapamide | rawel: indapamide | indipam: indapamide | neofel: felodipine | parmid: felodipine | felotens: felodipine | keloc: felodipine | folpik: felodipine | pinefeld: felodipine
larbex: doxazosin | raporsin: doxazosin | slocinx: doxazosin | tolucombi: hydrochlorothiazide/telmisartan | actelsar: telmisartan | tolura: telmisartan
mucogel: co-magaldrox | maalox: co-magaldrox | ranitic: ranitidine | histac: ranitidine | mepradec: omeprazole | ventra: esomeprazole | pantoloc: pantoprazole
macilax: macrogol compound
optil: diltiazem | uard: diltiazem | kenzem: diltiazem | verapress: verapamil | cordilox: verapamil | vera til: verapamil | zolvera: verapamil
flexitol: urea | balneum plus: balneum plus | calmurid: lactic acid/urea | aquadrate: urea | nutraplus: urea | dermatonics: urea
`
