package org.haltwire.country.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One page, put together from top to bottom.
public final class Page {

  private static final String LIBRARIES = "/META-INF/resources/webjars/echarts/";
  private static final String LIBRARY_VERSION =
      "/META-INF/maven/org.webjars/echarts/pom.properties";
  private static final Pattern PLACE = Pattern.compile("\\{\\{(\\w+)}}");

  private final String title;
  private final StringBuilder body = new StringBuilder();
  private final List<Chart> charts = new ArrayList<>();

  /// One number that is to be seen first.
  ///
  /// @param unit of the value, in words; may be empty
  /// @param tone a colour of `page.css`: what kind of number it is
  /// @param help what it means, in a sentence
  public record Figure(String name, String value, String unit, String tone, String help) {}

  public Page(String title) {
    this.title = title;
  }

  /// A line over everything that says how to take the page.
  public Page notice(String tone, String words) {
    body.append("<p class=\"notice\" style=\"--tone:var(--").append(Markup.text(tone));
    body.append(")\">").append(Markup.text(words)).append("</p>\n");
    return this;
  }

  /// Names and values, small.
  public Page facts(Map<String, String> facts) {
    body.append("<dl class=\"facts\">");
    facts.forEach((name, value) ->
        body.append("<div><dt>")
            .append(Markup.text(name))
            .append("</dt><dd>")
            .append(Markup.text(value))
            .append("</dd></div>"));
    body.append("</dl>\n");
    return this;
  }

  public Page figures(List<Figure> figures) {
    body.append("<ul class=\"figures\">");
    for (Figure figure : figures) {
      body.append("<li style=\"--tone:var(--").append(Markup.text(figure.tone())).append(")\">");
      body.append("<span class=\"name\">").append(Markup.text(figure.name())).append("</span>");
      body.append("<strong>").append(Markup.text(figure.value()));
      body.append(" <small>").append(Markup.text(figure.unit())).append("</small></strong>");
      body.append("<span class=\"help\">").append(Markup.text(figure.help()));
      body.append("</span></li>\n");
    }
    body.append("</ul>\n");
    return this;
  }

  public Page heading(String words) {
    body.append("<h2>").append(Markup.text(words)).append("</h2>\n");
    return this;
  }

  public Page paragraph(String words) {
    body.append("<p>").append(Markup.text(words)).append("</p>\n");
    return this;
  }

  /// @param help what the chart shows and how to read it
  /// @param numbers the same in writing, and more where there is more to say
  public Page chart(Chart chart, String help, Table numbers) {
    body.append("<figure><figcaption><h3>").append(Markup.text(chart.title())).append("</h3><p>");
    body.append(Markup.text(help)).append("</p></figcaption>").append(chart.legend());
    body.append("<div class=\"chart\" role=\"img\" data-chart=\"").append(charts.size());
    body.append("\" aria-label=\"").append(Markup.text(chart.title()));
    body.append(". The numbers are in the table below.\"></div><details><summary>");
    body.append("The numbers</summary>").append(numbers.html()).append("</details></figure>\n");
    charts.add(chart);
    return this;
  }

  public Page table(Table table) {
    body.append("<figure>").append(table.html()).append("</figure>\n");
    return this;
  }

  public String html() {
    Map<String, String> parts =
        Map.of(
            "title", Markup.text(title),
            "style", resource("page.css"),
            "body", body.toString(),
            "charts", Markup.json(charts),
            "library", library(),
            "script", resource("page.js"));
    // In one pass: what looks like a place in the data stays as it is.
    return PLACE
        .matcher(resource("page.html"))
        .replaceAll(place -> Matcher.quoteReplacement(part(parts, place.group(1))));
  }

  private static String part(Map<String, String> parts, String name) {
    String part = parts.get(name);
    if (part == null) {
      throw new IllegalStateException("Expected a part of page.html, but got " + name);
    }
    return part;
  }

  /// The jar says its version, so that it is written only where the build says it.
  static String library() {
    try (InputStream in = open(LIBRARY_VERSION)) {
      Properties properties = new Properties();
      properties.load(in);
      return resource(LIBRARIES + properties.getProperty("version") + "/echarts.min.js");
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String resource(String name) {
    try (InputStream in = open(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static InputStream open(String name) {
    InputStream in = Page.class.getResourceAsStream(name);
    if (in == null) {
      throw new IllegalStateException("Expected the resource " + name + ", but found none");
    }
    return in;
  }
}
