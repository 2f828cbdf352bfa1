import { attribute, localName, textContent } from './natives';
import type { Weight } from './weigh';

/** Whole words, written in one string since the script that runs on every page carries them. */
const words = (list: string) => new Set(list.split(' '));

/** Never text of the page: code, form values, drawings, media with their fallbacks, other documents. */
const UNREAD = words(
  'head script style noscript template title input textarea select button option datalist label legend ' +
    'progress meter output svg math canvas audio video object embed iframe frameset noframes nav search rp rt',
);
/** Landmarks and widgets that are not the page's own text. */
const UNREAD_ROLES = words(
  'navigation menu menubar search contentinfo toolbar tablist tree listbox combobox textbox searchbox button ' +
    'tooltip',
);
const DIALOGS = words('dialog alertdialog');
/** What may be a list of links. A paragraph or heading is never one. */
const LISTS = words('ul ol dl menu aside div section footer center td');

/**
 * What comment sections are called, in the languages that packs are matched in and in Arabic; in the
 * singular only where that names no kind of article.
 */
const COMMENTS =
  '(?:comments?|komm?ent[aá]r(?:e|er|i|ii|y|ze|z)|commentaires?|comentarios?|disku[sz]e|disqus|комментарии|' +
  'коментарі|تعليقات)';
/** Text that only screen readers get. */
const UNSEEN = '(?:visually-?hidden|sr-only|screen-reader-text)';
/** What stands beside an article. */
const BESIDE =
  '(?:related|recommend(?:ed|ations?)|most-?(?:read|popular|viewed)|trending|newsletter|social|shar(?:e|ing)|' +
  'breadcrumbs?|cookies?|consent|gdpr|advert(?:s|isements?)?|ads?|outbrain|taboola|promo)';
const OWNER =
  '(?:js|id|c|l|o|m|wp|block|article|post|page|entry|story|news|user|reader|section|single|site|main|fb)';
const PART =
  '(?:list|section|area|wrap|wrapper|container|block|box|form|thread|feed|stream|widget|banner|bar|module|' +
  'articles?|posts?|stories|links?|content|buttons?|notice|menu|root)';

/** What a site's own furniture belongs to; an article's footer is the article's. */
const SITE = '(?:site|page|main|global|primary|top|bottom|header|footer)';
const FURNITURE = '(?:footer|menu|nav(?:bar|igation)?)';

/**
 * Whether a class or id is such a name as a whole: `comments`, `post-comments`, `CommentList_root__a1b2`.
 * `has-comments`, `comment-count` or `article-and-comments` say something else.
 */
const named = (owner: string, name: string) =>
  `(?:${owner}[-_]+)*${name}(?:[-_]?${PART})*(?:(?:_\\w+)?__[\\w-]+|--\\w+)?`;
const anyOf = (...names: string[]) => new RegExp(`(?:^|\\s)(?:${names.join('|')})(?=\\s|$)`, 'i');
const COMMENT_NAME = anyOf(named(OWNER, COMMENTS), UNSEEN);
const BESIDE_NAME = anyOf(named(OWNER, BESIDE), named(SITE, FURNITURE));
const COMMENT_LABEL = new RegExp(`^[\\s\\d()]*${COMMENTS}[\\s\\d()]*$`, 'i');

/** More classes than this are not looked through. UTF-16 units. */
const MAX_NAME = 300;
/** A list of links has so many at least, and so much of its text in them. */
const MIN_LINKS = 3;
const LINKED_SHARE = 0.8;
/** A page header with more text than this of its own holds more than a logo. UTF-16 units. */
const MAX_BANNER = 300;
/** `aria-hidden` on less is an ornament or a doubled label; on more, a page behind a dialog. */
const MAX_ORNAMENT = 80;

/** Where an element stands. */
export interface Place {
  /** Inside an article, main, section or aside: a header or footer there is not the page's. */
  sectioned: boolean;
  /** Length of all text on the page, in UTF-16 units. */
  total: number;
}

/** What an element holds; asked for only where it matters, since it may have to be counted. */
type WeightOf = (element: Element) => Weight;

/** Whether an element, with all that it holds, is no text of the page. */
export function isUnread(element: Element, weightOf: WeightOf, place: Place): boolean {
  const name = localName(element);
  if (UNREAD.has(name)) return true;
  if (name === 'html' || name === 'body') return false;
  const role = attribute(element, 'role') ?? '';
  return (
    UNREAD_ROLES.has(role) ||
    isHidden(element, name, weightOf) ||
    isFormValue(element) ||
    (DIALOGS.has(role) && !holdsArticle(weightOf(element))) ||
    isFurniture(element, name, role, weightOf, place) ||
    isNamedUnread(element, name, weightOf, place)
  );
}

/** Whether nearly all of an element's text stands in links: a menu, a list of related stories. */
export function isLinkList(element: Element, { heart, links, linked, chars }: Weight): boolean {
  return (
    links >= MIN_LINKS && !heart && linked > chars * LINKED_SHARE && LISTS.has(localName(element))
  );
}

/** Whether a heading says just that comments follow. */
export function isCommentsHeading(heading: Element, { chars }: Weight): boolean {
  return chars < MAX_ORNAMENT && COMMENT_LABEL.test(textContent(heading) ?? '');
}

function isHidden(element: Element, name: string, weightOf: WeightOf): boolean {
  if (attribute(element, 'hidden') !== null) return true;
  if (name === 'dialog') return attribute(element, 'open') === null;
  return attribute(element, 'aria-hidden') === 'true' && weightOf(element).chars < MAX_ORNAMENT;
}

function isFormValue(element: Element): boolean {
  const editable = attribute(element, 'contenteditable');
  return editable !== null && editable !== 'false';
}

function holdsArticle({ heart, article }: Weight): boolean {
  return heart || article;
}

function isFurniture(
  element: Element,
  name: string,
  role: string,
  weightOf: WeightOf,
  { sectioned }: Place,
): boolean {
  if (name === 'footer') return !sectioned;
  if (role !== 'banner' && (name !== 'header' || sectioned)) return false;
  const { heart, chars, linked } = weightOf(element);
  return !heart && chars - linked < MAX_BANNER;
}

function isNamedUnread(
  element: Element,
  name: string,
  weightOf: WeightOf,
  { total }: Place,
): boolean {
  if (name === 'article' || name === 'main') return false;
  const names = `${attribute(element, 'id') ?? ''} ${attribute(element, 'class') ?? ''}`.slice(
    0,
    MAX_NAME,
  );
  if (isComments(element, names)) return !weightOf(element).heart;
  if (!BESIDE_NAME.test(names)) return false;
  const { heart, article, chars } = weightOf(element);
  return !heart && !article && chars * 2 < total;
}

function isComments(element: Element, names: string): boolean {
  return (
    COMMENT_NAME.test(names) ||
    COMMENT_LABEL.test(attribute(element, 'aria-label') ?? '') ||
    /\/Comment$/.test(attribute(element, 'itemtype') ?? '')
  );
}
