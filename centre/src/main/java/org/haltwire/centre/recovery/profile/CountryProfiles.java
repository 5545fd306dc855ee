package org.haltwire.centre.recovery.profile;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.haltwire.centre.yaml.Yaml;
import org.haltwire.core.profile.CountryProfile;

/// The profiles that there are: the shipped ones, and those of a folder, which may add countries
/// and replace shipped ones.
public final class CountryProfiles {

  /// Those of `countries/`, which lie beside the classes.
  static final List<String> SHIPPED = List.of("br", "in", "kz", "ru", "sg", "th");

  private final SortedMap<String, CountryProfile> profiles = new TreeMap<>();

  private CountryProfiles() {}

  /// The shipped ones.
  public static CountryProfiles shipped() {
    CountryProfiles all = new CountryProfiles();
    for (String code : SHIPPED) {
      String file = code + ".yaml";
      all.add(code, "countries/" + file, resource("/countries/" + file));
    }
    return all;
  }

  /// The shipped ones and those of the files `*.yaml` in a folder.
  ///
  /// @throws org.haltwire.centre.yaml.WrongYaml where one of them is wrong
  /// @throws UnusableProfile where the folder cannot be read
  public static CountryProfiles with(Path folder) {
    CountryProfiles all = shipped();
    for (Path file : files(folder)) {
      String name = String.valueOf(file.getFileName());
      all.add(name.substring(0, name.length() - ".yaml".length()), file.toString(), text(file));
    }
    return all;
  }

  /// All, by code.
  public List<CountryProfile> all() {
    return List.copyOf(profiles.values());
  }

  public Optional<CountryProfile> find(String code) {
    return Optional.ofNullable(profiles.get(code));
  }

  /// A file is named after its country, so that which one replaces which is seen in the folder.
  private void add(String code, String file, String text) {
    CountryProfile profile = ProfileReader.read(file, text);
    if (!profile.code().equals(code)) {
      throw Yaml.parse(file, text)
          .wrong(
              "code",
              "Expected the file's own name, %s, but found %s".formatted(code, profile.code()));
    }
    profiles.put(code, profile);
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UnusableProfile(
          "Expected a folder of country profiles in %s, but could not read it. Say where:"
                  .formatted(folder.toAbsolutePath())
              + " --set haltwire.country-profiles=FOLDER");
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UnusableProfile(
          "Expected a country profile in %s, but could not read it as UTF-8 text"
              .formatted(file.toAbsolutePath()));
    }
  }

  private static String resource(String name) {
    try (InputStream in = CountryProfiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("Expected %s in the centre's jar".formatted(name));
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
