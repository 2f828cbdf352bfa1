/**
 * Abbreviations that end in a full stop. A word in lower case also stands for its capitalised form; a
 * capitalised one stands for itself alone ("Gen." is a rank, "rep." nothing). Drawn from the style guides
 * of news agencies and the orthographic dictionaries of each language.
 */
const words = (list: string) => new Set(list.trim().split(/\s+/));

/** Do not end a sentence: titles, ranks, and what explains the words that follow. */
export const LEADING = words(`
  Mr Mrs Ms Mx Dr Prof Rev Hon Fr St Sts Ste Mt Ft Messrs Mme Mlle MM
  Gen Lt Col Maj Capt Cpt Cmdr Cdr Cpl Sgt Pvt Adm Brig Amb Gov Sen Rep Reps Sens Pres Supt Det Insp Atty Dir Pfc
  Mon Tue Tues Wed Thu Thur Thurs Fri
  Sr Sra Srta Sres Dña Dra Drs Ing Lic Exmo Exma Sig Sigg Dott Avv Mons Sto Sta Hr Hrn Frl Dipl
  vs viz approx ca cca resp bzw bspw ggf inkl exkl evtl sog vgl ex env cf
  gen płk ppłk mjr kpt por ppor sierż inż dr prof mgr im św ul al np tzw tzn woj pow
  č tř např tzv mj sv plk pplk npor judr phdr mudr napr
  akad doç mr hr fr jfr nr özv ún adj
  ген полк подполк майор кап лейт серж адм акад проф доц канд чл корр св им ул пл просп пос обл р-н гос деп зам
  зав нач пом см ср напр гл инж ім вул смт див
`);

/** Do not end a sentence before a number. */
export const BEFORE_NUMBER = words(`
  no nos nr num núm nº vol art arts fig figs par para sec ch chap pp pág págs pag str ss abs ziff kap bd ok kl
  ст стр пп гл разд рис табл кв корп оф № чл тел
  jan feb mar apr jun jul aug sep sept oct nov dec janv févr avr juil déc ene abr ago dic giu lug set ott
  янв фев февр мар апр авг сент сен окт нояб дек max min tel
`);

/** May end a sentence: before a capital they do. Needed only where another rule would say otherwise. */
export const CLOSING = words('т.д т.п н.э u.s.w Jr Inc Ltd Co Corp');

/** English words that begin sentences far more often than they follow an abbreviation within one. */
export const OPENERS = words(`
  The A An It Its This That These Those He She They We You I His Her Their Our My There Here But And Or So Yet
  In On At By For From With Without After Before Since Until While When Where Why How What Who As If Although
  Though Because However Meanwhile Moreover Also Then Now Once Not No Yes According Both Some Many Most Each Every
  All One Two Asked Despite During Earlier Later Last Next Still Even
`);
