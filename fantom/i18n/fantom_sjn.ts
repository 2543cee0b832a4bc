<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sjn" sourcelanguage="en">
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Fantom</source>
        <translation>O Fantom</translation>
    </message>
    <message>
        <source>Copy versions</source>
        <translation>Addeitho i chaint</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Holo</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Cant {version}</translation>
    </message>
    <message>
        <source>Fantom is free software under the GNU General Public License, version 3 or later. You may use, study, share and change it; it comes without any warranty. These parts are the gifts of others:</source>
        <translation>Fantom lain na theinas GNU General Public License, cant 3 egor eden. Polil iuithad hen, hennad, annad a presta hen; pen gwest. I saith hin o egil:</translation>
    </message>
</context>
<context>
    <name>AddressCard</name>
    <message>
        <source>Your address</source>
        <translation>Sâd lín</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Addeitho i hâd</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Annon</translation>
    </message>
    <message>
        <source>No address</source>
        <translation>Ú-hâd</translation>
    </message>
    <message>
        <source>Network interface</source>
        <translation>Fennas i wî</translation>
    </message>
</context>
<context>
    <name>AdviceCard</name>
    <message>
        <source>Before you talk</source>
        <translation>Nui peded</translation>
    </message>
    <message>
        <source>Fantom cannot verify yet who is at the other end. Trust only what you can check in another way.</source>
        <translation>Fantom ú-ista sí man pêd na le. Estelio vellyn istennin ero.</translation>
    </message>
    <message>
        <source>Your provider sees who you talk to. Whoever interferes with the legacy wire could also read along.</source>
        <translation>Hîr i wî cên man na i pedil. Vi lam iaur polir ethyl hennad i mint.</translation>
    </message>
    <message>
        <source>Nothing is stored. Close a tab and its history is gone.</source>
        <translation>Alnad hebin. Holo lass, a gwannen i bennas.</translation>
    </message>
</context>
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n ment eden</numerusform>
            <numerusform>%n mint edin</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BlockQuestion</name>
    <message>
        <source>Block {name}?</source>
        <translation>Tabed {name}?</translation>
    </message>
    <message>
        <source>The connection is closed, and nobody from this address comes in until Fantom is started again. Connecting to them lifts it.</source>
        <translation>I iant hollen, ar alben minna o hâd hen naden iestad Fantom ad. Ianno na hen, ar edrannen ad.</translation>
    </message>
    <message>
        <source>The connection is closed, and this key does not come in until you start Fantom again. If they restart theirs, they have another key and can ask anew. Connecting to them lifts it.</source>
        <translation>I iant hollen, ar i ledil hen ú-vinna naden iestad Fantom ad. Pi Fantom i vellon iestannen ad, gâr ledil eden a pôl mabeded ad. Ianno na hen, ar edrannen ad.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avo</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Tabo</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Reconnect</source>
        <translation>Adianno</translation>
    </message>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Cesto (Ctrl+F)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Am</translation>
    </message>
</context>
<context>
    <name>ChatMenu</name>
    <message>
        <source>Copy address</source>
        <translation>Addeitho i hâd</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Cesto</translation>
    </message>
    <message>
        <source>Reconnect</source>
        <translation>Adianno</translation>
    </message>
    <message>
        <source>Disconnect</source>
        <translation>Posto i iant</translation>
    </message>
    <message>
        <source>Wipe history…</source>
        <translation>Haedo i bennas…</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Tabo…</translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message>
        <source>Some messages have not been delivered</source>
        <translation>Mint ú-dollin</translation>
    </message>
    <message>
        <source>Some messages have not been sent</source>
        <translation>Mint ú-vennin</translation>
    </message>
    <message>
        <source>Closing wipes them together with the history.</source>
        <translation>Pi holil, gwannar hain a i bennas.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Haeno</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Holo i lass</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Avo cholo</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Emoji</source>
        <translation>Em</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Menno</translation>
    </message>
</context>
<context>
    <name>ConnectCard</name>
    <message>
        <source>Write to someone</source>
        <translation>Teitho na ben</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Ianno</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avo</translation>
    </message>
    <message>
        <source>Paste [address]:port</source>
        <translation>Penio [fe80::1]:31488</translation>
    </message>
    <message>
        <source>Address of the other person</source>
        <translation>Sâd i vellon</translation>
    </message>
    <message>
        <source>Connecting to</source>
        <translation>Iannad na</translation>
    </message>
    <message>
        <source>Zone ids are fixed for you: fe80::…%5 from a Windows friend becomes your own interface here.</source>
        <translation>Fantom penia i fennas: fe80::…%5 o vellon vi Windows sí fennas lín.</translation>
    </message>
</context>
<context>
    <name>CopyButton</name>
    <message>
        <source>Copied</source>
        <translation>Addeithannen</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Fantom has a bug</source>
        <translation>Mist vi Fantom</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Trenarn</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>Addeitho i drenarn</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Holo</translation>
    </message>
    <message>
        <source>Something in Fantom went wrong</source>
        <translation>Nad vi Fantom mistannen</translation>
    </message>
    <message>
        <source>This is a mistake in the program, not yours. Your conversations are still open, and you can go on. If Fantom behaves oddly, quit and start it again.</source>
        <translation>Mist Fantom, ú-vist lín. I athrebith lín edrennin, a polil peded. Pi Fantom mista ad, haeno ar iesto ad.</translation>
    </message>
    <message>
        <source>To report it: copy the lines below and send them to whoever gave you Fantom, with a word on what you did just before. They name places in the program, and nothing that anybody wrote.</source>
        <translation>Addeitho i dî dad a menno na i aun Fantom an le, a pedo man ú-vae. Said vi Fantom ero; alnad teithannen o ben vi hain.</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>Em</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Cesto eneth (‹English›)</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Medui</translation>
    </message>
    <message>
        <source>Faces</source>
        <translation>Thîr</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Gwaith</translation>
    </message>
    <message>
        <source>Nature</source>
        <translation>Ardhon</translation>
    </message>
    <message>
        <source>Food</source>
        <translation>Math</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Telien</translation>
    </message>
    <message>
        <source>Travel</source>
        <translation>Lîdh</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>Naid</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Teith</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ú-hirnen</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>Go to the newest message; %n new below</source>
        <translation>
            <numerusform>Na i vent vedui; %n eden dad</numerusform>
            <numerusform>Na i vent vedui; %n edin dad</numerusform>
        </translation>
    </message>
    <message>
        <source>Go to the newest message</source>
        <translation>Na i vent vedui</translation>
    </message>
</context>
<context>
    <name>LanguagePill</name>
    <message>
        <source>Language</source>
        <translation>Lam</translation>
    </message>
</context>
<context>
    <name>LegacyBar</name>
    <message>
        <source>Write anyway</source>
        <translation>Teitho, a rach</translation>
    </message>
    <message>
        <source>Don&apos;t send</source>
        <translation>Avo venno</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Tabo</translation>
    </message>
    <message>
        <source>Your message waits for you</source>
        <translation>I vent lín dartha le</translation>
    </message>
    <message>
        <source>This side, or someone on the path, speaks only the legacy wire: anyone could be reading.</source>
        <translation>I vellon, egor pen bo i râd, pêd i lam iaur: pân pôl hennad.</translation>
    </message>
</context>
<context>
    <name>LinkQuestion</name>
    <message>
        <source>Open this page in your browser?</source>
        <translation>Edrad i balt hen?</translation>
    </message>
    <message>
        <source>This is a mail address</source>
        <translation>Sâd tain hen</translation>
    </message>
    <message>
        <source>Its letters can look like others. It travels as {host}</source>
        <translation>I thîw polir thiad sui tîw egil. I eneth thand: {host}</translation>
    </message>
    <message>
        <source>What stands before the @ is no place: only the above is.</source>
        <translation>I nui @ ú-hâd: or hen i hâd ero.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avo</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Addeitho i lîr</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Addeitho</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Edro</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>History lives in memory only</source>
        <translation>I bennas vi rîn ero</translation>
    </message>
</context>
<context>
    <name>MessageField</name>
    <message>
        <source>Message</source>
        <translation>Ment</translation>
    </message>
    <message>
        <source>Write a message — Enter sends, Shift+Enter is a new line</source>
        <translation>Teitho vent — Enter menna, Shift+Enter: tî eden</translation>
    </message>
    <message>
        <source>Write a message — Ctrl+Enter sends, Enter is a new line</source>
        <translation>Teitho vent — Ctrl+Enter menna, Enter: tî eden</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>Mint</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Addeitho</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Addeitho i vent</translation>
    </message>
    <message>
        <source>Select all of it</source>
        <translation>Cilo bân</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Menno ad</translation>
    </message>
    <message>
        <source>Don&apos;t send</source>
        <translation>Avo venno</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Open {link}…</source>
        <translation>Edro {link}…</translation>
    </message>
</context>
<context>
    <name>ModeSwitch</name>
    <message>
        <source>Local network</source>
        <translation>Gwî Bâr</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Gwî Dhaer</translation>
    </message>
</context>
<context>
    <name>NameCard</name>
    <message>
        <source>Your name</source>
        <translation>Eneth lín</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ú-eneth</translation>
    </message>
    <message>
        <source>Whoever you talk to sees it, except over the old protocol, which carries no names. You may leave it empty: then they see your address.</source>
        <translation>I vellon cên hen; i lam iaur ú-gôl enith. Pi covn, cên i hâd lín.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Dismiss</source>
        <translation>Haedo</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>Dangaro</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Caro ad</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Risto</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Addeitho</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Penio</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Haedo</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Cilo bân</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Mae</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Hebo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Edro</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avo</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Holo</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>Naw</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>Baw</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>Dangaro</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>Caro ad</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Risto</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>Addeitho</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Addeitho i lîr</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>Penio</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Haedo</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Cilo bân</translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n têw</numerusform>
            <numerusform>%n tîw</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} KiB</source>
        <translation>{number} KiB</translation>
    </message>
    <message>
        <source>{number} MiB</source>
        <translation>{number} MiB</translation>
    </message>
    <message>
        <source>{number} GiB</source>
        <translation>{number} GiB</translation>
    </message>
    <message>
        <source>{number} TiB</source>
        <translation>{number} TiB</translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n tint</numerusform>
            <numerusform>%n tint</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n lû</numerusform>
            <numerusform>%n lui</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n oreth</numerusform>
            <numerusform>%n erith</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n aur</numerusform>
            <numerusform>%n oer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n ment</numerusform>
            <numerusform>%n mint</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>QuietLine</name>
    <message>
        <source>{name} is writing…</source>
        <translation>{name} teitha…</translation>
    </message>
    <message>
        <source>What you write waits in memory for this very key. If they restart Fantom, they come back as a stranger, and it will not reach them.</source>
        <translation>I mint lín darthar vi rîn an i ledil hen. Pi Fantom i vellon iestannen ad, tôl sui othol, ar i mint ú-dolir na hen.</translation>
    </message>
</context>
<context>
    <name>RequestBar</name>
    <message>
        <source>Accept</source>
        <translation>Cavo</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Avon</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Tabo</translation>
    </message>
    <message>
        <source>1 of {count}</source>
        <translation>1 o {count}</translation>
    </message>
    <message>
        <source>Someone wants to write to you</source>
        <translation>Pen aníra teithad na le</translation>
    </message>
    <message>
        <source>legacy, not verifiable</source>
        <translation>lam iaur, ú-dangannen</translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation>ledil {key}</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) waiting</source>
        <translation>
            <numerusform>%n ment dartha</numerusform>
            <numerusform>%n mint darthar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search in this conversation</source>
        <translation>Cesto vi athrabeth hen</translation>
    </message>
    <message>
        <source>Older match (Enter)</source>
        <translation>Hired iaur (Enter)</translation>
    </message>
    <message>
        <source>Newer match (Shift+Enter)</source>
        <translation>Hired eden (Shift+Enter)</translation>
    </message>
    <message>
        <source>Close the search</source>
        <translation>Posto gestad</translation>
    </message>
    <message>
        <source>{place} of {count}</source>
        <translation>{place} o {count}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ú-hirnen</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Copy path</source>
        <translation>Addeitho i râd</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Holo</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cilith</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Saith</translation>
    </message>
    <message>
        <source>Settings file</source>
        <translation>Parf e·gilith</translation>
    </message>
    <message>
        <source>Nothing is saved in this run</source>
        <translation>Alnad hebin vi lû hen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Parf</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Raid thinn</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Holo</translation>
    </message>
</context>
<context>
    <name>TabEnds</name>
    <message>
        <source>Close tab</source>
        <translation>Holo i lass</translation>
    </message>
</context>
<context>
    <name>TabList</name>
    <message>
        <source>Find a tab</source>
        <translation>Cesto lass</translation>
    </message>
    <message>
        <source>All tabs</source>
        <translation>Lais bain</translation>
    </message>
    <message>
        <source>No tab has that name.</source>
        <translation>Ú-lass gâr eneth hen.</translation>
    </message>
</context>
<context>
    <name>TabStrip</name>
    <message>
        <source>Conversations</source>
        <translation>Athrebith</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>Bâr</translation>
    </message>
    <message>
        <source>Scroll to the left</source>
        <translation>Tiro lais na chair</translation>
    </message>
    <message>
        <source>Scroll to the right</source>
        <translation>Tiro lais na fuir</translation>
    </message>
    <message>
        <source>online</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>waiting for their answer</source>
        <translation>dartha dhangweth</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hae</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>iannad…</translation>
    </message>
    <message>
        <source>unread: {count}</source>
        <translation>ú-chennin: {count}</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>All tabs</source>
        <translation>Lais bain</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cilith</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Narth</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Avo bresto</translation>
    </message>
    <message>
        <source>Settings…</source>
        <translation>Cilith…</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raid thinn</translation>
    </message>
    <message>
        <source>About Fantom</source>
        <translation>O Fantom</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Haeno</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Do not disturb</source>
        <translation>Avo bresto</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Edro</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Haeno</translation>
    </message>
</context>
<context>
    <name>WipeQuestion</name>
    <message>
        <source>Wipe the history with {name}?</source>
        <translation>Haedad i bennas a {name}?</translation>
    </message>
    <message>
        <source>It is gone from the memory of this computer. What the other side keeps is theirs.</source>
        <translation>Gwanna o rîn i mâr hen. I hêb i vellon, ennas dartha.</translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) not sent yet will be lost.</source>
        <translation>
            <numerusform>%n ment ú-vennen gwanna.</numerusform>
            <numerusform>%n mint ú-vennin gwannar.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) not delivered yet will be lost.</source>
        <translation>
            <numerusform>%n ment ú-dollen gwanna.</numerusform>
            <numerusform>%n mint ú-dollin gwannar.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Hebo</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>Haedo</translation>
    </message>
</context>
<context>
    <name>WireBadge</name>
    <message>
        <source>Protection: {words}; press to read what it means</source>
        <translation>Beriad: {words}; edro hen an hennad</translation>
    </message>
    <message>
        <source>What this means</source>
        <translation>Man pêd hen</translation>
    </message>
</context>
<context>
    <name>WireCard</name>
    <message>
        <source>Their key</source>
        <translation>Ledil dîn</translation>
    </message>
    <message>
        <source>Your key</source>
        <translation>Ledil lín</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Holo</translation>
    </message>
    <message>
        <source>How this chat is protected</source>
        <translation>Beriad i athrabeth hen</translation>
    </message>
</context>
<context>
    <name>attention</name>
    <message>
        <source>A new message</source>
        <translation>Ment eden</translation>
    </message>
    <message>
        <source>Someone wants to write to you</source>
        <translation>Pen aníra teithad na le</translation>
    </message>
</context>
<context>
    <name>bubble</name>
    <message>
        <source>New</source>
        <translation>Edin</translation>
    </message>
</context>
<context>
    <name>closing</name>
    <message>
        <source>not delivered yet: {count}</source>
        <translation>ú-dollin: {count}</translation>
    </message>
    <message>
        <source>not sent yet: {count}</source>
        <translation>ú-vennin: {count}</translation>
    </message>
    <message>
        <source>a draft</source>
        <translation>ment ú-vethen</translation>
    </message>
    <message>
        <source>and others: {count}</source>
        <translation>ar egil: {count}</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>{weekday}, {day} {month} {year}</source>
        <translation>{weekday}, {day} {month} {year}</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Orithil</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Orgaladhad</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Ormenel</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Oraearon</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Orbelain</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Orgilion</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Oranor</translation>
    </message>
    <message>
        <source>January</source>
        <translation>Narwain</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Nínui</translation>
    </message>
    <message>
        <source>March</source>
        <translation>Gwaeron</translation>
    </message>
    <message>
        <source>April</source>
        <translation>Gwirith</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Lothron</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Nórui</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Cerveth</translation>
    </message>
    <message>
        <source>August</source>
        <translation>Urui</translation>
    </message>
    <message>
        <source>September</source>
        <translation>Ivanneth</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Narbeleth</translation>
    </message>
    <message>
        <source>November</source>
        <translation>Hithui</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Girithron</translation>
    </message>
</context>
<context>
    <name>error_text</name>
    <message>
        <source>The other side said something that Fantom does not understand, so the connection was closed. Ask them to update Fantom, then connect again.</source>
        <translation>I vellon pent beth i Fantom ú-henia, a hollen i iant. Mabedo na Fantom eden, a ianno ad.</translation>
    </message>
    <message>
        <source>There is nothing to connect to yet. Paste the address that the other person sent you.</source>
        <translation>Alnad na iannad sí. Penio i hâd o vellon lín.</translation>
    </message>
    <message>
        <source>That is far too long for an address. Copy only the address itself, which looks like [fe80::1]:{port}.</source>
        <translation>Hen and an sâd. Addeitho i hâd ero, sui [fe80::1]:{port}.</translation>
    </message>
    <message>
        <source>That is an IPv4 address, and Fantom speaks IPv6 only. Ask for the address that their Fantom shows on its first page.</source>
        <translation>Sâd IPv4 hen, a Fantom pêd IPv6 ero. Mabedo i hâd i dana Fantom i vellon.</translation>
    </message>
    <message>
        <source>That is a name, and Fantom needs the address itself. Ask for the address that their Fantom shows on its first page.</source>
        <translation>Eneth hen, a Fantom aníra sâd. Mabedo i hâd i dana Fantom i vellon.</translation>
    </message>
    <message>
        <source>The number behind the address is no port for Fantom. Use one from {lowest} to {highest}, or leave it out for {usual}.</source>
        <translation>Ú-annon an Fantom i wanod ab i hâd. Cilo o {lowest} na {highest}, egor avo deitho an {usual}.</translation>
    </message>
    <message>
        <source>That address belongs to nobody in particular. Ask the other person to copy theirs with the button on the first page.</source>
        <translation>Alben gâr i hâd hen. Mabedo i hâd o vellon lín.</translation>
    </message>
    <message>
        <source>That address means this very computer. Ask the other person for the address that their Fantom shows.</source>
        <translation>I hâd hen i mâr hen. Mabedo i hâd i dana Fantom i vellon.</translation>
    </message>
    <message>
        <source>That is an invitation, which this version of Fantom cannot read yet. Ask the other person for their plain address.</source>
        <translation>Caned hen, a Fantom ú-bôl hennad hen sí. Mabedo sâd.</translation>
    </message>
    <message>
        <source>That is not an address that Fantom can read. It should look like [fe80::1]:{port}; please copy it again, whole.</source>
        <translation>Fantom ú-bôl hennad hen sui sâd. Sui hen: [fe80::1]:{port}; addeitho ad, bân.</translation>
    </message>
    <message>
        <source>That is your own address. Send it to the other person, and paste theirs here instead.</source>
        <translation>Sâd lín hen. Menno na vellon lín, a penio sí i hâd dîn.</translation>
    </message>
    <message>
        <source>Nobody listens at {endpoint}. Ask whether their Fantom is running, and compare the port.</source>
        <translation>Alben lasta na {endpoint}. Mabedo pi Fantom i vellon cuia, a tiro i annon.</translation>
    </message>
    <message>
        <source>{endpoint} closed the connection at once. They may be refusing visitors, or another program listens there; ask them.</source>
        <translation>{endpoint} holl i iant. Pi ú-gâv ethyl, egor egel lasta ennas; mabedo.</translation>
    </message>
    <message>
        <source>There is no way to {endpoint} from here. Check that you are both on the same network, or both on the internet with IPv6.</source>
        <translation>Ú-râd na {endpoint} o hí. Tiro pi le a i vellon vi wî er, egor vi Wî Dhaer na IPv6.</translation>
    </message>
    <message>
        <source>{endpoint} did not answer within {seconds} seconds. Check the address with the other person, and whether a firewall stands in between.</source>
        <translation>{endpoint} ú-nambent vi {seconds} tint. Tiro i hâd a vellon lín, ar pi ram naur tâb i râd.</translation>
    </message>
    <message>
        <source>{endpoint} speaks only the legacy wire, which your settings refuse. Ask them to update Fantom, or allow the legacy wire in your settings.</source>
        <translation>{endpoint} pêd i lam iaur ero, i boda cilith lín. Mabedo na Fantom eden, egor davo i lam iaur vi gilith lín.</translation>
    </message>
    <message>
        <source>Somebody on the way to {endpoint} changed what was said, so that you would use the old, unprotected protocol. Fantom closed the connection. Try another network, and tell the other person.</source>
        <translation>Pen bo i râd na {endpoint} prestant i beth, an iuithad i lam iaur. Fantom holl i iant. Ianno na wî egel, a pedo hen na i vellon.</translation>
    </message>
    <message>
        <source>Someone with another key answers at {endpoint} now, so nothing was sent there. If your friend has restarted Fantom, connect to that address anew and ask them whether it is so.</source>
        <translation>Othol a ledil egel dambêd na {endpoint} sí, ar alnad mennen. Pi Fantom i vellon iestannen ad, ianno na hâd hen ad, a mabedo pi thand.</translation>
    </message>
    <message>
        <source>{endpoint} does not let you in. Ask the other person whether they have seen your request, then connect again.</source>
        <translation>{endpoint} ú-edra an le. Mabedo i vellon pi cennen i vabeded lín, ar ianno ad.</translation>
    </message>
    <message>
        <source>They fell silent, so the connection was closed. Check your network, then reconnect.</source>
        <translation>Dínen i vellon, a hollen i iant. Tiro i wî, ar adianno.</translation>
    </message>
    <message>
        <source>They are not connected, so your message was not sent. Reconnect, then send it again.</source>
        <translation>I vellon ú-iannen, a ú-vennen i vent lín. Adianno, a menno ad.</translation>
    </message>
    <message>
        <source>Your message is too long: {size} KiB of at most {limit} KiB. Please send it in parts.</source>
        <translation>And i vent lín: {size} KiB o {limit} KiB. Menno vi saith.</translation>
    </message>
    <message>
        <source>That person is no longer known here. Connect to their address again.</source>
        <translation>Ú-istannen i ben hen sí. Ianno na hâd dîn ad.</translation>
    </message>
    <message>
        <source>They sent more than memory should hold, so the connection was closed. Wipe the history, then reconnect.</source>
        <translation>Am mennen i bôl rîn hebed, a hollen i iant. Haedo i bennas, ar adianno.</translation>
    </message>
    <message>
        <source>Your home folder cannot be found. Start Fantom with {option} and a folder.</source>
        <translation>Fantom ú-bôl hired i mâr lín. Iesto hen a {option} egor hâd.</translation>
    </message>
    <message>
        <source>That message is not here, or waits no longer: it may have arrived already, or been wiped.</source>
        <translation>Ú-hirnen i vent hen sí: tollen, egor haedannen.</translation>
    </message>
    <message>
        <source>That request is no longer open. If they try again, you will be asked again.</source>
        <translation>I vabeded hen hollen. Pi tôl ad, Fantom mabeda le ad.</translation>
    </message>
    <message>
        <source>No network here has an IPv6 address. Connect to a network and switch IPv6 on in the system&apos;s network settings; Fantom notices by itself.</source>
        <translation>Ú-wî gâr sâd IPv6 sí. Ianno na wî, ar edro IPv6 vi gilith e·mbar; Fantom cên hen.</translation>
    </message>
    <message>
        <source>This computer has no IPv6 address on the internet. Ask your provider for IPv6, or switch to the local network.</source>
        <translation>I mâr hen ú-âr sâd IPv6 vi Wî Dhaer. Mabedo IPv6 o hîr i wî, egor cilo Wî Bâr.</translation>
    </message>
    <message>
        <source>The address that you chose is not on this computer. Choose another one in your settings.</source>
        <translation>I hâd cillen ú-vi i mâr hen. Cilo hâd egel vi gilith lín.</translation>
    </message>
    <message>
        <source>Nobody can reach you: other programs use {endpoint} and the ports behind it. Choose another port.</source>
        <translation>Alben pôl toled na le: egel gâr {endpoint} a i ennyn ab hen. Cilo annon egel.</translation>
    </message>
    <message>
        <source>Nobody can reach you: the system does not let Fantom listen at {endpoint}. Choose another port, or allow it in your firewall.</source>
        <translation>Alben pôl toled na le: i mâr boda lastad na {endpoint}. Cilo annon egel, egor davo hen vi ram naur lín.</translation>
    </message>
    <message>
        <source>Nobody can reach you: {endpoint} cannot be used on this computer now. Check your network connection.</source>
        <translation>Alben pôl toled na le: {endpoint} ú-iuithannen sí. Tiro i wî lín.</translation>
    </message>
    <message>
        <source>Another Fantom already uses the profile {directory}. Switch to its window, or start this one with another profile.</source>
        <translation>Fantom egel gâr {directory}. Tiro henneth dîn, egor iesto hen a barf egel.</translation>
    </message>
    <message>
        <source>Fantom could not write into the profile {directory}. Please check that the folder may be written to, or start with another profile.</source>
        <translation>Fantom ú-bôl teithad vi {directory}. Tiro pi davannen teithad ennas, egor iesto hen a barf egel.</translation>
    </message>
    <message>
        <source>Your settings in {path} cannot be read from line {line}, column {column} on, so the usual ones hold. Please correct that line.</source>
        <translation>Fantom ú-bôl hennad cilith vi {path} o dî {line}, têw {column}: dartha i gilith iaur. Tiro i dî hen.</translation>
    </message>
    <message>
        <source>Your settings in {path} are not UTF-8 text at line {line}, column {column}, so the usual ones hold. Please save the file as UTF-8.</source>
        <translation>Cilith vi {path} ú-UTF-8 na dî {line}, têw {column}: dartha i gilith iaur. Hebo i barf sui UTF-8.</translation>
    </message>
    <message>
        <source>The file {path} is too large for settings, so the usual ones hold. Please look what is in it.</source>
        <translation>I barf {path} rodaer an cilith: dartha i gilith iaur. Tiro man vi hen.</translation>
    </message>
    <message>
        <source>Your settings should be a file, and {path} is something else, so the usual ones hold. Please move it away.</source>
        <translation>Cilith aníra parf, a {path} nad egel: dartha i gilith iaur. Haedo hen.</translation>
    </message>
    <message>
        <source>Your settings in {path} could not be opened, so the usual ones hold. Please check that you may read that file.</source>
        <translation>Fantom ú-bôl edrad {path}: dartha i gilith iaur. Tiro pi polil hennad i barf hen.</translation>
    </message>
    <message>
        <source>Your settings name {key}, which this version of Fantom does not know. It is left alone; please check the spelling.</source>
        <translation>Vi gilith lín {key}, i Fantom ú-ista. Ú-haedannen; tiro i thîw.</translation>
    </message>
    <message>
        <source>The setting {key} cannot be {value}, so the usual value holds. It can be: {expected}</source>
        <translation>{key} ú-bôl {value}: dartha i gilith iaur. Pôl: {expected}</translation>
    </message>
    <message>
        <source>Your choice holds until you quit. It could not be saved, for {path} is arranged in an unusual way; please write it there by hand.</source>
        <translation>I gilith lín dartha naden haenad lín. Fantom ú-bôl hebed: {path} pannannen vi râd egel. Teitho ennas na gam lín.</translation>
    </message>
    <message>
        <source>Your choice holds until you quit. It could not be saved, for {path} would become too large; please look what is in it.</source>
        <translation>I gilith lín dartha naden haenad lín. Fantom ú-bôl hebed: {path} rodaer. Tiro man vi hen.</translation>
    </message>
    <message>
        <source>Your choice holds until you quit. It could not be saved, for {path} has a mistake in it; please correct that first.</source>
        <translation>I gilith lín dartha naden haenad lín. Fantom ú-bôl hebed: mist vi {path}. Tiro i vist hen.</translation>
    </message>
    <message>
        <source>{path} could not be written, so it holds only until you quit. Please check that the folder may be written to and that the disk is not full.</source>
        <translation>Fantom ú-bôl teithad {path}: dartha naden haenad lín. Tiro pi davannen teithad ennas, ar pi ú-bant i hâd.</translation>
    </message>
    <message>
        <source>That message is not yours. Only who wrote a message can change or delete it.</source>
        <translation>I vent hen ú-lín.</translation>
    </message>
    <message>
        <source>Their Fantom does not know that. Ask them to update it, then connect again.</source>
        <translation>Fantom dîn ú-henia hen. Mabedo na Fantom eden, a ianno ad.</translation>
    </message>
    <message>
        <source>A reaction is one sign. Choose one, or answer with a message.</source>
        <translation>Cilo em er.</translation>
    </message>
</context>
<context>
    <name>formats</name>
    <message>
        <source>Today</source>
        <translation>Sír</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Nuir</translation>
    </message>
</context>
<context>
    <name>line_words</name>
    <message>
        <source>Connected</source>
        <translation>Iannen</translation>
    </message>
    <message>
        <source>Connected again</source>
        <translation>Adiannen</translation>
    </message>
    <message>
        <source>They have left</source>
        <translation>I vellon gwannen</translation>
    </message>
    <message>
        <source>The connection was lost</source>
        <translation>Gwannen i iant</translation>
    </message>
    <message>
        <source>Someone with another key came from here: see their own tab</source>
        <translation>Othol a ledil egel tôl o hí: tiro i lass dîn</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Dartha vennad</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Mennen</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Tollen</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Hennen</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Ú-vennen</translation>
    </message>
    <message>
        <source>You</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>They</source>
        <translation>I vellon</translation>
    </message>
    <message>
        <source>You propose that messages stay</source>
        <translation>Aníral: darthar i mint</translation>
    </message>
    <message>
        <source>They propose that messages stay</source>
        <translation>Aníra i vellon: darthar i mint</translation>
    </message>
    <message>
        <source>You propose that messages disappear: {time}</source>
        <translation>Aníral: gwannar i mint: {time}</translation>
    </message>
    <message>
        <source>They propose that messages disappear: {time}</source>
        <translation>Aníra i vellon: gwannar i mint: {time}</translation>
    </message>
    <message>
        <source>Both of you agreed: messages stay</source>
        <translation>Davannen: darthar i mint</translation>
    </message>
    <message>
        <source>Both of you agreed: messages disappear: {time}</source>
        <translation>Davannen: gwannar i mint: {time}</translation>
    </message>
</context>
<context>
    <name>presence</name>
    <message>
        <source>connecting…</source>
        <translation>iannad…</translation>
    </message>
    <message>
        <source>waiting for their answer</source>
        <translation>dartha dhangweth</translation>
    </message>
    <message>
        <source>offline, trying again</source>
        <translation>hae, iannad ad</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hae</translation>
    </message>
    <message>
        <source>online</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>{count} ms</source>
        <translation>{count} tint vîw</translation>
    </message>
</context>
<context>
    <name>reach_words</name>
    <message>
        <source>LAN · listening on {port}</source>
        <translation>LAN · lastad na {port}</translation>
    </message>
    <message>
        <source>Internet · listening on {port}</source>
        <translation>Gwî Dhaer · lastad na {port}</translation>
    </message>
    <message>
        <source>Listening on {port}</source>
        <translation>Lastad na {port}</translation>
    </message>
    <message>
        <source>No IPv6 network</source>
        <translation>Ú-wî IPv6</translation>
    </message>
    <message>
        <source>Listening stopped</source>
        <translation>Postannen i lastad</translation>
    </message>
    <message>
        <source>Not listening</source>
        <translation>Ú-lastad</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Lastad</translation>
    </message>
    <message>
        <source>No IPv6</source>
        <translation>Ú-IPv6</translation>
    </message>
    <message>
        <source>Asking outside</source>
        <translation>Mabeded eth</translation>
    </message>
    <message>
        <source>Confirmed from outside</source>
        <translation>Tangannen eth</translation>
    </message>
    <message>
        <source>Not confirmed</source>
        <translation>Ú-dangannen</translation>
    </message>
    <message>
        <source>Address set by you</source>
        <translation>Sâd o gilith lín</translation>
    </message>
    <message>
        <source>IPv6 on {interface}</source>
        <translation>IPv6 na {interface}</translation>
    </message>
    <message>
        <source>Nobody can reach you now.</source>
        <translation>Alben pôl toled na le sí.</translation>
    </message>
    <message>
        <source>Port {wanted} is taken on this computer, so {used} is used.</source>
        <translation>Annon {wanted} garnen vi i mâr hen: Fantom gâr {used}.</translation>
    </message>
    <message>
        <source>An outside service is being asked which address others see.</source>
        <translation>Fantom mabeda eth man hâd cenir egil.</translation>
    </message>
    <message>
        <source>Confirmed from outside: this is the address that others see. Send it to the other person by any messenger.</source>
        <translation>Tangannen eth: i hâd hen cenir egil. Menno na vellon lín.</translation>
    </message>
    <message>
        <source>No confirmation from outside, so this is your interface&apos;s own address. It usually works; send it and try.</source>
        <translation>Ú-dangannen eth: sâd e·fennas lín hen. Mae pân lû; menno, a tiro.</translation>
    </message>
    <message>
        <source>You set this address yourself. Send it to the other person by any messenger.</source>
        <translation>I hâd hen o gilith lín. Menno na vellon lín.</translation>
    </message>
    <message>
        <source>This is your interface&apos;s own address; nobody outside was asked. Send it to the other person by any messenger.</source>
        <translation>Sâd e·fennas lín hen; ú-vabedin eth. Menno na vellon lín.</translation>
    </message>
    <message>
        <source>Send it to someone on the same network by any messenger. They paste it into their Fantom, and a request from them appears here.</source>
        <translation>Menno na vellon vi wî er. Penia i hâd vi Fantom dîn, a tôl sí mabeded o ho.</translation>
    </message>
</context>
<context>
    <name>setting_text</name>
    <message>
        <source>General</source>
        <translation>Pân</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Gwî</translation>
    </message>
    <message>
        <source>Who may write</source>
        <translation>I bolir teithad</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Athrabeth</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Henneth</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eneth lín</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Lam</translation>
    </message>
    <message>
        <source>Letters of Sindarin</source>
        <translation>Tîw Edhellen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Cruith</translation>
    </message>
    <message>
        <source>Talk over</source>
        <translation>Peded vi</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Annon</translation>
    </message>
    <message>
        <source>Internet address</source>
        <translation>Sâd vi Wî Dhaer</translation>
    </message>
    <message>
        <source>Interface</source>
        <translation>Fennas</translation>
    </message>
    <message>
        <source>Strangers</source>
        <translation>Ethyl</translation>
    </message>
    <message>
        <source>Always let in</source>
        <translation>Davo pân</translation>
    </message>
    <message>
        <source>Old protocol</source>
        <translation>Lam iaur</translation>
    </message>
    <message>
        <source>Send with</source>
        <translation>Menno na</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Lû</translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Nallath</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Avo bresto</translation>
    </message>
    <message>
        <source>Show my typing</source>
        <translation>Tano i deithad nín</translation>
    </message>
    <message>
        <source>Show my reading</source>
        <translation>Tano i hennad nín</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tîw belig egor mîw</translation>
    </message>
    <message>
        <source>Keep in the tray</source>
        <translation>Hebo sa i lû</translation>
    </message>
    <message>
        <source>Start minimised</source>
        <translation>Iesto hollen</translation>
    </message>
    <message>
        <source>Window&apos;s place</source>
        <translation>Sâd e·chenneth</translation>
    </message>
    <message>
        <source>The name by which others see you; empty shows only your key.</source>
        <translation>I eneth i genir egil; pi covn, cenir ledil lín ero.</translation>
    </message>
    <message>
        <source>The language of the program; sjn is Sindarin.</source>
        <translation>Lam Fantom; ‹sjn›: Edhellen.</translation>
    </message>
    <message>
        <source>The letters that Sindarin is written with; with a screen reader they are always Latin, for it cannot read Tengwar aloud.</source>
        <translation>Tîw Edhellen. Pi nad henna i chenneth an le, tîw ‹a-z› ero: ú-bôl peded i thîw edhellin.</translation>
    </message>
    <message>
        <source>The colours of the window.</source>
        <translation>Cruith e·chenneth.</translation>
    </message>
    <message>
        <source>Whether you talk on your own network or over the internet.</source>
        <translation>Pi pedil vi Wî Bâr egor vi Wî Dhaer.</translation>
    </message>
    <message>
        <source>The TCP port on which others reach you.</source>
        <translation>I annon TCP na i tolir egil na le.</translation>
    </message>
    <message>
        <source>Your address on the internet: ask asks ipify and compares its answer with your interfaces, interface takes theirs and asks nobody, or write it here.</source>
        <translation>Sâd lín vi Wî Dhaer: ‹ask› mabeda ipify a tira i fennais, ‹interface› tira i fennais ero; egor teitho sí.</translation>
    </message>
    <message>
        <source>The network interface to use; empty takes the first that fits.</source>
        <translation>I fennas cillen; pi covn, i fennas vinui i bôl.</translation>
    </message>
    <message>
        <source>What happens when somebody unknown wants to talk to you.</source>
        <translation>Man câr Fantom pi othol aníra peded na le.</translation>
    </message>
    <message>
        <source>Addresses and keys that are let in without asking you.</source>
        <translation>Said a ledil i minnar pen mabeded.</translation>
    </message>
    <message>
        <source>What happens when the other side speaks only the old, weaker protocol.</source>
        <translation>Man câr Fantom pi i vellon pêd i lam iaur ero.</translation>
    </message>
    <message>
        <source>The keys that send a message.</source>
        <translation>I ledil i vennar vent.</translation>
    </message>
    <message>
        <source>How the time of a message is written.</source>
        <translation>Sui teithannen lû e·ment.</translation>
    </message>
    <message>
        <source>How much a notification tells: that something came, who wrote, what they wrote, or nothing at all.</source>
        <translation>Man pêd nalloth: i doll nad, man teithant, man teithannen, egor alnad.</translation>
    </message>
    <message>
        <source>Nothing pops up and nothing blinks; unread messages are still counted.</source>
        <translation>Alnad presta le; Fantom nedia i mint ú-chennin.</translation>
    </message>
    <message>
        <source>Others see while you are writing to them.</source>
        <translation>Egil cenir teithad lín.</translation>
    </message>
    <message>
        <source>Others see when you have read their messages.</source>
        <translation>Egil cenir hennad lín.</translation>
    </message>
    <message>
        <source>The size of all text, in percent of the usual size.</source>
        <translation>Man belig i thîw bain; 100 vedui.</translation>
    </message>
    <message>
        <source>Closing the window keeps Fantom running, as an icon beside the clock.</source>
        <translation>Pi holil i chenneth, Fantom cuia sa i lû.</translation>
    </message>
    <message>
        <source>Fantom starts without opening its window.</source>
        <translation>Fantom iesta pen edrad i chenneth.</translation>
    </message>
    <message>
        <source>Where the window was when it was last closed; Fantom writes this itself.</source>
        <translation>I hâd vedui e·chenneth; Fantom teitha hen.</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Sui i mâr</translation>
    </message>
    <message>
        <source>Tengwar</source>
        <translation>Tîw edhellin</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>Tîw ‹a-z›</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Morn</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Gail</translation>
    </message>
    <message>
        <source>Local network</source>
        <translation>Gwî Bâr</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Gwî Dhaer</translation>
    </message>
    <message>
        <source>Ask outside</source>
        <translation>Mabedo eth</translation>
    </message>
    <message>
        <source>As the interface says</source>
        <translation>Sui i fennas</translation>
    </message>
    <message>
        <source>Let them in</source>
        <translation>Davo</translation>
    </message>
    <message>
        <source>Ask me</source>
        <translation>Mabedo nin</translation>
    </message>
    <message>
        <source>Turn them away</source>
        <translation>Bodo</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>Davo</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Bodo</translation>
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
        <translation>24 erith</translation>
    </message>
    <message>
        <source>12 hours</source>
        <translation>12 erith</translation>
    </message>
    <message>
        <source>That something came</source>
        <translation>I doll ment</translation>
    </message>
    <message>
        <source>Who wrote</source>
        <translation>Man teithant</translation>
    </message>
    <message>
        <source>What they wrote</source>
        <translation>Man teithannen</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Alnad</translation>
    </message>
    <message>
        <source>Too long: at most {most} bytes, which are {most} Latin or {half} Cyrillic letters.</source>
        <translation>And: {most} tîw ‹a-z› ero, egor {half} tîw ‹а-я›.</translation>
    </message>
    <message>
        <source>Please write a number from {lowest} to {highest}.</source>
        <translation>Teitho wanod o {lowest} na {highest}.</translation>
    </message>
    <message>
        <source>That is no IPv6 address. Choose from the list, or write an address such as 2001:db8::1.</source>
        <translation>Ú-hâd IPv6 hen. Cilo o i narth, egor teitho hâd sui 2001:db8::1.</translation>
    </message>
    <message>
        <source>At most {most} lines, and {each} bytes in each of them.</source>
        <translation>Tî: {most} ero; tîw vi dî: {each} ero.</translation>
    </message>
    <message>
        <source>Please choose from the list.</source>
        <translation>Cilo o i narth.</translation>
    </message>
</context>
<context>
    <name>shortcuts</name>
    <message>
        <source>Tabs</source>
        <translation>Lais</translation>
    </message>
    <message>
        <source>In a chat</source>
        <translation>Vi athrabeth</translation>
    </message>
    <message>
        <source>While writing</source>
        <translation>Vi deithad</translation>
    </message>
    <message>
        <source>Fantom</source>
        <translation>Fantom</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>I lass fuir</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>I lass chair</translation>
    </message>
    <message>
        <source>The tab at that place</source>
        <translation>I lass vi hâd hen</translation>
    </message>
    <message>
        <source>The last tab</source>
        <translation>I lass vedui</translation>
    </message>
    <message>
        <source>List of all tabs</source>
        <translation>Narth i lais bain</translation>
    </message>
    <message>
        <source>Move the tab to the left</source>
        <translation>Haedo i lass na chair</translation>
    </message>
    <message>
        <source>Move the tab to the right</source>
        <translation>Haedo i lass na fuir</translation>
    </message>
    <message>
        <source>Close the tab and wipe its history</source>
        <translation>Holo i lass a haedo i bennas</translation>
    </message>
    <message>
        <source>Search in the chat</source>
        <translation>Cesto vi athrabeth</translation>
    </message>
    <message>
        <source>Older place found</source>
        <translation>Hired iaur</translation>
    </message>
    <message>
        <source>Newer place found</source>
        <translation>Hired eden</translation>
    </message>
    <message>
        <source>Send, whichever you chose in the settings</source>
        <translation>Menno, man cilil vi gilith</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Iesto dî eden</translation>
    </message>
    <message>
        <source>Turn a page of the chat</source>
        <translation>Palt vi athrabeth</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cilith</translation>
    </message>
    <message>
        <source>This list</source>
        <translation>I narth hen</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Haeno</translation>
    </message>
    <message>
        <source>Wipe everything and quit at once, without asking</source>
        <translation>Haedo bân a haeno sí, pen mabeded</translation>
    </message>
</context>
<context>
    <name>wire_words</name>
    <message>
        <source>encrypted · post-quantum</source>
        <translation>thurin an uir</translation>
    </message>
    <message>
        <source>encrypted · not post-quantum</source>
        <translation>thurin sí ero</translation>
    </message>
    <message>
        <source>legacy, not verifiable</source>
        <translation>lam iaur, ú-dangannen</translation>
    </message>
    <message>
        <source>not verified</source>
        <translation>ú-dangannen</translation>
    </message>
    <message>
        <source>Only the owner of their key can read what you write. Nobody on the way can, not even later with a quantum computer.</source>
        <translation>Er i gâr i ledil pôl hennad mint lín. Alben bo i râd pôl, egor sí egor vi lui ab.</translation>
    </message>
    <message>
        <source>Only the owner of their key can read what you write. But who records it may read it one day with a quantum computer: one of your two Fantoms has no protection against those.</source>
        <translation>Er i gâr i ledil pôl hennad mint lín sí. Ethyl i hebir hain polir hennad vi lui ab: Fantom lín egor Fantom i vellon iaur.</translation>
    </message>
    <message>
        <source>They speak only the old protocol: whoever interferes on the way can read along, and change what is said.</source>
        <translation>I vellon pêd i lam iaur ero: ethyl bo i râd polir hennad a presta i mint.</translation>
    </message>
    <message>
        <source>No key is proved, so they may be anybody who uses that address. Ask them to update Fantom, and write nothing secret until then.</source>
        <translation>Ú-ledil: pân i iuitha i hâd hen pôl peded. Mabedo na Fantom eden; avo deitho nad thurin naden hen.</translation>
    </message>
    <message>
        <source>It is proved that this key answers, and not whose key it is. Keys are new at each start of Fantom; to be sure, read them to each other by telephone.</source>
        <translation>Tangannen: i ledil hen dambêd. Ú-dangannen: man gâr hen. Ledil eden na bân iestad Fantom; pedo i ledil lín na i vellon, a lasto dîn.</translation>
    </message>
</context>
</TS>
