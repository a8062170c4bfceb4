window-page-title = Messages
window-try-now = Essayer maintenant
window-minimise = Réduire
window-placeholder = Écrire à { $name }
window-head-queued = Vous êtes dans la file d’attente
window-head-idle = Écrivez-nous, une personne vous répond

window-misplaced = Les messages ne sont pas disponibles ici
window-misplaced-remedy = Veuillez prendre contact autrement.
window-misplaced-details = Pour les développeurs du site

window-offline = Pas de connexion pour le moment. Ce que vous écrivez partira dès son retour.
window-ended = Ce chat a été interrompu et ne peut pas continuer ici.
window-over = Cette conversation est terminée depuis quelque temps.
window-new = En commencer une nouvelle

window-line-queued = Vous êtes dans la file d’attente. Quelqu’un vous répond dès que possible.
window-line-assigned = { $name } est là pour vous
window-line-closed = { $name } a fermé la conversation
window-line-closed-comment = { $name } a fermé la conversation : « { $comment } »
window-line-reopened = La conversation est de nouveau ouverte
window-line-shares = { $mine ->
    [yes] Vous partagez votre écran
   *[no] { $name } partage un écran
}
window-line-shares-no-more = { $mine ->
    [yes] Vous ne partagez plus
   *[no] { $name } ne partage plus
}

window-ended-alone = { $mine ->
    [yes] Votre connexion a été perdue
   *[no] La connexion avec { $name } a été perdue
}
window-ended-nobody = La connexion a été perdue
window-ended-not-connected = { $leg ->
    [agent_missing] La connexion n’a pas pu s’établir : la page de l’agent n’a pas répondu
    [consumer_missing] La connexion n’a pas pu s’établir : cet appareil n’a donné aucun signe
    [connection] La connexion n’a pas pu s’établir. Un autre réseau peut aider
    [agent_media] Le son ou l’image de l’agent n’est pas arrivé ici
    [consumer_media] Votre son ou votre image n’est pas parvenu à l’agent
   *[other] Le son ou l’image n’est pas arrivé des deux côtés
}
window-ended-closed = La conversation a été fermée
window-last-media = { $mine ->
    [yes] Votre dernier son ou votre dernière image à { $time }
   *[no] Dernier son ou dernière image de { $name } à { $time }
}
window-last-media-never = { $mine ->
    [yes] Aucun son ni aucune image de vous
   *[no] Aucun son ni aucune image de { $name }
}
window-calling = { $name } vous appelle
window-notice-body = Appuyez pour répondre.

ask = Demander un appel
ask-for = { $kind ->
    [video] Demander un appel vidéo
    [screen] Demander un appel en partage d’écran
   *[voice] Demander un appel vocal
}
ask-waits = { $kind ->
    [video] Vous avez demandé un appel vidéo à { $time }. { $name } le voit et peut vous appeler tant que vous êtes ici.
    [screen] Vous avez demandé un appel en partage d’écran à { $time }. { $name } le voit et peut vous appeler tant que vous êtes ici.
   *[voice] Vous avez demandé un appel vocal à { $time }. { $name } le voit et peut vous appeler tant que vous êtes ici.
}
ask-withdraw = Retirer
ask-withdrawing = Retrait…
link-join = Rejoindre l’appel
