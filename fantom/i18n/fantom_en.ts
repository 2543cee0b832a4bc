<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Announcer</name>
    <message numerus="yes">
        <source>%n new message(s)</source>
        <translation>
            <numerusform>%n new message</numerusform>
            <numerusform>%n new messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ClosingQuestion</name>
    <message numerus="yes">
        <source>%n transfer(s) end, and what is not there whole is removed.</source>
        <translation>
            <numerusform>%n transfer ends, and what is not there whole is removed.</numerusform>
            <numerusform>%n transfers end, and what is not there whole is removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) go on from where they are once you have unlocked.</source>
        <translation>
            <numerusform>%n transfer goes on from where it is once you have unlocked.</numerusform>
            <numerusform>%n transfers go on from where they are once you have unlocked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s) go on from where they are after the next start.</source>
        <translation>
            <numerusform>%n transfer goes on from where it is after the next start.</numerusform>
            <numerusform>%n transfers go on from where they are after the next start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeleteQuestion</name>
    <message numerus="yes">
        <source>Your key, your name and your open invitations are gone, and so are the people you know: %n.</source>
        <translation>
            <numerusform>Your key, your name and your open invitations are gone, and so are the people you know: %n.</numerusform>
            <numerusform>Your key, your name and your open invitations are gone, and so are the people you know: %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FilesSheet</name>
    <message numerus="yes">
        <source>%n of them are programs: be careful with them.</source>
        <translation>
            <numerusform>%n of them is a program: be careful with it.</numerusform>
            <numerusform>%n of them are programs: be careful with them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be taken: the name is refused.</source>
        <translation>
            <numerusform>%n file cannot be taken: its name is refused.</numerusform>
            <numerusform>%n files cannot be taken: their names are refused.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InvitationWords</name>
    <message numerus="yes">
        <source>not used yet, good for %n use(s)</source>
        <translation>
            <numerusform>not used yet, good for %n use</numerusform>
            <numerusform>not used yet, good for %n uses</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>Go to the newest message; %n new below</source>
        <translation>
            <numerusform>Go to the newest message; %n new below</numerusform>
            <numerusform>Go to the newest message; %n new below</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NumberPage</name>
    <message numerus="yes">
        <source>%n of 60 digit(s)</source>
        <translation>
            <numerusform>%n of 60 digits</numerusform>
            <numerusform>%n of 60 digits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not the same: group(s) {groups}. If it is typed as it stands on their screen, say that it differs.</source>
        <translation>
            <numerusform>Not the same: group {groups}. If it is typed as it stands on their screen, say that it differs.</numerusform>
            <numerusform>Not the same: groups {groups}. If it is typed as it stands on their screen, say that it differs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Quantities</name>
    <message numerus="yes">
        <source>%n byte(s)</source>
        <translation>
            <numerusform>%n byte</numerusform>
            <numerusform>%n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n second(s)</source>
        <translation>
            <numerusform>%n second</numerusform>
            <numerusform>%n seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{done} of %n byte(s)</source>
        <translation>
            <numerusform>{done} of %n byte</numerusform>
            <numerusform>{done} of %n bytes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{name} and %n more</source>
        <translation>
            <numerusform>{name} and %n more</numerusform>
            <numerusform>{name} and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n transfer(s)</source>
        <translation>
            <numerusform>%n transfer</numerusform>
            <numerusform>%n transfers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) did not come</source>
        <translation>
            <numerusform>%n file did not come</numerusform>
            <numerusform>%n files did not come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RequestBar</name>
    <message numerus="yes">
        <source>%n message(s) waiting</source>
        <translation>
            <numerusform>%n message waiting</numerusform>
            <numerusform>%n messages waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ResultPage</name>
    <message numerus="yes">
        <source>%n more try(tries) this way until Fantom is started anew.</source>
        <translation>
            <numerusform>%n more try this way until Fantom is started anew.</numerusform>
            <numerusform>%n more tries this way until Fantom is started anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WaysPage</name>
    <message numerus="yes">
        <source>%n more try(tries) until Fantom is started anew.</source>
        <translation>
            <numerusform>%n more try until Fantom is started anew.</numerusform>
            <numerusform>%n more tries until Fantom is started anew.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WipeQuestion</name>
    <message numerus="yes">
        <source>%n message(s) not sent yet will be lost.</source>
        <translation>
            <numerusform>%n message not sent yet will be lost.</numerusform>
            <numerusform>%n messages not sent yet will be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) not delivered yet will be lost.</source>
        <translation>
            <numerusform>%n message not delivered yet will be lost.</numerusform>
            <numerusform>%n messages not delivered yet will be lost.</numerusform>
        </translation>
    </message>
</context>
</TS>
