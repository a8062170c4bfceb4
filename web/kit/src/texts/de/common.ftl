close = Schließen
cancel = Abbrechen
dismiss = Ausblenden
back = Zurück
retry = Wiederholen
save = Speichern
undo = Rückgängig
loading = Wird geladen …

with-shortcut = { $name } ({ $shortcut })

presence-online = Online
presence-away = Abwesend
presence-busy = Beschäftigt
presence-offline = Offline

optional = freiwillig
