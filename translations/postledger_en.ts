<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>postledger::BatchesModel</name>
    <message numerus="yes">
        <source>Import %1: %n file(s)</source>
        <extracomment>%1 is the number of an import, %n the number of its files</extracomment>
        <translation>
            <numerusform>Import %1: %n file</numerusform>
            <numerusform>Import %1: %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::DetailPanel</name>
    <message numerus="yes">
        <source>%n product(s) sold</source>
        <translation>
            <numerusform>%n product sold</numerusform>
            <numerusform>%n products sold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %n order(s) with the evidence that links them</source>
        <translation>
            <numerusform>The newest order with the evidence that links it</numerusform>
            <numerusform>The newest %n orders with the evidence that links them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) with the evidence that links them</source>
        <translation>
            <numerusform>%n order with the evidence that links it</numerusform>
            <numerusform>%n orders with the evidence that links them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::ImportHistoryPage</name>
    <message numerus="yes">
        <source>%n import(s)</source>
        <translation>
            <numerusform>%n import</numerusform>
            <numerusform>%n imports</numerusform>
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
        <source>%n row(s) could not be read</source>
        <translation>
            <numerusform>%n row could not be read</numerusform>
            <numerusform>%n rows could not be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) need(s) attention</source>
        <translation>
            <numerusform>%n thing needs attention</numerusform>
            <numerusform>%n things need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::Workspace</name>
    <message numerus="yes">
        <source>Checking %n file(s)</source>
        <translation>
            <numerusform>Checking %n file</numerusform>
            <numerusform>Checking %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Importing %n file(s)</source>
        <translation>
            <numerusform>Importing %n file</numerusform>
            <numerusform>Importing %n files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger_charts</name>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger_formats</name>
    <message numerus="yes">
        <source>%n more row(s) have the same note; only the first 100 are listed.</source>
        <translation>
            <numerusform>%n more row has the same note; only the first 100 are listed.</numerusform>
            <numerusform>%n more rows have the same note; only the first 100 are listed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <extracomment>How wide an export is</extracomment>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger_pages</name>
    <message numerus="yes">
        <source>%n creator(s)</source>
        <translation>
            <numerusform>%n creator</numerusform>
            <numerusform>%n creators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s)</source>
        <translation>
            <numerusform>%n campaign</numerusform>
            <numerusform>%n campaigns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s)</source>
        <translation>
            <numerusform>%n post</numerusform>
            <numerusform>%n posts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>older than %n day(s)</source>
        <translation>
            <numerusform>older than %n day</numerusform>
            <numerusform>older than %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n week</numerusform>
            <numerusform>%n weeks</numerusform>
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
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger_report</name>
    <message numerus="yes">
        <source>%n other(s) together</source>
        <translation>
            <numerusform>%n other</numerusform>
            <numerusform>%n others together</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s), corrected together (Benjamini–Hochberg, q = %1)</source>
        <translation>
            <numerusform>%n comparison (Benjamini–Hochberg, q = %1)</numerusform>
            <numerusform>%n comparisons, corrected together (Benjamini–Hochberg, q = %1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger_workspace</name>
    <message numerus="yes">
        <source>%n row(s) were rejected, more than the %1 that are allowed. Nothing was imported.</source>
        <translation>
            <numerusform>%n row was rejected, more than the %1 that are allowed. Nothing was imported.</numerusform>
            <numerusform>%n rows were rejected, more than the %1 that are allowed. Nothing was imported.</numerusform>
        </translation>
    </message>
</context>
</TS>
