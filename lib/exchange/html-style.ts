/** How the exported page looks: one column, the reader's light or dark, and ink on paper when printed. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1b19; --quiet: #5b5750; --paper: #fffefb; --line: #d9d4c9; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ece8e0; --quiet: #b0a99d; --paper: #1b1a18; --line: #45413a; }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem 1rem 4rem; max-width: 42rem;
  background: var(--paper); color: var(--ink);
  font: 1rem/1.55 Georgia, 'Times New Roman', serif; overflow-wrap: anywhere;
}
h1 { font-size: 1.6rem; line-height: 1.25; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 3rem 0 0.25rem; }
a { color: inherit; }
article { margin: 1.5rem 0; padding-left: 1rem; border-left: 0.25rem solid var(--line); }
article > blockquote { margin: 0 0 0.75rem; font-style: italic; white-space: pre-line; }
pre { white-space: pre-wrap; }
.quiet { color: var(--quiet); font-size: 0.875rem; margin: 0.25rem 0; }
@media print {
  :root { --ink: #000; --quiet: #333; --paper: #fff; --line: #999; }
  body { max-width: none; padding: 0; font-size: 11pt; }
  article { break-inside: avoid; }
  h2 { break-after: avoid; }
  h2 a::after { content: ' (' attr(href) ')'; font-size: 0.8em; font-weight: normal; }
}
`;
