<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>postledger_base</name>
    <message>
        <source>Amounts in %1 and %2 cannot be added.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sum of two amounts is too large to be kept exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a time zone that this computer knows. Use a name such as Europe/Berlin.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
