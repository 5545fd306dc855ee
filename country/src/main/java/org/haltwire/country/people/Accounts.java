package org.haltwire.country.people;

import org.haltwire.core.event.Party;
import org.haltwire.country.chance.Chance;
import org.haltwire.country.chance.Names;

/// All accounts, by place: four places for each person, of which some are empty, one for each firm.
/// A place can be given a new account, so that memory does not grow with the days. Amounts are in
/// hundredths of a tenge.
public final class Accounts {

  /// How many accounts a person can have at a time.
  public static final int PLACES = 4;

  private static final long PURPOSE = 12;
  private static final long NUMBERS = 1_000_000_000_000L;
  private static final int ABROAD = Banks.BANKS.size();

  private final int people;
  private final Party[] parties;
  private final Party[] cards;
  private final byte[] held;
  private final long[] balances;
  private final Names names;
  private long opened;

  Accounts(int people, int firms, long seed) {
    int places = people * PLACES + firms;
    this.people = people;
    this.parties = new Party[places];
    this.cards = new Party[places];
    this.held = new byte[people];
    this.balances = new long[places];
    this.names = new Names(seed, PURPOSE);
  }

  public Party party(int place) {
    return parties[place];
  }

  /// The same account as it is named when its card pays: by the card's token.
  public Party card(int place) {
    return cards[place];
  }

  public long balance(int place) {
    return balances[place];
  }

  public void add(int place, long minor) {
    balances[place] += minor;
  }

  /// The account that wages go to and most is paid from.
  public int main(int person) {
    return person * PLACES;
  }

  public int any(int person, Chance chance) {
    return person * PLACES + chance.below(held[person]);
  }

  public int held(int person) {
    return held[person];
  }

  public int firm(int firm) {
    return people * PLACES + firm;
  }

  /// Opens one more account, or a new one in the place of the last where the person has all.
  ///
  /// @param day in days since 1970-01-01
  public int open(int person, int day, Chance chance) {
    int place = person * PLACES + Math.min(held[person], PLACES - 1);
    held[person] = (byte) Math.min(held[person] + 1, PLACES);
    balances[place] = 0;
    give(place, Banks.any(chance), "p" + names.letters(person), day, "KZ");
    return place;
  }

  void openFirm(int firm, int day, boolean abroad, Chance chance) {
    int place = firm(firm);
    balances[place] = Long.MAX_VALUE / 4;
    give(place, abroad ? ABROAD : Banks.any(chance), "", day, abroad ? "TR" : "KZ");
  }

  private void give(int place, int bank, String person, int day, String country) {
    boolean abroad = bank == ABROAD;
    String digits = "%013d".formatted(names.below(NUMBERS, opened++));
    String account = Iban.of(country, "%03d".formatted(100 + 25 * bank) + digits);
    String institution = abroad ? Banks.ABROAD : Banks.BANKS.get(bank);
    parties[place] = new Party(account, institution, person, "", day, country);
    String token = "card-" + names.letters(opened);
    cards[place] = new Party(token, institution, person, "", day, country);
  }
}
