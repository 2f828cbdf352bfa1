/** A browser's toolbar with the puzzle piece and our button beside it; the words beside it say the same. */
export function PinPicture() {
  return (
    <svg class="pin-picture" viewBox="0 0 320 64" aria-hidden="true" focusable="false">
      <rect class="bar" x="1" y="1" width="318" height="62" rx="10" />
      <rect class="field" x="16" y="16" width="196" height="32" rx="16" />
      <circle class="dot" cx="34" cy="32" r="5" />
      <rect class="dot" x="48" y="29" width="90" height="6" rx="3" />
      <path
        class="piece"
        d="M236 24h6a5 5 0 1 1 10 0h6v7a5 5 0 1 1 0 10v7h-22z"
        transform="translate(-4 -4)"
      />
      <rect class="ring" x="272" y="14" width="36" height="36" rx="8" />
      <image href="/icon/48.png" x="278" y="20" width="24" height="24" />
    </svg>
  );
}
