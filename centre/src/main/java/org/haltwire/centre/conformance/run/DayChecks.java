package org.haltwire.centre.conformance.run;

import java.util.List;
import java.util.Locale;
import org.haltwire.centre.conformance.run.CentreDoors.Answer;
import tools.jackson.databind.JsonNode;

/// What the bank itself has sent in the last day, as the centre counted it.
final class DayChecks {

  private final CentreDoors centre;

  DayChecks(CentreDoors centre) {
    this.centre = centre;
  }

  List<Checked> run() {
    Answer answer = centre.get("/v1/self/conformance");
    if (answer.status() != 200) {
      return List.of(
          Checked.left(
              "last-day", "What was sent in the last day", "The centre says " + answer.told()));
    }
    String language = Locale.getDefault().getLanguage();
    return answer.json().path("mistakes").valueStream().map(one -> checked(one, language)).toList();
  }

  private static Checked checked(JsonNode one, String language) {
    long count = one.path("count").asLong(0);
    String id = one.path("id").asString("");
    String title = words(one.path("what"), language);
    return Checked.of(
        count == 0,
        id,
        title,
        "none in the last 24 hours",
        "%d in the last 24 hours. %s See %s"
            .formatted(count, words(one.path("why"), language), one.path("see").asString("")));
  }

  private static String words(JsonNode texts, String language) {
    return texts.path(language).asString(texts.path("en").asString(""));
  }
}
