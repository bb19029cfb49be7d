/**
 * Links are plain `<a href>`, so parts are the same on the server and here. This takes a click on a link to one of
 * our screens and hands it to the router; new tabs, downloads and everything else stay the browser's.
 */
export function followLinks(open: (href: string) => void, isOurs: (path: string) => boolean): () => void {
  const onClick = (event: MouseEvent) => {
    if (event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest("a") : null;
    if (!link?.href || link.target || link.hasAttribute("download") || link.origin !== location.origin)
      return;
    const isOnPage = link.hash !== "" && link.pathname === location.pathname;
    if (isOnPage || !isOurs(link.pathname)) return;
    event.preventDefault();
    open(link.pathname + link.search + link.hash);
  };
  document.addEventListener("click", onClick);
  return () => document.removeEventListener("click", onClick);
}
