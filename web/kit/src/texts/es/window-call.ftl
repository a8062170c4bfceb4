window-open = Abrir el chat
window-bar-help = Envía ayuda
window-unread = { $count ->
    [one] { $count } mensaje sin leer
   *[other] { $count } mensajes sin leer
}

window-call-with = { $kind ->
    [video] Videollamada con { $name }
    [screen] Llamada de pantalla con { $name }
   *[voice] Llamada de voz con { $name }
}
window-choosing = { $kind ->
    [video] Elija su micrófono y su cámara
    [screen] Preparando…
   *[voice] Elija su micrófono
}
window-devices-again = Intentar de nuevo
window-without-camera = Seguir sin cámara
window-listen-only = Solo escuchar
window-unsupported = Este navegador no puede hacer llamadas. Abra esta página en un Chrome, Edge, Firefox o Safari actual.
window-agent-muted = El micrófono de { $name } está apagado

window-ended-after = { $why } · { $time }
window-undo-left = ¿Lo pulsó sin querer? { $seconds } s

window-insecure = Las llamadas necesitan una página segura. Abra esta página con https o pida un enlace a la llamada.
pop-out = Conservar esta llamada mientras navega
pop-out-elsewhere = La llamada está en otra ventana
pop-out-bring-back = Traerla de vuelta
pop-out-instead = La página que rodea este chat no le permite usar su micrófono ni su cámara, así que la llamada se abre en su propia ventana.
call-elsewhere-closed = La página con la llamada se cerró. { $name } sigue ahí.
call-leave = Salir por ahora
