package org.haltwire.policy;

import static org.haltwire.policy.Field.Kind.AGE;
import static org.haltwire.policy.Field.Kind.CHOICE;
import static org.haltwire.policy.Field.Kind.COUNT;
import static org.haltwire.policy.Field.Kind.DAY;
import static org.haltwire.policy.Field.Kind.FLAG;
import static org.haltwire.policy.Field.Kind.MONEY;
import static org.haltwire.policy.Field.Kind.SECONDS;
import static org.haltwire.policy.Field.Kind.TEXT;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haltwire.core.event.CallBegan;
import org.haltwire.core.event.CallEnded;
import org.haltwire.core.event.Fact;
import org.haltwire.core.event.HoldChange;
import org.haltwire.core.event.IncidentReport;
import org.haltwire.core.event.Label;
import org.haltwire.core.event.ListingChange;
import org.haltwire.core.event.LoanApplication;
import org.haltwire.core.event.LoanOutcome;
import org.haltwire.core.event.Look;
import org.haltwire.core.event.Payment;
import org.haltwire.core.event.PaymentOutcome;
import org.haltwire.core.event.PolicyActivation;
import org.haltwire.core.event.SimChange;
import org.haltwire.core.event.UsageRecord;

/// Which fields of which facts a policy may name: the one table of it.
final class Catalogue {

  /// What a policy may decide. Another kind needs examples and tests of its own here, no more.
  static final List<Class<? extends Fact>> DECIDED = List.of(Payment.class, Look.class);

  private static final Map<Class<? extends Fact>, Map<String, Field>> FIELDS =
      new LinkedHashMap<>();

  static {
    kind(
        Payment.class,
        field("amount", MONEY, "terms.profileMinor"),
        field("currency", TEXT, "terms.amount.currency"),
        field("instrument", CHOICE, "terms.instrument"),
        field("channel", CHOICE, "terms.channel"),
        field("purpose", TEXT, "terms.purpose"),
        same("payer.account", TEXT),
        same("payer.institution", TEXT),
        same("payer.person", TEXT),
        same("payer.name", TEXT),
        same("payer.country", TEXT),
        field("payer.opened", DAY, "payer.openedDay"),
        field("payer.age", AGE, "payer.openedDay"),
        same("payee.account", TEXT),
        same("payee.institution", TEXT),
        same("payee.person", TEXT),
        same("payee.name", TEXT),
        same("payee.country", TEXT),
        field("payee.opened", DAY, "payee.openedDay"),
        field("payee.age", AGE, "payee.openedDay"),
        same("origin.phone", TEXT),
        same("origin.device", TEXT),
        field("origin.session", SECONDS, "origin.sessionSeconds"));
    kind(
        PaymentOutcome.class,
        same("status", CHOICE),
        same("reason", TEXT),
        field("payer.account", TEXT, "payerAccount"),
        field("payee.account", TEXT, "payeeAccount"));
    kind(CallBegan.class, same("phone", TEXT), same("caller", CHOICE));
    kind(CallEnded.class, same("phone", TEXT), same("caller", CHOICE));
    kind(
        UsageRecord.class,
        same("kind", CHOICE),
        same("subscriber.sim", TEXT),
        same("subscriber.phone", TEXT),
        same("subscriber.device", TEXT),
        same("peer", TEXT),
        same("cell", TEXT),
        field("length", SECONDS, "seconds"));
    kind(
        SimChange.class,
        same("kind", CHOICE),
        same("operator", TEXT),
        same("subscriber.sim", TEXT),
        same("subscriber.phone", TEXT),
        same("subscriber.device", TEXT));
    kind(
        LoanApplication.class,
        same("lender", TEXT),
        same("person", TEXT),
        same("origin.phone", TEXT),
        same("origin.device", TEXT));
    kind(LoanOutcome.class, same("person", TEXT), same("status", CHOICE));
    kind(
        IncidentReport.class,
        same("kind", CHOICE),
        same("victim", TEXT),
        same("account", TEXT),
        same("phone", TEXT));
    kind(HoldChange.class, same("state", CHOICE), same("account", TEXT));
    kind(
        ListingChange.class,
        same("subject.kind", CHOICE),
        same("subject.value", TEXT),
        same("roll", CHOICE),
        same("listed", FLAG),
        same("basis", TEXT));
    kind(PolicyActivation.class, same("policy", TEXT));
    kind(
        Label.class,
        same("meaning", CHOICE),
        same("basis", TEXT),
        same("account", TEXT),
        same("phone", TEXT),
        same("site", TEXT),
        field("payer.account", TEXT, "payerAccount"),
        field("payee.account", TEXT, "payeeAccount"));
    kind(
        Look.class,
        same("person", TEXT),
        same("subject", TEXT),
        same("what", CHOICE),
        field("has_case", FLAG, "hasCase"),
        same("home", FLAG),
        same("records", COUNT),
        same("institution", TEXT));
  }

  private Catalogue() {}

  static Map<String, Field> fields(Class<? extends Fact> kind) {
    return FIELDS.getOrDefault(kind, Collections.emptyMap());
  }

  static Optional<Field> field(Class<? extends Fact> kind, String name) {
    return Optional.ofNullable(fields(kind).get(name));
  }

  /// The kind of fact with this name, such as `Payment`.
  static Optional<Class<? extends Fact>> kind(String name) {
    for (Class<? extends Fact> kind : FIELDS.keySet()) {
      if (kind.getSimpleName().equals(name)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  static List<String> kinds() {
    return FIELDS.keySet().stream().map(Class::getSimpleName).toList();
  }

  private record Entry(String name, Field.Kind kind, String path) {}

  private static Entry same(String name, Field.Kind kind) {
    return new Entry(name, kind, name);
  }

  private static Entry field(String name, Field.Kind kind, String path) {
    return new Entry(name, kind, path);
  }

  private static void kind(Class<? extends Fact> kind, Entry... entries) {
    Map<String, Field> fields = new LinkedHashMap<>();
    for (Entry entry : entries) {
      fields.put(entry.name(), new Field(entry.name(), entry.kind(), path(kind, entry.path())));
    }
    FIELDS.put(kind, fields);
  }

  private static List<Method> path(Class<?> from, String path) {
    List<Method> methods = new ArrayList<>();
    Class<?> at = from;
    for (String step : path.split("\\.")) {
      try {
        Method method = at.getMethod(step);
        methods.add(method);
        at = method.getReturnType();
      } catch (NoSuchMethodException missing) {
        throw new IllegalStateException(
            "Expected an accessor %s of %s".formatted(step, at), missing);
      }
    }
    return methods;
  }
}
