pop-out-lost = Dieses Fenster kennt seinen Anruf nicht
pop-out-lost-about = Gehen Sie zur Seite zurück, auf der Sie gesprochen haben. Dort geht der Anruf weiter.
pop-out-over = Der Anruf ist nicht mehr hier
pop-out-over-about = Der Chat geht auf der Seite weiter, auf der Sie ihn begonnen haben.
pop-out-close = Dieses Fenster schließen
link-title = { $kind ->
    [video] Videoanruf · { $brand }
    [screen] Bildschirmanruf · { $brand }
   *[voice] Sprachanruf · { $brand }
}
link-invites = { $kind ->
    [video] { $name } lädt Sie zu einem Videoanruf ein
    [screen] { $name } lädt Sie zu einem Bildschirmanruf ein
   *[voice] { $name } lädt Sie zu einem Sprachanruf ein
}
link-waits = { $name } wartet bis { $time } auf Sie
link-name = Ihr Name
link-name-hint = { $name } sieht ihn im Anruf.
link-join-voice = Ohne Kamera teilnehmen
door-asks = Ihr Browser fragt nach Ihrem Mikrofon.
door-asks-video = Ihr Browser fragt nach Mikrofon und Kamera.
door-asks-screen = Kein Mikrofon, keine Kamera: Sie können einander den Bildschirm zeigen und schreiben.
link-joining = Teilnahme läuft …
link-spent = { $code ->
    [link_expired] Dieser Link ist abgelaufen
    [link_used] Dieser Link wird schon benutzt
    [link_revoked] Dieser Link wurde zurückgezogen
   *[link_invalid] Dieser Link führt zu keinem Anruf
}
link-spent-about = { $code ->
    [link_invalid] Prüfen Sie, ob der ganze Link kopiert wurde, oder gehen Sie zu dem Chat zurück, aus dem Sie ihn haben, und bitten Sie um einen neuen.
   *[other] Gehen Sie zu dem Chat zurück, aus dem Sie ihn haben, und bitten Sie um einen neuen.
}
link-spent-about-agent = Bitten Sie { $name } im Chat um einen neuen.

door-check = Zuerst die Geräte prüfen
door-name-long = Dieser Name ist zu lang. Kürzen Sie ihn.

link-left = Sie haben den Anruf verlassen
link-left-about = { $name } ist noch da. Sie können bis { $time } zurückkommen.
link-come-back = Zurück zum Anruf
link-over = Der Anruf ist beendet
link-over-about = Um wieder zu sprechen, gehen Sie zu dem Chat zurück, aus dem Sie den Link haben.
link-over-about-agent = Um wieder zu sprechen, bitten Sie { $name } im Chat um einen neuen Link.

door-call-with = Anruf mit { $name }
door-consents = Nichts beginnt, bevor { $name } annimmt.
door-name = Name, den { $name } in diesem Anruf sieht
door-name-empty = Schreiben Sie den Namen, den { $name } sehen soll.
door-kind = Art des Anrufs
door-start = Anruf starten
