close = Zavřít
cancel = Zrušit
dismiss = Skrýt
back = Zpět
retry = Zkusit znovu
save = Uložit
undo = Vrátit zpět
loading = Načítá se…

with-shortcut = { $name } ({ $shortcut })

presence-online = Online
presence-away = Nepřítomnost
presence-busy = Zaneprázdnění
presence-offline = Offline

optional = nepovinné
