import { defineWords } from './words.ts';

/** Refusals that only staff can meet; the rest, and the rule for writing them, stand in refusals.ts. */
export const teamRefusalWords = defineWords({
  'chart-exists': { en: 'This person already has a chart.', es: 'Esta persona ya tiene un expediente.' },
  'no-such-chart': { en: 'There is no such chart.', es: 'Ese expediente no existe.' },
  'already-on-team': { en: 'That person is already on the care team.', es: 'Esa persona ya está en el equipo.' },
  'not-on-team': { en: 'That person is not on the care team.', es: 'Esa persona no está en el equipo.' },
  'person-exists': { en: 'That person is already here.', es: 'Esa persona ya está registrada.' },
  'username-taken': { en: 'That user name is taken. Choose another.', es: 'Ese nombre de usuario ya existe. Elija otro.' },
  'not-staff': { en: 'Only staff can do that.', es: 'Solo el personal puede hacer eso.' },
  'already-reviewed': {
    en: 'Your team has read this. Send a message to change it.',
    es: 'Su equipo ya leyó esto. Envíe un mensaje para cambiarlo.',
  },
  'unknown-item': {
    en: 'An answer names a question that this form does not have.',
    es: 'Una respuesta nombra una pregunta que este formulario no tiene.',
  },
  'unknown-language': { en: 'This form has no words in that language.', es: 'Este formulario no tiene palabras en ese idioma.' },
  'record-twice': { en: 'The file holds one record twice.', es: 'El archivo tiene un registro repetido.' },
  'no-records': { en: 'The file holds no records.', es: 'El archivo no tiene registros.' },
  'original-not-canonical': { en: 'A record in the file could not be read.', es: 'No se pudo leer un registro del archivo.' },
  'unknown-alert': { en: 'That alert is not on this chart.', es: 'Esa alerta no está en este expediente.' },
  'already-taken': { en: 'Someone else has taken this.', es: 'Otra persona ya lo tomó.' },
  'event-id-taken': { en: 'This was written down already.', es: 'Esto ya estaba anotado.' },
  'event-day': {
    en: 'Choose a day from today back to a year ago. What is going on now is today.',
    es: 'Elija un día entre hoy y hace un año. Lo que ocurre ahora es hoy.',
  },
  'event-count': { en: 'Give a number of days for this, and only for this.', es: 'Indique el número de días solo donde se pide.' },
  'unknown-event': { en: 'That is not on this chart.', es: 'Eso no está en este expediente.' },
  'event-withdrawn': { en: 'This was taken back already.', es: 'Esto ya se había retirado.' },
  'tier-rules-hold': {
    en: 'A rule still holds this tier. Look at why it is there.',
    es: 'Una regla aún mantiene este nivel. Revise el motivo.',
  },
  'tier-reviews-needed': {
    en: 'Two stable reviews on different days come first.',
    es: 'Antes hacen falta dos revisiones estables en días distintos.',
  },
  'tier-lowest': { en: 'There is no lower tier.', es: 'No hay un nivel más bajo.' },
  'unknown-setting': { en: 'There is no such setting.', es: 'Ese ajuste no existe.' },
  'setting-out-of-bounds': {
    en: 'That number is outside what is safe here. Stay within the bounds shown.',
    es: 'Ese número está fuera de lo seguro. Quédese entre los límites indicados.',
  },
  'setting-out-of-order': {
    en: 'That number crosses the one of the next step. Change that one first.',
    es: 'Ese número cruza el del paso siguiente. Cambie primero ese.',
  },
  'setting-same': { en: 'That is the value already.', es: 'Ese ya es el valor.' },
  'reason-needed': { en: 'Say why. It stays in the record.', es: 'Diga por qué. Queda en el registro.' },
  'not-open': { en: 'This is already resolved.', es: 'Esto ya está resuelto.' },
  'note-needed': { en: 'Write a line about what was done.', es: 'Escriba una línea sobre lo que se hizo.' },
  'idea-unknown': { en: 'That idea is not on the worksheet.', es: 'Esa idea no está en la hoja.' },
  'idea-unfinished': { en: 'Finish the idea first, then add it to the plan.', es: 'Primero termine la idea y luego agréguela al plan.' },
  'idea-unsettled': { en: 'That line has two versions. Choose one first.', es: 'Esa línea tiene dos versiones. Primero elija una.' },
  'note-unknown': { en: 'That note is not on this chart.', es: 'Esa nota no está en este expediente.' },
  'note-locked': { en: 'This note is signed. Add an addendum instead.', es: 'Esta nota está firmada. Agregue un anexo.' },
  'note-incomplete': { en: 'The note is not finished.', es: 'La nota no está terminada.' },
  'note-changed': {
    en: 'The note changed since you read it. Read it again, then sign.',
    es: 'La nota cambió desde que la leyó. Léala de nuevo y firme.',
  },
  'note-sentence-unknown': { en: 'That sentence is not in the note any more.', es: 'Esa frase ya no está en la nota.' },
  'note-text-empty': { en: 'Write something first.', es: 'Primero escriba algo.' },
  'note-not-signed': { en: 'Sign the note first.', es: 'Primero firme la nota.' },
  'appointment-too-far': { en: 'That is too far ahead. Choose an earlier time.', es: 'Es demasiado lejos. Elija una fecha más cercana.' },
  'hours-not-yours': { en: 'These are the hours of somebody else.', es: 'Estas horas son de otra persona.' },
  'hours-empty': { en: 'Some of these hours end before they begin.', es: 'Algunas de estas horas terminan antes de empezar.' },
  'unknown-draft': { en: 'That draft was published or discarded.', es: 'Ese borrador ya se publicó o se descartó.' },
  'unknown-version': { en: 'There is no such version here.', es: 'Esa versión no existe aquí.' },
  'draft-exists': { en: 'There is a draft with that name already.', es: 'Ya existe un borrador con ese nombre.' },
  'too-many-drafts': {
    en: 'There are too many drafts. Publish or discard one first.',
    es: 'Hay demasiados borradores. Publique o descarte uno.',
  },
  'draft-moved-on': {
    en: 'Someone else has changed this draft. Nothing of yours is lost: compare and choose.',
    es: 'Otra persona cambió este borrador. Lo suyo no se perdió: compare y elija.',
  },
  'flow-id-differs': { en: 'That is another flow. Begin a draft for it.', es: 'Esa es otra conversación. Empiece un borrador para ella.' },
  'not-in-review': { en: 'This draft is not waiting for a review.', es: 'Este borrador no espera revisión.' },
  'not-approved': { en: 'A second person has to approve this draft first.', es: 'Primero otra persona debe aprobar este borrador.' },
  'author-approves': {
    en: 'You wrote in this draft. Someone else has to approve it.',
    es: 'Usted escribió en este borrador. Otra persona debe aprobarlo.',
  },
  'unknown-promise': { en: 'That promise is not in the draft any more.', es: 'Esa promesa ya no está en el borrador.' },
  'open-errors': { en: 'The checks still find errors. Fix them first.', es: 'Aún hay errores. Corríjalos primero.' },
  'includes-recalled': {
    en: 'It includes a part that was withdrawn. Take another version of that part.',
    es: 'Incluye una parte que fue retirada. Use otra versión de esa parte.',
  },
  'open-promises': {
    en: 'A promise in it is not approved. A director or prescriber has to answer for it.',
    es: 'Una promesa no está aprobada. La dirección o quien receta debe responder por ella.',
  },
  'replay-fails': {
    en: 'Some recorded conversations would be lost in this version. Look at them in the preview.',
    es: 'Algunas conversaciones se perderían en esta versión. Mírelas en la vista previa.',
  },
  'nothing-new': { en: 'This draft says what the version says.', es: 'Este borrador dice lo mismo que la versión.' },
  'base-moved-on': {
    en: 'A newer version was published. Compare with it first.',
    es: 'Se publicó una versión más nueva. Compare primero con ella.',
  },

  // A program's own copy of an instrument
  'unknown-slot': { en: 'The program cannot bring a form of this name.', es: 'El programa no puede traer un formulario con ese nombre.' },
  'ships-already': { en: 'Cairn already has this form.', es: 'Cairn ya tiene este formulario.' },
  'already-attested': { en: 'This copy is already in use.', es: 'Esta copia ya está en uso.' },
  'not-attested': { en: 'The program has no copy of this form in use.', es: 'El programa no tiene en uso una copia de este formulario.' },
  'form-refused': {
    en: 'This file does not fit the form. The import command lists every reason.',
    es: 'Este archivo no corresponde al formulario. El comando de importación da todas las razones.',
  },
});
