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
    [camera] Eine andere App verwendet Ihre Kamera. Schließen Sie diese App und versuchen Sie es noch einmal.
   *[microphone] Eine andere App verwendet Ihr Mikrofon. Schließen Sie diese App und versuchen Sie es noch einmal.
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
device-interrupted = { $device ->
    [camera] Ihr Telefon verwendet die Kamera gerade für etwas anderes.
   *[microphone] Ihr Telefon verwendet das Mikrofon gerade für etwas anderes.
}

fix-title = { $device ->
    [camera] So funktioniert Ihre Kamera
   *[microphone] So funktioniert Ihr Mikrofon
}
fix-again-button = Noch einmal versuchen

devices-flip = Kamera wechseln
devices-open = Geräte
devices-close = Geräte schließen
devices-news-new = { $label } verwenden?
devices-news-use = Verwenden
devices-news-keep = Jetzt nicht
devices-news-gone = { $label } wurde getrennt. Sie verwenden jetzt { $now }.
devices-news-gone-system = { $device ->
    [camera] { $label } wurde getrennt. Sie verwenden jetzt die Kamera des Systems.
    [speaker] { $label } wurde getrennt. Sie verwenden jetzt den Lautsprecher des Systems.
   *[microphone] { $label } wurde getrennt. Sie verwenden jetzt das Mikrofon des Systems.
}
devices-news-failed = { $label } ließ sich nicht starten. Es geht mit dem Gerät davor weiter.
devices-continue = Tippen, um fortzufahren

other-device-denied = { $device ->
    [camera] Der Browser von { $name } blockiert die Kamera für diese Website.
   *[microphone] Der Browser von { $name } blockiert das Mikrofon für diese Website.
}
other-device-dismissed = { $device ->
    [camera] { $name } hat die Frage des Browsers nach der Kamera geschlossen.
   *[microphone] { $name } hat die Frage des Browsers nach dem Mikrofon geschlossen.
}
other-device-denied-by-system = { $device ->
    [camera] Das System von { $name } lässt den Browser die Kamera nicht verwenden.
   *[microphone] Das System von { $name } lässt den Browser das Mikrofon nicht verwenden.
}
other-device-absent = { $device ->
    [camera] { $name } hat keine Kamera.
   *[microphone] { $name } hat kein Mikrofon.
}
other-device-busy = { $device ->
    [camera] Ein anderes Programm verwendet die Kamera von { $name }.
   *[microphone] Ein anderes Programm verwendet das Mikrofon von { $name }.
}
other-device-lost = { $device ->
    [camera] Die Kamera von { $name } wurde getrennt.
   *[microphone] Das Mikrofon von { $name } wurde getrennt.
}
other-device-prompt-open = { $device ->
    [camera] Der Browser von { $name } fragt noch nach der Kamera.
   *[microphone] Der Browser von { $name } fragt noch nach dem Mikrofon.
}
other-device-forbidden = { $device ->
    [camera] Die Seite, auf der { $name } ist, verbietet die Kamera.
   *[microphone] Die Seite, auf der { $name } ist, verbietet das Mikrofon.
}
other-device-insecure = Die Seite, auf der { $name } ist, ist nicht sicher und darf kein Gerät verwenden.
other-device-unsupported = { $device ->
    [camera] Der Browser von { $name } kann keine Kamera verwenden.
   *[microphone] Der Browser von { $name } kann kein Mikrofon verwenden.
}
other-device-interrupted = Das Telefon von { $name } ist beschäftigt.
other-device-unknown = { $device ->
    [camera] Die Kamera von { $name } ließ sich nicht starten.
   *[microphone] Das Mikrofon von { $name } ließ sich nicht starten.
}

fix-send = Schritte senden
fix-sent = { $name } sieht jetzt die Schritte.
fix-sent-to-you = { $name } sendet Ihnen diese Schritte.
fix-how = Zeigen, wie
