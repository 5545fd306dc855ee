package org.haltwire.centre.recovery.kept;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long recovery keeps what it is told.
///
/// @param caseRecords what people told in a case, from its end: for as long as its holder or its
///   victim can bring it before a court. Not shorter than the country's rules watch what came of it
/// @param letters letters of banks and authorities about people (ISO 20022), from the last one of
///   an answered request
/// @param messages answers to messages: so that who sends one again gets the same bytes. What is
///   sent again later than this is judged anew, and then too old
@ConfigurationProperties("haltwire.retention")
record CaseTerms(
    @DefaultValue("1827d") Duration caseRecords,
    @DefaultValue("1827d") Duration letters,
    @DefaultValue("400d") Duration messages) {}
