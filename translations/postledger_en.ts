<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>postledger::BatchesModel</name>
    <message numerus="yes">
        <source>Import %1, %2: %n file(s)</source>
        <extracomment>%1 is the number of an import, %2 day and time, %n the number of its files</extracomment>
        <translation>
            <numerusform>Import %1, %2: %n file</numerusform>
            <numerusform>Import %1, %2: %n files</numerusform>
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
        <source>%1 and %n more</source>
        <extracomment>%1 is a control total such as &quot;orders €149.80&quot;, %n how many others the file has</extracomment>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::CreatorsPanel</name>
    <message numerus="yes">
        <source>%n creator(s)</source>
        <translation>
            <numerusform>%n creator</numerusform>
            <numerusform>%n creators</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Merge %n creator(s)</source>
        <translation>
            <numerusform>Merge %n creator</numerusform>
            <numerusform>Merge %n creators</numerusform>
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
    <name>postledger::FilterBar</name>
    <message numerus="yes">
        <source>Attribution: %1, %n day(s)</source>
        <translation>
            <numerusform>Attribution: %1, %n day</numerusform>
            <numerusform>Attribution: %1, %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n chosen</numerusform>
            <numerusform>%n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::ImportFilesModel</name>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
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
        <source>No row of this file was rejected. There are %Ln note(s) about it, under Notes.</source>
        <translation>
            <numerusform>No row of this file was rejected. There is %Ln note about it, under Notes.</numerusform>
            <numerusform>No row of this file was rejected. There are %Ln notes about it, under Notes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) removed</source>
        <translation>
            <numerusform>%Ln record removed</numerusform>
            <numerusform>%Ln records removed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln restored</source>
        <translation>
            <numerusform>%Ln restored</numerusform>
            <numerusform>%Ln restored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>%Ln kept</numerusform>
            <numerusform>%Ln kept</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last import rejected %n row(s)</source>
        <translation>
            <numerusform>The last import rejected %n row</numerusform>
            <numerusform>The last import rejected %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::ImportPage</name>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>Import %n file</numerusform>
            <numerusform>Import %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import the %n remaining file(s) …</source>
        <translation>
            <numerusform>Import the remaining file …</numerusform>
            <numerusform>Import the %n remaining files …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Look at %n more file(s) …</source>
        <translation>
            <numerusform>Look at %n more file …</numerusform>
            <numerusform>Look at %n more files …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::IssuesCard</name>
    <message numerus="yes">
        <source>%n row(s) is/are rejected</source>
        <translation>
            <numerusform>%n row is rejected</numerusform>
            <numerusform>%n rows are rejected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s)</source>
        <translation>
            <numerusform>%Ln note</numerusform>
            <numerusform>%Ln notes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::JobTray</name>
    <message numerus="yes">
        <source>%1 (%n more)</source>
        <comment>a job and how many others run</comment>
        <translation>
            <numerusform>%1 (%n more)</numerusform>
            <numerusform>%1 (%n more)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::LinkOutcome</name>
    <message numerus="yes">
        <source>%n name(s) settled; it stands among the imports.</source>
        <translation>
            <numerusform>%n name settled; it stands among the imports.</numerusform>
            <numerusform>%n names settled; they stand among the imports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n creator(s) merged; it stands among the imports.</source>
        <translation>
            <numerusform>%n creator merged; it stands among the imports.</numerusform>
            <numerusform>%n creators merged; it stands among the imports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) linked; it stands among the imports.</source>
        <translation>
            <numerusform>%n name linked; it stands among the imports.</numerusform>
            <numerusform>%n names linked; it stands among the imports.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::MainWindow</name>
    <message numerus="yes">
        <source>The import is undone: %n record(s) removed.</source>
        <translation>
            <numerusform>The import is undone: %n record removed.</numerusform>
            <numerusform>The import is undone: %n records removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Drop to look at %n file(s). Nothing is written yet.</source>
        <translation>
            <numerusform>Drop to look at %n file. Nothing is written yet.</numerusform>
            <numerusform>Drop to look at %n files. Nothing is written yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::MappingDialog</name>
    <message numerus="yes">
        <source>All of the first %n row(s) can be read.</source>
        <translation>
            <numerusform>The first row can be read.</numerusform>
            <numerusform>All of the first %n rows can be read.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::MappingsPanel</name>
    <message numerus="yes">
        <source>%n mapping(s) kept</source>
        <translation>
            <numerusform>%n mapping kept</numerusform>
            <numerusform>%n mappings kept</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::ProductDetail</name>
    <message numerus="yes">
        <source>%Ln piece(s) sold in the last %1 days with orders</source>
        <translation>
            <numerusform>%Ln piece sold in the last %1 days with orders</numerusform>
            <numerusform>%Ln pieces sold in the last %1 days with orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 available: enough for %n day(s) at this pace</source>
        <translation>
            <numerusform>%1 available: enough for %n day at this pace</numerusform>
            <numerusform>%1 available: enough for %n days at this pace</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n post(s) sold it</source>
        <translation>
            <numerusform>%n post sold it</numerusform>
            <numerusform>%n posts sold it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::ProductsPage</name>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::QualityList</name>
    <message numerus="yes">
        <source>%n thing(s) need(s) attention</source>
        <translation>
            <numerusform>%n thing needs attention</numerusform>
            <numerusform>%n things need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 The newest %n are shown.</source>
        <translation>
            <numerusform>%1 The newest is shown.</numerusform>
            <numerusform>%1 The newest %n are shown.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::QuestionBox</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s)</source>
        <translation>
            <numerusform>%n question</numerusform>
            <numerusform>%n questions</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more file(s) has/have the same question.</source>
        <translation>
            <numerusform>%n more file has the same question.</numerusform>
            <numerusform>%n more files have the same question.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) name(s) no currency: %1. Which one are the amounts in?</source>
        <translation>
            <numerusform>%n file names no currency: %1. Which one are its amounts in?</numerusform>
            <numerusform>%n files name no currency: %1. Which one are their amounts in?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every date of %n file(s) can be read in two ways: %1.</source>
        <translation>
            <numerusform>Every date of %n file can be read in two ways: %1.</numerusform>
            <numerusform>Every date of %n files can be read in two ways: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All long ids in %n file(s) end in zeros, as a spreadsheet leaves them when it has rounded them: %1. Rounded ids belong to other orders or posts. Is the export right as it is?</source>
        <translation>
            <numerusform>All long ids in %n file end in zeros, as a spreadsheet leaves them when it has rounded them: %1. Rounded ids belong to other orders or posts. Is the export right as it is?</numerusform>
            <numerusform>All long ids in %n files end in zeros, as a spreadsheet leaves them when it has rounded them: %1. Rounded ids belong to other orders or posts. Is the export right as it is?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::RankedBars</name>
    <message numerus="yes">
        <source>of the first %n</source>
        <comment>lines of a chart</comment>
        <translation>
            <numerusform>of the first</numerusform>
            <numerusform>of the first %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::RatesPanel</name>
    <message numerus="yes">
        <source>%Ln day(s) without a rate, in %1</source>
        <translation>
            <numerusform>%Ln day without a rate, in %1</numerusform>
            <numerusform>%Ln days without a rate, in %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln currencies</source>
        <translation>
            <numerusform>%Ln currency</numerusform>
            <numerusform>%Ln currencies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Exchange rates of %Ln pair(s)</source>
        <translation>
            <numerusform>Exchange rates of %Ln pair</numerusform>
            <numerusform>Exchange rates of %Ln pairs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::RejectsDialog</name>
    <message numerus="yes">
        <source>%n row(s) are in %1. Correct them there and drop the file on the window.</source>
        <translation>
            <numerusform>%n row is in %1. Correct it there and drop the file on the window.</numerusform>
            <numerusform>%n rows are in %1. Correct them there and drop the file on the window.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::StatusLine</name>
    <message numerus="yes">
        <source>%n thing(s) need attention</source>
        <translation>
            <numerusform>%n thing needs attention</numerusform>
            <numerusform>%n things need attention</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::StockWarningRow</name>
    <message numerus="yes">
        <source>“%1” sold %n piece(s) of %2 in %3 days, worth %4; none is left.</source>
        <translation>
            <numerusform>“%1” sold %n piece of %2 in %3 days, worth %4; none is left.</numerusform>
            <numerusform>“%1” sold %n pieces of %2 in %3 days, worth %4; none is left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::StockWarnings</name>
    <message numerus="yes">
        <source>%n post(s) sold in the last %1 days what is out of stock now. What they sold of it is at risk. Double-click one to see its product.</source>
        <translation>
            <numerusform>%n post sold in the last %1 days what is out of stock now. What it sold of it is at risk. Double-click it to see its product.</numerusform>
            <numerusform>%n posts sold in the last %1 days what is out of stock now. What they sold of it is at risk. Double-click one to see its product.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show all of %n post(s) …</source>
        <comment>that sell what is out of stock</comment>
        <translation>
            <numerusform>Show all of %n post …</numerusform>
            <numerusform>Show all of %n posts …</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::UnmatchedPanel</name>
    <message numerus="yes">
        <source>%n name(s) match nothing</source>
        <translation>
            <numerusform>%n name matches nothing</numerusform>
            <numerusform>%n names match nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) name(s) “%1”.</source>
        <translation>
            <numerusform>%n order names “%1”.</numerusform>
            <numerusform>%n orders name “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link %n name(s) to</source>
        <translation>
            <numerusform>Link %n name to</numerusform>
            <numerusform>Link %n names to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Link %n name(s)</source>
        <translation>
            <numerusform>Link %n name</numerusform>
            <numerusform>Link %n names</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every post, code and campaign that orders and costs name is known, except in %Ln row(s) without an exchange rate: these are not looked at.</source>
        <translation>
            <numerusform>Every post, code and campaign that orders and costs name is known, except in %Ln row without an exchange rate: it is not looked at.</numerusform>
            <numerusform>Every post, code and campaign that orders and costs name is known, except in %Ln rows without an exchange rate: these are not looked at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger::WatchDialog</name>
    <message numerus="yes">
        <source>%n file(s) lie(s) in this folder already. Without an import now, only what arrives or changes later is imported.</source>
        <translation>
            <numerusform>%n file lies in this folder already. Without an import now, only what arrives or changes later is imported.</numerusform>
            <numerusform>%n files lie in this folder already. Without an import now, only what arrives or changes later is imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>Import %n file</numerusform>
            <numerusform>Import %n files</numerusform>
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
    <message numerus="yes">
        <source>Linking %n name(s)</source>
        <translation>
            <numerusform>Linking %n name</numerusform>
            <numerusform>Linking %n names</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger_analytics</name>
    <message numerus="yes">
        <source>Figures can be broken down by two dimensions at most, not by %n.</source>
        <translation>
            <numerusform>Figures can be broken down by two dimensions at most, not by %n.</numerusform>
            <numerusform>Figures can be broken down by two dimensions at most, not by %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n test orders are kept but counted nowhere.</source>
        <translation>
            <numerusform>%n test order is kept but counted nowhere.</numerusform>
            <numerusform>%n test orders are kept but counted nowhere.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders of a web shop repeat orders of a platform&apos;s own store; each sale counts once.</source>
        <translation>
            <numerusform>%Ln order of a web shop repeats an order of a platform&apos;s own store; each sale counts once.</numerusform>
            <numerusform>%Ln orders of a web shop repeat orders of a platform&apos;s own store; each sale counts once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refunds have no date in their file; they count on the day of their order.</source>
        <translation>
            <numerusform>%Ln refund has no date in its file; it counts on the day of its order.</numerusform>
            <numerusform>%Ln refunds have no date in their file; they count on the day of their order.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refunds name an order that is not imported; they are not counted. Import the orders they belong to.</source>
        <translation>
            <numerusform>%Ln refund names an order that is not imported; it is not counted. Import the order it belongs to.</numerusform>
            <numerusform>%Ln refunds name an order that is not imported; they are not counted. Import the orders they belong to.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders have no cost of goods; contribution margins leave them out.</source>
        <translation>
            <numerusform>%Ln order has no cost of goods; contribution margins leave it out.</numerusform>
            <numerusform>%Ln orders have no cost of goods; contribution margins leave them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders lack a fee or the cost of fulfilment; margins 2 and 3 cover %1 % of net sales.</source>
        <translation>
            <numerusform>%Ln order lacks a fee or the cost of fulfilment; margins 2 and 3 cover %1 % of net sales.</numerusform>
            <numerusform>%Ln orders lack a fee or the cost of fulfilment; margins 2 and 3 cover %1 % of net sales.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders name no customer; they count neither as new nor as returning.</source>
        <translation>
            <numerusform>%Ln order names no customer; it counts neither as new nor as returning.</numerusform>
            <numerusform>%Ln orders name no customer; they count neither as new nor as returning.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Orders reach back %n days only: returning buyers may look new.</source>
        <translation>
            <numerusform>Orders reach back %n day only: returning buyers may look new.</numerusform>
            <numerusform>Orders reach back %n days only: returning buyers may look new.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders name a post that is not imported. Import the posts of that platform.</source>
        <translation>
            <numerusform>%Ln order names a post that is not imported. Import the posts of that platform.</numerusform>
            <numerusform>%Ln orders name a post that is not imported. Import the posts of that platform.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders used a creator&apos;s code outside its dates; the code links nothing.</source>
        <translation>
            <numerusform>%Ln order used a creator&apos;s code outside its dates; the code links nothing.</numerusform>
            <numerusform>%Ln orders used a creator&apos;s code outside its dates; the code links nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders used a code that belongs to no creator.</source>
        <translation>
            <numerusform>%Ln order used a code that belongs to no creator.</numerusform>
            <numerusform>%Ln orders used a code that belongs to no creator.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders have evidence for two posts; the stronger one counts.</source>
        <translation>
            <numerusform>%Ln order has evidence for two posts; the stronger one counts.</numerusform>
            <numerusform>%Ln orders have evidence for two posts; the stronger one counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n creator sales name an order that is not imported. Import the store&apos;s orders.</source>
        <translation>
            <numerusform>%n creator sale names an order that is not imported. Import the store&apos;s orders.</numerusform>
            <numerusform>%n creator sales name an order that is not imported. Import the store&apos;s orders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts have no figures from their platform.</source>
        <translation>
            <numerusform>%n post has no figures from its platform.</numerusform>
            <numerusform>%n posts have no figures from their platform.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n posts have no publication date; they count only when all days are shown.</source>
        <translation>
            <numerusform>%n post has no publication date; it counts only when all days are shown.</numerusform>
            <numerusform>%n posts have no publication date; they count only when all days are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n amounts in other currencies have no exchange rate and are left out of all figures: %1. Import rates for these days.</source>
        <translation>
            <numerusform>%n amount in another currency has no exchange rate and is left out of all figures: %1. Import rates for these days.</numerusform>
            <numerusform>%n amounts in other currencies have no exchange rate and are left out of all figures: %1. Import rates for these days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n settled fees name an order that is not imported; they are not counted. Import the store&apos;s orders.</source>
        <translation>
            <numerusform>%n settled fee names an order that is not imported; it is not counted. Import the store&apos;s orders.</numerusform>
            <numerusform>%n settled fees name an order that is not imported; they are not counted. Import the store&apos;s orders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders state other fees than their settlement; what the order states counts.</source>
        <translation>
            <numerusform>%n order states other fees than its settlement; what the order states counts.</numerusform>
            <numerusform>%n orders state other fees than their settlement; what the order states counts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders have an adjustment of fees but no settlement; it is not counted. Import the settlement of their month.</source>
        <translation>
            <numerusform>%n order has an adjustment of fees but no settlement; it is not counted. Import the settlement of its month.</numerusform>
            <numerusform>%n orders have an adjustment of fees but no settlement; it is not counted. Import the settlement of their month.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n payments for TikTok Ads out of payouts lie in months whose costs come from reports of TikTok Ads; these costs count once, by the reports.</source>
        <translation>
            <numerusform>%n payment for TikTok Ads out of a payout lies in a month whose costs come from reports of TikTok Ads; these costs count once, by the reports.</numerusform>
            <numerusform>%n payments for TikTok Ads out of payouts lie in months whose costs come from reports of TikTok Ads; these costs count once, by the reports.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are stated more than once, by several files or rows; each counts once, as it was stated last.</source>
        <translation>
            <numerusform>%n order is stated more than once, by several files or rows; it counts once, as it was stated last.</numerusform>
            <numerusform>%n orders are stated more than once, by several files or rows; each counts once, as it was stated last.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n statements of files contradict others of the same age, so that no date decides which holds. Look at the notes of the files.</source>
        <translation>
            <numerusform>%n statement of a file contradicts another of the same age, so that no date decides which holds. Look at the notes of the files.</numerusform>
            <numerusform>%n statements of files contradict others of the same age, so that no date decides which holds. Look at the notes of the files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n names of posts, codes and campaigns match nothing. Link them, or settle that they stand for nothing.</source>
        <translation>
            <numerusform>%n name of a post, code or campaign matches nothing. Link it, or settle that it stands for nothing.</numerusform>
            <numerusform>%n names of posts, codes and campaigns match nothing. Link them, or settle that they stand for nothing.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pairs of creators may be one person. Merge them, or keep them apart.</source>
        <translation>
            <numerusform>%n pair of creators may be one person. Merge them, or keep them apart.</numerusform>
            <numerusform>%n pairs of creators may be one person each. Merge them, or keep them apart.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sales that platforms claim name an order that is not imported or does not count.</source>
        <translation>
            <numerusform>%n sale that a platform claims names an order that is not imported or does not count.</numerusform>
            <numerusform>%n sales that platforms claim name an order that is not imported or does not count.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) of names lead in a circle; the oldest of each circle is left out: %1. Undo the import that brought it.</source>
        <translation>
            <numerusform>%n link of names leads in a circle; the oldest of each circle is left out: %1. Undo the import that brought it.</numerusform>
            <numerusform>%n links of names lead in circles; the oldest of each circle is left out: %1. Undo the imports that brought them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n link(s) lead to a post that no export describes: %1. Import the posts of that platform.</source>
        <translation>
            <numerusform>%n link leads to a post that no export describes: %1. Import the posts of that platform.</numerusform>
            <numerusform>%n links lead to posts that no export describes: %1. Import the posts of those platforms.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders of zero value (samples, gifts, exchanges) are left out of all figures, as the settings say.</source>
        <translation>
            <numerusform>%n order of zero value (a sample, gift or exchange) is left out of all figures, as the settings say.</numerusform>
            <numerusform>%n orders of zero value (samples, gifts, exchanges) are left out of all figures, as the settings say.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n costs of advertising are stated for several days together; each of these days counts the same part of them. Reports by day are more exact.</source>
        <translation>
            <numerusform>%n cost of advertising is stated for several days together; each of these days counts the same part of it. Reports by day are more exact.</numerusform>
            <numerusform>%n costs of advertising are stated for several days together; each of these days counts the same part of them. Reports by day are more exact.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n costs that are stated for several days overlap with reports of shorter periods; what these state counts once.</source>
        <translation>
            <numerusform>%n cost that is stated for several days overlaps with reports of shorter periods; what these state counts once.</numerusform>
            <numerusform>%n costs that are stated for several days overlap with reports of shorter periods; what these state counts once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are worth nothing, %1 % of all; they lower the average order value. The settings can leave them out.</source>
        <translation>
            <numerusform>%n order is worth nothing, %1 % of all; it lowers the average order value. The settings can leave it out.</numerusform>
            <numerusform>%n orders are worth nothing, %1 % of all; they lower the average order value. The settings can leave them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders hold no goods, only gift cards, tips or fees, which are no sales; they are left out of all figures.</source>
        <translation>
            <numerusform>%n order holds no goods, only gift cards, tips or fees, which are no sales; it is left out of all figures.</numerusform>
            <numerusform>%n orders hold no goods, only gift cards, tips or fees, which are no sales; they are left out of all figures.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n costs of advertising are stated for a campaign as a whole on a day for which its posts or advertisements state costs too; both count. If both are reports of the platform, undo the import of one of them.</source>
        <translation>
            <numerusform>%n cost of advertising is stated for a campaign as a whole on a day for which its posts or advertisements state costs too; both count. If both are reports of the platform, undo the import of one of them.</numerusform>
            <numerusform>%n costs of advertising are stated for a campaign as a whole on a day for which its posts or advertisements state costs too; both count. If both are reports of the platform, undo the import of one of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n costs that are stated for several days are lower than what reports of shorter periods state for the same days; the shorter ones count. Import both reports anew, as the platform states them now.</source>
        <translation>
            <numerusform>%n cost that is stated for several days is lower than what reports of shorter periods state for the same days; the shorter ones count. Import both reports anew, as the platform states them now.</numerusform>
            <numerusform>%n costs that are stated for several days are lower than what reports of shorter periods state for the same days; the shorter ones count. Import both reports anew, as the platform states them now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders do not say which items they hold; units and products leave them out.</source>
        <translation>
            <numerusform>%n order does not say which items it holds; units and products leave it out.</numerusform>
            <numerusform>%n orders do not say which items they hold; units and products leave them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n files lack columns that every export of their kind has, which may change figures. The notes of the files name them. Export these files again with all columns.</source>
        <translation>
            <numerusform>%n file lacks columns that every export of its kind has, which may change figures. The notes of the file name them. Export this file again with all columns.</numerusform>
            <numerusform>%n files lack columns that every export of their kind has, which may change figures. The notes of the files name them. Export these files again with all columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders are older than the post that they name, so it is not credited. Look whether the clocks of both exports were read in the right time zone.</source>
        <translation>
            <numerusform>%n order is older than the post that it names, so it is not credited. Look whether the clocks of both exports were read in the right time zone.</numerusform>
            <numerusform>%n orders are older than the post that they name, so it is not credited. Look whether the clocks of both exports were read in the right time zone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 on %Ln day(s) from %2 to %3</source>
        <extracomment>%1 is a currency, %2 and %3 the first and the last of the days</extracomment>
        <translation>
            <numerusform>%1 on %Ln day from %2 to %3</numerusform>
            <numerusform>%1 on %Ln days from %2 to %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orders of a web shop that repeat orders of a platform&apos;s own store state a refund, and the order that counts states none; it is not counted. Import a newer export of the store, or compare them.</source>
        <translation>
            <numerusform>%n order of a web shop that repeats an order of a platform&apos;s own store states a refund, and the order that counts states none; it is not counted. Import a newer export of the store, or compare them.</numerusform>
            <numerusform>%n orders of a web shop that repeat orders of a platform&apos;s own store state a refund, and the order that counts states none; it is not counted. Import a newer export of the store, or compare them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger_app</name>
    <message numerus="yes">
        <source>%1: %n more like these</source>
        <translation>
            <numerusform>%1: %n more like these</numerusform>
            <numerusform>%1: %n more like these</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) have rejected rows, and “%1” is no folder for them. Name a folder that exists.</source>
        <translation>
            <numerusform>%n file has rejected rows, and “%1” is no folder for them. Name a folder that exists.</numerusform>
            <numerusform>%n files have rejected rows, and “%1” is no folder for them. Name a folder that exists.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rejected row(s) of %1 are in %2; correct them and import that file.</source>
        <translation>
            <numerusform>%n rejected row of %1 is in %2; correct it and import that file.</numerusform>
            <numerusform>%n rejected rows of %1 are in %2; correct them and import that file.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing was imported: %1 of %n file(s) were refused.</source>
        <translation>
            <numerusform>Nothing was imported: %1 of %n file was refused.</numerusform>
            <numerusform>Nothing was imported: %1 of %n files were refused.</numerusform>
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
    <name>postledger_codec</name>
    <message numerus="yes">
        <source>“%1” holds %n files. Name the one that you mean, as in “%2”.</source>
        <translation>
            <numerusform>“%1” holds %n file. Name the one that you mean, as in “%2”.</numerusform>
            <numerusform>“%1” holds %n files. Name the one that you mean, as in “%2”.</numerusform>
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
    <message numerus="yes">
        <source>%n currency(ies)</source>
        <translation>
            <numerusform>%n currency</numerusform>
            <numerusform>%n currencies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n location(s) in columns</source>
        <translation>
            <numerusform>%n location in columns</numerusform>
            <numerusform>%n locations in columns</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) of other sources than social platforms were left out: nobody claims them.</source>
        <translation>
            <numerusform>%n order of another source than social platforms was left out: nobody claims it.</numerusform>
            <numerusform>%n orders of other sources than social platforms were left out: nobody claims them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name no target and were left out. Fill the column in and import the file again.</source>
        <translation>
            <numerusform>%n row names no target and was left out. Fill the column in and import the file again.</numerusform>
            <numerusform>%n rows name no target and were left out. Fill the column in and import the file again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The counts of %n video(s) were left out: they cover %1 to %2, which is neither one day nor the whole life of the video. Export each day by itself, or a period that begins before the videos were posted.</source>
        <translation>
            <numerusform>The counts of %n video were left out: they cover %1 to %2, which is neither one day nor the whole life of the video. Export each day by itself, or a period that begins before the videos were posted.</numerusform>
            <numerusform>The counts of %n videos were left out: they cover %1 to %2, which is neither one day nor the whole life of the video. Export each day by itself, or a period that begins before the videos were posted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) name no order, so nothing tells which sale is meant; they were left out.</source>
        <translation>
            <numerusform>%n row names no order, so nothing tells which sale is meant; it was left out.</numerusform>
            <numerusform>%n rows name no order, so nothing tells which sale is meant; they were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rows of %n order(s) stand apart, as in a file that somebody has sorted; they were joined.</source>
        <translation>
            <numerusform>The rows of %n order stand apart, as in a file that somebody has sorted; they were joined.</numerusform>
            <numerusform>The rows of %n orders stand apart, as in a file that somebody has sorted; they were joined.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) below the order %1 name no order; as lines without an order&apos;s own cells, they were counted with it.</source>
        <translation>
            <numerusform>%n row below the order %1 names no order; as a line without an order&apos;s own cells, it was counted with it.</numerusform>
            <numerusform>%n rows below the order %1 name no order; as lines without an order&apos;s own cells, they were counted with it.</numerusform>
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
        <source>Importing %n file(s) …</source>
        <translation>
            <numerusform>Importing %n file …</numerusform>
            <numerusform>Importing %n files …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %n file(s)</source>
        <translation>
            <numerusform>Imported %n file</numerusform>
            <numerusform>Imported %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Import %n file(s)</source>
        <translation>
            <numerusform>Import %n file</numerusform>
            <numerusform>Import %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s)</source>
        <translation>
            <numerusform>%Ln order</numerusform>
            <numerusform>%Ln orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln younger left out</source>
        <comment>posts</comment>
        <translation>
            <numerusform>%Ln younger left out</numerusform>
            <numerusform>%Ln younger left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) are out of stock, and no post sells them</source>
        <translation>
            <numerusform>%n product is out of stock, and no post sells it</numerusform>
            <numerusform>%n products are out of stock, and no post sells them</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln without one of them left out</source>
        <comment>posts, creators or campaigns</comment>
        <translation>
            <numerusform>%Ln without one of them left out</numerusform>
            <numerusform>%Ln without one of them left out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln note(s) to read below.</source>
        <translation>
            <numerusform>%Ln note to read below.</numerusform>
            <numerusform>%Ln notes to read below.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The files&apos; own totals of %1 and %n more column(s) say the same.</source>
        <translation>
            <numerusform>The files&apos; own totals of %1 and %n more column say the same.</numerusform>
            <numerusform>The files&apos; own totals of %1 and %n more columns say the same.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln order(s) of the workspace are left out of all figures: they have no exchange rate.</source>
        <translation>
            <numerusform>%1 of %Ln order of the workspace is left out of all figures: it has no exchange rate.</numerusform>
            <numerusform>%1 of %Ln orders of the workspace are left out of all figures: they have no exchange rate.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln row(s)</source>
        <translation>
            <numerusform>%1 of %Ln row</numerusform>
            <numerusform>%1 of %Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait(s) for an answer.</source>
        <translation>
            <numerusform>%n file waits for an answer.</numerusform>
            <numerusform>%n files wait for an answer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Imported %1 of %n file(s)</source>
        <extracomment>%1 of all %n files were imported</extracomment>
        <translation>
            <numerusform>Imported %1 of %n file</numerusform>
            <numerusform>Imported %1 of %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln order(s) wait for exchange rates</source>
        <translation>
            <numerusform>%Ln order waits for exchange rates</numerusform>
            <numerusform>%Ln orders wait for exchange rates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) cannot be imported.</source>
        <translation>
            <numerusform>%n file cannot be imported.</numerusform>
            <numerusform>%n files cannot be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) wait(s) for a mapping of its/their columns.</source>
        <translation>
            <numerusform>%n file waits for a mapping of its columns.</numerusform>
            <numerusform>%n files wait for a mapping of their columns.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) has/have no row that can be imported.</source>
        <translation>
            <numerusform>%n file has no row that can be imported.</numerusform>
            <numerusform>%n files have no row that can be imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n file(s) can be imported</source>
        <extracomment>%1 of all %n files can be imported</extracomment>
        <translation>
            <numerusform>%1 of %n file can be imported</numerusform>
            <numerusform>%1 of %n files can be imported</numerusform>
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
        <source>The %n days to %1 sold as much as the %n days before</source>
        <extracomment>%1 is a day: &quot;The 90 days to 31 Oct sold as much as the 90 days before&quot;</extracomment>
        <translation>
            <numerusform>The day to %1 sold as much as the day before</numerusform>
            <numerusform>The %n days to %1 sold as much as the %n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n days to %1 sold %2 more than the %n days before</source>
        <extracomment>%1 is a day, %2 an amount: &quot;The 90 days to 31 Oct sold $106,000 more than the 90 days before&quot;</extracomment>
        <translation>
            <numerusform>The day to %1 sold %2 more than the day before</numerusform>
            <numerusform>The %n days to %1 sold %2 more than the %n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The %n days to %1 sold %2 less than the %n days before</source>
        <translation>
            <numerusform>The day to %1 sold %2 less than the day before</numerusform>
            <numerusform>The %n days to %1 sold %2 less than the %n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n comparison(s), corrected (BH, q = %1)</source>
        <translation>
            <numerusform>%n comparison, corrected (BH, q = %1)</numerusform>
            <numerusform>%n comparisons, corrected (BH, q = %1)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger_shell</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Make a workspace for %n file(s)?</source>
        <translation>
            <numerusform>Make a workspace for this file?</numerusform>
            <numerusform>Make a workspace for these %n files?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>postledger_tables</name>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n column</numerusform>
            <numerusform>%n columns</numerusform>
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
    <message numerus="yes">
        <source>%n cell(s) that were kept with rejected rows: emptied.</source>
        <translation>
            <numerusform>%n cell that was kept with a rejected row: emptied.</numerusform>
            <numerusform>%n cells that were kept with rejected rows: emptied.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s): amounts stay, the customer goes.</source>
        <translation>
            <numerusform>%n order: amounts stay, the customer goes.</numerusform>
            <numerusform>%n orders: amounts stay, the customer goes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n touchpoint(s): they stay, the customer goes.</source>
        <translation>
            <numerusform>%n touchpoint: it stays, the customer goes.</numerusform>
            <numerusform>%n touchpoints: they stay, the customer goes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s) of a first order before the imported ones: removed.</source>
        <translation>
            <numerusform>%n date of a first order before the imported ones: removed.</numerusform>
            <numerusform>%n dates of first orders before the imported ones: removed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s) are random numbers now.</source>
        <translation>
            <numerusform>%n customer is a random number now.</numerusform>
            <numerusform>%n customers are random numbers now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n row(s))</source>
        <comment>currency</comment>
        <translation>
            <numerusform>%1 (%n row)</numerusform>
            <numerusform>%1 (%n rows)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are in %1, %2 in all. The workspace has no currency yet: no figure counts them until it has one.</source>
        <translation>
            <numerusform>%Ln row is in %1, %2 in all. The workspace has no currency yet: no figure counts it until it has one.</numerusform>
            <numerusform>%Ln rows are in %1, %2 in all. The workspace has no currency yet: no figure counts them until it has one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are in %1, %2 in all. Figures count them in %3, by the exchange rates of their days.</source>
        <translation>
            <numerusform>%Ln row is in %1, %2 in all. Figures count it in %3, by the exchange rate of its day.</numerusform>
            <numerusform>%Ln rows are in %1, %2 in all. Figures count them in %3, by the exchange rates of their days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are in %1, %2 in all. There is no exchange rate to %3 for their days (%4): all figures leave them out until such rates are imported.</source>
        <extracomment>%1 and %3 are currencies, %2 an amount, %4 is a day or &quot;2026-01-01 to 2026-03-31&quot;</extracomment>
        <translation>
            <numerusform>%Ln row is in %1, %2 in all. There is no exchange rate to %3 for its day (%4): all figures leave it out until such rates are imported.</numerusform>
            <numerusform>%Ln rows are in %1, %2 in all. There is no exchange rate to %3 for their days (%4): all figures leave them out until such rates are imported.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are in %1, %2 in all. Figures count them in %3, by the exchange rates of their days, but for %4 of them (%5) there is none: all figures leave these out until such rates are imported.</source>
        <extracomment>%1 and %3 are currencies, %2 an amount, %4 a number of rows, %5 is a day or &quot;2026-01-01 to 2026-03-31&quot;</extracomment>
        <translation>
            <numerusform>%Ln row is in %1, %2 in all. Figures count it in %3, by the exchange rate of its day, but for %4 of them (%5) there is none: all figures leave these out until such rates are imported.</numerusform>
            <numerusform>%Ln rows are in %1, %2 in all. Figures count them in %3, by the exchange rates of their days, but for %4 of them (%5) there is none: all figures leave these out until such rates are imported.</numerusform>
        </translation>
    </message>
</context>
</TS>
