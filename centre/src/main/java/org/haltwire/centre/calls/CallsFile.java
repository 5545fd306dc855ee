package org.haltwire.centre.calls;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.haltwire.centre.calls.CallsProfile.Member;
import org.haltwire.centre.calls.CallsProfile.Way;
import org.haltwire.centre.recovery.profile.UnusableProfile;
import org.haltwire.centre.yaml.WrongYaml;
import org.haltwire.centre.yaml.Yaml;
import org.haltwire.core.call.Action;
import org.haltwire.core.call.CallRules;
import org.haltwire.core.call.Network;
import org.haltwire.core.call.NumberKind;
import org.haltwire.core.call.NumberPlan;
import org.haltwire.core.call.NumberRange;
import org.haltwire.core.call.Reason;
import org.haltwire.core.call.Trunk;

/// Reads a file such as `calls/kz.yaml`. What is wrong is said with its line and column.
final class CallsFile {

  private static final List<String> YES_NO = List.of("false", "true");
  private static final String USUAL_TRUNK = "national";
  private static final int LONGEST_WAIT = 2_000;
  private static final int HOUR = 3_600_000;
  private static final int SECRET_LEAST = 16;
  private static final Pattern NAMED = Pattern.compile("\\$\\{([a-z0-9-]{1,64})}");

  private CallsFile() {}

  /// The text of the file of a path, or of the shipped one of a country; not every country has one.
  static Optional<String> text(String file, String country) {
    if (!file.isEmpty()) {
      try {
        return Optional.of(Files.readString(Path.of(file)));
      } catch (IOException unreadable) {
        throw new UnusableProfile(
            ("Expected how calls are verified in %s, but could not read it as UTF-8 text."
                    + " Say where: --set haltwire.calls.file=FILE")
                .formatted(Path.of(file).toAbsolutePath()));
      }
    }
    try (InputStream in = CallsFile.class.getResourceAsStream("/calls/" + country + ".yaml")) {
      return in == null
          ? Optional.empty()
          : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// The terms of a country that has none yet.
  static CallsProfile none(String country) {
    return new CallsProfile(country, new NumberPlan(List.of(), List.of(), 0, List.of()), List.of());
  }

  /// @param known the operators of now: each must be there, and keeps its place
  /// @param secrets what `${NAME}` stands for
  /// @throws WrongYaml with the place, if something is wrong
  static CallsProfile read(
      String file, String text, List<String> known, Map<String, String> secrets) {
    Yaml yaml = Yaml.parse(file, text);
    String code = yaml.text("calls");
    CallRules rules = rules(yaml, CallRules.USUAL);
    Map<String, Member> byCode = new LinkedHashMap<>();
    for (Yaml one : yaml.maps("operators")) {
      Member member = member(one, rules, secrets);
      if (byCode.put(member.terms().code(), member) != null) {
        throw one.wrong("code", "Expected each operator once, but got it again");
      }
    }
    for (String operator : known) {
      if (!byCode.containsKey(operator)) {
        throw yaml.wrong(
            "operators",
            ("Expected the operator %s too: it can be left unconnected, but not taken out while"
                    + " its calls are known")
                .formatted(operator));
      }
    }
    List<String> codes = new ArrayList<>(known);
    byCode.keySet().stream().filter(one -> !known.contains(one)).forEach(codes::add);
    List<NumberRange> ranges = new ArrayList<>();
    for (Yaml one : yaml.maps("ranges")) {
      ranges.addAll(ranges(one, codes));
    }
    NumberPlan plan =
        new NumberPlan(
            numbers(yaml, "numbers"),
            numbers(yaml, "emergency"),
            (int) yaml.whole("short_digits", 0, 6),
            ranges);
    yaml.complete();
    return new CallsProfile(
        code, plan, codes.stream().map(one -> Objects.requireNonNull(byCode.get(one))).toList());
  }

  private static List<NumberRange> ranges(Yaml yaml, List<String> operators) {
    int digits = (int) yaml.whole("digits", 1, 15);
    NumberKind kind = choice(yaml, "kind", yaml.text("kind"), NumberKind.values());
    String operator = yaml.text("operator", "");
    int owner = operators.indexOf(operator);
    if (!operator.isEmpty() && owner < 0) {
      throw yaml.wrong("operator", "Expected one of %s, but got %s".formatted(operators, operator));
    }
    boolean originates = flag(yaml, "originates", true);
    List<NumberRange> ranges =
        numbers(yaml, "prefixes").stream()
            .map(prefix ->
                made(
                    yaml,
                    "prefixes",
                    () -> new NumberRange(prefix, digits, kind, owner, originates)))
            .toList();
    yaml.complete();
    return ranges;
  }

  private static Member member(Yaml yaml, CallRules country, Map<String, String> secrets) {
    CallRules rules = rules(yaml, country);
    boolean dryRun = flag(yaml, "dry_run", false);
    Network.Operator terms =
        new Network.Operator(
            yaml.text("code"),
            flag(yaml, "connected", false),
            flag(yaml, "ends_calls", false),
            (int) whole(yaml, "deadline_ms", 300, 0, LONGEST_WAIT),
            (int) whole(yaml, "silence_ms", 30_000, 1_000, HOUR),
            (int) whole(yaml, "misses", 20, 0, 1_000_000));
    List<Way> ways = new ArrayList<>();
    for (Yaml one : yaml.maps("trunks")) {
      Trunk trunk =
          new Trunk(
              one.text("name"),
              flag(one, "international", false),
              flag(one, "dry_run", dryRun),
              rules(one, rules));
      ways.add(new Way(trunk, peers(one), words(one, secrets)));
      one.complete();
    }
    if (ways.isEmpty()) {
      ways.add(new Way(new Trunk(USUAL_TRUNK, false, dryRun, rules), List.of(), Peers.Words.USUAL));
    }
    yaml.complete();
    return new Member(terms, ways);
  }

  private static Peers.Words words(Yaml yaml, Map<String, String> secrets) {
    int block = Integer.parseInt(yaml.choice("sip_block", List.of("608", "603")));
    String prefix = yaml.text("sip_label_prefix", "");
    if (!prefix.matches("[A-Za-z0-9*#+]{0,16}")) {
      throw yaml.wrong("sip_label_prefix", "Expected up to 16 letters and digits such as A00");
    }
    return new Peers.Words(block, prefix, secret(yaml, secrets));
  }

  /// What a version says is kept and shown: a secret stands elsewhere.
  private static String secret(Yaml yaml, Map<String, String> secrets) {
    String named = yaml.text("radius_secret", "");
    if (named.isEmpty()) {
      return "";
    }
    Matcher name = NAMED.matcher(named);
    if (!name.matches()) {
      throw yaml.wrong(
          "radius_secret",
          "Expected the name of a secret such as ${alem}, with the secret itself in"
              + " haltwire.calls.secrets.alem");
    }
    String secret = secrets.getOrDefault(name.group(1), "");
    if (secret.length() < SECRET_LEAST) {
      throw yaml.wrong(
          "radius_secret",
          "Expected a secret of at least %d characters in haltwire.calls.secrets.%s"
              .formatted(SECRET_LEAST, name.group(1)));
    }
    return secret;
  }

  /// Addresses of machines, not their names: nobody is asked who they are while calls wait.
  private static List<String> peers(Yaml yaml) {
    List<String> peers = new ArrayList<>();
    for (String text : yaml.texts("peers")) {
      try {
        peers.add(InetAddress.ofLiteral(text).getHostAddress());
      } catch (IllegalArgumentException wrong) {
        throw yaml.wrong(
            "peers", "Expected an IP address such as 192.0.2.1, but got \"%s\"".formatted(text));
      }
    }
    return peers;
  }

  private static CallRules rules(Yaml yaml, CallRules before) {
    if (!yaml.has("rules")) {
      return before;
    }
    Map<Reason, Action> said = new EnumMap<>(Reason.class);
    Yaml rules = yaml.map("rules");
    rules
        .pairs()
        .forEach((reason, action) ->
            said.put(
                choice(yaml, "rules", reason, Reason.values()),
                choice(yaml, "rules", action, Action.values())));
    return made(yaml, "rules", () -> before.with(said));
  }

  private static List<Long> numbers(Yaml yaml, String key) {
    List<Long> numbers = new ArrayList<>();
    for (String text : yaml.texts(key)) {
      if (!text.matches("[1-9][0-9]{0,14}")) {
        throw yaml.wrong(key, "Expected 1 to 15 digits, but got \"%s\"".formatted(text));
      }
      numbers.add(Long.parseLong(text));
    }
    return numbers;
  }

  private static boolean flag(Yaml yaml, String key, boolean otherwise) {
    return yaml.has(key) ? yaml.choice(key, YES_NO).equals("true") : otherwise;
  }

  private static long whole(Yaml yaml, String key, long otherwise, long least, long most) {
    return yaml.has(key) ? yaml.whole(key, least, most) : otherwise;
  }

  private static <E extends Enum<E>> E choice(Yaml yaml, String key, String text, E[] all) {
    return Arrays.stream(all)
        .filter(one -> one.name().equals(text))
        .findFirst()
        .orElseThrow(() ->
            yaml.wrong(
                key, "Expected one of %s, but got \"%s\"".formatted(Arrays.toString(all), text)));
  }

  private static <T> T made(Yaml yaml, String key, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (IllegalArgumentException wrong) {
      String why = String.valueOf(wrong.getMessage());
      WrongYaml at =
          yaml.wrong(key, why.substring(0, 1).toUpperCase(Locale.ROOT) + why.substring(1));
      at.initCause(wrong);
      throw at;
    }
  }
}
