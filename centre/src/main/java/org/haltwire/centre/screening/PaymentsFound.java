package org.haltwire.centre.screening;

import java.security.Principal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haltwire.centre.access.Permission;
import org.haltwire.centre.journal.Journal;
import org.haltwire.centre.participants.Participant;
import org.haltwire.centre.participants.Participants;
import org.haltwire.centre.search.Findable;
import org.haltwire.centre.search.Found;
import org.haltwire.centre.search.Sought;
import org.haltwire.centre.web.Say;
import org.haltwire.core.engine.Entry;
import org.haltwire.core.event.FactId;
import org.haltwire.core.event.Payment;
import org.springframework.stereotype.Component;

/// Finds payments by position, by `sender/id`, by an id alone (then every participant's is tried),
/// and by account: what was not simply allowed, and of the rest what is still in memory.
@Component
class PaymentsFound implements Findable {

  private final Journal journal;
  private final Participants participants;
  private final Findings findings;
  private final Projector projector;
  private final Wording wording;
  private final Say say;

  PaymentsFound(
      Journal journal,
      Participants participants,
      Findings findings,
      Projector projector,
      Wording wording,
      Say say) {
    this.journal = journal;
    this.participants = participants;
    this.findings = findings;
    this.projector = projector;
    this.wording = wording;
    this.say = say;
  }

  @Override
  public String key() {
    return "payments";
  }

  @Override
  public int order() {
    return 10;
  }

  @Override
  public Permission permission() {
    return Permission.SEE_PAYMENTS;
  }

  @Override
  public List<Found> find(Sought sought, Principal reader, int atMost) {
    Map<Long, Found> found = new LinkedHashMap<>();
    named(sought.text()).forEach(entry -> found.put(entry.position(), found(entry)));
    sought.number().stream()
        .mapToObj(journal::at)
        .flatMap(Optional::stream)
        .filter(entry -> entry.fact() instanceof Payment)
        .forEach(entry -> found.putIfAbsent(entry.position(), found(entry)));
    sought
        .account()
        .map(account -> ofAccount(account, atMost))
        .ifPresent(of -> of.forEach(found::putIfAbsent));
    return found.values().stream().limit(atMost).toList();
  }

  private List<Entry> named(String text) {
    int slash = text.indexOf('/');
    List<Optional<FactId>> names =
        slash > 0
            ? List.of(name(text.substring(0, slash), text.substring(slash + 1)))
            : participants.all().stream()
                .map(Participant::code)
                .map(code -> name(code, text))
                .toList();
    return names.stream()
        .flatMap(Optional::stream)
        .map(journal::find)
        .flatMap(Optional::stream)
        .filter(entry -> entry.fact() instanceof Payment)
        .toList();
  }

  private static Optional<FactId> name(String sender, String value) {
    boolean fits =
        !value.isBlank()
            && value.length() <= FactId.VALUE_LIMIT
            && sender.length() <= FactId.SENDER_LIMIT;
    return fits ? Optional.of(new FactId(sender, value)) : Optional.empty();
  }

  private Map<Long, Found> ofAccount(String account, int atMost) {
    Map<Long, Found> found = new LinkedHashMap<>();
    List<Moment> moments =
        new ArrayList<>(projector.recent().before(Long.MAX_VALUE, account, atMost));
    findings
        .ofAccount(account, atMost)
        .forEach(one ->
            moments.add(
                new Moment(
                    one.place().position(),
                    one.place().time(),
                    one.amounts().profileMinor(),
                    one.payer().equals(account),
                    one.judgement().outcome().key())));
    moments.sort(Comparator.comparingLong(Moment::position).reversed());
    moments.forEach(one ->
        found.putIfAbsent(
            one.position(),
            found(
                one.position(),
                say.text(one.out() ? "search.paid" : "search.was-paid"),
                say.profileMoney(one.amount()),
                wording.verdict(one.verdict()),
                say.time(one.time()))));
    return found;
  }

  private Found found(Entry entry) {
    Payment payment = (Payment) entry.fact();
    return found(
        entry.position(),
        payment.id().sender() + "/" + payment.id().value(),
        say.money(payment.terms().amount().minor(), payment.terms().amount().currency()),
        say.time(payment.occurredAt()));
  }

  private Found found(long position, String... notes) {
    return new Found(
        say.text("search.payment", say.number(position)),
        String.join(" · ", notes),
        "/payments/" + position);
  }
}
