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
fix-interrupted = Beenden Sie das Telefonat, oder schließen Sie die App, die das Gerät verwendet.
fix-interrupted-back = Kommen Sie auf diese Seite zurück. Wenn nichts geschieht, drücken Sie „Noch einmal versuchen“.
fix-unknown = Achten Sie darauf, dass das Gerät verbunden und eingeschaltet ist.
fix-restart = Wenn das nicht hilft, schließen Sie den Browser und öffnen Sie ihn neu.
