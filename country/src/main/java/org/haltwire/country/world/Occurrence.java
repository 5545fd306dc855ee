package org.haltwire.country.world;

import org.haltwire.core.event.Fact;

/// A fact, as it is told, with what it really is.
///
/// @param order behind a payment, to be answered; [Order#NONE] for other facts
public record Occurrence(Fact fact, Truth truth, Order order) {}
