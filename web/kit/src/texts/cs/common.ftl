close = Zavřít
cancel = Zrušit
dismiss = Skrýt
back = Zpět
retry = Zkusit znovu
loading = Načítá se…
not-loaded = Tohle se nepodařilo načíst.
call-not-loaded = Hovor se nepodařilo načíst.
end-call = Ukončit hovor
decline = Odmítnout
try-again = Zkusit znovu

with-shortcut = { $name } ({ $shortcut })

presence-online = Online
presence-away = Pryč
presence-busy = Má hovor
presence-offline = Offline

optional = nepovinné

shortcuts = Klávesové zkratky
shortcuts-single = Jednotlivé klávesy
shortcuts-single-hint = M, V a další fungují, když se právě nic nepíše.
shortcut-microphone = Zapnout nebo ztlumit mikrofon
shortcut-camera = Zapnout nebo vypnout kameru
shortcut-share = Sdílet obrazovku, nebo přestat
shortcut-fullScreen = Celá obrazovka
shortcut-chat = Chat vedle hovoru
shortcut-invitation = Přejít k pozvánce
shortcut-send = Odeslat zprávu
shortcut-newLine = Začít nový řádek
shortcut-close = Zavřít, nebo zmenšit
shortcut-list = Tento seznam
