package org.haltwire.centre.recovery.hold;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.haltwire.centre.recovery.Secrets;
import org.haltwire.core.event.Money;
import org.haltwire.core.profile.CountryProfile;
import org.haltwire.core.profile.LegalBasis;
import org.haltwire.core.profile.Name;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// Writes an order as the JSON object that a bank gets. It is written once and kept: whenever it is
/// sent, the bytes are the same.
@Component
class OrderText {

  private static final JsonMapper JSON = new JsonMapper();

  private final Secrets secrets;
  private final CountryProfile profile;
  private final Reasons reasons;
  private final Payouts payouts;

  OrderText(Secrets secrets, CountryProfile profile, Reasons reasons, Payouts payouts) {
    this.secrets = secrets;
    this.profile = profile;
    this.reasons = reasons;
    this.payouts = payouts;
  }

  String of(String id, OrderKind kind, Hold hold, HoldStep step) {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("order", id);
    order.put("kind", kind.name());
    order.put("hold", hold.id());
    order.put("account", hold.account());
    order.put(
        "amount", amount(kind == OrderKind.HOLD ? hold.money().amount() : step.amount(), hold));
    order.put("until", time(hold.clocks().until()));
    if (hold.clocks().answerBy() > 0) {
      order.put("answerBy", time(hold.clocks().answerBy()));
    }
    order.put("at", time(step.at()));
    order.put("by", words(profile.bodies().getFirst().name()));
    order.put("case", Long.toString(hold.caseId()));
    order.put("basis", basis(hold));
    order.put("reason", reasons.words(hold.cause().reason()));
    order.put("notFrom", profile.hold().carveOut().stream().map(Enum::name).toList());
    if (kind == OrderKind.HOLD) {
      order.put("holder", holder(hold));
    }
    if (kind == OrderKind.RETURN) {
      order.put(
          "returns", payouts.of(hold.id()).stream().map(line -> returned(line, hold)).toList());
    }
    return JSON.writeValueAsString(order);
  }

  private static Map<String, Object> returned(Payouts.Line line, Hold hold) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("line", line.incident() + "-" + line.number());
    one.put("account", line.account());
    one.put("bank", line.bank());
    one.put("amount", amount(line.amount(), hold));
    one.put("by", time(line.due()));
    return one;
  }

  /// What the bank is to tell the holder: with that, they see what is held and why, and can answer.
  private Map<String, Object> holder(Hold hold) {
    Map<String, Object> holder = new LinkedHashMap<>();
    holder.put("reference", hold.reference());
    holder.put("secret", secrets.code("held", hold.id(), 3));
    return holder;
  }

  private Map<String, Object> basis(Hold hold) {
    Map<String, Object> basis = new LinkedHashMap<>();
    basis.put("code", hold.cause().basis());
    profile
        .hold()
        .basis(hold.cause().basis())
        .map(LegalBasis::text)
        .ifPresent(text -> basis.put("text", words(text)));
    return basis;
  }

  static Map<String, Object> words(Name name) {
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("en", name.en());
    words.put("ru", name.ru());
    words.put("kk", name.kk());
    return words;
  }

  private static Map<String, Object> amount(long minor, Hold hold) {
    Map<String, Object> amount = new LinkedHashMap<>();
    amount.put("value", new Money(minor, hold.money().currency()).decimal());
    amount.put("currency", hold.money().currency());
    return amount;
  }

  private static String time(long millis) {
    return Instant.ofEpochMilli(millis).toString();
  }
}
