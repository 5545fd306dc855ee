package org.haltwire.centre.labels;

import org.haltwire.core.event.Label;

/// That a label says of a payment what it was.
///
/// @param paymentPosition of the payment in the journal
/// @param labelPosition of the label in the journal
/// @param labelTime the journal's time of the label: from then on the centre knew
public record PaymentLabel(
    long paymentPosition, long labelPosition, long labelTime, Label.Meaning meaning) {}
