package org.haltwire.centre.participants;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.haltwire.centre.participants.credential.Network;
import org.haltwire.centre.participants.credential.Pin;
import org.haltwire.centre.participants.quota.Rate;

/// On what terms an institution takes part. They are agreed as a whole: nothing of them changes but
/// by a proposal that a second person approved.
///
/// @param rates how often it may ask, where that differs from the settings
record Terms(Profile profile, Set<Role> roles, Access access, Map<Quota, Rate> rates) {

  Terms {
    roles = Collections.unmodifiableSet(new TreeSet<>(roles));
    Map<Quota, Rate> sorted = new EnumMap<>(Quota.class);
    sorted.putAll(rates);
    rates = Collections.unmodifiableMap(sorted);
  }

  /// The plainest ones: a title and roles, from anywhere, with a key.
  static Terms plain(String title, Set<Role> roles) {
    return new Terms(
        new Profile(Kind.likely(roles), title, "", "", "", List.of()), roles, Access.ANY, Map.of());
  }

  Terms with(Set<Role> others) {
    return new Terms(profile, others, access, rates);
  }

  /// Who it is.
  ///
  /// @param title its name for people
  /// @param country of ISO 3166-1 alpha-2; empty where it was not stated
  /// @param contact where notices go to: an address of an office, not of a person
  /// @param hotline the number that its customers call day and night, as they dial it; empty where
  ///   it was not stated
  /// @param institutions the BICs of which it keeps the accounts
  record Profile(
      Kind kind,
      String title,
      String country,
      String contact,
      // Terms from before there were hotlines have none.
      @JsonSetter(nulls = Nulls.AS_EMPTY) String hotline,
      List<String> institutions) {

    static final int CONTACT_LIMIT = 160;
    static final int INSTITUTIONS_LIMIT = 32;

    private static final Pattern HOTLINE = Pattern.compile("(\\+?[0-9][0-9 ()-]{1,22}[0-9])?");
    private static final Pattern COUNTRY = Pattern.compile("([A-Z]{2})?");
    private static final Pattern BIC =
        Pattern.compile("[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}([A-Z0-9]{3})?");

    Profile {
      if (!Participant.isTitle(title)) {
        throw new IllegalArgumentException("Expected a title of 1 to 120 characters");
      }
      if (!COUNTRY.matcher(country).matches()) {
        throw new IllegalArgumentException(
            "Expected a country as two letters such as KZ, but got " + country);
      }
      if (contact.length() > CONTACT_LIMIT) {
        throw new IllegalArgumentException("Expected a contact of at most 160 characters");
      }
      if (!HOTLINE.matcher(hotline).matches()) {
        throw new IllegalArgumentException(
            "Expected a hotline as customers dial it, such as 9999 or +7 727 258 59 65");
      }
      institutions = List.copyOf(new TreeSet<>(institutions));
      for (String bic : institutions) {
        if (!BIC.matcher(bic).matches()) {
          throw new IllegalArgumentException(
              "Expected a BIC of 8 or 11 characters such as TULPKZKA, but got " + bic);
        }
      }
      if (institutions.size() > INSTITUTIONS_LIMIT) {
        throw new IllegalArgumentException("Expected at most 32 BICs");
      }
    }
  }

  /// From where and with what it may come.
  ///
  /// @param networks the ranges of its addresses; empty for any
  /// @param pins the keys of its certificates; where there are some, it comes with one of them
  /// @param certificateAlone whether such a certificate is enough, without a key or a token
  /// @param subject as which the issuer of access tokens knows it; empty where it takes none
  record Access(
      List<String> networks, List<String> pins, boolean certificateAlone, String subject) {

    static final int NETWORKS_LIMIT = 64;
    static final int PINS_LIMIT = 4;
    static final int SUBJECT_LIMIT = 128;
    static final Access ANY = new Access(List.of(), List.of(), false, "");

    Access {
      networks =
          networks.stream().map(Network::of).map(Network::toString).sorted().distinct().toList();
      pins = pins.stream().map(Pin::of).map(Pin::text).sorted().distinct().toList();
      if (networks.size() > NETWORKS_LIMIT) {
        throw new IllegalArgumentException("Expected at most 64 ranges of addresses");
      }
      if (pins.size() > PINS_LIMIT) {
        throw new IllegalArgumentException("Expected at most 4 certificates");
      }
      if (certificateAlone && pins.isEmpty()) {
        throw new IllegalArgumentException(
            "Expected a pinned certificate where a certificate alone is to be enough");
      }
      if (subject.length() > SUBJECT_LIMIT || !subject.equals(subject.strip())) {
        throw new IllegalArgumentException("Expected a subject of at most 128 characters");
      }
    }
  }
}
