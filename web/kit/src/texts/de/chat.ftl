message-list = Nachrichten
message-sending = Wird gesendet …
message-sent = Gesendet
message-delivered = Zugestellt
message-read = Gelesen
message-failed = Nicht gesendet
typing = { $name } schreibt
new-messages = { $count ->
    [one] Neue Nachricht
   *[other] { $count } neue Nachrichten
}
you = Sie

compose = Nachricht
compose-placeholder = Nachricht schreiben
send = Senden
compose-left = { $left ->
    [one] noch { $left } Zeichen
   *[other] noch { $left } Zeichen
}
compose-over = { $over ->
    [one] { $over } Zeichen zu lang
   *[other] { $over } Zeichen zu lang
}

call-card-invited = { $kind ->
    [video] Videoanruf angeboten
    [screen] Bildschirmanruf angeboten
   *[voice] Sprachanruf angeboten
}
call-card-started = { $kind ->
    [video] Videoanruf begonnen
    [screen] Bildschirmanruf begonnen
   *[voice] Sprachanruf begonnen
}
call-card-ended = { $kind ->
    [video] Videoanruf
    [screen] Bildschirmanruf
   *[voice] Sprachanruf
}
call-card-declined = { $kind ->
    [video] Videoanruf abgelehnt
    [screen] Bildschirmanruf abgelehnt
   *[voice] Sprachanruf abgelehnt
}
call-card-cancelled = { $kind ->
    [video] Videoanruf abgebrochen
    [screen] Bildschirmanruf abgebrochen
   *[voice] Sprachanruf abgebrochen
}
call-card-missed = { $kind ->
    [video] Videoanruf verpasst
    [screen] Bildschirmanruf verpasst
   *[voice] Sprachanruf verpasst
}
call-card-expired = { $kind ->
    [video] Videoanruf nicht beantwortet
    [screen] Bildschirmanruf nicht beantwortet
   *[voice] Sprachanruf nicht beantwortet
}
call-card-failed = { $kind ->
    [video] Videoanruf kam nicht zustande
    [screen] Bildschirmanruf kam nicht zustande
   *[voice] Sprachanruf kam nicht zustande
}
call-card-by = { $mine ->
    [yes] Von Ihnen
   *[no] Von { $name }
}
call-card-hung-up = { $mine ->
    [yes] Sie haben aufgelegt
   *[no] { $name } hat aufgelegt
}

line-call-requested = { $kind ->
    [video] { $mine ->
        [yes] Sie haben um einen Videoanruf gebeten
       *[no] { $name } bittet um einen Videoanruf
    }
    [screen] { $mine ->
        [yes] Sie haben um einen Bildschirmanruf gebeten
       *[no] { $name } bittet um einen Bildschirmanruf
    }
   *[voice] { $mine ->
        [yes] Sie haben um einen Sprachanruf gebeten
       *[no] { $name } bittet um einen Sprachanruf
    }
}
line-call-link = { $mine ->
    [yes] Sie haben einen Link zum Anruf gesendet
   *[no] { $name } hat einen Link zum Anruf gesendet
}
line-kind-changed = { $kind ->
    [video] Der Anruf hat jetzt Video
   *[voice] Der Anruf geht als Sprachanruf weiter
}
line-screenshot = { $mine ->
    [yes] { $of ->
        [screen] Sie haben ein Bild des geteilten Bildschirms gemacht
       *[camera] Sie haben ein Bild der Kamera gemacht
    }
   *[no] { $of ->
        [screen] { $name } hat ein Bild Ihres Bildschirms gemacht
       *[camera] { $name } hat ein Bild Ihrer Kamera gemacht
    }
}
line-screenshot-withdrawn = { $mine ->
    [yes] Sie haben ein Bild zurückgezogen
   *[no] { $name } hat ein Bild zurückgezogen
}
notices = Benachrichtigungen
notices-denied = Ihr Browser blockiert Benachrichtigungen dieser Seite. Erlauben Sie sie neben der Adresse.
notices-unavailable = Dieser Browser zeigt keine Benachrichtigungen dieser Seite.

call-card-link = { $kind ->
    [video] Link zu einem Videoanruf
    [screen] Link zu einem Bildschirmanruf
   *[voice] Link zu einem Sprachanruf
}
call-link-until = Bis { $time }
call-link-over = Nicht mehr gültig
call-kind = { $kind ->
    [video] Videoanruf
    [screen] Bildschirmanruf
   *[voice] Sprachanruf
}
call-card-declined-why = { $mine ->
    [yes] { $why ->
        [not_now] Sie sagten: jetzt nicht
        [rather_write] Sie sagten: lieber schreiben
       *[cannot_talk] Sie sagten: Ich kann hier nicht sprechen
    }
   *[no] { $why ->
        [not_now] { $name }: jetzt nicht
        [rather_write] { $name } möchte lieber schreiben
       *[cannot_talk] { $name } kann dort nicht sprechen
    }
}
line-request-answered = { $mine ->
    [yes] Sie haben zurückgerufen
   *[no] { $name } ruft zurück
}
line-request-declined = { $mine ->
    [yes] Sie haben den Anruf abgelehnt
   *[no] { $name } kann jetzt nicht anrufen
}
line-request-withdrawn = { $mine ->
    [yes] Sie bitten nicht mehr um einen Anruf
   *[no] { $name } bittet nicht mehr um einen Anruf
}
line-request-expired = Niemand konnte den erbetenen Anruf übernehmen

picture-open = Bild von { $time } öffnen
picture-withdraw = Zurückziehen
picture-withdrawn = Aufgenommen { $time } · zurückgezogen
