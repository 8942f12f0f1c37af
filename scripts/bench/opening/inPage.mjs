/**
 * What runs in the page of a VS Code window to time what is painted there. Each function is sent to the page by
 * itself, so that it can use nothing outside of it.
 */

/**
 * Notes when a line with these words has been painted, and when after that the first highlight of any extension, in
 * `window.standpointOpened`: milliseconds of the page's clock.
 */
export function watchArticle(words) {
  const opened = {};
  window.standpointOpened = opened;
  const hasText = () =>
    [...document.querySelectorAll('.part.editor .view-line')].some((line) =>
      line.textContent.replaceAll('\u00a0', ' ').includes(words),
    );
  const hasHighlight = () =>
    document.querySelector('.part.editor .view-overlays [class*="TextEditorDecorationType"]');
  /** Runs when the frame that is being made has been painted. */
  const afterPaint = (what) => {
    opened[what] = Number.NaN;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      opened[what] = performance.now();
    };
    port2.postMessage(undefined);
  };
  const observer = new MutationObserver(() => {
    if (opened.text === undefined && hasText()) afterPaint('text');
    if (opened.text === undefined || opened.highlight !== undefined || !hasHighlight()) return;
    afterPaint('highlight');
    observer.disconnect();
  });
  const changes = { subtree: true, childList: true, attributes: true };
  observer.observe(document.querySelector('.part.editor'), changes);
}

/** From now on notes in `window.standpointKeys` how many milliseconds after a key the line it changes is painted. */
export function watchKeys() {
  const times = [];
  window.standpointKeys = times;
  let pressed;
  const note = ({ key, timeStamp }) => {
    if (key.length === 1) pressed = timeStamp;
  };
  document.addEventListener('keydown', note, true);
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => times.push(performance.now() - data);
  const painted = () => {
    if (pressed !== undefined) port2.postMessage(pressed);
    pressed = undefined;
  };
  const lines = document.querySelector('.part.editor .view-lines');
  const changes = { subtree: true, childList: true, characterData: true };
  new MutationObserver(painted).observe(lines, changes);
}
