import { foldText } from './fold';
import { primaryLanguage } from './stem';

/**
 * Words that stand in any text and so tell nothing of its subject: articles, pronouns,
 * prepositions, conjunctions, auxiliaries. Negations are among them, since rankings do better
 * without: who must know whether a text denies looks at the words, not at the terms.
 */
const WORDS: Record<string, string> = {
  en: `a about above after again against all also am an and any are aren't as at be because been
    before being below between both but by can can't cannot could couldn't did didn't do does
    doesn't doing don't down during each few for from further had hadn't has hasn't have haven't
    having he he'd he'll her here hers herself him himself his how i i'd i'll i'm i've if in into
    is isn't it its itself just let me more most my myself no nor not now of off on once only or
    other our ours ourselves out over own same she she'd she'll should shouldn't so some such than
    that the their theirs them themselves then there these they they'd they'll they're they've this
    those through to too under until up us very via was wasn't we we'd we'll we're we've were
    weren't what when where which while who whom why will with won't would wouldn't you you'd
    you'll you're you've your yours yourself yourselves eg ie etc`,
  de: `aber alle allem allen aller als also am an auch auf aus bei bin bis bist da damit dann das
    dass dein dem den der des dich die dies diese diesem diesen dieser dieses dir doch dort du durch
    ein eine einem einen einer eines er es euch euer für hab habe haben hat hatte hatten hier hin
    ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im in ins ist ja kann kein keine keinem keinen
    keiner können man mein mich mir mit muss nach nicht noch nun nur ob oder ohne sehr sein seine
    seinem seinen seiner seit sich sie sind so soll sollte sondern über um und uns unter viel vom
    von vor war waren warum was weil welche wenn wer werden wie wieder will wir wird wo wurde wurden
    würde zu zum zur zwischen`,
  fr: `à ai ainsi alors au aucun aussi autre aux avait avant avec avoir c'est car ce cela ces cet
    cette ceux chez comme comment contre d'un d'une dans de depuis des deux donc dont du elle elles
    en encore entre est et étaient était été être eu fait il ils je jusque l'on la le les leur leurs
    lui ma mais me même mes moi mon ne ni nos notre nous on ont ou où par parce pas pendant peu peut
    plus pour qu'elle qu'il que quel quelle qui sa sans se sera ses si son sont sous sur ta te tes
    toi ton tous tout toute très tu un une vos votre vous y`,
  es: `a al algo ante antes aquel así aún aunque bajo cada como con contra cual cuando de del desde
    donde durante e el él ella ellos en entre era eran es esa ese eso esta está están estaba este
    esto estos fue fueron ha había habían han hasta hay la las le les lo los mas más me mi mientras
    muy nada ni no nos o os otra otro para pero poco por porque pues que qué quien se sea según ser
    si sí sido sin sobre son su sus también tan tanto te tiene tienen todo todos tras tu tú un una
    uno unos y ya yo`,
  ru: `а без более бы был была были было быть в вам вас ведь во вот все всего всех вы где да даже
    для до его ее если есть еще же за здесь и из или им их к как какая какой ко когда которая
    которого которой которые который которых кто ли лишь между меня мне можно мой мы на над надо нам
    нас не него нее ней нет ни них но ну о об однако он она они оно от перед по под после потом
    потому при про с сам своей свои своих со так такая также такой там те тем то тогда того тоже
    только том тот тут ты у уже хотя чего чем что чтобы эта эти этих это этого этой этом этот эту я`,
  uk: `а або аж але без би був була були було бути в вам вас ви від він вона вони воно все всі вже
    де для до ж за з зі із і й його їх її коли котрий крім лише ми між мене мені на над нам нас не
    неї ні них ніж о об однак по під після при про та так такий також там те теж ти тим то того тому
    тут у хоча це цей ці цього цьому ця чи чого чому що щоб як яка який які якого якої я є`,
  pl: `a aby ale albo ani bardzo bez bo by był była było były być co czy dla do gdy gdzie go i ich
    im jak jako je jego jej jest już każdy kto która które którego której który których lub ma mi
    może na nad nie niej nim o od on ona one oni oraz po pod poza przed przez przy są się sobie ta
    tak także tam te tego tej ten to tu tylko tym u w we wszystko z za ze że`,
  cs: `a aby ale ani by byl byla byli bylo být co do i jak jako je jeho jej jejich její jen ještě
    již jsme jsou k kde když která které který kteří ke mezi na nad ne nebo není o od on ona oni po
    pod podle pro proti před při s se si tak také tam ten tento to toho tom u už v ve však z za ze
    že`,
};

const sets = new Map<string, ReadonlySet<string>>();

/** The stop words of a language (BCP 47 tag; without one, English), folded; none for unknown ones. */
export function stopWordsOf(lang = 'en'): ReadonlySet<string> {
  const primary = primaryLanguage(lang);
  const words = sets.get(primary) ?? foldedSet(WORDS[primary] ?? '');
  sets.set(primary, words);
  return words;
}

function foldedSet(words: string): ReadonlySet<string> {
  return new Set(words.split(/\s+/).map((word) => foldText(word.replaceAll("'", ''))));
}
