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

call-card-invited = { $kind ->
    [video] Videollamada propuesta
    [screen] Llamada de pantalla propuesta
   *[voice] Llamada de voz propuesta
}
call-card-started = { $kind ->
    [video] Videollamada iniciada
    [screen] Llamada de pantalla iniciada
   *[voice] Llamada de voz iniciada
}
call-card-ended = { $kind ->
    [video] Videollamada
    [screen] Llamada de pantalla
   *[voice] Llamada de voz
}
call-card-declined = { $kind ->
    [video] Videollamada rechazada
    [screen] Llamada de pantalla rechazada
   *[voice] Llamada de voz rechazada
}
call-card-cancelled = { $kind ->
    [video] Videollamada cancelada
    [screen] Llamada de pantalla cancelada
   *[voice] Llamada de voz cancelada
}
call-card-missed = { $kind ->
    [video] Videollamada perdida
    [screen] Llamada de pantalla perdida
   *[voice] Llamada de voz perdida
}
call-card-expired = { $kind ->
    [video] Videollamada sin respuesta
    [screen] Llamada de pantalla sin respuesta
   *[voice] Llamada de voz sin respuesta
}
call-card-failed = { $kind ->
    [video] La videollamada no pudo conectarse
    [screen] La llamada de pantalla no pudo conectarse
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
    [screen] { $mine ->
        [yes] Usted pidió una llamada de pantalla
       *[no] { $name } pide una llamada de pantalla
    }
   *[voice] { $mine ->
        [yes] Usted pidió una llamada de voz
       *[no] { $name } pide una llamada de voz
    }
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

call-card-link = { $kind ->
    [video] Enlace a una videollamada
    [screen] Enlace a una llamada de pantalla
   *[voice] Enlace a una llamada de voz
}
call-link-until = Hasta las { $time }
call-link-over = Ya no es válido
call-kind = { $kind ->
    [video] Videollamada
    [screen] Llamada de pantalla
   *[voice] Llamada de voz
}
call-card-declined-why = { $mine ->
    [yes] { $why ->
        [not_now] Usted dijo: ahora no
        [rather_write] Usted dijo: prefiero escribir
       *[cannot_talk] Usted dijo: aquí no puedo hablar
    }
   *[no] { $why ->
        [not_now] { $name }: ahora no
        [rather_write] { $name } prefiere escribir
       *[cannot_talk] { $name } no puede hablar allí
    }
}
line-request-answered = { $mine ->
    [yes] Usted devolvió la llamada
   *[no] { $name } devuelve la llamada
}
line-request-declined = { $mine ->
    [yes] Usted rechazó llamar
   *[no] { $name } no puede llamar ahora
}
line-request-withdrawn = { $mine ->
    [yes] Usted ya no pide una llamada
   *[no] { $name } ya no pide una llamada
}
line-request-expired = Nadie pudo atender la llamada pedida

picture-open = Abrir la imagen de las { $time }
picture-withdraw = Retirar
picture-withdrawn = Tomada a las { $time } · retirada
