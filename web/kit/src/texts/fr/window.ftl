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

window-insecure = Les appels demandent une page sécurisée. Ouvrez cette page avec https, ou demandez un lien vers l’appel.
pop-out = Garder cet appel pendant votre visite
pop-out-elsewhere = L’appel est dans une autre fenêtre
pop-out-bring-back = La ramener
pop-out-blocked = Votre navigateur n’a pas ouvert la fenêtre de l’appel. Autorisez les fenêtres de cette page à côté de l’adresse, ou ouvrez-le dans un nouvel onglet.
pop-out-by-link = Ouvrir dans un nouvel onglet
pop-out-instead = La page qui entoure ce chat ne le laisse pas utiliser votre micro et votre caméra ; l’appel s’ouvre donc dans sa propre fenêtre.
pop-out-lost = Cette fenêtre ne connaît pas son appel
pop-out-lost-about = Revenez à la page où vous parliez. L’appel y continue.
pop-out-over = L’appel n’est plus ici
pop-out-over-about = Le chat continue dans la page où vous l’avez commencé.
pop-out-close = Fermer cette fenêtre
call-elsewhere-closed = La page de l’appel a été fermée. { $name } est toujours là.
ask = Demander un appel
ask-for = { $kind ->
    [video] Demander un appel vidéo
   *[voice] Demander un appel vocal
}
ask-waits = { $kind ->
    [video] Vous avez demandé un appel vidéo à { $time }. { $name } le voit et peut vous appeler tant que vous êtes ici.
   *[voice] Vous avez demandé un appel vocal à { $time }. { $name } le voit et peut vous appeler tant que vous êtes ici.
}
ask-withdraw = Retirer
ask-withdrawing = Retrait…
link-title = { $kind ->
    [video] Appel vidéo · { $brand }
   *[voice] Appel vocal · { $brand }
}
link-invites = { $kind ->
    [video] { $name } vous invite à un appel vidéo
   *[voice] { $name } vous invite à un appel vocal
}
link-waits = { $name } vous attend jusqu’à { $time }
link-again = Vous êtes déjà dans cet appel. { $name } vous attend.
link-name = Votre nom
link-name-hint = { $name } le voit pendant l’appel.
link-join = Rejoindre l’appel
link-join-voice = Rejoindre sans caméra
link-asks = Votre navigateur demandera le micro.
link-asks-video = Votre navigateur demandera le micro et la caméra.
link-joining = Connexion à l’appel…
link-spent = { $code ->
    [link_expired] Ce lien a expiré
    [link_used] Ce lien est déjà utilisé
    [link_revoked] Ce lien a été retiré
   *[link_invalid] Ce lien n’est pas complet
}
link-spent-about = Revenez au chat où vous l’avez reçu, et demandez-en un nouveau.
link-spent-about-agent = Demandez-en un nouveau à { $name } dans le chat.

link-check = Vérifier d’abord les appareils
