import type { ComponentChildren } from 'preact';

interface Props {
  title: string;
  text: string;
  children?: ComponentChildren;
}

/** Why there is nothing else to see, and what can be done. */
export function StatusMessage({ title, text, children }: Props) {
  return (
    <section class="status" role="status">
      <h2>{title}</h2>
      <p>{text}</p>
      {children}
    </section>
  );
}
