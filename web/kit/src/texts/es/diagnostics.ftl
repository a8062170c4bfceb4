# La página que abre el enlace de diagnóstico de una llamada.

diag = Diagnóstico de la llamada
diag-title = Diagnóstico de la llamada · Beckon
diag-about = Lo que notaron el servidor y las dos páginas en una llamada. No se guarda ningún nombre, mensaje, imagen ni dirección de red.
diag-times = Todas las horas están en UTC.
diag-kept = Se guarda hasta el { $time } y después se borra: 30 días tras la llamada. Un enlace lo abre durante 7 días como máximo.
diag-loading = Abriendo el diagnóstico…

diag-refused-link_invalid = Este enlace no lleva a ningún diagnóstico
diag-refused-link_invalid-about = Compruebe que se copió el enlace entero, o pida uno nuevo al agente.
diag-refused-link_expired = Este enlace ha caducado
diag-refused-link_expired-about = Un enlace abre el diagnóstico de una llamada durante 7 días como máximo. El agente puede copiar uno nuevo mientras se guarde.
diag-refused-nothing_kept = Ya no se guarda nada de esta llamada
diag-refused-nothing_kept-about = Lo que notan las páginas de una llamada se borra a los 30 días.
diag-refused-unavailable = No se pudo leer el diagnóstico
diag-refused-unavailable-about = Nada responde por el momento. El enlace sigue siendo válido.
diag-again = Intentar de nuevo

diag-copy = Copiar como texto
diag-copied = Copiado
diag-not-copied = No copiado
diag-download = Descargar JSON
diag-print = Imprimir

diag-call = La llamada
diag-brand = Marca
diag-when = Fecha y hora
diag-kind = Tipo
diag-kind-is = { $kind ->
    [voice] Llamada de voz
    [screen] Llamada de pantalla
   *[video] Videollamada
}
diag-end = Cómo terminó
diag-not-ended = Sigue en curso, o su final aún no es definitivo
diag-talk = Se transmitió durante
diag-agent = Agente
diag-consumer = Cliente
diag-conversation = Conversación
diag-call-id = Llamada
diag-door = Llegó por
diag-door-is = { $door ->
    [window] la ventana en la página de la marca
    [pop_out] la ventana propia de la llamada
    [link] un enlace de llamada
   *[unknown] –
}
diag-link = Enlace de llamada
diag-link-none = No se creó ninguno
diag-link-made = creado { $time }
diag-link-sent = enviado al chat { $time }
diag-link-opened = abierto { $time }
diag-link-joined = usado { $time }

diag-side = { $side ->
    [agent] Página del agente
   *[consumer] Página del cliente
}
diag-server = Servidor
diag-nothing = Esta página no envió nada. Se cerró demasiado pronto, perdió la red, o no notó nada malo y no se le preguntó.
diag-software = Navegador
diag-system = Sistema
diag-system-phone = { $system }, teléfono o tableta
diag-permissions = Permisos
diag-permissions-none = El navegador no informó de ninguno.
diag-path = Camino de la transmisión
diag-layout = Lo que mostraba la pantalla de la llamada
diag-layout-about = Lugares y clases de sus partes, en vez de una imagen.
diag-layout-none = La página no mostraba ninguna llamada cuando se leyó.
diag-layout-part = { $part }, { $width } de ancho y { $height } de alto, a { $x } de la izquierda y { $y } de arriba

diag-part-other = Cámara de la otra persona
diag-part-other_face = Cara de la otra persona, sin imagen
diag-part-screen = Pantalla compartida
diag-part-own = Cámara propia
diag-part-controls = Controles
diag-part-chat = Chat
diag-part-notice = Aviso

diag-pairs = Caminos de red probados
diag-pairs-about = Cada par de extremos que probó un navegador, y qué fue de él.
diag-pairs-none = No se probó ningún camino: no llegó ninguna dirección del otro lado.
diag-pairs-of = Caminos de red que probó la página del { $side ->
    [agent] agente
   *[consumer] cliente
}
diag-pair-ends = { $local } → { $remote }
diag-end-host = Dirección propia
diag-end-server_reflexive = Dirección vista por un servidor STUN
diag-end-peer_reflexive = Dirección vista por el otro lado
diag-end-relayed = Relé
diag-end-relayed-over = Relé por { $way }
diag-far-host = dirección propia del otro lado
diag-far-server_reflexive = dirección del otro lado vista por un servidor STUN
diag-far-peer_reflexive = dirección del otro lado vista desde aquí
diag-far-relayed = relé del otro lado
diag-pair-tcp = { $ends }, TCP
diag-pair-used = La transmisión fue por aquí.
diag-pair-used-rtt = La transmisión fue por aquí, { $time } ida y vuelta.
diag-pair-worked = Funcionaba; otro camino era mejor.
diag-pair-silent = Sin respuesta a { $count ->
    [one] { $count } comprobación
    [many] { $count } de comprobaciones
   *[other] { $count } comprobaciones
}: un cortafuegos o un enrutador intermedio descarta lo que va por aquí.
diag-pair-failed = Se abandonó: ninguna comprobación tuvo respuesta a tiempo.
diag-pair-trying = Aún sin respuesta a { $count ->
    [one] { $count } comprobación
    [many] { $count } de comprobaciones
   *[other] { $count } comprobaciones
}.
diag-pair-untried = No se probó: otro camino funcionó antes de que le tocara.
diag-pair-untried-none = Nunca le tocó.

diag-path-direct = Directo de navegador a navegador
diag-path-relayed = Por un relé
diag-path-relayed-over = Por un relé, sobre { $way }
diag-path-none = Ninguno: ningún camino funcionó
diag-path-unknown = No se sabe

diag-figures = Qué tal fue
diag-figures-none = La llamada fue demasiado corta para medirla.
diag-chart-flow = kbit/s
diag-chart-in = recibido
diag-chart-out = enviado
diag-chart-loss = Perdido de camino aquí
diag-chart-rtt = Ida y vuelta
diag-chart-most = { $value } como máximo
diag-chart-words = { $name }: { $value } como máximo, { $last } al final
diag-table = Medidas de esta página
diag-table-of = Medidas de la página del { $side ->
    [agent] agente
   *[consumer] cliente
}
diag-time = Hora
diag-received = Recibido, kbit/s
diag-sent = Enviado, kbit/s
diag-loss = Perdido
diag-rtt = Ida y vuelta
diag-jitter = Fluctuación
diag-fps = Imágenes por segundo

diag-timeline = Qué pasó
diag-timeline-about = El servidor y las dos páginas, uno al lado del otro.

diag-note-invited = El agente invita
diag-note-invitation_ended = { $outcome ->
    [accepted] El cliente acepta
    [declined] El cliente rechaza
    [cancelled] Se retira la invitación
    [expired] Ninguna página mostró la invitación a tiempo
   *[missed] Nadie contestó a tiempo
}
diag-note-link_sent = Se envía un enlace
diag-note-started = La transmisión fluye en ambos sentidos
diag-note-kind_changed = { $kind ->
    [voice] Pasa a ser una llamada de voz
   *[video] Pasa a ser una videollamada
}
diag-note-screen_shared = { $by ->
    [agent] { $on ->
        [yes] El agente comparte una pantalla
       *[no] El agente deja de compartir
    }
   *[consumer] { $on ->
        [yes] El cliente comparte una pantalla
       *[no] El cliente deja de compartir
    }
}
diag-end-hung_up = { $by ->
    [agent] El agente colgó
    [consumer] El cliente colgó
   *[nobody] Alguien colgó
}
diag-end-alone = { $by ->
    [agent] El agente desapareció sin decir nada
    [consumer] El cliente desapareció sin decir nada
   *[nobody] Un lado desapareció sin decir nada
}
diag-end-page_closed = { $by ->
    [agent] El agente cerró la página y no volvió
    [consumer] El cliente cerró la página y no volvió
   *[nobody] Un lado cerró la página y no volvió
}
diag-end-nobody_left = Desaparecieron los dos lados
diag-end-could_not_connect = { $leg ->
    [agent_missing] No se transmitió nada: no se supo nada de la página del agente
    [consumer_missing] No se transmitió nada: no se supo nada de la página del cliente
    [connection] No se transmitió nada: los dos navegadores no encontraron un camino entre sí
    [agent_media] El sonido o la imagen del agente no llegó
    [consumer_media] El sonido o la imagen del cliente no llegó
   *[other] La transmisión nunca fluyó en ambos sentidos
}
diag-end-conversation_closed = El agente cerró la conversación

diag-step-call = { $state ->
    [connecting] La llamada se conecta
    [active] La llamada está en curso
    [reconnecting] La llamada se reconecta
   *[ended] La llamada ha terminado
}
diag-step-connection = Se crea la conexión { $generation }
diag-step-transport = { $transport ->
    [new] Transporte: sin empezar
    [connecting] Transporte: busca un camino
    [connected] Transporte: conectado
    [disconnected] Transporte: interrumpido
    [failed] Transporte: ningún camino funciona
   *[closed] Transporte: cerrado
}
diag-step-silence = { $on ->
    [yes] Ya no llega nada
   *[no] Vuelve a llegar algo
}
diag-step-restart = Se buscan caminos nuevos
diag-step-visible = { $on ->
    [yes] La página está a la vista
   *[no] La página está oculta
}
diag-step-online = { $on ->
    [yes] El navegador tiene red
   *[no] El navegador no tiene red
}
diag-device = { $device ->
    [microphone] Micrófono
    [camera] Cámara
   *[screen] Pantalla
}
diag-step-permission = { $device }: { $permission ->
    [granted] permiso concedido
    [denied] permiso denegado
   *[prompt] sin decidir
}
diag-step-device = { $device }: { $problem ->
    [none] vuelve a funcionar
    [insecure] la página no es segura
    [unsupported] el navegador no puede
    [forbidden_by_page] la página de alrededor no lo permite
    [denied] permiso denegado en el navegador
    [dismissed] la pregunta se cerró sin respuesta
    [denied_by_system] el sistema no lo permite
    [absent] no hay
    [busy] en uso por otra aplicación
    [lost] se desconectó
    [prompt_open] el navegador pregunta
    [interrupted] en uso por el teléfono para otra cosa
   *[unknown] no arranca
}
