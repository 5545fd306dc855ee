package org.haltwire.centre.dossier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haltwire.centre.keeping.Holding;
import tools.jackson.databind.json.JsonMapper;

/// What was found of a person, for machines. What is withheld is counted by its reason.
final class DossierJson {

  private static final JsonMapper JSON = new JsonMapper();

  private DossierJson() {}

  static String of(Inquiries.Inquiry inquiry) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("person", Subjects.written(inquiry.whom()));
    all.put("asOf", Instant.ofEpochMilli(inquiry.at()).toString());
    Map<String, Object> sources = new LinkedHashMap<>();
    inquiry.parts().forEach(part -> sources.put(part.source(), source(part)));
    all.put("sources", sources);
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all);
  }

  private static Map<String, Object> source(Dossier.Part part) {
    List<Object> records = new ArrayList<>();
    Map<String, Long> withheld = new LinkedHashMap<>();
    for (Holding one : part.found().rows()) {
      if (one.stay().isWithheld()) {
        withheld.merge(one.what() + " " + one.stay(), 1L, Long::sum);
      } else {
        records.add(record(one));
      }
    }
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("records", records);
    source.put("withheld", withheld);
    source.put("notShown", part.found().more());
    return source;
  }

  private static Map<String, Object> record(Holding one) {
    Map<String, Object> record = new LinkedHashMap<>();
    record.put("what", one.what());
    record.put("stays", one.stay().name());
    if (one.until() > 0) {
      record.put("until", Instant.ofEpochMilli(one.until()).toString());
    }
    record.put("fields", one.fields());
    return record;
  }
}
