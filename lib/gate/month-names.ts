/**
 * Names of the months by number, in the forms in which dates carry them; for the background alone.
 * `#` marks a word that means other things too and is a month only beside a number or after a word
 * such as "last"; `*` stands for all
 * that begins so.
 */
export const MONTH_NAMES: Record<number, string> = {
  1: 'January|Jan|січня|січні|январь|января|январе|Januar|Jänner|janvier|styczeń|stycznia|styczniu|leden|ledna|lednu|enero',
  2: 'February|Feb|лютого|лютому|февраль|февраля|феврале|Februar|février|luty|lutego|lutym|únor|února|únoru|febrero',
  3: 'March#|березень|березня|березні|март|марта|марте|März|mars#|marzec|marca|marcu|březen|března|březnu|marzo',
  4: 'April|Apr|квітень|квітня|квітні|апрель|апреля|апреле|avril|kwiecień|kwietnia|kwietniu|duben|dubna|dubnu|abril',
  5: 'May#|травень|травня|травні|май|мая|мае|майск*|травнев*|Mai|mai|maja|maju|majow*|květen|května|květnu|květnov*|mayo',
  6: 'June|Jun|червень|червня|червні|июнь|июня|июне|Juni|juin|czerwiec|czerwca|czerwcu|červen|června|červnu|junio',
  7: 'July|Jul|липень|липня|липні|июль|июля|июле|Juli|juillet|lipiec|lipca|lipcu|červenec|července|červenci|julio',
  8: 'August|Aug|серпень|серпня|серпні|август|августа|августе|août|sierpień|sierpnia|sierpniu|srpen|srpna|srpnu|agosto',
  9: 'September|Sept|вересень|вересня|вересні|сентябрь|сентября|сентябре|septembre|wrzesień|września|wrześniu|září|septiembre',
  10: 'October|Oct|жовтень|жовтня|жовтні|октябрь|октября|октябре|Oktober|octobre|październik|października|październiku|říjen|října|říjnu|octubre',
  11: 'November|Nov|листопад|листопада|листопаді|ноябрь|ноября|ноябре|novembre|listopad|listopada|listopadu|noviembre',
  12: 'December|Dec|грудень|грудня|грудні|декабрь|декабря|декабре|Dezember|décembre|grudzień|grudnia|grudniu|prosinec|prosince|prosinci|diciembre',
};
