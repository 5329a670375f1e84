// Sends one element to paper: what all printed pages of the product share.

/** Puts the element last on the page, opens the print dialog, and takes it away; resolves when the dialog is closed. `title` is what a saved file is called. */
export async function printElement(page: HTMLElement & { readonly updateComplete: Promise<unknown> }, title: string): Promise<void> {
  document.querySelector(page.localName)?.remove();
  document.body.append(page);
  await page.updateComplete;
  await Promise.all([...page.querySelectorAll('img')].map((image) => image.decode()));
  const titleBefore = document.title;
  document.title = title;
  await new Promise<void>((resolve) => {
    addEventListener('afterprint', () => resolve(), { once: true });
    window.print();
  });
  document.title = titleBefore;
  page.remove();
}
