package org.haltwire.centre.checks.capture;

import java.util.List;
import java.util.Locale;

/// What links are called: which lead to documents, which to what is offered, and which were made by
/// kits for schemes.
final class LinkWords {

  /// Beginnings of words, in Russian, Kazakh, English and in Latin letters of Russian.
  private static final List<String> DOCUMENTS =
      List.of(
          "оферт",
          "договор",
          "соглашени",
          "услови",
          "правил",
          "риск",
          "лиценз",
          "отчетн",
          "отчётн",
          "аудит",
          "реквизит",
          "документ",
          "политика",
          "устав",
          "келісім",
          "шарт",
          "тәуекел",
          "ереже",
          "құжат",
          "есеп",
          "offer-",
          "oferta",
          "dogovor",
          "soglashen",
          "usloviya",
          "terms",
          "agreement",
          "condition",
          "risk",
          "licen",
          "legal",
          "disclosure",
          "prospectus",
          "statement",
          "audit",
          "polic",
          "imprint",
          "document");

  /// What is looked at first.
  private static final List<String> OFFERS =
      List.of(
          "инвест",
          "тариф",
          "план",
          "маркетинг",
          "доход",
          "вклад",
          "партн",
          "реферал",
          "о нас",
          "о компан",
          "контакт",
          "салым",
          "табыс",
          "серіктес",
          "байланыс",
          "біз туралы",
          "invest",
          "plan",
          "tarif",
          "market",
          "profit",
          "earn",
          "partner",
          "referral",
          "affiliate",
          "about",
          "contact",
          "faq",
          "kontakt",
          "reward",
          "bonus");

  /// A kit's pages: `?a=signup`.
  private static final List<String> KIT =
      List.of("signup", "login", "faq", "rules", "news", "support", "rateus", "about", "paidout");

  private static final int KIT_PAGES = 3;
  private static final int BADGES = 2;

  private LinkWords() {}

  static boolean isDocument(Reading.Link link) {
    return begins(DOCUMENTS, link);
  }

  /// The lower, the sooner a page is read.
  static int rank(Reading.Link link) {
    if (begins(OFFERS, link)) {
      return 0;
    }
    return isDocument(link) ? 1 : 2;
  }

  private static boolean begins(List<String> stems, Reading.Link link) {
    String path = String.join(" ", link.to().pathSegments()).toLowerCase(Locale.ROOT);
    String all = " " + link.words() + " " + path.replace('-', ' ').replace('_', ' ');
    return stems.stream().anyMatch(stem -> all.contains(" " + stem) || all.contains("/" + stem));
  }

  /// The name of the kit that a page was made with, or of the badges that it carries; empty for
  /// none. Such programmes for "high-yield investment programmes", and the sites that rate them,
  /// have hardly another use.
  static String kit(List<Reading.Link> links) {
    long pages =
        links.stream()
            .map(link -> link.to().queryParameter("a"))
            .filter(a -> a != null && KIT.contains(a))
            .distinct()
            .count();
    if (pages >= KIT_PAGES) {
      return "?a=signup, ?a=rules, …";
    }
    List<String> monitors =
        links.stream()
            .map(link -> link.to().host())
            .filter(host -> host.contains("hyip"))
            .distinct()
            .toList();
    return monitors.size() >= BADGES ? String.join(", ", monitors.subList(0, BADGES)) : "";
  }
}
