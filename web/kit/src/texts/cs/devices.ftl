device-denied = { $device ->
    [camera] Váš prohlížeč nedovoluje této stránce použít kameru. Povolte ji vedle adresy a zkuste to znovu.
   *[microphone] Váš prohlížeč nedovoluje této stránce použít mikrofon. Povolte ho vedle adresy a zkuste to znovu.
}
device-dismissed = { $device ->
    [camera] Prohlížeč zatím neví, zda tato stránka smí použít vaši kameru. Zkuste to znovu a zvolte Povolit.
   *[microphone] Prohlížeč zatím neví, zda tato stránka smí použít váš mikrofon. Zkuste to znovu a zvolte Povolit.
}
device-denied-by-system = { $device ->
    [camera] Váš systém nedovoluje prohlížeči použít kameru. Povolte ji v nastavení soukromí systému a zkuste to znovu.
   *[microphone] Váš systém nedovoluje prohlížeči použít mikrofon. Povolte ho v nastavení soukromí systému a zkuste to znovu.
}
device-absent = { $device ->
    [camera] Nenašla se žádná kamera. Hovor můžete přijmout i bez ní.
   *[microphone] Nenašel se žádný mikrofon. Připojte ho a zkuste to znovu.
}
device-busy = { $device ->
    [camera] Vaši kameru používá jiná aplikace. Zavřete tuto aplikaci a zkuste to znovu.
   *[microphone] Váš mikrofon používá jiná aplikace. Zavřete tuto aplikaci a zkuste to znovu.
}
device-lost = { $device ->
    [camera] Vaše kamera se odpojila. Připojte ji a zkuste to znovu.
   *[microphone] Váš mikrofon se odpojil. Připojte ho a zkuste to znovu.
}
device-forbidden = { $device ->
    [camera] Stránka okolo této jí nedovoluje použít vaši kameru. Poslouchat a psát můžete dál.
   *[microphone] Stránka okolo této jí nedovoluje použít váš mikrofon. Poslouchat a psát můžete dál.
}
device-unknown = { $device ->
    [camera] Vaši kameru se nepodařilo spustit. Zkontrolujte ji a zkuste to znovu.
   *[microphone] Váš mikrofon se nepodařilo spustit. Zkontrolujte ho a zkuste to znovu.
}
device-unsupported = { $device ->
    [camera] Tento prohlížeč neumí použít kameru. Otevřete stránku v aktuálním.
   *[microphone] Tento prohlížeč neumí použít mikrofon. Otevřete stránku v aktuálním.
}
device-insecure = Hovory potřebují zabezpečenou stránku. Otevřete ji přes https.
device-interrupted = { $device ->
    [camera] Váš telefon používá kameru k něčemu jinému.
   *[microphone] Váš telefon používá mikrofon k něčemu jinému.
}

fix-title = { $device ->
    [camera] Jak zprovoznit kameru
   *[microphone] Jak zprovoznit mikrofon
}
fix-again-button = Zkusit znovu

devices-flip = Přepnout kameru
devices-open = Zařízení
devices-close = Zavřít zařízení
devices-news-new = Použít { $label }?
devices-news-use = Použít
devices-news-keep = Teď ne
devices-news-gone = Zařízení { $label } se odpojilo. Teď používáte { $now }.
devices-news-gone-system = { $device ->
    [camera] Zařízení { $label } se odpojilo. Teď používáte kameru systému.
    [speaker] Zařízení { $label } se odpojilo. Teď používáte reproduktor systému.
   *[microphone] Zařízení { $label } se odpojilo. Teď používáte mikrofon systému.
}
devices-news-failed = Zařízení { $label } se nepodařilo spustit. Pokračujete s předchozím.
devices-continue = Klepněte a pokračujte

other-device-denied = { $device ->
    [camera] Prohlížeč blokuje kameru pro tento web ({ $name }).
   *[microphone] Prohlížeč blokuje mikrofon pro tento web ({ $name }).
}
other-device-dismissed = { $device ->
    [camera] { $name } zavřel(a) otázku prohlížeče na kameru.
   *[microphone] { $name } zavřel(a) otázku prohlížeče na mikrofon.
}
other-device-denied-by-system = { $device ->
    [camera] Systém nedovoluje prohlížeči použít kameru ({ $name }).
   *[microphone] Systém nedovoluje prohlížeči použít mikrofon ({ $name }).
}
other-device-absent = { $device ->
    [camera] { $name } nemá kameru.
   *[microphone] { $name } nemá mikrofon.
}
other-device-busy = { $device ->
    [camera] Kameru používá jiný program ({ $name }).
   *[microphone] Mikrofon používá jiný program ({ $name }).
}
other-device-lost = { $device ->
    [camera] Kamera se odpojila ({ $name }).
   *[microphone] Mikrofon se odpojil ({ $name }).
}
other-device-prompt-open = { $device ->
    [camera] Prohlížeč se stále ptá na kameru ({ $name }).
   *[microphone] Prohlížeč se stále ptá na mikrofon ({ $name }).
}
other-device-forbidden = { $device ->
    [camera] Stránka, na které je { $name }, zakazuje kameru.
   *[microphone] Stránka, na které je { $name }, zakazuje mikrofon.
}
other-device-insecure = Stránka, na které je { $name }, není zabezpečená, a nesmí proto použít žádné zařízení.
other-device-unsupported = { $device ->
    [camera] Prohlížeč neumí použít kameru ({ $name }).
   *[microphone] Prohlížeč neumí použít mikrofon ({ $name }).
}
other-device-interrupted = { $name } má obsazený telefon.
other-device-unknown = { $device ->
    [camera] Kameru se nepodařilo spustit ({ $name }).
   *[microphone] Mikrofon se nepodařilo spustit ({ $name }).
}

fix-send = Poslat kroky
fix-sent = { $name } teď vidí kroky.
fix-sent-to-you = { $name } vám posílá tyto kroky.
fix-how = Ukázat jak
