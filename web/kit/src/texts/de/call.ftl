mute-microphone = Mikrofon stummschalten
unmute-microphone = Mikrofon einschalten
turn-camera-off = Kamera ausschalten
turn-camera-on = Kamera einschalten
share-screen = Bildschirm teilen
stop-sharing = Nicht mehr teilen
full-screen = Vollbild
call-controls = Bedienung des Anrufs
call-devices = Geräte und Auflösung
call-minimise = Anruf verkleinern
call-enlarge = Anruf vergrößern
call-chat = Chat
call-more = Mehr

tile-own = Sie
tile-muted = Mikrofon stumm
move-thumbnail = Ihr Bild verschieben
tile-frozen = Bild steht still
screen-of = { $name } teilt einen Bildschirm
screen-nobody = Noch teilt niemand einen Bildschirm
screen-nobody-about = Teilen Sie Ihren, oder warten Sie auf { $name }.
tap-to-hear = Tippen, um zu hören

call-ringing = Es klingelt …
call-connecting = Verbindung wird hergestellt …
call-choosing = { $name } wählt ein Mikrofon
call-choosing-video = { $name } wählt Mikrofon und Kamera
call-reconnecting = Verbindung wird wiederhergestellt …
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
call-away = { $name } ist in einer anderen App
call-heard = { $name } hört Sie
call-heard-and-seen = { $name } hört und sieht Sie
call-unheard = { $name } hört Sie nicht: Ihr Ton kommt nicht an. Prüfen Sie Ihr Mikrofon, oder schreiben Sie im Chat.
call-unheard-held-back = { $name } hört Sie noch nicht: Der Browser dort wartet auf „Tippen, um zu hören“. Bitten Sie im Chat darum.
call-unheard-turned-down = { $name } hört Sie nicht: Die Lautstärke dort steht auf null. Bitten Sie im Chat, sie zu erhöhen.
call-unseen = { $name } sieht Sie nicht: Ihr Bild kommt nicht an.
call-unseen-hidden = { $name } sieht Sie gerade nicht: Der Anruf ist dort im Hintergrund.
call-unseen-unwanted = { $name } möchte Ihr Bild nicht empfangen.
call-screen-unseen = { $name } sieht Ihren Bildschirm noch nicht.
call-screen-unwanted = { $name } möchte Ihren Bildschirm nicht empfangen.
call-talking-muted = Sie sind stumm. Schalten Sie Ihr Mikrofon ein, um gehört zu werden.
call-silent = Ihr Mikrofon gibt keinen Ton. Prüfen Sie seinen Schalter, oder wählen Sie ein anderes.
call-other-silent = Das Mikrofon von { $name } gibt keinen Ton.
call-echoes = { $name } hört durch Sie ein Echo. Nutzen Sie ein Headset oder stellen Sie Ihren Lautsprecher leiser.
call-other-paused = Das Bild von { $name } ruht, damit der Ton bleibt.
call-strain-network = Ihre Verbindung ist langsam, deshalb ist Ihr Bild kleiner. Gehen Sie näher ans WLAN, oder halten Sie Downloads an.
call-strain-machine = Dieses Gerät ist ausgelastet, deshalb ist Ihr Bild kleiner. Schließen Sie andere Programme.
call-strain-voice = Ihr Bild ruht, damit der Ton bleibt. Es kommt von selbst zurück.
call-saving = Sie sparen Daten: Bilder sind weniger scharf und weniger flüssig.
call-other-saving = { $name } spart Daten, deshalb ist Ihr Bild weniger scharf und weniger flüssig.
unreceived = { $what ->
    [both] Sie empfangen weder das Bild von { $name } noch den geteilten Bildschirm.
    [screen] Sie empfangen den Bildschirm von { $name } nicht.
   *[video] Sie empfangen das Bild von { $name } nicht.
}
receive-video = Video empfangen
receive-screen = Bildschirm empfangen

add-video = Video hinzufügen
back-to-voice = Zurück zu nur Ton
video-asked-by = { $name } möchte Sie sehen
video-turn-on = Meine Kamera einschalten
video-only-receive = Nur empfangen
upgrade-not-now = Jetzt nicht
video-asked-already = Um Video wurde schon gebeten. Es beginnt, wenn beide zustimmen.
video-waits = Warten, bis { $name } dem Video zustimmt
upgrade-take-back = Zurücknehmen
video-declined = { $name } bleibt bei nur Ton. Sie können später noch einmal fragen.
video-not-allowed = Dieser Anruf kann kein Video haben. Sie können weiter sprechen.
add-voice = Ton hinzufügen
voice-asked-by = { $name } möchte mit Ihnen sprechen
voice-turn-on = Mein Mikrofon einschalten
voice-only-receive = Nur zuhören
voice-asked-already = Um Ton wurde schon gebeten. Er beginnt, wenn beide zustimmen.
voice-waits = Warten, bis { $name } dem Ton zustimmt
voice-declined = { $name } bleibt bei nur Bildschirm. Sie können später noch einmal fragen.
voice-not-allowed = Dieser Anruf kann keinen Ton haben. Sie können weiter teilen und schreiben.
no-room-for-more = Neben den anderen offenen Unterhaltungen ist kein Platz für diesen Anruf.

call-apart = Bild im Bild
pop-out-blocked = Ihr Browser hat das Fenster für den Anruf nicht geöffnet. Erlauben Sie Fenster dieser Seite neben der Adresse, oder öffnen Sie ihn in einem neuen Tab.
pop-out-by-link = In neuem Tab öffnen
share-own = { $surface ->
    [browser] Sie teilen einen Tab
    [window] Sie teilen ein Fenster
    [monitor] Sie teilen Ihren ganzen Bildschirm
   *[screen] Sie teilen Ihren Bildschirm
}
zoom-in = Bildschirm vergrößern
zoom-out = Bildschirm verkleinern
zoom-whole = Der ganze Bildschirm ist zu sehen.
zoom-most = Größer geht der Bildschirm nicht.
share-options = Was geteilt wird
share-other = Etwas anderes teilen
share-browser = Einen Tab
share-window = Ein Fenster
share-monitor = Den ganzen Bildschirm
share-sound = Auch den Ton eines Tabs teilen
share-motion = Flüssige Bewegung, für Videos
share-motion-hint = Kleine Schrift kann unscharf werden.
share-take = { $name } teilt gerade. Stattdessen Ihren zeigen?
share-take-yes = Meinen zeigen
share-taken = { $name } zeigt jetzt einen Bildschirm, deshalb wird Ihrer nicht mehr geteilt.
share-again = Wieder teilen
share-ended-with-page = Das Teilen endete, als der Anruf die Seite wechselte.
share-other-lost = Das Teilen endete, als die Seite von { $name } neu geladen wurde. { $name } kann mit einem Druck wieder teilen.
share-paused = Das Teilen ruht, weil Ihr Tab oder Fenster verdeckt ist. Holen Sie es nach vorn.
share-other-paused = Das Teilen von { $name } ruht, weil der Tab oder das Fenster verdeckt ist.
share-still = Von diesem Bildschirm kommt kein neues Bild.
share-dismissed = Es wird nichts geteilt. Drücken Sie noch einmal „Bildschirm teilen“ und wählen Sie einen Tab, ein Fenster oder den Bildschirm.
share-denied-by-system = Ihr Computer lässt den Browser den Bildschirm nicht aufnehmen. Erlauben Sie es in den Datenschutz-Einstellungen des Systems.
share-forbidden = Die Seite um diese herum lässt sie keinen Bildschirm teilen.
share-unsupported = Dieser Browser kann keinen Bildschirm teilen. Chrome und Edge auf einem Computer können es.
share-unknown = Der Bildschirm konnte nicht geteilt werden. Versuchen Sie es noch einmal und wählen Sie einen Tab, ein Fenster oder den Bildschirm.

invitation = { $kind ->
    [video] { $name } möchte einen Videoanruf mit Ihnen beginnen
    [screen] { $name } möchte einen Bildschirmanruf mit Ihnen beginnen
   *[voice] { $name } möchte einen Sprachanruf mit Ihnen beginnen
}
invitation-asks = { $kind ->
    [video] Nach dem Annehmen fragt Ihr Browser nach Mikrofon und Kamera.
    [screen] Kein Mikrofon, keine Kamera: Sie können einander den Bildschirm zeigen und schreiben.
   *[voice] Nach dem Annehmen fragt Ihr Browser nach dem Mikrofon.
}
invitation-announced = { $kind ->
    [video] { $name } möchte einen Videoanruf mit Ihnen beginnen. Mit { $shortcut } kommen Sie zur Einladung.
    [screen] { $name } möchte einen Bildschirmanruf mit Ihnen beginnen. Mit { $shortcut } kommen Sie zur Einladung.
   *[voice] { $name } möchte einen Sprachanruf mit Ihnen beginnen. Mit { $shortcut } kommen Sie zur Einladung.
}
invitation-left = noch { $time }
invitation-left-announced = { $seconds ->
    [one] Noch { $seconds } Sekunde zum Antworten
   *[other] Noch { $seconds } Sekunden zum Antworten
}
accept = Annehmen
accept-voice = Ohne Kamera annehmen
accepting = Wird angenommen …
silence = Klingeln abstellen

invitation-asks-camera-off = Nach dem Annehmen fragt Ihr Browser nach dem Mikrofon. Ihre Kamera bleibt aus, bis Sie sie einschalten.
decline-why = Ablehnen und sagen, warum
decline-reason = { $why ->
    [not_now] Jetzt nicht
    [rather_write] Ich möchte lieber schreiben
   *[cannot_talk] Ich kann hier nicht sprechen
}
