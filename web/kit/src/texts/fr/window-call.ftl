window-open = Ouvrir le chat
window-bar-help = Aide envoyée
window-unread = { $count ->
    [one] { $count } message non lu
   *[other] { $count } messages non lus
}

window-call-with = { $kind ->
    [video] Appel vidéo avec { $name }
    [screen] Appel en partage d’écran avec { $name }
   *[voice] Appel vocal avec { $name }
}
window-choosing = { $kind ->
    [video] Choisissez votre micro et votre caméra
    [screen] Préparation…
   *[voice] Choisissez votre micro
}
window-devices-again = Réessayer
window-without-camera = Continuer sans caméra
window-listen-only = Écouter seulement
window-unsupported = Ce navigateur ne peut pas passer d’appels. Ouvrez cette page dans une version récente de Chrome, Edge, Firefox ou Safari.
window-agent-muted = Le micro de { $name } est coupé

window-ended-after = { $why } · { $time }
window-undo-left = Appuyé par erreur ? { $seconds } s

window-insecure = Les appels demandent une page sécurisée. Ouvrez cette page avec https, ou demandez un lien vers l’appel.
pop-out = Garder cet appel pendant votre visite
pop-out-elsewhere = L’appel est dans une autre fenêtre
pop-out-bring-back = Le ramener
pop-out-instead = La page qui entoure ce chat ne le laisse pas utiliser votre micro et votre caméra ; l’appel s’ouvre donc dans sa propre fenêtre.
call-elsewhere-closed = La page de l’appel a été fermée. { $name } est toujours là.
call-leave = Quitter pour le moment
