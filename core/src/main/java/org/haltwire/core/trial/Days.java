package org.haltwire.core.trial;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Counts of each day in a country's civil time.
final class Days {

  private final ZoneId zone;
  private final TreeMap<Long, Day> days = new TreeMap<>();

  /// The day asked for last, and its bounds: most payments are of the same day as the one before.
  private @Nullable Day last;

  private long from;
  private long to;

  Days(ZoneId zone) {
    this.zone = zone;
  }

  Day at(long time) {
    if (last == null || time < from || time >= to) {
      LocalDate date = Instant.ofEpochMilli(time).atZone(zone).toLocalDate();
      from = date.atStartOfDay(zone).toInstant().toEpochMilli();
      to = date.plusDays(1).atStartOfDay(zone).toInstant().toEpochMilli();
      last = day(date.toEpochDay());
    }
    return last;
  }

  SortedMap<Long, Day> all() {
    return Collections.unmodifiableSortedMap(days);
  }

  void save(DataOutput out) throws IOException {
    out.writeInt(days.size());
    for (Map.Entry<Long, Day> day : days.entrySet()) {
      out.writeLong(day.getKey());
      day.getValue().save(out);
    }
  }

  void restore(DataInput in) throws IOException {
    int count = in.readInt();
    for (int i = 0; i < count; i++) {
      day(in.readLong()).restore(in);
    }
  }

  private Day day(long epochDay) {
    return days.computeIfAbsent(epochDay, day -> new Day());
  }
}
