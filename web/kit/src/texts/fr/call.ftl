mute-microphone = Couper le micro
unmute-microphone = Activer le micro
turn-camera-off = Désactiver la caméra
turn-camera-on = Activer la caméra
share-screen = Partager l’écran
stop-sharing = Arrêter le partage
full-screen = Plein écran
leave-full-screen = Quitter le plein écran
end-call = Terminer l’appel
call-controls = Commandes de l’appel
call-devices = Appareils et résolution
call-minimise = Réduire l’appel
call-enlarge = Agrandir l’appel
call-chat = Chat

tile-own = Vous
tile-muted = Micro coupé
move-thumbnail = Déplacer votre image
tile-frozen = Image figée
screen-of = { $name } partage un écran
screen-own = Vous partagez votre écran
tap-to-hear = Touchez pour entendre

call-ringing = Ça sonne…
call-waiting-for = En attente de { $name }
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
call-prompt-open = Votre navigateur demande à utiliser votre micro. Choisissez « Autoriser » pour être entendu.
call-prompt-open-video = Votre navigateur demande à utiliser votre micro et votre caméra. Choisissez « Autoriser » pour être entendu et vu.
call-time-left = { $time } pour répondre
call-time = Durée de l’appel

device-denied = { $device ->
    [camera] Votre navigateur ne laisse pas cette page utiliser la caméra. Autorisez-la à côté de l’adresse, puis réessayez.
   *[microphone] Votre navigateur ne laisse pas cette page utiliser le micro. Autorisez-le à côté de l’adresse, puis réessayez.
}
device-dismissed = { $device ->
    [camera] Votre navigateur ne sait pas encore si cette page peut utiliser votre caméra. Réessayez et choisissez « Autoriser ».
   *[microphone] Votre navigateur ne sait pas encore si cette page peut utiliser votre micro. Réessayez et choisissez « Autoriser ».
}
device-denied-by-system = { $device ->
    [camera] Votre système ne laisse pas le navigateur utiliser la caméra. Autorisez-la dans les réglages de confidentialité du système, puis réessayez.
   *[microphone] Votre système ne laisse pas le navigateur utiliser le micro. Autorisez-le dans les réglages de confidentialité du système, puis réessayez.
}
device-absent = { $device ->
    [camera] Aucune caméra n’a été trouvée. Vous pouvez prendre l’appel sans caméra.
   *[microphone] Aucun micro n’a été trouvé. Branchez-en un et réessayez.
}
device-busy = { $device ->
    [camera] Une autre application utilise votre caméra. Fermez-la là-bas, puis réessayez.
   *[microphone] Une autre application utilise votre micro. Fermez-le là-bas, puis réessayez.
}
device-lost = { $device ->
    [camera] Votre caméra a été débranchée. Rebranchez-la et réessayez.
   *[microphone] Votre micro a été débranché. Rebranchez-le et réessayez.
}
device-forbidden = { $device ->
    [camera] La page qui entoure celle-ci ne la laisse pas utiliser votre caméra. Vous pouvez toujours écouter et écrire.
   *[microphone] La page qui entoure celle-ci ne la laisse pas utiliser votre micro. Vous pouvez toujours écouter et écrire.
}
device-unknown = { $device ->
    [camera] Votre caméra n’a pas pu démarrer. Vérifiez-la et réessayez.
   *[microphone] Votre micro n’a pas pu démarrer. Vérifiez-le et réessayez.
}
device-unsupported = { $device ->
    [camera] Ce navigateur ne peut pas utiliser de caméra. Ouvrez cette page dans un navigateur récent.
   *[microphone] Ce navigateur ne peut pas utiliser de micro. Ouvrez cette page dans un navigateur récent.
}
device-insecure = Les appels demandent une page sécurisée. Ouvrez cette page avec https.
