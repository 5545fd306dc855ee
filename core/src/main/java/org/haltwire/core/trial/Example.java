package org.haltwire.core.trial;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.haltwire.core.codec.GroupReader;
import org.haltwire.core.codec.GroupWriter;
import org.haltwire.core.decision.Decision;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.Payment;

/// A payment that two policies judge differently.
///
/// @param position in the journal
/// @param time when it was put in order
public record Example(
    long position, long time, Payment payment, Truth truth, Decision candidate, Decision against) {

  /// The smallest amount first; of equal ones the later.
  static final Comparator<Example> BY_AMOUNT =
      Comparator.comparingLong(Example::minor)
          .thenComparing(Comparator.comparingLong(Example::position).reversed());

  /// In hundredths of the profile's currency.
  public long minor() {
    return payment.terms().profileMinor();
  }

  Example knowing(Truth other) {
    return new Example(position, time, payment, other, candidate, against);
  }

  void save(DataOutput out) throws IOException {
    out.writeByte(truth.kind().ordinal());
    out.writeLong(truth.since());
    GroupWriter group = new GroupWriter();
    group.begin(time);
    group.add(new Entry(position, time, payment, candidate));
    group.add(new Entry(position + 1, time, payment, against));
    out.writeLong(position);
    out.writeLong(time);
    out.writeInt(group.size());
    out.write(group.bytes());
  }

  static Example restore(DataInput in) throws IOException {
    Truth truth = new Truth(Truth.Kind.values()[in.readByte()], in.readLong());
    long position = in.readLong();
    long time = in.readLong();
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    List<Entry> both = new ArrayList<>(2);
    GroupReader.read(GroupWriter.FORMAT, bytes, position, time, both::add);
    return new Example(
        position,
        time,
        (Payment) both.getFirst().fact(),
        truth,
        (Decision) both.getFirst().ruling(),
        (Decision) both.getLast().ruling());
  }
}
