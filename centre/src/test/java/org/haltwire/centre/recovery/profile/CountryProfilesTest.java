package org.haltwire.centre.recovery.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.haltwire.centre.TestingCentre;
import org.haltwire.centre.yaml.WrongYaml;
import org.haltwire.core.profile.CountryProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CountryProfilesTest {

  @TempDir Path folder = Path.of("");

  @Test
  void areAllThatLieInTheFolderOfTheProject() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../countries"))) {
      assertEquals(
          CountryProfiles.SHIPPED.stream().map(code -> code + ".yaml").toList(),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    assertEquals(CountryProfiles.SHIPPED, codes(CountryProfiles.shipped()));
    for (CountryProfile profile : CountryProfiles.shipped().all()) {
      assertTrue(profile.calendar().knows(2026) && profile.calendar().knows(2027));
    }
  }

  @Test
  void areAddedAndReplacedByAFolder() throws IOException {
    String kz = ShippedFiles.text("kz");
    Files.writeString(folder.resolve("kz.yaml"), kz.replace("80d", "60d"));
    Files.writeString(
        folder.resolve("kg.yaml"), kz.replace("code: kz", "code: kg").replace("KZT", "KGS"));
    Files.writeString(folder.resolve("notes.txt"), "no profile");
    CountryProfiles all = CountryProfiles.with(folder);
    assertEquals(List.of("br", "in", "kg", "kz", "ru", "sg", "th"), codes(all));
    assertEquals("60d", all.find("kz").orElseThrow().report().maxAge().toString());
    assertEquals("KGS", all.find("kg").orElseThrow().currency());
  }

  @Test
  void refuseAFileOfAnotherCountryThanItsName() throws IOException {
    Path file = folder.resolve("kg.yaml");
    Files.writeString(file, ShippedFiles.text("kz"));
    var refused = assertThrows(WrongYaml.class, () -> CountryProfiles.with(folder));
    assertEquals(
        file + ":5:7: Expected the file's own name, kg, but found kz", refused.getMessage());
  }

  @Test
  void needAFolderThatCanBeRead() throws IOException {
    Path missing = folder.resolve("missing");
    var refused = assertThrows(UnusableProfile.class, () -> CountryProfiles.with(missing));
    assertTrue(String.valueOf(refused.getMessage()).contains(missing.toString()));
    Files.write(folder.resolve("kz.yaml"), new byte[] {(byte) 0xff, (byte) 0xfe});
    var binary = assertThrows(UnusableProfile.class, () -> CountryProfiles.with(folder));
    assertTrue(String.valueOf(binary.getMessage()).contains("kz.yaml"));
  }

  @Test
  void ruleWhereTheCurrencyAgrees() {
    CountryProfiles all = CountryProfiles.shipped();
    assertEquals("br", CountryConfiguration.ruling(all, "br", "BRL").code());
    assertEquals(
        "Expected haltwire.country to be one of [br, in, kz, ru, sg, th], but found KZ",
        assertThrows(UnusableProfile.class, () -> CountryConfiguration.ruling(all, "KZ", "KZT"))
            .getMessage());
    assertEquals(
        "Expected haltwire.profile.currency to be BRL as in the country profile br, but found KZT."
            + " Set haltwire.profile.currency or haltwire.country",
        assertThrows(UnusableProfile.class, () -> CountryConfiguration.ruling(all, "br", "KZT"))
            .getMessage());
  }

  @Test
  void ruleInARunningCentre() throws IOException {
    try (TestingCentre centre = TestingCentre.start()) {
      assertEquals("kz", centre.bean(CountryProfile.class).code());
      assertEquals(6, centre.bean(CountryProfiles.class).all().size());
    }
    Files.writeString(folder.resolve("kz.yaml"), ShippedFiles.text("kz").replace("80d", "60d"));
    try (TestingCentre centre = TestingCentre.start("haltwire.country-profiles=" + folder)) {
      assertEquals("60d", centre.bean(CountryProfile.class).report().maxAge().toString());
    }
    Throwable failure =
        assertThrows(Exception.class, () -> TestingCentre.start("haltwire.country=br").close());
    while (!(failure instanceof UnusableProfile) && failure.getCause() != null) {
      failure = failure.getCause();
    }
    assertTrue(String.valueOf(failure.getMessage()).contains("to be BRL"), failure::toString);
  }

  private static List<String> codes(CountryProfiles all) {
    return all.all().stream().map(CountryProfile::code).toList();
  }
}
