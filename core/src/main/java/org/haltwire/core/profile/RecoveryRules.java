package org.haltwire.core.profile;

/// All that a country prescribes for recovery.
public record RecoveryRules(
    ReportRules report,
    TraceRules trace,
    ChaseRules chase,
    HoldRules hold,
    AppealRules appeal,
    ReturnRules returns) {}
