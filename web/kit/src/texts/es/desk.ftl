desk = Escritorio
desk-about = Responda a quienes escriben a su marca, y llámelos cuando las palabras no basten.
desk-page-title = { $count ->
    [0] Escritorio · { $brand }
   *[other] ({ $count }) Escritorio · { $brand }
}

desk-places = Lugares
desk-chats = Chats
desk-dashboard = Panel
desk-help = Ayuda, en una pestaña nueva
desk-running-call = Ir a la llamada en curso

desk-status = Su estado
desk-available = Disponible
desk-away = Ausente

desk-own-denied = { $device ->
    [camera] Su navegador bloquea la cámara para esta página. En una llamada nadie le vería.
   *[microphone] Su navegador bloquea el micrófono para esta página. En una llamada nadie le oiría.
}
desk-own-absent = No se encontró ningún micrófono. En una llamada nadie le oiría.

desk-list = Chats en curso
desk-waiting = { $count ->
    [one] 1 conversación espera a un agente
   *[other] { $count } conversaciones esperan a un agente
}
desk-waiting-away = { $count ->
    [one] 1 conversación espera. Póngase disponible para tomarla.
   *[other] { $count } conversaciones esperan. Póngase disponible para tomar la siguiente.
}
desk-empty = Aún no hay chats
desk-empty-available = Está disponible. La próxima conversación llega aquí por sí sola.
desk-empty-away = Está ausente. Póngase disponible para tomar conversaciones.
desk-row-messages = { $count ->
    [0] Sin mensajes
    [one] 1 mensaje
   *[other] { $count } mensajes
}
desk-row-unread = { $count ->
    [one] 1 mensaje sin leer
   *[other] { $count } mensajes sin leer
}
desk-row-no-text = Aún no hay nada escrito
desk-row-waits = Espera { $time }
desk-row-waits-new = Acaba de escribir
desk-row-queued = Espera a un agente
desk-row-closed = Cerrada
desk-row-call = { $kind ->
    [video] Videollamada
    [screen] Llamada de pantalla
   *[voice] Llamada de voz
}

desk-nothing-selected = Elija un chat
desk-nothing-selected-about = Elija uno de la lista para leerlo y responder.
desk-nothing-yet = Los chats se abren aquí
desk-nothing-yet-about = Cuando alguien escribe a su marca y usted está disponible, el chat aparece en la lista.
desk-voice-call = Llamada de voz
desk-video-call = Videollamada
desk-screen-call = Llamada de pantalla
desk-close-conversation = Cerrar la conversación
desk-panel = Detalles
desk-back-to-list = Atrás
desk-consumer-online = En línea
desk-consumer-offline = Ahora no está en la página
desk-status-queued = Espera a un agente
desk-status-closed = Cerrada

desk-reason-unsupported-browser = Este navegador no puede hacer llamadas. Abra el escritorio en un Chrome, Edge, Firefox o Safari actual.
desk-reason-voice-off = Las llamadas de voz están desactivadas para su marca. Un administrador puede activarlas en el panel.
desk-reason-video-off = Las videollamadas están desactivadas para su marca. Un administrador puede activarlas en el panel.
desk-reason-screen-off = Las llamadas de pantalla están desactivadas para su marca. Un administrador puede activarlas en el panel.
desk-reason-voice-not-in-profile = Su perfil no incluye iniciar llamadas de voz. Pida a un administrador que lo añada.
desk-reason-video-not-in-profile = Su perfil no incluye iniciar videollamadas. Pida a un administrador que lo añada.
desk-reason-screen-not-in-profile = Su perfil no incluye iniciar llamadas de pantalla. Pida a un administrador que lo añada.
desk-reason-nothing-selected = Elija primero un chat.
desk-reason-not-open = Esta conversación no está abierta. Podrá llamar cuando lo esté.
desk-reason-not-owner = Otro agente tiene esta conversación. Solo él puede llamar.
desk-reason-call-in-progress = Ya hay una llamada en esta conversación. Vuelva a ella o finalícela primero.
desk-reason-busy = Está en otra llamada. Finalícela primero.
desk-reason-offline = Está sin conexión. Podrá llamar cuando vuelva la conexión.

desk-write-closed = Esta conversación está cerrada. Se abrirá de nuevo cuando { $name } escriba.
desk-write-queued = Nadie tiene aún esta conversación.
desk-write-not-owner = Otro agente tiene esta conversación.
desk-close-not-open = Esta conversación ya está cerrada.
desk-close-not-owner = Solo el agente que tiene esta conversación puede cerrarla.

desk-close-comment = Comentario
desk-close-comment-hint = { $name } lo ve al final de la conversación.
desk-close-call = Esto también finaliza la llamada.
desk-closing = Cerrando…
desk-keep-open = Dejar abierta

desk-line-queued = { $name } espera a un agente
desk-line-assigned = { $mine ->
    [yes] Usted tiene esta conversación
   *[no] { $name } tiene esta conversación
}
desk-line-closed = { $mine ->
    [yes] Usted cerró la conversación
   *[no] { $name } cerró la conversación
}
desk-line-closed-comment = { $mine ->
    [yes] Usted cerró la conversación: «{ $comment }»
   *[no] { $name } cerró la conversación: «{ $comment }»
}
desk-line-reopened = { $name } volvió a escribir, así que la conversación está abierta de nuevo
desk-line-invited = { $kind ->
    [video] { $mine ->
        [yes] Usted propuso una videollamada
       *[no] { $name } propuso una videollamada
    }
    [screen] { $mine ->
        [yes] Usted propuso una llamada de pantalla
       *[no] { $name } propuso una llamada de pantalla
    }
   *[voice] { $mine ->
        [yes] Usted propuso una llamada de voz
       *[no] { $name } propuso una llamada de voz
    }
}
desk-line-accepted = { $name } aceptó
desk-line-started = { $kind ->
    [video] Videollamada iniciada
    [screen] Llamada de pantalla iniciada
   *[voice] Llamada de voz iniciada
}
desk-line-shares = { $mine ->
    [yes] Usted compartió su pantalla
   *[no] { $name } compartió una pantalla
}
desk-line-shares-no-more = { $mine ->
    [yes] Usted dejó de compartir
   *[no] { $name } dejó de compartir
}
desk-ended-alone = { $name } salió de la llamada
desk-ended-nobody = Ya no quedaba nadie
desk-ended-not-connected = { $leg ->
    [agent_missing] No se supo nada de la página del agente
    [consumer_missing] No se supo nada de la página de { $name }
    [connection] Los dos navegadores no encontraron un camino entre sí
    [agent_media] El sonido o la imagen del agente no llegó a { $name }
    [consumer_media] El sonido o la imagen de { $name } no llegó al agente
   *[other] El sonido o la imagen no llegó a ambas partes
}
desk-ended-closed = Finalizada con la conversación
desk-last-media-title = Último sonido o última imagen
desk-last-media = { $side ->
    [agent] Se oyó o vio al agente por última vez a las { $time }
   *[consumer] Se oyó o vio a { $name } por última vez a las { $time }
}
desk-last-media-never = { $side ->
    [agent] Nunca se oyó ni se vio al agente
   *[consumer] Nunca se oyó ni se vio a { $name }
}

desk-facts = Conversación
desk-fact-started = Inicio
desk-fact-started-at = { $day }, { $time }
desk-fact-waited = Espera
desk-fact-waits-still = Aún espera
desk-fact-waited-not = Respuesta inmediata
desk-fact-agent = Agente
desk-fact-nobody = Nadie todavía
desk-fact-messages = Mensajes
desk-fact-messages-of = { $count } · { $consumer } de { $name }
desk-fact-calls = Llamadas
desk-fact-calls-talk = { $count } · { $time } de charla
desk-contact = Contacto
desk-contact-name = Nombre

desk-network = Red para llamadas
desk-network-unknown = Aún sin comprobar.
desk-network-unanswered = No se pudo averiguar.
desk-network-offline = Se puede comprobar mientras { $name } esté en la página.
desk-network-check = Comprobar
desk-network-asking = Comprobando la red de { $name }…
desk-network-open = Red de { $name }: las llamadas pasan
desk-network-open-ways = Por { $ways }
desk-network-narrow = Red de { $name }: las llamadas pasan solo por { $ways }
desk-network-narrow-about = La imagen puede verse tosca.
desk-network-shut = Red de { $name }: no se alcanza ningún relé
desk-network-shut-about = Una llamada puede fallar. Aun así puede intentarlo.
desk-way-udp = UDP
desk-way-tcp = TCP
desk-way-tls = TLS

desk-offline = Está sin conexión. Lo que escriba se enviará cuando vuelva la conexión.
desk-try-now = Intentar ahora
desk-unreachable = No se puede alcanzar el escritorio
desk-unreachable-about = Se conecta por sí solo en cuanto puede.
desk-conversation-offline = Este chat se está reconectando. Lo que escriba se enviará después.
desk-not-permitted = Esta conversación no es suya
desk-not-permitted-about = La tiene otro agente, o no existe. Elija una de su lista.

desk-leave-title = Cerrar sesión durante una llamada
desk-leave-about = Está en una llamada. Cerrar sesión la finaliza para ambos.
desk-leave-yes = Finalizar la llamada y cerrar sesión
desk-leave-no = Quedarse

desk-call-title = { $kind ->
    [video] Videollamada con { $name }
    [screen] Llamada de pantalla con { $name }
   *[voice] Llamada de voz con { $name }
}
desk-call-preparing = { $kind ->
    [video] Preparando su micrófono y su cámara…
    [screen] Preparando…
   *[voice] Preparando su micrófono…
}
desk-call-rings = Sonando…
desk-call-rings-on = Sonando en silencio…
desk-call-rings-offline = Está sin conexión. Sigue sonando, y la respuesta llega cuando vuelva la conexión.
desk-call-reaches = Llamando…
desk-call-without = { $kind ->
    [video] Seguir sin ello
    [screen] Seguir sin ello
   *[voice] Seguir sin ello
}
desk-call-try-again = Intentar de nuevo
desk-call-without-hint = Puede oír a { $name }; a usted no se le oye.
desk-call-chat-hide = Ocultar el chat
desk-call-chat-unread = { $count ->
    [one] Chat, 1 mensaje sin leer
   *[other] Chat, { $count } mensajes sin leer
}
desk-call-offline = No se alcanza el servidor por un momento. La llamada sigue.
desk-other-silent = { $name } no tiene ningún micrófono activado
desk-other-signalling = { $name } se está reconectando al servidor. La llamada sigue.
desk-other-left = { $name } ya no está. Si no vuelve, la llamada termina por sí sola.
desk-call-declined = { $kind ->
    [video] { $name } rechazó la videollamada
    [screen] { $name } rechazó la llamada de pantalla
   *[voice] { $name } rechazó la llamada de voz
}
desk-call-missed = { $kind ->
    [video] { $name } no respondió a la videollamada
    [screen] { $name } no respondió a la llamada de pantalla
   *[voice] { $name } no respondió a la llamada de voz
}
desk-call-expired = { $kind ->
    [video] La videollamada no llegó a ninguna página de { $name }
    [screen] La llamada de pantalla no llegó a ninguna página de { $name }
   *[voice] La llamada de voz no llegó a ninguna página de { $name }
}
desk-call-here = En llamada con { $name }, en otra pestaña o en otro dispositivo
desk-call-move = Traerla aquí
desk-call-apart = En llamada con { $name }, en una ventana propia
desk-rings-apart = Llamando a { $name }, en una ventana propia
desk-pop-out = Pasar a una ventana propia
desk-pop-out-menu = Llamada en una ventana propia…
desk-farewell-mine = Usted finalizó la llamada con { $name }
desk-farewell-other = { $name } colgó
desk-farewell-alone = La llamada terminó porque { $name } estuvo fuera demasiado tiempo
desk-farewell-not-connected = La llamada con { $name } no pudo conectarse
desk-farewell-not-connected-about = { $why }. Inténtelo de nuevo o siga en el chat.
desk-farewell-closed = La llamada terminó con la conversación
desk-farewell-nobody = La llamada con { $name } terminó
desk-way-back-left = { $seconds } s
desk-talked = { $time } de charla


desk-notice-message = { $name } escribió
desk-notice-request = { $kind ->
    [video] { $name } pide una videollamada
    [screen] { $name } pide una llamada de pantalla
   *[voice] { $name } pide una llamada de voz
}
desk-notice-request-body = Pulse para ir a la conversación.

desk-ready = Preparación para llamadas
desk-ready-unknown = El navegador de { $name } aún no ha indicado nada.
desk-ready-no-calls = El navegador de { $name } no puede hacer llamadas.
desk-ready-insecure = La página en la que está { $name } no es segura; allí no hay llamadas.
desk-ready-allowed = { $device ->
    [camera] Cámara: permitida antes
   *[microphone] Micrófono: permitido antes
}
desk-ready-asked = { $device ->
    [camera] Cámara: se preguntará a { $name }
   *[microphone] Micrófono: se preguntará a { $name }
}
desk-ready-denied = { $device ->
    [camera] Cámara: bloqueada en el navegador de { $name }
   *[microphone] Micrófono: bloqueado en el navegador de { $name }
}
desk-ready-absent = { $device ->
    [camera] Cámara: { $name } no tiene
   *[microphone] Micrófono: { $name } no tiene
}
desk-ready-forbidden = { $device ->
    [camera] Cámara: prohibida por la página en la que está { $name }
   *[microphone] Micrófono: prohibido por la página en la que está { $name }
}
desk-ready-screen = Compartir pantalla: posible
desk-ready-no-screen = Compartir pantalla: imposible en el navegador de { $name }
desk-ready-no-screen-phone = Compartir pantalla: imposible en el teléfono de { $name }
desk-ready-anyway-title = ¿Llamar de todos modos?
desk-ready-anyway-about = La invitación se muestra, y { $name } lee por qué no funciona allí. Un enlace puede abrirse en otro navegador.
desk-ready-anyway = Enviar de todos modos
desk-ready-link = Enviar un enlace

desk-start-microphone = Empezar con el micrófono activado
desk-start-camera = Empezar con la cámara encendida
desk-start-camera-off = Las videollamadas de su marca empiezan con la cámara apagada. Enciéndala en la llamada.

desk-row-asks = { $kind ->
    [video] Pide una videollamada
    [screen] Pide una llamada de pantalla
   *[voice] Pide una llamada de voz
}
desk-reason-no-room = Una llamada necesita su atención. Cierre primero sus conversaciones con { $names }.
desk-call-dock = Poner la llamada junto al chat
desk-call-declined-why = { $why ->
    [not_now] { $name } rechazó la llamada: ahora no
    [rather_write] { $name } rechazó la llamada y prefiere escribir
   *[cannot_talk] { $name } rechazó la llamada y no puede hablar allí
}
desk-asks = { $kind ->
    [video] { $name } pide una videollamada desde las { $time }
    [screen] { $name } pide una llamada de pantalla desde las { $time }
   *[voice] { $name } pide una llamada de voz desde las { $time }
}
desk-asks-call = Llamar
desk-call-again = Volver a llamar
desk-call-menu = Más formas de llamar
desk-send-link = { $kind ->
    [video] Enviar un enlace a una videollamada…
    [screen] Enviar un enlace a una llamada de pantalla…
   *[voice] Enviar un enlace a una llamada de voz…
}
desk-link-about = Quien abra este enlace puede responder a la llamada hasta las { $time }, una vez.
desk-link-copy = Copiar el enlace
desk-link-copy-again = Copiar de nuevo
desk-link-copied = Copiado
desk-link-not-copied = No copiado
desk-link-coming = El enlace se está creando.
desk-link-post = Poner en la conversación
desk-link-posted = El enlace ya está en la conversación.
desk-link-waiting = Esperando a { $name } (enlace enviado a las { $time })
desk-link-opened = El enlace se ha abierto…
desk-link-join = Pulse para unirse

desk-details = Detalles
desk-share = Compartido
desk-share-about = Las imágenes que tome en una llamada de la cámara o la pantalla de la otra parte quedan aquí con la conversación.
desk-share-empty = Aún no hay imágenes
desk-panel-parts = Lo que se sabe y se comparte
desk-shutter = Tomar una imagen
desk-shutter-nothing = No hay cámara ni pantalla de la que tomar una imagen.
desk-shutter-busy = La imagen se está enviando.

desk-diagnostics-copy = Copiar el enlace de diagnóstico
desk-diagnostics-making = Preguntando a las dos páginas…
desk-diagnostics-copied = Copiado. El enlace se abre hasta el { $time }; lo que muestra se guarda 30 días y después se borra. No contiene nombres, mensajes ni direcciones.
desk-diagnostics-shown = Su navegador no ha dejado copiar a esta página. Copie el enlace aquí: se abre hasta el { $time } y lo que muestra se guarda 30 días.
desk-diagnostics-nothing = No se guarda nada de esta llamada: fue bien o hace más de 30 días que terminó.

desk-ring-volume = { $step ->
    [loud] Volumen del timbre: alto
    [soft] Volumen del timbre: bajo
   *[off] Volumen del timbre: en silencio
}
