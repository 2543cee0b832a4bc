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
