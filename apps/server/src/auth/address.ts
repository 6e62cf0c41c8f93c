import { ADDRESS_HEADER } from './auth.ts';

/** The request as the sign-in parts see it: with the address it really came from, whatever it says of itself. */
export function withAddress(request: Request, address: string | undefined): Request {
  const headers = new Headers(request.headers);
  headers.set(ADDRESS_HEADER, address ?? '0.0.0.0');
  return new Request(request, { headers });
}
