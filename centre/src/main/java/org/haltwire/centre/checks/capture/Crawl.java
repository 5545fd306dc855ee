package org.haltwire.centre.checks.capture;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import org.haltwire.centre.checks.capture.PageFetch.Fetched;
import org.haltwire.centre.checks.capture.PageFetch.Not;
import org.haltwire.centre.checks.capture.PageFetch.Page;
import org.haltwire.signs.site.Address;
import org.haltwire.signs.site.Site;

/// Reads some pages of one site: the one that was asked about, and then what its links call offers,
/// documents and the rest, at most three links away and never on another site.
final class Crawl {

  private static final int DEPTH = 3;
  private static final int LONGEST_PAGE = 12_000;

  /// No robots.txt: everything may be read.
  private static final int NONE = 404;

  /// So many are asked for in place of each page that may be read: others are pictures, or not
  /// there.
  private static final int TRIES_OF_EACH = 3;

  /// All of it ends well before the lease of the job does.
  private static final long MOST_NANOS = 100_000_000_000L;

  /// What robots.txt says, or why it says nothing.
  private sealed interface Origin {

    record There(BaseRobotRules rules) implements Origin {}

    record Away(Not why) implements Origin {}
  }

  /// In order of their links' names, then of finding.
  private record Wanted(HttpUrl address, int depth, int rank, int number) {}

  private final PageFetch fetch;
  private final int most;
  private final String name;
  private final InstantSource clock;
  private final Map<String, Origin> origins = new HashMap<>();
  private final List<CapturedPage> pages = new ArrayList<>();
  private final Set<String> counters = new LinkedHashSet<>();
  private final Set<HttpUrl> seen = new HashSet<>();
  private final PriorityQueue<Wanted> wanted =
      new PriorityQueue<>(Comparator.comparingInt(Wanted::rank).thenComparingInt(Wanted::number));
  private final Predicate<Site> isProtected;
  private final long end = System.nanoTime() + MOST_NANOS;
  private boolean documents;
  private boolean cut;
  private String kit = "";

  /// @param most pages
  /// @param name what the centre calls itself in robots.txt, in small letters
  /// @param isProtected which sites are nobody's offers, and are not read
  Crawl(PageFetch fetch, int most, String name, Predicate<Site> isProtected, InstantSource clock) {
    this.fetch = fetch;
    this.isProtected = isProtected;
    this.most = most;
    this.name = name;
    this.clock = clock;
  }

  /// What came of it.
  sealed interface Came {}

  record Nothing(Miss why) implements Came {}

  /// @param landed where the first page was in the end
  /// @param complete whether no page of the site is left that could have been read
  /// @param documents whether a link to a document was seen
  /// @param kit empty for none
  record Read(
      Site landed,
      List<CapturedPage> pages,
      boolean complete,
      boolean documents,
      String kit,
      Set<String> counters)
      implements Came {}

  /// A page of the address that a person asked about: with TLS, else without; with `www.` where
  /// there is nothing without it.
  Came read(Site site) {
    Miss why = Miss.NO_ANSWER;
    for (String start :
        List.of("https://" + site.host(), "https://www." + site.host(), "http://" + site.host())) {
      HttpUrl address = HttpUrl.parse(start + site.path());
      Fetched first = address == null ? new Not(Miss.UNKNOWN_NAME, 0) : first(address);
      switch (first) {
        case Page page -> {
          return rest(page);
        }
        case Not not -> {
          why = not.why();
          if (not.status() != 0
              || why == Miss.ROBOTS
              || why == Miss.NOT_OPEN
              || why == Miss.PROTECTED) {
            return new Nothing(why);
          }
        }
      }
    }
    return new Nothing(why);
  }

  private Fetched first(HttpUrl address) {
    Fetched first = permitted(address);
    if (first instanceof Page page) {
      Optional<HttpUrl> onward = Reading.of(page).onward().filter(fetch::isSite);
      return onward.isPresent() ? permitted(onward.get()) : first;
    }
    return first;
  }

  /// A page, if its site may be read, and each on the way to it.
  private Fetched permitted(HttpUrl address) {
    Optional<Not> not = forbidden(address);
    return not.isPresent() ? not.get() : fetch.get(address, this::forbidden);
  }

  /// An origin whose robots.txt cannot be asked for is not asked for pages either (RFC 9309).
  private Optional<Not> forbidden(HttpUrl address) {
    if (System.nanoTime() - end > 0) {
      return Optional.of(new Not(Miss.TOO_SLOW, 0));
    }
    if (Address.read(address.toString()) instanceof Address.Fine(Site site)
        && isProtected.test(site)) {
      return Optional.of(new Not(Miss.PROTECTED, 0));
    }
    HttpUrl robots = address.newBuilder().encodedPath("/robots.txt").query(null).build();
    Origin origin = origins.computeIfAbsent(robots.toString(), _ -> origin(robots));
    return switch (origin) {
      case Origin.Away(Not why) -> Optional.of(why);
      case Origin.There(BaseRobotRules rules) ->
          rules.isAllowed(address.toString())
              ? Optional.empty()
              : Optional.of(new Not(Miss.ROBOTS, 0));
    };
  }

  private Came rest(Page first) {
    if (!(Address.read(first.address().toString()) instanceof Address.Fine(Site landed))) {
      return new Nothing(Miss.REFUSED);
    }
    take(first, 0, landed);
    int tries = TRIES_OF_EACH * most;
    while (pages.size() < most && tries > 0 && !wanted.isEmpty() && System.nanoTime() - end < 0) {
      tries--;
      Wanted next = wanted.remove();
      if (permitted(next.address()) instanceof Page page && isOf(page.address(), landed)) {
        take(page, next.depth(), landed);
      }
    }
    return new Read(
        landed, List.copyOf(pages), wanted.isEmpty() && !cut, documents, kit, Set.copyOf(counters));
  }

  private void take(Page page, int depth, Site landed) {
    seen.add(page.address());
    Reading reading = Reading.of(page);
    cut |= !page.whole() || reading.text().length() > LONGEST_PAGE;
    pages.add(
        new CapturedPage(
            page.address().toString(),
            clock.millis(),
            sha256(page.body()),
            reading.text().substring(0, end(reading.text()))));
    counters.addAll(reading.counters());
    documents |= reading.links().stream().anyMatch(LinkWords::isDocument);
    kit = kit.isEmpty() ? LinkWords.kit(reading.links()) : kit;
    for (Reading.Link link : reading.links()) {
      if (depth < DEPTH && isOf(link.to(), landed) && seen.add(link.to())) {
        wanted.add(new Wanted(link.to(), depth + 1, LinkWords.rank(link), seen.size()));
      }
    }
  }

  /// No half of a pair.
  private static int end(String text) {
    int end = Math.min(text.length(), LONGEST_PAGE);
    return end > 0 && end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))
        ? end - 1
        : end;
  }

  private boolean isOf(HttpUrl address, Site landed) {
    return fetch.isSite(address)
        && Address.read(address.toString()) instanceof Address.Fine(Site site)
        && site.key().equals(landed.key());
  }

  private Origin origin(HttpUrl robots) {
    SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
    return switch (fetch.get(robots)) {
      case Page page ->
          new Origin.There(
              parser.parseContent(robots.toString(), page.body(), "text/plain", List.of(name)));
      case Not not when not.status() == 0 -> new Origin.Away(not);
      case Not not ->
          new Origin.There(parser.failedFetch(not.why() == Miss.NO_TEXT ? NONE : not.status()));
    };
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("Expected SHA-256", impossible);
    }
  }
}
