import type { ComponentChildren } from 'preact';

interface Props {
  /** Also the address of the section on its page. */
  id: string;
  title: string;
  intro?: string;
  children: ComponentChildren;
}

/** A section of a full page, by its heading. */
export function Sheet({ id, title, intro, children }: Props) {
  return (
    <section class="sheet" id={id} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {intro && <p class="quiet">{intro}</p>}
      {children}
    </section>
  );
}
