close = Fermer
cancel = Annuler
dismiss = Masquer
back = Retour
retry = Réessayer
loading = Chargement…
not-loaded = Ceci n’a pas pu être chargé.
call-not-loaded = L’appel n’a pas pu être chargé.
end-call = Terminer l’appel
decline = Refuser
try-again = Réessayer

with-shortcut = { $name } ({ $shortcut })

presence-online = En ligne
presence-away = Absent
presence-busy = Occupé
presence-offline = Hors ligne

optional = facultatif

shortcuts = Raccourcis clavier
shortcuts-single = Touches seules
shortcuts-single-hint = M, V et les autres agissent quand rien n’est en train de s’écrire.
shortcut-microphone = Activer ou couper le micro
shortcut-camera = Activer ou désactiver la caméra
shortcut-share = Partager l’écran, ou arrêter
shortcut-fullScreen = Plein écran
shortcut-chat = Chat à côté de l’appel
shortcut-invitation = Aller à l’invitation
shortcut-send = Envoyer le message
shortcut-newLine = Commencer une nouvelle ligne
shortcut-close = Fermer, ou réduire
shortcut-list = Cette liste
