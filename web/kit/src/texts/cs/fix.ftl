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
   *[microphone] Zavřete jiné programy, které mohou používat mikrofon, například schůzku nebo diktafon.
}
fix-busy-tabs = Zavřete jiné karty s hovorem.
fix-busy-phone = { $device ->
    [camera] Ukončete telefonní hovor a zavřete jiné aplikace, které mohou používat kameru.
   *[microphone] Ukončete telefonní hovor a zavřete jiné aplikace, které mohou používat mikrofon.
}
fix-absent-microphone = Připojte mikrofon nebo sluchátka s mikrofonem a ověřte, že jsou zapnuté.
fix-absent-camera = Připojte kameru. Pokud ji počítač má, ověřte, že má otevřenou krytku a zapnutou klávesu.
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
fix-interrupted = Ukončete telefonní hovor, nebo zavřete aplikaci, která zařízení používá.
fix-interrupted-back = Vraťte se na tuto stránku. Pokud se nic nestane, stiskněte Zkusit znovu.
fix-unknown = Ověřte, že je zařízení připojené a zapnuté.
fix-restart = Pokud to nepomůže, zavřete prohlížeč a otevřete ho znovu.
