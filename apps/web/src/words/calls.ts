import { defineWords } from './words.ts';

/** Voice and picture: before the call, in it, and the ways to go on when it does not work. */
export const callWords = defineWords({
  call: { en: 'Video and sound', es: 'Video y sonido' },
  notYet: { en: 'Nobody sees or hears you yet.', es: 'Todavía nadie le ve ni le oye.' },
  startVideo: { en: 'Start video', es: 'Empezar con video' },
  startSound: { en: 'Sound only', es: 'Solo sonido' },
  checkFirst: { en: 'Check camera and sound first', es: 'Probar antes cámara y sonido' },
  data: {
    en: 'Video can use up to 90 MB in 10 minutes. Sound alone uses about 6 MB.',
    es: 'El video puede usar hasta 90 MB en 10 minutos. Solo el sonido usa unos 6 MB.',
  },
  savesData: {
    en: 'Your phone is set to save data. Sound only uses the least.',
    es: 'Su teléfono está en modo de ahorro de datos. Solo sonido es lo que menos gasta.',
  },
  asking: {
    en: 'Your browser asks for the camera and microphone. Choose Allow.',
    es: 'Su navegador pide usar la cámara y el micrófono. Elija Permitir.',
  },
  askingSound: {
    en: 'Your browser asks for the microphone. Choose Allow.',
    es: 'Su navegador pide usar el micrófono. Elija Permitir.',
  },
  ready: {
    en: 'You are ready. The call starts when you are in the room. Until then nobody sees or hears you.',
    es: 'Todo listo. La llamada empieza cuando esté en la sala. Hasta entonces nadie le ve ni le oye.',
  },

  checkTitle: { en: 'Camera and sound', es: 'Cámara y sonido' },
  onlyYou: { en: 'Only you see this.', es: 'Solo usted ve esto.' },
  tryCamera: { en: 'Try camera and sound', es: 'Probar cámara y sonido' },
  trySound: { en: 'Try sound only', es: 'Probar solo el sonido' },
  camera: { en: 'Camera', es: 'Cámara' },
  microphone: { en: 'Microphone', es: 'Micrófono' },
  unnamed: { en: 'Number {n}', es: 'Número {n}' },
  level: { en: 'Sound level', es: 'Nivel de sonido' },
  saySomething: { en: 'Say something. The bar moves when you are heard.', es: 'Diga algo. La barra se mueve si se le oye.' },
  useThis: { en: 'I am ready', es: 'Todo listo' },
  stopCheck: { en: 'Turn off', es: 'Apagar' },

  'picture.denied': {
    en: 'The camera is not allowed. To allow it, tap the sign beside the address, then Camera. You can go on with sound or chat.',
    es: 'La cámara no está permitida. Para permitirla, toque el signo junto a la dirección y luego Cámara. Puede seguir con sonido o chat.',
  },
  'picture.in-use': {
    en: 'Another app uses the camera. Close it and try again, or go on with sound or chat.',
    es: 'Otra aplicación usa la cámara. Ciérrela e intente de nuevo, o siga con sonido o chat.',
  },
  'picture.missing': {
    en: 'No camera was found. You can go on with sound or chat.',
    es: 'No se encontró ninguna cámara. Puede seguir con sonido o chat.',
  },
  'picture.not-offered': {
    en: 'This browser gives us no camera here. You can go on with chat, or ask for a phone call.',
    es: 'Este navegador no nos da la cámara aquí. Puede seguir con chat o pedir una llamada.',
  },
  'picture.lost': {
    en: 'The camera stopped. You are still heard. Turn it on again when it is back.',
    es: 'La cámara se apagó. Todavía se le oye. Enciéndala cuando vuelva.',
  },
  'voice.denied': {
    en: 'The microphone is not allowed. To allow it, tap the sign beside the address, then Microphone. You can go on with chat, or ask for a phone call.',
    es: 'El micrófono no está permitido. Para permitirlo, toque el signo junto a la dirección y luego Micrófono. Puede seguir con chat o pedir una llamada.',
  },
  'voice.in-use': {
    en: 'Another app uses the microphone. Close it and try again, or go on with chat.',
    es: 'Otra aplicación usa el micrófono. Ciérrela e intente de nuevo, o siga con chat.',
  },
  'voice.missing': {
    en: 'No microphone was found. You can go on with chat, or ask for a phone call.',
    es: 'No se encontró ningún micrófono. Puede seguir con chat o pedir una llamada.',
  },
  'voice.not-offered': {
    en: 'This browser gives us no microphone here. You can go on with chat, or ask for a phone call.',
    es: 'Este navegador no nos da el micrófono aquí. Puede seguir con chat o pedir una llamada.',
  },
  'voice.lost': {
    en: 'The microphone stopped. Try it again, or go on with chat.',
    es: 'El micrófono se apagó. Pruébelo otra vez o siga con chat.',
  },
  tryAgain: { en: 'Try again', es: 'Intentar de nuevo' },

  alone: { en: 'Only you are in the call now.', es: 'Ahora solo usted está en la llamada.' },
  connecting: { en: 'Connecting', es: 'Conectando' },
  connected: { en: 'Connected', es: 'Conectado' },
  lowered: { en: 'Your signal is weak. Video lowered, sound first.', es: 'Su señal es débil. Se baja el video; primero el sonido.' },
  soundOnly: {
    en: 'Your signal is weak. Sound only for now. Video comes back by itself.',
    es: 'Su señal es débil. Por ahora solo sonido. El video vuelve solo.',
  },
  theirSignal: { en: '{name}’s signal is weak. Sound first.', es: 'La señal de {name} es débil. Primero el sonido.' },
  reconnecting: {
    en: 'The call broke off. Connecting again. You can go on in chat.',
    es: 'La llamada se cortó. Conectando de nuevo. Puede seguir en el chat.',
  },
  noWay: {
    en: 'The devices find no way to each other yet. We keep trying. You can go on in chat or by phone.',
    es: 'Los dispositivos aún no encuentran cómo conectarse. Seguimos intentando. Puede seguir por chat o por teléfono.',
  },
  away: { en: '{name} lost the connection', es: '{name} perdió la conexión' },
  heard: { en: '{name}, on the call', es: '{name}, en la llamada' },
  you: { en: 'You', es: 'Usted' },
  muted: { en: 'muted', es: 'sin sonido' },
  noPicture: { en: 'no picture', es: 'sin imagen' },
  tapToHear: { en: 'Tap to hear {name}', es: 'Toque para oír a {name}' },

  controls: { en: 'Call controls', es: 'Controles de la llamada' },
  mic: { en: 'Microphone', es: 'Micrófono' },
  cam: { en: 'Camera', es: 'Cámara' },
  captions: { en: 'Captions', es: 'Subtítulos' },
  noCaptions: {
    en: 'No caption service is connected. Type in chat what must be read.',
    es: 'No hay servicio de subtítulos conectado. Escriba en el chat lo que deba leerse.',
  },
  hangUp: { en: 'Hang up', es: 'Colgar' },

  callMe: { en: 'Call me instead', es: 'Mejor llámenme' },
  callMeTitle: { en: 'Ask for a phone call?', es: '¿Pedir una llamada?' },
  callMeNumber: {
    en: 'Your team is asked to call {phone}. Chat stays open.',
    es: 'Se pide a su equipo que llame al {phone}. El chat sigue abierto.',
  },
  callMeNoNumber: {
    en: 'Your team is asked to call you. No number was confirmed today: write the right one in chat.',
    es: 'Se pide a su equipo que le llame. Hoy no se confirmó un número: escriba el correcto en el chat.',
  },
  ask: { en: 'Ask for a call', es: 'Pedir la llamada' },
  askingCall: { en: 'Asking', es: 'Pidiendo' },
  notNow: { en: 'Not now', es: 'Ahora no' },
  asked: {
    en: 'You asked for a phone call. It is in the record of this session. Chat stays open.',
    es: 'Pidió una llamada. Consta en el registro de esta sesión. El chat sigue abierto.',
  },
  byPhone: { en: 'This session goes on by phone.', es: 'Esta sesión sigue por teléfono.' },
  toPhone: { en: 'Go on by phone', es: 'Seguir por teléfono' },
  toPhoneTitle: { en: 'Go on by phone?', es: '¿Seguir por teléfono?' },
  toPhoneBody: {
    en: 'The record says from now on that you meet by phone. This call ends; the session stays open.',
    es: 'Desde ahora el registro dice que se atiende por teléfono. Esta llamada termina; la sesión sigue abierta.',
  },
  goOn: { en: 'Go on by phone', es: 'Seguir por teléfono' },
  changing: { en: 'Changing', es: 'Cambiando' },
  wantsCall: { en: '{name} asks for a phone call.', es: '{name} pide una llamada.' },
  number: { en: 'Callback number, confirmed in this session: {phone}', es: 'Número confirmado en esta sesión: {phone}' },
  noNumber: {
    en: 'No callback number was confirmed in this session. See the chart.',
    es: 'En esta sesión no se confirmó un número. Vea el expediente.',
  },

  'off.refused': { en: 'No camera and no microphone could be used.', es: 'No se pudo usar ni cámara ni micrófono.' },
  'off.hang-up': { en: 'You hung up. The session stays open.', es: 'Colgó. La sesión sigue abierta.' },
  'off.put-out': { en: 'The call ended, because you are not in the room now.', es: 'La llamada terminó, porque ahora no está en la sala.' },
  'off.elsewhere': { en: 'You took the call on another device.', es: 'Tomó la llamada en otro dispositivo.' },
  'off.full': {
    en: 'Four people are in this call already. You can write in chat, or ask somebody to leave the call.',
    es: 'Ya hay cuatro personas en la llamada. Puede escribir en el chat o pedir a alguien que salga de la llamada.',
  },
  'off.failed': {
    en: 'The call could not start. Try again, or go on in chat.',
    es: 'La llamada no pudo empezar. Intente de nuevo o siga en el chat.',
  },
});
