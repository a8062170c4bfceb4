window-open = Chat öffnen
window-bar-help = Schickt Hilfe
window-unread = { $count ->
    [one] { $count } ungelesene Nachricht
   *[other] { $count } ungelesene Nachrichten
}

window-call-with = { $kind ->
    [video] Videoanruf mit { $name }
    [screen] Bildschirmanruf mit { $name }
   *[voice] Sprachanruf mit { $name }
}
window-choosing = { $kind ->
    [video] Wählen Sie Mikrofon und Kamera
    [screen] Wird vorbereitet …
   *[voice] Wählen Sie Ihr Mikrofon
}
window-devices-again = Noch einmal versuchen
window-without-camera = Ohne Kamera fortfahren
window-listen-only = Nur zuhören
window-unsupported = Dieser Browser kann keine Anrufe führen. Öffnen Sie diese Seite in einem aktuellen Chrome, Edge, Firefox oder Safari.
window-agent-muted = Das Mikrofon von { $name } ist aus

window-ended-after = { $why } · { $time }
window-undo-left = Aus Versehen gedrückt? { $seconds } s

window-insecure = Anrufe brauchen eine sichere Seite. Öffnen Sie diese Seite mit https, oder bitten Sie um einen Link zum Anruf.
pop-out = Diesen Anruf beim Weitersurfen behalten
pop-out-elsewhere = Der Anruf ist in einem anderen Fenster
pop-out-bring-back = Zurückholen
pop-out-instead = Die Seite um diesen Chat lässt ihn Ihr Mikrofon und Ihre Kamera nicht verwenden, deshalb öffnet sich der Anruf in einem eigenen Fenster.
call-elsewhere-closed = Die Seite mit dem Anruf wurde geschlossen. { $name } ist noch da.
call-leave = Vorerst verlassen
