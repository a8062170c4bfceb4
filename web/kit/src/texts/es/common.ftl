close = Cerrar
cancel = Cancelar
dismiss = Ocultar
back = Atrás
retry = Reintentar
loading = Cargando…
not-loaded = Esto no se ha podido cargar.
call-not-loaded = La llamada no se ha podido cargar.
end-call = Finalizar la llamada
decline = Rechazar
try-again = Intentar de nuevo

with-shortcut = { $name } ({ $shortcut })

presence-online = En línea
presence-away = Ausente
presence-busy = Ocupado
presence-offline = Sin conexión

optional = opcional

shortcuts = Atajos de teclado
shortcuts-single = Teclas sueltas
shortcuts-single-hint = M, V y las demás actúan mientras no se escribe nada.
shortcut-microphone = Activar o silenciar el micrófono
shortcut-camera = Encender o apagar la cámara
shortcut-share = Compartir la pantalla, o dejar de hacerlo
shortcut-fullScreen = Pantalla completa
shortcut-chat = Chat junto a la llamada
shortcut-invitation = Ir a la invitación
shortcut-send = Enviar el mensaje
shortcut-newLine = Empezar una línea nueva
shortcut-close = Cerrar, o minimizar
shortcut-list = Esta lista
