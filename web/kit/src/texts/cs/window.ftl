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
