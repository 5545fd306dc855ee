package org.haltwire.bench.pyramid;

/// Money that goes to a collector or comes from it.
///
/// @param time in milliseconds since 1970-01-01T00:00Z
/// @param minor hundredths of the currency, or another smallest unit
record Transfer(long time, String payer, String payee, long minor) {}
