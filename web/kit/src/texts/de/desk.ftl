desk = Desk
desk-about = Antworten Sie Menschen, die Ihrer Marke schreiben, und rufen Sie an, wenn Worte nicht reichen.
desk-page-title = { $count ->
    [0] Desk · { $brand }
   *[other] ({ $count }) Desk · { $brand }
}

desk-places = Orte
desk-chats = Chats
desk-dashboard = Dashboard
desk-help = Hilfe, in einem neuen Tab
desk-running-call = Zum laufenden Anruf

desk-status = Ihr Status
desk-available = Verfügbar
desk-away = Abwesend

desk-own-denied = { $device ->
    [camera] Ihr Browser blockiert die Kamera für diese Seite. In einem Anruf würde Sie niemand sehen.
   *[microphone] Ihr Browser blockiert das Mikrofon für diese Seite. In einem Anruf würde Sie niemand hören.
}
desk-own-absent = Kein Mikrofon gefunden. In einem Anruf würde Sie niemand hören.

desk-list = Laufende Chats
desk-waiting = { $count ->
    [one] 1 Unterhaltung wartet auf einen Agenten
   *[other] { $count } Unterhaltungen warten auf einen Agenten
}
desk-waiting-away = { $count ->
    [one] 1 Unterhaltung wartet. Melden Sie sich verfügbar, um sie zu übernehmen.
   *[other] { $count } Unterhaltungen warten. Melden Sie sich verfügbar, um die nächste zu übernehmen.
}
desk-empty = Noch keine Chats
desk-empty-available = Sie sind verfügbar. Die nächste Unterhaltung kommt von selbst hierher.
desk-empty-away = Sie sind abwesend. Melden Sie sich verfügbar, um Unterhaltungen zu übernehmen.
desk-row-messages = { $count ->
    [0] Keine Nachrichten
    [one] 1 Nachricht
   *[other] { $count } Nachrichten
}
desk-row-unread = { $count ->
    [one] 1 ungelesene Nachricht
   *[other] { $count } ungelesene Nachrichten
}
desk-row-no-text = Noch nichts geschrieben
desk-row-waits = Wartet { $time }
desk-row-waits-new = Gerade geschrieben
desk-row-queued = Wartet auf einen Agenten
desk-row-closed = Geschlossen
desk-row-call = { $kind ->
    [video] Videoanruf
    [screen] Bildschirmanruf
   *[voice] Sprachanruf
}

desk-nothing-selected = Wählen Sie einen Chat
desk-nothing-selected-about = Wählen Sie einen aus der Liste, um ihn zu lesen und zu antworten.
desk-nothing-yet = Chats öffnen sich hier
desk-nothing-yet-about = Wenn jemand Ihrer Marke schreibt und Sie verfügbar sind, erscheint der Chat in der Liste.
desk-voice-call = Sprachanruf
desk-video-call = Videoanruf
desk-screen-call = Bildschirmanruf
desk-close-conversation = Unterhaltung schließen
desk-panel = Einzelheiten
desk-back-to-list = Zurück
desk-consumer-online = Online
desk-consumer-offline = Gerade nicht auf der Seite
desk-status-queued = Wartet auf einen Agenten
desk-status-closed = Geschlossen

desk-reason-unsupported-browser = Dieser Browser kann keine Anrufe führen. Öffnen Sie den Desk in einem aktuellen Chrome, Edge, Firefox oder Safari.
desk-reason-voice-off = Sprachanrufe sind für Ihre Marke ausgeschaltet. Ein Administrator kann sie im Dashboard einschalten.
desk-reason-video-off = Videoanrufe sind für Ihre Marke ausgeschaltet. Ein Administrator kann sie im Dashboard einschalten.
desk-reason-screen-off = Bildschirmanrufe sind für Ihre Marke ausgeschaltet. Ein Administrator kann sie im Dashboard einschalten.
desk-reason-voice-not-in-profile = Ihr Profil enthält keine Sprachanrufe. Bitten Sie einen Administrator, sie hinzuzufügen.
desk-reason-video-not-in-profile = Ihr Profil enthält keine Videoanrufe. Bitten Sie einen Administrator, sie hinzuzufügen.
desk-reason-screen-not-in-profile = Ihr Profil enthält keine Bildschirmanrufe. Bitten Sie einen Administrator, sie hinzuzufügen.
desk-reason-nothing-selected = Wählen Sie zuerst einen Chat.
desk-reason-not-open = Diese Unterhaltung ist nicht offen. Anrufen können Sie, wenn sie es ist.
desk-reason-not-owner = Ein anderer Agent hat diese Unterhaltung. Nur er kann anrufen.
desk-reason-call-in-progress = In dieser Unterhaltung läuft schon ein Anruf. Gehen Sie dorthin zurück oder beenden Sie ihn zuerst.
desk-reason-busy = Sie sind in einem anderen Anruf. Beenden Sie ihn zuerst.
desk-reason-offline = Sie sind offline. Anrufen können Sie, wenn die Verbindung wieder da ist.

desk-write-closed = Diese Unterhaltung ist geschlossen. Sie öffnet sich wieder, wenn { $name } schreibt.
desk-write-queued = Diese Unterhaltung hat noch niemand.
desk-write-not-owner = Ein anderer Agent hat diese Unterhaltung.
desk-close-not-open = Diese Unterhaltung ist schon geschlossen.
desk-close-not-owner = Nur der Agent, der diese Unterhaltung hat, kann sie schließen.

desk-close-comment = Kommentar
desk-close-comment-hint = { $name } sieht ihn am Ende der Unterhaltung.
desk-close-call = Das beendet auch den Anruf.
desk-closing = Wird geschlossen …
desk-keep-open = Offen lassen

desk-line-queued = { $name } wartet auf einen Agenten
desk-line-assigned = { $mine ->
    [yes] Sie haben diese Unterhaltung
   *[no] { $name } hat diese Unterhaltung
}
desk-line-closed = { $mine ->
    [yes] Sie haben die Unterhaltung geschlossen
   *[no] { $name } hat die Unterhaltung geschlossen
}
desk-line-closed-comment = { $mine ->
    [yes] Sie haben die Unterhaltung geschlossen: „{ $comment }“
   *[no] { $name } hat die Unterhaltung geschlossen: „{ $comment }“
}
desk-line-reopened = { $name } hat wieder geschrieben, die Unterhaltung ist deshalb wieder offen
desk-line-invited = { $kind ->
    [video] { $mine ->
        [yes] Sie haben einen Videoanruf angeboten
       *[no] { $name } hat einen Videoanruf angeboten
    }
    [screen] { $mine ->
        [yes] Sie haben einen Bildschirmanruf angeboten
       *[no] { $name } hat einen Bildschirmanruf angeboten
    }
   *[voice] { $mine ->
        [yes] Sie haben einen Sprachanruf angeboten
       *[no] { $name } hat einen Sprachanruf angeboten
    }
}
desk-line-accepted = { $name } hat angenommen
desk-line-started = { $kind ->
    [video] Videoanruf begonnen
    [screen] Bildschirmanruf begonnen
   *[voice] Sprachanruf begonnen
}
desk-line-shares = { $mine ->
    [yes] Sie haben Ihren Bildschirm geteilt
   *[no] { $name } hat einen Bildschirm geteilt
}
desk-line-shares-no-more = { $mine ->
    [yes] Sie teilen nicht mehr
   *[no] { $name } teilt nicht mehr
}
desk-ended-alone = { $name } hat den Anruf verlassen
desk-ended-nobody = Niemand war mehr da
desk-ended-not-connected = { $leg ->
    [agent_missing] Von der Seite des Agenten kam nichts
    [consumer_missing] Von der Seite von { $name } kam nichts
    [connection] Die beiden Browser fanden keinen Weg zueinander
    [agent_media] Ton oder Bild des Agenten kam bei { $name } nicht an
    [consumer_media] Ton oder Bild von { $name } kam beim Agenten nicht an
   *[other] Ton oder Bild kam nicht auf beiden Seiten an
}
desk-ended-closed = Mit der Unterhaltung beendet
desk-last-media-title = Zuletzt zu hören oder zu sehen
desk-last-media = { $side ->
    [agent] Der Agent war zuletzt um { $time } zu hören oder zu sehen
   *[consumer] { $name } war zuletzt um { $time } zu hören oder zu sehen
}
desk-last-media-never = { $side ->
    [agent] Der Agent war nie zu hören oder zu sehen
   *[consumer] { $name } war nie zu hören oder zu sehen
}

desk-facts = Unterhaltung
desk-fact-started = Begonnen
desk-fact-started-at = { $day }, { $time }
desk-fact-waited = Gewartet
desk-fact-waits-still = Wartet noch
desk-fact-waited-not = Sofort beantwortet
desk-fact-agent = Agent
desk-fact-nobody = Noch niemand
desk-fact-messages = Nachrichten
desk-fact-messages-of = { $count } · { $consumer } von { $name }
desk-fact-calls = Anrufe
desk-fact-calls-talk = { $count } · { $time } Gespräch
desk-contact = Kontakt
desk-contact-name = Name

desk-network = Netz für Anrufe
desk-network-unknown = Noch nicht geprüft.
desk-network-unanswered = Es ließ sich nicht herausfinden.
desk-network-offline = Das lässt sich prüfen, solange { $name } auf der Seite ist.
desk-network-check = Prüfen
desk-network-asking = Das Netz von { $name } wird geprüft …
desk-network-open = Netz von { $name }: Anrufe kommen durch
desk-network-open-ways = Über { $ways }
desk-network-narrow = Netz von { $name }: Anrufe kommen nur über { $ways } durch
desk-network-narrow-about = Das Bild kann grob sein.
desk-network-shut = Netz von { $name }: kein Relay ist erreichbar
desk-network-shut-about = Ein Anruf kann misslingen. Sie können es trotzdem versuchen.
desk-way-udp = UDP
desk-way-tcp = TCP
desk-way-tls = TLS

desk-offline = Sie sind offline. Was Sie schreiben, wird gesendet, sobald die Verbindung wieder da ist.
desk-try-now = Jetzt versuchen
desk-unreachable = Der Desk ist nicht erreichbar
desk-unreachable-about = Er verbindet sich von selbst, sobald er kann.
desk-conversation-offline = Dieser Chat verbindet sich neu. Was Sie schreiben, wird danach gesendet.
desk-not-permitted = Diese Unterhaltung gehört nicht zu Ihnen
desk-not-permitted-about = Ein anderer Agent hat sie, oder es gibt sie nicht. Wählen Sie eine aus Ihrer Liste.

desk-leave-title = Während eines Anrufs abmelden
desk-leave-about = Sie sind in einem Anruf. Beim Abmelden endet er für beide.
desk-leave-yes = Anruf beenden und abmelden
desk-leave-no = Bleiben

desk-call-title = { $kind ->
    [video] Videoanruf mit { $name }
    [screen] Bildschirmanruf mit { $name }
   *[voice] Sprachanruf mit { $name }
}
desk-call-preparing = { $kind ->
    [video] Mikrofon und Kamera werden vorbereitet …
    [screen] Wird vorbereitet …
   *[voice] Das Mikrofon wird vorbereitet …
}
desk-call-rings = Es klingelt …
desk-call-rings-on = Es klingelt lautlos …
desk-call-rings-offline = Sie sind offline. Es klingelt weiter, und die Antwort kommt, sobald die Verbindung wieder da ist.
desk-call-reaches = Wird angerufen …
desk-call-without = { $kind ->
    [video] Ohne fortfahren
    [screen] Ohne fortfahren
   *[voice] Ohne fortfahren
}
desk-call-try-again = Noch einmal versuchen
desk-call-without-hint = Sie hören { $name }; man hört Sie nicht.
desk-call-chat-hide = Chat ausblenden
desk-call-chat-unread = { $count ->
    [one] Chat, 1 ungelesene Nachricht
   *[other] Chat, { $count } ungelesene Nachrichten
}
desk-call-offline = Der Server ist für einen Moment nicht erreichbar. Der Anruf geht weiter.
desk-other-silent = { $name } hat kein Mikrofon an
desk-other-signalling = { $name } verbindet sich neu mit dem Server. Der Anruf geht weiter.
desk-other-left = { $name } ist nicht mehr da. Ohne Rückkehr endet der Anruf von selbst.
desk-call-declined = { $kind ->
    [video] { $name } hat den Videoanruf abgelehnt
    [screen] { $name } hat den Bildschirmanruf abgelehnt
   *[voice] { $name } hat den Sprachanruf abgelehnt
}
desk-call-missed = { $kind ->
    [video] { $name } hat den Videoanruf nicht beantwortet
    [screen] { $name } hat den Bildschirmanruf nicht beantwortet
   *[voice] { $name } hat den Sprachanruf nicht beantwortet
}
desk-call-expired = { $kind ->
    [video] Der Videoanruf hat keine Seite von { $name } erreicht
    [screen] Der Bildschirmanruf hat keine Seite von { $name } erreicht
   *[voice] Der Sprachanruf hat keine Seite von { $name } erreicht
}
desk-call-here = Im Anruf mit { $name }, in einem anderen Tab oder auf einem anderen Gerät
desk-call-move = Hierher holen
desk-call-apart = Im Anruf mit { $name }, in einem eigenen Fenster
desk-rings-apart = { $name } wird in einem eigenen Fenster angerufen
desk-pop-out = In ein eigenes Fenster verschieben
desk-pop-out-menu = Anruf in einem eigenen Fenster …
desk-farewell-mine = Sie haben den Anruf mit { $name } beendet
desk-farewell-other = { $name } hat aufgelegt
desk-farewell-alone = Der Anruf ist zu Ende, weil { $name } zu lange weg war
desk-farewell-not-connected = Der Anruf mit { $name } kam nicht zustande
desk-farewell-not-connected-about = { $why }. Versuchen Sie es noch einmal, oder bleiben Sie im Chat.
desk-farewell-closed = Der Anruf endete mit der Unterhaltung
desk-farewell-nobody = Der Anruf mit { $name } ist zu Ende
desk-way-back-left = { $seconds } s
desk-talked = { $time } Gespräch


desk-notice-message = { $name } hat geschrieben
desk-notice-request = { $kind ->
    [video] { $name } bittet um einen Videoanruf
    [screen] { $name } bittet um einen Bildschirmanruf
   *[voice] { $name } bittet um einen Sprachanruf
}
desk-notice-request-body = Drücken Sie, um zur Unterhaltung zu gehen.

desk-ready = Bereit für Anrufe
desk-ready-unknown = Der Browser von { $name } hat noch nichts gemeldet.
desk-ready-no-calls = Der Browser von { $name } kann keine Anrufe führen.
desk-ready-insecure = Die Seite, auf der { $name } ist, ist nicht sicher; Anrufe gehen dort nicht.
desk-ready-allowed = { $device ->
    [camera] Kamera: früher erlaubt
   *[microphone] Mikrofon: früher erlaubt
}
desk-ready-asked = { $device ->
    [camera] Kamera: { $name } wird gefragt
   *[microphone] Mikrofon: { $name } wird gefragt
}
desk-ready-denied = { $device ->
    [camera] Kamera: im Browser von { $name } blockiert
   *[microphone] Mikrofon: im Browser von { $name } blockiert
}
desk-ready-absent = { $device ->
    [camera] Kamera: { $name } hat keine
   *[microphone] Mikrofon: { $name } hat keines
}
desk-ready-forbidden = { $device ->
    [camera] Kamera: von der Seite verboten, auf der { $name } ist
   *[microphone] Mikrofon: von der Seite verboten, auf der { $name } ist
}
desk-ready-screen = Bildschirm teilen: möglich
desk-ready-no-screen = Bildschirm teilen: im Browser von { $name } nicht möglich
desk-ready-no-screen-phone = Bildschirm teilen: auf dem Telefon von { $name } nicht möglich
desk-ready-anyway-title = Trotzdem anrufen?
desk-ready-anyway-about = Die Einladung wird gezeigt, und { $name } liest, warum es dort nicht geht. Ein Link lässt sich in einem anderen Browser öffnen.
desk-ready-anyway = Trotzdem senden
desk-ready-link = Link senden

desk-start-microphone = Mit eingeschaltetem Mikrofon beginnen
desk-start-camera = Mit eingeschalteter Kamera beginnen
desk-start-camera-off = Die Videoanrufe Ihrer Marke beginnen mit ausgeschalteter Kamera. Schalten Sie sie im Anruf ein.

desk-row-asks = { $kind ->
    [video] Bittet um einen Videoanruf
    [screen] Bittet um einen Bildschirmanruf
   *[voice] Bittet um einen Sprachanruf
}
desk-reason-no-room = Ein Anruf braucht Ihre Aufmerksamkeit. Schließen Sie zuerst Ihre Unterhaltungen mit { $names }.
desk-call-dock = Anruf neben den Chat legen
desk-call-declined-why = { $why ->
    [not_now] { $name } hat den Anruf abgelehnt: jetzt nicht
    [rather_write] { $name } hat den Anruf abgelehnt und möchte lieber schreiben
   *[cannot_talk] { $name } hat den Anruf abgelehnt und kann dort nicht sprechen
}
desk-asks = { $kind ->
    [video] { $name } bittet seit { $time } um einen Videoanruf
    [screen] { $name } bittet seit { $time } um einen Bildschirmanruf
   *[voice] { $name } bittet seit { $time } um einen Sprachanruf
}
desk-asks-call = Anrufen
desk-call-again = Noch einmal anrufen
desk-call-menu = Weitere Wege anzurufen
desk-send-link = { $kind ->
    [video] Link zu einem Videoanruf senden …
    [screen] Link zu einem Bildschirmanruf senden …
   *[voice] Link zu einem Sprachanruf senden …
}
desk-link-about = Wer diesen Link öffnet, kann den Anruf bis { $time } annehmen, einmal.
desk-link-copy = Link kopieren
desk-link-copy-again = Noch einmal kopieren
desk-link-copied = Kopiert
desk-link-not-copied = Nicht kopiert
desk-link-coming = Der Link wird erstellt.
desk-link-post = In die Unterhaltung stellen
desk-link-posted = Der Link steht schon in der Unterhaltung.
desk-link-waiting = Warten auf { $name } (Link gesendet um { $time })
desk-link-opened = Der Link wurde geöffnet …
desk-link-join = Zum Beitreten drücken

desk-details = Einzelheiten
desk-share = Geteiltes
desk-share-about = Bilder, die Sie in einem Anruf von Kamera oder Bildschirm der anderen Seite machen, bleiben hier bei der Unterhaltung.
desk-share-empty = Noch keine Bilder
desk-panel-parts = Was bekannt und was geteilt ist
desk-shutter = Bild aufnehmen
desk-shutter-nothing = Es gibt keine Kamera und keinen Bildschirm, von dem ein Bild gemacht werden könnte.
desk-shutter-busy = Das Bild wird gesendet.

desk-diagnostics-copy = Diagnose-Link kopieren
desk-diagnostics-making = Beide Seiten werden gefragt …
desk-diagnostics-copied = Kopiert. Der Link öffnet sich bis { $time }; was er zeigt, wird 30 Tage lang aufbewahrt und dann gelöscht. Es enthält keine Namen, Nachrichten oder Adressen.
desk-diagnostics-shown = Ihr Browser hat diese Seite nicht kopieren lassen. Kopieren Sie den Link hier: Er öffnet sich bis { $time }, und was er zeigt, wird 30 Tage lang aufbewahrt.
desk-diagnostics-nothing = Von diesem Anruf ist nichts aufbewahrt: Er verlief gut, oder er liegt mehr als 30 Tage zurück.

desk-ring-volume = { $step ->
    [loud] Lautstärke des Klingelns: laut
    [soft] Lautstärke des Klingelns: leise
   *[off] Lautstärke des Klingelns: stumm
}
