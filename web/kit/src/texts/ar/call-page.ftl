pop-out-lost = لا تعرف هذه النافذة مكالمتها
pop-out-lost-about = عودوا إلى الصفحة التي كنتم تتحدثون فيها. تستمر المكالمة هناك.
pop-out-over = لم تعد المكالمة هنا
pop-out-over-about = تستمر الدردشة في الصفحة التي بدأتموها فيها.
pop-out-close = إغلاق هذه النافذة
link-title = { $kind ->
    [video] مكالمة فيديو · { $brand }
    [screen] مكالمة شاشة · { $brand }
   *[voice] مكالمة صوتية · { $brand }
}
link-invites = { $kind ->
    [video] يدعوكم { $name } إلى مكالمة فيديو
    [screen] يدعوكم { $name } إلى مكالمة شاشة
   *[voice] يدعوكم { $name } إلى مكالمة صوتية
}
link-waits = ينتظركم { $name } حتى { $time }
link-name = اسمكم
link-name-hint = يراه { $name } في المكالمة.
link-join-voice = الانضمام من دون كاميرا
door-asks = سيطلب متصفحكم استخدام الميكروفون.
door-asks-video = سيطلب متصفحكم استخدام الميكروفون والكاميرا.
door-asks-screen = بلا ميكروفون ولا كاميرا: يمكن لكل طرف أن يرى شاشة الآخر وأن يكتب.
link-joining = جارٍ الانضمام…
link-spent = { $code ->
    [link_expired] انتهت صلاحية هذا الرابط
    [link_used] هذا الرابط مستخدم بالفعل
    [link_revoked] سُحب هذا الرابط
   *[link_invalid] هذا الرابط لا يؤدي إلى أي مكالمة
}
link-spent-about = { $code ->
    [link_invalid] تأكدوا من نسخ الرابط كله، أو عودوا إلى الدردشة التي وصلكم فيها واطلبوا رابطًا جديدًا.
   *[other] عودوا إلى الدردشة التي وصلكم فيها، واطلبوا رابطًا جديدًا.
}
link-spent-about-agent = اطلبوا من { $name } رابطًا جديدًا في الدردشة.

door-check = فحص الأجهزة أولًا
door-name-long = هذا الاسم طويل جدًا. اختصروه.

link-left = غادرتم المكالمة
link-left-about = { $name } لا يزال هناك. يمكنكم العودة حتى { $time }.
link-come-back = العودة إلى المكالمة
link-over = انتهت المكالمة
link-over-about = للتحدث مجددًا، عودوا إلى الدردشة التي وصلكم فيها الرابط.
link-over-about-agent = للتحدث مجددًا، اطلبوا من { $name } رابطًا جديدًا في الدردشة.

door-call-with = مكالمة مع { $name }
door-consents = لا يبدأ شيء قبل أن يقبل { $name }.
door-name = الاسم الذي يراه { $name } في هذه المكالمة
door-name-empty = اكتبوا الاسم الذي سيراه { $name }.
door-kind = نوع المكالمة
door-start = بدء المكالمة
