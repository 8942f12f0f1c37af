/** Whether what a locator says is there within so many milliseconds. */
export function appears(locator, timeout) {
  return locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}
