/** For what we wrote ourselves, in both languages. */
export const ownLicence = {
  copyright: 'Written for Cairn.',
  licenseStatus: 'no-permission-required',
  licenseNote: 'Our own wording (clinical.md A1, A5).',
  attestationRequired: false,
} as const;
