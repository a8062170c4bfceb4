mute-microphone = Silenciar el micrófono
unmute-microphone = Activar el micrófono
turn-camera-off = Apagar la cámara
turn-camera-on = Encender la cámara
share-screen = Compartir pantalla
stop-sharing = Dejar de compartir
full-screen = Pantalla completa
call-controls = Controles de la llamada
call-devices = Dispositivos y resolución
call-minimise = Minimizar la llamada
call-enlarge = Ampliar la llamada
call-chat = Chat
call-more = Más

tile-own = Usted
tile-muted = Micrófono silenciado
move-thumbnail = Mover su imagen
tile-frozen = Imagen congelada
screen-of = { $name } comparte una pantalla
screen-nobody = Nadie comparte aún una pantalla
screen-nobody-about = Comparta la suya o espere a { $name }.
tap-to-hear = Toque para oír

call-ringing = Sonando…
call-connecting = Conectando…
call-choosing = { $name } está eligiendo un micrófono
call-choosing-video = { $name } está eligiendo micrófono y cámara
call-reconnecting = Reconectando…
call-reconnecting-frozen = Reconectando. Su imagen está congelada para { $name }.
call-changing-pages = { $name } está cambiando de página
call-lost = { $name } perdió la conexión. Esperamos a que vuelva.
call-left = { $name } ya no está
call-active = Conectado
call-ended = Llamada finalizada
call-hung-up = { $name } colgó
call-back = Volver a la llamada
call-elsewhere = La llamada está en otra pestaña
call-bring-here = Traerla aquí
call-prompt-open = Su navegador pide usar su micrófono. Elija «Permitir» para que se le oiga.
call-prompt-open-video = Su navegador pide usar su micrófono y su cámara. Elija «Permitir» para que se le oiga y se le vea.
call-time-left = { $time } para responder
call-time = Duración de la llamada
call-away = { $name } está en otra aplicación
call-heard = { $name } le oye
call-heard-and-seen = { $name } le oye y le ve
call-unheard = { $name } no le oye: su sonido no llega. Compruebe su micrófono o escriba en el chat.
call-unheard-held-back = { $name } aún no le oye: su navegador espera que pulse «Toque para oír». Pídaselo en el chat.
call-unheard-turned-down = { $name } no le oye: su volumen está a cero. Pídale en el chat que lo suba.
call-unseen = { $name } no le ve: su imagen no llega.
call-unseen-hidden = { $name } no le ve en este momento: allí la llamada está en segundo plano.
call-unseen-unwanted = { $name } ha elegido no recibir su imagen.
call-screen-unseen = { $name } aún no ve su pantalla.
call-screen-unwanted = { $name } ha elegido no recibir su pantalla.
call-talking-muted = Está en silencio. Active su micrófono para que se le oiga.
call-silent = Su micrófono no da sonido. Compruebe su interruptor o elija otro.
call-other-silent = El micrófono de { $name } no da sonido.
call-echoes = { $name } oye un eco que viene de usted. Use auriculares o baje su altavoz.
call-other-paused = La imagen de { $name } está en pausa para conservar el sonido.
call-strain-network = Su conexión es lenta, por eso su imagen es más pequeña. Acérquese al wifi o detenga las descargas.
call-strain-machine = Este dispositivo está ocupado, por eso su imagen es más pequeña. Cierre otros programas.
call-strain-voice = Su imagen está en pausa para conservar el sonido. Vuelve por sí sola.
call-saving = Está ahorrando datos: las imágenes son menos nítidas y menos fluidas.
call-other-saving = { $name } ahorra datos, por eso su imagen es menos nítida y menos fluida.
unreceived = { $what ->
    [both] No recibe la imagen de { $name } ni la pantalla compartida.
    [screen] No recibe la pantalla de { $name }.
   *[video] No recibe la imagen de { $name }.
}
receive-video = Recibir vídeo
receive-screen = Recibir la pantalla

add-video = Añadir vídeo
back-to-voice = Volver a solo voz
video-asked-by = A { $name } le gustaría verle
video-turn-on = Encender mi cámara
video-only-receive = Solo recibir
upgrade-not-now = Ahora no
video-asked-already = El vídeo ya se ha pedido. Empezará cuando ambos estén de acuerdo.
video-waits = Esperando que { $name } acepte el vídeo
upgrade-take-back = Retirar
video-declined = { $name } sigue con la voz. Puede volver a preguntar más tarde.
video-not-allowed = Esta llamada no puede tener vídeo. Puede seguir hablando.
add-voice = Añadir voz
voice-asked-by = A { $name } le gustaría hablar con usted
voice-turn-on = Activar mi micrófono
voice-only-receive = Solo escuchar
voice-asked-already = La voz ya se ha pedido. Empezará cuando ambos estén de acuerdo.
voice-waits = Esperando que { $name } acepte la voz
voice-declined = { $name } sigue solo con la pantalla. Puede volver a preguntar más tarde.
voice-not-allowed = Esta llamada no puede tener voz. Puede seguir compartiendo y escribiendo.
no-room-for-more = No hay sitio para esta llamada junto a las demás conversaciones abiertas.

call-apart = Imagen en imagen
pop-out-blocked = Su navegador no abrió la ventana de la llamada. Permita las ventanas de esta página junto a la dirección o ábrala en una pestaña nueva.
pop-out-by-link = Abrir en una pestaña nueva
share-own = { $surface ->
    [browser] Está compartiendo una pestaña
    [window] Está compartiendo una ventana
    [monitor] Está compartiendo toda su pantalla
   *[screen] Está compartiendo su pantalla
}
zoom-in = Ampliar la pantalla
zoom-out = Reducir la pantalla
zoom-whole = Se ve toda la pantalla.
zoom-most = La pantalla no puede ser más grande.
share-options = Qué compartir
share-other = Compartir otra cosa
share-browser = Una pestaña
share-window = Una ventana
share-monitor = Toda la pantalla
share-sound = Compartir también el sonido de una pestaña
share-motion = Movimiento fluido, para vídeos
share-motion-hint = El texto pequeño puede verse borroso.
share-take = { $name } está compartiendo. ¿Mostrar la suya en su lugar?
share-take-yes = Mostrar la mía
share-taken = { $name } muestra ahora una pantalla, así que la suya ya no se comparte.
share-again = Compartir de nuevo
share-ended-with-page = Dejó de compartir cuando la llamada cambió de página.
share-other-lost = Se dejó de compartir cuando la página de { $name } se cargó de nuevo. { $name } puede compartir de nuevo con una pulsación.
share-paused = Su pantalla compartida está en pausa porque su pestaña o ventana está oculta. Tráigala al frente.
share-other-paused = La pantalla compartida de { $name } está en pausa porque su pestaña o ventana está oculta.
share-still = No llega ninguna imagen nueva de esta pantalla.
share-dismissed = No se comparte nada. Pulse de nuevo «Compartir pantalla» y elija una pestaña, una ventana o la pantalla.
share-denied-by-system = Su ordenador no permite que el navegador grabe la pantalla. Permítalo en los ajustes de privacidad del sistema.
share-forbidden = La página que rodea a esta no le permite compartir una pantalla.
share-unsupported = Este navegador no puede compartir una pantalla. Chrome y Edge en un ordenador sí pueden.
share-unknown = No se pudo compartir la pantalla. Inténtelo de nuevo y elija una pestaña, una ventana o la pantalla.

invitation = { $kind ->
    [video] { $name } quiere iniciar una videollamada con usted
    [screen] { $name } quiere iniciar una llamada de pantalla con usted
   *[voice] { $name } quiere iniciar una llamada de voz con usted
}
invitation-asks = { $kind ->
    [video] Su navegador pedirá el micrófono y la cámara cuando acepte.
    [screen] Sin micrófono ni cámara: pueden mostrarse la pantalla y escribirse.
   *[voice] Su navegador pedirá el micrófono cuando acepte.
}
invitation-announced = { $kind ->
    [video] { $name } quiere iniciar una videollamada con usted. Pulse { $shortcut } para ir a la invitación.
    [screen] { $name } quiere iniciar una llamada de pantalla con usted. Pulse { $shortcut } para ir a la invitación.
   *[voice] { $name } quiere iniciar una llamada de voz con usted. Pulse { $shortcut } para ir a la invitación.
}
invitation-left = quedan { $time }
invitation-left-announced = { $seconds ->
    [one] Queda { $seconds } segundo para responder
   *[other] Quedan { $seconds } segundos para responder
}
accept = Aceptar
accept-voice = Aceptar sin cámara
accepting = Aceptando…
silence = Silenciar el timbre

invitation-asks-camera-off = Su navegador pedirá el micrófono cuando acepte. Su cámara sigue apagada hasta que la encienda.
decline-why = Rechazar y decir por qué
decline-reason = { $why ->
    [not_now] Ahora no
    [rather_write] Prefiero escribir
   *[cannot_talk] Aquí no puedo hablar
}
