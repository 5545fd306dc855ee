package org.haltwire.centre.signals;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How long the record of questions is kept.
///
/// @param signalQueries who asked about whom, and the counts by day: for as long as a person may
///   ask who asked about them
@ConfigurationProperties("haltwire.retention")
public record SignalTerms(@DefaultValue("180d") Duration signalQueries) {}
