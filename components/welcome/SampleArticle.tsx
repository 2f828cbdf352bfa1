import type { Ref } from 'preact';
import type { Sample } from '../../lib/pack/sample';
import { useText } from '../text';

interface Props {
  sample: Sample;
  /** BCP 47. */
  language: string;
  /** Where the marks are painted: each `data-part` holds one text node. */
  articleRef: Ref<HTMLElement>;
}

/** A made-up article, as it stands on a page. */
export function SampleArticle({ sample, language, articleRef }: Props) {
  const t = useText();
  return (
    <article
      class="paper"
      lang={language}
      aria-label={t('welcome.sample.article')}
      ref={articleRef}
    >
      <h3 data-part={0}>{sample.title}</h3>
      {sample.paragraphs.map((paragraph, index) => (
        <p key={paragraph} data-part={index + 1}>
          {paragraph}
        </p>
      ))}
    </article>
  );
}
