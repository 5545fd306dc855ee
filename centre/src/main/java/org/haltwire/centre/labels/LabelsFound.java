package org.haltwire.centre.labels;

import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.haltwire.centre.access.Permission;
import org.haltwire.centre.search.Findable;
import org.haltwire.centre.search.Found;
import org.haltwire.centre.search.Sought;
import org.haltwire.centre.web.Say;
import org.springframework.stereotype.Component;

/// Finds what somebody entitled to it said of an account, a phone or a site.
@Component
class LabelsFound implements Findable {

  private final Labels labels;
  private final Say say;

  LabelsFound(Labels labels, Say say) {
    this.labels = labels;
    this.say = say;
  }

  @Override
  public String key() {
    return "labels";
  }

  @Override
  public int order() {
    return 40;
  }

  @Override
  public Permission permission() {
    return Permission.SEE_LABELS;
  }

  @Override
  public List<Found> find(Sought sought, Principal reader, int atMost) {
    List<LabelRow> rows = new ArrayList<>();
    sought
        .phone()
        .ifPresent(phone -> rows.addAll(labels.about("phone", Long.toString(phone), atMost)));
    sought.account().ifPresent(account -> rows.addAll(labels.about("account", account, atMost)));
    sought.site().ifPresent(site -> rows.addAll(labels.about("site", site, atMost)));
    return rows.stream().limit(atMost).map(this::found).toList();
  }

  private Found found(LabelRow row) {
    return new Found(
        say.text("search-label." + row.subject().kind()),
        String.join(
            " · ",
            say.text("meaning." + row.meaning().name().toLowerCase(Locale.ROOT)),
            row.sender(),
            row.basis(),
            say.time(row.times().found())),
        "/labels?before=" + (row.position() + 1));
  }
}
