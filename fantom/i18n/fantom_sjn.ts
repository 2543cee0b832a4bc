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
        <source>Copy invite</source>
        <translation>Addeitho i ganed</translation>
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
        <source>Send the invite by any messenger. It carries your key, so whoever opens it knows it is really you. It lets nobody in by itself.</source>
        <translation>Menno i ganed na râd bân. Ledil lín vi hen: i edra hen, ista le. Alben minna na hen ero.</translation>
    </message>
    <message>
        <source>Your invite as a picture, to enlarge</source>
        <translation>Caned lín sui em; tano veleg</translation>
    </message>
    <message>
        <source>Enlarge</source>
        <translation>Tano veleg</translation>
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
        <source>Fantom proves which key answers, not whose it is. Trust it as far as you trust the way its invite came to you.</source>
        <translation>Fantom tangada man ledil dambêd, ú man gâr hen. Estelio hen sui estelial i râd e·ganed.</translation>
    </message>
    <message>
        <source>Your provider sees who you talk to. Whoever interferes with the legacy wire could also read along.</source>
        <translation>Hîr i wî cên man na i pedil. Vi lam iaur polir ethyl hennad i mint.</translation>
    </message>
    <message>
        <source>No message is stored. Close a tab and its history is gone.</source>
        <translation>Alvent hebin. Holo lass, a gwannen i bennas.</translation>
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
    <name>Aside</name>
    <message>
        <source>Edit your message</source>
        <translation>Gwisto i vent lín</translation>
    </message>
    <message>
        <source>Reply to {name}</source>
        <translation>Dambedo na {name}</translation>
    </message>
    <message>
        <source>Drop it (Escape)</source>
        <translation>Haedo (Esc)</translation>
    </message>
</context>
<context>
    <name>Attaching</name>
    <message>
        <source>Offer files (Ctrl+O)</source>
        <translation>Anno pairf (Ctrl+O)</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Pairf…</translation>
    </message>
    <message>
        <source>Folder…</source>
        <translation>Gwael…</translation>
    </message>
    <message>
        <source>Offer files</source>
        <translation>Anno pairf</translation>
    </message>
    <message>
        <source>Offer a folder</source>
        <translation>Anno wael</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>em</translation>
    </message>
</context>
<context>
    <name>BlockPersonQuestion</name>
    <message>
        <source>Block {name}?</source>
        <translation>Tabed {name}?</translation>
    </message>
    <message>
        <source>If they are here, the connection is closed. This key does not come in until you unblock it; to them it looks as if you were away.</source>
        <translation>Hollen i iant, pi sí. I ledil hen ú-vinna naden daved lín. An ho, le hae.</translation>
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
        <source>The connection is closed, and this key comes in no more. To them you look absent. Connecting to them lifts it.</source>
        <translation>I iant hollen, ar i ledil hen ú-vinna. An ho, le hae. Ianno na hen, ar edrannen ad.</translation>
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
    <name>ChangeForm</name>
    <message>
        <source>Changing…</source>
        <translation>Gwistad…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Gwisto</translation>
    </message>
    <message>
        <source>Change the passphrase</source>
        <translation>Gwisto i beth thurin</translation>
    </message>
    <message>
        <source>Copies that you exported still open with the old one.</source>
        <translation>Edrar i rynd eth sí na i beth iaur.</translation>
    </message>
    <message>
        <source>Current passphrase</source>
        <translation>Peth thurin iaur</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message>
        <source>Remember</source>
        <translation>Reno</translation>
    </message>
    <message>
        <source>Know this key again, by a name of yours</source>
        <translation>Esto i ledil hen, an istad ad</translation>
    </message>
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
    <message>
        <source>They call themselves {name}</source>
        <translation>Ho esta im {name}</translation>
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
        <source>Disappearing messages…</source>
        <translation>Mint naden lû…</translation>
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
        <source>Unblock</source>
        <translation>Davo</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Tabo…</translation>
    </message>
    <message>
        <source>Verify…</source>
        <translation>Tangado…</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Esto ad…</translation>
    </message>
    <message>
        <source>Remember as…</source>
        <translation>Reno sui…</translation>
    </message>
    <message>
        <source>Forget this person…</source>
        <translation>Lítho i ben hen…</translation>
    </message>
</context>
<context>
    <name>ClipboardOffer</name>
    <message>
        <source>Look for an invitation in the copied picture</source>
        <translation>Cesto ganed vi em addeithannen</translation>
    </message>
    <message>
        <source>Use the invitation from the clipboard</source>
        <translation>Iuitho i ganed addeithannen</translation>
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
        <source>Your notes will be lost</source>
        <translation>Gwannar i serth lín</translation>
    </message>
    <message>
        <source>Some transfers are not finished</source>
        <translation>Mennaid nodui ú-vethin</translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) end, and what is not there whole is removed.</source>
        <translation>
            <numerusform>%n mennad gwanna, a man ú-bant ennas gwanna.</numerusform>
            <numerusform>%n mennaid gwannar, a man ú-bant ennas gwanna.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) go on from where they are once you have unlocked.</source>
        <translation>
            <numerusform>Ab lediad %n mennad iesta ad o hâd dîn.</numerusform>
            <numerusform>Ab lediad %n mennaid iestar ad o said dîn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) go on from where they are after the next start.</source>
        <translation>
            <numerusform>Ab iestad eden %n mennad iesta ad o hâd dîn.</numerusform>
            <numerusform>Ab iestad eden %n mennaid iestar ad o said dîn.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locking wipes them together with all conversations.</source>
        <translation>Pi holil i rond, gwannar hain ar athrebith bain.</translation>
    </message>
    <message>
        <source>Unlocking wipes them together with all conversations.</source>
        <translation>Pi ledial i rond, gwannar hain ar athrebith bain.</translation>
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
        <source>Lock</source>
        <translation>Holo i rond</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ledio i rond</translation>
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
        <source>Paste an invite, or [address]:port</source>
        <translation>Penio ganed, egor [sâd]:annon</translation>
    </message>
    <message>
        <source>Invite or address of the other person</source>
        <translation>Caned egor sâd o vellon</translation>
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
        <source>Scan picture…</source>
        <translation>Henno em…</translation>
    </message>
    <message>
        <source>Connect anyway</source>
        <translation>Ianno, a rach</translation>
    </message>
    <message>
        <source>Looking for an invitation in the picture…</source>
        <translation>Cestad ganed vi em…</translation>
    </message>
    <message>
        <source>Choose a picture with an invitation</source>
        <translation>Cilo em a ganed</translation>
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
        <translation>Mist Fantom, ú-vist lín. In athrebith lín edrennin, a polil peded. Pi Fantom mista ad, haeno ar iesto ad.</translation>
    </message>
    <message>
        <source>To report it: copy the lines below and send them to whoever gave you Fantom, with a word on what you did just before. They name places in the program, and nothing that anybody wrote.</source>
        <translation>Addeitho i dî dad a menno na i aun Fantom an le, a pedo man ú-vae. Said vi Fantom ero; alnad teithannen o ben vi hain.</translation>
    </message>
</context>
<context>
    <name>DeleteMessageQuestion</name>
    <message>
        <source>Delete this note?</source>
        <translation>Haedad i harth hen?</translation>
    </message>
    <message>
        <source>Delete this message for both of you?</source>
        <translation>Haedad i vent hen an tâd?</translation>
    </message>
    <message>
        <source>Its words go from the memory of both computers. They may have been read or copied before.</source>
        <translation>Gwannar i phith o rîn lín, ar o rîn i vellon. Pi hennen egor addeithannen nui, dartha ennas.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Hebo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Haedo</translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message>
        <source>This would be lost, too:</source>
        <translation>Gwanna eithro:</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Hebo</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Haedo</translation>
    </message>
    <message>
        <source>Delete your identity?</source>
        <translation>Haedad im lín?</translation>
    </message>
    <message>
        <source>Delete the locked vault?</source>
        <translation>Haedad i rond hollen?</translation>
    </message>
    <message>
        <source>The identity in it is gone, and so are the people whom it knows. Your conversations end, and you begin anew as another ghost. Copies that you exported stay.</source>
        <translation>Gwanna i im vi hen, ar i waith i ista. Postar athrebith lín, ar iestal ad sui auth egel. I rynd eth darthar.</translation>
    </message>
    <message numerus="yes">
        <source>Your key, your name and your open invitations are gone, and so are the people you know: %n.</source>
        <translation>
            <numerusform>Gwannar ledil lín, eneth lín, i chenid edrennin, ar i ben istannen: %n.</numerusform>
            <numerusform>Gwannar ledil lín, eneth lín, i chenid edrennin, ar i waith istannen: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>All conversations end, and you begin anew as a ghost. Nobody can bring it back, but copies that you exported stay.</source>
        <translation>Postar athrebith bain, ar iestal ad sui auth. Alben pôl toged hain ad; i rynd eth darthar.</translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>Drop to offer it to {name}</source>
        <translation>Haeno sí an annad na {name}</translation>
    </message>
    <message>
        <source>They see names and sizes, and choose what to take.</source>
        <translation>I vellon cên enith a noth, ar cîl man câv.</translation>
    </message>
    <message>
        <source>{name} cannot take files</source>
        <translation>{name} ú-bôl cavad pairf</translation>
    </message>
    <message>
        <source>Their program speaks only the old protocol, or has not yet said that it takes files.</source>
        <translation>Fantom dîn pêd i lam iaur ero, egor ú-bent sí i gâv pairf.</translation>
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
    <name>FilesModel</name>
    <message>
        <source>refused: its name</source>
        <translation>ú-gavannen: i eneth</translation>
    </message>
</context>
<context>
    <name>FilesSheet</name>
    <message>
        <source>Files from {name}</source>
        <translation>Pairf o {name}</translation>
    </message>
    <message>
        <source>Files to take</source>
        <translation>Pairf an cavad</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Pân</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Alnad</translation>
    </message>
    <message>
        <source>Into</source>
        <translation>Na</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Gwisto…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Hebo</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avo</translation>
    </message>
    <message>
        <source>{count} of {files}</source>
        <translation>{count} o {files}</translation>
    </message>
    <message numerus="yes">
        <source>%n of them are programs: be careful with them.</source>
        <translation>
            <numerusform>%n o hain gaud i cuia: tiro hen.</numerusform>
            <numerusform>%n o hain goed i cuiar: tiro hain.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be taken: the name is refused.</source>
        <translation>
            <numerusform>%n parf: Fantom boda i eneth.</numerusform>
            <numerusform>%n pairf: Fantom boda in enith.</numerusform>
        </translation>
    </message>
    <message>
        <source>Where to put the files</source>
        <translation>Mivan i phairf</translation>
    </message>
</context>
<context>
    <name>FolderEditor</name>
    <message>
        <source>Choose…</source>
        <translation>Cilo…</translation>
    </message>
    <message>
        <source>Downloads</source>
        <translation>Pairf dollin</translation>
    </message>
</context>
<context>
    <name>ForgetQuestion</name>
    <message>
        <source>Forget {name}?</source>
        <translation>Líthad {name}?</translation>
    </message>
    <message>
        <source>Your name for them, how far you trust their key and their addresses are gone. When they come again, they come as a stranger. What was said stays until you close the tab.</source>
        <translation>Gwannar eneth lín an ho, i estel a i said dîn. Pi ho tôl ad, tôl sui othol. I bennas dartha naden holed i lass.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avo</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Lítho</translation>
    </message>
</context>
<context>
    <name>GhostOptions</name>
    <message>
        <source>Stay who you are</source>
        <translation>Hebo im lín</translation>
    </message>
    <message>
        <source>Keep your key, your name and the people you know in a vault: a file that only your passphrase opens.</source>
        <translation>Hebo ledil, eneth ar i waith istannen vi rond: parf i edra i beth thurin lín ero.</translation>
    </message>
    <message>
        <source>Keep this identity…</source>
        <translation>Hebo im hen…</translation>
    </message>
    <message>
        <source>Be who you were elsewhere</source>
        <translation>Togo im o hâd egel</translation>
    </message>
    <message>
        <source>Take a vault that you exported, here or on another computer.</source>
        <translation>Togo rond eth: o i mâr hen egor egel.</translation>
    </message>
    <message>
        <source>Import a vault…</source>
        <translation>Togo rond…</translation>
    </message>
</context>
<context>
    <name>IdentityDialog</name>
    <message>
        <source>Your identity</source>
        <translation>Im lín</translation>
    </message>
    <message>
        <source>Your fingerprint</source>
        <translation>Taith leber lín</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Addeitho</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Holo</translation>
    </message>
    <message>
        <source>Your passphrase is another one now.</source>
        <translation>Eden i beth thurin lín.</translation>
    </message>
    <message>
        <source>Import a vault</source>
        <translation>Togo rond</translation>
    </message>
    <message>
        <source>Export a copy</source>
        <translation>Addeitho i rond eth</translation>
    </message>
    <message>
        <source>The copy is at {path}.</source>
        <translation>I rond eth na {path}.</translation>
    </message>
</context>
<context>
    <name>IdentityForm</name>
    <message>
        <source>Cancel</source>
        <translation>Avo</translation>
    </message>
</context>
<context>
    <name>ImitationBar</name>
    <message>
        <source>Block</source>
        <translation>Tabo</translation>
    </message>
    <message>
        <source>I know</source>
        <translation>Iston</translation>
    </message>
    <message>
        <source>This is not the {name} you know</source>
        <translation>{name} egel hen, i ú-istal</translation>
    </message>
    <message>
        <source>The names look alike, and the keys differ. If {name} may have a new key, ask them in another way before you tell anything.</source>
        <translation>Govai in enith, egil i ledil. Pi {name} gâr ledil eden, mabedo vi râd egel nui peded.</translation>
    </message>
</context>
<context>
    <name>InvitationFacts</name>
    <message>
        <source>Their key</source>
        <translation>Ledil dîn</translation>
    </message>
    <message>
        <source>From {name}, whom you know</source>
        <translation>O {name}, i istal</translation>
    </message>
    <message>
        <source>From somebody who calls themselves «{name}»</source>
        <translation>O ben i esta im ‹{name}›</translation>
    </message>
    <message>
        <source>From somebody who says no name</source>
        <translation>O ben pen eneth</translation>
    </message>
    <message>
        <source>Not the {name} you know: this key is another one. Ask {name} in another way whether it is theirs.</source>
        <translation>{name} egel, i ú-istal: ledil egel hen. Mabedo {name} vi râd egel pi gâr hen.</translation>
    </message>
    <message>
        <source>You blocked them. To connect lifts that.</source>
        <translation>Tammen o le. Ianno, ar edrannen ad.</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>ar egil: {count}</translation>
    </message>
</context>
<context>
    <name>InvitationWords</name>
    <message>
        <source>1 hour</source>
        <translation>1 oreth</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 aur</translation>
    </message>
    <message>
        <source>1 week</source>
        <translation>1 odlad</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 ranoth</translation>
    </message>
    <message>
        <source>For {name}</source>
        <translation>An {name}</translation>
    </message>
    <message>
        <source>For somebody</source>
        <translation>An egel</translation>
    </message>
    <message>
        <source>until {date}, {time}</source>
        <translation>naden {date}, {time}</translation>
    </message>
    <message>
        <source>until {time} today</source>
        <translation>naden {time} sír</translation>
    </message>
    <message numerus="yes">
        <source>not used yet, good for %n use(s)</source>
        <translation>
            <numerusform>ú-iuithannen, an %n iuith</numerusform>
            <numerusform>ú-iuithannen, an %n iuith</numerusform>
        </translation>
    </message>
    <message>
        <source>used by {used} of {uses}</source>
        <translation>iuithannen: {used} o {uses}</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ar %n egel</numerusform>
            <numerusform>ar %n egil</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvitationsDialog</name>
    <message>
        <source>Invite someone</source>
        <translation>Cano ben</translation>
    </message>
    <message>
        <source>With an invitation somebody comes in without being asked about. It is good for as long, and for as many people, as you say.</source>
        <translation>I gâr ganed minna pen mabeded. Cilil i lû a i wanod.</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>An man</translation>
    </message>
    <message>
        <source>Good for</source>
        <translation>Lû</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Iuith</translation>
    </message>
    <message>
        <source>A name, for you alone</source>
        <translation>Eneth, an le ero</translation>
    </message>
    <message>
        <source>How long it is good</source>
        <translation>Man lû dartha</translation>
    </message>
    <message>
        <source>How many people may use it</source>
        <translation>Man gwanod pôl iuithad</translation>
    </message>
    <message>
        <source>Make an invitation</source>
        <translation>Caro ganed</translation>
    </message>
    <message>
        <source>Open invitations</source>
        <translation>Cenid edrennin</translation>
    </message>
    <message>
        <source>Only a fingerprint of each is kept, so its text cannot be shown again. If it is lost, revoke it and make another one.</source>
        <translation>Fantom hêb i daith leber ero, a ú-bôl tanad i ganed ad. Pi gwannen, haedo hen a caro egel.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Holo</translation>
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
    <name>KeepForm</name>
    <message>
        <source>Keeping…</source>
        <translation>Hebed…</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Hebo</translation>
    </message>
    <message>
        <source>Keep this identity</source>
        <translation>Hebo im hen</translation>
    </message>
    <message>
        <source>It goes into a vault: a file on this computer that only your passphrase opens. It holds your key, your name, your invitations and the people you know, and never what anybody wrote. Nobody can bring back a passphrase that you forget: then this identity is gone.</source>
        <translation>Minna rond: parf vi i mâr hen, i edra i beth thurin lín ero. Hêb i ledil, i eneth, i chenid a i waith istannen, a allu ment. Pi líthal i beth thurin, alben pôl toged hen ad: gwanna i im.</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eneth lín</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ú-eneth</translation>
    </message>
    <message>
        <source>Also keep where people were last</source>
        <translation>Hebo eithro i said vedui</translation>
    </message>
    <message>
        <source>Then one click reaches them again. Whoever opens the vault sees their addresses, too.</source>
        <translation>Ianno ad pen teithad hâd. I edra i rond cên eithro i said.</translation>
    </message>
</context>
<context>
    <name>KeptOptions</name>
    <message>
        <source>Lock</source>
        <translation>Holo i rond</translation>
    </message>
    <message>
        <source>All conversations end, and nobody is who you are until your passphrase is typed.</source>
        <translation>Postar athrebith bain, ar alben gâr im lín naden teithad i beth thurin.</translation>
    </message>
    <message>
        <source>Keep where people were last</source>
        <translation>Hebo i said vedui</translation>
    </message>
    <message>
        <source>Then one click reaches them again. Whoever opens the vault sees their addresses, too.</source>
        <translation>Ianno ad pen teithad hâd. I edra i rond cên eithro i said.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Peth thurin</translation>
    </message>
    <message>
        <source>Nobody can bring it back if you forget it.</source>
        <translation>Pi líthal hen, alben pôl toged ad.</translation>
    </message>
    <message>
        <source>A copy</source>
        <translation>Rond eth</translation>
    </message>
    <message>
        <source>For another computer, or a safe place. Your passphrase opens it.</source>
        <translation>An bâr egel, egor sâd varn. I beth thurin lín edra hen.</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Iesto ad</translation>
    </message>
    <message>
        <source>Your identity and the people you know are gone for good.</source>
        <translation>Gwannar im lín a i waith istannen, an uir.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Holo sí</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Gwisto…</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Addeitho eth…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Haedo…</translation>
    </message>
</context>
<context>
    <name>KeyChangedBar</name>
    <message>
        <source>Connect anyway</source>
        <translation>Ianno, a rach</translation>
    </message>
    <message>
        <source>Don&apos;t</source>
        <translation>Avo</translation>
    </message>
    <message>
        <source>That is not {name} any more</source>
        <translation>Othol dambêd an {name}</translation>
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
    <name>LockPage</name>
    <message>
        <source>Your identity is locked</source>
        <translation>Im lín vi rond hollen</translation>
    </message>
    <message>
        <source>Type your passphrase, and the people you know recognise you.</source>
        <translation>Teitho i beth thurin, ar i waith istannen ista le.</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Peth thurin</translation>
    </message>
    <message>
        <source>Go on as a ghost</source>
        <translation>Minno sui auth</translation>
    </message>
    <message>
        <source>A ghost is somebody new, whom nobody recognises. Your identity stays locked, and you can unlock it later.</source>
        <translation>Auth eden, ar alben ista hen. Im lín dartha vi rond hollen; polil lediad hen ab.</translation>
    </message>
    <message>
        <source>Unlocking…</source>
        <translation>Lediad…</translation>
    </message>
    <message>
        <source>Unlock</source>
        <translation>Ledio</translation>
    </message>
</context>
<context>
    <name>LockedOptions</name>
    <message>
        <source>Be who you are</source>
        <translation>Ledio im lín</translation>
    </message>
    <message>
        <source>The conversations that you have now, as a ghost, end with that.</source>
        <translation>Athrebith lín sui auth postar sí.</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Ledio…</translation>
    </message>
    <message>
        <source>Begin anew</source>
        <translation>Iesto ad</translation>
    </message>
    <message>
        <source>If the passphrase is forgotten for good: the vault goes, and the identity in it.</source>
        <translation>Pi líthannen i beth thurin an uir: gwanna i rond, ar i im vi hen.</translation>
    </message>
    <message>
        <source>Delete the vault…</source>
        <translation>Haedo i rond…</translation>
    </message>
</context>
<context>
    <name>MadeInvitation</name>
    <message>
        <source>The invitation is made. Send it now.</source>
        <translation>Carnen i ganed. Menno sí.</translation>
    </message>
    <message>
        <source>The invitation</source>
        <translation>I ganed</translation>
    </message>
    <message>
        <source>The invitation as a picture</source>
        <translation>I ganed sui em</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Addeitho</translation>
    </message>
    <message>
        <source>Whoever has it comes in without being asked about. If it is stolen, it admits the thief: verify whom you meet.</source>
        <translation>I gâr hen minna pen mabeded. Pîl a hen pôl minnad: tangado man tôl.</translation>
    </message>
</context>
<context>
    <name>MessageActions</name>
    <message>
        <source>Reply</source>
        <translation>Dambedo</translation>
    </message>
    <message>
        <source>React…</source>
        <translation>Dambedo na em…</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Gwisto</translation>
    </message>
    <message>
        <source>Forward to…</source>
        <translation>Menno na…</translation>
    </message>
    <message>
        <source>Copy with time</source>
        <translation>Addeitho a lû</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>Haedo…</translation>
    </message>
    <message>
        <source>Delete for both…</source>
        <translation>Haedo an tâd…</translation>
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
    <message>
        <source>Copy name</source>
        <translation>Addeitho i eneth</translation>
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
        <source>Your identity</source>
        <translation>Im lín</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eneth lín</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ú-eneth</translation>
    </message>
    <message>
        <source>Whoever you talk to sees it. You may leave it empty.</source>
        <translation>Mellyn cenir hen. Pôl dartha covn.</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>New passphrase</source>
        <translation>Peth thurin eden</translation>
    </message>
    <message>
        <source>The same again</source>
        <translation>Teitho hen ad</translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>I phith hin egil.</translation>
    </message>
    <message>
        <source>Several words that nobody would guess are a good choice.</source>
        <translation>Cilo bith i alben pôl hired.</translation>
    </message>
    <message>
        <source>Short: who has the file may guess it. More words help.</source>
        <translation>Thenn: i gâr i barf pôl hired hen. Pith egil beriar.</translation>
    </message>
    <message>
        <source>Fair. Another word makes it strong.</source>
        <translation>Mae. Na beth egel, taug.</translation>
    </message>
    <message>
        <source>Long enough, if nobody would guess it.</source>
        <translation>And far, pi alben pôl hired hen.</translation>
    </message>
</context>
<context>
    <name>NotesQuestion</name>
    <message>
        <source>Close your notes?</source>
        <translation>Holed i serth lín?</translation>
    </message>
    <message>
        <source>They are in memory only, and go with the tab.</source>
        <translation>Hain vi rîn ero: pi holil i lass, gwannar.</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Avo cholo</translation>
    </message>
    <message>
        <source>Close tab</source>
        <translation>Holo i lass</translation>
    </message>
</context>
<context>
    <name>NotesTab</name>
    <message>
        <source>Only you see these notes. They are in memory, in no file, and gone when this tab or Fantom is closed.</source>
        <translation>Le ero cenil i serth hin: vi rîn, ú-vi barf. Gwannar pi holil i lass hen egor haenal Fantom.</translation>
    </message>
</context>
<context>
    <name>Notice</name>
    <message>
        <source>Block…</source>
        <translation>Tabo…</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Haedo</translation>
    </message>
</context>
<context>
    <name>NumberEditor</name>
    <message>
        <source> min</source>
        <translation> lui</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Allu</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message>
        <source>Meet {name}, or hear their voice, and compare all twelve groups with those on their screen.</source>
        <translation>Govado a {name}, egor lasto na lim dîn, a bído in gwanod bain bo i chenneth dîn.</translation>
    </message>
    <message>
        <source>The safety number</source>
        <translation>I wanod varn</translation>
    </message>
    <message>
        <source>The safety number as a picture</source>
        <translation>I wanod varn sui em</translation>
    </message>
    <message>
        <source>Show it larger</source>
        <translation>Tano hen veleg</translation>
    </message>
    <message>
        <source>It is the same</source>
        <translation>Ain hen</translation>
    </message>
    <message>
        <source>It differs</source>
        <translation>Egel hen</translation>
    </message>
    <message>
        <source>Or let Fantom compare</source>
        <translation>Egor bída Fantom</translation>
    </message>
    <message>
        <source>Their 60 digits</source>
        <translation>60 nyth dîn</translation>
    </message>
    <message>
        <source>The number on their screen</source>
        <translation>I wanod bo i chenneth dîn</translation>
    </message>
    <message>
        <source>Picture file…</source>
        <translation>Parf o em…</translation>
    </message>
    <message numerus="yes">
        <source>%n of 60 digit(s)</source>
        <translation>
            <numerusform>%n o 60 nyth</numerusform>
            <numerusform>%n o 60 nyth</numerusform>
        </translation>
    </message>
    <message>
        <source>Or drop or paste a photo or a screenshot of their code here. It must come straight from them, not through this chat.</source>
        <translation>Egor penio sí em egor em e·chenneth dîn. Tôl o vellon lín ero, ú o athrabeth hen.</translation>
    </message>
    <message numerus="yes">
        <source>Not the same: group(s) {groups}. If it is typed as it stands on their screen, say that it differs.</source>
        <translation>
            <numerusform>Ú-ain: sath {groups}. Pi teithannen sui bo i chenneth dîn, pedo: ú-ain.</numerusform>
            <numerusform>Ú-ain: saith {groups}. Pi teithannen sui bo i chenneth dîn, pedo: ú-ain.</numerusform>
        </translation>
    </message>
    <message>
        <source>A picture of their code</source>
        <translation>Em a wanod dîn</translation>
    </message>
</context>
<context>
    <name>NumberQrDialog</name>
    <message>
        <source>Your safety number</source>
        <translation>I wanod varn lín</translation>
    </message>
    <message>
        <source>The safety number as a picture</source>
        <translation>I wanod varn sui em</translation>
    </message>
    <message>
        <source>The other Fantom reads it from a photo or a screenshot, if that does not travel through this chat.</source>
        <translation>Fantom egel henna hen o em, egor o em e·chenneth, pi i em ú-dôl o athrabeth hen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Holo</translation>
    </message>
</context>
<context>
    <name>OfferQuestion</name>
    <message>
        <source>Offer this to {name}?</source>
        <translation>Annad hen na {name}?</translation>
    </message>
    <message>
        <source>Offer this picture to {name}?</source>
        <translation>Annad i em hen na {name}?</translation>
    </message>
    <message>
        <source>It comes from the clipboard and is put into no file here.</source>
        <translation>Addeithannen i em, ar ú-barf sí hêb hen.</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Anno</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avo</translation>
    </message>
</context>
<context>
    <name>OfferedInvitation</name>
    <message>
        <source>An invitation was opened</source>
        <translation>Caned edrannen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Ianno</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Haedo</translation>
    </message>
</context>
<context>
    <name>OpenInvitations</name>
    <message>
        <source>There are none.</source>
        <translation>Ú-genid.</translation>
    </message>
</context>
<context>
    <name>OpenQuestion</name>
    <message>
        <source>Open a program?</source>
        <translation>Edrad gaud i cuia?</translation>
    </message>
    <message>
        <source>{file} from {name} can do anything that you can do on this computer. Open it only if you expected it and know who made it.</source>
        <translation>{file} o {name} pôl carad pân i bolil vi mâr hen. Edro pi istal man carnen hen, ero.</translation>
    </message>
    <message>
        <source>Its name looks like that of a document, but it is a program.</source>
        <translation>I eneth thia sui lîr, a gaud i cuia.</translation>
    </message>
    <message>
        <source>Don&apos;t open</source>
        <translation>Avo edro</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Edro</translation>
    </message>
</context>
<context>
    <name>Pager</name>
    <message>
        <source>Next question or notice; this is {place} of {count}</source>
        <translation>Mabed egor nalloth egel; hen {place} o {count}</translation>
    </message>
</context>
<context>
    <name>PassphraseField</name>
    <message>
        <source>Hide the letters</source>
        <translation>Doltho i thîw</translation>
    </message>
    <message>
        <source>Show the letters</source>
        <translation>Tano i thîw</translation>
    </message>
</context>
<context>
    <name>PeopleCard</name>
    <message>
        <source>People you know</source>
        <translation>Gwaith istannen</translation>
    </message>
    <message>
        <source>Invite someone…</source>
        <translation>Cano ben…</translation>
    </message>
    <message>
        <source>Find somebody</source>
        <translation>Cesto ben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avo</translation>
    </message>
    <message>
        <source>Connecting to</source>
        <translation>Iannad na</translation>
    </message>
    <message>
        <source>Nobody has that name.</source>
        <translation>Alben gâr i eneth hen.</translation>
    </message>
    <message>
        <source>Nobody yet. Give someone a name in the chat with them, and Fantom knows their key again: here you see when they are there, and one click writes to them.</source>
        <translation>Alben sí. Esto vellon vi athrabeth, a Fantom ista i ledil dîn ad: cenil pi tôl, a polil teithad na hen.</translation>
    </message>
    <message>
        <source>Your vault is locked. Whom you name now is forgotten at the end.</source>
        <translation>I rond lín hollen. Gwanna pi haenal: i ben i estal sí.</translation>
    </message>
    <message>
        <source>People are remembered for this session only.</source>
        <translation>Fantom rên waith vi lû hen ero.</translation>
    </message>
    <message>
        <source>Unlock…</source>
        <translation>Ledio…</translation>
    </message>
    <message>
        <source>Keep your identity…</source>
        <translation>Hebo im lín…</translation>
    </message>
</context>
<context>
    <name>PeopleList</name>
    <message>
        <source>People you know</source>
        <translation>Gwaith istannen</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Teitho</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Esto ad…</translation>
    </message>
    <message>
        <source>Copy fingerprint</source>
        <translation>Addeitho i daith leber</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>Davo</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Tabo…</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Lítho…</translation>
    </message>
</context>
<context>
    <name>PicturesPage</name>
    <message>
        <source>Call {name}, or meet: hear their voice or see them. Read the pictures to each other in turn. If both see the same seven in the same order, nobody sits between you. Do not send them by this chat.</source>
        <translation>Pedo na {name} o lim na lim, egor ceno hen. Pedo i theith, er ab er. Pi tâd cenir i theith ain vi narth ain, alben bo i râd. Avo venno hain vi athrabeth hen.</translation>
    </message>
    <message>
        <source>Waiting for {name} to say yes. The pictures come after it.</source>
        <translation>Dartho naden {name} pêd naw. I theith tolir ab.</translation>
    </message>
    <message>
        <source>They match</source>
        <translation>Hain ain</translation>
    </message>
    <message>
        <source>They don&apos;t match</source>
        <translation>Hain egil</translation>
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
    <name>QrDialog</name>
    <message>
        <source>Your invite</source>
        <translation>Caned lín</translation>
    </message>
    <message>
        <source>Your invite as a picture</source>
        <translation>Caned lín sui em</translation>
    </message>
    <message>
        <source>Another Fantom reads it from a photo or a screenshot.</source>
        <translation>Fantom egel henna hen o em, egor o em e·chenneth.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Holo</translation>
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
    <message>
        <source>{count} s</source>
        <translation>{count} ‹s›</translation>
    </message>
    <message>
        <source>{count} min</source>
        <translation>{count} ‹min›</translation>
    </message>
    <message>
        <source>{hours} h {minutes} min</source>
        <translation>{hours} ‹h› {minutes} ‹min›</translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n byte(s)</source>
        <translation>
            <numerusform>{done} o %n têw</numerusform>
            <numerusform>{done} o %n tîw</numerusform>
        </translation>
    </message>
    <message>
        <source>{done} of {size} KiB</source>
        <translation>{done} o {size} KiB</translation>
    </message>
    <message>
        <source>{done} of {size} MiB</source>
        <translation>{done} o {size} MiB</translation>
    </message>
    <message>
        <source>{done} of {size} GiB</source>
        <translation>{done} o {size} GiB</translation>
    </message>
    <message>
        <source>{done} of {size} TiB</source>
        <translation>{done} o {size} TiB</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n parf</numerusform>
            <numerusform>%n pairf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} a %n am</numerusform>
            <numerusform>{name} a %n am</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation>
            <numerusform>%n mennad</numerusform>
            <numerusform>%n mennaid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) did not come</source>
        <translation>
            <numerusform>%n parf ú-doll</numerusform>
            <numerusform>%n pairf ú-dollin</numerusform>
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
        <source>What you write waits in memory for this very key. If they do not keep it and restart Fantom, they come back as a stranger, and it will not reach them.</source>
        <translation>I deithal dartha vi rîn an ledil hen ero. Pi i vellon ú-chêb hen a iesta Fantom ad, tôl sui othol, a i mint ú-dolir.</translation>
    </message>
</context>
<context>
    <name>ReactionPicker</name>
    <message>
        <source>React</source>
        <translation>Dambedo na em</translation>
    </message>
    <message>
        <source>Other emoji</source>
        <translation>Em egel</translation>
    </message>
</context>
<context>
    <name>RememberQuestion</name>
    <message>
        <source>Your name for them</source>
        <translation>Eneth lín an ho</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avo</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Esto ad</translation>
    </message>
    <message>
        <source>Remember</source>
        <translation>Reno</translation>
    </message>
    <message>
        <source>Rename {name}</source>
        <translation>Esto {name} ad</translation>
    </message>
    <message>
        <source>Remember this person</source>
        <translation>Reno i ben hen</translation>
    </message>
    <message>
        <source>Only you see this name.</source>
        <translation>Le ero cenil i eneth hen.</translation>
    </message>
    <message>
        <source>Fantom then knows their key again, and shows it by this name. Only you see it.</source>
        <translation>Fantom ista i ledil dîn ad, a tana i eneth hen. Le ero cenil hen.</translation>
    </message>
    <message>
        <source>This name looks like {name}, whom you know by another key.</source>
        <translation>I eneth hen biltha {name}, i istal na ledil egel.</translation>
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
        <source>Answer…</source>
        <translation>Dambedo…</translation>
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
        <source>Someone who calls themselves {name}, and is not the {known} you know</source>
        <translation>Pen i esta im {name}: {known} egel, i ú-istal</translation>
    </message>
    <message>
        <source>legacy, not verifiable</source>
        <translation>lam iaur, ú-dangannen</translation>
    </message>
    <message>
        <source>key {key}</source>
        <translation>ledil {key}</translation>
    </message>
    <message>
        <source>no invitation</source>
        <translation>ú-ganed</translation>
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
    <name>ResultPage</name>
    <message>
        <source>Compare again</source>
        <translation>Tiro ad</translation>
    </message>
    <message>
        <source>Remember as…</source>
        <translation>Reno sui…</translation>
    </message>
    <message>
        <source>Block…</source>
        <translation>Tabo…</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Ú-dangannen</translation>
    </message>
    <message>
        <source>{name} is verified</source>
        <translation>{name} tangannen</translation>
    </message>
    <message>
        <source>Verified on {date} at {time}.</source>
        <translation>Tangannen: {date}, {time}.</translation>
    </message>
    <message>
        <source>You saw the same pictures, so nobody sits between you. What you clicked counts for you: {name} clicks for themselves.</source>
        <translation>Ain i theith, ar alben bo i râd. Tangannen an le ero: {name} tangada eithro.</translation>
    </message>
    <message>
        <source>{name} gave the same answer, so nobody sits between you. Both of you know it now.</source>
        <translation>Ain i dhangweth o {name}, ar alben bo i râd. Tâd istar hen sí.</translation>
    </message>
    <message>
        <source>The numbers are the same, so nobody sits between you. What you said counts for you: {name} compares for themselves.</source>
        <translation>Ain i wanod, ar alben bo i râd. Tangannen an le ero: {name} tira eithro.</translation>
    </message>
    <message>
        <source>No tries are left this way until Fantom is started anew.</source>
        <translation>Ú-lû am vi râd hen naden iestad Fantom ad.</translation>
    </message>
    <message numerus="yes">
        <source>%n more try(tries) this way until Fantom is started anew.</source>
        <translation>
            <numerusform>%n lû am vi râd hen naden iestad Fantom ad.</numerusform>
            <numerusform>%n lui am vi râd hen naden iestad Fantom ad.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SasPictures</name>
    <message>
        <source>Picture {number} of {count}</source>
        <translation>Taith {number} o {count}</translation>
    </message>
    <message>
        <source>Pictures to compare: {names}</source>
        <translation>Tiro i theith: {names}</translation>
    </message>
</context>
<context>
    <name>SaveNumber</name>
    <message>
        <source>Save the number as a picture</source>
        <translation>Hebo i wanod sui em</translation>
    </message>
    <message>
        <source>safety number</source>
        <translation>gwanod varn</translation>
    </message>
</context>
<context>
    <name>SavePicture</name>
    <message>
        <source>invite</source>
        <translation>caned</translation>
    </message>
    <message>
        <source>Save the invite as a picture</source>
        <translation>Hebo i ganed sui em</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Hebo em…</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Hemmen sui {path}.</translation>
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
    <name>SearchEverywhere</name>
    <message>
        <source>Search in all tabs</source>
        <translation>Cesto vi lais bain</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Man hirnen</translation>
    </message>
    <message>
        <source>Searching…</source>
        <translation>Cestad…</translation>
    </message>
    <message>
        <source>Found: {count}</source>
        <translation>Hirnen: {count}</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Ú-hirnen</translation>
    </message>
</context>
<context>
    <name>SecretPage</name>
    <message>
        <source>Without a question</source>
        <translation>Pen mabeded</translation>
    </message>
    <message>
        <source>Your question, which {name} sees</source>
        <translation>Mabeded lín, i gên {name}</translation>
    </message>
    <message>
        <source>Where did we first meet?</source>
        <translation>Mivan i ovaded vinui?</translation>
    </message>
    <message>
        <source>Your answer, which nobody sees</source>
        <translation>Dangweth lín, i alben cên</translation>
    </message>
    <message>
        <source>Your answer</source>
        <translation>Dangweth lín</translation>
    </message>
    <message>
        <source>The answer never leaves this computer, not even encrypted: only the proof that both answers are equal. Capitals and spaces at the ends do not matter.</source>
        <translation>I dhangweth allu haena i mâr hen, eithro thurin: Fantom tana ero pi ain tâd dengwith. Fantom ú-gên dîw dhaer, egor hâd govn eth.</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Avon</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Dambedo</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Mabedo</translation>
    </message>
    <message>
        <source>{name} asks you something, and has typed the answer already. Type the same. If you do not know it, decline, and ask them over another way.</source>
        <translation>{name} mabeda le, a teithant i dhangweth. Teitho ain. Pi ú-istal hen, bodo, a mabedo vi râd egel.</translation>
    </message>
    <message>
        <source>Ask {name} something that only you two know, and type the answer yourself. Nothing that others could guess or look up: a wrong answer uses up one of three tries.</source>
        <translation>Mabedo {name} o nad i istar tâd ero, i egil ú-bolir hired, a teitho i dhangweth. Pi dangweth ú-vae, gwanna er o neledh lui.</translation>
    </message>
    <message>
        <source>Both answers are being compared.</source>
        <translation>Bídad tâd dengwith.</translation>
    </message>
    <message>
        <source>Waiting for the answer of {name}.</source>
        <translation>Dartho dhangweth o {name}.</translation>
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
    <name>StatusBar</name>
    <message>
        <source>History lives in memory only</source>
        <translation>I bennas vi rîn ero</translation>
    </message>
    <message>
        <source>List the transfers</source>
        <translation>Narth i mennaid</translation>
    </message>
</context>
<context>
    <name>StopQuestion</name>
    <message>
        <source>Stop comparing with {name}?</source>
        <translation>Postad i vídad a {name}?</translation>
    </message>
    <message>
        <source>Nothing is verified then, and it counts as one of three tries. {name} is told that you stopped.</source>
        <translation>Alnad tangannen, a gwanna er o neledh lui. {name} ista hen.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Avo bosto</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Posto</translation>
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
        <source>wants to compare keys</source>
        <translation>aníra bídad ledil</translation>
    </message>
    <message>
        <source>transfers: {count}</source>
        <translation>mennaid: {count}</translation>
    </message>
    <message>
        <source>connecting…</source>
        <translation>iannad…</translation>
    </message>
    <message>
        <source>unread: {count}</source>
        <translation>ú-chennin: {count}</translation>
    </message>
    <message>
        <source>Notes to yourself</source>
        <translation>Serth lín</translation>
    </message>
</context>
<context>
    <name>TimerBar</name>
    <message>
        <source>Agree</source>
        <translation>Davo</translation>
    </message>
    <message>
        <source>Don&apos;t</source>
        <translation>Avo</translation>
    </message>
    <message>
        <source>What is written from then on stays until a tab is closed.</source>
        <translation>Mint edin darthar naden holed lass.</translation>
    </message>
    <message>
        <source>What is written from then on goes from both computers, that long after it has arrived.</source>
        <translation>Gwannar mint edin an tâd, i lû hen ab toled.</translation>
    </message>
</context>
<context>
    <name>TimerQuestion</name>
    <message>
        <source>Disappearing messages</source>
        <translation>Mint naden lû</translation>
    </message>
    <message>
        <source>Once both of you agree, what is written goes from both computers, that long after it has arrived. Nobody can keep the other side from copying it before.</source>
        <translation>Pi davannen o dâd, gwannar mint edin an tâd, i lû hen ab toled. I vellon pôl addeithad hain nui: alben pôl tabed hen.</translation>
    </message>
    <message>
        <source>Off: messages stay</source>
        <translation>Baw: darthar i mint</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avo</translation>
    </message>
    <message>
        <source>Propose</source>
        <translation>Mabedo</translation>
    </message>
</context>
<context>
    <name>TimerTag</name>
    <message>
        <source>Messages disappear: {time}</source>
        <translation>Gwannar i mint ab {time}</translation>
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
        <source>Your identity…</source>
        <translation>Im lín…</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Holo i rond</translation>
    </message>
    <message>
        <source>Notes to yourself</source>
        <translation>Serth lín</translation>
    </message>
    <message>
        <source>Search in all tabs…</source>
        <translation>Cesto vi lais bain…</translation>
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
    <name>TrustBadge</name>
    <message>
        <source>Trust: {words}; press to read what it means</source>
        <translation>Estel: {words}; edro hen an hennad</translation>
    </message>
    <message>
        <source>What this means</source>
        <translation>Man pêd hen</translation>
    </message>
</context>
<context>
    <name>VerifyBar</name>
    <message>
        <source>Decline</source>
        <translation>Avon</translation>
    </message>
    <message>
        <source>{name} asks you something that only you two know</source>
        <translation>{name} mabeda le o nad i istar tâd ero</translation>
    </message>
    <message>
        <source>Answer…</source>
        <translation>Dambedo…</translation>
    </message>
    <message>
        <source>{name} wants to compare seven pictures with you</source>
        <translation>{name} aníra bídad odog teith a le</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Bído</translation>
    </message>
    <message>
        <source>It shows whether somebody sits between you. Call each other for it, or meet.</source>
        <translation>Tana pi pen bo i râd. Pedo o lim na lim, egor na ovaded.</translation>
    </message>
    <message>
        <source>They wrote no question: ask them over another way what it is.</source>
        <translation>Pen mabeded: mabedo i vellon vi râd egel man hen.</translation>
    </message>
</context>
<context>
    <name>VerifyDialog</name>
    <message>
        <source>Other ways</source>
        <translation>Raid egil</translation>
    </message>
    <message>
        <source>Verify {name}</source>
        <translation>Tangado {name}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Holo</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Lû egel</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>Posto…</translation>
    </message>
</context>
<context>
    <name>ViewDialog</name>
    <message>
        <source>Picture: {name}</source>
        <translation>Em: {name}</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Hebo sui…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Holo</translation>
    </message>
    <message>
        <source>Saved as {path}.</source>
        <translation>Hemmen sui {path}.</translation>
    </message>
    <message>
        <source>It is in memory only, and in no file.</source>
        <translation>Vi rîn ero, ar ú vi barf.</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>Hebo i em</translation>
    </message>
</context>
<context>
    <name>WaysPage</name>
    <message>
        <source>Seven pictures</source>
        <translation>Odog teith</translation>
    </message>
    <message>
        <source>Call each other, or meet. If you both see the same seven pictures in the same order, nobody sits between you.</source>
        <translation>Pedo o lim na lim, egor na ovaded. Pi tâd cenir odog teith ain vi narth ain, alben bo i râd.</translation>
    </message>
    <message>
        <source>A secret that only you two know</source>
        <translation>Nad thurin i istar tâd ero</translation>
    </message>
    <message>
        <source>Both type the answer to one question. It never leaves this computer, not even encrypted: only the proof that both answers are equal.</source>
        <translation>Tâd teithar i dhangweth na vabeded er. Allu haena i mâr hen, eithro thurin: Fantom tana ero pi ain tâd dengwith.</translation>
    </message>
    <message>
        <source>The safety number</source>
        <translation>I wanod varn</translation>
    </message>
    <message>
        <source>When you meet, or have a picture of the other screen: both show the same 60 digits. {name} need not be connected.</source>
        <translation>Na ovaded, egor na em e·chenneth dîn: tâd tanar 60 nyth ain. Mae eithro pi {name} hae.</translation>
    </message>
    <message>
        <source>Compare pictures</source>
        <translation>Bído i theith</translation>
    </message>
    <message>
        <source>Use a secret</source>
        <translation>Iuitho nad thurin</translation>
    </message>
    <message>
        <source>Show the number</source>
        <translation>Tano i wanod</translation>
    </message>
    <message>
        <source>You have verified the key of {name}.</source>
        <translation>Tangannen i ledil o {name}.</translation>
    </message>
    <message>
        <source>Nobody can read along, unless somebody sits in the middle and poses as {name} to you. Each of these ways shows that nobody does.</source>
        <translation>Pen bo i râd ero, i thia sui {name}, pôl hennad. I raid hin tanar pi pen ennas.</translation>
    </message>
    <message>
        <source>No tries are left until Fantom is started anew.</source>
        <translation>Ú-lû am naden iestad Fantom ad.</translation>
    </message>
    <message numerus="yes">
        <source>%n more try(tries) until Fantom is started anew.</source>
        <translation>
            <numerusform>%n lû am naden iestad Fantom ad.</numerusform>
            <numerusform>%n lui am naden iestad Fantom ad.</numerusform>
        </translation>
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
        <source>Verify…</source>
        <translation>Tangado…</translation>
    </message>
    <message>
        <source>Who this is, and how the chat is protected</source>
        <translation>Man dambêd, a sui beriannen i athrabeth</translation>
    </message>
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
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Revoke</source>
        <translation>Haedo</translation>
    </message>
    <message>
        <source>Revoke the invitation: {name}</source>
        <translation>Haedo i ganed: {name}</translation>
    </message>
</context>
<context>
    <name>attention</name>
    <message>
        <source>A new message</source>
        <translation>Ment eden</translation>
    </message>
    <message>
        <source>Someone wants to compare keys with you</source>
        <translation>Pen aníra bídad ledil a le</translation>
    </message>
    <message>
        <source>Wants to compare keys with you</source>
        <translation>Aníra bídad ledil a le</translation>
    </message>
    <message>
        <source>Files are offered to you</source>
        <translation>Pen anna pairf na le</translation>
    </message>
    <message>
        <source>Files have arrived</source>
        <translation>Tollin i phairf</translation>
    </message>
    <message>
        <source>Arrived: {files}</source>
        <translation>Tollin: {files}</translation>
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
        <source>notes: {count}</source>
        <translation>serth: {count}</translation>
    </message>
    <message>
        <source>transfers: {count}</source>
        <translation>mennaid: {count}</translation>
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
        <source>That is far too long for an invitation. Copy only the link itself, which begins with {scheme}.</source>
        <translation>And hen an caned. Addeitho i lîr ero, i iesta na {scheme}.</translation>
    </message>
    <message>
        <source>The key in this invitation is missing or damaged. Copy the whole link again, or ask for a new one.</source>
        <translation>I ledil vi ganed hen ú-vae. Addeitho i lîr bân ad, egor mabedo ganed eden.</translation>
    </message>
    <message>
        <source>The end of this invitation is missing or damaged. Copy the whole link again, up to its last letter.</source>
        <translation>Meth e·ganed hen ú-vae. Addeitho i lîr bân ad, naden i dêw vedui.</translation>
    </message>
    <message>
        <source>The name in this invitation cannot be read. Copy the whole link again, or ask for a new one.</source>
        <translation>Fantom ú-bôl hennad i eneth vi ganed hen. Addeitho i lîr bân ad, egor mabedo ganed eden.</translation>
    </message>
    <message>
        <source>This invitation holds an address that Fantom cannot use: it speaks IPv6 only, without names. Ask for a new invitation.</source>
        <translation>Fantom ú-bôl iuithad i hâd vi ganed hen: pêd IPv6 ero, pen enith. Mabedo ganed eden.</translation>
    </message>
    <message>
        <source>This invitation holds a port that Fantom cannot use: they go from {lowest} to {highest}. Ask for a new invitation.</source>
        <translation>Fantom ú-bôl iuithad i annon vi ganed hen: ennyn o {lowest} na {highest}. Mabedo ganed eden.</translation>
    </message>
    <message>
        <source>This invitation says something twice, so somebody may have changed it. Ask for a new one.</source>
        <translation>I ganed hen pêd nad tâd lui: pen pôl gwistad hen. Mabedo ganed eden.</translation>
    </message>
    <message>
        <source>This invitation names more addresses than Fantom takes. Ask for a new one.</source>
        <translation>Am said vi ganed hen i bôl Fantom iuithad. Mabedo ganed eden.</translation>
    </message>
    <message>
        <source>That is not an invitation that Fantom can read. It begins with {scheme} and has no spaces; please copy it again, whole.</source>
        <translation>Fantom ú-bôl hennad hen sui caned. Caned iesta na {scheme}, pen sâd govn; addeitho ad, bân.</translation>
    </message>
    <message>
        <source>You have {limit} open invitations, which is as many as Fantom keeps. Take back one that you no longer need.</source>
        <translation>Garil {limit} cenid edrennin, a Fantom ú-bôl hebed am. Haedo er i ú-aníral.</translation>
    </message>
    <message>
        <source>That invitation is no longer open, so there is nothing to take back. Nobody can come with it.</source>
        <translation>I ganed hen hollen: alnad an haedad. Alben pôl toled na hen.</translation>
    </message>
    <message>
        <source>Somebody else answers at {endpoint}, where {name} used to be: another key, or none. They may have moved or begun anew, or somebody poses as them. Nothing was said. Ask {name} for an invitation.</source>
        <translation>Othol dambêd na {endpoint}, sâd iaur o {name}: ledil egel, egor ú-ledil. {name} gwannen, egor iestannen ad, egor othol thia sui {name}. Alnad mennen. Mabedo ganed o {name}.</translation>
    </message>
    <message>
        <source>An invitation of yours was used twice: somebody else came with it too, and was turned away. Check that the first one is whom you invited.</source>
        <translation>Caned lín iuithannen tâd lui: egel toll eithro na hen, a ú-vinna. Tiro pi i vellon vinui thand.</translation>
    </message>
    <message>
        <source>The invitation that you made for {name} was used twice: somebody else came with it too, and was turned away. Check that the first one is {name}.</source>
        <translation>I ganed an {name} iuithannen tâd lui: egel toll eithro na hen, a ú-vinna. Tiro pi i vinui {name}.</translation>
    </message>
    <message>
        <source>Where {name} is now is not known. Ask them for an invitation, or wait until they come.</source>
        <translation>Ú-istannen i hâd o {name} sí. Mabedo ganed, egor dartho naden toled dîn.</translation>
    </message>
    <message>
        <source>A name is one line, neither empty nor longer than 64 letters. Choose another one.</source>
        <translation>Eneth: er tî, ú-govn, a 64 tîw ero. Cilo eneth egel.</translation>
    </message>
    <message>
        <source>You call somebody else {name} already. Choose another name, so that you never take one for the other.</source>
        <translation>Estal {name} ben egel. Cilo eneth egel, an istad man pêd.</translation>
    </message>
    <message>
        <source>You know nobody by that key; they may have been forgotten.</source>
        <translation>Alben istannen gâr i ledil hen; pôl líthannen.</translation>
    </message>
    <message>
        <source>No passphrase could be read from descriptor {number}. Give it one line of UTF-8.</source>
        <translation>Fantom ú-bôl hennad beth thurin o ‹descriptor› {number}. Anno er dî UTF-8.</translation>
    </message>
    <message>
        <source>You are a ghost: nothing of you is kept. Keep your identity, or unlock it, first.</source>
        <translation>Le auth: Fantom hêb alnad o le. Hebo im lín, egor ledio hen.</translation>
    </message>
    <message>
        <source>There is no file {path}. It may have been moved; please choose the picture again.</source>
        <translation>Ú-barf na {path}. Cilo i em ad, pi vi hâd egel.</translation>
    </message>
    <message>
        <source>{path} is not a file. Please choose a picture.</source>
        <translation>{path} ú-barf. Cilo em.</translation>
    </message>
    <message>
        <source>The picture {path} could not be opened. Please check that you may read that file.</source>
        <translation>Fantom ú-bôl edrad i em {path}. Tiro pi polil hennad i barf hen.</translation>
    </message>
    <message>
        <source>That file is larger than a picture should be. Take a screenshot of what you need from it, and use that.</source>
        <translation>I barf rodaer an em. Caro em e·chenneth, ar iuitho hen.</translation>
    </message>
    <message>
        <source>That picture has more pixels than Fantom reads. Cut out the part that you need, and use that.</source>
        <translation>I em rodaer an Fantom. Risto i hath i aníral, ar iuitho hen.</translation>
    </message>
    <message>
        <source>That is no picture that Fantom can read. Please use one in PNG, JPEG, WebP, GIF or BMP; a screenshot will do.</source>
        <translation>Fantom ú-bôl hennad i em hen. Iuitho ‹PNG, JPEG, WebP, GIF, BMP›, egor em e·chenneth.</translation>
    </message>
    <message>
        <source>That picture is incomplete or damaged. Ask for it again, or take a screenshot of it.</source>
        <translation>I em ú-bân egor ú-vae. Mabedo hen ad, egor caro em e·chenneth.</translation>
    </message>
    <message>
        <source>There are several invitations in that picture. Cut out the one that you mean, and use that.</source>
        <translation>Cenid laew vi em hen. Risto i ganed i aníral, ar iuitho hen.</translation>
    </message>
    <message>
        <source>No invitation was found in that picture. Make sure that the whole code is in it, sharp and evenly lit, or ask for the invitation as text.</source>
        <translation>Ú-hirnen caned vi em hen. Tiro pi pân a gail vi em, egor mabedo i lîr.</translation>
    </message>
    <message>
        <source>The picture could not be saved as {path}. Please check that you may write there and that there is room, or choose another folder.</source>
        <translation>Fantom ú-bôl hebed i em sui {path}. Tiro pi davannen teithad ennas, ar pi ú-bant i hâd; egor cilo hâd egel.</translation>
    </message>
    <message>
        <source>There is no vault at {path}. Create one to keep your identity, or choose another file.</source>
        <translation>Ú-rond na {path}. Caro rond an hebed im lín, egor cilo barf egel.</translation>
    </message>
    <message>
        <source>There is a file at {path} already, and Fantom leaves it alone. Move it away, or choose another name.</source>
        <translation>Parf na {path} sí, a Fantom ú-bresta hen. Haedo hen, egor cilo eneth egel.</translation>
    </message>
    <message>
        <source>The vault at {path} is a link to a place that is not there now. Connect the disk that holds it, then try again.</source>
        <translation>I rond na {path} tana hâd i ú-gennen sí. Ianno i nad i gâr hen, ar iesto ad.</translation>
    </message>
    <message>
        <source>A vault is a file, and {path} is something else. Move it away, or choose another file.</source>
        <translation>Rond aníra parf, a {path} nad egel. Haedo hen, egor cilo barf egel.</translation>
    </message>
    <message>
        <source>The file {path} is far too large for a vault. Look what is in it, or choose another file.</source>
        <translation>I barf {path} rodaer an rond. Tiro man vi hen, egor cilo barf egel.</translation>
    </message>
    <message>
        <source>The vault at {path} could not be read. Check that you may read that file, then try again.</source>
        <translation>Fantom ú-bôl hennad i rond na {path}. Tiro pi polil hennad i barf hen, ar iesto ad.</translation>
    </message>
    <message>
        <source>The vault at {path} could not be changed, so it holds what it held before. Check that the folder may be written to and that the disk is not full.</source>
        <translation>Fantom ú-bôl gwistad i rond na {path}: dartha sui nui. Tiro pi davannen teithad ennas, ar pi ú-bant i hâd.</translation>
    </message>
    <message>
        <source>Another program has put a different vault at {path}, so Fantom did not touch it and saved nothing. Move that file away to save yours, or restart Fantom to use it.</source>
        <translation>Rond egel na {path}, i deithant egel: Fantom ú-bresta hen, a hêb alnad. Haedo i barf hen an hebed i rond lín, egor iesto Fantom ad an iuithad hen.</translation>
    </message>
    <message>
        <source>That file is damaged, or no vault of Fantom. No passphrase opens it; please use a copy that you have kept.</source>
        <translation>I barf ú-vae, egor ú-rond Fantom. Ú-beth thurin edra hen; iuitho rond eth.</translation>
    </message>
    <message>
        <source>A newer version of Fantom saved this vault. Please update Fantom to open it.</source>
        <translation>Fantom eden teithant i rond hen. Cesto Fantom eden an edrad hen.</translation>
    </message>
    <message>
        <source>There are more people and invitations than a vault can hold, so nothing was saved. Forget some of them, then try again.</source>
        <translation>Am gwaith a cenid i bôl rond hebed: alnad hemmen. Lítho nodui, ar iesto ad.</translation>
    </message>
    <message>
        <source>That passphrase does not open the vault. Please type it again; nothing is damaged.</source>
        <translation>I beth thurin ú-edra i rond. Teitho ad; alnad gwannen.</translation>
    </message>
    <message>
        <source>Your passphrase could not be checked, for that needs {size} MiB of free memory. Close other programs, then try again.</source>
        <translation>Fantom ú-bôl edrad i rond: aníra {size} MiB o rîn lain. Holo naid egil, ar iesto ad.</translation>
    </message>
    <message>
        <source>That message is not yours. Only who wrote a message can change or delete it.</source>
        <translation>I vent hen ú-lín. I deithant hen ero pôl gwistad egor haedad.</translation>
    </message>
    <message>
        <source>Their Fantom does not know that. Ask them to update it, then connect again.</source>
        <translation>Fantom dîn ú-henia hen. Mabedo na Fantom eden, a ianno ad.</translation>
    </message>
    <message>
        <source>A reaction is one sign. Choose one, or answer with a message.</source>
        <translation>Cilo em er, egor dambedo na vent.</translation>
    </message>
    <message>
        <source>They use the old wire, which has no keys to compare. Ask them to use Fantom.</source>
        <translation>I vellon pêd i lam iaur ero: ú-ledil an bídad. Mabedo na Fantom.</translation>
    </message>
    <message>
        <source>They are not connected, and keys are compared while both are here. Reconnect, then begin again.</source>
        <translation>I vellon ú-iannen, a bídad aníra tâd sí. Adianno, ar iesto ad.</translation>
    </message>
    <message>
        <source>Their Fantom cannot compare keys yet. Ask them for a newer one, or compare safety numbers when you meet.</source>
        <translation>Fantom dîn ú-bôl bídad ledil. Mabedo na Fantom eden, egor bído i wanod varn na ovaded.</translation>
    </message>
    <message>
        <source>Three comparisons with them have failed, so Fantom offers no more until it is started anew. Compare safety numbers when you meet, or block them.</source>
        <translation>Bídad ú-vae neledh lui: Fantom boda hen naden iestad ad. Bído i wanod varn na ovaded, egor tabo i ben hen.</translation>
    </message>
    <message>
        <source>Ten shared secrets have failed, so Fantom takes no more until it is started anew: somebody may be guessing. Compare pictures instead.</source>
        <translation>Dangweth ú-vae pae lui: pen pôl cestad hen. Fantom boda hen naden iestad ad. Bído em.</translation>
    </message>
    <message>
        <source>You have blocked them. Unblock them first, if you want to compare keys.</source>
        <translation>Tammen o le. Davo, pi aníral bídad ledil.</translation>
    </message>
    <message>
        <source>You are comparing keys with them already. Finish that first.</source>
        <translation>Bídal ledil a hen sí. Caro veth minui.</translation>
    </message>
    <message>
        <source>The answer is empty. Type what only you two know.</source>
        <translation>Covn i dhangweth. Teitho nad i istar tâd ero.</translation>
    </message>
    <message>
        <source>The question is too long. Ask in at most 200 letters.</source>
        <translation>And i vabeded. Mabedo vi 200 tîw.</translation>
    </message>
    <message>
        <source>That is not a safety number: it has 60 digits. Read the whole code, or type all of them.</source>
        <translation>Ú-wanod varn: 60 nyth vi hen. Henno bân, egor teitho bân.</translation>
    </message>
    <message>
        <source>This number has come through this chat, and whoever sits between you could have changed it on its way. Take it from their screen, or hear it from them.</source>
        <translation>Toll i wanod hen o athrabeth hen, a pen bo i râd pôl gwistad hen. Henno bo i chenneth dîn, egor lasto na lim dîn.</translation>
    </message>
    <message>
        <source>There is nothing to compare just now: it may have ended meanwhile. Begin again.</source>
        <translation>Alnad an bídad sí: pôl methen. Iesto ad.</translation>
    </message>
    <message>
        <source>You two do not see the same: somebody may sit between you and read along. Say nothing secret here, and ask them over another way. You can block this key.</source>
        <translation>Le a i vellon ú-genir ain: pen bo i râd pôl hennad. Avo deitho nad thurin sí, a mabedo i vellon vi râd egel. Polil tabed i ledil hen.</translation>
    </message>
    <message>
        <source>Your answers are not the same. Somebody may have guessed, or one of you has typed something else. Agree on the answer over another way; you can block this key.</source>
        <translation>I dengwith ú-ain. Pen pôl cestad hen, egor tâd teithar egel. Cilo dhangweth vi râd egel; polil tabed i ledil hen.</translation>
    </message>
    <message>
        <source>Their side broke the rules of the comparison, which does not happen by mistake. Say nothing secret here. You can block this key.</source>
        <translation>Fantom dîn prestant i theinas an bídad, a hen ú-vist. Avo deitho nad thurin sí. Polil tabed i ledil hen.</translation>
    </message>
    <message>
        <source>The connection ended during the comparison, so nothing is verified. If this happens again, somebody may want it so. Begin again once you are connected.</source>
        <translation>Gwannen i iant vi vídad, ar alnad tangannen. Pi hen tôl ad, pen pôl anírad hen. Ianno, ar iesto ad.</translation>
    </message>
    <message>
        <source>Too many comparisons with them have failed, so there are no more for now. Compare safety numbers when you meet, or block them.</source>
        <translation>Bídad ú-vae laew lui: Fantom boda hen sí. Bído i wanod varn na ovaded, egor tabo i ben hen.</translation>
    </message>
    <message>
        <source>The comparison was declined, so nothing is verified. Ask them when it suits them.</source>
        <translation>I vellon boda vídad, ar alnad tangannen. Mabedo i lû an hen.</translation>
    </message>
    <message>
        <source>The comparison was broken off, so nothing is verified. Begin again when both of you have time.</source>
        <translation>Tammen i vídad, ar alnad tangannen. Iesto ad vi lû vae.</translation>
    </message>
    <message>
        <source>The comparison took too long and has ended, so nothing is verified. Begin again when both of you have time.</source>
        <translation>And i vídad, a methen: alnad tangannen. Iesto ad vi lû vae.</translation>
    </message>
    <message>
        <source>They are comparing already, so nothing is verified. Wait a moment, then begin again.</source>
        <translation>I vellon bída sí, ar alnad tangannen. Dartho, ar iesto ad.</translation>
    </message>
    <message>
        <source>Their Fantom knows nothing of this comparison, so nothing is verified. Begin again.</source>
        <translation>Fantom dîn ú-ista i vídad hen: alnad tangannen. Iesto ad.</translation>
    </message>
    <message>
        <source>They ended the comparison and gave no reason that Fantom knows, so nothing is verified. Ask them, then begin again.</source>
        <translation>I vellon tâb i vídad, a Fantom ú-ista i gaeth: alnad tangannen. Mabedo, ar iesto ad.</translation>
    </message>
    <message>
        <source>A file was refused, for its name points out of your folder: {name}. No honest program sends that; be careful with who did.</source>
        <translation>Fantom boda barf: i eneth tana na hâd eth: {name}. Fantom ú-venna hen; tiro man anna.</translation>
    </message>
    <message>
        <source>A file was refused, for its name is too long: {name}. Ask the other person to rename it, then to send it again.</source>
        <translation>Fantom boda barf: and i eneth: {name}. Mabedo eneth egel, a mennad ad.</translation>
    </message>
    <message>
        <source>A file was refused, for it lies in too many folders: {name}. Ask the other person to pack them into one file.</source>
        <translation>Fantom boda barf: laew i wael o: {name}. Mabedo hain vi barf er.</translation>
    </message>
    <message>
        <source>A file was refused, for it has no name. Ask the other person to rename it, then to send it again.</source>
        <translation>Fantom boda barf: pen eneth. Mabedo eneth, a mennad ad.</translation>
    </message>
    <message>
        <source>Those are too many files for one time: at most {limit}, and fewer if their names are long. Pack them into one file, or send them in parts.</source>
        <translation>Am i phairf an lû er: {limit} ero, a mîw pi in enith and. Panno hain vi barf er, egor menno vi saith.</translation>
    </message>
    <message>
        <source>{path} is not there any more, so it was not sent. Put it back, then send it again.</source>
        <translation>{path} ú-ennas sí, ar ú-vennen. Togo hen ad, a menno ad.</translation>
    </message>
    <message>
        <source>{path} has changed since you offered it, so it was not sent. Send it again to offer it as it is now.</source>
        <translation>Gwistannen {path} ab annad, ar ú-vennen. Menno ad sui sí.</translation>
    </message>
    <message>
        <source>{path} could not be read, so it was not sent. Check that you may read that file and that its disk is connected.</source>
        <translation>Fantom ú-bôl hennad {path}, ar ú-vennen. Tiro pi polil hennad i barf hen, ar pi iannen i nad i gâr hen.</translation>
    </message>
    <message>
        <source>The folder {folder} is not there, so nothing can be saved in it. Connect its disk, or choose another folder.</source>
        <translation>I wael {folder} ú-ennas, ar alnad hebin. Ianno i nad i gâr hen, egor cilo gwael egel.</translation>
    </message>
    <message>
        <source>Nothing can be saved in the folder {folder}. Check that you may write to it, or choose another one.</source>
        <translation>Alnad hebin vi {folder}. Tiro pi davannen teithad ennas, egor cilo gwael egel.</translation>
    </message>
    <message>
        <source>The files take {needed}, and {folder} has room for {free}. Make room, or choose another folder.</source>
        <translation>I phairf anírar {needed}, a {folder} gâr {free}. Haedo naid, egor cilo gwael egel.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} is full, so what arrives cannot be saved. Make room there, then resume.</source>
        <translation>Ú-hâd lain vi {folder}, ar ú-bôl hebed. Haedo naid, ar iesto ad.</translation>
    </message>
    <message>
        <source>Nothing of that can be offered: it is not there, may not be read, or is no file. Please choose something else.</source>
        <translation>Alnad an annad: ú-ennas, ú-bôl hennad, egor ú-barf. Cilo nad egel.</translation>
    </message>
    <message>
        <source>That is not possible any more: the files were taken, or are no longer offered. Ask the other person to offer them again.</source>
        <translation>Ú-bôl sí: i phairf tollin, egor alben anna hain. Mabedo annad ad.</translation>
    </message>
    <message>
        <source>Left out, because links in a folder are not followed: {path}. Offer what they lead to by itself.</source>
        <translation>Ú-annannen, an tana hâd egel: {path}. Anno i hâd hen.</translation>
    </message>
    <message>
        <source>Left out, because it is no file but a device or the like: {path}.</source>
        <translation>Ú-annannen, an ú-barf a gaud: {path}.</translation>
    </message>
    <message>
        <source>Left out, because it is not there: {path}. Choose it again if you moved it.</source>
        <translation>Ú-annannen, an ú-ennas: {path}. Cilo ad, pi vi hâd egel.</translation>
    </message>
    <message>
        <source>Left out, because nobody could take a name that long, or in so many folders: {path}. Rename it, or pack it into one file.</source>
        <translation>Ú-annannen, an and i eneth egor laew i wael: {path}. Esto ad, egor panno vi barf er.</translation>
    </message>
    <message>
        <source>Left out, because it may not be read: {path}. Check whether it is yours.</source>
        <translation>Ú-annannen, an Fantom ú-bôl hennad: {path}. Tiro pi lín.</translation>
    </message>
    <message>
        <source>{path} could not be opened. It may have been moved, or no program here opens such files.</source>
        <translation>Fantom ú-bôl edrad {path}. Pôl vi hâd egel, egor ú-gaud sí edra pairf hin.</translation>
    </message>
    <message>
        <source>{name} cannot be shown here: it is damaged, too large, or another kind of picture. You can save it, and open it in another program if you trust it.</source>
        <translation>Fantom ú-bôl tanad {name}: ú-vae, rodaer, egor em egel. Polil hebed hen, ar edrad vi gaud egel, pi estelial.</translation>
    </message>
    <message>
        <source>The disk that holds {folder} takes no file with this name: {name}. Choose another folder, or ask for the file under another name.</source>
        <translation>{folder} ú-gâv eneth hen: {name}. Cilo gwael egel, egor mabedo barf na eneth egel.</translation>
    </message>
    <message>
        <source>{name} is too large for the disk that holds {folder}: many memory sticks take at most 4 GiB in one file. Choose another folder.</source>
        <translation>Rodaer {name} an {folder}: goed laew cavar 4 GiB vi barf ero. Cilo gwael egel.</translation>
    </message>
    <message>
        <source>Something else has the name {path}, so nothing was saved there. Rename or remove it, then ask for the file again.</source>
        <translation>Nad egel gâr i eneth {path}, ar alnad hemmen. Esto hen ad egor haedo hen, a mabedo i barf ad.</translation>
    </message>
    <message>
        <source>{path} could not be saved. Check that its disk is connected and healthy, then ask for the file again.</source>
        <translation>Fantom ú-bôl hebed {path}. Tiro i nad i gâr hen, a mabedo i barf ad.</translation>
    </message>
    <message>
        <source>{name} did not arrive as it was sent, so it was not kept. Ask the other person to send it again.</source>
        <translation>{name} ú-doll sui mennen, ar ú-chemmen. Mabedo mennad ad.</translation>
    </message>
</context>
<context>
    <name>file_kinds</name>
    <message>
        <source>folder</source>
        <translation>gwael</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>em</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>glim</translation>
    </message>
    <message>
        <source>video</source>
        <translation>em i cuia</translation>
    </message>
    <message>
        <source>document</source>
        <translation>lîr</translation>
    </message>
    <message>
        <source>archive</source>
        <translation>gwael holl</translation>
    </message>
    <message>
        <source>program</source>
        <translation>gaud i cuia</translation>
    </message>
    <message>
        <source>file</source>
        <translation>parf</translation>
    </message>
</context>
<context>
    <name>files_words</name>
    <message>
        <source>Save</source>
        <translation>Hebo</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Cilo…</translation>
    </message>
    <message>
        <source>View</source>
        <translation>Ceno</translation>
    </message>
    <message>
        <source>Decline</source>
        <translation>Avon</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Dartho</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Iesto ad</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avo</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Edro</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>Tano vi wael</translation>
    </message>
    <message>
        <source>Offer again</source>
        <translation>Anno ad</translation>
    </message>
    <message>
        <source>Files were offered here</source>
        <translation>Pairf annannin sí</translation>
    </message>
    <message>
        <source>{file} to {name}</source>
        <translation>{file} na {name}</translation>
    </message>
    <message>
        <source>{file} from {name}</source>
        <translation>{file} o {name}</translation>
    </message>
    <message>
        <source>{time} left</source>
        <translation>{time} naden meth</translation>
    </message>
    <message>
        <source>{size}/s</source>
        <translation>{size}/‹s›</translation>
    </message>
    <message>
        <source>waits until {name} is back</source>
        <translation>dartha naden toled {name}</translation>
    </message>
    <message>
        <source>waits for their answer</source>
        <translation>dartha dhangweth dîn</translation>
    </message>
    <message>
        <source>goes on when {name} is back</source>
        <translation>iesta ad pi {name} tôl ad</translation>
    </message>
    <message>
        <source>both of you paused it</source>
        <translation>tâd aníra darthad</translation>
    </message>
    <message>
        <source>you paused it</source>
        <translation>aníral darthad</translation>
    </message>
    <message>
        <source>paused by {name}</source>
        <translation>{name} aníra darthad</translation>
    </message>
    <message>
        <source>seen, not saved</source>
        <translation>cennen, ú-chemmen</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>mennen</translation>
    </message>
    <message>
        <source>received</source>
        <translation>tollen</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>ú-vennen</translation>
    </message>
    <message>
        <source>not received</source>
        <translation>ú-dollen</translation>
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
    <name>holding_words</name>
    <message>
        <source>It is kept in your vault.</source>
        <translation>Dartha vi rond lín.</translation>
    </message>
    <message>
        <source>It holds until you close Fantom or unlock your identity.</source>
        <translation>Dartha naden holed Fantom, egor lediad i rond.</translation>
    </message>
    <message>
        <source>It holds until you close Fantom, since you keep no identity.</source>
        <translation>Dartha naden holed Fantom: le auth.</translation>
    </message>
</context>
<context>
    <name>keeping</name>
    <message>
        <source>Kept</source>
        <translation>Vi rond</translation>
    </message>
    <message>
        <source>Locked: a ghost for now</source>
        <translation>Rond hollen: auth sí</translation>
    </message>
    <message>
        <source>Ghost: new at each start</source>
        <translation>Auth: eden vi iestad</translation>
    </message>
    <message>
        <source>Your identity is kept in a vault on this computer. Whoever knows you will recognise you at the next start, too.</source>
        <translation>Im lín vi rond, vi i mâr hen. I ista le sí, ista le vi iestad eden.</translation>
    </message>
    <message>
        <source>Your vault is locked. Until you unlock it you are a ghost, whom nobody recognises, and this is the ghost&apos;s fingerprint.</source>
        <translation>I rond lín hollen. Naden lediad le auth, i alben ista. Taith leber en auth hen.</translation>
    </message>
    <message>
        <source>You are a ghost: when Fantom closes, your key is gone, and at the next start nobody recognises you.</source>
        <translation>Le auth: pi holil Fantom, gwanna ledil lín, ar alben ista le vi iestad eden.</translation>
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
        <source>They came with an invitation that you made</source>
        <translation>Ho toll na ganed lín</translation>
    </message>
    <message>
        <source>They came with the invitation that you made for {name}</source>
        <translation>Ho toll na i ganed an {name}</translation>
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
        <source>Message deleted</source>
        <translation>Ment haedannen</translation>
    </message>
    <message>
        <source>Message disappeared</source>
        <translation>Ment gwannen</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>gwistannen</translation>
    </message>
    <message>
        <source>A message that is gone</source>
        <translation>Ment ú-hirnen</translation>
    </message>
    <message>
        <source>disappears: {time}</source>
        <translation>gwanna ab {time}</translation>
    </message>
    <message>
        <source>Answers: {words}</source>
        <translation>Dambêd: {words}</translation>
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
        <translation>Aníral: gwannar i mint ab {time}</translation>
    </message>
    <message>
        <source>They propose that messages disappear: {time}</source>
        <translation>Aníra i vellon: gwannar i mint ab {time}</translation>
    </message>
    <message>
        <source>Both of you agreed: messages stay</source>
        <translation>Davannen o dâd: darthar i mint</translation>
    </message>
    <message>
        <source>Both of you agreed: messages disappear: {time}</source>
        <translation>Davannen o dâd: gwannar i mint ab {time}</translation>
    </message>
</context>
<context>
    <name>names</name>
    <message>
        <source>not the {name} you know</source>
        <translation>{name} egel, i ú-istal</translation>
    </message>
</context>
<context>
    <name>odd_letters</name>
    <message>
        <source>an invisible sign</source>
        <translation>taith ú-gennen</translation>
    </message>
    <message>
        <source>a digit</source>
        <translation>noth</translation>
    </message>
    <message>
        <source>a sign</source>
        <translation>taith</translation>
    </message>
    <message>
        <source>Latin</source>
        <translation>‹a-z›</translation>
    </message>
    <message>
        <source>Cyrillic</source>
        <translation>‹а-я›</translation>
    </message>
    <message>
        <source>Greek</source>
        <translation>‹α-ω›</translation>
    </message>
</context>
<context>
    <name>people_rows</name>
    <message>
        <source>Write</source>
        <translation>Teitho</translation>
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
        <source>Confirmed from outside: this is the address that others see.</source>
        <translation>Tangannen eth: i hâd hen cenir egil.</translation>
    </message>
    <message>
        <source>You set this address yourself.</source>
        <translation>Sâd hen o gilith lín.</translation>
    </message>
    <message>
        <source>This is your interface&apos;s own address; nobody outside was asked.</source>
        <translation>Sâd e·fennas lín hen; Fantom ú-vabeda eth.</translation>
    </message>
    <message>
        <source>No confirmation from outside, so this is your interface&apos;s own address. It usually works; send it and try.</source>
        <translation>Ú-dangannen eth: sâd e·fennas lín hen. Mae pân lû; menno, a tiro.</translation>
    </message>
</context>
<context>
    <name>sas_words</name>
    <message>
        <source>Dog</source>
        <translation>Hû</translation>
    </message>
    <message>
        <source>Cat</source>
        <translation>Muig</translation>
    </message>
    <message>
        <source>Lion</source>
        <translation>Raw</translation>
    </message>
    <message>
        <source>Horse</source>
        <translation>Roch</translation>
    </message>
    <message>
        <source>Unicorn</source>
        <translation>Erass</translation>
    </message>
    <message>
        <source>Pig</source>
        <translation>Hunc</translation>
    </message>
    <message>
        <source>Elephant</source>
        <translation>Annabon</translation>
    </message>
    <message>
        <source>Rabbit</source>
        <translation>Laboth</translation>
    </message>
    <message>
        <source>Panda</source>
        <translation>Brôg lisg</translation>
    </message>
    <message>
        <source>Rooster</source>
        <translation>Holl</translation>
    </message>
    <message>
        <source>Penguin</source>
        <translation>Aew heleg</translation>
    </message>
    <message>
        <source>Turtle</source>
        <translation>Bâr bo galf</translation>
    </message>
    <message>
        <source>Fish</source>
        <translation>Hâl</translation>
    </message>
    <message>
        <source>Octopus</source>
        <translation>Tolodh rainc</translation>
    </message>
    <message>
        <source>Butterfly</source>
        <translation>Gwilwileth</translation>
    </message>
    <message>
        <source>Flower</source>
        <translation>Loth</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Galadh</translation>
    </message>
    <message>
        <source>Cactus</source>
        <translation>Eithos</translation>
    </message>
    <message>
        <source>Mushroom</source>
        <translation>Telum</translation>
    </message>
    <message>
        <source>Globe</source>
        <translation>Ceven</translation>
    </message>
    <message>
        <source>Moon</source>
        <translation>Ithil</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>Fân</translation>
    </message>
    <message>
        <source>Fire</source>
        <translation>Naur</translation>
    </message>
    <message>
        <source>Banana</source>
        <translation>Iâf cû</translation>
    </message>
    <message>
        <source>Apple</source>
        <translation>Orf</translation>
    </message>
    <message>
        <source>Strawberry</source>
        <translation>Dod garan</translation>
    </message>
    <message>
        <source>Corn</source>
        <translation>Iau</translation>
    </message>
    <message>
        <source>Pizza</source>
        <translation>Bast cûr</translation>
    </message>
    <message>
        <source>Cake</source>
        <translation>Basgorn</translation>
    </message>
    <message>
        <source>Heart</source>
        <translation>Hûn</translation>
    </message>
    <message>
        <source>Smiley</source>
        <translation>Thîr raen</translation>
    </message>
    <message>
        <source>Robot</source>
        <translation>Dîr ang</translation>
    </message>
    <message>
        <source>Hat</source>
        <translation>Carab</translation>
    </message>
    <message>
        <source>Glasses</source>
        <translation>Heledh hend</translation>
    </message>
    <message>
        <source>Spanner</source>
        <translation>Carf drint</translation>
    </message>
    <message>
        <source>Santa</source>
        <translation>Adar Rhîw</translation>
    </message>
    <message>
        <source>Thumbs up</source>
        <translation>Naub am</translation>
    </message>
    <message>
        <source>Umbrella</source>
        <translation>Esgal ross</translation>
    </message>
    <message>
        <source>Hourglass</source>
        <translation>Heledh lith</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Gaud lû</translation>
    </message>
    <message>
        <source>Gift</source>
        <translation>Ann</translation>
    </message>
    <message>
        <source>Light bulb</source>
        <translation>Calar</translation>
    </message>
    <message>
        <source>Book</source>
        <translation>Parf</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>Tegil</translation>
    </message>
    <message>
        <source>Paperclip</source>
        <translation>Taew palt</translation>
    </message>
    <message>
        <source>Scissors</source>
        <translation>Tâd cim</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Taew hollen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ledil</translation>
    </message>
    <message>
        <source>Hammer</source>
        <translation>Dring</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Palanlim</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Taith sûl</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Rasg naur</translation>
    </message>
    <message>
        <source>Bicycle</source>
        <translation>Tâd nyrn</translation>
    </message>
    <message>
        <source>Aeroplane</source>
        <translation>Cair gwilith</translation>
    </message>
    <message>
        <source>Rocket</source>
        <translation>Pilin naur</translation>
    </message>
    <message>
        <source>Trophy</source>
        <translation>Ylf tûr</translation>
    </message>
    <message>
        <source>Ball</source>
        <translation>Coron</translation>
    </message>
    <message>
        <source>Guitar</source>
        <translation>Gannel cam</translation>
    </message>
    <message>
        <source>Trumpet</source>
        <translation>Rom</translation>
    </message>
    <message>
        <source>Bell</source>
        <translation>Nell</translation>
    </message>
    <message>
        <source>Anchor</source>
        <translation>Gamp cair</translation>
    </message>
    <message>
        <source>Headphones</source>
        <translation>Gaud lhaw</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Gwael pairf</translation>
    </message>
    <message>
        <source>Pin</source>
        <translation>Tachol</translation>
    </message>
</context>
<context>
    <name>setting_text</name>
    <message>
        <source>General</source>
        <translation>Pân</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Im</translation>
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
        <source>Files</source>
        <translation>Pairf</translation>
    </message>
    <message>
        <source>Chat</source>
        <translation>Athrabeth</translation>
    </message>
    <message>
        <source>Sounds</source>
        <translation>Nill</translation>
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
        <source>Lock when unused</source>
        <translation>Holo i rond ab</translation>
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
        <source>Offered files</source>
        <translation>Pairf annannin</translation>
    </message>
    <message>
        <source>Always take</source>
        <translation>Cavo pân o</translation>
    </message>
    <message>
        <source>Folder for files</source>
        <translation>Gwael an phairf</translation>
    </message>
    <message>
        <source>Size limit</source>
        <translation>Beleg ero</translation>
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
        <source>New message</source>
        <translation>Ment eden</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Mabed</translation>
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
        <source>After so many minutes in which you use neither keys nor mouse, your kept identity is locked and all conversations end, even if something was not sent; 0 never locks it.</source>
        <translation>Pi ú-iuithal i mâr vi lui hin, Fantom hôl i rond: gwannar athrebith bain, eithro mint ú-vennin. 0: allu.</translation>
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
        <source>What happens when somebody offers you files.</source>
        <translation>Man câr Fantom pi pen anna pairf na le.</translation>
    </message>
    <message>
        <source>Keys of those whose files are taken without asking you.</source>
        <translation>Ledil in i Fantom câv pairf dîn pen mabeded.</translation>
    </message>
    <message>
        <source>The folder for files that you receive; empty takes that for downloads.</source>
        <translation>I wael an phairf dollin; pi covn, gwael i mâr.</translation>
    </message>
    <message>
        <source>How large an offer may be, in MiB, to be taken without asking you.</source>
        <translation>Man beleg i phairf i Fantom câv pen mabeded, vi MiB.</translation>
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
        <source>Nothing pops up, blinks or sounds; unread messages are still counted.</source>
        <translation>Alnad bresta: ú-nalloth, ú-nell; nediad o vint ú-chennin dartha.</translation>
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
        <source>A short sound when a message comes that you do not see.</source>
        <translation>Nell thenn pi ment tôl i ú-genil.</translation>
    </message>
    <message>
        <source>A short sound when somebody wants to write to you, or to compare keys.</source>
        <translation>Nell thenn pi pen aníra teithad na le, egor bídad ledil.</translation>
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
        <source>Take them</source>
        <translation>Cavo hain</translation>
    </message>
    <message>
        <source>Decline them</source>
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
        <source>On a message</source>
        <translation>Bo i vent</translation>
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
        <source>Search in all tabs</source>
        <translation>Cesto vi lais bain</translation>
    </message>
    <message>
        <source>Notes to yourself</source>
        <translation>Serth lín</translation>
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
        <source>Remember the person, or rename them</source>
        <translation>Reno i ben, egor esto ad</translation>
    </message>
    <message>
        <source>Verify whose key it is</source>
        <translation>Tangado man gâr i ledil</translation>
    </message>
    <message>
        <source>Offer files</source>
        <translation>Anno pairf</translation>
    </message>
    <message>
        <source>Disappearing messages</source>
        <translation>Mint naden lû</translation>
    </message>
    <message>
        <source>Go to another message</source>
        <translation>Minno na vent egel</translation>
    </message>
    <message>
        <source>All that can be done with it, links too</source>
        <translation>Pân i bolil carad a hen, eithro lîr</translation>
    </message>
    <message>
        <source>Copy it, or what is marked</source>
        <translation>Addeitho hen, egor man cillen</translation>
    </message>
    <message>
        <source>Reply to it</source>
        <translation>Dambedo na hen</translation>
    </message>
    <message>
        <source>React to it</source>
        <translation>Dambedo na em</translation>
    </message>
    <message>
        <source>Edit it, if it is yours</source>
        <translation>Gwisto, pi lín</translation>
    </message>
    <message>
        <source>Copy it with its time</source>
        <translation>Addeitho a lû</translation>
    </message>
    <message>
        <source>Forward it to another tab</source>
        <translation>Menno na lass egel</translation>
    </message>
    <message>
        <source>Go to what it is a reply to; press the button of files</source>
        <translation>Minno na vent nui; iuitho i nad o phairf</translation>
    </message>
    <message>
        <source>The button of files before</source>
        <translation>I nad nui o phairf</translation>
    </message>
    <message>
        <source>The next button of files</source>
        <translation>I nad ab o phairf</translation>
    </message>
    <message>
        <source>Delete it for both, if it is yours</source>
        <translation>Haedo an tâd, pi lín</translation>
    </message>
    <message>
        <source>Edit your last message, in an empty field</source>
        <translation>Gwisto i vent vedui lín, pi covn</translation>
    </message>
    <message>
        <source>Go to the messages</source>
        <translation>Minno na mint</translation>
    </message>
    <message>
        <source>Drop the reply or the edit</source>
        <translation>Haedo dhangweth egor wistad</translation>
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
        <source>Your identity</source>
        <translation>Im lín</translation>
    </message>
    <message>
        <source>Lock your identity and end all conversations</source>
        <translation>Holo i rond a posto athrebith bain</translation>
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
    <name>transfer_text</name>
    <message>
        <source>for a reason that Fantom does not know</source>
        <translation>Fantom ú-ista i gaeth</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>ú-gavannen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>tammen</translation>
    </message>
    <message>
        <source>ended with the conversation</source>
        <translation>gwannen a i athrabeth</translation>
    </message>
    <message>
        <source>the two programs did not understand each other; update both</source>
        <translation>i Fantom ú-heniar; mabedo Fantom eden an tâd</translation>
    </message>
    <message>
        <source>it arrived damaged and was not kept</source>
        <translation>ú-vae i doll, ar ú-chemmen</translation>
    </message>
    <message>
        <source>their Fantom was closed meanwhile</source>
        <translation>hollen i Fantom dîn</translation>
    </message>
    <message>
        <source>the file was changed after you offered it</source>
        <translation>gwistannen i barf ab annad</translation>
    </message>
    <message>
        <source>the file is not there any more</source>
        <translation>i barf ú-ennas sí</translation>
    </message>
    <message>
        <source>the file could not be read</source>
        <translation>Fantom ú-bôl hennad i barf</translation>
    </message>
    <message>
        <source>their disk has no room</source>
        <translation>ú-hâd lain ennas</translation>
    </message>
    <message>
        <source>it could not be written there</source>
        <translation>ú-bôl teithad ennas</translation>
    </message>
    <message>
        <source>a file cannot have that name there</source>
        <translation>eneth ú-davannen ennas</translation>
    </message>
    <message>
        <source>too much was offered to them at once</source>
        <translation>am annannin na hen vi lû er</translation>
    </message>
    <message>
        <source>your Fantom was closed meanwhile</source>
        <translation>hollen i Fantom lín</translation>
    </message>
    <message>
        <source>the file was changed while they sent it</source>
        <translation>gwistannen i barf vi vennad</translation>
    </message>
    <message>
        <source>they do not have the file any more</source>
        <translation>i vellon ú-âr i barf sí</translation>
    </message>
    <message>
        <source>they could not read the file</source>
        <translation>i vellon ú-bôl hennad i barf</translation>
    </message>
    <message>
        <source>your disk has no room</source>
        <translation>ú-hâd lain sí</translation>
    </message>
    <message>
        <source>it could not be written here</source>
        <translation>ú-bôl teithad sí</translation>
    </message>
    <message>
        <source>a file cannot have that name here</source>
        <translation>eneth ú-davannen sí</translation>
    </message>
    <message>
        <source>too much was offered to you at once</source>
        <translation>am annannin na le vi lû er</translation>
    </message>
</context>
<context>
    <name>trust_words</name>
    <message>
        <source>known, not verified</source>
        <translation>istannen, ú-dangannen</translation>
    </message>
    <message>
        <source>introduced by {name}</source>
        <translation>estannen o {name}</translation>
    </message>
    <message>
        <source>introduced</source>
        <translation>estannen o egel</translation>
    </message>
    <message>
        <source>verified</source>
        <translation>tangannen</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>tammen</translation>
    </message>
    <message>
        <source>new</source>
        <translation>eden</translation>
    </message>
    <message>
        <source>Their name looks like that of {name}, and their key is another one. Ask {name} in another way whether they have a new key.</source>
        <translation>I eneth dîn biltha {name}, a i ledil egel. Mabedo {name} vi râd egel pi gâr ledil eden.</translation>
    </message>
    <message>
        <source>You have compared it with {name}: this key is theirs.</source>
        <translation>Bídannen a {name}: i ledil hen dîn.</translation>
    </message>
    <message>
        <source>{name} does not come in, and sees you as absent. To lift it, unblock them in the menu of the chat, or connect to them.</source>
        <translation>{name} ú-vinna, a cên le hae. Davo vi narth en athrabeth, egor ianno na hen, ar edrannen ad.</translation>
    </message>
    <message>
        <source>It is the same key as when you called it {name}. Whose key it was is not proved: to be sure, verify it, which takes a minute.</source>
        <translation>I ledil ain, i le estant {name}. Ú-dangannen man gâr hen: an istad, tangado hen vi lû er.</translation>
    </message>
    <message>
        <source>It is proved that this key answers, and not whose it is: they chose their name themselves. To be sure, verify it, which takes a minute.</source>
        <translation>Fantom tangada man ledil dambêd, ú man gâr hen: ho estant im. An istad, tangado hen vi lû er.</translation>
    </message>
    <message>
        <source>{other} told you that this key is that of {name}. It is worth as much as {other} is: to be sure, verify it, which takes a minute.</source>
        <translation>{other} pent na le: ledil o {name} hen. Estelio hen sui estelial {other}: an istad, tangado hen vi lû er.</translation>
    </message>
    <message>
        <source>Somebody whom you know</source>
        <translation>Pen i istal</translation>
    </message>
    <message>
        <source>They call themselves {name}.</source>
        <translation>Ho esta im {name}.</translation>
    </message>
    <message>
        <source>Known since {date}.</source>
        <translation>Istannen o {date}.</translation>
    </message>
    <message>
        <source>Verified on {date}.</source>
        <translation>Tangannen: {date}.</translation>
    </message>
    <message>
        <source>They came to you by themselves.</source>
        <translation>Ho toll na le.</translation>
    </message>
    <message>
        <source>You dialled them.</source>
        <translation>Le iannant na hen.</translation>
    </message>
    <message>
        <source>Their key stood in an invitation that you used.</source>
        <translation>I ledil dîn vi ganed iuithannen o le.</translation>
    </message>
    <message>
        <source>They came with the invitation that you made for {name}.</source>
        <translation>Ho toll na i ganed an {name}.</translation>
    </message>
    <message>
        <source>They came with an invitation that you made.</source>
        <translation>Ho toll na ganed lín.</translation>
    </message>
    <message>
        <source>{name} introduced them to you.</source>
        <translation>{name} estant hen an le.</translation>
    </message>
    <message>
        <source>Somebody introduced them to you.</source>
        <translation>Pen estant hen an le.</translation>
    </message>
</context>
<context>
    <name>two_keys</name>
    <message>
        <source>and others: {count}</source>
        <translation>ar egil: {count}</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Ledil</translation>
    </message>
    <message>
        <source>This one: {name}</source>
        <translation>Hen: {name}</translation>
    </message>
    <message>
        <source>The {name} you know</source>
        <translation>{name} i istal</translation>
    </message>
    <message>
        <source>Look at: {letters}</source>
        <translation>Tiro: {letters}</translation>
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
</context>
</TS>
