pop-out-lost = Cette fenêtre ne connaît pas son appel
pop-out-lost-about = Revenez à la page où vous parliez. L’appel y continue.
pop-out-over = L’appel n’est plus ici
pop-out-over-about = Le chat continue dans la page où vous l’avez commencé.
pop-out-close = Fermer cette fenêtre
link-title = { $kind ->
    [video] Appel vidéo · { $brand }
    [screen] Appel en partage d’écran · { $brand }
   *[voice] Appel vocal · { $brand }
}
link-invites = { $kind ->
    [video] { $name } vous invite à un appel vidéo
    [screen] { $name } vous invite à un appel en partage d’écran
   *[voice] { $name } vous invite à un appel vocal
}
link-waits = { $name } vous attend jusqu’à { $time }
link-name = Votre nom
link-name-hint = { $name } le voit pendant l’appel.
link-join-voice = Rejoindre sans caméra
door-asks = Votre navigateur demandera le micro.
door-asks-video = Votre navigateur demandera le micro et la caméra.
door-asks-screen = Ni micro ni caméra : vous pouvez vous montrer vos écrans et vous écrire.
link-joining = Connexion à l’appel…
link-spent = { $code ->
    [link_expired] Ce lien a expiré
    [link_used] Ce lien est déjà utilisé
    [link_revoked] Ce lien a été retiré
   *[link_invalid] Ce lien ne mène à aucun appel
}
link-spent-about = { $code ->
    [link_invalid] Vérifiez que le lien a été copié en entier, ou revenez au chat où vous l’avez reçu et demandez-en un nouveau.
   *[other] Revenez au chat où vous l’avez reçu, et demandez-en un nouveau.
}
link-spent-about-agent = Demandez-en un nouveau à { $name } dans le chat.

door-check = Vérifier d’abord les appareils
door-name-long = Ce nom est trop long. Raccourcissez-le.

link-left = Vous avez quitté l’appel
link-left-about = { $name } est toujours là. Vous pouvez revenir jusqu’à { $time }.
link-come-back = Revenir à l’appel
link-over = L’appel est terminé
link-over-about = Pour parler à nouveau, revenez au chat où vous avez reçu le lien.
link-over-about-agent = Pour parler à nouveau, demandez un nouveau lien à { $name } dans le chat.

door-call-with = Appel avec { $name }
door-consents = Rien ne commence avant que { $name } accepte.
door-name = Nom que { $name } voit pendant cet appel
door-name-empty = Écrivez le nom que { $name } doit voir.
door-kind = Type d’appel
door-start = Démarrer l’appel
