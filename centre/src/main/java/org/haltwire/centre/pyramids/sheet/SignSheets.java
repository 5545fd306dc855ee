package org.haltwire.centre.pyramids.sheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.haltwire.centre.UnusableSettings;
import org.haltwire.centre.policies.PolicySettings;
import org.haltwire.centre.texts.TextVersion;
import org.haltwire.centre.texts.TextVersions;
import org.haltwire.centre.yaml.WrongYaml;
import org.haltwire.signs.sheet.Sheet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/// The sheet in force. A new database begins with the one of the file; later ones are proposed and
/// approved at the console.
@Component
public class SignSheets {

  static final String NAME = "pyramid-signs";

  private static final String SHIPPED = "/policies/pyramid-signs.yaml";

  private static final Logger LOG = LoggerFactory.getLogger(SignSheets.class);
  private static final long LOOK_MILLIS = 10_000;

  private final TextVersions versions;
  private final InstantSource clock;
  private volatile InForce now;
  private volatile long looked;

  /// A sheet and the number of its version.
  public record InForce(int number, Sheet sheet) {}

  SignSheets(
      TextVersions versions, SheetSettings settings, PolicySettings policies, InstantSource clock) {
    this.versions = versions;
    this.clock = clock;
    this.now = first(policies.folder().resolve(settings.sheet()));
  }

  private InForce first(Path file) {
    Optional<TextVersion> known = versions.inForce(NAME);
    if (known.isEmpty()) {
      String text = text(file);
      read(file.toString(), text);
      versions.begin(NAME, text, file.getFileName().toString());
      known = versions.inForce(NAME);
    }
    return inForce(known.orElseThrow());
  }

  /// Of the file, or of the one that ships where there is no such file.
  private static String text(Path file) {
    try (InputStream shipped = SignSheets.class.getResourceAsStream(SHIPPED)) {
      return Files.exists(file)
          ? Files.readString(file)
          : new String(Objects.requireNonNull(shipped, SHIPPED).readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UnusableSettings(
          "Expected the sheet of signs in %s, but could not read it. Say where: haltwire.pyramids.sheet"
              .formatted(file.toAbsolutePath()));
    }
  }

  private static Sheet read(String name, String text) {
    try {
      return SheetFile.read(name, text);
    } catch (WrongYaml wrong) {
      throw new UnusableSettings(
          "The sheet of signs cannot be used: " + String.valueOf(wrong.getMessage()));
    }
  }

  private static InForce inForce(TextVersion version) {
    try {
      return new InForce(
          version.number(), SheetFile.kept("version " + version.number(), version.text()));
    } catch (WrongYaml wrong) {
      throw new UnusableSettings(
          "The sheet of signs in force cannot be used: " + String.valueOf(wrong.getMessage()));
    }
  }

  public InForce now() {
    long millis = clock.millis();
    if (Math.abs(millis - looked) > LOOK_MILLIS) {
      looked = millis;
      look();
    }
    return now;
  }

  /// Another centre on the same database may have put a newer one in force.
  private void look() {
    versions
        .inForce(NAME)
        .filter(known -> known.number() != now.number())
        .ifPresent(known -> now = inForce(known));
  }

  /// What is wrong with a text, with its line and column; nothing where it could come into force.
  Optional<String> wrong(String text) {
    try {
      String version = SheetFile.read("the text", text).version();
      return version.equals(now.sheet().version())
          ? Optional.of("Expected another version than %s, which is in force".formatted(version))
          : Optional.empty();
    } catch (WrongYaml wrong) {
      return Optional.of(String.valueOf(wrong.getMessage()));
    }
  }

  TextVersions.Done approve(TextVersion version, String who) {
    InForce next = inForce(version);
    TextVersions.Done done = versions.approve(version, who);
    if (done == TextVersions.Done.DONE) {
      now = next;
      LOG.info("sheet of signs: version {} is in force", version.number());
    }
    return done;
  }
}
