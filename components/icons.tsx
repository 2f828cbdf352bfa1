/** Drawings of 20 by 20, drawn in lines; words beside them say what they mean. */
const ICONS = {
  page: 'M5.5 3h6l3 3v11h-9zM11.5 3v3h3M7.5 9.5h5M7.5 12h5M7.5 14.5h3',
  sides:
    'M4 4.5h3v3H4zM8.5 4.5h3v3h-3zM13 4.5h3v3h-3zM4 12.5h3v3H4zM8.5 12.5h3v3h-3zM13 12.5h3v3h-3z',
  search: 'M9 3.5a5.5 5.5 0 1 1 0 11a5.5 5.5 0 1 1 0-11zM13 13l4 4',
  notes: 'M4 16l.8-3.4L13.2 4.2l2.6 2.6-8.4 8.4zM11.4 6l2.6 2.6',
  own: 'M10 3.5a3.2 3.2 0 1 1 0 6.4a3.2 3.2 0 1 1 0-6.4zM4 16.5c.6-3 3-4.4 6-4.4s5.4 1.4 6 4.4',
} as const;

export type IconName = keyof typeof ICONS;

export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}
