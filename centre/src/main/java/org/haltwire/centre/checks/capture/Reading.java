package org.haltwire.centre.checks.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/// What a page says: its text as people see it without running its scripts, its links, and what its
/// source tells of how it was made.
///
/// @param links to other pages, each once, in their order
/// @param counters identifiers of services for statistics: whose site it is is in them
/// @param onward where the page itself leads at once; nothing where it stays
record Reading(String text, List<Link> links, Set<String> counters, Optional<HttpUrl> onward) {

  /// @param words of the link, in small letters
  record Link(HttpUrl to, String words) {}

  private static final int MOST_LINKS = 500;
  private static final int LONGEST_WORDS = 120;
  private static final int MOST_COUNTERS = 10;
  private static final String UNSEEN =
      "script, style, template, noscript, svg, iframe, object, select, [hidden], [aria-hidden=true]";

  /// Google Analytics and Tag Manager, Yandex Metrica, Meta.
  private static final Pattern COUNTER =
      Pattern.compile(
          "\\b(UA-\\d{4,10}-\\d{1,3}|G-[A-Z0-9]{8,12}|GTM-[A-Z0-9]{5,9})\\b"
              + "|\\bym\\(\\s{0,3}(\\d{5,9})\\b|fbq\\(\\s?['\"]init['\"],\\s?['\"](\\d{10,20})");

  private static final Pattern ONWARD =
      Pattern.compile(
          "(?i)[0-5](?:\\.\\d{0,3})?\\s{0,3}[;,]\\s{0,3}url\\s{0,3}=\\s{0,3}['\"]?([^'\"]{1,2048})");

  static Reading of(PageFetch.Page page) {
    Document document = parsed(page);
    String source = document.outerHtml();
    Optional<HttpUrl> onward = onward(document, page.address());
    List<Link> links = links(document);
    document.select(UNSEEN).remove();
    return new Reading(text(document), links, counters(source), onward);
  }

  private static Document parsed(PageFetch.Page page) {
    String address = page.address().toString();
    if (page.plain()) {
      Document plain = Document.createShell(address);
      Charset charset = page.charset().orElse(StandardCharsets.UTF_8);
      plain.body().appendElement("pre").text(new String(page.body(), charset));
      return plain;
    }
    String charset = page.charset().map(Charset::name).orElse(null);
    try {
      return Jsoup.parse(new ByteArrayInputStream(page.body()), charset, address);
    } catch (IOException impossible) {
      throw new IllegalStateException("Expected to read bytes", impossible);
    }
  }

  private static Optional<HttpUrl> onward(Document document, HttpUrl here) {
    for (Element meta : document.select("meta[http-equiv=refresh]")) {
      Matcher matcher = ONWARD.matcher(meta.attr("content").strip());
      if (matcher.lookingAt()) {
        return Optional.ofNullable(here.resolve(matcher.group(1).strip()));
      }
    }
    return Optional.empty();
  }

  private static List<Link> links(Document document) {
    List<Link> links = new ArrayList<>();
    Set<HttpUrl> seen = new LinkedHashSet<>();
    for (Element anchor : document.select("a[href]")) {
      HttpUrl to = HttpUrl.parse(anchor.absUrl("href"));
      if (to != null && links.size() < MOST_LINKS) {
        HttpUrl plain = to.newBuilder().fragment(null).build();
        if (seen.add(plain)) {
          String words = anchor.text().toLowerCase(Locale.ROOT);
          links.add(new Link(plain, words.substring(0, Math.min(LONGEST_WORDS, words.length()))));
        }
      }
    }
    return List.copyOf(links);
  }

  private static Set<String> counters(String source) {
    Set<String> counters = new LinkedHashSet<>();
    Matcher matcher = COUNTER.matcher(source);
    while (matcher.find() && counters.size() < MOST_COUNTERS) {
      for (int group = 1; group <= matcher.groupCount(); group++) {
        if (matcher.group(group) != null) {
          counters.add(matcher.group(group));
        }
      }
    }
    return counters;
  }

  /// Title, description and the visible text, a line for each block.
  private static String text(Document document) {
    StringBuilder text = new StringBuilder();
    line(text, document.title());
    line(text, document.select("meta[name=description]").attr("content"));
    document
        .body()
        .traverse(
            new NodeVisitor() {
              @Override
              public void head(Node node, int depth) {
                if (node instanceof TextNode words) {
                  append(text, words.text());
                } else if (node instanceof Element element && isBlock(element)) {
                  endLine(text);
                }
              }

              @Override
              public void tail(Node node, int depth) {
                if (node instanceof Element element && isBlock(element)) {
                  endLine(text);
                }
              }
            });
    return text.toString().replace("\0", "").strip();
  }

  private static boolean isBlock(Element element) {
    return element.isBlock() || element.nameIs("br") || element.nameIs("td");
  }

  private static void line(StringBuilder text, String words) {
    append(text, words);
    endLine(text);
  }

  private static void append(StringBuilder text, String words) {
    boolean fresh = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
    text.append(fresh ? words.stripLeading() : words);
  }

  private static void endLine(StringBuilder text) {
    while (!text.isEmpty() && text.charAt(text.length() - 1) == ' ') {
      text.setLength(text.length() - 1);
    }
    if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
      text.append('\n');
    }
  }
}
