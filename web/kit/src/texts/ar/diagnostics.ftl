# الصفحة التي يفتحها رابط تشخيص مكالمة.

diag = تشخيص المكالمة
diag-title = تشخيص المكالمة · Beckon
diag-about = ما لاحظه الخادم والصفحتان في مكالمة واحدة. لا يُحفظ أي اسم أو رسالة أو صورة أو عنوان شبكة.
diag-times = جميع الأوقات بتوقيت UTC.
diag-kept = يُحفظ حتى { $time } ثم يُحذف: بعد 30 يومًا من المكالمة. يفتحه الرابط 7 أيام على الأكثر.
diag-loading = جارٍ فتح التشخيص…

diag-refused-link_invalid = هذا الرابط لا يؤدي إلى أي تشخيص
diag-refused-link_invalid-about = تأكدوا من نسخ الرابط كله، أو اطلبوا من الموظف رابطًا جديدًا.
diag-refused-link_expired = انتهت صلاحية هذا الرابط
diag-refused-link_expired-about = يفتح الرابط تشخيص المكالمة 7 أيام على الأكثر. يمكن للموظف نسخ رابط جديد ما دام التشخيص محفوظًا.
diag-refused-nothing_kept = لم يعد شيء محفوظًا من هذه المكالمة
diag-refused-nothing_kept-about = ما تلاحظه صفحتا المكالمة يُحذف بعد 30 يومًا.
diag-refused-unavailable = تعذّرت قراءة التشخيص
diag-refused-unavailable-about = لا يوجد رد في هذه اللحظة. يبقى الرابط كما هو.
diag-again = إعادة المحاولة

diag-copy = نسخ كنص
diag-copied = نُسخ
diag-not-copied = لم يُنسخ
diag-download = تنزيل JSON
diag-print = طباعة

diag-call = المكالمة
diag-brand = العلامة التجارية
diag-when = التاريخ والوقت
diag-kind = النوع
diag-kind-is = { $kind ->
    [voice] مكالمة صوتية
    [screen] مكالمة شاشة
   *[video] مكالمة فيديو
}
diag-end = كيف انتهت
diag-not-ended = ما زالت جارية، أو لم يصبح انتهاؤها نهائيًا بعد
diag-talk = مدة البث
diag-agent = الموظف
diag-consumer = العميل
diag-conversation = المحادثة
diag-call-id = المكالمة
diag-door = جاء العميل عبر
diag-door-is = { $door ->
    [window] النافذة في صفحة العلامة
    [pop_out] نافذة المكالمة المستقلة
    [link] رابط مكالمة
   *[unknown] –
}
diag-link = رابط المكالمة
diag-link-none = لم يُنشأ أي رابط
diag-link-made = أُنشئ { $time }
diag-link-sent = أُرسل في المحادثة { $time }
diag-link-opened = فُتح { $time }
diag-link-joined = استُخدم { $time }

diag-side = { $side ->
    [agent] صفحة الموظف
   *[consumer] صفحة العميل
}
diag-server = الخادم
diag-nothing = لم ترسل هذه الصفحة شيئًا. أُغلقت مبكرًا، أو فقدت شبكتها، أو لم تلاحظ أي خلل ولم تُسأل.
diag-software = المتصفح
diag-system = النظام
diag-system-phone = { $system }، هاتف أو جهاز لوحي
diag-permissions = الأذونات
diag-permissions-none = لم يذكر المتصفح أيًّا منها.
diag-path = مسار البث
diag-layout = ما عرضته شاشة المكالمة
diag-layout-about = أماكن أجزائها وأنواعها بدلًا من صورة لها.
diag-layout-none = لم تكن الصفحة تعرض مكالمة عند قراءتها.
diag-layout-part = { $part }، العرض { $width } والارتفاع { $height }، على بُعد { $x } من اليسار و{ $y } من الأعلى

diag-part-other = كاميرا الشخص الآخر
diag-part-other_face = وجه الشخص الآخر، بلا صورة
diag-part-screen = شاشة مشتركة
diag-part-own = الكاميرا الخاصة
diag-part-controls = أزرار التحكم
diag-part-chat = الدردشة
diag-part-notice = تنبيه

diag-pairs = مسارات الشبكة التي جُرّبت
diag-pairs-about = كل زوج من الأطراف جرّبه متصفح، وما آل إليه.
diag-pairs-none = لم يُجرَّب أي مسار: لم يصل أي عنوان من الطرف الآخر.
diag-pairs-of = مسارات الشبكة التي جرّبتها صفحة { $side ->
    [agent] الموظف
   *[consumer] العميل
}
diag-pair-ends = من { $local } إلى { $remote }
diag-end-host = العنوان الخاص
diag-end-server_reflexive = العنوان كما يراه خادم STUN
diag-end-peer_reflexive = العنوان كما يراه الطرف الآخر
diag-end-relayed = مرحّل
diag-end-relayed-over = مرحّل عبر { $way }
diag-far-host = عنوان الطرف الآخر الخاص
diag-far-server_reflexive = عنوان الطرف الآخر كما يراه خادم STUN
diag-far-peer_reflexive = عنوان الطرف الآخر كما يُرى من هنا
diag-far-relayed = مرحّل الطرف الآخر
diag-pair-tcp = { $ends }، TCP
diag-pair-used = مرّ البث من هنا.
diag-pair-used-rtt = مرّ البث من هنا، { $time } ذهابًا وإيابًا.
diag-pair-worked = كان يعمل؛ ومسار آخر كان أفضل.
diag-pair-silent = { $count ->
    [zero] لا محاولات بلا رد
    [one] محاولة واحدة بلا رد
    [two] محاولتان بلا رد
    [few] { $count } محاولات بلا رد
    [many] { $count } محاولة بلا رد
   *[other] { $count } محاولة بلا رد
}: جدار ناري أو موجّه بين الطرفين يُسقط ما يمر من هنا.
diag-pair-failed = تُرك: لم يصل رد على أي محاولة في الوقت المناسب.
diag-pair-trying = { $count ->
    [zero] لا محاولات بلا رد بعد.
    [one] محاولة واحدة بلا رد بعد.
    [two] محاولتان بلا رد بعد.
    [few] { $count } محاولات بلا رد بعد.
    [many] { $count } محاولة بلا رد بعد.
   *[other] { $count } محاولة بلا رد بعد.
}
diag-pair-untried = لم يُجرَّب: نجح مسار آخر قبل أن يحين دوره.
diag-pair-untried-none = لم يحن دوره قط.

diag-path-direct = مباشرة من متصفح إلى متصفح
diag-path-relayed = عبر مرحّل
diag-path-relayed-over = عبر مرحّل، بواسطة { $way }
diag-path-none = لا شيء: لم ينجح أي مسار
diag-path-unknown = غير معروف

diag-figures = جودة المكالمة
diag-figures-none = كانت المكالمة أقصر من أن تُقاس.
diag-chart-flow = kbit/s
diag-chart-in = مستلَم
diag-chart-out = مرسَل
diag-chart-loss = المفقود في الطريق إلى هنا
diag-chart-rtt = الذهاب والإياب
diag-chart-most = { $value } على الأكثر
diag-chart-words = { $name }: ‏{ $value } على الأكثر، و{ $last } في النهاية
diag-table = قياسات هذه الصفحة
diag-table-of = قياسات صفحة { $side ->
    [agent] الموظف
   *[consumer] العميل
}
diag-time = الوقت
diag-received = المستلَم، kbit/s
diag-sent = المرسَل، kbit/s
diag-loss = المفقود
diag-rtt = الذهاب والإياب
diag-jitter = التذبذب
diag-fps = الصور في الثانية

diag-timeline = ما حدث
diag-timeline-about = الخادم والصفحتان جنبًا إلى جنب.

diag-note-invited = الموظف يدعو
diag-note-invitation_ended = { $outcome ->
    [accepted] العميل يقبل
    [declined] العميل يرفض
    [cancelled] تُسحب الدعوة
    [expired] لم تعرض أي صفحة الدعوة في الوقت المناسب
   *[missed] لم يردّ أحد في الوقت المناسب
}
diag-note-link_sent = أُرسل رابط
diag-note-started = البث يصل في الاتجاهين
diag-note-kind_changed = { $kind ->
    [voice] تصبح مكالمة صوتية
   *[video] تصبح مكالمة فيديو
}
diag-note-screen_shared = { $by ->
    [agent] { $on ->
        [yes] الموظف يشارك شاشة
       *[no] الموظف يوقف المشاركة
    }
   *[consumer] { $on ->
        [yes] العميل يشارك شاشة
       *[no] العميل يوقف المشاركة
    }
}
diag-end-hung_up = { $by ->
    [agent] أنهى الموظف المكالمة
    [consumer] أنهى العميل المكالمة
   *[nobody] أنهى أحدهم المكالمة
}
diag-end-alone = { $by ->
    [agent] اختفى الموظف دون كلمة
    [consumer] اختفى العميل دون كلمة
   *[nobody] اختفى أحد الطرفين دون كلمة
}
diag-end-page_closed = { $by ->
    [agent] أغلق الموظف الصفحة ولم يعد
    [consumer] أغلق العميل الصفحة ولم يعد
   *[nobody] أغلق أحد الطرفين الصفحة ولم يعد
}
diag-end-nobody_left = اختفى الطرفان
diag-end-could_not_connect = { $leg ->
    [agent_missing] لم يصل أي بث: لم يصل شيء من صفحة الموظف
    [consumer_missing] لم يصل أي بث: لم يصل شيء من صفحة العميل
    [connection] لم يصل أي بث: لم يجد المتصفحان طريقًا بينهما
    [agent_media] لم يصل صوت الموظف أو صورته
    [consumer_media] لم يصل صوت العميل أو صورته
   *[other] لم يصل البث في الاتجاهين قط
}
diag-end-conversation_closed = أغلق الموظف المحادثة

diag-step-call = { $state ->
    [connecting] المكالمة تتصل
    [active] المكالمة جارية
    [reconnecting] المكالمة تعيد الاتصال
   *[ended] انتهت المكالمة
}
diag-step-connection = يُنشأ الاتصال { $generation }
diag-step-transport = { $transport ->
    [new] النقل: لم يبدأ
    [connecting] النقل: يبحث عن مسار
    [connected] النقل: متصل
    [disconnected] النقل: منقطع
    [failed] النقل: لا يعمل أي مسار
   *[closed] النقل: مغلق
}
diag-step-silence = { $on ->
    [yes] لم يعد يصل شيء
   *[no] عاد شيء يصل
}
diag-step-restart = يُبحث عن مسارات جديدة
diag-step-visible = { $on ->
    [yes] الصفحة ظاهرة
   *[no] الصفحة مخفية
}
diag-step-online = { $on ->
    [yes] لدى المتصفح شبكة
   *[no] ليس لدى المتصفح شبكة
}
diag-device = { $device ->
    [microphone] الميكروفون
    [camera] الكاميرا
   *[screen] الشاشة
}
diag-step-permission = { $device }: { $permission ->
    [granted] الإذن ممنوح
    [denied] الإذن مرفوض
   *[prompt] الإذن لم يُقرَّر
}
diag-step-device = { $device }: { $problem ->
    [none] الجهاز يعمل من جديد
    [insecure] الصفحة غير آمنة
    [unsupported] المتصفح لا يستطيع
    [forbidden_by_page] تمنعه الصفحة المحيطة
    [denied] الإذن مرفوض في المتصفح
    [dismissed] أُغلق السؤال بلا جواب
    [denied_by_system] يرفضه النظام
    [absent] الجهاز غير موجود
    [busy] الجهاز يستخدمه تطبيق آخر
    [lost] الجهاز مفصول
    [prompt_open] المتصفح يسأل
    [interrupted] الجهاز يستخدمه الهاتف لشيء آخر
   *[unknown] الجهاز لا يبدأ
}
