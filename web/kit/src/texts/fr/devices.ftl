device-denied = { $device ->
    [camera] Votre navigateur ne laisse pas cette page utiliser la caméra. Autorisez-la à côté de l’adresse, puis réessayez.
   *[microphone] Votre navigateur ne laisse pas cette page utiliser le micro. Autorisez-le à côté de l’adresse, puis réessayez.
}
device-dismissed = { $device ->
    [camera] Votre navigateur ne sait pas encore si cette page peut utiliser votre caméra. Réessayez et choisissez « Autoriser ».
   *[microphone] Votre navigateur ne sait pas encore si cette page peut utiliser votre micro. Réessayez et choisissez « Autoriser ».
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
    [camera] Une autre application utilise votre caméra. Fermez cette application, puis réessayez.
   *[microphone] Une autre application utilise votre micro. Fermez cette application, puis réessayez.
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
device-interrupted = { $device ->
    [camera] Votre téléphone utilise la caméra pour autre chose.
   *[microphone] Votre téléphone utilise le micro pour autre chose.
}

fix-title = { $device ->
    [camera] Faire marcher votre caméra
   *[microphone] Faire marcher votre micro
}
fix-again-button = Réessayer

devices-flip = Changer de caméra
devices-open = Appareils
devices-close = Fermer les appareils
devices-news-new = Utiliser { $label } ?
devices-news-use = Utiliser
devices-news-keep = Pas maintenant
devices-news-gone = { $label } a été débranché. Vous utilisez maintenant { $now }.
devices-news-gone-system = { $device ->
    [camera] { $label } a été débranché. Vous utilisez maintenant la caméra du système.
    [speaker] { $label } a été débranché. Vous utilisez maintenant le haut-parleur du système.
   *[microphone] { $label } a été débranché. Vous utilisez maintenant le micro du système.
}
devices-news-failed = { $label } n’a pas pu démarrer. Vous continuez avec l’appareil précédent.
devices-continue = Touchez pour continuer

other-device-denied = { $device ->
    [camera] Le navigateur de { $name } bloque la caméra pour ce site.
   *[microphone] Le navigateur de { $name } bloque le micro pour ce site.
}
other-device-dismissed = { $device ->
    [camera] { $name } a fermé la question du navigateur sur la caméra.
   *[microphone] { $name } a fermé la question du navigateur sur le micro.
}
other-device-denied-by-system = { $device ->
    [camera] Le système de { $name } ne laisse pas le navigateur utiliser la caméra.
   *[microphone] Le système de { $name } ne laisse pas le navigateur utiliser le micro.
}
other-device-absent = { $device ->
    [camera] { $name } n’a pas de caméra.
   *[microphone] { $name } n’a pas de micro.
}
other-device-busy = { $device ->
    [camera] Un autre programme utilise la caméra de { $name }.
   *[microphone] Un autre programme utilise le micro de { $name }.
}
other-device-lost = { $device ->
    [camera] La caméra de { $name } a été débranchée.
   *[microphone] Le micro de { $name } a été débranché.
}
other-device-prompt-open = { $device ->
    [camera] Le navigateur de { $name } pose encore la question de la caméra.
   *[microphone] Le navigateur de { $name } pose encore la question du micro.
}
other-device-forbidden = { $device ->
    [camera] La page où se trouve { $name } interdit la caméra.
   *[microphone] La page où se trouve { $name } interdit le micro.
}
other-device-insecure = La page où se trouve { $name } n’est pas sécurisée et ne peut utiliser aucun appareil.
other-device-unsupported = { $device ->
    [camera] Le navigateur de { $name } ne peut pas utiliser de caméra.
   *[microphone] Le navigateur de { $name } ne peut pas utiliser de micro.
}
other-device-interrupted = Le téléphone de { $name } est occupé.
other-device-unknown = { $device ->
    [camera] La caméra de { $name } n’a pas pu démarrer.
   *[microphone] Le micro de { $name } n’a pas pu démarrer.
}

fix-send = Envoyer les étapes
fix-sent = { $name } voit les étapes maintenant.
fix-sent-to-you = { $name } vous envoie ces étapes.
fix-how = Montrer comment
