device-denied = { $device ->
    [camera] لا يسمح متصفحكم لهذه الصفحة باستخدام الكاميرا. اسمحوا بها بجانب العنوان، ثم أعيدوا المحاولة.
   *[microphone] لا يسمح متصفحكم لهذه الصفحة باستخدام الميكروفون. اسمحوا به بجانب العنوان، ثم أعيدوا المحاولة.
}
device-dismissed = { $device ->
    [camera] لا يعرف متصفحكم بعدُ هل يجوز لهذه الصفحة استخدام الكاميرا. أعيدوا المحاولة واختاروا «السماح».
   *[microphone] لا يعرف متصفحكم بعدُ هل يجوز لهذه الصفحة استخدام الميكروفون. أعيدوا المحاولة واختاروا «السماح».
}
device-denied-by-system = { $device ->
    [camera] لا يسمح نظامكم للمتصفح باستخدام الكاميرا. اسمحوا بها في إعدادات الخصوصية في النظام، ثم أعيدوا المحاولة.
   *[microphone] لا يسمح نظامكم للمتصفح باستخدام الميكروفون. اسمحوا به في إعدادات الخصوصية في النظام، ثم أعيدوا المحاولة.
}
device-absent = { $device ->
    [camera] لم يُعثر على كاميرا. يمكنكم قبول المكالمة من دونها.
   *[microphone] لم يُعثر على ميكروفون. صِلوا واحدًا وأعيدوا المحاولة.
}
device-busy = { $device ->
    [camera] يستخدم تطبيق آخر الكاميرا. أغلقوها هناك، ثم أعيدوا المحاولة.
   *[microphone] يستخدم تطبيق آخر الميكروفون. أغلقوه هناك، ثم أعيدوا المحاولة.
}
device-lost = { $device ->
    [camera] انفصلت الكاميرا. صِلوها وأعيدوا المحاولة.
   *[microphone] انفصل الميكروفون. صِلوه وأعيدوا المحاولة.
}
device-forbidden = { $device ->
    [camera] لا تسمح الصفحة المحيطة بهذه الصفحة باستخدام الكاميرا. ما زال بإمكانكم الاستماع والكتابة.
   *[microphone] لا تسمح الصفحة المحيطة بهذه الصفحة باستخدام الميكروفون. ما زال بإمكانكم الاستماع والكتابة.
}
device-unknown = { $device ->
    [camera] تعذّر تشغيل الكاميرا. تحقّقوا منها وأعيدوا المحاولة.
   *[microphone] تعذّر تشغيل الميكروفون. تحقّقوا منه وأعيدوا المحاولة.
}
device-unsupported = { $device ->
    [camera] لا يستطيع هذا المتصفح استخدام كاميرا. افتحوا هذه الصفحة في متصفح حديث.
   *[microphone] لا يستطيع هذا المتصفح استخدام ميكروفون. افتحوا هذه الصفحة في متصفح حديث.
}
device-insecure = تحتاج المكالمات إلى صفحة آمنة. افتحوا هذه الصفحة عبر https.
device-interrupted = { $device ->
    [camera] يستخدم هاتفكم الكاميرا لشيء آخر.
   *[microphone] يستخدم هاتفكم الميكروفون لشيء آخر.
}

fix-title = { $device ->
    [camera] لتعمل الكاميرا
   *[microphone] ليعمل الميكروفون
}
fix-again-button = إعادة المحاولة
fix-site-sign = اضغطوا العلامة قبل العنوان، أعلى المتصفح.
fix-site-lock = اضغطوا القفل قبل العنوان، أعلى المتصفح.
fix-site-switch = { $device ->
    [camera] شغّلوا الكاميرا. تأتي الصورة تلقائيًا.
   *[microphone] شغّلوا الميكروفون. يأتي الصوت تلقائيًا.
}
fix-site-permissions = اضغطوا «الأذونات».
fix-site-blocked = { $device ->
    [camera] اضغطوا «الكاميرا» كي لا تبقى محظورة.
   *[microphone] اضغطوا «الميكروفون» كي لا يبقى محظورًا.
}
fix-site-allow = { $device ->
    [camera] اختاروا «السماح» بجانب «الكاميرا».
   *[microphone] اختاروا «السماح» بجانب «الميكروفون».
}
fix-site-crossed = { $device ->
    [camera] اضغطوا الكاميرا المشطوبة قبل العنوان، أعلى المتصفح.
   *[microphone] اضغطوا الميكروفون المشطوب قبل العنوان، أعلى المتصفح.
}
fix-site-unblock = اضغطوا علامة × بجانب «محظور».
fix-site-settings = افتحوا ما يحفظه متصفحكم عن هذا الموقع. غالبًا ما يكون خلف علامة قبل العنوان.
fix-safari-menu = افتحوا قائمة Safari أعلى الشاشة واختاروا «إعدادات هذا الموقع».
fix-safari-page-menu = اضغطوا قائمة الصفحة بجانب العنوان.
fix-safari-website = اختاروا «إعدادات الموقع».
fix-again = عودوا إلى هنا واضغطوا «إعادة المحاولة».
fix-again-allow = اضغطوا «إعادة المحاولة» واختاروا «السماح» حين يسأل المتصفح.
fix-windows-settings = { $device ->
    [camera] افتحوا إعدادات Windows، ثم «الخصوصية والأمان»، ثم «الكاميرا».
   *[microphone] افتحوا إعدادات Windows، ثم «الخصوصية والأمان»، ثم «الميكروفون».
}
fix-windows-switch = { $device ->
    [camera] شغّلوا الوصول إلى الكاميرا، واسمحوا لتطبيقات سطح المكتب باستخدامها.
   *[microphone] شغّلوا الوصول إلى الميكروفون، واسمحوا لتطبيقات سطح المكتب باستخدامه.
}
fix-macos-settings = { $device ->
    [camera] افتحوا إعدادات النظام، ثم «الخصوصية والأمن»، ثم «الكاميرا».
   *[microphone] افتحوا إعدادات النظام، ثم «الخصوصية والأمن»، ثم «الميكروفون».
}
fix-macos-switch = شغّلوا المفتاح بجانب متصفحكم. إن طلب جهاز Mac ذلك، فأنهوا المتصفح وافتحوه من جديد.
fix-linux-settings = { $device ->
    [camera] افتحوا إعدادات نظامكم، ثم «الخصوصية»، ثم «الكاميرا».
   *[microphone] افتحوا إعدادات نظامكم، ثم «الخصوصية»، ثم «الميكروفون».
}
fix-system-switch = { $device ->
    [camera] شغّلوا الكاميرا.
   *[microphone] شغّلوا الميكروفون.
}
fix-android-settings = افتحوا إعدادات الهاتف، ثم «التطبيقات»، ثم متصفحكم، ثم «الأذونات».
fix-android-allow = { $device ->
    [camera] اضغطوا «الكاميرا» واختاروا «السماح».
   *[microphone] اضغطوا «الميكروفون» واختاروا «السماح».
}
fix-ios-settings = افتحوا إعدادات الهاتف، ثم «التطبيقات»، ثم متصفحكم.
fix-prompt-find = { $device ->
    [camera] ابحثوا عن سؤال المتصفح عن الكاميرا.
   *[microphone] ابحثوا عن سؤال المتصفح عن الميكروفون.
}
fix-prompt-allow = اختاروا «السماح».
fix-busy-apps = { $device ->
    [camera] أغلقوا برامج أخرى قد تستخدم الكاميرا، كاجتماع أو تطبيق الكاميرا.
   *[microphone] أغلقوا برامج أخرى قد تستخدم الميكروفون، كاجتماع أو مسجّل.
}
fix-busy-tabs = أغلقوا علامات التبويب الأخرى التي فيها مكالمة.
fix-busy-phone = { $device ->
    [camera] أنهوا المكالمة الهاتفية، وأغلقوا تطبيقات أخرى قد تستخدم الكاميرا.
   *[microphone] أنهوا المكالمة الهاتفية، وأغلقوا تطبيقات أخرى قد تستخدم الميكروفون.
}
fix-absent-microphone = صِلوا ميكروفونًا أو سماعة رأس، وتأكّدوا من تشغيلها.
fix-absent-camera = صِلوا كاميرا. إن كانت في الحاسوب كاميرا، فتأكّدوا من أن غطاءها مفتوح ومفتاحها مشغّل.
fix-noticed = يُلاحظ ذلك تلقائيًا. وإلا فاضغطوا «إعادة المحاولة».
fix-lost = { $device ->
    [camera] صِلوا الكاميرا من جديد. يُلاحظ ذلك تلقائيًا.
   *[microphone] صِلوا الميكروفون من جديد. يُلاحظ ذلك تلقائيًا.
}
fix-lost-other = أو اختاروا جهازًا آخر من «الأجهزة».
fix-forbidden = اطلبوا رابطًا لهذه المكالمة، وافتحوه في صفحة مستقلة.
fix-forbidden-meanwhile = حتى ذلك الحين يمكنكم الاستماع والكتابة هنا.
fix-insecure = افتحوا هذه الصفحة وفي أول عنوانها https.
fix-unsupported = افتحوا هذه الصفحة في إصدار حديث من Chrome أو Edge أو Firefox أو Safari.
fix-unsupported-ios = افتحوا هذه الصفحة في Safari.
fix-interrupted = أنهوا المكالمة الهاتفية، أو أغلقوا التطبيق الذي يستخدمه.
fix-interrupted-back = عودوا إلى هذه الصفحة. إن لم يحدث شيء، فاضغطوا «إعادة المحاولة».
fix-unknown = تأكّدوا من أنه موصول ومشغّل.
fix-restart = إن لم ينفع ذلك، فأغلقوا المتصفح وافتحوه من جديد.

devices-microphone = الميكروفون
devices-speaker = مكبّر الصوت
devices-camera = الكاميرا
devices-system = اختيار النظام
devices-none = لم يُعثر على شيء
devices-level = مستوى الميكروفون
devices-level-muted = الميكروفون مكتوم: أنتم وحدكم ترون هذا.
devices-test = تشغيل صوت
devices-testing = ينبغي أن تسمعوا صوتًا الآن
devices-preview = صورة الكاميرا
devices-resolution = حجم الصورة
devices-resolution-default = الافتراضي
devices-resolution-default-hint = حجم الكاميرا نفسها
devices-resolution-high = عالٍ
devices-resolution-high-hint = 720p
devices-resolution-low = منخفض
devices-resolution-low-hint = 360p، للشبكات البطيئة
devices-sound = صوت الميكروفون
devices-noise = كبت الضجيج
devices-echo = إلغاء الصدى
devices-gain = تسوية مستوى الصوت
devices-blur = تمويه الخلفية
devices-flip = تبديل الكاميرا
devices-open = الأجهزة
devices-close = إغلاق الأجهزة
devices-news-new = استخدام { $label }؟
devices-news-use = استخدامه
devices-news-keep = ليس الآن
devices-news-gone = انفصل { $label }. تستخدمون الآن { $now }.
devices-news-gone-system = { $device ->
    [camera] انفصل { $label }. تستخدمون الآن كاميرا النظام.
   *[microphone] انفصل { $label }. تستخدمون الآن ميكروفون النظام.
}
devices-news-failed = تعذّر تشغيل { $label }. تتابعون بالجهاز السابق.
devices-continue = اضغطوا للمتابعة

other-device-denied = { $device ->
    [camera] يحظر متصفح { $name } الكاميرا لهذا الموقع.
   *[microphone] يحظر متصفح { $name } الميكروفون لهذا الموقع.
}
other-device-dismissed = { $device ->
    [camera] أغلق { $name } سؤال المتصفح عن الكاميرا.
   *[microphone] أغلق { $name } سؤال المتصفح عن الميكروفون.
}
other-device-denied-by-system = { $device ->
    [camera] لا يسمح نظام { $name } للمتصفح باستخدام الكاميرا.
   *[microphone] لا يسمح نظام { $name } للمتصفح باستخدام الميكروفون.
}
other-device-absent = { $device ->
    [camera] ليست لدى { $name } كاميرا.
   *[microphone] ليس لدى { $name } ميكروفون.
}
other-device-busy = { $device ->
    [camera] يستخدم برنامج آخر كاميرا { $name }.
   *[microphone] يستخدم برنامج آخر ميكروفون { $name }.
}
other-device-lost = { $device ->
    [camera] انفصلت كاميرا { $name }.
   *[microphone] انفصل ميكروفون { $name }.
}
other-device-prompt-open = { $device ->
    [camera] ما زال متصفح { $name } يسأل عن الكاميرا.
   *[microphone] ما زال متصفح { $name } يسأل عن الميكروفون.
}
other-device-forbidden = { $device ->
    [camera] تمنع الصفحة التي فيها { $name } الكاميرا.
   *[microphone] تمنع الصفحة التي فيها { $name } الميكروفون.
}
other-device-insecure = الصفحة التي فيها { $name } ليست آمنة، فلا يجوز لها استخدام أي جهاز.
other-device-unsupported = { $device ->
    [camera] لا يستطيع متصفح { $name } استخدام كاميرا.
   *[microphone] لا يستطيع متصفح { $name } استخدام ميكروفون.
}
other-device-interrupted = هاتف { $name } مشغول.
other-device-unknown = { $device ->
    [camera] تعذّر تشغيل كاميرا { $name }.
   *[microphone] تعذّر تشغيل ميكروفون { $name }.
}

fix-send = إرسال الخطوات
fix-sent = يرى { $name } الخطوات الآن.
fix-sent-to-you = يرسل إليكم { $name } هذه الخطوات.
fix-how = عرض الطريقة

check-name = أجهزتكم
check-camera-off = الكاميرا متوقفة
check-camera-coming = جارٍ تشغيل الكاميرا…
