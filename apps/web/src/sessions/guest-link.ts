import { makeSecretLink, type SecretLink } from '../look/secret-link.ts';

export const GUEST_PATH = '/guest';

/** What a host hands to a guest. */
export const makeGuestLink = (): Promise<SecretLink> => makeSecretLink(GUEST_PATH);
