/**
 * How languages write numbers in words, folded. `n:form form` lines give a value and its forms; `x*`
 * stands for all words that begin so. `scales` multiply what stands before them.
 */
export interface NumberWords {
  cardinals: string;
  scales: string;
  /** Words for an unstated multiple, as "dozens": read as at least two of them. */
  many: string;
  /** Bounds before a number, longest first wins; `|` parts the phrases. */
  atLeast: string;
  atMost: string;
  approx: string;
  percent: string;
  /** Words that stand inside a written number: "two hundred and five". */
  joins: string;
}

const EN: NumberWords = {
  cardinals: `0:zero 1:one 2:two 3:three 4:four 5:five 6:six 7:seven 8:eight 9:nine 10:ten 11:eleven
    12:twelve 13:thirteen 14:fourteen 15:fifteen 16:sixteen 17:seventeen 18:eighteen 19:nineteen
    20:twenty 30:thirty 40:forty 50:fifty 60:sixty 70:seventy 80:eighty 90:ninety`,
  scales:
    '12:dozen 20:score 100:hundred 1000:thousand,k 1000000:million,mn,mln 1000000000:billion,bn 1000000000000:trillion,tn',
  many: '12:dozens 20:scores 100:hundreds 1000:thousands 1000000:millions 1000000000:billions',
  atLeast: `more than|over|at least|no fewer than|no less than|not less than|above|upwards of|exceeding|in excess of|
    not fewer than|a minimum of|some more than|well over|north of`,
  atMost: 'fewer than|less than|under|below|at most|up to|no more than|not more than|a maximum of',
  approx:
    'about|around|roughly|approximately|nearly|almost|some|circa|close to|an estimated|estimated',
  percent: 'percent|per cent|pct',
  joins: 'and',
};

const RU: NumberWords = {
  cardinals: `0:ноль,нуль 1:один,одна,одно,одного,одной,одну 2:два,две,двух,двум,двумя,двое,двоих 3:три,трех,трем,тремя,трое,троих
    4:четыре,четырех,четырем,четверо,четверых 5:пять,пяти,пятью,пятеро,пятерых 6:шесть,шести,шестью 7:семь,семи 8:восемь,восьми
    9:девять,девяти 10:десять,десяти 11:одиннадцат* 12:двенадцат* 13:тринадцат* 14:четырнадцат*
    15:пятнадцат* 16:шестнадцат* 17:семнадцат* 18:восемнадцат* 19:девятнадцат* 20:двадцать,двадцати
    30:тридцать,тридцати 40:сорок,сорока 50:пятьдесят,пятидесяти 60:шестьдесят,шестидесяти
    70:семьдесят,семидесяти 80:восемьдесят,восьмидесяти 90:девяносто,девяноста 100:сто,ста
    200:двести,двухсот 300:триста,трехсот 400:четыреста,четырехсот 500:пятьсот,пятисот
    600:шестьсот,шестисот 700:семьсот,семисот 800:восемьсот,восьмисот 900:девятьсот,девятисот`,
  scales:
    '12:дюжин* 1000:тысяч,тысяча,тысячи,тысячу,тыс 1000000:миллион,миллиона,миллионов,млн 1000000000:миллиард,миллиарда,миллиардов,млрд',
  many: '10:десятки,десятков,десятках,десятками 100:сотни,сотен,сотнях 1000:тысячи 1000000:миллионы',
  atLeast: 'более чем|более|больше|свыше|не менее|не меньше|по меньшеи мере|как минимум|минимум',
  atMost: 'менее чем|менее|меньше|до|не более|не больше|максимум',
  approx: 'около|примерно|приблизительно|почти|порядка',
  percent: 'процент*|проц',
  joins: '',
};

const UK: NumberWords = {
  cardinals: `0:нуль 1:один,одна,одне,одного,однієі,одну 2:два,дві,двох,двом,двоє 3:три,трьох,трьом,троє
    4:чотири,чотирьох,четверо 5:пять,пяти,пятьох,пятеро 6:шість,шести,шістьох 7:сім,семи,сімох 8:вісім,восьми
    9:девять,девяти 10:десять,десяти 11:одинадцят* 12:дванадцят* 13:тринадцят* 14:чотирнадцят*
    15:пятнадцят* 16:шістнадцят* 17:сімнадцят* 18:вісімнадцят* 19:девятнадцят*
    20:двадцять,двадцяти 30:тридцять,тридцяти 40:сорок,сорока 50:пятдесят,пятдесяти
    60:шістдесят,шістдесяти 70:сімдесят,сімдесяти,семидесяти 80:вісімдесят,вісімдесяти 90:девяносто
    100:сто,ста 200:двісті,двохсот 300:триста,трьохсот 400:чотириста 500:пятсот,пятисот
    600:шістсот 700:сімсот 800:вісімсот 900:девятсот`,
  scales:
    '12:дюжин* 1000:тисяч,тисяча,тисячі,тисячу,тис 1000000:мільион,мільиона,мільионів,млн 1000000000:мільярд,мільярда,мільярдів,млрд',
  many: '10:десятки,десятків 100:сотні,сотень 1000:тисячі 1000000:мільиони',
  atLeast: 'більше ніж|понад|більше|більш як|щонаименше|не менше|принаимні|не менш як',
  atMost: 'менше ніж|менше|до|щонаибільше|не більше',
  approx: 'близько|приблизно|маиже|орієнтовно',
  percent: 'відсот*|процент*',
  joins: '',
};

const DE: NumberWords = {
  cardinals: `0:null 1:eins 2:zwei 3:drei 4:vier 5:funf 6:sechs 7:sieben 8:acht 9:neun 10:zehn 11:elf
    12:zwolf 13:dreizehn 14:vierzehn 15:funfzehn 16:sechzehn 17:siebzehn 18:achtzehn 19:neunzehn
    20:zwanzig 30:dreissig 40:vierzig 50:funfzig 60:sechzig 70:siebzig 80:achtzig 90:neunzig
    100:hundert,einhundert 200:zweihundert 300:dreihundert 400:vierhundert 500:funfhundert
    1000:tausend,eintausend 2000:zweitausend`,
  scales:
    '12:dutzend 100:hundert 1000:tausend,tsd 1000000:million,millionen,mio 1000000000:milliarde,milliarden,mrd',
  many: '12:dutzende,dutzenden 100:hunderte,hunderten 1000:tausende,tausenden 1000000:millionen',
  atLeast: 'mehr als|uber|mindestens|wenigstens|nicht weniger als',
  atMost: 'weniger als|unter|hochstens|bis zu|maximal|nicht mehr als',
  approx: 'etwa|rund|ungefahr|circa|ca|fast|knapp|gegen',
  percent: 'prozent',
  joins: 'und',
};

const FR: NumberWords = {
  cardinals: `0:zero 2:deux 3:trois 4:quatre 5:cinq 6:six 7:sept 8:huit 9:neuf 10:dix 11:onze 12:douze
    13:treize 14:quatorze 15:quinze 16:seize 20:vingt 30:trente 40:quarante 50:cinquante
    60:soixante 70:septante 80:octante,huitante 90:nonante`,
  scales:
    '10:dizaine 12:douzaine 20:vingtaine,vingts 30:trentaine 100:cent,cents,centaine 1000:mille,millier 1000000:million,millions 1000000000:milliard,milliards',
  many: '10:dizaines 12:douzaines 100:centaines 1000:milliers 1000000:millions',
  atLeast: 'plus de|plus d|au moins|au minimum|pas moins de',
  atMost: 'moins de|au plus|jusqu a|jusqua|au maximum',
  approx: 'environ|pres de|quelque|quelques|une',
  percent: 'pour cent|pourcent',
  joins: 'et',
};

const ES: NumberWords = {
  cardinals: `0:cero 2:dos 3:tres 4:cuatro 5:cinco 6:seis 7:siete 8:ocho 9:nueve 10:diez 11:once 12:doce
    13:trece 14:catorce 15:quince 16:dieciseis 17:diecisiete 18:dieciocho 19:diecinueve 20:veinte
    21:veintiuno 22:veintidos 23:veintitres 24:veinticuatro 25:veinticinco 30:treinta 40:cuarenta
    50:cincuenta 60:sesenta 70:setenta 80:ochenta 90:noventa 100:cien,ciento 200:doscient*
    300:trescient* 400:cuatrocient* 500:quinient* 600:seiscient* 700:setecient* 800:ochocient*
    900:novecient*`,
  scales: '10:decena 12:docena 100:centenar 1000:mil,millar 1000000:millon,millones',
  many: '10:decenas 12:docenas 100:cientos,centenares 1000:miles,millares 1000000:millones',
  atLeast: 'mas de|al menos|por lo menos|como minimo|no menos de',
  atMost: 'menos de|como maximo|hasta|a lo sumo|no mas de',
  approx: 'unos|unas|cerca de|aproximadamente|alrededor de|casi',
  percent: 'por ciento',
  joins: 'y',
};

const PL: NumberWords = {
  cardinals: `0:zero 1:jeden,jedna,jedno,jednego 2:dwa,dwie,dwoch,dwaj,dwoje,dwojga,dwom,dwoma 3:trzy,trzech,trzej,troje,trojga 4:cztery,czterech,czworo
    5:piec,pieciu 6:szesc,szesciu 7:siedem,siedmiu 8:osiem,osmiu 9:dziewiec,dziewieciu
    10:dziesiec,dziesieciu 11:jedenas* 12:dwanas*,dwunast* 13:trzynas* 14:czternas* 15:pietnas* 16:szesnas*
    17:siedemnas* 18:osiemnas* 19:dziewietnas* 20:dwadziescia,dwudziestu 30:trzydziesci,trzydziestu
    40:czterdziesci,czterdziestu 50:piecdziesiat,piecdziesieciu 60:szescdziesiat,szescdziesieciu
    70:siedemdziesiat,siedemdziesieciu 80:osiemdziesiat,osiemdziesieciu
    90:dziewiecdziesiat,dziewiecdziesieciu 100:sto,stu 200:dwiescie,dwustu 300:trzysta,trzystu
    400:czterysta,czterystu 500:piecset,pieciuset`,
  scales:
    '12:tuzin 1000:tysiac,tysiace,tysiecy,tys 1000000:milion,miliony,milionow,mln 1000000000:miliard,miliardy,miliardow,mld',
  many: '10:dziesiatki,dziesiatek 100:setki,setek 1000:tysiace 1000000:miliony',
  atLeast: 'wiecej niz|ponad|przeszlo|co najmniej|przynajmniej|nie mniej niz|powyzej',
  atMost: 'mniej niz|ponizej|co najwyzej|najwyzej|do|nie wiecej niz',
  approx: 'okolo|ok|mniej wiecej|blisko|prawie|niemal',
  percent: 'procent*|proc',
  joins: '',
};

const CS: NumberWords = {
  cardinals: `0:nula 1:jeden,jedna,jedno,jednoho 2:dva,dve,dvou 3:tri,tri 4:ctyri,ctyr 5:pet,peti
    6:sest,sesti 7:sedm,sedmi 8:osm,osmi 9:devet,deviti 10:deset,deseti 11:jedenact* 12:dvanact*
    13:trinact* 14:ctrnact* 15:patnact* 16:sestnact* 17:sedmnact* 18:osmnact* 19:devatenact*
    20:dvacet,dvaceti 30:tricet,triceti 40:ctyricet,ctyriceti 50:padesat,padesati 60:sedesat,sedesati
    70:sedmdesat,sedmdesati 80:osmdesat,osmdesati 90:devadesat,devadesati 100:sto,sta`,
  scales:
    '12:tucet 100:set,sta 1000:tisic,tisice 1000000:milion,miliony,milionu,mil 1000000000:miliarda,miliardy,miliard,mld',
  many: '10:desitky,desitek 12:tucty 100:stovky,stovek 1000:tisice 1000000:miliony',
  atLeast: 'vice nez|pres|vic nez|nejmene|alespon|minimalne|ne mene nez',
  atMost: 'mene nez|pod|nejvyse|maximalne|az',
  approx: 'asi|zhruba|kolem|priblizne|temer|skoro|okolo',
  percent: 'procent*',
  joins: '',
};

export const NUMBER_WORDS: Record<string, NumberWords> = {
  en: EN,
  ru: RU,
  uk: UK,
  de: DE,
  fr: FR,
  es: ES,
  pl: PL,
  cs: CS,
};
