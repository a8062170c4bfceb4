window-page-title = Zprávy
window-try-again = Zkusit znovu
window-try-now = Zkusit teď
window-minimise = Zmenšit
window-open = Otevřít chat
window-unread = { $count ->
    [one] { $count } nepřečtená zpráva
    [few] { $count } nepřečtené zprávy
   *[other] { $count } nepřečtených zpráv
}
window-placeholder = Napište: { $name }
window-head-queued = Jste ve frontě
window-head-idle = Napište nám, odpoví vám člověk

window-misplaced = Zprávy tu nejsou k dispozici
window-misplaced-remedy = Spojte se prosím s obchodem jinak.
window-misplaced-details = Pro vývojáře webu

window-offline = Právě není spojení. Co napíšete, odešle se, jakmile se obnoví.
window-ended = Tento chat byl přerušen a tady nemůže pokračovat.
window-over = Tato konverzace už před časem skončila.
window-new = Začít novou

window-line-queued = Jste ve frontě. Někdo vám odpoví, jakmile to bude možné.
window-line-assigned = { $name } je tu pro vás
window-line-closed = { $name } zavřel(a) konverzaci
window-line-closed-comment = { $name } zavřel(a) konverzaci: „{ $comment }“
window-line-reopened = Konverzace je znovu otevřená
window-line-shares = { $mine ->
    [yes] Sdílíte svou obrazovku
   *[no] { $name } sdílí obrazovku
}
window-line-shares-no-more = { $mine ->
    [yes] Už nesdílíte
   *[no] { $name } už nesdílí
}

window-call-with = { $kind ->
    [video] Videohovor: { $name }
   *[voice] Hlasový hovor: { $name }
}
window-choosing = { $kind ->
    [video] Vyberte mikrofon a kameru
   *[voice] Vyberte mikrofon
}
window-devices-again = Zkusit znovu
window-without-camera = Pokračovat bez kamery
window-listen-only = Jen poslouchat
window-unsupported = Tento prohlížeč neumí hovory. Otevřete tuto stránku v aktuálním Chrome, Edge, Firefoxu nebo Safari.
window-agent-muted = { $name } má vypnutý mikrofon

window-ended-after = { $why } · { $time }
window-ended-alone = { $mine ->
    [yes] Vaše spojení se ztratilo
   *[no] Spojení se ztratilo: { $name }
}
window-ended-nobody = Spojení se ztratilo
window-ended-not-connected = Spojení se nepodařilo navázat. Může pomoci jiná síť.
window-ended-closed = Konverzace byla zavřena
window-undo-left = Stisk omylem? { $seconds } s
window-calling = { $name } volá
window-notice-body = Stiskněte a odpovězte.

window-insecure = Hovory potřebují zabezpečenou stránku. Otevřete ji přes https, nebo požádejte o odkaz na hovor.
pop-out = Nechat si hovor při prohlížení
pop-out-elsewhere = Hovor je v jiném okně
pop-out-bring-back = Vrátit sem
pop-out-blocked = Prohlížeč neotevřel okno pro hovor. Povolte okna této stránky vedle adresy, nebo ho otevřete na nové kartě.
pop-out-by-link = Otevřít na nové kartě
pop-out-instead = Stránka okolo tohoto chatu mu nedovoluje použít váš mikrofon a kameru, hovor se proto otevře ve vlastním okně.
pop-out-lost = Toto okno nezná svůj hovor
pop-out-lost-about = Vraťte se na stránku, kde jste mluvili. Hovor tam pokračuje.
pop-out-over = Hovor už tu není
pop-out-over-about = Chat pokračuje na stránce, kde jste ho začali.
pop-out-close = Zavřít toto okno
call-elsewhere-closed = Stránka s hovorem byla zavřena. { $name } je tam stále.
ask = Požádat o hovor
ask-for = { $kind ->
    [video] Požádat o videohovor
   *[voice] Požádat o hlasový hovor
}
ask-waits = { $kind ->
    [video] V { $time } jste požádali o videohovor. { $name } to vidí a může vám zavolat, dokud jste tady.
   *[voice] V { $time } jste požádali o hlasový hovor. { $name } to vidí a může vám zavolat, dokud jste tady.
}
ask-withdraw = Stáhnout
ask-withdrawing = Stahuje se…
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
link-join = Připojit se k hovoru
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
