close = Schließen
cancel = Abbrechen
dismiss = Ausblenden
back = Zurück
retry = Wiederholen
loading = Wird geladen …
not-loaded = Das ließ sich nicht laden.
call-not-loaded = Der Anruf ließ sich nicht laden.
end-call = Anruf beenden
decline = Ablehnen
try-again = Noch einmal versuchen

with-shortcut = { $name } ({ $shortcut })

presence-online = Online
presence-away = Abwesend
presence-busy = Beschäftigt
presence-offline = Offline

optional = freiwillig

shortcuts = Tastenkürzel
shortcuts-single = Einzelne Tasten
shortcuts-single-hint = M, V und die anderen wirken, solange nichts geschrieben wird.
shortcut-microphone = Mikrofon ein oder aus
shortcut-camera = Kamera ein oder aus
shortcut-share = Bildschirm teilen oder nicht mehr
shortcut-fullScreen = Vollbild
shortcut-chat = Chat neben dem Anruf
shortcut-invitation = Zur Einladung
shortcut-send = Nachricht senden
shortcut-newLine = Neue Zeile beginnen
shortcut-close = Schließen oder verkleinern
shortcut-list = Diese Liste
