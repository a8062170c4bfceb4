close = Fermer
cancel = Annuler
dismiss = Masquer
back = Retour
retry = Réessayer
save = Enregistrer
undo = Annuler la modification
loading = Chargement…

with-shortcut = { $name } ({ $shortcut })

presence-online = En ligne
presence-away = Absent
presence-busy = Occupé
presence-offline = Hors ligne

optional = facultatif
