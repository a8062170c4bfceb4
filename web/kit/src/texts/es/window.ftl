window-page-title = Mensajes
window-try-again = Intentar de nuevo
window-try-now = Intentar ahora
window-minimise = Minimizar
window-open = Abrir el chat
window-unread = { $count ->
    [one] { $count } mensaje sin leer
   *[other] { $count } mensajes sin leer
}
window-placeholder = Escribir a { $name }
window-head-queued = Está en la cola
window-head-idle = Escríbanos, le responde una persona

window-misplaced = Los mensajes no están disponibles aquí
window-misplaced-remedy = Contacte con la tienda de otra manera.
window-misplaced-details = Para los desarrolladores del sitio

window-offline = Ahora mismo no hay conexión. Lo que escriba se enviará cuando vuelva.
window-ended = Este chat se interrumpió y no puede continuar aquí.
window-over = Esta conversación terminó hace tiempo.
window-new = Empezar una nueva

window-line-queued = Está en la cola. Le responderán en cuanto sea posible.
window-line-assigned = { $name } le atiende
window-line-closed = { $name } cerró la conversación
window-line-closed-comment = { $name } cerró la conversación: «{ $comment }»
window-line-reopened = La conversación está abierta de nuevo
window-line-shares = { $mine ->
    [yes] Empezó a compartir su pantalla
   *[no] { $name } empezó a compartir una pantalla
}
window-line-shares-no-more = { $mine ->
    [yes] Dejó de compartir
   *[no] { $name } dejó de compartir
}

window-call-with = { $kind ->
    [video] Videollamada con { $name }
   *[voice] Llamada de voz con { $name }
}
window-choosing = { $kind ->
    [video] Elija su micrófono y su cámara
   *[voice] Elija su micrófono
}
window-devices-again = Intentar de nuevo
window-without-camera = Seguir sin cámara
window-listen-only = Solo escuchar
window-unsupported = Este navegador no puede hacer llamadas. Abra esta página en un Chrome, Edge, Firefox o Safari actual.
window-agent-muted = El micrófono de { $name } está apagado

window-ended-after = { $why } · { $time }
window-ended-alone = { $mine ->
    [yes] Se perdió su conexión
   *[no] Se perdió la conexión con { $name }
}
window-ended-nobody = Se perdió la conexión
window-ended-not-connected = No se pudo establecer la conexión. Otra red puede ayudar.
window-ended-closed = La conversación se cerró
window-undo-left = ¿Lo pulsó sin querer? { $seconds } s
window-calling = { $name } le llama
window-notice-body = Pulse para responder.

window-insecure = Las llamadas necesitan una página segura. Abra esta página con https o pida un enlace a la llamada.
pop-out = Conservar esta llamada mientras navega
pop-out-elsewhere = La llamada está en otra ventana
pop-out-bring-back = Traerla de vuelta
pop-out-blocked = Su navegador no abrió la ventana de la llamada. Permita las ventanas de esta página junto a la dirección o ábrala en una pestaña nueva.
pop-out-by-link = Abrir en una pestaña nueva
pop-out-instead = La página que rodea este chat no le permite usar su micrófono ni su cámara, así que la llamada se abre en su propia ventana.
pop-out-lost = Esta ventana no conoce su llamada
pop-out-lost-about = Vuelva a la página donde hablaba. La llamada sigue allí.
pop-out-over = La llamada ya no está aquí
pop-out-over-about = El chat sigue en la página donde lo empezó.
pop-out-close = Cerrar esta ventana
call-elsewhere-closed = La página con la llamada se cerró. { $name } sigue ahí.
ask = Pedir una llamada
ask-for = { $kind ->
    [video] Pedir una videollamada
   *[voice] Pedir una llamada de voz
}
ask-waits = { $kind ->
    [video] Pidió una videollamada a las { $time }. { $name } lo ve y puede llamarle mientras esté aquí.
   *[voice] Pidió una llamada de voz a las { $time }. { $name } lo ve y puede llamarle mientras esté aquí.
}
ask-withdraw = Retirar
ask-withdrawing = Retirando…
link-title = { $kind ->
    [video] Videollamada · { $brand }
   *[voice] Llamada de voz · { $brand }
}
link-invites = { $kind ->
    [video] { $name } le invita a una videollamada
   *[voice] { $name } le invita a una llamada de voz
}
link-waits = { $name } le espera hasta las { $time }
link-again = Ya está en esta llamada. { $name } le espera.
link-name = Su nombre
link-name-hint = { $name } lo ve en la llamada.
link-join = Unirse a la llamada
link-join-voice = Unirse sin cámara
link-asks = Su navegador pedirá el micrófono.
link-asks-video = Su navegador pedirá el micrófono y la cámara.
link-joining = Uniéndose…
link-spent = { $code ->
    [link_expired] Este enlace ha caducado
    [link_used] Este enlace ya está en uso
    [link_revoked] Este enlace fue retirado
   *[link_invalid] Este enlace no está completo
}
link-spent-about = Vuelva al chat donde lo recibió y pida uno nuevo.
link-spent-about-agent = Pida uno nuevo a { $name } en el chat.

link-check = Comprobar antes los dispositivos
