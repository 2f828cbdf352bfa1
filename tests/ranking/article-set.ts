import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BlockKind } from '../../lib/types';
import type { NewsLine } from './news-set';

/** A sentence of an article; without a question it deserves no mark. */
export interface ArticleLine
  extends Pick<NewsLine, 'text' | 'speaker' | 'question' | 'answer' | 'position' | 'alsoOk'> {
  kind: BlockKind;
  /** Two readers could disagree on whether it deserves a mark: neither mark nor silence counts. */
  either?: boolean;
}

/** A whole article, as another outlet might have carried it. */
export interface Article {
  name: string;
  lang: string;
  level: 'event' | 'actor';
  half: 'tune' | 'report';
  lines: ArticleLine[];
}

/** All articles of a set, of one half or of both. */
export function readArticles(half?: Article['half'], set = 'articles'): Article[] {
  const folder = join(import.meta.dirname, set);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.jsonl'))
    .sort()
    .map((file) => {
      const [head, ...lines] = readFileSync(join(folder, file), 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line));
      return { name: file.replace('.jsonl', ''), ...head, lines };
    })
    .filter((article) => half === undefined || article.half === half);
}

interface PageOfLines {
  lang: string;
  lines: Pick<ArticleLine, 'text' | 'kind'>[];
}

const TAGS: Record<string, string> = { headline: 'h1', caption: 'figcaption', item: 'li' };

/** The article as a page, each line a block of its own. */
export function pageOfArticle({ lang, lines }: PageOfLines): string {
  const blocks = lines.map(({ text, kind }) => {
    const tag = TAGS[kind] ?? 'p';
    return `<${tag}>${escaped(text)}</${tag}>`;
  });
  const title = escaped(lines[0]?.text ?? '');
  return `<!doctype html><html lang="${lang}"><head><title>${title}</title></head><body><article>${blocks.join('\n')}</article></body></html>`;
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
