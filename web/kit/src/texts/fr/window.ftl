window-page-title = Messages
window-try-again = Réessayer
window-try-now = Essayer maintenant
window-minimise = Réduire
window-open = Ouvrir le chat
window-unread = { $count ->
    [one] { $count } message non lu
   *[other] { $count } messages non lus
}
window-placeholder = Écrire à { $name }
window-head-queued = Vous êtes dans la file d’attente
window-head-idle = Écrivez-nous, une personne vous répond

window-misplaced = Les messages ne sont pas disponibles ici
window-misplaced-remedy = Veuillez joindre la boutique autrement.
window-misplaced-details = Pour les développeurs du site

window-offline = Pas de connexion pour le moment. Ce que vous écrivez partira dès son retour.
window-ended = Ce chat a été interrompu et ne peut pas continuer ici.
window-over = Cette conversation est terminée depuis quelque temps.
window-new = En commencer une nouvelle

window-line-queued = Vous êtes dans la file d’attente. Quelqu’un vous répond dès que possible.
window-line-assigned = { $name } est là pour vous
window-line-closed = { $name } a fermé la conversation
window-line-closed-comment = { $name } a fermé la conversation : « { $comment } »
window-line-reopened = La conversation est de nouveau ouverte
window-line-shares = { $mine ->
    [yes] Vous partagez votre écran
   *[no] { $name } partage un écran
}
window-line-shares-no-more = { $mine ->
    [yes] Vous ne partagez plus
   *[no] { $name } ne partage plus
}

window-call-with = { $kind ->
    [video] Appel vidéo avec { $name }
   *[voice] Appel vocal avec { $name }
}
window-choosing = { $kind ->
    [video] Choisissez votre micro et votre caméra
   *[voice] Choisissez votre micro
}
window-devices-again = Réessayer
window-without-camera = Continuer sans caméra
window-listen-only = Écouter seulement
window-unsupported = Ce navigateur ne peut pas passer d’appels. Ouvrez cette page dans une version récente de Chrome, Edge, Firefox ou Safari.
window-agent-muted = Le micro de { $name } est coupé

window-ended-after = { $why } · { $time }
window-ended-alone = { $mine ->
    [yes] Votre connexion a été perdue
   *[no] La connexion avec { $name } a été perdue
}
window-ended-nobody = La connexion a été perdue
window-ended-not-connected = La connexion n’a pas pu s’établir. Un autre réseau peut aider.
window-ended-closed = La conversation a été fermée
window-undo-left = Appuyé par erreur ? { $seconds } s
window-calling = { $name } vous appelle
window-notice-body = Appuyez pour répondre.
