window-page-title = Nachrichten
window-try-again = Noch einmal versuchen
window-try-now = Jetzt versuchen
window-minimise = Verkleinern
window-open = Chat öffnen
window-unread = { $count ->
    [one] { $count } ungelesene Nachricht
   *[other] { $count } ungelesene Nachrichten
}
window-placeholder = An { $name } schreiben
window-head-queued = Sie sind in der Warteschlange
window-head-idle = Schreiben Sie uns, ein Mensch antwortet

window-misplaced = Nachrichten sind hier nicht verfügbar
window-misplaced-remedy = Bitte erreichen Sie das Geschäft auf anderem Weg.
window-misplaced-details = Für die Entwickler der Website

window-offline = Gerade keine Verbindung. Was Sie schreiben, wird gesendet, sobald sie wieder da ist.
window-ended = Dieser Chat wurde unterbrochen und kann hier nicht weitergehen.
window-over = Diese Unterhaltung ist seit einiger Zeit beendet.
window-new = Eine neue beginnen

window-line-queued = Sie sind in der Warteschlange. Jemand antwortet, sobald ein Platz frei ist.
window-line-assigned = { $name } ist für Sie da
window-line-closed = { $name } hat die Unterhaltung geschlossen
window-line-closed-comment = { $name } hat die Unterhaltung geschlossen: „{ $comment }“
window-line-reopened = Die Unterhaltung ist wieder offen
window-line-shares = { $mine ->
    [yes] Sie teilen jetzt Ihren Bildschirm
   *[no] { $name } teilt jetzt einen Bildschirm
}
window-line-shares-no-more = { $mine ->
    [yes] Sie teilen nicht mehr
   *[no] { $name } teilt nicht mehr
}

window-call-with = { $kind ->
    [video] Videoanruf mit { $name }
   *[voice] Sprachanruf mit { $name }
}
window-choosing = { $kind ->
    [video] Wählen Sie Mikrofon und Kamera
   *[voice] Wählen Sie Ihr Mikrofon
}
window-devices-again = Noch einmal versuchen
window-without-camera = Ohne Kamera fortfahren
window-listen-only = Nur zuhören
window-unsupported = Dieser Browser kann keine Anrufe. Öffnen Sie diese Seite in einem aktuellen Chrome, Edge, Firefox oder Safari.
window-agent-muted = Das Mikrofon von { $name } ist aus

window-ended-after = { $why } · { $time }
window-ended-alone = { $mine ->
    [yes] Ihre Verbindung ist abgebrochen
   *[no] Die Verbindung zu { $name } ist abgebrochen
}
window-ended-nobody = Die Verbindung ist abgebrochen
window-ended-not-connected = Es kam keine Verbindung zustande. Ein anderes Netz kann helfen.
window-ended-closed = Die Unterhaltung wurde geschlossen
window-undo-left = Aus Versehen gedrückt? { $seconds } s
window-calling = { $name } ruft an
window-notice-body = Drücken Sie, um zu antworten.
