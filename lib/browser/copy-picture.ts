/** What of a style a drawing needs once it stands alone, without the page's sheets. */
const STYLES = [
  ...['fill', 'stroke', 'stroke-width', 'stroke-linecap', 'stroke-linejoin', 'stroke-dasharray'],
  ...['opacity', 'font-family', 'font-size', 'font-weight', 'text-anchor', 'display'],
];
/** Sharp on dense screens. */
const SCALE = 2;
const MARGIN = 12;
const SVG = 'http://www.w3.org/2000/svg';

/** What became of a picture: where the browser lets nobody put pictures there, it is saved as a file. */
export type PictureFate = 'copied' | 'saved';

/**
 * Puts drawings side by side into one PNG and that on the clipboard, or in a file where that is not to be.
 * Must be called in a click: the browser takes nothing else for the reader's wish.
 */
export async function copyPicture(drawings: SVGSVGElement[], name: string): Promise<PictureFate> {
  const picture = paint(drawings);
  try {
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': picture })]);
    return 'copied';
  } catch {
    save(await picture, name);
    return 'saved';
  }
}

async function paint(drawings: SVGSVGElement[]): Promise<Blob> {
  const { svg, width, height } = join(drawings);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(svg))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = width * SCALE;
  canvas.height = height * SCALE;
  const context = canvas.getContext('2d');
  context?.scale(SCALE, SCALE);
  context?.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No picture was made')))),
  );
}

function join(drawings: SVGSVGElement[]) {
  const svg = document.createElementNS(SVG, 'svg');
  const ground = svg.appendChild(document.createElementNS(SVG, 'rect'));
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', getComputedStyle(document.body).backgroundColor);
  let left = MARGIN;
  let height = 0;
  for (const drawing of drawings) {
    const copy = drawing.cloneNode(true) as SVGSVGElement;
    bringStyles(drawing, copy);
    copy.setAttribute('x', String(left));
    copy.setAttribute('y', String(MARGIN));
    svg.append(copy);
    left += drawing.clientWidth;
    height = Math.max(height, drawing.clientHeight);
  }
  const size = { width: left + MARGIN, height: height + 2 * MARGIN };
  svg.setAttribute('width', String(size.width));
  svg.setAttribute('height', String(size.height));
  return { svg, ...size };
}

function bringStyles(from: Element, to: Element): void {
  const style = getComputedStyle(from);
  for (const name of STYLES) to.setAttribute(name, style.getPropertyValue(name));
  [...from.children].forEach((child, index) => {
    bringStyles(child, to.children[index]!);
  });
}

function save(picture: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(picture);
  link.download = `${name}.png`;
  link.click();
  // The browser has taken hold of it by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
