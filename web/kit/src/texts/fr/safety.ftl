save-data = Économiser les données
save-data-hint = Vous ne recevez pas l’autre caméra et envoyez une image plus petite. Les écrans partagés et le son restent.
safety-title = Mots de sécurité
safety-how = Lisez-les l’un à l’autre. Si vous entendez les mêmes mots, personne n’est entre vous.
safety-none = Les mots sont là dès que vous êtes connecté.
safety-agreeing = Les mots sont en train d’être convenus…
safety-broken = Les mots n’ont pas pu être convenus. Quelqu’un est peut-être entre vous : ne dites rien de confidentiel dans cet appel.
