message-list = Messages
message-sending = Envoi…
message-sent = Envoyé
message-delivered = Distribué
message-read = Lu
message-failed = Non envoyé
typing = { $name } écrit
new-messages = { $count ->
    [one] Nouveau message
   *[other] { $count } nouveaux messages
}
you = Vous

compose = Message
compose-placeholder = Écrire un message
send = Envoyer
compose-left = { $left ->
    [one] { $left } caractère restant
   *[other] { $left } caractères restants
}
compose-over = Trop long de { $over ->
    [one] { $over } caractère
   *[other] { $over } caractères
}

call-card-invited = { $kind ->
    [video] Appel vidéo proposé
    [screen] Appel en partage d’écran proposé
   *[voice] Appel vocal proposé
}
call-card-started = { $kind ->
    [video] Appel vidéo commencé
    [screen] Appel en partage d’écran commencé
   *[voice] Appel vocal commencé
}
call-card-ended = { $kind ->
    [video] Appel vidéo
    [screen] Appel en partage d’écran
   *[voice] Appel vocal
}
call-card-declined = { $kind ->
    [video] Appel vidéo refusé
    [screen] Appel en partage d’écran refusé
   *[voice] Appel vocal refusé
}
call-card-cancelled = { $kind ->
    [video] Appel vidéo annulé
    [screen] Appel en partage d’écran annulé
   *[voice] Appel vocal annulé
}
call-card-missed = { $kind ->
    [video] Appel vidéo manqué
    [screen] Appel en partage d’écran manqué
   *[voice] Appel vocal manqué
}
call-card-expired = { $kind ->
    [video] Appel vidéo sans réponse
    [screen] Appel en partage d’écran sans réponse
   *[voice] Appel vocal sans réponse
}
call-card-failed = { $kind ->
    [video] L’appel vidéo n’a pas pu se connecter
    [screen] L’appel en partage d’écran n’a pas pu se connecter
   *[voice] L’appel vocal n’a pas pu se connecter
}
call-card-by = { $mine ->
    [yes] Par vous
   *[no] Par { $name }
}
call-card-hung-up = { $mine ->
    [yes] Vous avez raccroché
   *[no] { $name } a raccroché
}

line-call-requested = { $kind ->
    [video] { $mine ->
        [yes] Vous avez demandé un appel vidéo
       *[no] { $name } demande un appel vidéo
    }
    [screen] { $mine ->
        [yes] Vous avez demandé un appel en partage d’écran
       *[no] { $name } demande un appel en partage d’écran
    }
   *[voice] { $mine ->
        [yes] Vous avez demandé un appel vocal
       *[no] { $name } demande un appel vocal
    }
}
line-call-link = { $mine ->
    [yes] Vous avez envoyé un lien vers l’appel
   *[no] { $name } a envoyé un lien vers l’appel
}
line-kind-changed = { $kind ->
    [video] L’appel a maintenant la vidéo
   *[voice] L’appel continue en vocal
}
line-screenshot = { $mine ->
    [yes] { $of ->
        [screen] Vous avez pris une image de l’écran partagé
       *[camera] Vous avez pris une image de la caméra
    }
   *[no] { $of ->
        [screen] { $name } a pris une image de votre écran
       *[camera] { $name } a pris une image de votre caméra
    }
}
line-screenshot-withdrawn = { $mine ->
    [yes] Vous avez retiré une image
   *[no] { $name } a retiré une image
}
notices = Notifications
notices-denied = Votre navigateur bloque les notifications de cette page. Autorisez-les à côté de l’adresse.
notices-unavailable = Ce navigateur n’affiche pas les notifications de cette page.

call-card-link = { $kind ->
    [video] Lien vers un appel vidéo
    [screen] Lien vers un appel en partage d’écran
   *[voice] Lien vers un appel vocal
}
call-link-until = Jusqu’à { $time }
call-link-over = N’est plus valable
call-kind = { $kind ->
    [video] Appel vidéo
    [screen] Appel en partage d’écran
   *[voice] Appel vocal
}
call-card-declined-why = { $mine ->
    [yes] { $why ->
        [not_now] Vous avez dit : pas maintenant
        [rather_write] Vous avez dit : je préfère écrire
       *[cannot_talk] Vous avez dit : je ne peux pas parler ici
    }
   *[no] { $why ->
        [not_now] { $name } : pas maintenant
        [rather_write] { $name } préfère écrire
       *[cannot_talk] { $name } ne peut pas parler là-bas
    }
}
line-request-answered = { $mine ->
    [yes] Vous avez rappelé
   *[no] { $name } rappelle
}
line-request-declined = { $mine ->
    [yes] Vous avez refusé d’appeler
   *[no] { $name } ne peut pas appeler maintenant
}
line-request-withdrawn = { $mine ->
    [yes] Vous ne demandez plus d’appel
   *[no] { $name } ne demande plus d’appel
}
line-request-expired = Personne n’a pu prendre l’appel demandé

picture-open = Ouvrir l’image de { $time }
picture-withdraw = Retirer
picture-withdrawn = Prise à { $time } · retirée
