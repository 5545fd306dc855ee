package org.haltwire.country.export;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.haltwire.country.world.Occurrence;
import org.haltwire.country.world.Truth;
import org.haltwire.country.world.Truth.Share;

/// `facts.ndjson.zst` and `truth.csv.zst`: line n of the one is about line n + 1 of the other,
/// whose first line names the columns.
public final class Written implements Closeable {

  private static final int BUFFER = 1 << 16;
  private static final int LEVEL = 1;

  private final Writer facts;
  private final Writer truth;
  private final FactLine line = new FactLine();

  /// @param folder must be there
  public Written(Path folder) throws IOException {
    facts = open(folder.resolve("facts.ndjson.zst"));
    truth = open(folder.resolve("truth.csv.zst"));
    truth.write("id,scheme,activity,again,theft,minor,kept,hop\n");
  }

  public void write(Occurrence occurrence) throws IOException {
    facts.append(line.of(occurrence.fact()));
    Truth known = occurrence.truth();
    truth.append(occurrence.fact().id().value()).append(',');
    truth.append(known.scheme().name()).append(',').append(known.activity().name()).append(',');
    truth.append(known.again() ? '1' : '0');
    if (known.shares().isEmpty()) {
      truth.append(",,,,\n");
    } else {
      shares(known);
    }
  }

  /// Several shares are told apart by a space within their columns.
  private void shares(Truth known) throws IOException {
    StringBuilder thefts = new StringBuilder();
    StringBuilder minors = new StringBuilder();
    StringBuilder kept = new StringBuilder();
    StringBuilder hops = new StringBuilder();
    String space = "";
    for (Share share : known.shares()) {
      thefts.append(space).append(share.theft());
      minors.append(space).append(share.minor());
      kept.append(space).append(share.kept());
      hops.append(space).append(share.hop());
      space = " ";
    }
    truth.append(',').append(thefts).append(',').append(minors).append(',').append(kept);
    truth.append(',').append(hops).append('\n');
  }

  @Override
  public void close() throws IOException {
    try (facts;
        truth) {
      facts.flush();
      truth.flush();
    }
  }

  private static Writer open(Path file) throws IOException {
    return new BufferedWriter(
        new OutputStreamWriter(
            new ZstdOutputStream(Files.newOutputStream(file), LEVEL), StandardCharsets.US_ASCII),
        BUFFER);
  }
}
