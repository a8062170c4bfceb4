mute-microphone = Mikrofon stummschalten
unmute-microphone = Mikrofon einschalten
turn-camera-off = Kamera ausschalten
turn-camera-on = Kamera einschalten
share-screen = Bildschirm teilen
stop-sharing = Nicht mehr teilen
full-screen = Vollbild
leave-full-screen = Vollbild verlassen
end-call = Anruf beenden
call-controls = Bedienung des Anrufs
call-devices = Geräte und Auflösung
call-minimise = Anruf verkleinern
call-enlarge = Anruf vergrößern
call-chat = Chat

tile-own = Sie
tile-muted = Mikrofon stumm
move-thumbnail = Ihr Bild verschieben
tile-frozen = Bild steht still
screen-of = { $name } teilt einen Bildschirm
screen-own = Sie teilen Ihren Bildschirm
tap-to-hear = Tippen, um zu hören

call-ringing = Es klingelt …
call-waiting-for = Warten auf { $name }
call-connecting = Verbindung wird hergestellt …
call-choosing = { $name } wählt ein Mikrofon
call-choosing-video = { $name } wählt Mikrofon und Kamera
call-reconnecting = Verbindung wird wiederhergestellt …
call-reconnecting-frozen = Verbindung wird wiederhergestellt. Für { $name } steht Ihr Bild still.
call-changing-pages = { $name } wechselt die Seite
call-lost = Die Verbindung von { $name } ist weg. Wir warten auf ihre Rückkehr.
call-left = { $name } ist nicht mehr da
call-active = Verbunden
call-ended = Anruf beendet
call-hung-up = { $name } hat aufgelegt
call-back = Zurück zum Anruf
call-elsewhere = Der Anruf ist in einem anderen Tab
call-bring-here = Hierher holen
call-prompt-open = Ihr Browser fragt nach Ihrem Mikrofon. Wählen Sie „Zulassen“, um gehört zu werden.
call-prompt-open-video = Ihr Browser fragt nach Mikrofon und Kamera. Wählen Sie „Zulassen“, um gehört und gesehen zu werden.
call-time-left = noch { $time } zum Antworten
call-time = Dauer des Anrufs

device-denied = { $device ->
    [camera] Ihr Browser lässt diese Seite die Kamera nicht verwenden. Erlauben Sie sie neben der Adresse und versuchen Sie es noch einmal.
   *[microphone] Ihr Browser lässt diese Seite das Mikrofon nicht verwenden. Erlauben Sie es neben der Adresse und versuchen Sie es noch einmal.
}
device-dismissed = { $device ->
    [camera] Ihr Browser weiß noch nicht, ob diese Seite Ihre Kamera verwenden darf. Versuchen Sie es noch einmal und wählen Sie „Zulassen“.
   *[microphone] Ihr Browser weiß noch nicht, ob diese Seite Ihr Mikrofon verwenden darf. Versuchen Sie es noch einmal und wählen Sie „Zulassen“.
}
device-denied-by-system = { $device ->
    [camera] Ihr System lässt den Browser die Kamera nicht verwenden. Erlauben Sie sie in den Datenschutz-Einstellungen des Systems und versuchen Sie es noch einmal.
   *[microphone] Ihr System lässt den Browser das Mikrofon nicht verwenden. Erlauben Sie es in den Datenschutz-Einstellungen des Systems und versuchen Sie es noch einmal.
}
device-absent = { $device ->
    [camera] Keine Kamera gefunden. Sie können den Anruf ohne Kamera führen.
   *[microphone] Kein Mikrofon gefunden. Schließen Sie eines an und versuchen Sie es noch einmal.
}
device-busy = { $device ->
    [camera] Eine andere App verwendet Ihre Kamera. Schließen Sie sie dort und versuchen Sie es noch einmal.
   *[microphone] Eine andere App verwendet Ihr Mikrofon. Schließen Sie es dort und versuchen Sie es noch einmal.
}
device-lost = { $device ->
    [camera] Ihre Kamera wurde getrennt. Schließen Sie sie an und versuchen Sie es noch einmal.
   *[microphone] Ihr Mikrofon wurde getrennt. Schließen Sie es an und versuchen Sie es noch einmal.
}
device-forbidden = { $device ->
    [camera] Die Seite um diese herum lässt sie Ihre Kamera nicht verwenden. Zuhören und schreiben können Sie trotzdem.
   *[microphone] Die Seite um diese herum lässt sie Ihr Mikrofon nicht verwenden. Zuhören und schreiben können Sie trotzdem.
}
device-unknown = { $device ->
    [camera] Ihre Kamera ließ sich nicht starten. Prüfen Sie sie und versuchen Sie es noch einmal.
   *[microphone] Ihr Mikrofon ließ sich nicht starten. Prüfen Sie es und versuchen Sie es noch einmal.
}
device-unsupported = { $device ->
    [camera] Dieser Browser kann keine Kamera verwenden. Öffnen Sie die Seite in einem aktuellen.
   *[microphone] Dieser Browser kann kein Mikrofon verwenden. Öffnen Sie die Seite in einem aktuellen.
}
device-insecure = Anrufe brauchen eine sichere Seite. Öffnen Sie diese Seite mit https.
