package org.haltwire.centre.replay;

import java.util.List;

/// A label that becomes known at a time.
record PendingLabel(long number, long time, Sent.Known known, String basis, List<String> row) {}
