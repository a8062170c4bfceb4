message-list = Mensajes
message-sending = Enviando…
message-sent = Enviado
message-delivered = Entregado
message-read = Leído
message-failed = No enviado
typing = { $name } está escribiendo
new-messages = { $count ->
    [one] Mensaje nuevo
   *[other] { $count } mensajes nuevos
}
you = Usted

compose = Mensaje
compose-placeholder = Escriba un mensaje
send = Enviar
compose-left = { $left ->
    [one] Queda { $left } carácter
   *[other] Quedan { $left } caracteres
}
compose-over = { $over ->
    [one] Sobra { $over } carácter
   *[other] Sobran { $over } caracteres
}

invitation = { $kind ->
    [video] { $name } quiere iniciar una videollamada con usted
   *[voice] { $name } quiere iniciar una llamada de voz con usted
}
invitation-asks = { $kind ->
    [video] Su navegador pedirá el micrófono y la cámara cuando acepte.
   *[voice] Su navegador pedirá el micrófono cuando acepte.
}
invitation-announced = { $kind ->
    [video] { $name } quiere iniciar una videollamada con usted. Pulse { $shortcut } para ir a la invitación.
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
decline = Rechazar
silence = Silenciar el timbre

call-card-invited = { $kind ->
    [video] Videollamada propuesta
   *[voice] Llamada de voz propuesta
}
call-card-started = { $kind ->
    [video] Videollamada iniciada
   *[voice] Llamada de voz iniciada
}
call-card-ended = { $kind ->
    [video] Videollamada
   *[voice] Llamada de voz
}
call-card-declined = { $kind ->
    [video] Videollamada rechazada
   *[voice] Llamada de voz rechazada
}
call-card-cancelled = { $kind ->
    [video] Videollamada cancelada
   *[voice] Llamada de voz cancelada
}
call-card-missed = { $kind ->
    [video] Videollamada perdida
   *[voice] Llamada de voz perdida
}
call-card-expired = { $kind ->
    [video] Videollamada sin respuesta
   *[voice] Llamada de voz sin respuesta
}
call-card-failed = { $kind ->
    [video] La videollamada no pudo conectarse
   *[voice] La llamada de voz no pudo conectarse
}
call-card-by = { $mine ->
    [yes] Por usted
   *[no] Por { $name }
}
call-card-hung-up = { $mine ->
    [yes] Usted colgó
   *[no] { $name } colgó
}

line-call-requested = { $kind ->
    [video] { $mine ->
        [yes] Usted pidió una videollamada
       *[no] { $name } pide una videollamada
    }
   *[voice] { $mine ->
        [yes] Usted pidió una llamada de voz
       *[no] { $name } pide una llamada de voz
    }
}
line-request-ended = { $outcome ->
    [answered] La petición de llamada fue respondida
    [declined] La petición de llamada fue rechazada
    [withdrawn] La petición de llamada fue retirada
   *[expired] Nadie pudo responder a la petición de llamada
}
line-call-link = { $mine ->
    [yes] Usted envió un enlace a la llamada
   *[no] { $name } envió un enlace a la llamada
}
line-kind-changed = { $kind ->
    [video] La llamada tiene ahora vídeo
   *[voice] La llamada sigue por voz
}
line-screenshot = { $mine ->
    [yes] { $of ->
        [screen] Usted tomó una imagen de la pantalla compartida
       *[camera] Usted tomó una imagen de la cámara
    }
   *[no] { $of ->
        [screen] { $name } tomó una imagen de su pantalla
       *[camera] { $name } tomó una imagen de su cámara
    }
}
line-screenshot-withdrawn = { $mine ->
    [yes] Usted retiró una imagen
   *[no] { $name } retiró una imagen
}
notices = Notificaciones
notices-denied = Su navegador bloquea las notificaciones de esta página. Permítalas junto a la dirección.
notices-unavailable = Este navegador no muestra notificaciones de esta página.
