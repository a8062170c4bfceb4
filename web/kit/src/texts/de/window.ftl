window-page-title = Nachrichten
window-try-now = Jetzt versuchen
window-minimise = Verkleinern
window-placeholder = Nachricht an { $name }
window-head-queued = Sie sind in der Warteschlange
window-head-idle = Schreiben Sie uns, ein Mensch antwortet

window-misplaced = Nachrichten sind hier nicht verfügbar
window-misplaced-remedy = Bitte nehmen Sie auf anderem Weg Kontakt auf.
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

window-ended-alone = { $mine ->
    [yes] Ihre Verbindung ist abgebrochen
   *[no] Die Verbindung zu { $name } ist abgebrochen
}
window-ended-nobody = Die Verbindung ist abgebrochen
window-ended-not-connected = { $leg ->
    [agent_missing] Es kam keine Verbindung zustande: Die Seite des Agenten antwortete nicht
    [consumer_missing] Es kam keine Verbindung zustande: Von diesem Gerät kam nichts an
    [connection] Es kam keine Verbindung zustande. Ein anderes Netz kann helfen
    [agent_media] Ton oder Bild des Agenten kam hier nicht an
    [consumer_media] Ihr Ton oder Bild kam beim Agenten nicht an
   *[other] Ton oder Bild kam nicht auf beiden Seiten an
}
window-ended-closed = Die Unterhaltung wurde geschlossen
window-last-media = { $mine ->
    [yes] Sie waren zuletzt um { $time } zu hören oder zu sehen
   *[no] { $name } war zuletzt um { $time } zu hören oder zu sehen
}
window-last-media-never = { $mine ->
    [yes] Sie waren nie zu hören oder zu sehen
   *[no] { $name } war nie zu hören oder zu sehen
}
window-calling = { $name } ruft an
window-notice-body = Drücken Sie, um zu antworten.

ask = Um einen Anruf bitten
ask-for = { $kind ->
    [video] Um einen Videoanruf bitten
    [screen] Um einen Bildschirmanruf bitten
   *[voice] Um einen Sprachanruf bitten
}
ask-waits = { $kind ->
    [video] Sie haben um { $time } um einen Videoanruf gebeten. { $name } sieht es und kann Sie anrufen, solange Sie hier sind.
    [screen] Sie haben um { $time } um einen Bildschirmanruf gebeten. { $name } sieht es und kann Sie anrufen, solange Sie hier sind.
   *[voice] Sie haben um { $time } um einen Sprachanruf gebeten. { $name } sieht es und kann Sie anrufen, solange Sie hier sind.
}
ask-withdraw = Zurückziehen
ask-withdrawing = Wird zurückgezogen …
link-join = Am Anruf teilnehmen
