desk = Bureau
desk-about = Répondez aux personnes qui écrivent à votre marque, et appelez-les quand les mots ne suffisent pas.
desk-page-title = { $count ->
    [0] Bureau · { $brand }
   *[other] ({ $count }) Bureau · { $brand }
}

desk-places = Lieux
desk-chats = Chats
desk-dashboard = Tableau de bord
desk-help = Aide, dans un nouvel onglet
desk-running-call = Aller à l’appel en cours

desk-status = Votre statut
desk-available = Disponible
desk-away = Absent

desk-own-denied = { $device ->
    [camera] Votre navigateur bloque la caméra pour cette page. Lors d’un appel, personne ne vous verrait.
   *[microphone] Votre navigateur bloque le micro pour cette page. Lors d’un appel, personne ne vous entendrait.
}
desk-own-absent = Aucun micro n’a été trouvé. Lors d’un appel, personne ne vous entendrait.

desk-list = Chats en cours
desk-waiting = { $count ->
    [one] 1 conversation attend un agent
   *[other] { $count } conversations attendent un agent
}
desk-waiting-away = { $count ->
    [one] 1 conversation attend. Passez en disponible pour la prendre.
   *[other] { $count } conversations attendent. Passez en disponible pour prendre la suivante.
}
desk-empty = Pas encore de chats
desk-empty-available = Vous êtes disponible. La prochaine conversation arrive ici d’elle-même.
desk-empty-away = Vous êtes absent. Passez en disponible pour prendre des conversations.
desk-row-messages = { $count ->
    [0] Aucun message
    [one] 1 message
   *[other] { $count } messages
}
desk-row-unread = { $count ->
    [one] 1 message non lu
   *[other] { $count } messages non lus
}
desk-row-no-text = Rien d’écrit pour l’instant
desk-row-waits = Attend { $time }
desk-row-waits-new = Vient d’écrire
desk-row-queued = Attend un agent
desk-row-closed = Fermée
desk-row-call = { $kind ->
    [video] Appel vidéo
    [screen] Appel en partage d’écran
   *[voice] Appel vocal
}

desk-nothing-selected = Choisissez un chat
desk-nothing-selected-about = Choisissez-en un dans la liste pour le lire et y répondre.
desk-nothing-yet = Les chats s’ouvrent ici
desk-nothing-yet-about = Quand quelqu’un écrit à votre marque et que vous êtes disponible, le chat apparaît dans la liste.
desk-voice-call = Appel vocal
desk-video-call = Appel vidéo
desk-screen-call = Appel en partage d’écran
desk-close-conversation = Fermer la conversation
desk-panel = Détails
desk-back-to-list = Retour
desk-consumer-online = En ligne
desk-consumer-offline = Plus sur la page pour le moment
desk-status-queued = Attend un agent
desk-status-closed = Fermée

desk-reason-unsupported-browser = Ce navigateur ne peut pas passer d’appels. Ouvrez le bureau dans une version récente de Chrome, Edge, Firefox ou Safari.
desk-reason-voice-off = Les appels vocaux sont désactivés pour votre marque. Un administrateur peut les activer dans le tableau de bord.
desk-reason-video-off = Les appels vidéo sont désactivés pour votre marque. Un administrateur peut les activer dans le tableau de bord.
desk-reason-screen-off = Les appels en partage d’écran sont désactivés pour votre marque. Un administrateur peut les activer dans le tableau de bord.
desk-reason-voice-not-in-profile = Votre profil ne comprend pas les appels vocaux. Demandez à un administrateur de les ajouter.
desk-reason-video-not-in-profile = Votre profil ne comprend pas les appels vidéo. Demandez à un administrateur de les ajouter.
desk-reason-screen-not-in-profile = Votre profil ne comprend pas les appels en partage d’écran. Demandez à un administrateur de les ajouter.
desk-reason-nothing-selected = Choisissez d’abord un chat.
desk-reason-not-open = Cette conversation n’est pas ouverte. Vous pourrez appeler quand elle le sera.
desk-reason-not-owner = Un autre agent a cette conversation. Lui seul peut appeler.
desk-reason-call-in-progress = Un appel est déjà en cours dans cette conversation. Revenez-y, ou terminez-le d’abord.
desk-reason-busy = Vous êtes dans un autre appel. Terminez-le d’abord.
desk-reason-offline = Vous êtes hors ligne. Vous pourrez appeler au retour de la connexion.

desk-write-closed = Cette conversation est fermée. Elle se rouvre quand { $name } écrit.
desk-write-queued = Personne n’a encore cette conversation.
desk-write-not-owner = Un autre agent a cette conversation.
desk-close-not-open = Cette conversation est déjà fermée.
desk-close-not-owner = Seul l’agent qui a cette conversation peut la fermer.

desk-close-comment = Commentaire
desk-close-comment-hint = { $name } le voit à la fin de la conversation.
desk-close-call = Cela termine aussi l’appel.
desk-closing = Fermeture…
desk-keep-open = Laisser ouverte

desk-line-queued = { $name } attend un agent
desk-line-assigned = { $mine ->
    [yes] Vous avez cette conversation
   *[no] { $name } a cette conversation
}
desk-line-closed = { $mine ->
    [yes] Vous avez fermé la conversation
   *[no] { $name } a fermé la conversation
}
desk-line-closed-comment = { $mine ->
    [yes] Vous avez fermé la conversation : « { $comment } »
   *[no] { $name } a fermé la conversation : « { $comment } »
}
desk-line-reopened = { $name } a écrit de nouveau, la conversation est donc rouverte
desk-line-invited = { $kind ->
    [video] { $mine ->
        [yes] Vous avez proposé un appel vidéo
       *[no] { $name } a proposé un appel vidéo
    }
    [screen] { $mine ->
        [yes] Vous avez proposé un appel en partage d’écran
       *[no] { $name } a proposé un appel en partage d’écran
    }
   *[voice] { $mine ->
        [yes] Vous avez proposé un appel vocal
       *[no] { $name } a proposé un appel vocal
    }
}
desk-line-accepted = { $name } a accepté
desk-line-started = { $kind ->
    [video] Appel vidéo commencé
    [screen] Appel en partage d’écran commencé
   *[voice] Appel vocal commencé
}
desk-line-shares = { $mine ->
    [yes] Vous avez partagé votre écran
   *[no] { $name } a partagé un écran
}
desk-line-shares-no-more = { $mine ->
    [yes] Vous ne partagez plus
   *[no] { $name } ne partage plus
}
desk-ended-alone = { $name } a quitté l’appel
desk-ended-nobody = Il n’y avait plus personne
desk-ended-not-connected = { $leg ->
    [agent_missing] La page de l’agent n’a donné aucun signe
    [consumer_missing] La page de { $name } n’a donné aucun signe
    [connection] Les deux navigateurs n’ont trouvé aucun chemin l’un vers l’autre
    [agent_media] Le son ou l’image de l’agent n’est pas parvenu à { $name }
    [consumer_media] Le son ou l’image de { $name } n’est pas parvenu à l’agent
   *[other] Le son ou l’image n’est pas arrivé des deux côtés
}
desk-ended-closed = Terminé avec la conversation
desk-last-media-title = Dernier son ou dernière image
desk-last-media = { $side ->
    [agent] Dernier son ou dernière image de l’agent à { $time }
   *[consumer] Dernier son ou dernière image de { $name } à { $time }
}
desk-last-media-never = { $side ->
    [agent] Aucun son ni aucune image de l’agent
   *[consumer] Aucun son ni aucune image de { $name }
}

desk-facts = Conversation
desk-fact-started = Début
desk-fact-started-at = { $day }, { $time }
desk-fact-waited = Attente
desk-fact-waits-still = Attend encore
desk-fact-waited-not = Réponse immédiate
desk-fact-agent = Agent
desk-fact-nobody = Personne pour l’instant
desk-fact-messages = Messages
desk-fact-messages-of = { $count } · { $consumer } de { $name }
desk-fact-calls = Appels
desk-fact-calls-talk = { $count } · { $time } d’échange
desk-contact = Contact
desk-contact-name = Nom

desk-network = Réseau pour les appels
desk-network-unknown = Pas encore vérifié.
desk-network-unanswered = Cela n’a pas pu être établi.
desk-network-offline = Cela peut se vérifier tant que { $name } est sur la page.
desk-network-check = Vérifier
desk-network-asking = Vérification du réseau de { $name }…
desk-network-open = Réseau de { $name } : les appels passent
desk-network-open-ways = Par { $ways }
desk-network-narrow = Réseau de { $name } : les appels ne passent que par { $ways }
desk-network-narrow-about = L’image peut manquer de netteté.
desk-network-shut = Réseau de { $name } : aucun relais n’est joignable
desk-network-shut-about = Un appel peut ne pas aboutir. Vous pouvez tout de même essayer.
desk-way-udp = UDP
desk-way-tcp = TCP
desk-way-tls = TLS

desk-offline = Vous êtes hors ligne. Ce que vous écrivez partira au retour de la connexion.
desk-try-now = Essayer maintenant
desk-unreachable = Le bureau n’est pas joignable
desk-unreachable-about = Il se connecte de lui-même dès que possible.
desk-conversation-offline = Ce chat se reconnecte. Ce que vous écrivez partira ensuite.
desk-not-permitted = Cette conversation n’est pas la vôtre
desk-not-permitted-about = Un autre agent l’a, ou elle n’existe pas. Choisissez-en une dans votre liste.

desk-leave-title = Se déconnecter pendant un appel
desk-leave-about = Vous êtes dans un appel. Se déconnecter y met fin pour vous deux.
desk-leave-yes = Terminer l’appel et se déconnecter
desk-leave-no = Rester

desk-call-title = { $kind ->
    [video] Appel vidéo avec { $name }
    [screen] Appel en partage d’écran avec { $name }
   *[voice] Appel vocal avec { $name }
}
desk-call-preparing = { $kind ->
    [video] Préparation de votre micro et de votre caméra…
    [screen] Préparation…
   *[voice] Préparation de votre micro…
}
desk-call-rings = Ça sonne…
desk-call-rings-on = Ça sonne en silence…
desk-call-rings-offline = Vous êtes hors ligne. Ça continue de sonner, et la réponse arrive au retour de la connexion.
desk-call-reaches = Appel…
desk-call-without = { $kind ->
    [video] Continuer sans
    [screen] Continuer sans
   *[voice] Continuer sans
}
desk-call-try-again = Réessayer
desk-call-without-hint = Vous entendez { $name } ; on ne vous entend pas.
desk-call-chat-hide = Masquer le chat
desk-call-chat-unread = { $count ->
    [one] Chat, 1 message non lu
   *[other] Chat, { $count } messages non lus
}
desk-call-offline = Le serveur est injoignable pour un moment. L’appel continue.
desk-other-silent = Le micro de { $name } n’est pas activé
desk-other-signalling = { $name } se reconnecte au serveur. L’appel continue.
desk-other-left = { $name } n’est plus là. Sans retour, l’appel se termine de lui-même.
desk-call-declined = { $kind ->
    [video] { $name } a refusé l’appel vidéo
    [screen] { $name } a refusé l’appel en partage d’écran
   *[voice] { $name } a refusé l’appel vocal
}
desk-call-missed = { $kind ->
    [video] { $name } n’a pas répondu à l’appel vidéo
    [screen] { $name } n’a pas répondu à l’appel en partage d’écran
   *[voice] { $name } n’a pas répondu à l’appel vocal
}
desk-call-expired = { $kind ->
    [video] L’appel vidéo n’a atteint aucune page de { $name }
    [screen] L’appel en partage d’écran n’a atteint aucune page de { $name }
   *[voice] L’appel vocal n’a atteint aucune page de { $name }
}
desk-call-here = En appel avec { $name }, dans un autre onglet ou sur un autre appareil
desk-call-move = L’amener ici
desk-call-apart = En appel avec { $name }, dans une fenêtre à part
desk-rings-apart = On appelle { $name }, dans une fenêtre à part
desk-pop-out = Déplacer dans une fenêtre à part
desk-pop-out-menu = Appel dans une fenêtre à part…
desk-farewell-mine = Vous avez terminé l’appel avec { $name }
desk-farewell-other = { $name } a raccroché
desk-farewell-alone = L’appel a pris fin : l’absence de { $name } a duré trop longtemps
desk-farewell-not-connected = L’appel avec { $name } n’a pas pu se connecter
desk-farewell-not-connected-about = { $why }. Réessayez, ou continuez dans le chat.
desk-farewell-closed = L’appel a pris fin avec la conversation
desk-farewell-nobody = L’appel avec { $name } est terminé
desk-way-back-left = { $seconds } s
desk-talked = { $time } d’échange


desk-notice-message = { $name } a écrit
desk-notice-request = { $kind ->
    [video] { $name } demande un appel vidéo
    [screen] { $name } demande un appel en partage d’écran
   *[voice] { $name } demande un appel vocal
}
desk-notice-request-body = Appuyez pour aller à la conversation.

desk-ready = Prêt pour les appels
desk-ready-unknown = Le navigateur de { $name } n’a encore rien indiqué.
desk-ready-no-calls = Le navigateur de { $name } ne peut pas passer d’appels.
desk-ready-insecure = La page où se trouve { $name } n’est pas sécurisée ; les appels n’y sont pas possibles.
desk-ready-allowed = { $device ->
    [camera] Caméra : déjà autorisée
   *[microphone] Micro : déjà autorisé
}
desk-ready-asked = { $device ->
    [camera] Caméra : la question sera posée à { $name }
   *[microphone] Micro : la question sera posée à { $name }
}
desk-ready-denied = { $device ->
    [camera] Caméra : bloquée dans le navigateur de { $name }
   *[microphone] Micro : bloqué dans le navigateur de { $name }
}
desk-ready-absent = { $device ->
    [camera] Caméra : { $name } n’en a pas
   *[microphone] Micro : { $name } n’en a pas
}
desk-ready-forbidden = { $device ->
    [camera] Caméra : interdite par la page où se trouve { $name }
   *[microphone] Micro : interdit par la page où se trouve { $name }
}
desk-ready-screen = Partage d’écran : possible
desk-ready-no-screen = Partage d’écran : impossible dans le navigateur de { $name }
desk-ready-no-screen-phone = Partage d’écran : impossible sur le téléphone de { $name }
desk-ready-anyway-title = Appeler quand même ?
desk-ready-anyway-about = L’invitation s’affiche, et { $name } lit pourquoi cela ne marche pas là-bas. Un lien peut s’ouvrir dans un autre navigateur.
desk-ready-anyway = Envoyer quand même
desk-ready-link = Envoyer un lien

desk-start-microphone = Commencer avec le micro activé
desk-start-camera = Commencer avec la caméra activée
desk-start-camera-off = Les appels vidéo de votre marque commencent caméra désactivée. Activez-la pendant l’appel.

desk-row-asks = { $kind ->
    [video] Demande un appel vidéo
    [screen] Demande un appel en partage d’écran
   *[voice] Demande un appel vocal
}
desk-reason-no-room = Un appel demande votre attention. Fermez d’abord vos conversations avec { $names }.
desk-call-dock = Placer l’appel à côté du chat
desk-call-declined-why = { $why ->
    [not_now] { $name } a refusé l’appel : pas maintenant
    [rather_write] { $name } a refusé l’appel et préfère écrire
   *[cannot_talk] { $name } a refusé l’appel et ne peut pas parler là-bas
}
desk-asks = { $kind ->
    [video] { $name } demande un appel vidéo depuis { $time }
    [screen] { $name } demande un appel en partage d’écran depuis { $time }
   *[voice] { $name } demande un appel vocal depuis { $time }
}
desk-asks-call = Appeler
desk-call-again = Rappeler
desk-call-menu = Autres façons d’appeler
desk-send-link = { $kind ->
    [video] Envoyer un lien vers un appel vidéo…
    [screen] Envoyer un lien vers un appel en partage d’écran…
   *[voice] Envoyer un lien vers un appel vocal…
}
desk-link-about = Qui ouvre ce lien peut répondre à l’appel jusqu’à { $time }, une fois.
desk-link-copy = Copier le lien
desk-link-copy-again = Copier de nouveau
desk-link-copied = Copié
desk-link-not-copied = Non copié
desk-link-coming = Le lien est en préparation.
desk-link-post = Mettre dans la conversation
desk-link-posted = Le lien est déjà dans la conversation.
desk-link-waiting = En attente de { $name } (lien envoyé à { $time })
desk-link-opened = Le lien a été ouvert…
desk-link-join = Cliquez pour rejoindre

desk-details = Détails
desk-share = Partagé
desk-share-about = Les images que vous prenez pendant un appel de la caméra ou de l’écran de l’autre côté restent ici avec la conversation.
desk-share-empty = Pas encore d’images
desk-panel-parts = Ce qui est connu et partagé
desk-shutter = Prendre une image
desk-shutter-nothing = Il n’y a ni caméra ni écran dont prendre une image.
desk-shutter-busy = L’image est en cours d’envoi.

desk-diagnostics-copy = Copier le lien de diagnostic
desk-diagnostics-making = Les deux pages sont interrogées…
desk-diagnostics-copied = Copié. Le lien s’ouvre jusqu’au { $time } ; ce qu’il montre est conservé 30 jours, puis supprimé. Il ne contient ni nom, ni message, ni adresse.
desk-diagnostics-shown = Votre navigateur n’a pas laissé cette page copier. Copiez le lien ici : il s’ouvre jusqu’au { $time }, et ce qu’il montre est conservé 30 jours.
desk-diagnostics-nothing = Rien n’est conservé de cet appel : il s’est bien passé, ou il date de plus de 30 jours.

desk-ring-volume = { $step ->
    [loud] Volume de la sonnerie : fort
    [soft] Volume de la sonnerie : doux
   *[off] Volume de la sonnerie : muet
}
