save-data = Daten sparen
save-data-hint = Sie empfangen die andere Kamera nicht und senden ein kleineres Bild. Geteilte Bildschirme und der Ton bleiben.
safety-title = Sicherheitswörter
safety-how = Lesen Sie sie einander vor. Hören Sie dieselben Wörter, sitzt niemand dazwischen.
safety-none = Die Wörter sind da, sobald Sie verbunden sind.
safety-agreeing = Die Wörter werden gerade vereinbart …
safety-broken = Die Wörter ließen sich nicht vereinbaren. Jemand könnte dazwischen sitzen: Sagen Sie in diesem Anruf nichts Vertrauliches.
