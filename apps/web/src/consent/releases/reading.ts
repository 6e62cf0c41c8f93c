import { endOf, type Consent, type Recipient, type Release, type Releases, type ReleaseTerms } from '@cairn/consent';
import type { Instant } from '@cairn/kernel';
import { longDay } from '../../look/when.ts';
import { releaseWords } from '../../words/releases.ts';
import { createWords, locale } from '../../words/words.ts';

const t = createWords(releaseWords);

/** One list of words; those after the first go on in small letters. Never for names. */
export function listed(words: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return named(
    words.map((word, i) => (i === 0 ? word : word.charAt(0).toLocaleLowerCase(locale()) + word.slice(1))),
    type,
  );
}

function named(names: readonly string[], type: 'conjunction' | 'disjunction' = 'conjunction'): string {
  return new Intl.ListFormat(locale(), { type }).format(names);
}

export function recipientText(recipient: Recipient): string {
  switch (recipient.type) {
    case 'parties':
      return named(recipient.parties.map(({ name }) => name));
    case 'classes':
      return listed(recipient.classes.map((one) => t(`class.${one}`)));
    case 'intermediary': {
      const { name, participants } = recipient;
      return t('through', { name, who: participants === 'treating-providers' ? t('class.treating-providers') : named(participants) });
    }
  }
}

/** The recipient, or what it is for when classes stand in the place of names. */
export function titleOf(release: Pick<ReleaseTerms, 'kind' | 'recipient'>): string {
  return release.recipient.type === 'classes' ? t(`kind.${release.kind}`) : recipientText(release.recipient);
}

export function partsText(release: Pick<ReleaseTerms, 'parts' | 'described'>): string {
  const parts = listed(release.parts.map((part) => t(`part.${part}`)));
  return release.described === '' ? parts : `${parts}: ${release.described}`;
}

export function purposesText({ purposes, purposeText }: Pick<ReleaseTerms, 'purposes' | 'purposeText'>): string {
  const words = listed(purposes.map((purpose) => t(`purpose.${purpose}`)));
  return purposeText === '' ? words : `${words}: ${purposeText}`;
}

export function endText({ ends }: Pick<ReleaseTerms, 'ends'>, zone: string): string {
  if (ends.type === 'day') return t('untilDay', { day: longDay(ends.at - 1, zone) });
  return ends.type === 'event' ? t('untilEvent', { event: ends.event }) : t('untilRevoked');
}

/** Whether it can be used for anything at this moment. */
export function isOn(release: Release, now: Instant): boolean {
  return !release.ended && !release.foundFalse && now < endOf(release.ends);
}

export function stateText(release: Release, zone: string, now: Instant): string {
  if (release.foundFalse) return t('state.false');
  if (release.ended) return t(`state.${release.ended.cause}`, { day: longDay(release.ended.at, zone) });
  const end = endOf(release.ends);
  return now < end ? t('state.on') : t('state.expired', { day: longDay(end, zone) });
}

/** Changes with whatever may have put a row into the ledger, or ended one. */
export function ledgerMark({ ledger }: Releases, { looks }: Consent): string {
  const newest = ledger.at(-1);
  return [newest?.disclosureId, newest?.ended?.at, ...looks.map(({ at }) => at)].join(' ');
}
