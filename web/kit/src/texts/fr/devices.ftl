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
device-interrupted = { $device ->
    [camera] Votre téléphone utilise la caméra pour autre chose.
   *[microphone] Votre téléphone utilise le micro pour autre chose.
}

fix-title = { $device ->
    [camera] Faire marcher votre caméra
   *[microphone] Faire marcher votre micro
}
fix-again-button = Réessayer
fix-site-sign = Appuyez sur le signe devant l’adresse, en haut du navigateur.
fix-site-lock = Appuyez sur le cadenas devant l’adresse, en haut du navigateur.
fix-site-switch = { $device ->
    [camera] Activez la caméra. L’image vient d’elle-même.
   *[microphone] Activez le micro. Le son vient de lui-même.
}
fix-site-permissions = Appuyez sur « Autorisations ».
fix-site-blocked = { $device ->
    [camera] Appuyez sur « Caméra », pour qu’elle ne soit plus bloquée.
   *[microphone] Appuyez sur « Micro », pour qu’il ne soit plus bloqué.
}
fix-site-allow = { $device ->
    [camera] Choisissez « Autoriser » à côté de « Caméra ».
   *[microphone] Choisissez « Autoriser » à côté de « Micro ».
}
fix-site-crossed = { $device ->
    [camera] Appuyez sur la caméra barrée devant l’adresse, en haut du navigateur.
   *[microphone] Appuyez sur le micro barré devant l’adresse, en haut du navigateur.
}
fix-site-unblock = Appuyez sur la croix à côté de « Bloqué ».
fix-site-settings = Ouvrez ce que votre navigateur garde de ce site. C’est souvent derrière un signe devant l’adresse.
fix-safari-menu = Ouvrez le menu Safari en haut de l’écran et choisissez « Réglages pour ce site web ».
fix-safari-page-menu = Appuyez sur le menu de la page à côté de l’adresse.
fix-safari-website = Choisissez « Réglages du site web ».
fix-again = Revenez ici et appuyez sur « Réessayer ».
fix-again-allow = Appuyez sur « Réessayer » et choisissez « Autoriser » quand le navigateur le demande.
fix-windows-settings = { $device ->
    [camera] Ouvrez les Paramètres de Windows, puis « Confidentialité et sécurité », puis « Caméra ».
   *[microphone] Ouvrez les Paramètres de Windows, puis « Confidentialité et sécurité », puis « Microphone ».
}
fix-windows-switch = { $device ->
    [camera] Activez l’accès à la caméra, et laissez les applications de bureau l’utiliser.
   *[microphone] Activez l’accès au micro, et laissez les applications de bureau l’utiliser.
}
fix-macos-settings = { $device ->
    [camera] Ouvrez les Réglages Système, puis « Confidentialité et sécurité », puis « Caméra ».
   *[microphone] Ouvrez les Réglages Système, puis « Confidentialité et sécurité », puis « Micro ».
}
fix-macos-switch = Activez l’interrupteur à côté de votre navigateur. Si le Mac le demande, quittez le navigateur et rouvrez-le.
fix-linux-settings = { $device ->
    [camera] Ouvrez les paramètres de votre système, puis « Confidentialité », puis « Caméra ».
   *[microphone] Ouvrez les paramètres de votre système, puis « Confidentialité », puis « Microphone ».
}
fix-system-switch = { $device ->
    [camera] Activez la caméra.
   *[microphone] Activez le micro.
}
fix-android-settings = Ouvrez les paramètres du téléphone, puis « Applications », puis votre navigateur, puis « Autorisations ».
fix-android-allow = { $device ->
    [camera] Appuyez sur « Caméra » et choisissez « Autoriser ».
   *[microphone] Appuyez sur « Micro » et choisissez « Autoriser ».
}
fix-ios-settings = Ouvrez les Réglages du téléphone, puis « Apps », puis votre navigateur.
fix-prompt-find = { $device ->
    [camera] Trouvez la question du navigateur sur la caméra.
   *[microphone] Trouvez la question du navigateur sur le micro.
}
fix-prompt-allow = Choisissez « Autoriser ».
fix-busy-apps = { $device ->
    [camera] Fermez d’autres programmes qui pourraient utiliser la caméra, comme une réunion ou l’application caméra.
   *[microphone] Fermez d’autres programmes qui pourraient utiliser le micro, comme une réunion ou un enregistreur.
}
fix-busy-tabs = Fermez les autres onglets avec un appel.
fix-busy-phone = { $device ->
    [camera] Terminez un appel téléphonique, et fermez d’autres applications qui pourraient utiliser la caméra.
   *[microphone] Terminez un appel téléphonique, et fermez d’autres applications qui pourraient utiliser le micro.
}
fix-absent-microphone = Branchez un micro ou un casque, et vérifiez qu’il est allumé.
fix-absent-camera = Branchez une caméra. Si l’ordinateur en a une, vérifiez que son cache est ouvert et que sa touche est activée.
fix-noticed = C’est remarqué tout seul. Sinon, appuyez sur « Réessayer ».
fix-lost = { $device ->
    [camera] Rebranchez la caméra. C’est remarqué tout seul.
   *[microphone] Rebranchez le micro. C’est remarqué tout seul.
}
fix-lost-other = Ou choisissez-en un autre sous « Appareils ».
fix-forbidden = Demandez un lien vers cet appel, et ouvrez-le dans une page à part.
fix-forbidden-meanwhile = En attendant, vous pouvez écouter et écrire ici.
fix-insecure = Ouvrez cette page avec https au début de son adresse.
fix-unsupported = Ouvrez cette page dans une version récente de Chrome, Edge, Firefox ou Safari.
fix-unsupported-ios = Ouvrez cette page dans Safari.
fix-interrupted = Terminez l’appel téléphonique, ou fermez l’application qui l’utilise.
fix-interrupted-back = Revenez à cette page. Si rien ne se passe, appuyez sur « Réessayer ».
fix-unknown = Vérifiez qu’il est branché et allumé.
fix-restart = Si cela n’aide pas, fermez le navigateur et rouvrez-le.

devices-microphone = Micro
devices-speaker = Haut-parleur
devices-camera = Caméra
devices-system = Le choix du système
devices-none = Aucun trouvé
devices-level = Niveau de votre micro
devices-level-muted = Votre micro est coupé : vous seul voyez ceci.
devices-test = Jouer un son
devices-testing = Vous devriez entendre un son maintenant
devices-preview = L’image de votre caméra
devices-resolution = Taille de l’image
devices-resolution-default = Par défaut
devices-resolution-default-hint = La taille propre de la caméra
devices-resolution-high = Haute
devices-resolution-high-hint = 720p
devices-resolution-low = Basse
devices-resolution-low-hint = 360p, pour les réseaux lents
devices-sound = Son de votre micro
devices-noise = Supprimer le bruit
devices-echo = Supprimer l’écho
devices-gain = Égaliser le volume
devices-blur = Flouter l’arrière-plan
devices-flip = Changer de caméra
devices-open = Appareils
devices-close = Fermer les appareils
devices-news-new = Utiliser { $label } ?
devices-news-use = Utiliser
devices-news-keep = Pas maintenant
devices-news-gone = { $label } a été débranché. Vous utilisez maintenant { $now }.
devices-news-gone-system = { $device ->
    [camera] { $label } a été débranché. Vous utilisez maintenant la caméra du système.
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

check-name = Vos appareils
check-camera-off = Votre caméra est désactivée
check-camera-coming = Votre caméra démarre…
