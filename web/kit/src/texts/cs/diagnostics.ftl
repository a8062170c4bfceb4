# Stránka, kterou otevře odkaz na diagnostiku hovoru.

diag = Diagnostika hovoru
diag-title = Diagnostika hovoru · Beckon
diag-about = Čeho si při hovoru všiml server a obě stránky. Jména, zprávy, obrázky ani síťové adresy se neuchovávají.
diag-times = Všechny časy jsou v UTC.
diag-kept = Uchovává se do { $time }, pak se smaže: 30 dní po hovoru. Odkaz ji otevře nejvýše 7 dní.
diag-loading = Diagnostika se otevírá…

diag-refused-link_invalid = Tento odkaz nevede k žádné diagnostice
diag-refused-link_invalid-about = Ověřte, že je odkaz zkopírovaný celý, nebo požádejte operátora o nový.
diag-refused-link_expired = Platnost tohoto odkazu skončila
diag-refused-link_expired-about = Odkaz otevře diagnostiku hovoru nejvýše 7 dní. Dokud se uchovává, může operátor zkopírovat nový.
diag-refused-nothing_kept = O tomto hovoru se už nic neuchovává
diag-refused-nothing_kept-about = Čeho si stránky hovoru všimnou, se po 30 dnech smaže.
diag-refused-unavailable = Diagnostiku se nepodařilo načíst
diag-refused-unavailable-about = Teď nic neodpovídá. Odkaz zůstává v platnosti.
diag-again = Zkusit znovu

diag-copy = Kopírovat jako text
diag-copied = Zkopírováno
diag-not-copied = Nezkopírováno
diag-download = Stáhnout JSON
diag-print = Vytisknout

diag-call = Hovor
diag-brand = Značka
diag-when = Datum a čas
diag-kind = Druh
diag-kind-is = { $kind ->
    [voice] Hlasový hovor
    [screen] Hovor se sdílením obrazovky
   *[video] Videohovor
}
diag-end = Jak skončil
diag-not-ended = Probíhá, nebo jeho konec ještě není konečný
diag-talk = Doba přenosu
diag-agent = Operátor
diag-consumer = Zákazník
diag-conversation = Konverzace
diag-call-id = Hovor
diag-door = Zákazník přišel přes
diag-door-is = { $door ->
    [window] okno na stránce značky
    [pop_out] samostatné okno hovoru
    [link] odkaz na hovor
   *[unknown] –
}
diag-link = Odkaz na hovor
diag-link-none = Žádný nevznikl
diag-link-made = vytvořen { $time }
diag-link-sent = odeslán do chatu { $time }
diag-link-opened = otevřen { $time }
diag-link-joined = použit { $time }

diag-side = { $side ->
    [agent] Stránka operátora
   *[consumer] Stránka zákazníka
}
diag-server = Server
diag-nothing = Tato stránka nic neposlala. Byla zavřena příliš brzy, ztratila síť, nebo si nevšimla ničeho špatného a nikdo se jí neptal.
diag-software = Prohlížeč
diag-system = Systém
diag-system-phone = { $system }, telefon nebo tablet
diag-permissions = Oprávnění
diag-permissions-none = Prohlížeč žádné neoznámil.
diag-path = Cesta přenosu
diag-layout = Co ukazovala obrazovka hovoru
diag-layout-about = Místa a druhy jejích částí namísto jejího obrázku.
diag-layout-none = Když byla stránka čtena, žádný hovor neukazovala.
diag-layout-part = { $part }, šířka { $width }, výška { $height }, { $x } zleva a { $y } shora

diag-part-other = Kamera druhé osoby
diag-part-other_face = Tvář druhé osoby, bez obrazu
diag-part-screen = Sdílená obrazovka
diag-part-own = Vlastní kamera
diag-part-controls = Ovládání
diag-part-chat = Chat
diag-part-notice = Upozornění

diag-pairs = Vyzkoušené síťové cesty
diag-pairs-about = Každá dvojice konců, kterou prohlížeč zkusil, a jak dopadla.
diag-pairs-none = Žádná cesta se nezkusila: z druhé strany nepřišla žádná adresa.
diag-pairs-of = Síťové cesty, které zkusila stránka { $side ->
    [agent] operátora
   *[consumer] zákazníka
}
diag-pair-ends = { $local } → { $remote }
diag-end-host = Vlastní adresa
diag-end-server_reflexive = Adresa, jak ji vidí server STUN
diag-end-peer_reflexive = Adresa, jak ji vidí druhá strana
diag-end-relayed = Relé
diag-end-relayed-over = Relé přes { $way }
diag-far-host = vlastní adresa druhé strany
diag-far-server_reflexive = adresa druhé strany, jak ji vidí server STUN
diag-far-peer_reflexive = adresa druhé strany, jak je vidět odtud
diag-far-relayed = relé druhé strany
diag-pair-tcp = { $ends }, TCP
diag-pair-used = Přenos šel tudy.
diag-pair-used-rtt = Přenos šel tudy, { $time } tam a zpět.
diag-pair-worked = Fungovala; jiná cesta byla lepší.
diag-pair-silent = { $count ->
    [one] { $count } zkouška
    [few] { $count } zkoušky
    [many] { $count } zkoušky
   *[other] { $count } zkoušek
} bez odpovědi: firewall nebo směrovač po cestě zahazuje, co jde tudy.
diag-pair-failed = Vzdána: žádná zkouška nebyla včas zodpovězena.
diag-pair-trying = { $count ->
    [one] { $count } zkouška
    [few] { $count } zkoušky
    [many] { $count } zkoušky
   *[other] { $count } zkoušek
} zatím bez odpovědi.
diag-pair-untried = Nezkoušena: jiná cesta fungovala dřív, než na ni přišla řada.
diag-pair-untried-none = Řada na ni nikdy nepřišla.

diag-path-direct = Přímo z prohlížeče do prohlížeče
diag-path-relayed = Přes relé
diag-path-relayed-over = Přes relé, po { $way }
diag-path-none = Žádná: žádná cesta nefungovala
diag-path-unknown = Není známa

diag-figures = Jak dobře to šlo
diag-figures-none = Hovor byl na měření příliš krátký.
diag-chart-flow = kbit/s
diag-chart-in = přijato
diag-chart-out = odesláno
diag-chart-loss = Ztraceno cestou sem
diag-chart-rtt = Tam a zpět
diag-chart-most = nejvýše { $value }
diag-chart-words = { $name }: nejvýše { $value }, na konci { $last }
diag-table = Naměřené hodnoty této stránky
diag-table-of = Naměřené hodnoty stránky { $side ->
    [agent] operátora
   *[consumer] zákazníka
}
diag-time = Čas
diag-received = Přijato, kbit/s
diag-sent = Odesláno, kbit/s
diag-loss = Ztraceno
diag-rtt = Tam a zpět
diag-jitter = Kolísání
diag-fps = Snímků za sekundu

diag-timeline = Co se stalo
diag-timeline-about = Server a obě stránky vedle sebe.

diag-note-invited = Operátor zve
diag-note-invitation_ended = { $outcome ->
    [accepted] Zákazník přijímá
    [declined] Zákazník odmítá
    [cancelled] Pozvánka je odvolána
    [expired] Žádná stránka pozvánku včas neukázala
   *[missed] Nikdo včas neodpověděl
}
diag-note-link_sent = Odkaz je odeslán
diag-note-started = Přenos jde oběma směry
diag-note-kind_changed = { $kind ->
    [voice] Mění se na hlasový hovor
   *[video] Mění se na videohovor
}
diag-note-screen_shared = { $by ->
    [agent] { $on ->
        [yes] Operátor sdílí obrazovku
       *[no] Operátor přestává sdílet
    }
   *[consumer] { $on ->
        [yes] Zákazník sdílí obrazovku
       *[no] Zákazník přestává sdílet
    }
}
diag-end-hung_up = { $by ->
    [agent] Operátor zavěsil
    [consumer] Zákazník zavěsil
   *[nobody] Někdo zavěsil
}
diag-end-alone = { $by ->
    [agent] Operátor zmizel beze slova
    [consumer] Zákazník zmizel beze slova
   *[nobody] Jedna strana zmizela beze slova
}
diag-end-page_closed = { $by ->
    [agent] Operátor zavřel stránku a nevrátil se
    [consumer] Zákazník zavřel stránku a nevrátil se
   *[nobody] Jedna strana zavřela stránku a nevrátila se
}
diag-end-nobody_left = Zmizely obě strany
diag-end-could_not_connect = { $leg ->
    [agent_missing] Přenos nešel: stránka operátora se neozvala
    [consumer_missing] Přenos nešel: stránka zákazníka se neozvala
    [connection] Přenos nešel: prohlížeče k sobě nenašly cestu
    [agent_media] Zvuk nebo obraz operátora nedorazil
    [consumer_media] Zvuk nebo obraz zákazníka nedorazil
   *[other] Přenos nikdy nešel oběma směry
}
diag-end-conversation_closed = Operátor zavřel konverzaci

diag-step-call = { $state ->
    [connecting] Hovor se spojuje
    [active] Hovor probíhá
    [reconnecting] Hovor se spojuje znovu
   *[ended] Hovor skončil
}
diag-step-connection = Vytváří se spojení { $generation }
diag-step-transport = { $transport ->
    [new] Přenos: nezačal
    [connecting] Přenos: hledá cestu
    [connected] Přenos: spojen
    [disconnected] Přenos: přerušen
    [failed] Přenos: žádná cesta nefunguje
   *[closed] Přenos: ukončen
}
diag-step-silence = { $on ->
    [yes] Nic už nepřichází
   *[no] Zase něco přichází
}
diag-step-restart = Hledají se nové cesty
diag-step-visible = { $on ->
    [yes] Stránka je vidět
   *[no] Stránka je skrytá
}
diag-step-online = { $on ->
    [yes] Prohlížeč má síť
   *[no] Prohlížeč nemá síť
}
diag-device = { $device ->
    [microphone] Mikrofon
    [camera] Kamera
   *[screen] Obrazovka
}
diag-step-permission = { $device }: { $permission ->
    [granted] povoleno
    [denied] zakázáno
   *[prompt] nerozhodnuto
}
diag-step-device = { $device }: { $problem ->
    [none] zase funguje
    [insecure] stránka není zabezpečená
    [unsupported] prohlížeč to neumí
    [forbidden_by_page] zakázáno okolní stránkou
    [denied] zakázáno v prohlížeči
    [dismissed] otázka byla zavřena bez odpovědi
    [denied_by_system] zakázáno systémem
    [absent] žádné zařízení
    [busy] zařízení používá jiná aplikace
    [lost] odpojeno
    [prompt_open] prohlížeč se ptá
    [interrupted] telefon zařízení používá k něčemu jinému
   *[unknown] nespustí se
}
