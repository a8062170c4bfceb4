desk = المكتب
desk-about = أجيبوا من يكتبون إلى علامتكم، واتصلوا بهم حين لا تكفي الكلمات.
desk-page-title = { $count ->
    [0] المكتب · { $brand }
   *[other] ({ $count }) المكتب · { $brand }
}

desk-places = الأماكن
desk-chats = الدردشات
desk-dashboard = لوحة التحكم
desk-help = المساعدة، في علامة تبويب جديدة
desk-running-call = الانتقال إلى المكالمة الجارية

desk-status = حالتكم
desk-available = متاح
desk-away = غير موجود

desk-own-denied = { $device ->
    [camera] يحظر متصفحكم الكاميرا لهذه الصفحة. لن يراكم أحد في المكالمة.
   *[microphone] يحظر متصفحكم الميكروفون لهذه الصفحة. لن يسمعكم أحد في المكالمة.
}
desk-own-absent = لم يُعثر على ميكروفون. لن يسمعكم أحد في المكالمة.

desk-list = الدردشات الجارية
desk-waiting = { $count ->
    [zero] لا محادثات تنتظر موظفًا
    [one] محادثة واحدة تنتظر موظفًا
    [two] محادثتان تنتظران موظفًا
    [few] { $count } محادثات تنتظر موظفًا
    [many] { $count } محادثة تنتظر موظفًا
   *[other] { $count } محادثة تنتظر موظفًا
}
desk-waiting-away = { $count ->
    [zero] لا محادثات تنتظر.
    [one] محادثة واحدة تنتظر. اختاروا «متاح» لتسلّمها.
    [two] محادثتان تنتظران. اختاروا «متاح» لتسلّم التالية.
    [few] { $count } محادثات تنتظر. اختاروا «متاح» لتسلّم التالية.
    [many] { $count } محادثة تنتظر. اختاروا «متاح» لتسلّم التالية.
   *[other] { $count } محادثة تنتظر. اختاروا «متاح» لتسلّم التالية.
}
desk-empty = لا دردشات بعد
desk-empty-available = أنتم متاحون. تأتي المحادثة التالية إلى هنا تلقائيًا.
desk-empty-away = أنتم غير موجودين. اختاروا «متاح» لتسلّم المحادثات.
desk-row-messages = { $count ->
    [0] لا رسائل
    [zero] لا رسائل
    [one] رسالة واحدة
    [two] رسالتان
    [few] { $count } رسائل
    [many] { $count } رسالة
   *[other] { $count } رسالة
}
desk-row-unread = { $count ->
    [zero] لا رسائل غير مقروءة
    [one] رسالة واحدة غير مقروءة
    [two] رسالتان غير مقروءتين
    [few] { $count } رسائل غير مقروءة
    [many] { $count } رسالة غير مقروءة
   *[other] { $count } رسالة غير مقروءة
}
desk-row-no-text = لم يُكتب شيء بعد
desk-row-waits = ينتظر منذ { $time }
desk-row-waits-new = كتب للتوّ
desk-row-queued = ينتظر موظفًا
desk-row-closed = مغلقة
desk-row-call = { $kind ->
    [video] مكالمة فيديو
    [screen] مكالمة شاشة
   *[voice] مكالمة صوتية
}

desk-nothing-selected = اختاروا دردشة
desk-nothing-selected-about = اختاروا واحدة من القائمة لقراءتها والرد عليها.
desk-nothing-yet = تُفتح الدردشات هنا
desk-nothing-yet-about = حين يكتب أحدهم إلى علامتكم وأنتم متاحون، تظهر الدردشة في القائمة.
desk-voice-call = مكالمة صوتية
desk-video-call = مكالمة فيديو
desk-screen-call = مكالمة شاشة
desk-close-conversation = إغلاق المحادثة
desk-panel = التفاصيل
desk-back-to-list = رجوع
desk-consumer-online = متصل
desk-consumer-offline = ليس في الصفحة الآن
desk-status-queued = ينتظر موظفًا
desk-status-closed = مغلقة

desk-reason-unsupported-browser = لا يستطيع هذا المتصفح إجراء المكالمات. افتحوا المكتب في إصدار حديث من Chrome أو Edge أو Firefox أو Safari.
desk-reason-voice-off = المكالمات الصوتية معطّلة لعلامتكم. يمكن لمسؤول تفعيلها في لوحة التحكم.
desk-reason-video-off = مكالمات الفيديو معطّلة لعلامتكم. يمكن لمسؤول تفعيلها في لوحة التحكم.
desk-reason-screen-off = مكالمات الشاشة معطّلة لعلامتكم. يمكن لمسؤول تفعيلها في لوحة التحكم.
desk-reason-voice-not-in-profile = لا يشمل ملفكم بدء المكالمات الصوتية. اطلبوا من مسؤول إضافتها.
desk-reason-video-not-in-profile = لا يشمل ملفكم بدء مكالمات الفيديو. اطلبوا من مسؤول إضافتها.
desk-reason-screen-not-in-profile = لا يشمل ملفكم بدء مكالمات الشاشة. اطلبوا من مسؤول إضافتها.
desk-reason-nothing-selected = اختاروا دردشة أولًا.
desk-reason-not-open = هذه المحادثة ليست مفتوحة. يمكنكم الاتصال حين تُفتح.
desk-reason-not-owner = هذه المحادثة لدى موظف آخر. هو وحده يستطيع الاتصال.
desk-reason-call-in-progress = هناك مكالمة جارية في هذه المحادثة. عودوا إليها أو أنهوها أولًا.
desk-reason-busy = أنتم في مكالمة أخرى. أنهوها أولًا.
desk-reason-offline = أنتم غير متصلين. يمكنكم الاتصال حين يعود الاتصال بالشبكة.

desk-write-closed = هذه المحادثة مغلقة. تُفتح من جديد حين يكتب { $name }.
desk-write-queued = هذه المحادثة ليست لدى أحد بعد.
desk-write-not-owner = هذه المحادثة لدى موظف آخر.
desk-close-not-open = هذه المحادثة مغلقة بالفعل.
desk-close-not-owner = لا يغلق هذه المحادثة إلا الموظف الذي لديه.

desk-close-comment = تعليق
desk-close-comment-hint = يراه { $name } في نهاية المحادثة.
desk-close-call = سينهي هذا المكالمة أيضًا.
desk-closing = جارٍ الإغلاق…
desk-keep-open = إبقاؤها مفتوحة

desk-line-queued = ينتظر { $name } موظفًا
desk-line-assigned = { $mine ->
    [yes] هذه المحادثة لديكم
   *[no] هذه المحادثة لدى { $name }
}
desk-line-closed = { $mine ->
    [yes] أغلقتم المحادثة
   *[no] أغلق { $name } المحادثة
}
desk-line-closed-comment = { $mine ->
    [yes] أغلقتم المحادثة: «{ $comment }»
   *[no] أغلق { $name } المحادثة: «{ $comment }»
}
desk-line-reopened = كتب { $name } من جديد، لذا فُتحت المحادثة مجددًا
desk-line-invited = { $kind ->
    [video] { $mine ->
        [yes] عرضتم مكالمة فيديو
       *[no] عرض { $name } مكالمة فيديو
    }
    [screen] { $mine ->
        [yes] عرضتم مكالمة شاشة
       *[no] عرض { $name } مكالمة شاشة
    }
   *[voice] { $mine ->
        [yes] عرضتم مكالمة صوتية
       *[no] عرض { $name } مكالمة صوتية
    }
}
desk-line-accepted = قبِل { $name }
desk-line-started = { $kind ->
    [video] بدأت مكالمة الفيديو
    [screen] بدأت مكالمة الشاشة
   *[voice] بدأت المكالمة الصوتية
}
desk-line-shares = { $mine ->
    [yes] شاركتم شاشتكم
   *[no] شارك { $name } شاشة
}
desk-line-shares-no-more = { $mine ->
    [yes] أوقفتم المشاركة
   *[no] أوقف { $name } المشاركة
}
desk-ended-alone = غادر { $name } المكالمة
desk-ended-nobody = غادر الجميع
desk-ended-not-connected = { $leg ->
    [agent_missing] لم يصل شيء من صفحة الموظف
    [consumer_missing] لم يصل شيء من صفحة { $name }
    [connection] لم يجد المتصفحان طريقًا بينهما
    [agent_media] لم يصل صوت الموظف أو صورته إلى { $name }
    [consumer_media] لم يصل صوت { $name } أو صورته إلى الموظف
   *[other] لم يصل الصوت أو الصورة إلى الطرفين
}
desk-ended-closed = انتهت مع المحادثة
desk-last-media-title = آخر صوت أو صورة
desk-last-media = { $side ->
    [agent] آخر صوت أو صورة من الموظف في { $time }
   *[consumer] آخر صوت أو صورة من { $name } في { $time }
}
desk-last-media-never = { $side ->
    [agent] لم يصل أي صوت أو صورة من الموظف
   *[consumer] لم يصل أي صوت أو صورة من { $name }
}

desk-facts = المحادثة
desk-fact-started = البداية
desk-fact-started-at = { $day }، { $time }
desk-fact-waited = الانتظار
desk-fact-waits-still = ما زال ينتظر
desk-fact-waited-not = أُجيب فورًا
desk-fact-agent = الموظف
desk-fact-nobody = لا أحد بعد
desk-fact-messages = الرسائل
desk-fact-messages-of = { $count } · منها { $consumer } من { $name }
desk-fact-calls = المكالمات
desk-fact-calls-talk = { $count } · { $time } من الحديث
desk-contact = جهة الاتصال
desk-contact-name = الاسم

desk-network = الشبكة للمكالمات
desk-network-unknown = لم تُفحص بعد.
desk-network-unanswered = تعذّرت معرفة ذلك.
desk-network-offline = يمكن فحصها ما دام { $name } في الصفحة.
desk-network-check = فحص
desk-network-asking = جارٍ فحص شبكة { $name }…
desk-network-open = شبكة { $name }: تمرّ المكالمات
desk-network-open-ways = عبر { $ways }
desk-network-narrow = شبكة { $name }: تمرّ المكالمات عبر { $ways } فقط
desk-network-narrow-about = قد تكون الصورة أقل وضوحًا.
desk-network-shut = شبكة { $name }: لا يمكن الوصول إلى أي مرحّل
desk-network-shut-about = قد لا تنجح المكالمة. يمكنكم المحاولة رغم ذلك.
desk-way-udp = UDP
desk-way-tcp = TCP
desk-way-tls = TLS

desk-offline = أنتم غير متصلين. سيُرسل ما تكتبونه حين يعود الاتصال.
desk-try-now = المحاولة الآن
desk-unreachable = تعذّر الوصول إلى المكتب
desk-unreachable-about = سيتصل تلقائيًا حالما يستطيع.
desk-conversation-offline = تعيد هذه الدردشة الاتصال. سيُرسل ما تكتبونه بعد ذلك.
desk-not-permitted = هذه المحادثة ليست لكم
desk-not-permitted-about = هي لدى موظف آخر، أو لا وجود لها. اختاروا واحدة من قائمتكم.

desk-leave-title = تسجيل الخروج أثناء مكالمة
desk-leave-about = أنتم في مكالمة. تسجيل الخروج ينهيها للطرفين.
desk-leave-yes = إنهاء المكالمة وتسجيل الخروج
desk-leave-no = البقاء

desk-call-title = { $kind ->
    [video] مكالمة فيديو مع { $name }
    [screen] مكالمة شاشة مع { $name }
   *[voice] مكالمة صوتية مع { $name }
}
desk-call-preparing = { $kind ->
    [video] جارٍ تجهيز الميكروفون والكاميرا…
    [screen] جارٍ التجهيز…
   *[voice] جارٍ تجهيز الميكروفون…
}
desk-call-rings = يرنّ…
desk-call-rings-on = يرنّ بصمت…
desk-call-rings-offline = أنتم غير متصلين. يستمر الرنين، وتصل الإجابة حين يعود الاتصال.
desk-call-reaches = جارٍ الاتصال…
desk-call-without = { $kind ->
    [video] المتابعة من دون ذلك
    [screen] المتابعة من دون ذلك
   *[voice] المتابعة من دون ذلك
}
desk-call-try-again = إعادة المحاولة
desk-call-without-hint = يمكنكم سماع { $name }، ولا يُسمع صوتكم.
desk-call-chat-hide = إخفاء الدردشة
desk-call-chat-unread = { $count ->
    [zero] الدردشة، لا رسائل غير مقروءة
    [one] الدردشة، رسالة واحدة غير مقروءة
    [two] الدردشة، رسالتان غير مقروءتين
    [few] الدردشة، { $count } رسائل غير مقروءة
    [many] الدردشة، { $count } رسالة غير مقروءة
   *[other] الدردشة، { $count } رسالة غير مقروءة
}
desk-call-offline = تعذّر الوصول إلى الخادم لحظةً. المكالمة مستمرة.
desk-other-silent = ميكروفون { $name } ليس مشغّلًا
desk-other-signalling = يعيد { $name } الاتصال بالخادم. المكالمة مستمرة.
desk-other-left = غادر { $name }. تنتهي المكالمة تلقائيًا إن لم يعد.
desk-call-declined = { $kind ->
    [video] رفض { $name } مكالمة الفيديو
    [screen] رفض { $name } مكالمة الشاشة
   *[voice] رفض { $name } المكالمة الصوتية
}
desk-call-missed = { $kind ->
    [video] لم يُجب { $name } على مكالمة الفيديو
    [screen] لم يُجب { $name } على مكالمة الشاشة
   *[voice] لم يُجب { $name } على المكالمة الصوتية
}
desk-call-expired = { $kind ->
    [video] لم تصل مكالمة الفيديو إلى أي صفحة لدى { $name }
    [screen] لم تصل مكالمة الشاشة إلى أي صفحة لدى { $name }
   *[voice] لم تصل المكالمة الصوتية إلى أي صفحة لدى { $name }
}
desk-call-here = في مكالمة مع { $name }، في علامة تبويب أخرى أو على جهاز آخر
desk-call-move = نقلها إلى هنا
desk-call-apart = في مكالمة مع { $name }، في نافذة مستقلة
desk-rings-apart = جارٍ الاتصال بـ { $name } في نافذة مستقلة
desk-pop-out = النقل إلى نافذة مستقلة
desk-pop-out-menu = مكالمة في نافذة مستقلة…
desk-farewell-mine = أنهيتم المكالمة مع { $name }
desk-farewell-other = أنهى { $name } المكالمة
desk-farewell-alone = انتهت المكالمة لأن { $name } غاب طويلًا
desk-farewell-not-connected = تعذّر اتصال المكالمة مع { $name }
desk-farewell-not-connected-about = { $why }. أعيدوا المحاولة، أو تابعوا في الدردشة.
desk-farewell-closed = انتهت المكالمة مع المحادثة
desk-farewell-nobody = انتهت المكالمة مع { $name }
desk-way-back-left = { $seconds } ث
desk-talked = { $time } من الحديث


desk-notice-message = كتب { $name }
desk-notice-request = { $kind ->
    [video] يطلب { $name } مكالمة فيديو
    [screen] يطلب { $name } مكالمة شاشة
   *[voice] يطلب { $name } مكالمة صوتية
}
desk-notice-request-body = اضغطوا للانتقال إلى المحادثة.

desk-ready = الجاهزية للمكالمات
desk-ready-unknown = لم يُفد متصفح { $name } بشيء بعد.
desk-ready-no-calls = لا يستطيع متصفح { $name } إجراء المكالمات.
desk-ready-insecure = الصفحة التي فيها { $name } ليست آمنة، فلا مكالمات فيها.
desk-ready-allowed = { $device ->
    [camera] الكاميرا: سُمح بها من قبل
   *[microphone] الميكروفون: سُمح به من قبل
}
desk-ready-asked = { $device ->
    [camera] الكاميرا: سيُسأل { $name }
   *[microphone] الميكروفون: سيُسأل { $name }
}
desk-ready-denied = { $device ->
    [camera] الكاميرا: محظورة في متصفح { $name }
   *[microphone] الميكروفون: محظور في متصفح { $name }
}
desk-ready-absent = { $device ->
    [camera] الكاميرا: ليست لدى { $name } كاميرا
   *[microphone] الميكروفون: ليس لدى { $name } ميكروفون
}
desk-ready-forbidden = { $device ->
    [camera] الكاميرا: تمنعها الصفحة التي فيها { $name }
   *[microphone] الميكروفون: تمنعه الصفحة التي فيها { $name }
}
desk-ready-screen = مشاركة الشاشة: ممكنة
desk-ready-no-screen = مشاركة الشاشة: غير ممكنة في متصفح { $name }
desk-ready-no-screen-phone = مشاركة الشاشة: غير ممكنة في هاتف { $name }
desk-ready-anyway-title = الاتصال رغم ذلك؟
desk-ready-anyway-about = تظهر الدعوة، ويقرأ { $name } لماذا لا تعمل هناك. يمكن فتح رابط في متصفح آخر.
desk-ready-anyway = الإرسال رغم ذلك
desk-ready-link = إرسال رابط

desk-start-microphone = البدء والميكروفون مشغّل
desk-start-camera = البدء والكاميرا مشغّلة
desk-start-camera-off = تبدأ مكالمات الفيديو لعلامتكم والكاميرا متوقفة. شغّلوها أثناء المكالمة.

desk-row-asks = { $kind ->
    [video] يطلب مكالمة فيديو
    [screen] يطلب مكالمة شاشة
   *[voice] يطلب مكالمة صوتية
}
desk-reason-no-room = تحتاج المكالمة إلى انتباهكم. أغلقوا أولًا محادثاتكم مع { $names }.
desk-call-dock = وضع المكالمة بجانب الدردشة
desk-call-declined-why = { $why ->
    [not_now] رفض { $name } المكالمة: ليس الآن
    [rather_write] رفض { $name } المكالمة ويفضّل الكتابة
   *[cannot_talk] رفض { $name } المكالمة ولا يستطيع التحدث هناك
}
desk-asks = { $kind ->
    [video] يطلب { $name } مكالمة فيديو منذ { $time }
    [screen] يطلب { $name } مكالمة شاشة منذ { $time }
   *[voice] يطلب { $name } مكالمة صوتية منذ { $time }
}
desk-asks-call = الاتصال
desk-call-again = الاتصال من جديد
desk-call-menu = طرق أخرى للاتصال
desk-send-link = { $kind ->
    [video] إرسال رابط إلى مكالمة فيديو…
    [screen] إرسال رابط إلى مكالمة شاشة…
   *[voice] إرسال رابط إلى مكالمة صوتية…
}
desk-link-about = من يفتح هذا الرابط يستطيع الرد على المكالمة حتى { $time }، مرة واحدة.
desk-link-copy = نسخ الرابط
desk-link-copy-again = النسخ من جديد
desk-link-copied = نُسخ
desk-link-not-copied = لم يُنسخ
desk-link-coming = يجري إنشاء الرابط.
desk-link-post = وضعه في المحادثة
desk-link-posted = الرابط في المحادثة بالفعل.
desk-link-waiting = في انتظار { $name } (أُرسل الرابط { $time })
desk-link-opened = فُتح الرابط…
desk-link-join = اضغطوا للانضمام

desk-details = التفاصيل
desk-share = المشاركات
desk-share-about = تبقى هنا مع المحادثة الصور التي تلتقطونها في المكالمة من كاميرا الطرف الآخر أو شاشته.
desk-share-empty = لا صور بعد
desk-panel-parts = ما يُعرف وما يُشارَك
desk-shutter = التقاط صورة
desk-shutter-nothing = لا كاميرا ولا شاشة لالتقاط صورة منها.
desk-shutter-busy = يجري إرسال الصورة.

desk-diagnostics-copy = نسخ رابط التشخيص
desk-diagnostics-making = يجري سؤال الصفحتين…
desk-diagnostics-copied = نُسخ. يُفتح الرابط حتى { $time }، ويُحفظ ما يعرضه 30 يومًا ثم يُحذف. لا يحتوي على أسماء أو رسائل أو عناوين.
desk-diagnostics-shown = لم يسمح المتصفح لهذه الصفحة بالنسخ. انسخوا الرابط من هنا: يُفتح حتى { $time }، ويُحفظ ما يعرضه 30 يومًا.
desk-diagnostics-nothing = لا يُحفظ شيء من هذه المكالمة: إمّا أنها جرت على ما يرام، أو مضى عليها أكثر من 30 يومًا.

desk-ring-volume = { $step ->
    [loud] مستوى صوت الرنين: مرتفع
    [soft] مستوى صوت الرنين: منخفض
   *[off] مستوى صوت الرنين: صامت
}
