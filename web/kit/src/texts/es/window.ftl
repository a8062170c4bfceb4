window-page-title = Mensajes
window-try-now = Intentar ahora
window-minimise = Minimizar
window-placeholder = Escribir a { $name }
window-head-queued = Está en la cola
window-head-idle = Escríbanos, le responde una persona

window-misplaced = Los mensajes no están disponibles aquí
window-misplaced-remedy = Póngase en contacto de otra manera.
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
    [yes] Usted empezó a compartir su pantalla
   *[no] { $name } empezó a compartir una pantalla
}
window-line-shares-no-more = { $mine ->
    [yes] Usted dejó de compartir
   *[no] { $name } dejó de compartir
}

window-ended-alone = { $mine ->
    [yes] Se perdió su conexión
   *[no] Se perdió la conexión con { $name }
}
window-ended-nobody = Se perdió la conexión
window-ended-not-connected = { $leg ->
    [agent_missing] No se pudo establecer la conexión: la página del agente no respondió
    [consumer_missing] No se pudo establecer la conexión: no se supo nada de este dispositivo
    [connection] No se pudo establecer la conexión. Otra red puede ayudar
    [agent_media] El sonido o la imagen del agente no llegó aquí
    [consumer_media] Su sonido o su imagen no llegó al agente
   *[other] El sonido o la imagen no llegó a ambas partes
}
window-ended-closed = La conversación se cerró
window-last-media = { $mine ->
    [yes] Se le oyó o vio a usted por última vez a las { $time }
   *[no] Se oyó o vio a { $name } por última vez a las { $time }
}
window-last-media-never = { $mine ->
    [yes] Nunca se le oyó ni se le vio a usted
   *[no] Nunca se oyó ni se vio a { $name }
}
window-calling = { $name } le llama
window-notice-body = Pulse para responder.

ask = Pedir una llamada
ask-for = { $kind ->
    [video] Pedir una videollamada
    [screen] Pedir una llamada de pantalla
   *[voice] Pedir una llamada de voz
}
ask-waits = { $kind ->
    [video] Usted pidió una videollamada a las { $time }. { $name } lo ve y puede llamarle mientras esté aquí.
    [screen] Usted pidió una llamada de pantalla a las { $time }. { $name } lo ve y puede llamarle mientras esté aquí.
   *[voice] Usted pidió una llamada de voz a las { $time }. { $name } lo ve y puede llamarle mientras esté aquí.
}
ask-withdraw = Retirar
ask-withdrawing = Retirando…
link-join = Unirse a la llamada
