pop-out-lost = Toto okno nezná svůj hovor
pop-out-lost-about = Vraťte se na stránku, kde jste mluvili. Hovor tam pokračuje.
pop-out-over = Hovor už tu není
pop-out-over-about = Chat pokračuje na stránce, kde jste ho začali.
pop-out-close = Zavřít toto okno
link-title = { $kind ->
    [video] Videohovor · { $brand }
    [screen] Hovor se sdílením obrazovky · { $brand }
   *[voice] Hlasový hovor · { $brand }
}
link-invites = { $kind ->
    [video] { $name } vás zve k videohovoru
    [screen] { $name } vás zve k hovoru se sdílením obrazovky
   *[voice] { $name } vás zve k hlasovému hovoru
}
link-waits = { $name } na vás čeká do { $time }
link-name = Vaše jméno
link-name-hint = { $name } ho uvidí v hovoru.
link-join-voice = Připojit se bez kamery
door-asks = Prohlížeč se zeptá na mikrofon.
door-asks-video = Prohlížeč se zeptá na mikrofon a kameru.
door-asks-screen = Bez mikrofonu a bez kamery: můžete si navzájem ukazovat obrazovky a psát si.
link-joining = Připojuje se…
link-spent = { $code ->
    [link_expired] Platnost tohoto odkazu vypršela
    [link_used] Tento odkaz se už používá
    [link_revoked] Tento odkaz byl zrušen
   *[link_invalid] Tento odkaz nevede k žádnému hovoru
}
link-spent-about = { $code ->
    [link_invalid] Ověřte, že je odkaz zkopírovaný celý, nebo se vraťte do chatu, kde jste ho dostali, a požádejte o nový.
   *[other] Vraťte se do chatu, kde jste ho dostali, a požádejte o nový.
}
link-spent-about-agent = Požádejte v chatu o nový: { $name }.

door-check = Nejdřív zkontrolovat zařízení
door-name-long = Toto jméno je příliš dlouhé. Zkraťte ho.

link-left = Odešli jste z hovoru
link-left-about = { $name } tam stále je. Vrátit se můžete do { $time }.
link-come-back = Zpět do hovoru
link-over = Hovor skončil
link-over-about = Chcete-li si znovu promluvit, vraťte se do chatu, kde jste odkaz dostali.
link-over-about-agent = Chcete-li si znovu promluvit, požádejte v chatu o nový odkaz: { $name }.

door-call-with = Hovor: { $name }
door-consents = Nic nezačne, dokud { $name } hovor nepřijme.
door-name = Jméno, které { $name } v hovoru uvidí
door-name-empty = Napište jméno, které má { $name } vidět.
door-kind = Druh hovoru
door-start = Zahájit hovor
