pop-out-lost = Toto okno nezná svůj hovor
pop-out-lost-about = Vraťte se na stránku, kde jste mluvili. Hovor tam pokračuje.
pop-out-over = Hovor už tu není
pop-out-over-about = Chat pokračuje na stránce, kde jste ho začali.
pop-out-close = Zavřít toto okno
link-title = { $kind ->
    [video] Videohovor · { $brand }
   *[voice] Hlasový hovor · { $brand }
}
link-invites = { $kind ->
    [video] { $name } vás zve k videohovoru
   *[voice] { $name } vás zve k hlasovému hovoru
}
link-waits = { $name } na vás čeká do { $time }
link-again = V tomto hovoru už jste. { $name } na vás čeká.
link-name = Vaše jméno
link-name-hint = { $name } ho uvidí v hovoru.
link-join-voice = Připojit se bez kamery
link-asks = Prohlížeč se zeptá na mikrofon.
link-asks-video = Prohlížeč se zeptá na mikrofon a kameru.
link-joining = Připojuje se…
link-spent = { $code ->
    [link_expired] Platnost tohoto odkazu vypršela
    [link_used] Tento odkaz se už používá
    [link_revoked] Tento odkaz byl stažen
   *[link_invalid] Tento odkaz není úplný
}
link-spent-about = Vraťte se do chatu, kde jste ho dostali, a požádejte o nový.
link-spent-about-agent = Požádejte v chatu o nový: { $name }.

link-check = Nejdřív zkontrolovat zařízení
