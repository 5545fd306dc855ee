package org.haltwire.core.event;

/// Something that happened or is about to, as one participant told it. All keys that the engine
/// needs are in the fact itself: no look-up's key is another look-up's result.
public sealed interface Fact
    permits Payment,
        PaymentOutcome,
        CallBegan,
        CallEnded,
        UsageRecord,
        SimChange,
        LoanApplication,
        LoanOutcome,
        IncidentReport,
        HoldChange,
        ListingChange,
        PolicyActivation,
        Label,
        TaintChange,
        Look {

  /// Given by the sender; the same id gives the stored answer again.
  FactId id();

  /// When it happened according to the sender, in milliseconds since 1970-01-01T00:00Z. The
  /// engine's own time is given when the fact is put in order and is not part of the fact.
  long occurredAt();
}
