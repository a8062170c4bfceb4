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
    [camera] يستخدم تطبيق آخر الكاميرا. أغلقوا ذلك التطبيق، ثم أعيدوا المحاولة.
   *[microphone] يستخدم تطبيق آخر الميكروفون. أغلقوا ذلك التطبيق، ثم أعيدوا المحاولة.
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

devices-flip = تبديل الكاميرا
devices-open = الأجهزة
devices-close = إغلاق الأجهزة
devices-news-new = استخدام { $label }؟
devices-news-use = استخدامه
devices-news-keep = ليس الآن
devices-news-gone = انفصل { $label }. تستخدمون الآن { $now }.
devices-news-gone-system = { $device ->
    [camera] انفصل { $label }. تستخدمون الآن كاميرا النظام.
    [speaker] انفصل { $label }. تستخدمون الآن مكبّر صوت النظام.
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
