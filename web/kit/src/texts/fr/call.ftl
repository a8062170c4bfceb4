mute-microphone = Couper le micro
unmute-microphone = Activer le micro
turn-camera-off = Désactiver la caméra
turn-camera-on = Activer la caméra
share-screen = Partager l’écran
stop-sharing = Arrêter le partage
full-screen = Plein écran
call-controls = Commandes de l’appel
call-devices = Appareils et résolution
call-minimise = Réduire l’appel
call-enlarge = Agrandir l’appel
call-chat = Chat
call-more = Plus

tile-own = Vous
tile-muted = Micro coupé
move-thumbnail = Déplacer votre image
tile-frozen = Image figée
screen-of = { $name } partage un écran
screen-nobody = Personne ne partage encore d’écran
screen-nobody-about = Partagez le vôtre, ou attendez { $name }.
tap-to-hear = Touchez pour entendre

call-ringing = Ça sonne…
call-connecting = Connexion…
call-choosing = { $name } choisit un micro
call-choosing-video = { $name } choisit un micro et une caméra
call-reconnecting = Reconnexion…
call-reconnecting-frozen = Reconnexion. Votre image est figée pour { $name }.
call-changing-pages = { $name } change de page
call-lost = La connexion de { $name } est perdue. Nous attendons son retour.
call-left = { $name } n’est plus là
call-active = Connecté
call-ended = Appel terminé
call-hung-up = { $name } a raccroché
call-back = Revenir à l’appel
call-elsewhere = L’appel est dans un autre onglet
call-bring-here = L’amener ici
call-prompt-open = Votre navigateur demande à utiliser votre micro. Choisissez « Autoriser » pour être entendu.
call-prompt-open-video = Votre navigateur demande à utiliser votre micro et votre caméra. Choisissez « Autoriser » pour être entendu et vu.
call-time-left = { $time } pour répondre
call-time = Durée de l’appel
call-away = { $name } est sur une autre application
call-heard = { $name } vous entend
call-heard-and-seen = { $name } vous entend et vous voit
call-unheard = { $name } ne vous entend pas : votre son n’arrive pas. Vérifiez votre micro, ou écrivez dans le chat.
call-unheard-held-back = { $name } ne vous entend pas encore : son navigateur attend un appui sur « Touchez pour entendre ». Demandez-le dans le chat.
call-unheard-turned-down = { $name } ne vous entend pas : son volume est à zéro. Demandez dans le chat de l’augmenter.
call-unseen = { $name } ne vous voit pas : votre image n’arrive pas.
call-unseen-hidden = { $name } ne vous voit pas en ce moment : l’appel est en arrière-plan là-bas.
call-unseen-unwanted = { $name } a choisi de ne pas recevoir votre image.
call-screen-unseen = { $name } ne voit pas encore votre écran.
call-screen-unwanted = { $name } a choisi de ne pas recevoir votre écran.
call-talking-muted = Votre micro est coupé. Activez-le pour être entendu.
call-silent = Votre micro ne donne aucun son. Vérifiez son interrupteur, ou choisissez-en un autre.
call-other-silent = Le micro de { $name } ne donne aucun son.
call-echoes = { $name } entend un écho venant de vous. Utilisez un casque, ou baissez votre haut-parleur.
call-other-paused = L’image de { $name } est en pause pour garder le son.
call-strain-network = Votre connexion est lente, votre image est donc plus petite. Rapprochez-vous du Wi-Fi, ou arrêtez les téléchargements.
call-strain-machine = Cet appareil est très occupé, votre image est donc plus petite. Fermez d’autres programmes.
call-strain-voice = Votre image est en pause pour garder le son. Elle revient d’elle-même.
call-saving = Vous économisez vos données : les images sont moins nettes et moins fluides.
call-other-saving = { $name } économise ses données, votre image est donc moins nette et moins fluide.
unreceived = { $what ->
    [both] Vous ne recevez ni l’image de { $name } ni l’écran partagé.
    [screen] Vous ne recevez pas l’écran de { $name }.
   *[video] Vous ne recevez pas l’image de { $name }.
}
receive-video = Recevoir la vidéo
receive-screen = Recevoir l’écran

add-video = Ajouter la vidéo
back-to-voice = Revenir au vocal
video-asked-by = { $name } souhaite vous voir
video-turn-on = Activer ma caméra
video-only-receive = Recevoir seulement
upgrade-not-now = Pas maintenant
video-asked-already = La vidéo a déjà été demandée. Elle commence quand les deux sont d’accord.
video-waits = En attente de l’accord de { $name } pour la vidéo
upgrade-take-back = Retirer la demande
video-declined = { $name } reste en vocal. Vous pourrez redemander plus tard.
video-not-allowed = Cet appel ne peut pas avoir de vidéo. Vous pouvez continuer à parler.
add-voice = Ajouter la voix
voice-asked-by = { $name } souhaite vous parler
voice-turn-on = Activer mon micro
voice-only-receive = Écouter seulement
voice-asked-already = La voix a déjà été demandée. Elle commence quand les deux sont d’accord.
voice-waits = En attente de l’accord de { $name } pour la voix
voice-declined = { $name } en reste au partage d’écran. Vous pourrez redemander plus tard.
voice-not-allowed = Le vocal n’est pas possible dans cet appel. Vous pouvez continuer à partager et à écrire.
no-room-for-more = Les autres conversations ouvertes ne laissent pas de place à cet appel.

call-apart = Image dans l’image
pop-out-blocked = Votre navigateur n’a pas ouvert la fenêtre de l’appel. Autorisez les fenêtres de cette page à côté de l’adresse, ou ouvrez-le dans un nouvel onglet.
pop-out-by-link = Ouvrir dans un nouvel onglet
share-own = { $surface ->
    [browser] Vous partagez un onglet
    [window] Vous partagez une fenêtre
    [monitor] Vous partagez tout votre écran
   *[screen] Vous partagez votre écran
}
zoom-in = Agrandir l’écran
zoom-out = Réduire l’écran
zoom-whole = Tout l’écran est visible.
zoom-most = L’écran ne peut pas être plus grand.
share-options = Que partager
share-other = Partager autre chose
share-browser = Un onglet
share-window = Une fenêtre
share-monitor = Tout l’écran
share-sound = Partager aussi le son d’un onglet
share-motion = Mouvement fluide, pour les vidéos
share-motion-hint = Les petits textes peuvent devenir flous.
share-take = { $name } partage en ce moment. Montrer le vôtre à la place ?
share-take-yes = Montrer le mien
share-taken = { $name } montre maintenant un écran, le vôtre n’est donc plus partagé.
share-again = Partager de nouveau
share-ended-with-page = Votre partage a pris fin quand l’appel a changé de page.
share-other-lost = Le partage a pris fin quand la page de { $name } a été rechargée. { $name } peut partager de nouveau d’un appui.
share-paused = Votre partage est en pause, car son onglet ou sa fenêtre est caché. Ramenez-le au premier plan.
share-other-paused = Le partage de { $name } est en pause, car son onglet ou sa fenêtre est caché.
share-still = Aucune nouvelle image de cet écran n’arrive.
share-dismissed = Rien n’est partagé. Appuyez de nouveau sur « Partager l’écran » et choisissez un onglet, une fenêtre ou l’écran.
share-denied-by-system = Votre ordinateur ne laisse pas le navigateur enregistrer l’écran. Autorisez-le dans les réglages de confidentialité du système.
share-forbidden = La page qui entoure celle-ci ne la laisse pas partager d’écran.
share-unsupported = Ce navigateur ne peut pas partager d’écran. Chrome et Edge sur un ordinateur le peuvent.
share-unknown = L’écran n’a pas pu être partagé. Réessayez et choisissez un onglet, une fenêtre ou l’écran.

invitation = { $kind ->
    [video] { $name } souhaite commencer un appel vidéo avec vous
    [screen] { $name } souhaite commencer un appel en partage d’écran avec vous
   *[voice] { $name } souhaite commencer un appel vocal avec vous
}
invitation-asks = { $kind ->
    [video] Votre navigateur demandera le micro et la caméra une fois l’appel accepté.
    [screen] Ni micro ni caméra : vous pouvez vous montrer vos écrans et vous écrire.
   *[voice] Votre navigateur demandera le micro une fois l’appel accepté.
}
invitation-announced = { $kind ->
    [video] { $name } souhaite commencer un appel vidéo avec vous. Appuyez sur { $shortcut } pour aller à l’invitation.
    [screen] { $name } souhaite commencer un appel en partage d’écran avec vous. Appuyez sur { $shortcut } pour aller à l’invitation.
   *[voice] { $name } souhaite commencer un appel vocal avec vous. Appuyez sur { $shortcut } pour aller à l’invitation.
}
invitation-left = encore { $time }
invitation-left-announced = { $seconds ->
    [one] Encore { $seconds } seconde pour répondre
   *[other] Encore { $seconds } secondes pour répondre
}
accept = Accepter
accept-voice = Accepter sans caméra
accepting = Acceptation…
silence = Couper la sonnerie

invitation-asks-camera-off = Votre navigateur demandera le micro une fois l’appel accepté. Votre caméra reste désactivée jusqu’à ce que vous l’activiez.
decline-why = Refuser et dire pourquoi
decline-reason = { $why ->
    [not_now] Pas maintenant
    [rather_write] Je préfère écrire
   *[cannot_talk] Je ne peux pas parler ici
}
