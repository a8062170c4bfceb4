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
