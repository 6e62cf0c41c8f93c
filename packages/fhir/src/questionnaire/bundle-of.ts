type Json = { readonly [key: string]: unknown };

/** Resources that belong together, each under its own address; no server is asked to do anything with them. */
export function collectionOf(
  id: string,
  timestamp: string,
  entries: readonly { readonly fullUrl: string; readonly resource: Json }[],
): Json {
  return {
    resourceType: 'Bundle',
    id,
    type: 'collection',
    timestamp,
    entry: entries.map(({ fullUrl, resource }) => ({ fullUrl, resource })),
  };
}
