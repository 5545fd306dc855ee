package org.haltwire.signs.sheet;

import java.time.LocalDate;
import java.util.Optional;
import org.haltwire.signs.promise.Promise;
import org.haltwire.signs.text.Quote;

/// What shows a sign: something that a reader can look at for themselves.
public sealed interface Evidence {

  /// Words of the text that was given or fetched.
  record Text(Quote quote) implements Evidence {}

  /// A promised return, with what was read from it.
  record Return(Promise promise) implements Evidence {

    public Quote quote() {
      return promise.quote();
    }
  }

  /// What a register said.
  ///
  /// @param register its code
  /// @param entry the name of the entry; empty where the register has none
  /// @param number of the licence or the company
  /// @param asOf the day that the register was taken
  /// @param listed whether it is an official list of warnings
  record Register(String register, String entry, String number, LocalDate asOf, boolean listed)
      implements Evidence {}

  /// Payment details in the text, with all but their ends left out.
  ///
  /// @param what `CARD`, `PHONE`, `IBAN`, `WALLET`
  record Requisite(String what, String masked, Quote quote) implements Evidence {}

  /// A name of a site.
  ///
  /// @param imitated the name it could be taken for; empty where it only deceives
  record Name(String site, String imitated) implements Evidence {}

  /// An address that leads to another site.
  record Way(String from, String to) implements Evidence {}

  /// How a page was made.
  ///
  /// @param kit the name of the kit or the badge
  /// @param address of the page
  record Kit(String kit, String address) implements Evidence {}

  /// A site that another one is like.
  ///
  /// @param site the other one
  /// @param percent of the words in the same order
  /// @param counter an identifier for statistics that both carry; empty for none
  record Likeness(String site, int percent, String counter) implements Evidence {}

  /// What a registry of domains said.
  ///
  /// @param since the day that the domain was registered
  /// @param register who said so
  /// @param asOf the day that it said so
  record Registration(String domain, LocalDate since, String register, LocalDate asOf)
      implements Evidence {}

  /// That no page of a site leads to any document.
  ///
  /// @param pages that were read
  record Undocumented(int pages) implements Evidence {}

  /// What people or banks told. Nothing of how many or when: that would tell who is asked about
  /// more than an honest person needs.
  record Told() implements Evidence {}

  /// That a text names nobody who would answer for what it offers.
  record Absent() implements Evidence {}

  /// Cash-flow rules that fired in a decision of the engine.
  record Flow(String rules) implements Evidence {}

  /// Where in a text it is; nothing for what no text said.
  default Optional<Quote> quoted() {
    return switch (this) {
      case Text text -> Optional.of(text.quote());
      case Return promised -> Optional.of(promised.quote());
      case Requisite requisite ->
          Optional.of(new Quote(requisite.quote().start(), requisite.masked()));
      case Register _,
          Name _,
          Way _,
          Kit _,
          Likeness _,
          Registration _,
          Undocumented _,
          Told _,
          Flow _,
          Absent _ ->
          Optional.empty();
    };
  }
}
