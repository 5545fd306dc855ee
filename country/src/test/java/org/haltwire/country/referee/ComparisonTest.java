package org.haltwire.country.referee;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.haltwire.country.referee.Comparison.Difference;
import org.haltwire.country.referee.Comparison.LeftOut;
import org.haltwire.country.referee.Report.Run;
import org.haltwire.country.referee.ReportFiles.Named;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ComparisonTest {

  /// B less A is 6, 2 and 8 points: on average 5 1/3. The squares of what is left sum up to 56/3;
  /// the standard error is the root of 56/3 / 2 / 3, 1.763834, and t for 2 is 4.303.
  @Test
  void givesTheMeanDifferenceAndItsInterval() {
    Comparison comparison =
        Comparison.of(
            files("a", report(3, 0.30), report(13, 0.40), report(17, 0.50)),
            files("b", report(3, 0.36), report(13, 0.42), report(17, 0.58)));
    Difference saved = comparison.overall().getFirst();
    assertEquals("share_saved", saved.figure());
    assertEquals(3, saved.seeds());
    assertEquals(40, saved.meanA(), 1e-9);
    assertEquals(45.333333, saved.meanB(), 1e-6);
    assertEquals(5.333333, saved.difference(), 1e-6);
    assertEquals(-2.256444, saved.interval().getFirst(), 1e-5);
    assertEquals(12.923110, saved.interval().getLast(), 1e-5);
    assertFalse(saved.isClear());
    assertEquals(List.of(3L, 13L, 17L), comparison.seeds());
    assertEquals(List.of(), comparison.leftOut());
  }

  @Test
  void aDifferenceIsClearWhereTheIntervalDoesNotHoldZero() {
    Comparison comparison =
        Comparison.of(
            files("a", report(3, 0.30), report(13, 0.40), report(17, 0.50)),
            files("b", report(3, 0.40), report(13, 0.51), report(17, 0.62)));
    assertTrue(comparison.overall().getFirst().isClear());
    assertTrue(ComparisonText.of(comparison).contains("+8.52 to +13.48 *"));
  }

  /// 10 and 12 points where both had thefts of it: mean 11, standard error 1, t for 1 is 12.706.
  @Test
  void comparesASchemeOverTheSeedsThatHaveIt() {
    Comparison comparison =
        Comparison.of(
            files("a", report(3, 0.3, 0.20), report(13, 0.3), report(17, 0.3, 0.50)),
            files("b", report(3, 0.3, 0.30), report(13, 0.3, 0.9), report(17, 0.3, 0.62)));
    Difference takeover = comparison.shareSavedByScheme().get("takeover");
    assertEquals(2, takeover.seeds());
    assertEquals(11, takeover.difference(), 1e-9);
    assertEquals(-1.706, takeover.interval().getFirst(), 1e-9);
    assertEquals(23.706, takeover.interval().getLast(), 1e-9);
  }

  @Test
  void leavesOutAndNamesSeedsWithoutAPair() {
    Comparison comparison =
        Comparison.of(
            files("a", report(3, 0.3), report(5, 0.9), report(13, 0.4)),
            files("b", report(3, 0.4), report(13, 0.5), report(99, 0.1)));
    assertEquals(List.of(3L, 13L), comparison.seeds());
    assertEquals(List.of(new LeftOut(5, "A"), new LeftOut(99, "B")), comparison.leftOut());
    assertEquals(35, comparison.overall().getFirst().meanA(), 1e-9);
    String text = ComparisonText.of(comparison);
    assertTrue(text.contains("Left out: seed 5, which only A has"), text);
    assertTrue(text.contains("Left out: seed 99, which only B has"), text);
  }

  @Test
  void oneSeedHasNoInterval() {
    Comparison comparison = Comparison.of(files("a", report(3, 0.3)), files("b", report(3, 0.4)));
    assertEquals(List.of(), comparison.overall().getFirst().interval());
    assertFalse(comparison.overall().getFirst().isClear());
    assertTrue(ComparisonText.of(comparison).contains("one seed: no interval"));
  }

  @Test
  void refusesWhatHasNoSeedInCommon() {
    String said = refusal(files("a", report(3, 0.3)), files("b", report(4, 0.4)));
    assertTrue(said.contains("Expected a seed that both have, but a has [3] and b has [4]"), said);
  }

  @Test
  void refusesCountriesThatDiffer() {
    Run run = TestingReports.run(3, "embedded", "p");
    List<Run> others =
        List.of(
            new Run(3, false, 6_000, run.days(), run.crime(), run.settings(), "embedded", "p", 1),
            new Run(3, false, run.people(), 8, run.crime(), run.settings(), "embedded", "p", 1),
            new Run(3, false, run.people(), run.days(), 2, run.settings(), "embedded", "p", 1),
            new Run(3, false, run.people(), run.days(), run.crime(), "else", "embedded", "p", 1));
    List<String> words = List.of("6000 people", "8 days", "crime x 2.0", "else");
    for (int i = 0; i < others.size(); i++) {
      Report other = TestingReports.report(others.get(i), 0.3, Map.of());
      String said = refusal(files("a", report(3, 0.3)), files("b", other));
      assertTrue(said.contains(words.get(i)) && said.contains("b/3.json"), said);
    }
  }

  @Test
  void isReadByMachines() {
    Comparison comparison =
        Comparison.of(
            files("a", report(3, 0.30, 0.2), report(13, 0.40)),
            files("b", report(3, 0.36, 0.3), report(13, 0.42)));
    JsonNode json = JsonMapper.shared().valueToTree(comparison);
    assertEquals("share_saved", json.at("/overall/0/figure").asString());
    assertEquals(4, json.at("/overall/0/difference").asDouble(), 1e-9);
    assertEquals(2, json.at("/overall/0/interval").size());
    assertEquals(0, json.at("/share_saved_by_scheme/takeover/interval").size());
    assertEquals("embedded", json.at("/a/centres/0").asString());
  }

  @Test
  void studentGoesOverIntoTheNormal() {
    assertEquals(12.706, Student.reach(1));
    assertEquals(2.042, Student.reach(30));
    assertEquals(2.0395, Student.reach(31), 0.0005);
    assertEquals(2.0003, Student.reach(60), 0.0005);
    assertEquals(1.95996, Student.reach(1_000_000), 0.0001);
    assertThrows(IllegalArgumentException.class, () -> Student.reach(0));
  }

  private static String refusal(ReportFiles a, ReportFiles b) {
    return assertThrows(IllegalArgumentException.class, () -> Comparison.of(a, b)).getMessage();
  }

  private static Report report(long seed, double saved) {
    return TestingReports.report(
        TestingReports.run(seed, "embedded", "payments 1"), saved, Map.of());
  }

  private static Report report(long seed, double saved, double ofTakeovers) {
    return TestingReports.report(
        TestingReports.run(seed, "embedded", "payments 1"), saved, Map.of("takeover", ofTakeovers));
  }

  private static ReportFiles files(String name, Report... reports) {
    TreeMap<Long, Named> bySeed = new TreeMap<>();
    for (Report each : reports) {
      long seed = each.run().seed();
      bySeed.put(seed, new Named(Path.of(name, seed + ".json"), each));
    }
    return new ReportFiles(name, bySeed);
  }
}
