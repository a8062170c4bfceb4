close = Cerrar
cancel = Cancelar
dismiss = Ocultar
back = Atrás
retry = Reintentar
save = Guardar
undo = Deshacer
loading = Cargando…

with-shortcut = { $name } ({ $shortcut })

presence-online = En línea
presence-away = Ausente
presence-busy = Ocupado
presence-offline = Sin conexión

optional = opcional
