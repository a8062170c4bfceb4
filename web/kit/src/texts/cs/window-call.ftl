window-open = Otevřít chat
window-bar-help = Posílá pomoc
window-unread = { $count ->
    [one] { $count } nepřečtená zpráva
    [few] { $count } nepřečtené zprávy
   *[other] { $count } nepřečtených zpráv
}

window-call-with = { $kind ->
    [video] Videohovor: { $name }
    [screen] Hovor se sdílením obrazovky: { $name }
   *[voice] Hlasový hovor: { $name }
}
window-choosing = { $kind ->
    [video] Vyberte mikrofon a kameru
    [screen] Připravuje se…
   *[voice] Vyberte mikrofon
}
window-devices-again = Zkusit znovu
window-without-camera = Pokračovat bez kamery
window-listen-only = Jen poslouchat
window-unsupported = Tento prohlížeč neumí hovory. Otevřete tuto stránku v aktuálním Chrome, Edge, Firefoxu nebo Safari.
window-agent-muted = { $name } má vypnutý mikrofon

window-ended-after = { $why } · { $time }
window-undo-left = Stisk omylem? { $seconds } s

window-insecure = Hovory potřebují zabezpečenou stránku. Otevřete ji přes https, nebo požádejte o odkaz na hovor.
pop-out = Nechat si hovor při prohlížení
pop-out-elsewhere = Hovor je v jiném okně
pop-out-bring-back = Vrátit sem
pop-out-instead = Stránka okolo tohoto chatu mu nedovoluje použít váš mikrofon a kameru, hovor se proto otevře ve vlastním okně.
call-elsewhere-closed = Stránka s hovorem byla zavřena. { $name } je tam stále.
call-leave = Zatím odejít
