/**
 * What a word or turn of phrase does to the sentence in which it stands.
 *
 * - `say`: somebody is reported to speak; the speaker is its subject
 * - `deny`: the same, and what follows is said not to be so
 * - `doubt`: whether it is so is left open or called in question
 * - `decline`: an answer is withheld
 * - `before`: "according to": the speaker follows
 * - `after`: German "zufolge": the speaker stands before it
 * - `quoted`: "quoted", "cited": the speaker is its object
 * - `not`: negates
 * - `hedge`: makes less of it ("apparently", "partly", "jokingly")
 * - `ask`: raises a question
 * - `idiom`: holds a negating word and does not negate ("no secret", "not only")
 */
export type CueKind =
  | 'say'
  | 'deny'
  | 'doubt'
  | 'decline'
  | 'before'
  | 'after'
  | 'quoted'
  | 'not'
  | 'hedge'
  | 'ask'
  | 'idiom';

/** Phrases by kind, parted by `|` or line ends; `x*` stands for every word that begins so. */
export type CueWords = Partial<Record<CueKind, string>>;

/** Cues of eight languages, as journalists write them. */
export const CUE_WORDS: Record<string, CueWords> = {
  en: {
    say: `said|says|say|saying|told|tells|tell|stated|states|added|adds|claimed|claims|claim|claiming|insisted|insists
      explained|explains|noted|notes|wrote|writes|reported|reports|report|announced|announces|argued|argues|asserted|asserts
      maintained|maintains|acknowledged|acknowledges|admitted|admits|conceded|concedes|confirmed|confirms|declared|declares
      described|describes|warned|warns|cautioned|cautions|urged|urges|suggested|suggests|alleged|alleges|contended|contends
      reiterated|reiterates|repeated|repeats|joked|jokes|quipped|quips|remarked|remarks|commented|comments|replied|replies
      answered|responded|responds|called|accused|accuses|blamed|blames|promised|stressed|stresses|emphasised|emphasized
      revealed|reveals|disclosed|recalled|observed|concluded|boasted|vowed|pledged|finds|found|tweeted|posted|speaks of|spoke of
      put it|laid the|asked|thinks|believes|points to|pointed to|pointed out|owned up|mocked|scoffed|complained|predicted|testified
      informed|informs|estimates|estimated|put the|puts the|showed|shows|presented|displayed|expressed|voiced`,
    deny: `denied|denies|deny|denying|denial|rejected|rejects|reject|rejecting|dismissed|dismisses|dismissing|refuted|refutes|disputed|disputes|contradicted|contradicts|rebuffed|repudiated|ruled out|rules out|ruling out|disavowed|distanced|distances|distancing|dissociate*|disown*|disclaim*|scoffed
      waved aside|waves aside|brushed aside|brushes aside|brushed off|brushes off|shrugged off|shrugs off|laughed off|laughs off|washed its hands|washes its hands`,
    doubt: `doubt*|skeptic*|sceptic*|unsure|not sure|uncertain*|unclear|unverified|unconfirmed|unproven|not verified|not been verified
      not be verified|not confirmed|could not say if|not know if|not know whether|dont know if|dont know whether|didnt know if|cannot say if
      question the|questioned the|questions the|called into question|bogus|fake*|hoax|staged|not convinced|not believe|do not believe|dont believe
      disbelie*|wary|cannot confirm|could not confirm|not able to confirm|unable to confirm|not be independently|few believe|few diplomats believe`,
    decline: `declined|declines|declining|refused|refuses|refusing|would not say|did not say|wouldnt say|didnt say|not tell|did not disclose
      did not explain|would not go into|wont go into|not go into|wont get into|not get into|did not specify|no comment|not comment|kept quiet|silent
      would not be drawn|referred questions|should be addressed|should be put|did not reveal|would not reveal|did not elaborate|without saying
      not disclosed|did not know where|does not know where|had no idea|up to the ministry|a matter for`,
    before: `according to|in the words of|in the view of|in the eyes of|per|by the account of|in the telling of|as per|citing|quoting|attributed to`,
    quoted: `quoted|cited|quoted by|cited by`,
    idiom: `no secret|not only|no doubt|no less than|no fewer than|not less than|not fewer than|not just|not merely|none other|no more than|nothing but|not improbable|not unlikely|cannot be excluded|cant be excluded|no surprise|nothing new|not alone`,
    not: `had nothing to do|has nothing to do|have nothing to do|nothing to do with|not|no|never|none|nobody|nothing|neither|nor|without|cannot|cant|wont|dont|doesnt|didnt|isnt|arent|wasnt|werent|hasnt|havent|hadnt
      wouldnt|couldnt|shouldnt|no one|no longer|failed to|fails to|far from|instead of|rather than|lack of|free of`,
    hedge: `apparently|appears|appear|appeared|seems|seem|seemed|seemingly|reportedly|allegedly|purportedly|supposedly|possibly|perhaps|probably|likely
      may|might|could have|partly|in part|some of|not all|at least|suggests|suggest|suggesting|looks like|look like|looked like|said to|alleged|joked|quipped
      hinting|hinted|in a way|of sorts|some form of|degree of|cannot be excluded|cant be excluded|not improbable|conceivably`,
    ask: `whether|did|was it|who|how did|question|asked whether|asked if`,
  },
  de: {
    say: `sagte|sagt|sagten|sagen|gesagt|erklarte|erklart|erklarten|erklaren|betonte|betont|behauptete|behauptet|behaupten|behaupteten|teilte|teilt|mitgeteilt
      berichtete|berichtet|berichten|berichteten|schrieb|schreibt|schreiben|meldete|meldet|melden|meldeten|warnte|warnt|warf|wirft|fugte hinzu|raumte|raumt|eingeraumt|gab an|gibt an
      gaben an|geben an|gab zu|gibt zu|bestatigte|bestatigt|bestatigten|versicherte|versichert|ausserte|ausserten|aussert|meinte|meint|verkundete|verkundet|scherzte|scherzt|spottete
      witzelte|bezeichnete|bezeichnet|beteuerte|beteuert|beschuldigte|beschuldigt|forderte|fordert|kundigte|kundigt|stellte klar|stellt klar|wiederholte|wiederholt|antwortete|hiess es|heisst es
      sprach|spricht|sprechen|verwies|verweist|hob hervor|unterstrich|argumentierte|nannte|nennt|beansprucht*|bekannte|bekennen|reklamier*|zeigte|prasentierte|liess wissen|verbreitete|erzahlte`,
    deny: `bestritt|bestreitet|bestritten|bestreiten|dementierte|dementiert|dementierten|dementieren|zuruckgewiesen|weist zuruck|wies zuruck|wiesen zuruck|weisen zuruck|verneinte|verneint|leugnete|leugnet|leugnen|distanzierte|distanziert|distanzierten|distanzieren|schloss aus|ausgeschlossen|wies|weist|wiesen|weisen|widersprach|widerspricht|von sich gewiesen|streitet ab|stritt ab`,
    doubt: `zweifel*|bezweifel*|skeptisch|skepsis|unklar|fraglich|ungewiss|unbestatigt|nicht bestatigt|nicht verifiziert|nicht uberprufen|nicht uberpruft|nicht unabhangig|angezweifelt|nicht sicher|nicht sagen ob|nicht wissen ob|gefalscht*|falschung*|misstrau*|nicht glaub*`,
    decline: `wollte nicht|wollten nicht|will nicht|lehnte|lehnt|verweigerte|verweigert|ausserte sich nicht|ausserten sich nicht|nicht aussern|keine angaben|keinen kommentar|kommentierte nicht|schwieg|schweigt|nicht verraten|verriet nicht|liess offen|lasst offen|weiss nicht woher|wisse nicht|offen gelassen|an die gruppen zu richten|nicht bekannt`,
    before: `laut|nach angaben|nach darstellung|nach aussage|nach aussagen|nach worten|den worten|nach ansicht|nach einschatzung|nach informationen|wie|unter berufung auf|aus sicht|nach meinung|zitiert|nach uberzeugung|so`,
    after: `zufolge|nach zu urteilen`,
    quoted: `zitierte|zitiert`,
    idiom: `kein geheimnis|nicht nur|kein zweifel|nicht weniger als|nicht auszuschliessen|nicht ausgeschlossen|nicht unwahrscheinlich|noch einmal|noch immer|noch am`,
    not: `nichts zu tun|nicht|kein*|nie|niemals|niemand|nichts|weder|noch|ohne|nirgends|keineswegs|statt|anstatt`,
    hedge: `offenbar|anscheinend|angeblich*|mutmasslich*|scheinbar|scheint|scheinen|schienen|wohl|vermutlich|moglicherweise|konnte|konnten|teilweise|zumindest|teils|sollen|soll|wahrscheinlich|einige|nicht alle|scherzte|andeutete|gewisse`,
    ask: `ob|wer|wie|frage`,
  },
  fr: {
    say: `dit|disent|declare|declarait|declarent|affirme|affirment|affirmait|affirmant|explique|expliquent|precise|precisent|ajoute|ajoutent|indique|indiquent|souligne|soulignent|estime|estiment|assure|assurent
      annonce|annoncent|rapporte|rapportent|ecrit|ecrivent|admet|admis|admettent|reconnait|reconnu|reconnaissent|confirme|confirment|pretend|pretendent|pretendu|revendique*|accuse|accusent|accusait|avertit|averti|prevenu|insiste|insistent|plaisante|ironise
      soutient|soutiennent|soutenu|avance|avancent|evoque|evoquent|repond|repondu|repete|reitere|martele|rappelle|note|signale|mis en garde|met en garde|fait savoir|fait etat|selon lui|parle|qualifie|presente|montre|raconte|concede|lance|glisse|juge|deplore|denonce|impute`,
    deny: `nie|nient|nie avoir|nier|niait|niant|dement|dementi|dementent|demenit|refute|refutent|rejette|rejete|rejettent|conteste|contestent|recuse|exclu|exclut|ecarte|se distancie*|pris ses distances|prend ses distances|prennent leurs distances|pris leurs distances`,
    doubt: `doute|doutent|doutes|sceptique*|scepticisme|incertain*|pas sur|pas certain|non verifie*|pas verifie*|pas pu etre verifie*|pas confirme*|non confirme*|mis en doute|met en doute|remet en cause|remis en cause|faux|fausses|truque*|ignore si|sait pas si|dire si|peu clair|pas convaincu*|independamment verifi*|verifie* de maniere independante|verifie* de facon independante`,
    decline: `refuse|refusent|pas precise|pas dit|pas voulu|pas souhaite|pas commente|pas explique|sans commentaire|pas revele|sans preciser|sans dire|pas entrer|silence|renvoye|renvoie|ignorer ou|ignore ou|ne sait pas|ne savait pas|savoir d ou|decline`,
    before: `selon|d apres|aux dires|de l avis|aux yeux|pour|citant|cite par|de source|comme l a|au dire|dixit`,
    quoted: `citait|citant|cite`,
    idiom: `pas un secret|secret pour personne|pas seulement|non seulement|nul doute|pas moins de|pas exclu|pas impossible`,
    not: `rien a voir|etranger a|pas|ne|n|non|ni|aucun|aucune|jamais|rien|personne|sans|nullement|plus aucun|nul|nulle|plutot que|au lieu`,
    hedge: `apparemment|semble|semblent|semblait|semblaient|aurait|auraient|peut etre|probablement|presume*|pretendu*|suppose*|possible|possiblement|partie|au moins|certains|certaines|pourrait|pourraient|serait|seraient|laisse entendre|forme de|paraissent|parait|vraisemblablement`,
    ask: `si|qui|comment|est ce que`,
  },
  es: {
    say: `dijo|dijeron|dice|dicen|declaro|declararon|declara|afirmo|afirmaron|afirma|afirman|explico|explicaron|explica|aseguro|aseguraron|asegura|aseguran|anadio|agrego|senalo|senalaron|senala|indico|indicaron|indica|sostuvo|sostiene|sostienen|sostuvieron
      anuncio|anunciaron|anuncia|informo|informaron|informa|reporto|reportaron|escribio|publico|admitio|admite|admitieron|reconocio|reconoce|reconocieron|confirmo|confirma|confirmaron|advirtio|advierte|acuso|acusa|acusaron|insistio|insiste|bromeo|ironizo
      reivindic*|alega|alego|alegaron|respondio|reitero|reiteraron|recordo|subrayo|apunto|apunta|preciso|manifesto|comento|califico|denuncio|atribuyo|atribuye|relato|mostro|presento|expreso|destaco|habla de|hablo de|conto|segun dijo`,
    deny: `nego|niega|niegan|negaron|negado|negar|negando|desmintio|desmiente|desmienten|desmintieron|desmentido|rechazo|rechaza|rechazan|rechazaron|rechazado|refuto|descarto|descarta|descartaron|se desmarc*|se distanci*|se desvincul*|distanciaron|distancio`,
    doubt: `duda|dudas|dudan|dudo|dudaron|dudoso*|esceptic*|incierto|no esta claro|sin verificar|sin confirmar|no verificad*|no confirmad*|no se ha podido verificar|no pudieron ser verificad*|cuestiono|cuestiona|cuestionan|pone en duda|puso en duda|falsas|falsos|falso|falsa|no sabe si|no sabia si|no sabemos si|no cree|no creen|verificad* de forma independiente|verificar de forma independiente|contrastad*`,
    decline: `se nego a|se niega a|rehuso|no quiso|no aclaro|no explico|no revelo|no detallo|no especifico|no preciso|declino|evito|sin comentarios|no dijo|guardo silencio|remitio|no sabe de donde|no sabia de donde|desconoce|desconocia|sin decir|sin aclarar`,
    before: `segun|de acuerdo con|en palabras de|a juicio de|en opinion de|a ojos de|conforme a|citando a|para|como dijo`,
    quoted: `cito|citando|citado`,
    idiom: `ningun secreto|no es secreto|no es un secreto|no solo|no menos de|no cabe duda|no se descarta|no es imposible`,
    not: `nada que ver|ajena|ajeno|no|ni|nunca|jamas|nadie|nada|ningun|ninguna|ninguno|sin|tampoco|en lugar de|en vez de`,
    hedge: `aparentemente|parece|parecen|parecia|parecian|supuest*|presunt*|al parecer|habria|habrian|podria|podrian|posible|posiblemente|probablemente|quiza|quizas|tal vez|parcialmente|en parte|algunos|algunas|al menos|cierta|cierto|forma de|sugiere|sugieren|seria|serian`,
    ask: `si|quien|quienes|como`,
  },
  ru: {
    say: `сказал*|заявил*|заявля*|сообщил*|сообща*|сообщает|сообщают|говорит|говорят|говорил*|отметил*|отмеча*|подчеркнул*|подчеркива*|добавил*|утвержда*|утверждал*|рассказал*|рассказыва*|пояснил*|поясня*|объяснил*|объясня*|признал*|призна*|подтвердил*|подтвержда*
      написал*|пишет|пишут|объявил*|предупредил*|обвинил*|обвиня*|настаива*|пошутил*|назвал*|называ*|ответил*|повторил*|напомнил*|указал*|указыва*|уверя*|уверил*|считает|считают|взял* на себя|взяли на себя|берут на себя|показал*|продемонстрировал*|возложил*|констатиров*|прокомментировал*|процитировал*|выразил*|уточнил*|доложил*|отчитал*`,
    deny: `отрица*|отверг*|отвергл*|отверга*|опроверг*|опровергл*|опроверга*|исключил*|исключает|исключают|открестил*|дистанцировал*|дистанциру*`,
    doubt: `сомнева*|сомнен*|усомнил*|скептич*|скепсис*|неясно|непонятно|неизвестно правда|не подтвержд*|неподтвержд*|не проверен*|независимо проверить|независимого подтвержд*|независимо подтвердить|не уверен*|не знает правда|не знаю правда|фальшив*|поддел*|фейк*|постав* под сомнение|не верит|не верят|под вопросом|не может сказать подлин*|подлинность`,
    decline: `отказал*|отказыва*|воздержал*|не стал*|не уточнил*|не сообщил*|не рассказал*|не раскрыл*|не объяснил*|не пояснил*|без комментари*|не комментиру*|не прокомментировал*|переадресовал*|не знает откуда|не знает где|не ответил*|не сказал*|следует адресовать|не вдавал*|умолчал*|уклонил*`,
    before: `по словам|по его словам|по ее словам|по их словам|по его мнению|по данным|по мнению|по информации|по утверждению|по версии|по заявлению|согласно|со слов|как заявил*|как сообщил*|как сообща*|как пишет|как пишут|как сказал*|как утвержда*|со ссылкой на|ссылаясь на|в понимании|по оценке|слова`,
    quoted: `цитиру*|процитировал*`,
    idiom: `не секрет|не только|не менее|не меньше|нет сомнений|не исключено|не скрыва*`,
    not: `не имеет отношения|не имеют отношения|не имел отношения|не имели отношения|не причаст*|непричаст*|ни при чем|не|нет|ни|никогда|никто|ничего|никак*|без|нельзя|вместо|отнюдь`,
    hedge: `якобы|похоже|видимо|повидимому|по видимому|вероятно|возможно|предположительно|мог|могли|может быть|частично|отчасти|некоторы*|не все|вроде|кажется|судя по|как минимум|по меньшеи мере|предполагаем*|намекнул*|в некотором роде|своего рода|в какои то мере|определенн*|не исключено`,
    ask: `ли|кто|как`,
  },
  uk: {
    say: `сказало|заявило|повідомило|зазначило|наголосило|визнало|підтвердило|оголосило|сказав|сказала|сказали|заявив|заявила|заявили|заявляє|заявляють|повідомив|повідомила|повідомили|повідомля*|каже|кажуть|говорить|говорив|говорять|зазначив|зазначила|зазначили|зазнача*|наголосив|наголосила|наголошу*|підкреслив|підкреслю*|додав|додала|додали|стверджу*|ствердив|розповів|розповіла|розповіли
      розповіда*|пояснив|пояснила|пояснили|поясню*|визнав|визнала|визнали|визнає|визнають|підтвердив|підтвердила|підтвердили|підтверджу*|написав|написала|написали|пише|пишуть|оголосив|оголосила|оголосили|попередив|попередила|попередили|застеріг|застерегли|застерегла|звинуватив|звинуватила|звинуватили|звинувачу*|наполяга*|наполіг|пожартував|пожартувала|назвав|назвала|назвали|називає|називають
      відповів|відповіла|повторив|нагадав|нагадала|вказав|вказала|вказують|вказує|запевнив|запевняє|запевняють|вважає|вважають|взяли на себе|взяв на себе|взяла на себе|беруть на себе|показав|показала|показали|продемонстрував|поклав|констатував|прокоментував|висловив|уточнив|доповів|доповіла|відзвітував*|поскаржи*`,
    deny: `заперечив|заперечила|заперечили|заперечу*|заперечення|відкинув|відкинула|відкинули|відкида*|спростував|спростувала|спростували|спростову*|виключив|виключила|виключають|виключає|відхрестил*|відхрещу*|дистанціював*|дистанцію*`,
    doubt: `сумнів*|сумніва*|засумнівав*|скептич*|скепсис*|неясно|незрозуміло|не підтвердж*|непідтвердж*|не перевірен*|неперевірен*|незалежно перевірити|незалежно підтвердити|незалежного підтвердж*|не впевнен*|не певен|не знає чи|не знаю чи|фальшив*|підробл*|підробк*|фейк*|поставив під сумнів|поставили під сумнів|не вірить|не вірять|не може сказати чи|під питанням`,
    decline: `відмовив*|відмовл*|утримав*|не став|не стали|не уточнив|не уточнила|не повідомив|не розповів|не розкрив|не пояснив|без коментар*|не комент*|не прокоментував|переадресував|переадресувала|не знає звідки|не знає де|не відповів|не сказав|не сказала|варто адресувати|слід адресувати|не вдавав*|не вдавати*|промовчав|ухилив*`,
    before: `за словами|за його словами|за її словами|за їхніми словами|на його думку|за даними|на думку|за інформацією|за твердженням|за версією|згідно з|згідно|зі слів|як заявив|як повідомив|як повідомля*|як пише|як пишуть|як сказав|як стверджу*|із посиланням на|з посиланням на|посилаючись на|за оцінкою|за заявою|слова`,
    quoted: `цитує|цитують|процитував*`,
    idiom: `не секрет|не таємниця|не тільки|не лише|не менше|не менш|немає сумнівів|не виключено|не приховує*`,
    not: `не має стосунку|не мають стосунку|не причет*|непричет*|немає жодного стосунку|не має відношення|ні до чого|не|ні|немає|нема|ніколи|ніхто|нічого|жодн*|без|замість|аж ніяк`,
    hedge: `нібито|начебто|схоже|мабуть|імовірно|ймовірно|можливо|очевидно|міг|могли|може|частково|почасти|деяк*|не всі|здається|судячи з|щонайменше|принаймні|припуска*|натякнув|певн*|своєрідн*|не виключено|либонь`,
    ask: `чи|хто|як`,
  },
  pl: {
    say: `powiedzia*|mowi|mowia|mowil*|oswiadczy*|oswiadcza*|stwierdzi*|stwierdza*|poinformowa*|informuje|informuja|przekaza*|przekazuje|doda|dodal*|dodaje|zaznaczy*|zaznacza|podkresli*|podkresla*|wyjasni*|wyjasnia*|twierdzi*|twierdza|utrzymuj*|przyzna*|przyznaje|potwierdzi*|potwierdza*|napisa*|pisze|pisza
      oglosi*|oglasza*|ostrzeg*|oskarzy*|oskarza*|zapewni*|zapewnia*|zarzuci*|zazartowa*|zartowa*|nazwa*|nazywa*|odpowiedzia*|powtorzy*|przypomnia*|wskaza*|wskazuj*|uwaza*|podal*|podano|podaje|podaja|donosi|donosza|doniosl*|wzieli na siebie|wziely na siebie|biora na siebie|pokaza*|zaprezentowa*|ocenil*|ocenia*|skomentowa*|relacjon*|ujawni*|zameldowa*|obarczy*|przypis*`,
    deny: `zaprzeczy*|zaprzecza*|zdementowa*|dementuj*|odrzuci*|odrzuca*|wykluczy*|wyklucza*|odcina|odcial|odciela|odcieli|odciely|odcinaj*|zdystansowa*|dystansuj*|wypar*|wypiera*`,
    doubt: `watpi|watpia|watpliw*|powatpiew*|sceptycz*|niejasn*|nie jest jasne|niepotwierdz*|nie potwierdz*|niezweryfikowan*|nie da sie zweryfikowac|niezaleznie zweryfikowac|niezaleznie potwierdzic|nie wiadomo czy|nie wie czy|nie wiem czy|nie jest pewn*|falszyw*|spreparow*|zakwestionowa*|kwestionuj*|nie wierz*|podwaza*|podwazy*`,
    decline: `odmowi*|odmawia*|nie chcial*|nie powiedzia*|nie wyjasni*|nie ujawni*|nie sprecyzowa*|bez komentarza|nie skomentowa*|nie komentuj*|odeslal*|odsyla*|nie wie skad|nie zdradzi*|uchyli*|przemilcza*|nalezy kierowac|nie wdawa*|nie podal*`,
    before: `wedlug|zdaniem|jego zdaniem|jej zdaniem|ich zdaniem|jak podal*|jak podaj*|jak pisze|jak powiedzia*|jak poinformowa*|jak twierdz*|powolujac sie na|w ocenie|slowami|w opinii|zgodnie z|za|jak donosi*|w oczach`,
    quoted: `cytuj*|zacytowa*|cytowan*`,
    idiom: `nie jest tajemnica|zadna tajemnica|nie tylko|nie mniej niz|nie ma watpliwosci|nie mozna wykluczyc|nie wyklucz*`,
    not: `nie ma nic wspolnego|nie mial* nic wspolnego|nie maja nic wspolnego|nic wspolnego|nie|ni|nigdy|nikt|nikogo|nic|zaden|zadn*|bez|ani|zamiast|bynajmniej`,
    hedge: `rzekom*|podobno|prawdopodobn*|chyba|byc moze|moze|mogly|mogli|mogl|mogla|wydaje|wydaja|najwyrazniej|czesciowo|po czesci|niektor*|nie wszystkie|domnieman*|ponoc|przypuszczaln*|co najmniej|sugeruje|sugeruja|zdaje|pewien|pewna|pewnej|swego rodzaju|nie mozna wykluczyc`,
    ask: `czy|kto|jak`,
  },
  cs: {
    say: `rekl*|rika|rikaji|uvedl*|uvadi|uvadeji|prohlasi*|prohlasuj*|sdeli*|sdeluj*|oznami*|oznamuj*|dodal*|dodava|doplni*|tvrdi*|zduraznil*|zduraznuj*|vysvetli*|vysvetluj*|priznal*|prizna*|pripusti*|potvrdi*|potvrzuj*|napsal*|pise|pisou|informoval*|informuj*|varoval*|varuj*|obvini*|obvinuj*
      trval*|zertoval*|zavtipkoval*|vtipkoval*|nazval*|oznaci*|oznacuj*|odpovedel*|zopakoval*|opakuj*|pripomnel*|poukazal*|ujisti*|domniva*|prihlasil*|hlasi se|hlasi|ukazal*|predvedl*|konstatoval*|okomentoval*|podotkl*|poznamenal*|upozornil*|nechal* se slyset|vyjadril*|referoval*|svedl*|viní|vini|mini|soudi`,
    deny: `popre*|popir*|poprel*|odmit*|odmitl*|vyvrac*|vyvrati*|vyloucil*|vylucuj*|distancoval*|distancuj*|dementoval*|zrekl*|zriek*`,
    doubt: `pochyb*|zpochyb*|skepti*|skepsi*|nejasn*|neni jasne|nepotvrze*|neoveren*|nezavisle overit|nelze overit|nezavisle potvrdit|nevi zda|nevim zda|nevi jestli|nevi zdali|neni si jist*|falesn*|podvrh*|podvrzen*|neveri|nezavisle oveřit`,
    decline: `odmitl* komentovat|odmitl* rici|odmitl* uvest|nechtel*|nerekl*|neuvedl*|nesdelil*|nevysvetlil*|neprozradil*|neupresnil*|bez komentare|nekomentoval*|odkazal*|nevi odkud|nevi kde|nevedel* odkud|mlcel*|nepoustel*|smerovat`,
    before: `podle|dle|jak uvedl*|jak rekl*|jak sdelil*|jak napsal*|jak pise|jak tvrdi|s odvolanim na|slovy|podle jeho slov|podle jejich slov|nazoru|v ocich|citovan*`,
    quoted: `citoval*|cituj*|citovan*`,
    idiom: `neni tajemstvi|neni zadnym tajemstvim|zadne tajemstvi|neni tajemstvim|nejen|ne mene nez|neni pochyb|nelze vyloucit`,
    not: `nema nic spolecneho|nemaji nic spolecneho|nemel* nic spolecneho|nic spolecneho|ne|neni|nejsou|nebyl*|nebyla|nebylo|nebyli|nema|nemaji|nemel*|nikdy|nikdo|nic|nijak*|zadn*|bez|ani|misto|nikoli|nikoliv|nebud*|nepodpor*|nepovolil*|neschvalil*|nepodili*|neucastni*|nechce*|nedovol*|nepozadal*|nepozadoval*|nedodal*|neposkytl*|neprevedl*|nesouvis*|nestoji|nestal*|neposlal*|nedal*|nevi|nezna*`,
    hedge: `udajn*|pry|zrejme|patrne|pravdepodob*|snad|mozna|mohl*|muze|zda se|castecne|zcasti|nektere|nekteri|ne vsechny|asi|naznacuj*|naznacil*|domnel*|jakas|jakesi|urcit*|alespon|nejmene|nelze vyloucit|vypada`,
    ask: `zda|jestli|kdo|jak`,
  },
};
