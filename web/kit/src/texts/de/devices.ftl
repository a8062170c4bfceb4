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
device-interrupted = { $device ->
    [camera] Ihr Telefon verwendet die Kamera gerade für etwas anderes.
   *[microphone] Ihr Telefon verwendet das Mikrofon gerade für etwas anderes.
}

fix-title = { $device ->
    [camera] So funktioniert Ihre Kamera
   *[microphone] So funktioniert Ihr Mikrofon
}
fix-again-button = Noch einmal versuchen
fix-site-sign = Drücken Sie das Zeichen vor der Adresse, oben im Browser.
fix-site-lock = Drücken Sie das Schloss vor der Adresse, oben im Browser.
fix-site-switch = { $device ->
    [camera] Schalten Sie die Kamera ein. Das Bild kommt von selbst.
   *[microphone] Schalten Sie das Mikrofon ein. Der Ton kommt von selbst.
}
fix-site-permissions = Drücken Sie „Berechtigungen“.
fix-site-blocked = { $device ->
    [camera] Drücken Sie „Kamera“, damit sie nicht mehr blockiert ist.
   *[microphone] Drücken Sie „Mikrofon“, damit es nicht mehr blockiert ist.
}
fix-site-allow = { $device ->
    [camera] Wählen Sie neben „Kamera“ die Antwort „Zulassen“.
   *[microphone] Wählen Sie neben „Mikrofon“ die Antwort „Zulassen“.
}
fix-site-crossed = { $device ->
    [camera] Drücken Sie die durchgestrichene Kamera vor der Adresse, oben im Browser.
   *[microphone] Drücken Sie das durchgestrichene Mikrofon vor der Adresse, oben im Browser.
}
fix-site-unblock = Drücken Sie das Kreuz neben „Blockiert“.
fix-site-settings = Öffnen Sie, was Ihr Browser zu dieser Website gespeichert hat. Oft liegt es hinter einem Zeichen vor der Adresse.
fix-safari-menu = Öffnen Sie oben am Bildschirm das Menü „Safari“ und wählen Sie „Einstellungen für diese Website“.
fix-safari-page-menu = Drücken Sie das Seitenmenü neben der Adresse.
fix-safari-website = Wählen Sie „Website-Einstellungen“.
fix-again = Kommen Sie hierher zurück und drücken Sie „Noch einmal versuchen“.
fix-again-allow = Drücken Sie „Noch einmal versuchen“ und wählen Sie „Zulassen“, wenn der Browser fragt.
fix-windows-settings = { $device ->
    [camera] Öffnen Sie die Windows-Einstellungen, dann „Datenschutz und Sicherheit“, dann „Kamera“.
   *[microphone] Öffnen Sie die Windows-Einstellungen, dann „Datenschutz und Sicherheit“, dann „Mikrofon“.
}
fix-windows-switch = { $device ->
    [camera] Schalten Sie den Kamerazugriff ein, und erlauben Sie ihn Desktop-Apps.
   *[microphone] Schalten Sie den Mikrofonzugriff ein, und erlauben Sie ihn Desktop-Apps.
}
fix-macos-settings = { $device ->
    [camera] Öffnen Sie die Systemeinstellungen, dann „Datenschutz & Sicherheit“, dann „Kamera“.
   *[microphone] Öffnen Sie die Systemeinstellungen, dann „Datenschutz & Sicherheit“, dann „Mikrofon“.
}
fix-macos-switch = Legen Sie den Schalter neben Ihrem Browser um. Wenn der Mac darum bittet, beenden Sie den Browser und öffnen Sie ihn neu.
fix-linux-settings = { $device ->
    [camera] Öffnen Sie die Einstellungen Ihres Systems, dann „Privatsphäre“, dann „Kamera“.
   *[microphone] Öffnen Sie die Einstellungen Ihres Systems, dann „Privatsphäre“, dann „Mikrofon“.
}
fix-system-switch = { $device ->
    [camera] Schalten Sie die Kamera ein.
   *[microphone] Schalten Sie das Mikrofon ein.
}
fix-android-settings = Öffnen Sie die Einstellungen des Telefons, dann „Apps“, dann Ihren Browser, dann „Berechtigungen“.
fix-android-allow = { $device ->
    [camera] Drücken Sie „Kamera“ und wählen Sie „Zulassen“.
   *[microphone] Drücken Sie „Mikrofon“ und wählen Sie „Zulassen“.
}
fix-ios-settings = Öffnen Sie die Einstellungen des Telefons, dann „Apps“, dann Ihren Browser.
fix-prompt-find = { $device ->
    [camera] Suchen Sie die Frage des Browsers nach der Kamera.
   *[microphone] Suchen Sie die Frage des Browsers nach dem Mikrofon.
}
fix-prompt-allow = Wählen Sie „Zulassen“.
fix-busy-apps = { $device ->
    [camera] Schließen Sie andere Programme, die die Kamera verwenden könnten, etwa eine Besprechung oder die Kamera-App.
   *[microphone] Schließen Sie andere Programme, die das Mikrofon verwenden könnten, etwa eine Besprechung oder einen Rekorder.
}
fix-busy-tabs = Schließen Sie andere Tabs mit einem Anruf.
fix-busy-phone = { $device ->
    [camera] Beenden Sie ein Telefonat, und schließen Sie andere Apps, die die Kamera verwenden könnten.
   *[microphone] Beenden Sie ein Telefonat, und schließen Sie andere Apps, die das Mikrofon verwenden könnten.
}
fix-absent-microphone = Schließen Sie ein Mikrofon oder ein Headset an, und achten Sie darauf, dass es eingeschaltet ist.
fix-absent-camera = Schließen Sie eine Kamera an. Hat der Computer eine, achten Sie darauf, dass ihre Abdeckung offen und ihre Taste an ist.
fix-noticed = Es wird von selbst bemerkt. Wenn nicht, drücken Sie „Noch einmal versuchen“.
fix-lost = { $device ->
    [camera] Schließen Sie die Kamera wieder an. Es wird von selbst bemerkt.
   *[microphone] Schließen Sie das Mikrofon wieder an. Es wird von selbst bemerkt.
}
fix-lost-other = Oder wählen Sie unter „Geräte“ ein anderes.
fix-forbidden = Bitten Sie um einen Link zu diesem Anruf, und öffnen Sie ihn auf einer eigenen Seite.
fix-forbidden-meanwhile = Bis dahin können Sie hier zuhören und schreiben.
fix-insecure = Öffnen Sie diese Seite mit https am Anfang der Adresse.
fix-unsupported = Öffnen Sie diese Seite in einem aktuellen Chrome, Edge, Firefox oder Safari.
fix-unsupported-ios = Öffnen Sie diese Seite in Safari.
fix-interrupted = Beenden Sie das Telefonat, oder schließen Sie die App, die es verwendet.
fix-interrupted-back = Kommen Sie auf diese Seite zurück. Wenn nichts geschieht, drücken Sie „Noch einmal versuchen“.
fix-unknown = Achten Sie darauf, dass es verbunden und eingeschaltet ist.
fix-restart = Wenn das nicht hilft, schließen Sie den Browser und öffnen Sie ihn neu.

devices-microphone = Mikrofon
devices-speaker = Lautsprecher
devices-camera = Kamera
devices-system = Wie das System
devices-none = Nichts gefunden
devices-level = Pegel Ihres Mikrofons
devices-level-muted = Sie sind stumm: Das sehen nur Sie.
devices-test = Ton abspielen
devices-testing = Jetzt sollten Sie einen Ton hören
devices-preview = Bild Ihrer Kamera
devices-resolution = Bildgröße
devices-resolution-default = Üblich
devices-resolution-default-hint = Die Größe der Kamera selbst
devices-resolution-high = Hoch
devices-resolution-high-hint = 720p
devices-resolution-low = Niedrig
devices-resolution-low-hint = 360p, für langsame Netze
devices-sound = Ton Ihres Mikrofons
devices-noise = Geräusche unterdrücken
devices-echo = Echo unterdrücken
devices-gain = Lautstärke ausgleichen
devices-blur = Hintergrund unscharf
devices-flip = Kamera wechseln
devices-open = Geräte
devices-close = Geräte schließen
devices-news-new = { $label } verwenden?
devices-news-use = Verwenden
devices-news-keep = Jetzt nicht
devices-news-gone = { $label } wurde getrennt. Sie verwenden jetzt { $now }.
devices-news-gone-system = { $device ->
    [camera] { $label } wurde getrennt. Sie verwenden jetzt die Kamera des Systems.
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

check-name = Ihre Geräte
check-camera-off = Ihre Kamera ist aus
check-camera-coming = Ihre Kamera startet …
