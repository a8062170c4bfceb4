# Die Seite, die der Diagnose-Link eines Anrufs öffnet.

diag = Anrufdiagnose
diag-title = Anrufdiagnose · Beckon
diag-about = Was der Server und beide Seiten in einem Anruf bemerkt haben. Namen, Nachrichten, Bilder und Netzadressen werden nicht aufbewahrt.
diag-times = Alle Zeiten sind in UTC.
diag-kept = Aufbewahrt bis { $time }, dann gelöscht: 30 Tage nach dem Anruf. Ein Link öffnet sie höchstens 7 Tage lang.
diag-loading = Die Diagnose wird geöffnet …

diag-refused-link_invalid = Dieser Link führt zu keiner Diagnose
diag-refused-link_invalid-about = Prüfen Sie, ob der ganze Link kopiert wurde, oder bitten Sie den Agenten um einen neuen.
diag-refused-link_expired = Dieser Link ist abgelaufen
diag-refused-link_expired-about = Ein Link öffnet die Diagnose eines Anrufs höchstens 7 Tage lang. Solange sie aufbewahrt wird, kann der Agent einen neuen kopieren.
diag-refused-nothing_kept = Von diesem Anruf ist nichts mehr aufbewahrt
diag-refused-nothing_kept-about = Was die Seiten eines Anrufs bemerken, wird nach 30 Tagen gelöscht.
diag-refused-unavailable = Die Diagnose konnte nicht gelesen werden
diag-refused-unavailable-about = Im Augenblick antwortet niemand. Der Link bleibt, wie er ist.
diag-again = Noch einmal versuchen

diag-copy = Als Text kopieren
diag-copied = Kopiert
diag-not-copied = Nicht kopiert
diag-download = JSON herunterladen
diag-print = Drucken

diag-call = Der Anruf
diag-brand = Marke
diag-when = Datum und Uhrzeit
diag-kind = Art
diag-kind-is = { $kind ->
    [voice] Sprachanruf
    [screen] Bildschirmanruf
   *[video] Videoanruf
}
diag-end = Wie er endete
diag-not-ended = Er läuft, oder sein Ende ist noch nicht endgültig
diag-talk = Übertragen wurde
diag-agent = Agent
diag-consumer = Kunde
diag-conversation = Unterhaltung
diag-call-id = Anruf
diag-door = Gekommen über
diag-door-is = { $door ->
    [window] das Fenster auf der Seite der Marke
    [pop_out] das eigene Fenster des Anrufs
    [link] einen Anruf-Link
   *[unknown] –
}
diag-link = Anruf-Link
diag-link-none = Keiner wurde erstellt
diag-link-made = erstellt { $time }
diag-link-sent = im Chat gesendet { $time }
diag-link-opened = geöffnet { $time }
diag-link-joined = benutzt { $time }

diag-side = { $side ->
    [agent] Seite des Agenten
   *[consumer] Seite des Kunden
}
diag-server = Server
diag-nothing = Diese Seite hat nichts gesendet. Sie wurde zu früh geschlossen, hatte kein Netz mehr, oder ihr fiel nichts auf und sie wurde nicht gefragt.
diag-software = Browser
diag-system = System
diag-system-phone = { $system }, Telefon oder Tablet
diag-permissions = Freigaben
diag-permissions-none = Der Browser hat keine genannt.
diag-path = Weg der Übertragung
diag-layout = Was im Anruf zu sehen war
diag-layout-about = Orte und Arten seiner Teile, anstelle eines Bildes davon.
diag-layout-none = Die Seite zeigte keinen Anruf, als sie gelesen wurde.
diag-layout-part = { $part }, { $width } breit und { $height } hoch, { $x } von links und { $y } von oben

diag-part-other = Kamera der anderen Person
diag-part-other_face = Gesicht der anderen Person, kein Bild
diag-part-screen = Geteilter Bildschirm
diag-part-own = Eigene Kamera
diag-part-controls = Bedienung
diag-part-chat = Chat
diag-part-notice = Hinweis

diag-pairs = Netzwege, die versucht wurden
diag-pairs-about = Jedes Paar von Enden, das ein Browser versucht hat, und was daraus wurde.
diag-pairs-none = Kein Weg wurde versucht: Von der anderen Seite kam keine Adresse an.
diag-pairs-of = Netzwege, die die Seite des { $side ->
    [agent] Agenten
   *[consumer] Kunden
} versucht hat
diag-pair-ends = { $local } → { $remote }
diag-end-host = Eigene Adresse
diag-end-server_reflexive = Adresse, wie ein STUN-Server sie sieht
diag-end-peer_reflexive = Adresse, wie die andere Seite sie sieht
diag-end-relayed = Relay
diag-end-relayed-over = Relay über { $way }
diag-far-host = eigene Adresse der anderen Seite
diag-far-server_reflexive = Adresse der anderen Seite, wie ein STUN-Server sie sieht
diag-far-peer_reflexive = Adresse der anderen Seite, wie man sie von hier sieht
diag-far-relayed = Relay der anderen Seite
diag-pair-tcp = { $ends }, TCP
diag-pair-used = Ton und Bild nahmen diesen Weg.
diag-pair-used-rtt = Ton und Bild nahmen diesen Weg, { $time } hin und zurück.
diag-pair-worked = Er funktionierte; ein anderer Weg war besser.
diag-pair-silent = Keine Antwort auf { $count ->
    [one] { $count } Prüfung
   *[other] { $count } Prüfungen
}: Eine Firewall oder ein Router dazwischen verwirft, was hier entlanggeht.
diag-pair-failed = Er wurde aufgegeben: Keine Prüfung wurde rechtzeitig beantwortet.
diag-pair-trying = Noch keine Antwort auf { $count ->
    [one] { $count } Prüfung
   *[other] { $count } Prüfungen
}.
diag-pair-untried = Nicht versucht: Ein anderer Weg funktionierte, bevor er an der Reihe war.
diag-pair-untried-none = Er kam nie an die Reihe.

diag-path-direct = Direkt von Browser zu Browser
diag-path-relayed = Durch ein Relay
diag-path-relayed-over = Durch ein Relay, über { $way }
diag-path-none = Keiner: Kein Weg funktionierte
diag-path-unknown = Nicht bekannt

diag-figures = Wie gut es ging
diag-figures-none = Der Anruf war zu kurz für eine Messung.
diag-chart-flow = kbit/s
diag-chart-in = empfangen
diag-chart-out = gesendet
diag-chart-loss = Auf dem Weg hierher verloren
diag-chart-rtt = Hin und zurück
diag-chart-most = höchstens { $value }
diag-chart-words = { $name }: höchstens { $value }, am Ende { $last }
diag-table = Messwerte dieser Seite
diag-table-of = Messwerte der Seite des { $side ->
    [agent] Agenten
   *[consumer] Kunden
}
diag-time = Zeit
diag-received = Empfangen, kbit/s
diag-sent = Gesendet, kbit/s
diag-loss = Verloren
diag-rtt = Hin und zurück
diag-jitter = Schwankung
diag-fps = Bilder pro Sekunde

diag-timeline = Was geschah
diag-timeline-about = Der Server und beide Seiten nebeneinander.

diag-note-invited = Der Agent lädt ein
diag-note-invitation_ended = { $outcome ->
    [accepted] Der Kunde nimmt an
    [declined] Der Kunde lehnt ab
    [cancelled] Die Einladung wird zurückgezogen
    [expired] Keine Seite zeigte die Einladung rechtzeitig
   *[missed] Niemand nahm rechtzeitig an
}
diag-note-link_sent = Ein Link wird gesendet
diag-note-started = Ton und Bild fließen in beide Richtungen
diag-note-kind_changed = { $kind ->
    [voice] Er wird zum Sprachanruf
   *[video] Er wird zum Videoanruf
}
diag-note-screen_shared = { $by ->
    [agent] { $on ->
        [yes] Der Agent teilt einen Bildschirm
       *[no] Der Agent teilt nicht mehr
    }
   *[consumer] { $on ->
        [yes] Der Kunde teilt einen Bildschirm
       *[no] Der Kunde teilt nicht mehr
    }
}
diag-end-hung_up = { $by ->
    [agent] Der Agent hat aufgelegt
    [consumer] Der Kunde hat aufgelegt
   *[nobody] Jemand hat aufgelegt
}
diag-end-alone = { $by ->
    [agent] Der Agent war ohne ein Wort weg
    [consumer] Der Kunde war ohne ein Wort weg
   *[nobody] Eine Seite war ohne ein Wort weg
}
diag-end-page_closed = { $by ->
    [agent] Der Agent schloss die Seite und kam nicht zurück
    [consumer] Der Kunde schloss die Seite und kam nicht zurück
   *[nobody] Jemand schloss die Seite und kam nicht zurück
}
diag-end-nobody_left = Beide Seiten waren weg
diag-end-could_not_connect = { $leg ->
    [agent_missing] Ton und Bild flossen nie: Von der Seite des Agenten kam nichts
    [consumer_missing] Ton und Bild flossen nie: Von der Seite des Kunden kam nichts
    [connection] Ton und Bild flossen nie: Die beiden Browser fanden keinen Weg zueinander
    [agent_media] Ton oder Bild des Agenten kam nicht an
    [consumer_media] Ton oder Bild des Kunden kam nicht an
   *[other] Nie flossen Ton oder Bild in beide Richtungen
}
diag-end-conversation_closed = Der Agent schloss die Unterhaltung

diag-step-call = { $state ->
    [connecting] Der Anruf verbindet sich
    [active] Der Anruf läuft
    [reconnecting] Der Anruf verbindet sich neu
   *[ended] Der Anruf ist vorbei
}
diag-step-connection = Verbindung { $generation } wird aufgebaut
diag-step-transport = { $transport ->
    [new] Transport: nicht begonnen
    [connecting] Transport: sucht einen Weg
    [connected] Transport: verbunden
    [disconnected] Transport: unterbrochen
    [failed] Transport: kein Weg funktioniert
   *[closed] Transport: geschlossen
}
diag-step-silence = { $on ->
    [yes] Es kommt nichts mehr an
   *[no] Es kommt wieder etwas an
}
diag-step-restart = Neue Wege werden gesucht
diag-step-visible = { $on ->
    [yes] Die Seite ist zu sehen
   *[no] Die Seite ist im Hintergrund
}
diag-step-online = { $on ->
    [yes] Der Browser hat ein Netz
   *[no] Der Browser hat kein Netz
}
diag-device = { $device ->
    [microphone] Mikrofon
    [camera] Kamera
   *[screen] Bildschirm
}
diag-step-permission = { $device }: { $permission ->
    [granted] erlaubt
    [denied] verweigert
   *[prompt] nicht entschieden
}
diag-step-device = { $device }: { $problem ->
    [none] geht wieder
    [insecure] die Seite ist nicht sicher
    [unsupported] der Browser kann es nicht
    [forbidden_by_page] von der Seite darum herum verboten
    [denied] im Browser verweigert
    [dismissed] die Frage wurde ohne Antwort geschlossen
    [denied_by_system] vom System verweigert
    [absent] nicht vorhanden
    [busy] von einer anderen App benutzt
    [lost] abgezogen
    [prompt_open] der Browser fragt
    [interrupted] vom Telefon für etwas anderes gebraucht
   *[unknown] startet nicht
}
