window-page-title = Nachrichten
window-try-again = Noch einmal versuchen
window-try-now = Jetzt versuchen
window-minimise = Verkleinern
window-open = Chat öffnen
window-unread = { $count ->
    [one] { $count } ungelesene Nachricht
   *[other] { $count } ungelesene Nachrichten
}
window-placeholder = Nachricht an { $name }
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

window-insecure = Anrufe brauchen eine sichere Seite. Öffnen Sie diese Seite mit https, oder bitten Sie um einen Link zum Anruf.
pop-out = Diesen Anruf beim Weitersehen behalten
pop-out-elsewhere = Der Anruf ist in einem anderen Fenster
pop-out-bring-back = Zurückholen
pop-out-blocked = Ihr Browser hat das Fenster für den Anruf nicht geöffnet. Erlauben Sie Fenster dieser Seite neben der Adresse, oder öffnen Sie ihn in einem neuen Tab.
pop-out-by-link = In neuem Tab öffnen
pop-out-instead = Die Seite um diesen Chat lässt ihn Ihr Mikrofon und Ihre Kamera nicht verwenden, deshalb öffnet sich der Anruf in einem eigenen Fenster.
pop-out-lost = Dieses Fenster kennt seinen Anruf nicht
pop-out-lost-about = Gehen Sie zur Seite zurück, auf der Sie gesprochen haben. Dort geht der Anruf weiter.
pop-out-over = Der Anruf ist nicht mehr hier
pop-out-over-about = Der Chat geht auf der Seite weiter, auf der Sie ihn begonnen haben.
pop-out-close = Dieses Fenster schließen
call-elsewhere-closed = Die Seite mit dem Anruf wurde geschlossen. { $name } ist noch da.
ask = Um einen Anruf bitten
ask-for = { $kind ->
    [video] Um einen Videoanruf bitten
   *[voice] Um einen Sprachanruf bitten
}
ask-waits = { $kind ->
    [video] Sie haben um { $time } um einen Videoanruf gebeten. { $name } sieht es und kann Sie anrufen, solange Sie hier sind.
   *[voice] Sie haben um { $time } um einen Sprachanruf gebeten. { $name } sieht es und kann Sie anrufen, solange Sie hier sind.
}
ask-withdraw = Zurückziehen
ask-withdrawing = Wird zurückgezogen …
link-title = { $kind ->
    [video] Videoanruf · { $brand }
   *[voice] Sprachanruf · { $brand }
}
link-invites = { $kind ->
    [video] { $name } lädt Sie zu einem Videoanruf ein
   *[voice] { $name } lädt Sie zu einem Sprachanruf ein
}
link-waits = { $name } wartet bis { $time } auf Sie
link-again = Sie sind schon in diesem Anruf. { $name } wartet auf Sie.
link-name = Ihr Name
link-name-hint = { $name } sieht ihn im Anruf.
link-join = Am Anruf teilnehmen
link-join-voice = Ohne Kamera teilnehmen
link-asks = Ihr Browser fragt nach Ihrem Mikrofon.
link-asks-video = Ihr Browser fragt nach Mikrofon und Kamera.
link-joining = Teilnahme läuft …
link-spent = { $code ->
    [link_expired] Dieser Link ist abgelaufen
    [link_used] Dieser Link wird schon benutzt
    [link_revoked] Dieser Link wurde zurückgezogen
   *[link_invalid] Dieser Link ist nicht vollständig
}
link-spent-about = Gehen Sie zu dem Chat zurück, aus dem Sie ihn haben, und bitten Sie um einen neuen.
link-spent-about-agent = Bitten Sie { $name } im Chat um einen neuen.

link-check = Zuerst die Geräte prüfen
