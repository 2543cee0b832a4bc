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
        <source>Copy invite</source>
        <translation>Взять приглашение</translation>
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
        <source>Send the invite by any messenger. It carries your key, so whoever opens it knows it is really you. It lets nobody in by itself.</source>
        <translation>Отправьте приглашение через любой мессенджер. В нём ваш ключ: кто его откроет, будет знать, что это именно вы. Само по себе оно никого не впускает.</translation>
    </message>
    <message>
        <source>Your invite as a picture, to enlarge</source>
        <translation>Ваше приглашение картинкой, можно увеличить</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Увеличить</translation>
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
        <source>Fantom proves which key answers, not whose it is. Trust it as far as you trust the way its invite came to you.</source>
        <translation>Fantom доказывает, какой ключ отвечает, но не чей он. Верьте ему так же, как пути, которым пришло приглашение.</translation>
    </message>
    <message>
        <source>Your provider sees who you talk to. Whoever interferes with the legacy wire could also read along.</source>
        <translation>Провайдер видит, с кем вы говорите. А по старому протоколу тот, кто вмешался в связь, мог бы и читать.</translation>
    </message>
    <message>
        <source>No message is stored. Close a tab and its history is gone.</source>
        <translation>Сообщения не хранятся. Закроете вкладку — и истории нет.</translation>
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
    <name>Aside</name>
    <message>
        <source>Edit your message</source>
        <translation>Правка вашего сообщения</translation>
    </message>
    <message>
        <source>Reply to {name}</source>
        <translation>Ответ: {name}</translation>
    </message>
    <message>
        <source>Drop it (Escape)</source>
        <translation>Отменить (Esc)</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Offer files (Ctrl+O)</source>
        <translation>Предложить файлы (Ctrl+O)</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Файлы…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Папку…</translation>
    </message>
    <message>
        <source>Offer files</source>
        <translation>Предложить файлы</translation>
    </message>
    <message>
        <source>Offer a folder</source>
        <translation>Предложить папку</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>картинка</translation>
    </message>
</context>
<context>
    <name>BlockPersonQuestion</name>
    <message>
        <source>Block {name}?</source>
        <translation>Заблокировать {name}?</translation>
    </message>
    <message>
        <source>If they are here, the connection is closed. This key does not come in until you unblock it; to them it looks as if you were away.</source>
        <translation>Если вы на связи, соединение закроется. Этот ключ не впустят, пока вы не снимете блокировку; с той стороны вы будете не в сети.</translation>
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
        <source>The connection is closed, and this key comes in no more. To them you look absent. Connecting to them lifts it.</source>
        <translation>Соединение закроется, и этот ключ больше не впустят. С той стороны вы будете не в сети. Подключитесь сами — и запрет снимется.</translation>
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
    <name>ChangeForm</name>
    <message>
        <source>Changing…</source>
        <translation>Меняем…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Сменить</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Сменить парольную фразу</translation>
    </message>
    <message>
        <source>Copies that you exported still open with the old one.</source>
        <translation>Копии, сделанные раньше, по-прежнему открывает старая.</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>Нынешняя парольная фраза</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Remember</source>
        <translation>Запомнить</translation>
    </message>
    <message>
        <source>Know this key again, by a name of yours</source>
        <translation>Узнавать этот ключ по имени, которое дадите вы</translation>
    </message>
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
    <message>
        <source>They call themselves {name}</source>
        <translation>Называет себя {name}</translation>
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
        <source>Disappearing messages…</source>
        <translation>Исчезающие сообщения…</translation>
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
        <source>Unblock</source>
        <translation>Разблокировать</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Заблокировать…</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>Проверить ключ…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Remember as…</source>
        <translation>Запомнить как…</translation>
    </message>
    <message>
        <source>Forget this person…</source>
        <translation>Забыть этого человека…</translation>
    </message>
</context>
<context>
    <name>ClipboardOffer</name>
    <message>
        <source>Look for an invitation in the copied picture</source>
        <translation>Поискать приглашение в скопированной картинке</translation>
    </message>
    <message>
        <source>Use the invitation from the clipboard</source>
        <translation>Вставить приглашение из буфера обмена</translation>
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
        <source>Your notes will be lost</source>
        <translation>Ваши заметки пропадут</translation>
    </message>
    <message>
        <source>Some transfers are not finished</source>
        <translation>Не все передачи завершены</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) end, and what is not there whole is removed.</source>
        <translation>
            <numerusform>%n передача прервётся, и то, что пришло не целиком, удалится.</numerusform>
            <numerusform>%n передачи прервутся, и то, что пришло не целиком, удалится.</numerusform>
            <numerusform>%n передач прервётся, и то, что пришло не целиком, удалится.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) go on from where they are once you have unlocked.</source>
        <translation>
            <numerusform>%n передача продолжится с того же места, когда вы снимете блокировку.</numerusform>
            <numerusform>%n передачи продолжатся с того же места, когда вы снимете блокировку.</numerusform>
            <numerusform>%n передач продолжится с того же места, когда вы снимете блокировку.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) go on from where they are after the next start.</source>
        <translation>
            <numerusform>%n передача продолжится с того же места после следующего запуска.</numerusform>
            <numerusform>%n передачи продолжатся с того же места после следующего запуска.</numerusform>
            <numerusform>%n передач продолжится с того же места после следующего запуска.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locking wipes them together with all conversations.</source>
        <translation>Запрёте — они сотрутся вместе со всеми разговорами.</translation>
    </message>
    <message>
        <source>Unlocking wipes them together with all conversations.</source>
        <translation>Отопрёте — они сотрутся вместе со всеми разговорами.</translation>
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
        <source>Lock</source>
        <translation>Запереть</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Отпереть</translation>
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
        <source>Paste an invite, or [address]:port</source>
        <translation>Вставьте приглашение или [адрес]:порт</translation>
    </message>
    <message>
        <source>Invite or address of the other person</source>
        <translation>Приглашение или адрес собеседника</translation>
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
        <source>Scan picture…</source>
        <translation>Взять с картинки…</translation>
    </message>
    <message>
        <source>Connect anyway</source>
        <translation>Всё равно подключиться</translation>
    </message>
    <message>
        <source>Looking for an invitation in the picture…</source>
        <translation>Ищем приглашение в картинке…</translation>
    </message>
    <message>
        <source>Choose a picture with an invitation</source>
        <translation>Выберите картинку с приглашением</translation>
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
    <name>DeleteMessageQuestion</name>
    <message>
        <source>Delete this note?</source>
        <translation>Удалить эту заметку?</translation>
    </message>
    <message>
        <source>Delete this message for both of you?</source>
        <translation>Удалить сообщение у вас обоих?</translation>
    </message>
    <message>
        <source>Its words go from the memory of both computers. They may have been read or copied before.</source>
        <translation>Слова исчезнут из памяти обоих компьютеров. До этого их могли прочесть или скопировать.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message>
        <source>This would be lost, too:</source>
        <translation>Пропадёт и это:</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Оставить</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Delete your identity?</source>
        <translation>Удалить вашу личность?</translation>
    </message>
    <message>
        <source>Delete the locked vault?</source>
        <translation>Удалить запертое хранилище?</translation>
    </message>
    <message>
        <source>The identity in it is gone, and so are the people whom it knows. Your conversations end, and you begin anew as another ghost. Copies that you exported stay.</source>
        <translation>Пропадёт личность, которая в нём лежит, а с ней и все её знакомые. Ваши разговоры закончатся, и вы начнёте заново, другим призраком. Сделанные вами копии останутся.</translation>
    </message>
    <message numerus="yes">
        <source>Your key, your name and your open invitations are gone, and so are the people you know: %n.</source>
        <translation>
            <numerusform>Пропадут ваш ключ, имя и открытые приглашения, забудутся и знакомые: %n человек.</numerusform>
            <numerusform>Пропадут ваш ключ, имя и открытые приглашения, забудутся и знакомые: %n человека.</numerusform>
            <numerusform>Пропадут ваш ключ, имя и открытые приглашения, забудутся и знакомые: %n человек.</numerusform>
        </translation>
    </message>
    <message>
        <source>All conversations end, and you begin anew as a ghost. Nobody can bring it back, but copies that you exported stay.</source>
        <translation>Все разговоры закончатся, и вы начнёте заново, призраком. Вернуть ничего нельзя, но сделанные вами копии останутся.</translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>Drop to offer it to {name}</source>
        <translation>Отпустите, чтобы предложить ({name})</translation>
    </message>
    <message>
        <source>They see names and sizes, and choose what to take.</source>
        <translation>Собеседник увидит имена и размеры и выберет, что взять.</translation>
    </message>
    <message>
        <source>{name} cannot take files</source>
        <translation>{name}: файлы не принимаются</translation>
    </message>
    <message>
        <source>Their program speaks only the old protocol, or has not yet said that it takes files.</source>
        <translation>Программа собеседника понимает только старый протокол или ещё не сообщила, что принимает файлы.</translation>
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
    <name>FilesModel</name>
    <message>
        <source>refused: its name</source>
        <translation>не принять: имя</translation>
    </message>
</context>
<context>
    <name>FilesSheet</name>
    <message>
        <source>Files from {name}</source>
        <translation>Файлы от собеседника: {name}</translation>
    </message>
    <message>
        <source>Files to take</source>
        <translation>Какие файлы взять</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Все</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Ни одного</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Куда</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Изменить…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>{count} of {files}</source>
        <translation>{files}, выбрано: {count}</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are programs: be careful with them.</source>
        <translation>
            <numerusform>%n из них — программа: осторожнее с ней.</numerusform>
            <numerusform>%n из них — программы: осторожнее с ними.</numerusform>
            <numerusform>%n из них — программы: осторожнее с ними.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be taken: the name is refused.</source>
        <translation>
            <numerusform>%n файл взять нельзя: такое имя не принимается.</numerusform>
            <numerusform>%n файла взять нельзя: такие имена не принимаются.</numerusform>
            <numerusform>%n файлов взять нельзя: такие имена не принимаются.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where to put the files</source>
        <translation>Куда положить файлы</translation>
    </message>
</context>
<context>
    <name>FolderEditor</name>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Загрузки</translation>
    </message>
</context>
<context>
    <name>ForgetQuestion</name>
    <message>
        <source>Forget {name}?</source>
        <translation>Забыть {name}?</translation>
    </message>
    <message>
        <source>Your name for them, how far you trust their key and their addresses are gone. When they come again, they come as a stranger. What was said stays until you close the tab.</source>
        <translation>Пропадут имя, которое вы дали, доверие к ключу и адреса, и в следующий раз к вам придёт незнакомец. Сказанное останется, пока вы не закроете вкладку.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Забыть</translation>
    </message>
</context>
<context>
    <name>GhostOptions</name>
    <message>
        <source>Stay who you are</source>
        <translation>Оставаться собой</translation>
    </message>
    <message>
        <source>Keep your key, your name and the people you know in a vault: a file that only your passphrase opens.</source>
        <translation>Держите ключ, имя и знакомых в хранилище: это файл, который открывает только ваша парольная фраза.</translation>
    </message>
    <message>
        <source>Keep this identity…</source>
        <translation>Сохранить личность…</translation>
    </message>
    <message>
        <source>Be who you were elsewhere</source>
        <translation>Вернуть личность из копии</translation>
    </message>
    <message>
        <source>Take a vault that you exported, here or on another computer.</source>
        <translation>Возьмите копию хранилища, сделанную здесь или на другом компьютере.</translation>
    </message>
    <message>
        <source>Import a vault…</source>
        <translation>Открыть копию…</translation>
    </message>
</context>
<context>
    <name>IdentityDialog</name>
    <message>
        <source>Your identity</source>
        <translation>Ваша личность</translation>
    </message>
    <message>
        <source>Your fingerprint</source>
        <translation>Отпечаток вашего ключа</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Your passphrase is another one now.</source>
        <translation>Парольная фраза теперь другая.</translation>
    </message>
    <message>
        <source>Import a vault</source>
        <translation>Открыть копию хранилища</translation>
    </message>
    <message>
        <source>Export a copy</source>
        <translation>Сделать копию хранилища</translation>
    </message>
    <message>
        <source>The copy is at {path}.</source>
        <translation>Копия здесь: {path}.</translation>
    </message>
</context>
<context>
    <name>IdentityForm</name>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>ImitationBar</name>
    <message>
        <source>Block</source>
        <translation>Заблокировать</translation>
    </message>
    <message>
        <source>I know</source>
        <translation>Знаю</translation>
    </message>
    <message>
        <source>This is not the {name} you know</source>
        <translation>Это не {name} из ваших знакомых</translation>
    </message>
    <message>
        <source>The names look alike, and the keys differ. If {name} may have a new key, ask them in another way before you tell anything.</source>
        <translation>Имена похожи, а ключи разные. Если ключ у {name} мог смениться, спросите об этом другим путём, прежде чем что-то рассказывать.</translation>
    </message>
</context>
<context>
    <name>InvitationFacts</name>
    <message>
        <source>Their key</source>
        <translation>Ключ собеседника</translation>
    </message>
    <message>
        <source>From {name}, whom you know</source>
        <translation>Приглашает {name} из ваших знакомых</translation>
    </message>
    <message>
        <source>From somebody who calls themselves «{name}»</source>
        <translation>Приглашает кто-то под именем «{name}»</translation>
    </message>
    <message>
        <source>From somebody who says no name</source>
        <translation>Приглашает кто-то без имени</translation>
    </message>
    <message>
        <source>Not the {name} you know: this key is another one. Ask {name} in another way whether it is theirs.</source>
        <translation>Это не {name} из ваших знакомых: ключ другой. Спросите {name} другим путём, чей он.</translation>
    </message>
    <message>
        <source>You blocked them. To connect lifts that.</source>
        <translation>Этот ключ в блокировке. Подключитесь — и она снимется.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>и ещё {count}</translation>
    </message>
</context>
<context>
    <name>InvitationWords</name>
    <message>
        <source>1 hour</source>
        <translation>1 час</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 день</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 неделя</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 месяц</translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation>Для {name}</translation>
    </message>
    <message>
        <source>For somebody</source>
        <translation>Для кого-нибудь</translation>
    </message>
    <message>
        <source>until {date}, {time}</source>
        <translation>истекает: {date}, {time}</translation>
    </message>
    <message>
        <source>until {time} today</source>
        <translation>истекает сегодня, {time}</translation>
    </message>
    <message numerus="yes">
        <source>not used yet, good for %n use(s)</source>
        <translation>
            <numerusform>ещё не использовано, на %n раз</numerusform>
            <numerusform>ещё не использовано, на %n раза</numerusform>
            <numerusform>ещё не использовано, на %n раз</numerusform>
        </translation>
    </message>
    <message>
        <source>used by {used} of {uses}</source>
        <translation>пришло {used} из {uses}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
            <numerusform>и ещё %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvitationsDialog</name>
    <message>
        <source>Invite someone</source>
        <translation>Пригласить кого-нибудь</translation>
    </message>
    <message>
        <source>With an invitation somebody comes in without being asked about. It is good for as long, and for as many people, as you say.</source>
        <translation>По приглашению входят, не спрашивая вас. На какой срок оно и на скольких человек, решаете вы.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Для кого</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Срок</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Сколько раз</translation>
    </message>
    <message>
        <source>A name, for you alone</source>
        <translation>Имя, только для вас</translation>
    </message>
    <message>
        <source>How long it is good</source>
        <translation>Сколько оно действует</translation>
    </message>
    <message>
        <source>How many people may use it</source>
        <translation>Сколько человек могут прийти по нему</translation>
    </message>
    <message>
        <source>Make an invitation</source>
        <translation>Создать приглашение</translation>
    </message>
    <message>
        <source>Open invitations</source>
        <translation>Открытые приглашения</translation>
    </message>
    <message>
        <source>Only a fingerprint of each is kept, so its text cannot be shown again. If it is lost, revoke it and make another one.</source>
        <translation>Хранятся только их отпечатки, поэтому текст второй раз не показать. Если он потерялся, отзовите приглашение и создайте другое.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
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
    <name>KeepForm</name>
    <message>
        <source>Keeping…</source>
        <translation>Сохраняем…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Keep this identity</source>
        <translation>Сохранить личность</translation>
    </message>
    <message>
        <source>It goes into a vault: a file on this computer that only your passphrase opens. It holds your key, your name, your invitations and the people you know, and never what anybody wrote. Nobody can bring back a passphrase that you forget: then this identity is gone.</source>
        <translation>Она ляжет в хранилище: это файл на вашем компьютере, который открывает только парольная фраза. В нём ваш ключ, имя, приглашения и знакомые, а из переписки — ни слова. Забытую фразу не вернёт никто, и тогда личность пропадёт.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Без имени</translation>
    </message>
    <message>
        <source>Also keep where people were last</source>
        <translation>Хранить и последние адреса знакомых</translation>
    </message>
    <message>
        <source>Then one click reaches them again. Whoever opens the vault sees their addresses, too.</source>
        <translation>Тогда связаться с ними можно одним щелчком. Но кто откроет хранилище, увидит и адреса.</translation>
    </message>
</context>
<context>
    <name>KeptOptions</name>
    <message>
        <source>Lock</source>
        <translation>Запереть</translation>
    </message>
    <message>
        <source>All conversations end, and nobody is who you are until your passphrase is typed.</source>
        <translation>Все разговоры закончатся, и личность будет ждать вашей парольной фразы.</translation>
    </message>
    <message>
        <source>Keep where people were last</source>
        <translation>Хранить последние адреса знакомых</translation>
    </message>
    <message>
        <source>Then one click reaches them again. Whoever opens the vault sees their addresses, too.</source>
        <translation>Тогда связаться с ними можно одним щелчком. Но кто откроет хранилище, увидит и адреса.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Nobody can bring it back if you forget it.</source>
        <translation>Если вы её забудете, её не вернёт никто.</translation>
    </message>
    <message>
        <source>A copy</source>
        <translation>Копия</translation>
    </message>
    <message>
        <source>For another computer, or a safe place. Your passphrase opens it.</source>
        <translation>Для другого компьютера или надёжного места. Её откроет ваша парольная фраза.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Начать заново</translation>
    </message>
    <message>
        <source>Your identity and the people you know are gone for good.</source>
        <translation>Личность и знакомые пропадут навсегда.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Запереть сейчас</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Сменить…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Сделать копию…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Удалить…</translation>
    </message>
</context>
<context>
    <name>KeyChangedBar</name>
    <message>
        <source>Connect anyway</source>
        <translation>Всё равно подключиться</translation>
    </message>
    <message>
        <source>Don&apos;t</source>
        <translation>Не подключаться</translation>
    </message>
    <message>
        <source>That is not {name} any more</source>
        <translation>Это больше не {name}</translation>
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
        <translation>Отправить</translation>
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
    <name>LockPage</name>
    <message>
        <source>Your identity is locked</source>
        <translation>Ваша личность заперта</translation>
    </message>
    <message>
        <source>Type your passphrase, and the people you know recognise you.</source>
        <translation>Введите парольную фразу, и знакомые вас узнают.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Парольная фраза</translation>
    </message>
    <message>
        <source>Go on as a ghost</source>
        <translation>Продолжить призраком</translation>
    </message>
    <message>
        <source>A ghost is somebody new, whom nobody recognises. Your identity stays locked, and you can unlock it later.</source>
        <translation>Призрак — это кто-то новый, кого никто не узнаёт. Личность останется запертой, отпереть её можно и позже.</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Отпираем…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Отпереть</translation>
    </message>
</context>
<context>
    <name>LockedOptions</name>
    <message>
        <source>Be who you are</source>
        <translation>Снова стать собой</translation>
    </message>
    <message>
        <source>The conversations that you have now, as a ghost, end with that.</source>
        <translation>Разговоры, которые вы ведёте призраком, при этом закончатся.</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Отпереть…</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Начать заново</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten for good: the vault goes, and the identity in it.</source>
        <translation>Если парольная фраза забыта насовсем: пропадёт и хранилище, и личность в нём.</translation>
    </message>
    <message>
        <source>Delete the vault…</source>
        <translation>Удалить хранилище…</translation>
    </message>
</context>
<context>
    <name>MadeInvitation</name>
    <message>
        <source>The invitation is made. Send it now.</source>
        <translation>Приглашение готово. Отправьте его сейчас.</translation>
    </message>
    <message>
        <source>The invitation</source>
        <translation>Приглашение</translation>
    </message>
    <message>
        <source>The invitation as a picture</source>
        <translation>Приглашение картинкой</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Скопировать</translation>
    </message>
    <message>
        <source>Whoever has it comes in without being asked about. If it is stolen, it admits the thief: verify whom you meet.</source>
        <translation>С ним входят, не спрашивая вас. Если его украдут, войдёт и вор: проверьте ключ того, кто придёт.</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Reply</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>React…</source>
        <translation>Отметить…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Править</translation>
    </message>
    <message>
        <source>Forward to…</source>
        <translation>Переслать…</translation>
    </message>
    <message>
        <source>Copy with time</source>
        <translation>Скопировать со временем</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Удалить…</translation>
    </message>
    <message>
        <source>Delete for both…</source>
        <translation>Удалить у обоих…</translation>
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
    <message>
        <source>Copy name</source>
        <translation>Скопировать имя</translation>
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
        <source>Your identity</source>
        <translation>Ваша личность</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Ваше имя</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Без имени</translation>
    </message>
    <message>
        <source>Whoever you talk to sees it. You may leave it empty.</source>
        <translation>Имя видят ваши собеседники. Можно обойтись и без него.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>New passphrase</source>
        <translation>Новая парольная фраза</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Она же ещё раз</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Пока они не совпадают.</translation>
    </message>
    <message>
        <source>Several words that nobody would guess are a good choice.</source>
        <translation>Подойдут несколько слов, которых никто не угадает.</translation>
    </message>
    <message>
        <source>Short: who has the file may guess it. More words help.</source>
        <translation>Коротко: у кого окажется файл, тот сможет её подобрать. Добавьте слов.</translation>
    </message>
    <message>
        <source>Fair. Another word makes it strong.</source>
        <translation>Неплохо. Ещё слово — и будет надёжно.</translation>
    </message>
    <message>
        <source>Long enough, if nobody would guess it.</source>
        <translation>Длины хватает, если никто её не угадает.</translation>
    </message>
</context>
<context>
    <name>NotesQuestion</name>
    <message>
        <source>Close your notes?</source>
        <translation>Закрыть заметки?</translation>
    </message>
    <message>
        <source>They are in memory only, and go with the tab.</source>
        <translation>Они только в памяти и пропадут вместе с вкладкой.</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Не закрывать</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Закрыть вкладку</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Only you see these notes. They are in memory, in no file, and gone when this tab or Fantom is closed.</source>
        <translation>Эти заметки видите только вы. Они в памяти, а не в файле, и пропадут, когда вы закроете вкладку или Fantom.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Block…</source>
        <translation>Заблокировать…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source> min</source>
        <translation> мин</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> МиБ</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>Meet {name}, or hear their voice, and compare all twelve groups with those on their screen.</source>
        <translation>Встретьтесь или созвонитесь ({name}) и сверьте все двенадцать групп с теми, что на другом экране.</translation>
    </message>
    <message>
        <source>The safety number</source>
        <translation>Код безопасности</translation>
    </message>
    <message>
        <source>The safety number as a picture</source>
        <translation>Код безопасности картинкой</translation>
    </message>
    <message>
        <source>Show it larger</source>
        <translation>Показать крупнее</translation>
    </message>
    <message>
        <source>It is the same</source>
        <translation>Совпадает</translation>
    </message>
    <message>
        <source>It differs</source>
        <translation>Отличается</translation>
    </message>
    <message>
        <source>Or let Fantom compare</source>
        <translation>Или пусть сверит Fantom</translation>
    </message>
    <message>
        <source>Their 60 digits</source>
        <translation>60 цифр собеседника</translation>
    </message>
    <message>
        <source>The number on their screen</source>
        <translation>Код с экрана собеседника</translation>
    </message>
    <message>
        <source>Picture file…</source>
        <translation>Файл с картинкой…</translation>
    </message>
    <message numerus="yes">
        <source>%n of 60 digit(s)</source>
        <translation>
            <numerusform>%n цифра из 60</numerusform>
            <numerusform>%n цифры из 60</numerusform>
            <numerusform>%n цифр из 60</numerusform>
        </translation>
    </message>
    <message>
        <source>Or drop or paste a photo or a screenshot of their code here. It must come straight from them, not through this chat.</source>
        <translation>Сюда можно перетащить или вставить и фото либо снимок чужого кода. Он должен прийти прямо из первых рук, а не через этот разговор.</translation>
    </message>
    <message numerus="yes">
        <source>Not the same: group(s) {groups}. If it is typed as it stands on their screen, say that it differs.</source>
        <translation>
            <numerusform>Не совпадает группа {groups}. Если всё введено так, как на другом экране, скажите, что код отличается.</numerusform>
            <numerusform>Не совпадают группы {groups}. Если всё введено так, как на другом экране, скажите, что код отличается.</numerusform>
            <numerusform>Не совпадают группы {groups}. Если всё введено так, как на другом экране, скажите, что код отличается.</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture of their code</source>
        <translation>Картинка с кодом собеседника</translation>
    </message>
</context>
<context>
    <name>NumberQrDialog</name>
    <message>
        <source>Your safety number</source>
        <translation>Ваш код безопасности</translation>
    </message>
    <message>
        <source>The safety number as a picture</source>
        <translation>Код безопасности картинкой</translation>
    </message>
    <message>
        <source>The other Fantom reads it from a photo or a screenshot, if that does not travel through this chat.</source>
        <translation>Другой Fantom прочтёт его с фото или со снимка экрана, если они придут не через этот разговор.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>OfferQuestion</name>
    <message>
        <source>Offer this to {name}?</source>
        <translation>Предложить это ({name})?</translation>
    </message>
    <message>
        <source>Offer this picture to {name}?</source>
        <translation>Предложить эту картинку ({name})?</translation>
    </message>
    <message>
        <source>It comes from the clipboard and is put into no file here.</source>
        <translation>Она из буфера обмена, и ни в какой файл здесь не попадёт.</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Предложить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
</context>
<context>
    <name>OfferedInvitation</name>
    <message>
        <source>An invitation was opened</source>
        <translation>Открыто приглашение</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Подключиться</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Убрать</translation>
    </message>
</context>
<context>
    <name>OpenInvitations</name>
    <message>
        <source>There are none.</source>
        <translation>Пока ни одного.</translation>
    </message>
</context>
<context>
    <name>OpenQuestion</name>
    <message>
        <source>Open a program?</source>
        <translation>Открыть программу?</translation>
    </message>
    <message>
        <source>{file} from {name} can do anything that you can do on this computer. Open it only if you expected it and know who made it.</source>
        <translation>{file}: эта программа ({name}) сможет на этом компьютере всё, что можете вы. Открывайте её, только если ждали её и знаете, кто её сделал.</translation>
    </message>
    <message>
        <source>Its name looks like that of a document, but it is a program.</source>
        <translation>По имени это похоже на документ, но это программа.</translation>
    </message>
    <message>
        <source>Don&apos;t open</source>
        <translation>Не открывать</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Next question or notice; this is {place} of {count}</source>
        <translation>Следующий вопрос или уведомление; это {place} из {count}</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide the letters</source>
        <translation>Скрыть буквы</translation>
    </message>
    <message>
        <source>Show the letters</source>
        <translation>Показать буквы</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>People you know</source>
        <translation>Ваши знакомые</translation>
    </message>
    <message>
        <source>Invite someone…</source>
        <translation>Пригласить…</translation>
    </message>
    <message>
        <source>Find somebody</source>
        <translation>Найти по имени</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Connecting to</source>
        <translation>Подключаемся:</translation>
    </message>
    <message>
        <source>Nobody has that name.</source>
        <translation>Никого с таким именем нет.</translation>
    </message>
    <message>
        <source>Nobody yet. Give someone a name in the chat with them, and Fantom knows their key again: here you see when they are there, and one click writes to them.</source>
        <translation>Пока никого. Дайте кому-нибудь имя в разговоре, и Fantom будет узнавать этот ключ: здесь видно, кто в сети, а написать можно одним щелчком.</translation>
    </message>
    <message>
        <source>Your vault is locked. Whom you name now is forgotten at the end.</source>
        <translation>Хранилище заперто. Имена, которые вы дадите сейчас, забудутся при выходе.</translation>
    </message>
    <message>
        <source>People are remembered for this session only.</source>
        <translation>Знакомые запоминаются только до выхода.</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Отпереть…</translation>
    </message>
    <message>
        <source>Keep your identity…</source>
        <translation>Сохранить личность…</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>People you know</source>
        <translation>Ваши знакомые</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Написать</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Переименовать…</translation>
    </message>
    <message>
        <source>Copy fingerprint</source>
        <translation>Скопировать отпечаток ключа</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Разблокировать</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Заблокировать…</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Забыть…</translation>
    </message>
</context>
<context>
    <name>PicturesPage</name>
    <message>
        <source>Call {name}, or meet: hear their voice or see them. Read the pictures to each other in turn. If both see the same seven in the same order, nobody sits between you. Do not send them by this chat.</source>
        <translation>Созвонитесь или встретьтесь ({name}): слышьте голос или видьте друг друга. Называйте картинки по очереди. Если у обоих одни и те же семь в одном порядке, между вами никого нет. Не пересылайте их в этом чате.</translation>
    </message>
    <message>
        <source>Waiting for {name} to say yes. The pictures come after it.</source>
        <translation>Ждём согласия: {name}. Картинки появятся после него.</translation>
    </message>
    <message>
        <source>They match</source>
        <translation>Совпадают</translation>
    </message>
    <message>
        <source>They don&apos;t match</source>
        <translation>Не совпадают</translation>
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
    <name>QrDialog</name>
    <message>
        <source>Your invite</source>
        <translation>Ваше приглашение</translation>
    </message>
    <message>
        <source>Your invite as a picture</source>
        <translation>Ваше приглашение картинкой</translation>
    </message>
    <message>
        <source>Another Fantom reads it from a photo or a screenshot.</source>
        <translation>Другой Fantom прочтёт его с фотографии или со снимка экрана.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
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
    <message>
        <source>{count} s</source>
        <translation>{count} с</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} мин</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} ч {minutes} мин</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n byte(s)</source>
        <translation>
            <numerusform>{done} из %n байта</numerusform>
            <numerusform>{done} из %n байт</numerusform>
            <numerusform>{done} из %n байт</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {size} KiB</source>
        <translation>{done} из {size} КиБ</translation>
    </message>
    <message>
        <source>{done} of {size} MiB</source>
        <translation>{done} из {size} МиБ</translation>
    </message>
    <message>
        <source>{done} of {size} GiB</source>
        <translation>{done} из {size} ГиБ</translation>
    </message>
    <message>
        <source>{done} of {size} TiB</source>
        <translation>{done} из {size} ТиБ</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n файл</numerusform>
            <numerusform>%n файла</numerusform>
            <numerusform>%n файлов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} и ещё %n</numerusform>
            <numerusform>{name} и ещё %n</numerusform>
            <numerusform>{name} и ещё %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation>
            <numerusform>%n передача</numerusform>
            <numerusform>%n передачи</numerusform>
            <numerusform>%n передач</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) did not come</source>
        <translation>
            <numerusform>%n файл не пришёл</numerusform>
            <numerusform>%n файла не пришли</numerusform>
            <numerusform>%n файлов не пришло</numerusform>
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
        <source>What you write waits in memory for this very key. If they do not keep it and restart Fantom, they come back as a stranger, and it will not reach them.</source>
        <translation>Написанное ждёт в памяти именно этого ключа. Если собеседник не хранит ключ и перезапустит Fantom, он вернётся незнакомцем и ничего не получит.</translation>
    </message>
</context>
<context>
    <name>ReactionPicker</name>
    <message>
        <source>React</source>
        <translation>Отметить</translation>
    </message>
    <message>
        <source>Other emoji</source>
        <translation>Другие эмодзи</translation>
    </message>
</context>
<context>
    <name>RememberQuestion</name>
    <message>
        <source>Your name for them</source>
        <translation>Ваше имя для этого человека</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Переименовать</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Запомнить</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>Переименовать {name}</translation>
    </message>
    <message>
        <source>Remember this person</source>
        <translation>Запомнить этого человека</translation>
    </message>
    <message>
        <source>Only you see this name.</source>
        <translation>Это имя видите только вы.</translation>
    </message>
    <message>
        <source>Fantom then knows their key again, and shows it by this name. Only you see it.</source>
        <translation>Fantom будет узнавать этот ключ и показывать его под этим именем. Имя видите только вы.</translation>
    </message>
    <message>
        <source>This name looks like {name}, whom you know by another key.</source>
        <translation>Это имя похоже на {name} из ваших знакомых, а ключ другой.</translation>
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
        <source>Answer…</source>
        <translation>Ответить…</translation>
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
        <source>Someone who calls themselves {name}, and is not the {known} you know</source>
        <translation>Кто-то под именем {name}, и это не {known} из ваших знакомых</translation>
    </message>
    <message>
        <source>legacy, not verifiable</source>
        <translation>старый протокол, не проверить</translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation>ключ {key}</translation>
    </message>
    <message>
        <source>no invitation</source>
        <translation>без приглашения</translation>
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
    <name>ResultPage</name>
    <message>
        <source>Compare again</source>
        <translation>Сверить ещё раз</translation>
    </message>
    <message>
        <source>Remember as…</source>
        <translation>Запомнить как…</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Заблокировать…</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Не проверено</translation>
    </message>
    <message>
        <source>{name} is verified</source>
        <translation>{name}: ключ проверен</translation>
    </message>
    <message>
        <source>Verified on {date} at {time}.</source>
        <translation>Проверено: {date}, {time}.</translation>
    </message>
    <message>
        <source>You saw the same pictures, so nobody sits between you. What you clicked counts for you: {name} clicks for themselves.</source>
        <translation>Вы видели одни и те же картинки, значит, между вами никого нет. Ваше нажатие действует у вас, а {name} нажимает у себя.</translation>
    </message>
    <message>
        <source>{name} gave the same answer, so nobody sits between you. Both of you know it now.</source>
        <translation>{name} отвечает так же, значит, между вами никого нет. Теперь это знаете вы оба.</translation>
    </message>
    <message>
        <source>The numbers are the same, so nobody sits between you. What you said counts for you: {name} compares for themselves.</source>
        <translation>Коды совпадают, значит, между вами никого нет. Ваш ответ действует у вас, а {name} сверяет у себя.</translation>
    </message>
    <message>
        <source>No tries are left this way until Fantom is started anew.</source>
        <translation>Попыток этим способом не осталось до нового запуска Fantom.</translation>
    </message>
    <message numerus="yes">
        <source>%n more try(tries) this way until Fantom is started anew.</source>
        <translation>
            <numerusform>До нового запуска Fantom осталась %n попытка этим способом.</numerusform>
            <numerusform>До нового запуска Fantom осталось %n попытки этим способом.</numerusform>
            <numerusform>До нового запуска Fantom осталось %n попыток этим способом.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SasPictures</name>
    <message>
        <source>Picture {number} of {count}</source>
        <translation>Картинка {number} из {count}</translation>
    </message>
    <message>
        <source>Pictures to compare: {names}</source>
        <translation>Картинки для сверки: {names}</translation>
    </message>
</context>
<context>
    <name>SaveNumber</name>
    <message>
        <source>Save the number as a picture</source>
        <translation>Сохранить код картинкой</translation>
    </message>
    <message>
        <source>safety number</source>
        <translation>код безопасности</translation>
    </message>
</context>
<context>
    <name>SavePicture</name>
    <message>
        <source>invite</source>
        <translation>приглашение</translation>
    </message>
    <message>
        <source>Save the invite as a picture</source>
        <translation>Сохранить приглашение картинкой</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Сохранить картинку…</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Сохранено: {path}.</translation>
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
    <name>SearchEverywhere</name>
    <message>
        <source>Search in all tabs</source>
        <translation>Поиск по всем вкладкам</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Что нашлось</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Идёт поиск…</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>Найдено: {count}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ничего не найдено</translation>
    </message>
</context>
<context>
    <name>SecretPage</name>
    <message>
        <source>Without a question</source>
        <translation>Без вопроса</translation>
    </message>
    <message>
        <source>Your question, which {name} sees</source>
        <translation>Ваш вопрос, его видит {name}</translation>
    </message>
    <message>
        <source>Where did we first meet?</source>
        <translation>Где мы встретились впервые?</translation>
    </message>
    <message>
        <source>Your answer, which nobody sees</source>
        <translation>Ваш ответ, его не видит никто</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Ваш ответ</translation>
    </message>
    <message>
        <source>The answer never leaves this computer, not even encrypted: only the proof that both answers are equal. Capitals and spaces at the ends do not matter.</source>
        <translation>Ответ не покидает этот компьютер даже зашифрованным: уходит лишь доказательство, что оба ответа равны. Заглавные буквы и пробелы по краям не важны.</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Ответить</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Спросить</translation>
    </message>
    <message>
        <source>{name} asks you something, and has typed the answer already. Type the same. If you do not know it, decline, and ask them over another way.</source>
        <translation>{name} спрашивает, и ответ там уже введён. Введите такой же. Если вы его не знаете, откажитесь и спросите другим путём.</translation>
    </message>
    <message>
        <source>Ask {name} something that only you two know, and type the answer yourself. Nothing that others could guess or look up: a wrong answer uses up one of three tries.</source>
        <translation>Спросите ({name}) о том, что знаете только вы двое, и сами введите ответ. Пусть другие не смогут его угадать или найти: неверный ответ отнимает одну из трёх попыток.</translation>
    </message>
    <message>
        <source>Both answers are being compared.</source>
        <translation>Ответы сверяются.</translation>
    </message>
    <message>
        <source>Waiting for the answer of {name}.</source>
        <translation>Ждём ответа: {name}.</translation>
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
    <name>StatusBar</name>
    <message>
        <source>History lives in memory only</source>
        <translation>История только в памяти</translation>
    </message>
    <message>
        <source>List the transfers</source>
        <translation>Показать передачи</translation>
    </message>
</context>
<context>
    <name>StopQuestion</name>
    <message>
        <source>Stop comparing with {name}?</source>
        <translation>Прервать сверку ({name})?</translation>
    </message>
    <message>
        <source>Nothing is verified then, and it counts as one of three tries. {name} is told that you stopped.</source>
        <translation>Тогда ничего не проверено, и пропадёт одна из трёх попыток. {name} узнает, что вы прервали сверку.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Прервать</translation>
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
        <source>wants to compare keys</source>
        <translation>предлагает сверить ключи</translation>
    </message>
    <message>
        <source>transfers: {count}</source>
        <translation>передачи: {count}</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>подключается…</translation>
    </message>
    <message>
        <source>unread: {count}</source>
        <translation>непрочитанных: {count}</translation>
    </message>
    <message>
        <source>Notes to yourself</source>
        <translation>Заметки для себя</translation>
    </message>
</context>
<context>
    <name>TimerBar</name>
    <message>
        <source>Agree</source>
        <translation>Согласиться</translation>
    </message>
    <message>
        <source>Don&apos;t</source>
        <translation>Не надо</translation>
    </message>
    <message>
        <source>What is written from then on stays until a tab is closed.</source>
        <translation>Новые сообщения останутся, пока вкладку не закроют.</translation>
    </message>
    <message>
        <source>What is written from then on goes from both computers, that long after it has arrived.</source>
        <translation>Новые сообщения исчезнут с обоих компьютеров через это время после прихода.</translation>
    </message>
</context>
<context>
    <name>TimerQuestion</name>
    <message>
        <source>Disappearing messages</source>
        <translation>Исчезающие сообщения</translation>
    </message>
    <message>
        <source>Once both of you agree, what is written goes from both computers, that long after it has arrived. Nobody can keep the other side from copying it before.</source>
        <translation>Когда согласны оба, новые сообщения исчезают с обоих компьютеров через это время после прихода. Никто не помешает другой стороне скопировать их раньше.</translation>
    </message>
    <message>
        <source>Off: messages stay</source>
        <translation>Выключено: сообщения остаются</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Предложить</translation>
    </message>
</context>
<context>
    <name>TimerTag</name>
    <message>
        <source>Messages disappear: {time}</source>
        <translation>Сообщения исчезают: {time}</translation>
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
        <source>Your identity…</source>
        <translation>Ваша личность…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Запереть</translation>
    </message>
    <message>
        <source>Notes to yourself</source>
        <translation>Заметки для себя</translation>
    </message>
    <message>
        <source>Search in all tabs…</source>
        <translation>Поиск по всем вкладкам…</translation>
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
    <name>TrustBadge</name>
    <message>
        <source>Trust: {words}; press to read what it means</source>
        <translation>Доверие: {words}; нажмите, чтобы узнать, что это значит</translation>
    </message>
    <message>
        <source>What this means</source>
        <translation>Что это значит</translation>
    </message>
</context>
<context>
    <name>VerifyBar</name>
    <message>
        <source>Decline</source>
        <translation>Отказаться</translation>
    </message>
    <message>
        <source>{name} asks you something that only you two know</source>
        <translation>{name} спрашивает о том, что знаете только вы двое</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Ответить…</translation>
    </message>
    <message>
        <source>{name} wants to compare seven pictures with you</source>
        <translation>{name} предлагает сверить семь картинок</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Сверить</translation>
    </message>
    <message>
        <source>It shows whether somebody sits between you. Call each other for it, or meet.</source>
        <translation>Так видно, есть ли кто-то между вами. Для этого созвонитесь или встретьтесь.</translation>
    </message>
    <message>
        <source>They wrote no question: ask them over another way what it is.</source>
        <translation>Вопроса нет: узнайте его другим путём.</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Other ways</source>
        <translation>Другие способы</translation>
    </message>
    <message>
        <source>Verify {name}</source>
        <translation>Проверка ключа: {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Позже</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Прервать…</translation>
    </message>
</context>
<context>
    <name>ViewDialog</name>
    <message>
        <source>Picture: {name}</source>
        <translation>Картинка: {name}</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Сохранено: {path}.</translation>
    </message>
    <message>
        <source>It is in memory only, and in no file.</source>
        <translation>Она только в памяти, ни в каком файле её нет.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Сохранить картинку</translation>
    </message>
</context>
<context>
    <name>WaysPage</name>
    <message>
        <source>Seven pictures</source>
        <translation>Семь картинок</translation>
    </message>
    <message>
        <source>Call each other, or meet. If you both see the same seven pictures in the same order, nobody sits between you.</source>
        <translation>Созвонитесь или встретьтесь. Если у обоих одни и те же семь картинок в одном порядке, между вами никого нет.</translation>
    </message>
    <message>
        <source>A secret that only you two know</source>
        <translation>Секрет, который знаете только вы двое</translation>
    </message>
    <message>
        <source>Both type the answer to one question. It never leaves this computer, not even encrypted: only the proof that both answers are equal.</source>
        <translation>Оба вводят ответ на один вопрос. Он не покидает этот компьютер даже зашифрованным: уходит лишь доказательство, что ответы равны.</translation>
    </message>
    <message>
        <source>The safety number</source>
        <translation>Код безопасности</translation>
    </message>
    <message>
        <source>When you meet, or have a picture of the other screen: both show the same 60 digits. {name} need not be connected.</source>
        <translation>При встрече или по снимку другого экрана: на обоих одни и те же 60 цифр. {name} может быть не в сети.</translation>
    </message>
    <message>
        <source>Compare pictures</source>
        <translation>Сверить картинки</translation>
    </message>
    <message>
        <source>Use a secret</source>
        <translation>Спросить о секрете</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>Показать код</translation>
    </message>
    <message>
        <source>You have verified the key of {name}.</source>
        <translation>Ключ проверен: {name}.</translation>
    </message>
    <message>
        <source>Nobody can read along, unless somebody sits in the middle and poses as {name} to you. Each of these ways shows that nobody does.</source>
        <translation>Прочесть вашу переписку может только тот, кто сидит посередине и выдаёт себя за другого ({name}). Каждый из этих способов покажет, что такого нет.</translation>
    </message>
    <message>
        <source>No tries are left until Fantom is started anew.</source>
        <translation>Попыток не осталось до нового запуска Fantom.</translation>
    </message>
    <message numerus="yes">
        <source>%n more try(tries) until Fantom is started anew.</source>
        <translation>
            <numerusform>До нового запуска Fantom осталась %n попытка.</numerusform>
            <numerusform>До нового запуска Fantom осталось %n попытки.</numerusform>
            <numerusform>До нового запуска Fantom осталось %n попыток.</numerusform>
        </translation>
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
        <source>Verify…</source>
        <translation>Проверить ключ…</translation>
    </message>
    <message>
        <source>Who this is, and how the chat is protected</source>
        <translation>Кто это и как защищён разговор</translation>
    </message>
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
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Revoke</source>
        <translation>Отозвать</translation>
    </message>
    <message>
        <source>Revoke the invitation: {name}</source>
        <translation>Отозвать приглашение: {name}</translation>
    </message>
</context>
<context>
    <name>attention</name>
    <message>
        <source>A new message</source>
        <translation>Новое сообщение</translation>
    </message>
    <message>
        <source>Someone wants to compare keys with you</source>
        <translation>Кто-то предлагает сверить ключи</translation>
    </message>
    <message>
        <source>Wants to compare keys with you</source>
        <translation>Предлагает сверить ключи</translation>
    </message>
    <message>
        <source>Files are offered to you</source>
        <translation>Вам предлагают файлы</translation>
    </message>
    <message>
        <source>Files have arrived</source>
        <translation>Пришли файлы</translation>
    </message>
    <message>
        <source>Arrived: {files}</source>
        <translation>Пришло: {files}</translation>
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
        <source>notes: {count}</source>
        <translation>заметки: {count}</translation>
    </message>
    <message>
        <source>transfers: {count}</source>
        <translation>передачи: {count}</translation>
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
        <source>That is far too long for an invitation. Copy only the link itself, which begins with {scheme}.</source>
        <translation>Для приглашения это слишком длинно. Скопируйте только саму ссылку, она начинается с {scheme}.</translation>
    </message>
    <message>
        <source>The key in this invitation is missing or damaged. Copy the whole link again, or ask for a new one.</source>
        <translation>Ключа в этом приглашении нет, или он повреждён. Скопируйте ссылку ещё раз, целиком, или попросите новое.</translation>
    </message>
    <message>
        <source>The end of this invitation is missing or damaged. Copy the whole link again, up to its last letter.</source>
        <translation>Конца у этого приглашения нет, или он повреждён. Скопируйте ссылку ещё раз, целиком, до последней буквы.</translation>
    </message>
    <message>
        <source>The name in this invitation cannot be read. Copy the whole link again, or ask for a new one.</source>
        <translation>Имя в этом приглашении не читается. Скопируйте ссылку ещё раз, целиком, или попросите новое.</translation>
    </message>
    <message>
        <source>This invitation holds an address that Fantom cannot use: it speaks IPv6 only, without names. Ask for a new invitation.</source>
        <translation>В этом приглашении адрес, с которым Fantom не справится: он работает только с IPv6, без имён. Попросите новое.</translation>
    </message>
    <message>
        <source>This invitation holds a port that Fantom cannot use: they go from {lowest} to {highest}. Ask for a new invitation.</source>
        <translation>В этом приглашении порт, какого у Fantom не бывает: они идут от {lowest} до {highest}. Попросите новое.</translation>
    </message>
    <message>
        <source>This invitation says something twice, so somebody may have changed it. Ask for a new one.</source>
        <translation>В этом приглашении что-то сказано дважды: возможно, его подменили. Попросите новое.</translation>
    </message>
    <message>
        <source>This invitation names more addresses than Fantom takes. Ask for a new one.</source>
        <translation>В этом приглашении больше адресов, чем берёт Fantom. Попросите новое.</translation>
    </message>
    <message>
        <source>That is not an invitation that Fantom can read. It begins with {scheme} and has no spaces; please copy it again, whole.</source>
        <translation>Не получается прочесть это как приглашение. Оно начинается с {scheme}, и пробелов в нём нет. Скопируйте его ещё раз, целиком.</translation>
    </message>
    <message>
        <source>You have {limit} open invitations, which is as many as Fantom keeps. Take back one that you no longer need.</source>
        <translation>Открытых приглашений у вас уже {limit}, больше Fantom не хранит. Отзовите то, которое больше не нужно.</translation>
    </message>
    <message>
        <source>That invitation is no longer open, so there is nothing to take back. Nobody can come with it.</source>
        <translation>Это приглашение уже закрыто, и отзывать нечего. Никто с ним не придёт.</translation>
    </message>
    <message>
        <source>Somebody else answers at {endpoint}, where {name} used to be: another key, or none. They may have moved or begun anew, or somebody poses as them. Nothing was said. Ask {name} for an invitation.</source>
        <translation>На {endpoint} вместо {name} отвечает кто-то другой: с другим ключом или вовсе без ключа. Может быть, сменился адрес или ключ, а может быть, кто-то выдаёт себя за {name}. Ничего не отправлено. Попросите у {name} приглашение.</translation>
    </message>
    <message>
        <source>An invitation of yours was used twice: somebody else came with it too, and was turned away. Check that the first one is whom you invited.</source>
        <translation>Вашим приглашением воспользовались дважды: второго гостя не впустили. Проверьте, что первый гость — тот, кого вы звали.</translation>
    </message>
    <message>
        <source>The invitation that you made for {name} was used twice: somebody else came with it too, and was turned away. Check that the first one is {name}.</source>
        <translation>Приглашением, которое вы создали для {name}, воспользовались дважды: второго гостя не впустили. Проверьте, что первый гость — {name}.</translation>
    </message>
    <message>
        <source>Where {name} is now is not known. Ask them for an invitation, or wait until they come.</source>
        <translation>Неизвестно, где сейчас {name}. Попросите приглашение или подождите, пока вам напишут.</translation>
    </message>
    <message>
        <source>A name is one line, neither empty nor longer than 64 letters. Choose another one.</source>
        <translation>Имя — это одна строка, не пустая и не длиннее 64 букв. Выберите другое.</translation>
    </message>
    <message>
        <source>You call somebody else {name} already. Choose another name, so that you never take one for the other.</source>
        <translation>Имя {name} вы уже дали кому-то другому. Выберите другое, чтобы не спутать этих людей.</translation>
    </message>
    <message>
        <source>You know nobody by that key; they may have been forgotten.</source>
        <translation>Знакомых с таким ключом у вас нет; возможно, он забыт.</translation>
    </message>
    <message>
        <source>No passphrase could be read from descriptor {number}. Give it one line of UTF-8.</source>
        <translation>Из дескриптора {number} парольная фраза не читается. Передайте по нему одну строку в UTF-8.</translation>
    </message>
    <message>
        <source>You are a ghost: nothing of you is kept. Keep your identity, or unlock it, first.</source>
        <translation>Вы призрак, и от вас ничего не хранится. Сначала сохраните личность или отоприте её.</translation>
    </message>
    <message>
        <source>There is no file {path}. It may have been moved; please choose the picture again.</source>
        <translation>Файла {path} нет. Возможно, его перенесли; выберите, пожалуйста, картинку ещё раз.</translation>
    </message>
    <message>
        <source>{path} is not a file. Please choose a picture.</source>
        <translation>{path} — это не файл. Выберите, пожалуйста, картинку.</translation>
    </message>
    <message>
        <source>The picture {path} could not be opened. Please check that you may read that file.</source>
        <translation>Картинка {path} не открывается. Проверьте, пожалуйста, что вам можно читать этот файл.</translation>
    </message>
    <message>
        <source>That file is larger than a picture should be. Take a screenshot of what you need from it, and use that.</source>
        <translation>Для картинки этот файл слишком велик. Сделайте снимок экрана с нужной частью и возьмите его.</translation>
    </message>
    <message>
        <source>That picture has more pixels than Fantom reads. Cut out the part that you need, and use that.</source>
        <translation>В этой картинке больше точек, чем Fantom читает. Вырежьте нужную часть и возьмите её.</translation>
    </message>
    <message>
        <source>That is no picture that Fantom can read. Please use one in PNG, JPEG, WebP, GIF or BMP; a screenshot will do.</source>
        <translation>Такую картинку Fantom прочесть не может. Возьмите, пожалуйста, PNG, JPEG, WebP, GIF или BMP; подойдёт и снимок экрана.</translation>
    </message>
    <message>
        <source>That picture is incomplete or damaged. Ask for it again, or take a screenshot of it.</source>
        <translation>Эта картинка неполна или повреждена. Попросите её ещё раз или сделайте с неё снимок экрана.</translation>
    </message>
    <message>
        <source>There are several invitations in that picture. Cut out the one that you mean, and use that.</source>
        <translation>В этой картинке несколько приглашений. Вырежьте нужное и возьмите его.</translation>
    </message>
    <message>
        <source>No invitation was found in that picture. Make sure that the whole code is in it, sharp and evenly lit, or ask for the invitation as text.</source>
        <translation>Приглашения в этой картинке не нашлось. Проверьте, что код попал в неё целиком, резкий и ровно освещённый, или попросите приглашение текстом.</translation>
    </message>
    <message>
        <source>The picture could not be saved as {path}. Please check that you may write there and that there is room, or choose another folder.</source>
        <translation>Сохранить картинку как {path} не вышло. Проверьте, пожалуйста, можно ли туда писать и есть ли там место, или выберите другую папку.</translation>
    </message>
    <message>
        <source>There is no vault at {path}. Create one to keep your identity, or choose another file.</source>
        <translation>Хранилища {path} нет. Создайте его, чтобы сохранить личность, или выберите другой файл.</translation>
    </message>
    <message>
        <source>There is a file at {path} already, and Fantom leaves it alone. Move it away, or choose another name.</source>
        <translation>Файл {path} уже есть, и Fantom его не трогает. Уберите его оттуда или выберите другое имя.</translation>
    </message>
    <message>
        <source>The vault at {path} is a link to a place that is not there now. Connect the disk that holds it, then try again.</source>
        <translation>Хранилище {path} — ссылка на место, которого сейчас нет. Подключите диск, на котором оно лежит, и попробуйте снова.</translation>
    </message>
    <message>
        <source>A vault is a file, and {path} is something else. Move it away, or choose another file.</source>
        <translation>Хранилище — это файл, а {path} — нечто другое. Уберите это оттуда или выберите другой файл.</translation>
    </message>
    <message>
        <source>The file {path} is far too large for a vault. Look what is in it, or choose another file.</source>
        <translation>Файл {path} слишком велик для хранилища. Посмотрите, что в нём, или выберите другой.</translation>
    </message>
    <message>
        <source>The vault at {path} could not be read. Check that you may read that file, then try again.</source>
        <translation>Хранилище {path} не читается. Проверьте, что вам можно читать этот файл, и попробуйте снова.</translation>
    </message>
    <message>
        <source>The vault at {path} could not be changed, so it holds what it held before. Check that the folder may be written to and that the disk is not full.</source>
        <translation>Изменить хранилище {path} не вышло, в нём осталось всё, что было. Проверьте, можно ли писать в эту папку и есть ли место на диске.</translation>
    </message>
    <message>
        <source>Another program has put a different vault at {path}, so Fantom did not touch it and saved nothing. Move that file away to save yours, or restart Fantom to use it.</source>
        <translation>Другая программа положила на место {path} другое хранилище. Fantom его не тронул и ничего не сохранил. Уберите тот файл, чтобы сохранить своё, или перезапустите Fantom, чтобы взять его.</translation>
    </message>
    <message>
        <source>That file is damaged, or no vault of Fantom. No passphrase opens it; please use a copy that you have kept.</source>
        <translation>Этот файл повреждён, или это не хранилище Fantom. Его не откроет никакая парольная фраза; возьмите, пожалуйста, копию, если она у вас есть.</translation>
    </message>
    <message>
        <source>A newer version of Fantom saved this vault. Please update Fantom to open it.</source>
        <translation>Это хранилище сохранила более новая версия Fantom. Обновите, пожалуйста, Fantom, чтобы его открыть.</translation>
    </message>
    <message>
        <source>There are more people and invitations than a vault can hold, so nothing was saved. Forget some of them, then try again.</source>
        <translation>Знакомых и приглашений больше, чем вмещает хранилище, поэтому ничего не сохранено. Забудьте или отзовите лишнее и попробуйте снова.</translation>
    </message>
    <message>
        <source>That passphrase does not open the vault. Please type it again; nothing is damaged.</source>
        <translation>Эта парольная фраза хранилище не открывает. Введите её, пожалуйста, ещё раз; ничего не повреждено.</translation>
    </message>
    <message>
        <source>Your passphrase could not be checked, for that needs {size} MiB of free memory. Close other programs, then try again.</source>
        <translation>Проверить парольную фразу не вышло: для этого нужно {size} МиБ свободной памяти. Закройте другие программы и попробуйте снова.</translation>
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
    <message>
        <source>They use the old wire, which has no keys to compare. Ask them to use Fantom.</source>
        <translation>Собеседник на старом протоколе, а в нём нет ключей, которые можно сверить. Попросите перейти на Fantom.</translation>
    </message>
    <message>
        <source>They are not connected, and keys are compared while both are here. Reconnect, then begin again.</source>
        <translation>Собеседник не в сети, а сверять ключи можно, только когда оба здесь. Подключитесь снова и начните ещё раз.</translation>
    </message>
    <message>
        <source>Their Fantom cannot compare keys yet. Ask them for a newer one, or compare safety numbers when you meet.</source>
        <translation>У собеседника Fantom, который ещё не умеет сверять ключи. Попросите обновить его или сверьте коды безопасности при встрече.</translation>
    </message>
    <message>
        <source>Three comparisons with them have failed, so Fantom offers no more until it is started anew. Compare safety numbers when you meet, or block them.</source>
        <translation>Три сверки с этим собеседником не удались, и до нового запуска Fantom больше их не предложит. Сверьте коды безопасности при встрече или заблокируйте этот ключ.</translation>
    </message>
    <message>
        <source>Ten shared secrets have failed, so Fantom takes no more until it is started anew: somebody may be guessing. Compare pictures instead.</source>
        <translation>Десять общих секретов не совпали, и до нового запуска Fantom больше их не примет: возможно, кто-то угадывает. Сверьте картинки.</translation>
    </message>
    <message>
        <source>You have blocked them. Unblock them first, if you want to compare keys.</source>
        <translation>Собеседник у вас в блокировке. Сначала снимите её, если хотите сверить ключи.</translation>
    </message>
    <message>
        <source>You are comparing keys with them already. Finish that first.</source>
        <translation>С этим собеседником вы уже сверяете ключи. Сначала закончите.</translation>
    </message>
    <message>
        <source>The answer is empty. Type what only you two know.</source>
        <translation>Ответ пуст. Введите то, что знаете только вы двое.</translation>
    </message>
    <message>
        <source>The question is too long. Ask in at most 200 letters.</source>
        <translation>Вопрос слишком длинный. Уложитесь в 200 букв.</translation>
    </message>
    <message>
        <source>That is not a safety number: it has 60 digits. Read the whole code, or type all of them.</source>
        <translation>Это не код безопасности: в нём 60 цифр. Прочтите код целиком или введите все цифры.</translation>
    </message>
    <message>
        <source>This number has come through this chat, and whoever sits between you could have changed it on its way. Take it from their screen, or hear it from them.</source>
        <translation>Этот код пришёл через этот разговор, и тот, кто сидит между вами, мог подменить его по пути. Возьмите его с экрана собеседника или услышьте от него.</translation>
    </message>
    <message>
        <source>There is nothing to compare just now: it may have ended meanwhile. Begin again.</source>
        <translation>Сейчас сверять нечего: возможно, сверка уже закончилась. Начните снова.</translation>
    </message>
    <message>
        <source>You two do not see the same: somebody may sit between you and read along. Say nothing secret here, and ask them over another way. You can block this key.</source>
        <translation>Вы видите разное: возможно, кто-то сидит между вами и читает. Не пишите здесь ничего тайного и спросите собеседника другим путём. Этот ключ можно заблокировать.</translation>
    </message>
    <message>
        <source>Your answers are not the same. Somebody may have guessed, or one of you has typed something else. Agree on the answer over another way; you can block this key.</source>
        <translation>Ответы не совпали. Возможно, кто-то угадывал, или один из вас ввёл другое. Договоритесь об ответе другим путём; этот ключ можно заблокировать.</translation>
    </message>
    <message>
        <source>Their side broke the rules of the comparison, which does not happen by mistake. Say nothing secret here. You can block this key.</source>
        <translation>Другая сторона нарушила правила сверки, а по ошибке так не бывает. Не пишите здесь ничего тайного. Этот ключ можно заблокировать.</translation>
    </message>
    <message>
        <source>The connection ended during the comparison, so nothing is verified. If this happens again, somebody may want it so. Begin again once you are connected.</source>
        <translation>Связь прервалась во время сверки, и ничего не проверено. Если это повторится, возможно, кому-то так и нужно. Начните снова, когда связь вернётся.</translation>
    </message>
    <message>
        <source>Too many comparisons with them have failed, so there are no more for now. Compare safety numbers when you meet, or block them.</source>
        <translation>Слишком много сверок с этим собеседником не удалось, пока их больше не будет. Сверьте коды безопасности при встрече или заблокируйте этот ключ.</translation>
    </message>
    <message>
        <source>The comparison was declined, so nothing is verified. Ask them when it suits them.</source>
        <translation>Собеседник отказался от сверки, и ничего не проверено. Спросите, когда ему удобно.</translation>
    </message>
    <message>
        <source>The comparison was broken off, so nothing is verified. Begin again when both of you have time.</source>
        <translation>Сверку прервали, и ничего не проверено. Начните снова, когда у обоих будет время.</translation>
    </message>
    <message>
        <source>The comparison took too long and has ended, so nothing is verified. Begin again when both of you have time.</source>
        <translation>Сверка шла слишком долго и закончилась, ничего не проверено. Начните снова, когда у обоих будет время.</translation>
    </message>
    <message>
        <source>They are comparing already, so nothing is verified. Wait a moment, then begin again.</source>
        <translation>Там уже идёт сверка, и ничего не проверено. Подождите немного и начните снова.</translation>
    </message>
    <message>
        <source>Their Fantom knows nothing of this comparison, so nothing is verified. Begin again.</source>
        <translation>У собеседника Fantom ничего не знает об этой сверке, и ничего не проверено. Начните снова.</translation>
    </message>
    <message>
        <source>They ended the comparison and gave no reason that Fantom knows, so nothing is verified. Ask them, then begin again.</source>
        <translation>Собеседник закончил сверку по причине, которой Fantom не знает, и ничего не проверено. Спросите его и начните снова.</translation>
    </message>
    <message>
        <source>A file was refused, for its name points out of your folder: {name}. No honest program sends that; be careful with who did.</source>
        <translation>Файл не принят: его имя ведёт за пределы вашей папки: {name}. Честная программа такого не пришлёт, будьте осторожны с тем, кто это сделал.</translation>
    </message>
    <message>
        <source>A file was refused, for its name is too long: {name}. Ask the other person to rename it, then to send it again.</source>
        <translation>Файл не принят: его имя слишком длинное: {name}. Попросите собеседника переименовать его и отправить снова.</translation>
    </message>
    <message>
        <source>A file was refused, for it lies in too many folders: {name}. Ask the other person to pack them into one file.</source>
        <translation>Файл не принят: он лежит слишком глубоко в папках: {name}. Попросите собеседника упаковать их в один файл.</translation>
    </message>
    <message>
        <source>A file was refused, for it has no name. Ask the other person to rename it, then to send it again.</source>
        <translation>Файл не принят: у него нет имени. Попросите собеседника переименовать его и отправить снова.</translation>
    </message>
    <message>
        <source>Those are too many files for one time: at most {limit}, and fewer if their names are long. Pack them into one file, or send them in parts.</source>
        <translation>Слишком много файлов за один раз: можно не больше {limit}, а с длинными именами ещё меньше. Упакуйте их в один файл или отправьте по частям.</translation>
    </message>
    <message>
        <source>{path} is not there any more, so it was not sent. Put it back, then send it again.</source>
        <translation>{path}: такого файла уже нет, поэтому он не отправлен. Верните его на место и отправьте снова.</translation>
    </message>
    <message>
        <source>{path} has changed since you offered it, so it was not sent. Send it again to offer it as it is now.</source>
        <translation>{path}: файл изменился после того, как вы его предложили, поэтому он не отправлен. Отправьте его снова, уже таким, какой он есть.</translation>
    </message>
    <message>
        <source>{path} could not be read, so it was not sent. Check that you may read that file and that its disk is connected.</source>
        <translation>{path}: файл не удалось прочитать, поэтому он не отправлен. Проверьте, есть ли у вас право его читать и подключён ли диск.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there, so nothing can be saved in it. Connect its disk, or choose another folder.</source>
        <translation>Папки {folder} нет, и сохранять некуда. Подключите её диск или выберите другую папку.</translation>
    </message>
    <message>
        <source>Nothing can be saved in the folder {folder}. Check that you may write to it, or choose another one.</source>
        <translation>В папку {folder} ничего не сохранить. Проверьте, можно ли в неё писать, или выберите другую.</translation>
    </message>
    <message>
        <source>The files take {needed}, and {folder} has room for {free}. Make room, or choose another folder.</source>
        <translation>Файлам нужно {needed}, а в {folder} свободно {free}. Освободите место или выберите другую папку.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full, so what arrives cannot be saved. Make room there, then resume.</source>
        <translation>Диск с папкой {folder} заполнен, и сохранить пришедшее некуда. Освободите место и продолжите.</translation>
    </message>
    <message>
        <source>Nothing of that can be offered: it is not there, may not be read, or is no file. Please choose something else.</source>
        <translation>Предложить нечего: этого нет на месте, это нельзя прочитать или это не файл. Выберите что-нибудь другое.</translation>
    </message>
    <message>
        <source>That is not possible any more: the files were taken, or are no longer offered. Ask the other person to offer them again.</source>
        <translation>Уже поздно: файлы взяты или больше не предлагаются. Попросите собеседника предложить их снова.</translation>
    </message>
    <message>
        <source>Left out, because links in a folder are not followed: {path}. Offer what they lead to by itself.</source>
        <translation>Пропущено, потому что ссылки внутри папок не открываются: {path}. Предложите отдельно то, на что они ведут.</translation>
    </message>
    <message>
        <source>Left out, because it is no file but a device or the like: {path}.</source>
        <translation>Пропущено, потому что это не файл, а устройство или что-то подобное: {path}.</translation>
    </message>
    <message>
        <source>Left out, because it is not there: {path}. Choose it again if you moved it.</source>
        <translation>Пропущено, потому что этого нет на месте: {path}. Если вы его перенесли, выберите снова.</translation>
    </message>
    <message>
        <source>Left out, because nobody could take a name that long, or in so many folders: {path}. Rename it, or pack it into one file.</source>
        <translation>Пропущено, потому что имя слишком длинное или лежит слишком глубоко в папках: {path}. Переименуйте или упакуйте в один файл.</translation>
    </message>
    <message>
        <source>Left out, because it may not be read: {path}. Check whether it is yours.</source>
        <translation>Пропущено, потому что это нельзя прочитать: {path}. Проверьте, ваше ли это.</translation>
    </message>
    <message>
        <source>{path} could not be opened. It may have been moved, or no program here opens such files.</source>
        <translation>{path}: открыть не удалось. Возможно, файл перенесли или такие файлы здесь нечем открыть.</translation>
    </message>
    <message>
        <source>{name} cannot be shown here: it is damaged, too large, or another kind of picture. You can save it, and open it in another program if you trust it.</source>
        <translation>{name}: показать это здесь нельзя: картинка повреждена, слишком велика или незнакомого вида. Её можно сохранить и открыть в другой программе, если вы ей доверяете.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} takes no file with this name: {name}. Choose another folder, or ask for the file under another name.</source>
        <translation>Диск с папкой {folder} не принимает файл с таким именем: {name}. Выберите другую папку или попросите файл под другим именем.</translation>
    </message>
    <message>
        <source>{name} is too large for the disk that holds {folder}: many memory sticks take at most 4 GiB in one file. Choose another folder.</source>
        <translation>{name}: файл слишком велик для диска с папкой {folder}: многие флешки вмещают не больше 4 ГиБ в одном файле. Выберите другую папку.</translation>
    </message>
    <message>
        <source>Something else has the name {path}, so nothing was saved there. Rename or remove it, then ask for the file again.</source>
        <translation>Имя {path} уже занято, и там ничего не сохранено. Переименуйте или уберите то, что там лежит, затем попросите файл снова.</translation>
    </message>
    <message>
        <source>{path} could not be saved. Check that its disk is connected and healthy, then ask for the file again.</source>
        <translation>{path}: файл не удалось сохранить. Проверьте, подключён ли диск и исправен ли он, затем попросите файл снова.</translation>
    </message>
    <message>
        <source>{name} did not arrive as it was sent, so it was not kept. Ask the other person to send it again.</source>
        <translation>{name}: файл пришёл не таким, каким был отправлен, и не сохранён. Попросите собеседника отправить его снова.</translation>
    </message>
</context>
<context>
    <name>file_kinds</name>
    <message>
        <source>folder</source>
        <translation>папка</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>картинка</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>звук</translation>
    </message>
    <message>
        <source>video</source>
        <translation>видео</translation>
    </message>
    <message>
        <source>document</source>
        <translation>документ</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>архив</translation>
    </message>
    <message>
        <source>program</source>
        <translation>программа</translation>
    </message>
    <message>
        <source>file</source>
        <translation>файл</translation>
    </message>
</context>
<context>
    <name>files_words</name>
    <message>
        <source>Save</source>
        <translation>Сохранить</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Выбрать…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Посмотреть</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Отклонить</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Приостановить</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Показать в папке</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Предложить снова</translation>
    </message>
    <message>
        <source>Files were offered here</source>
        <translation>Здесь предлагали файлы</translation>
    </message>
    <message>
        <source>{file} to {name}</source>
        <translation>{file} → {name}</translation>
    </message>
    <message>
        <source>{file} from {name}</source>
        <translation>{file} ← {name}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>ещё {time}</translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation>{size}/с</translation>
    </message>
    <message>
        <source>waits until {name} is back</source>
        <translation>уйдёт, когда {name} снова будет в сети</translation>
    </message>
    <message>
        <source>waits for their answer</source>
        <translation>ждёт ответа</translation>
    </message>
    <message>
        <source>goes on when {name} is back</source>
        <translation>продолжится, когда {name} снова будет в сети</translation>
    </message>
    <message>
        <source>both of you paused it</source>
        <translation>пауза с обеих сторон</translation>
    </message>
    <message>
        <source>you paused it</source>
        <translation>пауза с вашей стороны</translation>
    </message>
    <message>
        <source>paused by {name}</source>
        <translation>пауза: {name}</translation>
    </message>
    <message>
        <source>seen, not saved</source>
        <translation>просмотрено, не сохранено</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>отправлено</translation>
    </message>
    <message>
        <source>received</source>
        <translation>получено</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>не отправлено</translation>
    </message>
    <message>
        <source>not received</source>
        <translation>не получено</translation>
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
    <name>holding_words</name>
    <message>
        <source>It is kept in your vault.</source>
        <translation>Это останется в вашем хранилище.</translation>
    </message>
    <message>
        <source>It holds until you close Fantom or unlock your identity.</source>
        <translation>Это действует, пока вы не закроете Fantom или не отопрёте личность.</translation>
    </message>
    <message>
        <source>It holds until you close Fantom, since you keep no identity.</source>
        <translation>Это действует, пока вы не закроете Fantom: личность у вас не сохранена.</translation>
    </message>
</context>
<context>
    <name>keeping</name>
    <message>
        <source>Kept</source>
        <translation>В хранилище</translation>
    </message>
    <message>
        <source>Locked: a ghost for now</source>
        <translation>Заперта: пока вы призрак</translation>
    </message>
    <message>
        <source>Ghost: new at each start</source>
        <translation>Призрак: каждый раз новый</translation>
    </message>
    <message>
        <source>Your identity is kept in a vault on this computer. Whoever knows you will recognise you at the next start, too.</source>
        <translation>Ваша личность лежит в хранилище на этом компьютере. Знакомые узнают вас и при следующем запуске.</translation>
    </message>
    <message>
        <source>Your vault is locked. Until you unlock it you are a ghost, whom nobody recognises, and this is the ghost&apos;s fingerprint.</source>
        <translation>Хранилище заперто. Пока вы его не отопрёте, вы призрак, которого никто не узнаёт, и это отпечаток его ключа.</translation>
    </message>
    <message>
        <source>You are a ghost: when Fantom closes, your key is gone, and at the next start nobody recognises you.</source>
        <translation>Вы призрак: закроете Fantom — и ключа нет, а при следующем запуске вас никто не узнает.</translation>
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
        <source>They came with an invitation that you made</source>
        <translation>Собеседник пришёл с вашим приглашением</translation>
    </message>
    <message>
        <source>They came with the invitation that you made for {name}</source>
        <translation>Собеседник пришёл с приглашением, которое вы создали для {name}</translation>
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
        <source>Message deleted</source>
        <translation>Сообщение удалено</translation>
    </message>
    <message>
        <source>Message disappeared</source>
        <translation>Сообщение исчезло</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>исправлено</translation>
    </message>
    <message>
        <source>A message that is gone</source>
        <translation>Сообщение, которого уже нет</translation>
    </message>
    <message>
        <source>disappears: {time}</source>
        <translation>исчезнет: {time}</translation>
    </message>
    <message>
        <source>Answers: {words}</source>
        <translation>Ответ на: {words}</translation>
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
    <name>names</name>
    <message>
        <source>not the {name} you know</source>
        <translation>не {name} из знакомых</translation>
    </message>
</context>
<context>
    <name>odd_letters</name>
    <message>
        <source>an invisible sign</source>
        <translation>невидимый знак</translation>
    </message>
    <message>
        <source>a digit</source>
        <translation>цифра</translation>
    </message>
    <message>
        <source>a sign</source>
        <translation>знак</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>латиница</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>кириллица</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>греческая</translation>
    </message>
</context>
<context>
    <name>people_rows</name>
    <message>
        <source>Write</source>
        <translation>Написать</translation>
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
        <translation>Спрашиваем</translation>
    </message>
    <message>
        <source>Confirmed from outside</source>
        <translation>Подтверждён</translation>
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
        <source>Confirmed from outside: this is the address that others see.</source>
        <translation>Подтверждён снаружи: этот адрес видят другие.</translation>
    </message>
    <message>
        <source>You set this address yourself.</source>
        <translation>Этот адрес задали вы.</translation>
    </message>
    <message>
        <source>This is your interface&apos;s own address; nobody outside was asked.</source>
        <translation>Это собственный адрес интерфейса; снаружи никого не спрашивали.</translation>
    </message>
    <message>
        <source>No confirmation from outside, so this is your interface&apos;s own address. It usually works; send it and try.</source>
        <translation>Снаружи подтвердить не удалось, поэтому здесь адрес вашего интерфейса. Обычно он подходит: отправьте его и попробуйте.</translation>
    </message>
</context>
<context>
    <name>sas_words</name>
    <message>
        <source>Dog</source>
        <translation>Собака</translation>
    </message>
    <message>
        <source>Cat</source>
        <translation>Кошка</translation>
    </message>
    <message>
        <source>Lion</source>
        <translation>Лев</translation>
    </message>
    <message>
        <source>Horse</source>
        <translation>Лошадь</translation>
    </message>
    <message>
        <source>Unicorn</source>
        <translation>Единорог</translation>
    </message>
    <message>
        <source>Pig</source>
        <translation>Свинья</translation>
    </message>
    <message>
        <source>Elephant</source>
        <translation>Слон</translation>
    </message>
    <message>
        <source>Rabbit</source>
        <translation>Кролик</translation>
    </message>
    <message>
        <source>Panda</source>
        <translation>Панда</translation>
    </message>
    <message>
        <source>Rooster</source>
        <translation>Петух</translation>
    </message>
    <message>
        <source>Penguin</source>
        <translation>Пингвин</translation>
    </message>
    <message>
        <source>Turtle</source>
        <translation>Черепаха</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>Рыба</translation>
    </message>
    <message>
        <source>Octopus</source>
        <translation>Осьминог</translation>
    </message>
    <message>
        <source>Butterfly</source>
        <translation>Бабочка</translation>
    </message>
    <message>
        <source>Flower</source>
        <translation>Цветок</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Дерево</translation>
    </message>
    <message>
        <source>Cactus</source>
        <translation>Кактус</translation>
    </message>
    <message>
        <source>Mushroom</source>
        <translation>Гриб</translation>
    </message>
    <message>
        <source>Globe</source>
        <translation>Глобус</translation>
    </message>
    <message>
        <source>Moon</source>
        <translation>Луна</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Облако</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>Огонь</translation>
    </message>
    <message>
        <source>Banana</source>
        <translation>Банан</translation>
    </message>
    <message>
        <source>Apple</source>
        <translation>Яблоко</translation>
    </message>
    <message>
        <source>Strawberry</source>
        <translation>Клубника</translation>
    </message>
    <message>
        <source>Corn</source>
        <translation>Кукуруза</translation>
    </message>
    <message>
        <source>Pizza</source>
        <translation>Пицца</translation>
    </message>
    <message>
        <source>Cake</source>
        <translation>Торт</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Сердце</translation>
    </message>
    <message>
        <source>Smiley</source>
        <translation>Смайлик</translation>
    </message>
    <message>
        <source>Robot</source>
        <translation>Робот</translation>
    </message>
    <message>
        <source>Hat</source>
        <translation>Шляпа</translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation>Очки</translation>
    </message>
    <message>
        <source>Spanner</source>
        <translation>Гаечный ключ</translation>
    </message>
    <message>
        <source>Santa</source>
        <translation>Дед Мороз</translation>
    </message>
    <message>
        <source>Thumbs up</source>
        <translation>Большой палец вверх</translation>
    </message>
    <message>
        <source>Umbrella</source>
        <translation>Зонт</translation>
    </message>
    <message>
        <source>Hourglass</source>
        <translation>Песочные часы</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Часы</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>Подарок</translation>
    </message>
    <message>
        <source>Light bulb</source>
        <translation>Лампочка</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Книга</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>Карандаш</translation>
    </message>
    <message>
        <source>Paperclip</source>
        <translation>Скрепка</translation>
    </message>
    <message>
        <source>Scissors</source>
        <translation>Ножницы</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Замок</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>Hammer</source>
        <translation>Молоток</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Телефон</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Флаг</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Поезд</translation>
    </message>
    <message>
        <source>Bicycle</source>
        <translation>Велосипед</translation>
    </message>
    <message>
        <source>Aeroplane</source>
        <translation>Самолёт</translation>
    </message>
    <message>
        <source>Rocket</source>
        <translation>Ракета</translation>
    </message>
    <message>
        <source>Trophy</source>
        <translation>Кубок</translation>
    </message>
    <message>
        <source>Ball</source>
        <translation>Мяч</translation>
    </message>
    <message>
        <source>Guitar</source>
        <translation>Гитара</translation>
    </message>
    <message>
        <source>Trumpet</source>
        <translation>Труба</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Колокол</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>Якорь</translation>
    </message>
    <message>
        <source>Headphones</source>
        <translation>Наушники</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Папка</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Кнопка</translation>
    </message>
</context>
<context>
    <name>setting_text</name>
    <message>
        <source>General</source>
        <translation>Общее</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Личность</translation>
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
        <source>Files</source>
        <translation>Файлы</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Разговор</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Звуки</translation>
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
        <source>Lock when unused</source>
        <translation>Запирать при простое</translation>
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
        <source>Offered files</source>
        <translation>Предложенные файлы</translation>
    </message>
    <message>
        <source>Always take</source>
        <translation>Всегда принимать</translation>
    </message>
    <message>
        <source>Folder for files</source>
        <translation>Папка для файлов</translation>
    </message>
    <message>
        <source>Size limit</source>
        <translation>Предел размера</translation>
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
        <source>New message</source>
        <translation>Новое сообщение</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Запрос</translation>
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
        <source>After so many minutes in which you use neither keys nor mouse, your kept identity is locked and all conversations end, even if something was not sent; 0 never locks it.</source>
        <translation>Если вы столько минут не трогаете ни клавиш, ни мыши, сохранённая личность запирается и все разговоры заканчиваются, даже если не всё отправлено; 0 — не запирать никогда.</translation>
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
        <source>What happens when somebody offers you files.</source>
        <translation>Что делать, когда вам предлагают файлы.</translation>
    </message>
    <message>
        <source>Keys of those whose files are taken without asking you.</source>
        <translation>Ключи тех, чьи файлы принимаются без вопроса.</translation>
    </message>
    <message>
        <source>The folder for files that you receive; empty takes that for downloads.</source>
        <translation>Папка для файлов, которые вы получаете; если не указана, это папка загрузок.</translation>
    </message>
    <message>
        <source>How large an offer may be, in MiB, to be taken without asking you.</source>
        <translation>Сколько МиБ может быть в одном предложении, чтобы принять его без вопроса.</translation>
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
        <source>Nothing pops up, blinks or sounds; unread messages are still counted.</source>
        <translation>Ничего не всплывает, не мигает и не звучит, но непрочитанные сообщения считаются.</translation>
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
        <source>A short sound when a message comes that you do not see.</source>
        <translation>Короткий звук, когда приходит сообщение, а вы его не видите.</translation>
    </message>
    <message>
        <source>A short sound when somebody wants to write to you, or to compare keys.</source>
        <translation>Короткий звук, когда кто-то хочет написать вам или предлагает сверить ключи.</translation>
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
        <source>Take them</source>
        <translation>Принимать</translation>
    </message>
    <message>
        <source>Decline them</source>
        <translation>Отклонять</translation>
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
        <source>On a message</source>
        <translation>На сообщении</translation>
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
        <source>Search in all tabs</source>
        <translation>Поиск по всем вкладкам</translation>
    </message>
    <message>
        <source>Notes to yourself</source>
        <translation>Заметки для себя</translation>
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
        <source>Remember the person, or rename them</source>
        <translation>Запомнить или переименовать человека</translation>
    </message>
    <message>
        <source>Verify whose key it is</source>
        <translation>Проверить, чей это ключ</translation>
    </message>
    <message>
        <source>Offer files</source>
        <translation>Предложить файлы</translation>
    </message>
    <message>
        <source>Disappearing messages</source>
        <translation>Исчезающие сообщения</translation>
    </message>
    <message>
        <source>Go to another message</source>
        <translation>Перейти к другому сообщению</translation>
    </message>
    <message>
        <source>All that can be done with it, links too</source>
        <translation>Всё, что можно с ним сделать, и ссылки</translation>
    </message>
    <message>
        <source>Copy it, or what is marked</source>
        <translation>Скопировать его или выделенное</translation>
    </message>
    <message>
        <source>Reply to it</source>
        <translation>Ответить на него</translation>
    </message>
    <message>
        <source>React to it</source>
        <translation>Отметить его</translation>
    </message>
    <message>
        <source>Edit it, if it is yours</source>
        <translation>Править своё</translation>
    </message>
    <message>
        <source>Copy it with its time</source>
        <translation>Скопировать со временем</translation>
    </message>
    <message>
        <source>Forward it to another tab</source>
        <translation>Переслать в другую вкладку</translation>
    </message>
    <message>
        <source>Go to what it is a reply to; press the button of files</source>
        <translation>Перейти к сообщению, на которое это ответ; нажать кнопку у файлов</translation>
    </message>
    <message>
        <source>The button of files before</source>
        <translation>Предыдущая кнопка у файлов</translation>
    </message>
    <message>
        <source>The next button of files</source>
        <translation>Следующая кнопка у файлов</translation>
    </message>
    <message>
        <source>Delete it for both, if it is yours</source>
        <translation>Удалить своё у обоих</translation>
    </message>
    <message>
        <source>Edit your last message, in an empty field</source>
        <translation>Править последнее своё, если поле пусто</translation>
    </message>
    <message>
        <source>Go to the messages</source>
        <translation>Перейти к сообщениям</translation>
    </message>
    <message>
        <source>Drop the reply or the edit</source>
        <translation>Отменить ответ или правку</translation>
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
        <source>Your identity</source>
        <translation>Ваша личность</translation>
    </message>
    <message>
        <source>Lock your identity and end all conversations</source>
        <translation>Запереть личность и закончить все разговоры</translation>
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
    <name>transfer_text</name>
    <message>
        <source>for a reason that Fantom does not know</source>
        <translation>по причине, которой Fantom не знает</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>отклонено</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>отменено</translation>
    </message>
    <message>
        <source>ended with the conversation</source>
        <translation>прервано вместе с разговором</translation>
    </message>
    <message>
        <source>the two programs did not understand each other; update both</source>
        <translation>программы не поняли друг друга, обновите обе</translation>
    </message>
    <message>
        <source>it arrived damaged and was not kept</source>
        <translation>пришло повреждённым и не сохранено</translation>
    </message>
    <message>
        <source>their Fantom was closed meanwhile</source>
        <translation>Fantom собеседника за это время закрыли</translation>
    </message>
    <message>
        <source>the file was changed after you offered it</source>
        <translation>файл изменился после того, как вы его предложили</translation>
    </message>
    <message>
        <source>the file is not there any more</source>
        <translation>файла уже нет на месте</translation>
    </message>
    <message>
        <source>the file could not be read</source>
        <translation>файл не удалось прочитать</translation>
    </message>
    <message>
        <source>their disk has no room</source>
        <translation>на диске собеседника нет места</translation>
    </message>
    <message>
        <source>it could not be written there</source>
        <translation>записать там не удалось</translation>
    </message>
    <message>
        <source>a file cannot have that name there</source>
        <translation>файл с таким именем там невозможен</translation>
    </message>
    <message>
        <source>too much was offered to them at once</source>
        <translation>собеседнику предложено слишком много сразу</translation>
    </message>
    <message>
        <source>your Fantom was closed meanwhile</source>
        <translation>ваш Fantom за это время закрыли</translation>
    </message>
    <message>
        <source>the file was changed while they sent it</source>
        <translation>файл изменился, пока его отправляли</translation>
    </message>
    <message>
        <source>they do not have the file any more</source>
        <translation>у собеседника этого файла больше нет</translation>
    </message>
    <message>
        <source>they could not read the file</source>
        <translation>собеседник не смог прочитать файл</translation>
    </message>
    <message>
        <source>your disk has no room</source>
        <translation>на вашем диске нет места</translation>
    </message>
    <message>
        <source>it could not be written here</source>
        <translation>записать здесь не удалось</translation>
    </message>
    <message>
        <source>a file cannot have that name here</source>
        <translation>файл с таким именем здесь невозможен</translation>
    </message>
    <message>
        <source>too much was offered to you at once</source>
        <translation>вам предложено слишком много сразу</translation>
    </message>
</context>
<context>
    <name>trust_words</name>
    <message>
        <source>known, not verified</source>
        <translation>вы знакомы, ключ не проверен</translation>
    </message>
    <message>
        <source>introduced by {name}</source>
        <translation>вас знакомит {name}</translation>
    </message>
    <message>
        <source>introduced</source>
        <translation>вас познакомили</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>ключ проверен</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>в блокировке</translation>
    </message>
    <message>
        <source>new</source>
        <translation>вы не знакомы</translation>
    </message>
    <message>
        <source>Their name looks like that of {name}, and their key is another one. Ask {name} in another way whether they have a new key.</source>
        <translation>Имя похоже на {name}, а ключ другой. Спросите {name} другим путём, не новый ли это ключ.</translation>
    </message>
    <message>
        <source>You have compared it with {name}: this key is theirs.</source>
        <translation>Вы сверили его с {name}: ключ тот самый.</translation>
    </message>
    <message>
        <source>{name} does not come in, and sees you as absent. To lift it, unblock them in the menu of the chat, or connect to them.</source>
        <translation>{name} не войдёт, для этого ключа вас нет в сети. Чтобы снять блокировку, разблокируйте его в меню разговора или подключитесь сами.</translation>
    </message>
    <message>
        <source>It is the same key as when you called it {name}. Whose key it was is not proved: to be sure, verify it, which takes a minute.</source>
        <translation>Это тот же ключ, что и тогда, когда вы назвали его {name}. Чей он был, не доказано: чтобы знать наверняка, проверьте его, это минута.</translation>
    </message>
    <message>
        <source>It is proved that this key answers, and not whose it is: they chose their name themselves. To be sure, verify it, which takes a minute.</source>
        <translation>Доказано, что отвечает этот ключ, но не чей он: имя собеседник выбирает сам. Чтобы знать наверняка, проверьте его, это минута.</translation>
    </message>
    <message>
        <source>{other} told you that this key is that of {name}. It is worth as much as {other} is: to be sure, verify it, which takes a minute.</source>
        <translation>{other} говорит, что это ключ: {name}. Это стоит столько, сколько стоят эти слова: чтобы знать наверняка, проверьте ключ, это минута.</translation>
    </message>
    <message>
        <source>Somebody whom you know</source>
        <translation>Кто-то из ваших знакомых</translation>
    </message>
    <message>
        <source>They call themselves {name}.</source>
        <translation>Называет себя {name}.</translation>
    </message>
    <message>
        <source>Known since {date}.</source>
        <translation>Знакомство: {date}</translation>
    </message>
    <message>
        <source>Verified on {date}.</source>
        <translation>Ключ проверен: {date}</translation>
    </message>
    <message>
        <source>They came to you by themselves.</source>
        <translation>Связь начал собеседник.</translation>
    </message>
    <message>
        <source>You dialled them.</source>
        <translation>Связь начали вы.</translation>
    </message>
    <message>
        <source>Their key stood in an invitation that you used.</source>
        <translation>Ключ был в приглашении, которым вы воспользовались.</translation>
    </message>
    <message>
        <source>They came with the invitation that you made for {name}.</source>
        <translation>Собеседник пришёл с приглашением, которое вы создали для {name}.</translation>
    </message>
    <message>
        <source>They came with an invitation that you made.</source>
        <translation>Собеседник пришёл с вашим приглашением.</translation>
    </message>
    <message>
        <source>{name} introduced them to you.</source>
        <translation>Вас знакомит {name}.</translation>
    </message>
    <message>
        <source>Somebody introduced them to you.</source>
        <translation>Вас кто-то познакомил.</translation>
    </message>
</context>
<context>
    <name>two_keys</name>
    <message>
        <source>and others: {count}</source>
        <translation>и ещё: {count}</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ключ</translation>
    </message>
    <message>
        <source>This one: {name}</source>
        <translation>Этот ключ: {name}</translation>
    </message>
    <message>
        <source>The {name} you know</source>
        <translation>{name} из знакомых</translation>
    </message>
    <message>
        <source>Look at: {letters}</source>
        <translation>Приглядитесь: {letters}</translation>
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
</context>
</TS>
