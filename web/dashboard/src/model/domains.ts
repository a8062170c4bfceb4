/** Most allowed domains. The edge asks the same again. */
export const MOST_DOMAINS = 100;

const LONGEST = 255;

/** Whether these can be a brand's allowed domains. */
export const areDomains = (domains: readonly string[]): boolean =>
  domains.length <= MOST_DOMAINS && domains.every(isDomain);

/** A host, perhaps all below it, perhaps with a port. */
function isDomain(text: string): boolean {
  const port = /:(\d{1,5})$/.exec(text)?.[1];
  return (
    text.length <= LONGEST &&
    (port === undefined || Number(port) <= 65_535) &&
    /^(\*\.)?[a-z\d-]{1,63}(\.[a-z\d-]{1,63})*(:\d{1,5})?$/.test(text)
  );
}

/** Where a page of a domain is likely to be found. */
export function addressOn(domain: string): string {
  const host = domain.replace(/^\*\./, "www.");
  const local = /^(.+\.)?localhost(:|$)|^127\.0\.0\.1(:|$)/.test(host);
  return `${local ? "http" : "https"}://${host}/`;
}
