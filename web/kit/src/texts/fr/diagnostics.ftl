# La page qu’ouvre le lien de diagnostic d’un appel.

diag = Diagnostic d’appel
diag-title = Diagnostic d’appel · Beckon
diag-about = Ce que le serveur et les deux pages ont remarqué pendant un appel. Aucun nom, message, image ni adresse réseau n’est conservé.
diag-times = Toutes les heures sont en UTC.
diag-kept = Conservé jusqu’au { $time }, puis supprimé : 30 jours après l’appel. Un lien l’ouvre pendant 7 jours au plus.
diag-loading = Ouverture du diagnostic…

diag-refused-link_invalid = Ce lien ne mène à aucun diagnostic
diag-refused-link_invalid-about = Vérifiez que le lien a été copié en entier, ou demandez-en un nouveau à l’agent.
diag-refused-link_expired = Ce lien a expiré
diag-refused-link_expired-about = Un lien ouvre le diagnostic d’un appel pendant 7 jours au plus. L’agent peut en copier un nouveau tant que le diagnostic est conservé.
diag-refused-nothing_kept = Rien n’est plus conservé de cet appel
diag-refused-nothing_kept-about = Ce que remarquent les pages d’un appel est supprimé après 30 jours.
diag-refused-unavailable = Le diagnostic n’a pas pu être lu
diag-refused-unavailable-about = Rien ne répond pour le moment. Le lien reste tel quel.
diag-again = Réessayer

diag-copy = Copier en texte
diag-copied = Copié
diag-not-copied = Non copié
diag-download = Télécharger le JSON
diag-print = Imprimer

diag-call = L’appel
diag-brand = Marque
diag-when = Date et heure
diag-kind = Type
diag-kind-is = { $kind ->
    [voice] Appel vocal
    [screen] Appel en partage d’écran
   *[video] Appel vidéo
}
diag-end = Comment il a pris fin
diag-not-ended = Il est en cours, ou sa fin n’est pas encore définitive
diag-talk = Transmission pendant
diag-agent = Agent
diag-consumer = Client
diag-conversation = Conversation
diag-call-id = Appel
diag-door = Arrivé par
diag-door-is = { $door ->
    [window] la fenêtre sur la page de la marque
    [pop_out] la fenêtre propre de l’appel
    [link] un lien d’appel
   *[unknown] –
}
diag-link = Lien d’appel
diag-link-none = Aucun n’a été créé
diag-link-made = créé { $time }
diag-link-sent = envoyé dans la conversation { $time }
diag-link-opened = ouvert { $time }
diag-link-joined = utilisé { $time }

diag-side = { $side ->
    [agent] Page de l’agent
   *[consumer] Page du client
}
diag-server = Serveur
diag-nothing = Cette page n’a rien envoyé. Elle a été fermée trop tôt, a perdu son réseau, ou n’a rien remarqué d’anormal et n’a pas été interrogée.
diag-software = Navigateur
diag-system = Système
diag-system-phone = { $system }, téléphone ou tablette
diag-permissions = Autorisations
diag-permissions-none = Le navigateur n’en a indiqué aucune.
diag-path = Chemin de la transmission
diag-layout = Ce que montrait l’écran de l’appel
diag-layout-about = La place et la nature de ses parties, à défaut d’une image.
diag-layout-none = La page ne montrait aucun appel quand elle a été lue.
diag-layout-part = { $part }, largeur { $width }, hauteur { $height }, à { $x } de la gauche et { $y } du haut

diag-part-other = Caméra de l’autre personne
diag-part-other_face = Visage de l’autre personne, sans image
diag-part-screen = Écran partagé
diag-part-own = Sa propre caméra
diag-part-controls = Commandes
diag-part-chat = Chat
diag-part-notice = Avis

diag-pairs = Chemins réseau essayés
diag-pairs-about = Chaque paire d’extrémités qu’un navigateur a essayée, et ce qui en est advenu.
diag-pairs-none = Aucun chemin n’a été essayé : aucune adresse de l’autre côté n’est arrivée.
diag-pairs-of = Chemins réseau essayés par la page { $side ->
    [agent] de l’agent
   *[consumer] du client
}
diag-pair-ends = { $local } → { $remote }
diag-end-host = Sa propre adresse
diag-end-server_reflexive = Adresse vue par un serveur STUN
diag-end-peer_reflexive = Adresse vue par l’autre côté
diag-end-relayed = Relais
diag-end-relayed-over = Relais par { $way }
diag-far-host = adresse propre de l’autre côté
diag-far-server_reflexive = adresse de l’autre côté vue par un serveur STUN
diag-far-peer_reflexive = adresse de l’autre côté vue d’ici
diag-far-relayed = relais de l’autre côté
diag-pair-tcp = { $ends }, TCP
diag-pair-used = La transmission est passée par là.
diag-pair-used-rtt = La transmission est passée par là, { $time } aller-retour.
diag-pair-worked = Il fonctionnait ; un autre chemin était meilleur.
diag-pair-silent = Pas de réponse à { $count ->
    [one] { $count } essai
    [many] { $count } d’essais
   *[other] { $count } essais
} : un pare-feu ou un routeur entre les deux rejette ce qui passe par là.
diag-pair-failed = Abandonné : aucun essai n’a reçu de réponse à temps.
diag-pair-trying = Pas encore de réponse à { $count ->
    [one] { $count } essai
    [many] { $count } d’essais
   *[other] { $count } essais
}.
diag-pair-untried = Non essayé : un autre chemin a fonctionné avant.
diag-pair-untried-none = Son tour n’est jamais venu.

diag-path-direct = Directement d’un navigateur à l’autre
diag-path-relayed = Par un relais
diag-path-relayed-over = Par un relais, en { $way }
diag-path-none = Aucun : aucun chemin n’a fonctionné
diag-path-unknown = Inconnu

diag-figures = Qualité
diag-figures-none = L’appel a été trop court pour être mesuré.
diag-chart-flow = kbit/s
diag-chart-in = reçu
diag-chart-out = envoyé
diag-chart-loss = Perdu en venant ici
diag-chart-rtt = Aller-retour
diag-chart-most = { $value } au plus
diag-chart-words = { $name } : { $value } au plus, { $last } à la fin
diag-table = Mesures de cette page
diag-table-of = Mesures de la page { $side ->
    [agent] de l’agent
   *[consumer] du client
}
diag-time = Heure
diag-received = Reçu, kbit/s
diag-sent = Envoyé, kbit/s
diag-loss = Perdu
diag-rtt = Aller-retour
diag-jitter = Gigue
diag-fps = Images par seconde

diag-timeline = Ce qui s’est passé
diag-timeline-about = Le serveur et les deux pages côte à côte.

diag-note-invited = L’agent invite
diag-note-invitation_ended = { $outcome ->
    [accepted] Le client accepte
    [declined] Le client refuse
    [cancelled] L’invitation est retirée
    [expired] Aucune page n’a montré l’invitation à temps
   *[missed] Personne n’a répondu à temps
}
diag-note-link_sent = Un lien est envoyé
diag-note-started = La transmission passe dans les deux sens
diag-note-kind_changed = { $kind ->
    [voice] Il devient un appel vocal
   *[video] Il devient un appel vidéo
}
diag-note-screen_shared = { $by ->
    [agent] { $on ->
        [yes] L’agent partage un écran
       *[no] L’agent cesse de partager
    }
   *[consumer] { $on ->
        [yes] Le client partage un écran
       *[no] Le client cesse de partager
    }
}
diag-end-hung_up = { $by ->
    [agent] L’agent a raccroché
    [consumer] Le client a raccroché
   *[nobody] Quelqu’un a raccroché
}
diag-end-alone = { $by ->
    [agent] L’agent a disparu sans un mot
    [consumer] Le client a disparu sans un mot
   *[nobody] L’un des côtés a disparu sans un mot
}
diag-end-page_closed = { $by ->
    [agent] L’agent a fermé la page et n’est pas revenu
    [consumer] Le client a fermé la page et n’est pas revenu
   *[nobody] L’un des côtés a fermé la page et n’est pas revenu
}
diag-end-nobody_left = Les deux côtés ont disparu
diag-end-could_not_connect = { $leg ->
    [agent_missing] Rien n’est passé : la page de l’agent n’a donné aucun signe
    [consumer_missing] Rien n’est passé : la page du client n’a donné aucun signe
    [connection] Rien n’est passé : les deux navigateurs n’ont trouvé aucun chemin l’un vers l’autre
    [agent_media] Le son ou l’image de l’agent n’est pas arrivé
    [consumer_media] Le son ou l’image du client n’est pas arrivé
   *[other] La transmission n’est jamais passée dans les deux sens
}
diag-end-conversation_closed = L’agent a fermé la conversation

diag-step-call = { $state ->
    [connecting] L’appel se connecte
    [active] L’appel est en cours
    [reconnecting] L’appel se reconnecte
   *[ended] L’appel est terminé
}
diag-step-connection = La connexion { $generation } est établie
diag-step-transport = { $transport ->
    [new] Transport : pas commencé
    [connecting] Transport : cherche un chemin
    [connected] Transport : connecté
    [disconnected] Transport : interrompu
    [failed] Transport : aucun chemin ne fonctionne
   *[closed] Transport : fermé
}
diag-step-silence = { $on ->
    [yes] Plus rien n’arrive
   *[no] Quelque chose arrive de nouveau
}
diag-step-restart = De nouveaux chemins sont cherchés
diag-step-visible = { $on ->
    [yes] La page est visible
   *[no] La page est cachée
}
diag-step-online = { $on ->
    [yes] Le navigateur a un réseau
   *[no] Le navigateur n’a pas de réseau
}
diag-device = { $device ->
    [microphone] Micro
    [camera] Caméra
   *[screen] Écran
}
diag-step-permission = { $device } : { $permission ->
    [granted] accès autorisé
    [denied] accès refusé
   *[prompt] accès non décidé
}
diag-step-device = { $device } : { $problem ->
    [none] fonctionne de nouveau
    [insecure] la page n’est pas sécurisée
    [unsupported] le navigateur ne peut pas
    [forbidden_by_page] accès interdit par la page autour
    [denied] accès refusé dans le navigateur
    [dismissed] la question a été fermée sans réponse
    [denied_by_system] accès refusé par le système
    [absent] il n’y en a pas
    [busy] une autre application l’utilise
    [lost] appareil débranché
    [prompt_open] le navigateur demande
    [interrupted] le téléphone l’utilise pour autre chose
   *[unknown] ne démarre pas
}
