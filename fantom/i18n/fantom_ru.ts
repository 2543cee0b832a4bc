<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Fantom</source>
        <translation>О программе Fantom</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Скопировать версии</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Версия {version}</translation>
    </message>
    <message>
        <source>Fantom is free software under the GNU General Public License, version 3 or later. You may use, study, share and change it; it comes without any warranty. These parts are the gifts of others:</source>
        <translation>Fantom — свободная программа на условиях GNU General Public License версии 3 или новее. Ею можно пользоваться, её можно изучать, передавать и менять; гарантий нет никаких. Эти части подарили другие:</translation>
    </message>
</context>
<context>
    <name>AddressCard</name>
    <message>
        <source>Your address</source>
        <translation>Ваш адрес</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Скопировать адрес</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Адреса нет</translation>
    </message>
    <message>
        <source>Network interface</source>
        <translation>Сетевой интерфейс</translation>
    </message>
</context>
<context>
    <name>AdviceCard</name>
    <message>
        <source>Before you talk</source>
        <translation>Перед разговором</translation>
    </message>
    <message>
        <source>Fantom cannot verify yet who is at the other end. Trust only what you can check in another way.</source>
        <translation>Fantom пока не умеет проверять, кто на другом конце. Доверяйте только тому, что можете проверить иначе.</translation>
    </message>
    <message>
        <source>Your provider sees who you talk to. Whoever interferes with the legacy wire could also read along.</source>
        <translation>Провайдер видит, с кем вы говорите. А по старому протоколу тот, кто вмешался в связь, мог бы и читать.</translation>
    </message>
    <message>
        <source>Nothing is stored. Close a tab and its history is gone.</source>
        <translation>Ничего не хранится. Закроете вкладку — и истории нет.</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n новое сообщение</numerusform>
            <numerusform>%n новых сообщения</numerusform>
            <numerusform>%n новых сообщений</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlockQuestion</name>
    <message>
        <source>Block {name}?</source>
        <translation>Заблокировать {name}?</translation>
    </message>
    <message>
        <source>The connection is closed, and nobody from this address comes in until Fantom is started again. Connecting to them lifts it.</source>
        <translation>Соединение закроется, и с этого адреса никого не пустят, пока вы не запустите Fantom заново. Подключитесь сами — и запрет снимется.</translation>
    </message>
    <message>
        <source>The connection is closed, and this key does not come in until you start Fantom again. If they restart theirs, they have another key and can ask anew. Connecting to them lifts it.</source>
        <translation>Соединение закроется, и этот ключ не пустят, пока вы не запустите Fantom заново. Если собеседник перезапустит свой, ключ у него будет другой, и он сможет попроситься снова. Подключитесь сами — и запрет снимется.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Заблокировать</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Reconnect</source>
        <translation>Подключиться снова</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Найти (Ctrl+F)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Ещё</translation>
    </message>
</context>
<context>
    <name>ChatMenu</name>
    <message>
        <source>Copy address</source>
        <translation>Скопировать адрес</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Найти</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Подключиться снова</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Отключиться</translation>
    </message>
    <message>
        <source>Wipe history…</source>
        <translation>Стереть историю…</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Заблокировать…</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Some messages have not been delivered</source>
        <translation>Не всё доставлено</translation>
    </message>
    <message>
        <source>Some messages have not been sent</source>
        <translation>Не всё отправлено</translation>
    </message>
    <message>
        <source>Closing wipes them together with the history.</source>
        <translation>Закроете — они сотрутся вместе с историей.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Закрыть вкладку</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Не закрывать</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Emoji</source>
        <translation>Эмодзи</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
</context>
<context>
    <name>ConnectCard</name>
    <message>
        <source>Write to someone</source>
        <translation>Написать кому-нибудь</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Подключиться</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Paste [address]:port</source>
        <translation>Вставьте [адрес]:порт</translation>
    </message>
    <message>
        <source>Address of the other person</source>
        <translation>Адрес собеседника</translation>
    </message>
    <message>
        <source>Connecting to</source>
        <translation>Подключаемся к</translation>
    </message>
    <message>
        <source>Zone ids are fixed for you: fe80::…%5 from a Windows friend becomes your own interface here.</source>
        <translation>Зону в адресе исправлять не нужно: fe80::…%5 от друга с Windows станет здесь вашим интерфейсом.</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Fantom has a bug</source>
        <translation>Ошибка в Fantom</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Отчёт</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Скопировать отчёт</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Something in Fantom went wrong</source>
        <translation>В Fantom что-то сломалось</translation>
    </message>
    <message>
        <source>This is a mistake in the program, not yours. Your conversations are still open, and you can go on. If Fantom behaves oddly, quit and start it again.</source>
        <translation>Ошиблась программа, а не вы. Разговоры не закрыты, можно продолжать. Если Fantom ведёт себя странно, выйдите и запустите его снова.</translation>
    </message>
    <message>
        <source>To report it: copy the lines below and send them to whoever gave you Fantom, with a word on what you did just before. They name places in the program, and nothing that anybody wrote.</source>
        <translation>Чтобы сообщить об ошибке, скопируйте строки ниже и отправьте тому, от кого у вас Fantom; добавьте, что вы делали перед этим. В них только места программы, из переписки нет ни слова.</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>Эмодзи</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Найти по названию</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Недавние</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Лица</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Люди</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Природа</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>Еда</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Занятия</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Поездки</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Предметы</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Символы</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не нашлось</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>Go to the newest message; %n new below</source>
        <translation>
            <numerusform>К последнему сообщению; ниже %n новое</numerusform>
            <numerusform>К последнему сообщению; ниже %n новых</numerusform>
            <numerusform>К последнему сообщению; ниже %n новых</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the newest message</source>
        <translation>К последнему сообщению</translation>
    </message>
</context>
<context>
    <name>LanguagePill</name>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
</context>
<context>
    <name>LegacyBar</name>
    <message>
        <source>Write anyway</source>
        <translation>Всё равно написать</translation>
    </message>
    <message>
        <source>Don&apos;t send</source>
        <translation>Не отправлять</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>Your message waits for you</source>
        <translation>Сообщение ждёт вашего решения</translation>
    </message>
    <message>
        <source>This side, or someone on the path, speaks only the legacy wire: anyone could be reading.</source>
        <translation>Собеседник или кто-то по пути говорит только по старому протоколу: прочесть может кто угодно.</translation>
    </message>
</context>
<context>
    <name>LinkQuestion</name>
    <message>
        <source>Open this page in your browser?</source>
        <translation>Открыть страницу в браузере?</translation>
    </message>
    <message>
        <source>This is a mail address</source>
        <translation>Это адрес почты</translation>
    </message>
    <message>
        <source>Its letters can look like others. It travels as {host}</source>
        <translation>Его буквы легко спутать с другими. На самом деле он пишется так: {host}</translation>
    </message>
    <message>
        <source>What stands before the @ is no place: only the above is.</source>
        <translation>Часть перед @ никуда не ведёт: настоящий адрес — только то, что выше.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Скопировать ссылку</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>History lives in memory only</source>
        <translation>История только в памяти</translation>
    </message>
</context>
<context>
    <name>MessageField</name>
    <message>
        <source>Message</source>
        <translation>Сообщение</translation>
    </message>
    <message>
        <source>Write a message — Enter sends, Shift+Enter is a new line</source>
        <translation>Напишите сообщение: Enter отправляет, Shift+Enter начинает строку</translation>
    </message>
    <message>
        <source>Write a message — Ctrl+Enter sends, Enter is a new line</source>
        <translation>Напишите сообщение: Ctrl+Enter отправляет, Enter начинает строку</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Сообщения</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Скопировать сообщение</translation>
    </message>
    <message>
        <source>Select all of it</source>
        <translation>Выделить всё</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Отправить ещё раз</translation>
    </message>
    <message>
        <source>Don&apos;t send</source>
        <translation>Не отправлять</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Open {link}…</source>
        <translation>Открыть {link}…</translation>
    </message>
</context>
<context>
    <name>ModeSwitch</name>
    <message>
        <source>Local network</source>
        <translation>Локальная сеть</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Интернет</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Без имени</translation>
    </message>
    <message>
        <source>Whoever you talk to sees it, except over the old protocol, which carries no names. You may leave it empty: then they see your address.</source>
        <translation>Его видит каждый, с кем вы говорите; только старый протокол имён не передаёт. Можно не заполнять: тогда видят ваш адрес.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Вернуть</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>В&amp;ырезать</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Скопировать</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Вст&amp;авить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Выделить всё</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Хорошо</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Да</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Нет</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Отменить</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Вернуть</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>В&amp;ырезать</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Скопировать</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Скопировать &amp;ссылку</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Вст&amp;авить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Выделить всё</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n байт</numerusform>
            <numerusform>%n байта</numerusform>
            <numerusform>%n байт</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} KiB</source>
        <translation>{number} КиБ</translation>
    </message>
    <message>
        <source>{number} MiB</source>
        <translation>{number} МиБ</translation>
    </message>
    <message>
        <source>{number} GiB</source>
        <translation>{number} ГиБ</translation>
    </message>
    <message>
        <source>{number} TiB</source>
        <translation>{number} ТиБ</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n секунда</numerusform>
            <numerusform>%n секунды</numerusform>
            <numerusform>%n секунд</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n минута</numerusform>
            <numerusform>%n минуты</numerusform>
            <numerusform>%n минут</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n час</numerusform>
            <numerusform>%n часа</numerusform>
            <numerusform>%n часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n день</numerusform>
            <numerusform>%n дня</numerusform>
            <numerusform>%n дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n сообщение</numerusform>
            <numerusform>%n сообщения</numerusform>
            <numerusform>%n сообщений</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuietLine</name>
    <message>
        <source>{name} is writing…</source>
        <translation>{name} пишет…</translation>
    </message>
    <message>
        <source>What you write waits in memory for this very key. If they restart Fantom, they come back as a stranger, and it will not reach them.</source>
        <translation>Сообщения ждут в памяти, и только для этого ключа. Если собеседник перезапустит Fantom, он вернётся незнакомцем, и они до него не дойдут.</translation>
    </message>
</context>
<context>
    <name>RequestBar</name>
    <message>
        <source>Accept</source>
        <translation>Принять</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>1 of {count}</source>
        <translation>1 из {count}</translation>
    </message>
    <message>
        <source>Someone wants to write to you</source>
        <translation>Кто-то хочет написать вам</translation>
    </message>
    <message>
        <source>legacy, not verifiable</source>
        <translation>старый протокол, не проверить</translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation>ключ {key}</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) waiting</source>
        <translation>
            <numerusform>ждёт %n сообщение</numerusform>
            <numerusform>ждут %n сообщения</numerusform>
            <numerusform>ждут %n сообщений</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search in this conversation</source>
        <translation>Найти в этом разговоре</translation>
    </message>
    <message>
        <source>Older match (Enter)</source>
        <translation>Более раннее (Enter)</translation>
    </message>
    <message>
        <source>Newer match (Shift+Enter)</source>
        <translation>Более позднее (Shift+Enter)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Закрыть поиск</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} из {count}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не нашлось</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Copy path</source>
        <translation>Скопировать путь</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Разделы</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Файл настроек</translation>
    </message>
    <message>
        <source>Nothing is saved in this run</source>
        <translation>Ничего не сохраняется</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Файл</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>TabEnds</name>
    <message>
        <source>Close tab</source>
        <translation>Закрыть вкладку</translation>
    </message>
</context>
<context>
    <name>TabList</name>
    <message>
        <source>Find a tab</source>
        <translation>Найти вкладку</translation>
    </message>
    <message>
        <source>All tabs</source>
        <translation>Все вкладки</translation>
    </message>
    <message>
        <source>No tab has that name.</source>
        <translation>Вкладки с таким именем нет.</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Conversations</source>
        <translation>Разговоры</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Главная</translation>
    </message>
    <message>
        <source>Scroll to the left</source>
        <translation>Прокрутить влево</translation>
    </message>
    <message>
        <source>Scroll to the right</source>
        <translation>Прокрутить вправо</translation>
    </message>
    <message>
        <source>online</source>
        <translation>в сети</translation>
    </message>
    <message>
        <source>waiting for their answer</source>
        <translation>ждём ответа</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>не в сети</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>подключается…</translation>
    </message>
    <message>
        <source>unread: {count}</source>
        <translation>непрочитанных: {count}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>All tabs</source>
        <translation>Все вкладки</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Меню</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Не беспокоить</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Настройки…</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Сочетания клавиш</translation>
    </message>
    <message>
        <source>About Fantom</source>
        <translation>О программе Fantom</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Do not disturb</source>
        <translation>Не беспокоить</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
</context>
<context>
    <name>WipeQuestion</name>
    <message>
        <source>Wipe the history with {name}?</source>
        <translation>Стереть историю разговора с {name}?</translation>
    </message>
    <message>
        <source>It is gone from the memory of this computer. What the other side keeps is theirs.</source>
        <translation>Она исчезнет из памяти этого компьютера. Что осталось у собеседника, решает он сам.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) not sent yet will be lost.</source>
        <translation>
            <numerusform>Пропадёт %n неотправленное сообщение.</numerusform>
            <numerusform>Пропадут %n неотправленных сообщения.</numerusform>
            <numerusform>Пропадут %n неотправленных сообщений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) not delivered yet will be lost.</source>
        <translation>
            <numerusform>Пропадёт %n недоставленное сообщение.</numerusform>
            <numerusform>Пропадут %n недоставленных сообщения.</numerusform>
            <numerusform>Пропадут %n недоставленных сообщений.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Стереть</translation>
    </message>
</context>
<context>
    <name>WireBadge</name>
    <message>
        <source>Protection: {words}; press to read what it means</source>
        <translation>Защита: {words}; нажмите, чтобы узнать, что это значит</translation>
    </message>
    <message>
        <source>What this means</source>
        <translation>Что это значит</translation>
    </message>
</context>
<context>
    <name>WireCard</name>
    <message>
        <source>Their key</source>
        <translation>Ключ собеседника</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>Ваш ключ</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>How this chat is protected</source>
        <translation>Как защищён этот разговор</translation>
    </message>
</context>
<context>
    <name>attention</name>
    <message>
        <source>A new message</source>
        <translation>Новое сообщение</translation>
    </message>
    <message>
        <source>Someone wants to write to you</source>
        <translation>Кто-то хочет написать вам</translation>
    </message>
</context>
<context>
    <name>bubble</name>
    <message>
        <source>New</source>
        <translation>Новые</translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message>
        <source>not delivered yet: {count}</source>
        <translation>не доставлено: {count}</translation>
    </message>
    <message>
        <source>not sent yet: {count}</source>
        <translation>не отправлено: {count}</translation>
    </message>
    <message>
        <source>a draft</source>
        <translation>черновик</translation>
    </message>
    <message>
        <source>and others: {count}</source>
        <translation>и ещё: {count}</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>{weekday}, {day} {month} {year}</source>
        <translation>{weekday}, {day} {month} {year} г.</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>понедельник</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>вторник</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>среда</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>четверг</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>пятница</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>суббота</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>воскресенье</translation>
    </message>
    <message>
        <source>January</source>
        <translation>января</translation>
    </message>
    <message>
        <source>February</source>
        <translation>февраля</translation>
    </message>
    <message>
        <source>March</source>
        <translation>марта</translation>
    </message>
    <message>
        <source>April</source>
        <translation>апреля</translation>
    </message>
    <message>
        <source>May</source>
        <translation>мая</translation>
    </message>
    <message>
        <source>June</source>
        <translation>июня</translation>
    </message>
    <message>
        <source>July</source>
        <translation>июля</translation>
    </message>
    <message>
        <source>August</source>
        <translation>августа</translation>
    </message>
    <message>
        <source>September</source>
        <translation>сентября</translation>
    </message>
    <message>
        <source>October</source>
        <translation>октября</translation>
    </message>
    <message>
        <source>November</source>
        <translation>ноября</translation>
    </message>
    <message>
        <source>December</source>
        <translation>декабря</translation>
    </message>
</context>
<context>
    <name>error_text</name>
    <message>
        <source>The other side said something that Fantom does not understand, so the connection was closed. Ask them to update Fantom, then connect again.</source>
        <translation>От собеседника пришло то, чего Fantom не понимает, и соединение закрыто. Попросите его обновить Fantom и подключитесь снова.</translation>
    </message>
    <message>
        <source>There is nothing to connect to yet. Paste the address that the other person sent you.</source>
        <translation>Подключаться пока некуда. Вставьте адрес, который вам прислал собеседник.</translation>
    </message>
    <message>
        <source>That is far too long for an address. Copy only the address itself, which looks like [fe80::1]:{port}.</source>
        <translation>Для адреса это слишком длинно. Скопируйте только сам адрес, он выглядит так: [fe80::1]:{port}.</translation>
    </message>
    <message>
        <source>That is an IPv4 address, and Fantom speaks IPv6 only. Ask for the address that their Fantom shows on its first page.</source>
        <translation>Это адрес IPv4, а Fantom работает только с IPv6. Попросите адрес, который собеседник видит у себя на главной странице.</translation>
    </message>
    <message>
        <source>That is a name, and Fantom needs the address itself. Ask for the address that their Fantom shows on its first page.</source>
        <translation>Это имя, а Fantom нужен сам адрес. Попросите адрес, который собеседник видит у себя на главной странице.</translation>
    </message>
    <message>
        <source>The number behind the address is no port for Fantom. Use one from {lowest} to {highest}, or leave it out for {usual}.</source>
        <translation>Такого порта у Fantom не бывает. Возьмите число от {lowest} до {highest} или не пишите порт вовсе, тогда это будет {usual}.</translation>
    </message>
    <message>
        <source>That address belongs to nobody in particular. Ask the other person to copy theirs with the button on the first page.</source>
        <translation>Этот адрес не принадлежит никому в отдельности. Попросите собеседника скопировать свой: на главной странице есть кнопка.</translation>
    </message>
    <message>
        <source>That address means this very computer. Ask the other person for the address that their Fantom shows.</source>
        <translation>Этот адрес ведёт на ваш же компьютер. Попросите у собеседника адрес, который показывает его Fantom.</translation>
    </message>
    <message>
        <source>That is an invitation, which this version of Fantom cannot read yet. Ask the other person for their plain address.</source>
        <translation>Это приглашение, а эта версия Fantom их пока не читает. Попросите у собеседника обычный адрес.</translation>
    </message>
    <message>
        <source>That is not an address that Fantom can read. It should look like [fe80::1]:{port}; please copy it again, whole.</source>
        <translation>Не получается прочесть это как адрес. Он должен выглядеть так: [fe80::1]:{port}. Скопируйте его ещё раз, целиком.</translation>
    </message>
    <message>
        <source>That is your own address. Send it to the other person, and paste theirs here instead.</source>
        <translation>Это ваш собственный адрес. Отправьте его собеседнику, а сюда вставьте тот, что пришлёт он.</translation>
    </message>
    <message>
        <source>Nobody listens at {endpoint}. Ask whether their Fantom is running, and compare the port.</source>
        <translation>По адресу {endpoint} никто не отвечает. Спросите, запущен ли Fantom у собеседника, и сверьте порт.</translation>
    </message>
    <message>
        <source>{endpoint} closed the connection at once. They may be refusing visitors, or another program listens there; ask them.</source>
        <translation>{endpoint} сразу закрывает соединение. Возможно, там не принимают гостей или отвечает другая программа; спросите собеседника.</translation>
    </message>
    <message>
        <source>There is no way to {endpoint} from here. Check that you are both on the same network, or both on the internet with IPv6.</source>
        <translation>Отсюда до {endpoint} не добраться. Проверьте, что вы оба в одной сети или у обоих есть интернет с IPv6.</translation>
    </message>
    <message>
        <source>{endpoint} did not answer within {seconds} seconds. Check the address with the other person, and whether a firewall stands in between.</source>
        <translation>{endpoint} не отвечает ({seconds} с). Сверьте адрес с собеседником и проверьте, не мешает ли брандмауэр.</translation>
    </message>
    <message>
        <source>{endpoint} speaks only the legacy wire, which your settings refuse. Ask them to update Fantom, or allow the legacy wire in your settings.</source>
        <translation>{endpoint} понимает только старый протокол, а он запрещён в ваших настройках. Попросите собеседника обновить Fantom или разрешите старый протокол в настройках.</translation>
    </message>
    <message>
        <source>Somebody on the way to {endpoint} changed what was said, so that you would use the old, unprotected protocol. Fantom closed the connection. Try another network, and tell the other person.</source>
        <translation>Кто-то по пути к {endpoint} подменил данные, чтобы вы перешли на старый, незащищённый протокол. Fantom закрыл соединение. Попробуйте другую сеть и расскажите об этом собеседнику.</translation>
    </message>
    <message>
        <source>Someone with another key answers at {endpoint} now, so nothing was sent there. If your friend has restarted Fantom, connect to that address anew and ask them whether it is so.</source>
        <translation>По адресу {endpoint} теперь отвечает кто-то с другим ключом, поэтому туда ничего не отправлено. Если собеседник перезапустил Fantom, подключитесь к этому адресу заново и спросите его, так ли это.</translation>
    </message>
    <message>
        <source>{endpoint} does not let you in. Ask the other person whether they have seen your request, then connect again.</source>
        <translation>На {endpoint} вас не впустили. Спросите собеседника, видел ли он ваш запрос, и подключитесь снова.</translation>
    </message>
    <message>
        <source>They fell silent, so the connection was closed. Check your network, then reconnect.</source>
        <translation>Собеседник пропал, и соединение закрыто. Проверьте сеть и подключитесь снова.</translation>
    </message>
    <message>
        <source>They are not connected, so your message was not sent. Reconnect, then send it again.</source>
        <translation>Собеседник не в сети, и сообщение не отправлено. Подключитесь снова и отправьте его ещё раз.</translation>
    </message>
    <message>
        <source>Your message is too long: {size} KiB of at most {limit} KiB. Please send it in parts.</source>
        <translation>Сообщение слишком длинное: {size} КиБ, а можно не больше {limit} КиБ. Отправьте его по частям.</translation>
    </message>
    <message>
        <source>That person is no longer known here. Connect to their address again.</source>
        <translation>Этого собеседника здесь уже не помнят. Подключитесь к его адресу снова.</translation>
    </message>
    <message>
        <source>They sent more than memory should hold, so the connection was closed. Wipe the history, then reconnect.</source>
        <translation>Собеседник прислал больше, чем стоит держать в памяти, и соединение закрыто. Сотрите историю и подключитесь снова.</translation>
    </message>
    <message>
        <source>Your home folder cannot be found. Start Fantom with {option} and a folder.</source>
        <translation>Не удалось найти домашнюю папку. Запустите Fantom с параметром {option} и укажите папку.</translation>
    </message>
    <message>
        <source>That message is not here, or waits no longer: it may have arrived already, or been wiped.</source>
        <translation>Этого сообщения нет, или оно больше не ждёт: возможно, уже дошло или стёрто.</translation>
    </message>
    <message>
        <source>That request is no longer open. If they try again, you will be asked again.</source>
        <translation>Этот запрос уже закрыт. Если постучатся снова, вас снова спросят.</translation>
    </message>
    <message>
        <source>No network here has an IPv6 address. Connect to a network and switch IPv6 on in the system&apos;s network settings; Fantom notices by itself.</source>
        <translation>Ни в одной сети здесь нет адреса IPv6. Подключитесь к сети и включите IPv6 в системных настройках; Fantom заметит это сам.</translation>
    </message>
    <message>
        <source>This computer has no IPv6 address on the internet. Ask your provider for IPv6, or switch to the local network.</source>
        <translation>У этого компьютера нет адреса IPv6 в интернете. Попросите у провайдера IPv6 или перейдите в локальную сеть.</translation>
    </message>
    <message>
        <source>The address that you chose is not on this computer. Choose another one in your settings.</source>
        <translation>Выбранного адреса на этом компьютере нет. Выберите в настройках другой.</translation>
    </message>
    <message>
        <source>Nobody can reach you: other programs use {endpoint} and the ports behind it. Choose another port.</source>
        <translation>До вас не достучаться: {endpoint} и следующие порты заняты другими программами. Выберите другой порт.</translation>
    </message>
    <message>
        <source>Nobody can reach you: the system does not let Fantom listen at {endpoint}. Choose another port, or allow it in your firewall.</source>
        <translation>До вас не достучаться: система не даёт Fantom принимать соединения на {endpoint}. Выберите другой порт или разрешите этот в брандмауэре.</translation>
    </message>
    <message>
        <source>Nobody can reach you: {endpoint} cannot be used on this computer now. Check your network connection.</source>
        <translation>До вас не достучаться: {endpoint} сейчас на этом компьютере не работает. Проверьте подключение к сети.</translation>
    </message>
    <message>
        <source>Another Fantom already uses the profile {directory}. Switch to its window, or start this one with another profile.</source>
        <translation>Профиль {directory} уже открыт в другом Fantom. Перейдите в его окно или запустите этот с другим профилем.</translation>
    </message>
    <message>
        <source>Fantom could not write into the profile {directory}. Please check that the folder may be written to, or start with another profile.</source>
        <translation>Fantom не может писать в профиль {directory}. Проверьте, пожалуйста, можно ли писать в эту папку, или запустите с другим профилем.</translation>
    </message>
    <message>
        <source>Your settings in {path} cannot be read from line {line}, column {column} on, so the usual ones hold. Please correct that line.</source>
        <translation>Настройки в {path} не читаются начиная со строки {line}, столбца {column}, поэтому действуют обычные. Исправьте, пожалуйста, эту строку.</translation>
    </message>
    <message>
        <source>Your settings in {path} are not UTF-8 text at line {line}, column {column}, so the usual ones hold. Please save the file as UTF-8.</source>
        <translation>Настройки в {path} — не текст UTF-8 (строка {line}, столбец {column}), поэтому действуют обычные. Сохраните, пожалуйста, файл в UTF-8.</translation>
    </message>
    <message>
        <source>The file {path} is too large for settings, so the usual ones hold. Please look what is in it.</source>
        <translation>Файл {path} слишком велик для настроек, поэтому действуют обычные. Посмотрите, пожалуйста, что в нём.</translation>
    </message>
    <message>
        <source>Your settings should be a file, and {path} is something else, so the usual ones hold. Please move it away.</source>
        <translation>Настройки должны быть файлом, а {path} — нечто другое, поэтому действуют обычные. Уберите его, пожалуйста, оттуда.</translation>
    </message>
    <message>
        <source>Your settings in {path} could not be opened, so the usual ones hold. Please check that you may read that file.</source>
        <translation>Настройки в {path} не открываются, поэтому действуют обычные. Проверьте, пожалуйста, что вам можно читать этот файл.</translation>
    </message>
    <message>
        <source>Your settings name {key}, which this version of Fantom does not know. It is left alone; please check the spelling.</source>
        <translation>В настройках есть {key}, а эта версия Fantom такого не знает. Запись не тронута; проверьте, пожалуйста, нет ли в ней опечатки.</translation>
    </message>
    <message>
        <source>The setting {key} cannot be {value}, so the usual value holds. It can be: {expected}</source>
        <translation>У настройки {key} не бывает значения {value}, поэтому действует обычное. Можно так: {expected}</translation>
    </message>
    <message>
        <source>Your choice holds until you quit. It could not be saved, for {path} is arranged in an unusual way; please write it there by hand.</source>
        <translation>Ваш выбор действует, пока вы не выйдете. Сохранить его не вышло: {path} устроен непривычно. Впишите его туда, пожалуйста, сами.</translation>
    </message>
    <message>
        <source>Your choice holds until you quit. It could not be saved, for {path} would become too large; please look what is in it.</source>
        <translation>Ваш выбор действует, пока вы не выйдете. Сохранить его не вышло: {path} стал бы слишком велик. Посмотрите, пожалуйста, что в нём.</translation>
    </message>
    <message>
        <source>Your choice holds until you quit. It could not be saved, for {path} has a mistake in it; please correct that first.</source>
        <translation>Ваш выбор действует, пока вы не выйдете. Сохранить его не вышло: в {path} ошибка. Исправьте, пожалуйста, сначала её.</translation>
    </message>
    <message>
        <source>{path} could not be written, so it holds only until you quit. Please check that the folder may be written to and that the disk is not full.</source>
        <translation>Записать {path} не вышло, поэтому выбор действует, только пока вы не выйдете. Проверьте, пожалуйста, можно ли писать в эту папку и есть ли место на диске.</translation>
    </message>
    <message>
        <source>That message is not yours. Only who wrote a message can change or delete it.</source>
        <translation>Это не ваше сообщение. Изменить или удалить его может только тот, кто его написал.</translation>
    </message>
    <message>
        <source>Their Fantom does not know that. Ask them to update it, then connect again.</source>
        <translation>Fantom собеседника этого не умеет. Попросите его обновить Fantom и подключитесь снова.</translation>
    </message>
    <message>
        <source>A reaction is one sign. Choose one, or answer with a message.</source>
        <translation>Реакция — это один знак. Выберите его или ответьте сообщением.</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>Today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
</context>
<context>
    <name>line_words</name>
    <message>
        <source>Connected</source>
        <translation>Связь есть</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>Связь снова есть</translation>
    </message>
    <message>
        <source>They have left</source>
        <translation>Собеседник вышел</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>Связь прервалась</translation>
    </message>
    <message>
        <source>Someone with another key came from here: see their own tab</source>
        <translation>Отсюда пришёл кто-то с другим ключом: он в своей вкладке</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Ждёт отправки</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Доставлено</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Прочитано</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Не отправлено</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Вы</translation>
    </message>
    <message>
        <source>They</source>
        <translation>Собеседник</translation>
    </message>
    <message>
        <source>You propose that messages stay</source>
        <translation>Вы предлагаете, чтобы сообщения не исчезали</translation>
    </message>
    <message>
        <source>They propose that messages stay</source>
        <translation>Собеседник предлагает, чтобы сообщения не исчезали</translation>
    </message>
    <message>
        <source>You propose that messages disappear: {time}</source>
        <translation>Вы предлагаете исчезающие сообщения: {time}</translation>
    </message>
    <message>
        <source>They propose that messages disappear: {time}</source>
        <translation>Собеседник предлагает исчезающие сообщения: {time}</translation>
    </message>
    <message>
        <source>Both of you agreed: messages stay</source>
        <translation>Решено вдвоём: сообщения не исчезают</translation>
    </message>
    <message>
        <source>Both of you agreed: messages disappear: {time}</source>
        <translation>Решено вдвоём: сообщения исчезают: {time}</translation>
    </message>
</context>
<context>
    <name>presence</name>
    <message>
        <source>connecting…</source>
        <translation>подключается…</translation>
    </message>
    <message>
        <source>waiting for their answer</source>
        <translation>ждём ответа</translation>
    </message>
    <message>
        <source>offline, trying again</source>
        <translation>не в сети, пробуем снова</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>не в сети</translation>
    </message>
    <message>
        <source>online</source>
        <translation>в сети</translation>
    </message>
    <message>
        <source>{count} ms</source>
        <translation>{count} мс</translation>
    </message>
</context>
<context>
    <name>reach_words</name>
    <message>
        <source>LAN · listening on {port}</source>
        <translation>LAN · приём на порту {port}</translation>
    </message>
    <message>
        <source>Internet · listening on {port}</source>
        <translation>Интернет · приём на порту {port}</translation>
    </message>
    <message>
        <source>Listening on {port}</source>
        <translation>Приём на порту {port}</translation>
    </message>
    <message>
        <source>No IPv6 network</source>
        <translation>Нет сети IPv6</translation>
    </message>
    <message>
        <source>Listening stopped</source>
        <translation>Приём прекратился</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Приёма нет</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Приём идёт</translation>
    </message>
    <message>
        <source>No IPv6</source>
        <translation>Нет IPv6</translation>
    </message>
    <message>
        <source>Asking outside</source>
        <translation>Спрашиваем снаружи</translation>
    </message>
    <message>
        <source>Confirmed from outside</source>
        <translation>Подтверждён снаружи</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Не подтверждён</translation>
    </message>
    <message>
        <source>Address set by you</source>
        <translation>Адрес задали вы</translation>
    </message>
    <message>
        <source>IPv6 on {interface}</source>
        <translation>IPv6 на {interface}</translation>
    </message>
    <message>
        <source>Nobody can reach you now.</source>
        <translation>Сейчас до вас не достучаться.</translation>
    </message>
    <message>
        <source>Port {wanted} is taken on this computer, so {used} is used.</source>
        <translation>Порт {wanted} на этом компьютере занят, поэтому взят {used}.</translation>
    </message>
    <message>
        <source>An outside service is being asked which address others see.</source>
        <translation>Спрашиваем внешнюю службу, какой адрес видят другие.</translation>
    </message>
    <message>
        <source>Confirmed from outside: this is the address that others see. Send it to the other person by any messenger.</source>
        <translation>Подтверждено снаружи: другие видят именно этот адрес. Отправьте его собеседнику в любом мессенджере.</translation>
    </message>
    <message>
        <source>No confirmation from outside, so this is your interface&apos;s own address. It usually works; send it and try.</source>
        <translation>Снаружи подтвердить не удалось, поэтому здесь адрес вашего интерфейса. Обычно он подходит: отправьте его и попробуйте.</translation>
    </message>
    <message>
        <source>You set this address yourself. Send it to the other person by any messenger.</source>
        <translation>Этот адрес вы задали сами. Отправьте его собеседнику в любом мессенджере.</translation>
    </message>
    <message>
        <source>This is your interface&apos;s own address; nobody outside was asked. Send it to the other person by any messenger.</source>
        <translation>Это адрес вашего интерфейса, снаружи его никто не проверял. Отправьте его собеседнику в любом мессенджере.</translation>
    </message>
    <message>
        <source>Send it to someone on the same network by any messenger. They paste it into their Fantom, and a request from them appears here.</source>
        <translation>Отправьте его в любом мессенджере тому, кто в одной сети с вами. Он вставит адрес в свой Fantom, и здесь появится запрос.</translation>
    </message>
</context>
<context>
    <name>setting_text</name>
    <message>
        <source>General</source>
        <translation>Общее</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Сеть</translation>
    </message>
    <message>
        <source>Who may write</source>
        <translation>Кто может писать</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Разговор</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Окно</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Letters of Sindarin</source>
        <translation>Буквы синдарина</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Цвета</translation>
    </message>
    <message>
        <source>Talk over</source>
        <translation>Где говорить</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Порт</translation>
    </message>
    <message>
        <source>Internet address</source>
        <translation>Адрес в интернете</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Интерфейс</translation>
    </message>
    <message>
        <source>Strangers</source>
        <translation>Незнакомцы</translation>
    </message>
    <message>
        <source>Always let in</source>
        <translation>Пускать всегда</translation>
    </message>
    <message>
        <source>Old protocol</source>
        <translation>Старый протокол</translation>
    </message>
    <message>
        <source>Send with</source>
        <translation>Чем отправлять</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Уведомления</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Не беспокоить</translation>
    </message>
    <message>
        <source>Show my typing</source>
        <translation>Показывать, что я пишу</translation>
    </message>
    <message>
        <source>Show my reading</source>
        <translation>Сообщать о прочтении</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Размер текста</translation>
    </message>
    <message>
        <source>Keep in the tray</source>
        <translation>Оставлять в трее</translation>
    </message>
    <message>
        <source>Start minimised</source>
        <translation>Запускать свёрнутым</translation>
    </message>
    <message>
        <source>Window&apos;s place</source>
        <translation>Место окна</translation>
    </message>
    <message>
        <source>The name by which others see you; empty shows only your key.</source>
        <translation>Имя, под которым вас видят другие; без него виден только ваш ключ.</translation>
    </message>
    <message>
        <source>The language of the program; sjn is Sindarin.</source>
        <translation>Язык программы; sjn — это синдарин.</translation>
    </message>
    <message>
        <source>The letters that Sindarin is written with; with a screen reader they are always Latin, for it cannot read Tengwar aloud.</source>
        <translation>Какими буквами писать на синдарине; с программой экранного доступа — всегда латиницей: тенгвар она вслух не прочтёт.</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>Цвета окна.</translation>
    </message>
    <message>
        <source>Whether you talk on your own network or over the internet.</source>
        <translation>Говорить в своей сети или через интернет.</translation>
    </message>
    <message>
        <source>The TCP port on which others reach you.</source>
        <translation>Порт TCP, по которому до вас можно достучаться.</translation>
    </message>
    <message>
        <source>Your address on the internet: ask asks ipify and compares its answer with your interfaces, interface takes theirs and asks nobody, or write it here.</source>
        <translation>Ваш адрес в интернете. С ask программа спросит ipify и сверит ответ с вашими интерфейсами, с interface возьмёт адрес у них и не спросит никого; можно и вписать его здесь.</translation>
    </message>
    <message>
        <source>The network interface to use; empty takes the first that fits.</source>
        <translation>Какой сетевой интерфейс использовать; если не указать, подойдёт первый годный.</translation>
    </message>
    <message>
        <source>What happens when somebody unknown wants to talk to you.</source>
        <translation>Что делать, когда с вами хочет поговорить незнакомец.</translation>
    </message>
    <message>
        <source>Addresses and keys that are let in without asking you.</source>
        <translation>Адреса и ключи, которых пускают, не спрашивая вас.</translation>
    </message>
    <message>
        <source>What happens when the other side speaks only the old, weaker protocol.</source>
        <translation>Что делать, если собеседник понимает только старый протокол, более слабый.</translation>
    </message>
    <message>
        <source>The keys that send a message.</source>
        <translation>Клавиши, которые отправляют сообщение.</translation>
    </message>
    <message>
        <source>How the time of a message is written.</source>
        <translation>Как писать время сообщения.</translation>
    </message>
    <message>
        <source>How much a notification tells: that something came, who wrote, what they wrote, or nothing at all.</source>
        <translation>Что говорить в уведомлении: что пришло сообщение, кто написал, что написал или вовсе ничего.</translation>
    </message>
    <message>
        <source>Nothing pops up and nothing blinks; unread messages are still counted.</source>
        <translation>Ничего не всплывает и не мигает, но непрочитанные сообщения считаются.</translation>
    </message>
    <message>
        <source>Others see while you are writing to them.</source>
        <translation>Собеседник видит, когда вы ему пишете.</translation>
    </message>
    <message>
        <source>Others see when you have read their messages.</source>
        <translation>Собеседник видит, что вы прочли его сообщения.</translation>
    </message>
    <message>
        <source>The size of all text, in percent of the usual size.</source>
        <translation>Размер всего текста, в процентах от обычного.</translation>
    </message>
    <message>
        <source>Closing the window keeps Fantom running, as an icon beside the clock.</source>
        <translation>Закроете окно — Fantom останется работать, значком рядом с часами.</translation>
    </message>
    <message>
        <source>Fantom starts without opening its window.</source>
        <translation>Fantom запускается, не открывая окна.</translation>
    </message>
    <message>
        <source>Where the window was when it was last closed; Fantom writes this itself.</source>
        <translation>Где было окно, когда его закрыли; Fantom записывает это сам.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Tengwar</source>
        <translation>Тенгвар</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Латиница</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Тёмные</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Светлые</translation>
    </message>
    <message>
        <source>Local network</source>
        <translation>Локальная сеть</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Интернет</translation>
    </message>
    <message>
        <source>Ask outside</source>
        <translation>Узнать снаружи</translation>
    </message>
    <message>
        <source>As the interface says</source>
        <translation>Взять у интерфейса</translation>
    </message>
    <message>
        <source>Let them in</source>
        <translation>Пускать</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Спрашивать меня</translation>
    </message>
    <message>
        <source>Turn them away</source>
        <translation>Не пускать</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Разрешать</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Запрещать</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 часа</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>12 часов</translation>
    </message>
    <message>
        <source>That something came</source>
        <translation>Есть сообщение</translation>
    </message>
    <message>
        <source>Who wrote</source>
        <translation>Кто написал</translation>
    </message>
    <message>
        <source>What they wrote</source>
        <translation>Что написали</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Ничего</translation>
    </message>
    <message>
        <source>Too long: at most {most} bytes, which are {most} Latin or {half} Cyrillic letters.</source>
        <translation>Слишком длинно: можно не больше {most} Б. Латинских букв это {most}, русских — {half}.</translation>
    </message>
    <message>
        <source>Please write a number from {lowest} to {highest}.</source>
        <translation>Напишите, пожалуйста, число от {lowest} до {highest}.</translation>
    </message>
    <message>
        <source>That is no IPv6 address. Choose from the list, or write an address such as 2001:db8::1.</source>
        <translation>Это не адрес IPv6. Выберите из списка или впишите адрес, например 2001:db8::1.</translation>
    </message>
    <message>
        <source>At most {most} lines, and {each} bytes in each of them.</source>
        <translation>Строк — не больше {most}, в каждой — не больше {each} Б.</translation>
    </message>
    <message>
        <source>Please choose from the list.</source>
        <translation>Выберите, пожалуйста, из списка.</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Tabs</source>
        <translation>Вкладки</translation>
    </message>
    <message>
        <source>In a chat</source>
        <translation>В разговоре</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>Когда пишете</translation>
    </message>
    <message>
        <source>Fantom</source>
        <translation>Fantom</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Следующая вкладка</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Предыдущая вкладка</translation>
    </message>
    <message>
        <source>The tab at that place</source>
        <translation>Вкладка на этом месте</translation>
    </message>
    <message>
        <source>The last tab</source>
        <translation>Последняя вкладка</translation>
    </message>
    <message>
        <source>List of all tabs</source>
        <translation>Список всех вкладок</translation>
    </message>
    <message>
        <source>Move the tab to the left</source>
        <translation>Подвинуть вкладку влево</translation>
    </message>
    <message>
        <source>Move the tab to the right</source>
        <translation>Подвинуть вкладку вправо</translation>
    </message>
    <message>
        <source>Close the tab and wipe its history</source>
        <translation>Закрыть вкладку и стереть историю</translation>
    </message>
    <message>
        <source>Search in the chat</source>
        <translation>Найти в разговоре</translation>
    </message>
    <message>
        <source>Older place found</source>
        <translation>Более раннее из найденного</translation>
    </message>
    <message>
        <source>Newer place found</source>
        <translation>Более позднее из найденного</translation>
    </message>
    <message>
        <source>Send, whichever you chose in the settings</source>
        <translation>Отправить, что бы ни стояло в настройках</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Начать новую строку</translation>
    </message>
    <message>
        <source>Turn a page of the chat</source>
        <translation>Листать разговор</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Настройки</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>Этот список</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Выйти</translation>
    </message>
    <message>
        <source>Wipe everything and quit at once, without asking</source>
        <translation>Стереть всё и сразу выйти, ни о чём не спрашивая</translation>
    </message>
</context>
<context>
    <name>wire_words</name>
    <message>
        <source>encrypted · post-quantum</source>
        <translation>зашифровано · постквантово</translation>
    </message>
    <message>
        <source>encrypted · not post-quantum</source>
        <translation>зашифровано · не постквантово</translation>
    </message>
    <message>
        <source>legacy, not verifiable</source>
        <translation>старый протокол, не проверить</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>не проверено</translation>
    </message>
    <message>
        <source>Only the owner of their key can read what you write. Nobody on the way can, not even later with a quantum computer.</source>
        <translation>То, что вы пишете, прочтёт только владелец этого ключа. Никто по пути не сможет — даже потом, с квантовым компьютером.</translation>
    </message>
    <message>
        <source>Only the owner of their key can read what you write. But who records it may read it one day with a quantum computer: one of your two Fantoms has no protection against those.</source>
        <translation>То, что вы пишете, прочтёт только владелец этого ключа. Но тот, кто сохранит запись, однажды сможет прочесть её на квантовом компьютере: один из двух Fantom от них не защищает.</translation>
    </message>
    <message>
        <source>They speak only the old protocol: whoever interferes on the way can read along, and change what is said.</source>
        <translation>Собеседник говорит только по старому протоколу: тот, кто вмешается по пути, сможет и читать, и менять сказанное.</translation>
    </message>
    <message>
        <source>No key is proved, so they may be anybody who uses that address. Ask them to update Fantom, and write nothing secret until then.</source>
        <translation>Ключ не доказан, так что это может быть кто угодно с этим адресом. Попросите собеседника обновить Fantom, а до тех пор не пишите ничего тайного.</translation>
    </message>
    <message>
        <source>It is proved that this key answers, and not whose key it is. Keys are new at each start of Fantom; to be sure, read them to each other by telephone.</source>
        <translation>Доказано, что отвечает именно этот ключ, но не чей он. Ключи новые при каждом запуске Fantom; чтобы не сомневаться, прочтите их друг другу по телефону.</translation>
    </message>
</context>
</TS>
