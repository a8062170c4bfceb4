mute-microphone = كتم الميكروفون
unmute-microphone = تشغيل الميكروفون
turn-camera-off = إيقاف الكاميرا
turn-camera-on = تشغيل الكاميرا
share-screen = مشاركة الشاشة
stop-sharing = إيقاف المشاركة
full-screen = ملء الشاشة
call-controls = عناصر التحكم في المكالمة
call-devices = الأجهزة والدقة
call-minimise = تصغير المكالمة
call-enlarge = تكبير المكالمة
call-chat = الدردشة
call-more = المزيد

tile-own = أنتم
tile-muted = الميكروفون مكتوم
move-thumbnail = نقل صورتكم
tile-frozen = الصورة متوقفة
screen-of = يشارك { $name } شاشة
screen-nobody = لا أحد يشارك شاشة بعد
screen-nobody-about = شاركوا شاشتكم أو انتظروا { $name }.
tap-to-hear = اضغطوا لسماع الصوت

call-ringing = يرنّ…
call-connecting = جارٍ الاتصال…
call-choosing = يختار { $name } ميكروفونًا
call-choosing-video = يختار { $name } ميكروفونًا وكاميرا
call-reconnecting = جارٍ إعادة الاتصال…
call-reconnecting-frozen = جارٍ إعادة الاتصال. صورتكم متوقفة لدى { $name }.
call-changing-pages = ينتقل { $name } إلى صفحة أخرى
call-lost = انقطع اتصال { $name }. ننتظر العودة.
call-left = غادر { $name }
call-active = متصل
call-ended = انتهت المكالمة
call-hung-up = أنهى { $name } المكالمة
call-back = العودة إلى المكالمة
call-elsewhere = المكالمة في علامة تبويب أخرى
call-bring-here = نقلها إلى هنا
call-prompt-open = يطلب متصفحكم استخدام الميكروفون. اختاروا «السماح» كي يُسمع صوتكم.
call-prompt-open-video = يطلب متصفحكم استخدام الميكروفون والكاميرا. اختاروا «السماح» كي يُسمع صوتكم وتظهر صورتكم.
call-time-left = بقي { $time } للإجابة
call-time = مدة المكالمة
call-away = { $name } في تطبيق آخر
call-heard = يسمعكم { $name }
call-heard-and-seen = يسمعكم { $name } ويراكم
call-unheard = لا يسمعكم { $name }: صوتكم لا يصل. تحقّقوا من الميكروفون، أو اكتبوا في الدردشة.
call-unheard-held-back = لا يسمعكم { $name } بعد: ينتظر متصفحه الضغط على «اضغطوا لسماع الصوت». اطلبوا ذلك في الدردشة.
call-unheard-turned-down = لا يسمعكم { $name }: مستوى الصوت لديه صفر. اطلبوا رفعه في الدردشة.
call-unseen = لا يراكم { $name }: صورتكم لا تصل.
call-unseen-hidden = لا يراكم { $name } الآن: المكالمة في الخلفية لديه.
call-unseen-unwanted = اختار { $name } عدم استقبال صورتكم.
call-screen-unseen = لا يرى { $name } شاشتكم بعد.
call-screen-unwanted = اختار { $name } عدم استقبال شاشتكم.
call-talking-muted = الميكروفون مكتوم. شغّلوه كي يُسمع صوتكم.
call-silent = لا يعطي الميكروفون صوتًا. تحقّقوا من زره، أو اختاروا غيره.
call-other-silent = لا يعطي ميكروفون { $name } صوتًا.
call-echoes = يسمع { $name } صدى من جهتكم. استخدموا سماعة رأس أو اخفضوا صوت مكبر الصوت.
call-other-paused = صورة { $name } متوقفة مؤقتًا حفاظًا على الصوت.
call-strain-network = اتصالكم بطيء، لذا صورتكم أصغر. اقتربوا من شبكة Wi-Fi، أو أوقفوا التنزيلات.
call-strain-machine = هذا الجهاز مشغول، لذا صورتكم أصغر. أغلقوا برامج أخرى.
call-strain-voice = صورتكم متوقفة مؤقتًا حفاظًا على الصوت. تعود تلقائيًا.
call-saving = أنتم توفّرون البيانات: الصور أقل وضوحًا وأقل سلاسة.
call-other-saving = يوفّر { $name } البيانات، لذا صورتكم أقل وضوحًا وأقل سلاسة.
unreceived = { $what ->
    [both] لا تستقبلون صورة { $name } ولا الشاشة المشتركة.
    [screen] لا تستقبلون شاشة { $name }.
   *[video] لا تستقبلون صورة { $name }.
}
receive-video = استقبال الفيديو
receive-screen = استقبال الشاشة

add-video = إضافة الفيديو
back-to-voice = العودة إلى الصوت
video-asked-by = يودّ { $name } رؤيتكم
video-turn-on = تشغيل الكاميرا
video-only-receive = الاستقبال فقط
upgrade-not-now = ليس الآن
video-asked-already = طُلب الفيديو من قبل. يبدأ حين يوافق الطرفان.
video-waits = في انتظار موافقة { $name } على الفيديو
upgrade-take-back = سحب الطلب
video-declined = يبقى { $name } على الصوت. يمكنكم السؤال من جديد لاحقًا.
video-not-allowed = لا يمكن أن يكون في هذه المكالمة فيديو. يمكنكم متابعة الحديث.
add-voice = إضافة الصوت
voice-asked-by = يودّ { $name } التحدث معكم
voice-turn-on = تشغيل الميكروفون
voice-only-receive = الاستماع فقط
voice-asked-already = طُلب الصوت من قبل. يبدأ حين يوافق الطرفان.
voice-waits = في انتظار موافقة { $name } على الصوت
voice-declined = يبقى { $name } على الشاشة وحدها. يمكنكم السؤال من جديد لاحقًا.
voice-not-allowed = لا يمكن أن يكون في هذه المكالمة صوت. يمكنكم متابعة المشاركة والكتابة.
no-room-for-more = لا مكان لهذه المكالمة إلى جانب المحادثات المفتوحة الأخرى.

call-apart = صورة داخل صورة
pop-out-blocked = لم يفتح متصفحكم نافذة المكالمة. اسمحوا بنوافذ هذه الصفحة بجانب العنوان، أو افتحوها في علامة تبويب جديدة.
pop-out-by-link = الفتح في علامة تبويب جديدة
share-own = { $surface ->
    [browser] أنتم تشاركون علامة تبويب
    [window] أنتم تشاركون نافذة
    [monitor] أنتم تشاركون شاشتكم كلها
   *[screen] أنتم تشاركون شاشتكم
}
zoom-in = تكبير الشاشة
zoom-out = تصغير الشاشة
zoom-whole = الشاشة كلها ظاهرة.
zoom-most = لا يمكن أن تكون الشاشة أكبر.
share-options = ما يُشارَك
share-other = مشاركة شيء آخر
share-browser = علامة تبويب
share-window = نافذة
share-monitor = الشاشة كلها
share-sound = مشاركة صوت علامة التبويب أيضًا
share-motion = حركة سلسة، لمقاطع الفيديو
share-motion-hint = قد يصير النص الصغير غير واضح.
share-take = يشارك { $name } الآن. هل تُعرض شاشتكم بدلًا منها؟
share-take-yes = عرض شاشتي
share-taken = يعرض { $name } شاشة الآن، لذا لم تعد شاشتكم مشتركة.
share-again = المشاركة من جديد
share-ended-with-page = انتهت مشاركتكم حين انتقلت المكالمة إلى صفحة أخرى.
share-other-lost = انتهت المشاركة حين أُعيد تحميل صفحة { $name }. يمكن أن يشارك { $name } من جديد بضغطة واحدة.
share-paused = مشاركتكم متوقفة مؤقتًا لأن علامة التبويب أو النافذة مخفية. أحضروها إلى الأمام.
share-other-paused = مشاركة { $name } متوقفة مؤقتًا لأن علامة التبويب أو النافذة مخفية.
share-still = لا تصل صورة جديدة من هذه الشاشة.
share-dismissed = لا يُشارَك شيء. اضغطوا «مشاركة الشاشة» من جديد واختاروا علامة تبويب أو نافذة أو الشاشة.
share-denied-by-system = لا يسمح حاسوبكم للمتصفح بتسجيل الشاشة. اسمحوا به في إعدادات الخصوصية في النظام.
share-forbidden = لا تسمح الصفحة المحيطة بهذه الصفحة بمشاركة شاشة.
share-unsupported = لا يستطيع هذا المتصفح مشاركة شاشة. يستطيع ذلك Chrome وEdge على حاسوب.
share-unknown = تعذّرت مشاركة الشاشة. أعيدوا المحاولة واختاروا علامة تبويب أو نافذة أو الشاشة.

invitation = { $kind ->
    [video] يودّ { $name } بدء مكالمة فيديو معكم
    [screen] يودّ { $name } بدء مكالمة شاشة معكم
   *[voice] يودّ { $name } بدء مكالمة صوتية معكم
}
invitation-asks = { $kind ->
    [video] سيطلب متصفحكم استخدام الميكروفون والكاميرا بعد القبول.
    [screen] بلا ميكروفون ولا كاميرا: يمكن لكل طرف أن يرى شاشة الآخر وأن يكتب.
   *[voice] سيطلب متصفحكم استخدام الميكروفون بعد القبول.
}
invitation-announced = { $kind ->
    [video] يودّ { $name } بدء مكالمة فيديو معكم. اضغطوا { $shortcut } للانتقال إلى الدعوة.
    [screen] يودّ { $name } بدء مكالمة شاشة معكم. اضغطوا { $shortcut } للانتقال إلى الدعوة.
   *[voice] يودّ { $name } بدء مكالمة صوتية معكم. اضغطوا { $shortcut } للانتقال إلى الدعوة.
}
invitation-left = بقي { $time }
invitation-left-announced = { $seconds ->
    [zero] لم يبقَ وقت للإجابة
    [one] بقيت ثانية واحدة للإجابة
    [two] بقيت ثانيتان للإجابة
    [few] بقيت { $seconds } ثوانٍ للإجابة
    [many] بقيت { $seconds } ثانية للإجابة
   *[other] بقيت { $seconds } ثانية للإجابة
}
accept = قبول
accept-voice = القبول من دون كاميرا
accepting = جارٍ القبول…
silence = إسكات الرنين

invitation-asks-camera-off = سيطلب متصفحكم استخدام الميكروفون بعد القبول. تبقى الكاميرا متوقفة حتى تشغّلوها.
decline-why = الرفض مع ذكر السبب
decline-reason = { $why ->
    [not_now] ليس الآن
    [rather_write] أفضّل الكتابة
   *[cannot_talk] لا أستطيع التحدث هنا
}
