package org.haltwire.centre.replay;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/// Which centre a command speaks to, and with which key.
final class Destination {

  @Option(names = "--centre", description = "The centre (default: ${DEFAULT-VALUE}).")
  private URI centre = URI.create("http://localhost:8080");

  @Option(names = "--key", description = "The API key (default: the demo bank's in --data).")
  private String key = "";

  @Option(names = "--data", description = "The data folder of a centre on this machine.")
  private Path data = Path.of(System.getProperty("haltwire.home", ""), "data");

  Destination() {}

  URI door(String path) {
    return URI.create(centre.toString().replaceAll("/+$", "") + path);
  }

  String key() throws IOException {
    Path kept = data.resolve("demo-bank.key");
    if (key.isEmpty() && Files.exists(kept)) {
      return Files.readString(kept, StandardCharsets.US_ASCII).strip();
    }
    if (key.isEmpty()) {
      throw new Unusable("No API key: give --key, or --data with the folder of a local centre");
    }
    return key;
  }
}
