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
    [camera] Vaši kameru používá jiná aplikace. Zavřete ji tam a zkuste to znovu.
   *[microphone] Váš mikrofon používá jiná aplikace. Zavřete ho tam a zkuste to znovu.
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
fix-site-sign = Stiskněte značku před adresou, nahoře v prohlížeči.
fix-site-lock = Stiskněte zámek před adresou, nahoře v prohlížeči.
fix-site-switch = { $device ->
    [camera] Zapněte kameru. Obraz přijde sám.
   *[microphone] Zapněte mikrofon. Zvuk přijde sám.
}
fix-site-permissions = Stiskněte Oprávnění.
fix-site-blocked = { $device ->
    [camera] Stiskněte Kamera, aby už nebyla blokovaná.
   *[microphone] Stiskněte Mikrofon, aby už nebyl blokovaný.
}
fix-site-allow = { $device ->
    [camera] Zvolte Povolit vedle Kamera.
   *[microphone] Zvolte Povolit vedle Mikrofon.
}
fix-site-crossed = { $device ->
    [camera] Stiskněte přeškrtnutou kameru před adresou, nahoře v prohlížeči.
   *[microphone] Stiskněte přeškrtnutý mikrofon před adresou, nahoře v prohlížeči.
}
fix-site-unblock = Stiskněte křížek vedle Blokováno.
fix-site-settings = Otevřete, co si prohlížeč o tomto webu pamatuje. Často je to za značkou před adresou.
fix-safari-menu = Otevřete nahoře na obrazovce nabídku Safari a zvolte Nastavení pro tento web.
fix-safari-page-menu = Stiskněte nabídku stránky vedle adresy.
fix-safari-website = Zvolte Nastavení webu.
fix-again = Vraťte se sem a stiskněte Zkusit znovu.
fix-again-allow = Stiskněte Zkusit znovu, a až se prohlížeč zeptá, zvolte Povolit.
fix-windows-settings = { $device ->
    [camera] Otevřete Nastavení Windows, pak Soukromí a zabezpečení, pak Kamera.
   *[microphone] Otevřete Nastavení Windows, pak Soukromí a zabezpečení, pak Mikrofon.
}
fix-windows-switch = { $device ->
    [camera] Zapněte přístup ke kameře a povolte ho aplikacím klasické pracovní plochy.
   *[microphone] Zapněte přístup k mikrofonu a povolte ho aplikacím klasické pracovní plochy.
}
fix-macos-settings = { $device ->
    [camera] Otevřete Nastavení systému, pak Soukromí a zabezpečení, pak Kamera.
   *[microphone] Otevřete Nastavení systému, pak Soukromí a zabezpečení, pak Mikrofon.
}
fix-macos-switch = Zapněte přepínač vedle svého prohlížeče. Pokud o to Mac požádá, ukončete prohlížeč a otevřete ho znovu.
fix-linux-settings = { $device ->
    [camera] Otevřete nastavení systému, pak Soukromí, pak Kamera.
   *[microphone] Otevřete nastavení systému, pak Soukromí, pak Mikrofon.
}
fix-system-switch = { $device ->
    [camera] Zapněte kameru.
   *[microphone] Zapněte mikrofon.
}
fix-android-settings = Otevřete nastavení telefonu, pak Aplikace, pak svůj prohlížeč, pak Oprávnění.
fix-android-allow = { $device ->
    [camera] Stiskněte Fotoaparát a zvolte Povolit.
   *[microphone] Stiskněte Mikrofon a zvolte Povolit.
}
fix-ios-settings = Otevřete Nastavení telefonu, pak Aplikace, pak svůj prohlížeč.
fix-prompt-find = { $device ->
    [camera] Najděte otázku prohlížeče na kameru.
   *[microphone] Najděte otázku prohlížeče na mikrofon.
}
fix-prompt-allow = Zvolte Povolit.
fix-busy-apps = { $device ->
    [camera] Zavřete jiné programy, které mohou používat kameru, například schůzku nebo aplikaci fotoaparátu.
   *[microphone] Zavřete jiné programy, které mohou používat mikrofon, například schůzku nebo záznamník.
}
fix-busy-tabs = Zavřete jiné karty s hovorem.
fix-busy-phone = { $device ->
    [camera] Ukončete telefonní hovor a zavřete jiné aplikace, které mohou používat kameru.
   *[microphone] Ukončete telefonní hovor a zavřete jiné aplikace, které mohou používat mikrofon.
}
fix-absent-microphone = Připojte mikrofon nebo sluchátka s mikrofonem a ověřte, že jsou zapnuté.
fix-absent-camera = Připojte kameru. Pokud ji počítač má, ověřte, že má odkrytou krytku a zapnutou klávesu.
fix-noticed = Pozná se to samo. Pokud ne, stiskněte Zkusit znovu.
fix-lost = { $device ->
    [camera] Připojte kameru znovu. Pozná se to samo.
   *[microphone] Připojte mikrofon znovu. Pozná se to samo.
}
fix-lost-other = Nebo vyberte jiné zařízení v části Zařízení.
fix-forbidden = Požádejte o odkaz na tento hovor a otevřete ho na samostatné stránce.
fix-forbidden-meanwhile = Zatím tady můžete poslouchat a psát.
fix-insecure = Otevřete tuto stránku s https na začátku adresy.
fix-unsupported = Otevřete tuto stránku v aktuálním Chrome, Edge, Firefoxu nebo Safari.
fix-unsupported-ios = Otevřete tuto stránku v Safari.
fix-interrupted = Ukončete telefonní hovor, nebo zavřete aplikaci, která ho používá.
fix-interrupted-back = Vraťte se na tuto stránku. Pokud se nic nestane, stiskněte Zkusit znovu.
fix-unknown = Ověřte, že je zařízení připojené a zapnuté.
fix-restart = Pokud to nepomůže, zavřete prohlížeč a otevřete ho znovu.

devices-microphone = Mikrofon
devices-speaker = Reproduktor
devices-camera = Kamera
devices-system = Podle systému
devices-none = Nic se nenašlo
devices-level = Úroveň vašeho mikrofonu
devices-level-muted = Máte ztlumeno: tohle vidíte jen vy.
devices-test = Přehrát zvuk
devices-testing = Teď byste měli slyšet zvuk
devices-preview = Obraz vaší kamery
devices-resolution = Velikost obrazu
devices-resolution-default = Výchozí
devices-resolution-default-hint = Vlastní velikost kamery
devices-resolution-high = Vysoká
devices-resolution-high-hint = 720p
devices-resolution-low = Nízká
devices-resolution-low-hint = 360p, pro pomalé sítě
devices-sound = Zvuk vašeho mikrofonu
devices-noise = Potlačit hluk
devices-echo = Potlačit ozvěnu
devices-gain = Vyrovnat hlasitost
devices-blur = Rozostřit pozadí
devices-flip = Přepnout kameru
devices-open = Zařízení
devices-close = Zavřít zařízení
devices-news-new = Použít { $label }?
devices-news-use = Použít
devices-news-keep = Teď ne
devices-news-gone = Zařízení { $label } se odpojilo. Teď používáte { $now }.
devices-news-gone-system = { $device ->
    [camera] Zařízení { $label } se odpojilo. Teď používáte kameru systému.
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

check-name = Vaše zařízení
check-camera-off = Vaše kamera je vypnutá
check-camera-coming = Vaše kamera se spouští…
