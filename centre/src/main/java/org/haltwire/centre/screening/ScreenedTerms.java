package org.haltwire.centre.screening;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long the tables behind the console are kept, in the journal's time. They are made from the
/// journal, which is not touched by this.
///
/// @param screenedPayments payments that were warned about, held or refused, each with up to 40
///   earlier ones of both accounts: for as long as a decision can be brought before a court
/// @param paymentCounts counts by minute, which are nobody's
@ConfigurationProperties("haltwire.retention")
record ScreenedTerms(
    @DefaultValue("1827d") Duration screenedPayments,
    @DefaultValue("400d") Duration paymentCounts) {}
