/**
 * What runs in the page of a VS Code window to time what is painted there. Each function is sent to the page by
 * itself, so that it can use nothing outside of it.
 */

/**
 * From now on, notes for every digit that is pressed how many milliseconds later the highlight and the sidebar's row
 * of the awaited claim show a stance: from the event's own time to the frame that shows it.
 */
export function watchKeys() {
  const lineOf = (words) =>
    [...document.querySelectorAll('.view-lines .view-line')].find((line) =>
      line.textContent.replaceAll('\u00a0', ' ').includes(words),
    );
  const isFilled = ({ words }) => {
    const top = lineOf(words)?.style.top;
    const overlays = [...document.querySelectorAll('.view-overlays > div')];
    const marks = overlays
      .filter((overlay) => overlay.style.top === top)
      .flatMap((overlay) => [...overlay.querySelectorAll('[class*="TextEditorDecorationType"]')]);
    return marks.some((mark) => !/, 0\)$/.test(getComputedStyle(mark).backgroundColor));
  };
  const hasIcon = ({ words }) => {
    const rows = [...document.querySelectorAll('.sidebar .monaco-list-row')];
    const row = rows.find((one) => one.textContent.includes(words));
    return row?.querySelector('.codicon-thumbsup') != null;
  };
  /** Runs when the frame that is being made, or the next one, has been painted. */
  const afterPaint = (note) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = note;
    port2.postMessage(undefined);
  };
  let awaited;
  window.standpointTimes = [];
  window.standpointAwait = (words) => {
    awaited = { words };
    window.standpointTimes.push(awaited);
  };
  document.addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (awaited !== undefined && /^\d$/.test(key)) awaited.pressed = timeStamp;
    },
    true,
  );
  const look = (what, shows, isInFrame) => () => {
    const shown = window.standpointTimes.filter(
      (one) => one.pressed !== undefined && one[what] === undefined && shows(one),
    );
    for (const one of shown) {
      one[what] = Number.NaN;
      const note = () => {
        one[what] = performance.now() - one.pressed;
      };
      if (isInFrame) afterPaint(note);
      else requestAnimationFrame(() => afterPaint(note));
    }
  };
  const changes = { subtree: true, childList: true, attributes: true };
  // The editor changes its page while a frame is being made, the tree before.
  const editor = document.querySelector('.part.editor');
  new MutationObserver(look('highlight', isFilled, true)).observe(editor, changes);
  const sidebar = document.querySelector('.part.sidebar');
  new MutationObserver(look('row', hasIcon, false)).observe(sidebar, changes);
}

/**
 * From now on, counts the frames of the page, and those of them in which the line that has these words now has no
 * highlight. False where it is not there now.
 */
export function watchHighlight(words) {
  const lines = [...document.querySelectorAll('.view-lines .view-line')];
  const line = lines.find((one) => one.textContent.replaceAll('\u00a0', ' ').includes(words));
  const top = line?.style.top;
  const isThere = () => {
    const overlays = [...document.querySelectorAll('.view-overlays > div')];
    const marks = overlays
      .filter((overlay) => overlay.style.top === top)
      .flatMap((overlay) => [...overlay.querySelectorAll('[class*="TextEditorDecorationType"]')]);
    return marks.some((mark) => !/, 0\)$/.test(getComputedStyle(mark).backgroundColor));
  };
  if (!isThere()) return false;
  window.standpointFrames = { frames: 0, without: 0 };
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    window.standpointFrames.frames += 1;
    if (!isThere()) window.standpointFrames.without += 1;
  };
  const frame = () => {
    port2.postMessage(undefined);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  return true;
}
