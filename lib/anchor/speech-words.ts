/**
 * Words of speech in languages for which `lib/text` has no cues, folded; in scripts without spaces the
 * beginning of one. One list for all: that a word means something else in another language costs little,
 * since it only makes the matcher more careful.
 */
export const SPEECH_WORDS: ReadonlySet<string> = new Set(
  `detto dichiarato affermato riferito spiegato annunciato scrive secondo
   disse afirmou declarou explicou informou anunciou garantiu segundo
   zei zegt zeggen verklaarde meldde meldt schrijft volgens aldus
   sager sade uppger uppgav skriver enligt sier siger sagde ifolge
   soyledi dedi acikladi belirtti bildirdi gore anlatti
   ειπε δηλωσε ανεφερε συμφωνα λεει υποστηριξε
   قال قالت اعلن أعلن اكد أكد صرح وفق وفقا بحسب
   אמר אמרה הודיע לפי מסר
   mondta kozolte szerint spus declarat potrivit sanoi kertoi mukaan
   каза заяви съобщи според рекао изјавио саопштио rekao izjavio prema
   promis promet promete prometio versprach verspricht obiecal obieca slibil пообещал обещал пообіцяв обіцяв promette promesso belooft beloofde
   说 称 述 語 話`.split(/\s+/),
);

/** Who speaks is told elsewhere. Folded. */
export const SUBJECT_PRONOUNS: ReadonlySet<string> = new Set(
  `i you he she it we they ich du er sie es wir ihr je tu il elle on nous vous ils elles yo el ella ellos ellas
   nosotros io lui lei noi loro eu ele ela eles ja ty ona ono my oni one on jsem sme hij zij wij ze han hon vi
   я ты он она оно мы вы они ти він вона воно ми ви вони`.split(/\s+/),
);

/** Negating words in languages for which `lib/text` has no cues, folded as `pageWords` folds. */
export const NEGATING_WORDS: ReadonlySet<string> = new Set(
  `not no never none nobody nothing neither nor without cannot
   nicht kein keine keinen keinem keiner keines nie niemals niemand nichts weder ohne
   pas ne aucun aucune jamais rien personne sans ni nunca jamas nadie nada ningun ninguna tampoco sin
   non nessuno nessuna mai niente nulla senza nao nenhum nenhuma ninguem sem
   niet geen nooit niemand niets zonder inte ingen inget inga aldrig utan ikke ikkje aldri nei
   nie nigdy nikt nic zaden zadna zadne bez ani neni nejsou nikdy nikdo zadny
   не нет ни никогда никто ничего без нельзя немае нема николи нихто ничого
   degil yok hicbir hayir δεν μην οχι κανεις ποτε χωρις
   لا لم لن ليس ليست غير לא אין nem nincs nu nici ei eivat nije nisu
   不 没 未 無 无 非 否 沒`.split(/\s+/),
);
/** Endings and beginnings that negate a word: "didn't", Czech "neschválil", "unconfirmed". */
export const NEGATED_WORD = /n't$/;
export const NEGATING_PREFIXES = ['un', 'dis', 'in', 'non', 'ne', 'nie', 'не', 'ні', 'α'];
